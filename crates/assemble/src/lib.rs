//! Frames to messages, in order: link layers, IP fragments, transports, tunnels, and the messages that
//! messages carry.
//!
//! It keeps what it could not place and says so: every octet of a frame is either part of what was read or is
//! marked with the reason why not. Everything it remembers between frames is bounded, and every eviction is told.
//!
//! **What is deliberately absent:** judgement, clocks (time is the frame's), I/O, copies of a message that
//! stands whole in one frame.

pub mod flow;
pub mod fragments;
pub mod gathered;
mod held;
pub mod http;
pub mod link;
mod network;
#[cfg(test)]
mod permutations;
#[cfg(test)]
mod random;
pub mod report;
pub mod sctp;
mod sink;
mod slots;
mod stack;
mod streams;
pub mod tcp;
pub mod tls;
mod transport;
mod walk;

pub use http::is_of_a_gap;
pub use sink::{Delivery, Frame, FrameHeader, Missing, PacketHeader, Print, Remark, Sink, Why};
pub use stack::{Endpoints, Layer, Stack, TUNNELS, Transport};

use beleg_model::{NoteKind, Octets};

use fragments::Fragments;
use http::Conversations;
use report::{Event, Report};
use sctp::Sctp;
use tcp::Tcp;
use tls::{Connections, Malformed, Secrets};
use walk::Walk;

/// The `secrets_type` of an NSS key log in pcapng.
const TLS_KEY_LOG: u32 = 0x544c_534b;

/// Turns frames into messages.
#[derive(Debug, Default)]
pub struct Assembler {
    walk: Walk,
    fragments: Fragments,
    tcp: Tcp,
    http: Conversations,
    sctp: Sctp,
    tls: Connections,
    /// What a TLS record has brought; its memory is used again.
    events: Vec<tls::Event>,
    report: Report,
}

impl Assembler {
    /// One that opens what these secrets open.
    pub fn with_secrets(secrets: Secrets) -> Self {
        let mut assembler = Self::default();
        assembler.tls.secrets = secrets;
        assembler
    }

    /// Secrets that the capture itself holds, of a type that pcapng numbers. Of what was read before, nothing is read again.
    /// Answers with the malformed lines.
    pub fn learn(&mut self, kind: u32, secrets: &[u8]) -> Vec<Malformed> {
        if kind == TLS_KEY_LOG { self.tls.secrets.read_key_log(secrets) } else { Vec::new() }
    }

    /// Takes the secrets away, for another assembler that goes on where this one stumbled.
    pub fn take_secrets(&mut self) -> Secrets {
        std::mem::take(&mut self.tls.secrets)
    }

    /// Reads the next frame.
    pub fn frame(&mut self, frame: &Frame<'_>, sink: &mut dyn Sink) {
        self.walk.begin(frame);
        self.link(frame.link, Octets::frame(frame.octets), sink);
        self.walk.settle(sink);
        self.tell(sink);
        self.walk.end(sink);
    }

    /// Ends the capture: tells of everything that never became whole.
    pub fn finish(&mut self, sink: &mut dyn Sink) {
        self.fragments.finish(&mut self.report);
        self.tcp_rest(sink);
        self.sctp.finish(&mut self.report);
        self.tell(sink);
        self.walk.end(sink);
    }

    /// Passes on what reassembly has reported.
    fn tell(&mut self, sink: &mut dyn Sink) {
        if self.report.is_empty() {
            return;
        }
        let Self { report, walk, .. } = self;
        report.drain(|event| match event {
            Event::Left { layer, why, places } => {
                if why.status().is_some() {
                    walk.mark_places(places, why.kind(), layer.title(), why.what(), None);
                }
            }
            Event::Missing { layer, count, near } => {
                sink.missing(Missing { frame: near.0, what: layer.missing(), count, transport: layer.transport() });
            }
            Event::Evicted { what, .. } => {
                sink.remark(Remark { frame: walk.current().0, what: evicted(what), count: 1 });
            }
            Event::Irregular { what, near, .. } => sink.remark(Remark { frame: near.0, what, count: 1 }),
        });
    }
}

/// What a full table's eviction is called.
fn evicted(what: &'static str) -> &'static str {
    match what {
        "datagram" => "fragmented datagrams given up, since there were too many",
        "connection" => "TCP connections forgotten, since there were too many",
        "TLS connection" => "TLS connections forgotten, since there were too many",
        "association" => "SCTP associations forgotten, since there were too many",
        other => other,
    }
}

impl report::Layer {
    const fn title(self) -> &'static str {
        match self {
            Self::Ip => "IP",
            Self::Tcp => "TCP",
            Self::Sctp => "SCTP",
        }
    }

    const fn transport(self) -> Option<Transport> {
        match self {
            Self::Ip => None,
            Self::Tcp => Some(Transport::Tcp),
            Self::Sctp => Some(Transport::Sctp),
        }
    }

    const fn missing(self) -> &'static str {
        match self {
            Self::Ip => "octets of IP fragments",
            Self::Tcp => "octets of TCP streams",
            Self::Sctp => "SCTP chunks with user data",
        }
    }
}

impl report::Why {
    const fn kind(self) -> NoteKind {
        match self {
            Self::Incomplete | Self::Unframed => NoteKind::Truncated,
            Self::TooLong | Self::Evicted => NoteKind::Limit,
            Self::Impossible | Self::Stray => NoteKind::BadValue,
            _ => NoteKind::Residue,
        }
    }
}
