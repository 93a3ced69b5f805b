//! What a comparison gave, as text: a table by protocol, one by field, the explanations that applied, and a
//! line for each difference that nothing explains.

use std::fmt::{self, Write};

use crate::compare::Difference;
use crate::known::Explanation;
use crate::message::Protocol;
use crate::run::Outcome;

/// How many unexplained differences are enough for most readers.
pub const SOME: usize = 200;

/// The whole report, with as many as `listed` of the unexplained differences. All are counted.
pub fn write(out: &mut impl Write, outcome: &Outcome, explanations: &[Explanation], listed: usize) -> fmt::Result {
    writeln!(out, "{} captures compared", outcome.captures)?;
    protocols(out, outcome)?;
    fields(out, outcome)?;
    applied(out, outcome, explanations)?;
    for (title, lines) in [("said by tshark against a file", &outcome.complaints), ("FAILED", &outcome.failures)] {
        for (capture, text) in lines {
            writeln!(out, "{title}: {capture}: {text}")?;
        }
    }
    let unexplained = outcome.unexplained().count();
    writeln!(out, "\n{unexplained} differences that nothing explains")?;
    for (capture, difference) in outcome.unexplained().take(listed) {
        line(out, capture, difference)?;
    }
    if unexplained > listed {
        writeln!(out, "… and {} more", unexplained - listed)?;
    }
    Ok(())
}

fn protocols(out: &mut impl Write, outcome: &Outcome) -> fmt::Result {
    writeln!(
        out,
        "\n{:<9} {:>9} {:>9} {:>9} {:>9} {:>11} {:>10} {:>10} {:>11}",
        "protocol",
        "tshark",
        "beleg",
        "agreeing",
        "differing",
        "tshark-only",
        "beleg-only",
        "duplicates",
        "unexplained"
    )?;
    for protocol in Protocol::ALL {
        let counts = outcome.counts.get(&protocol).cloned().unwrap_or_default();
        let unexplained = outcome
            .unexplained()
            .filter(|(_, one)| one.message().map(|message| message.protocol) == Some(protocol))
            .count();
        writeln!(
            out,
            "{:<9} {:>9} {:>9} {:>9} {:>9} {:>11} {:>10} {:>10} {:>11}",
            protocol.name(),
            counts.tshark,
            counts.beleg,
            counts.agreeing,
            counts.differing,
            counts.tshark_only,
            counts.beleg_only,
            counts.duplicates,
            unexplained
        )?;
    }
    Ok(())
}

fn fields(out: &mut impl Write, outcome: &Outcome) -> fmt::Result {
    writeln!(out, "\n{:<27} {:>9} {:>9} {:>9} {:>11}", "field", "compared", "alike", "differing", "unexplained")?;
    for protocol in Protocol::ALL {
        for field in protocol.fields() {
            let counts = outcome.counts.get(&protocol);
            let (compared, alike) = counts.and_then(|counts| counts.fields.get(field).copied()).unwrap_or_default();
            let unexplained = outcome
                .unexplained()
                .filter(|(_, one)| one.kind.word() == *field)
                .filter(|(_, one)| one.message().map(|message| message.protocol) == Some(protocol))
                .count();
            writeln!(
                out,
                "{:<27} {compared:>9} {alike:>9} {:>9} {unexplained:>11}",
                format!("{protocol} {field}"),
                compared - alike
            )?;
        }
    }
    Ok(())
}

fn applied(out: &mut impl Write, outcome: &Outcome, explanations: &[Explanation]) -> fmt::Result {
    writeln!(out, "\nexplained by docs/differences.md")?;
    for (explanation, count) in explanations.iter().zip(outcome.applied(explanations)) {
        writeln!(out, "{count:>9}  {}", explanation.title)?;
    }
    Ok(())
}

/// One difference.
fn line(out: &mut impl Write, capture: &str, difference: &Difference) -> fmt::Result {
    let Some(message) = difference.message() else {
        return Ok(());
    };
    write!(
        out,
        "{capture} frame {} {} {}: tshark [{}] beleg [{}]",
        message.frame,
        message.protocol,
        difference.kind.word(),
        difference.tshark_value(),
        difference.beleg_value()
    )?;
    if let Some(tshark) = &difference.tshark {
        write!(out, " below {}", tshark.under.join(":"))?;
        if tshark.malformed {
            write!(out, " (malformed for tshark)")?;
        }
    }
    for issue in difference.beleg.iter().flat_map(|message| &message.issues) {
        write!(out, " issue {issue}")?;
    }
    writeln!(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{Counts, Kind};
    use crate::message::Message;

    #[test]
    fn a_difference_is_one_line_with_both_values() {
        let mut tshark = Message::new(7, Protocol::Gtpu);
        tshark.set("teid", Some(1));
        tshark.under = vec!["udp".to_owned()];
        let mut beleg = Message::new(7, Protocol::Gtpu);
        beleg.set("teid", Some(2));
        beleg.issues = vec!["residue: GTP-U at octet 9".to_owned()];
        let difference = Difference { kind: Kind::Field("teid"), tshark: Some(tshark), beleg: Some(beleg) };
        let mut outcome = Outcome::default();
        let counts =
            Counts { tshark: 1, beleg: 1, differing: 1, fields: [("teid", (1, 0))].into(), ..Counts::default() };
        outcome.counts.insert(Protocol::Gtpu, counts);
        outcome.differences.push(("a.pcap".to_owned(), difference, None));
        let mut text = String::new();
        write(&mut text, &outcome, &[], SOME).unwrap();
        assert!(
            text.ends_with(
                "a.pcap frame 7 gtp-u teid: tshark [1] beleg [2] below udp issue residue: GTP-U at octet 9\n"
            ),
            "{text}"
        );
        assert!(text.contains("1 differences that nothing explains"));
    }
}
