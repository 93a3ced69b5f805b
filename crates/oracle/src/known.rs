//! The explained differences: `docs/differences.md`, which people read and this module too. Each is a section
//! with a reason, the clause that decides, and a block that says which differences it explains, by cause.

use crate::compare::Difference;
use crate::glob;
use crate::message::Protocol;

/// The document, from this crate.
pub const DOCUMENT: &str = "../../docs/differences.md";

/// One explained difference.
#[derive(Clone, Debug, Default)]
pub struct Explanation {
    /// The section's heading.
    pub title: String,
    /// What a difference must be to be explained by it: every condition holds. Never empty.
    conditions: Vec<Condition>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Condition {
    /// `protocol`: one of these.
    Protocol(Vec<Protocol>),
    /// `kind`: `tshark-only`, `beleg-only` or a field's name, one of these.
    Kind(Vec<String>),
    /// `capture`: a pattern of the file's name.
    Capture(String),
    /// `under`: tshark's message stands below one of these layers.
    Under(Vec<String>),
    /// `malformed`: tshark calls something in the frame malformed.
    Malformed,
    /// `again`: tshark reads segments of the stream of octets twice.
    Again,
    /// `tshark`, `beleg`: a pattern of that side's value.
    Tshark(String),
    Beleg(String),
    /// `issue`: a pattern of one of Beleg's issues with the message.
    Issue(String),
    /// `port`: one of the ports is this.
    Port(u16),
    /// `port-not`: neither port is this.
    PortNot(u16),
    /// `with`: tshark's message, or Beleg's where it has none, has this value: `status=204`.
    With(String, String),
    /// `relation`: how the two values stand to each other.
    Relation(Relation),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    /// Beleg's list begins with tshark's and goes on.
    BelegGoesOn,
    /// tshark's list begins with Beleg's and goes on.
    TsharkGoesOn,
}

/// Reads the document. An error names the line.
pub fn parse(document: &str) -> Result<Vec<Explanation>, String> {
    let mut explanations: Vec<Explanation> = Vec::new();
    let mut in_block = false;
    let mut reason = false;
    let mut clause = false;
    for (number, line) in (1..).zip(document.lines()) {
        let failed = |what: &str| format!("docs/differences.md line {number}: {what}: {line}");
        if let Some(title) = line.strip_prefix("## ") {
            explanations.push(Explanation { title: title.trim().to_owned(), ..Explanation::default() });
            (reason, clause) = (false, false);
        } else if line.starts_with("```") {
            in_block = line == "```explains";
            if in_block && !(reason && clause) {
                return Err(failed("no reason or no `Clause:` line stands before it"));
            }
        } else if in_block {
            let explanation = explanations.last_mut().ok_or_else(|| failed("a block before the first heading"))?;
            let condition = condition(line).ok_or_else(|| failed("not a condition"))?;
            explanation.conditions.push(condition);
        } else if line.starts_with("Clause:") {
            clause = true;
        } else if !line.trim().is_empty() {
            reason = true;
        }
    }
    for explanation in &explanations {
        let narrow = |condition: &Condition| !matches!(condition, Condition::Protocol(_) | Condition::Kind(_));
        if !explanation.conditions.iter().any(narrow) {
            return Err(format!(
                "docs/differences.md: \"{}\" names no cause, only a protocol or a kind",
                explanation.title
            ));
        }
    }
    Ok(explanations)
}

/// A line `key: value`.
fn condition(line: &str) -> Option<Condition> {
    let (key, value) = line.split_once(':')?;
    let value = value.trim();
    let words = || value.split_whitespace().map(str::to_owned).collect();
    Some(match key.trim() {
        "protocol" => Condition::Protocol(value.split_whitespace().map(Protocol::named).collect::<Option<_>>()?),
        "kind" => Condition::Kind(words()),
        "capture" => Condition::Capture(value.to_owned()),
        "under" => Condition::Under(words()),
        "malformed" if value == "yes" => Condition::Malformed,
        "again" if value == "yes" => Condition::Again,
        "tshark" => Condition::Tshark(value.to_owned()),
        "beleg" => Condition::Beleg(value.to_owned()),
        "issue" => Condition::Issue(value.to_owned()),
        "port" => Condition::Port(value.parse().ok()?),
        "port-not" => Condition::PortNot(value.parse().ok()?),
        "with" => {
            let (name, value) = value.split_once('=')?;
            Condition::With(name.to_owned(), value.to_owned())
        }
        "relation" => Condition::Relation(match value {
            "beleg-goes-on" => Relation::BelegGoesOn,
            "tshark-goes-on" => Relation::TsharkGoesOn,
            _ => return None,
        }),
        _ => return None,
    })
}

impl Explanation {
    /// Whether it explains a difference in the capture of that name.
    pub fn explains(&self, capture: &str, difference: &Difference) -> bool {
        self.conditions.iter().all(|condition| condition.holds(capture, difference).unwrap_or(false))
    }
}

impl Condition {
    /// `None` where the difference has nothing that the condition is about.
    fn holds(&self, capture: &str, difference: &Difference) -> Option<bool> {
        let tshark = difference.tshark.as_ref();
        let beleg = difference.beleg.as_ref();
        Some(match self {
            Self::Protocol(protocols) => protocols.contains(&difference.message()?.protocol),
            Self::Kind(kinds) => kinds.iter().any(|kind| kind == difference.kind.word()),
            Self::Capture(pattern) => glob::matches(pattern, capture),
            Self::Under(layers) => {
                layers.iter().any(|layer| tshark.is_some_and(|message| message.under.contains(layer)))
            }
            Self::Malformed => tshark?.malformed,
            Self::Again => difference.message()?.again,
            Self::Tshark(pattern) => glob::matches(pattern, &difference.tshark_value()),
            Self::Beleg(pattern) => glob::matches(pattern, &difference.beleg_value()),
            Self::Issue(pattern) => {
                let issues = &beleg?.issues;
                issues.iter().any(|issue| glob::matches(pattern, issue))
            }
            Self::Port(port) => difference.message()?.ports.contains(port),
            Self::PortNot(port) => {
                let ports = &difference.message()?.ports;
                !ports.is_empty() && !ports.contains(port)
            }
            Self::With(name, value) => difference.message()?.get(name) == Some(value),
            Self::Relation(relation) => {
                let (tshark, beleg) = (difference.tshark_value(), difference.beleg_value());
                match relation {
                    Relation::BelegGoesOn => goes_on(&tshark, &beleg),
                    Relation::TsharkGoesOn => goes_on(&beleg, &tshark),
                }
            }
        })
    }
}

/// Whether the list `long` begins with the list `short` and goes on after it.
fn goes_on(short: &str, long: &str) -> bool {
    let rest = long.strip_prefix(short);
    rest.is_some_and(|rest| !rest.is_empty() && (short.is_empty() || rest.starts_with(',')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Kind;
    use crate::message::Message;

    const DOCUMENT: &str = "# Differences\n\n## Quoted packets\nAn error message quotes a packet.\n\n\
        Clause: RFC 792\n\n```explains\nprotocol: pfcp gtp-u\nkind: tshark-only\nunder: icmp icmpv6\n```\n\n\
        ## Odd ports\nBelow.\nClause: none\n```explains\nkind: beleg-only\nport-not: 8805\n```\n";

    fn alone(kind: Kind, under: &[&str], ports: &[u16]) -> Difference {
        let message = Message {
            under: under.iter().map(|&layer| layer.to_owned()).collect(),
            ports: ports.to_vec(),
            ..Message::new(1, Protocol::Pfcp)
        };
        let is_tshark = kind == Kind::TsharkOnly;
        Difference { kind, tshark: is_tshark.then(|| message.clone()), beleg: (!is_tshark).then_some(message) }
    }

    fn explained(difference: &Difference) -> Vec<String> {
        let all = parse(DOCUMENT).unwrap().into_iter();
        all.filter(|one| one.explains("a.pcap", difference)).map(|one| one.title).collect()
    }

    #[test]
    fn a_difference_is_explained_where_every_condition_holds() {
        let quoted = alone(Kind::TsharkOnly, &["ip", "icmp"], &[8805]);
        assert_eq!(explained(&quoted), ["Quoted packets"]);
        assert!(explained(&alone(Kind::TsharkOnly, &["ip"], &[8805])).is_empty());
        assert_eq!(explained(&alone(Kind::BelegOnly, &[], &[9])), ["Odd ports"]);
        assert!(explained(&alone(Kind::BelegOnly, &[], &[9, 8805])).is_empty());
        assert!(explained(&alone(Kind::BelegOnly, &[], &[])).is_empty());
    }

    #[test]
    fn lists_are_compared_by_whole_items() {
        assert!(goes_on("1,2", "1,2,3"));
        assert!(goes_on("", "1"));
        assert!(!goes_on("1,2", "1,23"));
        assert!(!goes_on("1,2", "1,2"));
    }

    #[test]
    fn a_blanket_is_refused() {
        let blanket = "## All\nBecause.\nClause: x\n```explains\nprotocol: ngap\nkind: ies\n```\n";
        assert!(parse(blanket).unwrap_err().contains("names no cause"));
    }

    #[test]
    fn a_mistake_names_its_line() {
        for (document, line) in [
            ("## A\nr\nClause: x\n```explains\nunter: x\n```\n", "line 5"),
            ("## A\nr\nClause: x\n```explains\nprotocol: sip\n```\n", "line 5"),
            ("## A\nClause: x\n```explains\n", "line 3"),
            ("## A\nreason\n```explains\n", "line 3"),
        ] {
            let error = parse(document).unwrap_err();
            assert!(error.contains(line), "{error}");
        }
    }
}
