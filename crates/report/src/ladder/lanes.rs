//! The lanes of a chart: an element each, or a function of one, in the order in which TS 23.502 draws them.

use std::collections::HashMap;

use beleg_declaration::Element;
use beleg_engine::Judged;
use beleg_model::Party;
use foldhash::quality::RandomState;

use super::view::Lane;
use super::{Chart, End};

/// The lanes of what was chosen, and which one each end is.
pub(super) struct Lanes {
    pub(super) lanes: Vec<Lane>,
    places: HashMap<u16, usize, RandomState>,
    of_party: HashMap<Party, usize, RandomState>,
}

impl Lanes {
    pub(super) fn of(chart: &Chart, judged: &Judged, chosen: &[u32], others: &[Party]) -> Self {
        let mut found: HashMap<Lane, (u8, usize), RandomState> = HashMap::default();
        let mut of_end: HashMap<u16, Lane, RandomState> = HashMap::default();
        for step in chosen.iter().filter_map(|&at| chart.steps.get(at as usize)) {
            for end in [step.from, step.to] {
                if of_end.contains_key(&end) {
                    continue;
                }
                let Some((rank, lane)) = chart.ends.get(usize::from(end)).map(|end| lane(end, judged)) else {
                    continue;
                };
                let next = found.len();
                found.entry(lane.clone()).or_insert((rank, next));
                of_end.insert(end, lane);
            }
        }
        let mut of_party: HashMap<Party, Lane, RandomState> = HashMap::default();
        for party in others {
            let (rank, lane) = lane(&End { party: *party, kind: None }, judged);
            let next = found.len();
            found.entry(lane.clone()).or_insert((rank, next));
            of_party.insert(*party, lane);
        }
        let mut sorted: Vec<((u8, usize), Lane)> = found.into_iter().map(|(lane, key)| (key, lane)).collect();
        sorted.sort_by_key(|(key, _)| *key);
        let mut lanes: Vec<Lane> = sorted.into_iter().map(|(_, lane)| lane).collect();
        let by_lane: HashMap<&Lane, usize, RandomState> =
            lanes.iter().enumerate().map(|(at, lane)| (lane, at)).collect();
        let place = |lane: &Lane| by_lane.get(lane).copied().unwrap_or_default();
        let of_party = of_party.iter().map(|(&party, lane)| (party, place(lane))).collect();
        let places = of_end.iter().map(|(&end, lane)| (end, place(lane))).collect();
        // Two of one name are told apart by where they are.
        let mut names: HashMap<String, usize, RandomState> = HashMap::default();
        lanes.iter().for_each(|lane| *names.entry(lane.name.clone()).or_default() += 1);
        for lane in &mut lanes {
            if names.get(&lane.name).is_some_and(|count| *count > 1) {
                lane.name = format!("{} {}", lane.name, lane.about);
            }
        }
        Self { lanes, places, of_party }
    }

    pub(super) fn place(&self, end: u16) -> usize {
        self.places.get(&end).copied().unwrap_or_default()
    }

    pub(super) fn of_party(&self, party: Party) -> usize {
        self.of_party.get(&party).copied().unwrap_or_default()
    }

    pub(super) fn name(&self, end: u16) -> &str {
        self.lanes.get(self.place(end)).map_or("?", |lane| &lane.name)
    }
}

/// The order of lanes: as TS 23.502 draws them, from the radio side to the data network's, others behind.
const ORDER: [&str; 18] = [
    "UE", "gNB", "ng-eNB", "N3IWF", "AMF", "SMF", "UPF", "SCP", "SEPP", "NRF", "AUSF", "UDM", "UDR", "PCF", "NSSF",
    "BSF", "CHF", "NEF",
];

/// What an end is called, and where its lane stands.
fn lane(end: &End, judged: &Judged) -> (u8, Lane) {
    let Party::Ip(address) = end.party else {
        return (u8::MAX, Lane { name: judged.name(end.party), about: String::new() });
    };
    let element = judged.network.element(address);
    let kind = end.kind.as_deref();
    let role = match element {
        Some(element) if element.roles.len() == 1 || kind.is_none() => element.roles.first().map(String::as_str),
        _ => kind,
    };
    let rank = role.and_then(|role| ORDER.iter().position(|known| *known == role));
    let rank = rank.map_or(u8::MAX - 1, |rank| rank as u8);
    // Of several addresses of an element, the first stands for it.
    let about = |element: &Element| {
        let first = element.addresses.first().copied().unwrap_or(address);
        format!("{} {first}", element.roles.first().map_or("", String::as_str))
    };
    let lane = match (element, kind) {
        // Several functions at one address: which of them it is, their messages say.
        (Some(element), Some(kind)) if element.roles.len() > 1 => {
            Lane { name: kind.to_owned(), about: format!("{} {address}", element.name) }
        }
        (Some(element), _) => Lane { name: element.name.clone(), about: about(element) },
        (None, Some(kind)) => Lane { name: kind.to_owned(), about: address.to_string() },
        (None, None) => Lane { name: Party::Ip(address).to_string(), about: String::new() },
    };
    (rank, lane)
}
