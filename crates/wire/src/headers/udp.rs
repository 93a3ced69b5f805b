//! The UDP header (RFC 768). Whether length and checksum are right is for the reader's caller to say.

/// A UDP header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Source port; 0 where none is used.
    pub source_port: u16,
    /// Destination port.
    pub destination_port: u16,
    /// Octets of header and data, as the sender says.
    pub length: u16,
    /// Checksum; 0 where none was made.
    pub checksum: u16,
}

impl Header {
    /// Octets of the header.
    pub const LEN: usize = 8;

    /// Reads a header; `None` where there are fewer octets than it has.
    pub fn read(octets: &[u8]) -> Option<Self> {
        let &[a, b, c, d, e, f, g, h] = octets.first_chunk::<{ Self::LEN }>()?;
        Some(Self {
            source_port: u16::from_be_bytes([a, b]),
            destination_port: u16::from_be_bytes([c, d]),
            length: u16::from_be_bytes([e, f]),
            checksum: u16::from_be_bytes([g, h]),
        })
    }

    /// How many octets of data the header announces; `None` where its length is shorter than the header
    /// itself. A length of 0 is such a one, except in a jumbogram, where it says nothing (RFC 2675 clause 4).
    pub fn data_len(&self) -> Option<usize> {
        usize::from(self.length).checked_sub(Self::LEN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_read_in_full_or_not_at_all() {
        let octets = [0x08, 0x68, 0x22, 0x65, 0x00, 0x0a, 0x12, 0x34, 1, 2];
        let header = Header::read(&octets).unwrap();
        assert_eq!((header.source_port, header.destination_port), (2152, 8805));
        assert_eq!((header.data_len(), header.checksum), (Some(2), 0x1234));
        for len in 0..Header::LEN {
            assert_eq!(Header::read(&octets[..len]), None);
        }
    }

    #[test]
    fn a_length_shorter_than_the_header_announces_nothing() {
        let mut octets = [0; 8];
        octets[5] = 7;
        assert_eq!(Header::read(&octets).unwrap().data_len(), None);
    }
}
