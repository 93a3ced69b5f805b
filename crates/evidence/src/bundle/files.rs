//! The files of a bundle in memory, read from a directory and written to one.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::Error;
use crate::bundle::NAMES;

/// How large a file of a bundle may be.
const LIMIT: u64 = 1 << 30;

/// Names and contents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(pub BTreeMap<String, Vec<u8>>);

impl Files {
    /// Reads a bundle's directory.
    ///
    /// # Errors
    /// A file is missing, or there is something that is no part of a bundle: what nothing vouches for must not travel with it.
    pub fn read(directory: &Path) -> Result<Self, Error> {
        let mut files = BTreeMap::new();
        let entries = fs::read_dir(directory).map_err(|error| Error::io(directory, &error))?;
        for entry in entries {
            let path = entry.map_err(|error| Error::io(directory, &error))?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let size = fs::symlink_metadata(&path).map_err(|error| Error::io(&path, &error))?;
            if !NAMES.iter().any(|(known, _)| *known == name) || !size.is_file() {
                return Err(Error::new(format!("“{name}” is no part of a bundle; nothing vouches for it")));
            }
            if size.len() > LIMIT {
                return Err(Error::new(format!("“{name}” is larger than a bundle's file may be")));
            }
            files.insert(name, fs::read(&path).map_err(|error| Error::io(&path, &error))?);
        }
        if let Some((missing, _)) = NAMES.iter().find(|(name, must)| *must && !files.contains_key(*name)) {
            return Err(Error::new(format!("“{missing}” is missing")));
        }
        Ok(Self(files))
    }

    /// Writes a bundle to a directory that is not there yet, or is empty.
    ///
    /// # Errors
    /// Something is there, or what the operating system says.
    pub fn write(&self, directory: &Path) -> Result<(), Error> {
        if fs::read_dir(directory).is_ok_and(|mut entries| entries.next().is_some()) {
            return Err(Error::file(directory, "something is there already; name another place for the bundle"));
        }
        fs::create_dir_all(directory).map_err(|error| Error::io(directory, &error))?;
        for (name, content) in &self.0 {
            let path = directory.join(name);
            fs::write(&path, content).map_err(|error| Error::io(&path, &error))?;
        }
        Ok(())
    }

    /// The content of a file.
    ///
    /// # Errors
    /// It is missing.
    pub fn get(&self, name: &str) -> Result<&[u8], Error> {
        let missing = || Error::new(format!("“{name}” is missing"));
        self.0.get(name).map(Vec::as_slice).ok_or_else(missing)
    }

    /// Puts a file in.
    pub fn put(&mut self, name: &str, content: impl Into<Vec<u8>>) {
        self.0.insert(name.to_owned(), content.into());
    }
}
