//! The declaration that fits a scenario: `network.toml`, as `beleg audit --network` reads it.

use std::fmt::Write as _;

use crate::scenario::Scenario;

/// The declaration's text.
pub fn declaration(scenario: &Scenario) -> String {
    let list = |items: &mut dyn Iterator<Item = String>| items.map(|item| quoted(&item)).collect::<Vec<_>>().join(", ");
    let mut out =
        String::from("# The declaration that fits the scenario: what is planted is not in it.\n\n[network]\n");
    let _ = writeln!(out, "name = {}", quoted(&scenario.name));
    let _ = writeln!(out, "plmn = [{}]", list(&mut scenario.networks().into_iter().map(str::to_owned)));
    let pools = list(&mut scenario.pools.iter().map(|(base, bits)| format!("{base}/{bits}")));
    let _ = writeln!(out, "ue_pools = [{pools}]");
    for element in scenario.elements.iter().filter(|element| !element.undeclared) {
        let _ = writeln!(out, "\n[[element]]\nname = {}", quoted(&element.name));
        let _ = writeln!(out, "role = {}", quoted(&element.role));
        if let Some(vendor) = &element.vendor {
            let _ = writeln!(out, "vendor = {}", quoted(vendor));
        }
        let _ = writeln!(out, "addresses = [{}]", list(&mut element.addresses.iter().map(ToString::to_string)));
    }
    for allow in &scenario.allows {
        let _ = writeln!(out, "\n[[allow]]");
        for (key, value) in [("from", &allow.from), ("to", &allow.to), ("flow", &allow.flow), ("reason", &allow.reason)]
        {
            let _ = writeln!(out, "{key} = {}", quoted(value));
        }
    }
    out
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
