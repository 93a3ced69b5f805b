//! Puts the shipped catalogue into the program: every file below `standards/beleg`, in order of paths.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../standards");
    println!("cargo:rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    collect(&root.join("beleg"), &mut files)?;
    files.sort();
    let mut out = String::from(
        "/// The files of the shipped catalogue: path and text.\npub(crate) static BELEG: &[(&str, &str)] = &[\n",
    );
    for file in files {
        println!("cargo:rerun-if-changed={}", file.display());
        let shown = file.strip_prefix(&root).unwrap_or(&file).display().to_string();
        // Writing to a string cannot fail.
        let _ = writeln!(out, "    ({shown:?}, include_str!({:?})),", file.display().to_string());
    }
    out.push_str("];\n");
    let target = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("shipped.rs");
    fs::write(target, out)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            println!("cargo:rerun-if-changed={}", path.display());
            collect(&path, files)?;
        } else if path.extension().is_some_and(|kind| kind == "md" || kind == "toml") {
            files.push(path);
        }
    }
    Ok(())
}
