//! A19: the UPF reports another volume than passed (TS 29.244 clause 7.5.8.3).

use std::collections::HashMap;

use super::{Deed, Form, Group, Misdeed};
use crate::interface::Interface;
use crate::pfcp::{Ie, Value, ie, kind};
use crate::stage::Stage;
use crate::stage::send::{Body, Send, Truth};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "A19",
    name: "False usage reports",
    group: Group::Spying,
    about: [
        "the UPF reports ten times what passed",
        "the UPF reports a third of what passed",
        "the UPF counts the headers of GTP-U with each packet",
    ],
    told_by: Interface::N3,
    also: &[],
    make: |form| Box::new(Reports { form, packets: HashMap::new() }),
};

/// A session that used less is not worth it.
const WORTH: u64 = 8_000;
/// IPv4, UDP, GTP-U with a PDU session container.
const HEADERS: u64 = 20 + 8 + 16;

#[derive(Debug)]
struct Reports {
    form: Form,
    /// Packets that have passed, by the UE, and whether it has sent any itself: where nothing comes up, its N3 may be out of sight.
    packets: HashMap<u32, (u64, bool)>,
}

/// The volume that a usage report in a message tells: flags, then the total.
fn volume(ies: &mut [Ie]) -> Option<&mut [u8; 8]> {
    let report = ies.iter_mut().find(|ie| ie.kind == ie::USAGE_REPORT_SDR)?;
    let Value::Group(members) = &mut report.value else { return None };
    let measured = members.iter_mut().find(|ie| ie.kind == ie::VOLUME_MEASUREMENT)?;
    match &mut measured.value {
        Value::Octets(octets) => octets.last_chunk_mut(),
        Value::Group(_) => None,
    }
}

impl Deed for Reports {
    fn see(&mut self, _stage: &mut Stage, number: usize, send: &mut Send) {
        let Some(ue) = send.truth.ue else { return };
        match &mut send.body {
            Body::Gtp(message) if send.interface == Interface::N3 => {
                let (packets, sent) = self.packets.entry(ue).or_default();
                *packets += 1;
                *sent |= message.container.is_some_and(|(uplink, _)| uplink);
            }
            Body::Pfcp(message) if message.kind == kind::SESSION_DELETION_REQUEST + 1 => {
                let Some(octets) = volume(&mut message.ies) else { return };
                let passed = u64::from_be_bytes(*octets);
                let (packets, sent) = self.packets.get(&ue).copied().unwrap_or_default();
                if passed < WORTH || !sent {
                    return;
                }
                let told = match self.form {
                    Form::Crude => passed * 10,
                    Form::Stealthy => passed / 3,
                    Form::Lookalike => passed + HEADERS * packets,
                };
                *octets = told.to_be_bytes();
                if self.form != Form::Lookalike {
                    send.truth = Truth { misdeed: Some(number), ..send.truth };
                }
            }
            _ => {}
        }
    }
}
