//! What is known of each tap: how much was read, what the file says about how it was taken, what is missing.

use std::fmt;

use beleg_model::Time;

use crate::frame::Head;
use crate::link::LinkType;

/// What kind of damage ended the reading of a capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DamageKind {
    /// The file ends inside something: it is still being written, or was cut off.
    Cut,
    /// The octets contradict the format.
    Malformed,
    /// A version or feature of the format that this program does not read.
    Unsupported,
    /// A limit of this program was reached.
    Limit,
    /// The operating system could not give the octets.
    Unreadable,
}

/// Where the reading of a capture ended before its end, and why. All before it was read and is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The first octet of the record that could not be read, from the start of the capture.
    pub offset: u64,
    /// Whether the offset counts octets after decompression.
    pub decompressed: bool,
    /// What kind of damage.
    pub kind: DamageKind,
    /// What was expected and what was found.
    pub what: String,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = if self.decompressed { " of the decompressed capture" } else { "" };
        write!(f, "read up to octet {}{of}: {}", self.offset, self.what)
    }
}

/// One interface that frames of a tap were captured on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Interface {
    /// Its name, where the file says.
    pub name: Option<String>,
    /// What somebody wrote about it.
    pub description: Option<String>,
    /// The filter that the capture was taken with: what it refused cannot be seen.
    pub filter: Option<String>,
    /// What its frames begin with.
    pub link: LinkType,
    /// How many octets of a frame were captured at most; 0 where there was no limit.
    pub snap_len: u32,
    /// How many octets of frame check sequence stand at the end of each frame, where the file says.
    pub check_len: Option<u8>,
    /// How many frames of it were read.
    pub frames: u64,
    /// How many frames the interface dropped, where the file says.
    pub dropped_by_interface: Option<u64>,
    /// How many frames the operating system dropped, where the file says.
    pub dropped_by_system: Option<u64>,
    /// How many frames were lost before frames that were read, where those say.
    pub dropped_before_frames: Option<u64>,
}

impl Interface {
    /// How many frames are known to be missing; nothing where the file does not tell. The totals of the
    /// interface and the gaps before its frames count the same losses, so the greater is taken.
    pub fn dropped(&self) -> Option<u64> {
        let totals = match (self.dropped_by_interface, self.dropped_by_system) {
            (None, None) => None,
            (interface, system) => Some(interface.unwrap_or_default().saturating_add(system.unwrap_or_default())),
        };
        totals.max(self.dropped_before_frames)
    }
}

/// Decryption secrets that a capture carries, as the octets of their block.
#[derive(Clone, PartialEq, Eq)]
pub struct Secrets {
    /// Their type (pcapng: `secrets_type`).
    pub kind: u32,
    /// The secrets. Never shown.
    pub octets: Vec<u8>,
}

impl Secrets {
    /// The type of a TLS key log.
    pub const TLS_KEY_LOG: u32 = 0x544c_534b;
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secrets {{ kind: {:#010x}, {} octets }}", self.kind, self.octets.len())
    }
}

/// What is known of one tap. It grows while frames are read, and counts the frames that were handed out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct InputReport {
    /// The path as it was given or found, or "standard input".
    pub name: String,
    /// The format in words: "pcapng, gzip".
    pub format: String,
    /// The program that wrote the capture, where it says.
    pub application: Option<String>,
    /// The interfaces in the order of their descriptions, over all sections.
    pub interfaces: Vec<Interface>,
    /// Decryption secrets that the capture carries.
    pub secrets: Vec<Secrets>,
    /// How many of them there was no room for.
    pub secrets_refused: u64,
    /// How many frames were read.
    pub frames: u64,
    /// The octets captured of them.
    pub captured_octets: u64,
    /// The octets that they had on the wire.
    pub original_octets: u64,
    /// The earliest time of a frame.
    pub first: Option<Time>,
    /// The latest time of a frame.
    pub last: Option<Time>,
    /// Frames of which the snap length cut off octets.
    pub cut_frames: u64,
    /// Frames whose header says that more was captured than there was, or that are otherwise odd.
    pub irregular_frames: u64,
    /// Frames without a time stamp of their own.
    pub untimed_frames: u64,
    /// Frames earlier than the one before them in the file.
    pub backward_frames: u64,
    /// Frames whose time could not be said in 64-bit nanoseconds and was set to the nearest that can.
    pub clamped_times: u64,
    /// Blocks without frames that this program has no use for.
    pub skipped_blocks: u64,
    /// Blocks that are not quite as the format says and were read all the same.
    pub irregular_blocks: u64,
    /// Octets of the input taken so far, before decompression.
    pub consumed: u64,
    /// Octets of the input in all, where it is a file.
    pub size: Option<u64>,
    /// The SHA-256 of the input's octets, where it was asked for and all of them were read.
    pub sha256: Option<[u8; 32]>,
    /// Whether the tap was read to its end, or to its damage.
    pub finished: bool,
    /// Why the reading ended before the end.
    pub damage: Option<Damage>,
}

impl InputReport {
    /// The link types of its interfaces, each once, in their order.
    pub fn links(&self) -> Vec<LinkType> {
        let mut links = Vec::new();
        for interface in &self.interfaces {
            if !links.contains(&interface.link) {
                links.push(interface.link);
            }
        }
        links
    }

    /// How many frames are known to be missing; nothing where no interface tells.
    pub fn dropped(&self) -> Option<u64> {
        self.interfaces.iter().filter_map(Interface::dropped).reduce(u64::saturating_add)
    }

    pub(crate) fn named(name: String, size: Option<u64>) -> Self {
        Self { name, size, ..Self::default() }
    }

    /// The report of the same input before it is read again.
    pub(crate) fn anew(&mut self) -> Self {
        Self::named(std::mem::take(&mut self.name), self.size)
    }

    /// Counts a frame that is handed out; `before` is the time of the one handed out before it.
    pub(crate) fn count(&mut self, head: &Head, before: Option<Time>) {
        self.frames += 1;
        let captured = head.octets.len() as u64;
        self.captured_octets += captured;
        self.original_octets += u64::from(head.original_len);
        self.cut_frames += u64::from(captured < u64::from(head.original_len));
        self.irregular_frames += u64::from(head.irregular);
        self.untimed_frames += u64::from(head.untimed);
        self.clamped_times += u64::from(head.clamped);
        self.backward_frames += u64::from(before.is_some_and(|before| head.time < before));
        if !head.untimed {
            self.first = Some(self.first.map_or(head.time, |first| first.min(head.time)));
            self.last = Some(self.last.map_or(head.time, |last| last.max(head.time)));
        }
        if let Some(interface) = self.interfaces.get_mut(head.interface as usize) {
            interface.frames += 1;
            if let Some(dropped) = head.dropped {
                let sum = interface.dropped_before_frames.get_or_insert(0);
                *sum = sum.saturating_add(dropped);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_are_unknown_unless_told_and_not_counted_twice() {
        let mut interface = Interface::default();
        assert_eq!(interface.dropped(), None);
        interface.dropped_by_system = Some(3);
        interface.dropped_by_interface = Some(2);
        interface.dropped_before_frames = Some(4);
        assert_eq!(interface.dropped(), Some(5));
        interface.dropped_before_frames = Some(9);
        assert_eq!(interface.dropped(), Some(9));
    }

    #[test]
    fn secrets_do_not_show_in_debug_output() {
        let secrets = Secrets { kind: Secrets::TLS_KEY_LOG, octets: b"CLIENT_RANDOM".to_vec() };
        assert_eq!(format!("{secrets:?}"), "Secrets { kind: 0x544c534b, 13 octets }");
    }
}
