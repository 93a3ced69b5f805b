//! gzip (RFC 1952), one member after the other. The frame around the deflate data is read here and not by
//! `flate2`, so that octets before a damage are kept and every failure names its place in the file.

use flate2::{Crc, Decompress, FlushDecompress, Status};

use crate::report::DamageKind;

use super::Failure;
use super::feed::Feed;

/// ID1, ID2 and CM = deflate (RFC 1952 clause 2.3.1).
const MAGIC: [u8; 3] = [0x1f, 0x8b, 8];

const FHCRC: u8 = 1 << 1;
const FEXTRA: u8 = 1 << 2;
const FNAME: u8 = 1 << 3;
const FCOMMENT: u8 = 1 << 4;

pub(super) fn recognises(octets: &[u8]) -> bool {
    octets.starts_with(&MAGIC)
}

enum Expect {
    Member,
    Data,
    Trailer,
    Nothing,
}

/// A gzip stream that is being unpacked.
pub(crate) struct Gzip {
    feed: Feed,
    inflate: Decompress,
    crc: Crc,
    expect: Expect,
    members: u64,
    failure: Option<Failure>,
}

impl Gzip {
    pub(super) fn new(feed: Feed) -> Self {
        Self {
            feed,
            inflate: Decompress::new(false),
            crc: Crc::new(),
            expect: Expect::Member,
            members: 0,
            failure: None,
        }
    }

    pub(super) fn feed(&mut self) -> &mut Feed {
        &mut self.feed
    }

    pub(super) fn taken(&self) -> u64 {
        self.feed.taken()
    }

    pub(super) fn read(&mut self, buffer: &mut [u8]) -> Result<usize, Failure> {
        if let Some(failure) = &self.failure {
            return Err(failure.clone());
        }
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            match self.expect {
                Expect::Nothing => return Ok(0),
                Expect::Member => self.expect = self.member()?,
                Expect::Trailer => {
                    self.trailer()?;
                    self.expect = Expect::Member;
                }
                Expect::Data => {
                    let produced = self.data(buffer)?;
                    if produced > 0 {
                        return Ok(produced);
                    }
                }
            }
        }
    }

    /// The header of a member, or the end of the file.
    fn member(&mut self) -> Result<Expect, Failure> {
        let Some(magic) = self.feed.look::<3>()? else {
            return self.after_last();
        };
        if magic != MAGIC {
            return self.after_last();
        }
        let Some(header) = self.feed.octets::<10>()? else {
            return Err(self.feed.cut("the header of a member"));
        };
        let [_, _, _, flags, ..] = header;
        let mut whole = true;
        if flags & FEXTRA != 0 {
            whole = match self.feed.octets::<2>()? {
                Some(len) => self.feed.skip(u64::from(u16::from_le_bytes(len)))?,
                None => false,
            };
        }
        for text in [FNAME, FCOMMENT] {
            if flags & text != 0 {
                whole = whole && self.skip_text()?;
            }
        }
        if flags & FHCRC != 0 {
            whole = whole && self.feed.skip(2)?;
        }
        if !whole {
            return Err(self.feed.cut("the header of a member"));
        }
        self.members += 1;
        self.inflate.reset(false);
        self.crc.reset();
        Ok(Expect::Data)
    }

    /// What stands after the last member: nothing, or the zeros that tapes and block devices pad with.
    fn after_last(&mut self) -> Result<Expect, Failure> {
        let offset = self.feed.offset();
        loop {
            let octets = self.feed.some()?;
            if octets.is_empty() {
                return Ok(Expect::Nothing);
            }
            if octets.iter().any(|octet| *octet != 0) {
                return Err(Failure::new(
                    DamageKind::Malformed,
                    format!("what follows the gzip data at octet {offset} of the file is not gzip; it was not read"),
                ));
            }
            let count = octets.len();
            self.feed.consume(count);
        }
    }

    /// Consumes a text that ends with a zero octet; false where the file ends before.
    fn skip_text(&mut self) -> Result<bool, Failure> {
        loop {
            let octets = self.feed.some()?;
            if octets.is_empty() {
                return Ok(false);
            }
            let len = octets.len();
            match octets.iter().position(|octet| *octet == 0) {
                Some(at) => {
                    self.feed.consume(at + 1);
                    return Ok(true);
                }
                None => self.feed.consume(len),
            }
        }
    }

    /// Unpacks some octets; 0 where more input or the trailer comes first.
    fn data(&mut self, buffer: &mut [u8]) -> Result<usize, Failure> {
        let input = self.feed.some()?;
        let is_end = input.is_empty();
        let (taken, made) = (self.inflate.total_in(), self.inflate.total_out());
        let result = self.inflate.decompress(input, buffer, FlushDecompress::None);
        // Counts are right after an error too: what was unpacked before it is kept.
        let consumed = (self.inflate.total_in() - taken) as usize;
        let produced = (self.inflate.total_out() - made) as usize;
        self.feed.consume(consumed);
        self.crc.update(buffer.get(..produced).unwrap_or_default());
        let failure = match result {
            Ok(Status::StreamEnd) => {
                self.expect = Expect::Trailer;
                return Ok(produced);
            }
            Ok(_) if consumed > 0 || produced > 0 => return Ok(produced),
            Ok(_) if is_end => self.feed.cut("the packed data"),
            Ok(_) | Err(_) => Failure::new(
                DamageKind::Malformed,
                format!("the gzip data near octet {} of the file are damaged", self.feed.offset()),
            ),
        };
        if produced == 0 {
            return Err(failure);
        }
        self.failure = Some(failure);
        Ok(produced)
    }

    /// CRC32 and ISIZE (clause 2.3.1). Everything is given out before they can be checked.
    fn trailer(&mut self) -> Result<(), Failure> {
        let Some([a, b, c, d, e, f, g, h]) = self.feed.octets::<8>()? else {
            return Err(self.feed.cut("the check sum of a member"));
        };
        let len = self.inflate.total_out() as u32;
        if (u32::from_le_bytes([a, b, c, d]), u32::from_le_bytes([e, f, g, h])) == (self.crc.sum(), len) {
            return Ok(());
        }
        let failure = Failure::new(
            DamageKind::Malformed,
            format!(
                "the check sum of gzip member {} does not match: some of the octets unpacked from it are wrong",
                self.members
            ),
        );
        self.failure = Some(failure.clone());
        Err(failure)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use flate2::write::GzEncoder;
    use flate2::{Compression, GzBuilder};

    use super::*;
    use crate::raw::Raw;

    fn packed(octets: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(octets).unwrap();
        encoder.finish().unwrap()
    }

    fn unpack(file: Vec<u8>) -> (Vec<u8>, Option<Failure>) {
        let raw = Raw::new(Box::new(Cursor::new(file)), false);
        let mut gzip = Gzip::new(Feed::new(raw));
        let (mut all, mut buffer) = (Vec::new(), [0; 77]);
        loop {
            match gzip.read(&mut buffer) {
                Ok(0) => return (all, None),
                Ok(count) => all.extend_from_slice(&buffer[..count]),
                Err(failure) => return (all, Some(failure)),
            }
        }
    }

    fn content() -> Vec<u8> {
        (0..20_000u32).flat_map(|n| (n * n).to_be_bytes()).collect()
    }

    #[test]
    fn members_follow_one_another_and_zeros_after_them_are_padding() {
        let named = GzBuilder::new()
            .filename("a name")
            .comment("a comment")
            .extra([1, 2, 3])
            .write(Vec::new(), Compression::fast());
        let mut named = named;
        named.write_all(b"and the second").unwrap();
        let file = [packed(&content()), packed(b""), named.finish().unwrap(), vec![0; 512]].concat();
        let (all, failure) = unpack(file);
        assert!(failure.is_none(), "{failure:?}");
        assert_eq!(all, [content(), b"and the second".to_vec()].concat());
    }

    #[test]
    fn every_cut_gives_a_prefix_and_says_so() {
        let (content, file) = (content(), packed(&content()));
        for len in (3..file.len()).step_by(101).chain([file.len() - 1]) {
            let (all, failure) = unpack(file[..len].to_vec());
            assert!(content.starts_with(&all));
            assert_eq!(failure.unwrap().kind, DamageKind::Cut, "at {len}");
            // A deflate block is unpacked as far as it goes.
            assert!(all.len() + 70_000 > content.len() * len / file.len());
        }
    }

    #[test]
    fn damage_keeps_what_stands_before_it() {
        let mut file = packed(&content());
        let middle = file.len() / 2;
        file[middle..middle + 8].fill(0xff);
        let (all, failure) = unpack(file);
        assert!(failure.is_some());
        assert!(all.len() > 10_000 && content().starts_with(&all[..10_000]));
    }

    #[test]
    fn a_wrong_check_sum_and_residue_are_told() {
        let mut file = packed(b"content");
        let len = file.len();
        file[len - 8] ^= 1;
        let (all, failure) = unpack(file);
        assert_eq!(all, b"content");
        assert!(failure.unwrap().what.contains("check sum of gzip member 1"));

        let (all, failure) = unpack([packed(b"content"), b"more".to_vec()].concat());
        assert_eq!(all, b"content");
        let what = failure.unwrap().what;
        assert!(what.contains("at octet 27 of the file is not gzip"), "{what}");
    }
}
