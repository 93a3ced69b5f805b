//! What goes through GTP-U tunnels, and what keeps their paths alive (TS 29.281 clauses 4.4, 7).

use std::time::Duration;

use beleg_model::{Interface, Key};
use beleg_wire::{Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::network::{Fact, packet_ends};
use crate::relations::GTP_U_REQUEST;
use crate::user_plane::tunnel_need;

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "GTP-U tunnel", source: "3GPP TS 29.281", speaks: &[Id::GtpU], state };

const ECHO_REQUEST: u8 = 1;
const ECHO_RESPONSE: u8 = 2;
const END_MARKER: u8 = 254;
const G_PDU: u8 = 255;
/// How long an Echo Request may be answered (clause 11: T3-RESPONSE and N3-REQUESTS are the operator's).
const ANSWERABLE: Duration = Duration::from_secs(60);

fn state(about: &About<'_>, page: &mut Page) {
    let Message::GtpU(message) = about.message else { return };
    let (from, to) = (about.ends.source, about.ends.destination);
    let claims = &mut page.claims;
    match (message.message_type, message.teid) {
        (Some(G_PDU | END_MARKER), Some(teid)) => {
            claims.needs.push(tunnel_need(to, teid));
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
