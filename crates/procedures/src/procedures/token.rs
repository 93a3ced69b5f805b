//! Access tokens (TS 33.501 clause 13.4.1): whoever shows one was granted it by an NRF. What it allows is not read here, and no
//! signature is checked.

use beleg_model::{Interface, Key, Symbol};
use beleg_wire::protocols::http;
use beleg_wire::{Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::relations::TOKEN;

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "Access token", source: "3GPP TS 33.501 clause 13.4.1", speaks: &[Id::Http], state };

fn state(about: &About<'_>, page: &mut Page) {
    let (Message::Http(message), Some(speakers)) = (about.message, about.speakers) else { return };
    match &message.head.kind {
        http::Kind::Response(Some(_)) if speakers.service == Some("Nnrf_AccessToken") => {
            let json = message.json();
            if let Some(token) = json.and_then(|json| json.get("access_token")?.as_str()) {
                page.claims.issue(TOKEN, Key::Text(Symbol::of(token)), None);
            }
        }
        // An NRF grants itself what it needs; whoever hands a request on shows another's token.
        http::Kind::Request(request) if !request.promised && !speakers.relays.0 => {
            let by_nrf = speakers.client().is_some_and(|client| client.function.kind() == Some("NRF"));
            let shown = message.head.header("authorization").and_then(|value| std::str::from_utf8(value).ok());
            let token = shown.and_then(|value| value.strip_prefix("Bearer ")).map(str::trim);
            if let Some(token) = token.filter(|_| !by_nrf) {
                let own = (Interface::Sbi, Key::Address(about.from().address));
                page.claims.need_if_seen([Some((TOKEN, Key::Text(Symbol::of(token)))), None, None], own);
            }
        }
        _ => {}
    }
}
