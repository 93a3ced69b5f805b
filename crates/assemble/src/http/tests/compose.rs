//! Octets of HTTP/2, composed from RFC 9113 and RFC 7541.

use std::collections::VecDeque;

use crate::http::h2::frame::PREFACE;
use crate::http::hpack::huffman_encode;

pub(super) const END_STREAM: u8 = 0x1;
pub(super) const END_HEADERS: u8 = 0x4;
pub(super) const PADDED: u8 = 0x8;
pub(super) const PRIORITY: u8 = 0x20;

pub(super) fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let len = payload.len() as u32;
    [&len.to_be_bytes()[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

pub(super) fn data(flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    frame(0, flags, stream, payload)
}

pub(super) fn headers(flags: u8, stream: u32, block: &[u8]) -> Vec<u8> {
    frame(1, flags | END_HEADERS, stream, block)
}

/// What a client sends first.
pub(super) fn hello() -> Vec<u8> {
    [&PREFACE[..], &frame(4, 0, 0, &[0, 3, 0, 0, 0, 100])].concat()
}

/// What a server sends first.
pub(super) fn welcome() -> Vec<u8> {
    frame(4, 0, 0, &[0, 3, 0, 0, 0, 100, 0, 4, 0, 1, 0, 0])
}

/// An encoder that puts every field into its table and uses it, as real ones do.
#[derive(Default)]
pub(super) struct Encoder {
    table: VecDeque<(String, String)>,
}

impl Encoder {
    pub(super) fn block(&mut self, fields: &[(&str, &str)]) -> Vec<u8> {
        fields.iter().flat_map(|&(name, value)| self.field(name, value)).collect()
    }

    fn field(&mut self, name: &str, value: &str) -> Vec<u8> {
        let known = |entry: &(String, String)| entry.0 == name && entry.1 == value;
        if let Some(at) = self.table.iter().position(known) {
            return integer(0x80, 7, 62 + at);
        }
        let named = self.table.iter().position(|entry| entry.0 == name);
        let mut octets = integer(0x40, 6, named.map_or(0, |at| 62 + at));
        if named.is_none() {
            octets.extend(string(name));
        }
        octets.extend(string(value));
        self.table.push_front((name.into(), value.into()));
        while self.table.iter().map(|(name, value)| 32 + name.len() + value.len()).sum::<usize>() > 4096 {
            self.table.pop_back();
        }
        octets
    }
}

fn integer(first: u8, prefix: u32, value: usize) -> Vec<u8> {
    let most = (1 << prefix) - 1;
    if value < most {
        return vec![first | value as u8];
    }
    assert!(value - most < 128);
    vec![first | most as u8, (value - most) as u8]
}

fn string(text: &str) -> Vec<u8> {
    let coded = huffman_encode(text.as_bytes());
    [integer(0x80, 7, coded.len()), coded].concat()
}

/// Fields that are in no table, so that they are always known.
pub(super) fn plain(fields: &[(&str, &str)]) -> Vec<u8> {
    let one = |&(name, value): &(&str, &str)| {
        [&[0, name.len() as u8], name.as_bytes(), &[value.len() as u8], value.as_bytes()].concat()
    };
    fields.iter().flat_map(one).collect()
}

pub(super) fn get(path: &str) -> Vec<u8> {
    plain(&[(":method", "GET"), (":scheme", "http"), (":path", path), (":authority", "192.0.2.1")])
}

pub(super) fn post(path: &str) -> Vec<u8> {
    plain(&[(":method", "POST"), (":scheme", "http"), (":path", path), ("content-type", "application/json")])
}

pub(super) fn status(code: &str) -> Vec<u8> {
    plain(&[(":status", code)])
}
