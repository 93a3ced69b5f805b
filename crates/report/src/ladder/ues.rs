//! Who there is to choose from: subscribers, by everything by which they are known.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::net::IpAddr;

use beleg_model::{FrameId, Key};
use foldhash::quality::RandomState;

use super::groups::{Groups, Node};
use crate::identities::Identities;
use crate::numbers::counted;

/// How many facts are kept.
const LIMIT: usize = 1 << 20;
/// How many UEs a list shows one by one.
const LISTED: usize = 40;

/// Something by which a subscriber is known.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Fact {
    /// An identity: its kind and text.
    Identity(&'static str, Box<str>),
    /// A RAN-UE-NGAP-ID.
    Ran(u64),
    /// An AMF-UE-NGAP-ID.
    Amf(u64),
    /// The UE's own address.
    Address(IpAddr),
    /// A PDU session.
    Session(u8),
}

/// All facts.
#[derive(Debug, Default)]
pub(super) struct Facts {
    all: Vec<(Node, Fact)>,
    /// To whom a fact was told last.
    last: HashMap<Fact, Node, RandomState>,
}

impl Facts {
    pub(super) fn add(&mut self, groups: &mut Groups, node: Node, fact: Fact) {
        let root = groups.root(node);
        if let Some(last) = self.last.get_mut(&fact) {
            if groups.root(*last) == root {
                return;
            }
            *last = root;
        } else if self.last.len() < LIMIT {
            self.last.insert(fact.clone(), root);
        }
        if self.all.len() < LIMIT {
            self.all.push((node, fact));
        }
    }

    /// What a key says of its owner.
    pub(super) fn key(&mut self, groups: &mut Groups, node: Node, key: Key) {
        let fact = match key {
            Key::RanUe(.., id) => Fact::Ran(id.into()),
            Key::AmfUe(_, id) => Fact::Amf(id),
            Key::Address(address) if !address.is_unspecified() => Fact::Address(address),
            _ => return,
        };
        self.add(groups, node, fact);
    }
}

/// A subscriber, as far as the capture tells.
#[derive(Clone, Debug)]
pub struct Ue {
    /// Its number, from 1, in order of appearance.
    pub number: usize,
    pub(super) root: Node,
    pub(super) facts: Vec<Fact>,
    /// Its first and its last frame.
    pub frames: (FrameId, FrameId),
    /// How many messages it has.
    pub messages: u64,
    /// How many G-PDUs.
    pub packets: u64,
    /// What it is known by, for people.
    pub known_by: String,
    /// The pseudonyms or identities by which it may be chosen.
    shown: Vec<String>,
}

impl Ue {
    /// Its addresses.
    pub fn addresses(&self) -> impl Iterator<Item = IpAddr> + '_ {
        self.facts.iter().filter_map(|fact| if let Fact::Address(address) = fact { Some(*address) } else { None })
    }

    /// Its PDU sessions.
    pub fn sessions(&self) -> impl Iterator<Item = u8> + '_ {
        self.facts.iter().filter_map(|fact| if let Fact::Session(session) = fact { Some(*session) } else { None })
    }

    /// Whether a person means it by a word.
    fn is(&self, word: &str) -> bool {
        let word = word.trim();
        let lower = word.to_ascii_lowercase();
        let number = |prefix: &str| lower.strip_prefix(prefix).and_then(|rest| rest.trim().parse::<u64>().ok());
        if number("ue").or_else(|| number("ue#")).is_some_and(|number| number == self.number as u64) {
            return true;
        }
        let (amf, ran) = (number("amf-ue-ngap-id="), number("ran-ue-ngap-id="));
        let any = lower.parse::<u64>().ok().filter(|_| lower.len() < 11);
        let address = word.parse::<IpAddr>().ok();
        self.shown.iter().any(|shown| shown.eq_ignore_ascii_case(word))
            || self.facts.iter().any(|fact| match fact {
                Fact::Identity(_, text) => **text == *word || text.strip_prefix("imsi-") == Some(word),
                Fact::Ran(id) => [ran, any].contains(&Some(*id)),
                Fact::Amf(id) => [amf, any].contains(&Some(*id)),
                Fact::Address(own) => Some(*own) == address,
                Fact::Session(_) => false,
            })
    }
}

/// All subscribers of a capture.
#[derive(Debug, Default)]
pub struct Ues {
    /// In order of appearance.
    pub all: Vec<Ue>,
}

/// What a chart is to show.
#[derive(Clone, Debug)]
pub enum Choice {
    /// Everything that belongs to a subscriber, and of it one PDU session where so chosen.
    Ue(usize, Option<u8>),
    /// Everything in frames of one input, from the first to the last.
    Frames(FrameId, u64),
    /// These frames, what they come from, and what answers them.
    Because(Vec<FrameId>),
}

impl Ues {
    /// The subscribers of groups that have steps: by root, first and last frame, messages, G-PDUs.
    pub(super) fn of(
        groups: &mut Groups,
        facts: Facts,
        counts: Vec<(Node, (FrameId, FrameId), u64, u64)>,
        identities: &mut Identities,
    ) -> Self {
        let mut by_root: HashMap<Node, Vec<Fact>, RandomState> = HashMap::default();
        for (node, fact) in facts.all {
            by_root.entry(groups.root(node)).or_default().push(fact);
        }
        let mut all = Vec::new();
        for (root, frames, messages, packets) in counts {
            let Some(mut facts) = by_root.remove(&root) else { continue };
            facts.sort_unstable();
            facts.dedup();
            if !facts.iter().any(|fact| !matches!(fact, Fact::Session(_))) {
                continue;
            }
            let (known_by, shown) = known_by(&facts, identities);
            all.push(Ue { number: all.len() + 1, root, facts, frames, messages, packets, known_by, shown });
        }
        Self { all }
    }

    /// The one that a person means.
    ///
    /// # Errors
    /// Why it is none, or several.
    pub fn find(&self, word: &str) -> Result<usize, String> {
        let found: Vec<usize> =
            (0..self.all.len()).filter(|&at| self.all.get(at).is_some_and(|ue| ue.is(word))).collect();
        match found.as_slice() {
            [one] => Ok(*one),
            [] => {
                Err(format!("no UE here is known by “{word}”; without a choice, `beleg ladder` lists those there are"))
            }
            several => {
                let names: Vec<String> = several.iter().take(LISTED).map(|at| format!("UE{}", at + 1)).collect();
                Err(format!(
                    "“{word}” is {} here: {}; choose one of them",
                    counted(found.len() as u64, "UE"),
                    names.join(", ")
                ))
            }
        }
    }

    /// The PDU session that a person means: `UE1/5`, or an address of a UE.
    ///
    /// # Errors
    /// Why it is none, or several.
    pub fn find_session(&self, word: &str) -> Result<(usize, u8), String> {
        let (ue, session) = match word.rsplit_once('/') {
            Some((ue, session)) => {
                let wrong = |_| format!("“{session}” is no PDU session; write UE/NUMBER, such as UE1/5");
                (self.find(ue)?, Some(session.trim().parse::<u8>().map_err(wrong)?))
            }
            None => (self.find(word)?, None),
        };
        let sessions: Vec<u8> = self.all.get(ue).map(|ue| ue.sessions().collect()).unwrap_or_default();
        match (session, sessions.as_slice()) {
            (Some(session), all) if all.contains(&session) => Ok((ue, session)),
            (None, [one]) => Ok((ue, *one)),
            (_, []) => Err(format!("UE{} has no PDU session in this capture", ue + 1)),
            (_, all) => {
                let names: Vec<String> = all.iter().map(|session| format!("UE{}/{session}", ue + 1)).collect();
                Err(format!("UE{} has the PDU sessions {}; choose one of them", ue + 1, names.join(", ")))
            }
        }
    }

    /// The list for people.
    pub fn list(&self) -> String {
        if self.all.is_empty() {
            return "No UE is named in this capture. `--frames A-B` shows the messages of some frames.\n".to_owned();
        }
        let mut out = format!("{} in this capture\n", counted(self.all.len() as u64, "UE"));
        for ue in self.all.iter().take(LISTED) {
            let _ = writeln!(out, "\n  UE{}  {}", ue.number, ue.known_by);
            let _ = write!(
                out,
                "       {}, {}; frames {} to {}",
                counted(ue.messages, "message"),
                counted(ue.packets, "G-PDU"),
                ue.frames.0.number,
                ue.frames.1.number
            );
            let sessions: Vec<String> = ue.sessions().map(|session| session.to_string()).collect();
            if !sessions.is_empty() {
                let s = if sessions.len() == 1 { "" } else { "s" };
                let _ = write!(out, "; PDU session{s} {}", sessions.join(", "));
            }
            out.push('\n');
        }
        if self.all.len() > LISTED {
            let _ = writeln!(out, "\n  and {}", counted((self.all.len() - LISTED) as u64, "further UE"));
        }
        out.push_str(
            "\nChoose one: --ue UE1, or by any of its names; --session UE1/5 for one PDU session; or --frames A-B.\n",
        );
        out
    }
}

/// What facts are for people, and the identities among them.
fn known_by(facts: &[Fact], identities: &mut Identities) -> (String, Vec<String>) {
    let mut sorted: Vec<&Fact> = facts.iter().collect();
    // Who it is before where it is; the permanent before the temporary.
    sorted.sort_by_key(|fact| match fact {
        Fact::Identity("SUPI", _) => 0,
        Fact::Identity("SUCI", _) => 1,
        Fact::Identity(..) => 2,
        Fact::Address(_) => 3,
        Fact::Amf(_) => 4,
        Fact::Ran(_) => 5,
        Fact::Session(_) => 6,
    });
    let (mut words, mut shown) = (Vec::new(), Vec::new());
    for fact in sorted {
        match fact {
            Fact::Identity(kind, text) => {
                let mut word = String::new();
                identities.write(&mut word, kind, text);
                if !shown.contains(&word) {
                    shown.push(word.clone());
                    words.push(word);
                }
            }
            Fact::Address(address) => words.push(address.to_string()),
            Fact::Amf(id) => words.push(format!("AMF-UE-NGAP-ID {id}")),
            Fact::Ran(id) => words.push(format!("RAN-UE-NGAP-ID {id}")),
            Fact::Session(_) => {}
        }
    }
    const MOST: usize = 10;
    let more = words.len().saturating_sub(MOST);
    words.truncate(MOST);
    if more > 0 {
        words.push(format!("{more} more"));
    }
    (words.join(", "), shown)
}
