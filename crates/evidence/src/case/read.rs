//! Reading a case: each file is checked against the digest that `case.json` names.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::Error;
use crate::case::write::{rename, sibling};
use crate::case::{FINDINGS, FORMAT, FindingLine, MANIFEST, Manifest, VERDICTS, Verdicts};
use crate::digest::Digest;

/// An open case.
#[derive(Debug)]
pub struct Case {
    directory: PathBuf,
    /// What it is made of.
    pub manifest: Manifest,
}

impl Case {
    /// Whether this is the directory of a case.
    pub fn is_at(path: &Path) -> bool {
        path.join(MANIFEST).is_file() || (!path.exists() && sibling(path, "old").join(MANIFEST).is_file())
    }

    /// Opens a case.
    ///
    /// # Errors
    /// There is none, it is of a format that this program does not read, or `case.json` contradicts itself.
    pub fn open(directory: &Path) -> Result<Self, Error> {
        recover(directory)?;
        let path = directory.join(MANIFEST);
        let text = fs::read(&path).map_err(|error| Error::io(&path, &error))?;
        let format = serde_json::from_slice::<Format>(&text).map(|known| known.format).unwrap_or_default();
        if !format.is_empty() && format != FORMAT {
            return Err(Error::file(&path, format!("its format is “{format}”, this program reads “{FORMAT}”")));
        }
        let manifest: Manifest = serde_json::from_slice(&text).map_err(|error| Error::file(&path, error))?;
        if Manifest::digest_of(&manifest.program, &manifest.files) != manifest.digest {
            return Err(Error::file(&path, "the case's digest is not that of its files: it was altered"));
        }
        Ok(Self { directory: directory.to_owned(), manifest })
    }

    /// The content of a file, as it was when the case was made.
    ///
    /// # Errors
    /// The case has no such file, or it was altered.
    pub fn file(&self, name: &str) -> Result<Vec<u8>, Error> {
        let path = self.directory.join(name);
        let known = self.manifest.files.iter().find(|file| file.name == name);
        let known = known.ok_or_else(|| Error::file(&path, "the case holds no such file; the captures are needed"))?;
        let octets = fs::read(&path).map_err(|error| Error::io(&path, &error))?;
        if Digest::of(&octets) != known.sha256 {
            return Err(Error::file(&path, "altered since the case was made: its digest is another"));
        }
        Ok(octets)
    }

    /// A file of JSON.
    ///
    /// # Errors
    /// Those of [`Self::file`], or it is not what its name says.
    pub fn json<T: DeserializeOwned>(&self, name: &str) -> Result<T, Error> {
        let octets = self.file(name)?;
        serde_json::from_slice(&octets).map_err(|error| Error::file(&self.directory.join(name), error))
    }

    /// The verdict of each requirement.
    ///
    /// # Errors
    /// Those of [`Self::json`].
    pub fn verdicts(&self) -> Result<Verdicts, Error> {
        self.json(VERDICTS)
    }

    /// The findings.
    ///
    /// # Errors
    /// Those of [`Self::json`].
    pub fn findings(&self) -> Result<Vec<FindingLine>, Error> {
        let octets = self.file(FINDINGS)?;
        let lines = octets.split(|octet| *octet == b'\n').filter(|line| !line.is_empty());
        let read = lines.map(serde_json::from_slice).collect::<Result<_, _>>();
        read.map_err(|error| Error::file(&self.directory.join(FINDINGS), error))
    }

    /// Every file that `case.json` does not tell the truth of: its name and what is wrong.
    pub fn altered(&self) -> Vec<Error> {
        self.manifest.files.iter().filter_map(|file| self.file(&file.name).err()).collect()
    }
}

#[derive(serde::Deserialize)]
struct Format {
    format: String,
}

/// Puts the old case back where a crash came between its removal and the new one's arrival.
pub(crate) fn recover(target: &Path) -> Result<(), Error> {
    let old = sibling(target, "old");
    if !old.join(MANIFEST).is_file() {
        return Ok(());
    }
    if target.exists() {
        // The new one had arrived.
        return fs::remove_dir_all(&old).map_err(|error| Error::io(&old, &error));
    }
    rename(&old, target)
}
