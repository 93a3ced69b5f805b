//! A simulated core: what its functions remember, and when something happens. What they say to each other is in [`procedures`],
//! a file a procedure.

pub mod procedures;
pub mod sbi;
mod script;
pub(crate) mod world;

pub use script::Script;
pub use world::{Session, Ue, World};

use crate::interface::Interface;
use crate::pfcp::{Ie, Pfcp, ie, kind};
use crate::scenario::{Sbi, Step};
use crate::stage::send::{Body, Send, Truth};
use crate::stage::{Item, Stage};

/// Between two steps of a UE, in nanoseconds.
const PAUSE: (i64, i64) = (20_000_000, 120_000_000);

/// The elements come up: N4, SBI, N2; then the first UEs are on their way.
pub(crate) fn begin(stage: &mut Stage) {
    let start = stage.world.scenario.start;
    let mut script = Script::new(stage, start, None, "start-up");
    procedures::start_up::run(&mut script);
    script.end();
    for (at, group) in stage.world.scenario.groups.iter().enumerate() {
        if group.count > 0 {
            stage.queue.push(start + group.from, Item::Arrive(at));
        }
    }
    let heartbeat = stage.world.scenario.heartbeat;
    if heartbeat > 0 {
        stage.queue.push(start + heartbeat, Item::Heartbeat);
    }
}

/// The next UE of a group comes, and the one after it is on its way.
pub(crate) fn arrive(stage: &mut Stage, group: usize, at: i64) {
    let Some((number, more, every)) = stage.world.arrive(group) else { return };
    if more {
        stage.queue.push(at + every.max(1), Item::Arrive(group));
    }
    stage.queue.push(at, Item::Step(number));
}

/// The next step of a UE.
pub(crate) fn step(stage: &mut Stage, number: u32, at: i64) {
    let Some(ue) = stage.world.ues.get_mut(&number) else { return };
    if ue.busy > at {
        let later = ue.busy + 1_000_000;
        return stage.queue.push(later, Item::Step(number));
    }
    let (group, place) = (ue.group, ue.step);
    ue.step = ue.step.saturating_add(1);
    let step = stage.world.scenario.groups.get(group).and_then(|group| group.does.get(place)).cloned();
    let Some(step) = step else {
        // Nobody will ask for it again.
        stage.world.ues.remove(&number);
        return;
    };
    let mut script = Script::new(stage, at, Some(number), "");
    procedures::run(&step, &mut script);
    let now = script.end();
    let pause = match step {
        Step::Wait(long) => long,
        _ => stage.world.rng.between(PAUSE.0, PAUSE.1),
    };
    stage.queue.push(now + pause, Item::Step(number));
}

/// PFCP and SCTP heartbeats, as long as there is anybody.
pub(crate) fn heartbeat(stage: &mut Stage, at: i64) {
    if stage.world.ues.is_empty() {
        return;
    }
    let every = stage.world.scenario.heartbeat;
    let world = &stage.world;
    let of = |plmn: &str| {
        let smf = world.first_in("SMF", plmn);
        world.all_in("UPF", plmn).into_iter().map(move |upf| (smf, upf)).collect::<Vec<_>>()
    };
    let pairs: Vec<(usize, usize)> = world.scenario.networks().into_iter().flat_map(of).collect();
    for (count, (smf, upf)) in pairs.into_iter().enumerate() {
        let (from, to) = (stage.world.address(smf, 0), stage.world.address(upf, 0));
        let sequence = stage.world.sequence(from, to);
        let recovery = Ie::new(ie::RECOVERY_TIME_STAMP, world::RECOVERY);
        for (kind, from, to, delay) in
            [(kind::HEARTBEAT_REQUEST, from, to, 0), (kind::HEARTBEAT_RESPONSE, to, from, 400_000)]
        {
            let body = Body::Pfcp(Pfcp { kind, seid: None, sequence, ies: vec![recovery.clone()], tail: Vec::new() });
            let truth = Truth { procedure: "heartbeat", ..Truth::default() };
            let at = at + delay + count as i64 * 150_000;
            stage.queue.send(Send { at, interface: Interface::N4, from, to, body, truth });
        }
    }
    stage.queue.push(at + every, Item::Heartbeat);
}

/// Whether anything is said on the service-based interface.
pub(crate) fn speaks_sbi(world: &World) -> bool {
    world.scenario.sbi != Sbi::None
}
