//! Handshake messages of one direction, out of the records that they are spread over (RFC 8446 clause 5.1).

use beleg_model::Octets;
use beleg_wire::protocols::tls::Handshake;

use crate::gathered::{Current, Gathered, Stretch};

/// The longest message that is kept. Chains of certificates are a tenth of it.
pub(super) const LARGEST: usize = 1 << 17;
/// The memory that a message may take until it is whole: with its places, from tiny records, more than its own.
const COST: usize = 2 * LARGEST;
/// Octets of a message's type and length.
const HEADER: usize = 4;

/// A message that is not whole yet.
#[derive(Debug, Default)]
pub(super) struct Handshakes {
    partial: Gathered,
    /// So many octets more belong to a message that is too long.
    skip: usize,
}

/// The next octets.
#[derive(Debug)]
pub(super) enum Taken<'a> {
    /// They are a message.
    Message(Stretch<'a>),
    /// They are of a message that is too long.
    TooLong(Stretch<'a>),
    /// No message starts here, and so where the next one does is not known.
    Foreign,
}

impl Handshakes {
    /// Whether the next octet goes on with a message.
    pub(super) fn is_within(&self) -> bool {
        self.skip > 0 || !self.partial.is_empty()
    }

    /// Octets of the message that is not whole yet.
    pub(super) fn pending(&self) -> usize {
        self.partial.len()
    }

    /// Memory of octets kept.
    pub(super) fn cost(&self) -> usize {
        self.partial.cost()
    }

    /// Gives up the message that is not whole yet.
    pub(super) fn abandon(&mut self) -> Gathered {
        self.skip = 0;
        std::mem::take(&mut self.partial)
    }

    /// Takes the next octets from the front of `octets`; after `None` they are used up. What is `authentic` needs no more
    /// than a type to be a message.
    pub(super) fn next<'a>(&mut self, octets: &mut Octets<'a>, authentic: bool, current: Current) -> Option<Taken<'a>> {
        loop {
            if octets.is_empty() {
                return None;
            }
            if self.skip > 0 {
                let part = take(octets, self.skip);
                self.skip -= part.len();
                return Some(Taken::TooLong(Stretch::Straight(part)));
            }
            if self.partial.is_empty() {
                let kind = octets.data().first().copied();
                let begins =
                    if authentic { kind.is_some_and(Handshake::is_known) } else { Handshake::may_begin(octets.data()) };
                match Handshake::len_of(octets.data()) {
                    _ if !begins => return Some(Taken::Foreign),
                    Some(len) if len <= octets.len() => {
                        return Some(Taken::Message(Stretch::Straight(take(octets, len))));
                    }
                    Some(len) if len > LARGEST => {
                        self.skip = len;
                        continue;
                    }
                    _ => {}
                }
                let all = octets.len();
                self.partial.push(take(octets, all), current);
                return None;
            }
            if let Some(taken) = self.go_on(octets, current) {
                return Some(taken);
            }
        }
    }

    fn go_on<'a>(&mut self, octets: &mut Octets<'a>, current: Current) -> Option<Taken<'a>> {
        let header = HEADER.saturating_sub(self.partial.len());
        self.partial.push(take(octets, header), current);
        let need = Handshake::len_of(self.partial.octets().data())?;
        let body = need.saturating_sub(self.partial.len());
        if need <= LARGEST {
            self.partial.push(take(octets, body), current);
        }
        let have = self.partial.len();
        if have >= need {
            return Some(Taken::Message(Stretch::Gathered(std::mem::take(&mut self.partial))));
        }
        if need > LARGEST || self.partial.cost() > COST {
            self.skip = need - have;
            return Some(Taken::TooLong(Stretch::Gathered(std::mem::take(&mut self.partial))));
        }
        None
    }
}

/// Takes the first `len` octets, or fewer where there are not as many.
fn take<'a>(octets: &mut Octets<'a>, len: usize) -> Octets<'a> {
    let taken = octets.first(len);
    *octets = octets.from(taken.len());
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(handshakes: &mut Handshakes, record: &[u8]) -> Vec<String> {
        let mut octets = Octets::frame(record);
        let mut out = Vec::new();
        while let Some(taken) = handshakes.next(&mut octets, true, Current::default()) {
            match taken {
                Taken::Message(message) => out.push(format!("message {}", message.octets().len())),
                Taken::TooLong(part) => out.push(format!("too long {}", part.octets().len())),
                Taken::Foreign => {
                    out.push("foreign".to_owned());
                    break;
                }
            }
        }
        out
    }

    #[test]
    fn messages_come_whole_however_they_are_cut() {
        let messages = [&[14, 0, 0, 0][..], &[20, 0, 0, 3, 1, 2, 3], &[1, 0, 0, 1, 9], &[0, 0, 0, 0]].concat();
        for size in 1..=messages.len() {
            let mut handshakes = Handshakes::default();
            let found: Vec<String> = messages.chunks(size).flat_map(|record| read(&mut handshakes, record)).collect();
            assert_eq!(found, ["message 4", "message 7", "message 5", "message 4"], "in records of {size}");
            assert!(!handshakes.is_within());
        }
    }

    #[test]
    fn what_is_too_long_is_passed_over() {
        let mut handshakes = Handshakes::default();
        assert_eq!(read(&mut handshakes, &[14, 0, 0, 0, 11, 0xff, 0xff, 0xff, 1]), ["message 4", "too long 5"]);
        let mut left = 0xff_ffff - 1;
        while left > 0 {
            let len = left.min(16_384);
            assert_eq!(read(&mut handshakes, &vec![0; len]), [format!("too long {len}")]);
            assert_eq!(handshakes.cost(), 0);
            left -= len;
        }
        assert_eq!(read(&mut handshakes, &[14, 0, 0, 0]), ["message 4"]);
    }

    #[test]
    fn tiny_records_do_not_make_it_keep_more() {
        let mut handshakes = Handshakes::default();
        let mut too_long = false;
        for (number, octet) in [11, 1, 0xff, 0].into_iter().chain(std::iter::repeat_n(0, 0x1_ff00)).enumerate() {
            let mut octets = Octets::frame(std::slice::from_ref(&octet));
            let current = (beleg_model::FrameId { tap: 0, number: number as u64 }, beleg_model::SourceId(0));
            too_long |= matches!(handshakes.next(&mut octets, true, current), Some(Taken::TooLong(_)));
            assert!(handshakes.cost() <= COST + 64);
        }
        assert!(too_long && !handshakes.is_within());
    }

    #[test]
    fn what_did_not_authenticate_has_to_look_like_a_message() {
        let foreign = |record: &[u8], authentic| {
            let mut octets = Octets::frame(record);
            let taken = Handshakes::default().next(&mut octets, authentic, Current::default());
            matches!(taken, Some(Taken::Foreign))
        };
        // Random octets that begin like a ServerHello, one of another version, a certificate of 16 MiB.
        for record in [&[2, 0xa9, 0x81, 0x2f, 0x4c, 0xef][..], &[2, 0, 0, 60, 7, 7], &[11, 0xff, 0xff, 0xff, 0]] {
            assert!(foreign(record, false) && !foreign(record, true), "{record:?}");
        }
        assert!(!foreign(&[2, 0, 0, 60, 3, 3], false) && !foreign(&[2], false));
    }

    #[test]
    fn what_is_no_handshake_message_is_foreign() {
        assert_eq!(read(&mut Handshakes::default(), &[99, 0, 0, 0]), ["foreign"]);
    }
}
