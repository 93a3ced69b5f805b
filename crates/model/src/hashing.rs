//! How addresses, and keys made of them, go into a hash: as few whole words. They are hashed several times a packet, and what
//! `derive` writes is octet for octet, each address with its length before it.

use std::hash::{Hash, Hasher};
use std::net::IpAddr;

use crate::claim::{Key, Peer, Symbol};
use crate::party::Party;

/// Writes an address and a number beside it.
#[inline]
pub fn hash_address<H: Hasher>(address: IpAddr, beside: u32, state: &mut H) {
    match address {
        IpAddr::V4(address) => state.write_u64(u64::from(address.to_bits()) | u64::from(beside) << 32),
        IpAddr::V6(address) => {
            state.write_u128(address.to_bits());
            state.write_u64(u64::from(beside));
        }
    }
}

impl Hash for Peer {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        hash_address(self.address, u32::from(self.port), state);
    }
}

impl Hash for Party {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        match *self {
            Self::Ip(address) => hash_address(address, 0, state),
            Self::Link([a, b, c, d, e, f]) => state.write_u64(u64::from_be_bytes([1, 0, a, b, c, d, e, f])),
            Self::Nameless => state.write_u64(2 << 56),
            Self::Others => state.write_u64(3 << 56),
        }
    }
}

impl Hash for Key {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        // Which kind of key it is stands in the upper half of the number beside the first address: a port is in the lower.
        let mut first = |kind: u32, address, port: u16| hash_address(address, kind << 16 | u32::from(port), state);
        match *self {
            Self::Address(address) => first(0, address, 0),
            Self::Addresses(one, other) => {
                first(1, one, 0);
                hash_address(other, 0, state);
            }
            Self::Peers(one, other) => {
                first(2, one.address, one.port);
                other.hash(state);
            }
            Self::RanUe(one, other, id) => {
                first(3, one.address, one.port);
                other.hash(state);
                state.write_u64(id.into());
            }
            Self::RanSession(one, other, id, session) => {
                first(4 | u32::from(session) << 8, one.address, one.port);
                other.hash(state);
                state.write_u64(id.into());
            }
            Self::AmfUe(address, id) => {
                first(5, address, 0);
                state.write_u64(id);
            }
            Self::UeSession(address, id, session) => {
                first(6, address, u16::from(session));
                state.write_u64(id);
            }
            Self::XnUe(address, id) => {
                first(22, address, 0);
                state.write_u64(id.into());
            }
            Self::Tunnel(address, teid) => {
                first(7, address, 0);
                state.write_u64(u64::from(teid));
            }
            Self::InTunnel(address, teid, who) => {
                first(20, address, 0);
                hash_address(who, teid, state);
            }
            Self::QosFlow(address, teid, qfi) => {
                first(21, address, u16::from(qfi));
                state.write_u32(teid);
            }
            Self::Session(node, peer, seid) => {
                first(8, node, 0);
                hash_address(peer, 0, state);
                state.write_u64(seid);
            }
            Self::Request(from, to, sequence) => {
                first(9, from, 0);
                hash_address(to, sequence, state);
            }
            Self::Towards(from, to) => {
                first(10, from, 0);
                hash_address(to, 0, state);
            }
            Self::Exchange(client, server, number) => {
                first(11, client.address, client.port);
                server.hash(state);
                state.write_u64(number.into());
            }
            Self::Frame(frame) => {
                state.write_u64(12 << 48 | u64::from(frame.tap));
                state.write_u64(frame.number);
            }
            Self::Text(Symbol(symbol)) => {
                state.write_u64(13 << 48);
                state.write_u64(symbol);
            }
            Self::TextAt(address, Symbol(symbol)) => {
                first(14, address, 0);
                state.write_u64(symbol);
            }
        }
    }
}
