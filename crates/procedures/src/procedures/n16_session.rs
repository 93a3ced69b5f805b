//! A PDU session of two SMFs (N16, N16a; TS 29.502 clauses 5.2.2.7 and following): the ends of N9 tunnels that they tell each
//! other, so that an SMF has a reason to have its UPF send to another network's, also where that one's N4 is not in the capture.
//!
//! Deliberately absent: the resource that a session is (`resource.rs`), and what makes an SMF work on one (`session_work.rs`).

use std::net::IpAddr;

use beleg_model::Key;
use beleg_wire::{Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::functions::text;
use crate::relations::{N4_TUNNEL, N16_TUNNEL};

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "PDU session of two SMFs", source: "3GPP TS 29.502 clause 5.2.2.7", speaks: &[Id::Http], state };

/// Attributes that hold a TunnelInfo (clause 6.1.6.2.9): the visited or intermediate SMF's end, and the home or anchor SMF's.
const TUNNELS: [&str; 4] = ["vcnTunnelInfo", "icnTunnelInfo", "hcnTunnelInfo", "cnTunnelInfo"];

fn state(about: &About<'_>, page: &mut Page) {
    let (Message::Http(message), Some(speakers)) = (about.message, about.speakers) else { return };
    if speakers.service != Some("Nsmf_PDUSession") {
        return;
    }
    let Some(json) = message.json() else { return };
    for tunnel in TUNNELS.iter().filter_map(|name| json.get(name)) {
        let teid = text(tunnel, "gtpTeid").and_then(|teid| u32::from_str_radix(teid, 16).ok());
        let addresses =
            ["ipv4Addr", "ipv6Addr"].into_iter().filter_map(|name| text(tunnel, name)?.parse::<IpAddr>().ok());
        for (address, teid) in addresses.zip(teid.into_iter().cycle()) {
            let tunnel = Key::Tunnel(address, teid);
            // Its UPF has been told to receive there, as N4 tells where it is in the capture (TS 23.502 clause 4.3.2.2.2).
            page.claims.rests_on(N4_TUNNEL, tunnel);
            page.claims.issue(N16_TUNNEL, tunnel, None);
        }
    }
}
