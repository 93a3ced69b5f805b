//! Joins needs with the reasons in force.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use beleg_model::{Claims, FrameId, Interface, Key, Need, Party, Relation, Time};

use crate::cause::{Cause, Deed};
use crate::coverage::Coverage;
use crate::doubts::Doubts;
use crate::vouchers::{Voucher, Vouchers};

/// How long after its end a reason may still be in use where a need says nothing else: what crosses with its end was sent by
/// somebody who could not know of that.
const CROSSING: Duration = Duration::from_secs(2);

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
    /// What is in force instead, and the frame that said so.
    pub instead: Option<(Key, FrameId)>,
    /// Where it is proven as far as is known: the number of the doubt about it.
    pub doubt: Option<u32>,
}

/// What the ledger found for an entry.
#[derive(Clone, Debug, Default)]
pub struct Entered {
    /// The first need that was not met, those whose reason would have been seen first.
    pub unmet: Option<Unmet>,
    /// The entry with its chain, where someone asked for it.
    pub cause: Option<Arc<Cause>>,
    /// Likewise: every reason that would have met a need that is not met.
    pub wanted: Vec<(Relation, Key)>,
    /// Likewise: the reasons that it gave.
    pub issued: Vec<(Relation, Key)>,
}

/// The reasons in force and what the capture shows.
#[derive(Debug, Default)]
pub struct Ledger {
    /// The reasons.
    pub vouchers: Vouchers,
    /// What is visible.
    pub coverage: Coverage,
    /// What is proven as far as is known.
    pub doubts: Doubts,
}

impl Ledger {
    /// Enters a message: looks for what it needs, then takes what it gives and ends. `chain` asks for its chain of causes,
    /// which leads up to the messages for which it was asked for, too. Chains take more memory than the reasons themselves.
    pub fn enter(&mut self, deed: &Deed, claims: &Claims, chain: bool) -> Entered {
        self.vouchers.expire(deed.time);
        self.late(deed.time);
        self.doubts.close(deed.time);
        let mut unmet: Option<Unmet> = None;
        let mut met = Vec::new();
        let (mut wanted, mut issued, mut lacking) = (Vec::new(), Vec::new(), Vec::new());
        if let (Some((number, scope)), Party::Ip(from)) = (claims.number, deed.from)
            && self.coverage.numbered(from, number, scope, deed.time)
        {
            self.gap(scope.0, Some(scope.1));
        }
        for need in &claims.needs {
            if let (Some((interface, scope)), Some((_, key))) = (need.answers, need.options.first().copied().flatten())
            {
                self.answered(need, &key, (interface, scope));
            }
        }
        let mut follows = false;
        for need in &claims.needs {
            match self.look(need) {
                Ok(voucher) => {
                    follows |= self.doubts.is_followed(&(voucher.relation, voucher.key), true);
                    if chain {
                        met.extend(self.closer(need).unwrap_or(voucher).met());
                    }
                }
                // What it merely rests on it does not need, and follows from nothing that is in doubt there.
                Err(_) if need.options == [None; 3] => {
                    if chain {
                        met.extend(self.closer(need).and_then(Voucher::met));
                    }
                }
                Err(ended) => {
                    if chain {
                        wanted.extend(need.options.iter().flatten());
                    }
                    let mut found = self.lack(need, ended, deed.time);
                    found.proven &= need.answers.is_none();
                    // Where its own reason may have been out of sight, it acts on nothing that is in doubt.
                    follows |= found.proven
                        && need.options.iter().flatten().any(|wanted| self.doubts.is_followed(wanted, false));
                    if need.soft && !found.proven {
                        continue;
                    }
                    if found.proven {
                        lacking.push(*need);
                    }
                    let grave = |lack: &Unmet| (lack.proven, lack.ended.is_some());
                    if unmet.as_ref().is_none_or(|kept| grave(&found) > grave(kept)) {
                        unmet = Some(found);
                    }
                }
            }
        }
        let cause = chain.then(|| Arc::new(Cause::new(*deed, met, claims.root, unmet.is_some())));
        if let Some((relation, key)) = &claims.presumes
            && self.vouchers.find(*relation, key).is_none()
        {
            self.coverage.filtered.get_or_insert(deed.frame);
        }
        for sight in &claims.sights {
            self.coverage.see(sight, (deed.frame, deed.time), (deed.from, deed.to));
        }
        if let Some((key, scope)) = claims.asks {
            self.coverage.asked(key, scope);
        }
        let sound = unmet.as_ref().is_none_or(|unmet| !unmet.proven);
        for issue in claims.issues.iter().filter(|issue| sound || !issue.sound) {
            match follows || !lacking.is_empty() {
                true => self.doubts.follow(issue.relation, issue.key, deed.time),
                false => self.doubts.told(issue.relation, issue.key, deed.time),
            }
            self.vouchers.issue(issue, deed.time, cause.as_ref());
            if chain {
                issued.push((issue.relation, issue.key));
            }
        }
        for (relation, key) in &claims.ends {
            self.vouchers.end(*relation, key, deed.frame);
        }
        if let Some(unmet) = unmet.as_mut().filter(|unmet| unmet.proven) {
            unmet.doubt = self.doubts.open(&lacking, deed.time);
        }
        Entered { unmet, cause, wanted, issued }
    }

    /// An answer: where what it answers was not seen, the capture lacks that, and who knows what else.
    fn answered(&mut self, need: &Need, request: &Key, (interface, scope): (Interface, Key)) {
        match self.look(need) {
            Ok(_) => self.coverage.answered(request),
            Err(_) => self.gap(interface, Some(scope)),
        }
    }

    /// Doubts that what lacks its reason really does, so far as is known now.
    pub fn doubt(&mut self, unmet: &mut Unmet, wanted: [Option<(Relation, Key)>; 3], now: Time) {
        if unmet.proven {
            let need =
                Need { options: wanted, closer: None, scope: unmet.scope, grace: None, soft: false, answers: None };
            unmet.doubt = self.doubts.open(&[need], now);
        }
    }

    /// How often reasons of these kinds have changed, once what is over at `now` is dropped, or an interface was seen that was
    /// not known. While this stays, a need that was met is met, and a lack that stands stands.
    pub fn changes(&mut self, relations: &[Relation], now: Time) -> u64 {
        self.vouchers.expire(now);
        relations.iter().map(|relation| self.vouchers.changes(*relation)).sum::<u64>() + self.coverage.count()
    }

    /// Whether a lack stands, unproven, until something changes: nothing of where its reason would have been seen is known.
    pub fn stands(&self, unmet: &Unmet) -> bool {
        let is_plain = !unmet.proven && unmet.ended.is_none() && unmet.instead.is_none();
        is_plain && self.coverage.of(unmet.scope).is_none()
    }

    /// What is lacking for a need, if anything is.
    pub fn check(&self, need: &Need, now: Time) -> Option<Unmet> {
        self.look(need).err().map(|ended| self.lack(need, ended, now))
    }

    /// Notes what has not come by now and should have.
    pub fn late(&mut self, now: Time) {
        while let Some((interface, scope)) = self.coverage.overdue(now) {
            self.gap(interface, Some(scope));
        }
    }

    /// Notes that something of an interface was not seen or could not be read.
    pub fn gap(&mut self, interface: Interface, scope: Option<Key>) {
        if self.coverage.gap(interface, scope) {
            self.doubts.missing(&self.coverage);
        }
    }

    /// Notes that something of an interface of whoever has this address was not seen or could not be read.
    pub fn gap_at(&mut self, interface: Interface, address: IpAddr) {
        if self.coverage.gap_at(interface, address) {
            self.doubts.missing(&self.coverage);
        }
    }

    /// The closer reason of a need, where it is in force.
    fn closer(&self, need: &Need) -> Option<&Voucher> {
        let (relation, key) = need.closer.as_ref()?;
        self.vouchers.find(*relation, key).filter(|voucher| voucher.ended().is_none())
    }

    /// The reason in force that meets a need, or else the one that has ended, where there had been one.
    fn look(&self, need: &Need) -> Result<&Voucher, Option<&Voucher>> {
        let mut ended = None;
        for (relation, key) in need.options.iter().flatten() {
            match self.vouchers.find(*relation, key) {
                Some(voucher) if voucher.ended().is_none() => return Ok(voucher),
                // Of several, the one that held longest.
                Some(voucher) if ended.is_none_or(|known: &Voucher| known.ended_at() < voucher.ended_at()) => {
                    ended = Some(voucher);
                }
                Some(_) => {}
                None => {}
            }
        }
        Err(ended)
    }

    fn lack(&self, need: &Need, ended: Option<&Voucher>, now: Time) -> Unmet {
        let plain = Self::unproven(need);
        let forgotten = self.vouchers.evicted.iter().any(|(evicted, _)| *evicted == plain.relation);
        let until = ended.and_then(|ended| Some(ended.ended_at()?.after(need.grace.unwrap_or(CROSSING))));
        let on_its_way = until.is_some_and(|until| now <= until);
        let proven = !forgotten && !on_its_way && self.coverage.is_proven(need.scope, now);
        Unmet { proven, ended: ended.and_then(Voucher::ended), ..plain }
    }

    /// What is lacking for a need of which nothing is known.
    pub fn unproven(need: &Need) -> Unmet {
        let usual = need.options.first().copied().flatten();
        let (relation, key) = usual.unwrap_or((Relation(u8::MAX), need.scope.1));
        Unmet { relation, key, scope: need.scope, proven: false, ended: None, instead: None, doubt: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use beleg_model::Name;

    const CONTEXT: Relation = Relation(0);
    const SCOPE: (Interface, Key) = (Interface::N2, Key::Address(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST)));

    fn deed(number: u64) -> Deed {
        Deed {
            frame: FrameId { tap: 0, number },
            time: Time::from_nanoseconds(number as i64 * 1_000_000_000),
            from: Party::Nameless,
            to: Party::Nameless,
            protocol: "test",
            name: Name::Known("test"),
            operation: None,
        }
    }

    fn claims(state: impl Fn(&mut Claims)) -> Claims {
        let mut claims = Claims::default();
        state(&mut claims);
        claims
    }

    fn key(number: u32) -> Key {
        Key::Tunnel([192, 0, 2, 1].into(), number)
    }

    #[test]
    fn a_lack_proves_something_only_where_all_was_seen() {
        let mut ledger = Ledger::default();
        let needs = claims(|claims| claims.need(CONTEXT, key(1), SCOPE));
        let proven =
            |ledger: &mut Ledger, number| ledger.enter(&deed(number), &needs, false).unmet.map(|unmet| unmet.proven);
        assert_eq!(proven(&mut ledger, 1), Some(false), "nothing of N2 was seen");
        ledger.enter(&deed(2), &claims(|claims| claims.shows(SCOPE.0, SCOPE.1, false)), false);
        assert_eq!(proven(&mut ledger, 3), Some(false), "it was seen, but not from its beginning");
        ledger.enter(&deed(4), &claims(|claims| claims.shows(SCOPE.0, SCOPE.1, true)), false);
        assert_eq!(proven(&mut ledger, 5), Some(true));
        ledger.gap(Interface::N2, Some(SCOPE.1));
        assert_eq!(proven(&mut ledger, 6), Some(false), "something is missing since");
        ledger.enter(&deed(7), &claims(|claims| claims.shows(SCOPE.0, SCOPE.1, true)), false);
        assert_eq!(proven(&mut ledger, 8), Some(true), "it has begun anew");
        ledger.enter(&deed(9), &claims(|claims| claims.presumes = Some((CONTEXT, key(2)))), false);
        assert_eq!(proven(&mut ledger, 10), Some(false), "the capture was filtered");
    }

    #[test]
    fn what_is_watched_long_enough_is_known() {
        let mut ledger = Ledger::default();
        let shows = claims(|claims| claims.shows_for(SCOPE.0, SCOPE.1, Duration::from_secs(60)));
        ledger.enter(&deed(100), &shows, false);
        let needs = claims(|claims| claims.need(CONTEXT, key(1), SCOPE));
        assert!(!ledger.enter(&deed(159), &needs, false).unmet.unwrap().proven);
        assert!(ledger.enter(&deed(160), &needs, false).unmet.unwrap().proven);
    }

    #[test]
    fn a_chain_leads_to_its_root_and_is_bounded() {
        let mut ledger = Ledger::default();
        let root = claims(|claims| {
            claims.root = Some("the subscriber's action");
            claims.issue(CONTEXT, key(0), None);
        });
        ledger.enter(&deed(1), &root, true);
        for number in 1..200 {
            let step = claims(|claims| {
                claims.need(CONTEXT, key(number - 1), SCOPE);
                claims.issue(CONTEXT, key(number), None);
            });
            assert!(ledger.enter(&deed(u64::from(number) + 1), &step, true).unmet.is_none());
        }
        let last = claims(|claims| claims.need(CONTEXT, key(3), SCOPE));
        let cause = ledger.enter(&deed(500), &last, true).cause.unwrap();
        assert!(cause.rests_on(FrameId { tap: 0, number: 1 }) && !cause.rests_on(FrameId { tap: 0, number: 9 }));
        let last = claims(|claims| claims.need(CONTEXT, key(199), SCOPE));
        let mut links = 0;
        let mut at = ledger.enter(&deed(501), &last, true).cause;
        while let Some(cause) = at {
            links += 1;
            at = cause.met.first().map(|met| Arc::clone(&met.cause));
        }
        assert!((2..=usize::from(crate::cause::LONGEST) + 2).contains(&links), "{links}");
    }

    #[test]
    fn what_has_no_reason_gives_none_that_must_be_sound() {
        let mut ledger = Ledger::default();
        ledger.enter(&deed(1), &claims(|claims| claims.shows(SCOPE.0, SCOPE.1, true)), false);
        let asks = claims(|claims| {
            claims.need(CONTEXT, key(1), SCOPE);
            claims.issue_soundly(CONTEXT, key(1));
        });
        for number in 2..5 {
            assert!(ledger.enter(&deed(number), &asks, false).unmet.unwrap().proven);
        }
    }

    #[test]
    fn what_was_on_its_way_when_a_reason_ended_proves_nothing() {
        let mut ledger = Ledger::default();
        ledger.enter(&deed(1), &claims(|claims| claims.shows(SCOPE.0, SCOPE.1, true)), false);
        ledger.enter(&deed(2), &claims(|claims| claims.issue(CONTEXT, key(1), None)), false);
        ledger.enter(&deed(10), &claims(|claims| claims.end(CONTEXT, key(1))), false);
        let needs = claims(|claims| {
            let options = [Some((CONTEXT, key(1))), None, None];
            claims.needs.push(Need {
                options,
                closer: None,
                scope: SCOPE,
                grace: Some(Duration::from_secs(2)),
                soft: false,
                answers: None,
            });
        });
        let proven = |ledger: &mut Ledger, number| ledger.enter(&deed(number), &needs, false).unmet.unwrap().proven;
        assert!(!proven(&mut ledger, 12) && proven(&mut ledger, 13));
    }

    #[test]
    fn what_follows_from_what_is_in_doubt_is_no_reason_for_it() {
        let mut ledger = Ledger::default();
        ledger.enter(&deed(1), &claims(|claims| claims.shows(SCOPE.0, SCOPE.1, true)), false);
        let asks = claims(|claims| {
            claims.need(CONTEXT, key(1), SCOPE);
            claims.issue(CONTEXT, key(2), None);
        });
        let asked = ledger.enter(&deed(2), &asks, false).unmet.unwrap().doubt.unwrap();
        let answers = claims(|claims| {
            claims.need(CONTEXT, key(2), SCOPE);
            claims.issue_soundly(CONTEXT, key(1));
        });
        assert!(ledger.enter(&deed(2), &answers, false).unmet.is_none());
        assert!(!ledger.doubts.is_dispelled(asked));
        ledger.enter(&deed(3), &claims(|claims| claims.issue(CONTEXT, key(1), None)), false);
        assert!(ledger.doubts.is_dispelled(asked), "somebody else says so");
    }

    #[test]
    fn whose_own_reason_may_be_out_of_sight_tells_what_others_lack() {
        let mut ledger = Ledger::default();
        ledger.enter(&deed(1), &claims(|claims| claims.shows(SCOPE.0, SCOPE.1, true)), false);
        let uses = claims(|claims| claims.need(CONTEXT, key(1), SCOPE));
        let doubt = ledger.enter(&deed(2), &uses, false).unmet.unwrap().doubt.unwrap();
        let unseen = (Interface::N4, SCOPE.1);
        let tells = claims(|claims| {
            claims.need(CONTEXT, key(1), unseen);
            claims.issue(CONTEXT, key(1), None);
        });
        assert!(!ledger.enter(&deed(3), &tells, false).unmet.unwrap().proven);
        assert!(ledger.doubts.is_dispelled(doubt));
    }

    #[test]
    fn a_closer_reason_is_told_and_meets_no_need() {
        let mut ledger = Ledger::default();
        ledger.enter(&deed(1), &claims(|claims| claims.shows(SCOPE.0, SCOPE.1, true)), true);
        let closer = (Relation(7), key(7));
        let asks = |needs: u32| {
            claims(|claims| {
                claims.need(CONTEXT, key(needs), SCOPE);
                claims.needs[0].closer = Some(closer);
            })
        };
        let tells = claims(|claims| {
            claims.issue(CONTEXT, key(1), None);
            claims.issue(closer.0, closer.1, None);
        });
        ledger.enter(&deed(2), &tells, true);
        let met = ledger.enter(&deed(3), &asks(1), true);
        assert!(met.unmet.is_none() && met.cause.unwrap().met[0].relation == closer.0);
        assert!(ledger.enter(&deed(4), &asks(2), true).unmet.unwrap().proven);
        // Who merely rests on what is in doubt may dispel another doubt.
        let uses = claims(|claims| {
            claims.need(CONTEXT, key(3), SCOPE);
            claims.issue(closer.0, closer.1, None);
        });
        let doubt = ledger.enter(&deed(5), &uses, true).unmet.unwrap().doubt.unwrap();
        let rests = claims(|claims| {
            claims.rests_on(closer.0, closer.1);
            claims.issue(CONTEXT, key(3), None);
        });
        ledger.enter(&deed(6), &rests, true);
        assert!(ledger.doubts.is_dispelled(doubt));
    }

    #[test]
    fn a_soft_need_counts_only_where_its_lack_is_proven() {
        let mut ledger = Ledger::default();
        let needs = claims(|claims| claims.need_if_seen([Some((CONTEXT, key(1))), None, None], SCOPE));
        assert!(ledger.enter(&deed(1), &needs, false).unmet.is_none());
        ledger.enter(&deed(2), &claims(|claims| claims.shows(SCOPE.0, SCOPE.1, true)), false);
        assert!(ledger.enter(&deed(3), &needs, false).unmet.is_some_and(|unmet| unmet.proven));
    }

    #[test]
    fn the_end_of_a_reason_is_told() {
        let mut ledger = Ledger::default();
        ledger.enter(&deed(1), &claims(|claims| claims.issue(CONTEXT, key(1), None)), false);
        ledger.enter(&deed(2), &claims(|claims| claims.end(CONTEXT, key(1))), false);
        let unmet = ledger.enter(&deed(3), &claims(|claims| claims.need(CONTEXT, key(1), SCOPE)), false).unmet.unwrap();
        assert_eq!(unmet.ended.unwrap().number, 2);
    }
}
