//! The chain of an authentication (TS 33.501 clauses 6.1.2, 6.1.3.2): a UDM makes a vector because an AUSF runs an authentication
//! of the same subscriber, and the RAND that an AMF sends to a UE is one that was handed out.
//!
//! What only counts where all of it would have been seen: functions meet in other ways too where the capture does not look.

use std::net::IpAddr;
use std::time::Duration;

use beleg_model::{Claims, Interface, Key, Symbol};
use beleg_wire::protocols::http;
use beleg_wire::{Decode, Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::functions::Speakers;
use crate::pick::rand;
use crate::relations::{AUTH_RUN, AUTH_VECTOR};
use crate::subscriber;

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "Authentication", source: "3GPP TS 33.501 clause 6.1", speaks: &[Id::Http, Id::Nas5gs], state };

/// How long an authentication, and a vector of it, may be in use: T3560 runs five times six seconds (TS 24.501 table 10.2.2),
/// and requests are repeated.
const IN_USE: Duration = Duration::from_secs(300);

fn state(about: &About<'_>, page: &mut Page) {
    match (about.message, about.speakers) {
        (Message::Http(message), Some(speakers)) => exchange(about, message, speakers, page),
        (Message::Nas5gs(message), _) if message.name().known() == Some("Authentication request") => {
            if let Some(rand) = rand(message) {
                let scope = (Interface::Sbi, at(about.from().address));
                page.claims.need_if_seen([Some((AUTH_VECTOR, Key::Text(rand))), None, None], scope);
            }
        }
        _ => {}
    }
}

fn exchange(about: &About<'_>, message: &http::Message<'_>, speakers: &Speakers, page: &mut Page) {
    let is = (speakers.service, speakers.operation);
    let claims = &mut page.claims;
    match &message.head.kind {
        http::Kind::Request(_) if is.0 == Some("Nausf_UEAuthentication") => {
            shows(claims, about.to().address);
            for key in speakers.subscribers.iter().flat_map(|identity| subscriber::keys(identity)) {
                claims.issue_for(AUTH_RUN, key, IN_USE);
            }
        }
        http::Kind::Request(request) if is == (Some("Nudm_UEAuthentication"), Some("Get")) => {
            let path = request.path.as_deref().unwrap_or_default();
            let by_ausf = speakers.client().is_some_and(|client| client.function.kind() == Some("AUSF"));
            // Those of residential gateways and of ProSe come by other ways.
            if speakers.relays.0 || !by_ausf || !path.ends_with(b"/generate-auth-data") {
                return;
            }
            let own = (Interface::Sbi, at(about.from().address));
            for identity in &speakers.subscribers {
                let mut runs = subscriber::keys(identity).map(|key| (AUTH_RUN, key));
                claims.need_if_seen([runs.next(), runs.next(), None], own);
            }
        }
        http::Kind::Response(Some(_)) if is.0.is_some_and(|service| service.ends_with("_UEAuthentication")) => {
            if is.0 == Some("Nausf_UEAuthentication") {
                shows(claims, about.to().address);
            }
            // 5gAuthData (TS 29.509 clause 6.1.6.2.3), authenticationVector (TS 29.503 clause 6.3.6.2.2).
            let json = message.json();
            let vectors = ["5gAuthData", "authenticationVector"].into_iter().filter_map(|name| json?.get(name));
            for rand in vectors.filter_map(|vector| vector.get("rand")?.as_str()) {
                claims.issue_for(AUTH_VECTOR, Key::Text(Symbol::of(&rand.to_ascii_lowercase())), IN_USE);
            }
        }
        _ => {}
    }
}

/// The authentications in which somebody takes part. They may go over a connection that is not in the capture, though others
/// of the same function are: only whose authentications were seen has none of which nothing was seen.
fn at(address: IpAddr) -> Key {
    Key::TextAt(address, Symbol(1))
}

fn shows(claims: &mut Claims, address: IpAddr) {
    claims.shows_as(Interface::Sbi, at(address), (Interface::Sbi, Key::Address(address)));
}
