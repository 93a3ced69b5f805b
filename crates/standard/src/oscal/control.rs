//! A control to the file of a requirement: Beleg's own as it was, somebody else's without a rule.

use std::fmt::Write as _;

use super::json::{At, Fault};
use super::{EXCEPTION, FILE, UNTIL, is_own, plain, quoted};
use crate::requirement::Requirement;

/// A requirement's file.
pub(super) struct Control {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) has_rule: bool,
    pub(super) notices: Vec<String>,
}

/// How deep parts may stand in one another.
const DEEPEST: usize = 16;

/// Reads a control of a catalog with this title.
pub(super) fn read(control: &At<'_>, source: &str) -> Result<Control, Fault> {
    for part in control.items("parts")? {
        if is_own(&part, FILE)? {
            return own(control, &part);
        }
    }
    foreign(control, source)
}

/// One that carries its file; with the values and exceptions that a profile has given it since.
fn own(control: &At<'_>, part: &At<'_>) -> Result<Control, Fault> {
    let prose = part.need("prose")?;
    let mut text = prose.text()?.to_owned();
    let read = |text: &str| {
        Requirement::read("the requirement", text)
            .map_err(|fault| prose.wrong(format!("{fault}\n  (the file of a requirement that this part holds)")))
    };
    let requirement = read(&text)?;
    let mut values = Vec::new();
    for param in control.items("params")? {
        let (id, set) = (param.need("id")?, param.items("values")?);
        let name = local(id.text()?, &requirement.id);
        let (Some(parameter), [value]) = (requirement.params.get(name), set.as_slice()) else {
            return Err(
                id.wrong(format!("the requirement {} has no parameter “{name}” with one value", requirement.id))
            );
        };
        if value.text()? != parameter.shown {
            values.push((parameter.at.clone(), value.text()?));
        }
    }
    values.sort_by_key(|(at, _)| std::cmp::Reverse(at.start));
    for (at, value) in values {
        text.replace_range(at, value);
    }
    let mut exceptions = String::new();
    for prop in control.items("props")? {
        if is_own(&prop, EXCEPTION)? {
            exceptions.push_str(&exception(&prop, "exceptions", "")?);
        }
    }
    if !exceptions.is_empty()
        && let Some(end) = text.get(3..).and_then(|rest| rest.find("\n+++"))
    {
        text.insert_str(3 + end + 1, &exceptions);
    }
    let requirement = read(&text)?;
    Ok(Control { id: requirement.id.clone(), has_rule: requirement.has_rule, text, notices: Vec::new() })
}

/// A parameter's own name: Beleg writes the control's before it, and so do others.
pub(super) fn local<'i>(id: &'i str, control: &str) -> &'i str {
    let is_own = id.get(..control.len()).is_some_and(|start| start.eq_ignore_ascii_case(control));
    let rest = id.get(control.len()..).filter(|_| is_own);
    rest.and_then(|rest| rest.strip_prefix(['_', '-', '.'])).filter(|rest| !rest.is_empty()).unwrap_or(id)
}

/// The lines of an exception, below a table with this name.
pub(super) fn exception(prop: &At<'_>, table: &str, more: &str) -> Result<String, Fault> {
    let condition = prop.need("value")?.text()?;
    let reason = prop.need("remarks")?.text()?;
    let mut lines = format!("\n[[{table}]]\n{more}where = {}\nreason = {}\n", quoted(condition), quoted(reason));
    if let Some(class) = prop.get("class") {
        let Some(day) = class.text()?.strip_prefix(UNTIL) else {
            return Err(class.wrong(format!("the class of an exception is its last day, as in {UNTIL}2027-03-31")));
        };
        let _ = writeln!(lines, "expires = {}", quoted(day));
    }
    Ok(lines)
}

/// Somebody else's: all that it says, and room for a rule.
fn foreign(control: &At<'_>, source: &str) -> Result<Control, Fault> {
    let (at, title) = (control.need("id")?, control.need("title")?.text()?);
    let theirs = at.text()?;
    let id = plain(theirs);
    if id.is_empty() {
        return Err(at.wrong(format!("“{theirs}” has no letter or digit to make the id of a requirement of")));
    }
    let mut out = format!("+++\nid = {}\ntitle = {}\n", quoted(&id), quoted(title.trim()));
    out.push_str(
        "# To be set: informational, low, medium, high or critical.\nseverity = \"medium\"\n\
         # To be set: spying, secrets, attack, covert or observer.\ngroup = \"attack\"\n\
         # There is no rule yet. Say which entries it is about and what must hold, as in\n\
         # applies_to = \"nas-5gs\"\n# when = 'name == \"Security mode command\"'\n\
         # assert = 'nas-5gs.integrity_algorithm_number != 0'\n",
    );
    let mut notices = Vec::new();
    for param in control.items("params")? {
        parameter(&param, theirs, &mut out)?;
    }
    let _ =
        write!(out, "\n[[references]]\nsource = {}\nid = {}\nmark = \"read\"\n+++\n", quoted(source), quoted(theirs));
    let mut sections: Vec<(&str, String)> = Vec::new();
    for part in control.items("parts")? {
        let section = match part.need("name")?.text()? {
            "statement" => "What it requires",
            "guidance" | "overview" => "Why it matters",
            _ => "Further",
        };
        let mut text = String::new();
        prose(&part, 0, &mut text)?;
        match sections.iter_mut().find(|(own, _)| *own == section) {
            Some((_, own)) => own.push_str(&text),
            None => sections.push((section, text)),
        }
    }
    if sections.iter().all(|(section, _)| *section != "What it requires") {
        sections.insert(0, ("What it requires", format!("{}\n", title.trim())));
    }
    for (section, text) in sections {
        let _ = write!(out, "\n## {section}\n\n{}\n", text.trim_matches('\n'));
    }
    if control.get("links").is_some() {
        notices.push(format!("{}.links: not kept", control.path));
    }
    Requirement::read(&format!("{id}.md"), &out).map_err(|fault| control.wrong(fault.to_string()))?;
    Ok(Control { id, text: out, has_rule: false, notices })
}

/// A parameter, with the first of its values, as text.
fn parameter(param: &At<'_>, control: &str, out: &mut String) -> Result<(), Fault> {
    let name = plain(local(param.need("id")?.text()?, control)).replace('-', "_");
    let values = param.items("values")?.iter().map(At::text).collect::<Result<Vec<_>, _>>()?;
    let mut about = param.get("label").map_or(Ok(""), |label| label.text())?.to_owned();
    if let Some(select) = param.get("select") {
        let choices = select.items("choice")?.iter().map(At::text).collect::<Result<Vec<_>, _>>()?;
        let _ = write!(about, "{}one of: {}", if about.is_empty() { "" } else { "; " }, choices.join("; "));
    }
    if about.is_empty() {
        about.push_str("as the control says");
    }
    let _ = write!(out, "\n[params.{name}]\ndefault = {}\nabout = {}\n", quoted(&values.join("; ")), quoted(&about));
    Ok(())
}

/// A part as Markdown: its prose, and the parts within it as a list.
fn prose(part: &At<'_>, depth: usize, out: &mut String) -> Result<(), Fault> {
    if depth > DEEPEST {
        return Err(part.wrong(format!("parts stand more than {DEEPEST} deep in one another")));
    }
    let mut label = "";
    for prop in part.items("props")? {
        if prop.need("name")?.text()? == "label" {
            label = prop.need("value")?.text()?;
        }
    }
    let title = part.get("title").map_or(Ok(""), |title| title.text())?;
    let prose_of = part.get("prose").map_or(Ok(""), |prose| prose.text())?;
    let words: Vec<&str> = [label, title, prose_of].into_iter().filter(|word| !word.trim().is_empty()).collect();
    let text = words.join(" ");
    if depth == 0 {
        if !text.is_empty() {
            // A heading would begin another section.
            for line in text.lines() {
                let mark = if line.starts_with("## ") { "#" } else { "" };
                let _ = writeln!(out, "{mark}{line}");
            }
            out.push('\n');
        }
    } else if !text.is_empty() {
        let indent = "  ".repeat(depth - 1);
        let _ = writeln!(out, "{indent}- {}", text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    for inner in part.items("parts")? {
        prose(&inner, depth + 1, out)?;
    }
    if depth == 0 && !out.ends_with("\n\n") {
        out.push('\n');
    }
    Ok(())
}
