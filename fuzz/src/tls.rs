//! A TLS connection of which the secrets are known, in TCP segments, through the assembler. Records are sealed on the way,
//! so that what is in them is reached too.

use beleg_assemble::tls::{Sealer, Secrets};
use beleg_assemble::{Assembler, Frame};
use beleg_model::{FrameId, Time};
use beleg_wire::protocols::tls::PROTOCOL;
use beleg_wire::protocols::tls::content::{ALERT, APPLICATION_DATA, HANDSHAKE};

use crate::Strict;

/// What a step of the script does, in the bits above the side.
mod step {
    pub(super) const RAW: u8 = 0;
    pub(super) const HANDSHAKE: u8 = 1;
    pub(super) const ALERT: u8 = 2;
    pub(super) const DATA: u8 = 3;
    pub(super) const ANY: u8 = 4;
    pub(super) const GAP: u8 = 5;
    pub(super) const KEYS: u8 = 6;
    pub(super) const HELLO: u8 = 7;
}

/// Suites by the first octet of the script; the last is of TLS 1.2.
const SUITES: [u16; 4] = [0x1301, 0x1302, 0x1303, 0xc02b];
/// Where the suite stands in the samples' ServerHello of TLS 1.3.
const SUITE_AT: usize = 44;

struct Session {
    suite: u16,
    /// Client's and server's.
    sealers: [Option<Sealer>; 2],
    generations: [u8; 2],
}

impl Session {
    fn is_thirteen(&self) -> bool {
        self.suite >> 8 == 0x13
    }

    fn secret_len(&self) -> usize {
        if matches!(self.suite, 0x1302 | 0xc02b) { 48 } else { 32 }
    }

    fn secrets(&self) -> Secrets {
        let random = hex(&(0x20..0x40).collect::<Vec<u8>>());
        let labels: &[(&str, u8)] = if self.is_thirteen() {
            &[
                ("CLIENT_HANDSHAKE_TRAFFIC_SECRET", 0),
                ("SERVER_HANDSHAKE_TRAFFIC_SECRET", 1),
                ("CLIENT_TRAFFIC_SECRET_0", 2),
                ("SERVER_TRAFFIC_SECRET_0", 3),
            ]
        } else {
            &[("CLIENT_RANDOM", 0)]
        };
        let mut secrets = Secrets::default();
        for (label, octet) in labels {
            let line = format!("{label} {random} {}\n", hex(&vec![*octet; self.secret_len()]));
            assert!(secrets.read_key_log(line.as_bytes()).is_empty(), "a line of the key log");
        }
        secrets
    }

    fn hello(&self, side: usize) -> Vec<u8> {
        let number = match (side, self.is_thirteen()) {
            (0, _) => 0,
            (_, true) => 6,
            (_, false) => 1,
        };
        let mut hello = PROTOCOL.samples.get(number).map(|sample| sample.to_vec()).unwrap_or_default();
        if number == 6
            && let Some(suite) = hello.get_mut(SUITE_AT..SUITE_AT + 2)
        {
            suite.copy_from_slice(&self.suite.to_be_bytes());
        }
        hello
    }

    /// The keys of a side's handshake, then those after it, then updated ones.
    fn next_keys(&mut self, side: usize) -> Vec<u8> {
        let (Some(generation), Some(sealer)) = (self.generations.get_mut(side), self.sealers.get_mut(side)) else {
            return Vec::new();
        };
        *generation = generation.saturating_add(1);
        let (before, len) = (*generation, if matches!(self.suite, 0x1302 | 0xc02b) { 48 } else { 32 });
        if self.suite >> 8 != 0x13 {
            let randoms = [std::array::from_fn(|at| 0x20 + at as u8), std::array::from_fn(|at| 0x3f - at as u8)];
            *sealer = Sealer::twelve(self.suite, &vec![0; len], &randoms, side == 0);
            return vec![20, 3, 3, 0, 1, 1];
        }
        match before {
            1 => *sealer = Sealer::thirteen(self.suite, &vec![side as u8; len]),
            2 => *sealer = Sealer::thirteen(self.suite, &vec![2 + side as u8; len]),
            _ => drop(sealer.as_mut().and_then(Sealer::update)),
        }
        Vec::new()
    }

    fn seal(&mut self, side: usize, kind: u8, content: &[u8]) -> Vec<u8> {
        let sealer = self.sealers.get_mut(side).and_then(Option::as_mut);
        sealer.and_then(|sealer| sealer.record(kind, content)).unwrap_or_default()
    }
}

fn hex(octets: &[u8]) -> String {
    octets.iter().map(|octet| format!("{octet:02x}")).collect()
}

/// The two ends' TCP.
struct Wire {
    assembler: Assembler,
    strict: Strict,
    sequences: [u32; 2],
    frames: u64,
}

impl Wire {
    fn send(&mut self, side: usize, octets: &[u8]) {
        for part in octets.chunks(1_400) {
            self.segment(side, 0x10, part);
        }
    }

    fn segment(&mut self, side: usize, flags: u8, part: &[u8]) {
        let (own, other) = if side == 0 { (1_u8, 2_u8) } else { (2, 1) };
        let [client, server] = self.sequences;
        let (sequence, acknowledged) = if side == 0 { (client, server) } else { (server, client) };
        let len = u16::try_from(40 + part.len()).unwrap_or(u16::MAX).to_be_bytes();
        let port = |end: u8| if end == 1 { [0x9c, 0x40] } else { [0x1e, 0x61] };
        let ip = [0x45, 0, len[0], len[1], 0, 0, 0, 0, 64, 6, 0, 0, 192, 0, 2, own, 192, 0, 2, other];
        let (sequence_octets, acknowledged) = (sequence.to_be_bytes(), acknowledged.to_be_bytes());
        let tail = [0x50, flags, 0xff, 0xff, 0, 0, 0, 0];
        let frame = [&ip[..], &port(own), &port(other), &sequence_octets, &acknowledged, &tail, part].concat();
        self.advance(side, part.len() + usize::from(flags & 2 > 0));
        self.frames += 1;
        let time = Time::from_nanoseconds(self.frames as i64 * 1_000_000);
        let id = FrameId { tap: 0, number: self.frames };
        let original_len = u32::try_from(frame.len()).unwrap_or(u32::MAX);
        self.assembler.frame(&Frame { id, time, link: 101, octets: &frame, original_len }, &mut self.strict);
    }

    fn advance(&mut self, side: usize, count: usize) {
        if let Some(sequence) = self.sequences.get_mut(side) {
            *sequence = sequence.wrapping_add(count as u32);
        }
    }
}

/// Runs a script; answers with how many messages there were.
pub(crate) fn exercise(script: &[u8]) -> u64 {
    let (first, mut rest) = script.split_first().map_or((0, script), |(first, rest)| (*first, rest));
    let suite = SUITES.get(usize::from(first % 4)).copied().unwrap_or_default();
    let mut session = Session { suite, sealers: [None, None], generations: [0; 2] };
    let assembler = Assembler::with_secrets(session.secrets());
    let mut wire = Wire { assembler, strict: Strict::default(), sequences: [1_000, 5_000], frames: 0 };
    wire.segment(0, 2, &[]);
    wire.segment(1, 0x12, &[]);
    while let [op, high, low, after @ ..] = rest {
        let len = usize::from(u16::from_be_bytes([*high, *low]));
        let (octets, after) = after.split_at(len.min(after.len()));
        let side = usize::from(op & 1);
        let sent = match op >> 1 & 7 {
            step::RAW => octets.to_vec(),
            step::HANDSHAKE => session.seal(side, HANDSHAKE, octets),
            step::ALERT => session.seal(side, ALERT, octets),
            step::DATA => session.seal(side, APPLICATION_DATA, octets),
            step::ANY => session.seal(side, octets.first().copied().unwrap_or_default(), octets),
            step::GAP => {
                wire.advance(side, len);
                // The other end acknowledges it, so that nobody waits.
                wire.segment(1 - side, 0x10, &[]);
                Vec::new()
            }
            step::KEYS => session.next_keys(side),
            _ => session.hello(side),
        };
        wire.send(side, &sent);
        rest = after;
    }
    wire.assembler.finish(&mut wire.strict);
    wire.strict.check();
    wire.strict.messages
}

/// Scripts to start from: a conversation of each suite, with HTTP in it.
pub(crate) fn seeds() -> Vec<Vec<u8>> {
    (0..SUITES.len()).map(|number| seed(number as u8)).collect()
}

fn seed(number: u8) -> Vec<u8> {
    const FINISHED: &[u8] = &[20, 0, 0, 2, 0xaa, 0xbb];
    let mut script = vec![number];
    let mut add = |step: u8, side: u8, octets: &[u8]| {
        let len = u16::try_from(octets.len()).unwrap_or(u16::MAX).to_be_bytes();
        script.extend([step << 1 | side, len[0], len[1]]);
        script.extend(octets);
    };
    add(step::HELLO, 0, &[]);
    add(step::HELLO, 1, &[]);
    add(step::KEYS, 0, &[]);
    add(step::KEYS, 1, &[]);
    if number < 3 {
        // EncryptedExtensions, and a Certificate in two records.
        add(step::HANDSHAKE, 1, &[8, 0, 0, 9, 0, 7, 0, 16, 0, 3, 0, 0, 2, 11, 0, 0, 4, 0]);
        add(step::HANDSHAKE, 1, &[0, 0, 0]);
    }
    add(step::HANDSHAKE, 1, FINISHED);
    add(step::HANDSHAKE, 0, FINISHED);
    if number < 3 {
        add(step::KEYS, 0, &[]);
        add(step::KEYS, 1, &[]);
    }
    add(step::DATA, 0, b"GET /nnrf-nfm/v1/nf-instances HTTP/1.1\r\nHost: nrf.example.org\r\n\r\n");
    add(step::DATA, 1, b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    if number < 3 {
        add(step::HANDSHAKE, 0, &[24, 0, 0, 1, 0]);
        add(step::KEYS, 0, &[]);
    }
    add(step::DATA, 0, b"GET /nnrf-disc/v1/nf-instances HTTP/1.1\r\nHost: nrf.example.org\r\n\r\n");
    add(step::GAP, 1, &[0; 40]);
    add(step::ALERT, 1, &[1, 0]);
    script
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_reach_what_is_encrypted() {
        for (number, seed) in seeds().iter().enumerate() {
            // Hellos, records, what was in them, and three messages of HTTP.
            let messages = exercise(seed);
            assert_eq!(messages, if number < 3 { 20 } else { 16 }, "suite {number}");
        }
    }
}
