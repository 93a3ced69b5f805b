//! SCTP control chunks (RFC 9260 clause 3.3): what an association says of itself. Chunks with user data are read
//! where streams are put together; acknowledgements are transport and no message.

use std::fmt;

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span, Value};
use beleg_spec::sctp;
use hex_literal::hex;

use crate::headers::sctp::{Chunk, Chunks, Init, Parameter, Parameters, kind};
use crate::protocol::{Decode, Protocol};

/// The description of SCTP's control chunks. They come out of SCTP packets, never announced by a number.
pub const PROTOCOL: Protocol = Protocol {
    name: "sctp",
    title: "SCTP",
    source: "RFC 9260",
    carriers: &[],
    probe: None,
    framing: None,
    fields: &[
        Field::new("chunk_type", Kind::Uint, "Chunk Type"),
        Field::new("flags", Kind::Uint, "Chunk Flags"),
        Field::new("initiate_tag", Kind::Uint, "Initiate Tag, of INIT and INIT ACK"),
        Field::new("outbound_streams", Kind::Uint, "Number of Outbound Streams, of INIT and INIT ACK"),
        Field::new("inbound_streams", Kind::Uint, "Number of Inbound Streams, of INIT and INIT ACK"),
        Field::new("initial_tsn", Kind::Uint, "Initial TSN, of INIT and INIT ACK"),
        Field::new("cumulative_tsn_ack", Kind::Uint, "Cumulative TSN Ack, of SHUTDOWN"),
        Field::new("causes", Kind::List(&Kind::Text), "Error causes, of ABORT and ERROR, in order (clause 3.3.10)"),
    ],
    samples: &[
        &hex!("01 00 0014 0a0f0001 0001a000 000a 000a 000003e8"),
        &hex!("06 00 0008 000c 0004"),
        &hex!("08 00 0004"),
        // SHUTDOWN
        &hex!("07 00 0008 000003e7"),
    ],
};

/// One control chunk.
#[derive(Debug)]
pub struct Message<'a> {
    kind: Option<u8>,
    flags: u8,
    init: Option<Init>,
    acknowledged: Option<u32>,
    /// Of an ABORT or ERROR chunk (RFC 9260 clause 3.3.10).
    causes: Option<Parameters<'a>>,
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let Some(chunk) = chunk(octets) else {
            notes.add(NoteKind::Truncated, Span::new(0, octets.len()), "chunk header");
            return Self { kind: octets.first().copied(), flags: 0, init: None, acknowledged: None, causes: None };
        };
        let value = Span::new(Chunk::HEADER, octets.len().saturating_sub(Chunk::HEADER));
        if chunk.is_cut() {
            notes.add(NoteKind::Truncated, value, "chunk");
        } else if chunk.name().known().is_none() {
            notes.add_number(NoteKind::UnknownType, value, "chunk type", u64::from(chunk.kind));
        }
        let is_init = matches!(chunk.kind, kind::INIT | kind::INIT_ACK);
        let init = is_init.then(|| Init::read(&chunk)).flatten();
        if is_init && init.is_none() && !chunk.is_cut() {
            notes.add(NoteKind::BadLength, value, "INIT chunk");
        }
        let has_causes = matches!(chunk.kind, kind::ABORT | ERROR);
        Self {
            kind: Some(chunk.kind),
            flags: chunk.flags,
            init,
            acknowledged: chunk.acknowledged(),
            causes: has_causes.then(|| chunk.parameters(0)),
        }
    }

    fn name(&self) -> Name {
        let kind = self.kind.unwrap_or_default();
        let known = sctp::CHUNKS.iter().find(|(number, _)| Some(*number) == self.kind).map(|(_, name)| *name);
        Name::of(known, "chunk type", u32::from(kind))
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        if let Some(init) = &self.init {
            write!(out, "tag 0x{:08x} streams {}/{}", init.tag, init.outbound_streams, init.inbound_streams)?;
        }
        self.causes().try_for_each(|cause| write!(out, "{} ", cause.cause_name()))
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("chunk_type", self.kind.map(u64::from));
        out.uint("flags", u64::from(self.flags));
        if let Some(init) = &self.init {
            out.uint("initiate_tag", u64::from(init.tag));
            out.uint("outbound_streams", u64::from(init.outbound_streams));
            out.uint("inbound_streams", u64::from(init.inbound_streams));
            out.uint("initial_tsn", u64::from(init.tsn));
        }
        out.maybe("cumulative_tsn_ack", self.acknowledged.map(u64::from));
        if self.causes.is_some() {
            out.list("causes", &mut |list| self.causes().for_each(|cause| list.value(Value::Name(cause.cause_name()))));
        }
    }
}

impl<'a> Message<'a> {
    fn causes(&self) -> impl Iterator<Item = Parameter<'a>> {
        self.causes.clone().into_iter().flatten()
    }
}

/// Chunk type of an ERROR chunk.
const ERROR: u8 = 9;

/// The chunk that `octets` are.
fn chunk(octets: &[u8]) -> Option<Chunk<'_>> {
    Chunks::at_start(octets).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(octets: &[u8]) -> (Message<'_>, Notes) {
        let mut notes = Notes::default();
        let message = Message::decode(octets, &mut notes);
        (message, notes)
    }

    fn summary(message: &Message<'_>) -> String {
        let mut text = String::new();
        message.summary(&mut text).unwrap();
        text
    }

    #[test]
    fn init_and_abort() {
        let (init, _) = decode(PROTOCOL.samples[0]);
        assert_eq!((init.name(), summary(&init).as_str()), (Name::Known("INIT"), "tag 0x0a0f0001 streams 10/10"));
        let (abort, _) = decode(PROTOCOL.samples[1]);
        assert_eq!((abort.name(), summary(&abort).as_str()), (Name::Known("ABORT"), "User-Initiated Abort "));
    }

    #[test]
    fn an_unknown_chunk_is_kept_by_number() {
        let (message, notes) = decode(&hex!("2a 00 0008 01020304"));
        assert_eq!(message.name(), Name::Unknown("chunk type", 42));
        assert!(notes.has(NoteKind::UnknownType));
    }

    #[test]
    fn a_cut_chunk_is_noted() {
        assert!(decode(&hex!("01 00 0014 0a0f0001")).1.has(NoteKind::Truncated));
        assert!(decode(&hex!("01")).1.has(NoteKind::Truncated));
    }
}
