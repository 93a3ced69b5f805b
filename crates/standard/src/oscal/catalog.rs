//! A catalog: its groups and controls, however deep, to files.

use super::control::{self, Control};
use super::json::{At, Fault};
use super::{Imported, head, name, plain};

/// How deep groups and controls may stand in one another.
const DEEPEST: usize = 16;

/// Where a control stands.
struct Place<'p> {
    /// The group's directory, with a `/` at its end, or nothing.
    directory: &'p str,
    /// What the document is called.
    source: &'p str,
    depth: usize,
}

/// Reads a catalog.
pub(super) fn read(catalog: &At<'_>, fallback: &str) -> Result<Imported, Fault> {
    let metadata = catalog.need("metadata")?;
    let mut imported = Imported::default();
    let head = head(&metadata, &name(&metadata, fallback)?)?;
    imported.files.push(("catalogue.toml".to_owned(), head));
    let source = metadata.need("title")?.text()?;
    inner(catalog, &Place { directory: "", source, depth: 0 }, &mut imported)?;
    if imported.files.len() == 1 {
        return Err(catalog.wrong("there is no control in it"));
    }
    Ok(imported)
}

/// The controls and groups of a catalog, a group or a control.
fn inner(of: &At<'_>, place: &Place<'_>, imported: &mut Imported) -> Result<(), Fault> {
    if place.depth > DEEPEST {
        return Err(of.wrong(format!("groups and controls stand more than {DEEPEST} deep in one another")));
    }
    for group in of.items("groups")? {
        let called = group.get("id").map_or_else(|| group.need("title"), Ok)?.text()?;
        let directory = match plain(called) {
            called if called.is_empty() || place.depth > 0 => place.directory.to_owned(),
            called => format!("{called}/"),
        };
        inner(&group, &Place { directory: &directory, depth: place.depth + 1, ..*place }, imported)?;
    }
    for control in of.items("controls")? {
        let Control { id, text, has_rule, notices } = control::read(&control, place.source)?;
        imported.notices.extend(notices);
        imported.unruled += usize::from(!has_rule);
        let path = format!("{}{id}.md", place.directory);
        let is_same =
            |own: &str| own.rsplit('/').next().is_some_and(|own| own.eq_ignore_ascii_case(&format!("{id}.md")));
        if imported.files.iter().any(|(own, _)| is_same(own)) {
            return Err(control.need("id")?.wrong(format!("there is a control “{id}” already in this catalog")));
        }
        imported.files.push((path, text));
        inner(&control, &Place { depth: place.depth + 1, ..*place }, imported)?;
    }
    Ok(())
}
