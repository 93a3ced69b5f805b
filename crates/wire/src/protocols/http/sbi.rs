//! The header fields of the service-based interface as fields (TS 29.500 clause 5.2.3): divided by their own grammar. What
//! follows from them is not known here.

use beleg_model::{Field, Fields, Items, Kind as Shape, Value};
use beleg_spec::sbi::headers::{Form, HEADERS, discovery, find};

use super::head::{Head, Header};

/// Parts of one value that are told.
const PARTS: usize = 64;

/// Tells those of a head; nothing where it has none.
pub(super) fn fields(head: &Head, out: &mut dyn Fields) {
    let ours = |header: &&Header| name(header).is_some_and(|name| find(name).is_some() || discovery(name).is_some());
    if head.headers.iter().any(|header| ours(&header)) {
        out.group("sbi", &mut |out| all(head, out));
    }
}

fn name(header: &Header) -> Option<&str> {
    std::str::from_utf8(header.name.as_deref()?).ok()
}

fn all(head: &Head, out: &mut dyn Fields) {
    // In the order of the table, so that a name that comes twice is told once.
    for known in HEADERS {
        let same = |header: &&Header| name(header).and_then(find).is_some_and(|found| found.name == known.name);
        let mut values = head.headers.iter().filter(same).filter_map(|header| header.value.as_deref()).peekable();
        let Some(&first) = values.peek() else { continue };
        match known.form {
            Form::Secret => out.value(known.field, Value::Secret("token", first.len())),
            Form::Text => super::tell(out, known.field, Some(first)),
            Form::Number => match std::str::from_utf8(first).ok().and_then(|text| text.trim().parse().ok()) {
                Some(number) => out.uint(known.field, number),
                None => super::tell(out, known.field, Some(first)),
            },
            Form::Parameters => out.list(known.field, &mut |items| {
                values.by_ref().for_each(|value| parameters(value, items));
            }),
        }
    }
    let searched = |header: &&Header| name(header).and_then(discovery).is_some();
    if head.headers.iter().any(|header| searched(&header)) {
        out.list("discovery", &mut |items| {
            for header in head.headers.iter().filter(searched).take(PARTS) {
                let parameter = name(header).and_then(discovery).unwrap_or_default();
                items.group(&mut |out| {
                    out.text("name", &parameter.to_ascii_lowercase());
                    super::tell(out, "value", header.value.as_deref());
                });
            }
        });
    }
}

/// The parts of a value: `bl=nf-instance; nfinst=…`, or `Timestamp: "…"`.
fn parameters(value: &[u8], items: &mut dyn Items) {
    for part in divide(value).take(PARTS) {
        let (name, value) = halves(part);
        items.group(&mut |out| {
            super::tell(out, "name", Some(name));
            if let Some(value) = value {
                super::tell(out, "value", Some(value));
            }
        });
    }
}

/// The parts of a value, between `;` outside of quotes.
pub(super) fn divide(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut quoted = false;
    value
        .split(move |&octet| {
            quoted ^= octet == b'"';
            octet == b';' && !quoted
        })
        .map(<[u8]>::trim_ascii)
        .filter(|part| !part.is_empty())
}

/// A part's name and its value: behind `=`, or behind a colon and a space.
pub(super) fn halves(part: &[u8]) -> (&[u8], Option<&[u8]>) {
    let at = part.iter().position(|&octet| octet == b'=').or_else(|| part.windows(2).position(|two| two == b": "));
    let Some(at) = at else { return (part, None) };
    let (name, value) = part.split_at(at);
    let value = value.get(1..).unwrap_or_default().trim_ascii();
    let inner = value.strip_prefix(b"\"").and_then(|value| value.strip_suffix(b"\""));
    (name.trim_ascii(), Some(inner.unwrap_or(value)))
}

impl super::Message<'_> {
    /// The value of a parameter of one of the headers with parameters: of `nfinst` in 3gpp-Sbi-Producer-Id.
    pub fn sbi_parameter(&self, header: &str, name: &str) -> Option<&str> {
        let parts = divide(self.head.header(header)?).map(halves);
        let value = parts.filter(|(own, _)| own.eq_ignore_ascii_case(name.as_bytes())).find_map(|(_, value)| value)?;
        std::str::from_utf8(value).ok()
    }
}

const PARAMETER: &[Field] = &[
    Field::new("name", Shape::Text, "Name of a parameter, or a word that stands alone"),
    Field::new("value", Shape::Text, "Its value"),
];

/// What [`fields`] may tell: a field for each header, and those of a discovery together.
pub(super) const FIELDS: &[Field] = &{
    let mut fields =
        [Field::new("discovery", LIST, "3gpp-Sbi-Discovery-*: parameters by which a proxy finds the producer");
            HEADERS.len() + 1];
    let mut at = 0;
    let mut rest: &[beleg_spec::sbi::headers::Header] = HEADERS;
    while let [header, more @ ..] = rest {
        let kind = match header.form {
            Form::Text | Form::Secret => Shape::Text,
            Form::Number => Shape::OneOf(&[Shape::Uint, Shape::Text]),
            Form::Parameters => LIST,
        };
        #[expect(clippy::indexing_slicing, reason = "at compile time, which checks it")]
        {
            fields[at] = Field::new(header.field, kind, header.about);
        }
        at += 1;
        rest = more;
    }
    fields
};

const LIST: Shape = Shape::List(&Shape::Group(PARAMETER));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_divided_outside_of_quotes() {
        let of = |text: &'static str| {
            divide(text.as_bytes())
                .map(|part| {
                    let (name, value) = halves(part);
                    let text = |octets| String::from_utf8_lossy(octets).into_owned();
                    (text(name), value.map(text))
                })
                .collect::<Vec<_>>()
        };
        let some = |name: &str, value: &str| (name.to_owned(), Some(value.to_owned()));
        assert_eq!(of("bl=nf-instance; nfinst=7;"), [some("bl", "nf-instance"), some("nfinst", "7")]);
        assert_eq!(
            of("Timestamp: \"Tue, 04 Feb 2020 08:49:37 GMT\"; Period-of-Validity: 75s"),
            [some("Timestamp", "Tue, 04 Feb 2020 08:49:37 GMT"), some("Period-of-Validity", "75s")]
        );
        assert_eq!(of("Nnrf_NFManagement_NFStatusNotify")[0].1, None);
        assert_eq!(of("a=\"x;y\""), [some("a", "x;y")]);
    }
}
