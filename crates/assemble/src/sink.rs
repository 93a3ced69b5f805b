//! What the assembler tells: senders, messages, octets that it could not read, octets known to be missing.

use std::hash::{BuildHasher, Hash, Hasher};
use std::net::IpAddr;

use beleg_model::{FrameId, Note, NoteKind, Notes, Octets, Party, Place, SourceId, Status, Time, hash_address};
use beleg_wire::Message;
use beleg_wire::headers::ip;
use foldhash::fast::FixedState;

use crate::stack::{Endpoints, Stack, Transport};

/// A captured frame.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// Which one.
    pub id: FrameId,
    /// When it was captured, by the tap's clock.
    pub time: Time,
    /// Link type (the LINKTYPE_ numbers of pcap and pcapng).
    pub link: u16,
    /// What was captured of it.
    pub octets: &'a [u8],
    /// How many octets it had on the wire.
    pub original_len: u32,
}

/// A captured frame's facts, without its octets.
#[derive(Clone, Copy, Debug, Default)]
pub struct FrameHeader {
    /// Which one.
    pub id: FrameId,
    /// When it was captured, by the tap's clock.
    pub time: Time,
    /// How many octets of it were captured.
    pub captured_len: u32,
    /// How many octets it had on the wire; never fewer than were captured.
    pub original_len: u32,
}

/// One message, with all that is known of where and how it stood.
#[derive(Debug)]
pub struct Delivery<'a> {
    /// The frame that completed it, and the account of its sender.
    pub frame: (FrameId, SourceId),
    /// When that frame was captured.
    pub time: Time,
    /// What it says.
    pub message: &'a Message<'a>,
    /// Its octets, and where they were captured.
    pub octets: Octets<'a>,
    /// What of it could not be read.
    pub notes: &'a Notes,
    /// The layers below it, from the link on.
    pub stack: &'a Stack,
    /// The status of the entry as a whole, before the ledger has judged it.
    pub status: Status,
    /// Whether the transport has delivered the same octets before (a retransmission).
    pub duplicate: bool,
    /// Whether its transport lacks something that came before it, of either direction.
    pub holes: bool,
    /// How many messages it is carried in: 0 for one that stands directly on the transport.
    pub depth: u8,
}

/// Why octets are not readable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Why {
    /// The kind of trouble.
    pub kind: NoteKind,
    /// The layer or protocol in which it was met.
    pub layer: &'static str,
    /// The field, element or rule.
    pub what: &'static str,
    /// The number that goes with it.
    pub number: Option<u64>,
}

impl Why {
    /// Whether octets stand behind a packet or a datagram, which no length accounts for.
    pub fn is_behind(&self) -> bool {
        self.kind == NoteKind::Residue && matches!(self.layer, "link" | "UDP")
    }

    /// The reason that a decoder's note gives.
    pub fn of(layer: &'static str, note: &Note) -> Self {
        Self { kind: note.kind, layer, what: note.what, number: note.number }
    }
}

/// Octets, frames or chunks that were on the wire and are in no captured frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The frame at which it became certain.
    pub frame: FrameId,
    /// "TCP octets", "SCTP DATA chunks" …
    pub what: &'static str,
    /// How many.
    pub count: u64,
    /// The transport that missed it; `None` for fragments of packets.
    pub transport: Option<Transport>,
}

/// Something about the assembly that a user should know: an evicted table entry, a contradictory overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The frame at which it happened.
    pub frame: FrameId,
    /// What happened.
    pub what: &'static str,
    /// How many times, or how many octets.
    pub count: u64,
}

/// The outermost packet of a frame: who sends what kind of packet to whom.
#[derive(Clone, Copy, Debug)]
pub struct PacketHeader<'a> {
    /// Source address.
    pub source: IpAddr,
    /// Destination address.
    pub destination: IpAddr,
    /// Protocol of its payload.
    pub protocol: u8,
    /// Source and destination port, where the transport has them and the fragment shows them.
    pub ports: Option<(u16, u16)>,
    /// Tells packets apart: equal for the same packet captured twice.
    pub print: Print<'a>,
    /// Link addresses of its sender and its receiver on this link, where the link layer shows both.
    pub link: Option<([u8; 6], [u8; 6])>,
    /// How many hops it may still go (Time to Live, Hop Limit).
    pub hops: u8,
    /// Octets of options in its header, where its protocol does not call for any.
    pub options: u8,
}

impl<'a> PacketHeader<'a> {
    /// Of a packet's octets, where they are one.
    pub fn read(octets: &'a [u8]) -> Option<Self> {
        let header = ip::parse(octets).ok()?;
        let len = if header.total_len == 0 { octets.len() } else { header.total_len.min(octets.len()) };
        let print = Print::of(octets, octets.get(header.len..len)?);
        let (source, destination, protocol) = (header.source, header.destination, header.protocol);
        Some(Self {
            source,
            destination,
            protocol,
            ports: None,
            print,
            link: None,
            hops: hops(octets),
            options: options(&header),
        })
    }

    /// What stays the same of a packet on its way: all but its link, its hop count and what follows from that.
    pub fn digest(&self) -> u64 {
        // The same in every run: what is found must not depend on chance.
        FixedState::with_seed(0x5bd1_e995).hash_one(self)
    }
}

/// Octets of options in an IPv4 header. Those of IGMP and RSVP ask routers to look at it (RFC 2113, RFC 3376 clause 4).
pub(crate) fn options(header: &ip::Header) -> u8 {
    const FIXED: usize = 20;
    match header.source {
        IpAddr::V4(_) if !matches!(header.protocol, 2 | 46) => header.len.saturating_sub(FIXED) as u8,
        _ => 0,
    }
}

/// How many hops a packet may still go (RFC 791 clause 3.1, RFC 8200 clause 3).
pub(crate) fn hops(packet: &[u8]) -> u8 {
    let at = if packet.first().is_some_and(|first| first >> 4 == 4) { 8 } else { 7 };
    packet.get(at).copied().unwrap_or_default()
}

/// What tells packets apart: their identification, their length, the beginning of what they carry.
#[derive(Clone, Copy, Debug)]
pub struct Print<'a> {
    len: u32,
    identification: u16,
    start: &'a [u8],
}

impl<'a> Print<'a> {
    /// How much of what a packet carries is looked at: transport headers, and more than an application's.
    const START: usize = 48;

    /// Of an IP packet's octets and its payload.
    pub(crate) fn of(packet: &[u8], payload: &'a [u8]) -> Self {
        // RFC 791 clause 3.1; of IPv6 no packet has one.
        let identification = match packet {
            [first, _, _, _, high, low, ..] if first >> 4 == 4 => u16::from_be_bytes([*high, *low]),
            _ => 0,
        };
        let start = payload.get(..Self::START).unwrap_or(payload);
        Self { len: u32::try_from(payload.len()).unwrap_or(u32::MAX), identification, start }
    }
}

impl Hash for PacketHeader<'_> {
    /// Packets that are captures of one are equal in this; the ports stand in the payload.
    fn hash<H: Hasher>(&self, state: &mut H) {
        hash_address(self.source, u32::from(self.protocol), state);
        hash_address(self.destination, u32::from(self.print.identification), state);
        state.write_u32(self.print.len);
        state.write(self.print.start);
    }
}

/// Whoever takes what the assembler tells.
pub trait Sink {
    /// A new frame, as soon as its sender is known. Answers with the account that it is posted to.
    fn frame(&mut self, frame: &FrameHeader, sender: Party) -> SourceId;
    /// The frame's outermost packet, before what it carries.
    fn packet(&mut self, _packet: &PacketHeader<'_>) {}
    /// A packet directly in another one, which is the frame's outermost.
    fn inner(&mut self, _packet: &PacketHeader<'_>, _tunnel: &Endpoints) {}
    /// What is said between these ends is, from its beginning on, of no protocol that is known. Not told of users' packets.
    fn unknown(&mut self, _ends: &Endpoints) {}
    /// A message.
    fn message(&mut self, delivery: &Delivery<'_>);
    /// Octets that have another status than `unexamined`. No octet is ever marked twice.
    fn mark(&mut self, place: Place, status: Status, why: Why);
    /// Something known to be missing from the capture.
    fn missing(&mut self, missing: Missing);
    /// Something else worth knowing.
    fn remark(&mut self, remark: Remark);
}
