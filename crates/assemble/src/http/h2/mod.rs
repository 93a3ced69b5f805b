//! HTTP/2 (RFC 9113) as a bystander follows it, who may come late and miss octets: frames to messages.
//!
//! Each direction is read frame by frame, and keeps no more than the frame that is not whole yet; the payload of DATA goes
//! to its message at once. Where octets are missing within a frame, the frame's length says where the next one starts.
//! Where they hide a frame's header, the next one is searched for by its shape. Header blocks that were missed leave the
//! compression table unknown; see [`super::hpack`].
//!
//! Flow control and priorities change nothing of what is said, so they are read over.

mod direction;
mod fields;
pub(in crate::http) mod frame;
mod stream;

use std::sync::Arc;

use beleg_model::{Note, NoteKind, Octets, Span};
use beleg_wire::protocols::http::{Head, Kind, Request, Version};
use beleg_wire::reader::Reader;

use self::direction::{Direction, Partial, State};
use self::frame::{Chain, Frame, PREFACE, chain, flag, kind};
use self::stream::{Half, Streams};
use super::hpack;
use super::message::{HEAD, Open};
use super::outbox::{Event, Outbox};
use crate::flow::{Both, Side, Start};
use crate::gathered::{Current, Gathered};

/// A connection.
#[derive(Debug, Default)]
pub(super) struct Connection {
    /// Who opened it, where that is known.
    client: Option<Side>,
    directions: Both<Direction>,
    streams: Streams,
    /// As counted in the outbox.
    counted: usize,
}

/// Octets and the frame they came with.
type Input<'a> = (Octets<'a>, Current);

impl Connection {
    pub(super) fn new(start: Start) -> Self {
        let mut connection = Self { client: start.client, ..Self::default() };
        for side in [Side::Low, Side::High] {
            let direction = connection.directions.get_mut(side);
            *direction = match (start.is_fresh(side), start.client) {
                (true, Some(client)) if client != side => Direction::server(),
                // Where the client is not known, its preface will tell.
                (true, _) => Direction::client(),
                (false, _) => Direction::midway(),
            };
        }
        connection
    }

    /// After an upgrade from HTTP/1.1 (RFC 7540 clause 3.2): what the client asked is the request of stream 1.
    pub(super) fn upgraded(client: Side, request: Option<Arc<Request>>, settings: &[u8], out: &mut Outbox) -> Self {
        let mut connection = Self { client: Some(client), ..Self::default() };
        *connection.directions.get_mut(client) = Direction::client();
        *connection.directions.get_mut(client.other()) = Direction::server();
        connection.settings(client, settings);
        let stream = connection.streams.entry(1, out);
        stream.request = request;
        *stream.halves.get_mut(client) = Half::Done;
        connection
    }

    /// The next octets of a side.
    pub(super) fn octets(&mut self, side: Side, octets: Octets<'_>, current: Current, out: &mut Outbox) {
        let direction = self.directions.get_mut(side);
        direction.note_segment();
        let mut pending = std::mem::take(&mut direction.pending);
        let read = if pending.is_empty() {
            let read = self.advance(side, (octets, current), false, out);
            pending.push(octets.from(read), current);
            read
        } else {
            pending.push(octets, current);
            let read = self.advance(side, (pending.octets(), current), false, out);
            pending.consume(read);
            read
        };
        let direction = self.directions.get_mut(side);
        direction.read(read);
        direction.pending = pending;
        self.count(out);
    }

    /// Octets of a side are missing here: so many, or nobody knows how many.
    pub(super) fn gap(&mut self, side: Side, count: Option<u64>, out: &mut Outbox) {
        let direction = self.directions.get_mut(side);
        let pending = std::mem::take(&mut direction.pending);
        let has_block = direction.block.is_some();
        let rest = count.and_then(|count| direction.left(pending.octets().data())?.checked_sub(count));
        match (&mut direction.state, rest) {
            (State::Data { stream, .. }, Some(rest)) => {
                // The gap is in the body alone: everything else is as it was.
                let stream = *stream;
                let passed = direction.pass(rest);
                if let Some(open) = self.open(side, stream).filter(|_| passed > 0) {
                    open.hole(Some(passed));
                }
                self.advance(side, (Octets::frame(&[]), Current::default()), false, out);
            }
            (State::Frame, Some(left)) => {
                let why = (NoteKind::Truncated, "frame with a gap");
                direction.state = State::Skip { left, why };
                match Frame::read(pending.octets().data()) {
                    Some(frame) if direction.concerns_headers(frame) => self.lose_headers(side, out),
                    Some(frame) if frame.kind == kind::SETTINGS => self.forget_settings(side),
                    _ => {}
                }
            }
            (State::Skip { left, .. }, Some(rest)) => *left = rest,
            // Between frames, so many octets are one frame without payload, which says nothing to compression; unless they
            // are the header of a frame whose payload follows.
            (State::Frame, None) if count == Some(Frame::LEN as u64) && pending.is_empty() && !has_block => {
                direction.state = State::Search { segments: Vec::new(), hopeful: true };
            }
            _ => self.lose(side, out),
        }
        out.unread_gathered(&pending, NoteKind::Truncated, "frame with a gap");
        self.count(out);
    }

    /// A side has ended its direction.
    pub(super) fn end(&mut self, side: Side, out: &mut Outbox) {
        self.stop(side, "connection ended", out);
    }

    /// A side sends no more: of messages that it has not ended, `what` is missing.
    fn stop(&mut self, side: Side, what: &'static str, out: &mut Outbox) {
        let direction = self.directions.get_mut(side);
        let mut pending = std::mem::take(&mut direction.pending);
        if matches!(direction.state, State::Search { .. }) {
            let read = self.advance(side, (pending.octets(), Current::default()), true, out);
            pending.consume(read);
        }
        out.unread_gathered(&pending, NoteKind::Truncated, "frame");
        let direction = self.directions.get_mut(side);
        if let Some(block) = direction.block.take() {
            out.unread_gathered(&block.octets, NoteKind::Truncated, "header block");
        }
        self.streams.end(side, what, out);
        self.count(out);
    }

    /// The connection is over, or there is no more room for it.
    pub(super) fn close(&mut self, out: &mut Outbox) {
        for side in [Side::Low, Side::High] {
            self.stop(side, crate::http::message::END_NOT_SEEN, out);
        }
        *self = Self { counted: self.counted, ..Self::default() };
        self.count(out);
    }

    /// Counts what the connection keeps, and drops what there is no room for.
    fn count(&mut self, out: &mut Outbox) {
        let direction: usize = self.directions.each().map(Direction::cost).iter().sum();
        out.count(&mut self.counted, direction + self.streams.cost());
        if out.state > Outbox::STATE {
            for side in [Side::Low, Side::High] {
                let direction = self.directions.get_mut(side);
                let pending = std::mem::take(&mut direction.pending);
                out.unread_gathered(&pending, NoteKind::Limit, "state of HTTP/2 connections");
                self.lose(side, out);
            }
            out.push(Event::Dropped("HTTP/2 compression state forgotten, since there was too much"));
            let direction: usize = self.directions.each().map(Direction::cost).iter().sum();
            out.count(&mut self.counted, direction + self.streams.cost());
        }
    }

    /// Reads as far as it goes; answers with how far. `last` says that nothing more will come.
    fn advance(&mut self, side: Side, input: Input<'_>, last: bool, out: &mut Outbox) -> usize {
        let (octets, current) = input;
        let mut at = 0;
        while let Some(read) = self.step(side, (octets.from(at), current), at, last, out) {
            at += read;
        }
        at
    }

    /// One step: how many octets it took, or `None` where it needs more.
    fn step(&mut self, side: Side, input: Input<'_>, at: usize, last: bool, out: &mut Outbox) -> Option<usize> {
        let (octets, current) = input;
        let direction = self.directions.get_mut(side);
        match &mut direction.state {
            State::Preface => {
                let len = octets.len().min(PREFACE.len());
                if octets.data().get(..len) != PREFACE.get(..len) {
                    self.no_preface(side, octets);
                    return Some(0);
                }
                if len < PREFACE.len() {
                    return None;
                }
                direction.state = State::Frame;
                self.client = Some(side);
                Some(len)
            }
            State::Search { .. } => self.search(side, input, at, last, out),
            State::Frame => self.frame(side, input, out),
            State::Skip { left, why } => {
                let taken = octets.first(usize::try_from(*left).unwrap_or(usize::MAX));
                let (kind, what) = *why;
                *left -= taken.len() as u64;
                if *left == 0 {
                    direction.state = State::Frame;
                } else if taken.is_empty() {
                    return None;
                }
                out.unread(taken, current, kind, what, None);
                Some(taken.len())
            }
            State::Data { stream, left, pad, end } => {
                if *left == 0 && *pad == 0 {
                    let (stream, end) = (*stream, *end);
                    direction.state = State::Frame;
                    if end {
                        self.finish(side, stream, out);
                    }
                    return Some(0);
                }
                let is_padding = *left == 0;
                let part = if is_padding { pad } else { left };
                let taken = octets.first(*part as usize);
                if taken.is_empty() {
                    return None;
                }
                *part -= taken.len() as u32;
                let stream = *stream;
                if !is_padding {
                    self.data(side, stream, (taken, current), out);
                }
                Some(taken.len())
            }
        }
    }

    /// The capture shows the first octet of a direction, and it is no client's.
    fn no_preface(&mut self, side: Side, octets: Octets<'_>) {
        let settings = Frame::read(octets.data()).filter(|frame| frame.kind == kind::SETTINGS && !frame.has(flag::ACK));
        let direction = self.directions.get_mut(side);
        // RFC 9113 clause 3.4: a server begins with SETTINGS.
        *direction = if settings.is_some_and(|frame| frame.fault().is_none()) && self.client != Some(side) {
            self.client = Some(side.other());
            Direction::server()
        } else {
            Direction::midway()
        };
    }

    /// Looks for the header of a frame. The octets are those from `at` of the octets at hand.
    fn search(&mut self, side: Side, input: Input<'_>, at: usize, last: bool, out: &mut Outbox) -> Option<usize> {
        let (octets, current) = input;
        let longest = self.directions.get(side.other()).announced.min(direction::SEARCHED as u32 / 2);
        let direction = self.directions.get_mut(side);
        let State::Search { segments, hopeful } = &direction.state else {
            return None;
        };
        let (mut from, mut found) = (0, false);
        let hopeful = *hopeful;
        while from < octets.len() && !found {
            let seen = chain(octets.from(from).data(), longest);
            match verdict(seen, segments.contains(&(at + from))) {
                Some(true) => found = true,
                // What could still be one is waited for, but not for ever.
                None if !last && octets.len() - from <= direction::SEARCHED => break,
                _ => from += 1,
            }
        }
        if hopeful && from > 0 {
            self.lose(side, out);
            return Some(0);
        }
        if found {
            direction.state = State::Frame;
        }
        out.unread(octets.first(from), current, NoteKind::Truncated, "start of a frame not known", None);
        (found || from > 0).then_some(from)
    }

    /// The header of a frame, and its payload unless that is DATA.
    fn frame(&mut self, side: Side, input: Input<'_>, out: &mut Outbox) -> Option<usize> {
        let (octets, current) = input;
        let frame = Frame::read(octets.data())?;
        // What the other side takes may have been said in a part that is missing, or be ignored. What is far beyond any
        // usual size is no frame at all.
        if frame.len > self.directions.get(side.other()).announced.max(direction::TOLERATED) {
            self.lose(side, out);
            return Some(0);
        }
        let direction = self.directions.get_mut(side);
        if frame.kind == kind::DATA && frame.stream != 0 {
            return self.data_frame(side, frame, input, out);
        }
        if frame.len as usize > hpack::LIST {
            direction.state = State::Skip { left: frame.whole() as u64, why: (NoteKind::Limit, "frame") };
            if direction.concerns_headers(frame) {
                self.lose_headers(side, out);
            }
            return Some(0);
        }
        if octets.len() < frame.whole() {
            return None;
        }
        let whole = octets.first(frame.whole());
        match frame.fault() {
            Some(what) => {
                out.unread(whole, current, NoteKind::BadLength, what, Some(u64::from(frame.len)));
                if direction.concerns_headers(frame) {
                    self.lose_headers(side, out);
                }
            }
            None => self.control(side, frame, (whole, current), out),
        }
        Some(whole.len())
    }

    fn data_frame(&mut self, side: Side, frame: Frame, input: Input<'_>, out: &mut Outbox) -> Option<usize> {
        let (octets, current) = input;
        let direction = self.directions.get_mut(side);
        let interrupts = direction.block.is_some();
        let (mut left, mut pad, mut read) = (frame.len, 0, Frame::LEN);
        if frame.has(flag::PADDED) {
            pad = u32::from(*octets.data().get(Frame::LEN)?);
            match frame.len.checked_sub(1).and_then(|len| len.checked_sub(pad)) {
                Some(data) => (left, read) = (data, Frame::LEN + 1),
                None => {
                    direction.state = State::Skip { left: frame.whole() as u64, why: (NoteKind::BadLength, "padding") };
                    return Some(0);
                }
            }
        }
        direction.state = State::Data { stream: frame.stream, left, pad, end: frame.has(flag::END_STREAM) };
        if interrupts {
            self.lose_headers(side, out);
        }
        // An empty frame may be the first of a message whose head was missed.
        self.data(side, frame.stream, (octets.first(0), current), out);
        Some(read)
    }

    /// Octets of a body.
    fn data(&mut self, side: Side, stream: u32, input: Input<'_>, out: &mut Outbox) {
        let (octets, current) = input;
        let missed = self.directions.get(side).missed;
        if let Some(open) = self.open(side, stream) {
            return open.push(octets, current, out);
        }
        let is_new = match self.streams.get_mut(stream) {
            Some(stream) => matches!(stream.halves.get(side), Half::Idle),
            None => !self.streams.has_ended(stream),
        };
        if !missed || !is_new {
            return out.unread(octets, current, NoteKind::Residue, "DATA without a message", None);
        }
        // The head was missed.
        let mut head = Head::new(Version::Http2);
        head.stream = Some(stream);
        head.kind = self.kind_of(side);
        let mut open = Open::new(head, Default::default(), Vec::new(), out);
        open.note(NoteKind::Missing, HEAD, None);
        open.push(octets, current, out);
        *self.streams.entry(stream, out).halves.get_mut(side) = Half::Open(Box::new(open));
    }

    /// What a message is by who sends it.
    fn kind_of(&self, side: Side) -> Kind {
        match self.client {
            Some(client) if client == side => Kind::Request(Request::default()),
            Some(_) => Kind::Response(None),
            None => Kind::Unknown,
        }
    }

    fn open(&mut self, side: Side, stream: u32) -> Option<&mut Open> {
        match self.streams.get_mut(stream)?.halves.get_mut(side) {
            Half::Open(open) => Some(open),
            Half::Idle | Half::Done => None,
        }
    }

    /// A side has ended a message.
    fn finish(&mut self, side: Side, stream: u32, out: &mut Outbox) {
        let Some(found) = self.streams.get_mut(stream) else {
            return;
        };
        let exchange = Some(u64::from(stream));
        if let Half::Open(open) = std::mem::replace(found.halves.get_mut(side), Half::Done) {
            open.emit(side, exchange, out);
        }
        // What is answered was asked: of a request that was missed, nothing more will come.
        let other = found.halves.get_mut(side.other());
        if self.client == Some(side.other()) {
            match std::mem::replace(other, Half::Done) {
                Half::Open(open) if !open.is_whole() => {
                    open.emit_cut(side.other(), exchange, crate::http::message::END_IN_A_GAP, out)
                }
                Half::Open(open) => *other = Half::Open(open),
                Half::Idle | Half::Done => {}
            }
        }
        self.streams.settle(stream);
    }

    /// A frame that is whole, other than DATA.
    fn control(&mut self, side: Side, frame: Frame, input: Input<'_>, out: &mut Outbox) {
        let (whole, current) = input;
        let payload = whole.from(Frame::LEN);
        // Clause 4.3: nothing stands between the frames of a header block.
        if frame.kind != kind::CONTINUATION && self.directions.get(side).block.is_some() {
            self.lose_headers(side, out);
        }
        let mut numbers = Reader::new(payload.data());
        match frame.kind {
            kind::HEADERS | kind::PUSH_PROMISE | kind::CONTINUATION => self.header_frame(side, frame, input, out),
            kind::SETTINGS => self.settings(side, payload.data()),
            kind::RST_STREAM => {
                let request = self.streams.get_mut(frame.stream).and_then(|stream| stream.request.clone());
                self.streams.reset(frame.stream, out);
                self.farewell(side, frame, Kind::Reset(numbers.u32().unwrap_or_default()), request, input, out);
            }
            kind::GOAWAY => {
                let last = numbers.u32().unwrap_or_default() & 0x7fff_ffff;
                let code = numbers.u32().unwrap_or_default();
                self.farewell(side, frame, Kind::GoAway { last, code }, None, input, out);
            }
            kind::PRIORITY | kind::PING | kind::WINDOW_UPDATE => {}
            hint if kind::HINTS.contains(&hint) => {}
            kind::DATA => out.unread(whole, current, NoteKind::BadValue, "DATA on stream 0", None),
            unknown => out.unread(payload, current, NoteKind::UnknownType, "frame type", Some(u64::from(unknown))),
        }
    }

    /// A frame that ends a stream or the connection.
    fn farewell(
        &self,
        side: Side,
        frame: Frame,
        kind: Kind,
        request: Option<Arc<Request>>,
        input: Input<'_>,
        out: &mut Outbox,
    ) {
        let (whole, current) = input;
        let mut head = Head::new(Version::Http2);
        head.stream = Some(frame.stream).filter(|&stream| stream > 0);
        head.kind = kind;
        head.answers = request;
        let exchange = head.stream.map(u64::from);
        let mut octets = Gathered::default();
        octets.push(whole, current);
        Open::new(head, octets, Vec::new(), out).emit(side, exchange, out);
    }

    /// Clause 6.5.2.
    fn settings(&mut self, side: Side, payload: &[u8]) {
        for setting in payload.chunks_exact(6) {
            let mut reader = Reader::new(setting);
            match (reader.u16(), reader.u32()) {
                (Some(1), Some(size)) => self.directions.get_mut(side.other()).hpack.allow(size),
                (Some(5), Some(size)) => {
                    let direction = self.directions.get_mut(side);
                    direction.announced = direction.announced.max(size.min(0xff_ffff));
                }
                _ => {}
            }
        }
    }

    /// Settings of a side may have been missed.
    fn forget_settings(&mut self, side: Side) {
        self.directions.get_mut(side.other()).hpack.allow_any();
    }

    /// A frame with a part of a header block.
    fn header_frame(&mut self, side: Side, frame: Frame, input: Input<'_>, out: &mut Outbox) {
        let (whole, current) = input;
        let direction = self.directions.get_mut(side);
        let Some(fragment) = frame.fragment_of(whole.from(Frame::LEN)) else {
            out.unread(whole, current, NoteKind::BadLength, "padding", None);
            return self.lose_headers(side, out);
        };
        let mut block = match (frame.kind, direction.block.take()) {
            (kind::CONTINUATION, Some(block)) if block.stream == frame.stream => block,
            (kind::CONTINUATION, block) => {
                direction.block = block;
                out.unread(whole, current, NoteKind::Truncated, "CONTINUATION without its beginning", None);
                return self.lose_headers(side, out);
            }
            _ => {
                let mut block = Partial {
                    stream: frame.stream,
                    promised: None,
                    end: frame.has(flag::END_STREAM),
                    octets: Default::default(),
                };
                // The header keeps the block from the first octet, where a note would concern the whole message.
                block.octets.push(whole.first(Frame::LEN), current);
                block
            }
        };
        let mut fragment = fragment;
        if frame.kind == kind::PUSH_PROMISE {
            block.end = true;
            block.promised = Reader::new(fragment.data()).u32().map(|id| id & 0x7fff_ffff);
            fragment = fragment.from(4);
        }
        if block.octets.len() + fragment.len() > hpack::LIST {
            out.unread(whole, current, NoteKind::Limit, "header block", None);
            direction.block = Some(block);
            return self.lose_headers(side, out);
        }
        block.octets.push(fragment, current);
        if frame.has(flag::END_HEADERS) {
            self.headers(side, block, out);
        } else {
            direction.block = Some(block);
        }
    }

    /// A header block that is whole.
    fn headers(&mut self, side: Side, block: Partial, out: &mut Outbox) {
        let Partial { stream: id, promised, end, octets } = block;
        if id == 1 && promised.is_none() && self.client != Some(side.other()) {
            self.begin(side, octets.octets().from(Frame::LEN).data());
        }
        self.directions.get_mut(side).heard = true;
        let read = self.directions.get_mut(side).hpack.decode(octets.octets().from(Frame::LEN).data());
        let shifted = |&(kind, span, what, number): &hpack::Note| {
            let span = Span { start: span.start.saturating_add(Frame::LEN as u32), ..span };
            Note { kind, span, bit: 0, what, number }
        };
        let mut notes: Vec<Note> = read.notes.iter().map(shifted).collect();
        let mut head = fields::head(read.fields, &mut notes);
        head.stream = Some(promised.unwrap_or(id));
        // A client is whoever asks, except that a server may ask itself.
        let asks = matches!(head.kind, Kind::Request(_));
        let has_pseudo = head.kind != Kind::Unknown;
        if has_pseudo && self.client.is_none() {
            self.client = Some(if asks && promised.is_none() { side } else { side.other() });
        }
        if let Some(promised) = promised {
            return self.promise(side, promised, (head, octets, notes), out);
        }
        let implied = self.kind_of(side);
        let has_ended = self.streams.has_ended(id);
        let stream = self.streams.entry(id, out);
        if has_ended && let other @ Half::Idle = stream.halves.get_mut(side.other()) {
            *other = Half::Done;
        }
        let half = stream.halves.get_mut(side);
        match half {
            Half::Open(open) if !has_pseudo => {
                // Trailers (RFC 9113 clause 8.1); where fields are unknown, the end of the stream tells.
                open.head.trailers.extend(head.headers);
                open.trailers(octets.octets(), Current::default(), &notes, out);
                if !end {
                    open.note(NoteKind::Irregular, "trailers that do not end the stream", None);
                }
                if end {
                    self.finish(side, id, out);
                }
                return;
            }
            Half::Open(_) => {
                // What came before was a response that another one follows, and its status was not known.
                if let Half::Open(open) = std::mem::take(half) {
                    open.emit(side, Some(u64::from(id)), out);
                }
            }
            Half::Done => {
                let span = Span::new(octets.len(), 0);
                let what = "HEADERS after the end of the stream";
                notes.push(Note { kind: NoteKind::Irregular, span, bit: 0, what, number: None });
            }
            Half::Idle => {}
        }
        if !has_pseudo {
            head.kind = implied;
        }
        head.answers = stream.request.clone().filter(|_| !asks);
        let interim = head.is_interim() && !end;
        let open = Open::new(head, octets, notes, out);
        if asks {
            stream.request = open.asks();
        }
        if interim {
            return open.emit(side, Some(u64::from(id)), out);
        }
        *stream.halves.get_mut(side) = Half::Open(Box::new(open));
        if end {
            self.finish(side, id, out);
        }
    }

    /// A client's first stream is 1 (RFC 9113 clause 5.1.1). The block that opens it is the first of the connection, so that
    /// nothing can have been inserted before, even where the connection's start is not in the capture.
    fn begin(&mut self, side: Side, block: &[u8]) {
        // A pseudo-header field of the static table, which trailers do not have: :authority to :scheme, by index or with a
        // value of its own (RFC 7541 appendix A and clause 6).
        let opens = matches!(block, [0x82..=0x87 | 0x41..=0x47 | 0x01..=0x07 | 0x11..=0x17, ..]);
        if !opens || self.directions.get(side).heard {
            return;
        }
        for side in [side, side.other()] {
            let direction = self.directions.get_mut(side);
            if !direction.heard && direction.hpack.is_older() {
                direction.hpack.begin();
            }
        }
    }

    /// A server says what it will answer without having been asked (clause 8.4).
    fn promise(&mut self, side: Side, promised: u32, read: (Head, Gathered, Vec<Note>), out: &mut Outbox) {
        let (mut head, octets, notes) = read;
        if let Kind::Request(request) = &mut head.kind {
            request.promised = true;
        } else {
            head.kind = Kind::Request(Request { promised: true, ..Request::default() });
        }
        let open = Open::new(head, octets, notes, out);
        let stream = self.streams.entry(promised, out);
        stream.request = open.asks();
        *stream.halves.get_mut(side.other()) = Half::Done;
        open.emit(side, Some(u64::from(promised)), out);
    }

    /// A part of a header block is missing or cannot be read: what it was a part of, and what it may have inserted.
    fn lose_headers(&mut self, side: Side, out: &mut Outbox) {
        let direction = self.directions.get_mut(side);
        (direction.missed, direction.heard) = (true, true);
        direction.hpack.lose();
        if let Some(block) = direction.block.take() {
            out.unread_gathered(&block.octets, NoteKind::Truncated, "header block");
        }
    }

    /// Where the next frame starts is not known any more.
    fn lose(&mut self, side: Side, out: &mut Outbox) {
        self.lose_headers(side, out);
        self.forget_settings(side);
        self.directions.get_mut(side).state = State::search();
        for open in self.streams.unfinished(side) {
            open.hole(None);
        }
    }
}

/// Whether frames start here: `None` where more octets would tell.
fn verdict(found: Chain, boundary: bool) -> Option<bool> {
    let Chain { broken, whole, next, exact, .. } = found;
    if broken {
        return Some(false);
    }
    match whole {
        0 => None,
        1 if boundary && (next || exact) => Some(true),
        1 => None,
        _ => Some(true),
    }
}
