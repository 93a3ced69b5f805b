//! Finds sensitive values in octets, in every encoding in which they are known to travel.

use std::collections::HashMap;
use std::net::IpAddr;

use crate::digest::hex;
use crate::frame::Class;
use crate::redact::token::Token;
use crate::redact::{coded, huffman};

/// Octets of a frame that can be closed, and what takes their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The first octet.
    pub start: usize,
    /// What takes their place.
    pub replacement: Vec<u8>,
    /// What they are.
    pub class: Class,
}

impl Run {
    /// One past the last octet.
    pub fn end(&self) -> usize {
        self.start + self.replacement.len()
    }
}

/// What follows a mark.
#[derive(Clone, Copy, Debug)]
enum Tail {
    /// Nothing: the value itself was searched for.
    None,
    /// So many octets.
    Octets(usize),
    /// Hexadecimal digits, after white space and a quotation mark.
    Digits,
}

#[derive(Clone, Debug)]
struct Pattern {
    value: Vec<u8>,
    mask: Vec<u8>,
    /// How many of the first octets are context that stays.
    context: usize,
    replacement: Vec<u8>,
    class: Class,
    tail: Tail,
    /// Too short to be searched for anywhere but in signalling of the radio side.
    only_short: bool,
}

/// Names in JSON whose values are keys, or as good (TS 29.503, TS 29.509, TS 29.518).
const SECRETS: &[&str] = &[
    "kSeaf",
    "kseaf",
    "kAusf",
    "kausf",
    "xres",
    "xresStar",
    "ckPrime",
    "ikPrime",
    "encPermanentKey",
    "encOpcKey",
    "encTopcKey",
    "keyVal",
    "nh",
    "keyAmfHDerivationInd",
];
/// Elements of NGAP that hold keys, with their length: SecurityKey, SecurityContext (TS 38.413 clause 9.3.1.87, 9.3.1.88).
const NGAP_KEYS: &[([u8; 4], usize)] = &[([0, 0x5e, 0, 0x20], 32), ([0, 0x5d, 0, 0x21], 33)];

/// All patterns, by four octets of each.
#[derive(Debug, Default)]
pub(super) struct Search {
    patterns: Vec<Pattern>,
    anchors: HashMap<[u8; 4], Vec<(usize, usize)>>,
    /// Whether an anchor begins with these two octets.
    begins: Vec<bool>,
}

impl Search {
    /// Looks for these values; each stands with what takes its place.
    pub(super) fn new(pairs: &[(Token, Token)]) -> Self {
        let mut search = Self { begins: vec![false; 1 << 16], ..Self::default() };
        for (token, pseudonym) in pairs {
            search.token(token, pseudonym);
        }
        for name in SECRETS {
            search.mark(format!("\"{name}\":").into_bytes(), Tail::Digits, false);
        }
        for (mark, len) in NGAP_KEYS {
            search.mark(mark.to_vec(), Tail::Octets(*len), true);
        }
        search
    }

    fn token(&mut self, token: &Token, pseudonym: &Token) {
        match (token, pseudonym) {
            (Token::Digits { text, keep }, Token::Digits { text: other, .. }) => {
                self.text(text, other, Class::Identity);
                self.bcd(text, other);
                self.suci(text, other, *keep);
            }
            (Token::Octets(octets), Token::Octets(others)) => {
                self.exact(octets, others, Class::Identity, octets.len() < 6);
                self.text(&hex(octets), &hex(others), Class::Identity);
                self.exact(
                    hex(octets).to_uppercase().as_bytes(),
                    hex(others).to_uppercase().as_bytes(),
                    Class::Identity,
                    false,
                );
            }
            (Token::Address { address, .. }, Token::Address { address: other, .. }) => {
                match (address, other) {
                    (IpAddr::V4(one), IpAddr::V4(other)) => {
                        self.exact(&one.octets(), &other.octets(), Class::Address, false)
                    }
                    (IpAddr::V6(one), IpAddr::V6(other)) => {
                        self.exact(&one.octets(), &other.octets(), Class::Address, false)
                    }
                    _ => {}
                }
                self.text(&address.to_string(), &other.to_string(), Class::Address);
            }
            (Token::Text(text), Token::Text(other)) => self.text(text, other, Class::Identity),
            _ => {}
        }
    }

    pub(super) fn exact(&mut self, value: &[u8], replacement: &[u8], class: Class, only_short: bool) {
        let (value, mask, replacement) = (value.to_vec(), vec![0xff; value.len()], replacement.to_vec());
        self.add(Pattern { value, mask, context: 0, replacement, class, tail: Tail::None, only_short });
    }

    /// Text as it is, and in the Huffman code at each place of an octet.
    fn text(&mut self, text: &str, other: &str, class: Class) {
        self.exact(text.as_bytes(), other.as_bytes(), class, false);
        let (Some(bits), Some(others)) = (huffman::bits(text), huffman::bits(other)) else { return };
        if bits.len() != others.len() {
            return;
        }
        for shift in 0..8 {
            let ((value, mask), (replacement, _)) = (huffman::shifted(&bits, shift), huffman::shifted(&others, shift));
            self.add(Pattern { value, mask, context: 0, replacement, class, tail: Tail::None, only_short: false });
        }
    }

    /// Digits in pairs, the first of them low (TBCD), from either half of an octet on.
    fn bcd(&mut self, text: &str, other: &str) {
        for shift in [0, 1] {
            let ((value, mask), (replacement, _)) = (tbcd(text, shift), tbcd(other, shift));
            let (class, tail) = (Class::Identity, Tail::None);
            self.add(Pattern { value, mask, context: 0, replacement, class, tail, only_short: false });
        }
    }

    /// The MSIN in a SUCI of the null scheme (TS 24.501 clause 9.11.3.4): after PLMN, routing indicator, scheme and key.
    fn suci(&mut self, text: &str, other: &str, keep: usize) {
        for mnc in [2, 3] {
            let (Some((plmn, msin)), Some((_, others))) =
                (text.split_at_checked(3 + mnc), other.split_at_checked(keep.max(3 + mnc)))
            else {
                continue;
            };
            if keep != 3 + mnc && keep != 5 {
                continue;
            }
            let digit = |at: usize| plmn.as_bytes().get(at).map_or(0x0f, |digit| digit & 0x0f);
            let third = if mnc == 3 { digit(5) } else { 0x0f };
            let head = [digit(1) << 4 | digit(0), third << 4 | digit(2), digit(4) << 4 | digit(3)];
            let ((tail, tail_mask), (new_tail, _)) = (tbcd(msin, 0), tbcd(others, 0));
            if tail.len() != new_tail.len() {
                continue;
            }
            let value = [&head[..], &[0; 4], &tail].concat();
            let mask = [&[0xff; 3][..], &[0, 0, 0x0f, 0], &tail_mask].concat();
            let replacement = [&head[..], &[0; 4], &new_tail].concat();
            let (class, tail) = (Class::Identity, Tail::None);
            self.add(Pattern { value, mask, context: 7, replacement, class, tail, only_short: false });
        }
        if let (Some((plmn, msin)), Some((_, others))) = (text.split_at_checked(keep), other.split_at_checked(keep)) {
            let (mcc, mnc) = plmn.split_at_checked(3).unwrap_or((plmn, ""));
            for routing in ["0", "0000"] {
                let shown = |msin: &str| format!("{mcc}-{mnc}-{routing}-0-0-{msin}");
                self.text(&shown(msin), &shown(others), Class::Identity);
            }
        }
    }

    fn mark(&mut self, value: Vec<u8>, tail: Tail, only_short: bool) {
        let (mask, context, replacement) = (vec![0xff; value.len()], value.len(), value.clone());
        self.add(Pattern { value, mask, context, replacement, class: Class::Secret, tail, only_short });
    }

    /// The four whole octets that are searched for first: those with the fewest zeros, which are everywhere.
    fn add(&mut self, pattern: Pattern) {
        let whole =
            |at: &usize| pattern.mask.get(*at..*at + 4).is_some_and(|mask| mask.iter().all(|mask| *mask == 0xff));
        let zeros = |at: usize| {
            pattern.value.get(at..at + 4).map_or(9, |four| four.iter().filter(|octet| **octet == 0).count())
        };
        let places = 0..pattern.value.len().saturating_sub(3);
        let Some(at) = places.filter(whole).min_by_key(|at| zeros(*at)) else { return };
        let Some(anchor) = pattern.value.get(at..at + 4).and_then(|four| <[u8; 4]>::try_from(four).ok()) else {
            return;
        };
        if let Some(begin) = self.begins.get_mut(usize::from(anchor[0]) << 8 | usize::from(anchor[1])) {
            *begin = true;
        }
        self.anchors.entry(anchor).or_default().push((self.patterns.len(), at));
        self.patterns.push(pattern);
    }

    /// All that is found, in base64 too; in no order, and runs may overlap.
    pub(super) fn all(&self, octets: &[u8], short: bool) -> Vec<Run> {
        let mut found = self.find(octets, short);
        found.extend(coded::in_base64(octets, &|inner| self.find(inner, short)));
        found
    }

    /// What takes the place of a text that holds something in base64: coded anew where that is as long in the Huffman code,
    /// and else letters that say nothing.
    pub(super) fn coded_text(&mut self, text: &str) {
        let runs = self.all(text.as_bytes(), false);
        if runs.is_empty() {
            return;
        }
        let (mut whole, mut blank) = (text.as_bytes().to_vec(), text.as_bytes().to_vec());
        for run in &runs {
            if let Some(place) = whole.get_mut(run.start..run.end()) {
                place.copy_from_slice(&run.replacement);
            }
            for letter in blank.get_mut(run.start..run.end()).into_iter().flatten() {
                *letter = huffman::like(*letter).first().copied().unwrap_or(*letter);
            }
        }
        let as_long = |other: &&String| huffman::len(other) == huffman::len(text);
        let texts = [whole, blank].map(|octets| String::from_utf8_lossy(&octets).into_owned());
        let Some(other) = texts.iter().find(as_long) else { return };
        self.text(text, other, Class::Identity);
    }

    /// What is found as it stands, in no order; runs may overlap. `short`: values of few octets too, which stand by chance in
    /// many places.
    fn find(&self, octets: &[u8], short: bool) -> Vec<Run> {
        let mut found = Vec::new();
        for (place, four) in octets.windows(4).enumerate() {
            let [a, b, ..] = *four else { continue };
            if !self.begins.get(usize::from(a) << 8 | usize::from(b)).copied().unwrap_or_default() {
                continue;
            }
            let Some(candidates) = self.anchors.get(four) else { continue };
            for (number, anchor) in candidates {
                let Some((pattern, start)) = self.patterns.get(*number).zip(place.checked_sub(*anchor)) else {
                    continue;
                };
                if !pattern.only_short || short {
                    found.extend(pattern.run(octets, start));
                }
            }
        }
        found
    }
}

impl Pattern {
    fn run(&self, octets: &[u8], start: usize) -> Option<Run> {
        let here = octets.get(start..start.checked_add(self.value.len())?)?;
        let same = |((octet, value), mask): ((&u8, &u8), &u8)| octet & mask == value & mask;
        if !here.iter().zip(&self.value).zip(&self.mask).all(same) {
            return None;
        }
        let (class, end) = (self.class, start + self.value.len());
        let start = start + self.context;
        let (start, replacement) = match self.tail {
            Tail::None => {
                let all = here.iter().zip(&self.replacement).zip(&self.mask);
                let new = all.map(|((octet, new), mask)| octet & !mask | new & mask).skip(self.context).collect();
                (start, new)
            }
            Tail::Octets(count) => (end, vec![0; octets.get(end..)?.len().min(count + 1)]),
            Tail::Digits => {
                let rest = octets.get(end..)?;
                let skipped = rest.iter().take_while(|octet| b" \t\r\n\"".contains(octet)).count();
                let digits =
                    rest.iter().skip(skipped).take(256).take_while(|octet| octet.is_ascii_alphanumeric()).count();
                (end + skipped, vec![b'0'; digits])
            }
        };
        (!replacement.is_empty()).then_some(Run { start, replacement, class })
    }
}

/// Digits in pairs, with the mask of the halves that are meant.
fn tbcd(text: &str, shift: usize) -> (Vec<u8>, Vec<u8>) {
    let count = (text.len() + shift).div_ceil(2);
    let (mut value, mut mask) = (vec![0_u8; count], vec![0_u8; count]);
    for (at, digit) in text.bytes().enumerate() {
        let place = at + shift;
        let half = 4 * (place % 2);
        if let (Some(value), Some(mask)) = (value.get_mut(place / 2), mask.get_mut(place / 2)) {
            *value |= (digit & 0x0f) << half;
            *mask |= 0x0f << half;
        }
    }
    (value, mask)
}
