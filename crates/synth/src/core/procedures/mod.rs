//! The procedures, a file each: what is sent when something happens (TS 23.502 clause 4).

mod authentication;
mod deregistration;
mod handover;
mod home_routed;
mod idle;
pub mod n4;
mod registration;
pub(crate) mod roaming;
mod session;
pub mod start_up;
mod subscriber;
mod traffic;
mod xn;

use super::script::Script;
use crate::scenario::Step;

/// Plays a step of the script's UE.
pub(crate) fn run(step: &Step, script: &mut Script<'_>) {
    match step {
        Step::Register => registration::run(script),
        Step::Session => session::establish(script),
        Step::Ping(many) => traffic::ping(script, *many),
        Step::Dns(many) => traffic::dns(script, *many),
        Step::Web(many) => traffic::web(script, *many),
        Step::Stream(many) => traffic::stream(script, *many),
        Step::Wait(_) => {}
        Step::Idle => idle::release(script),
        Step::Service => idle::service(script, false),
        Step::Page => idle::page(script),
        Step::Handover(true, target) => xn::hand_over(script, *target),
        Step::Handover(false, target) => handover::over_n2(script, *target),
        Step::Modify => session::modify(script),
        Step::Release => session::release(script),
        Step::Deregister => deregistration::run(script),
    }
}
