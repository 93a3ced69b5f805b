//! The other side of decryption: seals records as an end of a connection does. For tests and fuzzing, which need records that
//! open; nothing that reads a capture needs it.

use beleg_wire::protocols::tls::content::APPLICATION_DATA;

use super::keys::{Keys, Writer};
use super::secrets::Secret;
use super::suite::Suite;

/// One direction of an end that encrypts.
#[derive(Debug)]
pub struct Sealer {
    keys: Keys,
    sequence: u64,
}

impl Sealer {
    /// With a traffic secret of TLS 1.3.
    pub fn thirteen(suite: u16, secret: &[u8]) -> Option<Self> {
        let keys = Keys::thirteen(Suite::of(suite)?, &Secret::new(secret)?)?;
        Some(Self { keys, sequence: 0 })
    }

    /// With the master secret of TLS 1.2, and the randoms of client and server.
    pub fn twelve(suite: u16, master: &[u8], randoms: &[[u8; 32]; 2], client: bool) -> Option<Self> {
        let [client_random, server_random] = randoms;
        let writer = if client { Writer::Client } else { Writer::Server };
        let keys = Keys::twelve(Suite::of(suite)?, &Secret::new(master)?, client_random, server_random, writer)?;
        Some(Self { keys, sequence: 0 })
    }

    /// The next record, with content of type `kind`.
    pub fn record(&mut self, kind: u8, content: &[u8]) -> Option<Vec<u8>> {
        let sequence = self.sequence;
        self.sequence = sequence.checked_add(1)?;
        if self.keys.is_thirteen() {
            self.keys.seal(APPLICATION_DATA, &[content, &[kind]].concat(), sequence)
        } else {
            self.keys.seal(kind, content, sequence)
        }
    }

    #[cfg(test)]
    pub(super) fn keys_for_test(&self) -> &Keys {
        &self.keys
    }

    /// Goes on with the keys after a KeyUpdate.
    pub fn update(&mut self) -> Option<()> {
        self.keys = self.keys.next()?;
        self.sequence = 0;
        Some(())
    }
}
