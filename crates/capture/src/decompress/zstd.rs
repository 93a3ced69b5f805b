//! Zstandard (RFC 8878), one frame after the other, skippable frames skipped. Dictionaries are not supported.

use std::error::Error;
use std::io::{self, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use ruzstd::decoding::errors::FrameDecoderError;
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use crate::report::DamageKind;

use super::Failure;
use super::feed::Feed;

const MAGIC: u32 = 0xfd2f_b528;
const SKIPPABLE: std::ops::RangeInclusive<u32> = 0x184d_2a50..=0x184d_2a5f;

/// How far back a frame may refer: `zstd --long` without a number. It is what one tap can take of memory.
const MAX_WINDOW: u64 = 128 * 1024 * 1024;

/// Decoded at once, beyond what the decoder keeps to refer back to.
const STEP: usize = 128 * 1024;

/// An empty last block and room for a check sum (RFC 8878 clause 3.1.1.2): it makes the decoder give out what
/// it keeps to refer back to, when the file has no end of its own.
const FORCED_END: [u8; 7] = [1, 0, 0, 0, 0, 0, 0];

pub(super) fn recognises(octets: &[u8]) -> bool {
    octets
        .first_chunk()
        .map(|magic| u32::from_le_bytes(*magic))
        .is_some_and(|magic| magic == MAGIC || SKIPPABLE.contains(&magic))
}

enum Expect {
    Frame,
    Blocks,
    /// The frame is decoded; the rest of it is to be given out.
    Rest,
    Nothing,
}

/// A Zstandard stream that is being unpacked.
pub(crate) struct Zstd {
    feed: Feed,
    decoder: FrameDecoder,
    expect: Expect,
    frames: u64,
    failure: Option<Failure>,
}

impl Zstd {
    pub(super) fn new(feed: Feed) -> Self {
        let mut decoder = FrameDecoder::new();
        decoder.set_max_window_size(MAX_WINDOW);
        Self { feed, decoder, expect: Expect::Frame, frames: 0, failure: None }
    }

    pub(super) fn feed(&mut self) -> &mut Feed {
        &mut self.feed
    }

    pub(super) fn taken(&self) -> u64 {
        self.feed.taken()
    }

    pub(super) fn read(&mut self, buffer: &mut [u8]) -> Result<usize, Failure> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            match self.expect {
                Expect::Nothing => {
                    return self.failure.clone().map_or(Ok(0), Err);
                }
                Expect::Frame => match self.frame() {
                    Ok(expect) => self.expect = expect,
                    Err(failure) => self.fail(failure),
                },
                Expect::Blocks => {
                    let count = self.drain(buffer);
                    if count > 0 {
                        return Ok(count);
                    }
                    self.blocks();
                }
                Expect::Rest => {
                    let count = self.drain(buffer);
                    if count > 0 {
                        return Ok(count);
                    }
                    self.finish();
                }
            }
        }
    }

    /// The header of a frame, or the end of the file.
    fn frame(&mut self) -> Result<Expect, Failure> {
        let offset = self.feed.offset();
        let Some(magic) = self.feed.look::<4>()? else {
            return match self.feed.some()?.len() {
                0 => Ok(Expect::Nothing),
                _ => Err(self.feed.cut("a frame header")),
            };
        };
        let magic = u32::from_le_bytes(magic);
        if SKIPPABLE.contains(&magic) {
            let whole = match self.feed.octets::<8>()? {
                Some([_, _, _, _, a, b, c, d]) => self.feed.skip(u64::from(u32::from_le_bytes([a, b, c, d])))?,
                None => false,
            };
            return if whole { Ok(Expect::Frame) } else { Err(self.feed.cut("a skippable frame")) };
        }
        if magic != MAGIC {
            return Err(Failure::new(
                DamageKind::Malformed,
                format!("what follows the zstd data at octet {offset} of the file is not zstd; it was not read"),
            ));
        }
        self.frames += 1;
        let (decoder, feed) = (&mut self.decoder, &mut self.feed);
        guarded(|| decoder.reset(feed)).map_err(|wrong| self.failure_of(wrong))?;
        Ok(Expect::Blocks)
    }

    fn blocks(&mut self) {
        let (decoder, feed) = (&mut self.decoder, &mut self.feed);
        match guarded(|| decoder.decode_blocks(feed, BlockDecodingStrategy::UptoBytes(STEP))) {
            Ok(true) => self.expect = Expect::Rest,
            Ok(false) => {}
            Err(Wrong::Panicked) => self.fail(self.damaged()),
            Err(wrong) => {
                self.failure = Some(self.failure_of(wrong));
                let (decoder, mut end) = (&mut self.decoder, &FORCED_END[..]);
                self.expect = match guarded(|| decoder.decode_blocks(&mut end, BlockDecodingStrategy::All)) {
                    Ok(_) => Expect::Rest,
                    Err(_) => Expect::Nothing,
                };
            }
        }
    }

    /// After the last octet of a frame was given out.
    fn finish(&mut self) {
        if self.failure.is_some() {
            self.expect = Expect::Nothing;
            return;
        }
        self.expect = Expect::Frame;
        let told = self.decoder.get_checksum_from_data();
        if told.is_some() && told != self.decoder.get_calculated_checksum() {
            self.fail(Failure::new(
                DamageKind::Malformed,
                format!(
                    "the check sum of zstd frame {} does not match: some of the octets unpacked from it are wrong",
                    self.frames
                ),
            ));
        }
    }

    fn drain(&mut self, buffer: &mut [u8]) -> usize {
        let decoder = &mut self.decoder;
        guarded(|| decoder.read(buffer).map_err(FrameDecoderError::FailedToDrainDecodebuffer)).unwrap_or_default()
    }

    fn fail(&mut self, failure: Failure) {
        self.failure = Some(failure);
        self.expect = Expect::Nothing;
    }

    fn failure_of(&self, wrong: Wrong) -> Failure {
        match wrong {
            Wrong::Told(FrameDecoderError::WindowSizeTooBig { requested, .. }) => Failure::new(
                DamageKind::Limit,
                format!(
                    "the zstd data refer back over {} MiB, this program allows {} MiB; compress with --long=27 or less, or unpack first",
                    requested >> 20,
                    MAX_WINDOW >> 20
                ),
            ),
            Wrong::Told(FrameDecoderError::DictNotProvided { dict_id }) => Failure::new(
                DamageKind::Unsupported,
                format!("the zstd data need dictionary {dict_id}; unpack them first"),
            ),
            Wrong::Told(error) => match read_error(&error) {
                Some(error) if error.kind() == io::ErrorKind::UnexpectedEof => self.feed.cut("the packed data"),
                Some(error) => Failure::io(error),
                None => self.damaged(),
            },
            Wrong::Panicked => self.damaged(),
        }
    }

    fn damaged(&self) -> Failure {
        Failure::new(
            DamageKind::Malformed,
            format!("the zstd data near octet {} of the file are damaged", self.feed.offset()),
        )
    }
}

enum Wrong {
    Told(FrameDecoderError),
    Panicked,
}

/// The decoder asserts some of its invariants. A broken one is damage of this file, not the end of the program.
fn guarded<T>(work: impl FnOnce() -> Result<T, FrameDecoderError>) -> Result<T, Wrong> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result.map_err(Wrong::Told),
        Err(_) => Err(Wrong::Panicked),
    }
}

/// The failed read below an error of the decoder, where that is what it was.
fn read_error(error: &FrameDecoderError) -> Option<&io::Error> {
    let mut error: &(dyn Error + 'static) = error;
    loop {
        if let Some(read) = error.downcast_ref() {
            return Some(read);
        }
        error = error.source()?;
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::*;
    use crate::raw::Raw;

    fn packed(octets: &[u8]) -> Vec<u8> {
        compress_to_vec(octets, CompressionLevel::Fastest)
    }

    fn unpack(file: Vec<u8>) -> (Vec<u8>, Option<Failure>) {
        let raw = Raw::new(Box::new(Cursor::new(file)), false);
        let mut zstd = Zstd::new(Feed::new(raw));
        let (mut all, mut buffer) = (Vec::new(), [0; 777]);
        loop {
            match zstd.read(&mut buffer) {
                Ok(0) => return (all, None),
                Ok(count) => all.extend_from_slice(&buffer[..count]),
                Err(failure) => return (all, Some(failure)),
            }
        }
    }

    fn content() -> Vec<u8> {
        (0..100_000u32).flat_map(|n| (n.wrapping_mul(n) % 1000).to_be_bytes()).collect()
    }

    #[test]
    fn frames_follow_one_another_and_skippable_ones_are_skipped() {
        let skippable = [&[0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0][..], b"any"].concat();
        let file = [skippable.clone(), packed(&content()), skippable, packed(b"second")].concat();
        assert!(recognises(&file));
        let (all, failure) = unpack(file);
        assert!(failure.is_none(), "{failure:?}");
        assert_eq!(all, [content(), b"second".to_vec()].concat());
    }

    #[test]
    fn every_cut_gives_all_blocks_before_it_and_says_so() {
        let (content, file) = (content(), packed(&content()));
        let mut most = 0;
        for len in (4..file.len()).step_by(997).chain([file.len() - 1]) {
            let (all, failure) = unpack(file[..len].to_vec());
            assert!(content.starts_with(&all));
            assert!(all.len() >= most);
            most = all.len();
            assert_eq!(failure.unwrap().kind, DamageKind::Cut, "at {len}");
        }
        assert!(most > 300_000, "{most}");
    }

    #[test]
    fn damage_keeps_what_stands_before_it() {
        let mut file = packed(&content());
        let late = file.len() * 9 / 10;
        file[late..late + 40].fill(0xff);
        let (all, failure) = unpack(file);
        assert_eq!(failure.unwrap().kind, DamageKind::Malformed);
        assert!(all.len() > 100_000 && content().starts_with(&all[..100_000]));
    }

    #[test]
    fn a_wrong_check_sum_residue_and_a_huge_window_are_told() {
        let mut file = packed(b"content");
        *file.last_mut().unwrap() ^= 1;
        let (all, failure) = unpack(file);
        assert_eq!(all, b"content");
        assert!(failure.unwrap().what.contains("check sum of zstd frame 1"));

        let (all, failure) = unpack([packed(b"content"), b"more".to_vec()].concat());
        assert_eq!(all, b"content");
        assert!(failure.unwrap().what.contains("is not zstd"));

        // A window descriptor of 2 GiB (RFC 8878 clause 3.1.1.1.2).
        let (_, failure) = unpack(vec![0x28, 0xb5, 0x2f, 0xfd, 0, 21 << 3, 1, 0, 0]);
        assert_eq!(failure.unwrap().kind, DamageKind::Limit);
    }
}
