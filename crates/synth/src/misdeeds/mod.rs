//! What can be planted: one file a misdeed, one line each in the registry. Identifiers are those of the detectors that should
//! find them.

mod once;

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
    /// Other detectors that the same frames contradict as well.
    pub also: &'static [&'static str],
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

macro_rules! misdeeds {
    ($($module:ident)*) => {
        $(mod $module;)*
        /// The library.
        pub const ALL: &[Misdeed] = &[$($module::MISDEED),*];
    };
}

misdeeds! {
    a01_pfcp_duplication
    a02_unexplained_target
    a03_orphan_tunnel
    a04_copied_traffic
    a05_mirror_tunnel
    a06_unexplained_interception
    a07_location_without_cause
    a11_callback_to_stranger
    a19_false_usage
    b01_vector_without_registration
    b02_vector_by_another
    b03_unused_challenge
    b05_foreign_network
    b06_credentials_read
    b10_null_scheme
    b16_user_plane_policy
    b19_idle_subscriber_read
    c03_session_deletion
    c05_crash
    c07_invalid_pfcp
    c16_invalid_ngap
    c18_bidding_down
    c19_path_switch
    c27_rogue_function
    c28_foreign_deregistration
    c30_foreign_token
    c31_consumer_matrix
    d01_undeclared_egress
    d02_blocked_attempt
    d08_unused_bits
    d09_private_extension
    d10_residue
    d15_vendor_maintenance
    d16_reverse_access
    d18_phantom_session
}

/// The misdeed of an identifier.
pub fn find(id: &str) -> Option<&'static Misdeed> {
    ALL.iter().find(|misdeed| misdeed.id == id)
}
