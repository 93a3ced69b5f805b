//! A field that somebody wants is told, whatever else they do not want: a decoder that saves itself work must not save this one.

use beleg_model::{Fields, Items, Notes, Value};
use beleg_wire::{ALL, Id, Message};

/// Takes down fields of a message: all of them, or one alone.
#[derive(Default)]
struct Told {
    only: Option<&'static str>,
    detail: bool,
    all: Vec<(&'static str, String)>,
}

impl Told {
    fn of(message: &Message<'_>, only: Option<&'static str>, detail: bool) -> Vec<(&'static str, String)> {
        let mut told = Self { only, detail, all: Vec::new() };
        message.fields(&mut told);
        told.all.retain(|(name, _)| only.is_none_or(|only| *name == only));
        told.all
    }

    /// What stands inside, of which all is wanted.
    fn inner(&self) -> Self {
        Self { only: None, detail: self.detail, all: Vec::new() }
    }
}

impl Fields for Told {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        self.all.push((name, format!("{value:?}")));
    }

    fn list(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        if self.wants(name) {
            let mut inner = self.inner();
            fill(&mut inner);
            self.all.push((name, format!("{:?}", inner.all)));
        }
    }

    fn group(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        if self.wants(name) {
            let mut inner = self.inner();
            fill(&mut inner);
            self.all.push((name, format!("{:?}", inner.all)));
        }
    }

    fn wants(&self, name: &'static str) -> bool {
        self.only.is_none_or(|only| only == name)
    }

    fn detail(&self) -> bool {
        self.detail
    }
}

impl Items for Told {
    fn value(&mut self, value: Value<'_>) {
        self.all.push(("", format!("{value:?}")));
    }

    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        let mut inner = self.inner();
        fill(&mut inner);
        self.all.push(("", format!("{:?}", inner.all)));
    }
}

fn holds(id: Id, octets: &[u8]) {
    let message = Message::decode(id, octets, &mut Notes::default());
    for detail in [false, true] {
        let all = Told::of(&message, None, detail);
        for (name, _) in &all {
            let own: Vec<_> = all.iter().filter(|(other, _)| other == name).cloned().collect();
            assert_eq!(Told::of(&message, Some(name), detail), own, "{id:?}: {name} alone is told otherwise");
        }
    }
}

#[test]
fn a_wanted_field_is_told() {
    for &id in ALL {
        for sample in id.protocol().samples {
            holds(id, sample);
            // Elements of other kinds than those of the samples.
            for at in 0..sample.len().min(200) {
                for change in [1, 2, 4, 0x10, 0xff] {
                    let mut octets = sample.to_vec();
                    octets[at] ^= change;
                    holds(id, &octets);
                }
            }
        }
    }
}
