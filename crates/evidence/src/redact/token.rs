//! What is sensitive, and what takes its place: of the same length in every encoding, the same for the same, and not to be led
//! back without the secret.

use std::collections::HashSet;
use std::net::IpAddr;

use crate::digest::{hex, unhex};
use crate::redact::huffman;
use crate::salt::CaptureKey;

/// A sensitive value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Token {
    /// Decimal digits, of which the first `keep` say no more than the network or the country.
    Digits {
        /// The digits.
        text: String,
        /// How many of them stay.
        keep: usize,
    },
    /// An identity that is octets: a TMSI, a concealed MSIN.
    Octets(Vec<u8>),
    /// A network address, of which the first `keep` bits say no more than the pool.
    Address {
        /// The address.
        address: IpAddr,
        /// How many bits stay.
        keep: u8,
    },
    /// Any other text.
    Text(String),
}

/// How many digits and letters say too little to be searched for.
const SHORT: usize = 6;

impl Token {
    /// The tokens of an identity as decoders show it.
    pub fn of(kind: &str, text: &str) -> Vec<Self> {
        let lower = text.to_ascii_lowercase();
        let digits = |text: &str, keep| Self::Digits { text: text.to_owned(), keep };
        let all_digits = |text: &str| text.len() > SHORT && text.bytes().all(|octet| octet.is_ascii_digit());
        let parts: Vec<&str> = lower.split('-').collect();
        match parts.as_slice() {
            ["suci", "0", mcc, mnc, _, "0", _, msin] => {
                return vec![digits(&format!("{mcc}{mnc}{msin}"), mcc.len() + mnc.len())];
            }
            ["suci", .., output] => {
                return unhex(output).filter(|octets| octets.len() >= 4).map(Self::Octets).into_iter().collect();
            }
            ["imsi", imsi] if all_digits(imsi) => return vec![digits(imsi, 5)],
            ["msisdn" | "imei" | "imeisv", number] if all_digits(number) => return vec![digits(number, 2)],
            _ => {}
        }
        let is_temporary = kind.contains("TMSI") || kind.contains("GUTI");
        let hexadecimal = lower.rsplit('-').next().unwrap_or_default();
        if is_temporary {
            let last = hexadecimal.len().checked_sub(8).and_then(|at| hexadecimal.get(at..));
            return last.and_then(unhex).map(Self::Octets).into_iter().collect();
        }
        if all_digits(&lower) {
            return vec![digits(&lower, if kind == "IMSI" || kind == "SUPI" { 5 } else { 2 })];
        }
        match unhex(&lower) {
            Some(octets) if octets.len() >= 4 => vec![Self::Octets(octets)],
            _ if text.len() >= SHORT => vec![Self::Text(text.to_owned())],
            _ => Vec::new(),
        }
    }

    /// What takes its place. `taken` are the pseudonyms that others have.
    pub(super) fn pseudonym(&self, secret: &CaptureKey, taken: &mut HashSet<Self>) -> Self {
        let name = self.canonical();
        let mut last = self.clone();
        for counter in 0..10_000 {
            let candidate = self.candidate(&secret.pseudonym(&name, counter));
            if candidate != *self && candidate.fits(self) && !taken.contains(&candidate) {
                taken.insert(candidate.clone());
                return candidate;
            }
            last = candidate;
        }
        // Of a pool that is full, or a value that no other fits: then two share a pseudonym.
        last
    }

    fn canonical(&self) -> Vec<u8> {
        match self {
            Self::Digits { text, .. } | Self::Text(text) => text.clone().into_bytes(),
            Self::Octets(octets) => octets.clone(),
            Self::Address { address, .. } => address.to_string().into_bytes(),
        }
    }

    fn candidate(&self, random: &[u8; 32]) -> Self {
        let at = |place: usize| random.get(place % random.len()).copied().unwrap_or_default();
        match self {
            Self::Digits { text, keep } => {
                // The same number of digits with short codes (0 to 2), so that the coded text is as long; at any places.
                let (head, tail) = text.split_at_checked(*keep).unwrap_or(("", text));
                let short = tail.bytes().filter(|digit| *digit <= b'2').count();
                let mut places: Vec<usize> = (0..tail.len()).collect();
                places.sort_by_key(|place| (at(*place), *place));
                let mut digits = vec![b'0'; tail.len()];
                for (rank, place) in places.into_iter().enumerate() {
                    let random = at(place + 16).wrapping_add(at(rank));
                    let digit = if rank < short { b'0' + random % 3 } else { b'3' + random % 7 };
                    if let Some(slot) = digits.get_mut(place) {
                        *slot = digit;
                    }
                }
                Self::Digits { text: format!("{head}{}", String::from_utf8_lossy(&digits)), keep: *keep }
            }
            Self::Octets(octets) => Self::Octets((0..octets.len()).map(at).collect()),
            Self::Text(text) => {
                // Each letter by one whose code is as long, so that the coded text is.
                let letter = |(place, letter): (usize, char)| {
                    let like = u8::try_from(letter).map_or_else(|_| Vec::new(), huffman::like);
                    like.get(usize::from(at(place).wrapping_add(place as u8)) % like.len().max(1))
                        .map_or(letter, |other| char::from(*other))
                };
                Self::Text(text.chars().enumerate().map(letter).collect())
            }
            Self::Address { address, keep } => {
                let mut octets = match address {
                    IpAddr::V4(address) => address.octets().to_vec(),
                    IpAddr::V6(address) => address.octets().to_vec(),
                };
                for (place, octet) in octets.iter_mut().enumerate() {
                    let kept = usize::from(*keep).saturating_sub(8 * place).min(8);
                    let mask = u8::try_from(0xff_u16 >> kept).unwrap_or_default();
                    *octet = (*octet & !mask) | (at(place) & mask);
                }
                let address = match <[u8; 4]>::try_from(octets.as_slice()) {
                    Ok(octets) => IpAddr::from(octets),
                    Err(_) => <[u8; 16]>::try_from(octets.as_slice()).map_or(*address, IpAddr::from),
                };
                Self::Address { address, keep: *keep }
            }
        }
    }

    /// Whether it is as long as another in every encoding.
    fn fits(&self, other: &Self) -> bool {
        let same = |one: &str, other: &str| one.len() == other.len() && huffman::len(one) == huffman::len(other);
        match (self, other) {
            (Self::Octets(one), Self::Octets(other)) => same(&hex(one), &hex(other)),
            (Self::Address { address: one, .. }, Self::Address { address: other, .. }) => {
                same(&one.to_string(), &other.to_string())
            }
            (Self::Digits { text: one, .. }, Self::Digits { text: other, .. }) => same(one, other),
            _ => true,
        }
    }
}
