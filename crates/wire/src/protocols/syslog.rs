//! Syslog (RFC 5424, RFC 3164): how urgent, and from which facility. What the message says is text for people, and
//! is not told: logs name whom and what they please.

use std::fmt;

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span};

use crate::protocol::{Carrier, Decode, Protocol};

/// Syslog's description. Only its port tells it from other text.
pub const PROTOCOL: Protocol = Protocol {
    name: "syslog",
    title: "Syslog",
    source: "RFC 5424",
    carriers: &[Carrier::Udp(514)],
    probe: None,
    framing: None,
    fields: &[
        Field::new("facility", Kind::Uint, "Facility (clause 6.2.1)"),
        Field::new("severity", Kind::Uint, "Severity (clause 6.2.1): 0 the most urgent"),
        Field::new("text_octets", Kind::Uint, "Octets after the priority"),
    ],
    samples: &[
        b"<165>1 2026-01-01T00:00:00Z amf.example.org amf - ID47 - started",
        b"<34>Jan  1 00:00:00 upf upfd: started",
    ],
};

/// One syslog message.
#[derive(Debug)]
pub struct Message<'a> {
    /// Facility and severity (RFC 5424 clause 6.2.1).
    pub priority: Option<u8>,
    /// What follows the priority.
    pub text: &'a [u8],
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        match priority(octets) {
            Some((priority, text)) => Self { priority: Some(priority), text },
            // RFC 3164 clause 4.3.3: text without a priority is a message all the same.
            None => {
                notes.add(NoteKind::BadValue, Span::new(0, octets.len().min(5)), "PRI");
                Self { priority: None, text: octets }
            }
        }
    }

    fn name(&self) -> Name {
        match self.priority {
            Some(priority) => Name::of(severity_name(priority & 7), "severity", u32::from(priority & 7)),
            None => Name::Known("message without priority"),
        }
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match self.priority {
            Some(priority) => write!(out, "facility {} {} octets", priority >> 3, self.text.len()),
            None => write!(out, "{} octets", self.text.len()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("facility", self.priority.map(|priority| u64::from(priority >> 3)));
        out.maybe("severity", self.priority.map(|priority| u64::from(priority & 7)));
        out.uint("text_octets", self.text.len() as u64);
    }
}

/// The priority in angle brackets, 0 to 191, and what follows.
fn priority(octets: &[u8]) -> Option<(u8, &[u8])> {
    let rest = octets.strip_prefix(b"<")?;
    let end = rest.iter().take(4).position(|&octet| octet == b'>')?;
    let digits = rest.get(..end).filter(|digits| digits.iter().all(u8::is_ascii_digit))?;
    let priority = std::str::from_utf8(digits).ok()?.parse().ok().filter(|&priority| priority <= 191)?;
    Some((priority, rest.get(end + 1..)?))
}

/// RFC 5424 table 2.
fn severity_name(severity: u8) -> Option<&'static str> {
    Some(match severity {
        0 => "Emergency",
        1 => "Alert",
        2 => "Critical",
        3 => "Error",
        4 => "Warning",
        5 => "Notice",
        6 => "Informational",
        7 => "Debug",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(octets: &[u8]) -> (Message<'_>, Notes) {
        let mut notes = Notes::default();
        let message = Message::decode(octets, &mut notes);
        (message, notes)
    }

    #[test]
    fn a_priority_is_facility_and_severity() {
        let (message, notes) = decode(PROTOCOL.samples[0]);
        assert!(notes.is_empty());
        assert_eq!(message.name(), Name::Known("Notice"));
        assert_eq!(message.priority, Some(165));
    }

    #[test]
    fn text_without_priority_is_noted() {
        for octets in [&b"hello"[..], b"<192>x", b"<12", b"<+1>x", b""] {
            let (message, notes) = decode(octets);
            assert!(notes.has(NoteKind::BadValue), "{octets:?}");
            assert_eq!(message.priority, None);
        }
    }
}
