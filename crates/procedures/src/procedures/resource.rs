//! Resources on the service-based interface (TS 29.501 clause 4.4.2): what is changed, used, released or deleted at a producer was made
//! there before, by a request whose response named it in its Location. So an SM context, a policy association, a charging session, a
//! binding, a subscription lead back to why they were made.

use std::net::IpAddr;
use std::time::Duration;

use beleg_model::{Interface, Key, Need, Symbol};
use beleg_spec::sbi::Deed;
use beleg_wire::protocols::http;
use beleg_wire::{Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::functions::{Resource, Speakers};
use crate::relations::{CONCERN, NAS_REQUEST, RESOURCE};
use crate::subscriber::{self, CONCERNED};

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "Resource", source: "3GPP TS 29.501 clause 4.4.2", speaks: &[Id::Http], state };

/// How long after its end a resource may still be asked for: by whoever has not heard of it, or repeats what was not answered.
const UNHEARD: Duration = Duration::from_secs(120);

fn state(about: &About<'_>, page: &mut Page) {
    let (Message::Http(message), Some(speakers)) = (about.message, about.speakers) else { return };
    let Some(resource) = speakers.resource.as_deref() else { return };
    // What concerns the NRF is a network function's own business.
    if speakers.service.is_some_and(|service| service.starts_with("Nnrf_")) {
        return;
    }
    match &message.head.kind {
        http::Kind::Request(request) if !request.promised => asks(about, speakers, resource, page),
        http::Kind::Response(Some(200..=299)) => {
            let location = message.head.header("location").and_then(|value| std::str::from_utf8(value).ok());
            granted(about.from().address, speakers, resource, location, page);
        }
        _ => {}
    }
}

fn asks(about: &About<'_>, speakers: &Speakers, resource: &Resource, page: &mut Page) {
    let to = about.to().address;
    let owner = page.contexts.owner(&here(to, resource.path));
    let claims = &mut page.claims;
    let made = kept_at(to);
    // Whose it is, the request does not say; who keeps it will ask others about this subscriber.
    if let Some(owner) = owner.filter(|_| !speakers.relays.1) {
        claims.issue_soundly_for(CONCERN, subscriber::at(to, owner), CONCERNED);
    }
    if resource.listed {
        claims.shows_as(Interface::Sbi, made, (Interface::Sbi, Key::Address(to)));
    }
    // An AMF ends what it made because of what the UE did last.
    let by_amf = speakers.client().is_some_and(|client| client.function.kind() == Some("AMF"));
    if let Some(ue) = owner.and_then(|owner| page.contexts.of(&owner))
        && by_amf
        && resource.deed == Deed::Ends
        && !speakers.is_forwarded()
    {
        claims.rests_on(NAS_REQUEST, ue);
    }
    if speakers.is_forwarded() || !matches!(resource.deed, Deed::Uses | Deed::Ends) {
        return;
    }
    // What a consumer names itself may have been there before anybody looked: that it was not seen to be made says nothing.
    if !resource.listed {
        return claims.rests_on(RESOURCE, resource.named.unwrap_or(here(to, resource.path)));
    }
    let options = [resource.named, Some(here(to, resource.path)), Some(here(to, resource.unnamed))];
    let options = options.map(|key| key.map(|key| (RESOURCE, key)));
    let (scope, grace) = ((Interface::Sbi, made), Some(UNHEARD));
    claims.needs.push(Need { options, closer: None, scope, grace, soft: false, answers: None });
}

fn granted(from: IpAddr, speakers: &Speakers, resource: &Resource, location: Option<&str>, page: &mut Page) {
    let claims = &mut page.claims;
    let (named, path) = match resource.deed {
        Deed::Makes => resource.located(location),
        _ => (resource.named, resource.path),
    };
    let own = here(from, path);
    let names = [&speakers.asked, &speakers.subscribers].into_iter().flatten();
    match (resource.deed, names.last().and_then(|identity| subscriber::keys(identity).last())) {
        (Deed::Makes, Some(subscriber)) => page.contexts.made(own, subscriber),
        (Deed::Ends, _) => page.contexts.gone(&own),
        _ => {}
    }
    // Who hands a response on gives it the same name, and has another address.
    let keys = [Some(own), named.filter(|named| *named != own)].into_iter().flatten();
    for key in keys {
        match resource.deed {
            Deed::Makes | Deed::Puts => claims.issue(RESOURCE, key, None),
            Deed::Ends => claims.end(RESOURCE, key),
            Deed::Uses => {}
        }
    }
}

fn here(address: IpAddr, path: Symbol) -> Key {
    Key::TextAt(address, path)
}

/// The resources that somebody keeps for others.
fn kept_at(address: IpAddr) -> Key {
    Key::TextAt(address, Symbol(2))
}
