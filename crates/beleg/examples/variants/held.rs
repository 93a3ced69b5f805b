//! A capture in memory, with what is known of each frame, and how it is written again.

use std::error::Error;
use std::io::Cursor;
use std::net::IpAddr;
use std::path::Path;

use beleg_assemble::Delivery;
use beleg_capture::{Options, Taps};
use beleg_declaration::{FlowId, FlowKey, Network};
use beleg_engine::{Observer, Settings, Summary};
use beleg_model::{FrameId, Party};

/// A frame as it was captured.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    pub(crate) time: i64,
    pub(crate) octets: Vec<u8>,
    pub(crate) original_len: u32,
}

/// What a tap holds.
pub(crate) type Tape = Vec<Frame>;

/// The reference point of a frame, by the numbers of its outermost packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    N2,
    N3,
    N4,
    Sbi,
    Other,
}

impl Kind {
    pub(crate) const ALL: [Self; 5] = [Self::N2, Self::N3, Self::N4, Self::Sbi, Self::Other];

    pub(crate) fn name(self) -> &'static str {
        ["N2", "N3", "N4", "SBI", "the rest"][self as usize]
    }

    fn of(key: &FlowKey) -> Self {
        match (key.transport, key.port) {
            (132, _) => Self::N2,
            (17, 2152) => Self::N3,
            (17, 8805) => Self::N4,
            (6, _) => Self::Sbi,
            _ => Self::Other,
        }
    }
}

/// A capture.
#[derive(Debug)]
pub(crate) struct Held {
    link: u32,
    pub(crate) frames: Tape,
    pub(crate) kinds: Vec<Kind>,
    /// Between whom each frame goes.
    pub(crate) ends: Vec<Option<(IpAddr, IpAddr)>>,
    /// The elements of the network, with their addresses.
    pub(crate) elements: Vec<(String, Vec<IpAddr>)>,
    /// The declaration learnt from all of it.
    pub(crate) network: Network,
}

#[derive(Debug, Default)]
struct Eye(Vec<FlowId>);

impl Observer for Eye {
    fn message(&mut self, _delivery: &Delivery<'_>) {}

    fn frame(&mut self, _frame: FrameId, flow: FlowId) {
        self.0.push(flow);
    }
}

impl Held {
    /// Reads a capture. Frames of another link type than the first are left out.
    pub(crate) fn read(path: &Path) -> Result<Self, Box<dyn Error>> {
        let mut taps = beleg_capture::open(&[path.to_path_buf()], Options::default())?;
        let (mut link, mut frames) = (None, Tape::new());
        while let Some(frame) = taps.next() {
            if *link.get_or_insert(frame.link.0) == frame.link.0 {
                let (time, octets) = (frame.time.nanoseconds(), frame.octets.to_vec());
                frames.push(Frame { time, octets, original_len: frame.original_len });
            }
        }
        let link = u32::from(link.ok_or("no frames")?);
        let (mut eye, mut taps) = (Eye::default(), open(link, std::slice::from_ref(&frames))?);
        let summary = beleg_engine::run(&mut taps, Settings::default(), &mut eye);
        let (kinds, ends) = eye.0.iter().map(|&flow| told(&summary, flow)).unzip();
        // Written and read, as a person would hand it on.
        let flows: Vec<_> = summary.judged.flows.iter().map(|(flow, _)| flow.clone()).collect();
        let learnt = beleg_declaration::Learner::with(summary.judged.network).finish(&flows);
        let written = beleg_declaration::write(&learnt);
        let network = beleg_declaration::parse(&written).map_err(|fault| fault.to_string())?;
        let elements = network.elements.iter().map(|one| (one.name.clone(), one.addresses.clone())).collect();
        Ok(Self { link, frames, kinds, ends, elements, network })
    }

    /// A frame at another time, or with fewer octets.
    pub(crate) fn frame(of: &Frame, time: i64, octets: Vec<u8>) -> Frame {
        Frame { time, octets, original_len: of.original_len }
    }

    /// A tape as a file.
    pub(crate) fn written(&self, tape: &Tape) -> Vec<u8> {
        written(self.link, tape)
    }

    /// Opens tapes as captures.
    pub(crate) fn open(&self, tapes: &[Tape]) -> Result<Taps, Box<dyn Error>> {
        open(self.link, tapes)
    }
}

fn told(summary: &Summary, flow: FlowId) -> (Kind, Option<(IpAddr, IpAddr)>) {
    let Some((flow, _)) = summary.judged.flow(flow) else { return (Kind::Other, None) };
    let ends = match (flow.key.from, flow.key.to) {
        (Party::Ip(from), Party::Ip(to)) => Some((from, to)),
        _ => None,
    };
    (Kind::of(&flow.key), ends)
}

fn open(link: u32, tapes: &[Tape]) -> Result<Taps, Box<dyn Error>> {
    if let [tape] = tapes {
        return Ok(beleg_capture::read("variant", Cursor::new(written(link, tape)), Options::default())?);
    }
    let directory = std::env::temp_dir().join(format!("beleg-variants-{}", std::process::id()));
    std::fs::create_dir_all(&directory)?;
    let mut paths = Vec::new();
    for (number, tape) in tapes.iter().enumerate().filter(|(_, tape)| !tape.is_empty()) {
        let path = directory.join(format!("{number}.pcap"));
        std::fs::write(&path, written(link, tape))?;
        paths.push(path);
    }
    Ok(beleg_capture::open(&paths, Options::default())?)
}

/// Frames as classic pcap with nanoseconds.
fn written(link: u32, tape: &Tape) -> Vec<u8> {
    let mut out = vec![0x4d, 0x3c, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0];
    out.extend(link.to_le_bytes());
    for frame in tape {
        let second = u32::try_from(frame.time.div_euclid(1_000_000_000)).unwrap_or_default();
        let nanosecond = u32::try_from(frame.time.rem_euclid(1_000_000_000)).unwrap_or_default();
        let captured = u32::try_from(frame.octets.len()).unwrap_or_default();
        for field in [second, nanosecond, captured, frame.original_len] {
            out.extend(field.to_le_bytes());
        }
        out.extend(&frame.octets);
    }
    out
}
