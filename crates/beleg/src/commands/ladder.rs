//! `beleg ladder`: who says what to whom, in order, and why.

use std::error::Error;
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use beleg_binding::Judging;
use beleg_engine::{Settings, Summary};
use beleg_model::{Finding, FrameId, Outcome as Verdict};
use beleg_report::formats::ladder::{json, mermaid, svg, text};
use beleg_report::ladder::{Chart, Choice, Ladder as Drawing, Recorder};
use clap::{Args, ValueEnum};

use crate::Outcome;
use crate::commands::{Declared, Inputs, outcome, print};
use crate::reporter::Reporter;
use crate::standard::{self, Loaded};
use crate::watch::Watch;

/// Frames of a finding that a chart starts from.
const FRAMES: usize = 12;
/// Columns of a chart that goes to no terminal.
const WIDTH: usize = 100;

/// Draw a message sequence chart: of a UE, of a PDU session, of some frames
#[derive(Debug, Args)]
pub(crate) struct Ladder {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    declared: Declared,
    #[command(flatten)]
    chosen: Chosen,
    /// How to draw it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Where to write it, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Every message by itself: no heartbeats folded, no hops joined, no answers beside their requests
    #[arg(long)]
    unfolded: bool,
    /// Show identities of subscribers instead of pseudonyms
    #[arg(long)]
    identities: bool,
}

/// What the chart is of; without a choice, who there is to choose from is listed.
#[derive(Debug, Args)]
#[group(multiple = false)]
struct Chosen {
    /// A UE, by what it is known by: `UE1`, a SUPI, SUCI or pseudonym, an NGAP identifier (`amf-ue-ngap-id=7`), its address
    #[arg(long, value_name = "UE")]
    ue: Option<String>,
    /// A PDU session, as `UE1/5`, or by the UE's address
    #[arg(long, value_name = "SESSION")]
    session: Option<String>,
    /// A finding, by its id: its first frames, what they come from and what answers them
    #[arg(long, value_name = "ID")]
    finding: Option<String>,
    /// Frames, as `100-200`; of several inputs `2:100-200` are those of the second
    #[arg(long, value_name = "A-B", value_parser = frames)]
    frames: Option<(FrameId, u64)>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For a terminal of 100 columns
    Text,
    /// A picture for a browser; hovering shows a message's fields
    Svg,
    /// Text that Mermaid draws
    Mermaid,
    /// A JSON object a row, for programs
    Json,
}

impl Ladder {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let network = self.declared.network()?;
        let settings = Settings { chains: true, ..self.inputs.settings(network.clone())? };
        self.inputs.case(Some("the messages' order and causes that a chart is drawn from"))?;
        let mut taps = self.inputs.open()?;
        let recorder = Recorder::new(matches!(self.format, Format::Svg), self.identities);
        let mut watch = Watch::charting(Reporter::with(recorder), &taps);
        let Loaded { judge, schema, .. } = standard::load(None)?;
        let mut judging = Judging::new(judge, schema, network, &mut watch);
        let summary = beleg_engine::run(&mut taps, settings, &mut judging);
        let outcomes = judging.finish(&summary);
        let Some(chart) = watch.chart() else { return Ok(outcome(&summary)) };
        let Some(choice) = self.chosen.of(&chart, &summary, &outcomes)? else {
            print(&chart.ues().list())?;
            return Ok(outcome(&summary));
        };
        self.write(&chart.ladder(&summary.judged, &choice, !self.unfolded), &summary)
    }

    fn write(&self, drawing: &Drawing, summary: &Summary) -> Result<Outcome, Box<dyn Error>> {
        let terminal = self.output.is_none() && std::io::stdout().is_terminal();
        let width =
            terminal.then(terminal_size::terminal_size).flatten().map_or(WIDTH, |(width, _)| usize::from(width.0));
        let color = terminal && std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty());
        let document = match self.format {
            Format::Text => text::document(drawing, width, color),
            Format::Svg => svg::document(drawing),
            Format::Mermaid => mermaid::document(drawing),
            Format::Json => json::document(drawing),
        };
        match &self.output {
            Some(path) => std::fs::write(path, document).map_err(|error| format!("{}: {error}", path.display()))?,
            None if terminal => page(&document)?,
            None => print(&document)?,
        }
        Ok(outcome(summary))
    }
}

impl Chosen {
    fn of(&self, chart: &Chart, summary: &Summary, outcomes: &[Verdict]) -> Result<Option<Choice>, String> {
        if let Some(id) = &self.finding {
            let finding = finding(outcomes, id)?;
            return Ok(Some(chart.evidence(&summary.judged, finding, FRAMES)));
        }
        if let Some((first, last)) = self.frames {
            return Ok(Some(Choice::Frames(first, last)));
        }
        if let Some(word) = &self.ue {
            return chart.ues().find(word).map(|ue| Some(Choice::Ue(ue, None)));
        }
        if let Some(word) = &self.session {
            return chart.ues().find_session(word).map(|(ue, session)| Some(Choice::Ue(ue, Some(session))));
        }
        Ok(None)
    }
}

fn finding<'o>(outcomes: &'o [Verdict], id: &str) -> Result<&'o Finding, String> {
    let mut all = outcomes.iter().flat_map(|outcome| &outcome.findings);
    match all.clone().find(|finding| finding.id.eq_ignore_ascii_case(id)) {
        Some(finding) => Ok(finding),
        None => Err(match all.next() {
            Some(first) => format!("no finding here is called “{id}”; the first one is {}", first.id),
            None => "there is no finding here".to_owned(),
        }),
    }
}

/// Shows a text a page at a time, where it is longer than one and a pager is there.
fn page(text: &str) -> std::io::Result<()> {
    let pager = std::env::var("PAGER").ok().filter(|pager| !pager.trim().is_empty());
    let mut words = pager.as_deref().unwrap_or("less -FRX").split_whitespace();
    let Some(program) = words.next() else { return print(text) };
    let Ok(mut child) = Command::new(program).args(words).stdin(Stdio::piped()).spawn() else { return print(text) };
    if let Some(mut input) = child.stdin.take() {
        // Whoever leaves the pager early has read enough.
        let _ = input.write_all(text.as_bytes());
    }
    child.wait().map(drop)
}

/// `100-200`, `100`, or `2:100-200`.
fn frames(text: &str) -> Result<(FrameId, u64), String> {
    let wrong = || format!("“{text}” are no frames; write them as FIRST-LAST, such as 100-200");
    let (tap, range) = text.split_once(':').unwrap_or(("1", text));
    let (first, last) = range.split_once('-').unwrap_or((range, range));
    let tap: u16 = tap.parse().map_err(|_| wrong())?;
    let first: u64 = first.parse().map_err(|_| wrong())?;
    let last: u64 = last.parse().map_err(|_| wrong())?;
    if first > last || tap == 0 {
        return Err(wrong());
    }
    Ok((FrameId { tap: tap - 1, number: first }, last))
}
