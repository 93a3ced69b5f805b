//! pcapng (draft-ietf-opsawg-pcapng): blocks in sections, each with its own byte order and interfaces. Read are
//! sections, interfaces, the three kinds of packet block, interface statistics and decryption secrets; the
//! other blocks are counted and skipped. After a block that contradicts itself nothing is guessed: reading ends.

mod clock;
mod options;
mod packets;

use beleg_model::Time;

use crate::frame::Head;
use crate::link::LinkType;
use crate::report::{Damage, DamageKind, InputReport, Interface, Secrets};
use crate::window::Window;

use super::order::Order;
use super::{Found, MAX_RECORD, Source};
use clock::Clock;
use options::{Options, text};

const SECTION_HEADER: u32 = 0x0a0d_0d0a;
const INTERFACE_DESCRIPTION: u32 = 1;
const PACKET: u32 = 2;
const SIMPLE_PACKET: u32 = 3;
const INTERFACE_STATISTICS: u32 = 5;
const ENHANCED_PACKET: u32 = 6;
const DECRYPTION_SECRETS: u32 = 10;

/// The byte-order magic, as it stands in a section of either order.
const LITTLE: [u8; 4] = [0x4d, 0x3c, 0x2b, 0x1a];
const BIG: [u8; 4] = [0x1a, 0x2b, 0x3c, 0x4d];

/// Octets of a block before its body, and of a block with an empty body.
const BLOCK_HEADER: usize = 8;
const EMPTY_BLOCK: usize = 12;

/// How many interfaces a file may describe in all its sections.
const MAX_INTERFACES: usize = 65_536;
/// How many blocks of secrets are kept of a file, and how many octets of them.
const MAX_SECRETS: usize = 256;
const MAX_SECRET_OCTETS: usize = 16 * 1024 * 1024;

pub(super) fn recognise(octets: &[u8]) -> Option<Found> {
    if !octets.starts_with(&SECTION_HEADER.to_be_bytes()) {
        return None;
    }
    // A file that ends before the magic may yet become a capture.
    let magic = octets.get(8..12);
    if magic.is_some_and(|magic| magic != LITTLE && magic != BIG) {
        return None;
    }
    let source = Pcapng { order: Order::Little, interfaces: Vec::new(), base: 0, frames: 0, last: Time::default() };
    Some(("pcapng", Box::new(source)))
}

struct Pcapng {
    order: Order,
    /// Those of the current section; the report has all of the file, `base` is the index of the first there.
    interfaces: Vec<Face>,
    base: u32,
    frames: u64,
    last: Time,
}

/// What reading a frame takes to know of its interface.
struct Face {
    link: LinkType,
    snap_len: u32,
    clock: Clock,
}

/// Why a block cannot be read; the block's offset and kind are added where it is known.
enum Wrong {
    /// It is shorter than its kind needs.
    Short,
    /// It contradicts itself.
    Malformed(String),
    Unsupported(String),
    Limit(String),
}

impl Source for Pcapng {
    fn advance(&mut self, window: &mut Window, report: &mut InputReport) -> Result<Option<Head>, Damage> {
        loop {
            let Some(kind) = self.block(window, report)? else {
                return Ok(None);
            };
            let start = window.cursor();
            let length = kind.length;
            let body = window.slice(&(start + BLOCK_HEADER..start + length - 4));
            let found = match kind.number {
                ENHANCED_PACKET => self.enhanced(body, report).map(Some),
                SIMPLE_PACKET => self.simple(body).map(Some),
                PACKET => self.obsolete(body, report).map(Some),
                SECTION_HEADER => self.section(body, report).map(|()| None),
                INTERFACE_DESCRIPTION => self.interface(body, report).map(|()| None),
                INTERFACE_STATISTICS => self.statistics(body, report).map(|()| None),
                DECRYPTION_SECRETS => self.secrets(body, report).map(|()| None),
                _ => {
                    report.skipped_blocks += 1;
                    Ok(None)
                }
            };
            match found {
                Ok(None) => window.consume(length),
                Ok(Some(mut head)) => {
                    head.place(start + BLOCK_HEADER);
                    self.frames += 1;
                    self.last = head.time;
                    window.consume(length);
                    return Ok(Some(head));
                }
                Err(wrong) => return Err(self.damage(window, kind.number, wrong)),
            }
        }
    }
}

/// The header of a block that is whole in the window.
struct Kind {
    number: u32,
    /// Its length with padding.
    length: usize,
}

impl Pcapng {
    /// Makes the next block whole in the window and checks both its lengths.
    fn block(&mut self, window: &mut Window, report: &mut InputReport) -> Result<Option<Kind>, Damage> {
        let have = window.need(EMPTY_BLOCK);
        if have.is_empty() {
            return window.at_end().map(|()| None);
        }
        let Some(octets) = have.first_chunk::<EMPTY_BLOCK>().copied() else {
            return Err(window.cut("a block has at least 12 octets"));
        };
        let number = self.order.u32(&octets, 0).unwrap_or_default();
        // Its number reads the same in either order, and the section it begins has the order it tells.
        if number == SECTION_HEADER {
            let [.., a, b, c, d] = octets;
            self.order = match [a, b, c, d] {
                LITTLE => Order::Little,
                BIG => Order::Big,
                other => {
                    let what = format!(
                        "section header without a byte-order magic: 1a2b3c4d was expected, {:08x} found",
                        u32::from_be_bytes(other)
                    );
                    return Err(window.damage(DamageKind::Malformed, what));
                }
            };
        }
        let told = self.order.u32(&octets, 4).unwrap_or_default() as usize;
        // Some writers leave the padding out of the length.
        let length = told.saturating_add(3) & !3;
        if !(EMPTY_BLOCK..=MAX_RECORD).contains(&told) {
            let what = format!("{} says that it has {told} octets, 12 to {MAX_RECORD} are possible", name(number));
            return Err(window.damage(DamageKind::Malformed, what));
        }
        let have = window.need(length);
        if have.len() < length {
            return Err(window.cut(&format!("{} has {told} octets", self.title(number))));
        }
        let again = self.order.u32(have, length - 4).unwrap_or_default() as usize;
        if again != told {
            let what =
                format!("{} says at its start that it has {told} octets, at its end {again}", self.title(number));
            return Err(window.damage(DamageKind::Malformed, what));
        }
        report.irregular_blocks += u64::from(length != told);
        Ok(Some(Kind { number, length }))
    }

    /// Section Header Block: from here on nothing of the section before holds.
    fn section(&mut self, body: &[u8], report: &mut InputReport) -> Result<(), Wrong> {
        let order = self.order;
        let major = order.u16(body, 4).ok_or(Wrong::Short)?;
        let minor = order.u16(body, 6).ok_or(Wrong::Short)?;
        // The section's length follows. It is a hint for those who skip sections, and often not told.
        let options = body.get(16..).ok_or(Wrong::Short)?;
        if major != 1 {
            return Err(Wrong::Unsupported(format!("pcapng version {major}.{minor}; this program reads version 1")));
        }
        self.interfaces.clear();
        self.base = report.interfaces.len() as u32;
        let mut options = Options::new(order, options);
        for (code, value) in options.by_ref() {
            if code == options::SHB_USERAPPL {
                report.application = Some(text(value));
            }
        }
        report.irregular_blocks += u64::from(options.is_broken());
        Ok(())
    }

    /// Interface Description Block.
    fn interface(&mut self, body: &[u8], report: &mut InputReport) -> Result<(), Wrong> {
        let order = self.order;
        let link = LinkType(order.u16(body, 0).ok_or(Wrong::Short)?);
        let snap_len = order.u32(body, 4).ok_or(Wrong::Short)?;
        if report.interfaces.len() >= MAX_INTERFACES {
            return Err(Wrong::Limit(format!("more than {MAX_INTERFACES} interfaces")));
        }
        let mut told = Interface { link, snap_len, ..Interface::default() };
        let (mut resolution, mut offset) = (clock::DEFAULT_RESOLUTION, 0);
        let mut options = Options::new(order, body.get(8..).unwrap_or_default());
        for (code, value) in options.by_ref() {
            match (code, value) {
                (options::IF_NAME, _) => told.name = Some(text(value)),
                (options::IF_DESCRIPTION, _) => told.description = Some(text(value)),
                // Type 0 is text; of the others, byte code, nobody has a text.
                (options::IF_FILTER, [0, filter @ ..]) => told.filter = Some(text(filter)),
                (options::IF_FILTER, [..]) => told.filter = Some("byte code".to_owned()),
                (options::IF_TSRESOL, [value, ..]) => resolution = *value,
                (options::IF_TSOFFSET, _) => {
                    offset = order.u64(value, 0).unwrap_or_default().cast_signed();
                }
                // The draft counts bits, writers count octets; a check sequence has at most 8 of these.
                (options::IF_FCSLEN, [len @ 0..=8, ..]) => told.check_len = Some(*len),
                (options::IF_FCSLEN, [len, ..]) => told.check_len = Some(len / 8),
                _ => {}
            }
        }
        report.irregular_blocks += u64::from(options.is_broken());
        report.interfaces.push(told);
        self.interfaces.push(Face { link, snap_len, clock: Clock::new(resolution, offset) });
        Ok(())
    }

    /// Interface Statistics Block: totals since the capture began, so the last ones hold.
    fn statistics(&self, body: &[u8], report: &mut InputReport) -> Result<(), Wrong> {
        let order = self.order;
        let interface = order.u32(body, 0).ok_or(Wrong::Short)?;
        self.face(interface)?;
        let mut options = Options::new(order, body.get(12..).ok_or(Wrong::Short)?);
        let index = self.base.saturating_add(interface) as usize;
        let Some(told) = report.interfaces.get_mut(index) else {
            return Ok(());
        };
        for (code, value) in options.by_ref() {
            let count = order.u64(value, 0);
            match code {
                options::ISB_IFDROP if count.is_some() => told.dropped_by_interface = count,
                options::ISB_OSDROP if count.is_some() => told.dropped_by_system = count,
                _ => {}
            }
        }
        report.irregular_blocks += u64::from(options.is_broken());
        Ok(())
    }

    /// Decryption Secrets Block.
    fn secrets(&self, body: &[u8], report: &mut InputReport) -> Result<(), Wrong> {
        let kind = self.order.u32(body, 0).ok_or(Wrong::Short)?;
        let len = self.order.u32(body, 4).ok_or(Wrong::Short)? as usize;
        let Some(octets) = body.get(8..8usize.saturating_add(len)) else {
            return Err(Wrong::Malformed(format!(
                "says that it holds {len} octets of secrets, but has room for {}",
                body.len() - 8
            )));
        };
        let kept: usize = report.secrets.iter().map(|kept| kept.octets.len()).sum();
        if report.secrets.len() >= MAX_SECRETS || kept + len > MAX_SECRET_OCTETS {
            report.secrets_refused += 1;
        } else {
            report.secrets.push(Secrets { kind, octets: octets.to_vec() });
        }
        Ok(())
    }

    fn face(&self, interface: u32) -> Result<&Face, Wrong> {
        self.interfaces.get(interface as usize).ok_or_else(|| {
            Wrong::Malformed(format!(
                "is about interface {interface}, but the section has described {} so far",
                self.interfaces.len()
            ))
        })
    }

    #[cold]
    fn damage(&self, window: &Window, number: u32, wrong: Wrong) -> Damage {
        let title = self.title(number);
        match wrong {
            Wrong::Short => window.damage(DamageKind::Malformed, format!("{title} is too short for what it must hold")),
            Wrong::Malformed(what) => window.damage(DamageKind::Malformed, format!("{title} {what}")),
            Wrong::Unsupported(what) => window.damage(DamageKind::Unsupported, what),
            Wrong::Limit(what) => window.damage(DamageKind::Limit, what),
        }
    }

    /// A block as messages call it: by its frame, where it holds one.
    fn title(&self, number: u32) -> String {
        match number {
            ENHANCED_PACKET | SIMPLE_PACKET | PACKET => {
                format!("the {} of frame {}", name(number), self.frames + 1)
            }
            _ => format!("the {}", name(number)),
        }
    }
}

/// The name of a kind of block.
fn name(number: u32) -> String {
    match number {
        SECTION_HEADER => "section header block".to_owned(),
        INTERFACE_DESCRIPTION => "interface description block".to_owned(),
        PACKET => "packet block".to_owned(),
        SIMPLE_PACKET => "simple packet block".to_owned(),
        INTERFACE_STATISTICS => "interface statistics block".to_owned(),
        ENHANCED_PACKET => "enhanced packet block".to_owned(),
        DECRYPTION_SECRETS => "decryption secrets block".to_owned(),
        _ => format!("block of type {number:#010x}"),
    }
}

#[cfg(test)]
mod tests;
