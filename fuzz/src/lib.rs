//! Fuzz targets: each takes any octets and must neither panic, nor hang, nor break an invariant.
//!
//! [`targets`] lists them; the driver of this crate runs them on stable Rust with its own mutator, and
//! `fuzz/libfuzzer` runs the same functions under libFuzzer, guided by coverage.

mod decode;
mod http;
mod mutate;
mod standard;
mod strict;
mod tls;

pub use mutate::{Mutator, Random};
pub use strict::Strict;

use beleg_assemble::{Assembler, Frame};
use beleg_model::{FrameId, Time};

/// A target: its name, what it does with octets, and seeds to start from.
#[derive(Debug)]
pub struct Target {
    /// "decode-ngap", "assemble", "pipeline".
    pub name: String,
    /// Runs it.
    pub run: Run,
    /// Octets to start from.
    pub seeds: Vec<Vec<u8>>,
}

/// What a target runs.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// One decoder of the registry.
    Decode(beleg_wire::Id),
    /// Frames, cut out of the octets, through the assembler.
    Assemble,
    /// A capture file through everything.
    Pipeline,
    /// The records of a TLS connection whose keys are known.
    Tls,
    /// A conversation in HTTP, in pieces and with gaps.
    Conversation,
    /// Header blocks of HTTP/2.
    Hpack,
    /// The body of several parts of an HTTP request.
    Multipart,
    /// The JSON of an HTTP request.
    Json,
    /// The access token of an HTTP request.
    Token,
    /// A requirement's file, and a message for it.
    Requirement,
}

impl Run {
    /// Runs the target on `octets`.
    pub fn on(self, octets: &[u8]) {
        match self {
            Self::Decode(id) => decode::exercise(id, octets, 0),
            Self::Assemble => assemble(octets),
            Self::Pipeline => pipeline(octets),
            Self::Tls => drop(tls::exercise(octets)),
            Self::Conversation => http::conversation(octets),
            Self::Hpack => http::hpack(octets),
            Self::Multipart => http::body("multipart/related; boundary=b", octets),
            Self::Json => http::body("application/json", octets),
            Self::Token => http::token(octets),
            Self::Requirement => standard::requirement(octets),
        }
    }
}

/// Every target: one per protocol of the registry, the assembler, the whole program, and the parts of HTTP.
pub fn targets() -> Vec<Target> {
    let decoders = beleg_wire::ALL.iter().map(|&id| Target {
        name: format!("decode-{}", id.protocol().name),
        run: Run::Decode(id),
        seeds: id.protocol().samples.iter().map(|sample| sample.to_vec()).collect(),
    });
    let story = beleg_synth::first::frames().unwrap_or_default();
    let capture = beleg_synth::pcapng(&story);
    let script = story.iter().flat_map(|frame| scripted(1, &frame.octets)).collect();
    let assembler = Target { name: "assemble".to_owned(), run: Run::Assemble, seeds: vec![script] };
    let pipeline = Target { name: "pipeline".to_owned(), run: Run::Pipeline, seeds: vec![capture] };
    let tls = Target { name: "tls".to_owned(), run: Run::Tls, seeds: tls::seeds() };
    let http = [
        ("http-conversation", Run::Conversation, http::conversations()),
        ("http-hpack", Run::Hpack, http::blocks()),
        ("http-multipart", Run::Multipart, http::parts()),
        ("http-json", Run::Json, http::texts()),
        ("http-token", Run::Token, http::tokens()),
    ];
    let http = http.map(|(name, run, seeds)| Target { name: name.to_owned(), run, seeds });
    let requirement = Target { name: "requirement".to_owned(), run: Run::Requirement, seeds: standard::seeds() };
    decoders.chain([assembler, pipeline, tls]).chain(http).chain([requirement]).collect()
}

/// One frame as the target `assemble` reads it: link type, how much longer it was on the wire, length, octets.
pub fn scripted(link: u8, octets: &[u8]) -> Vec<u8> {
    let len = u16::try_from(octets.len()).unwrap_or(u16::MAX);
    let mut out = vec![link, 0];
    out.extend(len.to_be_bytes());
    out.extend(octets.iter().take(usize::from(len)));
    out
}

fn assemble(octets: &[u8]) {
    let mut assembler = Assembler::default();
    let mut strict = Strict::default();
    let (mut rest, mut number) = (octets, 0);
    while let [link, cut, high, low, after @ ..] = rest {
        let len = usize::from(u16::from_be_bytes([*high, *low])).min(after.len());
        let (octets, after) = after.split_at(len);
        number += 1;
        let original_len = u32::try_from(len).unwrap_or(u32::MAX) + u32::from(*cut);
        let time = Time::from_nanoseconds(i64::from(*cut) * 1_000_000_000 + number as i64);
        let link = match link % 8 {
            0 => 0,
            1..=3 => 1,
            4 => 113,
            5 => 276,
            6 => 101,
            _ => u16::from(*link),
        };
        let frame = Frame { id: FrameId { tap: 0, number }, time, link, octets, original_len };
        assembler.frame(&frame, &mut strict);
        rest = after;
    }
    assembler.finish(&mut strict);
    strict.check();
}

fn pipeline(octets: &[u8]) {
    let Ok(mut taps) =
        beleg_capture::read("fuzz", std::io::Cursor::new(octets.to_vec()), beleg_capture::Options::default())
    else {
        return;
    };
    let summary = beleg_engine::run(&mut taps, beleg_engine::Settings::default(), &mut beleg_engine::Silent);
    assert!(summary.faults.is_empty(), "a fault was contained at frame {:?}", summary.faults.first());
    assert!(summary.books.closed(), "the books do not close");
    let original: u64 = summary.inputs.iter().map(|input| input.original_octets).sum();
    assert_eq!(summary.books.posted(), original, "octets posted and octets read differ");
    let _ = beleg_report::formats::audit::screen(&summary, &[], beleg_report::formats::verdicts::Shown::default());
}
