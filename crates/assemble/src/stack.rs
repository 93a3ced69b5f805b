//! The layers that a message stands on, from the link upward, tunnels included.

use std::net::IpAddr;

/// How many layers are followed. A frame with more was made to exhaust its observer.
pub(crate) const DEPTH: usize = 24;

/// The kinds of tunnels, by the words for them in output.
pub const TUNNELS: [&str; 7] = ["gtp-u", "gre", "vxlan", "geneve", "ip", "mpls", "ethernet"];

/// The kind of tunnel that carries users' packets.
pub(crate) const GTP_U: &str = "gtp-u";

/// One layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Link addresses.
    Link {
        /// Source address.
        source: [u8; 6],
        /// Destination address, where the link layer shows it.
        destination: Option<[u8; 6]>,
    },
    /// A VLAN identifier.
    Vlan(u16),
    /// An MPLS label.
    Mpls(u32),
    /// IP addresses.
    Ip {
        /// Source address.
        source: IpAddr,
        /// Destination address.
        destination: IpAddr,
        /// Protocol of the payload.
        protocol: u8,
    },
    /// Ports of a transport.
    Transport {
        /// Which transport.
        kind: Transport,
        /// Source port.
        source: u16,
        /// Destination port.
        destination: u16,
    },
    /// The stream and payload protocol identifier of an SCTP user message.
    SctpStream {
        /// Stream identifier.
        stream: u16,
        /// Payload protocol identifier.
        ppid: u32,
    },
    /// A tunnel: what follows is a packet in a packet.
    Tunnel {
        /// One of [`TUNNELS`].
        kind: &'static str,
        /// TEID, GRE key, VNI.
        key: Option<u32>,
        /// QoS Flow Identifier, for GTP-U.
        qfi: Option<u8>,
    },
    /// A message that carries the next one, and the field that holds it.
    Within {
        /// The carrying message's protocol.
        protocol: &'static str,
        /// The field.
        role: &'static str,
    },
}

/// A transport protocol with ports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Transport {
    /// RFC 768.
    Udp,
    /// RFC 9293.
    Tcp,
    /// RFC 9260.
    Sctp,
}

impl Transport {
    /// Its protocol number (IANA).
    pub const fn number(self) -> u8 {
        match self {
            Self::Udp => 17,
            Self::Tcp => 6,
            Self::Sctp => 132,
        }
    }
}

/// Network endpoints of one level of encapsulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Endpoints {
    /// Source address.
    pub source: IpAddr,
    /// Destination address.
    pub destination: IpAddr,
    /// Source and destination port, where the transport has ports and is not fragmented away.
    pub ports: Option<(Transport, u16, u16)>,
    /// The tunnel that these endpoints stand in, where they are not the outermost.
    pub tunnel: Option<(&'static str, Option<u32>, Option<u8>)>,
}

/// The layers of the message being read.
#[derive(Clone, Debug)]
pub struct Stack {
    layers: [Layer; DEPTH],
    len: usize,
    /// A bit for each layer that is a packet's header, and for each that is a tunnel of the user plane: they are asked for several
    /// times a packet.
    packets: u32,
    users: u32,
}

const _: () = assert!(DEPTH < u32::BITS as usize);

impl Default for Stack {
    fn default() -> Self {
        Self { layers: [Layer::Vlan(0); DEPTH], len: 0, packets: 0, users: 0 }
    }
}

impl Stack {
    /// The layers, outermost first.
    pub fn layers(&self) -> &[Layer] {
        self.layers.get(..self.len).unwrap_or_default()
    }

    /// Adds a layer; false where there is no room.
    pub(crate) fn push(&mut self, layer: Layer) -> bool {
        let Some(place) = self.layers.get_mut(self.len) else {
            return false;
        };
        *place = layer;
        let bit = 1 << self.len;
        match layer {
            Layer::Ip { .. } => self.packets |= bit,
            Layer::Tunnel { kind: GTP_U, .. } => self.users |= bit,
            _ => {}
        }
        self.len += 1;
        true
    }

    /// How many layers there are.
    pub(crate) fn depth(&self) -> usize {
        self.len
    }

    /// Takes layers off until `depth` are left.
    pub(crate) fn cut(&mut self, depth: usize) {
        self.len = self.len.min(depth);
        let left = (1 << self.len) - 1;
        self.packets &= left;
        self.users &= left;
    }

    /// Whether what stands on these layers is a user's, in GTP-U.
    pub(crate) fn in_user_plane(&self) -> bool {
        self.users != 0
    }

    /// How many packets are in one another.
    pub(crate) fn levels(&self) -> u32 {
        self.packets.count_ones()
    }

    /// How many layers stand outside of the innermost packet.
    pub(crate) fn without_innermost(&self) -> usize {
        self.packets.checked_ilog2().unwrap_or(0) as usize
    }

    /// The network endpoints of the innermost packet.
    pub fn innermost(&self) -> Option<Endpoints> {
        self.endpoints_at(self.without_innermost())
    }

    /// The network endpoints of the outermost packet.
    pub fn outermost(&self) -> Option<Endpoints> {
        self.endpoints_at(self.packets.trailing_zeros() as usize)
    }

    /// The network endpoints of each level of encapsulation, outermost first.
    pub fn endpoints(&self) -> impl Iterator<Item = Endpoints> + '_ {
        let packets = (0..self.len).filter(|at| self.packets >> at & 1 == 1);
        packets.filter_map(|at| self.endpoints_at(at))
    }

    /// The network endpoints of the level whose packet starts at a layer.
    fn endpoints_at(&self, at: usize) -> Option<Endpoints> {
        let layers = self.layers();
        let Some(&Layer::Ip { source, destination, .. }) = layers.get(at) else {
            return None;
        };
        let ports = match layers.get(at + 1) {
            Some(&Layer::Transport { kind, source, destination }) => Some((kind, source, destination)),
            _ => None,
        };
        let is_ip = |layer: &&Layer| matches!(layer, Layer::Ip { .. });
        let below = layers.get(..at).unwrap_or_default();
        let tunnel = below.iter().rev().take_while(|layer| !is_ip(layer)).find_map(|layer| match *layer {
            Layer::Tunnel { kind, key, qfi } => Some((kind, key, qfi)),
            _ => None,
        });
        Some(Endpoints { source, destination, ports, tunnel })
    }

    /// The link layer's addresses.
    pub fn link(&self) -> Option<([u8; 6], Option<[u8; 6]>)> {
        self.layers().iter().find_map(|layer| match *layer {
            Layer::Link { source, destination } => Some((source, destination)),
            _ => None,
        })
    }
}
