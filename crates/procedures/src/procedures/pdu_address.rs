//! The address that a UE is given with a PDU session (TS 24.501 clause 6.4.1.3), where it can be read: over N1, or from the SMF in
//! what the AMF is to hand on. The UPF's end of the session's tunnel, which the same message announces on N2, says which session of
//! N4 it is.

use beleg_wire::{Decode, Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::network::Given;
use crate::pick::Pick;

/// The procedure. It takes up what [`super::pdu_session_resource`] has picked.
pub(super) const PROCEDURE: Procedure = Procedure {
    name: "PDU address",
    source: "3GPP TS 24.501 clause 6.4.1.3",
    speaks: &[Id::Ngap, Id::Http, Id::Nas5gs],
    state,
};

/// How many tunnels one message announces at most: as many as a UE may have PDU sessions.
const MOST: usize = 256;

fn state(about: &About<'_>, page: &mut Page) {
    match about.message {
        Message::Ngap(_) => {
            page.beside.clear();
            let by_amf = page.tunnels.iter().filter(|tunnel| !tunnel.by_ran);
            page.beside.extend(by_amf.take(MOST).map(|tunnel| (about.frame, tunnel.number(), tunnel.end())));
        }
        Message::Http(message) => {
            page.beside.clear();
            let operation = about.speakers.and_then(|speakers| speakers.operation);
            let is_transfer = operation == Some("N1N2MessageTransfer") && message.head.request().is_some();
            if is_transfer && !message.body.parts.is_empty() {
                let mut pick = Pick::default();
                message.fields(&mut pick);
                let tunnels = pick.picked.tunnels.iter().take(MOST);
                page.beside.extend(tunnels.map(|&(_, address, teid)| (about.frame, None, (address, teid))));
            }
        }
        Message::Nas5gs(message) => {
            let Some((number, _)) = message.session else { return };
            let Some(address) = message.pdu_address() else { return };
            let beside =
                page.beside.iter().filter(|(frame, of, _)| *frame == about.frame && of.is_none_or(|of| of == number));
            page.given = beside.map(|&(.., tunnel)| Given { tunnel, address }).next();
        }
        _ => {}
    }
}
