//! A sink that writes down what it is told.

use std::net::Ipv4Addr;

use beleg_assemble::{Assembler, Delivery, Frame, FrameHeader, Missing, Remark, Sink, Why};
use beleg_model::{FrameId, Party, Place, SourceId, Status, Time};
use beleg_synth::frame::udp;
use hex_literal::hex;

/// What one run told.
#[derive(Debug, Default)]
pub(crate) struct Recorder {
    /// The sender of each frame.
    pub(crate) senders: Vec<Party>,
    /// Each message: frame, protocol, name, innermost source and destination, tunnels below.
    pub(crate) messages: Vec<String>,
    /// Each mark: frame, offset, octets, status, what.
    pub(crate) marks: Vec<String>,
    /// Each thing known to be missing.
    pub(crate) missing: Vec<Missing>,
    /// Each remark.
    pub(crate) remarks: Vec<Remark>,
}

impl Sink for Recorder {
    fn frame(&mut self, _frame: &FrameHeader, sender: Party) -> SourceId {
        self.senders.push(sender);
        SourceId(self.senders.len() as u32 - 1)
    }

    fn message(&mut self, delivery: &Delivery<'_>) {
        let mut ends = String::new();
        for level in delivery.stack.endpoints() {
            if let Some((kind, key, _)) = level.tunnel {
                ends += &key.map_or_else(|| format!(" {kind}:"), |key| format!(" {kind} {key}:"));
            }
            ends += &format!(" {}→{}", level.source, level.destination);
        }
        let message = delivery.message;
        let again = if delivery.duplicate { " again" } else { "" };
        self.messages.push(format!(
            "{} {} {}{again}{ends}",
            delivery.frame.0.number,
            message.id().protocol().name,
            message.name()
        ));
    }

    fn mark(&mut self, place: Place, status: Status, why: Why) {
        let Place { frame, offset, len, .. } = place;
        self.marks.push(format!("{}@{offset}+{len} {status} {} {}", frame.number, why.layer, why.what));
    }

    fn missing(&mut self, missing: Missing) {
        self.missing.push(missing);
    }

    fn remark(&mut self, remark: Remark) {
        self.remarks.push(remark);
    }
}

/// Runs the assembler over frames of one link type, a millisecond apart.
pub(crate) fn run(link: u16, frames: &[Vec<u8>]) -> Recorder {
    let mut recorder = Recorder::default();
    let mut assembler = Assembler::default();
    for (number, octets) in (1..).zip(frames) {
        let id = FrameId { tap: 0, number };
        let time = Time::from_nanoseconds(number as i64 * 1_000_000);
        let original_len = octets.len() as u32;
        assembler.frame(&Frame { id, time, link, octets, original_len }, &mut recorder);
    }
    assembler.finish(&mut recorder);
    recorder
}

pub(crate) const HERE: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 1);
pub(crate) const THERE: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 2);
pub(crate) const USER: Ipv4Addr = Ipv4Addr::new(10, 45, 0, 2);
pub(crate) const SERVER: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 53);

/// A UDP datagram with a DNS query: the message that these tests send through everything.
pub(crate) fn query(from: Ipv4Addr, to: Ipv4Addr) -> Vec<u8> {
    udp((from, 40_000), (to, 53), &hex!("2b2b 0100 0001 0000 0000 0000 07 6578616d706c65 03 636f6d 00 0001 0001"))
}
