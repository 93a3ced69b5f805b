//! Misdeeds that examples of a requirement name: planted in a small network, captured and judged, all in memory.

use std::collections::BTreeSet;
use std::io::Cursor;

use beleg_binding::Judging;
use beleg_capture::Options;
use beleg_engine::{Observer, Settings};
use beleg_model::{Outcome, Verdict};
use beleg_standard::{Catalogue, Judge};
use beleg_synth::misdeeds::{ALL, Form};
use beleg_synth::scenario::{Planted, Scenario};
use beleg_synth::stage::Stage;
use beleg_synth::{Writer, declaration, variety};

/// Networks to plant it in, by their seed: the first in which it can be done is taken.
const SEEDS: [u64; 5] = [0, 8, 13, 3, 14];

struct Nobody;

impl Observer for Nobody {
    fn message(&mut self, _delivery: &beleg_assemble::Delivery<'_>) {}
}

/// Whether what a misdeed (`A01/crude`) comes to under a requirement is what an example of this verdict says; or else what it
/// comes to.
pub(crate) fn run(catalogue: &Catalogue, requirement: &str, misdeed: &str, expect: Verdict) -> Result<(), String> {
    let (id, form) = misdeed.split_once('/').unwrap_or((misdeed, ""));
    let known = ALL.iter().position(|own| own.id == id).zip(Form::ALL.into_iter().find(|own| own.name() == form));
    let Some((number, form)) = known else {
        let ids: Vec<&str> = ALL.iter().map(|own| own.id).collect();
        let forms = Form::ALL.map(Form::name).join(", ");
        return Err(format!(
            "no misdeed is called “{misdeed}”; write one of {}, a slash, and one of {forms}",
            ids.join(", ")
        ));
    };
    for (seed, at) in SEEDS.into_iter().flat_map(|seed| variety::MOMENTS.map(|at| (seed, at))) {
        let mut scenario = variety::late(seed).map_err(|fault| fault.to_string())?;
        scenario.misdeeds.push(Planted { misdeed: number, form, at });
        let (outcomes, planted) = judged(scenario, catalogue)?;
        if planted.is_empty() && form != Form::Lookalike {
            continue;
        }
        let Some(outcome) = outcomes.into_iter().find(|own| own.requirement == requirement) else { continue };
        let by_it = outcome.findings.iter().flat_map(|own| &own.frames).any(|frame| planted.contains(&frame.number));
        return match (expect, outcome.verdict) {
            (Verdict::Violated, Verdict::Violated) if !by_it => Err("violated by other frames".to_owned()),
            (Verdict::Violated, Verdict::Violated) => Ok(()),
            (Verdict::Violated, other) => Err(format!("{other}: {}", outcome.why.join("; "))),
            (_, Verdict::Violated) => Err("violated".to_owned()),
            _ => Ok(()),
        };
    }
    Err("not done in any of the networks that it was tried in".to_owned())
}

fn judged(scenario: Scenario, catalogue: &Catalogue) -> Result<(Vec<Outcome>, BTreeSet<u64>), String> {
    let network = beleg_declaration::parse(&declaration(&scenario)).map_err(|fault| fault.to_string())?;
    let mut writer = Writer::new(Vec::new()).map_err(|error| error.to_string())?;
    let (mut number, mut planted) = (0, BTreeSet::new());
    for frame in Stage::new(scenario) {
        number += 1;
        if frame.truth.misdeed.is_some() {
            planted.insert(number);
        }
        writer.frame(frame.time, &frame.octets).map_err(|error| error.to_string())?;
    }
    let capture = writer.finish().map_err(|error| error.to_string())?;
    let taps = beleg_capture::read("scenario", Cursor::new(capture), Options::default());
    let schema = beleg_binding::schema();
    let judge = Judge::new(&schema, catalogue).map_err(|faults| crate::standard::shown(&faults))?;
    let mut nobody = Nobody;
    let mut judging = Judging::new(judge, schema, network.clone(), &mut nobody);
    let settings = Settings { network, ..Settings::default() };
    let summary = beleg_engine::run(&mut taps.map_err(|error| error.to_string())?, settings, &mut judging);
    Ok((judging.finish(&summary), planted))
}
