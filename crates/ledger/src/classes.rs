//! Entries that share a judgement: the flow they went in, and what they lack. What becomes of a class is decided when all of
//! the capture is known.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};

use beleg_model::{FrameId, Interface, Key, Relation, SourceId};
use foldhash::quality::RandomState;

use crate::cause::Deed;
use crate::ledger::Unmet;

/// A class by its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClassId(pub u32);

/// What its entries share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Class {
    /// The flow, by its number.
    pub flow: u32,
    /// The flows that the entries ask for, by the number of their set.
    pub announced: Option<u32>,
    /// What they lack.
    pub lacks: Option<Lack>,
}

impl Hash for Class {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(u64::from(self.flow) | self.announced.map_or(0, |flow| (u64::from(flow) + 1) << 32));
        if let Some(Lack { relation, scope, proven, ended, doubt }) = self.lacks {
            let bits = u32::from(proven) | u32::from(ended) << 1 | u32::from(relation.0) << 8;
            state.write_u32(bits | (scope.0 as u32) << 16);
            scope.1.hash(state);
            if let Some(doubt) = doubt {
                state.write_u32(doubt);
            }
        }
    }
}

/// A kind of reason that is lacking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lack {
    /// The kind.
    pub relation: Relation,
    /// Whose issuing interface.
    pub scope: (Interface, Key),
    /// It would have been seen.
    pub proven: bool,
    /// It had been there, and was ended.
    pub ended: bool,
    /// It is proven as far as is known: the number of the doubt about it.
    pub doubt: Option<u32>,
}

impl From<Unmet> for Lack {
    fn from(unmet: Unmet) -> Self {
        let Unmet { relation, scope, proven, doubt, .. } = unmet;
        Self { relation, scope, proven, ended: unmet.ended.is_some(), doubt }
    }
}

/// One entry of a class, for people to look at.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// The message.
    pub deed: Deed,
    /// What it lacks.
    pub unmet: Option<Unmet>,
}

/// Counts of one class.
#[derive(Clone, Debug)]
pub struct Kept {
    /// What its entries share.
    pub class: Class,
    /// Its first frame.
    pub first: FrameId,
    /// Its messages.
    pub messages: u64,
    /// The first of them.
    pub samples: Vec<Sample>,
}

/// Octets and messages of one account in one class.
#[derive(Clone, Copy, Debug, Default)]
pub struct Share {
    /// Octets.
    pub octets: u64,
    /// Messages.
    pub messages: u64,
}

/// How many classes are kept apart. Beyond, entries go to the class of their flow, lacking nothing that is told.
const LIMIT: usize = 1 << 18;
/// How many entries of a class are kept to look at.
const SAMPLES: usize = 64;

impl Kept {
    /// Takes up what was kept of another class that turned out to be the same.
    pub fn take(&mut self, other: &mut Self) {
        self.messages += std::mem::take(&mut other.messages);
        self.first = self.first.min(other.first);
        let room = SAMPLES.saturating_sub(self.samples.len());
        self.samples.extend(std::mem::take(&mut other.samples).into_iter().take(room));
    }
}

/// How many flows have their class of entries that lack nothing at hand.
const AT_HAND: usize = 1 << 17;
/// No class, no account.
const NONE: u32 = u32::MAX;

/// All classes.
#[derive(Debug, Default)]
pub struct Classes {
    kept: Vec<Kept>,
    index: HashMap<Class, ClassId, RandomState>,
    /// The class of each flow's entries that lack nothing and ask for nothing: most of them.
    plain: Vec<ClassId>,
    /// Of each class, what the first account in it has: mostly there is no other, since a flow has one sender.
    own: Vec<(SourceId, Share)>,
    others: HashMap<(SourceId, ClassId), Share, RandomState>,
    /// The last two asked for: mostly a frame's own class and that of its message.
    last: [Option<(Class, ClassId)>; 2],
    /// Entries whose class did not fit.
    pub folded: u64,
}

impl Classes {
    /// The class of entries that share this.
    #[inline]
    pub fn of(&mut self, class: Class, frame: FrameId) -> ClassId {
        if class.lacks.is_none() && class.announced.is_none() {
            return self.plain(class.flow, frame);
        }
        match self.last.iter().flatten().find(|(last, _)| *last == class) {
            Some((_, id)) => *id,
            None => {
                let id = self.look_up(class, frame);
                self.last = [Some((class, id)), self.last.first().copied().flatten()];
                id
            }
        }
    }

    fn plain(&mut self, flow: u32, frame: FrameId) -> ClassId {
        let at = flow as usize;
        if let Some(id) = self.plain.get(at).filter(|id| id.0 != NONE) {
            return *id;
        }
        let id = self.look_up(Class { flow, announced: None, lacks: None }, frame);
        if at < AT_HAND {
            self.plain.resize(self.plain.len().max(at + 1), ClassId(NONE));
            if let Some(place) = self.plain.get_mut(at) {
                *place = id;
            }
        }
        id
    }

    fn look_up(&mut self, class: Class, frame: FrameId) -> ClassId {
        let room = self.kept.len() < LIMIT || self.index.contains_key(&class);
        let folded = Class { lacks: None, announced: None, flow: u32::MAX };
        self.folded += u64::from(!room);
        let class = if room { class } else { folded };
        *self.index.entry(class).or_insert_with(|| {
            self.kept.push(Kept { class, first: frame, messages: 0, samples: Vec::new() });
            self.own.push((SourceId(NONE), Share::default()));
            ClassId(u32::try_from(self.kept.len() - 1).unwrap_or(u32::MAX))
        })
    }

    /// A class.
    pub fn get(&self, id: ClassId) -> Option<&Kept> {
        self.kept.get(id.0 as usize)
    }

    /// All of them, in order of appearance.
    pub fn all(&self) -> &[Kept] {
        &self.kept
    }

    /// Hands all of them over, in order of appearance: there is nothing more to enter.
    pub fn take(&mut self) -> Vec<Kept> {
        std::mem::take(&mut self.kept)
    }

    /// Keeps an entry to look at that is no message.
    pub fn sample(&mut self, id: ClassId, sample: &Sample) {
        if let Some(kept) = self.kept.get_mut(id.0 as usize)
            && kept.samples.len() < SAMPLES
        {
            kept.samples.push(*sample);
        }
    }

    /// Counts a message.
    pub fn message(&mut self, id: ClassId, source: SourceId, deed: &Deed, unmet: Option<&Unmet>) {
        if let Some(kept) = self.kept.get_mut(id.0 as usize) {
            kept.messages += 1;
            if kept.samples.len() < SAMPLES && (kept.class.lacks.is_some() || kept.class.announced.is_some()) {
                kept.samples.push(Sample { deed: *deed, unmet: unmet.copied() });
            }
        }
        self.share(id, source).messages += 1;
    }

    /// Posts octets.
    #[inline]
    pub fn post(&mut self, id: ClassId, source: SourceId, octets: u64) {
        self.share(id, source).octets += octets;
    }

    /// Moves octets from one class to another; as many as there are.
    pub fn shift(&mut self, source: SourceId, from: ClassId, to: Option<ClassId>, octets: u64) {
        let share = self.share(from, source);
        let moved = octets.min(share.octets);
        share.octets -= moved;
        if let Some(to) = to {
            self.post(to, source, moved);
        }
    }

    #[inline]
    fn share(&mut self, id: ClassId, source: SourceId) -> &mut Share {
        let own = self.own.get_mut(id.0 as usize).filter(|(own, _)| *own == source || own.0 == NONE);
        match own {
            Some((own, share)) => {
                *own = source;
                share
            }
            None => self.others.entry((source, id)).or_default(),
        }
    }

    /// What every account has in every class, in a fixed order.
    pub fn shares(&self) -> Vec<(SourceId, ClassId, Share)> {
        let own = (0..).map(ClassId).zip(&self.own).map(|(class, &(source, share))| (source, class, share));
        let others = self.others.iter().map(|(&(source, class), &share)| (source, class, share));
        let mut all: Vec<_> = own.filter(|(source, ..)| source.0 != NONE).chain(others).collect();
        all.sort_by_key(|&(source, class, _)| (source, class));
        all
    }
}
