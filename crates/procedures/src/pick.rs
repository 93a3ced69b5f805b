//! Picks a few fields out of a message's tree, wherever in it they stand: GTP-U tunnels and PDU session identifiers of
//! NGAP's transfers.

use std::net::IpAddr;

use beleg_model::{Fields, Items, Symbol, Value};
use beleg_wire::Decode;
use beleg_wire::protocols::nas_5gs;

/// What was found, in order.
#[derive(Debug, Default)]
pub(crate) struct Picked {
    /// Tunnels (gTPTunnel), each with the PDU session in whose list item it stood.
    pub tunnels: Vec<(Option<u8>, IpAddr, u32)>,
    /// QoS flows, each with the PDU session in whose list item it stood.
    pub qos_flows: Vec<(Option<u8>, u8)>,
    /// PDU sessions.
    pub sessions: Vec<u8>,
}

/// How many of each are kept of one message: more than 256 PDU sessions have no numbers.
const MOST: usize = 1_024;

/// A visitor of fields.
#[derive(Debug, Default)]
pub(crate) struct Pick {
    pub(crate) picked: Picked,
    session: Option<u8>,
    /// One of each version, where an end has both (TS 38.414 clause 5.1), and whether they are being listed.
    addresses: Vec<IpAddr>,
    listed: bool,
    teid: Option<u32>,
}

impl Pick {
    fn settle(&mut self) {
        let (addresses, teid) = (std::mem::take(&mut self.addresses), self.teid.take());
        for (address, teid) in addresses.into_iter().filter_map(|address| Some((address, teid?))) {
            if self.picked.tunnels.len() < MOST {
                self.picked.tunnels.push((self.session, address, teid));
            }
        }
    }
}

impl Fields for Pick {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        match (name, value) {
            ("pDUSessionID", Value::Uint(id)) => {
                self.session = u8::try_from(id).ok();
                if let Some(id) = self.session
                    && self.picked.sessions.len() < MOST
                {
                    self.picked.sessions.push(id);
                }
            }
            ("qosFlowIdentifier", Value::Uint(qfi)) => {
                if let Ok(qfi) = u8::try_from(qfi)
                    && self.picked.qos_flows.len() < MOST
                {
                    self.picked.qos_flows.push((self.session, qfi));
                }
            }
            ("transportLayerAddress", Value::Ip(address)) => self.addresses = vec![address],
            ("gTP-TEID", Value::Uint(teid)) => self.teid = u32::try_from(teid).ok(),
            _ => {}
        }
    }

    fn list(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        let outside = std::mem::replace(&mut self.listed, name == "transportLayerAddress");
        if self.listed {
            self.addresses.clear();
        }
        fill(self);
        self.listed = outside;
    }

    fn group(&mut self, _name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
        self.settle();
    }

    fn detail(&self) -> bool {
        true
    }
}

impl Items for Pick {
    fn value(&mut self, value: Value<'_>) {
        if let Value::Ip(address) = value
            && self.listed
        {
            self.addresses.push(address);
        }
    }

    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
        self.settle();
    }
}

/// The SUCI that a NAS message names.
pub(crate) fn suci(message: &nas_5gs::Message<'_>) -> Option<String> {
    let mut named = Named(None);
    message.fields(&mut named);
    named.0
}

/// The RAND that a NAS message challenges its UE with (TS 24.501 clause 9.11.3.16), as it is known in JSON.
pub fn rand(message: &nas_5gs::Message<'_>) -> Option<Symbol> {
    let mut found = Rand(None);
    message.fields(&mut found);
    found.0
}

/// A visitor that keeps a RAND, as text like that in JSON.
struct Rand(Option<Symbol>);

impl Fields for Rand {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        if let ("rand", Value::Octets(rand)) = (name, value) {
            let text: String = rand.iter().map(|octet| format!("{octet:02x}")).collect();
            self.0.get_or_insert(Symbol::of(&text));
        }
    }

    fn list(&mut self, _name: &'static str, _fill: &mut dyn FnMut(&mut dyn Items)) {}

    fn group(&mut self, _name: &'static str, _fill: &mut dyn FnMut(&mut dyn Fields)) {}
}

/// Whether a NAS message names its UE by what the network gave it, in 5GS or in EPS: a 5G-GUTI.
pub(crate) fn is_named_otherwise(message: &nas_5gs::Message<'_>) -> bool {
    let mut given = Given(false);
    message.fields(&mut given);
    given.0
}

/// A visitor that looks for a 5G-GUTI.
struct Given(bool);

impl Fields for Given {
    fn value(&mut self, _name: &'static str, value: Value<'_>) {
        self.0 |= matches!(value, Value::Identity("5G-GUTI", _));
    }

    fn list(&mut self, _name: &'static str, _fill: &mut dyn FnMut(&mut dyn Items)) {}

    fn group(&mut self, _name: &'static str, _fill: &mut dyn FnMut(&mut dyn Fields)) {}
}

/// A visitor that keeps a SUCI.
struct Named(Option<String>);

impl Fields for Named {
    fn value(&mut self, _name: &'static str, value: Value<'_>) {
        if let Value::Identity("SUCI", text) = value {
            self.0.get_or_insert_with(|| text.to_owned());
        }
    }

    fn list(&mut self, _name: &'static str, _fill: &mut dyn FnMut(&mut dyn Items)) {}

    fn group(&mut self, _name: &'static str, _fill: &mut dyn FnMut(&mut dyn Fields)) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_with_an_address_of_each_version_is_two() {
        let (four, six): (IpAddr, IpAddr) = ([192, 0, 2, 1].into(), [0x2001, 0xdb8, 0, 0, 0, 0, 0, 1].into());
        let mut pick = Pick::default();
        Fields::group(&mut pick, "gTPTunnel", &mut |out| {
            out.list("transportLayerAddress", &mut |out| {
                [four, six].into_iter().for_each(|end| out.value(Value::Ip(end)))
            });
            out.value("gTP-TEID", Value::Uint(7));
        });
        Fields::group(&mut pick, "gTPTunnel", &mut |out| {
            out.value("transportLayerAddress", Value::Ip(four));
            out.value("gTP-TEID", Value::Uint(8));
        });
        assert_eq!(pick.picked.tunnels, [(None, four, 7), (None, six, 7), (None, four, 8)]);
    }
}
