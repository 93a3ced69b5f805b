//! Requirements to what can be evaluated.

use std::collections::BTreeMap;

use beleg_model::{Interface, Severity, Time};

use crate::catalogue::Catalogue;
use crate::expression::{Context, Literal, MachineId, Node, Ref, Truth, Types, Wrong};
use crate::fault::{Fault, hint};
use crate::requirement::{Group, Place, Requirement};
use crate::rows::Owner;
use crate::schema::Schema;

/// A requirement that can be evaluated.
#[derive(Debug)]
pub(crate) struct Compiled {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) severity: Severity,
    pub(crate) finding: String,
    pub(crate) of: usize,
    pub(crate) when: Node,
    pub(crate) assert: Node,
    pub(crate) users: bool,
    /// It is about the observer: what contradicts it speaks against no element.
    pub(crate) observer: bool,
    pub(crate) needs_interfaces: Vec<Interface>,
    pub(crate) needs_complete: Vec<Interface>,
    pub(crate) machines: Vec<MachineId>,
    pub(crate) named: Vec<(String, Ref)>,
    /// It is about messages of these names alone, by their digests.
    pub(crate) names: Option<Vec<u64>>,
    /// Somebody has written how it is judged.
    pub(crate) has_rule: bool,
    /// Its fields are wanted by this.
    pub(crate) owner: Owner,
}

pub(crate) fn compile(schema: &Schema, catalogue: &Catalogue) -> Result<(Vec<Compiled>, Types), Vec<Fault>> {
    let mut types = Types::new(schema);
    let (mut all, mut faults) = (Vec::new(), Vec::new());
    for requirement in &catalogue.requirements {
        match one(schema, &mut types, requirement) {
            Ok(compiled) => all.push(compiled),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() { Ok((all, types)) } else { Err(faults) }
}

fn one(schema: &Schema, types: &mut Types, requirement: &Requirement) -> Result<Compiled, Fault> {
    if !requirement.has_rule {
        return Ok(unruled(requirement));
    }
    let (file, text) = (&requirement.file, &requirement.text);
    let Some((of, _)) = schema.get(&requirement.applies_to) else {
        let hint = hint(&requirement.applies_to, schema.types.iter().map(|of| of.name));
        let ask = if hint.is_empty() { "; `beleg standard fields` lists them".to_owned() } else { hint };
        let message = format!("there is no type of entry “{}”{ask}", requirement.applies_to);
        return Err(Fault::at(file, text, requirement.places.applies_to, message));
    };
    let parameters: BTreeMap<String, Literal> =
        requirement.params.iter().map(|(name, parameter)| (name.clone(), parameter.value.clone())).collect();
    let owner = types.owner();
    let mut context = Context {
        schema,
        types,
        parameters: &parameters,
        of,
        users: requirement.users,
        atoms: 0,
        machines: Vec::new(),
        named: Vec::new(),
        is_late: false,
        owners: vec![owner],
    };
    let wrong = |place: &Place, wrong: Wrong| match &place.file {
        Some((file, text)) => Fault::at(file, text, place.of(text, wrong.at), wrong.message),
        None => Fault::at(file, text, place.of(text, wrong.at), wrong.message),
    };
    let when = match requirement.when.trim() {
        "" => Node::Constant(Truth::Yes),
        _ => context.compile(&requirement.when).map_err(|w| wrong(&requirement.places.when, w))?,
    };
    let mut assert = context.compile(&requirement.assert).map_err(|w| wrong(&requirement.places.assert, w))?;
    let mut allowed = Vec::new();
    for exception in &requirement.exceptions {
        let holds = context.compile(&exception.condition).map_err(|w| wrong(&exception.at, w))?;
        allowed.push(match exception.expires.as_deref().and_then(end_of_day) {
            Some(until) => Node::And(vec![Node::Until(until), holds]),
            None => holds,
        });
    }
    if !allowed.is_empty() {
        allowed.insert(0, assert);
        assert = Node::Or(allowed);
    }
    let names = context.pinned(&when);
    let (machines, named) = (context.machines, context.named);
    Ok(Compiled {
        id: requirement.id.clone(),
        title: requirement.title.clone(),
        severity: requirement.severity,
        finding: requirement.finding.clone(),
        of,
        names,
        when,
        assert,
        users: requirement.users,
        observer: requirement.group == Group::Observer,
        needs_interfaces: requirement.needs_interfaces.clone(),
        needs_complete: requirement.needs_complete.clone(),
        machines,
        named,
        has_rule: true,
        owner,
    })
}

/// One that is about no entry, since nobody has written how it is judged.
fn unruled(requirement: &Requirement) -> Compiled {
    Compiled {
        id: requirement.id.clone(),
        title: requirement.title.clone(),
        severity: requirement.severity,
        finding: requirement.finding.clone(),
        of: usize::MAX,
        when: Node::Constant(Truth::No),
        assert: Node::Constant(Truth::Yes),
        users: false,
        observer: false,
        needs_interfaces: Vec::new(),
        needs_complete: Vec::new(),
        machines: Vec::new(),
        named: Vec::new(),
        names: None,
        has_rule: false,
        owner: 0,
    }
}

/// The last instant of a day.
fn end_of_day(day: &str) -> Option<Time> {
    let mut parts = day.split('-');
    let mut next = || parts.next()?.parse::<i64>().ok();
    let (year, month, day) = (next()?, next()?, next()?);
    // Days from the civil date, with the year starting in March.
    let shifted = year - i64::from(month <= 2);
    let of_era = shifted.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    let days = shifted.div_euclid(400) * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
    Some(Time::from_nanoseconds((days + 1).checked_mul(86_400_000_000_000)? - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_at_midnight() {
        assert_eq!(end_of_day("2027-03-31").unwrap().to_string(), "2027-03-31T23:59:59.999999999Z");
        assert_eq!(end_of_day("2024-02-29").unwrap().to_string(), "2024-02-29T23:59:59.999999999Z");
    }
}
