//! What GTP-U messages decode to.

use super::*;

fn decode(octets: &[u8]) -> (Message<'_>, Notes) {
    let mut notes = Notes::default();
    let message = Message::decode(octets, &mut notes);
    (message, notes)
}

fn extensions(message: &Message<'_>) -> Vec<u8> {
    message.extensions().map(|extension| extension.ty).collect()
}

fn carried(message: &Message<'_>) -> Vec<(Next, u32, u32)> {
    let mut all = Vec::new();
    message.carried(&mut |each| all.push((each.next, each.span.start, each.span.len)));
    all
}

fn kinds(notes: &Notes) -> Vec<(NoteKind, u32, u32)> {
    let notes = notes.all().iter();
    notes.map(|note| (note.kind, note.span.start, note.span.len)).collect()
}

#[test]
fn an_uplink_packet() {
    let (message, notes) = decode(PROTOCOL.samples[0]);
    assert!(notes.is_empty());
    assert_eq!(message.name(), Name::Known("G-PDU"));
    assert_eq!((message.teid, message.length), (Some(1), Some(36)));
    assert_eq!((message.sequence_number, message.n_pdu_number), (None, None));
    assert_eq!((message.qfi(), extensions(&message)), (Some(9), vec![0x85]));
    assert_eq!(carried(&message), [(Next::Ip, 16, 28)]);
    let mut text = String::new();
    message.summary(&mut text).unwrap();
    assert_eq!(text, "TEID 0x00000001 QFI 9");
}

#[test]
fn a_downlink_packet_and_what_its_container_says() {
    let (message, notes) = decode(PROTOCOL.samples[1]);
    assert!(notes.is_empty());
    let session = message.pdu_session.unwrap();
    assert_eq!((session.pdu_type(), session.qfi()), (Some(0), Some(9)));
    assert_eq!((session.rqi(), session.ppi()), (Some(false), Some(1)));
    assert_eq!(message.sequence_number, Some(1));
    assert_eq!(carried(&message), [(Next::Ip, 28, 40)]);
}

#[test]
fn signalling_messages_and_their_elements() {
    let (echo, notes) = decode(PROTOCOL.samples[4]);
    assert!(notes.is_empty());
    assert_eq!(echo.name(), Name::Known("Echo Response"));
    let (error, notes) = decode(PROTOCOL.samples[5]);
    assert!(notes.is_empty());
    let elements: Vec<_> = error.elements().map(|e| (e.ty, e.span)).collect();
    assert_eq!(elements, [(16, Span::new(17, 4)), (133, Span::new(24, 4))]);
    assert_eq!(extensions(&error), [0x40]);
    assert!(carried(&error).is_empty());
    let (_, notes) = decode(&hex!("32 02 0004 00000000 0001 00 00"));
    assert_eq!(kinds(&notes), [(NoteKind::Missing, 12, 0)]);
}

#[test]
fn what_is_not_known_is_kept_by_number() {
    let (message, notes) = decode(&hex!("34 ff 000c 00000001 0000 00 1f  01 aabb 85  01 1005 00"));
    assert_eq!(kinds(&notes), [(NoteKind::UnknownType, 13, 2)]);
    assert_eq!(extensions(&message), [0x1f, 0x85]);
    assert_eq!(message.qfi(), Some(5));
    let (message, notes) = decode(&hex!("34 ff 0008 00000001 0000 00 85  01 2005 00"));
    assert_eq!(kinds(&notes), [(NoteKind::UnknownType, 13, 2)]);
    assert_eq!(message.qfi(), None);
    let (message, notes) = decode(&hex!("30 63 0002 00000001 abcd"));
    assert_eq!(kinds(&notes), [(NoteKind::UnknownType, 8, 2)]);
    assert_eq!(message.name(), Name::Unknown("message type", 99));
    let (_, notes) = decode(&hex!("30 1a 0010 00000000 10 00000001 85 0004 c0000202 f0 0001 07"));
    assert_eq!(kinds(&notes), [(NoteKind::UnknownType, 23, 1)]);
    let (_, notes) = decode(&hex!("30 01 0003 00000000 07 0102"));
    assert_eq!(kinds(&notes), [(NoteKind::UnknownType, 8, 3)]);
}

#[test]
fn lengths_that_lie() {
    let (message, notes) = decode(&hex!("30 ff 0018 00000001 45000014"));
    assert_eq!(kinds(&notes), [(NoteKind::Truncated, 12, 0)]);
    assert_eq!(carried(&message), [(Next::Ip, 8, 4)]);
    let (message, notes) = decode(&hex!("30 ff 0002 00000001 4500 0014"));
    assert_eq!(kinds(&notes), [(NoteKind::Residue, 10, 2)]);
    assert_eq!(message.t_pdu(), &[0x45, 0x00]);
    let (message, notes) = decode(&hex!("32 ff 0002 00000001 0007"));
    assert_eq!(kinds(&notes), [(NoteKind::BadLength, 8, 2)]);
    assert_eq!((message.sequence_number, message.t_pdu().len()), (Some(7), 0));
    let (_, notes) = decode(&hex!("30 1a 0009 00000000 10 00000001 85 0004 c0"));
    assert!(kinds(&notes).contains(&(NoteKind::BadLength, 13, 4)));
    let (_, notes) = decode(&hex!("30 1a 000b 00000000 10 00000001 85 0003 c00002"));
    assert!(kinds(&notes).contains(&(NoteKind::BadLength, 16, 3)));
}

#[test]
fn a_chain_that_does_not_end_carries_nothing() {
    let (message, notes) = decode(&hex!("34 ff 0008 00000001 0000 00 85  00 1005 00"));
    assert_eq!(kinds(&notes), [(NoteKind::BadLength, 12, 4)]);
    assert_eq!(extensions(&message), [0x85]);
    assert!(carried(&message).is_empty());
    let (message, notes) = decode(&hex!("34 ff 0010 00000001 0000 00 85  02 1005"));
    assert_eq!(kinds(&notes), [(NoteKind::Truncated, 15, 0), (NoteKind::Truncated, 12, 3)]);
    assert_eq!(extensions(&message), [0x85]);
    let (_, notes) = decode(&hex!("34 ff 0004 00000001 0000 00 85"));
    assert_eq!(kinds(&notes), [(NoteKind::BadLength, 12, 0)]);
}

#[test]
fn a_container_shorter_than_its_flags_say() {
    let (message, notes) = decode(&hex!("34 ff 0008 00000001 0000 00 85  01 0885 00"));
    assert_eq!(kinds(&notes), [(NoteKind::BadLength, 13, 2)]);
    assert_eq!(message.qfi(), Some(5));
    let twice = hex!("34 ff 000c 00000001 0000 00 85  01 1005 85  01 1006 00");
    let (message, notes) = decode(&twice);
    assert_eq!(kinds(&notes), [(NoteKind::Repeated, 17, 2)]);
    assert_eq!(message.qfi(), Some(5));
}

#[test]
fn another_version_is_not_read() {
    let (message, notes) = decode(&hex!("48 20 0004 00000000"));
    assert_eq!(kinds(&notes), [(NoteKind::BadValue, 0, 8)]);
    assert_eq!(message.teid, None);
    let (_, notes) = decode(&hex!("20 ff 0000 00000000"));
    assert_eq!(notes.all()[0].what, "protocol type");
    let (message, notes) = decode(&hex!("30 ff 00"));
    assert_eq!(kinds(&notes), [(NoteKind::Truncated, 0, 3)]);
    assert_eq!(message.message_type, Some(255));
    let (_, notes) = decode(&hex!("38 fe 0000 00000001"));
    assert_eq!(kinds(&notes), [(NoteKind::Irregular, 0, 1)]);
}

#[test]
fn what_no_flag_announces_is_zero() {
    // S alone: the N-PDU number and the next extension header type are not used.
    let (message, notes) = decode(&hex!("32 01 0004 00000000 0001 0000"));
    assert_eq!((message.sequence_number, notes.is_empty()), (Some(1), true));
    let (message, notes) = decode(&hex!("32 01 0004 00000000 0001 a785"));
    assert_eq!(kinds(&notes), [(NoteKind::Irregular, 10, 1), (NoteKind::Irregular, 11, 1)]);
    assert_eq!((message.n_pdu_number, notes.all()[0].what), (None, "unused N-PDU number"));
    let (message, notes) = decode(&hex!("31 fe 0004 00000001 beef 0700"));
    assert_eq!(kinds(&notes), [(NoteKind::Irregular, 8, 2)]);
    assert_eq!((message.sequence_number, message.n_pdu_number), (None, Some(7)));
}

#[test]
fn a_packet_is_ip_or_ethernet_or_nobody_knows() {
    let arp = hex!("ffffffffffff 020000000001 0806 0001 0800 0604 0001");
    assert_eq!(packet(&arp), Some(Next::Ethernet));
    // A destination address that starts like an IP version.
    let ipv4 = hex!("460000000002 020000000001 0800 45000014 00000000 40000000 c0000205 c0000206");
    assert_eq!(packet(&ipv4), Some(Next::Ethernet));
    // An IPv4 source address that looks like an EtherType, in a packet that fits.
    let from_8 = hex!("45000014 00000000 40000000 08004500 c0000206");
    assert_eq!(packet(&from_8), Some(Next::Ip));
    assert_eq!(packet(&from_8[..12]), Some(Next::Ip));
    assert_eq!(packet(&hex!("0102030405060708090a0b0c0d0e0f10")), None);
    assert_eq!(packet(&[]), None);
}

#[test]
fn structure_alone_wants_everything_to_fit() {
    let mut octets = PROTOCOL.samples[0].to_vec();
    assert!(probe(&octets));
    octets[19] ^= 1;
    assert!(!probe(&octets), "the packet inside no longer fits");
    assert!(!probe(&PROTOCOL.samples[0][..40]));
    assert!(!probe(&hex!("30 10 0000 00000001")));
}
