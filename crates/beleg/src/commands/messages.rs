//! `beleg messages`: every message in order.

use std::error::Error;
use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write as _};

use beleg_assemble::Delivery;
use beleg_capture::Taps;
use beleg_engine::{Entry, Observer, Settings};
use beleg_evidence::case::Case;
use beleg_model::{Status, Time};
use beleg_procedures::functions::Speakers;
use beleg_report::Identities;
use beleg_report::formats::{json, lines, schema};
use clap::Args;

use crate::Outcome;
use crate::commands::{Declared, Inputs, outcome, output, print, print_octets, protocol};
use crate::held::{Form, Held};
use crate::progress::{self, Progress};

/// List every message in order, one line each
#[derive(Debug, Args)]
pub(crate) struct Messages {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    declared: Declared,
    /// One JSON object a line, as docs/formats/messages.md describes
    #[arg(long)]
    json: bool,
    /// With --json: the decoded value of every information element too
    #[arg(long, requires = "json")]
    values: bool,
    /// Show identities of subscribers instead of pseudonyms
    #[arg(long)]
    identities: bool,
    /// Only messages of these protocols (names as `beleg protocols` lists them)
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    protocol: Vec<String>,
    /// Print the JSON Schema of the lines that --json writes, and read nothing
    #[arg(long, exclusive = true)]
    schema: bool,
}

impl Messages {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        if self.schema {
            print(&schema::messages())?;
            return Ok(Outcome::Well);
        }
        self.protocol.iter().try_for_each(|name| protocol(name).map(drop))?;
        let lacks = if !self.json {
            Some("lines for people (--json it does)")
        } else if self.values || self.identities {
            Some("values and identities")
        } else {
            (!self.declared.is_none()).then_some("a judgement by another declaration")
        };
        if let Some(case) = self.inputs.case(lacks)? {
            return self.stored(&case);
        }
        // Lines show no status but that of an accusation, and without a declaration there is hardly one.
        let unjudged = !self.json && self.declared.is_none();
        let settings = Settings { unjudged, ..self.inputs.settings(self.declared.network()?)? };
        let mut taps = self.inputs.open()?;
        let several = taps.inputs().len() > 1;
        let terminal = io::stdout().is_terminal();
        let width =
            if terminal { terminal_size::terminal_size().map_or(100, |(width, _)| usize::from(width.0)) } else { 0 };
        let format = if self.json {
            Format::Json(json::Writer::new(Identities::new(self.identities), self.values, several))
        } else {
            Format::Lines(lines::Writer::new(width, several))
        };
        // A progress bar would be torn apart by lines on the same terminal.
        let progress = if terminal { Progress::none() } else { Progress::new(&taps) };
        let held = Held::new(if self.json { Form::Json } else { Form::Line });
        let out = output();
        let mut listing = Listing { format, out, wanted: &self.protocol, failure: None, progress, held, unjudged };
        let summary = beleg_engine::run(&mut taps, settings, &mut listing);
        listing.progress.clear();
        let flushed = listing.held.finish(&mut listing.out).and_then(|()| listing.out.flush());
        match listing.failure.or_else(|| flushed.err()) {
            // The reader of a pipe went away: nobody is left to tell.
            Some(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(Outcome::Well),
            Some(error) => return Err(error.into()),
            None => {}
        }
        for input in summary.inputs.iter().filter(|input| input.damage.is_some()) {
            if let Some(damage) = &input.damage {
                progress::tell(&format!("beleg: {}: {damage}", input.name));
            }
        }
        Ok(outcome(&summary))
    }
}

impl Messages {
    /// The lines that a case holds.
    fn stored(&self, case: &Case) -> Result<Outcome, Box<dyn Error>> {
        let lines = case.file(beleg_evidence::case::MESSAGES)?;
        if self.protocol.is_empty() {
            print_octets(&lines)?;
            return Ok(Outcome::Well);
        }
        let wanted = |line: &&[u8]| {
            let known = serde_json::from_slice::<Protocol>(line);
            known.is_ok_and(|line| self.protocol.contains(&line.protocol))
        };
        let chosen: Vec<&[u8]> = lines.split_inclusive(|octet| *octet == b'\n').filter(wanted).collect();
        print_octets(&chosen.concat())?;
        Ok(Outcome::Well)
    }
}

#[derive(serde::Deserialize)]
struct Protocol {
    protocol: String,
}

enum Format {
    Json(json::Writer),
    Lines(lines::Writer),
}

struct Listing<'a> {
    format: Format,
    out: BufWriter<StdoutLock<'static>>,
    wanted: &'a [String],
    failure: Option<io::Error>,
    progress: Progress,
    held: Held,
    unjudged: bool,
}

impl Observer for Listing<'_> {
    fn wants_status(&self) -> bool {
        true
    }

    fn start(&mut self, first: Time) {
        if let Format::Lines(writer) = &mut self.format {
            writer.start(first);
        }
    }

    fn message(&mut self, delivery: &Delivery<'_>) {
        self.write(delivery, None);
    }

    fn exchange(&mut self, delivery: &Delivery<'_>, speakers: &Speakers) {
        self.write(delivery, Some(speakers));
    }

    fn entered(&mut self, entry: &Entry) {
        let pushed = self.held.push(entry.unmet.and_then(|unmet| unmet.doubt), &mut self.out);
        self.failure = self.failure.take().or(pushed.err());
    }

    fn over(&mut self, doubt: u32, status: Status) {
        let written = self.held.over(doubt, status, &mut self.out);
        self.failure = self.failure.take().or(written.err());
    }

    fn proceed(&mut self, taps: &Taps) -> bool {
        self.progress.proceed(taps) && self.failure.is_none()
    }
}

impl Listing<'_> {
    fn write(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>) {
        let name = delivery.message.id().protocol().name;
        if self.failure.is_some() || !(self.wanted.is_empty() || self.wanted.iter().any(|wanted| wanted == name)) {
            return;
        }
        let written = match &mut self.format {
            Format::Json(writer) => match speakers {
                Some(speakers) => writer.exchange(delivery, speakers, &mut self.held.line),
                None => writer.message(delivery, &mut self.held.line),
            },
            Format::Lines(writer) => match speakers {
                Some(speakers) => writer.exchange(delivery, speakers, &mut self.held.line),
                None => writer.message(delivery, &mut self.held.line),
            },
        };
        let written = written.and_then(|()| match self.unjudged {
            true => self.held.push(None, &mut self.out),
            false => Ok(()),
        });
        self.failure = written.err();
    }
}
