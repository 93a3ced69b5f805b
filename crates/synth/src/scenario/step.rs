//! What a UE does, one step after the other: `register`, `session`, `ping 4`, `handover xn gnb2` …

use super::fault::hint;

/// A step of a UE.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Registers and authenticates.
    Register,
    /// Gets a PDU session.
    Session,
    /// Sends echo requests and gets replies: how many.
    Ping(u32),
    /// Asks names: how many.
    Dns(u32),
    /// Fetches something over TCP: how many segments come.
    Web(u32),
    /// Sends and receives UDP packets: how many.
    Stream(u32),
    /// Does nothing for so many nanoseconds.
    Wait(i64),
    /// Goes idle: the RAN releases its context.
    Idle,
    /// Comes back with something to send.
    Service,
    /// Is paged, because a packet for it has come, and comes back.
    Page,
    /// Moves to another gNB, over Xn or N2; the gNB's place among the elements.
    Handover(bool, usize),
    /// Its session's quality changes.
    Modify,
    /// Its PDU session ends.
    Release,
    /// Leaves.
    Deregister,
}

/// How each step is written, and what it means: the table of docs/formats/scenario.md.
pub const STEPS: &[(&str, &str)] = &[
    ("register", "initial registration with authentication and security mode, and what it causes on the SBI"),
    ("session", "a PDU session to the group's data network"),
    ("ping N", "N echo requests and their replies, through the session"),
    ("dns N", "N names asked of the resolver (the DN element that is called `dns`, or else the first one)"),
    ("web N", "a TCP connection to a server on which N segments come back"),
    ("stream N", "N packets of UDP, two of three downlink"),
    ("wait DURATION", "nothing happens for this UE, for example `wait 2s`"),
    ("idle", "the gNB releases the UE for inactivity; the session stays, its downlink is buffered"),
    ("service", "service request from idle: the UE has something to send"),
    ("page", "a packet for the idle UE comes: report, paging, service request, and the packet is delivered"),
    (
        "handover xn GNB",
        "handover over Xn to that gNB: preparation, forwarding and release on Xn, the path switch on N2",
    ),
    ("handover n2 GNB", "handover over N2 to that gNB"),
    ("modify", "the network modifies the session's QoS"),
    ("release", "the UE releases the PDU session"),
    ("deregister", "deregistration, with the release of what is left"),
];

/// Reads a step; `gnb` finds a gNB by its name. An error is what is wrong and what to write.
pub(super) fn read(text: &str, gnb: impl Fn(&str) -> Option<usize>) -> Result<Step, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let count =
        |word: &str| word.parse().map_err(|_| format!("“{word}” is no number; write how many, as in \"ping 4\""));
    Ok(match words.as_slice() {
        ["register"] => Step::Register,
        ["session"] => Step::Session,
        ["ping", many] => Step::Ping(count(many)?),
        ["dns", many] => Step::Dns(count(many)?),
        ["web", many] => Step::Web(count(many)?),
        ["stream", many] => Step::Stream(count(many)?),
        ["wait", long] => Step::Wait(duration(long)?),
        ["idle"] => Step::Idle,
        ["service"] => Step::Service,
        ["page"] => Step::Page,
        ["handover", kind @ ("xn" | "n2"), name] => {
            let at = gnb(name).ok_or_else(|| format!("“{name}” is no gNB above"))?;
            Step::Handover(*kind == "xn", at)
        }
        ["modify"] => Step::Modify,
        ["release"] => Step::Release,
        ["deregister"] => Step::Deregister,
        _ => {
            let known: Vec<&str> = STEPS.iter().filter_map(|(form, _)| form.split(' ').next()).collect();
            let hint = hint(words.first().unwrap_or(&""), &known);
            let forms: Vec<&str> = STEPS.iter().map(|(form, _)| *form).collect();
            return Err(format!("“{text}” is no step{hint} The steps are: {}", forms.join(", ")));
        }
    })
}

/// A duration in nanoseconds: `250ms`, `2s`, `1min`.
pub(super) fn duration(text: &str) -> Result<i64, String> {
    let wrong = || format!("“{text}” is no duration; write one as in \"250ms\", \"2s\", \"1min\" or \"10us\"");
    let (negative, plain) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let digits = plain.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(plain.len());
    let (number, unit) = plain.split_at(digits);
    let number: f64 = number.parse().map_err(|_| wrong())?;
    let unit = match unit {
        "ns" => 1.0,
        "us" => 1e3,
        "ms" => 1e6,
        "s" => 1e9,
        "min" => 60e9,
        "h" => 3_600e9,
        _ => return Err(wrong()),
    };
    let whole = number * unit;
    if !(0.0..9e18).contains(&whole) {
        return Err(wrong());
    }
    Ok(if negative { -(whole as i64) } else { whole as i64 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_of_the_table_is_read() {
        for (form, _) in STEPS {
            let text = form.replace(" N", " 3").replace("DURATION", "2s").replace("GNB", "gnb1");
            assert!(read(&text, |_| Some(0)).is_ok(), "{text}");
        }
        assert!(read("regster", |_| None).unwrap_err().contains("did you mean “register”?"));
        assert!(read("handover xn gnb9", |_| None).unwrap_err().contains("no gNB above"));
        assert_eq!(duration("1.5ms"), Ok(1_500_000));
        assert_eq!(duration("-10us"), Ok(-10_000));
        assert!(duration("5 parsecs").is_err() && duration("1e99s").is_err());
    }
}
