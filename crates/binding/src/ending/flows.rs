//! Flows: who sent to whom, by which service.

use std::collections::HashMap;

use beleg_declaration::{FlowId, Standing};
use beleg_engine::Summary;
use beleg_model::{FrameId, Value};
use beleg_standard::{Judge, Whole};

use super::{FlowsShown, interval, seconds, stands};
use crate::sbi::who;

/// Hands over all of them.
pub(super) fn tell(judge: &mut Judge, of: usize, summary: &Summary, shown: Option<&FlowsShown>) {
    let judged = &summary.judged;
    let began = judged.flows.iter().filter(|(flow, _)| flow.frames > 0).map(|(flow, _)| (flow.key, flow.first));
    let pairs: HashMap<_, _> = began.collect();
    for (number, (flow, standing)) in judged.flows.iter().enumerate() {
        // Flows that were only asked for, and never came.
        if flow.frames == 0 {
            continue;
        }
        let shown = shown.and_then(|shown| shown.get(&FlowId(number as u32)));
        let first: [FrameId; 1] = [flow.first];
        let interval = shown.map_or_else(|| interval(summary), |shown| shown.interval);
        let service = flow.key.service();
        let entry = Whole {
            of,
            name: &service,
            parties: (flow.key.from, flow.key.to),
            count: 1,
            frames: shown.map_or(&first, |shown| &shown.frames),
            interval,
            octets: flow.octets,
            users: flow.user || *standing == Standing::Users,
            unsure: false,
        };
        let mut back = flow.key;
        (back.from, back.to) = (flow.key.to, flow.key.from);
        judge.whole(&entry, &mut |_, out| {
            out.group("from", &mut |out| who(&judged.network, flow.key.from, true, out));
            out.group("to", &mut |out| who(&judged.network, flow.key.to, true, out));
            out.text("service", &service);
            out.uint("transport", u64::from(flow.key.transport));
            out.uint("port", u64::from(flow.key.port));
            out.list("protocols", &mut |items| {
                flow.protocols.iter().for_each(|protocol| items.value(Value::Text(protocol)));
            });
            stands(flow, standing, out);
            if let Standing::Implied(point) = standing {
                out.text("reference_point", point);
            }
            out.flag("asked_for", flow.announced);
            let other = pairs.get(&back);
            out.flag("initiated", other.is_none_or(|first| flow.first <= *first));
            out.flag("answered", other.is_some());
            out.uint("frames", flow.frames);
            out.uint("octets", flow.octets);
            out.uint("duration_s", seconds(interval));
        });
    }
}
