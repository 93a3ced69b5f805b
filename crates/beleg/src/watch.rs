//! Who watches a run: progress, and where they are asked for the case and what the report is drawn from.

use std::error::Error;
use std::fs;
use std::path::Path;

use beleg_assemble::Delivery;
use beleg_capture::Taps;
use beleg_declaration::FlowId;
use beleg_engine::{Entry, Observer, Summary};
use beleg_evidence::digest::Digest;
use beleg_model::{FrameId, Outcome, Status, Time};
use beleg_procedures::functions::Speakers;
use beleg_report::ladder::Chart;
use beleg_report::texts::Language;
use beleg_standard::Requirement;
use beleg_verify::standard::Standard;

use crate::case::Keeper;
use crate::progress::{self, Progress};
use crate::reporter::Reporter;

/// What an audit is to leave behind.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted<'a> {
    pub(crate) case: Option<&'a Path>,
    pub(crate) report: Option<&'a Path>,
}

impl Wanted<'_> {
    /// Whether there is anything.
    pub(crate) fn any(self) -> bool {
        self.case.is_some() || self.report.is_some()
    }
}

/// What a run has ended with.
pub(crate) struct Ended<'a> {
    pub(crate) summary: &'a Summary,
    pub(crate) outcomes: &'a [Outcome],
    /// The declaration that was given.
    pub(crate) declaration: Option<&'a str>,
    pub(crate) standard: &'a Standard,
    /// The catalogue's name.
    pub(crate) catalogue: &'a str,
    /// Its requirements.
    pub(crate) requirements: &'a [Requirement],
    pub(crate) language: Language,
}

/// The observers of a run.
pub(crate) struct Watch {
    progress: Progress,
    keeper: Option<Keeper>,
    reporter: Option<Reporter>,
}

impl Watch {
    /// Those that what is wanted needs.
    pub(crate) fn new(wanted: Wanted<'_>, taps: &Taps) -> Result<Self, Box<dyn Error>> {
        let keeper = wanted.case.map(|place| Keeper::begin(place, taps.inputs().len() > 1)).transpose()?;
        Ok(Self { progress: Progress::new(taps), keeper, reporter: wanted.any().then(Reporter::new) })
    }

    /// Those of a chart.
    pub(crate) fn charting(reporter: Reporter, taps: &Taps) -> Self {
        Self { progress: Progress::new(taps), keeper: None, reporter: Some(reporter) }
    }

    /// What was said, where that was recorded.
    pub(crate) fn chart(self) -> Option<Chart> {
        self.progress.clear();
        self.reporter.map(Reporter::chart)
    }

    /// Writes what is wanted.
    pub(crate) fn finish(self, wanted: Wanted<'_>, ended: &Ended<'_>) -> Result<(), Box<dyn Error>> {
        self.progress.clear();
        let Self { keeper, reporter, .. } = self;
        let page = |digest: Option<Digest>| {
            let digest = digest.map(|digest| digest.to_string());
            let of = |reporter: Reporter| {
                reporter.finish(ended.summary, ended.outcomes, ended.requirements, digest.as_deref(), ended.language)
            };
            reporter.map(of)
        };
        let mut drawn = None;
        if let (Some(place), Some(keeper)) = (wanted.case, keeper) {
            let manifest = keeper.finish(ended, |digest| {
                drawn = page(Some(digest));
                drawn.clone()
            })?;
            progress::tell(&format!("beleg: the case is in {}, digest {}", place.display(), manifest.digest));
        } else {
            drawn = page(None);
        }
        if let (Some(place), Some(page)) = (wanted.report, drawn) {
            fs::write(place, page).map_err(|error| format!("{}: {error}", place.display()))?;
        }
        Ok(())
    }
}

impl Observer for Watch {
    fn start(&mut self, first: Time) {
        if let Some(reporter) = &mut self.reporter {
            reporter.start(first);
        }
    }

    fn message(&mut self, delivery: &Delivery<'_>) {
        if let Some(keeper) = &mut self.keeper {
            keeper.message(delivery);
        }
        if let Some(reporter) = &mut self.reporter {
            reporter.message(delivery);
        }
    }

    fn exchange(&mut self, delivery: &Delivery<'_>, speakers: &Speakers) {
        if let Some(keeper) = &mut self.keeper {
            keeper.exchange(delivery, speakers);
        }
        if let Some(reporter) = &mut self.reporter {
            reporter.exchange(delivery, speakers);
        }
    }

    fn again(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>) {
        if let Some(keeper) = &mut self.keeper {
            keeper.again(delivery, speakers);
        }
        if let Some(reporter) = &mut self.reporter {
            reporter.again(delivery, speakers);
        }
    }

    fn wants_status(&self) -> bool {
        self.keeper.is_some()
    }

    fn over(&mut self, doubt: u32, status: Status) {
        if let Some(keeper) = &mut self.keeper {
            keeper.over(doubt, status);
        }
    }

    fn entered(&mut self, entry: &Entry) {
        if let Some(keeper) = &mut self.keeper {
            keeper.entered(entry);
        }
        if let Some(reporter) = &mut self.reporter {
            reporter.entered(entry);
        }
    }

    fn posted(&mut self, frame: FrameId, time: Time, flow: FlowId) {
        if let Some(reporter) = &mut self.reporter {
            reporter.posted(frame, time, flow);
        }
    }

    fn proceed(&mut self, taps: &Taps) -> bool {
        self.progress.proceed(taps) && self.keeper.as_ref().is_none_or(Keeper::is_well)
    }
}
