//! The elements of a plain message, one after another, by its table (TS 24.007 clauses 11.2.1.1 and 11.2.4). What
//! their values mean, and whether they may be as they are, is not decided here.

use beleg_model::{Note, NoteKind, Span};
use beleg_spec::nas_5gs::{Content, Element, Form, MessageType};

use crate::reader::Reader;

/// An element as it stands in the message.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'a> {
    /// The message that has it.
    pub(super) message: u8,
    /// Its identifier; of half an octet in bits 8 to 5.
    pub(super) iei: Option<u8>,
    /// Its row in the message's table; none for an unknown one.
    pub(super) element: Option<&'static Element>,
    /// Its value; the whole octet where the value is half of it.
    pub(super) value: &'a [u8],
    /// The value, where it is half an octet.
    pub(super) half: Option<u8>,
    /// Where its value stands, from the start of the outer message.
    pub(super) span: Span,
    /// Whether it stood in this message already.
    pub(super) repeated: bool,
    /// Whether it stands behind one that the table has after it.
    pub(super) late: bool,
    /// The payload container type that the message gave before it.
    pub(super) payload_type: Option<u8>,
}

impl<'a> Found<'a> {
    /// What its value is.
    pub(super) fn content(&self) -> Content {
        self.element.map_or(Content::Octets, |element| element.content)
    }

    /// Its value as a number of at most one octet.
    pub(super) fn number(&self) -> Option<u8> {
        self.half.or_else(|| self.value.first().copied())
    }

    /// Its value without the octets beyond the most that its type has.
    pub(super) fn octets(&self) -> &'a [u8] {
        let most = self.element.map_or(u32::MAX, |element| element.most);
        self.value.get(..most as usize).unwrap_or(self.value)
    }

    /// Whether a receiver that does not know it may skip it (TS 24.007 clause 11.2.4).
    pub(super) fn may_be_skipped(&self) -> bool {
        self.iei.is_some_and(|iei| iei >= 0x10)
    }
}

/// What the walk comes to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step<'a> {
    /// An element.
    Element(Found<'a>),
    /// Octets where no element could be found; the walk ends.
    Note(Note),
}

/// A walk over the elements of a message.
#[derive(Clone, Copy, Debug)]
pub(super) struct Walk<'a> {
    message: &'static MessageType,
    reader: Reader<'a>,
    /// Where the elements begin in the outer message.
    base: usize,
    mandatory: usize,
    /// A bit for each optional element that has been seen.
    seen: u128,
    /// The furthest row of the optional elements that has been seen.
    furthest: usize,
    payload_type: Option<u8>,
    ended: bool,
}

impl<'a> Walk<'a> {
    /// Over the elements of `message`, which begin at octet `base` of `octets`.
    pub(super) fn new(message: &'static MessageType, octets: &'a [u8], base: usize) -> Self {
        Self {
            message,
            reader: Reader::new(octets.get(base..).unwrap_or_default()),
            base,
            mandatory: 0,
            seen: 0,
            furthest: 0,
            payload_type: None,
            ended: false,
        }
    }

    fn mandatory(&mut self, element: &'static Element) -> Step<'a> {
        let start = self.reader;
        let mut after = start;
        let value = match element.form {
            Form::Low => start.rest().get(..1).ok_or(Short::Ends),
            Form::Lv => counted(&mut after, false),
            Form::LvE => counted(&mut after, true),
            _ => after.take(element.least as usize).ok_or(Short::Ends),
        };
        match value {
            Ok(value) => {
                self.reader = after;
                self.found(None, Some(element), value)
            }
            Err(_) if start.is_empty() => self.end(NoteKind::Missing, element.name, None),
            Err(short) => self.cut(short, element),
        }
    }

    fn optional(&mut self, first: u8) -> Step<'a> {
        // Nothing in TS 24.501 has the IEI 0, so octets of zero up to the end are no elements.
        if self.reader.rest().iter().all(|&octet| octet == 0) {
            return self.end(NoteKind::Residue, "octets after the last element", None);
        }
        let iei = if first & 0x80 == 0 { first } else { first & 0xf0 };
        let row = self.message.optional.iter().position(|element| element.iei == Some(iei));
        let element = row.and_then(|row| self.message.optional.get(row));
        let mut after = self.reader;
        match value_of(element, first, &mut after) {
            Ok(value) => {
                self.reader = after;
                let Step::Element(mut found) = self.found(Some(iei), element, value) else {
                    return self.end(NoteKind::Limit, "element", None);
                };
                if let Some(row) = row {
                    found.repeated = self.seen >> row.min(127) & 1 == 1;
                    found.late = row < self.furthest;
                    self.seen |= 1 << row.min(127);
                    self.furthest = self.furthest.max(row);
                }
                Step::Element(found)
            }
            Err(short) => match element {
                Some(element) => self.cut(short, element),
                None => self.end(NoteKind::Residue, "octets after the last element", None),
            },
        }
    }

    fn found(&mut self, iei: Option<u8>, element: Option<&'static Element>, value: &'a [u8]) -> Step<'a> {
        let form = element.map(|element| element.form);
        let first = value.first().copied();
        let half = match form {
            Some(Form::High) => first.map(|octet| octet >> 4),
            Some(Form::Low | Form::TvHalf) => first.map(|octet| octet & 0x0f),
            // An unknown element of one octet: TS 24.007 clause 11.2.4.
            None if iei.is_some_and(|iei| iei & 0x80 != 0) => first.map(|octet| octet & 0x0f),
            _ => None,
        };
        // The half that opens an octet leaves it to be read by the other one.
        let behind = if form == Some(Form::Low) { 0 } else { value.len() };
        let start = self.base.saturating_add(self.reader.at()).saturating_sub(behind);
        let payload_type = self.payload_type;
        if element.is_some_and(|element| element.content == Content::PayloadType) {
            self.payload_type = half;
        }
        Step::Element(Found {
            message: self.message.number,
            iei,
            element,
            value,
            half,
            span: Span::new(start, value.len()),
            repeated: false,
            late: false,
            payload_type,
        })
    }

    fn cut(&mut self, short: Short, element: &'static Element) -> Step<'a> {
        match short {
            Short::Ends => self.end(NoteKind::Truncated, element.name, None),
            Short::Length(len) => self.end(NoteKind::BadLength, element.name, Some(len)),
        }
    }

    /// Ends the walk with a note about all octets that are left.
    fn end(&mut self, kind: NoteKind, what: &'static str, number: Option<u64>) -> Step<'a> {
        self.ended = true;
        let start = self.base.saturating_add(self.reader.at());
        Step::Note(Note { kind, span: Span::new(start, self.reader.left()), bit: 0, what, number })
    }
}

impl<'a> Iterator for Walk<'a> {
    type Item = Step<'a>;

    fn next(&mut self) -> Option<Step<'a>> {
        if self.ended {
            return None;
        }
        if let Some(element) = self.message.mandatory.get(self.mandatory) {
            self.mandatory = self.mandatory.saturating_add(1);
            return Some(self.mandatory(element));
        }
        let first = self.reader.peek()?;
        Some(self.optional(first))
    }
}

/// Why a value could not be taken.
#[derive(Clone, Copy, Debug)]
enum Short {
    /// The octets end before its length is known.
    Ends,
    /// Its length reaches beyond them.
    Length(u64),
}

/// The value of an optional element, by its table or, where it has none, by its identifier.
fn value_of<'a>(element: Option<&Element>, first: u8, reader: &mut Reader<'a>) -> Result<&'a [u8], Short> {
    let form = element.map_or_else(|| form_of(first), |element| element.form);
    if form == Form::TvHalf {
        return reader.take(1).ok_or(Short::Ends);
    }
    reader.u8().ok_or(Short::Ends)?;
    match form {
        Form::Tlv => counted(reader, false),
        Form::TlvE => counted(reader, true),
        _ => {
            let len = element.map_or(0, |element| element.least);
            reader.take(len as usize).ok_or(Short::Ends)
        }
    }
}

/// The form that an identifier alone implies (TS 24.007 clause 11.2.4).
fn form_of(iei: u8) -> Form {
    match iei {
        0x80.. => Form::TvHalf,
        0x70..=0x7f => Form::TlvE,
        _ => Form::Tlv,
    }
}

/// A length of one octet, or two where `wide`, and as many octets.
fn counted<'a>(reader: &mut Reader<'a>, wide: bool) -> Result<&'a [u8], Short> {
    let len = if wide { reader.u16().map(usize::from) } else { reader.u8().map(usize::from) };
    let len = len.ok_or(Short::Ends)?;
    reader.take(len).ok_or(Short::Length(len as u64))
}
