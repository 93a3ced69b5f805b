//! The command line: arguments to settings, settings to the engine, results to standard output.
//!
//! Everything that is not a result goes to standard error. Exit status: 0 nothing amiss, 1 a requirement is violated, 2 wrong
//! usage, 3 with `--strict` a requirement could not be judged, 4 input damaged (what could be read was read), 70 a fault of the
//! program itself.

mod case;
mod commands;
mod held;
mod progress;
mod reporter;
mod seal;
mod standard;
mod trial;
mod watch;

use std::process::ExitCode;

use clap::Parser;

/// Accounts for every octet that the equipment in a 5G network puts on the wire.
#[derive(Debug, Parser)]
#[command(name = "beleg", version, about, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: commands::Command,
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Well,
    Violated,
    Unjudged,
    Damaged,
    Faulty,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match commands::run(&arguments.command) {
        Ok(Outcome::Well) => ExitCode::SUCCESS,
        Ok(Outcome::Violated) => ExitCode::from(1),
        Ok(Outcome::Unjudged) => ExitCode::from(3),
        Ok(Outcome::Damaged) => ExitCode::from(4),
        Ok(Outcome::Faulty) => ExitCode::from(70),
        Err(error) => {
            progress::tell(&format!("beleg: {error}"));
            ExitCode::from(2)
        }
    }
}
