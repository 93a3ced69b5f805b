//! Joins needs with the reasons in force.

use std::sync::Arc;

use beleg_model::{Claims, FrameId, Interface, Key, Need, Relation, Time};

use crate::cause::{Cause, Deed, Met};
use crate::coverage::Coverage;
use crate::vouchers::{Voucher, Vouchers};

/// A need that nothing in force met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unmet {
    /// The kind of reason that was looked for.
    pub relation: Relation,
    /// What it would have been about.
    pub key: Key,
    /// Whose issuing interface it would have been seen on.
    pub scope: (Interface, Key),
    /// All state there was known at this moment: the reason would have been seen.
    pub proven: bool,
    /// The frame that ended the reason, where there had been one.
    pub ended: Option<FrameId>,
}

/// What the ledger found for an entry.
#[derive(Clone, Debug, Default)]
pub struct Entered {
    /// The first need that was not met, those whose reason would have been seen first.
    pub unmet: Option<Unmet>,
    /// The entry with its chain, where someone asked for it or it gave reasons.
    pub cause: Option<Arc<Cause>>,
}

/// The reasons in force and what the capture shows.
#[derive(Debug, Default)]
pub struct Ledger {
    /// The reasons.
    pub vouchers: Vouchers,
    /// What is visible.
    pub coverage: Coverage,
}

impl Ledger {
    /// Enters a message: looks for what it needs, then takes what it gives and ends. `chain` asks for the chain of
    /// causes of messages that give no reasons, too.
    pub fn enter(&mut self, deed: &Deed, claims: &Claims, chain: bool) -> Entered {
        self.vouchers.expire(deed.time);
        let keep = chain || !claims.issues.is_empty();
        let mut unmet: Option<Unmet> = None;
        let mut met = Vec::new();
        for need in &claims.needs {
            match self.look(need) {
                Ok(voucher) => {
                    if keep {
                        let Voucher { relation, key, cause, .. } = voucher;
                        met.push(Met { relation: *relation, key: *key, cause: Arc::clone(cause) });
                    }
                }
                Err(ended) => {
                    let found = self.lack(need, ended, deed.time);
                    let grave = |lack: &Unmet| (lack.proven, lack.ended.is_some());
                    if unmet.as_ref().is_none_or(|kept| grave(&found) > grave(kept)) {
                        unmet = Some(found);
                    }
                }
            }
        }
        let cause = keep.then(|| Arc::new(Cause::new(*deed, met, claims.root, unmet.is_some())));
        if let Some((relation, key)) = &claims.presumes
            && self.vouchers.find(*relation, key).is_none()
        {
            self.coverage.filtered.get_or_insert(deed.frame);
        }
        for sight in &claims.sights {
            self.coverage.see(sight, deed.frame, deed.time);
        }
        if let Some(cause) = &cause {
            let sound = unmet.as_ref().is_none_or(|unmet| !unmet.proven);
            for issue in claims.issues.iter().filter(|issue| sound || !issue.sound) {
                self.vouchers.issue(issue, cause);
            }
        }
        for (relation, key) in &claims.ends {
            self.vouchers.end(*relation, key, deed.time, deed.frame);
        }
        Entered { unmet, cause }
    }

    /// What is lacking for a need, if anything is.
    pub fn check(&self, need: &Need, now: Time) -> Option<Unmet> {
        self.look(need).err().map(|ended| self.lack(need, ended, now))
    }

    /// Notes that something of an interface was not seen or could not be read.
    pub fn gap(&mut self, interface: Interface, scope: Option<Key>) {
        self.coverage.gap(interface, scope);
    }

    /// The reason in force that meets a need, or else the frame that ended it, where there had been one.
    fn look(&self, need: &Need) -> Result<&Voucher, Option<FrameId>> {
        let mut ended = None;
        for (relation, key) in need.options.iter().flatten() {
            match self.vouchers.find(*relation, key) {
                Some(voucher) if voucher.ended.is_none() => return Ok(voucher),
                Some(voucher) => ended = ended.or(voucher.ended.map(|(_, frame)| frame)),
                None => {}
            }
        }
        Err(ended)
    }

    fn lack(&self, need: &Need, ended: Option<FrameId>, now: Time) -> Unmet {
        let usual = need.options.first().copied().flatten();
        let (relation, key) = usual.unwrap_or((Relation(u8::MAX), need.scope.1));
        let forgotten = self.vouchers.evicted.iter().any(|(evicted, _)| *evicted == relation);
        let proven = !forgotten && self.coverage.is_proven(need.scope, now);
        Unmet { relation, key, scope: need.scope, proven, ended }
    }
}
