//! Pairs the two sides' messages frame by frame and lists what differs. It judges nothing.

use std::collections::BTreeMap;

use crate::message::{Message, Protocol};

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A message that only tshark has.
    TsharkOnly,
    /// A message that only Beleg has.
    BelegOnly,
    /// A field of a message that both have.
    Field(&'static str),
}

impl Kind {
    /// The word for it in reports and explanations; a field's name for a field.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::TsharkOnly => "tshark-only",
            Self::BelegOnly => "beleg-only",
            Self::Field(name) => name,
        }
    }
}

/// One difference.
#[derive(Clone, Debug)]
pub struct Difference {
    /// What kind it is of.
    pub kind: Kind,
    /// tshark's message, where it has one.
    pub tshark: Option<Message>,
    /// Beleg's message, where it has one.
    pub beleg: Option<Message>,
}

impl Difference {
    /// A message concerned: tshark's, or Beleg's where tshark has none. (There always is one.)
    pub fn message(&self) -> Option<&Message> {
        self.tshark.as_ref().or(self.beleg.as_ref())
    }

    /// tshark's value: of the field, or all fields of a message that stands alone.
    pub fn tshark_value(&self) -> String {
        self.value(self.tshark.as_ref())
    }

    /// Beleg's value.
    pub fn beleg_value(&self) -> String {
        self.value(self.beleg.as_ref())
    }

    fn value(&self, message: Option<&Message>) -> String {
        match (message, &self.kind) {
            (None, _) => String::new(),
            (Some(message), Kind::Field(name)) => message.get(name).unwrap_or_default().to_owned(),
            (Some(message), _) => message.line(),
        }
    }
}

/// Counts of one protocol.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// Messages that tshark has.
    pub tshark: u64,
    /// Messages that Beleg has.
    pub beleg: u64,
    /// Messages that both have, with every field alike.
    pub agreeing: u64,
    /// Messages that both have, with a field that differs.
    pub differing: u64,
    /// Messages that only tshark has.
    pub tshark_only: u64,
    /// Messages that only Beleg has, without the next.
    pub beleg_only: u64,
    /// Messages that Beleg marks as repetitions and tshark does not show again.
    pub duplicates: u64,
    /// Of each field: messages in which either side has it, and those in which both have it alike.
    pub fields: BTreeMap<&'static str, (u64, u64)>,
}

impl Counts {
    /// Adds those of another capture.
    pub fn add(&mut self, other: &Self) {
        self.tshark += other.tshark;
        self.beleg += other.beleg;
        self.agreeing += other.agreeing;
        self.differing += other.differing;
        self.tshark_only += other.tshark_only;
        self.beleg_only += other.beleg_only;
        self.duplicates += other.duplicates;
        for (field, (compared, alike)) in &other.fields {
            let sum = self.fields.entry(field).or_default();
            sum.0 += compared;
            sum.1 += alike;
        }
    }
}

/// The comparison of one capture.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// By protocol.
    pub counts: BTreeMap<Protocol, Counts>,
    /// In the order of frames.
    pub differences: Vec<Difference>,
}

/// tshark's and Beleg's messages of one frame and protocol.
type Sides<'m> = (Vec<&'m Message>, Vec<&'m Message>);

/// Compares the two sides' messages of a capture.
pub fn compare(tshark: &[Message], beleg: &[Message]) -> Comparison {
    let mut groups: BTreeMap<(u64, &str, Protocol), Sides<'_>> = BTreeMap::new();
    let place = |message: &'_ Message| message.flow.is_none().then_some(message.frame).unwrap_or_default();
    for message in tshark {
        let flow = message.flow.as_deref().unwrap_or_default();
        groups.entry((place(message), flow, message.protocol)).or_default().0.push(message);
    }
    for message in beleg {
        let flow = message.flow.as_deref().unwrap_or_default();
        groups.entry((place(message), flow, message.protocol)).or_default().1.push(message);
    }
    let mut comparison = Comparison::default();
    for ((_, _, protocol), (tshark, beleg)) in groups {
        let counts = comparison.counts.entry(protocol).or_default();
        counts.tshark += tshark.len() as u64;
        counts.beleg += beleg.len() as u64;
        for pair in align(&tshark, &beleg) {
            note(pair, counts, &mut comparison.differences);
        }
    }
    comparison
}

/// Counts a pair and lists its differences.
fn note(pair: (Option<&Message>, Option<&Message>), counts: &mut Counts, differences: &mut Vec<Difference>) {
    let mut differ = |kind| {
        differences.push(Difference { kind, tshark: pair.0.cloned(), beleg: pair.1.cloned() });
    };
    match pair {
        (Some(tshark), Some(beleg)) => {
            let mut alike = true;
            for &field in tshark.protocol.fields() {
                let values = (tshark.get(field), beleg.get(field));
                if values == (None, None) {
                    continue;
                }
                let sum = counts.fields.entry(field).or_default();
                sum.0 += 1;
                if values.0 == values.1 {
                    sum.1 += 1;
                } else {
                    alike = false;
                    differ(Kind::Field(field));
                }
            }
            if alike {
                counts.agreeing += 1;
            } else {
                counts.differing += 1;
            }
        }
        (Some(_), None) => {
            counts.tshark_only += 1;
            differ(Kind::TsharkOnly);
        }
        (None, Some(beleg)) if beleg.duplicate => counts.duplicates += 1,
        (None, Some(_)) => {
            counts.beleg_only += 1;
            differ(Kind::BelegOnly);
        }
        (None, None) => {}
    }
}

/// What it costs to pair two messages, for each field that differs.
const DIFFERING: usize = 2;
/// What it costs to leave a message without a partner.
const ALONE: usize = 3 * DIFFERING;
/// What it costs to pair a repetition: less than anything else, but tshark's message is rather the other one.
const REPETITION: usize = 1;
/// Past so many combinations messages are paired in order. No real frame comes near.
const MOST: usize = 1_000_000;

type Pair<'m> = (Option<&'m Message>, Option<&'m Message>);

/// Pairs the messages of one frame, in order, so that the fewest fields differ.
fn align<'m>(tshark: &[&'m Message], beleg: &[&'m Message]) -> Vec<Pair<'m>> {
    let width = beleg.len() + 1;
    if (tshark.len() <= 1 && beleg.len() <= 1) || (tshark.len() + 1).saturating_mul(width) > MOST {
        let longest = tshark.len().max(beleg.len());
        return (0..longest).map(|index| (tshark.get(index).copied(), beleg.get(index).copied())).collect();
    }
    // costs[t * width + b]: the least cost of the messages from t and b on.
    let mut costs = vec![0_usize; (tshark.len() + 1) * width];
    let cost = |costs: &[usize], t: usize, b: usize| {
        let at = |t: usize, b: usize| costs.get(t * width + b).copied().unwrap_or_default();
        match (tshark.get(t), beleg.get(b)) {
            (None, None) => (0, Step::End),
            (Some(_), None) => (ALONE + at(t + 1, b), Step::Tshark),
            (None, Some(_)) => (ALONE + at(t, b + 1), Step::Beleg),
            (Some(one), Some(other)) => [
                (apart(one, other) + at(t + 1, b + 1), Step::Both),
                (ALONE + at(t + 1, b), Step::Tshark),
                (ALONE + at(t, b + 1), Step::Beleg),
            ]
            .into_iter()
            .min_by_key(|(cost, _)| *cost)
            .unwrap_or((0, Step::Both)),
        }
    };
    for t in (0..=tshark.len()).rev() {
        for b in (0..width).rev() {
            let (least, _) = cost(&costs, t, b);
            if let Some(slot) = costs.get_mut(t * width + b) {
                *slot = least;
            }
        }
    }
    let (mut t, mut b) = (0, 0);
    let mut pairs = Vec::new();
    loop {
        let step = cost(&costs, t, b).1;
        let left = tshark.get(t).copied().filter(|_| step != Step::Beleg);
        let right = beleg.get(b).copied().filter(|_| step != Step::Tshark);
        if step == Step::End {
            return pairs;
        }
        t += usize::from(left.is_some());
        b += usize::from(right.is_some());
        pairs.push((left, right));
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Both,
    Tshark,
    Beleg,
    End,
}

/// What it costs to pair two messages.
fn apart(tshark: &Message, beleg: &Message) -> usize {
    let fields = tshark.protocol.fields().iter();
    let differing = fields.filter(|field| tshark.get(field) != beleg.get(field)).count();
    differing * DIFFERING + if beleg.duplicate { REPETITION } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pfcp(frame: u64, message_type: u64, sequence_number: u64) -> Message {
        let mut message = Message::new(frame, Protocol::Pfcp);
        message.set("message_type", Some(message_type));
        message.set("seid", Some(message_type));
        message.set("sequence_number", Some(sequence_number));
        message.set_list("ies", &[message_type, sequence_number]);
        message
    }

    fn kinds(comparison: &Comparison) -> Vec<&'static str> {
        let differences = &comparison.differences;
        differences.iter().map(|one| one.kind.word()).collect()
    }

    #[test]
    fn equal_sides_agree() {
        let messages = [pfcp(1, 1, 1), pfcp(1, 2, 2), pfcp(3, 1, 1)];
        let comparison = compare(&messages, &messages);
        let counts = &comparison.counts[&Protocol::Pfcp];
        assert_eq!((counts.agreeing, counts.tshark, counts.beleg), (3, 3, 3));
        assert_eq!(counts.fields["seid"], (3, 3));
        assert!(comparison.differences.is_empty());
    }

    #[test]
    fn a_field_that_differs_is_named_with_both_values() {
        let comparison = compare(&[pfcp(1, 1, 1)], &[pfcp(1, 1, 2)]);
        assert_eq!(kinds(&comparison), ["sequence_number", "ies"]);
        let difference = &comparison.differences[1];
        assert_eq!(difference.tshark_value(), "1,1");
        assert_eq!(difference.beleg_value(), "1,2");
        assert_eq!(comparison.counts[&Protocol::Pfcp].differing, 1);
    }

    #[test]
    fn a_message_left_out_in_the_middle_moves_no_other() {
        let all = [pfcp(1, 1, 1), pfcp(1, 2, 2), pfcp(1, 3, 3)];
        let some = [all[0].clone(), all[2].clone()];
        let comparison = compare(&all, &some);
        assert_eq!(kinds(&comparison), ["tshark-only"]);
        assert_eq!(comparison.differences[0].tshark_value(), "message_type=2 seid=2 sequence_number=2 ies=2,2");
        assert_eq!(kinds(&compare(&some, &all)), ["beleg-only"]);
    }

    #[test]
    fn the_same_message_in_another_frame_is_another_message() {
        let comparison = compare(&[pfcp(1, 1, 1)], &[pfcp(2, 1, 1)]);
        assert_eq!(kinds(&comparison), ["tshark-only", "beleg-only"]);
    }

    #[test]
    fn a_repetition_that_tshark_leaves_out_is_counted_apart() {
        let mut again = pfcp(2, 1, 1);
        again.duplicate = true;
        let comparison = compare(&[pfcp(1, 1, 1)], &[pfcp(1, 1, 1), again.clone()]);
        assert!(comparison.differences.is_empty());
        assert_eq!(comparison.counts[&Protocol::Pfcp].duplicates, 1);
        let comparison = compare(&[pfcp(2, 1, 1)], &[again.clone()]);
        assert_eq!(comparison.counts[&Protocol::Pfcp].agreeing, 1);
        // Beside one like it, tshark's message is the one that is not a repetition.
        let comparison = compare(&[pfcp(2, 1, 1)], &[again, pfcp(2, 1, 1)]);
        assert!(comparison.differences.is_empty());
    }
}
