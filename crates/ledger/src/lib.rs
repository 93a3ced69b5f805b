//! The books: every octet of every frame, posted to the account of the element that sent it, with one status.
//!
//! Today the books hold what the decoders know of themselves: `opaque`, `undecodable`, `lost`, and a
//! provisional `unexamined` for what needs and vouchers will judge.
//!
//! **What is deliberately absent:** octets, protocols, clocks, I/O. The ledger sees places and statuses.

mod books;
mod cause;
mod classes;
mod coverage;
mod ledger;
mod vouchers;

pub use books::{Account, Books, Totals};
pub use cause::{Cause, Deed, LONGEST, Met};
pub use classes::{Class, ClassId, Classes, Kept, Lack, Sample, Share};
pub use coverage::{Coverage, Seen};
pub use ledger::{Entered, Ledger, Unmet};
pub use vouchers::{Voucher, Vouchers};
