//! A profile: what it takes over, leaves out, sets and allows, as a catalogue of its own.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

use super::json::{At, Fault};
use super::{EXCEPTION, EXCLUDED, Imported, Library, control, head, is_own, name, plain, quoted};
use crate::catalogue::{Catalogue, File};
use crate::requirement::{Requirement, literal};

/// The catalogue that a profile takes over.
struct Base {
    /// As `takes` has it.
    name: String,
    catalogue: Catalogue,
    /// What has to stand beside the profile's own files.
    imported: Imported,
}

/// Reads a profile.
pub(super) fn read(
    profile: &At<'_>,
    fallback: &str,
    library: &mut dyn Library,
    depth: usize,
) -> Result<Imported, Fault> {
    let metadata = profile.need("metadata")?;
    let imports = profile.items("imports")?;
    let Some((first, others)) = imports.split_first() else {
        return Err(profile.wrong("“imports” is missing: what does it take over?"));
    };
    let mut base = base(profile, first, library, depth)?;
    let mut imported = std::mem::take(&mut base.imported);
    let mut lines = head(&metadata, &name(&metadata, fallback)?)?;
    let _ = write!(lines, "\n[profile]\ntakes = {}\n", quoted(&base.name));
    settings(profile, &base, &mut lines)?;
    left_out(first, &metadata, &base, &mut lines)?;
    allowed(profile, &base, &mut lines, &mut imported.notices)?;
    imported.files.insert(0, ("catalogue.toml".to_owned(), lines));
    for other in others {
        let Some(own) = embedded(profile, other)? else {
            return Err(other
                .need("href")?
                .wrong("a profile takes over one catalogue here; make one catalog of both, and import that"));
        };
        imported.files.extend(own.files.into_iter().filter(|(path, _)| path != "catalogue.toml"));
        imported.unruled += own.unruled;
    }
    load(&imported.files, library).map_err(|message| profile.wrong(message))?;
    Ok(imported)
}

/// Finds and reads what is taken over.
fn base(profile: &At<'_>, import: &At<'_>, library: &mut dyn Library, depth: usize) -> Result<Base, Fault> {
    let at = import.need("href")?;
    let mut href = at.text()?.to_owned();
    if href.starts_with('#') {
        let resource = resource(profile, &at)?;
        let link = resource.items("rlinks")?;
        let link = link.first().ok_or_else(|| resource.wrong("“rlinks” is missing: where is the catalog?"))?;
        href = link.need("href")?.text()?.to_owned();
    }
    let called = href.strip_suffix(".catalog.json").unwrap_or(&href);
    if let Some(files) = library.catalogue(called) {
        let catalogue = load(&files, library).map_err(|message| at.wrong(message))?;
        return Ok(Base { name: called.to_owned(), catalogue, imported: Imported::default() });
    }
    let text = library.document(&href).map_err(|message| at.wrong(message))?;
    let file = href.rsplit('/').next().unwrap_or(&href);
    let stem = plain(file.split('.').next().unwrap_or(file));
    let stem = if stem.is_empty() { "base".to_owned() } else { stem };
    let inner = super::read(&text, &stem, library, depth + 1).map_err(|fault| fault.within(&href))?;
    let catalogue = load(&inner.files, library).map_err(|message| at.wrong(message))?;
    let files = inner.files.into_iter().map(|(path, text)| (format!("{stem}/{path}"), text)).collect();
    Ok(Base { name: stem, catalogue, imported: Imported { files, ..inner } })
}

/// Reads a catalogue from files, some of which may be of the catalogue that it takes over.
fn load(files: &[File], library: &mut dyn Library) -> Result<Catalogue, String> {
    let heads = files.iter().filter_map(|(path, _)| path.strip_suffix("/catalogue.toml"));
    let others: Vec<String> = heads.map(|directory| format!("{directory}/")).collect();
    let is_own = |path: &str| !others.iter().any(|other| path.starts_with(other.as_str()));
    // A shipped catalogue has its directory before all of its paths.
    let all_below = others.len() == 1 && files.iter().all(|(path, _)| !is_own(path));
    let own: Vec<File> = files.iter().filter(|(path, _)| all_below || is_own(path)).cloned().collect();
    let read = Catalogue::read(&own, &mut |name| {
        let below = format!("{name}/");
        let inner = files.iter().filter_map(|(path, text)| Some((path.strip_prefix(&below)?.to_owned(), text.clone())));
        let inner: Vec<File> = inner.collect();
        if !inner.is_empty() {
            return Ok(inner);
        }
        library.catalogue(name).ok_or_else(|| format!("there is no catalogue “{name}”"))
    });
    read.map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

fn resource<'v>(profile: &At<'v>, href: &At<'v>) -> Result<At<'v>, Fault> {
    let id = href.text()?.trim_start_matches('#');
    let resources = profile.get("back-matter").map_or(Ok(Vec::new()), |back| back.items("resources"))?;
    let found = resources.into_iter().find(|own| own.value.get("uuid").and_then(Value::as_str) == Some(id));
    found.ok_or_else(|| href.wrong(format!("there is no resource “{id}” in the profile's back-matter")))
}

/// The catalog that an import names, where it stands in the profile itself: a profile's own requirements.
fn embedded(profile: &At<'_>, import: &At<'_>) -> Result<Option<Imported>, Fault> {
    let href = import.need("href")?;
    if !href.text()?.starts_with('#') {
        return Ok(None);
    }
    let resource = resource(profile, &href)?;
    let Some(data) = resource.get("base64") else { return Ok(None) };
    let value = data.need("value")?;
    let text = decoded(value.text()?).and_then(|octets| String::from_utf8(octets).ok());
    let text = text.ok_or_else(|| value.wrong("this is no text in base64"))?;
    let catalog: Value =
        serde_json::from_str(&text).map_err(|error| value.wrong(format!("this is no JSON: {error}")))?;
    let catalog = At::top(&catalog).need("catalog").map_err(|fault| fault.within(&value.path))?;
    super::catalog::read(&catalog, "own").map(Some).map_err(|fault| fault.within(&value.path))
}

/// Base64 (RFC 4648 clause 4) to octets.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for octet in text.bytes().filter(|octet| !octet.is_ascii_whitespace() && *octet != b'=') {
        let digit = match octet {
            b'A'..=b'Z' => octet - b'A',
            b'a'..=b'z' => octet - b'a' + 26,
            b'0'..=b'9' => octet - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        (bits, count) = (bits << 6 | u32::from(digit), count + 6);
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
        }
    }
    Some(out)
}

/// A requirement of the base by the id of its control.
fn requirement<'b>(at: &At<'_>, base: &'b Base) -> Result<&'b Requirement, Fault> {
    let id = at.text()?;
    let found = base.catalogue.get(id).or_else(|| base.catalogue.get(&plain(id)));
    found.ok_or_else(|| at.wrong(format!("there is no control “{id}” in {}", base.name)))
}

/// The parameters that it sets.
fn settings(profile: &At<'_>, base: &Base, lines: &mut String) -> Result<(), Fault> {
    let Some(modify) = profile.get("modify") else { return Ok(()) };
    let mut all: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    for set in modify.items("set-parameters")? {
        let (at, values) = (set.need("param-id")?, set.items("values")?);
        let id = at.text()?;
        let norm = |text: &str| plain(text).replace('-', "_").to_ascii_lowercase();
        let params =
            base.catalogue.requirements.iter().flat_map(|own| own.params.iter().map(move |param| (own, param)));
        let mut params =
            params.filter(|(own, (name, _))| [norm(&format!("{}_{name}", own.id)), norm(name)].contains(&norm(id)));
        let Some((own, (name, parameter))) = params.next() else {
            return Err(at.wrong(format!("no control in {} has a parameter “{id}”", base.name)));
        };
        let texts = values.iter().map(At::text).collect::<Result<Vec<_>, _>>()?;
        if texts.is_empty() {
            return Err(set.wrong("“values” is missing: Beleg sets values of parameters and nothing else of them"));
        }
        let text = texts.join("; ");
        let is_same = |value: &toml::Value| {
            literal(value).is_ok_and(|own| std::mem::discriminant(&own) == std::mem::discriminant(&parameter.value))
        };
        let value = toml::from_str::<toml::Table>(&format!("x = {text}")).ok().and_then(|mut table| table.remove("x"));
        let value = value.filter(is_same).unwrap_or_else(|| toml::Value::String(text.clone()));
        if !is_same(&value) {
            let message =
                format!("“{text}” is another kind of value than the default of {} $name, {}", own.id, parameter.shown);
            return Err(set.wrong(message.replace("$name", name)));
        }
        all.entry(&own.id).or_default().insert(name, value.to_string());
    }
    for (id, values) in all {
        let _ = write!(lines, "\n[profile.set.{id}]\n");
        values.iter().for_each(|(name, value)| {
            let _ = writeln!(lines, "{name} = {value}");
        });
    }
    Ok(())
}

/// What is chosen of the base, and so what is left out, with the reasons that Beleg writes.
fn left_out(import: &At<'_>, metadata: &At<'_>, base: &Base, lines: &mut String) -> Result<(), Fault> {
    let mut reasons = BTreeMap::new();
    for prop in metadata.items("props")? {
        if is_own(&prop, EXCLUDED)? {
            reasons.insert(prop.need("value")?.text()?.to_ascii_lowercase(), prop.need("remarks")?.text()?);
        }
    }
    let included = import.items("include-controls")?;
    let included = match included.is_empty() {
        true => None,
        false => Some(selected(&included, base)?),
    };
    let excluded = selected(&import.items("exclude-controls")?, base)?;
    for own in &base.catalogue.requirements {
        let reason = if excluded.contains(&own.id.as_str()) {
            "the profile excludes it"
        } else if included.as_ref().is_some_and(|included| !included.contains(&own.id.as_str())) {
            "it is not among those that the profile includes"
        } else {
            continue;
        };
        let reason = reasons.get(&own.id.to_ascii_lowercase()).copied().unwrap_or(reason);
        let _ = write!(lines, "\n[[profile.exclude]]\nid = {}\nreason = {}\n", quoted(&own.id), quoted(reason));
    }
    Ok(())
}

/// The requirements that selections of controls name.
fn selected<'b>(selections: &[At<'_>], base: &'b Base) -> Result<Vec<&'b str>, Fault> {
    let mut all = Vec::new();
    for selection in selections {
        if selection.get("with-child-controls").is_some_and(|with| with.value.as_str() == Some("yes")) {
            let message = "requirements have no children here: name the controls, or choose them by a pattern";
            return Err(selection.need("with-child-controls")?.wrong(message));
        }
        for id in selection.items("with-ids")? {
            all.push(requirement(&id, base)?.id.as_str());
        }
        for matching in selection.items("matching")? {
            let pattern = matching.need("pattern")?.text()?.to_ascii_lowercase();
            let ids = base.catalogue.requirements.iter().map(|own| own.id.as_str());
            all.extend(ids.filter(|id| fits(pattern.as_bytes(), id.to_ascii_lowercase().as_bytes())));
        }
    }
    Ok(all)
}

/// Whether a text fits a pattern with `*` and `?`.
fn fits(pattern: &[u8], text: &[u8]) -> bool {
    let (mut p, mut t, mut star) = (0, 0, None);
    while t < text.len() {
        match pattern.get(p) {
            Some(b'*') => {
                star = Some((p, t));
                p += 1;
            }
            Some(c) if *c == b'?' || Some(c) == text.get(t) => {
                p += 1;
                t += 1;
            }
            _ => match &mut star {
                Some((at, from)) => {
                    *from += 1;
                    (p, t) = (*at + 1, *from);
                }
                None => return false,
            },
        }
    }
    pattern.get(p..).unwrap_or_default().iter().all(|c| *c == b'*')
}

/// What it allows: the exceptions that Beleg writes. What else it alters is named.
fn allowed(profile: &At<'_>, base: &Base, lines: &mut String, notices: &mut Vec<String>) -> Result<(), Fault> {
    let Some(modify) = profile.get("modify") else { return Ok(()) };
    for alter in modify.items("alters")? {
        let own = requirement(&alter.need("control-id")?, base)?;
        let mut kept = false;
        for adds in alter.items("adds")? {
            for prop in adds.items("props")? {
                if is_own(&prop, EXCEPTION)? {
                    let more = format!("requirement = {}\n", quoted(&own.id));
                    lines.push_str(&control::exception(&prop, "profile.exceptions", &more)?);
                    kept = true;
                }
            }
        }
        if !kept || alter.get("removes").is_some() {
            notices.push(format!("{}: what it alters of {} is not kept", alter.path, own.id));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit() {
        assert!(fits(b"ac-*", b"ac-2") && fits(b"*", b"") && fits(b"a?c*e", b"abcde"));
        assert!(!fits(b"ac-*", b"au-2") && !fits(b"a?", b"a") && !fits(b"", b"a"));
    }

    #[test]
    fn base64_is_read() {
        assert_eq!(decoded("YWJj").as_deref(), Some(&b"abc"[..]));
        assert_eq!(decoded("YWI=\n").as_deref(), Some(&b"ab"[..]));
        assert_eq!(decoded("?"), None);
    }
}
