//! What goes from one network to another (N32, TS 29.573): two SEPPs agree how they forward, and then forward. What each of them
//! hands on came to it, as from any proxy; that is `service.rs`.
//!
//! Deliberately absent: what PRINS protects. A message in that form says only that something is handed on.

use std::net::IpAddr;
use std::time::Duration;

use beleg_model::{Claims, Interface, Key, Symbol};
use beleg_wire::protocols::http;
use beleg_wire::{Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::functions::is_shared;
use crate::functions::networks::{listed, plmn_in};
use crate::network::Fact;
use crate::relations::{HANDED_ON, N32_CONTEXT};

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "N32", source: "3GPP TS 29.573 clause 5", speaks: &[Id::Http], state };

/// How long a protected message may be handed on: longer than any peer waits (TS 29.500 clause 6.11.2).
const ANSWERABLE: Duration = Duration::from_secs(120);

fn state(about: &About<'_>, page: &mut Page) {
    let (Message::Http(message), Some(speakers)) = (about.message, about.speakers) else { return };
    let is = (speakers.service.unwrap_or_default(), speakers.operation.unwrap_or_default());
    let (from, to) = (about.from().address, about.to().address);
    let (pair, claims) = (Key::addresses(from, to), &mut page.claims);
    match &message.head.kind {
        http::Kind::Request(request) if !request.promised => {
            if is.0 == "N32_Handshake" {
                page.facts.push(Fact::Role(to, "SEPP"));
                for end in [from, to].into_iter().filter(|end| !is_shared(*end)) {
                    claims.shows_as(Interface::Sbi, agreed_at(end), (Interface::Sbi, Key::Address(end)));
                }
                speaks_for(message, claims);
                if is.1 == "N32fContextTermination" {
                    claims.end(N32_CONTEXT, pair);
                }
            }
            let protected = is.0 == "JOSE_ProtectedMessageForwarding";
            if protected {
                claims.issue_for(HANDED_ON, protected_at(to), ANSWERABLE);
            }
            if protected || speakers.over_n32 && speakers.is_forwarded() {
                page.facts.push(Fact::Role(to, "SEPP"));
                let root =
                    message.head.header("3gpp-sbi-target-apiroot").and_then(|root| std::str::from_utf8(root).ok());
                let network = root.and_then(plmn_in).map(|plmn| (N32_CONTEXT, of(&plmn)));
                claims.need_if_seen([Some((N32_CONTEXT, pair)), network, None], (Interface::Sbi, agreed_at(from)));
            }
        }
        http::Kind::Response(Some(200..=299)) if is == ("N32_Handshake", "SecurityCapabilityNegotiation") => {
            claims.issue(N32_CONTEXT, pair, None);
            speaks_for(message, claims);
        }
        _ => {}
    }
}

/// A SEPP may have other addresses for what it forwards: it says for which networks it speaks (clauses 6.1.5.2.2, 6.1.5.2.3).
fn speaks_for(message: &http::Message<'_>, claims: &mut Claims) {
    for plmn in message.json().into_iter().flat_map(listed) {
        claims.issue(N32_CONTEXT, of(&plmn), None);
    }
}

/// What was agreed with a network.
fn of(plmn: &str) -> Key {
    Key::Text(Symbol::of(&format!("N32 {plmn}")))
}

/// What a SEPP has agreed at this address.
fn agreed_at(address: IpAddr) -> Key {
    Key::TextAt(address, Symbol::of("N32_Handshake"))
}

/// A protected message at a SEPP.
pub(super) fn protected_at(address: IpAddr) -> Key {
    Key::TextAt(address, Symbol::of("JOSE_ProtectedMessageForwarding"))
}
