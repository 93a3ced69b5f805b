//! Traffic in bulk, for benchmarks: a stream of G-PDUs of many sessions, made without end and without memory.

use std::net::Ipv4Addr;

use crate::Frame;
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
