//! The SCTP packet (RFC 9260 clause 3): common header and chunks. Which association a packet belongs to, and
//! what becomes of its chunks, is not known here.

mod checksum;
mod data;
mod parameters;

pub use checksum::checksum;
pub use data::{Data, Order};
pub use parameters::{Init, Parameter, Parameters, Sack};

use beleg_model::{Name, Span};

use crate::reader::Reader;

/// The common header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Source port.
    pub source_port: u16,
    /// Destination port.
    pub destination_port: u16,
    /// Verification tag: the receiver's, 0 with INIT.
    pub tag: u32,
    /// Checksum, as it stands in the packet. Captures taken where the network card computes it hold another
    /// value than the one sent, and under RFC 9653 it may be 0: compare with [`checksum`], reject nothing.
    pub checksum: u32,
}

impl Header {
    /// Octets of the common header.
    pub const LEN: usize = 12;

    /// Reads a header; `None` where there are fewer octets than it has.
    pub fn read(packet: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(packet);
        Some(Self {
            source_port: reader.u16()?,
            destination_port: reader.u16()?,
            tag: reader.u32()?,
            // The one field of SCTP that is sent least significant octet first (RFC 9260 appendix A).
            checksum: u32::from_le_bytes(reader.array()?),
        })
    }
}

/// Chunk types that something here reads (IANA "Chunk Types"); all names are in `beleg_spec::sctp`.
pub mod kind {
    #![allow(missing_docs, reason = "the names are the specification's")]
    pub const DATA: u8 = 0;
    pub const INIT: u8 = 1;
    pub const INIT_ACK: u8 = 2;
    pub const SACK: u8 = 3;
    pub const ABORT: u8 = 6;
    pub const SHUTDOWN: u8 = 7;
    pub const SHUTDOWN_COMPLETE: u8 = 14;
    pub const I_DATA: u8 = 64;
    pub const FORWARD_TSN: u8 = 192;
    pub const ASCONF: u8 = 193;
    pub const I_FORWARD_TSN: u8 = 194;
}

/// One chunk, of any type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chunk<'a> {
    /// Chunk type.
    pub kind: u8,
    /// Chunk flags; their meaning depends on the type.
    pub flags: u8,
    /// Octets of chunk header and value, as the sender says. At least 4.
    pub length: u16,
    /// Where the chunk starts in the packet.
    pub at: usize,
    /// The value, as far as it is there.
    pub value: &'a [u8],
    /// Octets of padding after it that are there, 0 to 3.
    pub padding: usize,
}

impl<'a> Chunk<'a> {
    /// Octets of a chunk header.
    pub const HEADER: usize = 4;

    /// The name of its type.
    pub fn name(&self) -> Name {
        Name::of(beleg_spec::sctp::chunk(self.kind), "chunk", u32::from(self.kind))
    }

    /// Where header, value and padding stand in the packet.
    pub fn span(&self) -> Span {
        Span::new(self.at, Self::HEADER + self.value.len() + self.padding)
    }

    /// Where the value stands in the packet.
    pub fn value_span(&self) -> Span {
        Span::new(self.at.saturating_add(Self::HEADER), self.value.len())
    }

    /// Whether the packet ends before the chunk does.
    pub fn is_cut(&self) -> bool {
        self.value.len() + Self::HEADER < usize::from(self.length)
    }

    /// Its parameters, for a type whose value has them from octet `start` of the value on.
    pub fn parameters(&self, start: usize) -> Parameters<'a> {
        Parameters::new(self.value, start, self.at.saturating_add(Self::HEADER))
    }

    /// Whether the verification tag of the packet is the sender's own, reflected (the T bit of ABORT and
    /// SHUTDOWN COMPLETE, RFC 9260 clauses 3.3.7 and 8.5.1).
    pub fn is_tag_reflected(&self) -> bool {
        matches!(self.kind, kind::ABORT | kind::SHUTDOWN_COMPLETE) && self.flags & 1 == 1
    }

    /// The cumulative TSN that a SACK or SHUTDOWN acknowledges.
    pub fn acknowledged(&self) -> Option<u32> {
        matches!(self.kind, kind::SACK | kind::SHUTDOWN).then(|| Reader::new(self.value).u32()).flatten()
    }

    /// The new cumulative TSN of a FORWARD-TSN or I-FORWARD-TSN: the sender gives up what is at or before it.
    pub fn forwarded(&self) -> Option<u32> {
        matches!(self.kind, kind::FORWARD_TSN | kind::I_FORWARD_TSN).then(|| Reader::new(self.value).u32()).flatten()
    }
}

/// The chunks of a packet, in order, up to its end or to one without a readable header.
#[derive(Clone, Debug)]
pub struct Chunks<'a> {
    reader: Reader<'a>,
}

impl<'a> Chunks<'a> {
    /// The chunks after the common header of `packet`.
    pub fn of(packet: &'a [u8]) -> Self {
        let mut reader = Reader::new(packet);
        reader.take_up_to(Header::LEN);
        Self { reader }
    }

    /// The chunks at the start of `octets`, which stand behind no common header.
    pub fn at_start(octets: &'a [u8]) -> Self {
        Self { reader: Reader::new(octets) }
    }

    /// Where the octets stand that have not been read as chunks: none after a well-formed packet.
    pub fn rest(&self) -> Span {
        self.reader.rest_span()
    }
}

impl<'a> Iterator for Chunks<'a> {
    type Item = Chunk<'a>;

    fn next(&mut self) -> Option<Chunk<'a>> {
        let mut ahead = self.reader;
        let at = ahead.at();
        let (kind, flags, length) = (ahead.u8()?, ahead.u8()?, ahead.u16()?);
        let value = ahead.take_up_to(usize::from(length).checked_sub(Chunk::HEADER)?);
        let to_boundary = (4 - value.len() % 4) % 4;
        let padding = ahead.take_up_to(to_boundary).len();
        self.reader = ahead;
        Some(Chunk { kind, flags, length, at, value, padding })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hex_literal::hex;

    const PACKET: [u8; 48] = hex!(
        "9604 960c 01020304 00000000"
        "03 00 0010 00000007 00010000 0000 0000"
        "00 03 0013 00000009 0001 0002 0000003c 616263 00"
    );

    #[test]
    fn header_and_chunks() {
        let header = Header::read(&PACKET).unwrap();
        assert_eq!((header.source_port, header.destination_port, header.tag), (38404, 38412, 0x0102_0304));
        let mut chunks = Chunks::of(&PACKET);
        let sack = chunks.next().unwrap();
        assert_eq!((sack.name(), sack.at), (Name::Known("SACK"), 12));
        assert_eq!(sack.acknowledged(), Some(7));
        let data = chunks.next().unwrap();
        assert_eq!((data.span(), data.padding), (Span::new(28, 20), 1));
        assert!(!data.is_cut());
        assert_eq!(chunks.next(), None);
        assert_eq!(chunks.rest(), Span::new(48, 0));
    }

    #[test]
    fn every_prefix_is_read_as_far_as_it_goes() {
        for len in 0..PACKET.len() {
            let packet = &PACKET[..len];
            assert_eq!(Header::read(packet).is_some(), len >= Header::LEN);
            let mut chunks = Chunks::of(packet);
            let mut covered = Header::LEN.min(len);
            for chunk in chunks.by_ref() {
                assert_eq!(chunk.at, covered);
                covered = chunk.span().end() as usize;
                assert!(covered <= len);
            }
            assert_eq!(chunks.rest(), Span::new(covered, len - covered));
        }
    }

    #[test]
    fn a_cut_chunk_says_so_and_a_bad_length_ends_the_packet() {
        let cut = Chunks::of(&PACKET[..46]).last().unwrap();
        assert!(cut.is_cut() && cut.value.len() == 14);
        let mut packet = PACKET;
        packet[31] = 3;
        let mut chunks = Chunks::of(&packet);
        assert_eq!(chunks.by_ref().count(), 1);
        assert_eq!(chunks.rest(), Span::new(28, 20));
    }

    #[test]
    fn an_unknown_chunk_keeps_its_number() {
        let mut packet = PACKET;
        packet[12] = 0xee;
        let chunk = Chunks::of(&packet).next().unwrap();
        assert_eq!(chunk.name(), Name::Unknown("chunk", 0xee));
        assert_eq!(chunk.acknowledged(), None);
    }
}
