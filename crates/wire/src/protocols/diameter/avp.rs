//! Diameter AVPs (RFC 6733 clause 4): their chain, and their values by the format that their specification gives.

use std::net::IpAddr;

use beleg_model::{Field, Fields, Items, Kind, Name, NoteKind, Notes, Span, Value};
use beleg_spec::diameter::{Format, find};

use crate::reader::Reader;
use crate::text::text;

/// How deep groups may hold groups before the rest is left unread.
const DEEPEST: u8 = 12;

/// An AVP as a field.
pub(super) static AVP: Kind = Kind::Group(FIELDS);

/// Its fields; a group has AVPs in it.
static FIELDS: &[Field] = &[
    Field::new("code", Kind::Uint, "AVP Code"),
    Field::new("vendor", Kind::Uint, "Vendor-ID, where there is one"),
    Field::new("name", Kind::Text, "The AVP's name in its specification"),
    Field::new("avps", Kind::List(&AVP), "The AVPs of a Grouped one, in order"),
    Field::new("value", VALUE, "Data, by the format of the AVP; an identity's pseudonym, a secret's length"),
    Field::new("value_octets", Kind::Uint, "Octets of data, of an AVP whose format is not known here"),
];

const VALUE: Kind = Kind::OneOf(&[Kind::Uint, Kind::Text, Kind::Octets, Kind::Ip]);

/// One AVP of a message.
#[derive(Clone, Copy, Debug)]
pub struct Avp<'a> {
    /// Code.
    pub code: u32,
    /// Vendor-ID, 0 where there is none.
    pub vendor: u32,
    /// Flags: V, M, P and reserved bits.
    pub flags: u8,
    /// Data.
    pub value: &'a [u8],
    /// Where the data stands in the message.
    pub span: Span,
}

/// The AVPs of a message or group, in order. What is left in `reader` at the end is none.
#[derive(Clone, Debug)]
pub(super) struct Avps<'a> {
    pub(super) reader: Reader<'a>,
    /// Where the reader's octets start in the message.
    base: usize,
    /// The octets that filled up the AVP read last.
    padding: &'a [u8],
}

impl<'a> Avps<'a> {
    pub(super) fn new(reader: Reader<'a>, base: usize) -> Self {
        Self { reader, base, padding: &[] }
    }

    fn rest(&self) -> Span {
        self.at(self.reader.rest_span())
    }

    fn at(&self, span: Span) -> Span {
        Span::new(self.base + span.start as usize, span.len as usize)
    }
}

impl<'a> Iterator for Avps<'a> {
    type Item = Avp<'a>;

    fn next(&mut self) -> Option<Avp<'a>> {
        let mut reader = self.reader;
        let start = reader.at();
        let code = reader.u32()?;
        let flags = reader.u8()?;
        let len = reader.u24()? as usize;
        let vendor = if flags & 0x80 != 0 { reader.u32()? } else { 0 };
        let header = reader.at() - start;
        let value = reader.take(len.checked_sub(header)?)?;
        let span = self.at(reader.last_span(value.len()));
        self.padding = reader.take_up_to(len.wrapping_neg() & 3);
        self.reader = reader;
        Some(Avp { code, vendor, flags, value, span })
    }
}

/// Takes notes about a chain of AVPs and all groups in it; what is no AVP at its end is of kind `end`.
pub(super) fn check(mut avps: Avps<'_>, depth: u8, end: NoteKind, notes: &mut Notes) {
    while let Some(avp) = avps.next() {
        if avp.flags & 0x1f != 0 {
            let header = if avp.vendor == 0 { 8 } else { 12 };
            let start = (avp.span.start as usize).saturating_sub(header) + 4;
            notes.add(NoteKind::Irregular, Span::new(start, 1), "AVP flags");
        }
        if avps.padding.iter().any(|&octet| octet != 0) {
            let span = avps.reader.last_span(avps.padding.len());
            notes.add(NoteKind::Irregular, avps.at(span), "AVP padding");
        }
        check_value(&avp, depth, notes);
    }
    if avps.reader.is_empty() {
        return;
    }
    notes.add(end, avps.rest(), "AVP");
}

fn check_value(avp: &Avp<'_>, depth: u8, notes: &mut Notes) {
    let code = u64::from(avp.code);
    // An AVP of an application is kept by its number and left alone.
    let Some(known) = find(avp.vendor, avp.code) else { return };
    let fits = match known.format {
        Format::Unsigned32 | Format::Integer32 | Format::Float32 | Format::Enumerated | Format::Time => {
            avp.value.len() == 4
        }
        Format::Unsigned64 | Format::Integer64 => avp.value.len() == 8,
        Format::Grouped if depth == DEEPEST => {
            return notes.add_number(NoteKind::Limit, avp.span, "depth of Grouped AVPs", code);
        }
        Format::Grouped => return check(avp.group(), depth + 1, NoteKind::BadLength, notes),
        Format::Octets | Format::Text | Format::Address | Format::Identity | Format::Secret => true,
    };
    if !fits {
        notes.add_number(NoteKind::BadLength, avp.span, "AVP", code);
    }
}

impl<'a> Avp<'a> {
    /// The AVPs in the value of a Grouped one.
    fn group(&self) -> Avps<'a> {
        Avps::new(Reader::new(self.value), self.span.start as usize)
    }

    /// A value that is text: as an identity, where a subscriber's number is hidden in it.
    pub(super) fn text(&self) -> Value<'a> {
        match text(self.value) {
            Value::Text(hidden) if has_number(self.value) => {
                Value::Identity(find(self.vendor, self.code).map_or("AVP", |known| known.name), hidden)
            }
            value => value,
        }
    }

    /// A value of four octets.
    pub(super) fn number(&self) -> Option<u32> {
        self.value.try_into().ok().map(u32::from_be_bytes)
    }

    /// An AVP of the IETF directly in this group.
    pub(super) fn inner(&self, code: u32) -> Option<Self> {
        self.group().find(|avp| avp.vendor == 0 && avp.code == code)
    }

    /// Tells the AVP and what is in it.
    fn fields(&self, within: Option<&Avp<'_>>, depth: u8, out: &mut dyn Fields) {
        let known = find(self.vendor, self.code);
        let name = Name::of(known.map(|known| known.name), "AVP", self.code);
        out.uint("code", u64::from(self.code));
        if self.vendor != 0 {
            out.uint("vendor", u64::from(self.vendor));
        }
        out.value("name", Value::Name(name));
        match (known.map(|known| known.format), self.value) {
            (Some(Format::Grouped), _) if depth < DEEPEST => {
                out.list("avps", &mut |items| tell(self.group(), Some(self), depth + 1, items));
            }
            (Some(Format::Unsigned32 | Format::Enumerated | Format::Time), &[a, b, c, d]) => {
                out.uint("value", u64::from(u32::from_be_bytes([a, b, c, d])));
            }
            (Some(Format::Unsigned64), value) if value.len() == 8 => {
                out.maybe("value", Reader::new(value).u64());
            }
            (Some(Format::Text), _) => out.value("value", self.text()),
            (Some(Format::Address), value) => match address(value) {
                Some(address) => out.value("value", Value::Ip(address)),
                None => out.value("value", Value::Octets(value)),
            },
            (Some(Format::Identity), _) => {
                self.identity(within, &mut |value| out.value("value", value));
            }
            (Some(Format::Secret), value) => {
                out.value("value", Value::Secret(known.map_or("", |k| k.name), value.len()));
            }
            // What is not known may be an identity or a key: its length is all that is shown.
            (None, value) => out.uint("value_octets", value.len() as u64),
            (_, value) => out.value("value", Value::Octets(value)),
        }
    }

    /// Hands on the identity that the AVP holds, with the kind that it or its group says.
    pub(super) fn identity(&self, within: Option<&Avp<'_>>, tell: &mut dyn FnMut(Value<'_>)) {
        let digits = self.value.iter().all(u8::is_ascii_digit);
        let kind = match (self.vendor, self.code) {
            // A User-Name is an IMSI on 3GPP's reference points (TS 29.272 clause 7.3.1), elsewhere an NAI.
            (0, 1) if digits && (14..=15).contains(&self.value.len()) => "IMSI",
            (0, 1) => "NAI",
            // Subscription-Id-Type (RFC 8506 clause 8.47).
            (0, 444) => match within.and_then(|group| group.inner(450)?.number()) {
                Some(0) => "MSISDN",
                Some(1) => "IMSI",
                Some(2) => "SIP URI",
                Some(3) => "NAI",
                _ => "Subscription-Id",
            },
            (vendor, code) => find(vendor, code).map_or("identity", |known| known.name),
        };
        match std::str::from_utf8(self.value) {
            // TS 29.329 clause 6.3.2: MSISDN is coded as telephony BCD.
            _ if kind == "MSISDN" && !digits => tell(Value::Identity(kind, &tbcd(self.value))),
            Ok(text) => tell(Value::Identity(kind, text)),
            Err(_) => tell(Value::Identity(kind, &format!("{:02x?}", self.value))),
        }
    }
}

/// Whether text has a subscriber's number in it, as some Session-Ids do in their free part (RFC 6733 clause 8.8):
/// digits as many as an IMSI or MSISDN with country code has, and none of Diameter's own numbers.
fn has_number(text: &[u8]) -> bool {
    text.split(|octet| !octet.is_ascii_digit()).any(|digits| (11..=16).contains(&digits.len()))
}

/// Tells a chain of AVPs.
pub(super) fn tell(avps: Avps<'_>, within: Option<&Avp<'_>>, depth: u8, items: &mut dyn Items) {
    for avp in avps {
        items.group(&mut |out| avp.fields(within, depth, out));
    }
}

/// An Address (RFC 6733 clause 4.3.1) with its family, or without one.
fn address(value: &[u8]) -> Option<IpAddr> {
    let bare = match value {
        [0, 1, address @ ..] if address.len() == 4 => address,
        [0, 2, address @ ..] if address.len() == 16 => address,
        bare => bare,
    };
    let v4 = <[u8; 4]>::try_from(bare).map(IpAddr::from);
    v4.or_else(|_| <[u8; 16]>::try_from(bare).map(IpAddr::from)).ok()
}

/// Digits in telephony BCD: the lower half of an octet first, 15 where there is none.
fn tbcd(octets: &[u8]) -> String {
    let halves = octets.iter().flat_map(|&octet| [octet & 15, octet >> 4]);
    halves.filter(|&half| half != 15).filter_map(|half| char::from_digit(u32::from(half), 16)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_come_with_and_without_family() {
        let expected = Some("192.0.2.1".parse().unwrap());
        assert_eq!(address(&[0, 1, 192, 0, 2, 1]), expected);
        assert_eq!(address(&[192, 0, 2, 1]), expected);
        assert_eq!(address(&[0, 8, 49]), None);
    }

    #[test]
    fn numbers_hidden_in_text_are_seen() {
        assert!(has_number(b"pgw.example.org;1;2;IMSI001010000000001"));
        assert!(!has_number(b"mme.example.org;4294967295;4294967295;s6a"));
        assert!(!has_number(b"mme.example.org;18446744073709551615;1"));
    }

    #[test]
    fn telephony_digits_are_swapped() {
        assert_eq!(tbcd(&[0x94, 0x71, 0xf0]), "49170");
    }
}
