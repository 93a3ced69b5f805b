//! The capture formats, one file each, and the registry that finds them by their first octets.

mod order;
mod pcap;
mod pcapng;

use crate::frame::Head;
use crate::report::{Damage, InputReport};
use crate::window::Window;

/// How many octets are looked at to find the format.
pub(crate) const MAGIC_LEN: usize = 12;

/// The greatest block, and the greatest frame, that is believed. A greater length is damage.
pub(crate) const MAX_RECORD: usize = 16 * 1024 * 1024;

/// A format that is being read.
pub(crate) trait Source: Send {
    /// The next frame of the window's stream, nothing at a clean end. Tells the report what the file says
    /// besides frames. Not called again after an end or a damage.
    fn advance(&mut self, window: &mut Window, report: &mut InputReport) -> Result<Option<Head>, Damage>;
}

/// A format's name for the report, and what reads it.
pub(crate) type Found = (&'static str, Box<dyn Source>);

/// Looks at the first `MAGIC_LEN` octets, at fewer only if the stream has no more.
type Recognise = fn(&[u8]) -> Option<Found>;

/// Every format.
const FORMATS: &[Recognise] = &[pcap::recognise, pcapng::recognise];

/// The format that begins with these octets.
pub(crate) fn recognise(octets: &[u8]) -> Option<Found> {
    FORMATS.iter().find_map(|recognise| recognise(octets))
}
