//! The UEs' security capabilities that a network holds, as its AMFs last told the RAN, and those that a RAN node brings with a path
//! switch (TS 33.501 clause 6.7.3.1).

use std::collections::HashMap;
use std::net::IpAddr;

use beleg_assemble::Delivery;
use beleg_declaration::Network;
use beleg_model::{Field, Fields, Items, Kind, Symbol, Value};
use beleg_wire::protocols::ngap;
use beleg_wire::{Decode, Message};
use foldhash::quality::RandomState;

/// How many UEs' are remembered.
const UES: usize = 1 << 18;
/// Codes of the procedures by which an AMF or a RAN node tells them: Handover Resource Allocation, Initial Context Setup, Path
/// Switch Request, UE Context Modification.
const TELLING: [u8; 4] = [13, 14, 25, 40];
const PATH_SWITCH: u8 = 25;
/// SourceAMF-UE-NGAP-ID.
const SOURCE_AMF_UE_NGAP_ID: u64 = 100;

/// What is told of NGAP's messages beside their own fields.
pub(crate) static FIELDS: &[Field] = &[Field::new(
    "capabilities_held",
    Kind::Bool,
    "Of a path switch: whether the UE's security capabilities in it are those that the AMF last told the RAN; absent where it has told none, or there are none in it",
)];

/// Capabilities by the AMF's address and its identifier of the UE.
#[derive(Debug, Default)]
pub(crate) struct Capabilities {
    held: HashMap<(IpAddr, u64), Symbol, RandomState>,
}

impl Capabilities {
    /// Takes a message up: whether it brings the capabilities that are held.
    pub(crate) fn see(&mut self, delivery: &Delivery<'_>, network: &Network) -> Option<bool> {
        let Message::Ngap(message) = delivery.message else { return None };
        let code = message.pdu.procedure.filter(|code| TELLING.contains(code))?;
        let ends = delivery.stack.innermost()?;
        let (told, source) = Told::by(message)?;
        let first = |address: IpAddr| {
            network.element(address).and_then(|element| element.addresses.first().copied()).unwrap_or(address)
        };
        if code == PATH_SWITCH && !message.answers() {
            return self.held.get(&(first(ends.destination), source?)).map(|held| *held == told);
        }
        let key = (first(ends.source), message.amf_ue_ngap_id?);
        if self.held.len() < UES || self.held.contains_key(&key) {
            self.held.insert(key, told);
        }
        None
    }
}

/// A visitor that takes the capabilities, and the AMF's identifier at the source.
#[derive(Debug, Default)]
struct Told {
    text: String,
    ie: u64,
    source: Option<u64>,
}

impl Told {
    fn by(message: &ngap::Message<'_>) -> Option<(Symbol, Option<u64>)> {
        let mut own = Self::default();
        message.fields(&mut own);
        (!own.text.is_empty()).then(|| (Symbol::of(&own.text), own.source))
    }
}

impl Fields for Told {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        use std::fmt::Write as _;
        match (name, value) {
            ("id", Value::Uint(id)) => self.ie = id,
            ("value", Value::Uint(id)) if self.ie == SOURCE_AMF_UE_NGAP_ID => self.source = Some(id),
            (
                "nRencryptionAlgorithms"
                | "nRintegrityProtectionAlgorithms"
                | "eUTRAencryptionAlgorithms"
                | "eUTRAintegrityProtectionAlgorithms",
                value,
            ) => {
                // Writing to a string cannot fail.
                let _ = match value {
                    Value::Octets(octets) => write!(self.text, "{name} {octets:02x?} "),
                    Value::Text(text) => write!(self.text, "{name} {text} "),
                    _ => Ok(()),
                };
            }
            _ => {}
        }
    }

    fn list(&mut self, _name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        fill(self);
    }

    fn group(&mut self, _name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
    }

    fn detail(&self) -> bool {
        true
    }
}

impl Items for Told {
    fn value(&mut self, _value: Value<'_>) {}

    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
    }
}
