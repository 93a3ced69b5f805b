//! What a certificate says about its holder (RFC 5280): subject, issuer, validity, alternative names. Nothing is
//! verified, and keys, signatures and other extensions are not read.

use std::fmt::Write;
use std::net::IpAddr;

use beleg_model::{Field, Fields, Items, Kind, Value};

use crate::der::{Element, INTEGER, OBJECT_IDENTIFIER, OCTET_STRING, SEQUENCE, SET, element, elements, expect};
use crate::reader::Reader;
use crate::text::text;

/// The parts of a certificate that are told, still encoded.
#[derive(Clone, Copy, Debug)]
pub struct Certificate<'a> {
    serial: &'a [u8],
    issuer: &'a [u8],
    subject: &'a [u8],
    not_before: Element<'a>,
    not_after: Element<'a>,
    alternative_names: &'a [u8],
}

/// The fields of a certificate.
pub(super) const FIELDS: &[Field] = &[
    Field::new("serial_number", Kind::Octets, "serialNumber"),
    Field::new("issuer", Kind::Text, "issuer, in the spelling of RFC 4514"),
    Field::new("subject", Kind::Text, "subject, in the spelling of RFC 4514"),
    Field::new("not_before", TIME, "notBefore, as RFC 3339, or its octets where it is no time"),
    Field::new("not_after", TIME, "notAfter, likewise"),
    Field::new("subject_alternative_names", NAMES, "subjectAltName (RFC 5280 clause 4.2.1.6)"),
];

const TIME: Kind = Kind::OneOf(&[Kind::Text, Kind::Octets]);
const NAMES: Kind = Kind::List(&Kind::OneOf(&[Kind::Text, Kind::Ip, Kind::Octets]));

/// Identifier octets of the times, and of the certificate's own tagged fields.
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;
const VERSION: u8 = 0xa0;
const EXTENSIONS: u8 = 0xa3;

/// uniformResourceIdentifier of a GeneralName.
const URI: u8 = 0x86;

/// id-ce-subjectAltName, 2.5.29.17.
const SUBJECT_ALT_NAME: &[u8] = &[0x55, 0x1d, 0x11];

impl<'a> Certificate<'a> {
    /// The certificate in `der`, where it is one and nothing follows it.
    pub fn read(der: &'a [u8]) -> Option<Self> {
        let mut outer = Reader::new(der);
        let mut certificate = expect(&mut outer, SEQUENCE).filter(|_| outer.is_empty())?;
        let mut tbs = expect(&mut certificate, SEQUENCE)?;
        let _ = expect(&mut tbs, VERSION);
        let serial = expect(&mut tbs, INTEGER)?.rest();
        expect(&mut tbs, SEQUENCE)?;
        let issuer = expect(&mut tbs, SEQUENCE)?.rest();
        let mut validity = expect(&mut tbs, SEQUENCE)?;
        let not_before = element(&mut validity)?;
        let not_after = element(&mut validity)?;
        let subject = expect(&mut tbs, SEQUENCE)?.rest();
        expect(&mut tbs, SEQUENCE)?;
        let extensions = elements(tbs.rest()).find(|found| found.tag == EXTENSIONS);
        Some(Self {
            serial,
            issuer,
            subject,
            not_before,
            not_after,
            alternative_names: extensions.and_then(|found| alternative_names(found.value)).unwrap_or_default(),
        })
    }

    /// The URIs among its holder's names.
    pub fn uris(&self) -> impl Iterator<Item = &'a str> {
        let uri = |name: Element<'a>| (name.tag == URI).then(|| std::str::from_utf8(name.value).ok()).flatten();
        elements(self.alternative_names).filter_map(uri)
    }

    /// The fields of the certificate.
    pub fn fields(&self, out: &mut dyn Fields) {
        out.value("serial_number", Value::Octets(self.serial));
        out.text("issuer", &distinguished_name(self.issuer));
        out.text("subject", &distinguished_name(self.subject));
        for (name, time) in [("not_before", self.not_before), ("not_after", self.not_after)] {
            match date(time) {
                Some(date) => out.text(name, &date),
                None => out.value(name, Value::Octets(time.value)),
            }
        }
        if !self.alternative_names.is_empty() {
            out.list("subject_alternative_names", &mut |items| {
                for name in elements(self.alternative_names) {
                    general_name(name, items);
                }
            });
        }
    }
}

/// The names of the subjectAltName extension (RFC 5280 clause 4.2.1.6), where there is one.
fn alternative_names(extensions: &[u8]) -> Option<&[u8]> {
    let list = expect(&mut Reader::new(extensions), SEQUENCE)?;
    elements(list.rest()).find_map(|extension| {
        let mut parts = elements(extension.value);
        let id = parts.next()?;
        if (id.tag, id.value) != (OBJECT_IDENTIFIER, SUBJECT_ALT_NAME) {
            return None;
        }
        let value = parts.find(|part| part.tag == OCTET_STRING)?.value;
        Some(expect(&mut Reader::new(value), SEQUENCE)?.rest())
    })
}

/// A `GeneralName`: rfc822Name, dNSName and URI are text, iPAddress an address.
fn general_name(name: Element<'_>, items: &mut dyn Items) {
    let address = match <[u8; 4]>::try_from(name.value) {
        Ok(octets) => Some(IpAddr::from(octets)),
        Err(_) => <[u8; 16]>::try_from(name.value).ok().map(IpAddr::from),
    };
    match (name.tag, address) {
        (0x81 | 0x82 | URI, _) => items.value(text(name.value)),
        (0x87, Some(address)) => items.value(Value::Ip(address)),
        (0xa4, _) => {
            // directoryName is tagged explicitly, as Name is a choice.
            let inner = expect(&mut Reader::new(name.value), SEQUENCE);
            let inner = inner.map(|inner| inner.rest()).unwrap_or_default();
            items.value(Value::Text(&distinguished_name(inner)));
        }
        _ => items.value(Value::Octets(name.value)),
    }
}

/// A Name as text, in the spelling of RFC 4514 and the order of the certificate.
fn distinguished_name(name: &[u8]) -> String {
    let mut out = String::new();
    for set in elements(name).filter(|set| set.tag == SET) {
        for attribute in elements(set.value) {
            let mut parts = elements(attribute.value);
            let (Some(id), Some(value)) = (parts.next(), parts.next()) else {
                continue;
            };
            if !out.is_empty() {
                out.push_str(", ");
            }
            write_type(&mut out, id.value);
            out.push('=');
            write_value(&mut out, value.value);
        }
    }
    out
}

fn write_type(out: &mut String, id: &[u8]) {
    let known = match id {
        [0x55, 0x04, 3] => "CN",
        [0x55, 0x04, 5] => "serialNumber",
        [0x55, 0x04, 6] => "C",
        [0x55, 0x04, 7] => "L",
        [0x55, 0x04, 8] => "ST",
        [0x55, 0x04, 10] => "O",
        [0x55, 0x04, 11] => "OU",
        [0x09, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 0x01, 0x19] => "DC",
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x01] => "emailAddress",
        _ => return write_hex(out, id),
    };
    out.push_str(known);
}

fn write_value(out: &mut String, value: &[u8]) {
    let Ok(value) = std::str::from_utf8(value) else {
        return write_hex(out, value);
    };
    for letter in value.chars() {
        if matches!(letter, ',' | '+' | '"' | '\\' | '<' | '>' | ';' | '=') {
            out.push('\\');
        }
        out.push(letter);
    }
}

fn write_hex(out: &mut String, octets: &[u8]) {
    out.push('#');
    for octet in octets {
        let _ = write!(out, "{octet:02x}");
    }
}

/// A time of the certificate as RFC 3339 (RFC 5280 clause 4.1.2.5): years of two digits are 1950 to 2049.
fn date(time: Element<'_>) -> Option<String> {
    let digits = time.value.strip_suffix(b"Z")?;
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let digits = std::str::from_utf8(digits).ok()?;
    let (year, rest) = match time.tag {
        UTC_TIME => digits.split_at_checked(2)?,
        GENERALIZED_TIME => digits.split_at_checked(4)?,
        _ => return None,
    };
    let century = match (time.tag, year) {
        (GENERALIZED_TIME, _) => "",
        (_, year) if year < "50" => "20",
        _ => "19",
    };
    let part = |at: usize| rest.get(at..at + 2);
    let [month, day] = [part(0)?, part(2)?];
    let [hour, minute, second] = [part(4)?, part(6)?, part(8)?];
    (rest.len() == 10).then(|| format!("{century}{year}-{month}-{day}T{hour}:{minute}:{second}Z"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(tag: u8, value: &[u8]) -> Option<String> {
        date(Element { tag, value })
    }

    #[test]
    fn times_read_as_rfc_3339() {
        let utc = |value| time(UTC_TIME, value);
        assert_eq!(utc(b"260102030405Z").unwrap(), "2026-01-02T03:04:05Z");
        assert_eq!(utc(b"500102030405Z").unwrap(), "1950-01-02T03:04:05Z");
        let generalized = time(GENERALIZED_TIME, b"20500102030405Z");
        assert_eq!(generalized.unwrap(), "2050-01-02T03:04:05Z");
        assert_eq!(utc(b"2601020304Z"), None);
        assert_eq!(utc(b"26010203040\xffZ"), None);
    }

    #[test]
    fn names_are_escaped() {
        let name = hex_literal::hex!("310f 300d 06 03 550403 0c 06 612c 62 5c c3a9 3107 3005 06 01 2a 0c 00");
        assert_eq!(distinguished_name(&name), "CN=a\\,b\\\\é, #2a=");
    }

    #[test]
    fn what_is_no_certificate_is_none() {
        assert!(Certificate::read(&[0x30, 0]).is_none());
        assert!(Certificate::read(b"").is_none());
    }
}
