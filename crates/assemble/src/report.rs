//! What reassembly has to tell besides what it hands on: octets that are in nothing handed on, octets known to
//! be missing, state that was dropped. It says what happened; what that means for the books is decided there.
//!
//! Every octet given to a unit of reassembly comes out exactly once: in something handed on, or in an
//! [`Event::Left`].

use beleg_model::{Octets, Place, Span, Status};

use crate::gathered::{Current, Gathered};

/// Which unit reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    /// Reassembly of IP fragments.
    Ip,
    /// Reassembly of TCP streams.
    Tcp,
    /// Reassembly of SCTP user messages.
    Sctp,
}

/// Why octets were not handed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Why {
    /// They came before, and as far as is still known with the same content.
    Repeated,
    /// Other octets came before in their place. A receiver keeps one of the two; whoever sends both may want
    /// an observer to read the other one.
    Contradicting,
    /// They belong where a hole had already been given up and counted as missing, or before the first octet
    /// that the capture shows.
    Late,
    /// A probe whose octet is no data (RFC 9293 clause 3.8.4).
    KeepAlive,
    /// Their number is far from everything that the receiver could accept.
    Stray,
    /// Text in a reset (RFC 9293 clause 3.5.3): no part of the stream.
    ResetText,
    /// What they were a part of never became whole.
    Incomplete,
    /// What they are a part of is larger than this program keeps.
    TooLong,
    /// There was no room to keep them.
    Evicted,
    /// They contradict what is known of the whole: its end, its largest length, a step of its offsets.
    Impossible,
    /// Where in a stream messages start is not known here.
    Unframed,
}

impl Why {
    /// In words, for a note.
    pub const fn what(self) -> &'static str {
        match self {
            Self::Repeated => "sent before",
            Self::Contradicting => "other octets sent before in their place",
            Self::Late => "hole already given up",
            Self::KeepAlive => "keep-alive probe",
            Self::Stray => "number far from the window",
            Self::ResetText => "text of a reset",
            Self::Incomplete => "never completed",
            Self::TooLong => "longer than is kept",
            Self::Evicted => "no room to keep them",
            Self::Impossible => "contradicts the other fragments",
            Self::Unframed => "start of the message not known",
        }
    }

    /// The status of the octets, where the reason decides it. What was sent before has been read then.
    pub const fn status(self) -> Option<Status> {
        match self {
            Self::Repeated | Self::KeepAlive => None,
            _ => Some(Status::Undecodable),
        }
    }
}

/// Something to report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event<'a> {
    /// Octets that are in nothing handed on.
    Left {
        /// Who says so.
        layer: Layer,
        /// The reason.
        why: Why,
        /// The octets.
        places: &'a [Place],
    },
    /// Known to have been sent and not in the capture: octets, or for SCTP chunks with user data.
    Missing {
        /// Who says so.
        layer: Layer,
        /// How many.
        count: u64,
        /// The last frame of the same sender before the hole was given up, and its account.
        near: Current,
    },
    /// State was dropped because a table was full; octets that it held are told separately.
    Evicted {
        /// Whose table.
        layer: Layer,
        /// What was dropped: "datagram", "connection", "association".
        what: &'static str,
    },
    /// Not as the specification says, and read all the same.
    Irregular {
        /// Who says so.
        layer: Layer,
        /// What.
        what: &'static str,
        /// The frame in which it shows.
        near: Current,
    },
}

/// The events since it was last drained, in order.
#[derive(Debug, Default)]
pub struct Report {
    events: Vec<Stored>,
    places: Vec<Place>,
}

#[derive(Debug)]
enum Stored {
    /// With the index after its last place; its first follows the last one of the `Left` before.
    Left(Layer, Why, usize),
    Missing(Layer, u64, Current),
    Evicted(Layer, &'static str),
    Irregular(Layer, &'static str, Current),
}

impl Report {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Tells every event in order, and forgets them.
    pub fn drain(&mut self, mut each: impl FnMut(Event<'_>)) {
        let mut first = 0;
        for stored in self.events.drain(..) {
            each(match stored {
                Stored::Left(layer, why, end) => {
                    let places = self.places.get(first..end).unwrap_or_default();
                    first = end;
                    Event::Left { layer, why, places }
                }
                Stored::Missing(layer, count, near) => Event::Missing { layer, count, near },
                Stored::Evicted(layer, what) => Event::Evicted { layer, what },
                Stored::Irregular(layer, what, near) => Event::Irregular { layer, what, near },
            });
        }
        self.places.clear();
    }

    /// Octets of the frame being read, or of a buffer.
    pub(crate) fn left(&mut self, layer: Layer, why: Why, octets: Octets<'_>, current: Current) {
        if !octets.is_empty() {
            let places = octets.places(Span::new(0, octets.len()), current);
            self.places.extend(places);
            self.events.push(Stored::Left(layer, why, self.places.len()));
        }
    }

    /// All octets of a buffer.
    pub(crate) fn left_gathered(&mut self, layer: Layer, why: Why, octets: &Gathered) {
        self.left(layer, why, octets.octets(), Current::default());
    }

    pub(crate) fn missing(&mut self, layer: Layer, count: u64, near: Current) {
        if count > 0 {
            self.events.push(Stored::Missing(layer, count, near));
        }
    }

    pub(crate) fn evicted(&mut self, layer: Layer, what: &'static str) {
        self.events.push(Stored::Evicted(layer, what));
    }

    pub(crate) fn irregular(&mut self, layer: Layer, what: &'static str, near: Current) {
        self.events.push(Stored::Irregular(layer, what, near));
    }
}

/// For tests: what happened, without places.
#[cfg(test)]
pub(crate) mod told {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum Told {
        Left(Why, u64),
        Missing(u64),
        Evicted(&'static str),
        Irregular(&'static str),
    }

    pub(crate) fn drain(report: &mut Report) -> Vec<Told> {
        let mut told = Vec::new();
        report.drain(|event| {
            told.push(match event {
                Event::Left { why, places, .. } => {
                    Told::Left(why, places.iter().map(|place| u64::from(place.len)).sum())
                }
                Event::Missing { count, .. } => Told::Missing(count),
                Event::Evicted { what, .. } => Told::Evicted(what),
                Event::Irregular { what, .. } => Told::Irregular(what),
            });
        });
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use beleg_model::{FrameId, SourceId};

    #[test]
    fn events_come_in_order_with_their_places() {
        let here = (FrameId { tap: 0, number: 5 }, SourceId(1));
        let mut report = Report::default();
        report.left(Layer::Tcp, Why::Late, Octets::frame(b"abc").from(1), here);
        report.missing(Layer::Tcp, 7, here);
        report.left(Layer::Ip, Why::Stray, Octets::frame(b"abcd"), here);
        report.left(Layer::Ip, Why::Stray, Octets::frame(b""), here);
        report.missing(Layer::Sctp, 0, here);
        let mut told = Vec::new();
        report.drain(|event| {
            told.push(match event {
                Event::Left { why, places, .. } => (why.what(), places[0].offset, places[0].len),
                Event::Missing { count, .. } => ("missing", 0, count as u32),
                _ => ("", 0, 0),
            });
        });
        assert_eq!(told, [("hole already given up", 1, 2), ("missing", 0, 7), ("number far from the window", 0, 4)]);
        assert!(report.is_empty() && report.places.is_empty());
    }
}
