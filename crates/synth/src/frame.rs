//! Frames from the link layer up: Ethernet, IPv4, UDP, SCTP, TCP, GTP-U, with right lengths and checksums.

use std::net::Ipv4Addr;

use crate::crc::crc32c;

/// An Ethernet frame between the addresses that [`mac`] gives to two IPv4 addresses.
pub fn ethernet(source: Ipv4Addr, destination: Ipv4Addr, ethertype: u16, payload: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(14 + payload.len());
    out.extend(mac(destination));
    out.extend(mac(source));
    out.extend(ethertype.to_be_bytes());
    out.extend(payload);
    out.resize(out.len().max(60), 0);
    out
}

/// A locally administered link address made of an IPv4 address.
pub fn mac(address: Ipv4Addr) -> [u8; 6] {
    let [a, b, c, d] = address.octets();
    [0x02, 0x00, a, b, c, d]
}

/// An IPv4 packet (RFC 791) without options, not to be fragmented.
pub fn ipv4(source: Ipv4Addr, destination: Ipv4Addr, protocol: u8, identification: u16, payload: &[u8]) -> Vec<u8> {
    let total = u16::try_from(20 + payload.len()).unwrap_or(u16::MAX);
    let mut out = Vec::with_capacity(20 + payload.len());
    out.extend([0x45, 0x00]);
    out.extend(total.to_be_bytes());
    out.extend(identification.to_be_bytes());
    out.extend([0x40, 0x00, 64, protocol, 0, 0]);
    out.extend(source.octets());
    out.extend(destination.octets());
    let sum = checksum(&[&out]);
    out.splice(10..12, sum.to_be_bytes());
    out.extend(payload);
    out
}

/// A whole Ethernet frame with an IPv4 packet.
pub fn packet(source: Ipv4Addr, destination: Ipv4Addr, protocol: u8, identification: u16, payload: &[u8]) -> Vec<u8> {
    ethernet(source, destination, 0x0800, &ipv4(source, destination, protocol, identification, payload))
}

/// A UDP datagram (RFC 768) with its checksum.
pub fn udp(source: (Ipv4Addr, u16), destination: (Ipv4Addr, u16), payload: &[u8]) -> Vec<u8> {
    let len = u16::try_from(8 + payload.len()).unwrap_or(u16::MAX);
    let mut out = Vec::with_capacity(8 + payload.len());
    out.extend(source.1.to_be_bytes());
    out.extend(destination.1.to_be_bytes());
    out.extend(len.to_be_bytes());
    out.extend([0, 0]);
    out.extend(payload);
    let sum = checksum(&[&pseudo(source.0, destination.0, 17, len), &out]);
    // RFC 768: a sum of zero is sent as all ones.
    out.splice(6..8, if sum == 0 { [0xff, 0xff] } else { sum.to_be_bytes() });
    out
}

/// A TCP segment (RFC 9293) with its checksum; `flags` as in the header (FIN 1, SYN 2, RST 4, PSH 8, ACK 16).
pub fn tcp(
    source: (Ipv4Addr, u16),
    destination: (Ipv4Addr, u16),
    sequence: u32,
    acknowledgement: u32,
    flags: u8,
    payload: &[u8],
) -> Vec<u8> {
    let mut out = Vec::with_capacity(20 + payload.len());
    out.extend(source.1.to_be_bytes());
    out.extend(destination.1.to_be_bytes());
    out.extend(sequence.to_be_bytes());
    out.extend(acknowledgement.to_be_bytes());
    out.extend([0x50, flags, 0xff, 0xff, 0, 0, 0, 0]);
    out.extend(payload);
    let len = u16::try_from(out.len()).unwrap_or(u16::MAX);
    let sum = checksum(&[&pseudo(source.0, destination.0, 6, len), &out]);
    out.splice(16..18, sum.to_be_bytes());
    out
}

/// An ICMP Echo or Echo Reply (RFC 792).
pub fn echo(reply: bool, identifier: u16, sequence: u16, payload: &[u8]) -> Vec<u8> {
    let mut out = vec![if reply { 0 } else { 8 }, 0, 0, 0];
    out.extend(identifier.to_be_bytes());
    out.extend(sequence.to_be_bytes());
    out.extend(payload);
    let sum = checksum(&[&out]);
    out.splice(2..4, sum.to_be_bytes());
    out
}

/// An SCTP packet (RFC 9260 clause 3) with its CRC32c.
pub fn sctp(source: u16, destination: u16, verification_tag: u32, chunks: &[Vec<u8>]) -> Vec<u8> {
    let mut out = Vec::new();
    out.extend(source.to_be_bytes());
    out.extend(destination.to_be_bytes());
    out.extend(verification_tag.to_be_bytes());
    out.extend([0; 4]);
    for chunk in chunks {
        out.extend(chunk);
        out.resize(out.len().next_multiple_of(4), 0);
    }
    let sum = crc32c(&out);
    out.splice(8..12, sum.to_le_bytes());
    out
}

/// An SCTP chunk (clause 3.2), unpadded.
pub fn chunk(kind: u8, flags: u8, value: &[u8]) -> Vec<u8> {
    let mut out = vec![kind, flags];
    out.extend(u16::try_from(4 + value.len()).unwrap_or(u16::MAX).to_be_bytes());
    out.extend(value);
    out
}

/// An SCTP DATA chunk (clause 3.3.1). `flags`: 1 end, 2 beginning, 4 unordered.
pub fn data(flags: u8, tsn: u32, stream: u16, ssn: u16, ppid: u32, payload: &[u8]) -> Vec<u8> {
    let mut value = Vec::with_capacity(12 + payload.len());
    value.extend(tsn.to_be_bytes());
    value.extend(stream.to_be_bytes());
    value.extend(ssn.to_be_bytes());
    value.extend(ppid.to_be_bytes());
    value.extend(payload);
    chunk(0, flags, &value)
}

/// An SCTP SACK chunk (clause 3.3.4) without gaps.
pub fn sack(tsn: u32) -> Vec<u8> {
    let mut value = tsn.to_be_bytes().to_vec();
    value.extend([0, 1, 0xa0, 0, 0, 0, 0, 0]);
    chunk(3, 0, &value)
}

/// A G-PDU (TS 29.281 clause 5.1) with a PDU Session Container (TS 38.415 clause 5.5.2): `uplink` and QFI.
pub fn g_pdu(teid: u32, uplink: bool, qfi: u8, packet: &[u8]) -> Vec<u8> {
    let mut out = vec![0x34, 0xff];
    out.extend(u16::try_from(8 + packet.len()).unwrap_or(u16::MAX).to_be_bytes());
    out.extend(teid.to_be_bytes());
    // Sequence number and N-PDU number are not used; the next extension header is a PDU Session Container.
    out.extend([0, 0, 0, 0x85]);
    out.extend([1, if uplink { 0x10 } else { 0x00 }, qfi & 0x3f, 0]);
    out.extend(packet);
    out
}

fn pseudo(source: Ipv4Addr, destination: Ipv4Addr, protocol: u8, len: u16) -> Vec<u8> {
    let mut out = source.octets().to_vec();
    out.extend(destination.octets());
    out.extend([0, protocol]);
    out.extend(len.to_be_bytes());
    out
}

/// The Internet checksum (RFC 1071) over parts of which all but the last have an even length.
pub fn checksum(parts: &[&[u8]]) -> u16 {
    // Sums of ones' complement may be made of wider words, in the machine's order of octets, and folded at the end (RFC 1071
    // clause 2).
    let mut sum = 0_u64;
    for part in parts {
        let (words, rest) = part.as_chunks::<4>();
        sum += words.iter().map(|word| u64::from(u32::from_ne_bytes(*word))).sum::<u64>();
        for pair in rest.chunks(2) {
            let (high, low) = (pair.first().copied().unwrap_or(0), pair.get(1).copied().unwrap_or(0));
            sum += u64::from(u16::from_ne_bytes([high, low]));
        }
    }
    while sum > 0xffff {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    !(sum as u16).to_be()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_of_known_octets() {
        // RFC 1071 clause 3.
        assert_eq!(checksum(&[&[0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7]]), !0xddf2);
        let packet = ipv4(Ipv4Addr::new(192, 0, 2, 1), Ipv4Addr::new(192, 0, 2, 2), 17, 1, &[]);
        assert_eq!(checksum(&[&packet]), 0);
    }
}
