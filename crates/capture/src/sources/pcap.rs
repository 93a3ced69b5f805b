//! pcap (draft-ietf-opsawg-pcap): a file header, then records. Both byte orders, microseconds and nanoseconds,
//! and the "modified" records of Alexey Kuznetzov's libpcap. The format has no marks to find one's way by:
//! a wrong length is found only where it is too great, or later.

use beleg_model::Time;

use crate::frame::Head;
use crate::link::LinkType;
use crate::report::{Damage, DamageKind, InputReport, Interface};
use crate::window::Window;

use super::order::Order;
use super::{Found, MAX_RECORD, Source};

const MICROSECONDS: u32 = 0xa1b2_c3d4;
const NANOSECONDS: u32 = 0xa1b2_3c4d;
const MODIFIED: u32 = 0xa1b2_cd34;

const FILE_HEADER: usize = 24;

/// What tools take for the greatest frame, whatever snap length a file states; beyond it a length is a sign of
/// damage, unless the file itself states a greater snap length.
const USUAL_FRAME: usize = 256 * 1024;

pub(super) fn recognise(octets: &[u8]) -> Option<Found> {
    let magic = octets.first_chunk()?;
    let (order, magic) = match (u32::from_le_bytes(*magic), u32::from_be_bytes(*magic)) {
        (magic @ (MICROSECONDS | NANOSECONDS | MODIFIED), _) => (Order::Little, magic),
        (_, magic @ (MICROSECONDS | NANOSECONDS | MODIFIED)) => (Order::Big, magic),
        _ => return None,
    };
    let (name, fraction, header) = match magic {
        NANOSECONDS => ("pcap, nanoseconds", 1, 16),
        MODIFIED => ("pcap, modified", 1_000, 24),
        _ => ("pcap", 1_000, 16),
    };
    let source = Pcap { order, fraction, header, file: None, number: 0 };
    Some((name, Box::new(source)))
}

struct Pcap {
    order: Order,
    /// Nanoseconds of a unit of the second half of a time stamp.
    fraction: i64,
    /// Octets of a record's header.
    header: usize,
    /// What the file header says, once it is read.
    file: Option<FileHeader>,
    number: u64,
}

#[derive(Clone, Copy)]
struct FileHeader {
    link: LinkType,
    minor: u16,
    max_frame: usize,
}

struct Record {
    seconds: u32,
    fraction: u32,
    captured: u32,
    original: u32,
}

impl Source for Pcap {
    #[inline]
    fn advance(&mut self, window: &mut Window, report: &mut InputReport) -> Result<Option<Head>, Damage> {
        let file = match self.file {
            Some(file) => file,
            None => self.start(window, report)?,
        };
        let number = self.number + 1;
        let have = window.need(self.header);
        if have.is_empty() {
            return window.at_end().map(|()| None);
        }
        let Some(record) = self.record(have, file.minor) else {
            return Err(window.cut(&format!("frame {number} needs a header of {} octets", self.header)));
        };
        let captured = record.captured as usize;
        if captured > file.max_frame {
            return Err(window.damage(
                DamageKind::Malformed,
                format!(
                    "frame {number} says that {captured} octets of it were captured, at most {} can be: these octets are no frame header",
                    file.max_frame
                ),
            ));
        }
        if (record.seconds, record.fraction, record.captured, record.original) == (0, 0, 0, 0) {
            return Err(window.damage(
                DamageKind::Malformed,
                format!("in place of frame {number} there are zeros: the file was not written to its end"),
            ));
        }
        let whole = self.header + captured;
        if window.need(whole).len() < whole {
            return Err(window.cut(&format!("frame {number} has {captured} captured octets")));
        }
        let start = window.cursor() + self.header;
        window.consume(whole);
        self.number = number;
        let nanoseconds = i64::from(record.seconds) * 1_000_000_000 + i64::from(record.fraction) * self.fraction;
        Ok(Some(Head {
            time: Time::from_nanoseconds(nanoseconds),
            link: file.link,
            octets: start..start + captured,
            original_len: record.original.max(record.captured),
            interface: 0,
            comment: None,
            dropped: None,
            irregular: record.captured > record.original || i64::from(record.fraction) * self.fraction >= 1_000_000_000,
            clamped: false,
            untimed: false,
        }))
    }
}

impl Pcap {
    #[inline]
    fn record(&self, octets: &[u8], minor: u16) -> Option<Record> {
        let octets = octets.get(..self.header)?;
        let mut record = Record {
            seconds: self.order.u32(octets, 0)?,
            fraction: self.order.u32(octets, 4)?,
            captured: self.order.u32(octets, 8)?,
            original: self.order.u32(octets, 12)?,
        };
        // Before version 2.3 the lengths stood the other way round; in 2.3 either way occurs.
        if minor < 3 || (minor == 3 && record.captured > record.original) {
            (record.captured, record.original) = (record.original, record.captured);
        }
        Some(record)
    }

    /// Reads the file header.
    fn start(&mut self, window: &mut Window, report: &mut InputReport) -> Result<FileHeader, Damage> {
        let order = self.order;
        let octets = window.need(FILE_HEADER);
        let fields = (order.u16(octets, 4), order.u16(octets, 6), order.u32(octets, 16), order.u32(octets, 20));
        let (Some(major), Some(minor), Some(snap_len), Some(network)) = fields else {
            return Err(window.cut("the file header has 24 octets"));
        };
        if major != 2 {
            return Err(window.damage(
                DamageKind::Unsupported,
                format!("pcap version {major}.{minor}; this program reads version 2"),
            ));
        }
        // The upper half holds the length of the frame check sequence in units of two octets, if bit 26 is set.
        let check_len = (network >> 26 & 1 == 1).then_some((network >> 28) as u8 * 2);
        let file = FileHeader {
            link: LinkType(network as u16),
            minor,
            max_frame: (snap_len as usize).clamp(USUAL_FRAME, MAX_RECORD),
        };
        report.interfaces.push(Interface { link: file.link, snap_len, check_len, ..Interface::default() });
        window.consume(FILE_HEADER);
        self.file = Some(file);
        Ok(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::{self, Order as Composed, Pcap, read, try_read};
    use crate::error::ErrorKind;

    #[test]
    fn every_order_and_resolution() {
        for order in Composed::BOTH {
            for (magic, nanoseconds, format) in [
                (compose::MICROSECONDS, 5_000, "pcap"),
                (compose::NANOSECONDS, 5, "pcap, nanoseconds"),
                (compose::MODIFIED, 5_000, "pcap, modified"),
            ] {
                let mut file = Pcap::new(order, magic, 113);
                file.whole(u32::MAX, 5, b"abc").frame(3, 0, b"", 9);
                let (frames, report) = read(&file.octets);
                assert_eq!(report.format, format);
                assert_eq!(report.damage, None);
                assert_eq!(report.links(), [LinkType::LINUX_SLL]);
                assert_eq!((report.captured_octets, report.original_octets), (3, 12));
                assert_eq!((report.cut_frames, report.backward_frames), (1, 1));
                assert_eq!(frames[0].time, 4_294_967_295_000_000_000 + nanoseconds);
                assert_eq!((frames[0].octets.as_slice(), frames[0].number), (&b"abc"[..], 1));
                assert_eq!((frames[1].time, frames[1].original), (3_000_000_000, 9));
                assert_eq!(report.first, Some(Time::from_nanoseconds(3_000_000_000)));
                assert_eq!(report.last, Some(Time::from_nanoseconds(frames[0].time)));
            }
        }
    }

    #[test]
    fn every_cut_gives_the_whole_frames_and_the_place() {
        let mut file = Pcap::usual();
        let mut ends = vec![file.octets.len()];
        for (number, octets) in [&b"first"[..], b"", b"the third"].into_iter().enumerate() {
            file.whole(number as u32 + 1, 0, octets);
            ends.push(file.octets.len());
        }
        for len in 0..=file.octets.len() {
            let result = try_read(&file.octets[..len]);
            if len < 4 {
                assert_eq!(result.unwrap_err().kind(), ErrorKind::NotACapture);
                continue;
            }
            let (frames, report) = result.unwrap();
            let whole = ends.iter().filter(|end| **end <= len).count();
            assert_eq!(frames.len(), whole.saturating_sub(1), "cut at {len}");
            if ends.contains(&len) {
                assert_eq!(report.damage, None);
                continue;
            }
            let damage = report.damage.unwrap();
            let place = whole.checked_sub(1).map_or(0, |last| ends[last]);
            assert_eq!((damage.offset, damage.kind), (place as u64, DamageKind::Cut));
            assert!(damage.what.contains(&format!("ends at octet {len} ")), "{damage}");
        }
    }

    #[test]
    fn a_length_beyond_reason_is_damage_and_the_frames_before_it_stay() {
        let mut file = Pcap::usual();
        file.whole(1, 0, b"good");
        let place = file.octets.len() as u64;
        file.u32s(&[2, 0, USUAL_FRAME as u32 + 1, 60]);
        file.octets.resize(file.octets.len() + 500_000, 0);
        let (frames, report) = read(&file.octets);
        assert_eq!(frames.len(), 1);
        let damage = report.damage.unwrap();
        assert_eq!((damage.offset, damage.kind), (place, DamageKind::Malformed));
        assert!(damage.what.contains("frame 2 says that 262145 octets"), "{damage}");
    }

    #[test]
    fn a_greater_snap_length_of_the_file_is_believed() {
        let mut file = Pcap::usual();
        let snap_len = 1024 * 1024u32;
        file.octets[16..20].copy_from_slice(&snap_len.to_le_bytes());
        file.whole(1, 0, &vec![7; snap_len as usize]);
        let (frames, report) = read(&file.octets);
        assert_eq!(report.damage, None);
        assert_eq!(frames[0].octets.len(), snap_len as usize);
    }

    #[test]
    fn zeros_after_the_last_frame_are_no_frames() {
        let mut file = Pcap::usual();
        file.whole(1, 0, b"good");
        file.octets.resize(file.octets.len() + 4096, 0);
        let (frames, report) = read(&file.octets);
        assert_eq!(frames.len(), 1);
        assert!(report.damage.unwrap().what.contains("zeros"));
    }

    #[test]
    fn more_captured_than_there_was_is_kept_and_noted() {
        let mut file = Pcap::usual();
        file.frame(1, 0, b"abcdef", 4).whole(2, 1_000_000, b"x");
        let (frames, report) = read(&file.octets);
        assert_eq!((frames[0].octets.len(), frames[0].original), (6, 6));
        assert_eq!(frames[1].time, 3_000_000_000);
        assert_eq!((report.irregular_frames, report.cut_frames), (2, 0));
    }

    #[test]
    fn old_versions_have_the_lengths_the_other_way_round() {
        for (minor, original, captured) in [(2, 9, 3), (3, 3, 9), (3, 9, 3)] {
            let mut file = Pcap::usual();
            file.octets[6] = minor;
            file.u32s(&[1, 0, original, captured]);
            file.octets.extend(b"abc");
            let (frames, report) = read(&file.octets);
            assert_eq!(report.damage, None);
            assert_eq!((frames[0].octets.len(), frames[0].original), (3, 9));
        }
    }

    #[test]
    fn the_check_sequence_is_told_and_the_version_minded() {
        let mut file = Pcap::new(Composed::Big, compose::MICROSECONDS, 0x2400_0001);
        let (_, report) = read(&file.octets);
        assert_eq!(report.interfaces[0].check_len, Some(4));
        assert_eq!(report.interfaces[0].link, LinkType::ETHERNET);
        file.octets[5] = 7;
        let damage = read(&file.octets).1.damage.unwrap();
        assert_eq!(damage.kind, DamageKind::Unsupported);
        assert!(damage.what.contains("version 7.4"), "{damage}");
    }
}
