//! A request on the service-based interface and its response (TS 29.500, TS 23.502 clause 5.2): whom it is about, who handed it
//! on, which subscription it answers.

use std::time::Duration;

use beleg_model::{Interface, Key, Symbol};
use beleg_wire::protocols::http;
use beleg_wire::{Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::functions::Speakers;
use crate::relations::{DECONCEALING, HANDED_ON, HTTP_REQUEST, SUBSCRIBER, SUBSCRIPTION};
use crate::subscriber;

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "Service request", source: "3GPP TS 29.500", speaks: &[Id::Http], state };

/// How long a request may be answered, or handed on: longer than any peer waits (TS 29.500 clause 6.11.2).
const ANSWERABLE: Duration = Duration::from_secs(120);

fn state(about: &About<'_>, page: &mut Page) {
    let Message::Http(message) = about.message else { return };
    let number = u64::from(message.head.stream.unwrap_or_default());
    let (from, to, claims) = (about.from(), about.to(), &mut page.claims);
    claims.shows(Interface::Sbi, Key::Address(from.address), false);
    match &message.head.kind {
        http::Kind::Request(request) if !request.promised => {
            claims.issue_for(HTTP_REQUEST, Key::Exchange(from, to, number), ANSWERABLE);
            if let Some(speakers) = about.speakers {
                request_of(about, speakers, page);
            }
        }
        http::Kind::Response(Some(_)) => {
            claims.need(HTTP_REQUEST, Key::Exchange(to, from, number), (Interface::Sbi, about.pair()));
            claims.shows(Interface::Sbi, about.pair(), false);
            let granted = matches!(message.head.status(), Some(200..=299));
            let named = about.speakers.filter(|_| granted).into_iter().flat_map(|speakers| &speakers.subscribers);
            for key in named.flat_map(|identity| subscriber::keys(identity)) {
                claims.issue_soundly(SUBSCRIBER, key);
            }
        }
        _ => {}
    }
}

fn request_of(about: &About<'_>, speakers: &Speakers, page: &mut Page) {
    let (from, to, claims) = (about.from().address, about.to().address, &mut page.claims);
    let (handed_on, to_be_handed_on) = speakers.relays;
    let service = speakers.service.unwrap_or_default();
    let own = (Interface::Sbi, Key::Address(from));
    let is_forwarded = handed_on && speakers.client().is_some_and(|client| client.function.kind() != Some("SCP"));
    if speakers.operation == Some("NFRegister") && !is_forwarded {
        // Who registers has just begun: it has no contexts yet, and whom it asks about has come to it since.
        claims.shows(own.0, own.1, true);
    }
    if to_be_handed_on {
        claims.issue_for(HANDED_ON, Key::TextAt(to, Symbol(speakers.mark)), ANSWERABLE);
    }
    if speakers.subscribes {
        claims.issue(SUBSCRIPTION, Key::Frame(about.frame), None);
    }
    if speakers.operation == Some("Get") && service == "Nudm_UEAuthentication" {
        claims.issue_for(DECONCEALING, Key::Address(to), ANSWERABLE);
    }
    if is_forwarded {
        return claims.need(HANDED_ON, Key::TextAt(from, Symbol(speakers.mark)), (Interface::Sbi, about.pair()));
    }
    if speakers.is_callback {
        if let Some(frame) = speakers.subscription {
            claims.need(SUBSCRIPTION, Key::Frame(frame), (Interface::Sbi, about.pair()));
        }
        return;
    }
    if service.starts_with("Nnrf_") {
        claims.root = Some("a network function's own business with the NRF");
        return;
    }
    for identity in &speakers.subscribers {
        let revealed = (DECONCEALING, Key::Address(from));
        let mut known = subscriber::keys(identity).map(|key| (SUBSCRIBER, key));
        claims.need_any([known.next(), known.next(), Some(revealed)], own);
        for key in subscriber::keys(identity) {
            claims.issue_soundly(SUBSCRIBER, key);
        }
    }
}
