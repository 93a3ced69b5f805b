//! What NGAP's transfers say of PDU sessions, in messages on N2 and in N2 parts of HTTP bodies: ends of tunnels, and how the user
//! plane is to be protected and is (TS 38.413 clauses 9.3.1.27, 9.3.1.59).

use std::net::IpAddr;

use beleg_model::{Fields, Items, Name, Value};
use beleg_wire::Decode;
use beleg_wire::protocols::{http, ngap};

/// Codes of the procedures whose messages hold transfers: Handover Resource Allocation, Initial Context Setup, Path Switch
/// Request, PDU Session Resource Modify, Modify Indication, Setup.
const WITH_TRANSFERS: [u8; 6] = [13, 14, 25, 26, 27, 29];
/// How many sessions one message may be about: more have no numbers.
const MOST: usize = 256;

/// How much protection, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Level {
    /// Not needed, or not performed.
    None,
    /// Preferred.
    Preferred,
    /// Required, or performed.
    Full,
}

impl Level {
    /// As TS 38.413 and TS 29.571 clause 5.4.3.4 write it.
    pub(crate) fn of(word: &str) -> Option<Self> {
        Some(match word {
            "not-needed" | "not-performed" | "NOT_NEEDED" => Self::None,
            "preferred" | "PREFERRED" => Self::Preferred,
            "required" | "performed" | "REQUIRED" => Self::Full,
            _ => return None,
        })
    }
}

/// What is said of one session.
#[derive(Debug, Default)]
pub(crate) struct Item {
    pub(crate) session: Option<u8>,
    pub(crate) tunnels: Vec<(IpAddr, u32)>,
    /// Ciphering and integrity: what is asked for, and what is done.
    pub(crate) indicated: [Option<Level>; 2],
    pub(crate) result: [Option<Level>; 2],
}

/// What a message says of all that it is about.
#[derive(Debug, Default)]
pub(crate) struct Transfers {
    pub(crate) items: Vec<Item>,
    /// The RAN says it.
    pub(crate) answers: bool,
    address: Option<IpAddr>,
    teid: Option<u32>,
}

impl Transfers {
    /// Of a message on N2; `None` where it has none.
    pub(crate) fn of(message: &ngap::Message<'_>) -> Option<Self> {
        message.pdu.procedure.filter(|code| WITH_TRANSFERS.contains(code))?;
        let mut own = Self { answers: message.answers(), ..Self::default() };
        message.fields(&mut own);
        (!own.items.is_empty()).then_some(own)
    }

    /// Of the N2 parts of a body.
    pub(crate) fn parts(message: &http::Message<'_>) -> Option<Self> {
        if message.body.parts.is_empty() {
            return None;
        }
        let mut own = Self { items: vec![Item::default()], ..Self::default() };
        message.fields(&mut own);
        Some(own)
    }

    fn item(&mut self) -> Option<&mut Item> {
        self.items.last_mut()
    }

    fn settle(&mut self) {
        if let (Some(address), Some(teid)) = (self.address.take(), self.teid.take())
            && let Some(item) = self.item().filter(|item| item.tunnels.len() < MOST)
        {
            item.tunnels.push((address, teid));
        }
    }

    fn level(&mut self, name: &str, word: &str) {
        let level = Level::of(word);
        let Some(item) = self.item() else { return };
        let place = match name {
            "confidentialityProtectionIndication" => item.indicated.first_mut(),
            "integrityProtectionIndication" => item.indicated.last_mut(),
            "confidentialityProtectionResult" => item.result.first_mut(),
            _ => item.result.last_mut(),
        };
        if let Some(place) = place {
            *place = level;
        }
    }
}

impl Fields for Transfers {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        match (name, value) {
            ("pDUSessionID", Value::Uint(id)) if self.items.len() < MOST => {
                self.items.push(Item { session: u8::try_from(id).ok(), ..Item::default() });
            }
            ("transportLayerAddress", Value::Ip(address)) => self.address = Some(address),
            ("gTP-TEID", Value::Uint(teid)) => self.teid = u32::try_from(teid).ok(),
            (
                "confidentialityProtectionIndication"
                | "integrityProtectionIndication"
                | "confidentialityProtectionResult"
                | "integrityProtectionResult",
                Value::Text(word) | Value::Name(Name::Known(word)),
            ) => self.level(name, word),
            _ => {}
        }
    }

    fn list(&mut self, _name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        fill(self);
    }

    fn group(&mut self, _name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
        self.settle();
    }

    fn detail(&self) -> bool {
        true
    }
}

impl Items for Transfers {
    fn value(&mut self, _value: Value<'_>) {}

    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
        self.settle();
    }
}
