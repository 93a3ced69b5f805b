//! Keeps what a report needs while a run goes on.

use beleg_assemble::Delivery;
use beleg_capture::Taps;
use beleg_engine::{Entry, Observer, Summary};
use beleg_model::{Outcome, Time};
use beleg_procedures::functions::Speakers;
use beleg_report::formats::html::{self, Report};
use beleg_report::ladder::{Chart, Recorder};
use beleg_report::texts::Language;
use beleg_verify::findings::{self, Gathered};

use crate::progress::Progress;

/// This program, as documents name it.
const PROGRAM: &str = concat!("beleg ", env!("CARGO_PKG_VERSION"));

/// The observer of a run that ends in a report. The run must be asked for chains of causes.
pub(crate) struct Reporter {
    recorder: Recorder,
    gathered: Gathered,
    progress: Progress,
}

impl Reporter {
    /// One that shows its progress.
    pub(crate) fn new(progress: Progress) -> Self {
        Self::with(Recorder::new(true, false), progress)
    }

    /// One that records in this way.
    pub(crate) fn with(recorder: Recorder, progress: Progress) -> Self {
        Self { recorder, gathered: Gathered::default(), progress }
    }

    /// What was said, and what the standard says to it.
    pub(crate) fn results(self, summary: &Summary) -> (Chart, Vec<Outcome>) {
        self.progress.clear();
        (self.recorder.finish(), findings::outcomes(summary, &self.gathered))
    }

    /// The report, once the run is over.
    pub(crate) fn finish(self, summary: &Summary, digest: Option<&str>, language: Language) -> String {
        let (chart, outcomes) = self.results(summary);
        html::document(&Report { summary, outcomes: &outcomes, chart: &chart, program: PROGRAM, digest, language })
    }
}

impl Observer for Reporter {
    fn start(&mut self, first: Time) {
        self.recorder.start(first);
    }

    fn message(&mut self, delivery: &Delivery<'_>) {
        self.recorder.message(delivery);
    }

    fn exchange(&mut self, delivery: &Delivery<'_>, speakers: &Speakers) {
        self.recorder.exchange(delivery, speakers);
    }

    fn entered(&mut self, entry: &Entry) {
        self.recorder.entered(entry);
        self.gathered.entry(entry);
    }

    fn proceed(&mut self, taps: &Taps) -> bool {
        self.progress.proceed(taps)
    }
}
