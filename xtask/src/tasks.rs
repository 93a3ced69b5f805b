//! The tasks themselves: one row a task, the help is made from the rows.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::scaffold::{self, LIST, Names};
use xtask::tidy;
use xtask::tree::{self, Tree};

use crate::tools;

/// How a task ends: quietly, or with what went wrong.
pub(crate) type Outcome = Result<(), String>;

/// A task of `cargo xtask`.
pub(crate) struct Task {
    pub(crate) name: &'static str,
    pub(crate) arguments: &'static str,
    pub(crate) does: &'static str,
    pub(crate) run: fn(&[String]) -> Outcome,
}

/// Every task, in the order of the help.
pub(crate) const TASKS: &[Task] = &[
    Task {
        name: "test",
        arguments: "[ARGUMENT…]",
        does: "install what the tests need, then run all of them (arguments go to cargo test)",
        run: test,
    },
    Task { name: "ci", arguments: "", does: "everything that CI runs (.ci/run)", run: ci },
    Task {
        name: "fmt",
        arguments: "[--check]",
        does: "format every file of Rust, or say which are not formatted",
        run: fmt,
    },
    Task {
        name: "tidy",
        arguments: "",
        does: "the rules that no compiler checks, and the files that grow long",
        run: tidy,
    },
    Task { name: "fuzz", arguments: "--seconds N", does: "fuzz the decoders and the whole pipeline", run: fuzz },
    Task {
        name: "bench",
        arguments: "CAPTURE [MB]",
        does: "make a long capture of a short one (200 MB), time tshark and Beleg on it, and Beleg on as many G-PDUs",
        run: bench,
    },
    Task {
        name: "verdicts",
        arguments: "CAPTURES [BELEG]",
        does: "write docs/verdicts.md: what the captures in a directory violate",
        run: verdicts,
    },
    Task {
        name: "new",
        arguments: "protocol NAME",
        does: "begin a protocol: its file, and its line in the registry",
        run: new,
    },
    Task {
        name: "tools",
        arguments: "",
        does: "install what the checks need besides Rust, where possible",
        run: install_tools,
    },
];

fn test(arguments: &[String]) -> Outcome {
    tools::prepare(&root());
    run(cargo().args(["test", "--workspace"]).args(arguments))
}

fn ci(arguments: &[String]) -> Outcome {
    none(arguments)?;
    run(&mut Command::new(root().join(".ci/run")))
}

/// Not `cargo fmt`: it does not see modules that a macro declares (rust-lang/rustfmt#3253).
fn fmt(arguments: &[String]) -> Outcome {
    let check: &[&str] = match arguments {
        [] => &[],
        [check] if check == "--check" => &["--check"],
        _ => return Err("fmt takes nothing but --check".to_owned()),
    };
    let files = tree::paths(&root(), &["*.rs"]).map_err(|error| error.to_string())?;
    let mut rustfmt = Command::new("rustfmt");
    run(rustfmt.args(["--edition", "2024"]).args(check).args(files))
        .map_err(|_| "some files are not formatted: run `cargo xtask fmt`".to_owned())
}

fn tidy(arguments: &[String]) -> Outcome {
    none(arguments)?;
    let tree = Tree::read(&root()).map_err(|error| error.to_string())?;
    for (path, lines) in tidy::long_files(&tree) {
        println!("worth a look: {path} has {lines} lines before its tests");
    }
    let report = tidy::report(&tree);
    if report.is_empty() {
        return Ok(());
    }
    print!("{report}");
    Err("the tree is not tidy".to_owned())
}

fn fuzz(arguments: &[String]) -> Outcome {
    run(cargo().args(["run", "--quiet", "--release", "--package", "beleg-fuzz", "--"]).args(arguments))
}

/// The whole-program benchmark: signalling, beside tshark, and the rate of user plane.
fn bench(arguments: &[String]) -> Outcome {
    let (capture, megabytes) = match arguments {
        [capture] => (capture, "200"),
        [capture, megabytes] => (capture, megabytes.as_str()),
        _ => return Err("say what to make the long capture of: bench CAPTURE [MB]".to_owned()),
    };
    let text = |error: std::io::Error| error.to_string();
    let capture = std::path::absolute(capture).map_err(text)?;
    // G-PDUs of 150 octets or so.
    let g_pdus =
        megabytes.parse::<u32>().map_err(|_| "MB is a number of megabytes")?.saturating_mul(10_000).to_string();
    let (signalling, user_plane) = (root().join("target/bench.pcap"), root().join("target/g_pdus.pcap"));
    run(cargo().args(["build", "--quiet", "--release", "--package", "beleg", "--package", "beleg-oracle"]))?;
    let oracle = || {
        let mut oracle = cargo();
        oracle.args(["run", "--quiet", "--release", "--package", "beleg-oracle", "--"]);
        oracle
    };
    let synth = ["run", "--quiet", "--release", "--package", "beleg-synth", "--example", "g_pdus", "--"];
    run(oracle().arg("--grow").arg(capture).args(["--to-megabytes", megabytes, "-o"]).arg(&signalling))?;
    run(cargo().args(synth).arg(&g_pdus).stdout(std::fs::File::create(&user_plane).map_err(text)?))?;
    run(oracle().arg("--time").arg(&signalling))?;
    run(oracle().arg("--rate").arg(&user_plane).arg(&g_pdus))
}

fn new(arguments: &[String]) -> Outcome {
    let [kind, name] = arguments else {
        return Err("say what to begin: new protocol NAME".to_owned());
    };
    if kind != "protocol" {
        return Err(format!("\"{kind}\" cannot be begun this way; a protocol can: new protocol NAME"));
    }
    let add = || scaffold::new_protocol(&root(), &Names::of(name)?);
    let path = add().map_err(|error| error.to_string())?;
    println!("wrote {path} and its line in {LIST}. Next: samples from the specification, then what it carries;");
    println!("`cargo test -p beleg-wire` covers it from now on.");
    Ok(())
}

fn install_tools(arguments: &[String]) -> Outcome {
    none(arguments)?;
    tools::prepare(&root());
    Ok(())
}

fn none(arguments: &[String]) -> Outcome {
    match arguments.first() {
        None => Ok(()),
        Some(surplus) => Err(format!("takes no arguments, and got \"{surplus}\"")),
    }
}

/// The project's root, from where cargo found this package.
fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let parent = here.as_deref().and_then(Path::parent).map(Path::to_path_buf);
    parent.unwrap_or_else(|| PathBuf::from("."))
}

/// The cargo that runs this.
fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// Runs a command at the root with this terminal.
fn run(command: &mut Command) -> Outcome {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match command.current_dir(root()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{program}: {status}")),
        Err(error) => Err(format!("{program}: {error}")),
    }
}

fn verdicts(arguments: &[String]) -> Outcome {
    let (captures, beleg) = match arguments {
        [captures] => (captures.as_str(), "target/release/beleg"),
        [captures, beleg] => (captures.as_str(), beleg.as_str()),
        _ => return Err("which captures? cargo xtask verdicts CAPTURES [BELEG]".to_owned()),
    };
    let document = crate::verdicts::document(Path::new(captures), Path::new(beleg))?;
    std::fs::write("docs/verdicts.md", document).map_err(|error| format!("docs/verdicts.md: {error}"))
}
