//! What can be planted: one file a misdeed, one line each in the registry. Identifiers are those of the detectors that should
//! find them.

mod a01_pfcp_duplication;
mod b01_vector_without_registration;
mod d01_undeclared_egress;

use std::fmt;

use crate::interface::Interface;
use crate::stage::Stage;
use crate::stage::send::Send;

/// How it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// So that nobody can miss it.
    Crude,
    /// So that it looks like something else.
    Stealthy,
    /// Not at all: something innocent that looks like it.
    Lookalike,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Crude, Self::Stealthy, Self::Lookalike];

    /// Its name in scenarios.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Crude => "crude",
            Self::Stealthy => "stealthy",
            Self::Lookalike => "lookalike",
        }
    }
}

/// What a misdeed is for whoever does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Spying on communications.
    Spying,
    /// Obtaining secrets.
    Secrets,
    /// Attacks.
    Attack,
    /// Phoning home, covert channels, vendors' access.
    Covert,
}

impl Group {
    /// Its name in output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Spying => "spying",
            Self::Secrets => "secrets",
            Self::Attack => "attack",
            Self::Covert => "covert",
        }
    }
}

/// A misdeed of the library.
#[derive(Clone, Copy, Debug)]
pub struct Misdeed {
    /// Its identifier: that of the detector.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its group.
    pub group: Group,
    /// What is done, in its crude and in its stealthy form, and what the look-alike is.
    pub about: [&'static str; 3],
    /// The interface without which it cannot be told from what is in order: left out for the variant with a coverage gap.
    pub told_by: Interface,
    /// Sets it up.
    pub make: fn(Form) -> Box<dyn Deed>,
}

/// A misdeed being done.
pub trait Deed: fmt::Debug {
    /// Its time has come: what it sends on its own. `number` is its place in the scenario, for the ground truth.
    fn begin(&mut self, _stage: &mut Stage, _number: usize, _at: i64) {}

    /// Something is about to be sent: it may be changed, and more may be sent after it.
    fn see(&mut self, _stage: &mut Stage, _number: usize, _send: &mut Send) {}
}

/// The library.
pub const ALL: &[Misdeed] =
    &[a01_pfcp_duplication::MISDEED, b01_vector_without_registration::MISDEED, d01_undeclared_egress::MISDEED];

/// The misdeed of an identifier.
pub fn find(id: &str) -> Option<&'static Misdeed> {
    ALL.iter().find(|misdeed| misdeed.id == id)
}
