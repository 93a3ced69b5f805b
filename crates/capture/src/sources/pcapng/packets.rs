//! The blocks that hold a frame.

use crate::frame::Head;
use crate::report::InputReport;

use super::options::{self, Options};
use super::{Pcapng, Wrong};

impl Pcapng {
    /// Enhanced Packet Block.
    pub(super) fn enhanced(&self, body: &[u8], report: &mut InputReport) -> Result<Head, Wrong> {
        let order = self.order;
        let fields = body.get(..20).ok_or(Wrong::Short)?;
        let interface = order.u32(fields, 0).ok_or(Wrong::Short)?;
        self.packet(interface, fields, body, report)
    }

    /// Packet Block, obsolete: the same with shorter interface numbers and a count of drops.
    pub(super) fn obsolete(&self, body: &[u8], report: &mut InputReport) -> Result<Head, Wrong> {
        let order = self.order;
        let fields = body.get(..20).ok_or(Wrong::Short)?;
        let interface = order.u16(fields, 0).ok_or(Wrong::Short)?;
        let dropped = order.u16(fields, 2).ok_or(Wrong::Short)?;
        let mut head = self.packet(u32::from(interface), fields, body, report)?;
        // 0xffff: the writer could not tell.
        head.dropped = (dropped != u16::MAX).then_some(u64::from(dropped));
        Ok(head)
    }

    /// What both have in common: from the time stamp on.
    fn packet(&self, interface: u32, fields: &[u8], body: &[u8], report: &mut InputReport) -> Result<Head, Wrong> {
        let order = self.order;
        let number = |at| order.u32(fields, at).ok_or(Wrong::Short);
        let ticks = u64::from(number(4)?) << 32 | u64::from(number(8)?);
        let (captured, original) = (number(12)?, number(16)?);
        let face = self.face(interface)?;
        let end = 20usize.saturating_add(captured as usize);
        if body.len() < end {
            return Err(Wrong::Malformed(format!(
                "says that {captured} octets of the frame were captured, but has room for {}",
                body.len() - 20
            )));
        }
        let (time, clamped) = face.clock.time(ticks);
        let mut head = Head {
            time,
            link: face.link,
            octets: 20..end,
            original_len: original.max(captured),
            interface: self.base.saturating_add(interface),
            comment: None,
            dropped: None,
            irregular: captured > original,
            clamped,
            untimed: false,
        };
        let padded = end.saturating_add(3) & !3;
        if padded < body.len() {
            self.packet_options(padded, body, &mut head, report);
        }
        Ok(head)
    }

    /// The options of a packet; rare enough to be kept off the common way.
    #[cold]
    fn packet_options(&self, at: usize, body: &[u8], head: &mut Head, report: &mut InputReport) {
        let mut options = Options::new(self.order, body.get(at..).unwrap_or_default());
        while let Some((code, value)) = options.next() {
            match code {
                options::COMMENT if head.comment.is_none() => {
                    let end = at + options.value_end();
                    head.comment = Some(end - value.len()..end);
                }
                options::EPB_DROPCOUNT => head.dropped = self.order.u64(value, 0),
                _ => {}
            }
        }
        report.irregular_blocks += u64::from(options.is_broken());
    }

    /// Simple Packet Block: of the section's first interface, without a time.
    pub(super) fn simple(&self, body: &[u8]) -> Result<Head, Wrong> {
        let original = self.order.u32(body, 0).ok_or(Wrong::Short)?;
        let face = self.face(0)?;
        let snap_len = match face.snap_len {
            0 => u32::MAX,
            limit => limit,
        };
        let captured = original.min(snap_len) as usize;
        if body.len() - 4 < captured {
            return Err(Wrong::Malformed(format!(
                "has room for {} octets of a frame of {original}, of which {captured} should be captured",
                body.len() - 4
            )));
        }
        Ok(Head {
            time: self.last,
            link: face.link,
            octets: 4..4 + captured,
            original_len: original,
            interface: self.base,
            comment: None,
            dropped: None,
            irregular: false,
            clamped: false,
            untimed: true,
        })
    }
}
