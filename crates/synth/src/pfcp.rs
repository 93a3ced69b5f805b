//! PFCP messages (TS 29.244): information elements as a tree that may still be changed, then octets.

use std::net::IpAddr;

/// Message types (clause 7.3).
pub mod kind {
    #![expect(missing_docs, reason = "the specification's own names")]
    pub const HEARTBEAT_REQUEST: u8 = 1;
    pub const HEARTBEAT_RESPONSE: u8 = 2;
    pub const ASSOCIATION_SETUP_REQUEST: u8 = 5;
    pub const ASSOCIATION_SETUP_RESPONSE: u8 = 6;
    pub const SESSION_ESTABLISHMENT_REQUEST: u8 = 50;
    pub const SESSION_ESTABLISHMENT_RESPONSE: u8 = 51;
    pub const SESSION_MODIFICATION_REQUEST: u8 = 52;
    pub const SESSION_MODIFICATION_RESPONSE: u8 = 53;
    pub const SESSION_DELETION_REQUEST: u8 = 54;
    pub const SESSION_DELETION_RESPONSE: u8 = 55;
    pub const SESSION_REPORT_REQUEST: u8 = 56;
    pub const SESSION_REPORT_RESPONSE: u8 = 57;
}

/// Types of information elements (clause 8.1.2).
pub mod ie {
    #![expect(missing_docs, reason = "the specification's own names")]
    pub const CREATE_PDR: u16 = 1;
    pub const PDI: u16 = 2;
    pub const CREATE_FAR: u16 = 3;
    pub const FORWARDING_PARAMETERS: u16 = 4;
    pub const DUPLICATING_PARAMETERS: u16 = 5;
    pub const CREATE_URR: u16 = 6;
    pub const UPDATE_FAR: u16 = 10;
    pub const UPDATE_FORWARDING_PARAMETERS: u16 = 11;
    pub const CAUSE: u16 = 19;
    pub const SOURCE_INTERFACE: u16 = 20;
    pub const F_TEID: u16 = 21;
    pub const NETWORK_INSTANCE: u16 = 22;
    pub const PRECEDENCE: u16 = 29;
    pub const REPORTING_TRIGGERS: u16 = 37;
    pub const REPORT_TYPE: u16 = 39;
    pub const DESTINATION_INTERFACE: u16 = 42;
    pub const UP_FUNCTION_FEATURES: u16 = 43;
    pub const APPLY_ACTION: u16 = 44;
    pub const PDR_ID: u16 = 56;
    pub const F_SEID: u16 = 57;
    pub const NODE_ID: u16 = 60;
    pub const MEASUREMENT_METHOD: u16 = 62;
    pub const USAGE_REPORT_TRIGGER: u16 = 63;
    pub const VOLUME_MEASUREMENT: u16 = 66;
    pub const DURATION_MEASUREMENT: u16 = 67;
    pub const USAGE_REPORT_SDR: u16 = 79;
    pub const URR_ID: u16 = 81;
    pub const DOWNLINK_DATA_REPORT: u16 = 83;
    pub const OUTER_HEADER_CREATION: u16 = 84;
    pub const CP_FUNCTION_FEATURES: u16 = 89;
    pub const UE_IP_ADDRESS: u16 = 93;
    pub const OUTER_HEADER_REMOVAL: u16 = 95;
    pub const RECOVERY_TIME_STAMP: u16 = 96;
    pub const UR_SEQN: u16 = 104;
    pub const FAR_ID: u16 = 108;
    pub const QER_ID: u16 = 109;
    pub const CREATE_QER: u16 = 7;
    pub const GATE_STATUS: u16 = 25;
    pub const MBR: u16 = 26;
    pub const PDN_TYPE: u16 = 113;
    pub const QFI: u16 = 124;
}

/// An information element: its type, and its octets or those in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ie {
    /// Its type.
    pub kind: u16,
    /// What it holds.
    pub value: Value,
}

/// What an information element holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Octets.
    Octets(Vec<u8>),
    /// Information elements.
    Group(Vec<Ie>),
}

impl Ie {
    /// One that holds octets.
    pub fn new(kind: u16, octets: impl AsRef<[u8]>) -> Self {
        Self { kind, value: Value::Octets(octets.as_ref().to_vec()) }
    }

    /// One that holds others.
    pub const fn group(kind: u16, ies: Vec<Self>) -> Self {
        Self { kind, value: Value::Group(ies) }
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.extend(self.kind.to_be_bytes());
        let at = out.len();
        out.extend([0, 0]);
        match &self.value {
            Value::Octets(octets) => out.extend(octets),
            Value::Group(ies) => ies.iter().for_each(|ie| ie.write(out)),
        }
        let len = u16::try_from(out.len() - at - 2).unwrap_or(u16::MAX).to_be_bytes();
        if let Some(place) = out.get_mut(at..at + 2) {
            place.copy_from_slice(&len);
        }
    }

    /// The members of a group.
    pub const fn members(&mut self) -> Option<&mut Vec<Self>> {
        match &mut self.value {
            Value::Group(ies) => Some(ies),
            Value::Octets(_) => None,
        }
    }
}

/// A message (clause 7.2.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pfcp {
    /// Its type.
    pub kind: u8,
    /// The receiver's SEID, where it is about a session.
    pub seid: Option<u64>,
    /// Its sequence number.
    pub sequence: u32,
    /// Its information elements.
    pub ies: Vec<Ie>,
    /// What stands behind the message in its datagram.
    pub tail: Vec<u8>,
}

impl Pfcp {
    /// The octets of the message.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = vec![if self.seid.is_some() { 0x21 } else { 0x20 }, self.kind, 0, 0];
        out.extend(self.seid.map(u64::to_be_bytes).into_iter().flatten());
        out.extend((self.sequence << 8).to_be_bytes());
        self.ies.iter().for_each(|ie| ie.write(&mut out));
        let len = u16::try_from(out.len() - 4).unwrap_or(u16::MAX).to_be_bytes();
        if let Some(place) = out.get_mut(2..4) {
            place.copy_from_slice(&len);
        }
        out.extend(&self.tail);
        out
    }
}

fn address(flags: (u8, u8), address: IpAddr, before: &[u8]) -> Vec<u8> {
    let mut out = match address {
        IpAddr::V4(_) => vec![flags.0],
        IpAddr::V6(_) => vec![flags.1],
    };
    out.extend(before);
    match address {
        IpAddr::V4(address) => out.extend(address.octets()),
        IpAddr::V6(address) => out.extend(address.octets()),
    }
    out
}

/// Node ID (clause 8.2.38).
pub fn node_id(of: IpAddr) -> Ie {
    Ie::new(ie::NODE_ID, address((0, 1), of, &[]))
}

/// F-SEID (clause 8.2.37).
pub fn f_seid(of: IpAddr, seid: u64) -> Ie {
    Ie::new(ie::F_SEID, address((2, 1), of, &seid.to_be_bytes()))
}

/// F-TEID (clause 8.2.3).
pub fn f_teid(of: IpAddr, teid: u32) -> Ie {
    Ie::new(ie::F_TEID, address((1, 2), of, &teid.to_be_bytes()))
}

/// Outer Header Creation of a GTP-U tunnel (clause 8.2.56).
pub fn tunnel(to: IpAddr, teid: u32) -> Ie {
    let mut octets = address((1, 2), to, &[]);
    octets.splice(1..1, [&[0][..], &teid.to_be_bytes()].concat());
    Ie::new(ie::OUTER_HEADER_CREATION, octets)
}

/// UE IP Address (clause 8.2.62); `destination` where packets to it are meant.
pub fn ue_address(addresses: &[IpAddr], destination: bool) -> Ie {
    let mut octets = vec![if destination { 4 } else { 0 }];
    for address in addresses {
        let flag = if address.is_ipv4() { 2 } else { 1 };
        if let Some(flags) = octets.first_mut() {
            *flags |= flag;
        }
        match address {
            IpAddr::V4(address) => octets.extend(address.octets()),
            IpAddr::V6(address) => octets.extend(address.octets()),
        }
    }
    Ie::new(ie::UE_IP_ADDRESS, octets)
}

/// A network instance, as labels (clause 8.2.4).
pub fn network_instance(name: &str) -> Ie {
    Ie::new(ie::NETWORK_INSTANCE, labels(name))
}

/// A name as labels with their lengths (TS 23.003 clause 9.1).
pub fn labels(name: &str) -> Vec<u8> {
    name.split('.').flat_map(|label| [&[label.len() as u8][..], label.as_bytes()].concat()).collect()
}
