//! Compares the IEs of a container with the object set that ASN.1 gives it: which are there, how often, in which order
//! and with which criticality (TS 38.413 clause 10.3). It changes the status of no octet.

use beleg_model::{NoteKind, Span};
use beleg_spec::asn1::{Criticality, Message};

use super::walk::Visit;

/// The comparison, fed with one IE after the other.
pub(crate) struct Conformance {
    set: &'static Message,
    /// Which slots of the set were met, a bit each.
    met: [u64; 4],
    /// One past the last slot that an IE was of.
    next: usize,
}

impl Conformance {
    pub(crate) const fn new(set: &'static Message) -> Self {
        Self { set, met: [0; 4], next: 0 }
    }

    /// The next IE, whose identifier stands at octet `at` and its criticality two octets on.
    #[inline]
    pub(crate) fn ie(&mut self, id: u16, criticality: Option<Criticality>, at: usize, visit: &mut impl Visit) {
        // In a message as its sender should write it, the next IE stands further on in the set.
        let further = self.set.ies.get(self.next..).unwrap_or_default();
        let (index, in_order) = match further.iter().position(|slot| slot.id == id) {
            Some(step) => (self.next + step, true),
            None => match self.set.ies.iter().position(|slot| slot.id == id) {
                Some(index) => (index, false),
                None => {
                    self.odd(visit, id, at, "IE not of this message");
                    return;
                }
            },
        };
        if self.has_met(index) {
            let (span, number) = (Span::new(at, 2), u64::from(id));
            visit.note(NoteKind::Repeated, span, "IE", number);
        } else if !in_order {
            self.odd(visit, id, at, "order of IEs");
        }
        self.meet(index);
        if in_order {
            self.next = index + 1;
        }
        let assigned = self.set.ies.get(index).map(|slot| slot.criticality);
        if assigned != criticality {
            let (span, number) = (Span::new(at + 2, 1), u64::from(id));
            visit.note(NoteKind::Irregular, span, "criticality of IE", number);
        }
    }

    /// After the last IE: what is mandatory and was not there. `place` is where the container says how many IEs it has.
    pub(crate) fn end(&self, place: Span, visit: &mut impl Visit) {
        for (index, slot) in self.set.ies.iter().enumerate() {
            if slot.mandatory && !self.has_met(index) {
                visit.note(NoteKind::Missing, place, "IE", u64::from(slot.id));
            }
        }
    }

    #[cold]
    fn odd(&self, visit: &mut impl Visit, id: u16, at: usize, what: &'static str) {
        visit.note(NoteKind::Irregular, Span::new(at, 2), what, u64::from(id));
    }

    fn has_met(&self, index: usize) -> bool {
        let word = self.met.get(index / 64).copied().unwrap_or_default();
        word >> (index % 64) & 1 == 1
    }

    fn meet(&mut self, index: usize) {
        if let Some(word) = self.met.get_mut(index / 64) {
            *word |= 1 << (index % 64);
        }
    }
}
