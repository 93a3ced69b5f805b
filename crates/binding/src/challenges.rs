//! The RANDs of 5G AKA: who handed each out, and whether a UE was challenged with it (TS 33.501 clause 6.1.3.2).
//!
//! Bounded; what is over is kept as a count of its like. Deliberately absent: whether that is in order.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;

use beleg_assemble::Delivery;
use beleg_declaration::Network;
use beleg_engine::Entry;
use beleg_model::{FrameId, Party, Symbol, Time};
use beleg_procedures::functions::Speakers;
use beleg_procedures::rand;
use beleg_wire::{Decode, Message};
use foldhash::quality::RandomState;

/// How many are watched at a time, and for how long, in nanoseconds: how long an authentication may take (TS 24.501 table
/// 10.2.2, T3560 five times).
const LIVE: usize = 1 << 16;
const WATCHED: i64 = 300_000_000_000;
/// How many that nobody used, or that nobody handed out, are kept.
const ODD: usize = 1 << 12;
const FRAMES: usize = 4;

/// One of them.
#[derive(Clone, Debug)]
pub(crate) struct Challenge {
    pub(crate) frames: Vec<FrameId>,
    pub(crate) parties: (Party, Party),
    pub(crate) interval: (Time, Time),
    pub(crate) octets: u64,
    /// When it was handed out last; and to AMFs of these addresses, where an AUSF did.
    pub(crate) issued: Option<Time>,
    pub(crate) amfs: Vec<IpAddr>,
    pub(crate) used: bool,
    /// The class of the message that used it first, and the address that this came from.
    pub(crate) class: Option<(u32, Option<IpAddr>)>,
    /// Something handed it to whoever is not seen to challenge UEs.
    pub(crate) elsewhere: bool,
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Challenges {
    live: HashMap<Symbol, Challenge, RandomState>,
    order: VecDeque<(Time, Symbol)>,
    /// Of those that were handed out and used, how many; the first frames; when.
    pub(crate) usual: Option<(u64, Challenge)>,
    pub(crate) odd: Vec<Challenge>,
    /// The AMFs whose N2 is in the capture, and whom an AUSF answers.
    amfs: Vec<IpAddr>,
    served: Vec<IpAddr>,
    /// Those of which nothing could be kept.
    pub(crate) folded: u64,
}

impl Challenges {
    /// Takes a message up.
    pub(crate) fn see(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>, entry: &Entry) {
        match delivery.message {
            Message::Ngap(message) if message.amf_ue_ngap_id.is_some() => {
                if let Some(ends) = delivery.stack.innermost() {
                    for address in [ends.source, ends.destination] {
                        if self.amfs.len() < 1 << 10 && !self.amfs.contains(&address) {
                            self.amfs.push(address);
                        }
                    }
                }
            }
            Message::Nas5gs(message) if message.name().known() == Some("Authentication request") => {
                let from = delivery.stack.innermost().map(|ends| ends.source);
                if let Some(rand) = rand(message)
                    && let Some(own) = self.of(rand, delivery)
                {
                    (own.used, own.class) = (true, own.class.or(Some((entry.class.0, from))));
                }
            }
            Message::Http(message) if message.head.status().is_some() => {
                let Some(service) = speakers.and_then(|own| own.service) else { return };
                if !service.ends_with("_UEAuthentication") {
                    return;
                }
                let to = delivery.stack.innermost().map(|ends| ends.destination);
                if let Some(to) = to.filter(|to| service == "Nausf_UEAuthentication" && !self.served.contains(to)) {
                    self.served.extend((self.served.len() < 1 << 10).then_some(to));
                }
                let json = message.json();
                // 5gAuthData (TS 29.509 clause 6.1.6.2.3), authenticationVector (TS 29.503 clause 6.3.6.2.2).
                for vector in ["5gAuthData", "authenticationVector"].into_iter().filter_map(|name| json?.get(name)) {
                    let is_aka = vector.get("avType").and_then(|own| own.as_str()).is_none_or(|own| own == "5G_HE_AKA");
                    let Some(rand) = vector.get("rand").and_then(|own| own.as_str()).filter(|_| is_aka) else {
                        continue;
                    };
                    let time = delivery.time;
                    let Some(own) = self.of(Symbol::of(&rand.to_ascii_lowercase()), delivery) else { continue };
                    own.issued = Some(time);
                    if service == "Nausf_UEAuthentication" {
                        own.amfs.extend(to.filter(|to| !own.amfs.contains(to)));
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether the answers of AUSFs to who has this address are in the capture.
    pub(crate) fn serves(&self, address: IpAddr, network: &Network) -> bool {
        self.served.iter().any(|own| *own == address || network.is_one(*own, address))
    }

    fn of(&mut self, rand: Symbol, delivery: &Delivery<'_>) -> Option<&mut Challenge> {
        let now = delivery.time;
        while let Some((_, oldest)) =
            self.order.front().copied().filter(|(since, _)| now.since(*since) > WATCHED || self.order.len() >= LIVE)
        {
            self.order.pop_front();
            self.settle(oldest);
        }
        let ends = delivery.stack.innermost().map(|ends| (Party::Ip(ends.source), Party::Ip(ends.destination)));
        let order = &mut self.order;
        let own = self.live.entry(rand).or_insert_with(|| {
            order.push_back((now, rand));
            Challenge {
                frames: Vec::new(),
                parties: ends.unwrap_or((Party::Nameless, Party::Nameless)),
                interval: (now, now),
                octets: 0,
                issued: None,
                amfs: Vec::new(),
                used: false,
                class: None,
                elsewhere: false,
            }
        });
        own.interval.1 = own.interval.1.max(now);
        own.octets += u64::from(delivery.octets.len() as u32);
        if own.frames.len() < FRAMES && !own.frames.contains(&delivery.frame.0) {
            own.frames.push(delivery.frame.0);
        }
        Some(own)
    }

    fn settle(&mut self, rand: Symbol) {
        let Some(mut own) = self.live.remove(&rand) else { return };
        // What goes to somebody who is not seen to challenge UEs may be used where the capture does not look.
        own.elsewhere = own.amfs.iter().any(|to| !self.amfs.contains(to));
        if own.issued.is_some() && own.used {
            match &mut self.usual {
                Some((count, first)) => {
                    *count += 1;
                    first.octets += own.octets;
                    first.interval.1 = first.interval.1.max(own.interval.1);
                }
                None => self.usual = Some((1, own)),
            }
        } else if self.odd.len() < ODD {
            self.odd.push(own);
        } else {
            self.folded += 1;
        }
    }

    /// The capture is over.
    pub(crate) fn finish(&mut self) {
        for (_, rand) in std::mem::take(&mut self.order) {
            self.settle(rand);
        }
    }
}
