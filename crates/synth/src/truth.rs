//! The ground truth: one line of JSON a frame (docs/formats/scenario.md).

use std::fmt::Write as _;

use crate::scenario::Scenario;
use crate::stage::Emitted;

/// The line of a frame, by its number in its file.
pub fn line(scenario: &Scenario, number: u64, frame: &Emitted) -> String {
    let element = scenario.elements.iter().find(|element| element.addresses.contains(&frame.from));
    let sender = element.map_or_else(|| frame.from.to_string(), |element| element.name.clone());
    let misdeed = frame.truth.misdeed.and_then(|at| scenario.misdeeds.get(at)).and_then(|planted| {
        let misdeed = crate::misdeeds::ALL.get(planted.misdeed)?;
        Some(format!("{{\"form\":\"{}\",\"id\":\"{}\"}}", planted.form.name(), misdeed.id))
    });
    // Names of elements are the only text that somebody else chose.
    let element = serde_json::Value::from(sender);
    let mut line = format!("{{\"element\":{element},\"frame\":{number},\"interface\":\"{}\",", frame.interface.name());
    let ue = frame.truth.ue.map_or_else(|| "null".to_owned(), |ue| ue.to_string());
    let (misdeed, procedure) = (misdeed.as_deref().unwrap_or("null"), frame.truth.procedure);
    // Writing to a string cannot fail.
    let _ = write!(line, "\"misdeed\":{misdeed},\"procedure\":\"{procedure}\",\"time\":{},\"ue\":{ue}}}", frame.time);
    line
}
