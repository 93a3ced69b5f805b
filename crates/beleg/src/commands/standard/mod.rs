//! `beleg standard`: the requirements of a catalogue, to read, check, test and write.

mod import;

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;

use beleg_report::formats::{fields, oscal};
use beleg_standard::{Catalogue, Group, Requirement, examples};
use clap::{Args, Subcommand};

use crate::Outcome;
use crate::commands::print;
use crate::standard::{self, Loaded};
use crate::trial;

/// Work with the requirements of a standard
#[derive(Debug, Args)]
pub(crate) struct Standard {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List the requirements of a catalogue: the shipped one, or that in a directory
    List {
        /// The catalogue's directory
        #[arg(value_name = "DIR")]
        directory: Option<PathBuf>,
    },
    /// Show all of one requirement
    Explain {
        /// Its id
        #[arg(value_name = "ID")]
        id: String,
        /// The catalogue's directory, of another than the shipped one
        #[arg(long, value_name = "DIR")]
        standard: Option<PathBuf>,
    },
    /// Read a catalogue and say what is wrong with it
    Check {
        /// The catalogue's directory; without it, the shipped one
        #[arg(value_name = "DIR")]
        directory: Option<PathBuf>,
    },
    /// Run the examples of a catalogue's requirements
    Test {
        /// The catalogue's directory; without it, the shipped one
        #[arg(value_name = "DIR")]
        directory: Option<PathBuf>,
    },
    /// Print a requirement to begin with; write it to a file ID.md beside a catalogue.toml
    New {
        /// Its id
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Write a catalogue as OSCAL 1.1.3: a catalog, and for one that takes over another a profile
    Oscal {
        /// The catalogue's directory; without it, the shipped one
        #[arg(value_name = "DIR")]
        directory: Option<PathBuf>,
        /// The profile instead of the catalog, which for a profile is the resolved one
        #[arg(long)]
        profile: bool,
    },
    /// Make a catalogue of an OSCAL catalog or profile, as JSON: a control that has no rule of Beleg becomes a requirement to be
    /// filled in
    Import {
        /// The document; what a profile imports is looked for beside it
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// The directory to make
        #[arg(short, long = "output", value_name = "DIR")]
        output: PathBuf,
    },
    /// List the types of entries, or the fields of one, as expressions name them
    Fields {
        /// The type, as `applies_to` has it
        #[arg(value_name = "TYPE")]
        of: Option<String>,
    },
}

impl Standard {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let out = match &self.action {
            Action::List { directory } => list(&standard::load(directory.as_deref())?.catalogue),
            Action::Explain { id, standard } => explain(&standard::load(standard.as_deref())?.catalogue, id)?,
            Action::Check { directory } => {
                let catalogue = standard::load(directory.as_deref())?.catalogue;
                let unruled = catalogue.requirements.iter().filter(|own| !own.has_rule).count();
                let more = if unruled > 0 { format!("; {unruled} have no rule yet") } else { String::new() };
                let number = catalogue.requirements.len();
                format!("{}: {number} requirements, nothing wrong with them{more}\n", catalogue.name)
            }
            Action::Test { directory } => {
                let (out, well) = test(&standard::load(directory.as_deref())?)?;
                print(&out)?;
                return Ok(if well { Outcome::Well } else { Outcome::Violated });
            }
            Action::Oscal { directory, profile } => {
                let catalogue = standard::load(directory.as_deref())?.catalogue;
                match profile {
                    false => oscal::catalog(&catalogue),
                    true => oscal::profile(&catalogue).ok_or_else(|| {
                        format!("{} takes over no other catalogue, and is no profile", catalogue.name)
                    })?,
                }
            }
            Action::Import { file, output } => import::run(file, output)?,
            Action::New { id } => TEMPLATE.replace("{id}", id),
            Action::Fields { of } => types(of.as_deref())?,
        };
        print(&out)?;
        Ok(Outcome::Well)
    }
}

fn list(catalogue: &Catalogue) -> String {
    let mut out = format!("{} {}: {}\n", catalogue.name, catalogue.version, catalogue.title);
    for group in Group::ALL {
        let of: Vec<&Requirement> = catalogue.requirements.iter().filter(|own| own.group == group).collect();
        if of.is_empty() {
            continue;
        }
        // Writing to a string cannot fail.
        let _ = writeln!(out, "\n{}", group.word());
        for own in of {
            let _ = writeln!(out, "  {:8} {:13} {:8} {}", own.id, own.severity.word(), kind(own), own.title);
        }
    }
    for excluded in &catalogue.excluded {
        let _ = writeln!(out, "\nleft out: {}: {}", excluded.id, excluded.reason);
    }
    out
}

/// The type of entries that a requirement is about.
fn kind(own: &Requirement) -> &str {
    if own.has_rule { &own.applies_to } else { "no rule" }
}

fn explain(catalogue: &Catalogue, id: &str) -> Result<String, String> {
    let Some(own) = catalogue.get(id) else {
        return Err(format!("{} has no requirement “{id}”; `beleg standard list` shows them", catalogue.name));
    };
    let mut out = format!("{}: {}\n\n", own.id, own.title);
    let facts = [
        ("severity", own.severity.word().to_owned()),
        ("group", own.group.word().to_owned()),
        ("applies to", kind(own).to_owned()),
        ("when", own.when.trim().to_owned()),
        ("must hold", own.assert.trim().to_owned()),
        ("seen on", names(&own.needs_interfaces)),
        ("needs whole", names(&own.needs_complete)),
        ("file", own.file.clone()),
    ];
    for (name, value) in facts.into_iter().filter(|(_, value)| !value.is_empty()) {
        let mut lines = value.lines();
        let _ = writeln!(out, "  {name:12} {}", lines.next().unwrap_or_default());
        for line in lines {
            let _ = writeln!(out, "  {:12} {line}", "");
        }
    }
    for (name, parameter) in &own.params {
        let set = if own.set.contains(name) { ", set by the profile" } else { "" };
        let _ = writeln!(out, "  ${name:11} {} ({}{set})", parameter.shown, parameter.about);
    }
    for exception in &own.exceptions {
        let until = exception.expires.as_ref().map_or_else(String::new, |day| format!(", until {day}"));
        let _ = writeln!(out, "  except       {} ({}{until})", exception.condition.trim(), exception.reason);
    }
    for reference in &own.references {
        let mark = if reference.mark == "unsure" { " (unsure)" } else { "" };
        let _ = writeln!(out, "  see          {} {}{mark}", reference.source, reference.id);
    }
    for (title, content) in &own.sections {
        let _ = write!(out, "\n## {title}\n\n{content}\n");
    }
    Ok(out)
}

fn names(interfaces: &[beleg_model::Interface]) -> String {
    interfaces.iter().map(|interface| interface.name()).collect::<Vec<_>>().join(", ")
}

fn types(of: Option<&str>) -> Result<String, String> {
    let schema = beleg_binding::schema();
    let Some(name) = of else {
        let mut out = String::new();
        for of in &schema.types {
            let _ = writeln!(out, "{:9} {}", of.name, of.about);
        }
        return Ok(out);
    };
    schema
        .get(name)
        .map(|(_, of)| fields::entry(of))
        .ok_or_else(|| format!("there is no type of entry “{name}”; `beleg standard fields` lists them"))
}

/// A catalogue of this requirement alone: the others have nothing to say of its examples.
fn alone(catalogue: &Catalogue, own: &Requirement) -> Catalogue {
    Catalogue { requirements: vec![own.clone()], ..catalogue.clone() }
}

/// Runs the examples; what they came to, and whether all of it is as it should be.
fn test(loaded: &Loaded) -> Result<(String, bool), String> {
    let (mut out, mut well, mut count, mut played) = (String::new(), true, 0, 0);
    for own in loaded.catalogue.requirements.iter().filter(|own| own.has_rule) {
        let all = examples::read(own).map_err(|fault| fault.to_string())?;
        for example in all.iter().filter(|example| example.has_entries()) {
            let outcome = example.run(&loaded.schema, own).map_err(|faults| standard::shown(&faults))?;
            count += 1;
            if outcome.verdict != example.expect {
                well = false;
                let _ = writeln!(
                    out,
                    "{}: {} ({}) should be {}, and is {}{}",
                    own.id,
                    example.case.word(),
                    example.about,
                    example.expect,
                    outcome.verdict,
                    if outcome.why.is_empty() { String::new() } else { format!(": {}", outcome.why.join("; ")) }
                );
            }
        }
        // What a profile has changed may rightly judge them otherwise.
        let changed = !own.set.is_empty() || !own.exceptions.is_empty();
        for (example, misdeed) in
            all.iter().filter(|_| !changed).filter_map(|example| Some((example, example.misdeed.as_deref()?)))
        {
            played += 1;
            if let Err(what) = trial::run(&alone(&loaded.catalogue, own), &own.id, misdeed, example.expect) {
                well = false;
                let (id, case, expect) = (&own.id, example.case.word(), example.expect);
                let _ = writeln!(out, "{id}: {case}, the misdeed {misdeed}, should be {expect}, and is {what}");
            }
        }
        let lacking: Vec<&str> = examples::Case::ALL
            .into_iter()
            .filter(|case| !all.iter().any(|example| example.case == *case))
            .map(examples::Case::word)
            .collect();
        if !lacking.is_empty() {
            well = false;
            let _ = writeln!(out, "{}: has no example of {}", own.id, lacking.join(" and "));
        }
    }
    let number = loaded.catalogue.requirements.len();
    let _ = writeln!(
        out,
        "{number} requirements, {count} examples{}: {}",
        if played > 0 { format!(", {played} misdeeds") } else { String::new() },
        if well { "all as they should be" } else { "see above" }
    );
    Ok((out, well))
}

/// A requirement to begin with.
const TEMPLATE: &str = include_str!("template.md");
