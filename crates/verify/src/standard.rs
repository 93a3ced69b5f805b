//! A standard as one text: what a case and a bundle hold of it, and what it is judged by from there.
//!
//! All files of the catalogue and of those that it takes over, as they were: whoever judges anew compiles the same.

use beleg_evidence::Error;
use beleg_standard::{Catalogue, Fault, File, Judge};
use serde::{Deserialize, Serialize};

/// The files of a catalogue, and of those that it takes over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// Its own files: path and text.
    pub files: Vec<File>,
    /// What it takes over, by the name that it uses for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub takes: Vec<(String, Vec<File>)>,
}

impl Standard {
    /// The one that Beleg brings.
    pub fn shipped() -> Self {
        Self { files: beleg_standard::shipped::files(), takes: Vec::new() }
    }

    /// As one text.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// From that text.
    ///
    /// # Errors
    /// It is not one.
    pub fn parse(text: &[u8]) -> Result<Self, Error> {
        serde_json::from_slice(text).map_err(|error| Error::new(format!("the standard cannot be read: {error}")))
    }

    /// The catalogue that it holds.
    ///
    /// # Errors
    /// Everything that is wrong with it, and where.
    pub fn catalogue(&self) -> Result<Catalogue, Vec<Fault>> {
        Catalogue::read(&self.files, &mut |name| {
            let taken = self.takes.iter().find(|(known, _)| known == name);
            taken.map(|(_, files)| files.clone()).ok_or_else(|| format!("“{name}” is not enclosed"))
        })
    }

    /// What judges by it.
    ///
    /// # Errors
    /// It does not compile; the first fault.
    pub fn judge(&self) -> Result<Judge, Error> {
        let faults = |faults: Vec<Fault>| {
            let first = faults.first().map_or_else(String::new, ToString::to_string);
            Error::new(format!("the standard cannot be judged by: {first}"))
        };
        let catalogue = self.catalogue().map_err(faults)?;
        Judge::new(&beleg_binding::schema(), &catalogue).map_err(faults)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_gives_the_same_standard() {
        let standard = Standard::shipped();
        assert_eq!(Standard::parse(standard.text().as_bytes()).unwrap(), standard);
        assert!(standard.judge().is_ok());
        assert!(Standard::parse(b"# a page").is_err());
    }
}
