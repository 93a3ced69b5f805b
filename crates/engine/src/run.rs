//! One run over a capture.

use std::panic::{AssertUnwindSafe, catch_unwind};

use beleg_assemble::tls::Secrets;
use beleg_assemble::{Assembler, Delivery, Endpoints, Frame, FrameHeader, Missing, PacketHeader, Remark, Sink, Why};
use beleg_capture::Taps;
use beleg_declaration::{FlowId, Network};
use beleg_ledger::{Books, Unmet};
use beleg_model::{FrameId, Party, Place, SourceId, Status, Time};
use beleg_procedures::functions::{Functions, Speakers};

use crate::clerk::{Clerk, Entry};
use crate::tally::{Fault, Summary, Tally};

/// Whoever wants each message as it is read, in frame order.
pub trait Observer {
    /// The first frame's time, before any message.
    fn start(&mut self, _first: Time) {}

    /// One message.
    fn message(&mut self, delivery: &Delivery<'_>);

    /// Whether messages are to have the status that the ledger gives their entry, as far as it is known when they pass.
    fn wants_status(&self) -> bool {
        false
    }

    /// The same message, as the ledger has entered it.
    fn entered(&mut self, _entry: &Entry) {}

    /// An entry of this [doubt](beleg_ledger::Unmet::doubt) was told with a status that has become certain since.
    fn over(&mut self, _doubt: u32, _status: Status) {}

    /// A message together with its entry: for whoever weighs both.
    fn weigh(&mut self, _delivery: &Delivery<'_>, _speakers: Option<&Speakers>, _entry: &Entry) {}

    /// A frame was posted under this flow.
    fn frame(&mut self, _frame: FrameId, _flow: FlowId) {}

    /// The same, with the frame's time.
    fn posted(&mut self, frame: FrameId, _time: Time, flow: FlowId) {
        self.frame(frame, flow);
    }
    /// What a frame's packet itself lacks: a way, if it is a copy of a user's packet, or a user.
    fn packet_lacks(&mut self, _frame: FrameId, _unmet: &Unmet) {}

    /// One message of which it is known who takes part.
    fn exchange(&mut self, delivery: &Delivery<'_>, _speakers: &Speakers) {
        self.message(delivery);
    }

    /// A message whose packet was captured a moment before, and which was entered then.
    fn again(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>) {
        self.told(delivery, speakers);
    }

    /// One message, with who takes part where that is known.
    fn told(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>) {
        match speakers {
            Some(speakers) => self.exchange(delivery, speakers),
            None => self.message(delivery),
        }
    }

    /// Called between frames; answers whether to go on.
    fn proceed(&mut self, _taps: &Taps) -> bool {
        true
    }
}

/// An observer that wants nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Observer for Silent {
    fn message(&mut self, _delivery: &Delivery<'_>) {}
}

/// Between how many frames [`Observer::proceed`] is asked.
const STRIDE: u64 = 4_096;

/// What a user settles about a run.
#[derive(Debug, Default)]
pub struct Settings {
    /// Secrets that open what is encrypted, besides those that captures hold.
    pub secrets: Secrets,
    /// The declaration to judge by; an empty one is learnt from the capture.
    pub network: Network,
    /// Whether the observer wants the chain of causes of every entry.
    pub chains: bool,
    /// Nobody asks what entries rest on: the ledger is not kept, no entry is told, and what it would judge stays unexamined.
    pub unjudged: bool,
}

/// Reads all frames and closes the books.
pub fn run(taps: &mut Taps, settings: Settings, observer: &mut dyn Observer) -> Summary {
    let mut assembler = Assembler::with_secrets(settings.secrets);
    // How many secrets of each tap are known.
    let mut learnt = Vec::new();
    let mut books = Bookkeeper {
        books: Books::default(),
        tally: Tally::default(),
        clerk: (!settings.unjudged).then(|| Clerk::new(settings.network, settings.chains, taps.inputs().len())),
        functions: Functions::default(),
        entry: Entry::blank(),
        observer,
        posted: None,
    };
    let mut frames = 0_u64;
    loop {
        learn(taps, &mut learnt, &mut assembler, &mut books.tally);
        let Some(frame) = taps.next() else { break };
        let frame = Frame {
            id: frame.id,
            time: frame.time,
            link: frame.link.0,
            octets: frame.octets,
            original_len: frame.original_len,
        };
        if frames == 0 {
            books.observer.start(frame.time);
        }
        // A fault of this program in one frame must not lose what all others tell.
        let read = catch_unwind(AssertUnwindSafe(|| assembler.frame(&frame, &mut books)));
        if read.is_err() {
            assembler = Assembler::with_secrets(assembler.take_secrets());
            books.stumbled(&frame);
        }
        for (doubt, status) in books.clerk.as_mut().map(Clerk::over).unwrap_or_default() {
            books.observer.over(doubt, status);
        }
        if let Some(flow) = books.clerk.as_mut().and_then(Clerk::settle) {
            books.observer.posted(frame.id, frame.time, flow);
        }
        if let Some(unmet) = books.clerk.as_ref().and_then(|clerk| clerk.packet_lacks) {
            books.observer.packet_lacks(frame.id, &unmet);
        }
        frames += 1;
        if frames.is_multiple_of(STRIDE) && !books.observer.proceed(taps) {
            break;
        }
    }
    assembler.finish(&mut books);
    let Bookkeeper { mut books, mut tally, clerk, functions, .. } = books;
    tally.forgotten(functions.evicted() + clerk.as_ref().map_or(0, |clerk| clerk.page.evicted()));
    let judged = clerk.map(|mut clerk| {
        clerk.settle();
        clerk.functions(functions.registry());
        clerk.close(&mut books)
    });
    tally.finish(taps.inputs().to_vec(), books, judged.unwrap_or_default())
}

/// Gives the assembler the secrets that stand in front of the next frame.
#[inline]
fn learn(taps: &mut Taps, learnt: &mut Vec<usize>, assembler: &mut Assembler, tally: &mut Tally) {
    // Those at the front of later files open earlier frames too.
    if learnt.is_empty() {
        learnt.extend(taps.inputs().iter().map(|input| input.secrets.len()));
        taps.inputs().iter().flat_map(|input| &input.secrets).for_each(|secrets| give(secrets, assembler, tally));
    }
    if let Some((tap, secrets)) = taps.secrets()
        && let Some(count) = learnt.get_mut(tap)
        && secrets.len() > *count
    {
        secrets.iter().skip(*count).for_each(|secrets| give(secrets, assembler, tally));
        *count = secrets.len();
    }
}

#[cold]
fn give(secrets: &beleg_capture::Secrets, assembler: &mut Assembler, tally: &mut Tally) {
    let malformed = assembler.learn(secrets.kind, &secrets.octets);
    tally.malformed_secrets += malformed.len() as u64;
}

struct Bookkeeper<'o> {
    books: Books,
    tally: Tally,
    clerk: Option<Clerk>,
    functions: Functions,
    /// The last one: its memory is used again.
    entry: Entry,
    observer: &'o mut dyn Observer,
    posted: Option<FrameId>,
}

impl Bookkeeper<'_> {
    /// Keeps the books closed after a fault: the frame is posted, and as undecodable if nothing is known of it.
    fn stumbled(&mut self, frame: &Frame<'_>) {
        self.tally.faults.push(Fault { frame: frame.id });
        if self.posted != Some(frame.id) {
            let captured = frame.octets.len() as u64;
            let source = self.books.post(Party::Nameless, captured, u64::from(frame.original_len));
            self.books.shift(source, Status::Undecodable, captured);
        }
    }
}

impl Sink for Bookkeeper<'_> {
    fn frame(&mut self, frame: &FrameHeader, sender: Party) -> SourceId {
        self.posted = Some(frame.id);
        let source = self.books.post(sender, u64::from(frame.captured_len), u64::from(frame.original_len));
        if let Some(clerk) = &mut self.clerk {
            clerk.frame(frame, sender, source);
        }
        source
    }

    fn packet(&mut self, packet: &PacketHeader<'_>) {
        if let Some(clerk) = &mut self.clerk {
            clerk.packet(packet);
        }
    }

    fn inner(&mut self, packet: &PacketHeader<'_>, tunnel: &Endpoints) {
        if let Some(clerk) = &mut self.clerk {
            clerk.inner(packet, tunnel);
        }
    }

    fn unknown(&mut self, ends: &Endpoints) {
        if let Some(clerk) = &mut self.clerk {
            clerk.unknown(ends);
        }
    }

    fn message(&mut self, delivery: &Delivery<'_>) {
        self.books.message(delivery.frame.1);
        self.tally.message(delivery);
        let speakers = self.functions.see(delivery);
        let Some(clerk) = &mut self.clerk else { return self.observer.told(delivery, speakers.as_deref()) };
        clerk.message(delivery, speakers.as_deref(), &mut self.entry);
        let unexamined = delivery.status == Status::Unexamined && self.observer.wants_status();
        let status = if unexamined { clerk.status_now(self.entry.class) } else { delivery.status };
        let delivery = &Delivery { status, ..*delivery };
        match self.entry.repeated {
            true => self.observer.again(delivery, speakers.as_deref()),
            false => self.observer.told(delivery, speakers.as_deref()),
        }
        self.observer.entered(&self.entry);
        self.observer.weigh(delivery, speakers.as_deref(), &self.entry);
    }

    fn mark(&mut self, place: Place, status: Status, why: Why) {
        if let Some(clerk) = &mut self.clerk {
            clerk.mark(place, why);
        }
        self.books.shift(place.source, status, u64::from(place.len));
        self.tally.reason(why, status, u64::from(place.len), place.frame);
    }

    fn missing(&mut self, missing: Missing) {
        if let Some(clerk) = &mut self.clerk {
            clerk.missing(missing);
        }
        self.tally.missing(missing);
    }

    fn remark(&mut self, remark: Remark) {
        self.tally.remark(remark);
    }
}
