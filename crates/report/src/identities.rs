//! Subscribers' identities: shown as they are only where the user asks for it, else as pseudonyms.

use std::collections::HashMap;
use std::fmt::Write as _;

use foldhash::quality::RandomState;

/// Gives each identity the number of its first appearance: the same identity, the same pseudonym, within one run.
/// A number tells nothing of the identity, unlike a hash of it, which anyone can look up who tries all of them.
#[derive(Debug, Default)]
pub struct Identities {
    shown: bool,
    numbers: HashMap<(&'static str, Box<str>), u32, RandomState>,
    counts: HashMap<&'static str, u32, RandomState>,
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
        let known = self.numbers.get(&(kind, Box::from(text))).copied();
        let number = known.or_else(|| {
            (self.numbers.len() < LIMIT).then(|| {
                let count = self.counts.entry(kind).or_default();
                *count += 1;
                self.numbers.insert((kind, Box::from(text)), *count);
                *count
            })
        });
        let _ = match number {
            Some(number) => write!(out, "{kind}#{number}"),
            None => write!(out, "{kind}#other"),
        };
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
