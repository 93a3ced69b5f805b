//! Compares captures one after the other, on a few threads, and gathers what came of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{io, thread};

use crate::compare::{Comparison, Counts, Difference, compare};
use crate::known::Explanation;
use crate::message::Protocol;
use crate::{beleg, captures, tshark};

/// Each comparison runs two processes, tshark being the slow one.
const THREADS: usize = 2;

/// The comparison of many captures.
#[derive(Debug, Default)]
pub struct Outcome {
    /// How many captures were compared.
    pub captures: usize,
    /// By protocol.
    pub counts: BTreeMap<Protocol, Counts>,
    /// Capture, difference and the explanation that applies, by its place in the list.
    pub differences: Vec<(String, Difference, Option<usize>)>,
    /// Capture and what went wrong, where Beleg or tshark failed as a program.
    pub failures: Vec<(String, String)>,
    /// Capture and what tshark said against the file.
    pub complaints: Vec<(String, String)>,
}

impl Outcome {
    /// The differences that nothing explains.
    pub fn unexplained(&self) -> impl Iterator<Item = (&str, &Difference)> {
        self.differences
            .iter()
            .filter(|(_, _, explanation)| explanation.is_none())
            .map(|(capture, difference, _)| (capture.as_str(), difference))
    }

    /// How often each explanation applied.
    pub fn applied(&self, explanations: &[Explanation]) -> Vec<usize> {
        let mut counts = vec![0; explanations.len()];
        for (_, _, explanation) in &self.differences {
            if let Some(count) = explanation.and_then(|index| counts.get_mut(index)) {
                *count += 1;
            }
        }
        counts
    }
}

/// Compares all `captures` as `program` reads them.
pub fn run(program: &Path, captures: &[PathBuf], explanations: &[Explanation]) -> Outcome {
    let next = AtomicUsize::new(0);
    let results: Mutex<BTreeMap<usize, Result<One, String>>> = Mutex::new(BTreeMap::new());
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(capture) = captures.get(index) else {
                        break;
                    };
                    let result = one(program, capture).map_err(|error| error.to_string());
                    if let Ok(mut results) = results.lock() {
                        results.insert(index, result);
                    }
                }
            });
        }
    });
    let mut outcome = Outcome::default();
    let results = results.into_inner().unwrap_or_default();
    for (index, result) in results {
        let name = captures.get(index).map(|path| captures::name(path));
        outcome.add(name.unwrap_or_default(), result, explanations);
    }
    outcome
}

/// The comparison of one capture, and what the programs said.
struct One {
    comparison: Comparison,
    failure: Option<String>,
    complaint: Option<String>,
}

fn one(program: &Path, capture: &Path) -> io::Result<One> {
    let mut ours = beleg::run(program, capture)?;
    let mut theirs = tshark::run(capture, &ours.ports)?;
    theirs.mark(&mut ours.messages);
    let mut messages = std::mem::take(&mut theirs.messages);
    theirs.mark(&mut messages);
    theirs.messages = messages;
    Ok(One {
        comparison: compare(&theirs.messages, &ours.messages),
        failure: ours.failure,
        complaint: theirs.complaint,
    })
}

impl Outcome {
    fn add(&mut self, capture: String, result: Result<One, String>, explanations: &[Explanation]) {
        let one = match result {
            Ok(one) => one,
            Err(error) => return self.failures.push((capture, error)),
        };
        self.captures += 1;
        for (protocol, counts) in &one.comparison.counts {
            self.counts.entry(*protocol).or_default().add(counts);
        }
        for difference in one.comparison.differences {
            let explanation = explanations.iter().position(|one| one.explains(&capture, &difference));
            self.differences.push((capture.clone(), difference, explanation));
        }
        if let Some(complaint) = one.complaint {
            self.complaints.push((capture.clone(), complaint));
        }
        if let Some(failure) = one.failure {
            self.failures.push((capture, failure));
        }
    }
}
