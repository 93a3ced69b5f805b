//! Domain names on the wire, compressed or not (RFC 1035 clause 4.1.4). A pointer must point back, so that no name
//! is endless.

use std::fmt;

/// A domain name that has been found to be whole.
#[derive(Clone, Copy, Debug)]
pub struct DomainName<'a> {
    message: &'a [u8],
    start: usize,
}

/// Why a name cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The message ends within the name.
    Cut,
    /// A label type that is not defined, a pointer that does not point back, or too many octets.
    Bad,
}

/// Octets that a name may have, its length octets included (RFC 1035 clause 2.3.4).
const LONGEST: usize = 255;
/// Pointers that a name may go through here: one for each label that fits would be plenty.
const JUMPS: u8 = 127;

impl<'a> DomainName<'a> {
    /// The name that starts at `start` of `message`, and where the octets after it start.
    pub(super) fn read(message: &'a [u8], start: usize) -> Result<(Self, usize), Fault> {
        let mut labels = Labels::new(message, start);
        let mut len = 1;
        for label in labels.by_ref() {
            len += 1 + label?.len();
            if len > LONGEST {
                return Err(Fault::Bad);
            }
        }
        Ok((Self { message, start }, labels.after))
    }

    fn labels(self) -> impl Iterator<Item = &'a [u8]> {
        Labels::new(self.message, self.start).map_while(Result::ok)
    }

    /// Whether the name is `suffix` or a name below it. `suffix` is in lower case.
    pub fn is_below(self, suffix: &[&str]) -> bool {
        let count = self.labels().count();
        let Some(skip) = count.checked_sub(suffix.len()) else {
            return false;
        };
        let tail = self.labels().skip(skip);
        tail.zip(suffix).all(|(label, wanted)| label.eq_ignore_ascii_case(wanted.as_bytes()))
    }
}

impl fmt::Display for DomainName<'_> {
    /// As in a zone file (RFC 1035 clause 5.1), without the dot at the end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write;
        let mut empty = true;
        for label in self.labels() {
            if !empty {
                f.write_char('.')?;
            }
            empty = false;
            for &octet in label {
                match octet {
                    b'.' | b'\\' => write!(f, "\\{}", char::from(octet))?,
                    0x21..=0x7e => f.write_char(char::from(octet))?,
                    _ => write!(f, "\\{octet:03}")?,
                }
            }
        }
        if empty { f.write_char('.') } else { Ok(()) }
    }
}

/// The labels of a name, following its pointers.
struct Labels<'a> {
    message: &'a [u8],
    at: usize,
    /// Pointers must point before this: each run of labels starts before the one that points to it.
    before: usize,
    /// Where the octets after the name start.
    after: usize,
    jumps: u8,
    done: bool,
}

impl<'a> Labels<'a> {
    fn new(message: &'a [u8], start: usize) -> Self {
        Self { message, at: start, before: start, after: start, jumps: 0, done: false }
    }

    fn advance(&mut self, len: usize) {
        self.at = self.at.saturating_add(len);
        if self.jumps == 0 {
            self.after = self.at;
        }
    }

    fn octet(&self, offset: usize) -> Result<u8, Fault> {
        let at = self.at.saturating_add(offset);
        self.message.get(at).copied().ok_or(Fault::Cut)
    }

    fn step(&mut self) -> Result<Option<&'a [u8]>, Fault> {
        loop {
            let first = self.octet(0)?;
            match first >> 6 {
                0 if first == 0 => {
                    self.advance(1);
                    return Ok(None);
                }
                0 => {
                    let start = self.at.saturating_add(1);
                    let end = start.saturating_add(usize::from(first));
                    let label = self.message.get(start..end).ok_or(Fault::Cut)?;
                    self.advance(1 + label.len());
                    return Ok(Some(label));
                }
                3 => {
                    let low = self.octet(1)?;
                    let target = usize::from(first & 0x3f) << 8 | usize::from(low);
                    if target >= self.before || self.jumps == JUMPS {
                        return Err(Fault::Bad);
                    }
                    self.advance(2);
                    self.jumps += 1;
                    self.at = target;
                    self.before = target;
                }
                _ => return Err(Fault::Bad),
            }
        }
    }
}

impl<'a> Iterator for Labels<'a> {
    type Item = Result<&'a [u8], Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let label = self.step().transpose();
        self.done = !matches!(label, Some(Ok(_)));
        label
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(message: &[u8], start: usize) -> Result<(String, usize), Fault> {
        DomainName::read(message, start).map(|(name, after)| (name.to_string(), after))
    }

    #[test]
    fn names_are_read_through_pointers() {
        let message = b"\x07example\x03org\x00\x03www\xc0\x00\x00";
        assert_eq!(read(message, 0), Ok(("example.org".into(), 13)));
        assert_eq!(read(message, 13), Ok(("www.example.org".into(), 19)));
        assert_eq!(read(message, 19), Ok((".".into(), 20)));
    }

    #[test]
    fn loops_and_forward_pointers_are_refused() {
        assert_eq!(read(b"\xc0\x00", 0), Err(Fault::Bad));
        assert_eq!(read(b"\xc0\x02\x01a\x00", 0), Err(Fault::Bad));
        assert_eq!(read(b"\x01a\xc0\x00", 0), Err(Fault::Bad));
        assert_eq!(read(b"\x01a\xc0", 0), Err(Fault::Cut));
        assert_eq!(read(b"\x41a", 0), Err(Fault::Bad));
    }

    #[test]
    fn long_names_are_refused_and_odd_octets_escaped() {
        let long = [&b"\x3f"[..], &[b'a'; 63]].concat().repeat(4);
        assert_eq!(read(&[&long[..], b"\0"].concat(), 0), Err(Fault::Bad));
        assert_eq!(read(b"\x03a.\xff\x00", 0), Ok(("a\\.\\255".into(), 5)));
    }

    #[test]
    fn a_suffix_is_compared_by_labels() {
        let message = b"\x01A\x04e164\x04ARPA\x00";
        let (name, _) = DomainName::read(message, 0).unwrap();
        assert!(name.is_below(&["e164", "arpa"]));
        assert!(!name.is_below(&["64", "arpa"]));
        assert!(!name.is_below(&["x", "a", "e164", "arpa"]));
    }
}
