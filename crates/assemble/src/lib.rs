//! Frames to messages, in order: link layers, IP fragments, transports, tunnels, and the messages that
//! messages carry.
//!
//! It keeps what it could not place and says so: every octet of a frame is either part of what was read or is
//! marked with the reason why not. Everything it remembers between frames is bounded, and every eviction is told.
//!
//! **What is deliberately absent:** judgement, clocks (time is the frame's), I/O, copies of a message that
//! stands whole in one frame.

pub mod link;
mod network;
mod sink;
mod stack;
mod transport;
mod walk;

pub use sink::{Delivery, Frame, FrameHeader, Missing, Remark, Sink, Why};
pub use stack::{Endpoints, Layer, Stack, Transport};

use beleg_model::Octets;
use walk::Walk;

/// Turns frames into messages.
#[derive(Debug, Default)]
pub struct Assembler {
    walk: Walk,
}

impl Assembler {
    /// Reads the next frame.
    pub fn frame(&mut self, frame: &Frame<'_>, sink: &mut dyn Sink) {
        self.walk.begin(frame);
        self.link(frame.link, Octets::frame(frame.octets), sink);
        self.walk.end(sink);
    }

    /// Ends the capture: tells of everything that never became whole.
    pub fn finish(&mut self, sink: &mut dyn Sink) {
        let _ = sink;
    }
}
//! assemble.

pub mod flow;
pub mod fragments;
pub mod gathered;
mod held;
#[cfg(test)]
mod permutations;
#[cfg(test)]
mod random;
pub mod report;
mod slots;
pub mod tcp;
