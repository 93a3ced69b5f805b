//! Who may call which service, by the tables of TS 23.501 clause 7.2 and TS 23.502 clause 5.2. They list *known* consumers: another
//! one is no contradiction by itself, but something that a declaration must allow.

use beleg_spec::sbi;
use beleg_wire::protocols::http;
use beleg_wire::{Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::functions::{Evidence, Speaker};
use crate::network::Asked;

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "Service consumers", source: "3GPP TS 23.502 clause 5.2", speaks: &[Id::Http], state };

fn state(about: &About<'_>, page: &mut Page) {
    let (Message::Http(message), Some(speakers)) = (about.message, about.speakers) else { return };
    let http::Kind::Request(request) = &message.head.kind else { return };
    // Who hands a request on is no consumer of it.
    if request.promised || speakers.is_callback || speakers.relays.0 {
        return;
    }
    let Some(number) = speakers.service.and_then(sbi::number) else { return };
    let Some(api) = sbi::by_number(number) else { return };
    let kind = speakers.consumer.as_ref().filter(|consumer| is_certain(consumer));
    let Some(kind) = kind.and_then(|consumer| consumer.function.kind()) else { return };
    if matches!(kind, "SCP" | "SEPP" | "NRF") || kind == api.producer || api.is_consumed_by(kind) {
        return;
    }
    let (from, to) = (about.ends.source, about.ends.destination);
    page.flows.push(Asked { from, to, transport: sbi::AS_TRANSPORT, port: number, speaks: "http" });
}

/// Whether a speaker's kind is told by itself or by the NRF, and nothing speaks against it.
fn is_certain(speaker: &Speaker) -> bool {
    const TOLD: [Evidence; 7] = [
        Evidence::Token,
        Evidence::Credentials,
        Evidence::Certificate,
        Evidence::Registration,
        Evidence::Peer,
        Evidence::UserAgent,
        Evidence::Address,
    ];
    speaker.otherwise.is_empty() && speaker.by().is_some_and(|by| TOLD.contains(&by))
}
