//! The ground truth: one line of JSON a frame (docs/formats/scenario.md).

use serde_json::json;

use crate::scenario::Scenario;
use crate::stage::Emitted;

/// The line of a frame, by its number in its file.
pub fn line(scenario: &Scenario, number: u64, frame: &Emitted) -> String {
    let element = scenario.elements.iter().find(|element| element.addresses.contains(&frame.from));
    let sender = element.map_or_else(|| frame.from.to_string(), |element| element.name.clone());
    let misdeed = frame.truth.misdeed.and_then(|at| scenario.misdeeds.get(at)).and_then(|planted| {
        let misdeed = crate::misdeeds::ALL.get(planted.misdeed)?;
        Some(json!({"id": misdeed.id, "form": planted.form.name()}))
    });
    let line = json!({
        "frame": number, "time": frame.time, "element": sender, "interface": frame.interface.name(),
        "procedure": frame.truth.procedure, "ue": frame.truth.ue, "misdeed": misdeed
    });
    line.to_string()
}
