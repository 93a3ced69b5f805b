//! Reading DER (X.690) where it lies: elements with their tags, contents and whole octets. What is not DER, and only BER, is not
//! read: what somebody signed has one form.

/// BOOLEAN.
pub(super) const BOOLEAN: u8 = 0x01;
/// INTEGER.
pub(super) const INTEGER: u8 = 0x02;
/// BIT STRING.
pub(super) const BITS: u8 = 0x03;
/// OCTET STRING.
pub(super) const OCTETS: u8 = 0x04;
/// OBJECT IDENTIFIER.
pub(super) const NAME: u8 = 0x06;
/// UTCTime.
pub(super) const SHORT_TIME: u8 = 0x17;
/// GeneralizedTime.
pub(super) const TIME: u8 = 0x18;
/// SEQUENCE and SEQUENCE OF.
pub(super) const SEQUENCE: u8 = 0x30;
/// SET and SET OF.
pub(super) const SET: u8 = 0x31;

/// The tag of a constructed element under a number of its context.
pub(super) const fn tagged(number: u8) -> u8 {
    0xa0 | number
}

/// The tag of a primitive one.
pub(super) const fn plain(number: u8) -> u8 {
    0x80 | number
}

/// An element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element<'a> {
    pub(super) tag: u8,
    pub(super) content: &'a [u8],
    /// With tag and length.
    pub(super) whole: &'a [u8],
}

/// Elements, one after the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    /// The next element, whatever it is.
    pub(super) fn any(&mut self) -> Option<Element<'a>> {
        let (&[tag, first], rest) = self.0.split_first_chunk::<2>()?;
        // Numbers of 31 and more have further octets; nothing that is read here has such.
        if tag & 0x1f == 0x1f {
            return None;
        }
        let (len, rest) = match first {
            0..=0x7f => (usize::from(first), rest),
            0x81..=0x84 => {
                let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
                let len = digits.iter().fold(0_u64, |len, digit| len << 8 | u64::from(*digit));
                // The shortest form (X.690 clause 10.1).
                if len < 0x80 || digits.first() == Some(&0) {
                    return None;
                }
                (usize::try_from(len).ok()?, rest)
            }
            _ => return None,
        };
        let (content, after) = rest.split_at_checked(len)?;
        let whole = self.0.get(..self.0.len() - after.len())?;
        self.0 = after;
        Some(Element { tag, content, whole })
    }

    /// The next element, which has this tag.
    pub(super) fn element(&mut self, tag: u8) -> Option<Element<'a>> {
        let before = *self;
        let found = self.any().filter(|element| element.tag == tag);
        if found.is_none() {
            *self = before;
        }
        found
    }

    /// The content of the next element, which has this tag.
    pub(super) fn take(&mut self, tag: u8) -> Option<&'a [u8]> {
        self.element(tag).map(|element| element.content)
    }

    /// The elements in the next one, which has this tag.
    pub(super) fn inner(&mut self, tag: u8) -> Option<Self> {
        self.take(tag).map(Self)
    }

    /// The content of the next element, if it has this tag: an OPTIONAL one.
    pub(super) fn optional(&mut self, tag: u8) -> Option<&'a [u8]> {
        if self.0.first() == Some(&tag) { self.take(tag) } else { None }
    }

    /// Nothing is left.
    pub(super) fn end(self) -> Option<()> {
        self.0.is_empty().then_some(())
    }

    /// All that is left, as elements; none where something is no element.
    pub(super) fn all(mut self) -> Option<Vec<Element<'a>>> {
        let mut elements = Vec::new();
        while !self.0.is_empty() {
            elements.push(self.any()?);
        }
        Some(elements)
    }
}

/// The one element that these octets are, with this tag.
pub(super) fn only(octets: &[u8], tag: u8) -> Option<Reader<'_>> {
    let mut reader = Reader(octets);
    let inner = reader.inner(tag)?;
    reader.end()?;
    Some(inner)
}

/// The octets of a BIT STRING that has whole ones.
pub(super) fn bits(content: &[u8]) -> Option<&[u8]> {
    match content.split_first() {
        Some((0, octets)) => Some(octets),
        _ => None,
    }
}

/// A time as `YYYYMMDDHHMMSS` in UTC, with what is behind the seconds: times in this form are ordered as texts are.
pub(super) fn time(element: Element<'_>) -> Option<String> {
    let text = std::str::from_utf8(element.content).ok()?.strip_suffix('Z')?;
    let (whole, rest) = match element.tag {
        // RFC 5280 clause 4.1.2.5.1: 50 and above are of the last century.
        SHORT_TIME if text.len() == 12 => (format!("{}{text}", if text < "5" { "20" } else { "19" }), ""),
        TIME => (text.get(..14)?.to_owned(), text.get(14..)?),
        _ => return None,
    };
    let fraction = rest.is_empty()
        || rest.strip_prefix('.').is_some_and(|digits| {
            !digits.is_empty() && !digits.ends_with('0') && digits.bytes().all(|digit| digit.is_ascii_digit())
        });
    (fraction && whole.bytes().all(|digit| digit.is_ascii_digit())).then(|| whole + rest)
}

/// Writing what is asked for: all of it is shorter than 128 octets.
pub(super) fn short(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![tag, u8::try_from(content.len()).unwrap_or(0x7f)];
    out.extend(content);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_shortest_form_is_read() {
        assert_eq!(Reader(&[4, 2, 7, 8]).take(OCTETS), Some(&[7, 8][..]));
        assert!(Reader(&[4, 0x81, 2, 7, 8]).any().is_none(), "a length in a needless octet");
        assert!(Reader(&[4, 0x80, 7, 0, 0]).any().is_none(), "an indefinite length");
        assert!(Reader(&[0x1f, 0x21, 0]).any().is_none() && Reader(&[4, 3, 1]).any().is_none());
        let long = [&[4, 0x81, 200][..], &[1; 200]].concat();
        assert_eq!(Reader(&long).any().unwrap().whole.len(), 203);
        assert!(only(&[&long[..], &[0]].concat(), OCTETS).is_none(), "something follows");
    }

    #[test]
    fn times_are_ordered_as_texts() {
        let read = |tag, text: &str| time(Element { tag, content: text.as_bytes(), whole: &[] });
        assert_eq!(read(SHORT_TIME, "260101120000Z").unwrap(), "20260101120000");
        assert_eq!(read(SHORT_TIME, "991231235959Z").unwrap(), "19991231235959");
        assert!(read(TIME, "20260101120000.25Z").unwrap() > read(TIME, "20260101120000Z").unwrap());
        for wrong in ["20260101120000", "20260101120000.Z", "20260101120000.50Z", "2026010112000xZ", "é"] {
            assert!(read(TIME, wrong).is_none(), "{wrong}");
        }
    }
}
