//! A walk over DER and BER elements with definite lengths (ITU-T X.690 clause 8.1). Types are not interpreted.

use crate::reader::Reader;

/// One element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Element<'a> {
    /// The identifier octet. Tag numbers above 30 are not read.
    pub(crate) tag: u8,
    /// The contents octets.
    pub(crate) value: &'a [u8],
}

/// The identifier octets of universal types.
pub(crate) const INTEGER: u8 = 0x02;
pub(crate) const OCTET_STRING: u8 = 0x04;
pub(crate) const OBJECT_IDENTIFIER: u8 = 0x06;
pub(crate) const SEQUENCE: u8 = 0x30;
pub(crate) const SET: u8 = 0x31;

/// The next element; nothing is consumed where it is not whole.
pub(crate) fn element<'a>(reader: &mut Reader<'a>) -> Option<Element<'a>> {
    let mut ahead = *reader;
    let tag = ahead.u8().filter(|tag| tag & 0x1f != 0x1f)?;
    let len = match ahead.u8()? {
        short @ 0..=0x7f => usize::from(short),
        0x81 => usize::from(ahead.u8()?),
        0x82 => usize::from(ahead.u16()?),
        0x83 => ahead.u24()? as usize,
        0x84 => usize::try_from(ahead.u32()?).ok()?,
        _ => return None,
    };
    let value = ahead.take(len)?;
    *reader = ahead;
    Some(Element { tag, value })
}

/// The contents of the next element, which has to be of `tag`.
pub(crate) fn expect<'a>(reader: &mut Reader<'a>, tag: u8) -> Option<Reader<'a>> {
    let mut ahead = *reader;
    let found = element(&mut ahead).filter(|found| found.tag == tag)?;
    *reader = ahead;
    Some(Reader::new(found.value))
}

/// The elements of a constructed one, up to the first that is not whole.
pub(crate) fn elements(octets: &[u8]) -> impl Iterator<Item = Element<'_>> {
    let mut reader = Reader::new(octets);
    std::iter::from_fn(move || element(&mut reader))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_read_one_by_one() {
        let octets = [0x02, 1, 7, 0x04, 0x81, 2, 8, 9, 0x30, 0x80];
        let seen: Vec<_> = elements(&octets).map(|e| (e.tag, e.value)).collect();
        assert_eq!(seen, [(INTEGER, &[7][..]), (OCTET_STRING, &[8, 9][..])]);
    }

    #[test]
    fn what_is_cut_or_another_type_consumes_nothing() {
        let mut reader = Reader::new(&[0x02, 3, 1]);
        assert!(element(&mut reader).is_none());
        assert!(expect(&mut Reader::new(&[0x02, 1, 1]), SEQUENCE).is_none());
        assert_eq!(reader.at(), 0);
    }
}
