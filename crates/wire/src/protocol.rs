//! What every protocol has to bring: its description, its decoder, what a message tells and what it carries.

use std::fmt;

use beleg_model::{Field, Fields, Name, Notes, Span};

use crate::protocols::Id;

/// A protocol's description, a constant in its file.
#[derive(Debug)]
pub struct Protocol {
    /// The name in output and filters, lower case: "pfcp", "nas-5gs".
    pub name: &'static str,
    /// The name as its specification writes it: "PFCP", "NAS-5GS".
    pub title: &'static str,
    /// The specification: "3GPP TS 29.244".
    pub source: &'static str,
    /// By which numbers the layer below announces it.
    pub carriers: &'static [Carrier],
    /// Whether a datagram (or SCTP user message) is, by its structure alone, this protocol: strict enough that
    /// random octets pass less than once in a million. `None` where structure does not suffice.
    pub probe: Option<fn(&[u8]) -> bool>,
    /// Where the next message ends in a TCP stream. `None` for a protocol that is not carried by TCP.
    pub framing: Option<fn(&[u8]) -> Framing>,
    /// Every field that [`Decode::fields`] may tell, those of details included: what schemas, documentation and
    /// expressions know of its messages. A name stands once.
    pub fields: &'static [Field],
    /// Known messages, made for this project: seeds of tests and fuzzing. At least one.
    pub samples: &'static [&'static [u8]],
}

/// A number by which a lower layer announces a protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// UDP port (IANA).
    Udp(u16),
    /// TCP port (IANA).
    Tcp(u16),
    /// SCTP port, where the payload protocol identifier says nothing (0).
    Sctp(u16),
    /// SCTP payload protocol identifier (IANA).
    Ppid(u32),
    /// IP protocol number (IANA).
    Ip(u8),
    /// EtherType.
    EtherType(u16),
}

/// Where the first message of a stream ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// Not enough octets to tell; ask again with more.
    More,
    /// A message stands here (more octets may be needed than are there).
    Message {
        /// Octets before the message that do nothing but delimit it; they are not given to the decoder.
        skip: usize,
        /// Octets of the message after them. Never 0.
        len: usize,
    },
    /// Octets of this protocol whose boundaries no observer can see: take those at hand as one message.
    /// It says nothing about what a stream of unknown protocol is.
    Boundless,
    /// These octets are not of this protocol.
    Foreign,
}

/// What a message carries for a higher layer, as a part of its own octets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried {
    /// What to read it as.
    pub next: Next,
    /// Which octets of the message.
    pub span: Span,
    /// The field that holds it, in the specification's words: "NAS-PDU", "Payload container", "T-PDU".
    pub role: &'static str,
}

/// How to read carried octets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// As a message of this protocol.
    Protocol(Id),
    /// As an IPv4 or IPv6 packet, by its version.
    Ip,
    /// As an Ethernet frame without FCS.
    Ethernet,
    /// As an IPv4 or IPv6 packet quoted by an error message, perhaps cut: never a message of its own.
    Quoted,
}

/// A decoded message of one protocol.
pub trait Decode<'a>: Sized {
    /// Reads `octets`, all of which are the message's. What cannot be read goes into `notes`; a note whose
    /// span starts at 0 says that the message as a whole could not be read.
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self;

    /// The message's name in its specification.
    fn name(&self) -> Name;

    /// The few values that tell this message from its siblings, for one line of text: `SEID 0x1 Sequence 7`.
    /// Never a subscriber's identity.
    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result;

    /// Whether [`Self::summary`] tells by itself what [`Self::name`] does, so that a line needs no name before it.
    fn is_told_by_summary(&self) -> bool {
        false
    }

    /// All fields, each once and as [`Protocol::fields`] describes it. With `out.detail()`, every information
    /// element's value.
    fn fields(&self, out: &mut dyn Fields);

    /// What the message carries for other decoders, in order.
    fn carried(&self, _each: &mut dyn FnMut(Carried)) {}
}
