//! HTTP on a TCP connection: requests and responses of both directions, put together from their octets in order.

mod conversation;
mod h1;
mod h2;
pub(crate) mod hpack;
mod message;
mod outbox;

pub use conversation::Conversation;
pub use message::{Assembled, BODY};
pub use outbox::{Event, Outbox};

use crate::flow::Side;

/// What is known of a connection before its first octet.
#[derive(Clone, Copy, Debug, Default)]
pub struct Start {
    /// Who opened it.
    pub client: Option<Side>,
    /// The first octet of the side with the lower address is the first that it sent.
    pub low: bool,
    /// The same, of the other side.
    pub high: bool,
}

impl Start {
    const fn is_fresh(self, side: Side) -> bool {
        match side {
            Side::Low => self.low,
            Side::High => self.high,
        }
    }

    /// The same, and the first octet of `side` is known to be its first if `fresh`.
    const fn with(mut self, side: Side, fresh: bool) -> Self {
        match side {
            Side::Low => self.low |= fresh,
            Side::High => self.high |= fresh,
        }
        self
    }
}

#[cfg(test)]
mod tests;
