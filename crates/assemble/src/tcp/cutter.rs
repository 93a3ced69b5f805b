//! Cuts one direction of a stream into messages of its protocol, once that is known.
//!
//! A message that is whole in the frame being read is handed on from there; what is not yet whole is kept in the
//! tail. Where octets are missing, the length of the message concerned, if it was known, says where the next one
//! starts; otherwise each following segment is tried as the start of a message.

use beleg_model::Octets;
use beleg_wire::{Framing, Id};

use super::protocols::{Found, Hint, Protocols, SUFFICE, identify};
use crate::gathered::{Current, Gathered, Pool, Stretch};
use crate::report::{Layer, Report, Why};

/// The longest message that is kept.
pub(super) const LARGEST: usize = 1 << 20;
/// The memory that a message may take until it is whole: with its places, from small segments, more than its own.
const TAIL: usize = LARGEST + LARGEST / 4;
/// A framing that cannot tell the length from so many octets is not asked again.
const PATIENCE: usize = 64 * 1024;
/// How many segments are tried as the start of a stream whose real start the capture does not show.
const TRIES: u8 = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Consumer {
    /// Not known yet whose octets these are; fewer than [`SUFFICE`] wait in the tail.
    Undecided,
    /// Messages of a protocol. It is proven by the first message that was whole.
    Messages { id: Id, proven: bool },
    /// The same, but where the next message starts is not known.
    Lost { id: Id },
    /// Octets that somebody else reads, who wants them in order.
    Stream,
    /// No protocol known here: nothing is kept.
    Unknown,
}

#[derive(Debug)]
pub(super) struct Cutter {
    consumer: Consumer,
    /// How many segments may still be tried as the start of the stream.
    tries: u8,
    tail: Gathered,
    /// The length of the message that the tail starts with, and how many octets of it delimit it; 0 where it is
    /// not known.
    need: usize,
    prefix: usize,
    /// Octets from here on that are in no message that will be handed on, and why.
    skip: u64,
    skip_why: Why,
    /// What is at hand goes out as it is.
    pass: bool,
    /// Nobody wants octets of a protocol not known here.
    unwanted: bool,
}

impl Default for Cutter {
    fn default() -> Self {
        Self {
            consumer: Consumer::Undecided,
            tries: TRIES,
            tail: Gathered::default(),
            need: 0,
            prefix: 0,
            skip: 0,
            skip_why: Why::Incomplete,
            pass: false,
            unwanted: false,
        }
    }
}

/// What a cutter works on and with.
pub(super) struct Input<'a, 'f, P> {
    /// New octets of the frame being read; what is left of them.
    pub(super) fresh: &'a mut Octets<'f>,
    pub(super) current: Current,
    pub(super) hint: Hint,
    pub(super) protocols: &'a P,
    pub(super) pool: &'a mut Pool,
    pub(super) report: &'a mut Report,
}

impl<P> Input<'_, '_, P> {
    fn leave_fresh(&mut self, why: Why, count: usize) {
        let left = self.fresh.first(count);
        self.report.left(Layer::Tcp, why, left, self.current);
        *self.fresh = self.fresh.from(count);
    }
}

/// Octets to hand on.
pub(super) struct Cut<'f> {
    /// Their protocol, where they are a message.
    pub(super) protocol: Option<Id>,
    pub(super) octets: Stretch<'f>,
    /// Octets before the message that only delimit it.
    pub(super) prefix: usize,
    /// They come in order.
    pub(super) wanted: bool,
}

enum Step<'f> {
    Message(Stretch<'f>, usize),
    /// Nothing more without more octets.
    Wait,
    /// Something changed; look again.
    Again,
}

/// The one place that knows the shapes of an answer about framing.
enum Measure {
    More,
    /// So many octets, of which the first so many only delimit the message.
    Message(usize, usize),
    Foreign,
}

fn measure<P: Protocols>(protocols: &P, id: Id, octets: &[u8]) -> Measure {
    match protocols.framing(id, octets) {
        Framing::Message { skip, len } if len > 0 => Measure::Message(skip.saturating_add(len), skip),
        Framing::Boundless if !octets.is_empty() => Measure::Message(octets.len(), 0),
        Framing::More if octets.len() < PATIENCE => Measure::More,
        Framing::More | Framing::Message { .. } | Framing::Boundless | Framing::Foreign => Measure::Foreign,
    }
}

impl Cutter {
    /// The capture shows the start of the stream: it alone is tried.
    pub(super) fn expect_start(&mut self) {
        self.tries = 1;
    }

    pub(super) fn is_unknown(&self) -> bool {
        self.consumer == Consumer::Unknown
    }

    /// Whether it keeps nothing.
    pub(super) fn is_quiet(&self) -> bool {
        self.tail.is_empty() && !self.pass
    }

    /// Whether it has octets that go out without more.
    pub(super) fn is_ready(&self) -> bool {
        (self.pass || self.consumer == Consumer::Stream) && !self.tail.is_empty()
    }

    /// Somebody reads these octets, or nobody does.
    pub(super) fn want(&mut self, wanted: bool) {
        self.unwanted = !wanted;
        match self.consumer {
            Consumer::Undecided | Consumer::Messages { proven: false, .. } if wanted => {
                self.consumer = Consumer::Stream;
                self.need = 0;
            }
            Consumer::Unknown if wanted => self.consumer = Consumer::Stream,
            Consumer::Stream if !wanted => {
                self.consumer = Consumer::Unknown;
                self.pass = true;
            }
            _ => {}
        }
    }

    /// Lets go of octets that wait for others to tell what they are; false where there are none.
    pub(super) fn flush(&mut self) -> bool {
        self.pass |= self.consumer == Consumer::Undecided && !self.tail.is_empty();
        self.pass && !self.tail.is_empty()
    }

    /// The protocol, where it is known.
    pub(super) fn protocol(&self) -> Option<Id> {
        match self.consumer {
            Consumer::Messages { id, .. } | Consumer::Lost { id } => Some(id),
            Consumer::Undecided | Consumer::Stream | Consumer::Unknown => None,
        }
    }

    /// Memory of octets kept.
    pub(super) fn cost(&self) -> usize {
        self.tail.cost()
    }

    /// Takes octets that were held back until now.
    pub(super) fn feed(&mut self, octets: Gathered, pool: &mut Pool) {
        if self.tail.is_empty() {
            self.tail = octets;
        } else {
            self.tail.append(&octets);
            pool.give(octets);
        }
    }

    /// The next octets to hand on. After `None`, `input.fresh` is used up.
    pub(super) fn take<'f, P: Protocols>(&mut self, input: &mut Input<'_, 'f, P>) -> Option<Cut<'f>> {
        loop {
            if self.skip > 0 {
                self.skip_over(input);
            }
            if self.tail.is_empty() && input.fresh.is_empty() {
                self.pass = false;
                return None;
            }
            if self.pass {
                return Some(self.pass_on(input));
            }
            match self.consumer {
                Consumer::Stream | Consumer::Unknown => return Some(self.pass_on(input)),
                Consumer::Undecided => {
                    if !self.decide(input) {
                        return None;
                    }
                }
                Consumer::Lost { id } => self.resume(id, input),
                Consumer::Messages { id, .. } => match self.cut(id, input) {
                    Step::Message(octets, prefix) => {
                        self.consumer = Consumer::Messages { id, proven: true };
                        return Some(Cut { protocol: Some(id), octets, prefix, wanted: true });
                    }
                    Step::Wait => return None,
                    Step::Again => {}
                },
            }
        }
    }

    fn skip_over<P>(&mut self, input: &mut Input<'_, '_, P>) {
        let count = |skip: u64, len: usize| usize::try_from(skip).unwrap_or(len).min(len);
        let of_tail = count(self.skip, self.tail.len());
        let octets = self.tail.octets().first(of_tail);
        input.report.left(Layer::Tcp, self.skip_why, octets, input.current);
        self.tail.consume(of_tail);
        if self.tail.is_empty() {
            self.tail = Gathered::default();
        }
        self.skip -= of_tail as u64;
        let of_fresh = count(self.skip, input.fresh.len());
        input.leave_fresh(self.skip_why, of_fresh);
        self.skip -= of_fresh as u64;
    }

    fn pass_on<'f, P>(&mut self, input: &mut Input<'_, 'f, P>) -> Cut<'f> {
        let octets = if self.tail.is_empty() {
            let fresh = *input.fresh;
            *input.fresh = fresh.from(fresh.len());
            Stretch::Straight(fresh)
        } else {
            Stretch::Gathered(std::mem::take(&mut self.tail))
        };
        let wanted = !self.unwanted && self.consumer != Consumer::Unknown;
        Cut { protocol: None, octets, prefix: 0, wanted }
    }

    /// Finds out what the stream is; false where more octets are needed.
    fn decide<P: Protocols>(&mut self, input: &mut Input<'_, '_, P>) -> bool {
        if !self.tail.is_empty() {
            self.keep(SUFFICE.saturating_sub(self.tail.len()), input);
        }
        let octets = if self.tail.is_empty() { input.fresh.data() } else { self.tail.octets().data() };
        match identify(input.protocols, input.hint, octets) {
            Found::Known(id) => self.consumer = Consumer::Messages { id, proven: false },
            Found::Undecided => {
                self.keep(input.fresh.len(), input);
                return false;
            }
            Found::Nothing => self.give_up_start(input.protocols),
        }
        true
    }

    /// What is at hand is no start of a stream known here.
    fn give_up_start<P: Protocols>(&mut self, protocols: &P) {
        self.pass = true;
        self.need = 0;
        self.tries = self.tries.saturating_sub(1);
        self.consumer = match self.tries {
            0 if protocols.follows_others() && !self.unwanted => Consumer::Stream,
            0 => Consumer::Unknown,
            _ => Consumer::Undecided,
        };
    }

    /// Tries the octets at hand, which start a segment, as the start of a message.
    fn resume<P: Protocols>(&mut self, id: Id, input: &mut Input<'_, '_, P>) {
        let octets = if self.tail.is_empty() { input.fresh.data() } else { self.tail.octets().data() };
        match measure(input.protocols, id, octets) {
            Measure::More | Measure::Message(..) => {
                self.consumer = Consumer::Messages { id, proven: true };
            }
            Measure::Foreign => self.leave_all(Why::Unframed, input),
        }
    }

    fn cut<'f, P: Protocols>(&mut self, id: Id, input: &mut Input<'_, 'f, P>) -> Step<'f> {
        if self.tail.is_empty() {
            return self.cut_fresh(id, input);
        }
        if self.need == 0 {
            match measure(input.protocols, id, self.tail.octets().data()) {
                Measure::Message(len, prefix) => (self.need, self.prefix) = (len, prefix),
                Measure::Foreign => return self.lose(id, input),
                Measure::More if self.tail.cost() > TAIL => return self.lose(id, input),
                Measure::More if input.fresh.is_empty() => return Step::Wait,
                // In growing steps, so that the cost of asking again stays in proportion.
                Measure::More => self.keep(self.tail.len().max(SUFFICE), input),
            }
            if self.need > LARGEST {
                return self.too_long();
            }
        } else if self.tail.len() >= self.need {
            let message = input.pool.split(&mut self.tail, self.need);
            self.need = 0;
            return Step::Message(Stretch::Gathered(message), self.prefix);
        } else if self.tail.cost() > TAIL {
            return self.too_long();
        } else if input.fresh.is_empty() {
            return Step::Wait;
        } else {
            self.keep(self.need - self.tail.len(), input);
        }
        Step::Again
    }

    fn cut_fresh<'f, P: Protocols>(&mut self, id: Id, input: &mut Input<'_, 'f, P>) -> Step<'f> {
        let fresh = *input.fresh;
        match measure(input.protocols, id, fresh.data()) {
            Measure::Message(len, prefix) if len <= fresh.len() => {
                *input.fresh = fresh.from(len);
                return Step::Message(Stretch::Straight(fresh.first(len)), prefix);
            }
            Measure::Message(len, _) if len > LARGEST => {
                self.need = len;
                return self.too_long();
            }
            Measure::Message(len, prefix) => (self.need, self.prefix) = (len, prefix),
            Measure::More => {}
            Measure::Foreign => return self.lose(id, input),
        }
        self.keep(fresh.len(), input);
        Step::Wait
    }

    /// Leaves out the message of which the length is known and the start is at hand.
    fn too_long<'f>(&mut self) -> Step<'f> {
        self.skip = self.need as u64;
        self.skip_why = Why::TooLong;
        self.need = 0;
        Step::Again
    }

    /// What is at hand is no start of a message.
    fn lose<'f, P: Protocols>(&mut self, id: Id, input: &mut Input<'_, '_, P>) -> Step<'f> {
        if matches!(self.consumer, Consumer::Messages { proven: true, .. }) {
            self.consumer = Consumer::Lost { id };
            self.leave_all(Why::Unframed, input);
        } else {
            self.give_up_start(input.protocols);
        }
        Step::Again
    }

    fn leave_all<P>(&mut self, why: Why, input: &mut Input<'_, '_, P>) {
        self.leave_tail(why, input.report);
        input.leave_fresh(why, input.fresh.len());
    }

    fn leave_tail(&mut self, why: Why, report: &mut Report) {
        report.left_gathered(Layer::Tcp, why, &self.tail);
        // Its memory goes too: most directions have no tail most of the time.
        self.tail = Gathered::default();
        self.need = 0;
    }

    /// Moves fresh octets to the tail.
    fn keep<P>(&mut self, count: usize, input: &mut Input<'_, '_, P>) {
        if self.tail.is_empty() {
            self.tail = input.pool.take();
        }
        self.tail.push(input.fresh.first(count), input.current);
        *input.fresh = input.fresh.from(count);
    }

    /// `len` octets are missing here. What is at hand must have been taken before.
    pub(super) fn gap(&mut self, len: u64, report: &mut Report) {
        let rest = if self.skip > 0 {
            self.skip
        } else {
            let rest = self.need.saturating_sub(self.tail.len()) as u64;
            self.skip_why = Why::Incomplete;
            rest
        };
        self.leave_tail(Why::Incomplete, report);
        self.skip = 0;
        if rest > 0 && rest >= len {
            // The gap lies in a message whose end is known.
            self.skip = rest - len;
            return;
        }
        match self.consumer {
            Consumer::Messages { id, proven: true } => self.consumer = Consumer::Lost { id },
            Consumer::Messages { .. } | Consumer::Undecided => {
                self.consumer = Consumer::Undecided;
                self.tries = TRIES;
            }
            Consumer::Lost { .. } | Consumer::Stream | Consumer::Unknown => {}
        }
    }

    /// The stream ends here, for all that is known. What is at hand must have been taken before; what is kept
    /// and may still be handed on is there to be taken then.
    pub(super) fn end(&mut self, report: &mut Report) {
        self.skip = 0;
        if self.consumer == Consumer::Undecided {
            self.pass = true;
        } else {
            self.leave_tail(Why::Incomplete, report);
        }
    }

    /// Gives up everything kept, and where the next message starts.
    pub(super) fn abandon(&mut self, why: Why, report: &mut Report) {
        self.leave_tail(why, report);
    }
}
