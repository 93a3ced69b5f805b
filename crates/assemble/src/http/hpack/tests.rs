//! HPACK held against RFC 7541 appendix C, and against what a bystander can and cannot know.

use std::collections::VecDeque;

use super::*;
use crate::random::Random;
use hex_literal::hex;

type Pair = (String, String);

fn text(octets: &Option<Bytes>) -> String {
    octets.as_deref().map_or_else(|| "?".into(), |octets| String::from_utf8_lossy(octets).into_owned())
}

fn read(decoder: &mut Decoder, octets: &[u8]) -> (Vec<Pair>, Vec<(NoteKind, Span)>) {
    let block = decoder.decode(octets);
    let pairs = block.fields.iter().map(|header| (text(&header.name), text(&header.value))).collect();
    (pairs, block.notes.iter().map(|note| (note.0, note.1)).collect())
}

#[track_caller]
fn agree(decoder: &mut Decoder, octets: &[u8], expected: &[(&str, &str)], size: usize) {
    let (pairs, notes) = read(decoder, octets);
    let expected: Vec<Pair> = expected.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
    assert_eq!(pairs, expected);
    assert_eq!(notes, []);
    assert_eq!(decoder.least, size);
}

#[test]
fn appendix_c_1_integers() {
    let integer = |octets: &[u8], prefix| Cursor { octets, at: 0 }.integer(prefix);
    assert_eq!(integer(&[0b1110_1010], 5), Some(10));
    assert_eq!(integer(&[0b0001_1111, 0b1001_1010, 0b0000_1010], 5), Some(1337));
    assert_eq!(integer(&[0b0010_1010], 8), Some(42));
    assert_eq!(integer(&hex!("7f 8080808000"), 7), Some(127));
    assert_eq!(integer(&hex!("7f 808080808000"), 7), None);
    assert_eq!(integer(&hex!("7f ffffffff0f"), 7), None);
    assert_eq!(integer(&hex!("7f 80ffffff0f"), 7), Some(u32::MAX));
    assert_eq!(integer(&hex!("7f 80"), 7), None);
}

#[test]
fn appendix_c_2_single_fields() {
    let mut decoder = Decoder::fresh();
    let custom = hex!("400a 6375 7374 6f6d 2d6b 6579 0d63 7573 746f 6d2d 6865 6164 6572");
    agree(&mut decoder, &custom, &[("custom-key", "custom-header")], 55);
    let mut decoder = Decoder::fresh();
    agree(&mut decoder, &hex!("040c 2f73 616d 706c 652f 7061 7468"), &[(":path", "/sample/path")], 0);
    let secret = hex!("1008 7061 7373 776f 7264 0673 6563 7265 74");
    agree(&mut decoder, &secret, &[("password", "secret")], 0);
    agree(&mut decoder, &hex!("82"), &[(":method", "GET")], 0);
}

const REQUESTS: [&[(&str, &str)]; 3] = [
    &[(":method", "GET"), (":scheme", "http"), (":path", "/"), (":authority", "www.example.com")],
    &[
        (":method", "GET"),
        (":scheme", "http"),
        (":path", "/"),
        (":authority", "www.example.com"),
        ("cache-control", "no-cache"),
    ],
    &[
        (":method", "GET"),
        (":scheme", "https"),
        (":path", "/index.html"),
        (":authority", "www.example.com"),
        ("custom-key", "custom-value"),
    ],
];

#[test]
fn appendix_c_3_and_4_requests() {
    let plain: [&[u8]; 3] = [
        &hex!("8286 8441 0f77 7777 2e65 7861 6d70 6c65 2e63 6f6d"),
        &hex!("8286 84be 5808 6e6f 2d63 6163 6865"),
        &hex!("8287 85bf 400a 6375 7374 6f6d 2d6b 6579 0c63 7573 746f 6d2d 7661 6c75 65"),
    ];
    let coded: [&[u8]; 3] = [
        &hex!("8286 8441 8cf1 e3c2 e5f2 3a6b a0ab 90f4 ff"),
        &hex!("8286 84be 5886 a8eb 1064 9cbf"),
        &hex!("8287 85bf 4088 25a8 49e9 5ba9 7d7f 8925 a849 e95b b8e8 b4bf"),
    ];
    for blocks in [plain, coded] {
        let mut decoder = Decoder::fresh();
        for ((block, expected), size) in blocks.into_iter().zip(REQUESTS).zip([57, 110, 164]) {
            agree(&mut decoder, block, expected, size);
        }
    }
}

const DATE: &str = "Mon, 21 Oct 2013 20:13:21 GMT";
const LOCATION: &str = "https://www.example.com";

#[test]
fn appendix_c_5_and_6_responses_with_evictions() {
    let cookie = "foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1";
    let expected: [&[(&str, &str)]; 3] = [
        &[(":status", "302"), ("cache-control", "private"), ("date", DATE), ("location", LOCATION)],
        &[(":status", "307"), ("cache-control", "private"), ("date", DATE), ("location", LOCATION)],
        &[
            (":status", "200"),
            ("cache-control", "private"),
            ("date", "Mon, 21 Oct 2013 20:13:22 GMT"),
            ("location", LOCATION),
            ("content-encoding", "gzip"),
            ("set-cookie", cookie),
        ],
    ];
    let plain: [Vec<u8>; 3] = [
        [&b"\x48\x03302\x58\x07private\x61\x1dMon, 21 Oct 2013 20:13:21 GMT\x6e\x17https://www.example.com"[..]]
            .concat(),
        hex!("4803 3330 37c1 c0bf").to_vec(),
        [
            &hex!("88c1 611d")[..],
            b"Mon, 21 Oct 2013 20:13:22 GMT",
            &hex!("c05a04"),
            b"gzip",
            &hex!("7738"),
            cookie.as_bytes(),
        ]
        .concat(),
    ];
    let coded: [Vec<u8>; 3] = [
        hex!(
            "4882 6402 5885 aec3 771a 4b61 96d0 7abe 9410 54d4 44a8 2005 9504 0b81 66e0 82a6
             2d1b ff6e 919d 29ad 1718 63c7 8f0b 97c8 e9ae 82ae 43d3"
        )
        .to_vec(),
        hex!("4883 640e ffc1 c0bf").to_vec(),
        hex!(
            "88c1 6196 d07a be94 1054 d444 a820 0595 040b 8166 e084 a62d 1bff c05a 839b d9ab
             77ad 94e7 821d d7f2 e6c7 b335 dfdf cd5b 3960 d5af 2708 7f36 72c1 ab27 0fb5 291f
             9587 3160 65c0 03ed 4ee5 b106 3d50 07"
        )
        .to_vec(),
    ];
    for blocks in [plain, coded] {
        let mut decoder = Decoder::fresh();
        decoder.capacity = Some(256);
        for ((block, expected), size) in blocks.iter().zip(expected).zip([222, 222, 215]) {
            agree(&mut decoder, block, expected, size);
        }
    }
}

#[test]
fn what_was_inserted_before_the_start_is_unknown_and_the_rest_is_certain() {
    let mut decoder = Decoder::midway();
    // :status 200, an old entry, a new one, the new one by its index, the old one, which has moved on.
    let (pairs, notes) = read(&mut decoder, &hex!("88 be 40 01 61 01 62 be bf"));
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    let expected = [pair(":status", "200"), pair("?", "?"), pair("a", "b"), pair("a", "b"), pair("?", "?")];
    assert_eq!(pairs, expected);
    assert_eq!(notes, [(NoteKind::UnknownType, Span::new(1, 1)), (NoteKind::UnknownType, Span::new(8, 1))]);
    // An old name with a new value: the entry has no name, and is counted all the same.
    let (pairs, notes) = read(&mut decoder, &hex!("7f00 01 63 be bf"));
    assert_eq!(pairs, [pair("?", "c"), pair("?", "c"), pair("a", "b")]);
    assert_eq!(notes, [(NoteKind::UnknownType, Span::new(0, 2)), (NoteKind::UnknownType, Span::new(4, 1))]);
}

#[test]
fn after_a_loss_nothing_old_is_believed() {
    let mut decoder = Decoder::fresh();
    read(&mut decoder, &hex!("40 01 61 01 62"));
    assert_eq!(read(&mut decoder, &hex!("bf")).1, [(NoteKind::BadValue, Span::new(0, 1))]);
    decoder.lose();
    assert_eq!(read(&mut decoder, &hex!("be")).1, [(NoteKind::UnknownType, Span::new(0, 1))]);
    // Once the table is emptied for certain, an index beyond it is an error again.
    assert_eq!(read(&mut decoder, &hex!("20 be")).1, [(NoteKind::BadValue, Span::new(1, 1))]);
}

#[test]
fn what_cannot_be_read_is_noted_and_its_index_is_kept() {
    let mut decoder = Decoder::fresh();
    let (pairs, notes) = read(&mut decoder, &hex!("40 01 61 81 00 be 80"));
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(pairs, [pair("a", "?"), pair("a", "?"), pair("?", "?")]);
    let expected = [
        (NoteKind::BadValue, Span::new(4, 1)),
        (NoteKind::UnknownType, Span::new(5, 1)),
        (NoteKind::BadValue, Span::new(6, 1)),
    ];
    assert_eq!(notes, expected);
    assert!(!decoder.older);
    let (pairs, notes) = read(&mut decoder, &hex!("82 40 05 61"));
    assert_eq!((pairs, notes), (vec![pair(":method", "GET")], vec![(NoteKind::BadValue, Span::new(1, 3))]));
    assert!(decoder.older);
}

#[test]
fn sizes_are_followed_within_limits() {
    let mut decoder = Decoder::fresh();
    // 8192 is not allowed yet, then it is; 2^20 is more than is kept.
    assert_eq!(read(&mut decoder, &hex!("3fe13f")).1, [(NoteKind::Irregular, Span::new(0, 3))]);
    decoder.allow(1 << 20);
    assert_eq!(read(&mut decoder, &hex!("3fe13f")).1, []);
    assert_eq!(read(&mut decoder, &hex!("3fe1ff3f")).1, [(NoteKind::Limit, Span::new(0, 0))]);
    let entry = [&hex!("40 01 61 7f 81 07")[..], &[b'x'; 1024]].concat();
    for _ in 0..200 {
        assert_eq!(read(&mut decoder, &entry).1, []);
    }
    assert!(decoder.least <= TABLE && decoder.older);
    // What is kept is certain, what is not kept is not known, and nothing is an error.
    assert_eq!(read(&mut decoder, &hex!("be")).1, []);
    assert_eq!(read(&mut decoder, &hex!("ff 40")).1, [(NoteKind::UnknownType, Span::new(0, 2))]);
}

#[test]
fn header_lists_are_bounded() {
    let mut decoder = Decoder::fresh();
    let block = decoder.decode(&[0x82; 1000]);
    assert_eq!((block.fields.len(), block.notes.len()), (LINES, 1));
    assert_eq!((block.notes[0].0, block.notes[0].1), (NoteKind::Limit, Span::new(LINES, 1000 - LINES)));
    // One entry of 4000 octets, referred to often.
    let bomb = [&hex!("40 01 61 7f a1 1e")[..], &[b'x'; 4000], &[0xbe; 10_000]].concat();
    let block = decoder.decode(&bomb);
    assert!(block.fields.len() <= LIST / 4000 && block.notes[0].0 == NoteKind::Limit);
    let notes = decoder.decode(&[0xfe; 1000]).notes;
    assert_eq!(notes.len(), NOTES);
    assert_eq!(notes.last().unwrap().1.end(), 1000);
}

/// An encoder that uses every representation, and keeps the table as clause 4 has it.
struct Encoder {
    table: VecDeque<Pair>,
    capacity: usize,
}

impl Encoder {
    fn size(&self) -> usize {
        self.table.iter().map(|(name, value)| 32 + name.len() + value.len()).sum()
    }

    fn evict(&mut self) {
        while self.size() > self.capacity {
            self.table.pop_back();
        }
    }

    fn integer(out: &mut Vec<u8>, first: u8, prefix: u32, value: usize) {
        let most = (1 << prefix) - 1;
        if value < most {
            out.push(first | value as u8);
            return;
        }
        out.push(first | most as u8);
        let mut rest = value - most;
        while rest >= 128 {
            out.push(rest as u8 & 127 | 128);
            rest /= 128;
        }
        out.push(rest as u8);
    }

    fn string(out: &mut Vec<u8>, text: &str, random: &mut Random) {
        let coded = random.below(2) == 0;
        let octets = if coded { huffman_encode(text.as_bytes()) } else { text.as_bytes().to_vec() };
        Self::integer(out, if coded { 0x80 } else { 0 }, 7, octets.len());
        out.extend(octets);
    }

    /// A random block, and what it says.
    fn block(&mut self, random: &mut Random) -> (Vec<u8>, Vec<Pair>) {
        let (mut out, mut pairs) = (Vec::new(), Vec::new());
        if random.below(5) == 0 {
            self.capacity = random.below(4097);
            Self::integer(&mut out, 0x20, 5, self.capacity);
            self.evict();
        }
        for _ in 0..random.below(8) {
            let known = 61 + self.table.len();
            let at = 1 + random.below(known);
            let field = |at: usize| match at.checked_sub(62) {
                None => (FIELDS[at - 1].0.to_owned(), FIELDS[at - 1].1.to_owned()),
                Some(at) => self.table[at].clone(),
            };
            let (first, prefix) = [(0x80, 7), (0x40, 6), (0, 4), (0x10, 4)][random.below(4)];
            if first == 0x80 {
                Self::integer(&mut out, first, prefix, at);
                pairs.push(field(at));
                continue;
            }
            let named = random.below(2) == 0;
            let name = if named { field(at).0 } else { format!("n{}", random.below(30)) };
            let value = "v".repeat(random.below(200)) + &random.below(1000).to_string();
            Self::integer(&mut out, first, prefix, if named { at } else { 0 });
            if !named {
                Self::string(&mut out, &name, random);
            }
            Self::string(&mut out, &value, random);
            if first == 0x40 {
                self.table.push_front((name.clone(), value.clone()));
                self.evict();
            }
            pairs.push((name, value));
        }
        (out, pairs)
    }
}

#[test]
fn a_bystander_is_never_wrong_and_learns() {
    let mut random = Random::new(7);
    let (mut certain, mut unknown, mut last) = (0, 0, 0);
    for _ in 0..300 {
        let mut encoder = Encoder { table: VecDeque::new(), capacity: 4096 };
        let (mut full, mut late) = (Decoder::fresh(), Decoder::midway());
        full.allow(65_536);
        let late_from = random.below(20);
        for round in 0..60 {
            let (octets, pairs) = encoder.block(&mut random);
            let (own, notes) = read(&mut full, &octets);
            assert_eq!((own, notes), (pairs.clone(), vec![]));
            let known: Vec<&Pair> = full
                .entries
                .iter()
                .map(|h| (text(&h.name), text(&h.value)))
                .zip(&encoder.table)
                .map(|(own, truth)| {
                    assert_eq!(&own, truth);
                    truth
                })
                .collect();
            assert_eq!(known.len(), encoder.table.len());
            if round < late_from {
                continue;
            }
            // A block goes missing now and then.
            if random.below(15) == 0 {
                late.lose();
                continue;
            }
            let (own, notes) = read(&mut late, &octets);
            assert!(notes.iter().all(|note| note.0 == NoteKind::UnknownType), "{notes:?}");
            assert_eq!(own.len(), pairs.len());
            for (own, truth) in own.iter().zip(&pairs) {
                assert!(own.0 == "?" || own.0 == truth.0, "{own:?} {truth:?}");
                assert!(own.1 == "?" || own.1 == truth.1, "{own:?} {truth:?}");
                let is_unknown = own.0 == "?" || own.1 == "?";
                certain += u32::from(!is_unknown);
                unknown += u32::from(is_unknown);
                last += u32::from(is_unknown && round > 55 && late_from < 5);
            }
        }
    }
    // Most is known, although a block is missing now and then.
    assert!(unknown > 0 && certain > unknown * 4, "{certain} {unknown} {last}");
}

#[test]
fn any_octets_are_read_within_bounds() {
    let mut random = Random::new(9);
    let (mut fresh, mut midway) = (Decoder::fresh(), Decoder::midway());
    for _ in 0..20_000 {
        let len = random.below(80);
        let octets = random.octets(len);
        for decoder in [&mut fresh, &mut midway] {
            let block = decoder.decode(&octets);
            assert!(block.notes.iter().all(|note| note.1.end() as usize <= octets.len()));
            assert!(decoder.least <= TABLE);
            let least: usize = decoder.entries.iter().map(least).sum();
            assert_eq!(least, decoder.least);
        }
    }
}
