//! `network.toml`: read with errors that point at the line, written with the frame that taught each entry.

use std::fmt::{self, Write as _};
use std::net::IpAddr;
use std::ops::Range;

use beleg_model::FrameId;
use beleg_spec::reference_points::ROLES;
use serde::Deserialize;
use toml::Spanned;

use crate::network::{Allow, Element, Network, Pool};

/// What is wrong with a declaration, and where.
#[derive(Debug)]
pub struct Fault {
    /// What is wrong and what to write instead.
    pub message: String,
    /// Line and column, from 1.
    pub at: Option<(usize, usize)>,
    /// The line itself.
    pub line: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at {
            Some((line, column)) => {
                let margin = line.to_string();
                let (pad, before) = (" ".repeat(margin.len()), " ".repeat(column.saturating_sub(1)));
                write!(
                    f,
                    "line {line}, column {column}: {}\n {pad} |\n {margin} | {}\n {pad} | {before}^",
                    self.message, self.line
                )
            }
            None => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for Fault {}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    network: Head,
    #[serde(default)]
    element: Vec<ElementLines>,
    #[serde(default)]
    allow: Vec<AllowLines>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    #[serde(default)]
    name: String,
    #[serde(default)]
    plmn: Vec<String>,
    #[serde(default)]
    ue_pools: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ElementLines {
    name: Spanned<String>,
    role: Spanned<toml::Value>,
    vendor: Option<String>,
    addresses: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AllowLines {
    from: Spanned<String>,
    to: Spanned<String>,
    flow: Spanned<String>,
    reason: Spanned<String>,
}

/// Reads a declaration.
///
/// # Errors
///
/// What is wrong with it, and where: broken TOML, a name that is no key of it, an unknown role, an address that is none, two
/// elements of one name or address, an end of a flow that is neither an element nor an address.
pub fn parse(text: &str) -> Result<Network, Fault> {
    let file: File = toml::from_str(text).map_err(|error| fault(text, error.span(), error.message().to_owned()))?;
    let mut network = Network::default();
    (network.name, network.plmn, network.reviewed) = (file.network.name, file.network.plmn, true);
    for word in &file.network.ue_pools {
        let pool = pool(word.get_ref()).ok_or_else(|| {
            let message = format!("“{}” is no range of addresses; write one as in \"10.45.0.0/16\"", word.get_ref());
            fault(text, Some(word.span()), message)
        })?;
        network.ue_pools.push(pool);
    }
    for lines in &file.element {
        let element = element(text, lines, &network)?;
        network.add(element);
    }
    for lines in file.allow {
        let allow = allow(text, lines, &network)?;
        network.allows.push(allow);
    }
    Ok(network)
}

fn element(text: &str, lines: &ElementLines, network: &Network) -> Result<Element, Fault> {
    let (name, at) = (lines.name.get_ref(), lines.name.span());
    if network.elements.iter().any(|element| element.name == *name) {
        return Err(fault(text, Some(at), format!("there is an element “{name}” already; give this one another name")));
    }
    let one = std::slice::from_ref(lines.role.get_ref());
    let mut roles = Vec::new();
    for role in lines.role.get_ref().as_array().map_or(one, Vec::as_slice) {
        let word = role.as_str().unwrap_or_default();
        if !ROLES.contains(&word) {
            let hint = nearest(word, ROLES).map_or_else(|| ".".to_owned(), |near| format!("; did you mean “{near}”?"));
            let message = format!("“{word}” is no role{hint} The roles are: {}", ROLES.join(", "));
            return Err(fault(text, Some(lines.role.span()), message));
        }
        roles.push(word.to_owned());
    }
    let mut addresses = Vec::new();
    for word in &lines.addresses {
        let address: IpAddr = word.get_ref().parse().map_err(|_| {
            let message = format!("“{}” is no IPv4 or IPv6 address; write one as in \"192.0.2.1\"", word.get_ref());
            fault(text, Some(word.span()), message)
        })?;
        if let Some(other) = network.element(address) {
            let message = format!("{address} is an address of “{}” already", other.name);
            return Err(fault(text, Some(word.span()), message));
        }
        addresses.push(address);
    }
    Ok(Element { name: name.clone(), roles, vendor: lines.vendor.clone(), addresses, learnt: None })
}

fn allow(text: &str, lines: AllowLines, network: &Network) -> Result<Allow, Fault> {
    for end in [&lines.from, &lines.to] {
        let word = end.get_ref();
        let is_element = network.elements.iter().any(|element| element.name == *word);
        if word != "any" && !is_element && word.parse::<IpAddr>().is_err() && !is_link(word) {
            let names: Vec<&str> = network.elements.iter().map(|element| element.name.as_str()).collect();
            let hint = nearest(word, &names).map_or_else(String::new, |near| format!("; did you mean “{near}”?"));
            let message = format!("“{word}” is no element above, no address and not “any”{hint}");
            return Err(fault(text, Some(end.span()), message));
        }
    }
    if !is_service(lines.flow.get_ref()) {
        let message = format!(
            "“{}” is no kind of flow; write \"udp/123\", \"tcp/443\", \"sctp/38412\", \"icmp\", \"ip/89\", \"service/Nudm_SDM\", \"link\" or \"any\"",
            lines.flow.get_ref()
        );
        return Err(fault(text, Some(lines.flow.span()), message));
    }
    if lines.reason.get_ref().trim().is_empty() {
        return Err(fault(text, Some(lines.reason.span()), "say why this flow is allowed".to_owned()));
    }
    let [from, to, flow, reason] = [lines.from, lines.to, lines.flow, lines.reason].map(Spanned::into_inner);
    Ok(Allow { from, to, flow, reason, learnt: None })
}

fn pool(word: &str) -> Option<Pool> {
    let (address, bits) = word.split_once('/')?;
    let (address, bits): (IpAddr, u8) = (address.parse().ok()?, bits.parse().ok()?);
    (bits <= if address.is_ipv4() { 32 } else { 128 }).then(|| Pool::around(address, bits))
}

fn is_link(word: &str) -> bool {
    let parts: Vec<&str> = word.split(':').collect();
    parts.len() == 6 && parts.iter().all(|part| part.len() == 2 && u8::from_str_radix(part, 16).is_ok())
}

fn is_service(word: &str) -> bool {
    let numbered = |kind: &str| matches!(kind, "udp" | "tcp" | "sctp" | "ip");
    match word.split_once('/') {
        Some(("service", name)) => beleg_spec::sbi::number(name).is_some(),
        Some((kind, number)) => numbered(kind) && number.parse::<u16>().is_ok(),
        None => matches!(word, "icmp" | "link" | "any"),
    }
}

/// The word that differs least, where it does not differ much.
fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let distance = |one: &str| strsim::damerau_levenshtein(&one.to_lowercase(), &word.to_lowercase());
    known.iter().map(|&one| (distance(one), one)).min().filter(|&(far, _)| far <= 2).map(|(_, one)| one)
}

fn fault(text: &str, span: Option<Range<usize>>, message: String) -> Fault {
    let Some(start) = span.map(|span| span.start.min(text.len())) else {
        return Fault { message, at: None, line: String::new() };
    };
    let before = text.get(..start).unwrap_or_default();
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
    let shown = text.lines().nth(line).unwrap_or_default().replace('\t', " ");
    Fault { message, at: Some((line + 1, column + 1)), line: shown }
}

/// Writes a declaration for a person to review.
pub fn write(network: &Network) -> String {
    let mut out = String::from(
        "# What the capture taught. Review every line: what stands here is declared, what does not will be a finding.\n\
         # Flows that the roles imply (N2, N3, N4, N9, SBI …) need no line.\n\n[network]\n",
    );
    let name = if network.name.is_empty() { "learnt" } else { &network.name };
    let _ = writeln!(out, "name = {}", quoted(name));
    let plmn: Vec<String> = network.plmn.iter().map(|plmn| quoted(plmn)).collect();
    let _ = writeln!(out, "plmn = [{}]", plmn.join(", "));
    let pools: Vec<String> =
        network.ue_pools.iter().map(|pool| quoted(&format!("{}/{}", pool.base, pool.bits))).collect();
    let _ = writeln!(out, "ue_pools = [{}]", pools.join(", "));
    for element in &network.elements {
        let _ = writeln!(out, "\n[[element]]{}", taught(element.learnt));
        let _ = writeln!(out, "name = {}", quoted(&element.name));
        let roles: Vec<String> = element.roles.iter().map(|role| quoted(role)).collect();
        let _ = match roles.as_slice() {
            [one] => writeln!(out, "role = {one}"),
            several => writeln!(out, "role = [{}]", several.join(", ")),
        };
        if let Some(vendor) = &element.vendor {
            let _ = writeln!(out, "vendor = {}", quoted(vendor));
        }
        let addresses: Vec<String> = element.addresses.iter().map(|address| quoted(&address.to_string())).collect();
        let _ = writeln!(out, "addresses = [{}]", addresses.join(", "));
    }
    for allow in &network.allows {
        let _ = writeln!(out, "\n[[allow]]{}", taught(allow.learnt));
        for (key, value) in [("from", &allow.from), ("to", &allow.to), ("flow", &allow.flow), ("reason", &allow.reason)]
        {
            let _ = writeln!(out, "{key} = {}", quoted(value));
        }
    }
    out
}

fn taught(frame: Option<FrameId>) -> String {
    match frame {
        Some(FrameId { tap: 0, number }) => format!("  # frame {number}"),
        Some(FrameId { tap, number }) => format!("  # frame {number} of input {}", tap + 1),
        None => String::new(),
    }
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use beleg_model::Party;

    const GOOD: &str = "[network]\nname = \"Testnetz\"\nplmn = [\"001-01\"]\nue_pools = [\"10.45.0.0/16\"]\n\n[[element]]\nname = \"upf1\"\nrole = \"UPF\"\n\
        vendor = \"Example Networks\"\naddresses = [\"192.0.2.1\"]\n\n[[allow]]\nfrom = \"upf1\"\nto = \"192.0.2.53\"\n\
        flow = \"udp/123\"\nreason = \"NTP, operator's own server\"\n";

    #[test]
    fn a_declaration_is_read_and_written_back() {
        let network = parse(GOOD).unwrap();
        assert!(network.reviewed);
        assert_eq!(network.element("192.0.2.1".parse().unwrap()).unwrap().name, "upf1");
        assert!(
            network.is_users(Party::Ip([10, 45, 200, 1].into())) && !network.is_users(Party::Ip([10, 46, 0, 1].into()))
        );
        let again = parse(&write(&network)).unwrap();
        assert_eq!((again.elements, again.allows), (network.elements, network.allows));
        assert_eq!(again.ue_pools, network.ue_pools);
    }

    #[test]
    fn mistakes_are_shown_where_they_are() {
        let wrong = |from: &str, to: &str| parse(&GOOD.replace(from, to)).unwrap_err().to_string();
        let text = wrong("role = \"UPF\"", "role = \"UFP\"");
        assert!(text.starts_with("line 8, column 8: “UFP” is no role; did you mean “UPF”?"), "{text}");
        assert!(text.contains("8 | role = \"UFP\"\n   |        ^"), "{text}");
        let text = wrong("192.0.2.1\"]", "192.0.2\"]");
        assert!(text.starts_with("line 10, column 14: “192.0.2” is no IPv4 or IPv6 address"), "{text}");
        let text = wrong("from = \"upf1\"", "from = \"upf2\"");
        assert!(
            text.contains("line 13, column 8: “upf2” is no element above") && text.contains("did you mean “upf1”"),
            "{text}"
        );
        let text = wrong("flow = \"udp/123\"", "flow = \"123\"");
        assert!(text.contains("write \"udp/123\""), "{text}");
        let text = wrong("vendor =", "vendr =");
        assert!(text.contains("line 9, column 1: unknown field `vendr`"), "{text}");
        assert!(wrong("10.45.0.0/16", "10.45.0.0").contains("line 4, column 13: “10.45.0.0” is no range"));
        assert!(wrong("[network]", "[network").starts_with("line 1, column"));
    }
}
