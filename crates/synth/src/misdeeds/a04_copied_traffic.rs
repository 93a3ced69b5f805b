//! A04: more leaves the UPF than came: copies of a subscriber's packets, in another wrapping.

use super::{Deed, Form, Group, Misdeed};
use crate::interface::Interface;
use crate::misdeeds::once::STRANGER;
use crate::stage::Stage;
use crate::stage::send::{Body, Send, Truth};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "A04",
    name: "user-plane conservation",
    group: Group::Spying,
    about: [
        "the UPF sends each packet of the subscriber who is active once more, as it is, in UDP to a stranger",
        "the UPF sends the first octets of each packet of that subscriber, changed by a key, to a stranger's port 443",
        "a subscriber sends the same packet twice",
    ],
    told_by: Interface::Other,
    also: &["D01"],
    make: |form| Box::new(Copies { form, victim: None, done: false }),
};

/// Whose packets are copied changes when that subscriber has been silent so long, in nanoseconds.
const SILENT: i64 = 1_000_000_000;

#[derive(Debug)]
struct Copies {
    form: Form,
    /// Who it is, and when the last packet came from there.
    victim: Option<(u32, i64)>,
    done: bool,
}

impl Deed for Copies {
    fn see(&mut self, stage: &mut Stage, number: usize, send: &mut Send) {
        let Some(ue) = send.truth.ue else { return };
        let Body::Gtp(message) = &send.body else { return };
        let up = message.container.is_some_and(|(uplink, _)| uplink);
        if send.interface != Interface::N3 || !up || self.done {
            return;
        }
        if self.victim.is_some_and(|(victim, last)| victim != ue && send.at < last + SILENT) {
            return;
        }
        self.victim = Some((ue, send.at));
        let (user, at) = (send.to, send.at + 40_000);
        let truth = Truth { misdeed: (self.form != Form::Lookalike).then_some(number), ..send.truth };
        let copy = match self.form {
            Form::Crude => Body::Datagram((40_404, 40_404), message.payload.clone()),
            Form::Stealthy => {
                let hidden = message.payload.iter().take(64).map(|octet| octet ^ 0xa7).collect();
                Body::Datagram((40_404, 443), hidden)
            }
            Form::Lookalike => {
                // The second one comes by here too.
                self.done = true;
                stage.queue.send(Send { at: at + 3_000_000, truth, ..send.clone() });
                return;
            }
        };
        stage.queue.send(Send { at, interface: Interface::Other, from: user, to: STRANGER, body: copy, truth });
    }
}
