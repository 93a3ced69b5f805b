//! Keeps what a report needs while a run goes on.

use beleg_assemble::Delivery;
use beleg_engine::{Entry, Observer, Summary};
use beleg_model::{Outcome, Time};
use beleg_procedures::functions::Speakers;
use beleg_report::formats::html::{self, Report};
use beleg_report::ladder::{Chart, Recorder};
use beleg_report::texts::Language;

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
        digest: Option<&str>,
        language: Language,
    ) -> String {
        html::document(&Report { summary, outcomes, chart: &self.chart(), program: PROGRAM, digest, language })
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

    fn entered(&mut self, entry: &Entry) {
        self.0.entered(entry);
    }
}
