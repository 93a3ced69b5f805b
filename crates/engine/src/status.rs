//! The clerk's last word: which status a class of entries has, by its flows' standing and by what its entries lack, as far as is
//! known now, and when all is known.

use std::collections::HashMap;
use std::net::IpAddr;

use beleg_declaration::{Element, FlowId, Flows, Standing};
use beleg_ledger::{Books, Class, ClassId, Kept, Lack};
use beleg_model::{Party, Relation, Status, Time};
use beleg_procedures::given_by_any;

use crate::clerk::Clerk;
use crate::clocks::Offset;
use crate::judged::{Folded, Judged};

impl Clerk {
    /// The status of a class of entries, now that all is known.
    fn status(&self, class: &Class) -> Status {
        let asked = class.announced.map_or(&[][..], |set| self.asked.get(set)).iter().map(|flow| flow.0);
        let flows = asked.chain([class.flow]);
        flows.map(|flow| self.flow_status(flow)).fold(self.of_needs(class), graver)
    }

    fn flow_status(&self, flow: u32) -> Status {
        let Some(flow) = self.flows.get(FlowId(flow)) else { return Status::Unseen };
        if flow.user {
            return Status::Vouched;
        }
        // Who did not fit may be declared or not.
        if flow.key.from == Party::Others {
            return Status::Unseen;
        }
        match self.learner.network.standing(flow) {
            Standing::Implied(_) | Standing::Allowed(_) => Status::Vouched,
            // Whose address it is was known only later.
            Standing::Users => Status::Opening,
            Standing::Undeclared => Status::Unvouched,
            Standing::Unknown => Status::Unseen,
        }
    }

    /// The status of a class of entries as far as is known now. A flow's standing is looked up anew only where something has
    /// been learnt since.
    pub(crate) fn status_now(&mut self, id: ClassId) -> Status {
        let Some(class) = self.classes.get(id).map(|kept| kept.class) else { return Status::Unexamined };
        let mut gravest = graver(self.of_needs(&class), self.flow_status_now(class.flow));
        if let Some(set) = class.announced {
            for at in 0..self.asked.get(set).len() {
                let Some(flow) = self.asked.get(set).get(at).copied() else { break };
                gravest = graver(gravest, self.flow_status_now(flow.0));
            }
        }
        gravest
    }

    fn flow_status_now(&mut self, flow: u32) -> Status {
        let version = self.flows.changes + self.learner.changes;
        let at = flow as usize;
        if self.standings.len() <= at && at < Flows::LIMIT + 1 {
            self.standings.resize(at + 1, (u64::MAX, Status::Unseen));
        }
        let status = match self.standings.get(at) {
            Some(&(known, status)) if known == version => status,
            _ => self.flow_status(flow),
        };
        if let Some(place) = self.standings.get_mut(at) {
            *place = (version, status);
        }
        status
    }

    fn of_needs(&self, class: &Class) -> Status {
        match class.lacks {
            None => Status::Vouched,
            Some(lack) if lack.proven && self.is_told_elsewhere(class.flow, &lack) => Status::Unseen,
            Some(lack) if lack.proven && (self.disagree || self.may_be_elsewhere(&lack)) => Status::Unseen,
            Some(lack) if lack.proven && !self.is_dispelled(&lack) => Status::Unvouched,
            Some(lack) if self.ledger.coverage.of(lack.scope).is_some() => Status::Opening,
            Some(_) => Status::Unseen,
        }
    }

    /// Whether another element than those that were heard may have given the reason: who they all are, only a person can say.
    fn may_be_elsewhere(&self, lack: &Lack) -> bool {
        let given_by_any = !given_by_any(lack.relation).is_empty();
        given_by_any && (!self.learner.network.reviewed || self.is_given_unheard(lack.relation))
    }

    /// Whether somebody declared who may give this kind of reason was not heard where it would.
    pub(crate) fn is_given_unheard(&self, relation: Relation) -> bool {
        let givers = given_by_any(relation);
        let unheard = |element: &Element| {
            givers.iter().any(|(role, interface)| {
                let heard = |address: &IpAddr| self.ledger.coverage.is_at(*interface, *address);
                element.roles.iter().any(|own| own == role) && !element.addresses.iter().any(heard)
            })
        };
        self.learner.network.elements.iter().any(unheard)
    }

    fn is_dispelled(&self, lack: &Lack) -> bool {
        lack.doubt.is_some_and(|doubt| self.ledger.doubts.is_dispelled(doubt))
    }

    /// The doubts that are over, and the status of what was in doubt.
    pub(crate) fn over(&mut self) -> Vec<(u32, Status)> {
        let over = self.ledger.doubts.over();
        let doubted = over.into_iter().filter_map(|doubt| Some((doubt, self.doubted.remove(&doubt)?)));
        doubted.collect::<Vec<_>>().into_iter().map(|(doubt, class)| (doubt, self.status_now(class))).collect()
    }

    /// Every class with its status. Those that differ only in a doubt become one, now that it is over.
    fn judged(&mut self, statuses: Vec<Status>) -> Vec<(Kept, Status)> {
        let mut all: Vec<(Kept, Status)> = self.classes.take().into_iter().zip(statuses).collect();
        let mut plain: HashMap<Class, usize> = HashMap::new();
        let mut others = Vec::new();
        for (at, (kept, _)) in all.iter_mut().enumerate() {
            let proven = self.of_needs(&kept.class) == Status::Unvouched;
            let doubted = kept.class.lacks.as_mut().is_some_and(|lack| {
                lack.proven = proven;
                lack.doubt.take().is_some()
            });
            match plain.get(&kept.class) {
                Some(same) if doubted => others.push((at, *same)),
                Some(_) => {}
                None => drop(plain.insert(kept.class, at)),
            }
        }
        for (at, same) in others {
            if let Ok([(kept, _), (one, _)]) = all.get_disjoint_mut([at, same]) {
                one.take(kept);
            }
        }
        all
    }

    /// Gives every octet and every message its status. Answers with what the run leaves behind beside the books.
    pub(crate) fn close(mut self, books: &mut Books) -> Judged {
        self.ledger.late(Time::from_nanoseconds(i64::MAX));
        self.learner.name_shared();
        let clocks = self.clocks.offsets();
        self.disagree = clocks.iter().any(Offset::disagrees);
        let statuses: Vec<Status> = self.classes.all().iter().map(|kept| self.status(&kept.class)).collect();
        for (source, class, share) in self.classes.shares() {
            let status = statuses.get(class.0 as usize).copied().unwrap_or(Status::Unexamined);
            books.judge(source, status, share.octets);
            books.enter(source, status, share.messages);
        }
        let classes = self.judged(statuses);
        let network = &self.learner.network;
        let flows = self.flows.all().iter().map(|flow| (flow.clone(), network.standing(flow))).collect();
        Judged {
            classes,
            flows,
            coverage: self.ledger.coverage.all(),
            filtered: self.ledger.coverage.filtered,
            repeated: self.repeats.count,
            folded: Folded {
                classes: self.classes.folded,
                flows: self.flows.folded,
                asked: self.asked.folded,
                scopes: self.ledger.coverage.folded,
                sessions: self.user_plane.evicted,
                packets: self.user_plane.copies.evicted,
            },
            asked: self.asked.into_all(),
            clocks,
            evicted: self.ledger.vouchers.evicted,
            network: self.learner.network,
        }
    }
}

/// The graver of two.
fn graver(one: Status, other: Status) -> Status {
    if gravity(other) > gravity(one) { other } else { one }
}

/// How grave a status is: of two that an entry could have, the graver one is its own.
fn gravity(status: Status) -> u8 {
    match status {
        Status::Unvouched => 3,
        Status::Unseen => 2,
        Status::Opening => 1,
        _ => 0,
    }
}
