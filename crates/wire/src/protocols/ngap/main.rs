//! The main fields of the messages that set up an interface or start a UE's story: who the nodes are, where the UE is, why.

use std::fmt::Write as _;

use beleg_model::{Fields, Items, Name, Value};

use super::{Message, id};
use crate::aper::Typed;
use crate::text;

/// The alternative of the IE Cause (clause 9.3.1.2) and its value.
pub(super) fn cause(message: &Message<'_>) -> Option<(&'static str, Name)> {
    let (kind, value) = message.value(id::CAUSE)?.chosen()?;
    Some((kind, value.name()?))
}

/// Tells the main fields of the IEs that the message has.
pub(super) fn fields(message: &Message<'_>, out: &mut dyn Fields) {
    if out.wants("cause")
        && let Some((kind, cause)) = cause(message)
    {
        out.text("cause", &format!("{kind}/{cause}"));
    }
    if out.wants("global_ran_node_id")
        && let Some(node) = message.value(id::GLOBAL_RAN_NODE_ID)
    {
        global_ran_node_id(node, out);
    }
    for (id, field) in [(id::RAN_NODE_NAME, "ran_node_name"), (id::AMF_NAME, "amf_name")] {
        if out.wants(field)
            && let Some(name) = message.value(id).and_then(Typed::octets)
        {
            out.value(field, text::text(name));
        }
    }
    if out.wants("supported_tas")
        && let Some(areas) = message.value(id::SUPPORTED_TA_LIST)
    {
        out.list("supported_tas", &mut |out| {
            areas.items().for_each(|area| out.group(&mut |out| supported_ta(area, out)));
        });
    }
    if out.wants("served_guamis")
        && let Some(served) = message.value(id::SERVED_GUAMI_LIST)
    {
        out.list("served_guamis", &mut |out| {
            let served = served.items().filter_map(|item| item.member("gUAMI"));
            served.for_each(|of| out.group(&mut |out| guami(of, out)));
        });
    }
    if out.wants("guami")
        && let Some(of) = message.value(id::GUAMI)
    {
        out.group("guami", &mut |out| guami(of, out));
    }
    if out.wants("five_g_s_tmsi")
        && let Some(text) = message.value(id::FIVE_G_S_TMSI).and_then(five_g_s_tmsi)
    {
        out.value("five_g_s_tmsi", Value::Identity("5G-S-TMSI", &text));
    }
    if out.wants_any(&["nr_cgi", "eutra_cgi", "tai"])
        && let Some(location) = message.value(id::USER_LOCATION_INFORMATION)
    {
        user_location(location, out);
    }
    if out.wants("rrc_establishment_cause")
        && let Some(cause) = message.value(id::RRC_ESTABLISHMENT_CAUSE).and_then(Typed::name)
    {
        out.value("rrc_establishment_cause", Value::Name(cause));
    }
}

/// Global RAN Node ID (clause 9.3.1.5): of what kind, and its identifier with its length in bits.
fn global_ran_node_id(node: Typed<'_>, out: &mut dyn Fields) {
    let read = || {
        let (alternative, node) = node.chosen()?;
        let (kind, member) = match alternative {
            "globalGNB-ID" => ("gNB", "gNB-ID"),
            "globalNgENB-ID" => ("ng-eNB", "ngENB-ID"),
            "globalN3IWF-ID" => ("N3IWF", "n3IWF-ID"),
            _ => return None,
        };
        let (_, id) = node.member(member)?.chosen()?;
        Some((kind, node, id.number()?))
    };
    if let Some((kind, node, (number, bits))) = read() {
        out.group("global_ran_node_id", &mut |out| {
            out.text("type", kind);
            plmn(node, out);
            out.uint("id", number);
            out.uint("bits", bits as u64);
        });
    }
}

/// An item of the Supported TA List (clause 9.2.6.1).
fn supported_ta(area: Typed<'_>, out: &mut dyn Fields) {
    number("tac", area, "tAC", out);
    let plmns = area.member("broadcastPLMNList");
    out.list("plmns", &mut |out| {
        for item in plmns.into_iter().flat_map(Typed::items) {
            broadcast_plmn(item, out);
        }
    });
}

fn broadcast_plmn(item: Typed<'_>, out: &mut dyn Items) {
    if let Some(plmn) = item.member("pLMNIdentity").and_then(Typed::plmn) {
        out.value(Value::Text(&plmn));
    }
}

/// GUAMI (clause 9.3.3.3).
fn guami(of: Typed<'_>, out: &mut dyn Fields) {
    plmn(of, out);
    number("amf_region_id", of, "aMFRegionID", out);
    number("amf_set_id", of, "aMFSetID", out);
    number("amf_pointer", of, "aMFPointer", out);
}

/// 5G-S-TMSI (TS 23.003 clause 2.11): AMF Set ID, AMF Pointer and 5G-TMSI, in hexadecimal digits.
fn five_g_s_tmsi(of: Typed<'_>) -> Option<String> {
    let part = |name| Some(of.member(name)?.number()?.0);
    let amf = part("aMFSetID")? << 6 | part("aMFPointer")?;
    let mut text = String::new();
    write!(text, "{:012x}", amf << 32 | part("fiveG-TMSI")?).ok()?;
    Some(text)
}

/// User Location Information (clause 9.3.1.16): the tracking area and the cell.
fn user_location(location: Typed<'_>, out: &mut dyn Fields) {
    let Some((alternative, of)) = location.chosen() else {
        return;
    };
    let (group, global, field, cell) = match alternative {
        "userLocationInformationNR" => ("nr_cgi", "nR-CGI", "nr_cell_identity", "nRCellIdentity"),
        "userLocationInformationEUTRA" => ("eutra_cgi", "eUTRA-CGI", "eutra_cell_identity", "eUTRACellIdentity"),
        _ => return,
    };
    if let Some(global) = of.member(global) {
        out.group(group, &mut |out| {
            plmn(global, out);
            number(field, global, cell, out);
        });
    }
    if let Some(tai) = of.member("tAI") {
        out.group("tai", &mut |out| {
            plmn(tai, out);
            number("tac", tai, "tAC", out);
        });
    }
}

/// The PLMN identity of a SEQUENCE.
fn plmn(of: Typed<'_>, out: &mut dyn Fields) {
    if let Some(plmn) = of.member("pLMNIdentity").and_then(Typed::plmn) {
        out.text("plmn", &plmn);
    }
}

/// A string of bits or octets in a SEQUENCE, as a number.
fn number(field: &'static str, of: Typed<'_>, member: &str, out: &mut dyn Fields) {
    out.maybe(field, of.member(member).and_then(Typed::number).map(|(number, _)| number));
}
