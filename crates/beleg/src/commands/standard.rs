//! `beleg standard`: the requirements of a catalogue, to read, check, test and write.

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;

use beleg_report::formats::fields;
use beleg_standard::{Catalogue, Group, Requirement};
use clap::{Args, Subcommand};

use crate::Outcome;
use crate::commands::print;
use crate::standard;

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
                format!("{}: {} requirements, nothing wrong with them\n", catalogue.name, catalogue.requirements.len())
            }
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
            let _ = writeln!(out, "  {:8} {:13} {:8} {}", own.id, own.severity.word(), own.applies_to, own.title);
        }
    }
    for excluded in &catalogue.excluded {
        let _ = writeln!(out, "\nleft out: {}: {}", excluded.id, excluded.reason);
    }
    out
}

fn explain(catalogue: &Catalogue, id: &str) -> Result<String, String> {
    let Some(own) = catalogue.get(id) else {
        return Err(format!("{} has no requirement “{id}”; `beleg standard list` shows them", catalogue.name));
    };
    let mut out = format!("{}: {}\n\n", own.id, own.title);
    let facts = [
        ("severity", own.severity.word().to_owned()),
        ("group", own.group.word().to_owned()),
        ("applies to", own.applies_to.clone()),
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
