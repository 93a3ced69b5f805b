//! A new protocol: its file from the template, and its one line in the registry.
//!
//! What it writes compiles and passes every test of the registry; it decodes nothing yet.

use std::path::Path;
use std::{fmt, fs, io};

/// Where the registry is.
pub const LIST: &str = "crates/wire/src/protocols/mod.rs";

/// A protocol file that reads one octet; see its own words.
const TEMPLATE: &str = include_str!("../templates/protocol.rs");

/// The names that one protocol goes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// In output and filters: `gtp-u`.
    pub name: String,
    /// The module: `gtp_u`.
    pub module: String,
    /// The variant of `Id`: `GtpU`.
    pub variant: String,
    /// In running text, until somebody writes it as the specification does: `GTP-U`.
    pub title: String,
}

/// Why no protocol was added.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The name is not of the form that names have.
    Name(String),
    /// A protocol of this name is registered.
    Exists(String),
    /// The registry does not look as it should.
    Registry,
    /// A file could not be read or written.
    Io(io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => write!(
                f,
                "\"{name}\" is no name for a protocol: lower-case letters, digits and hyphens, a letter first"
            ),
            Self::Exists(name) => write!(f, "there is a protocol {name} already"),
            Self::Registry => write!(f, "found no `protocols! {{ … }}` in {LIST}"),
            Self::Io(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Names {
    /// Derives all names from the one in output.
    pub fn of(name: &str) -> Result<Self, Error> {
        let valid = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let first_is_letter = name.starts_with(|c: char| c.is_ascii_lowercase());
        if !first_is_letter || !name.bytes().all(valid) || name.ends_with('-') || name == "mod" {
            return Err(Error::Name(name.to_owned()));
        }
        Ok(Self {
            name: name.to_owned(),
            module: name.replace('-', "_"),
            variant: name.split('-').map(capitalised).collect(),
            title: name.to_ascii_uppercase(),
        })
    }
}

/// Writes the file and the line; returns the file's path.
pub fn new_protocol(root: &Path, names: &Names) -> Result<String, Error> {
    let list = fs::read_to_string(root.join(LIST))?;
    let path = format!("crates/wire/src/protocols/{}.rs", names.module);
    let folder = path.trim_end_matches(".rs");
    let registered = registered_protocols(&list).contains(&names.module);
    if registered || root.join(&path).exists() || root.join(folder).exists() {
        return Err(Error::Exists(names.name.clone()));
    }
    let list = with_line(&list, names).ok_or(Error::Registry)?;
    fs::write(root.join(&path), filled(TEMPLATE, names))?;
    fs::write(root.join(LIST), list)?;
    Ok(path)
}

/// The modules that the registry lists, in its order.
pub fn registered_protocols(list: &str) -> Vec<String> {
    let block = list.lines().skip_while(|line| *line != OPENS).skip(1);
    block
        .take_while(|line| *line != CLOSES)
        .map(str::trim)
        .filter(|line| !line.starts_with(['/', '#']))
        .filter_map(|line| Some(line.split_once(':')?.0.to_owned()))
        .collect()
}

const OPENS: &str = "protocols! {";
const CLOSES: &str = "}";

/// The registry with one line more, at its end: structure is tried in its order, and a protocol whose
/// structure nobody thought about yet is tried last.
fn with_line(list: &str, names: &Names) -> Option<String> {
    let mut lines: Vec<&str> = list.lines().collect();
    let opens = lines.iter().position(|line| *line == OPENS)?;
    let length = lines.iter().skip(opens).position(|line| *line == CLOSES)?;
    let line = format!("    {}: {},", names.module, names.variant);
    lines.insert(opens + length, &line);
    Some(lines.join("\n") + "\n")
}

fn filled(template: &str, names: &Names) -> String {
    template.replace("example-protocol", &names.name).replace("Example Protocol", &names.title)
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGISTRY: &str = "macro_rules! protocols {\n    () => {};\n}\n\n// In this order.\n\
        protocols! {\n    /// Time.\n    ntp: Ntp,\n}\n";

    #[test]
    fn all_names_follow_from_one() {
        let names = Names::of("nas-5gs").unwrap();
        assert_eq!(names.module, "nas_5gs");
        assert_eq!(names.variant, "Nas5gs");
        assert_eq!(names.title, "NAS-5GS");
        for bad in ["", "5gs", "GTP", "a b", "a-", "mod", "../x"] {
            assert!(Names::of(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_protocol_costs_one_line_in_the_registry() {
        let list = with_line(REGISTRY, &Names::of("gtp-u").unwrap()).unwrap();
        assert_eq!(registered_protocols(&list), ["ntp", "gtp_u"]);
        let added: Vec<&str> = list.lines().filter(|line| !REGISTRY.lines().any(|old| old == *line)).collect();
        assert_eq!(added, ["    gtp_u: GtpU,"]);
        assert!(with_line("mod ntp;\n", &Names::of("a").unwrap()).is_none());
    }

    #[test]
    fn the_template_names_the_protocol_and_nothing_of_the_example() {
        let text = filled(TEMPLATE, &Names::of("gtp-u").unwrap());
        assert!(text.contains("name: \"gtp-u\"") && text.contains("title: \"GTP-U\""));
        assert!(!text.to_lowercase().contains("example"));
    }
}
