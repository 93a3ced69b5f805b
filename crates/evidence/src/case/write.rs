//! Writing a case: beside its place, and then renamed, so that a crash leaves the old case or the new one.

use std::fs::{self, File as Handle};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::Error;
use crate::case::{File, MANIFEST, Manifest, Program};
use crate::digest::Digest;

/// A case that is being written.
#[derive(Debug)]
pub struct Writer {
    target: PathBuf,
    beside: PathBuf,
    files: Vec<File>,
    done: bool,
}

impl Writer {
    /// Begins a case at `target`. A case that is there stays until the new one is whole; anything else is left alone.
    ///
    /// # Errors
    /// Something else than a case is there, or what the operating system says.
    pub fn begin(target: &Path) -> Result<Self, Error> {
        super::read::recover(target)?;
        let free = match fs::read_dir(target) {
            Ok(mut entries) => entries.next().is_none() || target.join(MANIFEST).is_file(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => true,
            Err(_) => false,
        };
        if !free {
            return Err(Error::file(target, "something that is no case is there; name another place for the case"));
        }
        let beside = sibling(target, "new");
        if beside.exists() {
            fs::remove_dir_all(&beside).map_err(|error| Error::io(&beside, &error))?;
        }
        fs::create_dir_all(&beside).map_err(|error| Error::io(&beside, &error))?;
        Ok(Self { target: target.to_owned(), beside, files: Vec::new(), done: false })
    }

    /// Writes a file of the case; what `fill` writes is its content.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn file(&mut self, name: &str, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
        let mut out = self.stream(name)?;
        let path = out.path.clone();
        fill(&mut out).map_err(|error| Error::io(&path, &error))?;
        self.close(out)
    }

    /// A file of the case that is written little by little; [`Self::close`] ends it.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn stream(&self, name: &str) -> Result<Stream, Error> {
        let path = self.beside.join(name);
        let file = Handle::create_new(&path).map_err(|error| Error::io(&path, &error))?;
        let out = BufWriter::with_capacity(1 << 16, file);
        Ok(Stream { name: name.to_owned(), path, out, hash: Sha256::new(), size: 0 })
    }

    /// Ends a file.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn close(&mut self, stream: Stream) -> Result<(), Error> {
        let Stream { name, path, out, hash, size } = stream;
        let file = out.into_inner().map_err(|error| Error::io(&path, error.error()))?;
        file.sync_all().map_err(|error| Error::io(&path, &error))?;
        self.files.push(File { name, size, sha256: Digest(hash.finalize().into()) });
        Ok(())
    }

    /// The digest of a file that was written.
    pub fn digest(&self, name: &str) -> Option<Digest> {
        self.files.iter().find(|file| file.name == name).map(|file| file.sha256)
    }

    /// The digest of a case by this program with the files that were written so far.
    pub fn case_digest(&self, program: &Program) -> Digest {
        Manifest::digest_of(program, &self.files)
    }

    /// Names the files in `manifest`, and puts the case in its place.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn finish(mut self, mut manifest: Manifest) -> Result<Manifest, Error> {
        manifest.files = std::mem::take(&mut self.files);
        manifest.files.sort_by(|one, other| one.name.cmp(&other.name));
        manifest.digest = Manifest::digest_of(&manifest.program, &manifest.files);
        let text = serde_json::to_string_pretty(&manifest).map_err(|error| Error::new(error.to_string()))?;
        self.file(MANIFEST, |out| writeln!(out, "{text}"))?;
        sync(&self.beside)?;
        let old = sibling(&self.target, "old");
        let replaces = self.target.exists();
        if replaces {
            rename(&self.target, &old)?;
        }
        rename(&self.beside, &self.target)?;
        self.done = true;
        if let Some(parent) = self.target.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            sync(parent)?;
        }
        if replaces {
            fs::remove_dir_all(&old).map_err(|error| Error::io(&old, &error))?;
        }
        Ok(manifest)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if !self.done {
            // What is left of a case that was not finished is nothing to anybody.
            let _ = fs::remove_dir_all(&self.beside);
        }
    }
}

/// A file of a case that is being written.
#[derive(Debug)]
pub struct Stream {
    name: String,
    path: PathBuf,
    out: BufWriter<Handle>,
    hash: Sha256,
    size: u64,
}

impl Write for Stream {
    fn write(&mut self, octets: &[u8]) -> io::Result<usize> {
        self.write_all(octets)?;
        Ok(octets.len())
    }

    fn write_all(&mut self, octets: &[u8]) -> io::Result<()> {
        self.out.write_all(octets)?;
        self.hash.update(octets);
        self.size += octets.len() as u64;
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The directory beside `target` that holds another state of it.
pub(crate) fn sibling(target: &Path, state: &str) -> PathBuf {
    let name = target.file_name().map_or_else(|| "case".into(), |name| name.to_string_lossy().into_owned());
    target.with_file_name(format!(".{name}.{state}"))
}

pub(crate) fn rename(from: &Path, to: &Path) -> Result<(), Error> {
    fs::rename(from, to).map_err(|error| Error::io(from, &error))
}

/// Renames and new files last only when their directory is on disk.
fn sync(directory: &Path) -> Result<(), Error> {
    let synced = Handle::open(directory).and_then(|handle| handle.sync_all());
    match synced {
        // Not every system can do this with a directory; there the file system's own order has to do.
        Err(error)
            if error.kind() == io::ErrorKind::PermissionDenied || error.kind() == io::ErrorKind::InvalidInput =>
        {
            Ok(())
        }
        other => other.map_err(|error| Error::io(directory, &error)),
    }
}
