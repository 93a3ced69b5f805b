//! Accounts and their totals, which close by construction: octets only ever move from `unexamined` elsewhere.

use std::collections::HashMap;

use beleg_model::{Party, SourceId, Status};
use foldhash::quality::RandomState;

/// Octets by status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals([u64; Status::ALL.len()]);

impl Totals {
    /// Octets under `status`.
    pub fn of(&self, status: Status) -> u64 {
        self.0.get(status as usize).copied().unwrap_or_default()
    }

    /// Octets under all statuses.
    pub fn sum(&self) -> u64 {
        self.0.iter().sum()
    }

    /// Adds those of another.
    pub fn add_all(&mut self, other: &Self) {
        for status in Status::ALL {
            self.add(status, other.of(status));
        }
    }

    fn add(&mut self, status: Status, octets: u64) {
        if let Some(total) = self.0.get_mut(status as usize) {
            *total = total.saturating_add(octets);
        }
    }

    /// Moves `octets` out of `unexamined`; answers with how many were there to move.
    fn shift(&mut self, status: Status, octets: u64) -> u64 {
        let moved = octets.min(self.of(Status::Unexamined));
        if let Some(total) = self.0.get_mut(Status::Unexamined as usize) {
            *total -= moved;
        }
        self.add(status, moved);
        moved
    }
}

impl FromIterator<(Status, u64)> for Totals {
    fn from_iter<I: IntoIterator<Item = (Status, u64)>>(octets: I) -> Self {
        let mut totals = Self::default();
        octets.into_iter().for_each(|(status, octets)| totals.add(status, octets));
        totals
    }
}

/// What one party sent.
#[derive(Clone, Debug)]
pub struct Account {
    /// Who.
    pub party: Party,
    /// Frames sent.
    pub frames: u64,
    /// Messages sent.
    pub messages: u64,
    /// The same messages by status.
    pub entries: Totals,
    /// Octets of those frames at their length on the wire, by status.
    pub octets: Totals,
    /// The same octets, counted apart from the statuses: the books close where both agree.
    pub posted: u64,
}

/// All accounts.
#[derive(Debug, Default)]
pub struct Books {
    accounts: Vec<Account>,
    index: HashMap<Party, SourceId, RandomState>,
    /// The last two parties that sent: most frames are an answer or a sequel.
    recent: [Option<(Party, SourceId)>; 2],
    unbooked: u64,
}

impl Books {
    /// How many parties have accounts of their own. Frames of further ones, which only an attacker who
    /// changes addresses reaches, go to one account for all of them.
    pub const LIMIT: usize = 65_536;

    /// Posts a frame: what was captured is unexamined at first, what was cut off is lost.
    pub fn post(&mut self, party: Party, captured: u64, original: u64) -> SourceId {
        let id = self.account_of(party);
        if let Some(account) = self.accounts.get_mut(id.0 as usize) {
            account.frames += 1;
            account.posted = account.posted.saturating_add(original.max(captured));
            account.octets.add(Status::Unexamined, captured);
            account.octets.add(Status::Lost, original.saturating_sub(captured));
        }
        id
    }

    /// Counts a message.
    pub fn message(&mut self, source: SourceId) {
        if let Some(account) = self.accounts.get_mut(source.0 as usize) {
            account.messages += 1;
            account.entries.add(Status::Unexamined, 1);
        }
    }

    /// Moves octets that are unexamined to another status.
    pub fn shift(&mut self, source: SourceId, status: Status, octets: u64) {
        let moved = self.accounts.get_mut(source.0 as usize).map_or(0, |account| account.octets.shift(status, octets));
        self.unbooked = self.unbooked.saturating_add(octets - moved);
    }

    /// Moves octets that are unexamined to the status of their class, as many as there are.
    pub fn judge(&mut self, source: SourceId, status: Status, octets: u64) {
        if let Some(account) = self.accounts.get_mut(source.0 as usize) {
            account.octets.shift(status, octets);
        }
    }

    /// Gives messages that are unexamined another status.
    pub fn enter(&mut self, source: SourceId, status: Status, messages: u64) {
        if let Some(account) = self.accounts.get_mut(source.0 as usize) {
            account.entries.shift(status, messages);
        }
    }

    /// The accounts in the order in which they first sent.
    pub fn accounts(&self) -> &[Account] {
        &self.accounts
    }

    /// The sum over all accounts.
    pub fn totals(&self) -> Totals {
        let mut totals = Totals::default();
        for account in &self.accounts {
            for status in Status::ALL {
                totals.add(status, account.octets.of(status));
            }
        }
        totals
    }

    /// Octets of all frames, at their length on the wire.
    pub fn posted(&self) -> u64 {
        self.accounts.iter().map(|account| account.posted).sum()
    }

    /// Whether every account's statuses sum to what was posted to it, and nothing was marked that was not
    /// there to be marked.
    pub fn closed(&self) -> bool {
        self.unbooked == 0 && self.accounts.iter().all(|account| account.octets.sum() == account.posted)
    }

    fn account_of(&mut self, party: Party) -> SourceId {
        if let Some((_, id)) = self.recent.into_iter().flatten().find(|(recent, _)| *recent == party) {
            return id;
        }
        let id = self.look_up(party);
        self.recent = [Some((party, id)), self.recent.first().copied().flatten()];
        id
    }

    fn look_up(&mut self, party: Party) -> SourceId {
        let party =
            if self.accounts.len() < Self::LIMIT || self.index.contains_key(&party) { party } else { Party::Others };
        *self.index.entry(party).or_insert_with(|| {
            let id = SourceId(u32::try_from(self.accounts.len()).unwrap_or(u32::MAX));
            self.accounts.push(Account {
                party,
                frames: 0,
                messages: 0,
                entries: Totals::default(),
                octets: Totals::default(),
                posted: 0,
            });
            id
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_books_close_after_every_posting() {
        let mut books = Books::default();
        let party = Party::Link([0, 0, 0, 0, 0, 1]);
        let source = books.post(party, 60, 100);
        books.shift(source, Status::Opaque, 25);
        assert_eq!(books.post(party, 40, 40), source);
        assert!(books.closed());
        assert_eq!((books.posted(), books.totals().sum()), (140, 140));
        let octets = books.accounts()[0].octets;
        assert_eq!([Status::Unexamined, Status::Opaque, Status::Lost].map(|status| octets.of(status)), [75, 25, 40]);
    }

    #[test]
    fn marking_more_than_there_is_shows() {
        let mut books = Books::default();
        let source = books.post(Party::Nameless, 10, 10);
        books.shift(source, Status::Undecodable, 11);
        assert!(!books.closed());
    }

    #[test]
    fn more_parties_than_the_books_keep_share_an_account() {
        let mut books = Books::default();
        for number in 0..=(Books::LIMIT as u32 + 5) {
            books.post(Party::Ip(std::net::Ipv4Addr::from(number).into()), 1, 1);
        }
        assert_eq!(books.accounts().len(), Books::LIMIT + 1);
        assert_eq!(books.accounts()[Books::LIMIT].frames, 6);
        assert!(books.closed());
    }
}
