//! The command behind the library, for developers. It is not installed with Beleg.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use beleg_oracle::{Protocol, captures, grow, known, report, run, timing, tshark};

const USAGE: &str = "\
oracle [--all] [CAPTURE|FOLDER]... compare Beleg with tshark, message for message (--all: list every difference)
oracle --count [CAPTURE|FOLDER]... what tshark alone sees: frames and messages of each protocol
oracle --time CAPTURE              time tshark and Beleg on the same file
oracle --grow CAPTURE --to-megabytes N -o FILE [--same-addresses]
                                   make a long capture of a short one, to time them on
Captures come from BELEG_CAPTURES where none is named; the program under test is BELEG_BIN, or the one built
beside this one.";

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let first = arguments.first().and_then(|first| first.to_str());
    let result = match first {
        Some("--help" | "-h") => {
            say(USAGE);
            Ok(true)
        }
        Some("--time") => time(arguments.get(1..).unwrap_or_default()),
        Some("--grow") => grow_file(arguments.get(1..).unwrap_or_default()),
        Some("--count") => inputs(arguments.get(1..).unwrap_or_default()).and_then(|all| count(&all)),
        Some("--all") => compare(arguments.get(1..).unwrap_or_default(), usize::MAX),
        _ => compare(&arguments, report::SOME),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            complain(&format!("oracle: {error}"));
            ExitCode::from(2)
        }
    }
}

#[expect(clippy::print_stdout, reason = "results of a developer's command")]
fn say(text: &str) {
    println!("{text}");
}

#[expect(clippy::print_stderr, reason = "a developer's command")]
fn complain(text: &str) {
    eprintln!("{text}");
}

fn inputs(named: &[OsString]) -> io::Result<Vec<PathBuf>> {
    let folders: Vec<PathBuf> = if named.is_empty() {
        let folder = captures::folder();
        vec![folder.ok_or_else(|| io::Error::other("name a capture, or set BELEG_CAPTURES"))?]
    } else {
        named.iter().map(PathBuf::from).collect()
    };
    let mut all = Vec::new();
    for folder in folders {
        all.extend(captures::below(&folder)?);
    }
    Ok(all)
}

fn program() -> io::Result<PathBuf> {
    captures::program("release").ok_or_else(|| io::Error::other("no beleg: build it, or set BELEG_BIN"))
}

fn compare(named: &[OsString], listed: usize) -> io::Result<bool> {
    let captures = inputs(named)?;
    let document = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(known::DOCUMENT))?;
    let explanations = known::parse(&document).map_err(io::Error::other)?;
    let outcome = run::run(&program()?, &captures, &explanations);
    let mut text = String::new();
    report::write(&mut text, &outcome, &explanations, listed).map_err(io::Error::other)?;
    say(text.trim_end());
    Ok(outcome.failures.is_empty() && outcome.unexplained().next().is_none())
}

fn count(captures: &[PathBuf]) -> io::Result<bool> {
    let heads: Vec<String> = Protocol::ALL
        .iter()
        .flat_map(|protocol| [format!("{protocol} frames"), format!("{protocol} messages")])
        .collect();
    say(&format!("capture\t{}", heads.join("\t")));
    for capture in captures {
        let view = tshark::run(capture, &tshark::Ports::default())?;
        let mut row = captures::name(capture);
        for (protocol, frames) in Protocol::ALL.into_iter().zip(view.frames) {
            let all = view.messages.iter();
            let messages = all.filter(|message| message.protocol == protocol).count();
            row += &format!("\t{frames}\t{messages}");
        }
        say(&row);
    }
    Ok(true)
}

fn time(arguments: &[OsString]) -> io::Result<bool> {
    let [file] = arguments else {
        return Err(io::Error::other(USAGE));
    };
    let file = Path::new(file);
    let runs = timing::run(&program()?, file)?;
    let octets = fs::metadata(file)?.len();
    say(&format!("{} ({:.1} MB)", captures::name(file), octets as f64 / 1e6));
    say(&timing::table(&runs, octets));
    Ok(true)
}

fn grow_file(arguments: &[OsString]) -> io::Result<bool> {
    let usage = || io::Error::other(USAGE);
    let mut input = None;
    let mut output = None;
    let mut megabytes: Option<u64> = None;
    let mut vary = true;
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.to_str() {
            Some("--to-megabytes") => {
                let number = rest.next().and_then(|text| text.to_str()?.parse().ok());
                megabytes = Some(number.ok_or_else(usage)?);
            }
            Some("-o") => output = Some(rest.next().ok_or_else(usage)?),
            Some("--same-addresses") => vary = false,
            _ => input = Some(argument),
        }
    }
    let (Some(input), Some(output), Some(megabytes)) = (input, output, megabytes) else {
        return Err(usage());
    };
    let capture = fs::read(input)?;
    let mut out = io::BufWriter::new(fs::File::create(output)?);
    let octets = megabytes.saturating_mul(1_000_000);
    let (copies, frames) = grow::grow(&capture, octets, vary, &mut out)?;
    say(&format!("{copies} copies, {frames} frames"));
    Ok(true)
}
