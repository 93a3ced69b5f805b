//! GTP-U's extension headers (TS 29.281 clause 5.2), and the one that the 5G system lives by: the PDU Session Container
//! (TS 38.415). The content of the others is kept.

use beleg_model::{Fields, Items, NoteKind, Notes, Span, Value};
use beleg_spec::gtp;

use super::{Message, ends_early, named};
use crate::reader::Reader;

/// The PDU Session Container's type.
pub(super) const PDU_SESSION_CONTAINER: u8 = 0x85;

/// One extension header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extension<'a> {
    /// Its type.
    pub ty: u8,
    /// Its content: without the length before and the next type after it.
    pub content: &'a [u8],
    /// Where the content stands in the message.
    pub span: Span,
    /// Whether all of it is there.
    pub is_whole: bool,
}

/// A chain of extension headers. It ends where the next type is 0, or with a header that does not fit.
#[derive(Clone, Debug)]
pub struct Extensions<'a> {
    /// The type of the next header, 0 at the end.
    next: u8,
    octets: &'a [u8],
    at: usize,
}

impl<'a> Extensions<'a> {
    pub(super) const fn new(first: u8, octets: &'a [u8], at: usize) -> Self {
        Self { next: first, octets, at }
    }
}

impl<'a> Iterator for Extensions<'a> {
    type Item = Extension<'a>;

    fn next(&mut self) -> Option<Extension<'a>> {
        let ty = self.next;
        if ty == 0 {
            return None;
        }
        let start = self.at.saturating_add(1);
        let rest = self.octets.get(self.at..).unwrap_or_default();
        // The length counts in units of four octets, itself and the next type included.
        let len = rest.first().map_or(0, |&units| usize::from(units) * 4);
        let (content, is_whole) = match rest.get(..len) {
            Some([_, content @ .., next]) => {
                self.next = *next;
                self.at = self.at.saturating_add(len);
                (content, true)
            }
            _ => {
                self.next = 0;
                (rest.get(1..).unwrap_or_default(), false)
            }
        };
        Some(Extension { ty, content, span: Span::new(start.min(self.octets.len()), content.len()), is_whole })
    }
}

/// Walks the chain once: notes what is wrong in it, keeps the PDU session container, and returns where it ends.
/// `None` where it does not end.
pub(super) fn check(message: &mut Message<'_>, cut: bool, notes: &mut Notes) -> Option<usize> {
    let mut chain = message.extensions.clone();
    while let Some(extension) = chain.next() {
        if !extension.is_whole {
            broken(extension, &chain, cut, notes);
            return None;
        }
        if extension.ty == PDU_SESSION_CONTAINER {
            container(message, extension, notes);
        } else if gtp::extension_header(extension.ty).is_none() {
            let number = extension.ty.into();
            notes.add_number(NoteKind::UnknownType, extension.span, "extension header", number);
        }
    }
    Some(chain.at)
}

#[cold]
fn broken(extension: Extension<'_>, chain: &Extensions<'_>, cut: bool, notes: &mut Notes) {
    let left = chain.octets.len().saturating_sub(chain.at);
    // A length of 0 would never end; it is wrong wherever the message is cut.
    let kind = match chain.octets.get(chain.at) {
        Some(0) => NoteKind::BadLength,
        _ => ends_early(cut),
    };
    let rest = Span::new(chain.at.min(chain.octets.len()), left);
    notes.add_number(kind, rest, "extension header", extension.ty.into());
}

fn container<'a>(message: &mut Message<'a>, extension: Extension<'a>, notes: &mut Notes) {
    let session = PduSession { content: extension.content };
    match session.check() {
        Some(()) if session.is_known() => {}
        Some(()) => {
            let number = session.pdu_type().unwrap_or_default().into();
            notes.add_number(NoteKind::UnknownType, extension.span, "PDU type", number);
        }
        None => notes.add(NoteKind::BadLength, extension.span, "PDU Session Container"),
    }
    if message.pdu_session.is_some() {
        notes.add(NoteKind::Repeated, extension.span, "PDU Session Container");
    } else {
        message.pdu_session = Some(session);
    }
}

/// The content of a PDU Session Container (TS 38.415 clause 5.5.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PduSession<'a> {
    content: &'a [u8],
}

impl PduSession<'_> {
    /// PDU type: 0 downlink, 1 uplink.
    pub fn pdu_type(&self) -> Option<u8> {
        self.content.first().map(|octet| octet >> 4)
    }

    /// QoS flow identifier.
    pub fn qfi(&self) -> Option<u8> {
        let known = self.is_known();
        self.content.get(1).filter(|_| known).map(|octet| octet & 0x3f)
    }

    /// Reflective QoS indicator, of a downlink packet.
    pub fn rqi(&self) -> Option<bool> {
        let octet = self.content.get(1).filter(|_| self.pdu_type() == Some(0))?;
        Some(octet & 0x40 != 0)
    }

    /// Paging policy indicator, of a downlink packet that has one.
    pub fn ppi(&self) -> Option<u8> {
        let octet = self.content.get(1).filter(|_| self.pdu_type() == Some(0))?;
        let ppi = self.content.get(2).filter(|_| octet & 0x80 != 0)?;
        Some(ppi >> 5)
    }

    fn is_known(&self) -> bool {
        self.pdu_type().is_some_and(|ty| ty < 2)
    }

    /// Whether all that its flags promise is there.
    fn check(&self) -> Option<()> {
        match self.content {
            // Without any of the optional parts, by far the most.
            [0x00, second, ..] if second & 0x80 == 0 => Some(()),
            [0x10, second, ..] if second & 0xc0 == 0 => Some(()),
            _ => self.walk(None),
        }
    }

    fn walk(&self, mut out: Option<&mut dyn Fields>) -> Option<()> {
        let mut reader = Reader::new(self.content);
        let (first, second) = (reader.u8()?, reader.u8()?);
        let has = |bit: u8| first & bit != 0;
        let mut number = |reader: &mut Reader<'_>, name, len| {
            let octets = reader.take(len)?;
            if let Some(out) = out.as_deref_mut() {
                let value = octets.iter().fold(0, |value, &octet| value << 8 | u64::from(octet));
                out.uint(name, value);
            }
            Some(())
        };
        match first >> 4 {
            // DL PDU SESSION INFORMATION, clause 5.5.2.1: QMP, SNP, MSNP; PPP.
            0 => {
                if second & 0x80 != 0 {
                    reader.u8()?;
                }
                if has(0x08) {
                    number(&mut reader, "dl_sending_time_stamp", 8)?;
                }
                if has(0x04) {
                    number(&mut reader, "dl_qfi_sequence_number", 3)?;
                }
                if has(0x02) {
                    number(&mut reader, "dl_mbs_qfi_sequence_number", 4)?;
                }
            }
            // UL PDU SESSION INFORMATION, clause 5.5.2.2: QMP, DL Delay Ind, UL Delay Ind, SNP; N3/N9 Delay Ind, New IE Flag.
            1 => {
                if has(0x08) {
                    number(&mut reader, "dl_sending_time_stamp_repeated", 8)?;
                    number(&mut reader, "dl_received_time_stamp", 8)?;
                    number(&mut reader, "ul_sending_time_stamp", 8)?;
                }
                if has(0x04) {
                    number(&mut reader, "dl_delay_result", 4)?;
                }
                if has(0x02) {
                    number(&mut reader, "ul_delay_result", 4)?;
                }
                if has(0x01) {
                    number(&mut reader, "ul_qfi_sequence_number", 3)?;
                }
                if second & 0x80 != 0 {
                    number(&mut reader, "n3_n9_delay_result", 4)?;
                }
                if second & 0x40 != 0 {
                    number(&mut reader, "new_ie_flags", 1)?;
                }
            }
            _ => {}
        }
        // What follows is padding to a multiple of four, or what the new IE flags announce.
        Some(())
    }

    fn tell(&self, out: &mut dyn Fields) {
        let Some(ty) = self.pdu_type() else { return };
        out.uint("pdu_type", ty.into());
        named(out, "pdu_type_name", gtp::pdu_session_type(ty), ty);
        if let Some(rqi) = self.rqi() {
            out.flag("rqi", rqi);
        }
        out.maybe("ppi", self.ppi().map(u64::from));
        if self.check().is_some() {
            let _ = self.walk(Some(out));
        }
    }
}

/// The values of all extension headers.
pub(super) fn tell(message: &Message<'_>, out: &mut dyn Fields) {
    if let Some(session) = message.pdu_session {
        session.tell(out);
    }
    out.list("extension_header_values", &mut |items: &mut dyn Items| {
        for extension in message.extensions() {
            items.group(&mut |out| one(&extension, out));
        }
    });
}

fn one(extension: &Extension<'_>, out: &mut dyn Fields) {
    out.uint("type", extension.ty.into());
    named(out, "name", gtp::extension_header(extension.ty), extension.ty);
    let mut reader = Reader::new(extension.content);
    match extension.ty {
        // Clause 5.2.2.
        0x20 => out.maybe("service_class_indicator", reader.u8().map(u64::from)),
        0x40 => out.maybe("udp_port", reader.u16().map(u64::from)),
        0xc0 => out.maybe("pdcp_pdu_number", reader.u16().map(u64::from)),
        0x03 | 0x82 => {
            let number = reader.u24().map(|number| u64::from(number & 0x3_ffff));
            out.maybe("long_pdcp_pdu_number", number);
        }
        _ => out.value("octets", Value::Octets(extension.content)),
    }
}
