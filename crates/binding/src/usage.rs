//! What a UPF reports that a PDU session has used (TS 29.244 clauses 5.2.2.2, 7.5.8.3), beside the octets of the users' packets that were
//! seen in the session's tunnels meanwhile.
//!
//! A usage reporting rule measures the packets of the PDRs that name it, each by the packet's own length. What it reports is held
//! against bounds, so that what is innocent is inside: an uplink packet that the UPF drops for its rate is not counted, unless it is
//! measured before that; a PDR that names another rule is not counted either; headers may be counted with the packet; packets
//! that pass about when the report is made belong to either side of it. Bounded.
//!
//! Deliberately absent: whether all packets were seen, and how much is too much.

use std::collections::{HashMap, HashSet};
use std::net::IpAddr;

use beleg_model::Time;
use beleg_wire::protocols::{gtp_u, pfcp};
use foldhash::quality::RandomState;

/// How many sessions are measured at a time, and how much of one is kept.
const LIVE: usize = 1 << 17;
const MOST: usize = 16;

const ESTABLISHMENT_REQUEST: u8 = 50;
const DELETION_RESPONSE: u8 = 55;

const CREATE_PDR: u16 = 1;
const PDI: u16 = 2;
const CREATE_FAR: u16 = 3;
const CREATE_URR: u16 = 6;
const CREATED_PDR: u16 = 8;
const UPDATE_PDR: u16 = 9;
const UPDATE_FAR: u16 = 10;
const UPDATE_URR: u16 = 13;
const REMOVE_PDR: u16 = 15;
const REMOVE_URR: u16 = 17;
const FORWARDING: [u16; 2] = [4, 11];
const SOURCE_INTERFACE: u16 = 20;
const F_TEID: u16 = 21;
const DESTINATION_INTERFACE: u16 = 42;
const PDR_ID: u16 = 56;
const MEASUREMENT_METHOD: u16 = 62;
const VOLUME_MEASUREMENT: u16 = 66;
const USAGE_REPORTS: std::ops::RangeInclusive<u16> = 78..=80;
const URR_ID: u16 = 81;
const OUTER_HEADER_CREATION: u16 = 84;
const MEASUREMENT_INFORMATION: u16 = 100;
const UR_SEQN: u16 = 104;
const TRAFFIC_ENDPOINTS: std::ops::RangeInclusive<u16> = 127..=129;

/// Interfaces (clauses 8.2.2, 8.2.24).
const ACCESS: u8 = 0;
const CORE: u8 = 1;
/// Measurement Method (clause 8.2.40): volume. Measurement Information (clause 8.2.68): before QoS enforcement.
const VOLUME: u8 = 0x02;
const BEFORE_QOS: u8 = 0x01;

/// What a packet may be counted longer by than it is: outer IP, UDP, GTP-U with a PDU session container, Ethernet.
const HEADERS: u64 = 40 + 8 + 16 + 18;
/// A difference of so many octets is none: a packet at either end.
const NOTHING: u64 = 3_000;
/// Deviations are told in steps of so many thousandths, the greatest first: sessions that are alike stand together.
const STEP: u64 = 10;
const GREATEST: u64 = 100_000;

/// Which way packets go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

/// What came of a session's reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Usage {
    /// How much more was reported than passed, and how much less, in thousandths of what passed.
    pub(crate) over: Option<u64>,
    pub(crate) under: Option<u64>,
    /// Where either is anything: what was reported, what was seen.
    pub(crate) octets: Option<(u64, u64)>,
}

#[derive(Clone, Copy, Debug)]
struct Pdr {
    id: u16,
    way: Option<Way>,
    /// The URRs that it names, by their places.
    urrs: u16,
}

#[derive(Clone, Copy, Debug)]
struct Urr {
    id: u32,
    volume: bool,
    before_qos: bool,
    /// Whether it has measured some packets of each way, and whether all.
    some: [bool; 2],
    all: [bool; 2],
    /// What had passed when it was made, and up to its last report.
    since: [u64; 2],
    until: [u64; 2],
    /// What passed about the last report: shortly before, shortly after.
    about: [[u64; 2]; 2],
    /// Total, uplink, downlink; and which of them every report had.
    reported: [u64; 3],
    has: u8,
    last: Option<(u32, Time, bool)>,
}

#[derive(Debug, Default)]
struct Meter {
    pdrs: Vec<Pdr>,
    urrs: Vec<Urr>,
    tunnels: Vec<(IpAddr, u32)>,
    seen: [u64; 2],
    packets: [u64; 2],
    /// The second of the last packet, and what passed in it and in the one before.
    second: i64,
    recent: [[u64; 2]; 2],
    /// Tunnels to the RAN in which nothing was seen.
    silent: u32,
    /// Something of it is not understood, was not seen, or did not fit.
    unsure: bool,
}

/// All that are measured.
#[derive(Debug, Default)]
pub(crate) struct Meters {
    all: Vec<Meter>,
    free: Vec<u32>,
    tunnels: HashMap<(IpAddr, u32), (u32, Way, bool), RandomState>,
    /// Where packets were seen to go, to whichever tunnel.
    heard: HashSet<IpAddr, RandomState>,
}

impl Meters {
    /// Takes up what a message says of a session's rules and usage. Answers with the session's meter.
    pub(crate) fn see(&mut self, meter: Option<u32>, kind: u8, message: &pfcp::Message<'_>, now: Time) -> Option<u32> {
        let at = match meter {
            Some(at) => at,
            None if kind == ESTABLISHMENT_REQUEST => self.add()?,
            None => return None,
        };
        let own = self.all.get_mut(at as usize)?;
        let mut ends = Vec::new();
        own.rules(message, &mut ends);
        own.reports(message, kind == DELETION_RESPONSE, now);
        for (end, way) in ends {
            if !own.tunnels.contains(&end) {
                own.unsure |= own.tunnels.len() >= 4 * MOST;
                own.tunnels.push(end);
                own.silent += u32::from(way == Way::Down);
            }
            if let Some((_, _, true)) = self.tunnels.insert(end, (at, way, false)).filter(|(other, ..)| *other == at) {
                own.silent = own.silent.saturating_sub(u32::from(way == Way::Down));
            }
        }
        Some(at)
    }

    /// A user's packet in a tunnel.
    pub(crate) fn g_pdu(&mut self, message: &gtp_u::Message<'_>, to: IpAddr, now: Time) {
        let Some(teid) = message.teid else { return };
        let Some((at, way, heard)) = self.tunnels.get_mut(&(to, teid)) else { return };
        let Some(own) = self.all.get_mut(*at as usize) else { return };
        if !std::mem::replace(heard, true) {
            own.silent = own.silent.saturating_sub(u32::from(*way == Way::Down));
            if self.heard.len() < LIVE {
                self.heard.insert(to);
            }
        }
        own.pass(*way, octets(message.t_pdu()), now);
    }

    /// A session is over: what came of it.
    pub(crate) fn settle(&mut self, at: u32) -> Option<Usage> {
        let mut own = std::mem::take(self.all.get_mut(at as usize)?);
        // Where others' packets are seen to go, silence is silence.
        if own.tunnels.iter().all(|(address, _)| self.heard.contains(address)) {
            own.silent = 0;
        }
        for end in &own.tunnels {
            if self.tunnels.get(end).is_some_and(|(other, ..)| *other == at) {
                self.tunnels.remove(end);
            }
        }
        self.free.push(at);
        own.usage()
    }

    fn add(&mut self) -> Option<u32> {
        if let Some(at) = self.free.pop() {
            return Some(at);
        }
        if self.all.len() >= LIVE {
            return None;
        }
        self.all.push(Meter::default());
        u32::try_from(self.all.len() - 1).ok()
    }
}

impl Meter {
    fn rules(&mut self, message: &pfcp::Message<'_>, ends: &mut Vec<((IpAddr, u32), Way)>) {
        let mut changed = false;
        for ie in message.ies() {
            match ie.ty {
                CREATE_URR => self.urr(&ie),
                // What it measures from now on is another thing.
                UPDATE_URR | REMOVE_URR | REMOVE_PDR => self.unsure = true,
                endpoint if TRAFFIC_ENDPOINTS.contains(&endpoint) => self.unsure = true,
                CREATE_FAR | UPDATE_FAR => far(&ie, ends),
                _ => {}
            }
        }
        for ie in message.ies().filter(|ie| matches!(ie.ty, CREATE_PDR | UPDATE_PDR | CREATED_PDR)) {
            changed |= ie.ty != CREATED_PDR;
            self.pdr(&ie, ends);
        }
        if changed {
            self.name();
        }
    }

    fn urr(&mut self, group: &pfcp::Ie<'_>) {
        let Some(id) = number(group, URR_ID) else { return };
        if self.urrs.len() >= MOST || self.urrs.iter().any(|own| own.id == id) {
            self.unsure = true;
            return;
        }
        let flags = |ty| first(group, ty).and_then(|value| value.first().copied()).unwrap_or_default();
        self.urrs.push(Urr {
            id,
            volume: flags(MEASUREMENT_METHOD) & VOLUME != 0,
            before_qos: flags(MEASUREMENT_INFORMATION) & BEFORE_QOS != 0,
            some: [false; 2],
            all: [true; 2],
            since: self.seen,
            until: self.seen,
            about: [[0; 2]; 2],
            reported: [0; 3],
            has: 7,
            last: None,
        });
    }

    fn pdr(&mut self, group: &pfcp::Ie<'_>, ends: &mut Vec<((IpAddr, u32), Way)>) {
        let id = first(group, PDR_ID).and_then(|value| Some(u16::from_be_bytes(*value.first_chunk()?)));
        let Some(id) = id else { return };
        let known = self.pdrs.iter().find(|pdr| pdr.id == id).copied();
        let mut pdr = known.unwrap_or(Pdr { id, way: None, urrs: 0 });
        let mut named = None;
        for ie in group.children() {
            match ie.ty {
                PDI => {
                    let source = first(&ie, SOURCE_INTERFACE).and_then(|value| value.first().copied());
                    pdr.way = match source.map(|source| source & 0x0f) {
                        Some(ACCESS) => Some(Way::Up),
                        Some(CORE) => Some(Way::Down),
                        _ => None,
                    };
                    receiving(&ie, pdr.way, ends);
                }
                URR_ID => {
                    let id = ie.value.first_chunk().map(|id| u32::from_be_bytes(*id));
                    let place = self.urrs.iter().position(|urr| Some(urr.id) == id);
                    self.unsure |= place.is_none();
                    *named.get_or_insert(0) |= place.map_or(0, |place| 1_u16 << (place & 0x0f));
                }
                _ => {}
            }
        }
        receiving(group, pdr.way, ends);
        pdr.urrs = named.unwrap_or(pdr.urrs);
        let room = self.pdrs.len() < MOST;
        match self.pdrs.iter_mut().find(|own| own.id == id) {
            Some(kept) => *kept = pdr,
            None if room => self.pdrs.push(pdr),
            None => self.unsure = true,
        }
    }

    /// Which rule measures what, now that PDRs have changed.
    fn name(&mut self) {
        let Self { pdrs, urrs, .. } = self;
        for (place, urr) in urrs.iter_mut().enumerate() {
            for (way, (some, all)) in [Way::Up, Way::Down].into_iter().zip(urr.some.iter_mut().zip(&mut urr.all)) {
                for pdr in pdrs.iter().filter(|pdr| pdr.way == Some(way)) {
                    let named = pdr.urrs >> (place & 0x0f) & 1 == 1;
                    *some |= named;
                    *all &= named;
                }
            }
        }
    }

    fn pass(&mut self, way: Way, octets: u64, now: Time) {
        let second = now.nanoseconds().div_euclid(1_000_000_000);
        if second != self.second {
            let [last, _] = self.recent;
            self.recent = [[0; 2], if second == self.second + 1 { last } else { [0; 2] }];
            self.second = second;
        }
        let place = way as usize;
        let [this, _] = &mut self.recent;
        for sum in [&mut self.seen, this] {
            if let Some(sum) = sum.get_mut(place) {
                *sum += octets;
            }
        }
        if let Some(packets) = self.packets.get_mut(place) {
            *packets += 1;
        }
        for urr in &mut self.urrs {
            if let (Some((_, at, false)), [_, after]) = (urr.last, &mut urr.about)
                && now.since(at) <= 1_000_000_000
                && let Some(after) = after.get_mut(place)
            {
                *after += octets;
            }
        }
    }

    fn reports(&mut self, message: &pfcp::Message<'_>, ends: bool, now: Time) {
        let second = now.nanoseconds().div_euclid(1_000_000_000);
        let [this, before] = self.recent;
        let shortly = match second - self.second {
            _ if ends => [0; 2],
            0 => [this[0] + before[0], this[1] + before[1]],
            1 => this,
            _ => [0; 2],
        };
        let Self { urrs, seen, unsure, .. } = self;
        for report in message.ies().filter(|ie| USAGE_REPORTS.contains(&ie.ty)) {
            let (id, sequence) = (number(&report, URR_ID), number(&report, UR_SEQN));
            let Some(urr) = urrs.iter_mut().find(|urr| Some(urr.id) == id) else { continue };
            let last = urr.last.map(|(sequence, ..)| sequence);
            match (last, sequence) {
                (Some(last), Some(own)) if own == last => continue,
                (Some(last), Some(own)) if own == last.wrapping_add(1) => {}
                (None, Some(0 | 1)) => {}
                // One was not seen.
                _ => *unsure = true,
            }
            let Some(volume) = first(&report, VOLUME_MEASUREMENT) else { continue };
            let Some((flags, mut rest)) = volume.split_first() else { continue };
            urr.has &= flags;
            for (bit, sum) in urr.reported.iter_mut().enumerate() {
                if flags >> bit & 1 == 1
                    && let Some((octets, more)) = rest.split_first_chunk::<8>()
                {
                    *sum = sum.saturating_add(u64::from_be_bytes(*octets));
                    rest = more;
                }
            }
            urr.until = *seen;
            urr.about = [shortly, [0; 2]];
            urr.last = Some((sequence.unwrap_or_default(), now, ends));
        }
    }

    /// What came of all reports.
    fn usage(&self) -> Option<Usage> {
        let mut found: Option<Usage> = None;
        for urr in self.urrs.iter().filter(|urr| urr.volume && urr.last.is_some()) {
            let found = found.get_or_insert_default();
            if self.unsure {
                continue;
            }
            let passed = |way: usize| urr.until.get(way).zip(urr.since.get(way)).map_or(0, |(to, from)| to - from);
            let about = |side: usize, way: usize| urr.about.get(side).and_then(|of| of.get(way)).copied().unwrap_or(0);
            let packets = |way: usize| self.packets.get(way).copied().unwrap_or(0);
            // What cannot be less than reported, and what cannot be more, of each way.
            let least = |way: usize| {
                let counted = urr.all.get(way) == Some(&true) && (way == Way::Down as usize || urr.before_qos);
                if counted && urr.some.get(way) == Some(&true) { passed(way).saturating_sub(about(0, way)) } else { 0 }
            };
            let most = |way: usize| {
                let silent = passed(way) == 0 || self.silent > 0 || way == Way::Down as usize && urr.before_qos;
                match urr.some.get(way) {
                    Some(true) if silent => None,
                    Some(true) => Some(passed(way) + about(1, way) + packets(way) * HEADERS),
                    _ => Some(0),
                }
            };
            let (up, down) = (Way::Up as usize, Way::Down as usize);
            let sums = [
                (
                    0,
                    least(up) + least(down),
                    most(up).zip(most(down)).map(|(up, down)| up + down),
                    passed(up) + passed(down),
                ),
                (1, least(up), most(up), passed(up)),
                (2, least(down), most(down), passed(down)),
            ];
            for (bit, least, most, passed) in sums {
                let Some(reported) = urr.reported.get(bit).copied().filter(|_| urr.has >> bit & 1 == 1) else {
                    continue;
                };
                let rate = |difference: u64| match difference {
                    0..=NOTHING => 0,
                    more => (more.saturating_mul(1_000) / passed.max(1) / STEP * STEP).min(GREATEST),
                };
                let over = most.map(|most| rate(reported.saturating_sub(most)));
                let under = (least > 0).then(|| rate(least.saturating_sub(reported)));
                if over.max(under) > found.over.max(found.under) && over.max(under) > Some(0) {
                    found.octets = Some((reported, passed));
                }
                found.over = found.over.max(over);
                found.under = found.under.max(under);
            }
        }
        found
    }
}

/// The length of a user's packet: as it says itself, since the capture may have cut it (RFC 791 clause 3.1, RFC 8200 clause 3).
fn octets(packet: &[u8]) -> u64 {
    let length = |at: usize| packet.get(at..).and_then(|rest| rest.first_chunk()).map(|two| u16::from_be_bytes(*two));
    let said = match packet.first().map(|first| first >> 4) {
        Some(4) => length(2).map(u64::from),
        Some(6) => length(4).map(|payload| u64::from(payload) + 40),
        _ => None,
    };
    said.unwrap_or(packet.len() as u64)
}

/// Where downlink packets are sent: into tunnels of the access.
fn far(group: &pfcp::Ie<'_>, ends: &mut Vec<((IpAddr, u32), Way)>) {
    for parameters in group.children().filter(|ie| FORWARDING.contains(&ie.ty)) {
        let towards = first(&parameters, DESTINATION_INTERFACE).and_then(|value| value.first().copied());
        let made = first(&parameters, OUTER_HEADER_CREATION).and_then(pfcp::OuterHeaderCreation::parse);
        if let (Some(ACCESS) | None, Some(made)) = (towards.map(|towards| towards & 0x0f), made)
            && let Some((address, teid)) = made.ip().zip(made.teid)
        {
            ends.push(((address, teid), Way::Down));
        }
    }
}

/// Where uplink packets come in.
fn receiving(group: &pfcp::Ie<'_>, way: Option<Way>, ends: &mut Vec<((IpAddr, u32), Way)>) {
    let given = first(group, F_TEID).filter(|_| way == Some(Way::Up)).and_then(pfcp::FTeid::parse);
    if let Some((given, teid)) = given.and_then(|given| Some((given, given.teid?))) {
        let addresses = [given.ipv4.map(IpAddr::V4), given.ipv6.map(IpAddr::V6)];
        ends.extend(addresses.into_iter().flatten().map(|address| ((address, teid), Way::Up)));
    }
}

fn first<'a>(group: &pfcp::Ie<'a>, ty: u16) -> Option<&'a [u8]> {
    group.children().find(|ie| ie.ty == ty).map(|ie| ie.value)
}

fn number(group: &pfcp::Ie<'_>, ty: u16) -> Option<u32> {
    first(group, ty)?.first_chunk().map(|value| u32::from_be_bytes(*value))
}

#[cfg(test)]
mod tests;
