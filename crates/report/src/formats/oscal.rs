//! OSCAL 1.1.3 as JSON: a catalogue of requirements as catalog, a profile as profile, the verdicts of an audit as
//! assessment-results.
//!
//! OSCAL knows only satisfied and not-satisfied. So *inconclusive* and *not observable* become observations without a finding.
//! Each control carries the file of its requirement, so that nothing is lost on the way there and back.

use std::hash::BuildHasher as _;

use beleg_engine::Summary;
use beleg_model::{Outcome, Time, Verdict};
use beleg_standard::oscal::{EXCEPTION, EXCLUDED, FILE, NAME, NAMESPACE, UNTIL};
use beleg_standard::{Catalogue, Exception, Group, Requirement};
use foldhash::fast::FixedState;

use crate::tree::{Tree, object};

const VERSION: &str = "1.1.3";

/// A UUID that the same text always has.
fn uuid(of: &str) -> String {
    let half = |salt: u64| FixedState::with_seed(salt).hash_one(of);
    let (high, low) = (half(1), half(2));
    format!(
        "{:08x}-{:04x}-5{:03x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xfff,
        low >> 48 & 0x3fff | 0x8000,
        low & 0xffff_ffff_ffff
    )
}

fn text(value: impl Into<String>) -> Tree {
    Tree::Text(value.into())
}

fn prop(name: &str, value: &str) -> Tree {
    object([("name", name.into()), ("ns", NAMESPACE.into()), ("value", value.trim().into())])
}

fn metadata(catalogue: &Catalogue, title: &str, modified: &str) -> Tree {
    let mut props = vec![prop(NAME, &catalogue.name)];
    if catalogue.takes.is_some() {
        let own = catalogue.excluded.iter().take(catalogue.excludes);
        props.extend(own.map(|own| prop(EXCLUDED, &own.id).with("remarks", text(&own.reason))));
    }
    let party = uuid(&format!("party {}", catalogue.authority));
    let name = if catalogue.authority.is_empty() { &catalogue.name } else { &catalogue.authority };
    object([
        ("title", title.into()),
        ("last-modified", modified.into()),
        ("version", catalogue.version.as_str().into()),
        ("oscal-version", VERSION.into()),
        ("props", Tree::List(props)),
        ("roles", Tree::List(vec![object([("id", "creator".into()), ("title", "Author".into())])])),
        (
            "parties",
            Tree::List(vec![object([
                ("uuid", text(&party)),
                ("type", "organization".into()),
                ("name", name.as_str().into()),
            ])]),
        ),
        (
            "responsible-parties",
            Tree::List(vec![object([("role-id", "creator".into()), ("party-uuids", Tree::List(vec![text(&party)]))])]),
        ),
    ])
}

fn modified(catalogue: &Catalogue) -> String {
    let day = if catalogue.modified.is_empty() { "1970-01-01" } else { &catalogue.modified };
    format!("{day}T00:00:00Z")
}

/// A control's identifier: lower case, and beginning with a letter.
fn id(of: &str) -> String {
    of.to_ascii_lowercase()
}

/// The catalogue as a catalog: of a profile, resolved.
pub fn catalog(catalogue: &Catalogue) -> String {
    let own: Vec<&Requirement> = catalogue.requirements.iter().collect();
    catalog_of(catalogue, &catalogue.title, &own)
}

fn catalog_of(catalogue: &Catalogue, title: &str, requirements: &[&Requirement]) -> String {
    let mut groups = Vec::new();
    for group in Group::ALL {
        let of: Vec<&Requirement> = requirements.iter().copied().filter(|own| own.group == group).collect();
        if !of.is_empty() {
            let controls = Tree::List(of.into_iter().map(control).collect());
            groups.push(object([("id", group.word().into()), ("title", group.word().into()), ("controls", controls)]));
        }
    }
    let mut resources: Vec<(String, String)> = requirements
        .iter()
        .flat_map(|own| &own.references)
        .map(|one| (reference(&one.source, &one.id), format!("{} {}", one.source, one.id)))
        .collect();
    resources.sort();
    resources.dedup();
    let resources = resources.into_iter().map(|(uuid, title)| object([("uuid", text(uuid)), ("title", text(title))]));
    let resources: Vec<Tree> = resources.collect();
    let mut body = object([
        ("uuid", text(uuid(&format!("catalog {} {title} {}", catalogue.name, catalogue.version)))),
        ("metadata", metadata(catalogue, title, &modified(catalogue))),
        ("groups", Tree::List(groups)),
    ]);
    if !resources.is_empty() {
        body = body.with("back-matter", object([("resources", Tree::List(resources))]));
    }
    object([("catalog", body)]).document()
}

fn reference(source: &str, id: &str) -> String {
    uuid(&format!("reference {source} {id}"))
}

fn control(own: &Requirement) -> Tree {
    let id = id(&own.id);
    let mut props = vec![
        prop("severity", own.severity.word()),
        prop("version", &own.version.to_string()),
        prop("since", &own.since),
    ];
    if own.has_rule {
        props.push(prop("applies-to", &own.applies_to));
    }
    props.extend(own.exceptions.iter().filter(|exception| exception.is_of_profile()).map(excepted));
    props.extend(own.needs_interfaces.iter().map(|interface| prop("needs-interface", interface.name())));
    let part = |name: &str, title: &str| {
        own.section(title).map(|prose| {
            object([
                ("id", text(format!("{id}_{name}"))),
                ("name", name.into()),
                ("title", title.into()),
                ("prose", prose.into()),
            ])
        })
    };
    let mut parts: Vec<Tree> = [
        ("statement", "What it requires"),
        ("guidance", "Why it matters"),
        ("innocent", "When a violation is innocent"),
        ("evidence", "Evidence"),
    ]
    .into_iter()
    .filter_map(|(name, title)| part(name, title))
    .collect();
    parts.push(object([
        ("id", text(format!("{id}_source"))),
        ("name", FILE.into()),
        ("ns", NAMESPACE.into()),
        ("prose", own.text.as_str().into()),
    ]));
    let links = own.references.iter().map(|one| {
        object([("href", text(format!("#{}", reference(&one.source, &one.id)))), ("rel", "reference".into())])
    });
    let links: Vec<Tree> = links.collect();
    let params: Vec<Tree> = own
        .params
        .iter()
        .map(|(name, parameter)| {
            object([
                ("id", text(format!("{id}_{name}"))),
                ("label", parameter.about.as_str().into()),
                ("values", Tree::List(vec![parameter.shown.as_str().into()])),
            ])
        })
        .collect();
    let mut entries = vec![
        ("id".to_owned(), text(id)),
        ("class".to_owned(), "requirement".into()),
        ("title".to_owned(), own.title.as_str().into()),
    ];
    for (name, list) in [("params", params), ("props", props), ("links", links), ("parts", parts)] {
        // Empty arrays are no valid OSCAL.
        if !list.is_empty() {
            entries.push((name.to_owned(), Tree::List(list)));
        }
    }
    Tree::Object(entries)
}

/// What a profile does not forbid, until when, and why.
fn excepted(exception: &Exception) -> Tree {
    let value = exception.condition.split_whitespace().collect::<Vec<_>>().join(" ");
    let prop = prop(EXCEPTION, &value);
    match &exception.expires {
        Some(day) => prop.with("class", text(format!("{UNTIL}{day}"))),
        None => prop,
    }
    .with("remarks", text(&exception.reason))
}

/// Octets in base64 (RFC 4648 clause 4).
fn base64(octets: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(octets.len().div_ceil(3) * 4);
    for chunk in octets.chunks(3) {
        let at = |number: usize| u32::from(chunk.get(number).copied().unwrap_or_default());
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let digit = DIGITS.get((bits >> (18 - 6 * place) & 63) as usize).copied().unwrap_or(b'=');
            out.push(if place <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
    out
}

/// A profile as a profile: what it takes over, sets and leaves out. Nothing of a catalogue that takes nothing over.
pub fn profile(catalogue: &Catalogue) -> Option<String> {
    let base = catalogue.takes.as_ref()?;
    let (inherited, own): (Vec<&Requirement>, Vec<&Requirement>) =
        catalogue.requirements.iter().partition(|own| own.inherited);
    let mut sets = Vec::new();
    for requirement in &inherited {
        // Each once, though several profiles may set it one after another.
        for (name, parameter) in requirement.params.iter().filter(|(name, _)| requirement.set.contains(name)) {
            sets.push(object([
                ("param-id", text(format!("{}_{name}", id(&requirement.id)))),
                ("values", Tree::List(vec![parameter.shown.as_str().into()])),
            ]));
        }
    }
    let alters = inherited.iter().filter_map(|requirement| {
        let all: Vec<&Exception> = requirement.exceptions.iter().filter(|own| own.is_of_profile()).collect();
        let is_same = |one: &Exception, other: &Exception| {
            (&one.condition, &one.reason, &one.expires) == (&other.condition, &other.reason, &other.expires)
        };
        let first = |(at, own): &(usize, &&Exception)| !all.iter().take(*at).any(|before| is_same(before, own));
        let props: Vec<Tree> = all.iter().enumerate().filter(first).map(|(_, own)| excepted(own)).collect();
        let adds = object([("position", "ending".into()), ("props", Tree::List(props))]);
        let alter = object([("control-id", text(id(&requirement.id))), ("adds", Tree::List(vec![adds]))]);
        (!all.is_empty()).then_some(alter)
    });
    let alters: Vec<Tree> = alters.collect();
    let mut import = vec![
        ("href".to_owned(), text(format!("{base}.catalog.json"))),
        ("include-all".to_owned(), Tree::Object(Vec::new())),
    ];
    if catalogue.excludes > 0 {
        let ids = catalogue.excluded.iter().take(catalogue.excludes).map(|excluded| text(id(&excluded.id)));
        import
            .push(("exclude-controls".to_owned(), Tree::List(vec![object([("with-ids", Tree::List(ids.collect()))])])));
    }
    let mut imports = vec![Tree::Object(import)];
    let mut back_matter = None;
    // A profile has no controls of its own: those that it adds are a catalog that it carries and imports.
    if !own.is_empty() {
        let document = catalog_of(catalogue, &format!("{}: its own requirements", catalogue.title), &own);
        let resource = uuid(&format!("own {} {}", catalogue.name, catalogue.version));
        imports.push(object([("href", text(format!("#{resource}"))), ("include-all", Tree::Object(Vec::new()))]));
        let data = object([
            ("filename", text(format!("{}.own.catalog.json", catalogue.name))),
            ("media-type", "application/json".into()),
            ("value", text(base64(document.as_bytes()))),
        ]);
        let title = "Requirements that the profile adds";
        let resource = object([("uuid", text(resource)), ("title", title.into()), ("base64", data)]);
        back_matter = Some(object([("resources", Tree::List(vec![resource]))]));
    }
    let mut entries = vec![
        ("uuid".to_owned(), text(uuid(&format!("profile {} {}", catalogue.name, catalogue.version)))),
        ("metadata".to_owned(), metadata(catalogue, &catalogue.title, &modified(catalogue))),
        ("imports".to_owned(), Tree::List(imports)),
        ("merge".to_owned(), object([("as-is", Tree::Bool(true))])),
    ];
    let mut modify = Vec::new();
    for (name, list) in [("set-parameters", sets), ("alters", alters)] {
        if !list.is_empty() {
            modify.push((name.to_owned(), Tree::List(list)));
        }
    }
    if !modify.is_empty() {
        entries.push(("modify".to_owned(), Tree::Object(modify)));
    }
    entries.extend(back_matter.map(|own| ("back-matter".to_owned(), own)));
    Some(object([("profile", Tree::Object(entries))]).document())
}

/// The verdicts of an audit as assessment-results.
pub fn assessment_results(catalogue: &Catalogue, summary: &Summary, outcomes: &[Outcome]) -> String {
    let first = summary.inputs.iter().filter_map(|input| input.first).min().unwrap_or_default();
    let last = summary.inputs.iter().filter_map(|input| input.last).max().unwrap_or_default();
    let digests: Vec<(String, Option<String>)> = summary
        .inputs
        .iter()
        .map(|input| {
            (input.name.clone(), input.sha256.map(|digest| digest.iter().map(|octet| format!("{octet:02x}")).collect()))
        })
        .collect();
    let run = format!("{} {} {digests:?} {first} {last}", catalogue.name, catalogue.version);
    let (mut observations, mut risks, mut findings) = (Vec::new(), Vec::new(), Vec::new());
    for outcome in outcomes {
        let own = format!("{run} {}", outcome.requirement);
        observations.push(observation(&own, outcome, summary, &digests, last));
        match outcome.verdict {
            Verdict::Violated => {
                risks.push(risk(&own, outcome));
                findings.push(finding(&own, outcome, "not-satisfied"));
            }
            Verdict::Met => findings.push(finding(&own, outcome, "satisfied")),
            Verdict::Inconclusive | Verdict::NotObservable => {}
        }
    }
    let ids = outcomes.iter().map(|outcome| object([("control-id", text(id(&outcome.requirement)))])).collect();
    let mut result = vec![
        ("uuid".to_owned(), text(uuid(&format!("result {run}")))),
        ("title".to_owned(), text("Audit of a capture")),
        ("description".to_owned(), text("What the equipment did on the wire, judged by a catalogue of requirements.")),
        ("start".to_owned(), text(first.to_string())),
        ("end".to_owned(), text(last.to_string())),
        (
            "reviewed-controls".to_owned(),
            object([("control-selections", Tree::List(vec![object([("include-controls", Tree::List(ids))])]))]),
        ),
    ];
    for (name, list) in [("observations", observations), ("risks", risks), ("findings", findings)] {
        if !list.is_empty() {
            result.push((name.to_owned(), Tree::List(list)));
        }
    }
    let resources: Vec<Tree> = digests
        .iter()
        .map(|(name, digest)| {
            let mut link = vec![("href".to_owned(), text(name))];
            if let Some(digest) = digest {
                let hash = object([("algorithm", "SHA-256".into()), ("value", text(digest))]);
                link.push(("hashes".to_owned(), Tree::List(vec![hash])));
            }
            object([
                ("uuid", text(uuid(&format!("input {run} {name}")))),
                ("title", "A capture".into()),
                ("rlinks", Tree::List(vec![Tree::Object(link)])),
            ])
        })
        .collect();
    let body = object([
        ("uuid", text(uuid(&format!("assessment {run}")))),
        ("metadata", metadata(catalogue, "Verdicts of an audit", &last.to_string())),
        ("import-ap", object([("href", text(format!("{}.assessment-plan.json", catalogue.name)))])),
        ("results", Tree::List(vec![Tree::Object(result)])),
        ("back-matter", object([("resources", Tree::List(resources))])),
    ]);
    object([("assessment-results", body)]).document()
}

fn observation(
    own: &str,
    outcome: &Outcome,
    summary: &Summary,
    digests: &[(String, Option<String>)],
    collected: Time,
) -> Tree {
    let mut said = format!(
        "{}: {} of {} entries contradict it, {} could not be judged.",
        outcome.verdict, outcome.violated, outcome.applied, outcome.unknown
    );
    for why in &outcome.why {
        said.push_str(&format!(" {why}."));
    }
    let mut evidence = Vec::new();
    for finding in outcome.findings.iter().take(64) {
        let frames: Vec<String> = finding.frames.iter().take(64).map(|frame| frame.number.to_string()).collect();
        let tap = finding.frames.first().map_or(0, |frame| usize::from(frame.tap));
        let name = digests.get(tap).map_or("", |(name, _)| name.as_str());
        let about = format!(
            "{}: {} → {}: {}; frames {}",
            finding.id,
            summary.judged.name(finding.from),
            summary.judged.name(finding.to),
            finding.what,
            frames.join(", ")
        );
        evidence.push(object([("href", name.into()), ("description", text(about))]));
    }
    let mut entries = vec![
        ("uuid".to_owned(), text(uuid(&format!("observation {own}")))),
        ("title".to_owned(), text(&outcome.title)),
        ("description".to_owned(), text(said)),
        (
            "props".to_owned(),
            Tree::List(vec![
                prop("verdict", &outcome.verdict.word().replace(' ', "-")),
                prop("requirement", &outcome.requirement),
            ]),
        ),
        ("methods".to_owned(), Tree::List(vec!["TEST".into()])),
        ("collected".to_owned(), text(collected.to_string())),
    ];
    if !evidence.is_empty() {
        entries.push(("relevant-evidence".to_owned(), Tree::List(evidence)));
    }
    Tree::Object(entries)
}

fn risk(own: &str, outcome: &Outcome) -> Tree {
    object([
        ("uuid", text(uuid(&format!("risk {own}")))),
        ("title", text(&outcome.title)),
        ("description", text(format!("Requirement {} is violated.", outcome.requirement))),
        ("statement", text(format!("Severity {}, as its author has set it.", outcome.severity))),
        ("props", Tree::List(vec![prop("severity", outcome.severity.word())])),
        ("status", "open".into()),
        (
            "related-observations",
            Tree::List(vec![object([("observation-uuid", text(uuid(&format!("observation {own}"))))])]),
        ),
    ])
}

fn finding(own: &str, outcome: &Outcome, state: &str) -> Tree {
    let target = object([
        ("type", "statement-id".into()),
        ("target-id", text(format!("{}_statement", id(&outcome.requirement)))),
        ("status", object([("state", state.into())])),
    ]);
    let mut entries = vec![
        ("uuid".to_owned(), text(uuid(&format!("finding {own}")))),
        ("title".to_owned(), text(&outcome.title)),
        ("description".to_owned(), text(format!("It applied {} times.", outcome.applied))),
        ("target".to_owned(), target),
        (
            "related-observations".to_owned(),
            Tree::List(vec![object([("observation-uuid", text(uuid(&format!("observation {own}"))))])]),
        ),
    ];
    if state == "not-satisfied" {
        let risk = object([("risk-uuid", text(uuid(&format!("risk {own}"))))]);
        entries.push(("related-risks".to_owned(), Tree::List(vec![risk])));
    }
    Tree::Object(entries)
}
