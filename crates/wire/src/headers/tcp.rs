//! The TCP header and its options (RFC 9293 clause 3.1). Nothing here knows what a connection is.

use crate::reader::Reader;
use beleg_model::Span;

/// A TCP header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header<'a> {
    /// Source port.
    pub source_port: u16,
    /// Destination port.
    pub destination_port: u16,
    /// Sequence number of the first data octet, or of the SYN.
    pub sequence: u32,
    /// Next sequence number expected from the other side; without meaning unless `flags` has ACK.
    pub acknowledgment: u32,
    /// Octets of the header, as the sender says: a multiple of 4 from 0 to 60, of which less than 20 is wrong.
    pub data_offset: u8,
    /// The four reserved bits after the data offset.
    pub reserved: u8,
    /// Control bits.
    pub flags: Flags,
    /// Window, unscaled.
    pub window: u16,
    /// Checksum.
    pub checksum: u16,
    /// Urgent pointer; without meaning unless `flags` has URG.
    pub urgent_pointer: u16,
    /// The octets of the options, as far as they are there.
    pub options: &'a [u8],
}

impl<'a> Header<'a> {
    /// Octets of the header without options.
    pub const LEN: usize = 20;

    /// Reads a header; `None` where there are fewer octets than its fixed part has.
    pub fn read(octets: &'a [u8]) -> Option<Self> {
        let mut reader = Reader::new(octets);
        let source_port = reader.u16()?;
        let destination_port = reader.u16()?;
        let sequence = reader.u32()?;
        let acknowledgment = reader.u32()?;
        let offset_and_reserved = reader.u8()?;
        let flags = Flags(reader.u8()?);
        let window = reader.u16()?;
        let checksum = reader.u16()?;
        let urgent_pointer = reader.u16()?;
        let data_offset = (offset_and_reserved >> 4) * 4;
        let options = reader.take_up_to(usize::from(data_offset).saturating_sub(Self::LEN));
        Some(Self {
            source_port,
            destination_port,
            sequence,
            acknowledgment,
            data_offset,
            reserved: offset_and_reserved & 0x0f,
            flags,
            window,
            checksum,
            urgent_pointer,
            options,
        })
    }

    /// Where the data starts in a segment of `len` octets; `None` where the header contradicts itself or ends
    /// beyond the segment.
    pub fn data_at(&self, len: usize) -> Option<usize> {
        let at = usize::from(self.data_offset);
        (Self::LEN..=len).contains(&at).then_some(at)
    }

    /// The options in order, up to the end of the list or to one that cannot be read.
    pub fn options(&self) -> Options<'a> {
        Options { reader: Reader::new(self.options) }
    }
}

/// The control bits (RFC 9293 clause 3.1, RFC 3168).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(pub u8);

impl Flags {
    /// FIN: the sender has no more data.
    pub const FIN: u8 = 0x01;
    /// SYN: synchronise sequence numbers.
    pub const SYN: u8 = 0x02;
    /// RST: reset the connection.
    pub const RST: u8 = 0x04;
    /// PSH: push function.
    pub const PSH: u8 = 0x08;
    /// ACK: the acknowledgment field is significant.
    pub const ACK: u8 = 0x10;
    /// URG: the urgent pointer is significant.
    pub const URG: u8 = 0x20;
    /// ECE: ECN-Echo.
    pub const ECE: u8 = 0x40;
    /// CWR: congestion window reduced.
    pub const CWR: u8 = 0x80;

    /// Whether any bit of `mask` is set.
    pub const fn has(self, mask: u8) -> bool {
        self.0 & mask != 0
    }
}

/// An option (RFC 9293 clause 3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opt<'a> {
    /// Its kind (IANA "TCP Option Kind Numbers").
    pub kind: u8,
    /// Its value, without kind and length.
    pub value: &'a [u8],
    /// Where it stands in the options, header included.
    pub span: Span,
}

/// The options of a header, in order.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    reader: Reader<'a>,
}

impl Options<'_> {
    /// Where the octets stand that have not been read as options: padding, or what could not be read.
    pub fn rest(&self) -> Span {
        self.reader.rest_span()
    }
}

impl<'a> Iterator for Options<'a> {
    type Item = Opt<'a>;

    fn next(&mut self) -> Option<Opt<'a>> {
        let mut ahead = self.reader;
        let kind = ahead.u8()?;
        let value: &[u8] = match kind {
            // End of option list: whatever follows is padding.
            0 => return None,
            // No-operation: the one other kind without a length.
            1 => &[],
            _ => {
                let len = usize::from(ahead.u8()?).checked_sub(2)?;
                ahead.take(len)?
            }
        };
        let span = Span::new(self.reader.at(), ahead.at().saturating_sub(self.reader.at()));
        self.reader = ahead;
        Some(Opt { kind, value, span })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hex_literal::hex;

    const SYN: [u8; 28] = hex!("1f90 c350 00000064 00000000 70 02 ffff 1234 0000 020405b4 01 030307");

    #[test]
    fn fields_and_options() {
        let header = Header::read(&SYN).unwrap();
        assert_eq!((header.source_port, header.destination_port), (8080, 50000));
        assert_eq!((header.sequence, header.window), (100, 0xffff));
        assert!(header.flags.has(Flags::SYN) && !header.flags.has(Flags::ACK));
        assert_eq!(header.data_at(SYN.len()), Some(28));
        let kinds: Vec<(u8, usize)> = header.options().map(|opt| (opt.kind, opt.value.len())).collect();
        assert_eq!(kinds, [(2, 2), (1, 0), (3, 1)]);
    }

    #[test]
    fn a_header_is_read_as_far_as_it_is_there() {
        for len in 0..SYN.len() {
            let header = Header::read(&SYN[..len]);
            assert_eq!(header.is_some(), len >= Header::LEN);
            if let Some(header) = header {
                assert_eq!(header.data_at(len), None);
                assert!(header.options().count() <= 3);
            }
        }
    }

    #[test]
    fn a_wrong_data_offset_has_no_data() {
        let mut octets = SYN;
        octets[12] = 0x40;
        let header = Header::read(&octets).unwrap();
        assert_eq!((header.data_offset, header.data_at(28)), (16, None));
        assert!(header.options.is_empty());
    }

    #[test]
    fn options_stop_at_the_end_of_the_list_and_at_a_bad_length() {
        let mut octets = SYN;
        octets[24] = 0;
        let mut options = Header::read(&octets).unwrap().options();
        assert_eq!(options.by_ref().count(), 1);
        assert_eq!(options.rest(), Span::new(4, 4));
        octets[21] = 1;
        let mut options = Header::read(&octets).unwrap().options();
        assert_eq!(options.by_ref().count(), 0);
        assert_eq!(options.rest(), Span::new(0, 8));
    }
}
