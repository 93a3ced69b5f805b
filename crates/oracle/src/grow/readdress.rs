//! Makes a frame one between other parties: the outermost IP addresses and the verification tags of SCTP are
//! changed, and the checksums with them. Addresses inside messages stay as they are.

/// Link types (registry of the pcap formats).
const NULL: u32 = 0;
const ETHERNET: u32 = 1;
const RAW: [u32; 4] = [12, 101, 228, 229];
const COOKED: u32 = 113;
const COOKED_2: u32 = 276;

/// Protocol numbers (IANA).
const TCP: u8 = 6;
const UDP: u8 = 17;
const ICMPV6: u8 = 58;
const SCTP: u8 = 132;

/// Changes a frame by exclusive or with `mask`, which keeps different parties different. Leaves a frame without
/// IP as it is.
pub(super) fn readdress(frame: &mut [u8], link: u32, mask: u16) {
    if let Some(packet) = ip_start(frame, link).and_then(|start| frame.get_mut(start..)) {
        match packet.first().map(|octet| octet >> 4) {
            Some(4) => ipv4(packet, mask),
            Some(6) => ipv6(packet, mask),
            _ => {}
        }
    }
}

/// Where the outermost IP packet begins.
fn ip_start(frame: &[u8], link: u32) -> Option<usize> {
    let (mut kind, mut at) = match link {
        ETHERNET => (12, 14),
        COOKED => (14, 16),
        COOKED_2 => (0, 20),
        NULL => return Some(4),
        _ => return RAW.contains(&link).then_some(0),
    };
    while matches!(half(frame, kind), Some(0x8100 | 0x88a8)) {
        kind = at + 2;
        at += 4;
    }
    matches!(half(frame, kind), Some(0x0800 | 0x86dd)).then_some(at)
}

/// Changes the first two octets of each address.
fn ipv4(packet: &mut [u8], mask: u16) {
    let difference = change(packet, [12, 16], mask);
    correct(packet, 10, difference);
    let header = packet.first().map_or(0, |octet| usize::from(octet & 15) * 4);
    let end = half(packet, 2).map_or(0, usize::from).min(packet.len());
    // The transport's header stands in the first fragment alone.
    let is_first = half(packet, 6).is_some_and(|fragment| fragment & 0x1fff == 0);
    let protocol = packet.get(9).copied().unwrap_or_default();
    if is_first && let Some(segment) = packet.get_mut(header..end) {
        transport(protocol, segment, difference, mask);
    }
}

/// Changes the second two octets of each address: the first tell which network it is.
fn ipv6(packet: &mut [u8], mask: u16) {
    let difference = change(packet, [10, 26], mask);
    let end = half(packet, 4).map_or(0, |length| 40 + usize::from(length)).min(packet.len());
    let protocol = packet.get(6).copied().unwrap_or_default();
    if let Some(segment) = packet.get_mut(40..end) {
        transport(protocol, segment, difference, mask);
    }
}

/// Brings the transport's checksum to the changed addresses.
fn transport(protocol: u8, segment: &mut [u8], difference: u32, mask: u16) {
    match protocol {
        TCP => correct(segment, 16, difference),
        // No checksum in a UDP datagram stays none.
        UDP if half(segment, 6) != Some(0) => correct(segment, 6, difference),
        ICMPV6 => correct(segment, 2, difference),
        SCTP => sctp(segment, mask),
        _ => {}
    }
}

/// An association is known by its tags, not its addresses (RFC 9260 clause 8.5), so they are changed too. The
/// checksum is made anew, unless it was wrong already.
fn sctp(packet: &mut [u8], mask: u16) {
    const INIT: u8 = 1;
    const INIT_ACK: u8 = 2;
    let was_right = packet.get(8..12).is_some_and(|sum| sum == checksum(packet));
    // An INIT has no tag yet: all zero.
    if half(packet, 4) != Some(0) || half(packet, 6) != Some(0) {
        change(packet, [6], mask);
    }
    if matches!(packet.get(12), Some(&(INIT | INIT_ACK))) {
        change(packet, [18], mask);
    }
    if was_right {
        let sum = checksum(packet);
        if let Some(place) = packet.get_mut(8..12) {
            place.copy_from_slice(&sum);
        }
    }
}

/// CRC32c over an SCTP packet whose checksum field counts as zero (RFC 9260 appendix A).
fn checksum(packet: &[u8]) -> [u8; 4] {
    let mut crc = u32::MAX;
    for (at, &octet) in packet.iter().enumerate() {
        crc ^= u32::from(if (8..12).contains(&at) { 0 } else { octet });
        for _ in 0..8 {
            crc = crc >> 1 ^ if crc & 1 == 1 { 0x82f6_3b78 } else { 0 };
        }
    }
    (!crc).to_le_bytes()
}

/// Changes two octets at each place, and gives the difference that makes to a checksum.
fn change<const N: usize>(octets: &mut [u8], places: [usize; N], mask: u16) -> u32 {
    let mut difference = 0;
    for at in places {
        if let Some(old) = half(octets, at) {
            let new = old ^ mask;
            put(octets, at, new);
            difference += u32::from(!old) + u32::from(new);
        }
    }
    difference
}

/// Corrects a checksum by the difference of what it covers (RFC 1624).
fn correct(octets: &mut [u8], at: usize, difference: u32) {
    if let Some(old) = half(octets, at) {
        let mut sum = u32::from(!old) + difference;
        while sum > 0xffff {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        put(octets, at, !(sum as u16));
    }
}

fn half(octets: &[u8], at: usize) -> Option<u16> {
    octets.get(at..)?.first_chunk().copied().map(u16::from_be_bytes)
}

fn put(octets: &mut [u8], at: usize, value: u16) {
    if let Some(place) = octets.get_mut(at..at + 2) {
        place.copy_from_slice(&value.to_be_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An Ethernet frame from 192.0.2.1 to 192.0.2.2.
    fn frame(protocol: u8, segment: &[u8]) -> Vec<u8> {
        let mut frame = vec![0; 12];
        frame.extend([8, 0, 0x45, 0, 0, 20 + segment.len() as u8, 0, 0, 0x40, 0, 64, protocol, 0, 0]);
        frame.extend([192, 0, 2, 1, 192, 0, 2, 2]);
        frame.extend(segment);
        let header = !sum(&frame[14..34]);
        put(&mut frame, 24, header);
        frame
    }

    fn sum(octets: &[u8]) -> u16 {
        let mut sum: u32 = octets.chunks(2).map(|pair| u32::from(u16::from_be_bytes([pair[0], pair[1]]))).sum();
        while sum > 0xffff {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        sum as u16
    }

    fn pseudo(frame: &[u8]) -> Vec<u8> {
        [&frame[26..34], &[0, UDP, 0, 10], &frame[34..]].concat()
    }

    #[test]
    fn checksums_stay_right() {
        let mut datagram = frame(UDP, &[0x22, 0x65, 0x22, 0x65, 0, 10, 0, 0, 0xab, 0xcd]);
        let checksum = !sum(&pseudo(&datagram));
        put(&mut datagram, 40, checksum);
        readdress(&mut datagram, ETHERNET, 0x0102);
        assert_eq!(datagram[26..34], [193, 2, 2, 1, 193, 2, 2, 2]);
        assert_eq!(sum(&datagram[14..34]), 0xffff);
        assert_eq!(sum(&pseudo(&datagram)), 0xffff);
    }

    #[test]
    fn an_association_gets_other_tags() {
        let init = [0, 9, 0x96, 0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 20, 7, 7, 7, 7];
        let data = [0, 9, 0x96, 0x0c, 7, 7, 7, 7, 0, 0, 0, 0, 0, 3, 0, 16];
        let mut tags = Vec::new();
        for (packet, at) in [(&init[..], 16), (&data[..], 4)] {
            let mut packet = packet.to_vec();
            let right = checksum(&packet);
            packet[8..12].copy_from_slice(&right);
            let mut frame = frame(SCTP, &packet);
            readdress(&mut frame, ETHERNET, 0x0102);
            let changed = &frame[34..];
            assert_eq!(changed[8..12], checksum(changed));
            assert_ne!(changed[8..12], right);
            tags.push(changed[at..at + 4].to_vec());
        }
        assert_eq!(tags, [[7, 7, 6, 5], [7, 7, 6, 5]]);
    }

    #[test]
    fn the_checksum_of_sctp_is_crc32c() {
        // RFC 3720 appendix B.4: 32 octets of zero.
        assert_eq!(checksum(&[0; 32]), [0xaa, 0x36, 0x91, 0x8a]);
    }

    #[test]
    fn a_cut_frame_is_changed_as_far_as_it_goes() {
        let whole = frame(SCTP, &[0; 24]);
        for end in 0..whole.len() {
            readdress(&mut whole[..end].to_vec(), ETHERNET, 7);
        }
    }
}
