//! A request on the service-based interface and its response (TS 29.500, TS 23.502 clause 5.2): whom it is about, who handed it
//! on, which subscription it answers.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use beleg_model::{Claims, Interface, Key, Relation, Symbol};
use beleg_spec::sbi::{Deed, is_own, nf_type};
use beleg_wire::protocols::http;
use beleg_wire::{Id, Message};

use super::{Page, Procedure, n32};
use crate::about::About;
use crate::functions::{Speakers, is_shared};
use crate::network::{Fact, Role};
use crate::relations::{
    CONCERN, DECONCEALING, HANDED_ON, HTTP_REQUEST, NAS_REQUEST, SM_REQUEST, SUBSCRIBER, SUBSCRIPTION, UPLINK,
};
use crate::subscriber::{self, CONCERNED};

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "Service request", source: "3GPP TS 29.500", speaks: &[Id::Http], state };

/// How long a request may be answered, or handed on: longer than any peer waits (TS 29.500 clause 6.11.2).
const ANSWERABLE: Duration = Duration::from_secs(120);

fn state(about: &About<'_>, page: &mut Page) {
    let Message::Http(message) = about.message else { return };
    let number = message.head.stream.unwrap_or_default();
    let (from, to, claims) = (about.from(), about.to(), &mut page.claims);
    for end in [from, to] {
        claims.shows(Interface::Sbi, Key::Address(end.address), false);
    }
    match &message.head.kind {
        http::Kind::Request(request) if !request.promised => {
            claims.issue_for(HTTP_REQUEST, Key::Exchange(from, to, number), ANSWERABLE);
            if let Some(speakers) = about.speakers {
                request_of(about, speakers, page);
            }
        }
        http::Kind::Response(Some(_)) => {
            let asked = (HTTP_REQUEST, Key::Exchange(to, from, number));
            claims.answer(asked, (Interface::Sbi, about.pair()), (Interface::Sbi, Key::Address(to.address)));
            claims.shows(Interface::Sbi, about.pair(), false);
            if about.speakers.is_some_and(|speakers| speakers.service == Some("Nausf_UEAuthentication")) {
                hears(claims, to.address);
            }
            let granted = matches!(message.head.status(), Some(200..=299));
            if let Some(speakers) = about.speakers.filter(|_| granted) {
                names(speakers, page);
                page.facts.extend(producer(speakers).map(|kind| Fact::Role(about.from().address, kind)));
            }
        }
        // What keeps the connection itself, which both ends do.
        _ => claims.root = Some("the connection's own"),
    }
}

/// What answers, if it is known: an instance that the NRF knows, though not by its address, or an NRF, which registers others.
fn producer(speakers: &Speakers) -> Option<Role> {
    let known = speakers.producer.as_ref().filter(|_| !speakers.is_callback && !speakers.relays.1)?;
    let registers = speakers.service == Some("Nnrf_NFManagement") && speakers.operation == Some("NFRegister");
    (known.function.instance.is_some() || registers).then(|| nf_type(known.function.kind()?)).flatten()
}

/// A response says who a subscriber is.
fn names(speakers: &Speakers, page: &mut Page) {
    for key in speakers.subscribers.iter().flat_map(|identity| subscriber::keys(identity)) {
        for known in speakers.asked.iter().flat_map(|identity| subscriber::keys(identity)) {
            page.contexts.same(&known, key);
        }
        // Whoever is authenticated again has come again.
        match speakers.asked.is_empty() {
            true => page.claims.issue_soundly(SUBSCRIBER, key),
            false => page.claims.issue_anew(SUBSCRIBER, key),
        }
    }
}

fn request_of(about: &About<'_>, speakers: &Speakers, page: &mut Page) {
    let (from, to, claims) = (about.from().address, about.to().address, &mut page.claims);
    // An address that all clients of a host share is that of all who speak from it.
    if is_shared(from) {
        let kind = match speakers.relays.0 {
            true => Some("SCP"),
            false => speakers.client().and_then(|client| nf_type(client.function.kind()?)),
        };
        page.facts.extend(kind.map(|kind| Fact::Role(from, kind)));
    }
    let to_be_handed_on = speakers.relays.1;
    let service = speakers.service.unwrap_or_default();
    let own = (Interface::Sbi, Key::Address(from));
    let is_forwarded = speakers.is_forwarded();
    if speakers.operation == Some("NFRegister") && !is_forwarded {
        // Who registers has just begun: it has no contexts yet, and whom it asks about has come to it since.
        claims.shows_newcomer(own.0, own.1);
    }
    if to_be_handed_on {
        claims.issue_for(HANDED_ON, Key::TextAt(to, Symbol(speakers.mark)), ANSWERABLE);
    } else if !service.starts_with("Nnrf_") {
        concerns(to, &speakers.subscribers, claims);
    }
    if speakers.subscribes {
        claims.issue(SUBSCRIPTION, Key::Frame(about.frame), None);
    }
    if !speakers.subscribers.is_empty() || speakers.names_otherwise {
        hears(claims, to);
    }
    if speakers.operation == Some("Get") && service == "Nudm_UEAuthentication" || speakers.names_otherwise {
        claims.issue_for(DECONCEALING, Key::Address(to), ANSWERABLE);
    }
    if is_forwarded {
        let mark = Some((HANDED_ON, Key::TextAt(speakers.came_to.unwrap_or(from), Symbol(speakers.mark))));
        // What came protected hop by hop shows its content to nobody between.
        let protected = Some((HANDED_ON, n32::protected_at(from)));
        return claims.need_any([mark, protected, None], (Interface::Sbi, about.pair()));
    }
    if speakers.is_callback {
        if let Some(frame) = speakers.subscription {
            claims.need(SUBSCRIPTION, Key::Frame(frame), (Interface::Sbi, about.pair()));
        }
        return;
    }
    if service.starts_with("Nnrf_") {
        claims.root = Some("a network function's own business with the NRF");
        return asks_nrf(about, speakers, claims);
    }
    if is_own(service, speakers.operation.unwrap_or_default()) {
        claims.root = Some("a network function's own business");
        return;
    }
    let is_amf = speakers.client().is_some_and(|client| client.function.kind() == Some("AMF"));
    if speakers.subscribers.is_empty() {
        // For whom it asks it does not say; a resource does.
        if speakers.resource.as_ref().is_none_or(|resource| !resource.listed || resource.deed == Deed::Makes) {
            let upon = is_amf.then_some((UPLINK, subscriber::UNNAMED));
            let told = (CONCERN, subscriber::heard_at(from));
            let (relation, key) = upon.unwrap_or(told);
            claims.rests_on(relation, key);
        }
        return;
    }
    // Where N2 is not in the capture, nobody can have been seen to come.
    let scope = if speakers.n2 { (Interface::Sbi, subscriber::heard_at(from)) } else { (Interface::N2, own.1) };
    let unnamed = is_amf.then_some((DECONCEALING, subscriber::UNNAMED));
    for identity in &speakers.subscribers {
        let revealed = (DECONCEALING, Key::Address(from));
        let upon = subscriber::keys(identity).find_map(|key| match is_amf {
            true => page.contexts.of(&key).map(|ue| of_context(speakers, ue)),
            false => Some((CONCERN, subscriber::at(from, key))),
        });
        let mut known = subscriber::keys(identity).map(|key| (SUBSCRIBER, key));
        claims.need_any([known.next(), known.next().or(unnamed), Some(revealed)], scope);
        claims.needs.last_mut().into_iter().for_each(|need| need.closer = upon);
        for key in subscriber::keys(identity) {
            claims.issue_soundly(SUBSCRIBER, key);
        }
    }
}

/// What an NRF is asked about functions of another network, it asks that network's NRF (TS 29.510 clauses 5.3.2.2.3, 5.4.2.2.2).
fn asks_nrf(about: &About<'_>, speakers: &Speakers, claims: &mut Claims) {
    let at = |address| Key::TextAt(address, Symbol(speakers.mark));
    if speakers.client().is_some_and(|client| client.function.kind() == Some("NRF")) {
        claims.rests_on(HANDED_ON, at(about.from().address));
    }
    if !speakers.relays.1 {
        claims.issue_for(HANDED_ON, at(about.to().address), ANSWERABLE);
    }
}

/// What a UE wants of its AMF: its procedure of the PDU session that a request names, or else the one that it began last.
fn of_context(speakers: &Speakers, ue: Key) -> (Relation, Key) {
    match (ue, speakers.pdu_session) {
        (Key::RanUe(one, other, id), Some(session)) if speakers.operation == Some("CreateSMContext") => {
            (SM_REQUEST, Key::RanSession(one, other, id, session))
        }
        _ => (NAS_REQUEST, ue),
    }
}

/// Somebody is asked or told about subscribers, and will ask others about them.
fn concerns(to: IpAddr, subscribers: &[Arc<str>], claims: &mut Claims) {
    claims.issue_soundly_for(CONCERN, subscriber::heard_at(to), CONCERNED);
    for key in subscribers.iter().flat_map(|identity| subscriber::keys(identity)) {
        claims.issue_soundly_for(CONCERN, subscriber::at(to, key), CONCERNED);
    }
}

/// Somebody hears of subscribers: what it does about them without having heard is without reason only from then on, since
/// over which of its connections it hears is not known before.
fn hears(claims: &mut Claims, address: IpAddr) {
    claims.shows_as(Interface::Sbi, subscriber::heard_at(address), (Interface::Sbi, Key::Address(address)));
}
