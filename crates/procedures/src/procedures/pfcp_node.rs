//! PFCP between two nodes: heartbeats, associations, reports about no session (TS 29.244 clauses 6.2, 7.4), and the pairing of
//! every response with its request (clause 6.4).

use std::time::Duration;

use beleg_model::{Interface, Key, Sight};
use beleg_spec::pfcp::session_related;
use beleg_wire::{Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::network::{Fact, N4_SOMEWHERE};
use crate::relations::{PFCP_ASSOCIATION, PFCP_REQUEST};

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "PFCP node", source: "3GPP TS 29.244 clause 6.2", speaks: &[Id::Pfcp], state };

/// How long a request may be answered: its retransmissions included, and those of the answer (clause 6.4).
const ANSWERABLE: Duration = Duration::from_secs(60);

const HEARTBEAT: [u8; 2] = [1, 2];
const SETUP_REQUEST: u8 = 5;
const SETUP_RESPONSE: u8 = 6;
const RELEASE_RESPONSE: u8 = 10;
const VERSION_NOT_SUPPORTED: u8 = 11;
const ACCEPTED: u8 = 1;
/// UP Function Features, CP Function Features (clauses 8.2.25, 8.2.58).
const UP_FEATURES: u16 = 43;

/// Whether a message answers another: in PFCP those have even numbers, beside Version Not Supported and from 51 on odd ones
/// (clause 7.3).
pub(super) fn is_response(kind: u8) -> bool {
    match kind {
        VERSION_NOT_SUPPORTED => true,
        0..50 => kind.is_multiple_of(2) && kind <= 10 || matches!(kind, 13 | 15 | 17),
        _ => !kind.is_multiple_of(2),
    }
}

fn state(about: &About<'_>, page: &mut Page) {
    let Message::Pfcp(message) = about.message else { return };
    let Some(kind) = message.message_type else { return };
    let (from, to) = (about.ends.source, about.ends.destination);
    let nodes = Key::addresses(from, to);
    let scope = (Interface::N4, nodes);
    let claims = &mut page.claims;
    if let Some(sequence) = message.sequence_number {
        if is_response(kind) {
            let request = (PFCP_REQUEST, Key::Request(to, from, sequence));
            claims.answer(request, (Interface::Transport, Key::Towards(to, from)), scope);
        } else {
            let request = Key::Request(from, to, sequence);
            claims.number = Some((sequence, scope));
            claims.issue_for(PFCP_REQUEST, request, ANSWERABLE);
            claims.asks = (!HEARTBEAT.contains(&kind)).then_some((request, scope));
        }
    }
    claims.shows(Interface::N4, nodes, false);
    claims.shows(N4_SOMEWHERE.0, N4_SOMEWHERE.1, false);
    claims.shows_for(Interface::Transport, Key::Towards(from, to), ANSWERABLE);
    let accepted = message.cause() == Some(ACCEPTED);
    match kind {
        _ if HEARTBEAT.contains(&kind) => claims.root = Some("keep-alive between peers"),
        SETUP_REQUEST => {
            let control = message.find(UP_FEATURES).is_none();
            page.facts.push(Fact::Role(from, if control { "SMF" } else { "UPF" }));
            page.facts.push(Fact::Role(to, if control { "UPF" } else { "SMF" }));
        }
        SETUP_RESPONSE if accepted => {
            claims.issue(PFCP_ASSOCIATION, nodes, None);
            // Sessions of an earlier association are deleted (clause 6.2.6.2.1).
            claims.shows(Interface::N4, nodes, true);
            for node in [from, to] {
                let as_of = Some((Interface::N4, nodes));
                let scope = Key::Address(node);
                claims.sights.push(Sight {
                    interface: Interface::N3,
                    scope,
                    beginning: true,
                    as_of,
                    settles: None,
                    newcomer: false,
                });
            }
        }
        RELEASE_RESPONSE if accepted => {
            claims.need(PFCP_ASSOCIATION, nodes, scope);
            claims.end(PFCP_ASSOCIATION, nodes);
        }
        SETUP_RESPONSE | VERSION_NOT_SUPPORTED => {}
        _ if session_related(kind) == Some(true) => {}
        _ => claims.need(PFCP_ASSOCIATION, nodes, scope),
    }
}
