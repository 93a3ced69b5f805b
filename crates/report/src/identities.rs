//! Subscribers' identities: shown as they are only where the user asks for it, else as pseudonyms.

use std::collections::HashMap;

use foldhash::quality::RandomState;

/// Gives each identity the number of its first appearance: the same identity, the same pseudonym, within one run.
/// A number tells nothing of the identity, unlike a hash of it, which anyone can look up who tries all of them.
#[derive(Debug, Default)]
pub struct Identities {
    shown: bool,
    kinds: Vec<Kind>,
    /// How many identities have a number.
    known: usize,
}

/// The identities of one kind and their numbers. There are a handful of kinds.
#[derive(Debug)]
struct Kind {
    name: &'static str,
    numbers: HashMap<Box<str>, usize, RandomState>,
}

/// How many identities are told apart; a capture with more shows the rest as one.
const LIMIT: usize = 1_000_000;

impl Identities {
    /// Pseudonyms, or the identities themselves where `shown`.
    pub fn new(shown: bool) -> Self {
        Self { shown, ..Self::default() }
    }

    /// Whether identities are shown as they are.
    pub fn shown(&self) -> bool {
        self.shown
    }

    /// Appends what stands for the identity `text` of `kind`.
    pub fn write(&mut self, out: &mut String, kind: &'static str, text: &str) {
        if self.shown {
            return crate::escape::terminal(out, text);
        }
        out.push_str(kind);
        match self.number(kind, text) {
            Some(number) => {
                out.push('#');
                out.push_str(itoa::Buffer::new().format(number));
            }
            None => out.push_str("#other"),
        }
    }

    /// The number of an identity, where it has one or there is room for it.
    fn number(&mut self, kind: &'static str, text: &str) -> Option<usize> {
        let at = self.kinds.iter().position(|known| known.name == kind).unwrap_or_else(|| {
            self.kinds.push(Kind { name: kind, numbers: HashMap::default() });
            self.kinds.len() - 1
        });
        let numbers = &mut self.kinds.get_mut(at)?.numbers;
        if let Some(&number) = numbers.get(text) {
            return Some(number);
        }
        if self.known >= LIMIT {
            return None;
        }
        self.known += 1;
        let number = numbers.len() + 1;
        numbers.insert(Box::from(text), number);
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_identity_has_one_pseudonym_that_tells_nothing_of_it() {
        let mut identities = Identities::new(false);
        let mut show = |kind, text: &str| {
            let mut out = String::new();
            identities.write(&mut out, kind, text);
            out
        };
        assert_eq!(show("SUPI", "imsi-001010000000001"), "SUPI#1");
        assert_eq!(show("SUPI", "imsi-001010000000002"), "SUPI#2");
        assert_eq!(show("5G-GUTI", "x"), "5G-GUTI#1");
        assert_eq!(show("SUPI", "imsi-001010000000001"), "SUPI#1");
    }
}
