//! Which octets of a frame can be closed, and what takes their place so that the frame can still be judged.
//!
//! Identities and addresses are searched for in every encoding in which they are known to travel (text, TBCD, octets, HPACK's
//! Huffman code, base64, compressed bodies); users' packets are found by their headers. A checksum goes with what it checks: it
//! would tell a guesser when a guess is right.

mod coded;
mod huffman;
mod packet;
mod search;
mod token;

use std::collections::{HashMap, HashSet};
use std::net::IpAddr;

use crate::frame::{Class, Frame, Piece};
use crate::redact::packet::What;
use crate::redact::search::Search;
use crate::salt::CaptureKey;

pub use search::Run;
pub use token::Token;

/// Octets that do not stand anywhere by chance.
const AGAIN: usize = 6;
/// Octets of a compressed body that are known again.
const PART: usize = 32;

/// What is sensitive in a capture.
#[derive(Clone, Debug, Default)]
pub struct Values {
    /// Identities and users' addresses.
    pub tokens: HashSet<Token>,
    /// Addresses of elements, which are not users' and stay.
    pub elements: HashSet<IpAddr>,
    /// Octets of messages that a search of single frames does not do justice to.
    pub stretches: Vec<Stretch>,
    /// Texts of header fields that may hold something in base64, and stand in the Huffman code on the wire.
    pub texts: HashSet<String>,
}

/// Octets of a message, and where they were captured.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// The octets.
    pub octets: Vec<u8>,
    /// Where they stand, in order.
    pub places: Vec<Place>,
    /// What they are.
    pub kind: Kind,
}

/// What octets of a message are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// They were put together from several frames.
    Crossing,
    /// Signalling of the radio side, in which identities of few octets stand.
    Signalling,
    /// A body under a content coding.
    Packed,
}

/// Where octets that were put together stand: from their first octet on, in a frame.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The frame's input and number.
    pub frame: (u16, u64),
    /// The first octet there.
    pub offset: usize,
    /// How many.
    pub len: usize,
}

/// Finds what can be closed.
#[derive(Debug)]
pub struct Redactor {
    search: Search,
    addresses: HashMap<IpAddr, IpAddr>,
    elements: HashSet<IpAddr>,
    secret: CaptureKey,
    crossing: HashMap<(u16, u64), Vec<Run>>,
}

impl Redactor {
    /// One for these values, with pseudonyms of this secret.
    pub fn new(values: &Values, secret: &CaptureKey) -> Self {
        let mut tokens: Vec<&Token> = values.tokens.iter().collect();
        tokens.sort_unstable();
        let mut taken: HashSet<Token> = values.tokens.clone();
        let pair = |token: &&Token| ((*token).clone(), token.pseudonym(secret, &mut taken));
        let pairs: Vec<(Token, Token)> = tokens.iter().map(pair).collect();
        let address = |pair: &(Token, Token)| match pair {
            (Token::Address { address, .. }, Token::Address { address: other, .. }) => Some((*address, *other)),
            _ => None,
        };
        let addresses = pairs.iter().filter_map(address).collect();
        let mut search = Search::new(&pairs);
        let mut texts: Vec<&String> = values.texts.iter().collect();
        texts.sort_unstable();
        texts.into_iter().for_each(|text| search.coded_text(text));
        let elements = values.elements.clone();
        let mut redactor = Self { search, addresses, elements, secret: secret.clone(), crossing: HashMap::new() };
        for stretch in &values.stretches {
            redactor.cross(stretch);
        }
        redactor
    }

    /// Takes what is found in octets of messages to the frames that they came from.
    fn cross(&mut self, stretch: &Stretch) {
        for run in self.within(stretch) {
            self.again(stretch, &run);
            let mut at = 0;
            for place in &stretch.places {
                let (from, to) = (run.start.max(at), run.end().min(at + place.len));
                if from < to {
                    let replacement =
                        run.replacement.get(from - run.start..to - run.start).unwrap_or_default().to_vec();
                    let start = place.offset + (from - at);
                    self.crossing.entry(place.frame).or_default().push(Run { start, replacement, class: run.class });
                }
                at += place.len;
            }
        }
    }

    /// What the transport sent again stands in frames of which no message tells: there it is known by its octets.
    fn again(&mut self, stretch: &Stretch, run: &Run) {
        let parts: Vec<(usize, usize)> = match stretch.kind {
            Kind::Crossing => return,
            // An identity of few octets is known by what stands around it.
            Kind::Signalling if run.replacement.len() >= AGAIN => return,
            Kind::Signalling => vec![(run.start.saturating_sub(AGAIN), (run.end() + AGAIN).min(stretch.octets.len()))],
            Kind::Packed => (run.start..run.end()).step_by(PART).map(|at| (at, (at + PART).min(run.end()))).collect(),
        };
        for (from, to) in parts {
            let Some(octets) = stretch.octets.get(from..to) else { continue };
            let mut new = octets.to_vec();
            for (at, octet) in new.iter_mut().enumerate() {
                if let Some(other) = (from + at).checked_sub(run.start).and_then(|at| run.replacement.get(at)) {
                    *octet = *other;
                }
            }
            self.search.exact(octets, &new, run.class, octets.len() < AGAIN);
        }
    }

    /// What is found in octets of a message.
    fn within(&self, stretch: &Stretch) -> Vec<Run> {
        let octets = &stretch.octets;
        match stretch.kind {
            Kind::Crossing => self.search.all(octets, false),
            Kind::Signalling => self.search.all(octets, true),
            Kind::Packed => self.packed(octets).into_iter().collect(),
        }
    }

    /// A compressed body is closed as a whole where it holds something, or cannot be looked into.
    fn packed(&self, octets: &[u8]) -> Option<Run> {
        let whole = |replacement, class| Some(Run { start: 0, replacement, class });
        let Some(content) = coded::unpacked(octets) else {
            return whole(vec![0; octets.len()], Class::Identity);
        };
        let runs = self.search.all(&content, true);
        let weight = |class: &Class| match class {
            Class::Identity => 3,
            Class::Address => 2,
            Class::Secret => 1,
            _ => 0,
        };
        let class = runs.iter().map(|run| run.class).max_by_key(weight)?;
        let replaced = |of: &dyn Fn(&u8) -> u8| {
            let mut new = content.clone();
            for run in &runs {
                if let Some(place) = new.get_mut(run.start..run.end()) {
                    place.iter_mut().zip(&run.replacement).for_each(|(octet, other)| *octet = of(other));
                }
            }
            coded::repacked(octets, &new)
        };
        // Pseudonyms may take more room than what they stand for, since they are at random: then the same sign all over.
        let blank = |octet: &u8| if octet.is_ascii_digit() { b'0' } else { *octet };
        let packed = replaced(&|octet| *octet).or_else(|| replaced(&blank));
        whole(packed.unwrap_or_else(|| vec![0; octets.len()]), class)
    }

    /// What takes the place of an address of whom a user speaks to.
    fn address(&self, address: IpAddr) -> IpAddr {
        if self.elements.contains(&address) {
            return address;
        }
        if let Some(known) = self.addresses.get(&address) {
            return *known;
        }
        let token = Token::Address { address, keep: 0 };
        match token.pseudonym(&self.secret, &mut HashSet::new()) {
            Token::Address { address, .. } => address,
            _ => address,
        }
    }

    /// What can be closed in a frame, in order and without overlaps.
    pub fn runs(&self, frame: &Frame) -> Vec<Run> {
        let is_user = |address: IpAddr| self.addresses.contains_key(&address);
        let (parts, is_sctp) = packet::parts(frame.link, &frame.octets, &is_user);
        let mut runs = Vec::new();
        let (mut checks, mut payload) = (Vec::new(), Vec::new());
        for part in parts {
            let run = |class, replacement| Run { start: part.start, replacement, class };
            match part.what {
                What::Address(address) => {
                    let replacement = match self.address(address) {
                        IpAddr::V4(address) => address.octets().to_vec(),
                        IpAddr::V6(address) => address.octets().to_vec(),
                    };
                    runs.push(run(Class::Address, replacement));
                }
                What::Payload => payload.push(run(Class::Payload, vec![0; part.len])),
                What::Inner | What::Outer => checks.push(run(Class::Check, vec![0; part.len])),
            }
        }
        let found = self.search.all(&frame.octets, is_sctp);
        let crossing = self.crossing.get(&(frame.input, frame.number)).into_iter().flatten().cloned();
        let mut all: Vec<Run> = payload.into_iter().chain(runs).chain(crossing).chain(found).collect();
        if !all.is_empty() {
            all.extend(checks);
        }
        all.retain(|run| run.end() <= frame.octets.len());
        // Of two that overlap the one found first, in this order of classes, is whole; the other gives what is left of it.
        let mut taken: Vec<Run> = Vec::new();
        for run in all {
            for (start, end) in free(&taken, run.start, run.end()) {
                let replacement = run.replacement.get(start - run.start..end - run.start).unwrap_or_default().to_vec();
                taken.push(Run { start, replacement, class: run.class });
            }
        }
        taken.sort_unstable_by_key(|run| run.start);
        taken
    }

    /// The pieces of a frame that are opened or closed as a whole.
    pub fn pieces(&self, frame: &Frame) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut at = 0;
        let len = |from: usize, to: usize| u32::try_from(to - from).unwrap_or(u32::MAX);
        for run in self.runs(frame) {
            if run.start > at {
                pieces.push(Piece { len: len(at, run.start), class: Class::Open });
            }
            pieces.push(Piece { len: len(run.start, run.end()), class: run.class });
            at = run.end();
        }
        if at < frame.octets.len() || pieces.is_empty() {
            pieces.push(Piece { len: len(at, frame.octets.len()), class: Class::Open });
        }
        pieces
    }

    /// How many of the values stand in these octets, in any encoding.
    pub fn traces(&self, octets: &[u8]) -> usize {
        counted(&self.search.all(octets, true))
    }

    /// How many stand in a frame. Identities of few octets count where the frame carries such signalling: elsewhere they stand
    /// by chance.
    pub fn traces_in(&self, frame: &Frame) -> usize {
        let (_, is_sctp) = packet::parts(frame.link, &frame.octets, &|_| false);
        counted(&self.search.all(&frame.octets, is_sctp))
    }

    /// How many stand in octets of a message. A compressed body that cannot be looked into holds nothing that anybody could
    /// read if it is zeros.
    pub fn traces_within(&self, stretch: &Stretch) -> usize {
        let octets = &stretch.octets;
        match stretch.kind {
            Kind::Crossing => counted(&self.search.all(octets, false)),
            Kind::Signalling => self.traces(octets),
            Kind::Packed => match coded::unpacked(octets) {
                Some(content) => self.traces(&content),
                None => usize::from(octets.iter().any(|octet| *octet != 0)),
            },
        }
    }
}

fn counted(runs: &[Run]) -> usize {
    runs.iter().filter(|run| matches!(run.class, Class::Identity | Class::Address)).count()
}

/// The parts of `start..end` that no run has taken.
fn free(taken: &[Run], start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut parts = vec![(start, end)];
    for run in taken {
        let cut = |(start, end): (usize, usize)| {
            let before = (start, end.min(run.start));
            let after = (start.max(run.end()), end);
            [before, after].into_iter().filter(|(start, end)| start < end).collect::<Vec<_>>()
        };
        parts = parts.into_iter().flat_map(cut).collect();
    }
    parts
}

#[cfg(test)]
mod tests;
