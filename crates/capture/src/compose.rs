//! Captures composed for tests: the smallest builders that can say what the tests need.

use std::io::Cursor;

use crate::{Error, InputReport, Options, Taps};

/// A frame that was read, with octets of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Got {
    pub(crate) tap: u16,
    pub(crate) number: u64,
    pub(crate) time: i64,
    pub(crate) link: u16,
    pub(crate) octets: Vec<u8>,
    pub(crate) original: u32,
    pub(crate) interface: u32,
    pub(crate) comment: Option<String>,
    pub(crate) dropped: Option<u64>,
}

/// Every frame that is left.
pub(crate) fn frames(taps: &mut Taps) -> Vec<Got> {
    let mut all = Vec::new();
    while let Some(frame) = taps.next() {
        all.push(Got {
            tap: frame.id.tap,
            number: frame.id.number,
            time: frame.time.nanoseconds(),
            link: frame.link.0,
            octets: frame.octets.to_vec(),
            original: frame.original_len,
            interface: frame.interface,
            comment: frame.comment.map(str::to_owned),
            dropped: frame.dropped,
        });
    }
    all
}

/// Reads a file from memory.
pub(crate) fn try_read(file: &[u8]) -> Result<(Vec<Got>, InputReport), Error> {
    let input = Cursor::new(file.to_vec());
    let mut taps = crate::read("composed", input, Options { digest: true })?;
    let all = frames(&mut taps);
    let report = taps.inputs()[0].clone();
    assert!(report.finished);
    assert_eq!(report.consumed, file.len() as u64);
    assert_eq!(report.frames, all.len() as u64);
    Ok((all, report))
}

/// Reads a file from memory that is a capture.
pub(crate) fn read(file: &[u8]) -> (Vec<Got>, InputReport) {
    try_read(file).unwrap()
}

/// Byte order of a composed capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    Little,
    Big,
}

impl Order {
    pub(crate) const BOTH: [Self; 2] = [Self::Little, Self::Big];

    pub(crate) fn u16(self, value: u16) -> [u8; 2] {
        match self {
            Self::Little => value.to_le_bytes(),
            Self::Big => value.to_be_bytes(),
        }
    }

    pub(crate) fn u32(self, value: u32) -> [u8; 4] {
        match self {
            Self::Little => value.to_le_bytes(),
            Self::Big => value.to_be_bytes(),
        }
    }

    pub(crate) fn u64(self, value: u64) -> [u8; 8] {
        match self {
            Self::Little => value.to_le_bytes(),
            Self::Big => value.to_be_bytes(),
        }
    }
}

pub(crate) const MICROSECONDS: u32 = 0xa1b2_c3d4;
pub(crate) const NANOSECONDS: u32 = 0xa1b2_3c4d;
pub(crate) const MODIFIED: u32 = 0xa1b2_cd34;

/// A pcap file.
pub(crate) struct Pcap {
    pub(crate) order: Order,
    pub(crate) magic: u32,
    pub(crate) octets: Vec<u8>,
}

impl Pcap {
    pub(crate) fn new(order: Order, magic: u32, network: u32) -> Self {
        let mut pcap = Self { order, magic, octets: Vec::new() };
        pcap.u32s(&[magic]);
        pcap.octets.extend(order.u16(2));
        pcap.octets.extend(order.u16(4));
        pcap.u32s(&[0, 0, 65_535, network]);
        pcap
    }

    /// A little-endian Ethernet capture with microseconds.
    pub(crate) fn usual() -> Self {
        Self::new(Order::Little, MICROSECONDS, 1)
    }

    pub(crate) fn u32s(&mut self, values: &[u32]) {
        for value in values {
            self.octets.extend(self.order.u32(*value));
        }
    }

    /// A frame at `seconds` and `fraction` of which `original` octets were on the wire.
    pub(crate) fn frame(&mut self, seconds: u32, fraction: u32, octets: &[u8], original: u32) -> &mut Self {
        self.u32s(&[seconds, fraction, octets.len() as u32, original]);
        if self.magic == MODIFIED {
            self.u32s(&[7, 8]);
        }
        self.octets.extend_from_slice(octets);
        self
    }

    /// A whole frame.
    pub(crate) fn whole(&mut self, seconds: u32, fraction: u32, octets: &[u8]) -> &mut Self {
        self.frame(seconds, fraction, octets, octets.len() as u32)
    }
}

/// A pcapng file.
pub(crate) struct Pcapng {
    pub(crate) order: Order,
    pub(crate) octets: Vec<u8>,
}

impl Pcapng {
    /// An empty file.
    pub(crate) fn new(order: Order) -> Self {
        Self { order, octets: Vec::new() }
    }

    /// A file with a section of one Ethernet interface.
    pub(crate) fn usual(order: Order) -> Self {
        let mut file = Self::new(order);
        file.section(&[]).interface(1, 0, &[]);
        file
    }

    pub(crate) fn block(&mut self, number: u32, body: &[u8]) -> &mut Self {
        let length = (body.len() as u32).next_multiple_of(4) + 12;
        self.octets.extend(self.order.u32(number));
        self.octets.extend(self.order.u32(length));
        self.octets.extend_from_slice(body);
        self.octets.resize(self.octets.len().next_multiple_of(4), 0);
        self.octets.extend(self.order.u32(length));
        self
    }

    /// Options, with their end.
    pub(crate) fn options(&self, options: &[(u16, &[u8])]) -> Vec<u8> {
        let mut octets = Vec::new();
        for (code, value) in options.iter().chain(&[(0, &[][..])]) {
            octets.extend(self.order.u16(*code));
            octets.extend(self.order.u16(value.len() as u16));
            octets.extend_from_slice(value);
            octets.resize(octets.len().next_multiple_of(4), 0);
        }
        octets
    }

    pub(crate) fn section(&mut self, options: &[(u16, &[u8])]) -> &mut Self {
        let order = self.order;
        let body =
            [&order.u32(0x1a2b_3c4d)[..], &order.u16(1), &order.u16(0), &order.u64(u64::MAX), &self.options(options)]
                .concat();
        self.block(0x0a0d_0d0a, &body)
    }

    pub(crate) fn interface(&mut self, link: u16, snap_len: u32, options: &[(u16, &[u8])]) -> &mut Self {
        let order = self.order;
        let body = [&order.u16(link)[..], &[0, 0], &order.u32(snap_len), &self.options(options)].concat();
        self.block(1, &body)
    }

    pub(crate) fn enhanced(
        &mut self,
        interface: u32,
        ticks: u64,
        octets: &[u8],
        options: &[(u16, &[u8])],
    ) -> &mut Self {
        let body = self.enhanced_body(interface, ticks, octets, octets.len() as u32, options);
        self.block(6, &body)
    }

    pub(crate) fn enhanced_body(
        &self,
        interface: u32,
        ticks: u64,
        octets: &[u8],
        original: u32,
        options: &[(u16, &[u8])],
    ) -> Vec<u8> {
        let order = self.order;
        let mut body = [
            order.u32(interface),
            order.u32((ticks >> 32) as u32),
            order.u32(ticks as u32),
            order.u32(octets.len() as u32),
            order.u32(original),
        ]
        .concat();
        body.extend_from_slice(octets);
        body.resize(body.len().next_multiple_of(4), 0);
        if !options.is_empty() {
            body.extend(self.options(options));
        }
        body
    }

    pub(crate) fn simple(&mut self, original: u32, octets: &[u8]) -> &mut Self {
        let body = [&self.order.u32(original)[..], octets].concat();
        self.block(3, &body)
    }

    pub(crate) fn statistics(&mut self, interface: u32, options: &[(u16, &[u8])]) -> &mut Self {
        let body = [&self.order.u32(interface)[..], &[0; 8], &self.options(options)].concat();
        self.block(5, &body)
    }
}
