//! The project's files as the rules see them: paths and octets, from git or planted by a test.
//!
//! Nothing else of the working tree is looked at: what git ignores is not the project's.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::{fs, io};

/// Files by path, the path relative to the root and with `/`.
#[derive(Debug, Default)]
pub struct Tree {
    files: BTreeMap<String, Vec<u8>>,
}

impl Tree {
    /// Reads every file that git tracks or would track.
    pub fn read(root: &Path) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        for path in paths(root, &[])? {
            let octets = fs::read(root.join(&path))?;
            files.insert(path, octets);
        }
        Ok(Self { files })
    }

    /// A tree that a test makes up.
    pub fn planted(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| ((*path).to_owned(), text.as_bytes().to_vec());
        Self { files: files.iter().map(file).collect() }
    }

    /// Every file, by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, octets)| (path.as_str(), octets.as_slice()))
    }

    /// Every file that holds text.
    pub fn texts(&self) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        self.files()
            .filter(|(_, octets)| !octets.iter().take(8_000).any(|&octet| octet == 0))
            .map(|(path, octets)| (path, String::from_utf8_lossy(octets)))
    }

    /// Every file of Rust.
    pub fn rust(&self) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        self.texts().filter(|(path, _)| path.ends_with(".rs"))
    }

    /// The text of one file.
    pub fn text(&self, path: &str) -> Option<Cow<'_, str>> {
        let octets = self.files.get(path)?;
        Some(String::from_utf8_lossy(octets))
    }

    /// Whether there is a file or a folder of this path.
    pub fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.files.contains_key(path) || self.files.keys().any(|file| file.starts_with(&folder))
    }

    /// The folders directly below `crates/`.
    pub fn crates(&self) -> Vec<&str> {
        let folder = |path: &&str| path.ends_with("/Cargo.toml");
        let mut names: Vec<&str> = self
            .files
            .keys()
            .map(String::as_str)
            .filter(folder)
            .filter_map(|path| path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml"))
            .collect();
        names.dedup();
        names
    }
}

/// The paths that git tracks or would track, those that match `patterns` where any are given.
pub fn paths(root: &Path, patterns: &[&str]) -> io::Result<Vec<String>> {
    // In a container the checkout often belongs to another user, and git would refuse it.
    let listed = Command::new("git")
        .args(["-c", "safe.directory=*", "-c", "core.quotePath=false"])
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .args(["--deduplicate", "--"])
        .args(patterns)
        .current_dir(root)
        .output()?;
    if !listed.status.success() {
        let why = String::from_utf8_lossy(&listed.stderr).trim().to_owned();
        return Err(io::Error::other(format!("git ls-files: {why}")));
    }
    let text = String::from_utf8_lossy(&listed.stdout);
    // A file that was deleted but not yet from the index is still listed.
    let here = |path: &&str| root.join(path).is_file();
    Ok(text.lines().filter(here).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_there_when_a_file_in_it_is() {
        let tree = Tree::planted(&[("docs/a/b.md", ""), ("crates/wire/Cargo.toml", "")]);
        assert!(tree.has("docs/a") && tree.has("docs/") && tree.has("docs/a/b.md"));
        assert!(!tree.has("doc"));
        assert_eq!(tree.crates(), ["wire"]);
    }

    #[test]
    fn binary_files_are_not_texts() {
        let tree = Tree::planted(&[("a.bin", "a\0b"), ("a.txt", "ab")]);
        let texts: Vec<&str> = tree.texts().map(|(path, _)| path).collect();
        assert_eq!(texts, ["a.txt"]);
    }
}
