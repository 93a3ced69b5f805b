//! Composes the stages: frames from the capture, through the assembler, into the books and to an observer.
//!
//! It owns order, limits, progress and the containment of faults in the program itself.
//!
//! **What is deliberately absent:** the name of any protocol, the look of any output.

mod asked;
mod clerk;
mod clocks;
mod judged;
mod paint;
mod repeats;
mod run;
mod status;
mod tally;
mod tunnels;
mod users;

pub use clerk::Entry;
pub use clocks::Offset;
pub use judged::{Folded, Judged};
pub use run::{Observer, Settings, Silent, run};
pub use tally::{Fault, Reason, Seen, Summary};
