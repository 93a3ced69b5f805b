//! What PFCP messages decode to.

use beleg_model::{Items, Value};
use hex_literal::hex;

use super::*;

fn decode(octets: &[u8]) -> (Message<'_>, Notes) {
    let mut notes = Notes::default();
    let message = Message::decode(octets, &mut notes);
    (message, notes)
}

fn types(ies: Ies<'_>) -> Vec<u16> {
    ies.map(|ie| ie.ty).collect()
}

fn kinds(notes: &Notes) -> Vec<(NoteKind, u32, u32)> {
    let notes = notes.all().iter();
    notes.map(|note| (note.kind, note.span.start, note.span.len)).collect()
}

/// A Session Modification Request with these elements: nothing in it is mandatory.
fn modification(ies: &[u8]) -> Vec<u8> {
    let mut octets = hex!("21 34 0000 0000000000000001 000001 00").to_vec();
    octets.extend_from_slice(ies);
    let length = u16::try_from(octets.len() - 4).unwrap();
    octets[2..4].copy_from_slice(&length.to_be_bytes());
    octets
}

/// Every field as `name=value`, nested ones in brackets.
struct Told(String, bool);

impl Fields for Told {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        self.0.push_str(&format!(" {name}="));
        Items::value(self, value);
    }
    fn list(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        self.0.push_str(&format!(" {name}=["));
        fill(self);
        self.0.push(']');
    }
    fn group(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        self.0.push_str(&format!(" {name}={{"));
        fill(self);
        self.0.push('}');
    }
    fn detail(&self) -> bool {
        self.1
    }
}

impl Items for Told {
    fn value(&mut self, value: Value<'_>) {
        let text = match value {
            Value::Uint(number) => format!("{number} "),
            Value::Text(text) => format!("{text:?}"),
            Value::Name(name) => format!("{name} "),
            Value::Ip(ip) => format!("{ip}"),
            other => format!("{other:?}"),
        };
        self.0.push_str(&text);
    }
    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        self.0.push('{');
        fill(self);
        self.0.push('}');
    }
}

fn told(octets: &[u8], detail: bool) -> String {
    let (message, _) = decode(octets);
    let mut told = Told(String::new(), detail);
    message.fields(&mut told);
    told.0
}

#[test]
fn a_session_establishment() {
    let (request, notes) = decode(PROTOCOL.samples[2]);
    assert!(notes.is_empty());
    assert_eq!(request.name(), Name::Known("PFCP Session Establishment Request"));
    assert_eq!((request.seid, request.sequence_number), (Some(0), Some(3)));
    let top = [60, 57, 1, 1, 3, 3, 6, 7, 85, 113, 159, 257, 141, 117];
    assert_eq!(types(request.ies()), top);
    let pdi = request.find(1).unwrap().children().nth(2).unwrap();
    assert_eq!(types(pdi.children()), [20, 21, 22, 93, 23, 124]);
    let f_teid = pdi.children().nth(1).unwrap();
    assert_eq!(FTeid::parse(f_teid.value).unwrap().teid, Some(1));
    assert_eq!(request.node_id().unwrap().to_string(), "smf.example");
    assert_eq!(request.f_seid().unwrap().seid, 1);
}

#[test]
fn a_response_and_its_cause() {
    let octets = PROTOCOL.samples[5];
    let (response, notes) = decode(octets);
    assert!(notes.is_empty());
    assert_eq!(response.cause(), Some(69));
    let mut text = String::new();
    response.summary(&mut text).unwrap();
    assert_eq!(text, "SEID 0x1 sequence 4 Mandatory IE incorrect");
    let main =
        " message_type=53  seid=1  sequence_number=4  ies=[19 40 114 51 ] cause=69  cause_name=Mandatory IE incorrect ";
    assert_eq!(told(octets, false), main);
}

#[test]
fn a_message_without_seid_and_one_with_a_priority() {
    let heartbeat = told(PROTOCOL.samples[0], false);
    assert_eq!(heartbeat, " message_type=1  sequence_number=1  ies=[96 ]");
    let (request, _) = decode(PROTOCOL.samples[4]);
    assert_eq!(request.priority, Some(5));
    let established = told(PROTOCOL.samples[3], false);
    assert!(established.contains("f_seid={ seid=2  ip=192.0.2.2 ipv6=2001:db8::1}"), "{established}");
    assert!(established.contains("node_id=\"192.0.2.2\""));
}

#[test]
fn values_in_detail() {
    let octets =
        modification(&hex!("000a 001f 006c 0004 00000002 002c 0002 0c10 000b 000d 002a 0001 00 0054 0004 8000 000123"));
    let detail = told(&octets, true);
    let far = "{ type=10  name=Update FAR  length=31  ies=[{ type=108  name=FAR ID  length=4  id=2 }";
    assert!(detail.contains(far), "{detail}");
    assert!(detail.contains("flags=[BUFF NOCP MBSU ]"), "{detail}");
    assert!(detail.contains("interface=0  interface_name=Access "), "{detail}");
    let short = "{ type=84  name=Outer Header Creation  length=4  octets=Octets([128, 0, 0, 1])}";
    assert!(detail.contains(short), "what does not fit is shown as it came: {detail}");
}

#[test]
fn a_subscriber_is_an_identity_and_a_password_a_secret() {
    let user = told(PROTOCOL.samples[2], true);
    assert!(user.contains("imsi=Identity(\"IMSI\", \"001010000000001\")"), "{user}");
    assert!(user.contains("supi=Identity(\"SUPI\", \"imsi-001010000000001\")"), "{user}");
    // Not even where it does not fit.
    let malformed = told(&modification(&hex!("008d 0005 01 08 001010")), true);
    assert!(malformed.ends_with("{ type=141  name=User ID  length=5 }]"), "{malformed}");
    let octets = modification(&hex!("0139 0004 61626364  0116 0007 0001 05 01 61 01 62"));
    let secrets = told(&octets, true);
    assert!(secrets.contains("tunnel_password=Secret(\"Tunnel Password\", 4)"), "{secrets}");
    assert!(secrets.contains("proxy_authen_response=Secret(\"Proxy Authen Response\", 1)"), "{secrets}");
}

#[test]
fn unknown_elements_survive_with_their_number() {
    let octets = modification(&hex!("0fff 0002 abcd  8001 0004 28af 0102  0000 0000"));
    let (message, notes) = decode(&octets);
    assert_eq!(types(message.ies()), [0x0fff, 0x8001, 0]);
    let unknown = NoteKind::UnknownType;
    assert_eq!(kinds(&notes), [(unknown, 20, 2), (unknown, 28, 2), (unknown, 34, 0)]);
    let vendors = "{ type=32769  name=IE 32769  length=4  enterprise=10415  octets=Octets([1, 2])}";
    assert!(told(&octets, true).contains(vendors));
    let (message, notes) = decode(&hex!("20 18 0008 000001 00  0060 0000"));
    assert_eq!(message.name(), Name::Unknown("message type", 24));
    assert_eq!(kinds(&notes), [(unknown, 8, 4)]);
    assert_eq!(types(message.ies()), [96]);
}

#[test]
fn elements_that_do_not_fit() {
    // Longer than what holds it.
    let octets = modification(&hex!("000f 0006 0038 0003 0001"));
    assert_eq!(kinds(&decode(&octets).1), [(NoteKind::BadLength, 24, 2)]);
    // Shorter than its format, longer than its format.
    let octets = modification(&hex!("000f 0005 0038 0001 01"));
    assert_eq!(kinds(&decode(&octets).1), [(NoteKind::BadLength, 24, 1)]);
    let octets = modification(&hex!("000f 0008 0038 0004 0001 aabb"));
    assert_eq!(kinds(&decode(&octets).1), [(NoteKind::Residue, 26, 2)]);
    // Octets too few for another element; a vendor's element without its Enterprise ID.
    let octets = modification(&hex!("000f 0008 0038 0002 0001 aabb"));
    assert_eq!(kinds(&decode(&octets).1), [(NoteKind::BadLength, 26, 2)]);
    let octets = modification(&hex!("8001 0001 01"));
    assert_eq!(kinds(&decode(&octets).1), [(NoteKind::BadLength, 20, 1)]);
}

#[test]
fn a_message_that_is_cut_misses_nothing() {
    let (message, notes) = decode(&PROTOCOL.samples[2][..60]);
    assert_eq!(kinds(&notes), [(NoteKind::Truncated, 60, 0), (NoteKind::Truncated, 54, 6)]);
    assert_eq!(types(message.ies()), [60, 57, 1]);
    let (message, notes) = decode(&PROTOCOL.samples[2][..15]);
    assert_eq!(kinds(&notes), [(NoteKind::Truncated, 0, 15)]);
    assert_eq!((message.message_type, message.seid), (Some(50), Some(0)));
}

#[test]
fn mandatory_elements_are_missed_where_they_should_be() {
    let octets = hex!("21 32 000c 0000000000000000 000001 00");
    let (_, notes) = decode(&octets);
    let names: Vec<&str> = notes.all().iter().map(|note| note.what).collect();
    assert_eq!(names, ["Node ID", "F-SEID", "Create PDR", "Create FAR"]);
    assert!(kinds(&notes).iter().all(|&kind| kind == (NoteKind::Missing, 16, 0)));
    let octets = modification(&hex!("000f 0000"));
    assert_eq!(kinds(&decode(&octets).1), [(NoteKind::Missing, 20, 0)]);
}

#[test]
fn headers_that_lie() {
    let (_, notes) = decode(&hex!("20 01 0003 000001 00  0060"));
    assert_eq!(kinds(&notes)[0], (NoteKind::BadLength, 8, 2));
    let mut longer = PROTOCOL.samples[0].to_vec();
    longer.push(7);
    assert_eq!(kinds(&decode(&longer).1), [(NoteKind::Residue, 16, 1)]);
    let (message, notes) = decode(&hex!("40 01 000c 000001 00  0060 0004 e93c6600"));
    assert_eq!(kinds(&notes), [(NoteKind::BadValue, 0, 16)]);
    assert_eq!(message.sequence_number, None);
    let (_, notes) = decode(&hex!("38 01 000c 000001 01  0060 0004 e93c6600"));
    assert_eq!(kinds(&notes), [(NoteKind::Irregular, 0, 1), (NoteKind::Irregular, 7, 1)]);
    let (_, notes) = decode(&hex!("21 01 0014 0000000000000001 000001 00  0060 0004 e93c6600"));
    assert_eq!(notes.all()[0].what, "S flag");
}

#[test]
fn nesting_has_a_limit() {
    let mut ies = hex!("0038 0002 0001").to_vec();
    for _ in 0..12 {
        let length = u16::try_from(ies.len()).unwrap().to_be_bytes();
        ies.splice(0..0, [&hex!("000b")[..], &length].concat());
    }
    let octets = modification(&ies);
    let (_, notes) = decode(&octets);
    assert_eq!(kinds(&notes), [(NoteKind::Limit, 48, 22)]);
    assert!(told(&octets, true).contains("octets="));
}

#[test]
fn a_datagram_divides_into_its_messages() {
    let mut octets = PROTOCOL.samples[0].to_vec();
    octets[0] |= 0x04;
    let first = octets.len();
    octets.extend_from_slice(PROTOCOL.samples[1]);
    assert_eq!(message_len(&octets), first);
    assert_eq!(message_len(&octets[first..]), octets.len() - first);
    assert!(probe(&octets));
    assert!(decode(&octets[..first]).1.is_empty());
    assert_eq!(message_len(&octets[..3]), 3);
    assert_eq!(message_len(&[]), 0);
    assert_eq!(message_len(&hex!("24 01 0000 00")), 4, "never nothing of something");
}

#[test]
fn structure_alone_wants_everything_to_be_known() {
    assert!(!probe(&modification(&hex!("0fff 0002 abcd"))));
    assert!(probe(&modification(&hex!("8001 0004 28af 0102"))));
    assert!(!probe(&modification(&hex!("000f 0005 0038 0001 01"))));
    let mut wrong = PROTOCOL.samples[0].to_vec();
    wrong[1] = 50;
    assert!(!probe(&wrong), "a session message without SEID");
    assert!(!probe(&PROTOCOL.samples[0][..15]));
}
