//! The rows of a chart: what was chosen of it, with what belongs together drawn as one.
//!
//! Unless everything is wanted by itself, a request that a proxy hands on is one arrow through the proxy, an answer that comes
//! before anything else stands with its request, keep-alives and repetitions are folded. Every fold tells how much it holds.

use std::collections::HashMap;

use beleg_engine::Judged;
use beleg_model::{FrameId, Party, Status, Time};
use foldhash::quality::RandomState;

use super::lanes::Lanes;
use super::{Because, Chart, Choice, Reference, Sort, Step, fold};
use crate::numbers::counted;

/// An element, or a function of one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Lane {
    /// Its name.
    pub name: String,
    /// What it is and where: its role and address.
    pub about: String,
}

/// How a row is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A message.
    Message,
    /// A response to an earlier row.
    Answer,
    /// User plane.
    Packets,
    /// No arrow: something left out, which the label counts.
    Fold,
}

/// The answer to a row's request, where nothing came between them.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What it is called.
    pub label: String,
    /// The frame.
    pub frame: FrameId,
    /// Nanoseconds since the request.
    pub after: i64,
}

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// The first frame.
    pub frame: FrameId,
    /// Nanoseconds since the capture's beginning.
    pub time: i64,
    /// The end of a run, likewise.
    pub until: i64,
    /// Places of its lanes.
    pub from: usize,
    /// See `from`.
    pub to: usize,
    /// Who sends and who receives, by address.
    pub ends: [Party; 2],
    /// Who hands it on.
    pub via: Option<String>,
    /// What it is called.
    pub label: String,
    /// Where it belongs.
    pub reference: Reference,
    /// How it is drawn.
    pub shape: Shape,
    /// The gravest status of its entries.
    pub status: Status,
    /// The answer that came at once.
    pub answer: Option<Answer>,
    /// How many messages it stands for.
    pub messages: u64,
    /// How many octets those have.
    pub octets: u64,
    /// The row that it comes from.
    pub cause: Option<usize>,
    /// The transport delivered it again.
    pub again: bool,
    /// The message's fields, a line each, where they were kept.
    pub detail: String,
    /// The steps in it.
    pub(crate) steps: Vec<u32>,
    pub(crate) sort: Sort,
}

/// A chart of what was chosen.
#[derive(Clone, Debug, Default)]
pub struct Ladder {
    /// What it shows.
    pub title: String,
    /// Its lanes, from left to right.
    pub lanes: Vec<Lane>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// When the capture began.
    pub start: Time,
    /// Whether frames of several inputs have to be told apart.
    pub taps: bool,
    /// What a reader has to know besides.
    pub notes: Vec<String>,
}

impl Ladder {
    /// The same with at most so many lanes: those with fewest rows share one at the right, and are named beside their messages.
    #[must_use]
    pub fn at_most(mut self, most: usize) -> Self {
        if self.lanes.len() <= most || most < 2 {
            return self;
        }
        let mut used = vec![0_usize; self.lanes.len()];
        for row in &self.rows {
            [row.from, row.to].into_iter().filter_map(|lane| used.get_mut(lane).map(|used| *used += 1)).for_each(drop);
        }
        let mut busiest: Vec<usize> = (0..self.lanes.len()).collect();
        busiest.sort_by_key(|&lane| (std::cmp::Reverse(used.get(lane).copied()), lane));
        busiest.truncate(most - 1);
        busiest.sort_unstable();
        let others = busiest.len();
        for row in &mut self.rows {
            for (end, arrow) in [(&mut row.from, "from"), (&mut row.to, "to")] {
                *end = busiest.binary_search(end).unwrap_or_else(|_| {
                    let name = self.lanes.get(*end).map_or("?", |lane| &lane.name);
                    row.label.push_str(&format!(" ({arrow} {name})"));
                    others
                });
            }
        }
        let rest = self.lanes.len() - others;
        let mut lanes: Vec<Lane> = busiest.iter().filter_map(|&at| self.lanes.get(at).cloned()).collect();
        lanes.push(Lane { name: format!("{rest} others"), about: String::new() });
        self.lanes = lanes;
        self
    }

    /// How many messages it shows, those in folds included.
    pub fn messages(&self) -> u64 {
        self.rows.iter().map(|row| row.messages + u64::from(row.answer.is_some())).sum()
    }
}

/// Steps between a message and what a proxy makes of it that are looked at for something that the proxy says itself.
const BETWEEN: usize = 256;

impl Chart {
    /// The rows of what is chosen; everything by itself where not `folded`.
    pub fn ladder(&self, judged: &Judged, choice: &Choice, folded: bool) -> Ladder {
        let chosen = self.chosen(choice);
        let taps = self.steps.iter().any(|step| step.frame.tap > 0);
        let mut ladder = Ladder { title: self.title(choice), start: self.start, taps, ..Ladder::default() };
        let packets = self.packets(choice);
        let lanes = Lanes::of(self, judged, &chosen, &Self::packet_ends(judged, &packets));
        let passed = if folded { self.passed(&chosen) } else { HashMap::default() };
        let second: HashMap<u32, (), RandomState> = passed.values().map(|&next| (next, ())).collect();
        for &at in chosen.iter().filter(|at| !second.contains_key(at)) {
            let mut steps = vec![at];
            while let Some(&next) = steps.last().and_then(|last| passed.get(last)) {
                steps.push(next);
            }
            ladder.rows.extend(self.row(judged, &lanes, steps));
        }
        ladder.rows.extend(self.packet_rows(judged, &lanes, &packets));
        if !packets.is_empty() {
            ladder.rows.sort_by_key(|row| (row.time, row.frame));
        }
        if folded {
            self.join_answers(&mut ladder.rows);
            fold::beats(&mut ladder.rows);
            fold::same(&mut ladder.rows);
        }
        self.causes(&mut ladder.rows);
        ladder.one_proxy();
        ladder.lanes = lanes.lanes;
        ladder.use_lanes();
        if self.beyond > 0 {
            ladder.notes.push(format!(
                "{} came after as many as one chart keeps, and are not in it; choose a part with --frames",
                counted(self.beyond, "message")
            ));
        }
        ladder
    }

    fn title(&self, choice: &Choice) -> String {
        match choice {
            Choice::Ue(at, session) => {
                let Some(ue) = self.ues.all.get(*at) else { return String::new() };
                let session = session.map_or_else(String::new, |session| format!(", PDU session {session}"));
                format!("UE{}{session}: {}", ue.number, ue.known_by)
            }
            Choice::Frames(first, last) => format!("Frames {} to {last}", first.number),
            Choice::Because(frames) => match frames.as_slice() {
                [one] => format!("Frame {}, and why it is there", one.number),
                frames => format!("{}, and why they are there", counted(frames.len() as u64, "frame")),
            },
        }
    }

    fn chosen(&self, choice: &Choice) -> Vec<u32> {
        let all = || self.steps.iter().enumerate().map(|(at, step)| (at as u32, step));
        match choice {
            Choice::Ue(at, session) => {
                let root = self.ues.all.get(*at).map(|ue| ue.root);
                let own = |step: &Step| root.is_some() && step.owner == root;
                let wanted = |step: &Step| own(step) && (session.is_none() || step.number == *session);
                all().filter(|(_, step)| wanted(step)).map(|(at, _)| at).collect()
            }
            Choice::Frames(first, last) => {
                let range = first.number..=*last;
                all()
                    .filter(|(_, step)| step.frame.tap == first.tap && range.contains(&step.frame.number))
                    .map(|(at, _)| at)
                    .collect()
            }
            Choice::Because(frames) => self.because(frames),
        }
    }

    /// Steps in these frames, all that they come from, and their answers.
    fn because(&self, frames: &[FrameId]) -> Vec<u32> {
        let mut wanted: HashMap<u32, (), RandomState> = HashMap::default();
        let mut open: Vec<u32> = Vec::new();
        open.extend(frames.iter().flat_map(|frame| self.of_frame(*frame)));
        let own: HashMap<u32, (), RandomState> = open.iter().map(|&at| (at, ())).collect();
        while let Some(at) = open.pop() {
            if wanted.insert(at, ()).is_some() {
                continue;
            }
            let Some(step) = self.steps.get(at as usize) else { continue };
            let cause = self.cause_of(step);
            open.extend([step.request, step.handed_on, cause].into_iter().flatten());
        }
        let answers = |step: &Step| step.request.is_some_and(|request| own.contains_key(&request));
        let mut all: Vec<u32> = wanted.into_keys().collect();
        all.extend(self.steps.iter().enumerate().filter(|(_, step)| answers(step)).map(|(at, _)| at as u32));
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The step that a step comes from.
    fn cause_of(&self, step: &Step) -> Option<u32> {
        let Because { frame, name, .. } = step.cause?;
        let named = |at: &u32| {
            let of = self.steps.get(*at as usize);
            of.is_some_and(|of| of.name == name || self.label(of).ends_with(&name.to_string()))
        };
        self.of_frame(frame).find(named).or_else(|| self.of_frame(frame).next())
    }

    /// Messages that a proxy hands on, with what it makes of them.
    fn passed(&self, chosen: &[u32]) -> HashMap<u32, u32, RandomState> {
        let mut passed = HashMap::default();
        for (place, &at) in chosen.iter().enumerate() {
            let Some(step) = self.steps.get(at as usize) else { continue };
            let Some(before) = step.handed_on.filter(|before| chosen.binary_search(before).is_ok()) else { continue };
            let Some(given) = self.steps.get(before as usize) else { continue };
            let proxy = self.address(step.from);
            if proxy.is_none() || self.address(given.to) != proxy || passed.contains_key(&before) {
                continue;
            }
            let between = chosen.get(..place).unwrap_or_default().iter().rev().take_while(|&&at| at > before);
            // What it asks others before it hands on must stand where it was asked.
            let own = |&at: &u32| {
                self.steps.get(at as usize).is_some_and(|step| {
                    step.sort == Sort::Message && step.handed_on.is_none() && self.address(step.from) == proxy
                })
            };
            if !between.take(BETWEEN).any(own) {
                passed.insert(before, at);
            }
        }
        passed
    }

    fn address(&self, end: u16) -> Option<Party> {
        self.ends.get(usize::from(end)).map(|end| end.party)
    }

    fn row(&self, judged: &Judged, lanes: &Lanes, steps: Vec<u32>) -> Option<Row> {
        let first = self.steps.get(*steps.first()? as usize)?;
        let last = self.steps.get(*steps.last()? as usize)?;
        let mut status = Status::Vouched;
        for step in steps.iter().filter_map(|&at| self.steps.get(at as usize)) {
            for class in step.classes.iter().flatten() {
                let own = judged.status(*class).unwrap_or(Status::Unexamined);
                status = if rank(own) > rank(status) { own } else { status };
            }
        }
        let via = (steps.len() > 1).then(|| lanes.name(first.to).to_owned());
        let shape = match first.sort {
            Sort::Packets => Shape::Packets,
            Sort::Answer => Shape::Answer,
            Sort::Beat if first.request.is_some() => Shape::Answer,
            _ => Shape::Message,
        };
        Some(Row {
            frame: first.frame,
            time: first.time.since(self.start),
            until: last.until.since(self.start),
            from: lanes.place(first.from),
            to: lanes.place(last.to),
            ends: [first.from, last.to].map(|end| self.address(end).unwrap_or_default()),
            via,
            label: self.label(first).to_owned(),
            reference: first.reference,
            shape,
            status,
            answer: None,
            messages: if shape == Shape::Packets { u64::from(first.messages) } else { steps.len() as u64 },
            octets: first.octets,
            cause: None,
            again: first.again,
            detail: self.detail(first).to_owned(),
            steps,
            sort: first.sort,
        })
    }

    /// Puts an answer into the row of its request, where that is the row before.
    fn join_answers(&self, rows: &mut Vec<Row>) {
        let mut out: Vec<Row> = Vec::with_capacity(rows.len());
        for row in rows.drain(..) {
            let request = row.steps.first().and_then(|&at| self.steps.get(at as usize)?.request);
            // Who is asked through a proxy answers through it too.
            let answers = |before: &Row| {
                before.answer.is_none()
                    && row.reference == Reference::Sbi
                    && request.is_some_and(|request| before.steps.contains(&request))
                    && (before.from, before.to) == (row.to, row.from)
            };
            match out.last_mut().filter(|before| row.shape == Shape::Answer && answers(before)) {
                Some(before) => {
                    before.answer = Some(Answer {
                        label: row.label,
                        frame: row.frame,
                        after: row.until.saturating_sub(before.time),
                    });
                    before.messages += row.messages.saturating_sub(1);
                    before.steps.extend(row.steps);
                    if !row.detail.is_empty() {
                        before.detail.push('\n');
                        before.detail.push_str(&row.detail);
                    }
                    if rank(row.status) > rank(before.status) {
                        before.status = row.status;
                    }
                }
                None => out.push(row),
            }
        }
        *rows = out;
    }

    /// The rows that rows come from: the nearest that is in the chart.
    fn causes(&self, rows: &mut [Row]) {
        let mut row_of: HashMap<u32, usize, RandomState> = HashMap::default();
        for (place, row) in rows.iter().enumerate() {
            row_of.extend(row.steps.iter().map(|&at| (at, place)));
        }
        // The last row that came in on each lane.
        let mut arrived: HashMap<usize, usize, RandomState> = HashMap::default();
        for place in 0..rows.len() {
            let Some(row) = rows.get(place) else { continue };
            let (from, to) = (row.from, row.to);
            let Some(step) = row.steps.first().and_then(|&at| self.steps.get(at as usize)) else { continue };
            let row_of = |at: Option<u32>| row_of.get(&at?).copied().filter(|&of| of < place);
            let cause = row_of(self.cause_of(step));
            // That a subscriber has come is a reason for much: what came in just before is the one to show.
            let distant = step.cause.is_some_and(|cause| cause.distant);
            let cause = cause.filter(|of| !distant || arrived.get(&from) == Some(of));
            let cause = row_of(step.request).max(cause);
            arrived.insert(to, place);
            if let Some(row) = rows.get_mut(place) {
                row.cause = cause;
            }
        }
    }
}

impl Ladder {
    /// Where all that is handed on goes through the same proxy, that is said once.
    fn one_proxy(&mut self) {
        let mut proxies: Vec<&String> = self.rows.iter().filter_map(|row| row.via.as_ref()).collect();
        proxies.sort_unstable();
        proxies.dedup();
        let &[one] = proxies.as_slice() else { return };
        self.notes.push(format!("What {one} hands on is drawn as one arrow; --unfolded shows each hop."));
        self.rows.iter_mut().for_each(|row| row.via = None);
    }

    /// Drops the lanes that no row uses.
    fn use_lanes(&mut self) {
        let mut used = vec![false; self.lanes.len()];
        for row in self.rows.iter().filter(|row| row.shape != Shape::Fold) {
            for lane in [row.from, row.to] {
                if let Some(place) = used.get_mut(lane) {
                    *place = true;
                }
            }
        }
        let mut next = 0;
        let places: Vec<usize> = used
            .iter()
            .map(|&used| {
                next += usize::from(used);
                next.saturating_sub(1)
            })
            .collect();
        for row in &mut self.rows {
            row.from = places.get(row.from).copied().unwrap_or_default();
            row.to = places.get(row.to).copied().unwrap_or_default();
        }
        let mut keep = used.into_iter();
        self.lanes.retain(|_| keep.next().unwrap_or(false));
    }
}

/// How much a reader has to know of a status.
fn rank(status: Status) -> u8 {
    match status {
        Status::Unvouched => 5,
        Status::Undecodable => 4,
        Status::Opaque => 3,
        Status::Unseen => 2,
        Status::Opening => 1,
        _ => 0,
    }
}
