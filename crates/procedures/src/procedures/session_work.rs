//! What gives an SMF a reason to establish a PFCP session: somebody asks it about PDU sessions, over the service-based interface
//! or GTPv2-C, or answers what it has asked for them; or the association with the UPF is set up, upon which sessions are restored
//! (TS 23.502 clause 4.3, TS 23.527 clause 4.3).
//!
//! Deliberately absent: which session it is about. PFCP names no subscriber, so a session that is established while another is
//! being worked on is not told from it.

use std::net::IpAddr;
use std::time::Duration;

use beleg_model::{Interface, Key, Symbol};
use beleg_wire::protocols::http;
use beleg_wire::{Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::functions::Speakers;
use crate::relations::SESSION_WORK;

/// The procedure.
pub(super) const PROCEDURE: Procedure = Procedure {
    name: "Work on PDU sessions",
    source: "3GPP TS 23.502 clause 4.3",
    speaks: &[Id::Http, Id::Pfcp, Id::Gtpv2C],
    state,
};

const ESTABLISHMENT_REQUEST: u8 = 50;
const ASSOCIATION_SETUP_RESPONSE: u8 = 6;
const SESSION_REPORT_REQUEST: u8 = 56;

/// How long an SMF may take from what it was told to what it does: all that it waits for in between is told to it, too.
const STEP: Duration = Duration::from_secs(5);
/// How long it may take to restore what it had at a UPF that has come back.
const RESTORATION: Duration = Duration::from_secs(120);

fn state(about: &About<'_>, page: &mut Page) {
    let (from, to, claims) = (about.ends.source, about.ends.destination, &mut page.claims);
    match about.message {
        Message::Http(message) => {
            let Some(speakers) = about.speakers else { return };
            let service = speakers.service.unwrap_or_default();
            let is_request = matches!(&message.head.kind, http::Kind::Request(request) if !request.promised);
            if service.starts_with("Nnrf_") && !speakers.is_callback {
                return;
            }
            if is_request && service == "Nsmf_PDUSession" {
                // Over which of its addresses an SMF is asked is not known before.
                claims.shows_as(Interface::Sbi, asked_at(to), (Interface::Sbi, Key::Address(to)));
            }
            if is_request && (speakers.is_callback || service == "Nsmf_PDUSession")
                || !is_request && may_be_smf(speakers)
            {
                claims.issue_for(SESSION_WORK, Key::Address(to), STEP);
            }
        }
        Message::Gtpv2C(_) => claims.issue_for(SESSION_WORK, Key::Address(to), STEP),
        Message::Pfcp(message) => match message.message_type {
            Some(ESTABLISHMENT_REQUEST) => {
                let work = Some((SESSION_WORK, Key::Address(from)));
                claims.need_if_seen([work, None, None], (Interface::Sbi, asked_at(from)));
            }
            Some(ASSOCIATION_SETUP_RESPONSE) => {
                for node in [from, to] {
                    claims.issue_for(SESSION_WORK, Key::Address(node), RESTORATION);
                }
            }
            Some(SESSION_REPORT_REQUEST) => claims.issue_for(SESSION_WORK, Key::Address(to), STEP),
            _ => {}
        },
        _ => {}
    }
}

/// Whether an SMF may be whom a response is for.
fn may_be_smf(speakers: &Speakers) -> bool {
    speakers.client().and_then(|client| client.function.kind()).is_none_or(|kind| matches!(kind, "SMF" | "SCP"))
}

/// What an SMF is asked about PDU sessions at this address.
fn asked_at(address: IpAddr) -> Key {
    Key::TextAt(address, Symbol::of("Nsmf_PDUSession"))
}
