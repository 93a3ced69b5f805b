//! Who talks to whom: the two ends of a connection or association, and which of them sends.

use std::hash::{Hash, Hasher};
use std::net::IpAddr;

use beleg_model::{Octets, Time};

use crate::gathered::Current;

/// An address and a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Endpoint {
    /// Network address.
    pub address: IpAddr,
    /// Transport port.
    pub port: u16,
}

/// The two ends of what is being read, and where the addresses hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Flow {
    /// Who sends.
    pub source: Endpoint,
    /// To whom.
    pub destination: Endpoint,
    /// The enclosing tunnel, 0 outside of one: the same addresses in two tunnels are two parties.
    pub scope: u64,
}

/// A transport packet on its way into reassembly.
#[derive(Clone, Copy, Debug)]
pub struct Arrival<'f> {
    /// From whom to whom.
    pub flow: Flow,
    /// The octets after the header (TCP), or of the whole packet (SCTP).
    pub octets: Octets<'f>,
    /// How many octets of the same were sent and not captured (the snap length).
    pub cut: usize,
    /// The frame, and the account its octets are posted to.
    pub current: Current,
    /// When it was captured.
    pub now: Time,
}

/// One of two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The one whose address and port are the lower.
    Low,
    /// The other.
    High,
}

impl Side {
    pub(crate) const fn other(self) -> Self {
        match self {
            Self::Low => Self::High,
            Self::High => Self::Low,
        }
    }
}

/// What is known of a connection before its first octet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// Who opened it.
    pub client: Option<Side>,
    /// The first octet of the side with the lower address is the first that it sent.
    pub low: bool,
    /// The same, of the other side.
    pub high: bool,
}

impl Start {
    pub(crate) const fn is_fresh(self, side: Side) -> bool {
        match side {
            Side::Low => self.low,
            Side::High => self.high,
        }
    }

    /// The same, and the first octet of `side` is known to be its first if `fresh`.
    pub(crate) const fn with(mut self, side: Side, fresh: bool) -> Self {
        match side {
            Side::Low => self.low |= fresh,
            Side::High => self.high |= fresh,
        }
        self
    }
}

/// One thing for each side.
#[derive(Debug, Default)]
pub(crate) struct Both<T> {
    low: T,
    high: T,
}

impl<T> Both<T> {
    pub(crate) const fn get(&self, side: Side) -> &T {
        match side {
            Side::Low => &self.low,
            Side::High => &self.high,
        }
    }

    pub(crate) const fn get_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Low => &mut self.low,
            Side::High => &mut self.high,
        }
    }

    pub(crate) fn each(&self) -> [&T; 2] {
        [&self.low, &self.high]
    }

    pub(crate) fn each_mut(&mut self) -> [&mut T; 2] {
        [&mut self.low, &mut self.high]
    }
}

/// A flow without its direction: equal for both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ends {
    low: Endpoint,
    high: Endpoint,
    scope: u64,
}

impl Flow {
    /// The flow without its direction, and which side sends.
    pub(crate) fn ends(&self) -> (Ends, Side) {
        let (low, high, side) = if self.source <= self.destination {
            (self.source, self.destination, Side::Low)
        } else {
            (self.destination, self.source, Side::High)
        };
        let scope = self.scope;
        (Ends { low, high, scope }, side)
    }
}

impl Ends {
    pub(crate) const fn ports(&self) -> [u16; 2] {
        [self.low.port, self.high.port]
    }

    /// The flow in which `side` sends.
    pub(crate) const fn from(self, side: Side) -> Flow {
        let (source, destination) = match side {
            Side::Low => (self.low, self.high),
            Side::High => (self.high, self.low),
        };
        Flow { source, destination, scope: self.scope }
    }
}

impl Hash for Ends {
    /// In four words, which is several times faster than field by field.
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u128(number(self.low.address));
        state.write_u128(number(self.high.address));
        state.write_u32(u32::from(self.low.port) << 16 | u32::from(self.high.port));
        state.write_u64(self.scope);
    }
}

fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => u128::from(u32::from(address)),
        IpAddr::V6(address) => u128::from(address),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(last: u8, port: u16) -> Endpoint {
        Endpoint { address: IpAddr::from([192, 0, 2, last]), port }
    }

    #[test]
    fn both_directions_have_the_same_ends() {
        let flow = Flow { source: end(9, 1), destination: end(2, 5), scope: 4 };
        let back = Flow { source: flow.destination, destination: flow.source, scope: 4 };
        let (ends, side) = flow.ends();
        assert_eq!(back.ends(), (ends, side.other()));
        assert_eq!((ends.from(side), ends.from(side.other())), (flow, back));
    }

    #[test]
    fn a_tunnel_sets_addresses_apart() {
        let flow = Flow { source: end(1, 1), destination: end(2, 1), scope: 0 };
        assert_ne!(flow.ends().0, Flow { scope: 1, ..flow }.ends().0);
    }
}
