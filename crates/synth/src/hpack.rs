//! HPACK (RFC 7541), the writing half: field sections with the static and a dynamic table. Strings are not coded by Huffman,
//! which is the writer's choice (clause 5.2).

use std::collections::VecDeque;
use std::hash::Hasher;

use crate::hasher::Mix;

/// The part of the static table (appendix A) that is used here: name, value, index.
const STATIC: &[(&str, &str, u8)] = &[
    (":authority", "", 1),
    (":method", "GET", 2),
    (":method", "POST", 3),
    (":path", "/", 4),
    (":scheme", "http", 6),
    (":scheme", "https", 7),
    (":status", "200", 8),
    (":status", "204", 9),
    (":status", "206", 10),
    (":status", "304", 11),
    (":status", "400", 12),
    (":status", "404", 13),
    (":status", "500", 14),
    ("accept", "", 19),
    ("authorization", "", 23),
    ("cache-control", "", 24),
    ("content-length", "", 28),
    ("content-type", "", 31),
    ("date", "", 33),
    ("etag", "", 34),
    ("location", "", 46),
    ("server", "", 54),
    ("user-agent", "", 58),
    ("via", "", 60),
];

/// Fields that are as good as different each time: they would only push others out of the table (clause 6.2.2).
const PASSING: &[&str] = &[":path", "content-length", "location", "date", "3gpp-sbi-message-priority"];
const STATIC_LEN: usize = 61;
const TABLE_SIZE: usize = 4_096;

/// The state of one direction of a connection.
#[derive(Debug, Default)]
pub struct Encoder {
    table: VecDeque<Entry>,
    size: usize,
}

/// An entry of the dynamic table, with digests of both texts: comparing them spares comparing most of the texts.
#[derive(Debug)]
struct Entry {
    digests: (u64, u64),
    name: String,
    value: String,
}

impl Encoder {
    /// A field section.
    pub fn encode<'f>(&mut self, fields: impl IntoIterator<Item = (&'f str, &'f str)>) -> Vec<u8> {
        let mut out = Vec::new();
        for (name, value) in fields {
            self.field(name, value, &mut out);
        }
        out
    }

    fn field(&mut self, name: &str, value: &str, out: &mut Vec<u8>) {
        let secret = name == "authorization";
        let passing = PASSING.contains(&name);
        let (mut fixed, mut name_at) = (None, None);
        let known = STATIC.iter().skip_while(|(own, ..)| *own != name);
        for (_, held, at) in known.take_while(|(own, ..)| *own == name) {
            name_at = name_at.or(Some(usize::from(*at)));
            fixed = fixed.or((!value.is_empty() && *held == value).then_some(usize::from(*at)));
        }
        // What is never put into the table need not be looked for in it.
        let lasting = !secret && !passing;
        let (of, has) = if lasting { (digest(name), digest(value)) } else { (0, 0) };
        let of_table = |at: usize| STATIC_LEN + 1 + at;
        if fixed.is_none() && lasting {
            let equal = |entry: &Entry| entry.digests == (of, has) && entry.name == name && entry.value == value;
            fixed = self.table.iter().position(equal).map(of_table);
        }
        if let Some(index) = fixed {
            return integer(0x80, 7, index, out);
        }
        if name_at.is_none() {
            let named = |entry: &Entry| (!lasting || entry.digests.0 == of) && entry.name == name;
            name_at = self.table.iter().position(named).map(of_table);
        }
        // Never indexed (clause 6.2.3), without indexing (6.2.2), with incremental indexing (6.2.1).
        let (pattern, prefix) = if secret {
            (0x10, 4)
        } else if passing {
            (0x00, 4)
        } else {
            (0x40, 6)
        };
        integer(pattern, prefix, name_at.unwrap_or(0), out);
        if name_at.is_none() {
            string(name, out);
        }
        string(value, out);
        if lasting {
            self.insert(Entry { digests: (of, has), name: name.to_owned(), value: value.to_owned() });
        }
    }

    fn insert(&mut self, entry: Entry) {
        self.size += entry.name.len() + entry.value.len() + 32;
        self.table.push_front(entry);
        while self.size > TABLE_SIZE {
            let Some(Entry { name, value, .. }) = self.table.pop_back() else { break };
            self.size -= name.len() + value.len() + 32;
        }
    }
}

/// What equal texts have in common.
fn digest(text: &str) -> u64 {
    let mut mix = Mix::default();
    mix.write(text.as_bytes());
    mix.finish()
}

/// An integer with a prefix of so many bits (clause 5.1).
fn integer(pattern: u8, prefix: u32, value: usize, out: &mut Vec<u8>) {
    let most = (1_usize << prefix) - 1;
    if value < most {
        out.push(pattern | value as u8);
        return;
    }
    out.push(pattern | most as u8);
    let mut rest = value - most;
    while rest >= 128 {
        out.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    out.push(rest as u8);
}

fn string(text: &str, out: &mut Vec<u8>) {
    integer(0, 7, text.len(), out);
    out.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_written_as_in_the_examples_of_the_rfc() {
        let mut encoder = Encoder::default();
        // RFC 7541 appendix C.3.1, but that a path of its own is not put into the table.
        let one = encoder.encode([
            (":method", "GET"),
            (":scheme", "http"),
            (":path", "/"),
            (":authority", "www.example.com"),
        ]);
        assert_eq!(one, [&[0x82, 0x86, 0x84, 0x41, 0x0f][..], b"www.example.com"].concat());
        // Appendix C.3.2.
        let two = encoder.encode([(":authority", "www.example.com"), ("cache-control", "no-cache")]);
        assert_eq!(two, [&[0xbe, 0x58, 0x08][..], b"no-cache"].concat());
        // Clause 5.1, example 2.
        let mut out = Vec::new();
        integer(0, 5, 1_337, &mut out);
        assert_eq!(out, [0x1f, 0x9a, 0x0a]);
    }

    #[test]
    fn the_table_keeps_its_size() {
        let mut encoder = Encoder::default();
        for number in 0..500 {
            encoder.encode([("x-number", number.to_string().as_str())]);
            assert!(encoder.size <= TABLE_SIZE);
        }
        assert!(encoder.table.len() < 120);
    }
}
