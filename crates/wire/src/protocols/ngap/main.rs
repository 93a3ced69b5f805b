//! The main fields of the messages that set up an interface or start a UE's story: who the nodes are, where the UE is, why.

use beleg_model::{Fields, Name, Value};
use beleg_spec::asn1::Shape;
use beleg_spec::ngap::{choices, leaves};

use super::asn1::ie;
use super::asn1::types::{
    FiveGSTMSI, GNBID, GUAMI, GlobalRANNodeID, N3IWFID, NgENBID, PLMNIdentity, TAI, UserLocationInformation,
};
use super::{Message, id};
use crate::aper::plmn;

/// The alternative of the IE Cause (clause 9.3.1.2) and its value.
pub(super) fn cause(message: &Message<'_>) -> Option<(&'static str, Name)> {
    let element = message.ie(id::CAUSE)?;
    let mut bits = message.pdu.bits(&element);
    let Shape::Choice(alternatives) = choices::Cause.shape else {
        return None;
    };
    let (index, _) = bits.index(alternatives.len(), false).ok()?;
    let chosen = alternatives.get(index)?;
    let Shape::Enumerated(root, added) = chosen.ty.shape else {
        return None;
    };
    let (index, later) = bits.index(root.len(), added.is_some()).ok()?;
    let names = if later { added? } else { root };
    let number = if later { index + root.len() } else { index };
    let known = names.get(index).copied();
    let value = Name::of(known, "value", u32::try_from(number).ok()?);
    Some((chosen.name, value))
}

/// Tells the main fields of the IEs that the message has.
pub(super) fn fields(message: &Message<'_>, out: &mut dyn Fields) {
    if let Some((kind, cause)) = cause(message) {
        out.text("cause", &format!("{kind}/{cause}"));
    }
    if let Some(node) = message.value::<ie::GlobalRANNodeID>() {
        global_ran_node_id(&node, out);
    }
    if let Some(name) = message.value::<ie::RANNodeName>() {
        out.text("ran_node_name", &name.0);
    }
    if let Some(name) = message.value::<ie::AMFName>() {
        out.text("amf_name", &name.0);
    }
    if let Some(areas) = message.value::<ie::SupportedTAList>() {
        out.list("supported_tas", &mut |out| {
            for area in &areas.0 {
                out.group(&mut |out| {
                    out.uint("tac", number(&area.tac.0));
                    out.list("plmns", &mut |out| {
                        for item in &area.broadcast_plmn_list.0 {
                            out.value(Value::Text(&plmn(item.plmn_identity.0)));
                        }
                    });
                });
            }
        });
    }
    if let Some(served) = message.value::<ie::ServedGUAMIList>() {
        out.list("served_guamis", &mut |out| {
            for item in &served.0 {
                out.group(&mut |out| guami(&item.guami, out));
            }
        });
    }
    if let Some(of) = message.value::<ie::GUAMI>() {
        out.group("guami", &mut |out| guami(&of, out));
    }
    if let Some(of) = message.value::<ie::FiveG_S_TMSI>() {
        let text = five_g_s_tmsi(&of);
        out.value("five_g_s_tmsi", Value::Identity("5G-S-TMSI", &text));
    }
    if let Some(location) = message.value::<ie::UserLocationInformation>() {
        user_location(&location, out);
    }
    if let Some(element) = message.ie(id::RRC_ESTABLISHMENT_CAUSE)
        && let Shape::Enumerated(root, Some(added)) = leaves::RRCEstablishmentCause.shape
        && let Ok((index, later)) = message.pdu.bits(&element).index(root.len(), true)
    {
        let names = if later { added } else { root };
        let number = if later { index + root.len() } else { index };
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let name = Name::of(names.get(index).copied(), "value", number);
        out.value("rrc_establishment_cause", Value::Name(name));
    }
}

/// Global RAN Node ID (clause 9.3.1.5): of what kind, and its identifier with its length in bits.
fn global_ran_node_id(node: &GlobalRANNodeID, out: &mut dyn Fields) {
    let (kind, network, bits): (_, &PLMNIdentity, _) = match node {
        GlobalRANNodeID::globalGNB_ID(gnb) => match &gnb.gnb_id {
            GNBID::gNB_ID(bits) => ("gNB", &gnb.plmn_identity, bits),
            _ => return,
        },
        GlobalRANNodeID::globalNgENB_ID(enb) => match &enb.ng_enb_id {
            NgENBID::macroNgENB_ID(bits) | NgENBID::shortMacroNgENB_ID(bits) | NgENBID::longMacroNgENB_ID(bits) => {
                ("ng-eNB", &enb.plmn_identity, bits)
            }
            _ => return,
        },
        GlobalRANNodeID::globalN3IWF_ID(n3iwf) => match &n3iwf.n3iwf_id {
            N3IWFID::n3IWF_ID(bits) => ("N3IWF", &n3iwf.plmn_identity, bits),
            _ => return,
        },
        _ => return,
    };
    out.group("global_ran_node_id", &mut |out| {
        out.text("type", kind);
        out.text("plmn", &plmn(network.0));
        out.uint("id", bits.value());
        out.uint("bits", bits.len() as u64);
    });
}

/// GUAMI (clause 9.3.3.3).
fn guami(of: &GUAMI, out: &mut dyn Fields) {
    out.text("plmn", &plmn(of.plmn_identity.0));
    out.uint("amf_region_id", of.amf_region_id.0.value());
    out.uint("amf_set_id", of.amf_set_id.0.value());
    out.uint("amf_pointer", of.amf_pointer.0.value());
}

/// 5G-S-TMSI (TS 23.003 clause 2.11): AMF Set ID, AMF Pointer and 5G-TMSI, in hexadecimal digits.
fn five_g_s_tmsi(of: &FiveGSTMSI) -> String {
    let amf = of.amf_set_id.0.value() << 6 | of.amf_pointer.0.value();
    format!("{:012x}", amf << 32 | number(&of.five_g_tmsi.0))
}

/// User Location Information (clause 9.3.1.16): the tracking area and the cell.
fn user_location(location: &UserLocationInformation<'_>, out: &mut dyn Fields) {
    let area = match location {
        UserLocationInformation::userLocationInformationNR(nr) => {
            out.group("nr_cgi", &mut |out| {
                out.text("plmn", &plmn(nr.nr_cgi.plmn_identity.0));
                out.uint("nr_cell_identity", nr.nr_cgi.nr_cell_identity.0.value());
            });
            &nr.tai
        }
        UserLocationInformation::userLocationInformationEUTRA(eutra) => {
            out.group("eutra_cgi", &mut |out| {
                let cell = &eutra.eutra_cgi;
                out.text("plmn", &plmn(cell.plmn_identity.0));
                out.uint("eutra_cell_identity", cell.eutra_cell_identity.0.value());
            });
            &eutra.tai
        }
        _ => return,
    };
    out.group("tai", &mut |out| tai(area, out));
}

/// TAI (clause 9.3.3.11).
fn tai(of: &TAI, out: &mut dyn Fields) {
    out.text("plmn", &plmn(of.plmn_identity.0));
    out.uint("tac", number(&of.tac.0));
}

/// Octets as a number, eight at most.
fn number(octets: &[u8]) -> u64 {
    octets.iter().fold(0, |number, octet| number << 8 | u64::from(*octet))
}
