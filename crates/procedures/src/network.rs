//! What messages say of the network itself: who is what, and which addresses belong together.

use std::net::IpAddr;

use beleg_model::{Interface, Key, Need};
use beleg_spec::reference_points::is_housekeeping;
use beleg_wire::protocols::nas_5gs::PduAddress;

use crate::relations::UE_ADDRESS;

/// What an element is, by 3GPP's names (TS 23.501 clause 6.2; NFType of TS 29.510).
pub type Role = &'static str;

/// Something that a message says of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Who has this address is this.
    Role(IpAddr, Role),
    /// The second address is one of the first one's element.
    Also(IpAddr, IpAddr, Role),
    /// A user has this address.
    User(IpAddr),
    /// A packet between the second two went through a tunnel between the first two.
    Carried((IpAddr, IpAddr), (IpAddr, IpAddr)),
}

/// A flow that a message asks an element to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Who is to send.
    pub from: IpAddr,
    /// To whom.
    pub to: IpAddr,
    /// IP protocol of the transport.
    pub transport: u8,
    /// The service's port.
    pub port: u16,
    /// The protocol that is to be spoken, by its name in output.
    pub speaks: &'static str,
}

/// A GTP-U tunnel's receiving end of a PDU session, as N2 announces it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Announced {
    /// The PDU session.
    pub session: Key,
    /// The receiving end's address.
    pub address: IpAddr,
    /// Its TEID.
    pub teid: u32,
    /// The RAN announces its own end; the AMF that of the UPF.
    pub by_ran: bool,
}

impl Announced {
    /// The PDU session's number.
    pub(crate) fn number(&self) -> Option<u8> {
        match self.session {
            Key::UeSession(.., number) => Some(number),
            _ => None,
        }
    }

    /// The receiving end itself.
    pub(crate) const fn end(&self) -> (IpAddr, u32) {
        (self.address, self.teid)
    }
}

/// The address that a UE is given, and the UPF's end of its PDU session's tunnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The receiving end.
    pub tunnel: (IpAddr, u32),
    /// What the UE is told.
    pub address: PduAddress,
}

/// Who a user's packet is from and to (RFC 791 clause 3.1, RFC 8200 clause 3).
pub(crate) fn packet_ends(packet: &[u8]) -> Option<(IpAddr, IpAddr)> {
    match packet.first()? >> 4 {
        4 => {
            let ends = packet.get(12..20)?;
            let (from, to) = (ends.first_chunk::<4>()?, ends.last_chunk::<4>()?);
            Some((IpAddr::from(*from), IpAddr::from(*to)))
        }
        6 => {
            let ends = packet.get(8..40)?;
            let (from, to) = (ends.first_chunk::<16>()?, ends.last_chunk::<16>()?);
            Some((IpAddr::from(*from), IpAddr::from(*to)))
        }
        _ => None,
    }
}

/// What a packet outside tunnels needs to be a user's: that one of its ends is an address that a UE has.
pub fn users_packet(from: IpAddr, to: IpAddr) -> Need {
    let of = |address| Some((UE_ADDRESS, Key::Address(ue_address(address))));
    Need {
        options: [of(from), of(to), None],
        closer: None,
        scope: N4_SOMEWHERE,
        grace: None,
        soft: false,
        answers: None,
    }
}

/// Whether a packet tells of a user whose address it comes from. A UPF, too, may have an address out of its users' range; what it
/// says by itself is ICMP, and what hosts say to all their neighbours (RFC 792, RFC 4443, RFC 3376, RFC 6762).
pub fn tells_of_a_user(protocol: u8, to: IpAddr) -> bool {
    const IGMP: u8 = 2;
    let to_neighbours = match to {
        IpAddr::V4(to) => to.is_multicast() || to.is_broadcast() || to.is_link_local(),
        IpAddr::V6(to) => to.is_multicast() || to.is_unicast_link_local(),
    };
    protocol != IGMP && !is_housekeeping(protocol) && !to_neighbours
}

/// N4 of whichever UPF it is that serves a user. That it is seen proves nothing: there may be another.
pub(crate) const N4_SOMEWHERE: (Interface, Key) =
    (Interface::N4, Key::Address(IpAddr::V4(std::net::Ipv4Addr::UNSPECIFIED)));

/// The address by which a UE is known: of IPv6 the prefix of 64 bits, since the rest is the UE's own choice (TS 23.501 clause
/// 5.8.2.2.3).
pub fn ue_address(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => IpAddr::V6((u128::from(address) >> 64 << 64).into()),
    }
}
