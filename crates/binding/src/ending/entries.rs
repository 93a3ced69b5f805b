//! Entries of one class and name, which a standard judges by what became of the class.

use beleg_declaration::{FlowId, Standing};
use beleg_engine::Summary;
use beleg_model::{Party, Value};
use beleg_standard::{Judge, Whole};

use super::{is, stands};
use crate::groups::Group;
use crate::judging::{issues, lack, reasoned};
use crate::sbi::who;

/// Hands over one group of them.
pub(super) fn tell(judge: &mut Judge, of: usize, summary: &Summary, group: &Group) {
    let judged = &summary.judged;
    let Some((kept, status)) = judged.classes.get(group.key.class as usize) else { return };
    let flow = judged.flow(FlowId(kept.class.flow));
    let parties = flow.map_or((Party::Others, Party::Others), |(flow, _)| (flow.key.from, flow.key.to));
    let users = group.key.users || flow.is_some_and(|(flow, standing)| flow.user || *standing == Standing::Users);
    let name = group.key.name.to_string();
    let entry = Whole {
        of,
        name: &name,
        parties,
        count: group.count,
        frames: &group.frames,
        interval: group.interval,
        octets: group.octets,
        users,
        unsure: group.key.partial,
    };
    judge.whole(&entry, &mut |_, out| {
        out.value("name", Value::Name(group.key.name));
        out.text("protocol", group.key.protocol);
        is(*status, out);
        match flow {
            Some((flow, standing)) => {
                stands(flow, standing, out);
                out.group("from", &mut |out| who(&judged.network, flow.key.from, true, out));
                out.group("to", &mut |out| who(&judged.network, flow.key.to, true, out));
                if out.wants("service") {
                    out.text("service", &flow.key.service());
                }
            }
            None => ["standing", "declared"].iter().for_each(|name| out.unknown(name)),
        }
        out.flag("tunnelled", group.key.users);
        match group.key.partial {
            true => out.unknown("issues"),
            false if group.issues.is_empty() => {}
            false => issues(&group.issues, out),
        }
        reasoned(kept.class.lacks.map(|own| own.proven), out);
        if let Some(own) = kept.class.lacks {
            lack(own.relation, own.scope.0.name(), own.ended, own.proven, out);
        }
    });
}
