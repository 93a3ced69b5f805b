//! Secrets of TLS connections, as whoever ran an end of them has exported them: an NSS key log, in a file of its own or in
//! a capture. They are looked up and never shown.

use std::collections::HashMap;
use std::fmt;

use foldhash::quality::RandomState;

/// What a secret is for: the labels of the key log (draft-ietf-tls-keylogfile) that are of use here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// `CLIENT_RANDOM`: the master secret of a connection up to TLS 1.2.
    Master,
    /// `CLIENT_HANDSHAKE_TRAFFIC_SECRET`
    ClientHandshake,
    /// `SERVER_HANDSHAKE_TRAFFIC_SECRET`
    ServerHandshake,
    /// `CLIENT_TRAFFIC_SECRET_0`
    Client,
    /// `SERVER_TRAFFIC_SECRET_0`
    Server,
}

/// How many labels there are.
const LABELS: usize = 5;

impl Label {
    fn of(word: &[u8]) -> Option<Self> {
        Some(match word {
            b"CLIENT_RANDOM" => Self::Master,
            b"CLIENT_HANDSHAKE_TRAFFIC_SECRET" => Self::ClientHandshake,
            b"SERVER_HANDSHAKE_TRAFFIC_SECRET" => Self::ServerHandshake,
            b"CLIENT_TRAFFIC_SECRET_0" => Self::Client,
            b"SERVER_TRAFFIC_SECRET_0" => Self::Server,
            _ => return None,
        })
    }
}

/// The longest secret: a master secret, or the output of SHA-384.
const LONGEST: usize = 48;

/// One secret.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Secret {
    octets: [u8; LONGEST],
    len: u8,
}

impl Secret {
    pub(super) fn new(octets: &[u8]) -> Option<Self> {
        let mut kept = [0; LONGEST];
        kept.get_mut(..octets.len())?.copy_from_slice(octets);
        Some(Self { octets: kept, len: octets.len() as u8 })
    }

    pub(super) fn octets(&self) -> &[u8] {
        self.octets.get(..usize::from(self.len)).unwrap_or_default()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({} octets)", self.len)
    }
}

/// A line of a key log that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// Its number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: &'static str,
}

/// The secrets of connections, by the random of the client's hello.
#[derive(Default)]
pub struct Secrets {
    by_random: HashMap<[u8; 32], [Option<Secret>; LABELS], RandomState>,
    /// Rises with every change.
    generation: u64,
    refused: u64,
}

impl Secrets {
    /// Of how many connections secrets are kept.
    pub const LIMIT: usize = 1 << 18;
    /// How many malformed lines are told.
    const TOLD: usize = 16;

    /// Adds the lines of an NSS key log, and tells the first lines that are malformed. Comments and labels that are of no use
    /// here are passed over, and so is a last line without its end: somebody is still writing it.
    pub fn read_key_log(&mut self, log: &[u8]) -> Vec<Malformed> {
        let mut malformed = Vec::new();
        let mut lines = log.split(|&octet| octet == b'\n').enumerate().peekable();
        while let Some((number, line)) = lines.next() {
            if let Err(what) = self.line(line.trim_ascii())
                && lines.peek().is_some()
                && malformed.len() < Self::TOLD
            {
                malformed.push(Malformed { line: number + 1, what });
            }
        }
        malformed
    }

    fn line(&mut self, line: &[u8]) -> Result<(), &'static str> {
        if line.is_empty() || line.starts_with(b"#") {
            return Ok(());
        }
        let mut words = line.split(|octet| octet.is_ascii_whitespace()).filter(|word| !word.is_empty());
        let label = words.next().unwrap_or_default();
        if !label.iter().all(|octet| octet.is_ascii_uppercase() || octet.is_ascii_digit() || *octet == b'_') {
            return Err("it does not begin with a label such as CLIENT_RANDOM");
        }
        let Some(label) = Label::of(label) else {
            return Ok(());
        };
        let (Some(random), Some(secret), None) = (words.next(), words.next(), words.next()) else {
            return Err("it is not a label, a client random and a secret");
        };
        let random = octets(random).and_then(|random| <[u8; 32]>::try_from(random).ok());
        let random = random.ok_or("the client random is not 64 hexadecimal digits")?;
        let secret = octets(secret).filter(|secret| match label {
            Label::Master => secret.len() == 48,
            _ => matches!(secret.len(), 32 | 48),
        });
        let secret = secret.ok_or(match label {
            Label::Master => "the master secret is not 96 hexadecimal digits",
            _ => "the secret is not 64 or 96 hexadecimal digits",
        })?;
        self.insert(random, label, Secret::new(&secret));
        Ok(())
    }

    fn insert(&mut self, random: [u8; 32], label: Label, secret: Option<Secret>) {
        if self.by_random.len() >= Self::LIMIT && !self.by_random.contains_key(&random) {
            self.refused = self.refused.saturating_add(1);
            return;
        }
        let of_connection = self.by_random.entry(random).or_default();
        if let Some(place) = of_connection.get_mut(label as usize)
            && *place != secret
        {
            *place = secret;
            self.generation += 1;
        }
    }

    pub(super) fn get(&self, random: &[u8; 32], label: Label) -> Option<&Secret> {
        self.by_random.get(random)?.get(label as usize)?.as_ref()
    }

    /// Of how many connections there are secrets.
    pub fn len(&self) -> usize {
        self.by_random.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.by_random.is_empty()
    }

    /// How many secrets there was no room for.
    pub fn refused(&self) -> u64 {
        self.refused
    }

    pub(super) fn generation(&self) -> u64 {
        self.generation
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secrets({} connections)", self.len())
    }
}

/// The octets that hexadecimal digits spell.
fn octets(digits: &[u8]) -> Option<Vec<u8>> {
    let digit = |octet: &u8| char::from(*octet).to_digit(16).map(|digit| digit as u8);
    if digits.len() % 2 == 1 || digits.len() > 2 * LONGEST {
        return None;
    }
    digits
        .chunks_exact(2)
        .map(|pair| match pair {
            [high, low] => Some(digit(high)? << 4 | digit(low)?),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_log_is_read_line_by_line() {
        let (random, master, traffic) = ("0a".repeat(32), "1B".repeat(48), "2c".repeat(32));
        let log = format!(
            "# a comment\r\n\r\nCLIENT_RANDOM {random} {master}\r\nEXPORTER_SECRET {random} {traffic}\n\
             SERVER_TRAFFIC_SECRET_0 {random} {traffic}\nRSA 0011 22\n"
        );
        let mut secrets = Secrets::default();
        assert_eq!(secrets.read_key_log(log.as_bytes()), []);
        assert_eq!(secrets.len(), 1);
        let get = |label| secrets.get(&[0x0a; 32], label).map(Secret::octets);
        assert_eq!(get(Label::Master), Some(&[0x1b; 48][..]));
        assert_eq!(get(Label::Server), Some(&[0x2c; 32][..]));
        assert_eq!(get(Label::Client), None);
        assert_eq!(format!("{secrets:?}"), "Secrets(1 connections)");
    }

    #[test]
    fn malformed_lines_are_told_and_the_others_kept() {
        let (random, secret) = ("0a".repeat(32), "2c".repeat(32));
        let log = format!(
            "<html>\nCLIENT_RANDOM {random} {secret}\nCLIENT_TRAFFIC_SECRET_0 {random}\n\
             CLIENT_TRAFFIC_SECRET_0 0a {secret}\nCLIENT_TRAFFIC_SECRET_0 {random} {secret}x\n\
             CLIENT_TRAFFIC_SECRET_0 {random} {secret}\nCLIENT_TRAFFIC_SEC"
        );
        let mut secrets = Secrets::default();
        let told: Vec<(usize, &str)> =
            secrets.read_key_log(log.as_bytes()).iter().map(|malformed| (malformed.line, malformed.what)).collect();
        assert_eq!(
            told,
            [
                (1, "it does not begin with a label such as CLIENT_RANDOM"),
                (2, "the master secret is not 96 hexadecimal digits"),
                (3, "it is not a label, a client random and a secret"),
                (4, "the client random is not 64 hexadecimal digits"),
                (5, "the secret is not 64 or 96 hexadecimal digits"),
            ]
        );
        assert!(secrets.get(&[0x0a; 32], Label::Client).is_some());
    }

    #[test]
    fn secrets_are_bounded() {
        let mut secrets = Secrets::default();
        for number in 0..=Secrets::LIMIT as u64 {
            let mut random = [0; 32];
            random[..8].copy_from_slice(&number.to_be_bytes());
            secrets.insert(random, Label::Client, Secret::new(&[1; 32]));
        }
        assert_eq!((secrets.len(), secrets.refused()), (Secrets::LIMIT, 1));
    }
}
