//! The options at the end of a block.

use crate::sources::order::Order;

pub(super) const COMMENT: u16 = 1;
pub(super) const SHB_USERAPPL: u16 = 4;
pub(super) const IF_NAME: u16 = 2;
pub(super) const IF_DESCRIPTION: u16 = 3;
pub(super) const IF_TSRESOL: u16 = 9;
pub(super) const IF_FILTER: u16 = 11;
pub(super) const IF_FCSLEN: u16 = 13;
pub(super) const IF_TSOFFSET: u16 = 14;
pub(super) const EPB_DROPCOUNT: u16 = 4;
pub(super) const ISB_IFDROP: u16 = 5;
pub(super) const ISB_OSDROP: u16 = 7;

const END: u16 = 0;

/// How much of a text is kept for the report.
const TEXT: usize = 256;

/// The options in order, each as its code and its value.
pub(super) struct Options<'a> {
    order: Order,
    octets: &'a [u8],
    at: usize,
    value_end: usize,
    broken: bool,
}

impl<'a> Options<'a> {
    pub(super) fn new(order: Order, octets: &'a [u8]) -> Self {
        Self { order, octets, at: 0, value_end: 0, broken: false }
    }

    /// Whether an option says that it is longer than there is room for; those before it are read.
    pub(super) fn is_broken(&self) -> bool {
        self.broken
    }

    /// Where the value of the last option ended, from the start of the options.
    pub(super) fn value_end(&self) -> usize {
        self.value_end
    }
}

impl<'a> Iterator for Options<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        if self.broken || self.at >= self.octets.len() {
            return None;
        }
        let read = || {
            let code = self.order.u16(self.octets, self.at)?;
            let len = usize::from(self.order.u16(self.octets, self.at + 2)?);
            let start = self.at + 4;
            let value = self.octets.get(start..start + len)?;
            Some((code, value, start + len))
        };
        let Some((code, value, end)) = read() else {
            self.broken = true;
            return None;
        };
        if code == END {
            self.at = self.octets.len();
            return None;
        }
        self.value_end = end;
        self.at = end.saturating_add(3) & !3;
        Some((code, value))
    }
}

/// A text of a file, for the report: what is no UTF-8 is replaced, and what is too long is cut.
pub(super) fn text(value: &[u8]) -> String {
    let value = value.get(..TEXT).unwrap_or(value);
    String::from_utf8_lossy(value).trim_end_matches('\0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_end_at_their_end_or_where_they_break() {
        let octets = [0, 1, 0, 3, b'a', b'b', b'c', 0, 0, 2, 0, 0, 0, 0, 0, 0, 9];
        let mut options = Options::new(Order::Big, &octets);
        assert_eq!(options.next(), Some((1, &b"abc"[..])));
        assert_eq!(options.value_end(), 7);
        assert_eq!(options.next(), Some((2, &[][..])));
        assert_eq!(options.next(), None);
        assert!(!options.is_broken());

        let mut options = Options::new(Order::Little, &octets);
        assert_eq!(options.next(), None);
        assert!(options.is_broken());
    }

    #[test]
    fn text_is_cut_and_never_fails() {
        assert_eq!(text(b"eth0\0"), "eth0");
        assert_eq!(text(&[b'a'; 1000]).len(), TEXT);
        assert_eq!(text(&[b'a', 0xff]), "a\u{fffd}");
    }
}
