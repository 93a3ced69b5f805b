//! HTTP conversations that are composed, cut, lost and mangled, and what comes of them.

mod compose;
mod hostile;
mod one;
mod recognition;
mod two;

use std::collections::HashSet;

use beleg_model::{FrameId, NoteKind, Notes, Octets, SourceId};
use beleg_wire::protocols::http::{Header, Kind};

use super::*;

/// A message as text: who, which exchange, what, fields, body, and whether that is whole.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Heard {
    side: Side,
    exchange: Option<u64>,
    what: String,
    headers: Vec<String>,
    trailers: Vec<String>,
    body: Vec<u8>,
    total: u64,
    whole: bool,
    notes: Vec<(NoteKind, &'static str)>,
}

/// A connection, the segments on it, and what came of them.
struct World {
    conversation: Conversation,
    out: Outbox,
    segments: Vec<Vec<u8>>,
    heard: Vec<Heard>,
    unread: Vec<(NoteKind, &'static str, u64)>,
    others: Vec<String>,
    /// Every octet that was in a message or told as unread: segment and offset.
    used: HashSet<(u64, u32)>,
    /// The most memory that was kept at any time.
    peak: usize,
    /// Much is said: where each octet went is not followed.
    much: bool,
}

fn text(octets: Option<&[u8]>) -> String {
    octets.map_or_else(|| "?".into(), |octets| String::from_utf8_lossy(octets).into_owned())
}

fn lines(headers: &[Header]) -> Vec<String> {
    let line = |header: &Header| format!("{}: {}", text(header.name.as_deref()), text(header.value.as_deref()));
    headers.iter().map(line).collect()
}

impl World {
    fn new(start: Start) -> Self {
        Self {
            conversation: Conversation::new(start),
            out: Outbox::default(),
            segments: Vec::new(),
            heard: Vec::new(),
            unread: Vec::new(),
            others: Vec::new(),
            used: HashSet::new(),
            peak: 0,
            much: false,
        }
    }

    /// The capture shows the connection's start; the low side opened it.
    fn fresh() -> Self {
        Self::new(Start { client: Some(Side::Low), low: true, high: true })
    }

    /// For a conversation of many megabytes.
    fn much() -> Self {
        Self { much: true, ..Self::fresh() }
    }

    fn say(&mut self, side: Side, octets: &[u8]) {
        self.segments.push(if self.much { Vec::new() } else { octets.to_vec() });
        let current = (FrameId { tap: 0, number: self.segments.len() as u64 }, SourceId(side as u32));
        self.conversation.octets(side, Octets::frame(octets), current, &mut self.out);
        self.listen();
    }

    fn gap(&mut self, side: Side, count: Option<u64>) {
        self.conversation.gap(side, count, &mut self.out);
        self.listen();
    }

    fn end(&mut self, side: Side) {
        self.conversation.end(side, &mut self.out);
        self.listen();
    }

    fn close(&mut self) {
        self.conversation.close(&mut self.out);
        self.listen();
        assert_eq!(self.out.kept(), 0, "what is closed keeps nothing");
    }

    fn listen(&mut self) {
        self.peak = self.peak.max(self.out.kept());
        while let Some(event) = self.out.take() {
            match event {
                Event::Message(message) => self.message(&message),
                Event::Unread { kind, what, places, .. } => {
                    assert!(kind.status().is_some());
                    let count = places.iter().map(|place| u64::from(place.len)).sum();
                    self.unread.push((kind, what, count));
                    for place in places.into_iter().filter(|_| !self.much) {
                        for offset in place.offset..place.offset + place.len {
                            assert!(self.used.insert((place.frame.number, offset)), "{what} at {place:?} again");
                        }
                    }
                }
                other => self.others.push(format!("{other:?}")),
            }
        }
    }

    fn message(&mut self, message: &Assembled) {
        // Each octet is where it says it was captured, and in one message only.
        let mut origin: Vec<u8> = Vec::new();
        for place in message.octets.places().filter(|_| !self.much) {
            let segment = &self.segments[place.frame.number as usize - 1];
            origin.extend(&segment[place.offset as usize..(place.offset + place.len) as usize]);
            for offset in place.offset..place.offset + place.len {
                assert!(self.used.insert((place.frame.number, offset)), "a message has {place:?} again");
            }
        }
        assert!(self.much || origin == message.octets.octets().data());
        let mut notes = Notes::default();
        let read = message.message(&mut notes);
        assert!(notes.all().iter().all(|note| note.span.end() as usize <= message.octets.len()), "{notes:?}");
        if matches!(read.head.kind, Kind::Reset(_) | Kind::GoAway { .. }) {
            return self.others.push(format!("{:?} on {:?}", read.head.kind, read.head.stream));
        }
        let what = match &read.head.kind {
            Kind::Request(request) => {
                let promised = if request.promised { "promised " } else { "" };
                format!("{promised}{} {}", text(request.method.as_deref()), text(request.path.as_deref()))
            }
            Kind::Response(status) => {
                let answers = read.head.answers.as_ref().map_or("?".into(), |asked| text(asked.path.as_deref()));
                format!("{} to {answers}", status.map_or("?".into(), |status| status.to_string()))
            }
            _ => "?".into(),
        };
        self.heard.push(Heard {
            side: message.side,
            exchange: message.exchange,
            what,
            headers: lines(&read.head.headers),
            trailers: lines(&read.head.trailers),
            body: read.body.transferred.to_vec(),
            total: message.body_octets,
            whole: message.whole,
            notes: notes.all().iter().map(|note| (note.kind, note.what)).collect(),
        });
    }

    /// What was said, in short.
    fn whats(&self) -> Vec<String> {
        self.heard.iter().map(|heard| format!("{:?} {}", heard.side, heard.what)).collect()
    }

    /// All octets that are in no message and not told as unread.
    fn silent(&self) -> usize {
        self.segments.iter().map(Vec::len).sum::<usize>() - self.used.len()
    }
}
