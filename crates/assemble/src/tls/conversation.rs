//! One TLS connection: what its handshake settles, and its records opened where the user has given the keys.
//!
//! A record that does not authenticate stays closed, and nothing of it is handed on. Where records are missing from the
//! capture, the numbers after the expected one are tried, within a bound.

use beleg_model::{NoteKind, Octets};
use beleg_wire::protocols::tls::content::{ALERT, APPLICATION_DATA, CHANGE_CIPHER_SPEC, HANDSHAKE, HEARTBEAT};
use beleg_wire::protocols::tls::{Handshake, Protection};

use super::handshakes::{Handshakes, Taken};
use super::keys::{Keys, Writer};
use super::secrets::{Label, Secrets};
use super::suite::Suite;
use crate::flow::{Both, Side, Start};
use crate::gathered::{Current, Gathered, Stretch};

/// Octets of a record's header.
const HEADER: usize = 5;
/// TLS 1.3, by number.
const THIRTEEN: u16 = 0x0304;
const FINISHED: u8 = 20;
const KEY_UPDATE: u8 = 24;

/// Octets that are looked at to find the number of one record, where it is not the expected one.
const SEARCHED: usize = 1 << 20;
/// Numbers that are tried at most, and at least.
const NUMBERS: usize = 4_096;
const FEWEST: usize = 16;
/// How many records in a row are searched for so. Then only the expected number is tried.
const SEARCHES: u8 = 32;

/// Something that a record brought.
#[derive(Debug)]
pub enum Event {
    /// A handshake message or an alert that the record by itself does not show: it was encrypted, or is spread over several
    /// records.
    Content {
        /// Content type.
        kind: u8,
        /// Whether it is of TLS 1.3.
        thirteen: bool,
        /// Whether it was encrypted.
        decrypted: bool,
        /// The octets, at the places of the encrypted ones that they stood in.
        octets: Gathered,
    },
    /// What an application said.
    Data(Gathered),
    /// Something that the application said before what comes next is not known.
    Gap,
    /// Octets that could not be read.
    Unread {
        /// Why, and so what status they have.
        kind: NoteKind,
        /// What they are.
        what: &'static str,
        /// The number that goes with it.
        number: Option<u64>,
        /// Where they were captured.
        octets: Gathered,
    },
    /// Something else worth knowing, as a sentence.
    Remark(&'static str),
}

/// What one connection has settled.
#[derive(Debug, Default)]
pub struct Conversation {
    client: Option<(Side, [u8; 32])>,
    server_random: Option<[u8; 32]>,
    /// Version and cipher suite.
    selection: Option<(u16, u16)>,
    sides: Both<Direction>,
    /// Whether it was told that this connection cannot be opened.
    told: bool,
}

#[derive(Debug, Default)]
struct Direction {
    phase: Phase,
    handshakes: Handshakes,
    /// Something that the application said is not known.
    missing: bool,
}

#[derive(Debug, Default)]
enum Phase {
    /// Not encrypted yet.
    #[default]
    Clear,
    /// Nobody knows whether handshake messages can be read: something stood where one should begin.
    Unknown,
    Sealed(Lock),
}

/// An encrypted direction.
#[derive(Debug)]
struct Lock {
    epoch: Epoch,
    keys: Option<Keys>,
    /// The number of the next record.
    sequence: u64,
    /// Records in a row that did not open.
    failures: u8,
    /// What the secrets were when keys were last looked for.
    generation: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Epoch {
    /// Up to TLS 1.2.
    Twelve,
    /// The handshake of TLS 1.3, behind the hellos.
    Handshake,
    /// What comes after it.
    Application,
}

impl Lock {
    const fn new(epoch: Epoch, keys: Option<Keys>, generation: u64) -> Self {
        Self { epoch, keys, sequence: 0, failures: 0, generation }
    }
}

/// A record, taken apart.
struct Record<'a> {
    header: [u8; HEADER],
    kind: u8,
    fragment: Octets<'a>,
    current: Current,
}

impl<'a> Record<'a> {
    fn read(octets: Octets<'a>, current: Current) -> Option<Self> {
        let (header, _) = octets.data().split_first_chunk::<HEADER>()?;
        let [kind, _, _, high, low] = *header;
        let len = usize::from(u16::from_be_bytes([high, low]));
        let fragment = octets.from(HEADER).first(len);
        (fragment.len() == len).then_some(Self { header: *header, kind, fragment, current })
    }
}

impl Conversation {
    /// Memory of octets kept.
    pub fn cost(&self) -> usize {
        self.sides.each().map(|side| side.handshakes.cost()).iter().sum()
    }

    /// Gives up what is not whole yet.
    pub fn abandon(&mut self) -> [Gathered; 2] {
        self.sides.each_mut().map(|side| side.handshakes.abandon())
    }

    /// What is known of the start of what the applications say.
    pub(crate) fn start(&self) -> Start {
        let client = self.client.map(|(side, _)| side);
        Start { client, low: !self.sides.get(Side::Low).missing, high: !self.sides.get(Side::High).missing }
    }

    /// Octets of a side are missing here.
    pub fn gap(&mut self, side: Side, out: &mut Vec<Event>) {
        let own = self.sides.get_mut(side);
        own.drop_partial(out);
        own.miss(out);
    }

    /// Takes the next record of a side, and says how it is to be read.
    pub fn record(
        &mut self,
        side: Side,
        record: Octets<'_>,
        current: Current,
        secrets: &Secrets,
        out: &mut Vec<Event>,
    ) -> Protection {
        let Some(record) = Record::read(record, current) else {
            return Protection::Unknown;
        };
        match &self.sides.get(side).phase {
            Phase::Clear if record.kind == HANDSHAKE => self.clear(side, &record, secrets, out),
            Phase::Clear | Phase::Unknown => {
                if record.kind == CHANGE_CIPHER_SPEC {
                    self.change(side, secrets, out);
                } else if record.kind == APPLICATION_DATA {
                    self.sides.get_mut(side).missing = true;
                    if self.selection.is_none() && !secrets.is_empty() {
                        self.tell("TLS connections of which the capture does not show the start", out);
                    }
                }
                Protection::Unknown
            }
            // What TLS 1.3 encrypts looks like application data (RFC 8446 clause 5.2); an alert may still be in clear.
            Phase::Sealed(lock) if lock.epoch != Epoch::Twelve && record.kind != APPLICATION_DATA => {
                Protection::Unknown
            }
            Phase::Sealed(_) => self.sealed(side, &record, secrets, out),
        }
    }

    /// Handshake messages in clear.
    fn clear(&mut self, side: Side, record: &Record<'_>, secrets: &Secrets, out: &mut Vec<Event>) -> Protection {
        let all = record.fragment.len();
        let own = self.sides.get_mut(side);
        // A message that began before this record goes on in it.
        let (mut within, before) = (own.handshakes.is_within(), own.handshakes.pending());
        let (mut continued, mut pending, mut completed) = (0, 0, !within);
        let mut rest = record.fragment;
        loop {
            let start = all - rest.len();
            let Some(taken) = self.sides.get_mut(side).handshakes.next(&mut rest, false, record.current) else {
                break;
            };
            let end = all - rest.len();
            let spread = match taken {
                Taken::Message(message) => {
                    self.learn(side, message.octets(), false, secrets, out);
                    let Stretch::Gathered(octets) = message else { continue };
                    completed = true;
                    out.push(Event::Content { kind: HANDSHAKE, thirteen: false, decrypted: false, octets });
                    true
                }
                Taken::TooLong(part) => {
                    out.push(too_long(part, record.current));
                    within
                }
                Taken::Foreign => {
                    self.sides.get_mut(side).phase = Phase::Unknown;
                    if start == 0 {
                        return Protection::Unknown;
                    }
                    break;
                }
            };
            if spread {
                continued = end;
                within = self.sides.get(side).handshakes.is_within();
            } else {
                pending = all - start;
            }
        }
        let kept = self.sides.get(side).handshakes.pending();
        pending += if completed { kept } else { kept.saturating_sub(before) };
        Protection::Clear { continued, pending }
    }

    /// An encrypted record.
    fn sealed(&mut self, side: Side, record: &Record<'_>, secrets: &Secrets, out: &mut Vec<Event>) -> Protection {
        let Some((octets, thirteen)) = self.open(side, record, secrets, out) else {
            return Protection::Sealed;
        };
        let (kind, octets) = if thirteen { inner(&octets) } else { (record.kind, octets) };
        match kind {
            HANDSHAKE => self.opened_handshake(side, &octets, thirteen, secrets, out),
            ALERT => out.push(Event::Content { kind, thirteen, decrypted: true, octets }),
            APPLICATION_DATA => out.push(Event::Data(octets)),
            CHANGE_CIPHER_SPEC if !thirteen => self.change(side, secrets, out),
            HEARTBEAT => {}
            unknown => out.push(Event::Unread {
                kind: NoteKind::UnknownType,
                what: "content type",
                number: Some(u64::from(unknown)),
                octets,
            }),
        }
        Protection::Opened(kind)
    }

    fn opened_handshake(
        &mut self,
        side: Side,
        octets: &Gathered,
        thirteen: bool,
        secrets: &Secrets,
        out: &mut Vec<Event>,
    ) {
        let nowhere = Current::default();
        let mut rest = octets.octets();
        while let Some(taken) = self.sides.get_mut(side).handshakes.next(&mut rest, true, nowhere) {
            match taken {
                Taken::Message(message) => {
                    let octets = gathered(message, nowhere);
                    self.learn(side, octets.octets(), true, secrets, out);
                    out.push(Event::Content { kind: HANDSHAKE, thirteen, decrypted: true, octets });
                }
                Taken::TooLong(part) => out.push(too_long(part, nowhere)),
                Taken::Foreign => {
                    out.push(Event::Unread {
                        kind: NoteKind::UnknownType,
                        what: "handshake message",
                        number: rest.data().first().copied().map(u64::from),
                        octets: gathered(Stretch::Straight(rest), nowhere),
                    });
                    break;
                }
            }
        }
    }

    /// Opens a record: answers with its content, in the places of what was encrypted, and whether it is of TLS 1.3.
    fn open(
        &mut self,
        side: Side,
        record: &Record<'_>,
        secrets: &Secrets,
        out: &mut Vec<Event>,
    ) -> Option<(Gathered, bool)> {
        self.look_again(side, secrets);
        let application = match &self.sides.get(side).phase {
            Phase::Sealed(Lock { epoch: Epoch::Handshake, .. }) => {
                self.lock(side, Epoch::Application, secrets).filter(|lock| lock.keys.is_some())
            }
            _ => None,
        };
        let own = self.sides.get_mut(side);
        let Phase::Sealed(lock) = &mut own.phase else {
            return None;
        };
        if lock.keys.is_none() && application.is_none() {
            own.missing = true;
            return None;
        }
        let mut content = Vec::new();
        let (mut skipped, mut opened) = (0, lock.open(record, &mut content));
        if !opened && lock.failures < SEARCHES {
            (skipped, opened) = lock.search(record, 1, &mut content);
            // The end of the handshake may not have been captured.
            if !opened && let Some(mut later) = application {
                (skipped, opened) = later.search(record, 0, &mut content);
                if opened {
                    // Whatever the number is, the handshake is not where it was.
                    (*lock, skipped) = (later, 1);
                }
            }
        }
        if !opened {
            lock.failures = lock.failures.saturating_add(1);
            out.push(Event::Remark("TLS records that the given keys do not open"));
            own.miss(out);
            return None;
        }
        let thirteen = lock.epoch != Epoch::Twelve;
        let nonce = lock.keys.as_ref().and_then(|keys| keys.content(record.fragment.len())).map_or(0, |found| found.0);
        if skipped > 0 {
            own.drop_partial(out);
            own.miss(out);
        }
        let sealed = record.fragment.from(nonce).first(content.len());
        Some((Gathered::instead(content, sealed, record.current), thirteen))
    }

    /// Keys that were not there when a direction became encrypted may have come since.
    fn look_again(&mut self, side: Side, secrets: &Secrets) {
        let Phase::Sealed(lock) = &self.sides.get(side).phase else {
            return;
        };
        if lock.keys.is_none() && lock.generation != secrets.generation() {
            let epoch = lock.epoch;
            if let Some(lock) = self.lock(side, epoch, secrets) {
                self.sides.get_mut(side).phase = Phase::Sealed(lock);
            }
        }
    }

    /// What a handshake message settles.
    fn learn(&mut self, side: Side, message: Octets<'_>, decrypted: bool, secrets: &Secrets, out: &mut Vec<Event>) {
        let Some(handshake) = Handshake::read(message.data(), false) else {
            return;
        };
        let thirteen = decrypted && self.selection.is_some_and(|(version, _)| version == THIRTEEN);
        match handshake.kind {
            FINISHED if thirteen => self.seal(side, Epoch::Application, secrets, out),
            KEY_UPDATE if thirteen => {
                if let Phase::Sealed(lock) = &mut self.sides.get_mut(side).phase {
                    *lock = Lock::new(lock.epoch, lock.keys.as_ref().and_then(Keys::next), lock.generation);
                }
            }
            _ if thirteen => {}
            _ => {
                let Some(hello) = handshake.hello() else { return };
                let Some(random) = hello.random() else { return };
                if hello.is_client() {
                    self.client = Some((side, random));
                } else if !hello.is_retry() {
                    self.server_random = Some(random);
                    self.selection = hello.selection();
                    if self.selection.is_some_and(|(version, _)| version == THIRTEEN) {
                        self.seal(side, Epoch::Handshake, secrets, out);
                        self.seal(side.other(), Epoch::Handshake, secrets, out);
                    }
                }
            }
        }
    }

    /// `ChangeCipherSpec`: up to TLS 1.2 the next record of this side is encrypted; in TLS 1.3 it means nothing (RFC 8446
    /// clause 5).
    fn change(&mut self, side: Side, secrets: &Secrets, out: &mut Vec<Event>) {
        if self.selection.is_some_and(|(version, _)| version < THIRTEEN) {
            self.seal(side, Epoch::Twelve, secrets, out);
        }
    }

    /// From here on `side` encrypts.
    fn seal(&mut self, side: Side, epoch: Epoch, secrets: &Secrets, out: &mut Vec<Event>) {
        let suite = self.selection.and_then(|(_, suite)| Suite::of(suite));
        let lock = self.lock(side, epoch, secrets).unwrap_or(Lock::new(epoch, None, secrets.generation()));
        if lock.keys.is_none() && !secrets.is_empty() {
            let what = if suite.is_none() {
                "TLS connections with a cipher suite that is not decrypted"
            } else {
                "TLS connections of which no key was known when it was needed"
            };
            self.tell(what, out);
        }
        let own = self.sides.get_mut(side);
        own.drop_partial(out);
        own.phase = Phase::Sealed(lock);
    }

    /// The lock of a side in an epoch, with its keys where they are known; `None` where the handshake is not.
    fn lock(&self, side: Side, epoch: Epoch, secrets: &Secrets) -> Option<Lock> {
        let suite = Suite::of(self.selection?.1)?;
        let (client, client_random) = self.client.as_ref()?;
        let writer = if *client == side { Writer::Client } else { Writer::Server };
        let secret = |label| secrets.get(client_random, label);
        let keys = match (epoch, writer) {
            (Epoch::Twelve, _) => {
                let server_random = self.server_random.as_ref()?;
                let master = secret(Label::Master);
                master.and_then(|master| Keys::twelve(suite, master, client_random, server_random, writer))
            }
            (Epoch::Handshake, Writer::Client) => thirteen(suite, secret(Label::ClientHandshake)),
            (Epoch::Handshake, Writer::Server) => thirteen(suite, secret(Label::ServerHandshake)),
            (Epoch::Application, Writer::Client) => thirteen(suite, secret(Label::Client)),
            (Epoch::Application, Writer::Server) => thirteen(suite, secret(Label::Server)),
        };
        Some(Lock::new(epoch, keys, secrets.generation()))
    }

    /// Says once why nothing is decrypted.
    fn tell(&mut self, what: &'static str, out: &mut Vec<Event>) {
        if !std::mem::replace(&mut self.told, true) {
            out.push(Event::Remark(what));
        }
    }
}

fn thirteen(suite: Suite, secret: Option<&super::secrets::Secret>) -> Option<Keys> {
    Keys::thirteen(suite, secret?)
}

impl Lock {
    /// Opens the record with the expected number.
    fn open(&mut self, record: &Record<'_>, content: &mut Vec<u8>) -> bool {
        self.open_as(record, self.sequence, content)
    }

    fn open_as(&mut self, record: &Record<'_>, sequence: u64, content: &mut Vec<u8>) -> bool {
        let opened =
            self.keys.as_ref().is_some_and(|keys| keys.open(record.header, record.fragment.data(), sequence, content));
        if opened {
            self.sequence = sequence.saturating_add(1);
            self.failures = 0;
        }
        opened
    }

    /// Tries the numbers from the expected one and `first` on: how many were skipped, and whether one was it.
    fn search(&mut self, record: &Record<'_>, first: u64, content: &mut Vec<u8>) -> (u64, bool) {
        let tries = (SEARCHED / record.fragment.len().max(1)).clamp(FEWEST, NUMBERS) as u64;
        let expected = self.sequence;
        for skipped in first..tries {
            if self.open_as(record, expected.saturating_add(skipped), content) {
                return (skipped, true);
            }
        }
        (0, false)
    }
}

impl Direction {
    /// Something that the application said here is not known.
    fn miss(&mut self, out: &mut Vec<Event>) {
        self.missing = true;
        if matches!(&self.phase, Phase::Sealed(Lock { keys: Some(_), .. })) {
            out.push(Event::Gap);
        }
    }

    /// What is not whole will not become so.
    fn drop_partial(&mut self, out: &mut Vec<Event>) {
        let octets = self.handshakes.abandon();
        if !octets.is_empty() {
            let (kind, what) = (NoteKind::Truncated, "handshake message");
            out.push(Event::Unread { kind, what, number: None, octets });
        }
    }
}

/// Content type and content of what a record of TLS 1.3 holds: the type is the last octet that is not zero (RFC 8446
/// clause 5.4).
fn inner(octets: &Gathered) -> (u8, Gathered) {
    let octets = octets.octets();
    let data = octets.data();
    let at = data.iter().rposition(|&octet| octet != 0).unwrap_or_default();
    let kind = data.get(at).copied().unwrap_or_default();
    (kind, gathered(Stretch::Straight(octets.first(at)), Current::default()))
}

fn too_long(part: Stretch<'_>, current: Current) -> Event {
    let octets = gathered(part, current);
    Event::Unread { kind: NoteKind::Limit, what: "handshake message longer than is kept", number: None, octets }
}

fn gathered(octets: Stretch<'_>, current: Current) -> Gathered {
    match octets {
        Stretch::Gathered(octets) => octets,
        Stretch::Straight(octets) => {
            let mut out = Gathered::default();
            out.push(octets, current);
            out
        }
    }
}

#[cfg(test)]
mod tests;
