//! Several captures as taps: their frames come merged by time, each lent from its own tap's buffer.
//!
//! The merge is stable: at the same time the tap named first comes first, and within a tap the file's order
//! holds, even where its times go back. Files that wait for their turn are closed: a directory of a thousand
//! captures that follow one another takes the memory and the handles of one.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use beleg_model::{FrameId, Time};

use crate::error::{Error, ErrorKind};
use crate::expand::{Candidate, Notice, expand};
use crate::frame::Frame;
use crate::reader::Reader;
use crate::report::{Damage, DamageKind, InputReport, Secrets};

/// How captures are read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Whether the SHA-256 of each input is wanted. The rest of a damaged file is then read for it too.
    pub digest: bool,
}

/// Opens captures: files, directories of captures, and `-` for standard input. Each becomes a tap.
pub fn open(paths: &[PathBuf], options: Options) -> Result<Taps, Error> {
    let mut notices = Vec::new();
    let candidates = expand(paths, &mut notices)?;
    let park = candidates.len() > 1;
    let mut taps = Taps::new(options, notices);
    for candidate in candidates {
        match candidate {
            Candidate::StandardInput => {
                taps.add(Origin::Stream("standard input".to_owned(), Box::new(io::stdin())), park)?;
            }
            Candidate::File(path) => taps.add(Origin::File(path), park)?,
            Candidate::Found(path) => match taps.add(Origin::File(path.clone()), park) {
                Err(error) if error.kind() == ErrorKind::NotACapture => {
                    let why = error.what().to_owned();
                    taps.notices.push(Notice { path, why });
                }
                other => other?,
            },
        }
    }
    if taps.taps.is_empty() {
        return Err(no_capture(paths, taps.notices.len()));
    }
    Ok(taps)
}

/// Opens one capture from any reader; `name` is for messages.
pub fn read(name: &str, input: impl Read + Send + 'static, options: Options) -> Result<Taps, Error> {
    let mut taps = Taps::new(options, Vec::new());
    taps.add(Origin::Stream(name.to_owned(), Box::new(input)), false)?;
    Ok(taps)
}

/// Opens several captures from readers, each a tap; the names are for messages.
pub fn read_taps(inputs: Vec<(String, Box<dyn Read + Send>)>, options: Options) -> Result<Taps, Error> {
    let mut taps = Taps::new(options, Vec::new());
    for (name, input) in inputs {
        taps.add(Origin::Stream(name, input), false)?;
    }
    Ok(taps)
}

/// The taps of one reading, and the frame that was handed out last.
pub struct Taps {
    options: Options,
    taps: Vec<Tap>,
    reports: Vec<InputReport>,
    notices: Vec<Notice>,
    /// The taps that have a frame, by its time. The first is the one whose frame is handed out, or is next.
    queue: BinaryHeap<Reverse<(Time, u16)>>,
    /// Whether the frame of the first in the queue was handed out.
    lent: bool,
    /// Whether the frame of the first in the queue is the next one.
    ready: bool,
}

struct Tap {
    state: State,
    /// Time of the frame handed out last.
    before: Option<Time>,
}

enum State {
    Open(Box<Reader>),
    /// A plain file that is closed until its turn, and the time of its first frame.
    Parked(PathBuf, Time),
    Done,
}

enum Origin {
    File(PathBuf),
    Stream(String, Box<dyn Read + Send>),
}

impl Taps {
    fn new(options: Options, notices: Vec<Notice>) -> Self {
        Self {
            options,
            taps: Vec::new(),
            reports: Vec::new(),
            notices,
            queue: BinaryHeap::new(),
            lent: false,
            ready: false,
        }
    }

    /// The next frame over all taps by time, lent until the next call.
    #[expect(clippy::should_implement_trait, reason = "an iterator could not lend a frame from the buffer")]
    #[inline]
    pub fn next(&mut self) -> Option<Frame<'_>> {
        if !self.ready {
            self.advance()?;
        }
        (self.ready, self.lent) = (false, true);
        let Reverse((_, index)) = *self.queue.peek()?;
        let at = usize::from(index);
        let (tap, report) = (self.taps.get_mut(at)?, self.reports.get_mut(at)?);
        tap.hand_out(index, report)
    }

    /// The secrets that the tap with the next frame has brought so far, in its order, and the index of the tap; `None`
    /// after the last frame. They stand in front of the frame that is [next](Self::next).
    #[inline]
    pub fn secrets(&mut self) -> Option<(usize, &[Secrets])> {
        if !self.ready {
            self.advance()?;
        }
        let Reverse((_, index)) = *self.queue.peek()?;
        let at = usize::from(index);
        self.reports.get(at).map(|report| (at, report.secrets.as_slice()))
    }

    /// Goes to the next frame.
    #[inline]
    fn advance(&mut self) -> Option<()> {
        loop {
            let mut first = self.queue.peek_mut()?;
            let Reverse((time, index)) = *first;
            let at = usize::from(index);
            let (tap, report) = (self.taps.get_mut(at)?, self.reports.get_mut(at)?);
            if self.lent {
                self.lent = false;
                tap.advance(report);
            } else if !tap.unpark(self.options, report) {
                self.ready = true;
                return Some(());
            }
            // A file that was opened again may have changed since it was looked at.
            match tap.state.time() {
                Some(now) if now == time => {}
                Some(now) => first.0.0 = now,
                None => {
                    // Closes the file.
                    tap.state = State::Done;
                    PeekMut::pop(first);
                }
            }
        }
    }

    /// What is known of each tap so far; `FrameId::tap` is the index.
    pub fn inputs(&self) -> &[InputReport] {
        &self.reports
    }

    /// What was named or found and is not read.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    fn add(&mut self, origin: Origin, park: bool) -> Result<(), Error> {
        let Ok(index) = u16::try_from(self.taps.len()) else {
            return Err(Error::new(
                ErrorKind::TooMany,
                "more than 65536 captures; read them in several runs".to_owned(),
            ));
        };
        let (state, report) = match origin {
            Origin::File(path) => self.file(path, park)?,
            Origin::Stream(name, input) => {
                let mut report = InputReport::named(name, None);
                let reader = Reader::open(input, self.options.digest, &mut report)?;
                (State::of(reader), report)
            }
        };
        if let Some(time) = state.time() {
            self.queue.push(Reverse((time, index)));
        }
        self.taps.push(Tap { state, before: None });
        self.reports.push(report);
        Ok(())
    }

    fn file(&self, path: PathBuf, park: bool) -> Result<(State, InputReport), Error> {
        let name = path.display().to_string();
        let kind = fs::metadata(&path).map_err(|error| Error::io(&name, error))?;
        // A pipe cannot be opened again.
        let park = park && kind.is_file();
        let mut report = InputReport::named(name, kind.is_file().then_some(kind.len()));
        if park {
            let reader = open_file(&path, false, &mut report)?;
            if let Some(time) = reader.time() {
                return Ok((State::Parked(path, time), report));
            }
            // Without frames it will have no turn.
            report = report.anew();
        }
        let reader = open_file(&path, self.options.digest, &mut report)?;
        Ok((State::of(reader), report))
    }
}

impl State {
    fn of(reader: Reader) -> Self {
        match reader.time() {
            Some(_) => Self::Open(Box::new(reader)),
            None => Self::Done,
        }
    }

    #[inline]
    fn time(&self) -> Option<Time> {
        match self {
            Self::Open(reader) => reader.time(),
            Self::Parked(_, time) => Some(*time),
            Self::Done => None,
        }
    }
}

impl Tap {
    #[inline]
    fn advance(&mut self, report: &mut InputReport) {
        if let State::Open(reader) = &mut self.state {
            reader.advance(report);
        }
    }

    /// Opens a tap whose turn has come; false where it is open.
    #[inline]
    fn unpark(&mut self, options: Options, report: &mut InputReport) -> bool {
        match &self.state {
            State::Parked(path, _) => {
                self.state = reopen(path, options, report);
                true
            }
            _ => false,
        }
    }

    #[inline]
    fn hand_out(&mut self, tap: u16, report: &mut InputReport) -> Option<Frame<'_>> {
        let State::Open(reader) = &self.state else {
            return None;
        };
        let head = reader.head()?;
        report.count(head, self.before);
        self.before = Some(head.time);
        reader.frame(FrameId { tap, number: report.frames })
    }
}

#[cold]
fn reopen(path: &Path, options: Options, report: &mut InputReport) -> State {
    *report = report.anew();
    match open_file(path, options.digest, report) {
        Ok(reader) => State::of(reader),
        Err(error) => {
            report.finished = true;
            report.damage = Some(Damage {
                offset: 0,
                decompressed: false,
                kind: DamageKind::Unreadable,
                what: format!("it could be read at first, and no longer when its turn came: {}", error.what()),
            });
            State::Done
        }
    }
}

fn open_file(path: &Path, digest: bool, report: &mut InputReport) -> Result<Reader, Error> {
    let file = File::open(path).map_err(|error| Error::io(&report.name, error))?;
    Reader::open(Box::new(file), digest, report)
}

fn no_capture(paths: &[PathBuf], notices: usize) -> Error {
    let names: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    let message = if names.is_empty() {
        "no capture was named; name files, directories, or - for standard input".to_owned()
    } else {
        format!("{}: no capture in there ({notices} other things)", names.join(", "))
    };
    Error::new(ErrorKind::NoCapture, message)
}

impl fmt::Debug for Taps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Taps")
            .field("options", &self.options)
            .field("inputs", &self.reports)
            .field("notices", &self.notices)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
