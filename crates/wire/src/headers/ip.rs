//! IPv4 (RFC 791) and IPv6 (RFC 8200) headers with their extension headers.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::reader::Reader;

/// What an IP packet says of itself, version 4 or 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Source address.
    pub source: IpAddr,
    /// Destination address.
    pub destination: IpAddr,
    /// The protocol of the payload (IANA protocol numbers), after all extension headers.
    pub protocol: u8,
    /// Octets of the header with options and extension headers.
    pub len: usize,
    /// Octets of the whole packet, as the header says. 0 for a TCP segment that was captured before the
    /// network card cut it (IPv4 total length 0) and for an IPv6 jumbogram.
    pub total_len: usize,
    /// Where the payload is a fragment.
    pub fragment: Option<Fragment>,
}

/// A part of a datagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// Identification: 16 bits in IPv4, 32 in IPv6.
    pub identification: u32,
    /// Offset of this part in octets.
    pub offset: usize,
    /// Whether more parts follow.
    pub more: bool,
}

/// Why a header could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The octets end within the header.
    Truncated,
    /// The version is neither 4 nor 6.
    Version(u8),
    /// A length that contradicts the header itself.
    Length,
    /// More extension headers than [`EXTENSIONS`].
    Extensions,
}

/// How many IPv6 extension headers are walked; a packet with more is made to exhaust its observer.
pub const EXTENSIONS: usize = 16;

/// Whether these octets are one IP packet, from the first to the last: by their lengths, and of IPv4 the header's checksum.
pub fn is_exactly(octets: &[u8]) -> bool {
    match octets.first_chunk::<20>() {
        Some([first, _, high, low, ..]) if first >> 4 == 4 => {
            let header = octets.get(..usize::from(first & 0x0f) * 4).filter(|header| header.len() >= 20);
            usize::from(u16::from_be_bytes([*high, *low])) == octets.len() && header.is_some_and(sums_up)
        }
        Some([first, _, _, _, high, low, ..]) if first >> 4 == 6 => {
            usize::from(u16::from_be_bytes([*high, *low])) + 40 == octets.len()
        }
        _ => false,
    }
}

/// Whether a header's checksum is right (RFC 1071).
fn sums_up(header: &[u8]) -> bool {
    let sum: u32 = header.as_chunks::<2>().0.iter().map(|pair| u32::from(u16::from_be_bytes(*pair))).sum();
    (sum & 0xffff) + (sum >> 16) == 0xffff
}

/// Reads the header at the start of `octets`.
///
/// # Errors
/// Says which part could not be read.
pub fn parse(octets: &[u8]) -> Result<Header, Fault> {
    match octets.first().map(|first| first >> 4) {
        Some(4) => v4(octets),
        Some(6) => v6(octets),
        Some(version) => Err(Fault::Version(version)),
        None => Err(Fault::Truncated),
    }
}

fn v4(octets: &[u8]) -> Result<Header, Fault> {
    let fixed: &[u8; 20] = octets.first_chunk().ok_or(Fault::Truncated)?;
    let [first, _, t0, t1, i0, i1, f0, f1, _, protocol, _, _, s0, s1, s2, s3, d0, d1, d2, d3] = *fixed;
    let len = usize::from(first & 0x0f) * 4;
    let total_len = usize::from(u16::from_be_bytes([t0, t1]));
    if len < 20 || (total_len != 0 && total_len < len) {
        return Err(Fault::Length);
    }
    if octets.len() < len {
        return Err(Fault::Truncated);
    }
    let flags = u16::from_be_bytes([f0, f1]);
    let (offset, more) = (usize::from(flags & 0x1fff) * 8, flags & 0x2000 != 0);
    let identification = u32::from(u16::from_be_bytes([i0, i1]));
    Ok(Header {
        source: IpAddr::V4(Ipv4Addr::new(s0, s1, s2, s3)),
        destination: IpAddr::V4(Ipv4Addr::new(d0, d1, d2, d3)),
        protocol,
        len,
        total_len,
        fragment: (offset > 0 || more).then_some(Fragment { identification, offset, more }),
    })
}

fn v6(octets: &[u8]) -> Result<Header, Fault> {
    let mut reader = Reader::new(octets);
    let start = (|| {
        Some((reader.u32()?, reader.u16()?, reader.u8()?, reader.u8()?, reader.array::<16>()?, reader.array::<16>()?))
    })();
    let (_, payload_len, mut next, _, source, destination) = start.ok_or(Fault::Truncated)?;
    let mut fragment = None;
    for _ in 0..EXTENSIONS {
        let len = match next {
            // Hop-by-hop options, routing, destination options, mobility, HIP, shim6: length in units of 8 octets.
            0 | 43 | 60 | 135 | 139 | 140 => |octet: u8| usize::from(octet) * 8 + 8,
            // Authentication header (RFC 4302 clause 2.2): length in units of 4 octets, minus 2.
            51 => |octet: u8| usize::from(octet) * 4 + 8,
            44 => |_| 8,
            _ => {
                let total_len = if payload_len == 0 { 0 } else { usize::from(payload_len) + 40 };
                let (source, destination) = (Ipv6Addr::from(source), Ipv6Addr::from(destination));
                return Ok(Header {
                    source: source.into(),
                    destination: destination.into(),
                    protocol: next,
                    len: reader.at(),
                    total_len,
                    fragment,
                });
            }
        };
        let rest = reader.rest();
        let (Some(&following), Some(&size)) = (rest.first(), rest.get(1)) else {
            return Err(Fault::Truncated);
        };
        let extension = reader.take(len(size)).ok_or(Fault::Truncated)?;
        if next == 44 {
            fragment = v6_fragment(extension);
        }
        next = following;
        // What follows a fragment header that is not the first is a piece of payload, not a header.
        if fragment.is_some_and(|fragment| fragment.offset > 0) {
            let total_len = if payload_len == 0 { 0 } else { usize::from(payload_len) + 40 };
            let (source, destination) = (Ipv6Addr::from(source), Ipv6Addr::from(destination));
            return Ok(Header {
                source: source.into(),
                destination: destination.into(),
                protocol: next,
                len: reader.at(),
                total_len,
                fragment,
            });
        }
    }
    Err(Fault::Extensions)
}

/// RFC 8200 clause 4.5. A fragment header with offset 0 and no more fragments is a whole packet (RFC 6946).
fn v6_fragment(extension: &[u8]) -> Option<Fragment> {
    let mut reader = Reader::new(extension);
    reader.u16()?;
    let bits = reader.u16()?;
    let identification = reader.u32()?;
    let (offset, more) = (usize::from(bits & 0xfff8), bits & 1 == 1);
    (offset > 0 || more).then_some(Fragment { identification, offset, more })
}

#[cfg(test)]
mod tests {
    use super::*;
    use hex_literal::hex;

    #[test]
    fn an_ipv4_header_with_options() {
        let octets = hex!("46 00 0020 1234 2001 40 11 0000 c0000201 c0000202 01010100 aabbccdd");
        let header = parse(&octets).unwrap();
        assert_eq!((header.len, header.total_len, header.protocol), (24, 32, 17));
        assert_eq!(header.fragment, Some(Fragment { identification: 0x1234, offset: 8, more: true }));
        assert_eq!(header.source, IpAddr::from([192, 0, 2, 1]));
    }

    #[test]
    fn an_ipv6_header_with_extension_headers() {
        let mut octets =
            hex!("60000000 0018 00 40 20010db8000000000000000000000001 20010db8000000000000000000000002").to_vec();
        octets.extend(hex!("2c00 010200000000"));
        octets.extend(hex!("1100 0001 00000007"));
        octets.extend(hex!("08681234 00080000"));
        let header = parse(&octets).unwrap();
        assert_eq!((header.len, header.total_len, header.protocol), (56, 64, 17));
        assert_eq!(header.fragment, Some(Fragment { identification: 7, offset: 0, more: true }));
    }

    #[test]
    fn faults_are_told_apart() {
        assert_eq!(parse(&[]), Err(Fault::Truncated));
        assert_eq!(parse(&[0x55; 40]), Err(Fault::Version(5)));
        assert_eq!(parse(&hex!("44 00 0014 0000 0000 40 11 0000 c0000201 c0000202")), Err(Fault::Length));
        let mut endless =
            hex!("60000000 0100 00 40 20010db8000000000000000000000001 20010db8000000000000000000000002").to_vec();
        endless.extend([0; 256]);
        assert_eq!(parse(&endless), Err(Fault::Extensions));
    }
}
