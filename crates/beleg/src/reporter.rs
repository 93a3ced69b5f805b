//! Keeps what a report needs while a run goes on.

use beleg_assemble::Delivery;
use beleg_declaration::FlowId;
use beleg_engine::{Entry, Observer, Summary};
use beleg_model::{FrameId, Outcome, Time};
use beleg_procedures::functions::Speakers;
use beleg_report::formats::html::{self, Explained, Report};
use beleg_report::ladder::{Chart, Recorder};
use beleg_report::texts::Language;
use beleg_standard::Requirement;

/// This program, as documents name it.
const PROGRAM: &str = concat!("beleg ", env!("CARGO_PKG_VERSION"));

/// The observer of a run that ends in a report or a chart. The run must be asked for chains of causes.
pub(crate) struct Reporter(Recorder);

impl Reporter {
    /// One for a report.
    pub(crate) fn new() -> Self {
        Self(Recorder::new(true, false))
    }

    /// One that records in this way.
    pub(crate) fn with(recorder: Recorder) -> Self {
        Self(recorder)
    }

    /// What was said.
    pub(crate) fn chart(self) -> Chart {
        self.0.finish()
    }

    /// The report, once the run is over.
    pub(crate) fn finish(
        self,
        summary: &Summary,
        outcomes: &[Outcome],
        requirements: &[Requirement],
        digest: Option<&str>,
        language: Language,
    ) -> String {
        let explained = |id: &str| requirements.iter().find(|one| one.id == id).map(explained);
        let chart = &self.chart();
        html::document(&Report { summary, outcomes, explained: &explained, chart, program: PROGRAM, digest, language })
    }
}

/// What a requirement's author says of it.
fn explained(of: &Requirement) -> Explained {
    let section = |title: &str| {
        let found = of.sections.iter().find(|(own, _)| own.eq_ignore_ascii_case(title));
        found.map_or_else(String::new, |(_, text)| text.clone())
    };
    Explained {
        matters: section("Why it matters"),
        innocent: section("When a violation is innocent"),
        references: of.references.iter().map(|of| format!("{} {}", of.source, of.id)).collect(),
    }
}

impl Observer for Reporter {
    fn start(&mut self, first: Time) {
        self.0.start(first);
    }

    fn message(&mut self, delivery: &Delivery<'_>) {
        self.0.message(delivery);
    }

    fn exchange(&mut self, delivery: &Delivery<'_>, speakers: &Speakers) {
        self.0.exchange(delivery, speakers);
    }

    fn again(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>) {
        self.0.again(delivery, speakers);
    }

    fn entered(&mut self, entry: &Entry) {
        self.0.entered(entry);
    }

    fn posted(&mut self, frame: FrameId, time: Time, flow: FlowId) {
        self.0.posted(frame, time, flow);
    }
}
