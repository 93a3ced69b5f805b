//! TLS records (RFC 8446, RFC 5246): handshakes as far as they are readable, alerts, and how much is encrypted. A
//! message is one record, or what somebody who follows the connection has taken out of records: a handshake message, an
//! alert. Nothing is decrypted here, no connection is remembered; DTLS and SSL 2.0 hellos are not read.

mod certificate;
mod handshake;
mod ja4;

use std::fmt;

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span, Value};
use beleg_spec::tls;
use hex_literal::hex;

use crate::protocol::{Carrier, Decode, Framing, Protocol};
use crate::reader::Reader;
use crate::text::text;
pub use beleg_spec::tls::cipher_suite;
pub use certificate::Certificate;
pub use handshake::{Handshake, Hello};
use handshake::{messages, version_name};

/// TLS's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "tls",
    title: "TLS",
    source: "RFC 8446",
    carriers: &[Carrier::Tcp(443)],
    probe: None,
    framing: Some(framing),
    fields: FIELDS,
    samples: &[
        // ClientHello for amf.example.org.
        &hex!(
            "16030100610100005d0303202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f0000060a0a1301
             c02b0100002e00000014001200000f616d662e6578616d706c652e6f7267001000050003026832002b000504030403030a0a
             0000"
        ),
        // ServerHello, Certificate and ServerHelloDone of TLS 1.2.
        &hex!(
            "16030301690200003503033f3e3d3c3b3a393837363534333231302f2e2d2c2b2a292827262524232221200401020304c02b
             0000090010000500030268320b0001280001250001223082011e3081d1a00302010202021001300506032b6570301f311030
             0e060355040a0c074578616d706c65310b300906035504030c024341301e170d3236303130313030303030305a170d323730
             3130313030303030305a302c3110300e060355040a0c074578616d706c653118301606035504030c0f616d662e6578616d70
             6c652e6f7267302a300506032b6570032100000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f
             a324302230200603551d1104193017820f616d662e6578616d706c652e6f72678704c000020a300506032b65700341000001
             02030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f30313233
             3435363738393a3b3c3d3e3f0e000000"
        ),
        &hex!("14 0303 0001 01"),
        &hex!("15 0303 0002 02 28"),
        &hex!("17 0303 0010 9f31c07be2485da61b7f03c85e924ad6"),
        // An encrypted Finished, with its explicit nonce.
        &hex!("16 0303 0020 0000000000000000 9f31c07be2485da61b7f03c85e924ad69f31c07be2485da6"),
        // ServerHello of TLS 1.3.
        &hex!(
            "16030300320200002e0303404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f00130100000600
             2b00020304"
        ),
    ],
};

const FIELDS: &[Field] = &[
    Field::new("content_type", Kind::Uint, "ContentType of the record"),
    Field::new("record_version", Kind::Text, "Version of the record layer, which TLS 1.3 leaves at older values"),
    Field::new("length", Kind::Uint, "Length of the fragment in octets"),
    Field::new("encrypted", Kind::Bool, "Whether the fragment is encrypted"),
    Field::new("decrypted", Kind::Bool, "True where it was, or was in such a record, and a key of the user opened it"),
    Field::new("inner_content_type", Kind::Uint, "ContentType within a decrypted record (RFC 8446 clause 5.2)"),
    Field::new("level", Kind::Text, "AlertLevel, of a readable alert"),
    Field::new("description", Kind::Text, "AlertDescription, of a readable alert"),
    Field::new("handshake", Kind::List(&Kind::Text), "Readable handshake messages that begin in the record"),
    Field::new("legacy_version", Kind::Text, "Version that a hello states in its fixed part"),
    Field::new("selected_version", Kind::Text, "Version that the server chose"),
    Field::new("session_id_octets", Kind::Uint, "Octets of a hello's session ID"),
    Field::new("cipher_suite", Kind::Text, "Cipher suite that the server chose"),
    Field::new("cipher_suites", Kind::List(&Kind::Text), "Cipher suites that the client offers, in order"),
    Field::new("server_name", Kind::Text, "Host that the client wants (RFC 6066 clause 3)"),
    Field::new("supported_versions", Kind::List(&Kind::Text), "Versions that the client offers"),
    Field::new("alpn", Kind::List(&Kind::Text), "Application protocols offered, or the one chosen (RFC 7301)"),
    Field::new("extensions", Kind::List(&Kind::Uint), "Types of the extensions of a hello, in order"),
    Field::new("ja4", Kind::Text, "JA4, the fingerprint of the client's program by its ClientHello"),
    Field::new("certificates", Kind::Uint, "How many certificates a Certificate message holds"),
    Field::new("certificate", Kind::Group(certificate::FIELDS), "The first of them, its sender's"),
];

/// `ContentType` (RFC 8446 clause 5.1).
pub mod content {
    /// change_cipher_spec
    pub const CHANGE_CIPHER_SPEC: u8 = 20;
    /// alert
    pub const ALERT: u8 = 21;
    /// handshake
    pub const HANDSHAKE: u8 = 22;
    /// application_data
    pub const APPLICATION_DATA: u8 = 23;
    /// heartbeat
    pub const HEARTBEAT: u8 = 24;
}

use content::{ALERT, APPLICATION_DATA, CHANGE_CIPHER_SPEC, HANDSHAKE, HEARTBEAT};

/// What is known of a record's protection before it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Protection {
    /// Nothing: its looks have to tell.
    #[default]
    Unknown,
    /// It is encrypted.
    Sealed,
    /// It is not, and some of its octets belong to handshake messages that are told by themselves.
    Clear {
        /// So many at the front go on with a message of the records before.
        continued: usize,
        /// So many at the end begin a message that goes on in the next record.
        pending: usize,
    },
    /// It was encrypted, and has been decrypted: within is content of this type.
    Opened(u8),
}

/// Octets of the record header, and the longest record (RFC 5246 clause 6.2.3).
const HEADER: usize = 5;
const LONGEST: u16 = (1 << 14) + 2048;
/// An encrypted record has an authentication tag at least.
const SHORTEST: usize = 16;

/// What a message is besides a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Record(Protection),
    /// The content of records, by itself.
    Content {
        /// Whether it is of TLS 1.3.
        thirteen: bool,
        /// Whether it was encrypted.
        decrypted: bool,
    },
}

/// One TLS record, or a handshake message or alert by itself.
#[derive(Debug)]
pub struct Message<'a> {
    /// The record, without what stands after it.
    octets: &'a [u8],
    /// Content type.
    pub content: Option<u8>,
    /// Protocol version of the record layer, which TLS 1.3 leaves at older values.
    pub version: Option<u16>,
    /// Length of the fragment.
    pub length: Option<u16>,
    /// Whether the fragment is encrypted.
    pub encrypted: bool,
    form: Form,
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        Self::record(octets, Protection::Unknown, notes)
    }

    fn name(&self) -> Name {
        let first = self.handshakes().next();
        let known = match self.content {
            Some(CHANGE_CIPHER_SPEC) => Some("ChangeCipherSpec"),
            _ if matches!(self.form, Form::Record(Protection::Opened(HANDSHAKE))) => Some("Encrypted Handshake"),
            _ if matches!(self.form, Form::Record(Protection::Opened(ALERT))) => Some("Encrypted Alert"),
            Some(ALERT) if self.encrypted => Some("Encrypted Alert"),
            Some(ALERT) => Some("Alert"),
            Some(HANDSHAKE) if self.encrypted => Some("Encrypted Handshake"),
            Some(HANDSHAKE) => return first.map_or(Name::Known("Handshake"), |first| first.name()),
            Some(APPLICATION_DATA) => Some("Application Data"),
            Some(HEARTBEAT) => Some("Heartbeat"),
            _ => None,
        };
        Name::of(known, "content type", u32::from(self.content.unwrap_or_default()))
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        if let Some((level, description)) = self.alert() {
            return write!(out, "{level} {description}");
        }
        let hello = self.handshakes().next().and_then(|first| first.hello());
        if let Some(hello) = hello {
            if let Some(Value::Text(host)) = hello.server_name().map(text) {
                write!(out, "server_name {}", host.escape_debug())?;
            }
            if let (Some(version), Some(suite)) = (hello.selected_version(), hello.selected_suite()) {
                write!(out, "{version} {suite}")?;
            }
            return Ok(());
        }
        match self.length {
            Some(length) => write!(out, "{length} octets"),
            None => Ok(()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("content_type", self.content.map(u64::from));
        if let Some(version) = self.version {
            out.value("record_version", Value::Name(version_name(version)));
        }
        out.maybe("length", self.length.map(u64::from));
        out.flag("encrypted", self.encrypted);
        match self.form {
            Form::Record(Protection::Opened(inner)) => {
                out.flag("decrypted", true);
                out.uint("inner_content_type", u64::from(inner));
            }
            Form::Content { decrypted: true, .. } => out.flag("decrypted", true),
            _ => {}
        }
        if let Some((level, description)) = self.alert() {
            out.value("level", Value::Name(level));
            out.value("description", Value::Name(description));
        }
        if self.handshakes().next().is_some() {
            out.list("handshake", &mut |items| {
                for message in self.handshakes() {
                    items.value(Value::Name(message.name()));
                }
            });
        }
        // A record with two hellos is nobody's; the first is told.
        let hello = |message: Handshake<'a>| message.hello().or_else(|| message.encrypted_extensions());
        if let Some(hello) = self.handshakes().find_map(hello) {
            hello.fields(out);
        }
        if let Some(certificate) = self.handshakes().find(Handshake::is_certificate) {
            certificate.certificate_fields(out);
        }
    }
}

impl<'a> Message<'a> {
    /// The sender's certificate, where the message shows one.
    pub fn certificate(&self) -> Option<Certificate<'a>> {
        self.handshakes().find(Handshake::is_certificate)?.leaf()
    }

    /// Reads a record of which the protection may be known.
    pub fn record(octets: &'a [u8], protection: Protection, notes: &mut Notes) -> Self {
        let mut reader = Reader::new(octets);
        let (content, version, length) = (reader.u8(), reader.u16(), reader.u16());
        let form = Form::Record(protection);
        let mut message = Self { octets, content, version, length, encrypted: false, form };
        let Some(length) = message.length.map(usize::from) else {
            let span = Span::new(0, octets.len());
            notes.add(NoteKind::Truncated, span, "TLS record header");
            return message;
        };
        if let Some(fragment) = reader.take(length) {
            if !reader.is_empty() {
                notes.add(NoteKind::Residue, reader.rest_span(), "after TLS record");
            }
            message.octets = octets.get(..HEADER + fragment.len()).unwrap_or_default();
        } else {
            let span = Span::new(octets.len(), 0);
            notes.add_number(NoteKind::Truncated, span, "TLS record", length as u64);
        }
        message.check(length, notes);
        message
    }

    /// Reads one handshake message, or an alert, that was taken out of records: `content` is their inner type.
    pub fn content(octets: &'a [u8], content: u8, thirteen: bool, decrypted: bool, notes: &mut Notes) -> Self {
        let length = u16::try_from(octets.len()).ok();
        let form = Form::Content { thirteen, decrypted };
        let message = Self { octets, content: Some(content), version: None, length, encrypted: false, form };
        let all = Span::new(0, octets.len());
        match content {
            HANDSHAKE => match Handshake::read(octets, thirteen) {
                Some(handshake) if handshake.whole => handshake.check(notes),
                _ => notes.add(NoteKind::Truncated, all, "handshake message"),
            },
            ALERT if octets.len() == 2 => {}
            ALERT => notes.add_number(NoteKind::BadLength, all, "alert", octets.len() as u64),
            unknown => notes.add_number(NoteKind::UnknownType, all, "content type", u64::from(unknown)),
        }
        message
    }

    fn check(&mut self, length: usize, notes: &mut Notes) {
        let fragment = Span::new(HEADER, self.octets.len().saturating_sub(HEADER));
        if self.version.is_none_or(|version| version >> 8 != 3) {
            let version = u64::from(self.version.unwrap_or_default());
            notes.add_number(NoteKind::UnknownType, fragment, "version", version);
            return;
        }
        match self.content {
            _ if matches!(self.form, Form::Record(Protection::Opened(_))) => {
                self.encrypted = true;
                return;
            }
            Some(_) if self.form == Form::Record(Protection::Sealed) => self.encrypted = true,
            // Of a renegotiation.
            Some(CHANGE_CIPHER_SPEC) if length >= SHORTEST => self.encrypted = true,
            Some(CHANGE_CIPHER_SPEC) if length != 1 => {
                notes.add_number(NoteKind::BadLength, fragment, "ChangeCipherSpec", length as u64);
            }
            Some(CHANGE_CIPHER_SPEC) => {}
            Some(ALERT) => self.encrypted = length != 2,
            Some(HANDSHAKE) => self.check_handshakes(length, notes),
            Some(APPLICATION_DATA | HEARTBEAT) => self.encrypted = true,
            unknown => notes.add_number(
                NoteKind::UnknownType,
                fragment,
                "content type",
                u64::from(unknown.unwrap_or_default()),
            ),
        }
        if self.encrypted && fragment.len > 0 {
            notes.add(NoteKind::Encrypted, fragment, "TLS fragment");
        }
    }

    /// A record that does not begin with a handshake message is encrypted. (Or it continues a message of the
    /// record before, which cannot be told from here, and is rare.)
    fn check_handshakes(&mut self, length: usize, notes: &mut Notes) {
        let clear = self.clear();
        let (start, len) = clear.unwrap_or((0, length));
        let mut end = clear.map(|(start, _)| HEADER + start);
        for message in messages(self.octets, HEADER + start, len) {
            message.check(notes);
            end = Some(message.span().end() as usize);
        }
        let Some(end) = end else {
            self.encrypted = true;
            return;
        };
        // Less than a header may be the start of a message that goes on in the next record.
        let rest = Span::new(end, (HEADER + start + len).min(self.octets.len()).saturating_sub(end));
        if rest.len >= 4 {
            notes.add(NoteKind::BadValue, rest, "handshake message");
        }
    }

    /// Where in the fragment the whole handshake messages stand, and in how many octets, where that is known.
    fn clear(&self) -> Option<(usize, usize)> {
        let Form::Record(Protection::Clear { continued, pending }) = self.form else {
            return None;
        };
        let length = self.length.map(usize::from).unwrap_or_default();
        let start = continued.min(length);
        Some((start, length.saturating_sub(start).saturating_sub(pending)))
    }

    /// The readable handshake messages.
    pub fn handshakes(&self) -> impl Iterator<Item = Handshake<'a>> {
        let readable = self.content == Some(HANDSHAKE) && !self.encrypted;
        let alone = match self.form {
            Form::Content { thirteen, .. } if readable => Handshake::read(self.octets, thirteen),
            _ => None,
        };
        let length = self.length.filter(|_| readable && matches!(self.form, Form::Record(_))).map(usize::from);
        let length = length.unwrap_or_default();
        let (start, len) = self.clear().filter(|_| length > 0).unwrap_or((0, length));
        alone.into_iter().chain(messages(self.octets, HEADER + start, len))
    }

    /// Level and description of a readable alert.
    fn alert(&self) -> Option<(Name, Name)> {
        if self.content != Some(ALERT) || self.encrypted {
            return None;
        }
        let header = if matches!(self.form, Form::Record(_)) { HEADER } else { 0 };
        let &[level, description] = self.octets.get(header..)? else {
            return None;
        };
        let known = match level {
            1 => Some("warning"),
            2 => Some("fatal"),
            _ => None,
        };
        Some((
            Name::of(known, "level", u32::from(level)),
            Name::of(tls::alert(description), "description", u32::from(description)),
        ))
    }
}

/// A record at the start of a stream or anywhere in it. Octets that are not TLS pass about once in two million.
fn framing(octets: &[u8]) -> Framing {
    let mut reader = Reader::new(octets);
    let content = reader.u8();
    if content.is_some_and(|content| !(CHANGE_CIPHER_SPEC..=HEARTBEAT).contains(&content)) {
        return Framing::Foreign;
    }
    let (Some(content), Some(version), Some(length)) = (content, reader.u16(), reader.u16()) else {
        return Framing::More;
    };
    let sane = match content {
        CHANGE_CIPHER_SPEC if length == 1 => reader.peek().is_none_or(|octet| octet == 1),
        ALERT if length == 2 => matches!(reader.peek(), None | Some(1 | 2)),
        CHANGE_CIPHER_SPEC | ALERT | HEARTBEAT => (SHORTEST..=256).contains(&usize::from(length)),
        // Some cut a hello into tiny records so that bystanders do not read it.
        HANDSHAKE => length >= 1,
        _ => true,
    };
    if sane && (0x0300..=0x0304).contains(&version) && length <= LONGEST {
        Framing::Message { skip: 0, len: HEADER + usize::from(length) }
    } else {
        Framing::Foreign
    }
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

    fn summary(message: &Message<'_>) -> String {
        let mut text = String::new();
        message.summary(&mut text).unwrap();
        text
    }

    #[test]
    fn a_client_says_where_it_wants_to_go() {
        let (hello, notes) = decode(PROTOCOL.samples[0]);
        assert_eq!((hello.name(), notes), (Name::Known("ClientHello"), vec![]));
        assert_eq!(summary(&hello), "server_name amf.example.org");
        let fingerprint = hello.handshakes().find_map(|message| message.hello()?.fingerprint());
        assert_eq!(fingerprint.unwrap(), "t13d0203h2_777cda164f4b_b9a491fefe05");
    }

    #[test]
    fn a_server_says_what_it_chose_and_who_it_is() {
        let (hello, notes) = decode(PROTOCOL.samples[1]);
        assert_eq!(notes, []);
        assert_eq!(summary(&hello), "TLS 1.2 TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256");
        let names: Vec<String> = hello.handshakes().map(|m| m.name().to_string()).collect();
        assert_eq!(names, ["ServerHello", "Certificate", "ServerHelloDone"]);
    }

    #[test]
    fn a_server_of_tls_1_3_says_less() {
        let (hello, notes) = decode(PROTOCOL.samples[6]);
        assert_eq!((summary(&hello).as_str(), notes), ("TLS 1.3 TLS_AES_128_GCM_SHA256", vec![]));
        let hello = hello.handshakes().find_map(|message| message.hello()).unwrap();
        assert_eq!(hello.selection(), Some((0x0304, 0x1301)));
        assert_eq!((hello.is_client(), hello.is_retry(), hello.random().unwrap()[0]), (false, false, 0x40));
    }

    #[test]
    fn what_is_known_of_a_record_changes_how_it_is_read() {
        let read = |octets, protection| {
            let mut notes = Notes::default();
            let message = Message::record(octets, protection, &mut notes);
            let notes: Vec<_> = notes.all().iter().map(|note| (note.kind, note.span)).collect();
            (message.name(), message.encrypted, notes)
        };
        let data = PROTOCOL.samples[4];
        assert_eq!(read(data, Protection::Opened(22)), (Name::Known("Encrypted Handshake"), true, vec![]));
        assert_eq!(read(data, Protection::Opened(23)), (Name::Known("Application Data"), true, vec![]));
        let opaque = vec![(NoteKind::Encrypted, Span::new(5, 97))];
        let sealed = read(PROTOCOL.samples[0], Protection::Sealed);
        assert_eq!(sealed, (Name::Known("Encrypted Handshake"), true, opaque));
        // Three octets of a message that began before, a whole one, and the start of another.
        let record = hex!("16 0303 000b 010203 0e000000 14000010");
        let clear = Protection::Clear { continued: 3, pending: 4 };
        assert_eq!(read(&record, clear), (Name::Known("ServerHelloDone"), false, vec![]));
        let clear = Protection::Clear { continued: 11, pending: 0 };
        assert_eq!(read(&record, clear), (Name::Known("Handshake"), false, vec![]));
        let clear = Protection::Clear { continued: 900, pending: 900 };
        assert_eq!(read(&record, clear), (Name::Known("Handshake"), false, vec![]));
    }

    #[test]
    fn content_stands_by_itself() {
        let content = |octets, kind| {
            let mut notes = Notes::default();
            let message = Message::content(octets, kind, true, true, &mut notes);
            let notes: Vec<_> = notes.all().iter().map(|note| (note.kind, note.span)).collect();
            (message.name().to_string(), summary(&message), notes)
        };
        let of = |name: &str, summary: &str, notes| (name.to_owned(), summary.to_owned(), notes);
        assert_eq!(content(&[1, 0], 21), of("Alert", "warning close_notify", vec![]));
        assert_eq!(content(&[1], 21).2, [(NoteKind::BadLength, Span::new(0, 1))]);
        assert_eq!(content(&hex!("18000001 00"), 22), of("KeyUpdate", "5 octets", vec![]));
        assert_eq!(content(&hex!("18000002 00"), 22).2, [(NoteKind::Truncated, Span::new(0, 5))]);
        let unknown = vec![(NoteKind::UnknownType, Span::new(4, 1))];
        assert_eq!(content(&hex!("63000001 00"), 22), of("handshake type 99", "5 octets", unknown));
        let extensions = hex!("08000009 0007 0010 0003 000002");
        assert_eq!(content(&extensions, 22), of("EncryptedExtensions", "13 octets", vec![]));
        assert_eq!(content(&hex!("08000002 0007"), 22).2, [(NoteKind::BadLength, Span::new(0, 6))]);
        assert_eq!(content(b"x", 99).2, [(NoteKind::UnknownType, Span::new(0, 1))]);
    }

    #[test]
    fn a_certificate_of_tls_1_3_has_a_context_and_extensions() {
        // That of the sample of TLS 1.2.
        let certificate = &PROTOCOL.samples[1][5 + 57 + 10..][..290];
        let entry = [&hex!("000122")[..], certificate, &hex!("0000")].concat();
        let octets = [&hex!("0b00012b 00 000127")[..], &entry].concat();
        let mut notes = Notes::default();
        let message = Message::content(&octets, 22, true, true, &mut notes);
        assert!(notes.is_empty(), "{notes:?}");
        let handshake = message.handshakes().next().unwrap();
        assert_eq!((message.name(), handshake.is_certificate()), (Name::Known("Certificate"), true));
        // Read as one of TLS 1.2 it is none.
        Message::content(&octets, 22, false, true, &mut notes);
        assert!(notes.has(NoteKind::BadLength));
    }

    #[test]
    fn what_is_encrypted_is_opaque() {
        let (data, notes) = decode(PROTOCOL.samples[4]);
        assert_eq!(data.name(), Name::Known("Application Data"));
        assert_eq!(notes, [(NoteKind::Encrypted, Span::new(5, 16))]);
        let (finished, notes) = decode(PROTOCOL.samples[5]);
        assert_eq!(finished.name(), Name::Known("Encrypted Handshake"));
        assert_eq!(notes, [(NoteKind::Encrypted, Span::new(5, 32))]);
        let (alert, notes) = decode(PROTOCOL.samples[3]);
        assert_eq!((summary(&alert), notes), ("fatal handshake_failure".into(), vec![]));
    }

    #[test]
    fn a_message_may_go_on_in_the_next_record() {
        let sample = PROTOCOL.samples[0];
        let mut octets = sample[..60].to_vec();
        octets[4] = 55;
        let (hello, notes) = decode(&octets);
        assert_eq!((hello.name(), notes), (Name::Known("ClientHello"), vec![]));
        // The record itself is cut.
        let (hello, notes) = decode(&sample[..80]);
        assert_eq!(hello.name(), Name::Known("ClientHello"));
        assert_eq!(notes, [(NoteKind::Truncated, Span::new(80, 0))]);
    }

    #[test]
    fn malformed_hellos_and_certificates_are_noted() {
        let mut octets = PROTOCOL.samples[0].to_vec();
        octets[55] = 0x2d;
        assert_eq!(decode(&octets).1, [(NoteKind::BadLength, Span::new(5, 97))]);
        octets[55] = 0x2e;
        octets[98..100].copy_from_slice(&[0x7f, 0x7f]);
        assert_eq!(decode(&octets).1, [(NoteKind::UnknownType, Span::new(102, 0))]);
        let mut octets = PROTOCOL.samples[1].to_vec();
        octets[72] = 0x31;
        assert_eq!(decode(&octets).1, [(NoteKind::BadValue, Span::new(72, 290))]);
    }

    #[test]
    fn records_divide_a_stream_and_other_octets_are_foreign() {
        let message = |len| Framing::Message { skip: 0, len };
        for sample in PROTOCOL.samples {
            assert_eq!(framing(sample), message(sample.len()));
        }
        assert_eq!(framing(&[22, 3]), Framing::More);
        assert_eq!(framing(b"SSH-2.0-x"), Framing::Foreign);
        assert_eq!(framing(&[22, 3, 9, 0, 9]), Framing::Foreign);
        assert_eq!(framing(&[20, 3, 3, 0, 2, 1]), Framing::Foreign);
    }
}
