//! HTTP on a TCP connection: requests and responses of both directions, put together from their octets in order.

mod conversation;
mod h1;
mod h2;
pub(crate) mod hpack;
mod message;
mod outbox;
mod table;

pub use conversation::Conversation;
pub use message::{Assembled, BODY, is_of_a_gap};
pub use outbox::{Event, Outbox};
pub(crate) use table::{Conversations, Entry, Verdict};

#[cfg(test)]
use crate::flow::{Side, Start};

#[cfg(test)]
mod tests;
