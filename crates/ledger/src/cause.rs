//! Why something exists: the message that gave a reason, and the reasons that it had itself, up to a root.

use std::sync::Arc;

use beleg_model::{FrameId, Key, Name, Party, Relation, Time};

/// How many links of a chain are kept. Longer ones are cut, and say so: a chain must not grow with the capture.
pub const LONGEST: u8 = 64;

/// A message, as far as a chain of causes tells of it.
#[derive(Clone, Copy, Debug)]
pub struct Deed {
    /// The frame that completed it.
    pub frame: FrameId,
    /// When that frame was captured.
    pub time: Time,
    /// Who sent it.
    pub from: Party,
    /// To whom.
    pub to: Party,
    /// Its protocol's title.
    pub protocol: &'static str,
    /// Its name in its specification.
    pub name: Name,
    /// What it asks for or answers, where its name does not say that: the operation of a service.
    pub operation: Option<&'static str>,
}

/// A reason that met a need: its kind, what it is about, and the message that gave it.
#[derive(Clone, Debug)]
pub struct Met {
    /// The kind of reason.
    pub relation: Relation,
    /// What it is about.
    pub key: Key,
    /// Where it comes from.
    pub cause: Arc<Cause>,
}

/// A message that gave reasons, with its own.
#[derive(Clone, Debug)]
pub struct Cause {
    /// The message.
    pub deed: Deed,
    /// What met its needs.
    pub met: Vec<Met>,
    /// Why it needs nothing further.
    pub root: Option<&'static str>,
    /// Whether a need of it was not met.
    pub lacks: bool,
    /// The chain above was cut for its length.
    pub cut: bool,
    depth: u8,
}

impl Cause {
    /// A message with what met its needs.
    pub(crate) fn new(deed: Deed, mut met: Vec<Met>, root: Option<&'static str>, lacks: bool) -> Self {
        let above = met.iter().map(|met| met.cause.depth).max().unwrap_or(0);
        let cut = above >= LONGEST;
        if cut {
            met.clear();
        }
        met.shrink_to_fit();
        Self { deed, met, root, lacks, cut, depth: if cut { 0 } else { above.saturating_add(1) } }
    }

    /// Whether the chain above holds a message of this frame.
    pub fn rests_on(&self, frame: FrameId) -> bool {
        self.deed.frame == frame || self.met.iter().any(|met| met.cause.rests_on(frame))
    }
}
