//! Runs the fuzz targets on stable Rust: `beleg-fuzz [--seconds N] [--seed N] [TARGET…]`, or `--write-seeds FOLDER`. Seconds are per run
//! over all targets; an input that breaks one is written to `fuzz/crashes/` and its name is printed.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a developer's tool that reports to its user")]
#![expect(clippy::disallowed_methods, reason = "fuzzing ends by the clock")]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use beleg_fuzz::{Mutator, Target, targets};

fn main() -> ExitCode {
    let (mut seconds, mut seed, mut wanted) = (60.0, 1, Vec::new());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--seconds" => seconds = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(seconds),
            "--seed" => seed = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(seed),
            "--write-seeds" => {
                return write_seeds(&arguments.next().unwrap_or_else(|| "fuzz/libfuzzer/corpus".to_owned()));
            }
            name => wanted.push(name.to_owned()),
        }
    }
    let targets: Vec<Target> =
        targets().into_iter().filter(|target| wanted.is_empty() || wanted.contains(&target.name)).collect();
    if targets.is_empty() {
        eprintln!(
            "no such target; there are: {}",
            beleg_fuzz::targets().iter().map(|t| t.name.as_str()).collect::<Vec<_>>().join(" ")
        );
        return ExitCode::from(2);
    }
    let each = Duration::from_secs_f64(seconds / targets.len() as f64);
    let broken = targets.iter().filter(|target| !fuzz(target, each, seed)).count();
    println!("{} targets, {broken} broken", targets.len());
    if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Writes the seeds in the form that `fuzz/libfuzzer` takes: a folder a target, the decoders' together, each seed with
/// the octet in front that picks its decoder.
fn write_seeds(folder: &str) -> ExitCode {
    let all = targets();
    let decoders = all.iter().filter(|target| target.name.starts_with("decode-")).count();
    for (number, target) in all.iter().enumerate() {
        let (place, first) =
            if number < decoders { ("decode", u8::try_from(number).ok()) } else { (target.name.as_str(), None) };
        for (at, seed) in target.seeds.iter().enumerate() {
            let octets: Vec<u8> = first.into_iter().chain(seed.iter().copied()).collect();
            let path = format!("{folder}/{place}/{}-{at}", target.name);
            let written =
                std::fs::create_dir_all(format!("{folder}/{place}")).and_then(|()| std::fs::write(&path, octets));
            if let Err(error) = written {
                eprintln!("{path}: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}

/// Runs one target for a while; answers whether it held.
fn fuzz(target: &Target, time: Duration, seed: u64) -> bool {
    let mut mutator = Mutator::new(seed);
    let mut pool = target.seeds.clone();
    let (start, mut runs, mut slowest) = (Instant::now(), 0_u64, Duration::ZERO);
    while start.elapsed() < time {
        let input = mutator.input(&pool);
        let begun = Instant::now();
        if catch_unwind(AssertUnwindSafe(|| target.run.on(&input))).is_err() {
            let path = format!("fuzz/crashes/{}-{seed}-{runs}", target.name);
            let kept = std::fs::create_dir_all("fuzz/crashes").and_then(|()| std::fs::write(&path, &input));
            eprintln!(
                "{}: broken after {runs} runs; input {}",
                target.name,
                if kept.is_ok() { path } else { format!("{input:02x?}") }
            );
            return false;
        }
        slowest = slowest.max(begun.elapsed());
        runs += 1;
        // Without coverage, a slowly drifting pool reaches further than single changes of the seeds do.
        if runs.is_multiple_of(97) && pool.len() < 256 {
            pool.push(input);
        }
    }
    println!("{:18} {runs:>10} runs in {:5.1} s, slowest {slowest:?}", target.name, start.elapsed().as_secs_f64());
    true
}
