//! Reads a scenario, with errors that point at the line.

use std::net::IpAddr;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::fault::{Fault, hint};
use super::step::{self, duration};
use super::{Allow, Authentication, Element, Group, Path, Planted, Roaming, Sbi, Scenario, Tap};
use crate::aper::plmn;
use crate::interface::Interface;
use crate::misdeeds::{self, Form};
use crate::nas::security::Algorithms;
use beleg_spec::reference_points::ROLES;

type Word = Spanned<String>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    scenario: Head,
    #[serde(default)]
    element: Vec<ElementLines>,
    #[serde(default)]
    allow: Vec<AllowLines>,
    #[serde(default)]
    ue: Vec<GroupLines>,
    #[serde(default)]
    misdeed: Vec<MisdeedLines>,
    #[serde(default)]
    capture: Capture,
    #[serde(default)]
    tap: Vec<TapLines>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    name: String,
    seed: Option<u64>,
    plmn: Option<Word>,
    ue_pools: Option<Vec<Word>>,
    ciphering: Option<Word>,
    integrity: Option<Word>,
    suci: Option<Word>,
    authentication: Option<Word>,
    sbi: Option<Word>,
    tokens: Option<bool>,
    heartbeat: Option<Word>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ElementLines {
    name: Word,
    role: Word,
    vendor: Option<String>,
    plmn: Option<Word>,
    addresses: Vec<Word>,
    #[serde(default)]
    undeclared: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AllowLines {
    from: String,
    to: String,
    flow: String,
    reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupLines {
    name: Word,
    count: Option<u32>,
    gnb: Option<Word>,
    from: Option<Word>,
    every: Option<Word>,
    dnn: Option<String>,
    r#type: Option<Word>,
    home: Option<Word>,
    roaming: Option<Word>,
    does: Vec<Word>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MisdeedLines {
    id: Word,
    form: Option<Word>,
    at: Option<Word>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Capture {
    #[serde(default)]
    without: Vec<Word>,
    retransmission: Option<Spanned<f64>>,
    reordering: Option<Spanned<f64>>,
    loss: Option<Spanned<f64>>,
    bundling: Option<Spanned<f64>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TapLines {
    name: String,
    interfaces: Vec<Word>,
    offset: Option<Word>,
}

struct Reader<'t> {
    text: &'t str,
}

/// Reads a scenario.
///
/// # Errors
///
/// What is wrong with it, and where.
pub fn read(text: &str) -> Result<Scenario, Fault> {
    let fault = |error: &toml::de::Error| Fault::new(text, error.span(), error.message().to_owned());
    let file: File = toml::from_str(text).map_err(|error| fault(&error))?;
    Reader { text }.scenario(file)
}

impl Reader<'_> {
    fn fault(&self, span: Range<usize>, message: String) -> Fault {
        Fault::new(self.text, Some(span), message)
    }

    fn word<T>(&self, word: &Word, read: impl FnOnce(&str) -> Result<T, String>) -> Result<T, Fault> {
        read(word.get_ref()).map_err(|message| self.fault(word.span(), message))
    }

    fn optional<T>(
        &self,
        word: Option<&Word>,
        or: T,
        read: impl FnOnce(&str) -> Result<T, String>,
    ) -> Result<T, Fault> {
        word.map_or(Ok(or), |word| self.word(word, read))
    }

    /// One of several words.
    fn choice<T: Copy>(&self, word: Option<&Word>, choices: &[(&str, T)], or: T) -> Result<T, Fault> {
        self.optional(word, or, |word| one_of(word, choices))
    }

    fn scenario(&self, file: File) -> Result<Scenario, Fault> {
        let head = &file.scenario;
        let home = self.optional(head.plmn.as_ref(), "001-01".to_owned(), a_plmn)?;
        let mut pools = Vec::new();
        for word in head.ue_pools.iter().flatten() {
            pools.push(self.word(word, pool)?);
        }
        if pools.is_empty() {
            let v6 = 0x2001_0db8_0045_0000_u128 << 64;
            pools = vec![([10, 45, 0, 0].into(), 16), (IpAddr::V6(v6.into()), 48)];
        }
        let numbered = |name: &'static str| (0..4).map(move |number| (format!("{name}{number}"), number));
        let algorithm = |word: Option<&Word>, name| {
            let all: Vec<(String, u8)> = numbered(name).collect();
            let choices: Vec<(&str, u8)> = all.iter().map(|(name, number)| (name.as_str(), *number)).collect();
            self.choice(word, &choices, 2)
        };
        let algorithms = Algorithms {
            ciphering: algorithm(head.ciphering.as_ref(), "NEA")?,
            integrity: algorithm(head.integrity.as_ref(), "NIA")?,
        };
        let mut scenario = Scenario {
            name: head.name.clone(),
            seed: head.seed.unwrap_or(1),
            start: 1_767_225_600_000_000_000,
            plmn: home,
            pools,
            algorithms,
            concealed: self.choice(head.suci.as_ref(), &[("null", false), ("profile-a", true)], true)?,
            authentication: self.choice(
                head.authentication.as_ref(),
                &[("5g-aka", Authentication::FiveGAka), ("eap-aka-prime", Authentication::EapAkaPrime)],
                Authentication::FiveGAka,
            )?,
            sbi: self.choice(
                head.sbi.as_ref(),
                &[("direct", Sbi::Direct), ("indirect", Sbi::Indirect), ("none", Sbi::None)],
                Sbi::Direct,
            )?,
            tokens: head.tokens.unwrap_or(true),
            heartbeat: self.optional(head.heartbeat.as_ref(), 10_000_000_000, duration)?,
            path: Path {
                retransmission: self.share(file.capture.retransmission.as_ref())?,
                reordering: self.share(file.capture.reordering.as_ref())?,
                loss: self.share(file.capture.loss.as_ref())?,
                bundling: self.share(file.capture.bundling.as_ref())?,
            },
            elements: Vec::new(),
            allows: Vec::new(),
            groups: Vec::new(),
            misdeeds: Vec::new(),
            without: Vec::new(),
            taps: Vec::new(),
        };
        for lines in &file.element {
            let element = self.element(lines, &scenario)?;
            scenario.elements.push(element);
        }
        for AllowLines { from, to, flow, reason } in file.allow {
            scenario.allows.push(Allow { from, to, flow, reason });
        }
        for lines in &file.ue {
            let group = self.group(lines, &scenario)?;
            scenario.groups.push(group);
        }
        for lines in &file.misdeed {
            scenario.misdeeds.push(self.misdeed(lines)?);
        }
        scenario.without = self.interfaces(&file.capture.without)?;
        for lines in &file.tap {
            let interfaces = self.interfaces(&lines.interfaces)?;
            let offset = self.optional(lines.offset.as_ref(), 0, duration)?;
            scenario.taps.push(Tap { name: lines.name.clone(), interfaces, offset });
        }
        self.complete(&scenario)?;
        Ok(scenario)
    }

    /// What cannot work is said before anything is made.
    fn complete(&self, scenario: &Scenario) -> Result<(), Fault> {
        let needed: &[&str] = match scenario.sbi {
            Sbi::None => &["gNB", "AMF", "SMF", "UPF"],
            Sbi::Direct => &["gNB", "AMF", "SMF", "UPF", "NRF", "AUSF", "UDM", "UDR", "PCF"],
            Sbi::Indirect => &["gNB", "AMF", "SMF", "UPF", "NRF", "AUSF", "UDM", "UDR", "PCF", "SCP"],
        };
        let missing: Vec<&str> = needed.iter().copied().filter(|role| scenario.role(role).is_none()).collect();
        if !missing.is_empty() {
            let message = format!(
                "there is no element with the role {}; add one, or write sbi = \"none\" for N2, N3 and N4 alone",
                missing.join(", ")
            );
            return Err(Fault::new(self.text, None, message));
        }
        Ok(())
    }

    fn share(&self, value: Option<&Spanned<f64>>) -> Result<u32, Fault> {
        let Some(value) = value else { return Ok(0) };
        if !(0.0..=1.0).contains(value.get_ref()) {
            let message = format!("{} is no share; write one between 0 and 1, as in 0.01", value.get_ref());
            return Err(self.fault(value.span(), message));
        }
        Ok((value.get_ref() * 1e6) as u32)
    }

    fn element(&self, lines: &ElementLines, scenario: &Scenario) -> Result<Element, Fault> {
        let name = self.word(&lines.name, |name| match scenario.named(name) {
            Some(_) => Err(format!("there is an element “{name}” already; give this one another name")),
            None => Ok(name.to_owned()),
        })?;
        let role = self.word(&lines.role, |role| match ROLES.contains(&role) {
            true => Ok(role.to_owned()),
            false => Err(format!("“{role}” is no role{} The roles are: {}", hint(role, ROLES), ROLES.join(", "))),
        })?;
        let mut addresses = Vec::new();
        for word in &lines.addresses {
            let address = self.word(word, |text| {
                let wrong = || format!("“{text}” is no IPv4 or IPv6 address; write one as in \"192.0.2.1\"");
                let address: IpAddr = text.parse().map_err(|_| wrong())?;
                match scenario.elements.iter().find(|element| element.addresses.contains(&address)) {
                    Some(other) => Err(format!("{address} is an address of “{}” already", other.name)),
                    None => Ok(address),
                }
            })?;
            addresses.push(address);
        }
        if addresses.is_empty() {
            return Err(self.fault(lines.name.span(), format!("“{name}” has no address; give it one")));
        }
        let plmn = lines.plmn.as_ref().map(|word| self.word(word, a_plmn)).transpose()?;
        if let Some(word) = lines.plmn.as_ref().filter(|_| role == "gNB" && plmn.as_ref() != Some(&scenario.plmn)) {
            let message = format!("a gNB is of the scenario's own network, {}; leave plmn out", scenario.plmn);
            return Err(self.fault(word.span(), message));
        }
        Ok(Element { name, role, vendor: lines.vendor.clone(), plmn, addresses, undeclared: lines.undeclared })
    }

    fn group(&self, lines: &GroupLines, scenario: &Scenario) -> Result<Group, Fault> {
        let gnbs: Vec<usize> = (0..scenario.elements.len())
            .filter(|at| scenario.elements.get(*at).is_some_and(|e| e.role == "gNB"))
            .collect();
        let gnb =
            |name: &str| gnbs.iter().copied().find(|at| scenario.elements.get(*at).is_some_and(|e| e.name == name));
        let first = gnbs.first().copied();
        let at = match (&lines.gnb, first) {
            (Some(word), _) => self.word(word, |name| gnb(name).ok_or_else(|| format!("“{name}” is no gNB above")))?,
            (None, Some(first)) => first,
            (None, None) => return Err(self.fault(lines.name.span(), "there is no gNB above".to_owned())),
        };
        let mut does = Vec::new();
        for word in &lines.does {
            does.push(self.word(word, |text| step::read(text, gnb))?);
        }
        let home = lines.home.as_ref().map(|word| self.word(word, a_plmn)).transpose()?;
        Ok(Group {
            name: lines.name.get_ref().clone(),
            count: lines.count.unwrap_or(1),
            gnb: at,
            from: self.optional(lines.from.as_ref(), 1_000_000_000, duration)?,
            every: self.optional(lines.every.as_ref(), 250_000_000, duration)?,
            dnn: lines.dnn.clone().unwrap_or_else(|| "internet".to_owned()),
            versions: self.choice(
                lines.r#type.as_ref(),
                &[("IPv4", (true, false)), ("IPv6", (false, true)), ("IPv4v6", (true, true))],
                (true, false),
            )?,
            roaming: self.roaming(lines, home.as_deref(), scenario)?,
            home,
            does,
        })
    }

    /// How the UEs of a group roam: where their home network is among the elements, routed home unless they say otherwise.
    fn roaming(&self, lines: &GroupLines, home: Option<&str>, scenario: &Scenario) -> Result<Option<Roaming>, Fault> {
        let choices = [("home-routed", Roaming::HomeRouted), ("local-breakout", Roaming::LocalBreakout)];
        let wanted = lines.roaming.as_ref().map(|word| self.word(word, |word| one_of(word, &choices))).transpose()?;
        let span = || lines.roaming.as_ref().or(lines.home.as_ref()).unwrap_or(&lines.name).span();
        let Some(home) = home.filter(|home| *home != scenario.plmn) else {
            let message = "roamers have another home network; name it, as in home = \"999-70\"".to_owned();
            return wanted.map_or(Ok(None), |_| Err(self.fault(span(), message)));
        };
        let known = scenario.networks().contains(&home);
        let Some(way) = wanted.or_else(|| known.then_some(Roaming::HomeRouted)) else { return Ok(None) };
        if scenario.sbi == Sbi::None {
            let message = "roaming is seen on the service-based interface; leave sbi = \"none\" out".to_owned();
            return Err(self.fault(span(), message));
        }
        let routed: &[&str] = if way == Roaming::HomeRouted { &["SMF", "UPF", "PCF"] } else { &[] };
        let needed = ["SEPP", "NRF", "AUSF", "UDM", "UDR"].iter().chain(routed).map(|role| (*role, home));
        let missing = |(role, plmn): &(&str, &str)| scenario.role_in(role, plmn).is_none();
        match needed.chain([("SEPP", scenario.plmn.as_str())]).find(missing) {
            Some((role, plmn)) => {
                let message = format!(
                    "there is no {role} of {plmn}; add an [[element]] with role = \"{role}\"{}",
                    if plmn == scenario.plmn { String::new() } else { format!(" and plmn = \"{plmn}\"") }
                );
                Err(self.fault(span(), message))
            }
            None => Ok(Some(way)),
        }
    }

    fn misdeed(&self, lines: &MisdeedLines) -> Result<Planted, Fault> {
        let misdeed = self.word(&lines.id, |id| {
            let known: Vec<&str> = misdeeds::ALL.iter().map(|misdeed| misdeed.id).collect();
            let at = known.iter().position(|one| *one == id);
            at.ok_or_else(|| format!("“{id}” is no misdeed{} They are: {}", hint(id, &known), known.join(", ")))
        })?;
        let forms: Vec<(&str, Form)> = Form::ALL.iter().map(|form| (form.name(), *form)).collect();
        let form = self.choice(lines.form.as_ref(), &forms, Form::Crude)?;
        Ok(Planted { misdeed, form, at: self.optional(lines.at.as_ref(), 3_000_000_000, duration)? })
    }

    fn interfaces(&self, words: &[Word]) -> Result<Vec<Interface>, Fault> {
        let all: Vec<(&str, Interface)> = Interface::ALL.iter().map(|one| (one.name(), *one)).collect();
        words.iter().map(|word| self.word(word, |word| one_of(word, &all))).collect()
    }
}

fn one_of<T: Copy>(word: &str, choices: &[(&str, T)]) -> Result<T, String> {
    let known: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
    let found = choices.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
    found.ok_or_else(|| format!("“{word}” is none of: {}{}", known.join(", "), hint(word, &known)))
}

fn a_plmn(text: &str) -> Result<String, String> {
    plmn(text).map(|_| text.to_owned())
}

fn pool(text: &str) -> Result<(IpAddr, u8), String> {
    let wrong = || format!("“{text}” is no range of addresses; write one as in \"10.45.0.0/16\"");
    let (address, bits) = text.split_once('/').ok_or_else(wrong)?;
    let (address, bits): (IpAddr, u8) = (address.parse().map_err(|_| wrong())?, bits.parse().map_err(|_| wrong())?);
    let fits = bits <= if address.is_ipv4() { 30 } else { 64 };
    fits.then_some((address, bits)).ok_or_else(wrong)
}
