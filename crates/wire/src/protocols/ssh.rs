//! SSH (RFC 4253): who speaks which version with which algorithms. What follows the key exchange is encrypted, its
//! packets' lengths included, and is taken as it comes.

use std::fmt;

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span};
use hex_literal::hex;

use crate::protocol::{Carrier, Decode, Framing, Protocol};
use crate::reader::Reader;
use crate::text::text;

/// SSH's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "ssh",
    title: "SSH",
    source: "RFC 4253",
    carriers: &[Carrier::Tcp(22)],
    probe: None,
    framing: Some(framing),
    fields: FIELDS,
    samples: &[
        b"SSH-2.0-Example_1.0 test\r\n",
        // SSH_MSG_KEXINIT
        &hex!(
            "00000054 07 14 000102030405060708090a0b0c0d0e0f 00000001 61 00000001 62 00000001 63 00000001 63
             00000001 64 00000001 64 00000004 6e6f6e65 00000004 6e6f6e65 00000000 00000000 00 00000000 00000000000000"
        ),
        // SSH_MSG_NEWKEYS
        &hex!("0000000c 0a 15 00000000000000000000"),
        &hex!("9f31c07be2485da61b7f03c85e924ad6"),
    ],
};

const FIELDS: &[Field] = &[
    Field::new("protocol_version", Kind::Text, "protoversion of the identification string (clause 4.2)"),
    Field::new("software_version", Kind::Text, "softwareversion of the identification string"),
    Field::new("comments", Kind::Text, "comments of the identification string"),
    Field::new("message_number", Kind::Uint, "Message number, of a readable packet (RFC 4250 clause 4.1.2)"),
    Field::new("kex_algorithms", NAMES, "Key exchange methods, preferred first, of SSH_MSG_KEXINIT (clause 7.1)"),
    Field::new("server_host_key_algorithms", NAMES, "Algorithms of host keys"),
    Field::new("encryption_algorithms_client_to_server", NAMES, "Ciphers from client to server"),
    Field::new("encryption_algorithms_server_to_client", NAMES, "Ciphers from server to client"),
    Field::new("mac_algorithms_client_to_server", NAMES, "MAC algorithms from client to server"),
    Field::new("mac_algorithms_server_to_client", NAMES, "MAC algorithms from server to client"),
    Field::new("compression_algorithms_client_to_server", NAMES, "Compression from client to server"),
    Field::new("compression_algorithms_server_to_client", NAMES, "Compression from server to client"),
    Field::new("encrypted_octets", Kind::Uint, "Octets that cannot be read"),
];

/// A name-list (RFC 4251 clause 5).
const NAMES: Kind = Kind::List(&Kind::Text);

/// Octets of the longest identification string (clause 4.2), and of the longest packet that must be accepted (clause 6.1).
const LONGEST_BANNER: usize = 255;
const LONGEST_PACKET: u32 = 35_000;

const KEXINIT: u8 = 20;

/// A part of an SSH stream, in one direction.
#[derive(Debug)]
pub enum Message<'a> {
    /// The identification string (clause 4.2), without its end of line.
    Banner(&'a [u8]),
    /// A packet that is not encrypted (clause 6).
    Packet {
        /// The message's number (RFC 4250 clause 4.1.2).
        kind: u8,
        /// What follows the number.
        payload: &'a [u8],
    },
    /// Octets that cannot be read.
    Encrypted(&'a [u8]),
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        if octets.starts_with(b"SSH-") {
            return Self::banner(octets, notes);
        }
        let mut reader = Reader::new(octets);
        if let Some((len, padding)) = packet(&mut reader)
            && octets.len() == len
            && let Some((&kind, payload)) = octets.get(5..len.saturating_sub(padding)).and_then(<[u8]>::split_first)
        {
            let message = Self::Packet { kind, payload };
            if kind == KEXINIT && message.algorithms().is_none() {
                let span = Span::new(6, payload.len());
                notes.add(NoteKind::Truncated, span, "SSH_MSG_KEXINIT");
            }
            return message;
        }
        if !octets.is_empty() {
            let span = Span::new(0, octets.len());
            notes.add(NoteKind::Encrypted, span, "SSH packets");
        }
        Self::Encrypted(octets)
    }

    fn name(&self) -> Name {
        match self {
            Self::Banner(_) => Name::Known("Protocol Version Exchange"),
            Self::Packet { kind, .. } => Name::of(message_name(*kind), "message", u32::from(*kind)),
            Self::Encrypted(_) => Name::Known("encrypted packet"),
        }
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match self {
            Self::Banner(banner) => write!(out, "{}", banner.escape_ascii()),
            Self::Packet { .. } => Ok(()),
            Self::Encrypted(octets) => write!(out, "{} octets", octets.len()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        match self {
            Self::Banner(banner) => {
                // "SSH-protoversion-softwareversion SP comments"
                let mut parts = banner.splitn(3, |&octet| octet == b'-').skip(1);
                let mut field = |name, part: Option<&[u8]>| {
                    if let Some(part) = part {
                        out.value(name, text(part));
                    }
                };
                field("protocol_version", parts.next());
                let mut rest = parts.next().unwrap_or_default().splitn(2, |&octet| octet == b' ');
                field("software_version", rest.next());
                field("comments", rest.next());
            }
            Self::Packet { kind, .. } => {
                out.uint("message_number", u64::from(*kind));
                for (name, list) in ALGORITHMS.into_iter().zip(self.algorithms().into_iter().flatten()) {
                    out.list(name, &mut |items| {
                        for algorithm in list.split(|&octet| octet == b',') {
                            items.value(text(algorithm));
                        }
                    });
                }
            }
            Self::Encrypted(octets) => out.uint("encrypted_octets", octets.len() as u64),
        }
    }
}

/// The name-lists of SSH_MSG_KEXINIT (clause 7.1), without the languages.
const ALGORITHMS: [&str; 8] = [
    "kex_algorithms",
    "server_host_key_algorithms",
    "encryption_algorithms_client_to_server",
    "encryption_algorithms_server_to_client",
    "mac_algorithms_client_to_server",
    "mac_algorithms_server_to_client",
    "compression_algorithms_client_to_server",
    "compression_algorithms_server_to_client",
];

impl<'a> Message<'a> {
    fn banner(octets: &'a [u8], notes: &mut Notes) -> Self {
        let line = octets.split(|&octet| octet == b'\n').next();
        let line = line.unwrap_or_default();
        let after = line.len().saturating_add(1);
        if after > octets.len() {
            let span = Span::new(0, octets.len());
            notes.add(NoteKind::Truncated, span, "identification string");
        } else if after < octets.len() {
            let span = Span::new(after, octets.len() - after);
            notes.add(NoteKind::Residue, span, "after identification string");
        }
        Self::Banner(line.strip_suffix(b"\r").unwrap_or(line))
    }

    /// The name-lists of a KEXINIT, each as one text.
    fn algorithms(&self) -> Option<[&'a [u8]; 8]> {
        let Self::Packet { kind: KEXINIT, payload } = self else {
            return None;
        };
        let mut reader = Reader::new(payload);
        reader.take(16)?;
        let mut lists = [&[][..]; 8];
        for list in &mut lists {
            let len = usize::try_from(reader.u32()?).ok()?;
            *list = reader.take(len)?;
        }
        Some(lists)
    }
}

/// The whole length and the padding of a packet that is not encrypted (clause 6), where the octets look like one
/// of those that are sent before the keys are there.
fn packet(reader: &mut Reader<'_>) -> Option<(usize, usize)> {
    let len = reader.u32()?;
    let padding = reader.u8()?;
    let kind = reader.u8()?;
    let sane = len <= LONGEST_PACKET
        && (len + 4) % 8 == 0
        && padding >= 4
        && u32::from(padding) + 1 < len
        && message_name(kind).is_some();
    sane.then_some((len as usize + 4, usize::from(padding)))
}

fn framing(octets: &[u8]) -> Framing {
    if octets.starts_with(b"SSH-") {
        let line = octets.iter().take(LONGEST_BANNER).position(|&octet| octet == b'\n');
        return match line {
            Some(end) => Framing::Message { skip: 0, len: end + 1 },
            None if octets.len() < LONGEST_BANNER => Framing::More,
            None => Framing::Boundless,
        };
    }
    match packet(&mut Reader::new(octets)) {
        Some((len, _)) => Framing::Message { skip: 0, len },
        None if octets.len() < 6 => Framing::More,
        None => Framing::Boundless,
    }
}

/// RFC 4250 clause 4.1.2, of the messages that come before encryption; 30 to 34 are the key exchange method's own.
fn message_name(kind: u8) -> Option<&'static str> {
    Some(match kind {
        1 => "SSH_MSG_DISCONNECT",
        2 => "SSH_MSG_IGNORE",
        3 => "SSH_MSG_UNIMPLEMENTED",
        4 => "SSH_MSG_DEBUG",
        KEXINIT => "SSH_MSG_KEXINIT",
        21 => "SSH_MSG_NEWKEYS",
        30 => "SSH_MSG_KEXDH_INIT",
        31 => "SSH_MSG_KEXDH_REPLY",
        32 => "SSH_MSG_KEX_DH_GEX_INIT",
        33 => "SSH_MSG_KEX_DH_GEX_REPLY",
        34 => "SSH_MSG_KEX_DH_GEX_REQUEST",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(octets: &[u8]) -> (Message<'_>, Vec<(NoteKind, Span)>) {
        let mut notes = Notes::default();
        let message = Message::decode(octets, &mut notes);
        let notes = notes.all().iter().map(|n| (n.kind, n.span)).collect();
        (message, notes)
    }

    #[test]
    fn samples_have_their_names() {
        let names: Vec<String> = PROTOCOL.samples.iter().map(|sample| decode(sample).0.name().to_string()).collect();
        assert_eq!(names, ["Protocol Version Exchange", "SSH_MSG_KEXINIT", "SSH_MSG_NEWKEYS", "encrypted packet"]);
    }

    #[test]
    fn algorithms_are_told() {
        let (kexinit, _) = decode(PROTOCOL.samples[1]);
        let lists = kexinit.algorithms().unwrap();
        assert_eq!(lists[0], b"a");
        assert_eq!(lists[7], b"none");
        let mut octets = PROTOCOL.samples[1].to_vec();
        octets[24] = 99;
        assert_eq!(decode(&octets).1[0].0, NoteKind::Truncated);
    }

    #[test]
    fn a_stream_starts_with_a_line_and_ends_without_visible_boundaries() {
        let message = |len| Framing::Message { skip: 0, len };
        for sample in &PROTOCOL.samples[..3] {
            assert_eq!(framing(sample), message(sample.len()));
        }
        assert_eq!(framing(PROTOCOL.samples[3]), Framing::Boundless);
        assert_eq!(framing(b"SSH-2.0"), Framing::More);
    }

    #[test]
    fn what_is_cut_or_encrypted_is_noted() {
        assert_eq!(decode(b"SSH-2.0-x").1, [(NoteKind::Truncated, Span::new(0, 9))]);
        let encrypted = (NoteKind::Encrypted, Span::new(0, 16));
        assert_eq!(decode(PROTOCOL.samples[3]).1, [encrypted]);
    }
}
