//! The ground truth: one line of JSON a frame (docs/formats/scenario.md).

use std::net::IpAddr;

use crate::hasher::Map;
use crate::scenario::Scenario;
use crate::stage::Emitted;

/// Writes the lines. It remembers how the elements are called in JSON.
#[derive(Debug)]
pub struct Lines {
    names: Map<IpAddr, String>,
    misdeeds: Vec<String>,
}

impl Lines {
    /// For the frames of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        let mut names = Map::default();
        for element in &scenario.elements {
            for address in &element.addresses {
                // Names of elements are the only text that somebody else chose.
                names.entry(*address).or_insert_with(|| serde_json::Value::from(element.name.as_str()).to_string());
            }
        }
        let shown = |planted: &crate::scenario::Planted| {
            let id = crate::misdeeds::ALL.get(planted.misdeed).map_or("", |misdeed| misdeed.id);
            format!("{{\"form\":\"{}\",\"id\":\"{id}\"}}", planted.form.name())
        };
        Self { names, misdeeds: scenario.misdeeds.iter().map(shown).collect() }
    }

    /// The line of a frame, by its number in its file.
    pub fn write(&self, number: u64, frame: &Emitted, out: &mut Vec<u8>) {
        let misdeed = frame.truth.misdeed.and_then(|at| self.misdeeds.get(at)).map_or("null", String::as_str);
        let mut text = |text: &str| out.extend_from_slice(text.as_bytes());
        text("{\"element\":");
        match self.names.get(&frame.from) {
            Some(name) => text(name),
            None => text(&format!("\"{}\"", frame.from)),
        }
        text(",\"frame\":");
        decimal(number, &mut text);
        text(",\"interface\":\"");
        text(frame.interface.name());
        text("\",\"misdeed\":");
        text(misdeed);
        text(",\"procedure\":\"");
        text(frame.truth.procedure);
        text("\",\"time\":");
        if frame.time < 0 {
            text("-");
        }
        decimal(frame.time.unsigned_abs(), &mut text);
        text(",\"ue\":");
        match frame.truth.ue {
            Some(ue) => decimal(ue.into(), &mut text),
            None => text("null"),
        }
        text("}\n");
    }
}

/// A number's digits, without the machinery of formatting: there are three a line.
fn decimal(mut number: u64, text: &mut impl FnMut(&str)) {
    let mut digits = [b'0'; 20];
    let mut used = 0;
    for place in digits.iter_mut().rev() {
        *place = b'0' + (number % 10) as u8;
        number /= 10;
        used += 1;
        if number == 0 {
            break;
        }
    }
    text(digits.get(20 - used..).and_then(|digits| std::str::from_utf8(digits).ok()).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_numbers() {
        for number in [0, 7, 10, 99, 1_767_225_600_000_000_000, u64::MAX] {
            let mut shown = String::new();
            decimal(number, &mut |text| shown.push_str(text));
            assert_eq!(shown, number.to_string());
        }
    }
}
