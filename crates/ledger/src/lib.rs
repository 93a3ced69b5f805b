//! The books: every octet of every frame, posted to the account of the element that sent it, with one status.
//!
//! Decoders say what is `opaque`, `undecodable` and `lost`. The rest waits as `unexamined` until its needs are joined with the
//! reasons in force: what they come to is decided by class of entries, once all of the capture is known.
//!
//! **What is deliberately absent:** octets, protocols, clocks, I/O. The ledger sees places and statuses.

mod books;
mod cause;
mod classes;
mod coverage;
mod doubts;
mod ledger;
mod vouchers;

pub use books::{Account, Books, Totals};
pub use cause::{Cause, Deed, LONGEST, Met};
pub use classes::{Class, ClassId, Classes, Kept, Lack, Sample, Share};
pub use coverage::{Coverage, Seen};
pub use doubts::Doubts;
pub use ledger::{Entered, Ledger, Unmet};
pub use vouchers::{Voucher, Vouchers};
