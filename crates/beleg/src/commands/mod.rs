//! One command a file.

mod accounts;
mod audit;
mod countersign;
mod demo;
mod keygen;
mod ladder;
mod learn;
mod log;
mod messages;
mod protocols;
mod redact;
mod seal;
mod seal_capture;
mod standard;
mod synth;
mod timestamp;
mod why;
mod witness;

use std::error::Error;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use beleg_assemble::tls::Secrets;
use beleg_capture::{InputReport, Options, Taps};
use beleg_declaration::Network;
use beleg_engine::{Settings, Summary};
use beleg_evidence::case::Case;
use beleg_report::texts::Language;
use beleg_wire::Protocol;
use clap::{Args, Subcommand};

use crate::{Outcome, progress};

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read captures, find every 5G protocol in them, and close the books
    Audit(audit::Audit),
    /// List every message in order, one line each
    Messages(messages::Messages),
    /// Show the books: a row per sender, a column per status
    Accounts(accounts::Accounts),
    /// Show why a frame exists, up to a root, and what it caused in turn
    Why(why::Why),
    /// Draw a message sequence chart: of a UE, of a PDU session, of some frames
    Ladder(ladder::Ladder),
    /// Write a declaration (network.toml) from what captures show, for a person to review
    Learn(learn::Learn),
    /// Make a bundle that proves findings of a case to somebody who trusts nobody
    Seal(seal::Seal),
    /// Commit to a capture as it is written, so that later bundles can be tied to what was recorded
    SealCapture(seal_capture::SealCapture),
    /// Put pseudonyms in the place of identities, users' addresses and what users send, in a bundle that still verifies
    Redact(redact::Redact),
    /// Redact a bundle for one reader, and leave chosen frames open to them
    Disclose(redact::Disclose),
    /// Add a signature to a bundle, of somebody who has checked it
    Countersign(countersign::Countersign),
    /// Enter bundles in a log of seals, and put the proof into each
    Log(log::Log),
    Witness(witness::Witness),
    /// Ask for a time stamp over a bundle's seal (RFC 3161), or put the answer into the bundle
    Timestamp(timestamp::Timestamp),
    /// Make a key to sign with
    Keygen(keygen::Keygen),
    /// List the protocols that are read, and how they are found; or the fields of their messages
    Protocols(protocols::Protocols),
    /// Work with the requirements of a standard: list, explain, check, test, begin a new one, list the fields they may use
    Standard(standard::Standard),
    /// Generate a capture from a scenario, with the ground truth and the declaration that fits
    Synth(synth::Synth),
    /// Synthesise a small network in which a UPF copies a subscriber's traffic and phones home, and audit it
    Demo(demo::Demo),
}

/// Runs a command.
pub(crate) fn run(command: &Command) -> Result<Outcome, Box<dyn Error>> {
    match command {
        Command::Audit(command) => command.run(),
        Command::Messages(command) => command.run(),
        Command::Accounts(command) => command.run(),
        Command::Learn(command) => command.run(),
        Command::Why(command) => command.run(),
        Command::Seal(command) => command.run(),
        Command::SealCapture(command) => command.run(),
        Command::Redact(command) => command.run(),
        Command::Disclose(command) => command.run(),
        Command::Countersign(command) => command.run(),
        Command::Log(command) => command.run(),
        Command::Witness(command) => command.run(),
        Command::Timestamp(command) => command.run(),
        Command::Keygen(command) => command.run(),
        Command::Ladder(command) => command.run(),
        Command::Protocols(command) => command.run(),
        Command::Standard(command) => command.run(),
        Command::Synth(command) => command.run(),
        Command::Demo(command) => command.run(),
    }
}

/// The captures to read.
#[derive(Debug, Args)]
pub(crate) struct Inputs {
    /// Captures: pcap or pcapng, also compressed with gzip or zstd; directories of them; `-` for standard input.
    /// Several are several taps of one network, merged by time.
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// Open TLS connections with the secrets in this NSS key log, such as `SSLKEYLOGFILE` names; may be given several
    /// times. Secrets in a pcapng capture itself are used without it. They are never shown.
    #[arg(long, value_name = "FILE")]
    keys: Vec<PathBuf>,
}

impl Inputs {
    /// The first input, as it was given: for commands to look deeper with.
    fn first(&self) -> String {
        self.inputs.first().map_or_else(String::new, |path| path.display().to_string())
    }

    fn open(&self) -> Result<Taps, Box<dyn Error>> {
        self.open_with(Options::default())
    }

    fn open_with(&self, options: Options) -> Result<Taps, Box<dyn Error>> {
        let taps = beleg_capture::open(&self.inputs, options)?;
        for notice in taps.notices() {
            progress::tell(&format!("beleg: {notice}"));
        }
        Ok(taps)
    }

    /// The case that is given in place of captures, if one is. `holds` says whether it has what the command needs; what it
    /// does not hold has to be read from the captures.
    fn case(&self, lacks: Option<&str>) -> Result<Option<Case>, Box<dyn Error>> {
        let Some(path) = self.inputs.iter().find(|path| Case::is_at(path)) else { return Ok(None) };
        let shown = path.display();
        if self.inputs.len() > 1 {
            return Err(format!("{shown} is a case: it stands for all its captures; give it alone").into());
        }
        if let Some(what) = lacks {
            return Err(format!("{shown} is a case, and does not hold {what}: give the captures themselves").into());
        }
        Ok(Some(Case::open(path)?))
    }

    fn settings(&self, network: Network) -> Result<Settings, Box<dyn Error>> {
        let mut secrets = Secrets::default();
        for path in &self.keys {
            keys(path, &mut secrets)?;
        }
        Ok(Settings { secrets, network, ..Settings::default() })
    }
}

/// Reads a key log.
fn keys(path: &Path, secrets: &mut Secrets) -> Result<(), String> {
    let name = path.display();
    let log = std::fs::read(path).map_err(|error| format!("{name}: {error}"))?;
    let (before, refused) = (secrets.len(), secrets.refused());
    let malformed = secrets.read_key_log(&log);
    if let Some(first) = malformed.first() {
        let more = match malformed.len() - 1 {
            0 => String::new(),
            1 => " (1 more line is malformed too)".to_owned(),
            more => format!(" ({more} more lines are malformed too)"),
        };
        return Err(format!("{name}:{}: no line of an NSS key log: {}{more}", first.line, first.what));
    }
    if secrets.len() == before {
        progress::tell(&format!("beleg: {name}: holds no secret of a TLS connection that was not known before"));
    }
    if secrets.refused() > refused {
        let limit = Secrets::LIMIT;
        progress::tell(&format!("beleg: {name}: holds secrets of more than {limit} connections; the rest is left out"));
    }
    Ok(())
}

/// The language to speak.
#[derive(Debug, Args)]
pub(crate) struct Tongue {
    /// The language of the screen and the report: en or de. Without it, the one that the locale asks for
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<Language>,
}

impl Tongue {
    fn language(&self) -> Language {
        let locale = || {
            let of = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
            // The order of POSIX (XBD 8.2).
            of("LC_ALL").or_else(|| of("LC_MESSAGES")).or_else(|| of("LANG")).unwrap_or_default()
        };
        self.lang.unwrap_or_else(|| Language::of_locale(&locale()))
    }
}

/// The declaration to judge by.
#[derive(Debug, Args)]
pub(crate) struct Declared {
    /// The network's declaration (network.toml); `beleg learn` writes one. Without it, one is learnt from the
    /// captures, and what no role implies cannot be judged.
    #[arg(long, value_name = "FILE")]
    network: Option<PathBuf>,
}

impl Declared {
    /// How to give it again, before the inputs: nothing where there is none.
    fn shown(&self) -> String {
        self.network.as_ref().map_or_else(String::new, |path| format!("--network {} ", path.display()))
    }

    fn is_none(&self) -> bool {
        self.network.is_none()
    }

    fn network(&self) -> Result<Network, Box<dyn Error>> {
        self.text()?.map_or_else(|| Ok(Network::default()), |text| self.parse(&text))
    }

    /// The declaration as its author wrote it.
    fn text(&self) -> Result<Option<String>, Box<dyn Error>> {
        let Some(path) = &self.network else { return Ok(None) };
        let shown = path.display();
        Ok(Some(std::fs::read_to_string(path).map_err(|error| format!("{shown}: {error}"))?))
    }

    fn parse(&self, text: &str) -> Result<Network, Box<dyn Error>> {
        let shown = self.network.as_deref().unwrap_or(Path::new("the declaration")).display();
        beleg_declaration::parse(text).map_err(|fault| format!("{shown}, {fault}").into())
    }
}

/// The outcome that a run's summary means.
fn outcome(summary: &Summary) -> Outcome {
    if !summary.books.closed() || !summary.faults.is_empty() {
        Outcome::Faulty
    } else if summary.inputs.iter().any(|input| input.damage.is_some()) {
        Outcome::Damaged
    } else {
        Outcome::Well
    }
}

/// The outcome that reading captures means, where nothing is judged.
fn outcome_of_inputs(inputs: &[InputReport]) -> Outcome {
    if inputs.iter().any(|input| input.damage.is_some()) { Outcome::Damaged } else { Outcome::Well }
}

/// The protocol of this name.
fn protocol(name: &str) -> Result<&'static Protocol, String> {
    let mut all = beleg_wire::ALL.iter().map(|id| id.protocol());
    all.find(|protocol| protocol.name == name)
        .ok_or_else(|| format!("no protocol is called “{name}”; `beleg protocols` lists them"))
}

/// Standard output, buffered.
fn output() -> BufWriter<io::StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

/// Writes a whole text to standard output; a reader that has gone away is no error.
fn print(text: &str) -> io::Result<()> {
    print_octets(text.as_bytes())
}

fn print_octets(octets: &[u8]) -> io::Result<()> {
    let mut out = output();
    match out.write_all(octets).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}
