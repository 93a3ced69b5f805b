//! The octets handed on most recently, over all streams: to tell a retransmission from other octets in its
//! place. A ring, so that its size is fixed, and what is forgotten is what is oldest.

/// Octets remembered.
const OCTETS: usize = 4 << 20;
/// Runs of octets remembered.
const NOTES: usize = 1 << 15;
/// How many runs of a stream are looked through, from the latest back.
const STEPS: usize = 64;

#[derive(Clone, Copy, Debug)]
struct Note {
    /// First octet, in the stream.
    start: u64,
    len: usize,
    /// First octet, in all that was ever written to the ring.
    at: u64,
    /// The run of the same stream before this one.
    previous: Link,
}

/// The latest run of a stream; 0 where there is none, else its number from 1.
pub(super) type Link = u64;

#[derive(Debug, Default)]
pub(super) struct Recent {
    octets: Vec<u8>,
    written: u64,
    notes: Vec<Note>,
    noted: u64,
}

impl Recent {
    /// Remembers `octets`, which start at `start` of the stream whose latest run is `latest`.
    pub(super) fn record(&mut self, latest: &mut Link, start: u64, octets: &[u8]) {
        if octets.is_empty() || octets.len() > OCTETS {
            return;
        }
        if self.octets.is_empty() {
            self.octets = vec![0; OCTETS];
        }
        let note = Note { start, len: octets.len(), at: self.written, previous: *latest };
        let (front, back) = self.ring_mut(self.written, octets.len());
        let (to_front, to_back) = octets.split_at(front.len());
        front.copy_from_slice(to_front);
        back.copy_from_slice(to_back);
        self.written += octets.len() as u64;
        match self.notes.get_mut(self.noted as usize % NOTES) {
            Some(old) => *old = note,
            None => self.notes.push(note),
        }
        self.noted += 1;
        *latest = self.noted;
    }

    /// Whether `octets` are those that stood at `start` of the stream; `None` where that is not remembered.
    pub(super) fn agrees(&self, latest: Link, start: u64, octets: &[u8]) -> Option<bool> {
        let end = start.saturating_add(octets.len() as u64);
        let mut unknown = octets.len();
        let mut link = latest;
        for _ in 0..STEPS {
            let note = self.note(link)?;
            let from = start.max(note.start);
            let to = end.min(note.start.saturating_add(note.len as u64));
            if from < to {
                let len = (to - from) as usize;
                let given = octets.get((from - start) as usize..)?.get(..len)?;
                let (front, back) = self.ring(note.at + (from - note.start), len);
                let (as_front, as_back) = given.split_at_checked(front.len())?;
                if (as_front, as_back) != (front, back) {
                    return Some(false);
                }
                unknown = unknown.saturating_sub(len);
            }
            if unknown == 0 {
                return Some(true);
            }
            link = note.previous;
        }
        None
    }

    /// A run, where it is still there.
    fn note(&self, link: Link) -> Option<Note> {
        let number = link.checked_sub(1)?;
        if self.noted - number > NOTES as u64 {
            return None;
        }
        let note = *self.notes.get(number as usize % NOTES)?;
        (self.written - note.at <= OCTETS as u64).then_some(note)
    }

    fn ring(&self, at: u64, len: usize) -> (&[u8], &[u8]) {
        let from = at as usize % OCTETS;
        let front = self.octets.get(from..).unwrap_or_default();
        let front = front.get(..len).unwrap_or(front);
        let back = self.octets.get(..len - front.len()).unwrap_or_default();
        (front, back)
    }

    fn ring_mut(&mut self, at: u64, len: usize) -> (&mut [u8], &mut [u8]) {
        let from = (at as usize % OCTETS).min(self.octets.len());
        let (before, behind) = self.octets.split_at_mut(from);
        let front_len = len.min(behind.len());
        let back_len = (len - front_len).min(before.len());
        let front = behind.get_mut(..front_len).unwrap_or_default();
        let back = before.get_mut(..back_len).unwrap_or_default();
        (front, back)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn the_same_octets_in_other_runs_agree() {
        let (mut recent, mut one, mut two) = (Recent::default(), 0, 0);
        recent.record(&mut one, 100, b"abcd");
        recent.record(&mut two, 100, b"xxxxxxxx");
        recent.record(&mut one, 104, b"efgh");
        assert_eq!(recent.agrees(one, 102, b"cdef"), Some(true));
        assert_eq!(recent.agrees(one, 102, b"cdeF"), Some(false));
        assert_eq!(recent.agrees(one, 99, b"?abc"), None);
        assert_eq!(recent.agrees(one, 99, b"?abX"), Some(false));
        assert_eq!(recent.agrees(0, 100, b"a"), None);
    }

    #[test]
    fn what_was_overwritten_is_not_remembered() {
        let (mut recent, mut stream, mut other) = (Recent::default(), 0, 0);
        recent.record(&mut stream, 0, b"first");
        let filler = vec![7; OCTETS - 6];
        recent.record(&mut other, 0, &filler);
        assert_eq!(recent.agrees(stream, 0, b"first"), Some(true));
        recent.record(&mut stream, 5, b"12");
        assert_eq!(recent.agrees(stream, 0, b"first"), None);
        assert_eq!(recent.agrees(stream, 5, b"12"), Some(true));
        for _ in 0..NOTES {
            recent.record(&mut other, 0, b"x");
        }
        assert_eq!(recent.agrees(stream, 5, b"12"), None);
    }

    #[test]
    fn random_runs_around_the_ring_agree_with_themselves() {
        let mut random = Random::new(4);
        let text = random.octets(1 << 16);
        let (mut recent, mut latest, mut start) = (Recent::default(), 0, 0_u64);
        for _ in 0..400 {
            let from = random.below(1 << 15);
            let len = 1 + random.below(1 << 15);
            let run = &text[from..from + len];
            recent.record(&mut latest, start, run);
            let skip = random.below(len);
            assert_eq!(recent.agrees(latest, start + skip as u64, &run[skip..]), Some(true));
            let mut other = run.to_vec();
            other[len - 1] ^= 1;
            assert_eq!(recent.agrees(latest, start, &other), Some(false));
            start += len as u64;
        }
    }
}
