//! The whole-program benchmark: tshark and Beleg on the same file, wall clock, and the peak of memory where the system
//! tells it. What is soon done is done several times, and the best counts: other work on the machine only ever adds.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

/// One timed command.
#[derive(Clone, Debug)]
pub struct Run {
    /// What was run.
    pub name: &'static str,
    /// How long it took.
    pub time: Duration,
    /// The most memory it held at once, in KiB.
    pub peak: Option<u64>,
    /// How it ended, where not with 0.
    pub end: Option<String>,
}

/// How often a running command's memory is looked at.
const INTERVAL: Duration = Duration::from_millis(20);

/// How often a command is run that takes no longer than [`SOON`].
const TIMES: usize = 5;
const SOON: Duration = Duration::from_secs(3);

/// Runs each command on `file`. Its output is thrown away by the system, not read.
pub fn run(program: &Path, file: &Path) -> io::Result<Vec<Run>> {
    let file = &std::path::absolute(file)?;
    warm(file)?;
    let tshark = |name, arguments: &[&str]| {
        let mut command = Command::new("tshark");
        command.args(arguments).arg("-r").arg(file);
        best(name, &mut command)
    };
    let beleg = |name, arguments: &[&str]| {
        let mut command = Command::new(found(program)?);
        command.args(arguments).arg(file);
        best(name, &mut command)
    };
    Ok(vec![
        tshark("tshark -T ek", &["-T", "ek"])?,
        tshark("tshark", &[])?,
        beleg("beleg messages --json", &["messages", "--json"])?,
        beleg("beleg messages", &["messages"])?,
        beleg("beleg audit", &["audit"])?,
    ])
}

/// Runs the audit alone.
pub fn audit(program: &Path, file: &Path) -> io::Result<Run> {
    warm(file)?;
    best("beleg audit", Command::new(found(program)?).arg("audit").arg(file))
}

/// Reads a file once, so that the first command does not pay for the disk.
fn warm(file: &Path) -> io::Result<()> {
    io::copy(&mut fs::File::open(file)?, &mut io::sink()).map(drop)
}

/// A mere name is looked for in PATH.
fn found(program: &Path) -> io::Result<PathBuf> {
    if program.components().count() > 1 { std::path::absolute(program) } else { Ok(program.to_owned()) }
}

/// The best run of a command.
fn best(name: &'static str, command: &mut Command) -> io::Result<Run> {
    let mut best = timed(name, command)?;
    for _ in 1..TIMES {
        if best.time > SOON {
            break;
        }
        let run = timed(name, command)?;
        if run.time < best.time {
            best = run;
        }
    }
    Ok(best)
}

#[expect(clippy::disallowed_methods, reason = "this measures the programs, not a capture")]
fn timed(name: &'static str, command: &mut Command) -> io::Result<Run> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let mut child = command.spawn()?;
    let mut peak = None;
    let status = loop {
        peak = memory(&child).or(peak);
        if let Some(status) = child.try_wait()? {
            break status;
        }
        // Short commands are looked at more often, so that waiting does not add to their time.
        thread::sleep(INTERVAL.min(start.elapsed() / 100));
    };
    let time = start.elapsed();
    Ok(Run { name, time, peak, end: (!status.success()).then(|| status.to_string()) })
}

/// The peak of a running process's memory, from Linux' process table; other systems do not tell it so.
fn memory(child: &Child) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// The runs as a table: seconds, throughput, memory, and how many times faster than each of tshark's.
pub fn table(runs: &[Run], octets: u64) -> String {
    let theirs: Vec<&Run> = runs.iter().filter(|run| run.name.starts_with("tshark")).collect();
    let mut text = format!("{:<22} {:>9} {:>9} {:>10}", "command", "seconds", "MB/s", "peak MiB");
    for run in &theirs {
        text += &format!(" {:>15}", format!("{} =", run.name));
    }
    for run in runs {
        let seconds = run.time.as_secs_f64();
        let peak = run.peak.map_or("?".to_owned(), |kib| format!("{:.1}", kib as f64 / 1024.0));
        let rate = octets as f64 / 1e6 / seconds;
        text += &format!("\n{:<22} {seconds:>9.3} {rate:>9.1} {peak:>10}", run.name);
        for other in &theirs {
            text += &format!(" {:>13.1} x", other.time.as_secs_f64() / seconds);
        }
        if let Some(end) = &run.end {
            text += &format!("  ended with {end}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_gives_ratios_to_each_of_tsharks_runs() {
        let run =
            |name, milliseconds| Run { name, time: Duration::from_millis(milliseconds), peak: Some(2048), end: None };
        let text = table(&[run("tshark -T ek", 4000), run("beleg messages", 20)], 200_000_000);
        let last = text.lines().last().unwrap();
        let words: Vec<&str> = last.split_whitespace().collect();
        assert_eq!(words, ["beleg", "messages", "0.020", "10000.0", "2.0", "200.0", "x"]);
    }
}
