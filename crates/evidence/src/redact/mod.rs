//! Which octets of a frame can be closed, and what takes their place so that the frame can still be judged.
//!
//! Identities and addresses are searched for in every encoding in which they are known to travel (text, TBCD, octets, HPACK's
//! Huffman code); users' packets are found by their headers. A checksum goes with what it checks: it would tell a guesser when a
//! guess is right.

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

/// What is sensitive in a capture.
#[derive(Clone, Debug, Default)]
pub struct Values {
    /// Identities and users' addresses.
    pub tokens: HashSet<Token>,
    /// Addresses of elements, which are not users' and stay.
    pub elements: HashSet<IpAddr>,
    /// Runs of octets that cross frames, by input and number of the frame.
    pub crossing: Vec<(Vec<u8>, Vec<Place>)>,
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
        let search = Search::new(&pairs);
        let elements = values.elements.clone();
        let mut redactor = Self { search, addresses, elements, secret: secret.clone(), crossing: HashMap::new() };
        for (octets, places) in &values.crossing {
            redactor.cross(octets, places);
        }
        redactor
    }

    /// Takes what is found in octets that were put together to the frames that they came from.
    fn cross(&mut self, octets: &[u8], places: &[Place]) {
        for run in self.search.find(octets, false) {
            let mut at = 0;
            for place in places {
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
        let found = self.search.find(&frame.octets, is_sctp);
        let crossing = self.crossing.get(&(frame.input, frame.number)).into_iter().flatten().cloned();
        let mut all: Vec<Run> = payload.into_iter().chain(runs).chain(found).chain(crossing).collect();
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

    /// Whether any of the values stands in these octets, in any encoding.
    pub fn traces(&self, octets: &[u8]) -> usize {
        let of_values = |run: &&Run| matches!(run.class, Class::Identity | Class::Address);
        self.search.find(octets, true).iter().filter(of_values).count()
    }
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
