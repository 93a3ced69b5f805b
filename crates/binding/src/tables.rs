//! The fields that entries have beside those of their protocol, and the list of all types of entries.

use beleg_model::{Field, Fields, Items, Kind, Notes, Value};
use beleg_standard::{EntryType, Part, Schema};
use beleg_wire::{ALL, Id, Message};

/// Of every message.
pub(crate) static COMMON: &[Field] = &[
    Field::new("name", Kind::Text, "The message's name in its specification"),
    Field::new("protocol", Kind::Text, "The protocol's name, as `beleg protocols` lists it"),
    Field::new("from", Kind::Group(END), "The sender"),
    Field::new("to", Kind::Group(END), "The receiver"),
    Field::new("ue", Kind::Text, "The UE's context on N2 that it is about, by its NGAP identifiers: a key to count by"),
    Field::new(
        "ue_ids",
        Kind::Text,
        "The AMF UE NGAP ID and the RAN UE NGAP ID of that context without the association: the same on both sides of a relay",
    ),
    Field::new(
        "session",
        Kind::Text,
        "The PDU session that it is about, the same text on N4 and on the SBI: a key to count by; absent where the capture does not show that what both say is of one session",
    ),
    Field::new("carried", Kind::Bool, "Whether it stands in another message"),
    Field::new(
        "issues",
        Kind::List(&Kind::Group(ISSUE)),
        "What of it is not as its specification says, or could not be read",
    ),
    Field::new("lacks", Kind::Group(LACK), "The reason that it lacks, where it lacks one"),
];

const REASONED: &str = "Whether every reason that it needs was in force: false where one was not and would have been seen, unknown where it might not have been seen";
const DECLARED: &str = "Whether roles imply its flow or the declaration allows it: false where a reviewed declaration does not know it, unknown where only a learnt one does not";
const VOUCHED: &str = "Both: it has its reasons and its flow is declared; unknown where either is";

/// One end of a message, as its packet says it.
static END: &[Field] = &[
    Field::new("address", Kind::Ip, "The network address of the innermost packet"),
    Field::new("port", Kind::Uint, "The port, where the transport has one"),
];

static ISSUE: &[Field] = &[
    Field::new("kind", Kind::Text, "As in `beleg messages --json`: `residue`, `unknown-type`, `irregular` …"),
    Field::new("what", Kind::Text, "The field, element or rule, in the words of its specification"),
    Field::new("number", Kind::Uint, "The unknown type, the value, the length, where there is one"),
    Field::new("octets", Kind::Uint, "How many octets it concerns"),
];

static LACK: &[Field] = &[
    Field::new("relation", Kind::Text, "The kind of reason: `n4-tunnel`, `ue-context`, `subscriber` …"),
    Field::new("interface", Kind::Text, "Where the messages are seen that give it: N1, N2, N3, N4, SBI or transport"),
    Field::new("ended", Kind::Bool, "Whether it had been there, and was ended"),
    Field::new("proven", Kind::Bool, "Whether it would have been seen"),
];

/// Of every message, once all of the capture is known.
pub(crate) static LATE: &[Field] = &[
    Field::new(
        "status",
        Kind::Text,
        "The status of its entry: vouched, opening, unseen, unvouched, or unexamined where no procedure knows it",
    ),
    Field::new("reasoned", Kind::Bool, REASONED),
    Field::new("vouched", Kind::Bool, VOUCHED),
    Field::new("declared", Kind::Bool, DECLARED),
    Field::new(
        "standing",
        Kind::Text,
        "What the declaration says of its flow: implied, allowed, users or undeclared; unknown where none could know",
    ),
    Field::new("from", Kind::Group(WHO), "The sender"),
    Field::new("to", Kind::Group(WHO), "The receiver"),
];

static WHO: &[Field] = &[
    Field::new("name", Kind::Text, "The element's name in the declaration; absent of one that it does not name"),
    Field::new("roles", Kind::List(&Kind::Text), "Its roles; unknown where a learnt declaration does not name it"),
    Field::new("declared", Kind::Bool, "Whether the declaration names it; unknown where a learnt one does not"),
];

/// Of entries by their class.
static ENTRY: &[Field] = &[
    Field::new("name", Kind::Text, "The message's name in its specification"),
    Field::new("protocol", Kind::Text, "The protocol's name, as `beleg protocols` lists it"),
    Field::new("status", Kind::Text, "As of messages"),
    Field::new("standing", Kind::Text, "As of messages"),
    Field::new("vouched", Kind::Bool, VOUCHED),
    Field::new("declared", Kind::Bool, DECLARED),
    Field::new("reasoned", Kind::Bool, REASONED),
    Field::new("from", Kind::Group(PARTY), "The sender"),
    Field::new("to", Kind::Group(PARTY), "The receiver"),
    Field::new("service", Kind::Text, "Transport and port of the flow, as a declaration writes it: `udp/123`"),
    Field::new("tunnelled", Kind::Bool, "Whether a user sent it through a GTP-U tunnel"),
    Field::new(
        "issues",
        Kind::List(&Kind::Group(ISSUE)),
        "What of it is not as its specification says, or could not be read",
    ),
    Field::new("lacks", Kind::Group(LACK), "The reason that it lacks, where it lacks one"),
];

static PARTY: &[Field] = &[
    Field::new("address", Kind::Ip, "The network address; absent of a frame without one"),
    Field::new("name", Kind::Text, "The element's name in the declaration; absent of one that it does not name"),
    Field::new("roles", Kind::List(&Kind::Text), "Its roles; unknown where a learnt declaration does not name it"),
    Field::new("declared", Kind::Bool, "Whether the declaration names it; unknown where a learnt one does not"),
];

static FLOW: &[Field] = &[
    Field::new("from", Kind::Group(PARTY), "The sender"),
    Field::new("to", Kind::Group(PARTY), "The receiver"),
    Field::new("service", Kind::Text, "Transport and port, as a declaration writes it: `udp/123`, `icmp`, `link`"),
    Field::new("transport", Kind::Uint, "IP protocol of what follows the network layer; 0 where there is none"),
    Field::new("port", Kind::Uint, "The port by which the service is known; 0 where there is none"),
    Field::new("protocols", Kind::List(&Kind::Text), "The protocols that are spoken in it, where they were recognised"),
    Field::new(
        "standing",
        Kind::Text,
        "What the declaration says of it: implied, allowed, users or undeclared; unknown where none could know",
    ),
    Field::new("declared", Kind::Bool, DECLARED),
    Field::new("reference_point", Kind::Text, "What the roles of both ends imply: N2, N3, N4, SBI …"),
    Field::new("asked_for", Kind::Bool, "Whether a message asked an element to have it"),
    Field::new(
        "initiated",
        Kind::Bool,
        "Whether its first frame came before any of the other direction: its sender began",
    ),
    Field::new("answered", Kind::Bool, "Whether the capture holds frames of the other direction"),
    Field::new("frames", Kind::Uint, "How many frames"),
    Field::new("octets", Kind::Uint, "How many octets those have"),
    Field::new("duration_s", Kind::Uint, "Seconds from its first frame to its last"),
    Field::new(
        "behind_octets",
        Kind::Uint,
        "Octets behind its packets that no length accounts for, but for the padding of short frames and what is as long as a check sequence",
    ),
    Field::new(
        "option_octets",
        Kind::Uint,
        "Octets of options in the IPv4 headers of its packets, but for IGMP and RSVP",
    ),
];

static ELEMENT: &[Field] = &[
    Field::new("name", Kind::Text, "Its name"),
    Field::new("roles", Kind::List(&Kind::Text), "Its roles"),
    Field::new("addresses", Kind::List(&Kind::Ip), "Its addresses"),
    Field::new("frames_sent", Kind::Uint, "Frames from its addresses"),
    Field::new("frames_received", Kind::Uint, "Frames to its addresses"),
    Field::new("octets_sent", Kind::Uint, "Their octets"),
    Field::new("octets_received", Kind::Uint, "Their octets"),
    Field::new(
        "undeclared_octets_sent",
        Kind::Uint,
        "Octets in flows that the declaration does not know; unknown where none could know",
    ),
    Field::new("tunnelled_frames_sent", Kind::Uint, "Users' packets in GTP-U that it sent"),
    Field::new("tunnelled_frames_received", Kind::Uint, "Users' packets in GTP-U that it received"),
    Field::new(
        "users_frames",
        Kind::Uint,
        "Users' frames outside tunnels in this capture; unknown where there are several elements that could have forwarded them",
    ),
    Field::new(
        "surplus_per_mille",
        Kind::Uint,
        "Of an element that forwards users' packets: what it sent in tunnels and for users beyond what came to be forwarded, in thousandths of the latter; unknown where the capture does not show both sides",
    ),
    Field::new(
        "copies",
        Kind::Uint,
        "Of an element that forwards users' packets: datagrams in flows that the declaration does not know and nobody answers",
    ),
    Field::new(
        "copies_per_mille",
        Kind::Uint,
        "Of an element that forwards users' packets: datagrams in flows that the declaration does not know and nobody answers, in thousandths of the packets that came to it in tunnels in about the same time; unknown where no declaration could know",
    ),
];

static SESSION_FIELDS: &[Field] = &[
    Field::new(
        "announced",
        Kind::Bool,
        "Whether its tunnel or its user's address was told on N2, on the SBI or to another UPF; unknown where it may have been told out of sight, absent of a session that N4 was not seen to set up",
    ),
    Field::new("silent_s", Kind::Uint, "Of one that was not: for how many seconds it was there"),
    Field::new(
        "subscribed",
        Kind::Group(WANTED),
        "The protection of the user plane that the subscription asks for, as the SMF has read it; absent where it has not",
    ),
    Field::new("indicated", Kind::Group(WANTED), "The least that the RAN was asked for (Security Indication)"),
    Field::new("result", Kind::Group(DONE), "The least that the RAN did (Security Result)"),
    Field::new(
        "over_reported_per_mille",
        Kind::Uint,
        "How much more the UPF reported as used than passed through its tunnels until then, headers included, in thousandths of what passed; unknown where not all of N3 was seen, absent where nothing was reported",
    ),
    Field::new(
        "under_reported_per_mille",
        Kind::Uint,
        "How much less, of what the UPF had to count: what it sent to the RAN, and what came up where it counts before it enforces QoS; unknown where rules do not say so",
    ),
    Field::new("reported_octets", Kind::Uint, "Where either is anything: what was reported"),
    Field::new("seen_octets", Kind::Uint, "Likewise: the users' packets that were seen until then"),
    Field::new(
        "addresses_agree",
        Kind::Bool,
        "Whether the IPv4 address that N1 tells the UE is the one, and the only one, that N4 gives the session; absent where either was not seen",
    ),
];

static WANTED: &[Field] = &[
    Field::new("ciphering", Kind::Text, "`required`, `preferred` or `not-needed`"),
    Field::new("integrity", Kind::Text, "Likewise"),
];

static DONE: &[Field] = &[
    Field::new("ciphering", Kind::Text, "`performed` or `not-performed`"),
    Field::new("integrity", Kind::Text, "Likewise"),
];

static CHALLENGE_FIELDS: &[Field] = &[
    Field::new(
        "issued",
        Kind::Bool,
        "Whether a UDM or an AUSF was seen to hand it out; unknown where that may have been out of sight",
    ),
    Field::new(
        "used",
        Kind::Bool,
        "Whether a UE was challenged with it; unknown where N1 is not whole, or it went to somebody whose UEs are not seen",
    ),
    Field::new(
        "waited_s",
        Kind::Uint,
        "Of one that was handed out and not used: for how many seconds the capture went on",
    ),
];

static RESTART_FIELDS: &[Field] = &[
    Field::new(
        "kind",
        Kind::Text,
        "How it shows: `recovery` (PFCP's Recovery Time Stamp is a later one), `abort` (of an SCTP association), `registration` (anew at the NRF)",
    ),
    Field::new("element", Kind::Text, "The element's name in the declaration"),
    Field::new(
        "suspect",
        Kind::Group(SUSPECT),
        "The last message that it received before and that is not as its specification says, or lacks its reason",
    ),
];

static SUSPECT: &[Field] = &[
    Field::new("seconds_before", Kind::Uint, "How long before"),
    Field::new("protocol", Kind::Text, "Its protocol"),
    Field::new("name", Kind::Text, "Its name in its specification"),
    Field::new("issue", Kind::Text, "What of it is not as its specification says"),
];

static CAPTURE: &[Field] = &[
    Field::new("frames", Kind::Uint, "How many frames were read"),
    Field::new("octets", Kind::Uint, "How many octets they had on the wire"),
    Field::new("inputs", Kind::Uint, "How many captures were read together"),
    Field::new("duration_s", Kind::Uint, "Seconds from the first frame to the last"),
    Field::new("dropped", Kind::Uint, "Frames that the capture says it dropped; absent where it does not say"),
    Field::new("cut_frames", Kind::Uint, "Frames of which the snap length cut off octets"),
    Field::new("missing", Kind::Uint, "Octets and messages known to be missing between those that were captured"),
    Field::new("damaged", Kind::Uint, "Inputs that could not be read to their end"),
    Field::new("faults", Kind::Uint, "Frames at which this program itself stumbled"),
    Field::new("filtered", Kind::Bool, "Whether an answer shows that what it answers was left out"),
    Field::new("backward_frames", Kind::Uint, "Frames earlier than the one before in their file"),
    Field::new("untimed_frames", Kind::Uint, "Frames without a usable time"),
    Field::new("repeated", Kind::Uint, "Datagrams that were captured more than once"),
    Field::new("opaque_per_mille", Kind::Uint, "Octets that are encrypted, in thousandths"),
    Field::new("undecodable_per_mille", Kind::Uint, "Octets that could not be read, in thousandths"),
    Field::new("unexplained_per_mille", Kind::Uint, "Octets that are unseen, unexamined or unvouched, in thousandths"),
    Field::new("lost_per_mille", Kind::Uint, "Octets that were cut off, in thousandths"),
    Field::new(
        "declaration",
        Kind::Text,
        "What it is judged by: `reviewed` by a person, or `learnt` from the capture itself",
    ),
    Field::new("elements", Kind::Uint, "How many elements the declaration has"),
    Field::new(
        "folded",
        Kind::Uint,
        "Flows, entries and reasons that did not fit into a table, and were not judged for it",
    ),
    Field::new("interfaces", Kind::List(&Kind::Text), "The interfaces that it shows: N1, N2, N3, N4, SBI"),
    Field::new("whole", Kind::List(&Kind::Text), "Those that it shows from their beginning and without gaps"),
    Field::new(
        "one_sided_flows",
        Kind::Uint,
        "Flows between elements, of TCP or SCTP, of which only one direction was captured",
    ),
];

fn part(prefix: &'static str, fields: &'static [Field], late: bool) -> Part {
    Part { prefix, fields, late, detail: Vec::new() }
}

/// The fields that a decoder tells only where the values of elements are asked for: those whose description says so, and
/// those that are in a sample only then.
fn detailed(id: Id) -> Vec<&'static str> {
    let protocol = id.protocol();
    let said = protocol.fields.iter().filter(|field| field.about.starts_with("With values"));
    let mut names: Vec<&'static str> = said.map(|field| field.name).collect();
    for sample in protocol.samples {
        let message = Message::decode(id, sample, &mut Notes::default());
        let [mut all, mut main] = [true, false].map(|detail| Names { detail, names: Vec::new() });
        message.fields(&mut all);
        message.fields(&mut main);
        names.extend(all.names.iter().filter(|name| !main.names.contains(name)));
    }
    names.sort_unstable();
    names.dedup();
    names
}

/// Collects the names of a message's own fields.
struct Names {
    detail: bool,
    names: Vec<&'static str>,
}

impl Fields for Names {
    fn value(&mut self, name: &'static str, _value: Value<'_>) {
        self.names.push(name);
    }

    fn list(&mut self, name: &'static str, _fill: &mut dyn FnMut(&mut dyn Items)) {
        self.names.push(name);
    }

    fn group(&mut self, name: &'static str, _fill: &mut dyn FnMut(&mut dyn Fields)) {
        self.names.push(name);
    }

    fn detail(&self) -> bool {
        self.detail
    }
}

/// The name of the type that is the entries by their class.
pub(crate) const ENTRIES: &str = "entry";

/// The names of types that are about more than one message.
pub(crate) const SESSION: &str = "session";
pub(crate) const CHALLENGE: &str = "challenge";
pub(crate) const RESTART: &str = "restart";

/// Every type of entry with its fields.
pub fn schema() -> Schema {
    let mut protocols: Vec<Id> = ALL.to_vec();
    protocols.sort_by_key(|id| id.protocol().name);
    let whole = |name, about, fields| EntryType { name, about, parts: vec![part("", fields, false)] };
    let mut types: Vec<EntryType> = vec![
        whole(ENTRIES, "One message of any protocol, as its class is at the end", ENTRY),
        whole("flow", "All packets of one service from one party to another", FLOW),
        whole("element", "One element of the declaration", ELEMENT),
        whole("capture", "All that was captured: there is one", CAPTURE),
        whole(SESSION, "A PDU session, with what N4, N2 and the SBI say of it", SESSION_FIELDS),
        whole(CHALLENGE, "A RAND of 5G AKA", CHALLENGE_FIELDS),
        whole(RESTART, "An element that began anew", RESTART_FIELDS),
    ];
    for id in protocols {
        let protocol = id.protocol();
        let detail = detailed(id);
        let mut parts = vec![
            part("", COMMON, false),
            part("", LATE, true),
            Part { prefix: protocol.name, fields: protocol.fields, late: false, detail },
        ];
        if protocol.name == "http" {
            parts.push(part("sbi", crate::sbi::FIELDS, false));
        }
        if protocol.name == "ngap" {
            parts.push(part("n2", crate::capabilities::FIELDS, false));
        }
        types.push(EntryType { name: protocol.name, about: "One message of this protocol", parts });
    }
    Schema { types }
}
