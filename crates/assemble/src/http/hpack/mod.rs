//! HPACK, header compression for HTTP/2 (RFC 7541), as a bystander reads it who may have missed the beginning.
//!
//! An index counts from the newest entry of the dynamic table, so what was inserted before the bystander came does not
//! move what is inserted since: of a table of which only the newest entries are known, each index is either one of
//! those, which is then certain, or unknown. It is marked so and never guessed; with every insertion more is known.
//!
//! Which old entries have been evicted is uncertain where the size of the table or of an entry is not known. That never
//! makes a known entry wrong: an index is valid only while its entry is in the table, and entries leave it oldest first.
//! An entry is forgotten here once the least that the newer ones can take leaves no room for it, or for want of room
//! here; an index beyond those is then an error where nothing older can be left, and unknown otherwise.

mod huffman;
mod tables;

use std::collections::VecDeque;
use std::sync::LazyLock;

use beleg_model::{NoteKind, Span};
use beleg_wire::protocols::http::{Bytes, Header};

use tables::FIELDS;

/// Octets, as RFC 7541 clause 4.1 counts them, that are kept of a table, whatever size its owner allows it.
pub(crate) const TABLE: usize = 64 * 1024;
/// Octets of one header list that are kept, counted in the same way.
pub(crate) const LIST: usize = 64 * 1024;
/// Fields of one header list that are kept.
pub(crate) const LINES: usize = 256;

/// The size of a table before anybody changes it (RFC 9113 clause 6.5.2).
const DEFAULT: u32 = 4096;
/// What an entry takes besides its text (RFC 7541 clause 4.1).
const OVERHEAD: usize = 32;
/// Notes about one block.
const NOTES: usize = 32;

/// A fault or a gap in a block: its kind, its octets, what it is about, and a number that goes with it.
pub(crate) type Note = (NoteKind, Span, &'static str, Option<u64>);

/// What a header block says.
#[derive(Debug, Default)]
pub(crate) struct Block {
    /// Its fields, in order.
    pub(crate) fields: Vec<Header>,
    /// What of it could not be read.
    pub(crate) notes: Vec<Note>,
    /// Octets of the fields as clause 4.1 counts them.
    size: usize,
    /// More fields came than are kept, from this octet of the block on.
    full: Option<usize>,
}

/// One direction's dynamic table.
#[derive(Debug)]
pub(crate) struct Decoder {
    /// The newest first.
    entries: VecDeque<Header>,
    /// The least that the entries can take.
    least: usize,
    /// The size that the encoder uses, where it is known.
    capacity: Option<u32>,
    /// There may be entries before those that are known.
    older: bool,
    /// The largest size that the peer has allowed, where all of its settings have been seen.
    allowed: Option<u32>,
}

impl Decoder {
    /// From the beginning of a connection.
    pub(crate) const fn fresh() -> Self {
        Self { entries: VecDeque::new(), least: 0, capacity: Some(DEFAULT), older: false, allowed: Some(DEFAULT) }
    }

    /// From some point in the middle of it.
    pub(crate) const fn midway() -> Self {
        Self { entries: VecDeque::new(), least: 0, capacity: None, older: true, allowed: None }
    }

    /// The next block is the first of its connection, whatever else was missed of that.
    pub(crate) fn begin(&mut self) {
        *self = Self { allowed: self.allowed, ..Self::fresh() };
    }

    /// Header blocks have been missed. How many entries they have inserted is not known, so no index that counts across
    /// them is; nor whether they have changed the size.
    pub(crate) fn lose(&mut self) {
        *self = Self::midway();
    }

    /// Whether there may be entries that nobody here has seen inserted.
    pub(crate) fn is_older(&self) -> bool {
        self.older
    }

    /// The peer, who decodes, allows this table size (SETTINGS_HEADER_TABLE_SIZE).
    pub(crate) fn allow(&mut self, size: u32) {
        self.allowed = self.allowed.map(|allowed| allowed.max(size));
    }

    /// Settings of the peer may have been missed.
    pub(crate) fn allow_any(&mut self) {
        self.allowed = None;
    }

    /// Octets of memory, roughly.
    pub(crate) fn cost(&self) -> usize {
        self.least
    }

    /// Reads a header block, which must be whole.
    pub(crate) fn decode(&mut self, octets: &[u8]) -> Block {
        let mut block = Block::default();
        let mut at = 0;
        while at < octets.len() {
            let mut cursor = Cursor { octets, at };
            if self.representation(&mut cursor, &mut block).is_none() {
                // What follows may have inserted entries that nobody can count.
                let rest = Span::new(at, octets.len() - at);
                block.note(NoteKind::BadValue, rest, "header block", None);
                self.lose();
                break;
            }
            at = cursor.at;
        }
        if let Some(start) = block.full {
            let rest = Span::new(start, octets.len() - start);
            block.note(NoteKind::Limit, rest, "header list", Some(LINES as u64));
        }
        block
    }

    /// One representation (clause 6); `None` where its end cannot be found.
    fn representation(&mut self, cursor: &mut Cursor<'_>, block: &mut Block) -> Option<()> {
        let start = cursor.at;
        let first = cursor.peek()?;
        match first {
            0x80.. => {
                let index = cursor.integer(7)?;
                let header = self.field(index, cursor.since(start), block);
                block.push(header, start);
            }
            0x40.. => {
                let header = self.literal(6, cursor, block)?;
                self.insert(header.clone());
                block.push(header, start);
            }
            0x20.. => {
                let size = cursor.integer(5)?;
                self.resize(size, cursor.since(start), block);
            }
            // Without indexing, or never indexed (clause 7.1.3): the same here.
            _ => {
                let header = self.literal(4, cursor, block)?;
                block.push(header, start);
            }
        }
        Some(())
    }

    /// A literal: an index or a name, and a value.
    fn literal(&mut self, prefix: u32, cursor: &mut Cursor<'_>, block: &mut Block) -> Option<Header> {
        let start = cursor.at;
        let index = cursor.integer(prefix)?;
        let name = match index {
            0 => cursor.string(block)?,
            index => self.field(index, cursor.since(start), block).name,
        };
        Some(Header { name, value: cursor.string(block)? })
    }

    /// The field that an index stands for (clause 2.3.3), as far as it is known.
    fn field(&self, index: u32, span: Span, block: &mut Block) -> Header {
        static STATIC: LazyLock<Vec<Header>> = LazyLock::new(|| {
            let known = |text: &'static str| Some(Bytes::Static(text.as_bytes()));
            FIELDS.iter().map(|(name, value)| Header { name: known(name), value: known(value) }).collect()
        });
        let number = Some(u64::from(index));
        let Some(place) = index.checked_sub(1).map(|place| place as usize) else {
            block.note(NoteKind::BadValue, span, "header field index", number);
            return Header::default();
        };
        let known = match place.checked_sub(FIELDS.len()) {
            None => STATIC.get(place),
            Some(place) => self.entries.get(place),
        };
        match known {
            Some(header) => {
                if header.name.is_none() || header.value.is_none() {
                    block.note(NoteKind::UnknownType, span, "header field index", number);
                }
                header.clone()
            }
            None => {
                let kind = if self.older { NoteKind::UnknownType } else { NoteKind::BadValue };
                block.note(kind, span, "header field index", number);
                Header::default()
            }
        }
    }

    /// Clause 4.4.
    fn insert(&mut self, header: Header) {
        self.least += least(&header);
        self.entries.push_front(header);
        self.evict();
    }

    /// Clause 4.3; clause 6.3 has the limit.
    fn resize(&mut self, size: u32, span: Span, block: &mut Block) {
        if self.allowed.is_some_and(|allowed| size > allowed) {
            block.note(NoteKind::Irregular, span, "dynamic table size", Some(u64::from(size)));
        }
        if !block.fields.is_empty() {
            block.note(NoteKind::Irregular, span, "dynamic table size update after a field", None);
        }
        if size as usize > TABLE {
            // No octet is lost by it: what is referred to later may be.
            let nowhere = Span { len: 0, ..span };
            block.note(NoteKind::Limit, nowhere, "dynamic table size", Some(u64::from(size)));
        }
        self.capacity = Some(size);
        self.evict();
    }

    /// Forgets what is certainly no longer in the table, and what there is no room for.
    fn evict(&mut self) {
        let capacity = self.capacity.map_or(usize::MAX, |capacity| capacity as usize);
        while self.least > capacity.min(TABLE) {
            let Some(gone) = self.entries.pop_back() else {
                break;
            };
            // Entries leave oldest first: nothing older than one that has left is still there.
            self.older = self.least <= capacity;
            self.least = self.least.saturating_sub(least(&gone));
        }
        // Where nothing more fits, nothing older is there.
        if capacity.saturating_sub(self.least) < OVERHEAD {
            self.older = false;
        }
    }
}

/// The least that an entry can take (clause 4.1).
fn least(header: &Header) -> usize {
    let len = |text: &Option<Bytes>| text.as_deref().map_or(0, <[u8]>::len);
    OVERHEAD + len(&header.name) + len(&header.value)
}

impl Block {
    fn note(&mut self, kind: NoteKind, span: Span, what: &'static str, number: Option<u64>) {
        if self.notes.len() < NOTES {
            self.notes.push((kind, span, what, number));
        } else if let Some(last) = self.notes.last_mut() {
            // One note then stands for all of the rest, and no octet is lost.
            let (start, end) = (last.1.start.min(span.start), last.1.end().max(span.end()));
            let kind = if last.0.status().is_some() { last.0 } else { kind };
            *last = (kind, Span { start, len: end - start }, "several in the header block", None);
        }
    }

    fn push(&mut self, header: Header, start: usize) {
        if self.full.is_some() {
            return;
        }
        self.size = self.size.saturating_add(least(&header));
        if self.fields.len() == LINES || self.size > LIST {
            self.full = Some(start);
        } else {
            self.fields.push(header);
        }
    }
}

/// Reads the primitive types (clause 5).
#[derive(Clone, Copy)]
struct Cursor<'a> {
    octets: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    fn peek(&self) -> Option<u8> {
        self.octets.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let octet = self.peek()?;
        self.at += 1;
        Some(octet)
    }

    fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let taken = self.octets.get(self.at..)?.get(..len)?;
        self.at += len;
        Some(taken)
    }

    fn since(&self, start: usize) -> Span {
        Span::new(start, self.at.saturating_sub(start))
    }

    /// An integer with a prefix of so many bits (clause 5.1). One that needs more than 32 bits has no use here.
    fn integer(&mut self, prefix: u32) -> Option<u32> {
        let most = (1_u32 << prefix) - 1;
        let first = u32::from(self.next()?) & most;
        if first < most {
            return Some(first);
        }
        let mut value = u64::from(most);
        for shift in [0, 7, 14, 21, 28] {
            let octet = self.next()?;
            value += u64::from(octet & 0x7f) << shift;
            if octet < 0x80 {
                return u32::try_from(value).ok();
            }
        }
        None
    }

    /// A string (clause 5.2): `None` where its end cannot be found, `Some(None)` where it cannot be read.
    fn string(&mut self, block: &mut Block) -> Option<Option<Bytes>> {
        let coded = self.peek()? & 0x80 != 0;
        let len = self.integer(7)? as usize;
        let start = self.at;
        let octets = self.take(len)?;
        if !coded {
            return Some(Some(Bytes::shared(octets)));
        }
        let text = huffman::decode(octets).map(Bytes::from);
        if text.is_none() {
            block.note(NoteKind::BadValue, self.since(start), "Huffman code", None);
        }
        Some(text)
    }
}

#[cfg(test)]
pub(crate) use huffman::encode as huffman_encode;

#[cfg(test)]
mod tests;
