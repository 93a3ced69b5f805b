//! What goes through GTP-U tunnels, and what keeps their paths alive (TS 29.281 clauses 4.4, 7).

use std::time::Duration;

use beleg_model::{Interface, Key, Need};
use beleg_wire::{Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::network::{Fact, packet_ends};
use crate::relations::{GTP_U_REQUEST, N2_TUNNEL, N4_TUNNEL};

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "GTP-U tunnel", source: "3GPP TS 29.281", speaks: &[Id::GtpU], state };

const ECHO_REQUEST: u8 = 1;
const ECHO_RESPONSE: u8 = 2;
const END_MARKER: u8 = 254;
const G_PDU: u8 = 255;
/// How long an Echo Request may be answered (clause 11: T3-RESPONSE and N3-REQUESTS are the operator's).
const ANSWERABLE: Duration = Duration::from_secs(60);
/// How long packets may come for a tunnel that is gone: the UPF hears of a release before the RAN does (TS 23.502 clause
/// 4.3.4.2), and some are on their way.
const ON_ITS_WAY: Duration = Duration::from_secs(2);

fn state(about: &About<'_>, page: &mut Page) {
    let Message::GtpU(message) = about.message else { return };
    let (from, to) = (about.ends.source, about.ends.destination);
    let claims = &mut page.claims;
    match (message.message_type, message.teid) {
        (Some(G_PDU | END_MARKER), Some(teid)) => {
            let tunnel = Key::Tunnel(to, teid);
            let options = [Some((N4_TUNNEL, tunnel)), Some((N2_TUNNEL, tunnel)), None];
            let scope = (Interface::N3, Key::Address(to));
            claims.needs.push(Need { options, scope, grace: Some(ON_ITS_WAY), soft: false, answers: None });
            if let Some(packet) = packet_ends(message.t_pdu()) {
                page.facts.push(Fact::Carried((from, to), packet));
            }
        }
        (Some(ECHO_REQUEST), _) => {
            claims.root = Some("keep-alive between peers");
            let sequence = u32::from(message.sequence_number.unwrap_or_default());
            claims.shows_for(Interface::Transport, Key::Towards(from, to), ANSWERABLE);
            claims.issue_for(GTP_U_REQUEST, Key::Request(from, to, sequence), ANSWERABLE);
        }
        (Some(ECHO_RESPONSE), _) => {
            let sequence = u32::from(message.sequence_number.unwrap_or_default());
            let scope = (Interface::Transport, Key::Towards(to, from));
            claims.answer((GTP_U_REQUEST, Key::Request(to, from, sequence)), scope, scope);
        }
        _ => {}
    }
}
