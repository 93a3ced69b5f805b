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

/// When it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    /// At its time.
    Then,
    /// As soon as a UE has an active session and nothing on its way.
    ToUe,
    /// When all UEs have come and gone, and so long after.
    Quiet(i64),
}

/// A misdeed that is done once.
pub(super) struct Once {
    form: Form,
    moment: Moment,
    play: fn(Form, &mut Script<'_>),
    looked: u32,
}

impl std::fmt::Debug for Once {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Once").field("form", &self.form).field("moment", &self.moment).finish_non_exhaustive()
    }
}

/// At its time.
pub(super) fn once(form: Form, play: fn(Form, &mut Script<'_>)) -> Box<dyn Deed> {
    Box::new(Once { form, moment: Moment::Then, play, looked: 0 })
}

/// As soon as a UE has an active session and nothing on its way.
pub(super) fn to_a_ue(form: Form, play: fn(Form, &mut Script<'_>)) -> Box<dyn Deed> {
    Box::new(Once { form, moment: Moment::ToUe, play, looked: 0 })
}

/// When nothing else has happened for a while: what somebody asked for then would be a reason, as far as anybody can tell.
pub(super) fn in_quiet(form: Form, pause: i64, play: fn(Form, &mut Script<'_>)) -> Box<dyn Deed> {
    Box::new(Once { form, moment: Moment::Quiet(pause), play, looked: 0 })
}

impl Deed for Once {
    fn begin(&mut self, stage: &mut Stage, number: usize, at: i64) {
        let (ue, ready, at) = match self.moment {
            Moment::Then => (None, true, at),
            Moment::ToUe => {
                let ue = stage.world.at_rest(at);
                (ue, ue.is_some(), at)
            }
            Moment::Quiet(pause) => {
                let gone = stage.world.all_gone();
                (None, gone, if gone { at + pause } else { at })
            }
        };
        if !ready {
            self.looked += 1;
            if self.looked < PATIENCE {
                let look = if self.moment == Moment::ToUe { LOOK } else { 20 * LOOK };
                stage.queue.push(at + look, Item::Deed(number));
            }
            return;
        }
        let planted = (self.form != Form::Lookalike).then_some(number);
        let mut script = Script::new(stage, at, ue, "").planted(planted);
        (self.play)(self.form, &mut script);
        script.end();
    }
}
