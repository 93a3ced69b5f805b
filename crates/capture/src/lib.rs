//! Where frames come from: capture files (pcap and pcapng, plain or compressed with gzip or zstd), standard
//! input, directories of captures, and several of these as taps whose frames come merged by time.
//!
//! A frame is lent from the buffer that the file was read into; it is never copied on its way to the decoder.
//! Damaged, cut and still growing files are read as far as they go: what was read stays, and the report of the
//! tap says at which octet it ended and why. Memory is bounded whatever the input says about its own lengths.
//!
//! It reads no octet of a frame's content and makes no judgement; it knows no protocol above the capture format.
//!
//! ```no_run
//! use std::path::PathBuf;
//!
//! let inputs = [PathBuf::from("n2.pcapng"), PathBuf::from("n4.pcap.gz")];
//! let mut taps = beleg_capture::open(&inputs, beleg_capture::Options::default())?;
//! while let Some(frame) = taps.next() {
//!     let _ = (frame.id, frame.time, frame.link, frame.octets);
//! }
//! for input in taps.inputs() {
//!     if let Some(damage) = &input.damage {
//!         eprintln!("{}: {damage}", input.name);
//!     }
//! }
//! # Ok::<(), beleg_capture::Error>(())
//! ```

#[cfg(test)]
mod compose;
mod decompress;
mod error;
mod expand;
mod frame;
#[cfg(test)]
mod hostile;
mod link;
mod raw;
mod reader;
mod report;
mod sources;
mod taps;
mod window;

pub use error::{Error, ErrorKind};
pub use expand::Notice;
pub use frame::Frame;
pub use link::LinkType;
pub use report::{Damage, DamageKind, InputReport, Interface, Secrets};
pub use taps::{Options, Taps, open, read, read_taps};
