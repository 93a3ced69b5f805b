//! The ways in which a capture is spoilt: what taps, switches and people do to one. Each is a name and what is left.

use std::net::IpAddr;

use crate::held::{Held, Kind, Tape};

/// A spoilt capture: what was done to it, and what each tap holds then.
#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) name: String,
    pub(crate) taps: Vec<Tape>,
}

/// Numbers that look like chance and are the same each time (SplitMix64).
#[derive(Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }
}

const MILLISECOND: i64 = 1_000_000;

/// All variants of a capture, whole first.
pub(crate) fn all(held: &Held) -> Vec<Variant> {
    let mut found = vec![one("whole", held, |_, _| true)];
    losses(held, &mut found);
    places(held, &mut found);
    interfaces(held, &mut found);
    taps(held, &mut found);
    user_plane_only(held, &mut found);
    found.push(Variant { name: "each frame twice".to_owned(), taps: vec![twice(&held.frames)] });
    for (name, spread) in [("jitter 100us", 100_000), ("jitter 2ms", 2_000_000)] {
        found.push(Variant { name: name.to_owned(), taps: vec![jittered(&held.frames, spread)] });
    }
    for length in [64_usize, 96, 200] {
        let cut = held.frames.iter().map(|frame| {
            let octets = frame.octets.get(..length.min(frame.octets.len())).unwrap_or_default().to_vec();
            Held::frame(frame, frame.time, octets)
        });
        found.push(Variant { name: format!("snap length {length}"), taps: vec![cut.collect()] });
    }
    // The same network again an hour later: every identifier is used again.
    let later =
        held.frames.iter().map(|frame| Held::frame(frame, frame.time + 3_600_000 * MILLISECOND, frame.octets.clone()));
    let again = held.frames.iter().cloned().chain(later).collect();
    found.push(Variant { name: "played twice".to_owned(), taps: vec![again] });
    found
}

fn losses(held: &Held, found: &mut Vec<Variant>) {
    for (percent, of) in [(1, 100_u64), (5, 20)] {
        for seed in 0..10 {
            let mut chance = Chance(seed * 7 + percent);
            found.push(one(&format!("loss {percent} %, seed {seed}"), held, |_, _| chance.below(of) != 0));
        }
    }
    for nth in [2_usize, 3, 7, 50] {
        found.push(one(&format!("without each {nth}th"), held, |at, _| at % nth != nth - 1));
    }
    for kind in Kind::ALL {
        for seed in 0..3 {
            let mut chance = Chance(seed + 100);
            found.push(one(&format!("loss 5 % on {}, seed {seed}", kind.name()), held, |_, of| {
                of != kind || chance.below(20) != 0
            }));
        }
    }
}

fn places(held: &Held, found: &mut Vec<Variant>) {
    let count = held.frames.len();
    for tenth in 1..10 {
        let at = count * tenth / 10;
        found.push(one(&format!("from tenth {tenth}"), held, |number, _| number >= at));
    }
    for tenth in 0..10 {
        let hole = count * tenth / 10..count * (tenth + 1) / 10;
        found.push(one(&format!("without tenth {tenth}"), held, |number, _| !hole.contains(&number)));
    }
}

fn interfaces(held: &Held, found: &mut Vec<Variant>) {
    for (at, first) in Kind::ALL.into_iter().enumerate() {
        found.push(one(&format!("only {}", first.name()), held, |_, of| of == first));
        found.push(one(&format!("without {}", first.name()), held, |_, of| of != first));
        for second in Kind::ALL.into_iter().skip(at + 1) {
            let name = format!("only {} and {}", first.name(), second.name());
            found.push(one(&name, held, |_, of| of == first || of == second));
        }
    }
}

fn taps(held: &Held, found: &mut Vec<Variant>) {
    let ends = |at: usize| held.ends.get(at).copied().flatten();
    for (name, addresses) in &held.elements {
        let is = |address: IpAddr| addresses.contains(&address);
        let touches = |at: usize| ends(at).is_some_and(|(from, to)| is(from) || is(to));
        found.push(one(&format!("tap at {name}"), held, |at, _| touches(at)));
        found.push(one(&format!("no tap at {name}"), held, |at, _| !touches(at)));
        found.push(one(&format!("only what {name} sends"), held, |at, _| ends(at).is_some_and(|(from, _)| is(from))));
        found
            .push(one(&format!("all but what {name} sends"), held, |at, _| ends(at).is_none_or(|(from, _)| !is(from))));
    }
    // Several taps whose clocks are apart, without a frame in common and with all in common.
    for milliseconds in [-2_000, -100, -20, -5, 5, 20, 100, 2_000] {
        for kind in Kind::ALL {
            let (mut own, mut rest) = (Tape::new(), Tape::new());
            for (frame, of) in held.frames.iter().zip(&held.kinds) {
                match *of == kind {
                    true => own.push(Held::frame(frame, frame.time + milliseconds * MILLISECOND, frame.octets.clone())),
                    false => rest.push(frame.clone()),
                }
            }
            let name = format!("tap of {} {milliseconds} ms", kind.name());
            found.push(Variant { name, taps: vec![rest, own] });
        }
        let later = held.frames.iter();
        let later =
            later.map(|frame| Held::frame(frame, frame.time + milliseconds * MILLISECOND, frame.octets.clone()));
        let name = format!("two taps of all, {milliseconds} ms");
        found.push(Variant { name, taps: vec![held.frames.clone(), later.collect()] });
    }
}

fn one(name: &str, held: &Held, mut keep: impl FnMut(usize, Kind) -> bool) -> Variant {
    let numbered = held.frames.iter().zip(&held.kinds).enumerate();
    let kept = numbered.filter(|(at, (_, kind))| keep(*at, **kind)).map(|(_, (frame, _))| frame.clone());
    Variant { name: name.to_owned(), taps: vec![kept.collect()] }
}

fn twice(frames: &Tape) -> Tape {
    let both =
        frames.iter().flat_map(|frame| [frame.clone(), Held::frame(frame, frame.time + 10_000, frame.octets.clone())]);
    both.collect()
}

/// Frames whose times are a little wrong, in the order of these.
fn jittered(frames: &Tape, spread: u64) -> Tape {
    let mut chance = Chance(spread);
    let mut all: Tape = frames
        .iter()
        .map(|frame| {
            let by = i64::try_from(chance.below(spread)).unwrap_or_default();
            Held::frame(frame, frame.time + by, frame.octets.clone())
        })
        .collect();
    all.sort_by_key(|frame| frame.time);
    all
}

/// Where nothing is sent that says of itself what is missing.
fn user_plane_only(held: &Held, found: &mut Vec<Variant>) {
    for seed in 0..5 {
        let mut chance = Chance(seed + 900);
        found.push(one(&format!("only N3 and N4, loss 5 %, seed {seed}"), held, |_, of| {
            matches!(of, Kind::N3 | Kind::N4) && chance.below(20) != 0
        }));
    }
}
