//! Where the captures and the program under test are. Neither is a part of this project's sources.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// File name endings of captures.
const ENDINGS: [&str; 4] = [".pcap", ".pcapng", ".cap", ".pcap.gz"];

/// The folder of third parties' captures: `BELEG_CAPTURES`, or where they lie beside a checkout. `None` where
/// there is none.
pub fn folder() -> Option<PathBuf> {
    let folder = env::var_os("BELEG_CAPTURES")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/captures"), PathBuf::from);
    folder.is_dir().then_some(folder)
}

/// Every capture below a folder, or the file itself, in the order of their paths.
pub fn below(path: &Path) -> io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    let mut folders = vec![path.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if is_capture(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn is_capture(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// The short name of a capture in reports.
pub fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The `beleg` binary: `BELEG_BIN`, or the one in this program's own target folder, of the profile whose folder
/// is called `first` if there is one.
pub fn program(first: &str) -> Option<PathBuf> {
    if let Some(named) = env::var_os("BELEG_BIN") {
        return Some(PathBuf::from(named));
    }
    let own = env::current_exe().ok()?;
    let target = own.ancestors().find(|folder| folder.join("CACHEDIR.TAG").is_file())?;
    let name = format!("beleg{}", env::consts::EXE_SUFFIX);
    [first, "release", "debug"].into_iter().map(|profile| target.join(profile).join(&name)).find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captures_are_told_by_their_names() {
        for (name, is) in [("a.pcap", true), ("b.c.pcapng", true), ("a.md", false), ("pcap", false)] {
            assert_eq!(is_capture(Path::new(name)), is, "{name}");
        }
    }
}
