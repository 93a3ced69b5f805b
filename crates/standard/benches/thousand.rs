//! A thousand requirements over a million messages of ten types: what one message costs. `cargo bench -p beleg-standard`.
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark"
)]

use std::time::Instant;

use beleg_model::{Field, Fields, FrameId, Interface, Kind, Party, Time};
use beleg_standard::{Catalogue, Ending, EntryType, Judge, Message, Part, Schema};

static COMMON: &[Field] =
    &[Field::new("name", Kind::Text, "Its name"), Field::new("protocol", Kind::Text, "Its protocol")];
static FIELDS: &[Field] = &[
    Field::new("type", Kind::Uint, "A type"),
    Field::new("length", Kind::Uint, "A length"),
    Field::new("flag", Kind::Bool, "A flag"),
    Field::new("service", Kind::Text, "A service"),
    Field::new("sequence", Kind::Uint, "A sequence number"),
    Field::new("unused", Kind::Uint, "What nobody asks for"),
];
const TYPES: [&str; 10] = ["t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9"];
const NAMES: [&str; 20] = [
    "Request 0",
    "Request 1",
    "Request 2",
    "Request 3",
    "Request 4",
    "Request 5",
    "Request 6",
    "Request 7",
    "Request 8",
    "Request 9",
    "Answer 0",
    "Answer 1",
    "Answer 2",
    "Answer 3",
    "Answer 4",
    "Answer 5",
    "Answer 6",
    "Answer 7",
    "Answer 8",
    "Answer 9",
];

struct End;

impl Ending for End {
    fn class(&self, _class: u32, _out: &mut dyn Fields) {}
    fn parties(&self, _class: u32) -> (Party, Party) {
        (Party::Nameless, Party::Nameless)
    }
    fn is_users(&self, _class: u32) -> bool {
        false
    }
    fn is_seen(&self, _interface: Interface) -> bool {
        true
    }
    fn is_whole(&self, _interface: Interface) -> Result<(), String> {
        Ok(())
    }
}

/// A hundred requirements on messages of each type; of those a tenth are on all of them and nine tenths on one name.
fn judge(pinned: bool) -> (Judge, Schema) {
    let part = |prefix, fields| Part { prefix, fields, late: false, detail: Vec::new() };
    let types =
        TYPES.map(|name| EntryType { name, about: "A message", parts: vec![part("", COMMON), part(name, FIELDS)] });
    let schema = Schema { types: types.into() };
    let mut files =
        vec![("catalogue.toml".to_owned(), "[catalogue]\nname = \"x\"\ntitle = \"x\"\nversion = \"1\"\n".to_owned())];
    for number in 0..1_000 {
        let of = TYPES[number % 10];
        let when = if pinned && number % 100 >= 10 {
            format!("name == \"{}\"", NAMES[number / 10 % 20])
        } else {
            format!("{of}.type == {}", number / 10 % 20)
        };
        let assert = format!("{of}.length < {} or {of}.flag and {of}.service in {{\"a\", \"b\"}}", 1_000 + number);
        let text = format!(
            "+++\nid = \"R{number}\"\ntitle = \"x\"\nseverity = \"low\"\ngroup = \"attack\"\napplies_to = \"{of}\"\nwhen = '{when}'\nassert = '{assert}'\n+++\n"
        );
        files.push((format!("R{number}.md"), text));
    }
    let catalogue = Catalogue::read(&files, &mut |_| Err(String::new())).unwrap();
    (Judge::new(&schema, &catalogue).unwrap(), schema)
}

fn main() {
    const MESSAGES: usize = 1_000_000;
    for (pinned, what) in [(true, "nine tenths of them on one name"), (false, "none of them on one name")] {
        let begin = Instant::now();
        let (mut judge, _) = judge(pinned);
        let compiled = begin.elapsed();
        let begin = Instant::now();
        for number in 0..MESSAGES {
            let (of, name) = (number % 10, NAMES[number / 10 % 20]);
            let time = Time::from_nanoseconds(number as i64 * 1_000);
            let frame = FrameId { tap: 0, number: number as u64 };
            let message = Message {
                of,
                name,
                class: (number % 100) as u32,
                frame,
                time,
                octets: 100,
                users: false,
                hidden: false,
                unsure: false,
            };
            judge.message(&message, &mut |part, out| {
                if part == 0 {
                    out.text("name", name);
                    out.text("protocol", TYPES[of]);
                } else {
                    out.uint("type", (number / 10 % 20) as u64);
                    out.uint("length", (number % 900) as u64);
                    out.flag("flag", true);
                    out.text("service", "a");
                    out.uint("sequence", number as u64);
                    out.uint("unused", 1);
                }
            });
        }
        let each = begin.elapsed().as_nanos() as f64 / MESSAGES as f64;
        let applied: u64 = judge.finish(&End).iter().map(|outcome| outcome.applied).sum();
        println!(
            "1000 requirements, {what}: {each:.0} ns a message ({applied} times applied; compiled in {compiled:?})"
        );
    }
}
