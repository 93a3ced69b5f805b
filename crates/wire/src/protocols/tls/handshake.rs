//! Handshake messages that can be read (RFC 8446 clause 4, RFC 5246 clause 7.4). A message may go on in the next
//! record: then what the first record has of it is read, and its end is nobody's fault.

use beleg_model::{Fields, Name, NoteKind, Notes, Span, Value};
use beleg_spec::tls;

use super::certificate::Certificate;
use super::ja4;
use crate::reader::Reader;
use crate::text::text;

pub(super) const HELLO_REQUEST: u8 = 0;
pub(super) const CLIENT_HELLO: u8 = 1;
pub(super) const SERVER_HELLO: u8 = 2;
const ENCRYPTED_EXTENSIONS: u8 = 8;
const CERTIFICATE: u8 = 11;

/// Octets of a handshake message's type and length.
const HEADER: usize = 4;

/// A handshake message in its record.
#[derive(Clone, Copy, Debug)]
pub struct Handshake<'a> {
    /// The record up to the end of the message, or of the record where the message goes on.
    octets: &'a [u8],
    /// Where the body starts.
    body: usize,
    /// Type.
    pub kind: u8,
    /// Whether the record has all of it.
    pub whole: bool,
    /// Whether it is of TLS 1.3, where Certificate has another form.
    thirteen: bool,
}

/// The handshake messages from octet `start` of a record on, as long as they look like such.
pub(super) fn messages<'a>(record: &'a [u8], start: usize, payload: usize) -> impl Iterator<Item = Handshake<'a>> {
    let mut reader = Reader::new(record);
    reader.take(start);
    let end = start.saturating_add(payload);
    std::iter::from_fn(move || {
        let left = end.saturating_sub(reader.at());
        let mut ahead = reader;
        let kind = ahead.u8()?;
        let len = ahead.u24()? as usize;
        if !is_plausible(kind, len, left.checked_sub(HEADER)?, ahead.rest()) {
            return None;
        }
        let body = ahead.at();
        let whole = ahead.take(len).is_some();
        if !whole {
            ahead.take_up_to(len);
        }
        reader = ahead;
        let octets = record.get(..ahead.at()).unwrap_or_default();
        Some(Handshake { octets, body, kind, whole, thirteen: false })
    })
}

/// Whether a header belongs to a readable message, of which `left` octets are in the record: encrypted records
/// look random, and must not be read.
fn is_plausible(kind: u8, len: usize, left: usize, body: &[u8]) -> bool {
    // A message that goes on in the next record fills this one, unless the sender does it on purpose.
    let fills = left >= 512 - HEADER && len < 0x2_0000;
    match kind {
        // An explicit nonce of zeros looks like it too, but is not alone.
        HELLO_REQUEST => len == 0 && left == 0,
        CLIENT_HELLO | SERVER_HELLO => {
            let version = matches!(body, [3, 0..=4, ..]) || body.is_empty() || body == [3];
            version && len < 0x1_0000 && (38..0x1_0000).contains(&len)
        }
        _ => tls::handshake_type(kind).is_some() && (len <= left || fills),
    }
}

impl<'a> Handshake<'a> {
    /// The message that `octets` are, known to be one.
    pub fn read(octets: &'a [u8], thirteen: bool) -> Option<Self> {
        let mut reader = Reader::new(octets);
        let kind = reader.u8()?;
        let len = reader.u24()? as usize;
        let whole = reader.take(len).is_some();
        let octets = if whole { octets.get(..reader.at()).unwrap_or_default() } else { octets };
        Some(Self { octets, body: HEADER, kind, whole, thirteen })
    }

    /// How many octets the message takes that begins with `octets`, as far as they tell.
    pub fn len_of(octets: &[u8]) -> Option<usize> {
        let mut reader = Reader::new(octets);
        reader.u8()?;
        Some(HEADER.saturating_add(reader.u24()? as usize))
    }

    /// Whether a message may begin with `octets`: its type is known, and as far as they are there, length and version are
    /// possible. What is encrypted looks random.
    pub fn may_begin(octets: &[u8]) -> bool {
        let mut reader = Reader::new(octets);
        let known = reader.u8().is_some_and(|kind| tls::handshake_type(kind).is_some());
        let Some(len) = reader.u24() else {
            return known;
        };
        match (octets.first(), reader.rest()) {
            (Some(&(CLIENT_HELLO | SERVER_HELLO)), [] | [3] | [3, 0..=4, ..]) => (38..0x1_0000).contains(&len),
            (Some(&(CLIENT_HELLO | SERVER_HELLO)), _) => false,
            _ => known && len < 0x2_0000,
        }
    }

    /// Whether its type is known.
    pub fn is_known(kind: u8) -> bool {
        tls::handshake_type(kind).is_some()
    }

    /// Its name.
    pub fn name(&self) -> Name {
        if self.hello().is_some_and(|hello| hello.is_retry()) {
            return Name::Known("HelloRetryRequest");
        }
        Name::of(tls::handshake_type(self.kind), "handshake type", u32::from(self.kind))
    }

    /// Where the message stands in its record.
    pub(super) fn span(&self) -> Span {
        let start = self.body.saturating_sub(HEADER);
        Span::new(start, self.octets.len().saturating_sub(start))
    }

    fn body(&self) -> Reader<'a> {
        let mut reader = Reader::new(self.octets);
        reader.take(self.body);
        reader
    }

    /// The ClientHello or ServerHello that this is.
    pub fn hello(&self) -> Option<Hello<'a>> {
        Hello::read(self.kind, self.body())
    }

    /// The certificates of a Certificate message, as DER with their places, and the octet after each entry.
    fn certificates(&self) -> impl Iterator<Item = (Span, &'a [u8], usize)> {
        let mut reader = self.body();
        let there = self.certificate_list(&mut reader);
        let thirteen = self.thirteen;
        std::iter::from_fn(move || {
            there?;
            let len = reader.u24()? as usize;
            let der = reader.take(len)?;
            let span = reader.last_span(len);
            if thirteen {
                let len = usize::from(reader.u16()?);
                reader.take(len)?;
            }
            Some((span, der, reader.at()))
        })
    }

    /// Goes to the first entry of a Certificate message: in TLS 1.3 a context stands before the list (RFC 8446
    /// clause 4.4.2).
    fn certificate_list(&self, reader: &mut Reader<'a>) -> Option<()> {
        if self.kind != CERTIFICATE {
            return None;
        }
        if self.thirteen {
            let context = usize::from(reader.u8()?);
            reader.take(context)?;
        }
        reader.u24().map(drop)
    }

    /// The certificate of the sender, the first of the message.
    pub(super) fn leaf(&self) -> Option<Certificate<'a>> {
        self.certificates().next().and_then(|(_, der, _)| Certificate::read(der))
    }

    /// Takes notes about a whole message.
    pub(super) fn check(&self, notes: &mut Notes) {
        if !self.whole {
            return;
        }
        match self.kind {
            CLIENT_HELLO | SERVER_HELLO => match self.hello() {
                Some(hello) if hello.complete => hello.check(notes),
                _ => notes.add(NoteKind::BadLength, self.span(), "hello"),
            },
            CERTIFICATE => {
                let mut reader = self.body();
                let mut end = self.certificate_list(&mut reader).map_or(0, |()| reader.at());
                for (span, der, after) in self.certificates() {
                    end = after;
                    if Certificate::read(der).is_none() {
                        notes.add(NoteKind::BadValue, span, "certificate");
                    }
                }
                if end != self.octets.len() {
                    notes.add(NoteKind::BadLength, self.span(), "Certificate");
                }
            }
            ENCRYPTED_EXTENSIONS => match self.encrypted_extensions() {
                Some(hello) if hello.complete => hello.check(notes),
                _ => notes.add(NoteKind::BadLength, self.span(), "EncryptedExtensions"),
            },
            unknown if tls::handshake_type(unknown).is_none() => {
                let body = Span::new(self.body, self.octets.len().saturating_sub(self.body));
                notes.add_number(NoteKind::UnknownType, body, "handshake type", u64::from(unknown));
            }
            _ => {}
        }
    }

    /// EncryptedExtensions (RFC 8446 clause 4.3.1): the part of a server's hello that is not for everybody.
    pub(super) fn encrypted_extensions(&self) -> Option<Hello<'a>> {
        let mut reader = (self.kind == ENCRYPTED_EXTENSIONS).then(|| self.body())?;
        let len = usize::from(reader.u16()?);
        let complete = reader.left() == len;
        Some(Hello { extensions: Some(reader), complete, ..Hello::default() })
    }

    pub(super) fn is_certificate(&self) -> bool {
        self.kind == CERTIFICATE
    }

    /// The fields of a Certificate message.
    pub(super) fn certificate_fields(&self, out: &mut dyn Fields) {
        out.uint("certificates", self.certificates().count() as u64);
        if let Some(leaf) = self.leaf() {
            out.group("certificate", &mut |out| leaf.fields(out));
        }
    }
}

/// What ClientHello and ServerHello have in common, as far as the record has it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hello<'a> {
    client: bool,
    version: Option<u16>,
    random: Option<&'a [u8]>,
    session: Option<&'a [u8]>,
    /// The suites that a client offers, or the one that a server chose.
    suites: &'a [u8],
    extensions: Option<Reader<'a>>,
    /// Whether the lengths add up to the whole message.
    complete: bool,
}

/// SHA-256 of "HelloRetryRequest": the random of a ServerHello that is one (RFC 8446 clause 4.1.3).
const RETRY: [u8; 32] = hex_literal::hex!("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

const SERVER_NAME: u16 = 0;
const SIGNATURE_ALGORITHMS: u16 = 13;
const ALPN: u16 = 16;
const SUPPORTED_VERSIONS: u16 = 43;

impl<'a> Hello<'a> {
    fn read(kind: u8, mut reader: Reader<'a>) -> Option<Self> {
        if !matches!(kind, CLIENT_HELLO | SERVER_HELLO) {
            return None;
        }
        let mut hello = Self {
            client: kind == CLIENT_HELLO,
            version: reader.u16(),
            random: reader.take(32),
            session: None,
            suites: &[],
            extensions: None,
            complete: false,
        };
        hello.complete = hello.rest(&mut reader).is_some();
        Some(hello)
    }

    fn rest(&mut self, reader: &mut Reader<'a>) -> Option<()> {
        let session = usize::from(reader.u8()?);
        self.session = Some(reader.take(session)?);
        let suites = if self.client { usize::from(reader.u16()?) } else { 2 };
        self.suites = reader.take(suites)?;
        let compression = if self.client { usize::from(reader.u8()?) } else { 1 };
        reader.take(compression)?;
        // Up to TLS 1.2 extensions may be absent (RFC 5246 clause 7.4.1.2).
        if reader.is_empty() {
            return Some(());
        }
        let len = usize::from(reader.u16()?);
        self.extensions = Some(*reader);
        (reader.left() == len).then_some(())
    }

    /// Whether it is a HelloRetryRequest, which says that another ClientHello is to come.
    pub fn is_retry(&self) -> bool {
        !self.client && self.random == Some(&RETRY)
    }

    /// Whether it is a ClientHello.
    pub const fn is_client(&self) -> bool {
        self.client
    }

    /// The random of the one who says it.
    pub fn random(&self) -> Option<[u8; 32]> {
        self.random?.try_into().ok()
    }

    /// Version and cipher suite that a server chose, by number.
    pub fn selection(&self) -> Option<(u16, u16)> {
        self.version_number().zip(self.suite_number())
    }

    fn version_number(&self) -> Option<u16> {
        let chosen = self.extension(SUPPORTED_VERSIONS).and_then(|value| Reader::new(value).u16());
        (!self.client).then(|| chosen.or(self.version))?
    }

    fn suite_number(&self) -> Option<u16> {
        Reader::new(self.suites).u16().filter(|_| !self.client)
    }

    /// JA4 of a whole ClientHello.
    pub(super) fn fingerprint(&self) -> Option<String> {
        if !self.client || !self.complete {
            return None;
        }
        // Its list stands behind its length.
        let signatures = self.extension(SIGNATURE_ALGORITHMS).and_then(|value| value.get(2..));
        Some(ja4::fingerprint(ja4::Parts {
            legacy_version: self.version?,
            versions: self.versions().collect(),
            suites: numbers(self.suites).collect(),
            extensions: self.extensions().map(|(kind, ..)| kind).collect(),
            signatures: numbers(signatures.unwrap_or_default()).collect(),
            protocol: self.protocols().next(),
        }))
    }

    /// The extensions in order: type, value, and the reader behind them.
    fn extensions(&self) -> impl Iterator<Item = (u16, &'a [u8], Reader<'a>)> {
        let mut reader = self.extensions;
        std::iter::from_fn(move || {
            let mut ahead = reader?;
            let kind = ahead.u16()?;
            let len = usize::from(ahead.u16()?);
            let value = ahead.take(len)?;
            reader = Some(ahead);
            Some((kind, value, ahead))
        })
    }

    fn extension(&self, wanted: u16) -> Option<&'a [u8]> {
        self.extensions().find(|&(kind, ..)| kind == wanted).map(|(_, value, _)| value)
    }

    fn check(&self, notes: &mut Notes) {
        let mut rest = self.extensions;
        for (kind, value, after) in self.extensions() {
            rest = Some(after);
            if tls::extension(kind).is_none() {
                let span = after.last_span(value.len());
                notes.add_number(NoteKind::UnknownType, span, "extension", u64::from(kind));
            }
        }
        if let Some(rest) = rest.filter(|rest| !rest.is_empty()) {
            notes.add(NoteKind::BadLength, rest.rest_span(), "extension");
        }
    }

    /// The host that a client wants (RFC 6066 clause 3).
    pub(super) fn server_name(&self) -> Option<&'a [u8]> {
        let mut reader = Reader::new(self.extension(SERVER_NAME).filter(|_| self.client)?);
        reader.u16()?;
        let _host_name = reader.u8().filter(|&kind| kind == 0)?;
        let len = usize::from(reader.u16()?);
        reader.take(len)
    }

    /// The application protocols offered or chosen (RFC 7301 clause 3.1).
    fn protocols(&self) -> impl Iterator<Item = &'a [u8]> {
        let mut reader = Reader::new(self.extension(ALPN).unwrap_or_default());
        reader.u16();
        std::iter::from_fn(move || {
            let len = usize::from(reader.u8()?);
            reader.take(len)
        })
    }

    /// The versions that a client supports (RFC 8446 clause 4.2.1).
    fn versions(&self) -> impl Iterator<Item = u16> {
        let value = self.extension(SUPPORTED_VERSIONS).filter(|_| self.client);
        let mut reader = Reader::new(value.unwrap_or_default());
        reader.u8();
        std::iter::from_fn(move || reader.u16())
    }

    /// The version that a server chose.
    pub(super) fn selected_version(&self) -> Option<Name> {
        self.version_number().map(version_name)
    }

    /// The cipher suite that a server chose.
    pub(super) fn selected_suite(&self) -> Option<Name> {
        self.suite_number().map(suite_name)
    }

    pub(super) fn fields(&self, out: &mut dyn Fields) {
        if let Some(version) = self.version {
            out.value("legacy_version", Value::Name(version_name(version)));
        }
        if let Some(version) = self.selected_version() {
            out.value("selected_version", Value::Name(version));
        }
        if let Some(session) = self.session {
            out.uint("session_id_octets", session.len() as u64);
        }
        if let Some(suite) = self.selected_suite() {
            out.value("cipher_suite", Value::Name(suite));
        } else if self.client {
            out.list("cipher_suites", &mut |items| {
                for suite in numbers(self.suites) {
                    items.value(Value::Name(suite_name(suite)));
                }
            });
        }
        if let Some(host) = self.server_name() {
            out.value("server_name", text(host));
        }
        if self.versions().next().is_some() {
            out.list("supported_versions", &mut |items| {
                for version in self.versions() {
                    items.value(Value::Name(version_name(version)));
                }
            });
        }
        if self.protocols().next().is_some() {
            out.list("alpn", &mut |items| {
                for protocol in self.protocols() {
                    items.value(text(protocol));
                }
            });
        }
        out.list("extensions", &mut |items| {
            for (kind, ..) in self.extensions() {
                items.uint(u64::from(kind));
            }
        });
        if let Some(fingerprint) = self.fingerprint() {
            out.text("ja4", &fingerprint);
        }
    }
}

fn numbers(octets: &[u8]) -> impl Iterator<Item = u16> {
    let mut reader = Reader::new(octets);
    std::iter::from_fn(move || reader.u16())
}

pub(super) fn version_name(version: u16) -> Name {
    Name::of(tls::version(version), "version", u32::from(version))
}

fn suite_name(suite: u16) -> Name {
    let known = if tls::is_grease(suite) { Some("GREASE") } else { tls::cipher_suite(suite) };
    Name::of(known, "cipher suite", u32::from(suite))
}
