//! The table of docs/misdeeds.md: benign scenarios by the hundred, of which no entry may be unvouched, and the same with one
//! misdeed each: `cargo run --profile quick -p beleg --example misdeeds -- BENIGN EACH [ID…] > docs/misdeeds.md`.
//!
//! Everything is in memory. By the books, a misdeed counts as found where a frame of it has an unvouched entry, or octets or a
//! field that are noted; a frame that is not its own and is unvouched is false. By the standard, it is reported where the
//! requirement of its name is violated by a frame of it. What goes wrong is told on standard error, with the seed.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the table is its output, faults go beside it")]

mod seen;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use beleg_model::Verdict;
use beleg_standard::Catalogue;
use beleg_synth::misdeeds::{ALL, Form, Misdeed};
use beleg_synth::scenario::{Planted, Scenario, read};
use beleg_synth::variety;

use seen::{Seen, audit};

/// How many threads share the seeds.
const THREADS: u64 = 2;

/// What some of the networks are configured to do.
const ALLOWED: [&str; 2] = ["B10", "B14"];

/// How a misdeed is planted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Variant {
    As(Form),
    /// Crude, and the interface that would tell is not in the capture.
    Gap,
}

impl Variant {
    fn name(self) -> &'static str {
        match self {
            Self::As(form) => form.name(),
            Self::Gap => "gap",
        }
    }
}

/// The outcomes of one variant of a misdeed.
#[derive(Debug, Default)]
struct Row {
    /// Scenarios in which it was done.
    planted: u64,
    /// By the books: with an unvouched entry on a frame of it, with something noted, and false frames.
    unvouched: u64,
    noted: u64,
    false_frames: u64,
    /// By the standard: reported by the requirement of its name.
    reported: u64,
    /// The requirement of its name is violated at all.
    violated: u64,
    /// Scenarios in which another requirement is violated, and was not before the misdeed was planted.
    others: BTreeMap<String, u64>,
}

impl Row {
    fn add(&mut self, other: Self) {
        self.planted += other.planted;
        self.unvouched += other.unvouched;
        self.noted += other.noted;
        self.false_frames += other.false_frames;
        self.reported += other.reported;
        self.violated += other.violated;
        for (id, count) in other.others {
            *self.others.entry(id).or_default() += count;
        }
    }
}

/// What the scenarios without a misdeed came to.
#[derive(Debug, Default)]
struct Benign {
    frames: u64,
    unvouched: u64,
    /// What each of them violates all the same.
    violated: BTreeMap<u64, BTreeSet<String>>,
}

fn scenario(seed: u64) -> Result<Scenario, String> {
    read(&variety::text(seed)).map_err(|fault| fault.to_string())
}

fn later(seed: u64) -> Result<Scenario, String> {
    variety::late(seed).map_err(|fault| fault.to_string())
}

fn benign(seed: u64, catalogue: &Catalogue) -> Result<Benign, String> {
    let (mut frames, mut unvouched, mut violated) = (0, false, BTreeSet::new());
    for (scenario, name) in [(scenario(seed)?, "short"), (later(seed)?, "long")] {
        let seen = audit(scenario, catalogue)?;
        if let Some((frame, what)) = seen.unvouched.first_key_value() {
            eprintln!("benign seed {seed}, {name}: {} frames unvouched, first {frame}: {what}", seen.unvouched.len());
        }
        for (id, (frames, what)) in seen.violated.iter().filter(|(id, _)| !ALLOWED.contains(&id.as_str())) {
            let first: Vec<_> = frames.iter().take(3).collect();
            eprintln!("benign seed {seed}, {name}: {id} is violated, frames {first:?}: {what}");
        }
        frames += seen.frames;
        unvouched |= !seen.unvouched.is_empty();
        violated.extend(seen.violated.into_keys());
    }
    Ok(Benign { frames, unvouched: u64::from(unvouched), violated: BTreeMap::from([(seed, violated)]) })
}

fn planted(
    misdeed: (usize, &Misdeed),
    variant: Variant,
    seed: u64,
    catalogue: &Catalogue,
    before: &BTreeSet<String>,
) -> Result<Row, String> {
    let (number, misdeed) = misdeed;
    let form = if let Variant::As(form) = variant { form } else { Form::Crude };
    for at in variety::MOMENTS {
        let mut scenario = later(seed)?;
        scenario.misdeeds.push(Planted { misdeed: number, form, at });
        if variant == Variant::Gap {
            scenario.without.push(misdeed.told_by);
        }
        let seen = audit(scenario, catalogue)?;
        if !seen.planted.is_empty() || form == Form::Lookalike || variant == Variant::Gap {
            return Ok(row(misdeed, variant, seed, &seen, before));
        }
    }
    Ok(Row::default())
}

fn row(misdeed: &Misdeed, variant: Variant, seed: u64, seen: &Seen, before: &BTreeSet<String>) -> Row {
    let (id, name) = (misdeed.id, variant.name());
    let mut row = Row { planted: 1, ..Row::default() };
    if seen.unvouched.keys().any(|frame| seen.planted.contains(frame)) {
        row.unvouched = 1;
    } else if !seen.noted.is_disjoint(&seen.planted) {
        row.noted = 1;
    }
    let strangers = seen.unvouched.iter().filter(|(frame, _)| !seen.planted.contains(*frame));
    row.false_frames = strangers.clone().count() as u64;
    if let Some((frame, what)) = strangers.min() {
        eprintln!("{id} {name} seed {seed}: {} frames unvouched, first {frame}: {what}", row.false_frames);
    }
    row.reported = u64::from(seen.reports(id));
    row.violated = u64::from(seen.violated.contains_key(id));
    let wanted = matches!(variant, Variant::As(Form::Crude | Form::Stealthy));
    if wanted && row.reported == 0 {
        let verdict = seen.verdicts.get(id).map_or_else(
            || "not shipped".to_owned(),
            |(verdict, why)| {
                if why.is_empty() { verdict.word().to_owned() } else { format!("{}: {why}", verdict.word()) }
            },
        );
        let first: Vec<_> = seen.planted.iter().take(4).collect();
        eprintln!("{id} {name} seed {seed}: not reported: {id} is {verdict}; frames {first:?}");
    }
    for (other, (frames, what)) in &seen.violated {
        let own = wanted && other == id;
        if !own && !before.contains(other) {
            row.others.insert(other.clone(), 1);
            if !misdeed.also.contains(&other.as_str()) || !wanted {
                let first: Vec<_> = frames.iter().take(3).collect();
                eprintln!("{id} {name} seed {seed}: {other} is violated too, frames {first:?}: {what}");
            }
        }
    }
    row
}

/// Runs something for every seed, on a few threads, and adds up what comes of it.
fn each<R: Send + Default>(
    seeds: u64,
    one: impl Fn(u64) -> Result<R, String> + Sync,
    add: impl Fn(&mut R, R) + Sync,
) -> Result<R, String> {
    let work = |thread: u64| {
        let mut sum = R::default();
        for seed in (thread..seeds).step_by(THREADS as usize) {
            add(&mut sum, one(seed).map_err(|error| format!("seed {seed}: {error}"))?);
        }
        Ok(sum)
    };
    let parts: Vec<Result<R, String>> = std::thread::scope(|scope| {
        let work = &work;
        let threads: Vec<_> = (0..THREADS).map(|thread| scope.spawn(move || work(thread))).collect();
        threads.into_iter().map(|own| own.join().unwrap_or_else(|_| Err("a thread panicked".to_owned()))).collect()
    });
    let mut sum = R::default();
    for part in parts {
        add(&mut sum, part?);
    }
    Ok(sum)
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, default: u64| arguments.get(at).map_or(Ok(default), |text| text.parse::<u64>());
    let (count, seeds) = (number(0, 1_000)?, number(1, 20)?);
    let only = arguments.get(2..).unwrap_or_default();
    let catalogue = seen::catalogue()?;
    let benign = each(
        count.max(seeds),
        |seed| benign(seed, &catalogue),
        |sum: &mut Benign, one| {
            sum.frames += one.frames;
            sum.unvouched += one.unvouched;
            sum.violated.extend(one.violated);
        },
    )?;
    let before = each(
        seeds,
        |seed| Ok(BTreeMap::from([(seed, audit(later(seed)?, &catalogue)?.violated.into_keys().collect())])),
        |sum: &mut BTreeMap<u64, BTreeSet<String>>, one| sum.extend(one),
    )?;
    table::head(count.max(seeds), seeds, &benign, &arguments.join(" "));
    let none = BTreeSet::new();
    for (at, misdeed) in ALL.iter().enumerate().filter(|(_, own)| only.is_empty() || only.iter().any(|id| id == own.id))
    {
        let run = |variant| {
            let one = |seed| {
                let before = before.get(&seed).unwrap_or(&none);
                planted((at, misdeed), variant, seed, &catalogue, before)
            };
            each(seeds, one, Row::add)
        };
        let [crude, stealthy, lookalike] = Form::ALL.map(|form| run(Variant::As(form)));
        table::line(misdeed, &crude?, &stealthy?, &lookalike?, &run(Variant::Gap)?);
    }
    table::tail();
    Ok(())
}

/// A verdict's word, for messages.
trait Word {
    fn word(&self) -> &'static str;
}

impl Word for Verdict {
    fn word(&self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Violated => "violated by other frames",
            Self::Inconclusive => "inconclusive",
            Self::NotObservable => "not observable",
        }
    }
}
