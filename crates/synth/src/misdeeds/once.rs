//! Misdeeds that are done once, as a script of their own: at their time, or as soon as there is a UE to do them to.

use std::net::{IpAddr, Ipv4Addr};

use super::{Deed, Form};
use crate::core::Script;
use crate::stage::{Item, Stage};

/// Somebody whom no declaration knows: a documentation address that no scenario declares.
pub(super) const STRANGER: IpAddr = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 66));

/// How long a UE at rest is waited for, and how often it is looked for.
const PATIENCE: u32 = 4_000;
const LOOK: i64 = 5_000_000;

/// A misdeed that is done once.
pub(super) struct Once {
    form: Form,
    /// A UE with an active session is needed.
    to_a_ue: bool,
    play: fn(Form, &mut Script<'_>),
    looked: u32,
}

impl std::fmt::Debug for Once {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Once").field("form", &self.form).field("to_a_ue", &self.to_a_ue).finish_non_exhaustive()
    }
}

/// At its time.
pub(super) fn once(form: Form, play: fn(Form, &mut Script<'_>)) -> Box<dyn Deed> {
    Box::new(Once { form, to_a_ue: false, play, looked: 0 })
}

/// As soon as a UE has an active session and nothing on its way.
pub(super) fn to_a_ue(form: Form, play: fn(Form, &mut Script<'_>)) -> Box<dyn Deed> {
    Box::new(Once { form, to_a_ue: true, play, looked: 0 })
}

impl Deed for Once {
    fn begin(&mut self, stage: &mut Stage, number: usize, at: i64) {
        let ue = if self.to_a_ue { stage.world.at_rest(at) } else { None };
        if self.to_a_ue && ue.is_none() {
            self.looked += 1;
            if self.looked < PATIENCE {
                stage.queue.push(at + LOOK, Item::Deed(number));
            }
            return;
        }
        let planted = (self.form != Form::Lookalike).then_some(number);
        let mut script = Script::new(stage, at, ue, "").planted(planted);
        (self.play)(self.form, &mut script);
        script.end();
    }
}
