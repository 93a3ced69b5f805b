//! Traffic in bulk, for benchmarks: streams of G-PDUs of many sessions and of UEs that come to stay, made without memory
//! of what was made.

use std::net::Ipv4Addr;

use crate::Frame;
use crate::first::Story;
use crate::frame::{echo, g_pdu, ipv4, packet, udp};

/// G-PDUs of `sessions` PDU sessions in turn, uplink and downlink, `payload` octets of user data each.
pub fn g_pdus(sessions: u32, payload: usize) -> impl Iterator<Item = Frame> {
    let (gnb, upf) = (Ipv4Addr::new(192, 0, 2, 11), Ipv4Addr::new(192, 0, 2, 23));
    let user = vec![0x5a; payload];
    let sessions = sessions.max(1);
    (0_u32..).map(move |number| {
        let session = number / 2 % sessions;
        let ue = Ipv4Addr::from(0x0a2d_0002 + (session & 0xffff));
        let server = Ipv4Addr::new(198, 51, 100, 7);
        let uplink = number.is_multiple_of(2);
        let sequence = (number & 0xffff) as u16;
        let inner = if uplink { (ue, server) } else { (server, ue) };
        let message = if user.is_empty() {
            echo(!uplink, 1, sequence, &[])
        } else {
            udp((inner.0, 4_000), (inner.1, 443), &user)
        };
        let protocol = if user.is_empty() { 1 } else { 17 };
        let tunnelled = g_pdu(1 + session, uplink, 1, &ipv4(inner.0, inner.1, protocol, sequence, &message));
        let outer = if uplink { (gnb, upf) } else { (upf, gnb) };
        let datagram = udp((outer.0, 2_152), (outer.1, 2_152), &tunnelled);
        Frame {
            time: 1_767_225_600_000_000_000 + i64::from(number) * 1_000,
            octets: packet(outer.0, outer.1, 17, sequence, &datagram),
        }
    })
}

/// UEs that register one after the other, `count` of them, each with a PDU session that nobody ends; before them the
/// elements set up N2 and N4.
pub fn sessions(count: u32) -> impl Iterator<Item = Result<Frame, String>> {
    let mut story = Story::new();
    std::iter::once(None).chain((0..count).map(Some)).flat_map(move |ue| {
        let told = match ue {
            None => story.associations(),
            Some(ue) => story.session(ue),
        };
        story.take().into_iter().map(Ok).chain(told.err().map(Err))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sessions_are_the_first_story_many_times() {
        let first = crate::first::frames().unwrap();
        let all: Vec<Frame> = sessions(3).collect::<Result<_, _>>().unwrap();
        let (one, none) = (sessions(1).count(), sessions(0).count());
        assert_eq!(all[..one], first[..one]);
        assert_eq!(all.len(), none + 3 * (one - none));
        let distinct: std::collections::HashSet<_> = all.iter().map(|frame| &frame.octets).collect();
        assert_eq!(distinct.len(), all.len());
    }
}
