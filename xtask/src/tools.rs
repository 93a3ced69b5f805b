//! Programs that some checks need besides Rust: installed where that is possible, named where it is not.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program, the Debian package that has it, and what is left out without it.
struct Tool {
    program: &'static str,
    package: &'static str,
    without: &'static str,
}

const TOOLS: &[Tool] = &[
    Tool { program: "tshark", package: "tshark", without: "the comparison of the decoders with tshark" },
    Tool { program: "zstd", package: "zstd", without: "the tests that compress captures with the zstd program" },
];

/// Parts of the Rust toolchain that a minimal installation lacks.
const COMPONENTS: &[(&str, &str)] = &[("rustfmt", "rustfmt"), ("cargo-clippy", "clippy")];

/// Installs what is missing where it can, and says what is left out where it cannot. Never fails: what is
/// missing is the caller's to run without.
pub(crate) fn prepare(root: &Path) {
    let missing = |(program, _): &&(&str, &str)| !is_here(program);
    for (program, component) in COMPONENTS.iter().filter(missing) {
        println!("{program} is not here: rustup component add {component}");
        if !succeeds(Command::new("rustup").args(["component", "add", component])) {
            println!("{program} could not be installed; the steps that use it will fail");
        }
    }
    let missing: Vec<&Tool> = TOOLS.iter().filter(|tool| !is_here(tool.program)).collect();
    if !missing.is_empty() && may_install() {
        install(&missing);
    }
    for tool in missing.iter().filter(|tool| !is_here(tool.program)) {
        println!(
            "LEFT OUT: {}, because {} is not here. On Debian: sudo apt-get install {}",
            tool.without, tool.program, tool.package
        );
    }
    let captures = std::env::var_os("BELEG_CAPTURES").map_or_else(|| root.join("../shared/captures"), PathBuf::from);
    if !captures.is_dir() {
        println!("LEFT OUT: the tests on captures of others, because BELEG_CAPTURES names no folder of them");
    }
}

fn install(tools: &[&Tool]) {
    let packages: Vec<&str> = tools.iter().map(|tool| tool.package).collect();
    println!("installing {}", packages.join(" "));
    let apt = || {
        let mut command = Command::new("apt-get");
        // Without it, tshark's package asks who may capture.
        command.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
        command
    };
    // An outdated list may still do, so a failed update is no reason to stop.
    succeeds(apt().args(["-qq", "update"]));
    succeeds(apt().args(["-qq", "install", "-y", "--no-install-recommends"]).args(packages));
}

/// Whether this is root on a machine with Debian's packages.
fn may_install() -> bool {
    let root = Command::new("id").arg("-u").output();
    let root = root.is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    root && is_here("apt-get")
}

/// Whether a program of this name is found and can run.
fn is_here(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn succeeds(command: &mut Command) -> bool {
    command.status().is_ok_and(|status| status.success())
}
