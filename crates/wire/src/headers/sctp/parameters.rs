//! Chunks that set up and acknowledge (RFC 9260 clause 3.3), and the parameters in them.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use beleg_model::{Name, Span};

use super::{Chunk, kind};
use crate::reader::Reader;

/// The fixed part of an INIT or INIT ACK.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Init {
    /// Initiate tag: what packets to this sender must carry.
    pub tag: u32,
    /// Advertised receiver window credit.
    pub window: u32,
    /// Number of outbound streams.
    pub outbound_streams: u16,
    /// Number of inbound streams.
    pub inbound_streams: u16,
    /// Initial TSN: that of the sender's first DATA chunk.
    pub tsn: u32,
}

impl Init {
    /// Octets of the fixed part; parameters follow it.
    pub const LEN: usize = 16;

    /// Reads a chunk as INIT or INIT ACK; `None` where it is neither or ends too early.
    pub fn read(chunk: &Chunk<'_>) -> Option<Self> {
        if !matches!(chunk.kind, kind::INIT | kind::INIT_ACK) {
            return None;
        }
        let mut reader = Reader::new(chunk.value);
        Some(Self {
            tag: reader.u32()?,
            window: reader.u32()?,
            outbound_streams: reader.u16()?,
            inbound_streams: reader.u16()?,
            tsn: reader.u32()?,
        })
    }
}

/// A SACK.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sack<'a> {
    /// Cumulative TSN ack.
    pub cumulative: u32,
    /// Advertised receiver window credit.
    pub window: u32,
    gaps: &'a [u8],
    duplicates: &'a [u8],
}

impl<'a> Sack<'a> {
    /// Reads a chunk as SACK; `None` where it is none or ends before its fixed part does.
    pub fn read(chunk: &Chunk<'a>) -> Option<Self> {
        if chunk.kind != kind::SACK {
            return None;
        }
        let mut reader = Reader::new(chunk.value);
        let (cumulative, window) = (reader.u32()?, reader.u32()?);
        let (gaps, duplicates) = (reader.u16()?, reader.u16()?);
        Some(Self {
            cumulative,
            window,
            gaps: reader.take_up_to(usize::from(gaps) * 4),
            duplicates: reader.take_up_to(usize::from(duplicates) * 4),
        })
    }

    /// Gap ack blocks: first and last TSN received, as offsets from the cumulative one.
    pub fn gaps(&self) -> impl Iterator<Item = (u16, u16)> + 'a {
        let (blocks, _) = self.gaps.as_chunks::<4>();
        blocks.iter().map(|&[a, b, c, d]| (u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d])))
    }

    /// TSNs received more than once.
    pub fn duplicates(&self) -> impl Iterator<Item = u32> + 'a {
        let (tsns, _) = self.duplicates.as_chunks::<4>();
        tsns.iter().map(|&tsn| u32::from_be_bytes(tsn))
    }
}

/// A parameter or an error cause: both are a type, a length and a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter<'a> {
    /// Parameter type or cause code.
    pub kind: u16,
    /// The value, as far as it is there.
    pub value: &'a [u8],
    /// Where header, value and padding stand in the packet.
    pub span: Span,
}

impl<'a> Parameter<'a> {
    /// The name of its type, where it is a parameter.
    pub fn name(&self) -> Name {
        let known = beleg_spec::sctp::parameter(self.kind);
        Name::of(known, "parameter", u32::from(self.kind))
    }

    /// The name of its code, where it is an error cause.
    pub fn cause_name(&self) -> Name {
        let known = beleg_spec::sctp::cause(self.kind);
        Name::of(known, "cause", u32::from(self.kind))
    }

    /// The address of an IPv4 Address or IPv6 Address parameter.
    pub fn address(&self) -> Option<IpAddr> {
        match self.kind {
            5 => Some(Ipv4Addr::from(<[u8; 4]>::try_from(self.value).ok()?).into()),
            6 => Some(Ipv6Addr::from(<[u8; 16]>::try_from(self.value).ok()?).into()),
            _ => None,
        }
    }

    /// The parameters within an Add, Delete or Set Primary IP Address parameter, after its correlation id
    /// (RFC 5061 clause 4.2).
    pub fn inner(&self) -> Parameters<'a> {
        Parameters::new(self.value, 4, self.span.start as usize + 4)
    }
}

/// Parameters in order, up to the end or to one without a readable header.
#[derive(Clone, Debug)]
pub struct Parameters<'a> {
    reader: Reader<'a>,
    base: usize,
}

impl<'a> Parameters<'a> {
    /// The parameters of `value` from `start` on; `base` is where `value` stands in the packet.
    pub(super) fn new(value: &'a [u8], start: usize, base: usize) -> Self {
        let mut reader = Reader::new(value);
        reader.take_up_to(start);
        Self { reader, base }
    }

    /// Where the octets stand in the packet that have not been read as parameters.
    pub fn rest(&self) -> Span {
        Span::new(self.base.saturating_add(self.reader.at()), self.reader.left())
    }
}

impl<'a> Iterator for Parameters<'a> {
    type Item = Parameter<'a>;

    fn next(&mut self) -> Option<Parameter<'a>> {
        let mut ahead = self.reader;
        let at = ahead.at();
        let (kind, length) = (ahead.u16()?, ahead.u16()?);
        let value = ahead.take_up_to(usize::from(length).checked_sub(4)?);
        ahead.take_up_to((4 - value.len() % 4) % 4);
        self.reader = ahead;
        let span = Span::new(self.base.saturating_add(at), ahead.at().saturating_sub(at));
        Some(Parameter { kind, value, span })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headers::sctp::Chunks;
    use hex_literal::hex;

    const INIT: [u8; 60] = hex!(
        "9604960c 00000000 00000000"
        "01 00 0030 11223344 00010000 000a 000b 00000064"
        "0005 0008 c0000201"
        "c000 0004"
        "8008 0005 c0 000000"
        "0005 0008 c0000202"
    );

    #[test]
    fn an_init_and_its_addresses() {
        let chunk = Chunks::of(&INIT).next().unwrap();
        let init = Init::read(&chunk).unwrap();
        assert_eq!((init.tag, init.tsn), (0x1122_3344, 100));
        assert_eq!((init.outbound_streams, init.inbound_streams), (10, 11));
        let mut parameters = chunk.parameters(Init::LEN);
        let names: Vec<Name> = parameters.by_ref().map(|p| p.name()).collect();
        assert_eq!(names[1], Name::Known("Forward TSN supported"));
        assert_eq!(parameters.rest().len, 0);
        let addresses: Vec<IpAddr> = chunk.parameters(Init::LEN).filter_map(|parameter| parameter.address()).collect();
        assert_eq!(addresses, [[192, 0, 2, 1], [192, 0, 2, 2]].map(IpAddr::from));
        let last = chunk.parameters(Init::LEN).last().unwrap();
        assert_eq!(last.span, Span::new(52, 8));
    }

    #[test]
    fn a_sack_and_its_blocks() {
        let packet = hex!(
            "9604960c 01020304 00000000"
            "03 00 0018 00000007 00010000 0001 0001 0002 0004 00000005"
        );
        let sack = Sack::read(&Chunks::of(&packet).next().unwrap()).unwrap();
        assert_eq!(sack.cumulative, 7);
        assert_eq!(sack.gaps().collect::<Vec<_>>(), [(2, 4)]);
        assert_eq!(sack.duplicates().collect::<Vec<_>>(), [5]);
        let cut = Sack::read(&Chunks::of(&packet[..30]).next().unwrap()).unwrap();
        assert_eq!((cut.gaps().count(), cut.duplicates().count()), (0, 0));
    }

    #[test]
    fn every_prefix_reads() {
        for len in 0..INIT.len() {
            for chunk in Chunks::of(&INIT[..len]) {
                let mut parameters = chunk.parameters(Init::LEN);
                for parameter in parameters.by_ref() {
                    assert!(parameter.span.end() as usize <= len);
                    assert!(parameter.inner().count() <= 1);
                }
                assert!(parameters.rest().end() as usize <= len);
            }
        }
    }
}
