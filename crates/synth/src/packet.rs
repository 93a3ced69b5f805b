//! Packets of both versions of IP, from the network layer up, with right lengths and checksums.

use std::net::{IpAddr, Ipv6Addr};

use crate::frame::checksum;

/// IP protocol numbers.
pub mod protocol {
    /// ICMP.
    pub const ICMP: u8 = 1;
    /// TCP.
    pub const TCP: u8 = 6;
    /// UDP.
    pub const UDP: u8 = 17;
    /// GRE.
    pub const GRE: u8 = 47;
    /// ICMPv6.
    pub const ICMPV6: u8 = 58;
    /// SCTP.
    pub const SCTP: u8 = 132;
}

/// A transport address.
pub type End = (IpAddr, u16);

/// A packet between two addresses of one version; `hops` is its TTL or hop limit.
pub fn ip(ends: (IpAddr, IpAddr), protocol: u8, identification: u16, hops: u8, payload: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(40 + payload.len());
    header(ends, protocol, (identification, hops), payload.len(), &mut out);
    out.extend_from_slice(payload);
    out
}

const fn v6(address: IpAddr) -> Ipv6Addr {
    match address {
        IpAddr::V4(address) => address.to_ipv6_mapped(),
        IpAddr::V6(address) => address,
    }
}

/// The header of a packet with a payload of so many octets; with its identification, and its hops.
fn header(ends: (IpAddr, IpAddr), protocol: u8, (identification, hops): (u16, u8), len: usize, out: &mut Vec<u8>) {
    match ends {
        (IpAddr::V4(source), IpAddr::V4(destination)) => {
            let ([t0, t1], [i0, i1]) =
                (u16::try_from(20 + len).unwrap_or(u16::MAX).to_be_bytes(), identification.to_be_bytes());
            let ([a, b, c, d], [e, f, g, h]) = (source.octets(), destination.octets());
            let mut head = [0x45, 0, t0, t1, i0, i1, 0x40, 0, hops, protocol, 0, 0, a, b, c, d, e, f, g, h];
            let sum = checksum(&[&head]).to_be_bytes();
            put(&mut head, 10, &sum);
            out.extend_from_slice(&head);
        }
        (source, destination) => {
            out.extend_from_slice(&[0x60, 0]);
            out.extend_from_slice(&identification.to_be_bytes());
            out.extend_from_slice(&u16::try_from(len).unwrap_or(u16::MAX).to_be_bytes());
            out.extend_from_slice(&[protocol, hops]);
            out.extend_from_slice(&v6(source).octets());
            out.extend_from_slice(&v6(destination).octets());
        }
    }
}

/// An Ethernet frame with a packet of so many octets of payload, up to where that begins.
fn front(ends: (IpAddr, IpAddr), protocol: u8, identification: u16, len: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity((54 + len).max(60));
    let is_v4 = ends.0.is_ipv4() && ends.1.is_ipv4();
    out.extend_from_slice(&mac(ends.1));
    out.extend_from_slice(&mac(ends.0));
    out.extend_from_slice(if is_v4 { &[0x08, 0x00] } else { &[0x86, 0xdd] });
    header(ends, protocol, (identification, 64), len, &mut out);
    out
}

/// An Ethernet frame with a packet.
pub fn frame(ends: (IpAddr, IpAddr), protocol: u8, identification: u16, payload: &[u8]) -> Vec<u8> {
    let mut out = front(ends, protocol, identification, payload.len());
    out.extend_from_slice(payload);
    out.resize(out.len().max(60), 0);
    out
}

/// An Ethernet frame with a UDP datagram (RFC 768) of so many octets, which are written where they belong.
pub fn datagram(
    ends: (IpAddr, IpAddr),
    ports: (u16, u16),
    identification: u16,
    len: usize,
    write: impl FnOnce(&mut Vec<u8>),
) -> Vec<u8> {
    let mut out = front(ends, protocol::UDP, identification, 8 + len);
    let at = out.len();
    let ([a, b], [c, d]) = (ports.0.to_be_bytes(), ports.1.to_be_bytes());
    let [e, f] = u16::try_from(8 + len).unwrap_or(u16::MAX).to_be_bytes();
    out.extend_from_slice(&[a, b, c, d, e, f, 0, 0]);
    write(&mut out);
    let sum = sum(ends, protocol::UDP, out.get(at..).unwrap_or_default());
    put(&mut out, at + 6, &if sum == 0 { [0xff, 0xff] } else { sum.to_be_bytes() });
    out.resize(out.len().max(60), 0);
    out
}

fn put(out: &mut [u8], at: usize, octets: &[u8]) {
    if let Some(place) = out.get_mut(at..at + octets.len()) {
        place.copy_from_slice(octets);
    }
}

/// The Internet checksum over the pseudo header of `ends` and `octets` (RFC 9293 clause 3.1, RFC 8200 clause 8.1).
fn sum(ends: (IpAddr, IpAddr), protocol: u8, octets: &[u8]) -> u16 {
    let mut pseudo = [0; 40];
    let len = (octets.len() as u32).to_be_bytes();
    let end = match ends {
        (IpAddr::V4(source), IpAddr::V4(destination)) => {
            put(&mut pseudo, 0, &source.octets());
            put(&mut pseudo, 4, &destination.octets());
            8
        }
        (source, destination) => {
            put(&mut pseudo, 0, &v6(source).octets());
            put(&mut pseudo, 16, &v6(destination).octets());
            32
        }
    };
    put(&mut pseudo, end, &len);
    put(&mut pseudo, end + 4, &[0, 0, 0, protocol]);
    checksum(&[pseudo.get(..end + 8).unwrap_or_default(), octets])
}

/// A UDP datagram (RFC 768).
pub fn udp(source: End, destination: End, payload: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(8 + payload.len());
    let ([a, b], [c, d]) = (source.1.to_be_bytes(), destination.1.to_be_bytes());
    let [e, f] = u16::try_from(8 + payload.len()).unwrap_or(u16::MAX).to_be_bytes();
    out.extend_from_slice(&[a, b, c, d, e, f, 0, 0]);
    out.extend_from_slice(payload);
    let sum = sum((source.0, destination.0), protocol::UDP, &out);
    put(&mut out, 6, &if sum == 0 { [0xff, 0xff] } else { sum.to_be_bytes() });
    out
}

/// Flags of a TCP segment.
pub mod flag {
    /// No more from the sender.
    pub const FIN: u8 = 1;
    /// The first of a direction.
    pub const SYN: u8 = 2;
    /// The connection is refused or broken off.
    pub const RST: u8 = 4;
    /// To be handed on at once.
    pub const PSH: u8 = 8;
    /// The acknowledgement counts.
    pub const ACK: u8 = 16;
}

/// A TCP segment (RFC 9293); a SYN says its maximum segment size and that it knows SACK.
pub fn tcp(source: End, destination: End, numbers: (u32, u32), flags: u8, payload: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(28 + payload.len());
    write_tcp(source, destination, numbers, flags, payload, &mut out);
    out
}

/// An Ethernet frame with a TCP segment.
pub fn segment(
    source: End,
    destination: End,
    identification: u16,
    numbers: (u32, u32),
    flags: u8,
    payload: &[u8],
) -> Vec<u8> {
    let len = 20 + options(flags).len() + payload.len();
    let mut out = front((source.0, destination.0), protocol::TCP, identification, len);
    write_tcp(source, destination, numbers, flags, payload, &mut out);
    out.resize(out.len().max(60), 0);
    out
}

const fn options(flags: u8) -> &'static [u8] {
    if flags & flag::SYN != 0 { &[2, 4, 0x05, 0xb4, 4, 2, 1, 1] } else { &[] }
}

fn write_tcp(source: End, destination: End, numbers: (u32, u32), flags: u8, payload: &[u8], out: &mut Vec<u8>) {
    let (options, at) = (options(flags), out.len());
    let ([a, b], [c, d]) = (source.1.to_be_bytes(), destination.1.to_be_bytes());
    out.extend_from_slice(&[a, b, c, d]);
    out.extend_from_slice(&numbers.0.to_be_bytes());
    out.extend_from_slice(&numbers.1.to_be_bytes());
    out.extend_from_slice(&[(5 + options.len() as u8 / 4) << 4, flags, 0xff, 0xff, 0, 0, 0, 0]);
    out.extend_from_slice(options);
    out.extend_from_slice(payload);
    let sum = sum((source.0, destination.0), protocol::TCP, out.get(at..).unwrap_or_default());
    put(out, at + 16, &sum.to_be_bytes());
}

/// An Echo or Echo Reply of the version of IP that the ends have (RFC 792, RFC 4443 clause 4).
pub fn echo(ends: (IpAddr, IpAddr), reply: bool, identifier: u16, sequence: u16, data: &[u8]) -> (u8, Vec<u8>) {
    let (kind, number) = match (ends.0, reply) {
        (IpAddr::V4(_), false) => (8, protocol::ICMP),
        (IpAddr::V4(_), true) => (0, protocol::ICMP),
        (IpAddr::V6(_), false) => (128, protocol::ICMPV6),
        (IpAddr::V6(_), true) => (129, protocol::ICMPV6),
    };
    let mut out = vec![kind, 0, 0, 0];
    out.extend(identifier.to_be_bytes());
    out.extend(sequence.to_be_bytes());
    out.extend(data);
    let sum = if number == protocol::ICMP { checksum(&[&out]) } else { sum(ends, number, &out) };
    put(&mut out, 2, &sum.to_be_bytes());
    (number, out)
}

/// An Ethernet frame with a packet, between the link addresses that [`mac`] gives.
pub fn ethernet(ends: (IpAddr, IpAddr), packet: &[u8]) -> Vec<u8> {
    let kind: [u8; 2] = if packet.first().is_some_and(|octet| octet >> 4 == 6) { [0x86, 0xdd] } else { [0x08, 0x00] };
    let mut out = Vec::with_capacity(14 + packet.len());
    out.extend_from_slice(&mac(ends.1));
    out.extend_from_slice(&mac(ends.0));
    out.extend_from_slice(&kind);
    out.extend_from_slice(packet);
    out.resize(out.len().max(60), 0);
    out
}

/// A locally administered link address made of an address's last four octets.
pub fn mac(address: IpAddr) -> [u8; 6] {
    let [a, b, c, d] = match address {
        IpAddr::V4(address) => address.octets(),
        IpAddr::V6(address) => (u128::from(address) as u32).to_be_bytes(),
    };
    [0x02, u8::from(address.is_ipv6()), a, b, c, d]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_cancel_in_both_versions() {
        for (one, other) in [("192.0.2.1", "192.0.2.2"), ("2001:db8::1", "2001:db8::2")] {
            let ends: (IpAddr, IpAddr) = (one.parse().unwrap(), other.parse().unwrap());
            let datagram = udp((ends.0, 1), (ends.1, 2), b"odd");
            assert_eq!(sum(ends, protocol::UDP, &datagram), 0);
            let segment = tcp((ends.0, 1), (ends.1, 2), (3, 4), flag::SYN, &[]);
            assert_eq!(sum(ends, protocol::TCP, &segment), 0);
            let (number, message) = echo(ends, true, 1, 2, b"three");
            assert_eq!(if number == 58 { sum(ends, 58, &message) } else { checksum(&[&message]) }, 0);
            let packet = ethernet(ends, &ip(ends, number, 1, 64, &message));
            assert!(packet.len() >= 60);
            assert_eq!(frame(ends, number, 1, &message), packet);
            let whole = ethernet(ends, &ip(ends, protocol::UDP, 9, 64, &udp((ends.0, 1), (ends.1, 2), b"odd")));
            assert_eq!(super::datagram(ends, (1, 2), 9, 3, |out| out.extend(b"odd")), whole);
        }
    }
}
