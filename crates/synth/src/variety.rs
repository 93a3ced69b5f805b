//! Scenarios without end: a small network that differs with the seed in all that a scenario can say, and in which nothing is
//! amiss. As text, so that one that shows something can be kept.

use std::fmt::Write as _;

use crate::interface::Interface;
use crate::rng::Rng;
use crate::scenario::{Fault, Group, Scenario, Step, Tap, read};

/// The scenario of a seed.
pub fn text(seed: u64) -> String {
    let mut rng = Rng::new(seed, 0x5ce);
    let mut pick = |words: &[&'static str]| words.get(rng.below(words.len() as u64) as usize).copied().unwrap_or("");
    let sbi = pick(&["direct", "direct", "indirect"]);
    let mut out = format!("[scenario]\nname = \"variety {seed}\"\nseed = {seed}\nsbi = \"{sbi}\"\n");
    let _ = writeln!(out, "plmn = \"{}\"", pick(&["001-01", "001-01", "999-70", "001-001"]));
    let _ = writeln!(out, "ciphering = \"{}\"", pick(&["NEA0", "NEA1", "NEA2", "NEA2", "NEA3"]));
    let _ = writeln!(out, "integrity = \"{}\"", pick(&["NIA1", "NIA2", "NIA2", "NIA3"]));
    let _ = writeln!(out, "suci = \"{}\"", pick(&["null", "profile-a"]));
    let _ = writeln!(out, "authentication = \"{}\"", pick(&["5g-aka", "5g-aka", "eap-aka-prime"]));
    let _ = writeln!(out, "tokens = {}", pick(&["true", "false"]));
    let _ = writeln!(out, "heartbeat = \"{}\"", pick(&["1s", "3s", "10s"]));
    let _ = writeln!(out, "\n[capture]\nbundling = {}", pick(&["0.0", "0.0", "0.3"]));
    let _ = writeln!(out, "retransmission = {}", pick(&["0.0", "0.0", "0.02"]));
    let (gnbs, upfs) = (1 + rng.below(3), 1 + rng.below(2));
    let v6 = rng.below(4) == 0;
    let mut number = 10_u64;
    let mut element = |out: &mut String, name: &str, role: &str, addresses: usize| {
        let mut next = || {
            number += 1;
            if v6 { format!("\"2001:db8::{number:x}\"") } else { format!("\"192.0.2.{number}\"") }
        };
        let addresses: Vec<String> = (0..addresses).map(|_| next()).collect();
        let _ = write!(
            out,
            "\n[[element]]\nname = \"{name}\"\nrole = \"{role}\"\naddresses = [{}]\n",
            addresses.join(", ")
        );
    };
    for gnb in 1..=gnbs {
        element(&mut out, &format!("gnb{gnb}"), "gNB", 1 + rng.below(2) as usize);
    }
    for upf in 1..=upfs {
        element(&mut out, &format!("upf{upf}"), "UPF", 1 + rng.below(3) as usize);
    }
    for (name, role) in [
        ("amf1", "AMF"),
        ("smf1", "SMF"),
        ("nrf1", "NRF"),
        ("ausf1", "AUSF"),
        ("udm1", "UDM"),
        ("udr1", "UDR"),
        ("pcf1", "PCF"),
        ("scp1", "SCP"),
        ("ntp", "host"),
    ] {
        if role != "SCP" || sbi == "indirect" {
            element(&mut out, name, role, 1);
        }
    }
    out.push_str(
        "\n[[element]]\nname = \"web\"\nrole = \"DN\"\naddresses = [\"198.51.100.7\", \"2001:db8:ffff::7\"]\n",
    );
    out.push_str(
        "\n[[element]]\nname = \"dns\"\nrole = \"DN\"\naddresses = [\"198.51.100.53\", \"2001:db8:ffff::53\"]\n",
    );
    for element in (1..=upfs).map(|upf| format!("upf{upf}")) {
        let _ = write!(out, "\n[[allow]]\nfrom = \"{element}\"\nto = \"ntp\"\nflow = \"udp/123\"\nreason = \"time\"\n");
    }
    for group in 0..1 + rng.below(4) {
        let gnb = 1 + rng.below(gnbs);
        let _ = write!(out, "\n[[ue]]\nname = \"group {group}\"\ngnb = \"gnb{gnb}\"\ncount = {}\n", 1 + rng.below(3));
        let kind = ["IPv4", "IPv4", "IPv6", "IPv4v6"].get(rng.below(4) as usize).copied().unwrap_or("IPv4");
        let from = 500 + rng.below(2_000);
        let _ = writeln!(out, "from = \"{from}ms\"\nevery = \"{}ms\"\ntype = \"{kind}\"", 20 + rng.below(400));
        let _ = writeln!(out, "does = [{}]", life(&mut rng, gnb, gnbs).join(", "));
    }
    visitors(seed, v6, gnbs, &mut out);
    out
}

/// To one network in four come subscribers of another one, whose functions are seen too.
fn visitors(seed: u64, v6: bool, gnbs: u64, out: &mut String) {
    let mut rng = Rng::new(seed, 0x40a3);
    if rng.below(4) > 0 {
        return;
    }
    let home = ["999-71", "262-98", "310-014"].get(rng.below(3) as usize).copied().unwrap_or("999-71");
    let number =
        |at: usize| if v6 { format!("\"2001:db8::{:x}\"", 0xa0 + at) } else { format!("\"192.0.2.{}\"", 160 + at) };
    let _ = write!(out, "\n[[element]]\nname = \"sepp1\"\nrole = \"SEPP\"\naddresses = [{}]\n", number(0));
    for (at, role) in ["SEPP", "NRF", "AUSF", "UDM", "UDR", "PCF", "SMF", "UPF"].into_iter().enumerate() {
        let several = role == "UPF" && rng.below(2) == 0;
        let addresses = if several { [number(1 + at), number(2 + at)].join(", ") } else { number(1 + at) };
        let name = role.to_lowercase();
        let _ = write!(
            out,
            "\n[[element]]\nname = \"home-{name}\"\nrole = \"{role}\"\nplmn = \"{home}\"\naddresses = [{addresses}]\n"
        );
    }
    for group in 0..1 + rng.below(2) {
        let gnb = 1 + rng.below(gnbs);
        let (ways, kinds) = (["home-routed", "home-routed", "local-breakout"], ["IPv4", "IPv4", "IPv6", "IPv4v6"]);
        let way = ways.get(rng.below(3) as usize).copied().unwrap_or("home-routed");
        let kind = kinds.get(rng.below(4) as usize).copied().unwrap_or("IPv4");
        let (count, from) = (1 + rng.below(2), 500 + rng.below(2_000));
        let _ = write!(out, "\n[[ue]]\nname = \"visitors {group}\"\ngnb = \"gnb{gnb}\"\ncount = {count}\n");
        let _ = writeln!(out, "home = \"{home}\"\nroaming = \"{way}\"\nfrom = \"{from}ms\"\ntype = \"{kind}\"");
        let _ = writeln!(out, "does = [{}]", life(&mut rng, gnb, gnbs).join(", "));
    }
}

/// How long a network of [`late`] runs before somebody comes: longer than any shipped requirement looks back.
pub const LEAD: i64 = 12_000_000_000;
/// When the last ones come.
const STRAGGLERS: [i64; 2] = [LEAD + 9_000_000_000, LEAD + 17_000_000_000];
/// When a misdeed is planted in such a scenario: when subscribers have come, or where it cannot be done any more then, before.
pub const MOMENTS: [i64; 2] = [LEAD + 2_500_000_000, LEAD + 400_000_000];

/// The scenario of a seed that goes on for half a minute: one group of UEs comes after [`LEAD`], so that what looks back over
/// time knows what was before, the others at any time before and after, and a few when all that is planted has been done. There
/// are more UEs, and each sends more than a few packets, so that what is told by volume has some. One capture in four is taken
/// at two places whose clocks do not agree.
pub fn late(seed: u64) -> Result<Scenario, Fault> {
    let mut scenario = read(&text(seed))?;
    let mut rng = Rng::new(seed, 0x1a7e);
    let mut stragglers = Vec::new();
    for (number, group) in scenario.groups.iter_mut().enumerate() {
        group.from += if number == 0 { LEAD } else { rng.between(0, LEAD + LEAD / 2) };
        group.count += rng.below(4) as u32;
        group.does.insert(group.does.len().min(3), Step::Stream(20 + rng.below(40) as u32));
        if number == 0 {
            let does = vec![Step::Register, Step::Session, Step::Ping(2), Step::Stream(12), Step::Deregister];
            for from in STRAGGLERS {
                stragglers.push(Group { from, count: 1 + rng.below(2) as u32, does: does.clone(), ..group.clone() });
            }
        }
    }
    scenario.groups.extend(stragglers);
    if rng.below(4) == 0 {
        let near = vec![Interface::N2, Interface::Xn, Interface::N3];
        let far = vec![Interface::N4, Interface::Sbi, Interface::N9, Interface::N32];
        let rest = [Interface::N6, Interface::Other];
        let offset = rng.between(-20_000_000, 20_000_000);
        scenario.taps = vec![
            Tap { name: "access".to_owned(), interfaces: near, offset },
            Tap { name: "core".to_owned(), interfaces: [far, rest.to_vec()].concat(), offset: 0 },
        ];
    }
    Ok(scenario)
}

/// What the UEs of a group do: always something through a session, and then whatever fits.
fn life(rng: &mut Rng, gnb: u64, gnbs: u64) -> Vec<String> {
    let mut at = gnb;
    let mut steps = vec!["register".to_owned(), "session".to_owned(), format!("ping {}", 1 + rng.below(3))];
    let (mut idle, mut sessions) = (false, 1);
    for _ in 0..rng.below(7) {
        let step = match rng.below(10) {
            0 if !idle => format!("dns {}", 1 + rng.below(3)),
            1 if !idle => format!("web {}", 1 + rng.below(5)),
            2 if !idle => format!("stream {}", 3 + rng.below(9)),
            3 if !idle => {
                idle = true;
                "idle".to_owned()
            }
            4 if idle => {
                idle = false;
                "service".to_owned()
            }
            5 if idle && sessions > 0 => {
                idle = false;
                "page".to_owned()
            }
            6 if !idle && gnbs > 1 => {
                at = at % gnbs + 1;
                format!("handover {} gnb{at}", if rng.below(2) == 0 { "xn" } else { "n2" })
            }
            7 if !idle && sessions > 0 => "modify".to_owned(),
            8 if !idle && sessions < 3 => {
                sessions += 1;
                "session".to_owned()
            }
            _ => format!("wait {}ms", 100 + rng.below(900)),
        };
        steps.push(step);
    }
    if rng.below(3) > 0 {
        if idle {
            steps.push("service".to_owned());
        } else if sessions > 1 && rng.below(2) == 0 {
            steps.push("release".to_owned());
        }
        steps.push("deregister".to_owned());
    }
    steps.iter().map(|step| format!("\"{step}\"")).collect()
}

#[cfg(test)]
mod tests {
    use crate::scenario::read;
    use crate::stage::Stage;

    #[test]
    fn every_seed_gives_a_network_whose_messages_all_fit() {
        for seed in 0..60 {
            let text = super::text(seed);
            let mut stage = Stage::new(read(&text).unwrap_or_else(|fault| panic!("{text}\n{fault}")));
            let frames: Vec<_> = stage.by_ref().collect();
            assert_eq!(stage.failure(), None, "{text}");
            assert!(frames.len() > 80, "{text}");
            assert!(frames.windows(2).all(|pair| pair[0].time <= pair[1].time), "{text}");
            let again: Vec<_> = Stage::new(read(&text).unwrap()).collect();
            assert!(frames.iter().zip(&again).all(|(one, other)| one.octets == other.octets));
        }
    }

    #[test]
    fn every_misdeed_is_planted_in_both_forms_and_its_lookalike_is_not() {
        let planted_in = |seed: u64, id: &str, form: &str| {
            let text =
                format!("{}\n[[misdeed]]\nid = \"{id}\"\nform = \"{form}\"\nat = \"100ms\"\n", super::text(seed));
            let mut stage = Stage::new(read(&text).unwrap());
            let count = stage.by_ref().filter(|frame| frame.truth.misdeed.is_some()).count();
            assert_eq!(stage.failure(), None, "{id} {form}");
            count
        };
        // Not everybody moves, or conceals a SUCI.
        let planted =
            |id: &str, form: &str| (3..20).map(|seed| planted_in(seed, id, form)).find(|many| *many > 0).unwrap_or(0);
        for misdeed in crate::misdeeds::ALL {
            for form in ["crude", "stealthy"] {
                assert!(planted(misdeed.id, form) > 0, "{} {form}", misdeed.id);
            }
            assert_eq!(planted(misdeed.id, "lookalike"), 0, "{}", misdeed.id);
        }
    }
}
