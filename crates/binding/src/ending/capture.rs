//! The capture: what there is of it, and what is missing.

use std::collections::HashSet;

use beleg_declaration::Standing;
use beleg_engine::Summary;
use beleg_model::{Name, Party, Status, Value};
use beleg_standard::{Ending, Judge, Whole};

use super::{End, SHOWN_BY, frames, interval, seconds};
use crate::groups::Groups;

/// Hands it over.
pub(super) fn tell(judge: &mut Judge, of: usize, summary: &Summary, groups: &Groups) {
    let (judged, inputs) = (&summary.judged, &summary.inputs);
    let totals = summary.books.totals();
    let all = totals.sum().max(1);
    let share = |statuses: &[Status]| {
        let octets: u64 = statuses.iter().map(|status| totals.of(*status)).sum();
        octets.saturating_mul(1_000).div_ceil(all)
    };
    let count = |of: fn(&beleg_capture::InputReport) -> u64| inputs.iter().map(of).sum::<u64>();
    let end = End::new(summary);
    let own = &judged.folded;
    let folded = own.classes + own.flows + own.asked + own.scopes;
    let pairs: HashSet<_> = judged.flows.iter().filter(|(flow, _)| flow.frames > 0).map(|(flow, _)| flow.key).collect();
    let one_sided = judged.flows.iter().filter(|(flow, standing)| {
        let back = beleg_declaration::FlowKey { from: flow.key.to, to: flow.key.from, ..flow.key };
        let between_elements = matches!(standing, Standing::Implied(_) | Standing::Allowed(_));
        flow.frames > 1 && between_elements && matches!(flow.key.transport, 6 | 132) && !pairs.contains(&back)
    });
    let one_sided = one_sided.count() as u64;
    let entry = Whole {
        of,
        name: "",
        parties: (Party::Nameless, Party::Nameless),
        count: 1,
        frames: &[],
        interval: interval(summary),
        octets: totals.sum(),
        users: false,
        unsure: false,
    };
    judge.whole(&entry, &mut |_, out| {
        out.uint("frames", frames(summary));
        out.uint("octets", totals.sum());
        out.uint("inputs", inputs.len() as u64);
        out.uint("duration_s", seconds(interval(summary)));
        if inputs.iter().any(|input| input.dropped().is_some()) {
            out.uint("dropped", inputs.iter().filter_map(beleg_capture::InputReport::dropped).sum());
        }
        out.uint("cut_frames", count(|input| input.cut_frames));
        out.uint("missing", summary.missing.iter().map(|missing| missing.count).sum());
        out.uint("damaged", inputs.iter().filter(|input| input.damage.is_some()).count() as u64);
        out.uint("faults", summary.faults.len() as u64);
        out.flag("filtered", judged.filtered.is_some());
        out.uint("backward_frames", count(|input| input.backward_frames));
        out.uint("untimed_frames", count(|input| input.untimed_frames + input.clamped_times));
        out.uint("repeated", judged.repeated);
        out.uint("opaque_per_mille", share(&[Status::Opaque]));
        out.uint("undecodable_per_mille", share(&[Status::Undecodable]));
        out.uint("unexplained_per_mille", share(&[Status::Unseen, Status::Unexamined, Status::Unvouched]));
        out.uint("lost_per_mille", share(&[Status::Lost]));
        out.text("declaration", if judged.network.reviewed { "reviewed" } else { "learnt" });
        out.uint("elements", judged.network.elements.len() as u64);
        out.uint("folded", groups.folded + folded + judged.evicted.iter().map(|(_, times)| times).sum::<u64>());
        let interfaces = SHOWN_BY.map(|(interface, _)| interface);
        out.list("interfaces", &mut |items| {
            let seen = interfaces.iter().filter(|interface| end.is_seen(**interface));
            seen.for_each(|interface| items.value(Value::Name(Name::Known(interface.name()))));
        });
        out.list("whole", &mut |items| {
            let whole = interfaces.iter().filter(|interface| end.is_whole(**interface).is_ok());
            whole.for_each(|interface| items.value(Value::Name(Name::Known(interface.name()))));
        });
        out.uint("one_sided_flows", one_sided);
    });
}
