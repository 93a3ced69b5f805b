//! Known octets to expected fields, every issue with its place, and agreement with an independent decoder.

use beleg_model::{Items, NoteKind, Span, Value};
use hex_literal::hex;
use oxirush_ngap::ngap::NGAP_PDU;

use super::*;

/// The fields as text: `name=value`, groups in braces, lists in brackets.
#[derive(Default)]
struct Text(String, bool);

impl Fields for Text {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        self.0 += &format!(" {name}={}", shown(value));
    }
    fn list(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        self.0 += &format!(" {name}=[");
        fill(self);
        self.0 += " ]";
    }
    fn group(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        self.0 += &format!(" {name}={{");
        fill(self);
        self.0 += " }";
    }
    fn detail(&self) -> bool {
        self.1
    }
}

impl Items for Text {
    fn value(&mut self, value: Value<'_>) {
        self.0 += &format!(" {}", shown(value));
    }
    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        self.0 += " {";
        fill(self);
        self.0 += " }";
    }
}

fn shown(value: Value<'_>) -> String {
    match value {
        Value::Uint(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        Value::Text(text) => format!("{text:?}"),
        Value::Octets(octets) => octets.iter().map(|octet| format!("{octet:02x}")).collect(),
        Value::Ip(address) => address.to_string(),
        Value::Name(name) => name.to_string(),
        Value::Identity(kind, text) => format!("<{kind} {text}>"),
        Value::Secret(kind, len) => format!("<{kind} of {len}>"),
        Value::Mixed(parts) => format!("{parts:?}"),
    }
}

fn decode(octets: &[u8]) -> (Message<'_>, Notes) {
    let mut notes = Notes::default();
    let message = Message::decode(octets, &mut notes);
    (message, notes)
}

fn fields(octets: &[u8], detail: bool) -> String {
    let mut text = Text(String::new(), detail);
    decode(octets).0.fields(&mut text);
    text.0
}

/// The notes, each as its kind, its first octet, its length and its number.
fn notes(octets: &[u8]) -> Vec<(NoteKind, u32, u32, Option<u64>)> {
    let of = |note: &beleg_model::Note| (note.kind, note.span.start, note.span.len, note.number);
    decode(octets).1.all().iter().map(of).collect()
}

fn sample(name: &'static str) -> &'static [u8] {
    let named = |sample: &&&[u8]| decode(sample).0.name() == Name::Known(name);
    PROTOCOL.samples.iter().find(named).unwrap()
}

/// UEContextReleaseRequest: AMF-UE-NGAP-ID at 7, RAN-UE-NGAP-ID at 13, Cause at 19, 25 octets.
const RELEASE: [u8; 25] = hex!("002a4015000003000a0002002a005500020007000f40020500");

#[test]
fn a_release_request_has_its_fields() {
    assert_eq!(
        fields(&RELEASE, false),
        " pdu=\"initiatingMessage\" procedure_code=42 procedure=UEContextReleaseRequest \
         criticality=\"ignore\" amf_ue_ngap_id=42 ran_ue_ngap_id=7 \
         cause=\"radioNetwork/user-inactivity\" ies=[ 10 85 15 ]"
    );
    let (message, notes) = decode(&RELEASE);
    assert!(notes.is_empty());
    let mut summary = String::new();
    message.summary(&mut summary).unwrap();
    assert_eq!(summary, "AMF-UE-NGAP-ID 42 RAN-UE-NGAP-ID 7 radioNetwork/user-inactivity");
    assert_eq!(message.value::<asn1::ie::RAN_UE_NGAP_ID>().map(|id| id.0), Some(7));
}

#[test]
fn the_nodes_of_an_interface_name_themselves() {
    assert_eq!(
        fields(sample("NGSetupRequest"), false),
        " pdu=\"initiatingMessage\" procedure_code=21 procedure=NGSetup criticality=\"reject\" \
         global_ran_node_id={ type=\"gNB\" plmn=\"001-01\" id=4 bits=32 } \
         ran_node_name=\"gnb-1\" supported_tas=[ { tac=1 plmns=[ \"001-01\" ] } ] \
         ies=[ 27 82 102 21 ]"
    );
    assert_eq!(
        fields(sample("NGSetupResponse"), false),
        " pdu=\"successfulOutcome\" procedure_code=21 procedure=NGSetup criticality=\"reject\" \
         amf_name=\"amf-1\" served_guamis=[ { plmn=\"001-01\" amf_region_id=2 amf_set_id=1 \
         amf_pointer=0 } ] ies=[ 1 96 86 80 ]"
    );
}

#[test]
fn the_first_message_of_a_ue_tells_where_it_is_and_hides_who() {
    assert_eq!(
        fields(sample("InitialUEMessage"), false),
        " pdu=\"initiatingMessage\" procedure_code=15 procedure=InitialUEMessage \
         criticality=\"ignore\" ran_ue_ngap_id=7 five_g_s_tmsi=<5G-S-TMSI 0040c0000001> \
         nr_cgi={ plmn=\"001-01\" nr_cell_identity=16 } tai={ plmn=\"001-01\" tac=1 } \
         rrc_establishment_cause=mo-Signalling ies=[ 85 38 121 90 26 112 ]"
    );
}

#[test]
fn a_release_command_has_both_identifiers_in_one_ie() {
    let (message, _) = decode(sample("UEContextReleaseCommand"));
    let ids = (message.amf_ue_ngap_id, message.ran_ue_ngap_id);
    assert_eq!(ids, (Some(0x1_0000_0000), Some(7)));
}

#[test]
fn detail_shows_values_and_neither_keys_nor_messages() {
    let text = fields(sample("InitialContextSetupRequest"), true);
    let part = |part: &str| assert!(text.contains(part), "{part}\n{text}");
    part("{ id=94 name=SecurityKey criticality=\"reject\" value=<SecurityKey of 32> }");
    part("name=MaskedIMEISV criticality=\"ignore\" value=<Masked IMEISV 0000000000ffff00>");
    part("name=NAS-PDU criticality=\"ignore\" value={ length=4 }");
    part("nAS-PDU={ length=6 }");
    part("transportLayerAddress=192.0.2.1 gTP-TEID=17");
    part("name=PDUSessionType criticality=\"reject\" value=ipv4");
    let text = fields(sample("PathSwitchRequestAcknowledge"), true);
    assert!(text.contains("nextHopNH=<SecurityKey of 32>"), "{text}");
    let text = fields(sample("Paging"), true);
    assert!(text.contains("fiveG-TMSI=<5G-TMSI c0000001>"), "{text}");
    let text = fields(sample("HandoverRequired"), true);
    assert!(text.contains("value={ length=27 }"), "{text}");
}

#[test]
fn octets_after_the_pdu_are_residue_and_change_nothing_else() {
    let mut octets = RELEASE.to_vec();
    octets.extend([0xaa; 300]);
    assert_eq!(notes(&octets), [(NoteKind::Residue, 25, 300, None)]);
    assert_eq!(fields(&octets, true), fields(&RELEASE, true));
}

#[test]
fn octets_after_the_ies_are_residue() {
    let octets = hex!("002a4017000003000a0002002a005500020007000f40020500 dead");
    assert_eq!(notes(&octets), [(NoteKind::Residue, 25, 2, None)]);
}

#[test]
fn octets_after_a_value_are_residue_of_its_ie() {
    let octets = hex!("002a4016000003000a0003002aff005500020007000f40020500");
    assert_eq!(notes(&octets), [(NoteKind::Residue, 13, 1, Some(10))]);
    assert_eq!(decode(&octets).0.amf_ue_ngap_id, Some(42));
}

#[test]
fn a_cut_pdu_keeps_its_whole_ies() {
    assert_eq!(notes(&RELEASE[..24]), [(NoteKind::Truncated, 23, 1, Some(15))], "in the value of an IE");
    assert!(fields(&RELEASE[..24], false).contains("ies=[ 10 85 15 ]"));
    assert_eq!(notes(&RELEASE[..22]), [(NoteKind::Truncated, 19, 3, Some(15))], "in the header of an IE");
    assert_eq!(notes(&RELEASE[..20]), [(NoteKind::Truncated, 19, 1, None)], "in its identifier");
    assert_eq!(decode(&RELEASE[..22]).0.ran_ue_ngap_id, Some(7));
    assert_eq!(notes(&RELEASE[..2]), [(NoteKind::Truncated, 0, 2, None)]);
    assert_eq!(notes(&RELEASE[..3]), [(NoteKind::Truncated, 0, 3, None)]);
    assert_eq!(notes(&RELEASE[..5]), [(NoteKind::Truncated, 0, 5, None)]);
    assert_eq!(notes(&[]), [(NoteKind::Truncated, 0, 0, None)]);
}

#[test]
fn lengths_that_contradict_each_other_are_noted() {
    let mut octets = RELEASE;
    octets[22] = 9;
    assert_eq!(notes(&octets), [(NoteKind::BadLength, 19, 6, Some(15))], "an IE beyond its message");
    let mut octets = RELEASE;
    octets[6] = 4;
    assert_eq!(notes(&octets), [(NoteKind::BadLength, 5, 2, None)], "more IEs than there are");
    let mut octets = RELEASE;
    octets[3] = 0x7f;
    assert_eq!(notes(&octets), [(NoteKind::BadLength, 3, 1, None)], "a message that goes on after its last IE");
}

#[test]
fn another_choice_than_the_three_is_not_read() {
    assert_eq!(notes(&hex!("ff ff ff")), [(NoteKind::UnknownType, 0, 3, None)]);
    assert_eq!(notes(&hex!("60 15 00 00")), [(NoteKind::BadValue, 0, 4, Some(3))]);
    assert_eq!(decode(&hex!("60 15 00 00")).0.name(), Name::Unknown("alternative", 3));
}

#[test]
fn an_unknown_procedure_is_kept_by_number_and_its_ies_are_read() {
    let mut octets = RELEASE;
    octets[1] = 0x63;
    let (message, _) = decode(&octets);
    assert_eq!(message.name(), Name::Unknown("procedure", 99));
    assert_eq!(message.amf_ue_ngap_id, Some(42));
    assert_eq!(notes(&octets), [(NoteKind::UnknownValue, 1, 1, Some(99))]);
    // A procedure without a response.
    octets[0] = 0x20;
    octets[1] = 42;
    let name = Name::Unknown("successfulOutcome of procedure", 42);
    assert_eq!(decode(&octets).0.name(), name);
}

#[test]
fn an_unknown_ie_is_kept_by_number() {
    let mut octets = RELEASE;
    octets[19..21].copy_from_slice(&[0xfd, 0xe8]);
    let expected = [
        (NoteKind::Irregular, 19, 2, Some(65_000)),
        (NoteKind::UnknownType, 23, 2, Some(65_000)),
        (NoteKind::Missing, 5, 2, Some(15)),
    ];
    assert_eq!(notes(&octets), expected);
    assert!(fields(&octets, true).contains("{ id=65000 name=IE 65000 criticality=\"ignore\" length=2 }"));
}

#[test]
fn a_value_that_does_not_decode_is_noted_over_its_octets() {
    let mut octets = RELEASE;
    octets[23] = 0xe0;
    assert_eq!(notes(&octets), [(NoteKind::BadValue, 23, 2, Some(15))], "an alternative that Cause does not have");
    assert_eq!(decode(&octets).0.value::<asn1::ie::Cause>(), None);
}

#[test]
fn what_is_wrong_in_a_transfer_is_noted_there_alone() {
    let mut octets = sample("InitialContextSetupResponse").to_vec();
    let (_, clean) = decode(&octets);
    assert!(clean.is_empty());
    // The transfer's last 13 octets are the tunnel and the flows; its first is the preamble.
    let transfer = octets.len() - 13;
    octets[transfer] |= 0x60;
    let (message, found) = decode(&octets);
    let [note] = found.all() else { panic!("{:?}", found.all()) };
    assert_eq!(note.kind, NoteKind::BadValue);
    assert_eq!(note.what, "PDUSessionResourceSetupResponseTransfer");
    assert_eq!(note.span, Span::new(transfer, 13));
    assert_eq!(message.ran_ue_ngap_id, Some(7));
}

#[test]
fn an_unknown_extension_deep_in_a_value_is_found() {
    // AllowedNSSAI of one item whose S-NSSAI has iE-Extensions: the IE 65000 of three octets.
    let value = hex!("01 01 0000 fde8 40 03 c0ffee");
    let mut pdu = hex!("000400 00 000001 0000 00").to_vec();
    pdu.push(value.len() as u8);
    pdu.extend(value);
    pdu[3] = (pdu.len() - 4) as u8;
    let found = decode(&pdu).1;
    let deep: Vec<_> = found
        .all()
        .iter()
        .filter(|note| note.kind == NoteKind::UnknownType)
        .map(|note| (note.span, note.number))
        .collect();
    assert_eq!(deep, [(Span::new(pdu.len() - 3, 3), Some(65_000))]);
}

#[test]
fn ies_that_are_missing_repeated_misplaced_or_otherwise_critical() {
    // RAN-UE-NGAP-ID, AMF-UE-NGAP-ID (ignore), RAN-UE-NGAP-ID again, and no Cause.
    let octets = hex!("002a4015 000003 0055000200 07 000a4002 002a 0055000200 08");
    assert_eq!(
        notes(&octets),
        [
            (NoteKind::Irregular, 13, 2, Some(10)),
            (NoteKind::Irregular, 15, 1, Some(10)),
            (NoteKind::Repeated, 19, 2, Some(85)),
            (NoteKind::Missing, 5, 2, Some(15)),
        ]
    );
    assert_eq!(decode(&octets).0.ran_ue_ngap_id, Some(7), "the first counts");
    let mut octets = RELEASE;
    octets[2] = 0x00;
    assert_eq!(notes(&octets), [(NoteKind::Irregular, 2, 1, Some(0))]);
}

#[test]
fn a_later_cause_is_shown_by_number() {
    let mut octets = RELEASE;
    // radioNetwork, the sixty-fourth value after the extension marker.
    octets[23..25].copy_from_slice(&[0x17, 0xe0]);
    let text = fields(&octets, false);
    assert!(text.contains("cause=\"radioNetwork/value 108\""), "{text}");
    assert!(decode(&octets).1.is_empty());
}

#[test]
fn padding_that_is_not_zero_is_irregular() {
    let mut octets = RELEASE;
    octets[24] |= 1;
    assert_eq!(notes(&octets), [(NoteKind::Irregular, 24, 1, Some(15))]);
    let mut octets = RELEASE;
    octets[0] |= 1;
    assert_eq!(notes(&octets), [(NoteKind::Irregular, 0, 1, None)]);
}

#[test]
fn private_ies_are_known_to_their_sender_alone() {
    // PrivateMessage (31) with one private IE of the local identifier 1.
    let octets = hex!("001f400a 000000 00 0001 40 02 beef");
    let (message, _) = decode(&octets);
    assert_eq!(message.name(), Name::Known("PrivateMessage"));
    assert_eq!(notes(&octets), [(NoteKind::UnknownType, 7, 7, Some(1))]);
}

#[test]
fn the_container_of_a_handover_is_read_where_it_is_of_5gs() {
    let mut octets = sample("HandoverRequired").to_vec();
    let at = octets.len() - 27;
    octets[at] = 0xff;
    let broken = decode(&octets).1;
    let whole = broken.all().last().map(|note| (note.kind, note.number, note.span));
    let expected = (NoteKind::BadValue, Some(101), Span::new(at, 27));
    assert_eq!(whole, Some(expected));
    // HandoverType fivegs-to-eps: the container is of TS 36.413.
    let kind = octets.windows(2).position(|two| two == [0, 29]).unwrap() + 4;
    octets[kind] = 0x20;
    assert!(decode(&octets).1.is_empty());
}

#[test]
fn a_message_of_sixteen_thousand_octets_is_read_in_its_first_fragment() {
    // AMF-UE-NGAP-ID and RAN-UE-NGAP-ID, then a UERadioCapability beyond the first 16K.
    let mut octets = hex!("002c40c1 000003 000a0002002a 005500020007 007540c1").to_vec();
    octets.resize(4 + 16_384, 0);
    octets.extend([0x83, 0xe8]);
    octets.extend([0; 1000]);
    let (message, found) = decode(&octets);
    assert_eq!((message.amf_ue_ngap_id, message.ran_ue_ngap_id), (Some(42), Some(7)));
    assert!(found.all().iter().all(|note| note.kind == NoteKind::Limit));
    let last = found.all().iter().map(|note| note.span.end()).max();
    assert_eq!(last, Some(octets.len() as u32));
}

#[test]
fn nesting_ends_somewhere() {
    // An AllowedNSSAI in an extension of an S-NSSAI of an AllowedNSSAI, and so on.
    let mut value = vec![0x00, 0x01];
    for _ in 0..40 {
        let mut outer = hex!("01 01 0000 0000 40").to_vec();
        let len = value.len();
        if len < 128 {
            outer.push(len as u8);
        } else {
            outer.extend((len as u16 | 0x8000).to_be_bytes());
        }
        outer.append(&mut value);
        value = outer;
    }
    let mut pdu = hex!("000400 8000 000001 0000 00 8000").to_vec();
    pdu[11..13].copy_from_slice(&(value.len() as u16 | 0x8000).to_be_bytes());
    pdu[3..5].copy_from_slice(&((value.len() as u16 + 8) | 0x8000).to_be_bytes());
    pdu.append(&mut value);
    let found = decode(&pdu).1;
    assert!(found.has(NoteKind::Limit), "{:?}", found.all());
    fields(&pdu, true);
}

#[test]
fn only_a_clean_pdu_is_recognised_by_its_structure() {
    assert!(probe(&RELEASE));
    assert!(!probe(&RELEASE[..24]));
    for at in 0..7 {
        let mut octets = RELEASE;
        octets[at] ^= 0x08;
        assert!(!probe(&octets), "octet {at}");
    }
}

/// Changes a copy of a sample in a few places, the same way every time.
fn mutate(next: &mut impl FnMut() -> usize) -> Vec<u8> {
    let mut octets = PROTOCOL.samples[next() % PROTOCOL.samples.len()].to_vec();
    for _ in 0..=next() % 4 {
        if octets.is_empty() {
            break;
        }
        let at = next() % octets.len();
        match next() % 6 {
            0 => octets[at] = next() as u8,
            1 => octets[at] ^= 1 << (next() % 8),
            2 => drop(octets.remove(at)),
            3 => octets.insert(at, next() as u8),
            4 => octets.truncate(at),
            _ => octets[at] = [0x00, 0x40, 0x7f, 0x80, 0xc1, 0xff][next() % 6],
        }
    }
    octets
}

#[test]
fn an_independent_decoder_finds_the_same_values_bad() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 16) as usize
    };
    let mut compared = 0;
    for _ in 0..50_000 {
        let octets = mutate(&mut next);
        let (message, found) = decode(&octets);
        fields(&octets, true);
        message.carried(&mut |_| {});
        let Some(end) = message.ies().last().map(|last| last.span.end() as usize) else {
            continue;
        };
        let Ok(pdu) = NGAP_PDU::decode_borrowed(&octets[..end]) else {
            continue;
        };
        let (Ok(deviations), Ok(ies)) = (pdu.check(), pdu.protocol_ies()) else {
            continue;
        };
        assert_eq!(ies.0.len(), message.ies().count());
        for (position, element) in message.ies().enumerate() {
            let theirs = deviations.iter().find_map(|deviation| match deviation {
                oxirush_ngap::Deviation::UndecodableIe { position: at, error, .. } if *at == position => {
                    Some(error.to_string())
                }
                _ => None,
            });
            let inside = |note: &&beleg_model::Note| {
                note.span.start >= element.span.start && note.span.end() <= element.span.end()
            };
            let bad = found
                .all()
                .iter()
                .filter(inside)
                .any(|note| note.kind == NoteKind::BadValue && note.span == element.span);
            let set = message.pdu.set(&TABLES).map_or(&[][..], |set| set.ies);
            let expected = set.iter().any(|slot| slot.id == element.id);
            // It does not look at IEs that the message cannot have.
            if !expected || found.dropped() > 0 {
                continue;
            }
            compared += 1;
            match theirs {
                None => assert!(!bad, "{:02x?} {octets:02x?}", element.value),
                // What a later version adds is kept here, and so is what follows a value or is of other characters.
                Some(error) => {
                    let kept = found.all().iter().filter(inside).any(|note| {
                        matches!(note.kind, NoteKind::Residue | NoteKind::UnknownType) || note.what == "characters"
                    });
                    let later = error.contains("after its extension marker");
                    assert!(bad || kept || later, "{error}: {:02x?}", element.value);
                }
            }
        }
    }
    assert!(compared > 30_000, "{compared}");
}
