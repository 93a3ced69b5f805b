//! Tests of the pcapng source over composed files.

use super::*;
use crate::compose::{Order as Composed, Pcapng as File, read, try_read};
use crate::error::ErrorKind;

fn damage_of(file: &File, frames: usize) -> Damage {
    let (got, report) = read(&file.octets);
    assert_eq!(got.len(), frames);
    report.damage.unwrap()
}

#[test]
fn every_packet_block_of_either_order() {
    for order in Composed::BOTH {
        let mut file = File::usual(order);
        let comment = "seen at the gNB";
        let options: &[(u16, &[u8])] = &[
            (2, &order.u32(1)),
            (options::COMMENT, comment.as_bytes()),
            (options::COMMENT, b"a second one"),
            (options::EPB_DROPCOUNT, &order.u64(7)),
        ];
        file.enhanced(0, 0x1_0000_0001, b"enhanced", options);
        file.simple(6, b"simple");
        let obsolete =
            [&order.u16(0)[..], &order.u16(3), &order.u32(0), &order.u32(9), &order.u32(3), &order.u32(80), b"old"]
                .concat();
        file.block(PACKET, &obsolete);

        let (frames, report) = read(&file.octets);
        assert_eq!((&report.damage, report.irregular_blocks), (&None, 0));
        assert_eq!(report.format, "pcapng");
        let [enhanced, simple, old] = &frames[..] else { panic!("{frames:?}") };
        assert_eq!(enhanced.octets, b"enhanced");
        assert_eq!(enhanced.time, 0x1_0000_0001 * 1_000);
        assert_eq!(enhanced.comment.as_deref(), Some(comment));
        assert_eq!(enhanced.dropped, Some(7));
        assert_eq!(simple.octets, b"simple");
        assert_eq!(simple.time, enhanced.time);
        assert_eq!((simple.comment.as_ref(), simple.dropped), (None, None));
        assert_eq!((old.octets.as_slice(), old.original), (&b"old"[..], 80));
        assert_eq!((old.time, old.dropped), (9_000, Some(3)));
        assert_eq!((report.untimed_frames, report.cut_frames), (1, 1));
        assert_eq!(report.dropped(), Some(10));
    }
}

#[test]
fn interfaces_are_numbered_over_all_sections() {
    let mut file = File::new(Composed::Little);
    let program: &[(u16, &[u8])] = &[(options::SHB_USERAPPL, b"Composed 1.0")];
    file.section(program);
    file.interface(
        1,
        96,
        &[
            (options::IF_NAME, b"n2"),
            (options::IF_DESCRIPTION, b"towards the AMF"),
            (options::IF_FILTER, b"\0sctp"),
            (options::IF_TSRESOL, &[9]),
            (options::IF_FCSLEN, &[32]),
        ],
    );
    file.interface(
        276,
        0,
        &[
            (options::IF_NAME, b"n3"),
            (options::IF_TSRESOL, &[0x80 | 10]),
            (options::IF_TSOFFSET, &100u64.to_le_bytes()),
        ],
    );
    file.enhanced(0, 42, b"a", &[]).enhanced(1, 1024, b"b", &[]);
    let mut second = File::new(Composed::Big);
    second.section(&[]).interface(101, 0, &[]);
    second.enhanced(0, 1, b"c", &[]);
    file.octets.extend(second.octets);

    let (frames, report) = read(&file.octets);
    assert_eq!(report.damage, None);
    assert_eq!(report.application.as_deref(), Some("Composed 1.0"));
    let told: Vec<_> = frames.iter().map(|frame| (frame.interface, frame.link, frame.time)).collect();
    assert_eq!(told, [(0, 1, 42), (1, 276, 101_000_000_000), (2, 101, 1_000)]);
    let [n2, n3, third] = &report.interfaces[..] else { panic!("{:?}", report.interfaces) };
    assert_eq!(n2.name.as_deref(), Some("n2"));
    assert_eq!(n2.description.as_deref(), Some("towards the AMF"));
    assert_eq!(n2.filter.as_deref(), Some("sctp"));
    assert_eq!((n2.snap_len, n2.check_len, n2.frames), (96, Some(4), 1));
    assert_eq!((n3.name.as_deref(), n3.frames), (Some("n3"), 1));
    assert_eq!((third.link, third.frames), (LinkType::RAW, 1));
    assert_eq!(report.links().len(), 3);
}

#[test]
fn statistics_secrets_and_unknown_blocks() {
    let mut file = File::usual(Composed::Big);
    let totals = |dropped: u64| dropped.to_be_bytes();
    file.statistics(0, &[(options::ISB_IFDROP, &totals(1))]);
    file.statistics(0, &[(options::ISB_IFDROP, &totals(4)), (options::ISB_OSDROP, &totals(2))]);
    let secrets = [&Secrets::TLS_KEY_LOG.to_be_bytes()[..], &9u32.to_be_bytes(), b"CLIENT_RA"].concat();
    file.block(DECRYPTION_SECRETS, &secrets);
    file.block(4, b"name resolution").block(0x0bad, b"custom");
    file.enhanced(0, 1, b"after", &[]);
    let (frames, report) = read(&file.octets);
    assert_eq!((frames.len(), report.damage.as_ref()), (1, None));
    assert_eq!(report.interfaces[0].dropped_by_interface, Some(4));
    assert_eq!(report.interfaces[0].dropped_by_system, Some(2));
    assert_eq!(report.dropped(), Some(6));
    assert_eq!(report.skipped_blocks, 2);
    assert_eq!(report.secrets[0].kind, Secrets::TLS_KEY_LOG);
    assert_eq!(report.secrets[0].octets, b"CLIENT_RA");
}

#[test]
fn secrets_are_bounded() {
    let mut file = File::usual(Composed::Little);
    for _ in 0..=MAX_SECRETS {
        file.block(DECRYPTION_SECRETS, &[0; 8]);
    }
    let (_, report) = read(&file.octets);
    assert_eq!((report.secrets.len(), report.secrets_refused), (MAX_SECRETS, 1));
}

#[test]
fn every_cut_gives_the_whole_frames_and_the_place() {
    for order in Composed::BOTH {
        let mut file = File::new(order);
        // Where each block ends, and how many frames there are by then.
        let mut ends = vec![(0, 0)];
        file.section(&[(options::COMMENT, b"cut me")]);
        ends.push((file.octets.len(), 0));
        file.interface(1, 0, &[(options::IF_NAME, b"n4")]);
        ends.push((file.octets.len(), 0));
        file.enhanced(0, 5, b"first", &[]);
        ends.push((file.octets.len(), 1));
        file.block(99, b"unknown");
        ends.push((file.octets.len(), 1));
        file.enhanced(0, 6, b"", &[(options::COMMENT, b"empty")]);
        ends.push((file.octets.len(), 2));
        file.simple(5, b"third");
        ends.push((file.octets.len(), 3));

        for len in 0..=file.octets.len() {
            let result = try_read(&file.octets[..len]);
            if len < 4 {
                assert_eq!(result.unwrap_err().kind(), ErrorKind::NotACapture);
                continue;
            }
            let (frames, report) = result.unwrap();
            let (end, whole) = *ends.iter().rfind(|(end, _)| *end <= len).unwrap();
            assert_eq!(frames.len(), whole, "cut at {len}");
            if end == len {
                assert_eq!(report.damage, None);
                continue;
            }
            let damage = report.damage.unwrap();
            assert_eq!((damage.offset, damage.kind), (end as u64, DamageKind::Cut));
            assert!(damage.what.contains(&format!("ends at octet {len} ")), "{damage}");
        }
    }
}

#[test]
fn a_block_that_contradicts_itself_ends_the_reading() {
    let good = || {
        let mut file = File::usual(Composed::Little);
        file.enhanced(0, 1, b"good", &[]);
        file
    };
    let place = good().octets.len();

    let mut file = good();
    file.enhanced(0, 2, b"other length", &[]);
    let last = file.octets.len() - 4;
    file.octets[last] ^= 8;
    let damage = damage_of(&file, 1);
    assert_eq!((damage.offset, damage.kind), (place as u64, DamageKind::Malformed));
    assert!(
        damage.what.contains("block of frame 2 says at its start that it has 44 octets, at its end 36"),
        "{damage}"
    );

    for (length, what) in [(8, "says that it has 8 octets"), (u32::MAX, "4294967295")] {
        let mut file = good();
        file.enhanced(0, 2, b"", &[]);
        file.octets[place + 4..place + 8].copy_from_slice(&length.to_le_bytes());
        let damage = damage_of(&file, 1);
        assert_eq!(damage.offset, place as u64);
        assert!(damage.what.contains(what), "{damage}");
    }

    let mut file = good();
    file.enhanced(3, 2, b"", &[]);
    let damage = damage_of(&file, 1);
    assert!(damage.what.contains("is about interface 3, but the section has described 1"), "{damage}");

    let mut file = good();
    file.enhanced(0, 2, b"1234", &[]);
    file.octets[place + 20] = 5;
    let damage = damage_of(&file, 1);
    assert!(damage.what.contains("5 octets of the frame were captured, but has room for 4"), "{damage}");

    for number in [0x0a0d_0d0a, 1, 2, 3, 5, 6, 10] {
        let mut file = good();
        file.block(number, b"");
        let damage = damage_of(&file, 1);
        assert_eq!((damage.offset, damage.kind), (place as u64, DamageKind::Malformed));
    }
}

#[test]
fn an_interface_of_the_section_before_does_not_hold() {
    let mut file = File::usual(Composed::Little);
    file.enhanced(0, 1, b"x", &[]).section(&[]);
    file.enhanced(0, 2, b"y", &[]);
    assert!(damage_of(&file, 1).what.contains("described 0 so far"));
}

#[test]
fn a_length_without_its_padding_and_broken_options_are_irregular() {
    let mut file = File::usual(Composed::Little);
    let place = file.octets.len();
    file.enhanced(0, 1, b"abc", &[]);
    for at in [place + 4, file.octets.len() - 4] {
        file.octets[at] -= 1;
    }
    let mut body = file.enhanced_body(0, 1, b"abcd", 4, &[]);
    body.extend([1, 0, 3, 0, b'y', b'e', b's', 0, 2, 0, 0xff, 0xff]);
    file.block(ENHANCED_PACKET, &body);
    let (frames, report) = read(&file.octets);
    assert_eq!(report.damage, None);
    assert_eq!(report.irregular_blocks, 2);
    assert_eq!(frames[0].octets, b"abc");
    assert_eq!(frames[1].comment.as_deref(), Some("yes"));
}

#[test]
fn odd_lengths_and_times_are_kept_and_counted() {
    let mut file = File::new(Composed::Big);
    file.section(&[]).interface(1, 4, &[]);
    let body = file.enhanced_body(0, u64::MAX, b"abcdef", 4, &[]);
    file.block(ENHANCED_PACKET, &body);
    // The snap length says how much of a simple packet was captured.
    file.simple(100, b"abcd");
    let (frames, report) = read(&file.octets);
    assert_eq!(report.damage, None);
    assert_eq!((frames[0].original, frames[0].time), (6, i64::MAX));
    assert_eq!((frames[1].octets.len(), frames[1].original), (4, 100));
    assert_eq!((report.irregular_frames, report.clamped_times), (1, 1));
}

#[test]
fn other_versions_and_other_files_are_refused() {
    let mut file = File::usual(Composed::Little);
    file.octets[12] = 2;
    let damage = damage_of(&file, 0);
    assert_eq!(damage.kind, DamageKind::Unsupported);
    let mut file = File::usual(Composed::Little);
    file.octets[8] = 0;
    assert_eq!(try_read(&file.octets).unwrap_err().kind(), ErrorKind::NotACapture);
}
