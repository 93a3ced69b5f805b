//! Known octets, each kind of fault, unknown values, and what null ciphering may not be confused with.

use beleg_model::{Fields, Items, Name, Note, NoteKind, Notes, Span, Value};
use hex_literal::hex;

use super::samples::*;
use super::*;
use crate::protocol::Next;
use crate::protocols::Id;

/// Fields as lines `path=value`, to be looked at.
#[derive(Default)]
struct Lines {
    lines: Vec<String>,
    path: Vec<String>,
    detail: bool,
}

impl Lines {
    fn push(&mut self, name: &str, value: &Value<'_>) {
        let value = match value {
            Value::Uint(value) => value.to_string(),
            Value::Bool(value) => value.to_string(),
            Value::Text(text) => (*text).to_owned(),
            Value::Octets(octets) => octets.iter().map(|octet| format!("{octet:02x}")).collect(),
            Value::Ip(address) => address.to_string(),
            Value::Name(name) => name.to_string(),
            Value::Identity(kind, text) => format!("<{kind}>{text}"),
            Value::Secret(kind, len) => format!("({kind}, {len} octets)"),
            Value::Mixed(parts) => format!("{parts:?}"),
        };
        let mut path = self.path.join(".");
        if !path.is_empty() && !name.is_empty() {
            path.push('.');
        }
        self.lines.push(format!("{path}{name}={value}"));
    }

    fn within(&mut self, name: &str, fill: &mut dyn FnMut(&mut Self)) {
        self.path.push(name.to_owned());
        fill(self);
        self.path.pop();
    }
}

impl Fields for Lines {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        self.push(name, &value);
    }
    fn list(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        self.within(name, &mut |lines| fill(lines));
    }
    fn group(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        self.within(name, &mut |lines| fill(lines));
    }
    fn detail(&self) -> bool {
        self.detail
    }
}

impl Items for Lines {
    fn value(&mut self, value: Value<'_>) {
        self.push("", &value);
    }
    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
    }
}

fn decode(octets: &[u8]) -> (Message<'_>, Notes) {
    let mut notes = Notes::default();
    let message = Message::decode(octets, &mut notes);
    (message, notes)
}

fn lines(octets: &[u8], detail: bool) -> Vec<String> {
    let mut lines = Lines { detail, ..Lines::default() };
    decode(octets).0.fields(&mut lines);
    lines.lines
}

#[track_caller]
fn has(octets: &[u8], wanted: &[&str]) {
    let lines = lines(octets, true);
    for wanted in wanted {
        assert!(lines.iter().any(|line| line == wanted), "no {wanted} in {lines:#?}");
    }
}

fn summary(octets: &[u8]) -> String {
    let mut text = String::new();
    decode(octets).0.summary(&mut text).unwrap();
    text
}

fn carried(octets: &[u8]) -> Vec<(Span, &'static str)> {
    let mut all = Vec::new();
    decode(octets).0.carried(&mut |carried| {
        assert_eq!(carried.next, Next::Protocol(Id::Nas5gs));
        all.push((carried.span, carried.role));
    });
    all
}

#[track_caller]
fn only_note(octets: &[u8]) -> Note {
    let (_, notes) = decode(octets);
    assert_eq!(notes.all().len(), 1, "{:?}", notes.all());
    notes.all()[0]
}

#[track_caller]
fn noted(octets: &[u8], kind: NoteKind, start: usize, len: usize) {
    let (_, notes) = decode(octets);
    let wanted = |note: &Note| note.kind == kind && note.span == Span::new(start, len);
    assert!(notes.all().iter().any(wanted), "{:?}", notes.all());
}

#[test]
fn a_plain_message() {
    let (message, notes) = decode(REGISTRATION_REQUEST);
    assert!(notes.is_empty());
    assert_eq!(message.name(), Name::Known("Registration request"));
    assert_eq!(
        lines(REGISTRATION_REQUEST, false),
        [
            "epd=126",
            "security_header=0",
            "message_type=65",
            "ciphered=false",
            "registration_type=1",
            "registration_type_name=initial registration",
            "follow_on_request=true",
            "ngksi=7",
            "identity_type=1",
            "identity_type_name=SUCI",
            "identity=<SUCI>suci-0-001-01-0000-0-0-0000000001",
            "protection_scheme=0",
            "home_network_public_key=0",
            "home_network=001-01",
        ]
    );
    assert_eq!(summary(REGISTRATION_REQUEST), "plain type initial registration");
}

#[test]
fn the_elements_of_a_plain_message() {
    has(
        REGISTRATION_REQUEST,
        &[
            "ies.name=5GMM capability",
            "ies.capabilities=S1 mode",
            "ies.capabilities=HO attach",
            "ies.ciphering=NEA3",
            "ies.integrity=NIA0",
            "ies.s_nssais.sst=1",
            "ies.s_nssais.sd=010203",
            "ies.iei=82",
            "ies.plmn=001-01",
            "ies.tac=1",
        ],
    );
}

#[test]
fn an_integrity_protected_message_is_one_with_its_plain_message() {
    has(
        SECURITY_MODE_COMMAND,
        &[
            "security_header=3",
            "message_type=93",
            "mac=a1a2a3a4",
            "sequence_number=0",
            "ciphered=false",
            "ciphering_algorithm=NEA0",
            "ciphering_algorithm_number=0",
            "integrity_algorithm=NIA2",
        ],
    );
    assert_eq!(summary(SECURITY_MODE_COMMAND), "sequence 0 NEA0 NIA2");
}

#[test]
fn null_ciphering_is_told_by_structure() {
    let (message, notes) = decode(SECURITY_MODE_COMPLETE);
    assert!(notes.is_empty(), "{:?}", notes.all());
    assert!(message.null_ciphered && !message.ciphered);
    has(SECURITY_MODE_COMPLETE, &["identity=<IMEISV>imeisv-0011223344556601"]);
    assert_eq!(carried(SECURITY_MODE_COMPLETE), [(Span::new(25, 26), "NAS message container")]);
    let (span, _) = carried(SECURITY_MODE_COMPLETE)[0];
    let inner = &SECURITY_MODE_COMPLETE[span.start as usize..span.end() as usize];
    assert_eq!(decode(inner).0.name(), Name::Known("Registration request"));
}

#[test]
fn a_ciphered_message() {
    let octets = hex!("7e 02 a1a2a3a4 09 8f 31 5a c0 11 d2");
    let note = only_note(&octets);
    assert_eq!((note.kind, note.span), (NoteKind::Encrypted, Span::new(7, 6)));
    assert_eq!(decode(&octets).0.name(), Name::Known("ciphered"));
    assert_eq!(
        lines(&octets, true),
        ["epd=126", "security_header=2", "mac=a1a2a3a4", "sequence_number=9", "ciphered=true",]
    );
}

#[test]
fn what_begins_like_a_plain_message_and_does_not_end_like_one_is_ciphered() {
    for octets in [
        // A length beyond the end, a missing mandatory element, an unknown type, an element that demands
        // comprehension, a spare half octet that is not zero.
        &hex!("7e 02 a1a2a3a4 09 7e 00 67 01 0015 2e")[..],
        &hex!("7e 02 a1a2a3a4 09 7e 00 5d 02 00"),
        &hex!("7e 02 a1a2a3a4 09 7e 00 21 02 00"),
        &hex!("7e 02 a1a2a3a4 09 7e 00 43 02 00"),
        &hex!("7e 02 a1a2a3a4 09 7e 00 5b 11"),
    ] {
        assert_eq!(only_note(octets).kind, NoteKind::Encrypted);
        assert!(decode(octets).0.ciphered);
    }
    // A wrong value does not hide the message, nor an element that may be skipped, nor the header repeated.
    let (message, notes) = decode(&hex!("7e 02 a1a2a3a4 09 7e 00 67 02 0001 00 25 03 056162"));
    assert!(message.null_ciphered && notes.has(NoteKind::BadLength));
    let (message, notes) = decode(&hex!("7e 02 a1a2a3a4 09 7e 02 43"));
    assert!(message.null_ciphered && notes.has(NoteKind::Irregular));
    let (message, notes) = decode(&hex!("7e 02 a1a2a3a4 09 7e 00 43 19 01 00"));
    assert!(message.null_ciphered && notes.has(NoteKind::UnknownType));
}

#[test]
fn a_session_message_travels_in_a_payload_container() {
    has(
        UL_NAS_TRANSPORT,
        &["payload_container_type=1", "pdu_session_id=1", "request_type=1", "s_nssai.sst=1", "dnn=internet"],
    );
    assert_eq!(carried(UL_NAS_TRANSPORT), [(Span::new(13, 21), "Payload container")]);
    assert_eq!(summary(UL_NAS_TRANSPORT), "sequence 5 PDU session 1 request initial request DNN internet");
}

#[test]
fn each_of_multiple_payloads_is_found() {
    assert_eq!(carried(MULTIPLE_PAYLOADS), [(Span::new(13, 5), "Payload container")]);
    has(MULTIPLE_PAYLOADS, &["ies.payloads.payload_container_type=1", "ies.payloads.length=5"]);
}

#[test]
fn a_session_message() {
    let (message, notes) = decode(ESTABLISHMENT_ACCEPT);
    assert!(notes.is_empty());
    assert_eq!(message.session, Some((1, 1)));
    has(
        ESTABLISHMENT_ACCEPT,
        &[
            "epd=46",
            "pti=1",
            "message_type=194",
            "pdu_session_type=1",
            "cause=50",
            "cause_name=PDU session type IPv4 only allowed",
            "ies.rules.qos_rule=1",
            "ies.rules.qfi=1",
            "ies.rules.precedence=255",
            "ies.downlink=1000000000",
            "ies.uplink=500000000",
            "ies.ipv4=192.0.2.1",
            "ies.flows.qfi=1",
            "ies.flows.parameters.5qi=9",
            "ies.containers.container=13",
            "ies.containers.length=4",
        ],
    );
    assert!(!lines(ESTABLISHMENT_ACCEPT, true).iter().any(|line| line.starts_with("security")));
}

#[test]
fn identities_have_their_usual_text_and_stay_out_of_the_summary() {
    let wanted = [
        ("f2 00f110 02 0040 c0000201", "<5G-GUTI>5g-guti-00101-020040-c0000201"),
        ("f4 0040 c0000201", "<5G-S-TMSI>5g-s-tmsi-0040-c0000201"),
        ("01 00f110 21f3 01 07 a1b2", "<SUCI>suci-0-001-01-123-1-7-a1b2"),
        ("01 001100 f0ff 00 00 10f2", "<SUCI>suci-0-001-001-0-0-0-012"),
        ("0b 10 32 54 76 98 10 32", "<IMEI>imei-001234567890123"),
        ("06 020000000001", "<MAC address>mac-020000000001"),
        ("07 0200000000000001", "<EUI-64>eui64-0200000000000001"),
    ];
    for (octets, text) in wanted {
        let identity: Vec<u8> = octets
            .split(' ')
            .flat_map(|part| part.as_bytes().chunks(2))
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
            .collect();
        let mut message = hex!("7e 00 5c 00").to_vec();
        message.push(identity.len() as u8);
        message.extend(identity);
        let (_, notes) = decode(&message);
        assert!(notes.is_empty(), "{octets}: {:?}", notes.all());
        has(&message, &[&format!("identity={text}")]);
        assert_eq!(summary(&message), "plain");
    }
    let nai = b"\x7e\x00\x5c\x00\x27\x11type1.rid0.schid0.useridme@example.com";
    has(nai, &["protection_scheme=0", "identity=<SUCI>type1.rid0.schid0.useridme@example.com"]);
}

#[test]
fn timers_are_told_in_seconds() {
    has(REGISTRATION_ACCEPT, &["ies.seconds=3600", "ies.seconds=720"]);
    has(&hex!("7e 00 44 16 5f 01 e0"), &["ies.deactivated=true"]);
    // GPRS timer 3: units of 320 hours and of 30 seconds.
    has(&hex!("2e 01 01 c3 1a 37 01 c1"), &["ies.seconds=1152000"]);
    has(&hex!("2e 01 01 c3 1a 37 01 82"), &["ies.seconds=60"]);
}

#[test]
fn areas_and_networks() {
    let update = PROTOCOL.samples[9];
    has(update, &["ies.tais.tac=1", "ies.tais.count=2", "ies.tais.tac=2", "ies.tais.plmn=001-01"]);
    has(REGISTRATION_ACCEPT, &["ies.rejected_s_nssais.cause=1", "ies.rejected_s_nssais.sst=7"]);
    has(&hex!("7e 00 5a 00 0004 03010004 38 02 0000"), &["ies.code_name=Success"]);
    has(&hex!("7e 00 4e 50 02 0601"), &["ies.pdu_sessions=1", "ies.pdu_sessions=2", "ies.pdu_sessions=8"]);
}

#[test]
fn a_key_is_not_told() {
    let mut message = hex!("7e 00 5a 00 0004 03010004 55 22").to_vec();
    message.extend([0xab; 34]);
    assert!(decode(&message).1.is_empty());
    has(&message, &["ies.value=(key, 34 octets)"]);
    assert!(!lines(&message, true).iter().any(|line| line.contains("abab")));
}

#[test]
fn what_is_no_nas_message_is_noted_from_its_first_octet() {
    noted(&[], NoteKind::Truncated, 0, 0);
    noted(&hex!("7e"), NoteKind::Truncated, 0, 1);
    noted(&hex!("7e 00"), NoteKind::Truncated, 0, 2);
    noted(&hex!("7e 01 a1a2a3a4"), NoteKind::Truncated, 0, 6);
    noted(&hex!("2e 01 01"), NoteKind::Truncated, 0, 3);
    noted(&hex!("07 41 01"), NoteKind::UnknownType, 0, 3);
    noted(&hex!("7e 05 01 02 03"), NoteKind::UnknownType, 0, 5);
    let (message, _) = decode(&hex!("07 41 01"));
    assert_eq!(message.name(), Name::Unknown("extended protocol discriminator", 7));
}

#[test]
fn an_unknown_message_type_keeps_its_number_and_header() {
    let octets = hex!("7e 00 2b 01 02 03");
    let note = only_note(&octets);
    assert_eq!((note.kind, note.number), (NoteKind::UnknownType, Some(0x2b)));
    assert_eq!(note.span, Span::new(3, 3));
    assert_eq!(decode(&octets).0.name(), Name::Unknown("message type", 0x2b));
    noted(&hex!("2e 01 01 ff 01"), NoteKind::UnknownType, 4, 1);
    // Integrity alone hides nothing.
    noted(&hex!("7e 01 a1a2a3a4 00 7e 00 2b 01"), NoteKind::UnknownType, 10, 1);
    noted(&hex!("7e 01 a1a2a3a4 00 9b 00 2b 01"), NoteKind::BadValue, 7, 4);
    noted(&hex!("7e 01 a1a2a3a4 00"), NoteKind::Missing, 7, 0);
    noted(&hex!("7e 01 a1a2a3a4 00 7e 00"), NoteKind::Truncated, 7, 2);
}

#[test]
fn an_unknown_element_is_skipped_by_its_identifier() {
    // A TLV, a TLV-E, one of half an octet, and then a known one.
    let octets = hex!("7e 00 44 16 19 02 aabb 7e 0001 cc 95 5f 01 2a");
    let (_, notes) = decode(&octets);
    let seen: Vec<_> = notes.all().iter().map(|n| (n.kind, n.span, n.number)).collect();
    let unknown = |start, len, iei| (NoteKind::UnknownType, Span::new(start, len), Some(iei));
    assert_eq!(seen, [unknown(6, 2, 0x19), unknown(11, 1, 0x7e), unknown(12, 1, 0x90)]);
    has(&octets, &["ies.name=information element 25", "ies.value=aabb", "ies.seconds=600"]);
}

#[test]
fn the_faults_of_elements_have_their_places() {
    use NoteKind::*;
    // A mandatory element that is not there, one that is cut, one whose length reaches beyond.
    noted(&hex!("7e 00 44"), Missing, 3, 0);
    noted(&hex!("7e 00 41 79 00"), Truncated, 4, 1);
    noted(&hex!("7e 00 41 79 000d 01"), BadLength, 4, 3);
    // An optional one likewise.
    noted(&hex!("7e 00 44 16 5f"), Truncated, 4, 1);
    noted(&hex!("7e 00 44 16 5f 02 2a"), BadLength, 4, 3);
    noted(&hex!("7e 00 44 16 5f 00"), BadLength, 6, 0);
    noted(&hex!("7e 00 44 16 5f 02 2a 2b"), Residue, 7, 1);
    // Out of order, and again.
    noted(&hex!("7e 00 44 16 16 01 2a 5f 01 2a"), Irregular, 9, 1);
    noted(&hex!("7e 00 44 16 5f 01 2a 5f 01 2b"), Repeated, 9, 1);
    // What is no element.
    noted(&hex!("7e 00 44 16 0000"), Residue, 4, 2);
    noted(&hex!("7e 00 44 16 19 05"), Residue, 4, 2);
    // Spare bits and reserved numbers.
    noted(&hex!("7e 10 5b 01"), Irregular, 1, 1);
    noted(&hex!("7e 00 5b 41"), Irregular, 3, 1);
    noted(&hex!("2e 10 01 d6 60"), UnknownValue, 1, 1);
    noted(&hex!("2e 01 ff d6 60"), UnknownValue, 2, 1);
}

#[test]
fn the_faults_of_values_have_their_places() {
    use NoteKind::*;
    // A 5G-GUTI too short and too long, in Identity response.
    noted(&hex!("7e 00 5c 0004 f2 00f110"), BadLength, 5, 4);
    noted(&hex!("7e 00 5c 000c f2 00f110 02 0040 c0000201 ff"), Residue, 16, 1);
    // An S-NSSAI of three octets, a DNN whose label is longer than it, in UL NAS transport.
    noted(&hex!("7e 00 67 02 0001 00 22 03 010203"), BadLength, 9, 3);
    noted(&hex!("7e 00 67 02 0001 00 25 03 056162"), BadLength, 9, 3);
    // An allowed NSSAI whose second S-NSSAI reaches beyond, a TAI list of a reserved type.
    noted(&hex!("7e 00 42 01 01 15 04 0101 04 01"), BadLength, 10, 1);
    noted(&hex!("7e 00 42 01 01 54 07 60 00f110 000001"), BadValue, 7, 7);
    // A QoS rule and an option that reach beyond, in PDU session modification request.
    noted(&hex!("2e 01 01 c9 7a 0005 01 0006 20 00"), BadLength, 7, 5);
    noted(&hex!("2e 01 01 c9 7b 0005 80 000d 04 c0"), BadLength, 8, 4);
    // The same option number has a length of one octet from the UE and of two from the network.
    assert!(decode(&hex!("2e 01 01 c9 7b 0004 80 0023 00")).1.is_empty());
    assert!(decode(&hex!("2e 01 01 cb 7b 0005 80 0023 0000")).1.is_empty());
    // An EAP packet that says it is longer, an address of an unknown type, payloads that do not fit.
    noted(&hex!("7e 00 58 78 0005 01 01 0009 01"), BadLength, 8, 3);
    noted(&hex!("2e 01 01 c1 ffff 29 09 05 0000000000000001"), BadValue, 8, 9);
    noted(&hex!("7e 00 68 0f 0004 01 0009 01"), BadLength, 7, 3);
}

#[test]
fn a_ciphered_nas_message_container_is_opaque() {
    let octets = hex!("7e 01 a1a2a3a4 02 7e 00 4c 10 0007 f4 0040 c0000201 71 0005 8a31c5d2e0");
    let note = only_note(&octets);
    assert_eq!((note.kind, note.span), (NoteKind::Encrypted, Span::new(23, 5)));
    assert!(carried(&octets).is_empty());
    // In Security mode complete it is not ciphered, and so it is for its own decoder to find what is wrong with it.
    let octets = hex!("7e 04 a1a2a3a4 00 7e 00 5e 71 0005 7e 00 41 79 00");
    assert!(decode(&octets).1.is_empty());
    assert_eq!(carried(&octets), [(Span::new(13, 5), "NAS message container")]);
}

/// A linear congruential generator: the test is the same every time.
fn random() -> impl FnMut() -> u8 {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u8
    }
}

#[test]
fn random_octets_are_not_taken_for_null_ciphering() {
    let mut next = random();
    let mut taken = 0;
    let mut octets = [0; 64];
    for round in 0..1_000_000_usize {
        let len = 8 + round % 56;
        octets[..len].fill_with(&mut next);
        octets[..2].copy_from_slice(&[0x7e, 0x02]);
        taken += usize::from(decode(&octets[..len]).0.null_ciphered);
    }
    assert!(taken <= 3, "{taken} of a million");
}

#[test]
fn random_elements_behind_a_true_header_are_rarely_taken_for_null_ciphering() {
    let mut next = random();
    let mut taken = 0;
    let mut octets = [0; 40];
    for round in 0..100_000_usize {
        let number = spec::MOBILITY[round % spec::MOBILITY.len()].number;
        octets.fill_with(&mut next);
        octets[..2].copy_from_slice(&[0x7e, 0x02]);
        octets[7..10].copy_from_slice(&[0x7e, 0x00, number]);
        taken += usize::from(decode(&octets).0.null_ciphered);
    }
    assert!(taken <= 1_000, "{taken} of a hundred thousand");
}

#[test]
fn the_address_of_a_session_is_told() {
    let given = |octets: &[u8]| decode(octets).0.pdu_address().map(|given| (given.ipv4, given.identifier));
    let head = hex!("2e 01 01 c2 11 0009 01 0006 31 31 01 01 ff 09 06 06 03e8 06 01f4");
    let four = Some([10, 45, 0, 2].into());
    assert_eq!(given(&[&head[..], &hex!("29 05 01 0a2d0002")].concat()), Some((four, None)));
    let both = Some((four, Some([0, 0, 0, 0, 0, 0, 0, 1])));
    assert_eq!(given(&[&head[..], &hex!("29 0d 03 0000000000000001 0a2d0002")].concat()), both);
    assert_eq!(given(&head), None);
}
