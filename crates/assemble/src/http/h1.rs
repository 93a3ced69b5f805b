//! HTTP/1.0 and HTTP/1.1 (RFC 9112) on a connection: where each message and its body end, and which response answers
//! which request.
//!
//! A response is paired with the oldest request that has no answer yet. Where octets are missing, so may requests or
//! responses be: what was asked before is then forgotten, and pairing starts anew with the next request, on the
//! understanding that clients who do not pipeline wait for their answer.

use std::collections::VecDeque;
use std::sync::Arc;

use beleg_model::{Note, NoteKind, Notes, Octets};
use beleg_wire::protocols::http::{Head, Kind, Request, is_token, parse};

use super::h2::frame::PREFACE;
use super::message::{END_NOT_SEEN, Open};
use super::outbox::Outbox;
use crate::flow::{Both, Side};
use crate::gathered::{Current, Gathered};

/// Requests that may wait for their response.
const WAITING: usize = 256;
/// Octets of a body that are made room for before it comes: most are shorter, and a segment may hold many messages.
const ROOM: usize = 4 * 1024;
/// Octets of the longest line with a chunk's size.
const SIZE_LINE: usize = 8 * 1024;

/// A connection.
#[derive(Debug, Default)]
pub(super) struct Connection {
    client: Option<Side>,
    directions: Both<Direction>,
    /// Requests without a response, the oldest first.
    asked: VecDeque<Asked>,
    /// Requests so far.
    count: u64,
    /// As counted in the outbox.
    counted: usize,
}

#[derive(Debug)]
struct Asked {
    number: u64,
    request: Option<Arc<Request>>,
    /// HTTP2-Settings, where it asks to go on in HTTP/2 (RFC 7540 clause 3.2).
    settings: Option<Vec<u8>>,
}

#[derive(Debug, Default)]
struct Direction {
    state: State,
    /// Octets that are not read yet.
    pending: Gathered,
    /// Octets of `pending` in which no head ends.
    seen: usize,
    open: Option<Box<Open>>,
    exchange: Option<u64>,
}

/// Where a direction stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// Before a message.
    #[default]
    Start,
    /// In a body of which so many octets are to come. `doubtful`: the request is not known, and may have been a HEAD.
    Length { left: u64, doubtful: bool },
    /// Before the size of a chunk.
    Size,
    /// In a chunk of which so many octets are to come.
    Chunk(u64),
    /// Behind the octets of a chunk.
    ChunkEnd,
    /// Behind the last chunk.
    Trailers,
    /// In a body that the connection's end will end.
    Close,
    /// Somewhere.
    Search,
    /// Behind HTTP: what follows is another protocol's.
    Tunnel,
}

/// What follows after the octets read so far.
#[derive(Debug)]
pub(super) enum Then {
    /// More of the same.
    Same,
    /// HTTP/2, from the first octet that is not read: by its preface, or by agreement.
    Two(Two),
}

/// How HTTP/2 begins.
#[derive(Debug)]
pub(super) struct Two {
    pub(super) client: Side,
    /// The request that becomes stream 1, and the client's settings.
    pub(super) upgrade: Option<(Option<Arc<Request>>, Vec<u8>)>,
}

type Input<'a> = (Octets<'a>, Current);

enum Step {
    /// So many octets were read.
    Read(usize),
    /// More are needed.
    Wait,
    /// So many octets were read, and HTTP/2 follows.
    Two(usize, Two),
}

impl Connection {
    pub(super) fn new(client: Option<Side>) -> Self {
        Self { client, ..Self::default() }
    }

    /// A connection whose start, or a part of it, is not in the capture: a message may start with any segment.
    pub(super) fn search(&mut self, side: Side) {
        self.directions.get_mut(side).state = State::Search;
    }

    /// Whether what follows is another protocol's.
    pub(super) fn is_tunnel(&self) -> bool {
        self.directions.each().iter().all(|direction| direction.state == State::Tunnel)
    }

    /// The next octets of a side.
    pub(super) fn octets(&mut self, side: Side, octets: Octets<'_>, current: Current, out: &mut Outbox) -> Then {
        let mut pending = std::mem::take(&mut self.directions.get_mut(side).pending);
        let then = if pending.is_empty() {
            let (read, then) = self.advance(side, (octets, current), out);
            pending.push(octets.from(read), current);
            then
        } else {
            pending.push(octets, current);
            let (read, then) = self.advance(side, (pending.octets(), current), out);
            pending.consume(read);
            then
        };
        self.directions.get_mut(side).pending = pending;
        self.count(out);
        then
    }

    /// Octets of a side are missing here: so many, or nobody knows how many.
    pub(super) fn gap(&mut self, side: Side, count: Option<u64>, out: &mut Outbox) {
        let direction = self.directions.get_mut(side);
        let rest = match direction.state {
            State::Length { left, .. } | State::Chunk(left) => count.and_then(|count| left.checked_sub(count)),
            State::Close | State::Tunnel => Some(0),
            _ => None,
        };
        let Some(rest) = rest else {
            return self.lose(side, out);
        };
        match &mut direction.state {
            State::Length { left, .. } | State::Chunk(left) => *left = rest,
            _ => {}
        }
        if let Some(open) = &mut direction.open {
            open.hole(count);
        }
        self.advance(side, (Octets::frame(&[]), Current::default()), out);
    }

    /// A side has ended its direction: a body that nothing else ends is whole now.
    pub(super) fn end(&mut self, side: Side, out: &mut Outbox) {
        if self.directions.get(side).state == State::Close {
            self.finish(side, out);
        }
        self.break_off(side, "connection ended", out);
        self.count(out);
    }

    /// The connection is over, or there is no more room for it.
    pub(super) fn close(&mut self, out: &mut Outbox) {
        for side in [Side::Low, Side::High] {
            self.break_off(side, END_NOT_SEEN, out);
        }
        self.asked.clear();
        self.count(out);
    }

    /// Another version follows: octets of both sides that are not read.
    pub(super) fn leave(mut self, out: &mut Outbox) -> [(Side, Gathered); 2] {
        let rest =
            [Side::Low, Side::High].map(|side| (side, std::mem::take(&mut self.directions.get_mut(side).pending)));
        self.close(out);
        rest
    }

    fn count(&mut self, out: &mut Outbox) {
        let pending: usize = self.directions.each().iter().map(|direction| direction.pending.cost()).sum();
        out.count(&mut self.counted, pending + self.asked.len() * size_of::<Asked>());
        if out.state > Outbox::STATE {
            for side in [Side::Low, Side::High] {
                let pending = std::mem::take(&mut self.directions.get_mut(side).pending);
                out.unread_gathered(&pending, NoteKind::Limit, "state of HTTP/1 connections");
                self.lose(side, out);
            }
            out.count(&mut self.counted, 0);
        }
    }

    /// Where the next message starts is not known any more.
    fn lose(&mut self, side: Side, out: &mut Outbox) {
        self.break_off(side, super::message::IN_A_GAP, out);
        let direction = self.directions.get_mut(side);
        if direction.state != State::Tunnel {
            direction.state = State::Search;
        }
        self.asked.clear();
    }

    /// Hands over what there is of a message, and leaves what is not read.
    fn break_off(&mut self, side: Side, what: &'static str, out: &mut Outbox) {
        let direction = self.directions.get_mut(side);
        direction.seen = 0;
        let pending = std::mem::take(&mut direction.pending);
        out.unread_gathered(&pending, NoteKind::Truncated, what);
        if let Some(open) = direction.open.take() {
            open.emit_cut(side, direction.exchange, what, out);
            direction.state = State::Start;
        }
    }

    /// Reads as far as it goes; answers with how far.
    fn advance(&mut self, side: Side, input: Input<'_>, out: &mut Outbox) -> (usize, Then) {
        let (octets, current) = input;
        let mut at = 0;
        loop {
            match self.step(side, (octets.from(at), current), out) {
                Step::Read(count) => at += count,
                Step::Wait => return (at, Then::Same),
                Step::Two(count, two) => return (at + count, Then::Two(two)),
            }
        }
    }

    fn step(&mut self, side: Side, input: Input<'_>, out: &mut Outbox) -> Step {
        let (octets, current) = input;
        let direction = self.directions.get_mut(side);
        match direction.state {
            State::Start => self.start(side, input, out),
            State::Length { left, doubtful } => {
                let next_head = doubtful && begins(octets.data(), b"HTTP/1.");
                if left == 0 || next_head && octets.len() >= b"HTTP/1.".len() {
                    self.finish(side, out);
                    return Step::Read(0);
                }
                if next_head {
                    return Step::Wait;
                }
                let len = direction.body(octets, current, left, out);
                direction.state = State::Length { left: left - len as u64, doubtful: false };
                if len == 0 { Step::Wait } else { Step::Read(len) }
            }
            State::Size => self.size(side, input, out),
            State::Chunk(left) => {
                if left == 0 {
                    direction.state = State::ChunkEnd;
                    return Step::Read(0);
                }
                let len = direction.body(octets, current, left, out);
                direction.state = State::Chunk(left - len as u64);
                if len == 0 { Step::Wait } else { Step::Read(len) }
            }
            State::ChunkEnd => match octets.data() {
                [b'\r', b'\n', ..] => direction.read(2, State::Size),
                [b'\n', ..] => direction.read(1, State::Size),
                [] | [b'\r'] => Step::Wait,
                _ => self.unframed(side, input, "end of a chunk", out),
            },
            State::Trailers => self.trailers(side, input, out),
            State::Close => {
                let len = direction.body(octets, current, u64::MAX, out);
                if len == 0 { Step::Wait } else { Step::Read(len) }
            }
            State::Search => match starts(octets.data()) {
                Some(true) => direction.read(0, State::Start),
                Some(false) => {
                    out.unread(octets, current, NoteKind::Truncated, "start of a message not known", None);
                    Step::Read(octets.len())
                }
                None => Step::Wait,
            },
            State::Tunnel if octets.is_empty() => Step::Wait,
            State::Tunnel => Step::Read(octets.len()),
        }
    }

    /// A head that is to come.
    fn start(&mut self, side: Side, input: Input<'_>, out: &mut Outbox) -> Step {
        let (octets, current) = input;
        let direction = self.directions.get_mut(side);
        // RFC 9112 clause 2.2: empty lines before a request line are passed over.
        let empty = octets.data().iter().take_while(|&&octet| matches!(octet, b'\r' | b'\n')).count();
        if empty > 0 {
            direction.seen = 0;
            return Step::Read(empty);
        }
        if octets.data().starts_with(PREFACE) {
            // The agreement to go on in HTTP/2 stands in the other direction, and is read there.
            let agreeing = self.asked.front().is_some_and(|asked| asked.settings.is_some());
            return if agreeing { Step::Wait } else { Step::Two(0, Two { client: side, upgrade: None }) };
        }
        match starts(octets.data()) {
            Some(true) => {}
            None => return Step::Wait,
            Some(false) => return self.unframed(side, input, "start line", out),
        }
        let Some(len) = parse::end(octets.data(), direction.seen) else {
            direction.seen = octets.len();
            if octets.len() <= parse::LONGEST {
                return Step::Wait;
            }
            out.unread(octets, current, NoteKind::Limit, "head of a message", None);
            self.lose(side, out);
            return Step::Read(octets.len());
        };
        direction.seen = 0;
        let whole = octets.first(len);
        let mut notes = Notes::default();
        let (head, _) = parse::head(whole.data(), &mut notes);
        // What is at hand of the body mostly follows the head in one buffer.
        let mut own = Gathered::with_room_for(octets.len().min(len + ROOM));
        own.push(whole, current);
        match self.head(side, head, own, notes.all().to_vec(), out) {
            Some(two) => Step::Two(len, two),
            None => Step::Read(len),
        }
    }

    /// A head that is whole: what it says about the body, and about what follows the message.
    fn head(
        &mut self,
        side: Side,
        mut head: Head,
        octets: Gathered,
        notes: Vec<Note>,
        out: &mut Outbox,
    ) -> Option<Two> {
        let asks = matches!(head.kind, Kind::Request(_));
        self.client = Some(if asks { side } else { side.other() });
        let status = head.status().unwrap_or_default();
        let is_final = !(100..=199).contains(&status) || status == 101;
        let asked = if asks || !is_final { None } else { self.asked.pop_front() };
        let answered = asked.as_ref().or(self.asked.front()).filter(|_| !asks);
        let exchange = answered.map(|asked| asked.number);
        head.answers = answered.and_then(|asked| asked.request.clone());
        let state = body(&head, exchange.is_some());
        let upgrades = has_token(&head, "upgrade", b"h2c");
        let settings = if upgrades { head.header("http2-settings").and_then(base64) } else { None };
        let mut open = Open::new(head, octets, notes, out);
        if open.head.header("transfer-encoding").is_some() && open.head.header("content-length").is_some() {
            open.note(NoteKind::Irregular, "Transfer-Encoding with Content-Length", None);
        }
        if asks {
            self.count += 1;
            if self.asked.len() == WAITING {
                self.asked.clear();
            }
            self.asked.push_back(Asked { number: self.count, request: open.asks(), settings });
        }
        let direction = self.directions.get_mut(side);
        direction.exchange = if asks { Some(self.count) } else { exchange };
        direction.open = Some(Box::new(open));
        match state {
            Some(State::Tunnel) => {
                self.finish(side, out);
                let upgrade = asked
                    .filter(|_| status == 101 && upgrades)
                    .and_then(|asked| Some((asked.request, asked.settings?)));
                if upgrade.is_some() {
                    return Some(Two { client: side.other(), upgrade });
                }
                self.tunnel(out);
            }
            Some(state) => direction.state = state,
            None => {
                let what = "length of the body";
                if let Some(open) = &mut direction.open {
                    open.note(NoteKind::BadValue, what, None);
                }
                self.lose(side, out);
            }
        }
        None
    }

    /// Both sides have agreed on another protocol.
    fn tunnel(&mut self, out: &mut Outbox) {
        for side in [Side::Low, Side::High] {
            // Octets of it that came early are not HTTP's, and stay as they are.
            let direction = self.directions.get_mut(side);
            direction.pending.clear();
            if let Some(open) = direction.open.take() {
                open.emit_cut(side, direction.exchange, "another protocol follows", out);
            }
            direction.state = State::Tunnel;
        }
    }

    /// The size of a chunk (clause 7.1).
    fn size(&mut self, side: Side, input: Input<'_>, out: &mut Outbox) -> Step {
        let octets = input.0.data();
        let Some(len) = octets.iter().position(|&octet| octet == b'\n').map(|at| at + 1) else {
            return if octets.len() > SIZE_LINE {
                self.unframed(side, input, "size of a chunk", out)
            } else {
                Step::Wait
            };
        };
        let line = octets.get(..len).unwrap_or_default();
        let digits = line.split(|&octet| octet == b';').next().unwrap_or_default().trim_ascii();
        let size = std::str::from_utf8(digits).ok().filter(|digits| !digits.starts_with('+'));
        match size.and_then(|digits| u64::from_str_radix(digits, 16).ok()) {
            Some(0) => self.directions.get_mut(side).read(len, State::Trailers),
            Some(size) => self.directions.get_mut(side).read(len, State::Chunk(size)),
            None => self.unframed(side, input, "size of a chunk", out),
        }
    }

    /// Clause 7.1.2.
    fn trailers(&mut self, side: Side, input: Input<'_>, out: &mut Outbox) -> Step {
        let (octets, current) = input;
        let len = match octets.data() {
            [b'\r', b'\n', ..] => Some(2),
            [b'\n', ..] => Some(1),
            data => parse::end(data, 0),
        };
        let Some(len) = len else {
            let too_long = octets.len() > parse::LONGEST;
            return if too_long { self.unframed(side, input, "trailers", out) } else { Step::Wait };
        };
        if len > 2
            && let Some(open) = &mut self.directions.get_mut(side).open
        {
            let section = octets.first(len);
            let mut notes = Notes::default();
            open.head.trailers = parse::trailers(section.data(), &mut notes).0;
            open.trailers(section, current, notes.all(), out);
        }
        self.finish(side, out);
        Step::Read(len)
    }

    /// A message has ended.
    fn finish(&mut self, side: Side, out: &mut Outbox) {
        let direction = self.directions.get_mut(side);
        direction.state = State::Start;
        if let Some(open) = direction.open.take() {
            open.emit(side, direction.exchange, out);
        }
    }

    /// What should delimit messages cannot be read.
    fn unframed(&mut self, side: Side, input: Input<'_>, what: &'static str, out: &mut Outbox) -> Step {
        let (octets, current) = input;
        out.unread(octets, current, NoteKind::BadValue, what, None);
        self.lose(side, out);
        Step::Read(octets.len())
    }
}

impl Direction {
    /// Octets of a body; answers with how many.
    fn body(&mut self, octets: Octets<'_>, current: Current, left: u64, out: &mut Outbox) -> usize {
        let part = octets.first(usize::try_from(left).unwrap_or(usize::MAX));
        if let Some(open) = self.open.as_mut().filter(|_| !part.is_empty()) {
            open.push(part, current, out);
        }
        part.len()
    }

    fn read(&mut self, count: usize, next: State) -> Step {
        self.state = next;
        Step::Read(count)
    }
}

/// How the body of a message ends (clause 6.3); `None` where that cannot be told. `paired` says that a response's request
/// is known.
fn body(head: &Head, paired: bool) -> Option<State> {
    let method = |wanted: &[u8]| head.answers.as_ref().is_some_and(|request| request.method.as_deref() == Some(wanted));
    let no_body = State::Length { left: 0, doubtful: false };
    match head.status() {
        Some(101) => return Some(State::Tunnel),
        Some(100..=199 | 204 | 304) => return Some(no_body),
        Some(200..=299) if method(b"CONNECT") => return Some(State::Tunnel),
        Some(_) if method(b"HEAD") => return Some(no_body),
        _ => {}
    }
    let codings = || head.all("transfer-encoding").flat_map(|value| value.split(|&octet| octet == b','));
    if let Some(last) = codings().last().filter(|last| !last.is_empty() || codings().count() > 1) {
        let last = last.trim_ascii();
        let chunked = last.eq_ignore_ascii_case(b"chunked");
        return if chunked { Some(State::Size) } else { head.status().map(|_| State::Close) };
    }
    let mut lengths =
        head.all("content-length").flat_map(|value| value.split(|&octet| octet == b',')).map(<[u8]>::trim_ascii);
    let first = lengths.next().unwrap_or_default();
    if !first.is_empty() {
        let is_number = first.iter().all(u8::is_ascii_digit) && lengths.all(|other| other == first);
        let left = std::str::from_utf8(first).ok()?.parse().ok().filter(|_| is_number)?;
        return Some(State::Length { left, doubtful: head.status().is_some() && !paired });
    }
    Some(if head.status().is_some() { State::Close } else { no_body })
}

/// Whether a list of tokens has one.
fn has_token(head: &Head, name: &str, token: &[u8]) -> bool {
    head.all(name)
        .flat_map(|value| value.split(|&octet| octet == b','))
        .any(|one| one.trim_ascii().eq_ignore_ascii_case(token))
}

/// The octets that text stands for in base64url (RFC 4648 clause 5), without padding.
fn base64(text: &[u8]) -> Option<Vec<u8>> {
    let (mut octets, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    for &digit in text.trim_ascii_end().split(|&octet| octet == b'=').next()? {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            octets.push((bits >> count) as u8);
        }
    }
    Some(octets)
}

/// Octets of the longest start line that is recognised.
const START_LINE: usize = 16 * 1024;
/// Octets of the longest method.
const METHOD: usize = 24;

/// Whether octets start with a start line: strict, because it decides what a stream is. `None` where more would tell.
pub(super) fn starts(octets: &[u8]) -> Option<bool> {
    if octets.is_empty() {
        return None;
    }
    if octets.first() == Some(&b'H') && begins(octets, b"HTTP/1.") {
        // HTTP/1.1 200
        let shape = |(at, &octet): (usize, &u8)| match at {
            0..=6 => true,
            7 | 9..=11 => octet.is_ascii_digit(),
            8 => octet == b' ',
            _ => matches!(octet, b' ' | b'\r' | b'\n'),
        };
        let fits = octets.iter().take(13).enumerate().all(shape);
        return if fits && octets.len() < 13 { None } else { Some(fits) };
    }
    let Some(space) = octets.iter().take(METHOD + 1).position(|&octet| octet == b' ') else {
        return if octets.len() <= METHOD && octets.iter().all(u8::is_ascii_uppercase) { None } else { Some(false) };
    };
    let (method, rest) = octets.split_at_checked(space)?;
    let is_method = method.len() >= 3 && method.iter().all(|&octet| is_token(octet) && !octet.is_ascii_lowercase());
    let rest = rest.get(1..).unwrap_or_default();
    let is_target = |octet: u8| octet > b' ' && octet != 0x7f;
    let len = rest.iter().take(START_LINE).position(|&octet| !is_target(octet)).unwrap_or(rest.len());
    let (target, rest) = rest.split_at_checked(len)?;
    let is_target = match target.first() {
        Some(b'/') => true,
        Some(b'*') => target.len() == 1,
        Some(_) => method == b"CONNECT" || begins(target, b"http://") || begins(target, b"https://"),
        None => rest.is_empty(),
    };
    let version = begins(rest, b" HTTP/1.") && rest.get(8).is_none_or(u8::is_ascii_digit);
    let line_end = rest.get(9).is_none_or(|octet| matches!(octet, b'\r' | b'\n'));
    let fits = is_method && is_target && version && line_end && len < START_LINE;
    if fits && rest.len() < 10 { None } else { Some(fits) }
}

/// Whether octets begin with `text`, as far as they go.
fn begins(octets: &[u8], text: &[u8]) -> bool {
    octets.iter().zip(text).all(|(one, other)| one == other)
}
