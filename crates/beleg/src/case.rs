//! The files of a case: one function each, and one line each in [`FILES`].

use std::error::Error;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;

use beleg_assemble::Delivery;
use beleg_engine::{Entry, Observer, Summary};
use beleg_evidence::Error as Fault;
use beleg_evidence::case::{
    self, Account, Accounts, Case, Catalogue, Coverage, CoverageLine, Declaration, FindingLine, Input, Manifest,
    Program, Stream, VerdictLine, Verdicts, Writer,
};
use beleg_evidence::digest::Digest;
use beleg_model::{Outcome, Status};
use beleg_procedures::functions::Speakers;
use beleg_procedures::relations;
use beleg_report::Identities;
use beleg_report::formats::accounts::{self, Row};
use beleg_report::formats::json;
use serde::Serialize;

use crate::held::{Form, Held};
use crate::watch::Ended;

/// What the files of a case are written from.
struct Results<'a> {
    summary: &'a Summary,
    outcomes: &'a [Outcome],
    /// The declaration as text, given or learnt.
    network: &'a str,
    /// The standard as text.
    standard: &'a str,
}

type Write1 = fn(&Results<'_>, &mut dyn Write) -> io::Result<()>;

/// The files beside `case.json` and the messages, which are written as they pass.
const FILES: &[(&str, Write1)] = &[
    (case::NETWORK, network),
    (case::STANDARD, standard),
    (case::ACCOUNTS, accounts),
    (case::VERDICTS, verdicts),
    (case::FINDINGS, finding_lines),
    (case::COVERAGE, coverage),
];

fn network(results: &Results<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(results.network.as_bytes())
}

fn standard(results: &Results<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(results.standard.as_bytes())
}

fn accounts(results: &Results<'_>, out: &mut dyn Write) -> io::Result<()> {
    let (books, judged) = (&results.summary.books, &results.summary.judged);
    let rows = accounts::rows_of(books, &|party| judged.name(party));
    let by_status = |row: &Row| {
        let octets = Status::ALL.iter().map(|status| (status.word().to_owned(), row.octets.of(*status)));
        octets.filter(|(_, octets)| *octets > 0).collect()
    };
    let account = |row: &Row| Account {
        name: row.name.clone(),
        frames: row.frames,
        messages: row.messages,
        octets: row.posted,
        by_status: by_status(row),
    };
    let accounts = rows.iter().map(account).collect();
    pretty(&Accounts { octets: books.posted(), closed: books.closed(), accounts }, out)
}

fn verdicts(results: &Results<'_>, out: &mut dyn Write) -> io::Result<()> {
    pretty(&Verdicts { verdicts: results.outcomes.iter().map(VerdictLine::from).collect() }, out)
}

fn finding_lines(results: &Results<'_>, out: &mut dyn Write) -> io::Result<()> {
    let name = |party| results.summary.judged.name(party);
    for outcome in results.outcomes {
        for finding in &outcome.findings {
            serde_json::to_writer(&mut *out, &FindingLine::of(&outcome.requirement, finding, &name))?;
            out.write_all(b"\n")?;
        }
    }
    Ok(())
}

fn coverage(results: &Results<'_>, out: &mut dyn Write) -> io::Result<()> {
    let judged = &results.summary.judged;
    let line = |(interface, key, seen): &(beleg_model::Interface, beleg_model::Key, beleg_ledger::Seen)| CoverageLine {
        interface: interface.name().to_owned(),
        of: key.to_string(),
        first: seen.first.into(),
        beginning: seen.beginning.map(Into::into),
        gaps: seen.gaps,
    };
    let kind = |relation| relations::describe(relation).map_or("?", |known| known.name).to_owned();
    let coverage = Coverage {
        filtered: judged.filtered.map(Into::into),
        interfaces: judged.coverage.iter().map(line).collect(),
        forgotten: judged.evicted.iter().map(|&(relation, times)| (kind(relation), times)).collect(),
        folded: judged.folded.classes,
        repeated: judged.repeated,
    };
    pretty(&coverage, out)
}

fn pretty(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    out.write_all(b"\n")
}

/// Keeps what a case needs while a run goes on.
pub(crate) struct Keeper {
    writer: Writer,
    messages: Stream,
    json: json::Writer,
    failure: Option<io::Error>,
    held: Held,
}

impl Keeper {
    /// Begins the case at `place`.
    pub(crate) fn begin(place: &Path, several: bool) -> Result<Self, Fault> {
        let writer = Writer::begin(place)?;
        let messages = writer.stream(case::MESSAGES)?;
        let json = json::Writer::new(Identities::new(false), false, several);
        Ok(Self { writer, messages, json, failure: None, held: Held::new(Form::Json) })
    }

    /// Whether everything could be written so far.
    pub(crate) fn is_well(&self) -> bool {
        self.failure.is_none()
    }

    /// Writes the rest, and puts the case in its place.
    pub(crate) fn finish(
        self,
        ended: &Ended<'_>,
        report: impl FnOnce(Digest) -> Option<String>,
    ) -> Result<Manifest, Box<dyn Error>> {
        let Self { mut writer, mut messages, failure, mut held, .. } = self;
        let failure = failure.or(held.finish(&mut messages).err());
        if let Some(error) = failure {
            return Err(format!("the case's messages could not be written: {error}").into());
        }
        writer.close(messages)?;
        let summary = ended.summary;
        let learnt = || beleg_declaration::write(&summary.judged.network);
        let network = ended.declaration.map_or_else(learnt, str::to_owned);
        let standard = ended.standard.text();
        let results = Results { summary, outcomes: ended.outcomes, network: &network, standard: &standard };
        for (name, write) in FILES {
            writer.file(name, |out| write(&results, out))?;
        }
        let program = Program { name: "beleg".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() };
        if let Some(report) = report(writer.case_digest(&program)) {
            writer.file(case::REPORT, |out| out.write_all(report.as_bytes()))?;
        }
        let manifest = Manifest {
            format: case::FORMAT.to_owned(),
            program,
            inputs: summary.inputs.iter().map(input).collect(),
            declaration: Declaration { sha256: Digest::of(network.as_bytes()), given: ended.declaration.is_some() },
            catalogue: Catalogue { name: ended.catalogue.to_owned(), sha256: Digest::of(standard.as_bytes()) },
            ..Manifest::default()
        };
        Ok(writer.finish(manifest)?)
    }
}

fn input(report: &beleg_capture::InputReport) -> Input {
    let name =
        Path::new(&report.name).file_name().map_or_else(|| report.name.clone(), |name| name.to_string_lossy().into());
    Input {
        name,
        format: report.format.clone(),
        size: report.size.unwrap_or(report.consumed),
        sha256: report.sha256.map(Digest),
        frames: report.frames,
        octets: report.original_octets,
        damage: report.damage.as_ref().map(ToString::to_string),
    }
}

impl Observer for Keeper {
    fn message(&mut self, delivery: &Delivery<'_>) {
        let written = self.json.message(delivery, &mut self.held.line);
        self.failure = self.failure.take().or(written.err());
    }

    fn wants_status(&self) -> bool {
        true
    }

    fn exchange(&mut self, delivery: &Delivery<'_>, speakers: &Speakers) {
        let written = self.json.exchange(delivery, speakers, &mut self.held.line);
        self.failure = self.failure.take().or(written.err());
    }

    fn entered(&mut self, entry: &Entry) {
        let pushed = self.held.push(entry.unmet.and_then(|unmet| unmet.doubt), &mut self.messages);
        self.failure = self.failure.take().or(pushed.err());
    }

    fn over(&mut self, doubt: u32, status: Status) {
        let written = self.held.over(doubt, status, &mut self.messages);
        self.failure = self.failure.take().or(written.err());
    }
}

/// The books of a case as rows of a table.
pub(crate) fn rows(case: &Case) -> Result<Vec<Row>, Fault> {
    let accounts: Accounts = case.json(case::ACCOUNTS)?;
    let status = |word: &str| Status::ALL.into_iter().find(|status| status.word() == word);
    let row = |account: Account| {
        let octets = account.by_status.iter().filter_map(|(word, octets)| Some((status(word)?, *octets))).collect();
        let Account { name, frames, messages, octets: posted, .. } = account;
        Row { name, frames, messages, posted, octets }
    };
    Ok(accounts.accounts.into_iter().map(row).collect())
}

/// What a case says at first sight.
pub(crate) fn screen(case: &Case) -> Result<String, Fault> {
    let mut out = String::from("Case\n");
    let manifest = &case.manifest;
    let _ = writeln!(out, "  digest {}, by {} {}", manifest.digest, manifest.program.name, manifest.program.version);
    for input in &manifest.inputs {
        let digest =
            input.sha256.map_or_else(|| "not read to its end".to_owned(), |digest| format!("SHA-256 {digest}"));
        let _ = writeln!(out, "  read: {:?}, {} frames, {} octets, {digest}", input.name, input.frames, input.size);
    }
    for altered in case.altered() {
        let _ = writeln!(out, "  ALTERED: {altered}");
    }
    let _ = write!(out, "\nAccounts\n{}", accounts::table_of(&rows(case)?, accounts::SCREEN));
    out.push_str("\nVerdicts\n");
    for line in case.verdicts()?.verdicts {
        let _ = writeln!(
            out,
            "  {:14} {}: {} (of {} entries {} contradict it, {} could not be judged)",
            line.verdict, line.requirement, line.title, line.applied, line.violated, line.unknown
        );
    }
    out.push_str("\nFindings\n");
    for line in case.findings()? {
        let first = line.frames.first().map_or(0, |frame| frame.number);
        let _ = writeln!(
            out,
            "  {}  {} → {}: {}; {} entries, first in frame {first}",
            line.id, line.from, line.to, line.what, line.entries
        );
    }
    Ok(out)
}
