//! Progress of long work, on a terminal only, and messages to standard error.

use std::io::{IsTerminal as _, Write as _};

use beleg_assemble::Delivery;
use beleg_capture::Taps;
use beleg_engine::Observer;
use indicatif::{ProgressBar, ProgressStyle};

/// A bar over the octets of the input, where standard error is a terminal.
#[derive(Debug)]
pub(crate) struct Progress(Option<ProgressBar>);

impl Progress {
    /// A bar for these inputs.
    pub(crate) fn new(taps: &Taps) -> Self {
        if !std::io::stderr().is_terminal() {
            return Self::none();
        }
        let bar = match progress(taps).1 {
            Some(total) => ProgressBar::new(total).with_style(style("{bar:40} {bytes} of {total_bytes}, {eta} left")),
            None => ProgressBar::new_spinner().with_style(style("{spinner} {bytes} read")),
        };
        Self(Some(bar))
    }

    /// No bar.
    pub(crate) fn none() -> Self {
        Self(None)
    }

    /// Takes the bar away.
    pub(crate) fn clear(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}

impl Observer for Progress {
    fn message(&mut self, _delivery: &Delivery<'_>) {}

    fn proceed(&mut self, taps: &Taps) -> bool {
        if let Some(bar) = &self.0 {
            bar.set_position(progress(taps).0);
        }
        true
    }
}

/// Says something on standard error. Where nobody listens, nobody is told.
pub(crate) fn tell(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

/// Octets read so far, and in all where every input's size is known.
fn progress(taps: &Taps) -> (u64, Option<u64>) {
    let inputs = taps.inputs();
    (inputs.iter().map(|input| input.consumed).sum(), inputs.iter().map(|input| input.size).sum())
}
