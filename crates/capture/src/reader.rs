//! One open capture: its window, the source that parses it, and the frame it stands at.

use std::io::{self, Read};

use beleg_model::{FrameId, Time};

use crate::decompress::Stream;
use crate::error::Error;
use crate::frame::{Frame, Head};
use crate::raw::Raw;
use crate::report::{Damage, DamageKind, InputReport};
use crate::sources::{self, Source};
use crate::window::Window;

/// An open capture that stands before its first frame, at a frame, or at its end.
pub(crate) struct Reader {
    window: Window,
    source: Box<dyn Source>,
    head: Option<Head>,
}

impl Reader {
    /// Finds the format of `input` and stands at its first frame, if it has one.
    pub(crate) fn open(input: Box<dyn Read + Send>, digest: bool, report: &mut InputReport) -> Result<Self, Error> {
        let stream = Stream::open(Raw::new(input, digest)).map_err(|error| Error::io(&report.name, error))?;
        let packing = stream.packing();
        let mut window = Window::new(stream);
        window.need(sources::MAGIC_LEN);
        let octets = window.held();
        let octets = octets.get(..sources::MAGIC_LEN).unwrap_or(octets);
        let Some((format, source)) = sources::recognise(octets) else {
            let what = match window.at_end() {
                Err(damage) if octets.len() < sources::MAGIC_LEN => {
                    format!("nothing of it can be read: {}", damage.what)
                }
                _ => {
                    let inside = packing.map_or(String::new(), |packing| format!(" inside {packing}"));
                    format!(
                        "is no capture{inside}: {}; pcap and pcapng can be read, plain or packed with gzip or zstd",
                        looks_like(octets)
                    )
                }
            };
            return Err(Error::not_a_capture(&report.name, what));
        };
        report.format = packing.map_or(format.to_owned(), |packing| format!("{format}, {packing}"));
        let mut reader = Self { window, source, head: None };
        reader.advance(report);
        Ok(reader)
    }

    /// Moves to the next frame, or to the end.
    #[inline]
    pub(crate) fn advance(&mut self, report: &mut InputReport) {
        match self.source.advance(&mut self.window, report) {
            Ok(Some(head)) => {
                self.head = Some(head);
                report.consumed = self.window.taken();
            }
            Ok(None) => self.finish(None, report),
            Err(damage) => self.finish(Some(damage), report),
        }
    }

    /// The frame it stands at.
    pub(crate) fn head(&self) -> Option<&Head> {
        self.head.as_ref()
    }

    /// The time of the frame it stands at.
    #[inline]
    pub(crate) fn time(&self) -> Option<Time> {
        self.head.as_ref().map(|head| head.time)
    }

    /// The frame it stands at, lent.
    #[inline]
    pub(crate) fn frame(&self, id: FrameId) -> Option<Frame<'_>> {
        let head = self.head.as_ref()?;
        Some(Frame {
            id,
            time: head.time,
            link: head.link,
            octets: self.window.slice(&head.octets),
            original_len: head.original_len,
            interface: head.interface,
            comment: head.comment.as_ref().map(|comment| readable(self.window.slice(comment))),
            dropped: head.dropped,
        })
    }

    #[cold]
    fn finish(&mut self, damage: Option<Damage>, report: &mut InputReport) {
        self.head = None;
        report.finished = true;
        report.damage = damage;
        match self.window.raw().digest() {
            Ok(digest) => report.sha256 = digest,
            Err(error) => {
                report.damage.get_or_insert_with(|| unreadable(&error, &self.window));
            }
        }
        report.consumed = self.window.taken();
    }
}

fn unreadable(error: &io::Error, window: &Window) -> Damage {
    window.damage(DamageKind::Unreadable, format!("the rest of the file cannot be read: {error}"))
}

/// A comment as far as it is text.
fn readable(octets: &[u8]) -> &str {
    octets.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}

/// What a file is that is no capture, as far as its first octets tell, and what to do with it.
fn looks_like(octets: &[u8]) -> String {
    const KNOWN: &[(&[u8], &str)] = &[
        (b"PK\x03\x04", "it is a ZIP archive; unpack it"),
        (b"\xfd7zXZ\0", "it is packed with xz; unpack it"),
        (b"BZh", "it is packed with bzip2; unpack it"),
        (b"\x04\x22\x4d\x18", "it is packed with lz4; unpack it"),
        (b"\x1f\x8b", "it is packed with gzip; unpack it"),
        (b"\x28\xb5\x2f\xfd", "it is packed with zstd; unpack it"),
        (b"snoop\0", "it is a snoop capture; convert it with editcap"),
        (b"RTSS", "it is a Network Monitor capture; convert it with editcap"),
        (b"GMBU", "it is a Network Monitor capture; convert it with editcap"),
    ];
    if octets.is_empty() {
        return "it is empty".to_owned();
    }
    if let Some((_, what)) = KNOWN.iter().find(|(magic, _)| octets.starts_with(magic)) {
        return (*what).to_owned();
    }
    let digits: Vec<String> = octets.iter().take(4).map(|octet| format!("{octet:02x}")).collect();
    format!("it begins with {}", digits.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_is_text_as_far_as_it_is() {
        assert_eq!(readable("größer".as_bytes()), "größer");
        assert_eq!(readable(b"gr\xf6\xdfer"), "gr");
        assert_eq!(readable(b""), "");
    }

    #[test]
    fn what_is_no_capture_is_named_where_it_can_be() {
        assert_eq!(looks_like(b""), "it is empty");
        assert_eq!(looks_like(b"\x01\x02\x03\x04\x05"), "it begins with 01 02 03 04");
        assert!(looks_like(b"PK\x03\x04more").contains("ZIP"));
    }
}
