//! Diameter (RFC 6733), with the names that 3GPP's reference points give to commands and AVPs. Routing, sessions
//! and the rules about which AVPs a command must have are not looked at.

mod avp;

use std::fmt;

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span};
use beleg_spec::diameter as spec;
use hex_literal::hex;

use crate::protocol::{Carrier, Decode, Framing, Protocol};
use crate::reader::Reader;
pub use avp::Avp;
use avp::Avps;

/// Diameter's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "diameter",
    title: "Diameter",
    source: "RFC 6733",
    carriers: &[Carrier::Tcp(3868), Carrier::Sctp(3868), Carrier::Ppid(46), Carrier::Ppid(47)],
    probe: Some(probe),
    framing: Some(framing),
    fields: FIELDS,
    samples: &[
        // Device-Watchdog-Request.
        &hex!(
            "01 00003c 80 000118 00000000 00000001 00000002
             00000108 40 000012 6d6d652e6578616d706c 0000 00000128 40 000013 6578616d706c652e6f7267 00"
        ),
        // Update-Location-Request with an IMSI.
        &hex!(
            "01 000064 c0 00013c 01000023 0a0b0c0d 01020304
             00000107 40 00000f 6d6d653b313b32 00 00000108 40 00000b 6d6d65 00 00000128 40 00000b 6f7267 00
             00000001 40 000017 303031303130303030303030303031 00 0000057d c0 000010 000028af 00000022"
        ),
        // Its answer: success, with a group.
        &hex!(
            "01 000054 40 00013c 01000023 0a0b0c0d 01020304 0000010c 40 00000c 000007d1
             00000108 40 00000b 687373 00 00000128 40 00000b 6f7267 00
             00000578 c0 00001c 000028af 00000590 c0 000010 000028af 00000000"
        ),
        // Authentication-Information-Request to a host, and an answer with 3GPP's own result.
        &hex!(
            "01 000054 c0 00013e 01000023 0a0b0c0e 01020305
             00000107 40 00000f 6d6d653b313b33 00 00000108 40 00000b 6d6d65 00 00000128 40 00000b 6f7267 00
             00000125 40 00000b 687373 00 0000011b 40 00000b 6f7267 00"
        ),
        &hex!(
            "01 00005c 40 00013e 01000023 0a0b0c0e 01020305
             00000107 40 00000f 6d6d653b313b33 00 00000108 40 00000b 687373 00 00000128 40 00000b 6f7267 00
             00000129 40 000020 0000010a 40 00000c 000028af 0000012a 40 00000c 00001389"
        ),
    ],
};

const FIELDS: &[Field] = &[
    Field::new("version", Kind::Uint, "Version, 1"),
    Field::new("command_code", Kind::Uint, "Command Code"),
    Field::new("request", Kind::Bool, "Command Flags, R: whether this is a request"),
    Field::new("proxiable", Kind::Bool, "Command Flags, P"),
    Field::new("error", Kind::Bool, "Command Flags, E"),
    Field::new("retransmitted", Kind::Bool, "Command Flags, T"),
    Field::new("application_id", Kind::Uint, "Application-ID"),
    Field::new("hop_by_hop_id", Kind::Uint, "Hop-by-Hop Identifier"),
    Field::new("end_to_end_id", Kind::Uint, "End-to-End Identifier"),
    Field::new("avps", Kind::List(&Kind::Uint), "Codes of the AVPs, in order, groups not opened"),
    Field::new("user_name", Kind::Text, "User-Name: a pseudonym of the subscriber"),
    Field::new("session_id", Kind::Text, "Session-Id; a pseudonym where it has a subscriber's number in it"),
    Field::new("origin_host", Kind::Text, "Origin-Host"),
    Field::new("result_code", Kind::Uint, "Result-Code (clause 7.1)"),
    Field::new("destination_realm", Kind::Text, "Destination-Realm"),
    Field::new("destination_host", Kind::Text, "Destination-Host"),
    Field::new("origin_realm", Kind::Text, "Origin-Realm"),
    Field::new("experimental_result_code", Kind::Uint, "Experimental-Result-Code (clause 7.7)"),
    Field::new("avp_values", Kind::List(&avp::AVP), "With values: the AVPs, in order"),
];

/// Octets of the header (clause 3).
const HEADER: usize = 20;
/// The longest message that a stream is followed through: lengths have 24 bits, messages stay far below.
const LONGEST: u32 = 1 << 20;

const REQUEST: u8 = 0x80;
const PROXIABLE: u8 = 0x40;
const ERROR: u8 = 0x20;
const RETRANSMITTED: u8 = 0x10;
const RESERVED: u8 = 0x0f;

/// One Diameter message.
#[derive(Debug)]
pub struct Message<'a> {
    octets: &'a [u8],
    /// Version, 1.
    pub version: Option<u8>,
    /// Message Length.
    pub length: Option<u32>,
    /// Command Flags.
    pub flags: u8,
    /// Command Code.
    pub command: Option<u32>,
    /// Application-ID.
    pub application: Option<u32>,
    /// Hop-by-Hop Identifier.
    pub hop_by_hop: Option<u32>,
    /// End-to-End Identifier.
    pub end_to_end: Option<u32>,
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let message = Self::header(octets);
        let Some(length) = message.length.filter(|_| octets.len() >= HEADER) else {
            let span = Span::new(0, octets.len());
            notes.add(NoteKind::Truncated, span, "Diameter header");
            return message;
        };
        if message.version != Some(1) {
            let version = message.version.map(u64::from).unwrap_or_default();
            let span = Span::new(0, octets.len());
            notes.add_number(NoteKind::UnknownType, span, "version", version);
            return message;
        }
        if message.flags & RESERVED != 0 {
            notes.add(NoteKind::Irregular, Span::new(4, 1), "Command Flags");
        }
        let length = length as usize;
        let is_cut = length > octets.len();
        let end = if is_cut { NoteKind::Truncated } else { NoteKind::BadLength };
        if is_cut || length < HEADER {
            notes.add_number(end, Span::new(1, 3), "Message Length", length as u64);
        } else if length < octets.len() {
            let span = Span::new(length, octets.len() - length);
            notes.add(NoteKind::Residue, span, "after Diameter message");
        }
        avp::check(message.avps(), 0, end, notes);
        message
    }

    fn name(&self) -> Name {
        let command = self.command.unwrap_or_default();
        let is_answer = usize::from(self.flags & REQUEST == 0);
        let known = spec::command(command).and_then(|names| names.get(is_answer).copied());
        Name::of(known, "command", command)
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        let Some(application) = self.application.filter(|_| self.version == Some(1)) else {
            return Ok(());
        };
        let known = spec::application(application);
        let name = Name::of(known, "application", application);
        write!(out, "{name}")?;
        let (result, experimental) = self.results();
        match (result, experimental) {
            (Some(result), _) => write!(out, " {result}"),
            (None, Some(code)) => write!(out, " Experimental-Result-Code {code}"),
            (None, None) => Ok(()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("version", self.version.map(u64::from));
        out.maybe("command_code", self.command.map(u64::from));
        if self.command.is_none() || self.version != Some(1) {
            return;
        }
        for (name, bit) in
            [("request", REQUEST), ("proxiable", PROXIABLE), ("error", ERROR), ("retransmitted", RETRANSMITTED)]
        {
            out.flag(name, self.flags & bit != 0);
        }
        out.maybe("application_id", self.application.map(u64::from));
        out.maybe("hop_by_hop_id", self.hop_by_hop.map(u64::from));
        out.maybe("end_to_end_id", self.end_to_end.map(u64::from));
        out.list("avps", &mut |items| {
            for avp in self.avps() {
                items.uint(u64::from(avp.code));
            }
        });
        for code in MAIN {
            // A message may have one of them twice, all the same.
            if let Some(avp) = self.find(code) {
                main_field(&avp, out);
            }
        }
        if out.detail() {
            out.list("avp_values", &mut |items| avp::tell(self.avps(), None, 0, items));
        }
    }
}

impl<'a> Message<'a> {
    fn header(octets: &'a [u8]) -> Self {
        let mut reader = Reader::new(octets);
        Self {
            octets,
            version: reader.u8(),
            length: reader.u24(),
            flags: reader.u8().unwrap_or_default(),
            command: reader.u24(),
            application: reader.u32(),
            hop_by_hop: reader.u32(),
            end_to_end: reader.u32(),
        }
    }

    /// The AVPs of the message, groups not opened.
    fn avps(&self) -> Avps<'a> {
        let end = self.length.map_or(0, |length| length as usize);
        let end = end.min(self.octets.len());
        let mut reader = Reader::new(self.octets.get(..end).unwrap_or_default());
        if reader.take(HEADER).is_none() {
            reader = Reader::new(&[]);
        }
        Avps::new(reader, 0)
    }

    /// The first AVP of the IETF with this code.
    fn find(&self, code: u32) -> Option<Avp<'a>> {
        self.avps().find(|avp| avp.vendor == 0 && avp.code == code)
    }

    /// The result of an answer: Result-Code, or Experimental-Result-Code.
    fn results(&self) -> (Option<Name>, Option<u32>) {
        let result = self.find(268).and_then(|avp| avp.number());
        let experimental = self.find(297).and_then(|avp| avp.inner(298)?.number());
        (result.map(result_name), experimental)
    }

    /// Whether this is a header of which there are few among random ones, for a message of `len` octets.
    fn is_plausible(&self, len: u32) -> bool {
        let known = self.command.is_some_and(|code| spec::command(code).is_some())
            || self.application.is_some_and(|id| spec::application(id).is_some());
        let starts_well = || {
            let first = self.octets.get(HEADER..).map(Reader::new);
            first.is_some_and(|mut avp| {
                let (_, flags, avp_len) = (avp.u32(), avp.u8(), avp.u24());
                flags.is_some_and(|flags| flags & 0x1f == 0)
                    && avp_len.is_some_and(|avp_len| (8..=len).contains(&avp_len))
            })
        };
        self.version == Some(1)
            && self.flags & RESERVED == 0
            && len >= HEADER as u32
            && len <= LONGEST
            && len.is_multiple_of(4)
            && (known || starts_well())
    }
}

fn result_name(code: u32) -> Name {
    Name::of(spec::result(code), "Result-Code", code)
}

/// The AVPs that tell who speaks to whom about what.
const MAIN: [u32; 8] = [263, 1, 264, 296, 293, 283, 268, 297];

fn main_field(avp: &Avp<'_>, out: &mut dyn Fields) {
    match avp.code {
        1 => avp.identity(None, &mut |value| out.value("user_name", value)),
        263 => out.value("session_id", avp.text()),
        264 => out.value("origin_host", avp.text()),
        268 => out.maybe("result_code", avp.number().map(u64::from)),
        283 => out.value("destination_realm", avp.text()),
        293 => out.value("destination_host", avp.text()),
        296 => out.value("origin_realm", avp.text()),
        297 => {
            let code = avp.inner(298).and_then(|code| code.number());
            out.maybe("experimental_result_code", code.map(u64::from));
        }
        _ => {}
    }
}

fn framing(octets: &[u8]) -> Framing {
    let message = Message::header(octets);
    match message.version {
        None => return Framing::More,
        Some(1) => {}
        Some(_) => return Framing::Foreign,
    }
    let Some(length) = message.length.filter(|_| octets.len() >= HEADER) else {
        return Framing::More;
    };
    // One without AVPs has no header of its first AVP to wait for.
    let first = octets.len() < HEADER + 8 && length as usize >= HEADER + 8;
    if message.is_plausible(length) {
        Framing::Message { skip: 0, len: length as usize }
    } else if first && message.flags & RESERVED == 0 {
        Framing::More
    } else {
        Framing::Foreign
    }
}

/// A user message that is exactly one Diameter message, its AVPs filling it.
fn probe(octets: &[u8]) -> bool {
    let message = Message::header(octets);
    let mut avps = message.avps();
    message.length.map(|length| length as usize) == Some(octets.len())
        && message.length.is_some_and(|length| message.is_plausible(length))
        && avps.by_ref().count() > 0
        && avps.reader.is_empty()
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

    fn summary(octets: &[u8]) -> String {
        let mut text = String::new();
        decode(octets).0.summary(&mut text).unwrap();
        text
    }

    #[test]
    fn requests_and_answers_have_their_names() {
        let name = |sample: &[u8]| decode(sample).0.name().to_string();
        assert_eq!(name(PROTOCOL.samples[0]), "Device-Watchdog-Request");
        assert_eq!(name(PROTOCOL.samples[1]), "Update-Location-Request");
        assert_eq!(name(PROTOCOL.samples[2]), "Update-Location-Answer");
        assert_eq!(summary(PROTOCOL.samples[1]), "S6a/S6d");
        assert_eq!(summary(PROTOCOL.samples[2]), "S6a/S6d DIAMETER_SUCCESS");
    }

    #[test]
    fn a_user_name_is_told_as_an_identity_only() {
        let (request, _) = decode(PROTOCOL.samples[1]);
        let user = request.avps().find(|avp| avp.code == 1).unwrap();
        let mut seen = String::new();
        user.identity(None, &mut |value| seen = format!("{value:?}"));
        assert_eq!(seen, "Identity(\"IMSI\", \"001010000000001\")");
    }

    #[test]
    fn unknown_avps_keep_their_numbers_and_groups_are_walked() {
        let mut octets = PROTOCOL.samples[2].to_vec();
        octets[22] = 0x77;
        assert_eq!(decode(&octets).1, []);
        // An AVP in Experimental-Result gets too long for it.
        let mut octets = PROTOCOL.samples[4].to_vec();
        octets[75] = 0x20;
        assert_eq!(decode(&octets).1, [(NoteKind::BadLength, Span::new(68, 24))]);
    }

    #[test]
    fn lengths_padding_and_flags_are_looked_at() {
        let sample = PROTOCOL.samples[0];
        assert_eq!(
            decode(&sample[..40]).1,
            [(NoteKind::Truncated, Span::new(1, 3)), (NoteKind::Irregular, Span::new(38, 2))][..1]
        );
        let mut octets = sample.to_vec();
        octets[39] = 1;
        octets[4] |= 1;
        assert_eq!(
            decode(&octets).1,
            [(NoteKind::Irregular, Span::new(4, 1)), (NoteKind::Irregular, Span::new(38, 2))]
        );
        let longer = [sample, &[0]].concat();
        assert_eq!(decode(&longer).1, [(NoteKind::Residue, Span::new(60, 1))]);
    }

    #[test]
    fn a_stream_is_divided_by_its_lengths() {
        for sample in PROTOCOL.samples {
            let len = sample.len();
            assert_eq!(framing(sample), Framing::Message { skip: 0, len });
        }
        assert_eq!(framing(&PROTOCOL.samples[0][..10]), Framing::More);
        assert_eq!(framing(&[1; 40]), Framing::Foreign);
    }

    #[test]
    fn groups_in_groups_end_at_a_limit() {
        let mut octets = vec![];
        for _ in 0..40 {
            let len = octets.len() as u32 + 8;
            let mut outer = 279_u32.to_be_bytes().to_vec();
            outer.extend((0x4000_0000 | len).to_be_bytes());
            outer.append(&mut octets);
            octets = outer;
        }
        let header = hex!("01 000000 80 000118 00000000 00000001 00000002");
        let mut message = [&header[..], &octets].concat();
        message[2..4].copy_from_slice(&(340_u16).to_be_bytes());
        assert_eq!(message.len(), 340);
        assert_eq!(decode(&message).1.last().unwrap().0, NoteKind::Limit);
    }
}
