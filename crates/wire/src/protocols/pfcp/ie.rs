//! PFCP's information elements one after the other (TS 29.244 clause 8.1.1), and those inside grouped ones. It finds
//! where each begins and ends; what a value means is told elsewhere.

use beleg_model::Span;
use beleg_spec::pfcp::{Element, Format, element};

use crate::reader::Reader;

/// From this type on an element is a vendor's own, with an Enterprise ID before its value.
pub const VENDOR: u16 = 0x8000;

/// One information element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ie<'a> {
    /// Its type.
    pub ty: u16,
    /// The Enterprise ID of a vendor's element.
    pub enterprise: Option<u16>,
    /// The length that it states; covers the Enterprise ID.
    pub length: u16,
    /// Its value, without the Enterprise ID; cut where the octets end before it does.
    pub value: &'a [u8],
    /// Where the value stands in the message.
    pub span: Span,
}

impl<'a> Ie<'a> {
    /// What 3GPP says about its type.
    pub fn element(&self) -> Option<&'static Element> {
        element(self.ty)
    }

    /// Whether all octets that it states are there.
    pub fn is_whole(&self) -> bool {
        let header = if self.enterprise.is_some() { 2 } else { 0 };
        usize::from(self.length) == self.value.len().saturating_add(header)
    }

    /// The elements inside, where it is a grouped one; none otherwise.
    pub fn children(&self) -> Ies<'a> {
        let grouped = matches!(self.element().map(|known| &known.format), Some(Format::Group(_)));
        let octets = if grouped { self.value } else { &[] };
        Ies::new(octets, self.span.start as usize)
    }
}

/// The elements in a run of octets, in order.
#[derive(Clone, Debug)]
pub struct Ies<'a> {
    reader: Reader<'a>,
    /// Where the octets start in the message.
    base: usize,
}

impl<'a> Ies<'a> {
    /// `base` is where `octets` start in the message.
    pub(super) const fn new(octets: &'a [u8], base: usize) -> Self {
        Self { reader: Reader::new(octets), base }
    }

    /// What is left: after the last element, octets too few for another.
    pub(super) fn rest(&self) -> Span {
        Span::new(self.base.saturating_add(self.reader.at()), self.reader.left())
    }
}

impl<'a> Iterator for Ies<'a> {
    type Item = Ie<'a>;

    fn next(&mut self) -> Option<Ie<'a>> {
        let mut reader = self.reader;
        let ty = reader.u16()?;
        let length = reader.u16()?;
        let content = reader.take_up_to(usize::from(length));
        let start = self.base.saturating_add(reader.at() - content.len());
        self.reader = reader;
        let vendor = content.split_first_chunk::<2>().filter(|_| ty >= VENDOR);
        let (enterprise, value, start) = match vendor {
            Some((enterprise, value)) => (Some(u16::from_be_bytes(*enterprise)), value, start.saturating_add(2)),
            None => (None, content, start),
        };
        Some(Ie { ty, enterprise, length, value, span: Span::new(start, value.len()) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hex_literal::hex;

    #[test]
    fn elements_follow_each_other_and_nest() {
        let octets = hex!("0010 0008 006c 0004 00000007 8001 0005 28af 010203 00");
        let mut ies = Ies::new(&octets, 100);
        let group = ies.next().unwrap();
        assert_eq!((group.ty, group.span), (16, Span::new(104, 8)));
        let child = group.children().next().unwrap();
        assert_eq!((child.ty, child.value, child.span), (108, &octets[8..12], Span::new(108, 4)));
        assert_eq!(child.children().count(), 0);
        let vendor = ies.next().unwrap();
        assert_eq!((vendor.ty, vendor.enterprise), (0x8001, Some(0x28af)));
        assert_eq!((vendor.value, vendor.span), (&octets[18..21], Span::new(118, 3)));
        assert!(vendor.is_whole() && ies.next().is_none());
        assert_eq!(ies.rest(), Span::new(121, 1));
    }

    #[test]
    fn an_element_that_is_cut_says_so() {
        let octets = hex!("0013 0004 01");
        let cut = Ies::new(&octets, 0).next().unwrap();
        assert!(!cut.is_whole());
        assert_eq!((cut.length, cut.value), (4, &octets[4..]));
    }
}
