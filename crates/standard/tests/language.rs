//! The language of requirements from outside: what it means, what it says of mistakes, and that no text upsets it.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on says why")]

use std::fmt::Write as _;

use beleg_model::{Field, Fields, FrameId, Interface, Kind, Outcome, Party, Time, Value, Verdict};
use beleg_standard::{Catalogue, Ending, EntryType, Judge, Message, Part, Schema, parse_only};

static ITEM: [Field; 3] = [
    Field::new("name", Kind::Text, "Its name"),
    Field::new("flags", Kind::List(&Kind::Text), "Flags"),
    Field::new("ies", Kind::List(&Kind::Group(&ITEM)), "Items in it"),
];

static FIELDS: &[Field] = &[
    Field::new("number", Kind::Uint, "A number"),
    Field::new("other", Kind::Uint, "Another"),
    Field::new("flag", Kind::Bool, "A flag"),
    Field::new("text", Kind::Text, "Text"),
    Field::new("key", Kind::Octets, "Octets"),
    Field::new("peer", Kind::Ip, "An address"),
    Field::new("list", Kind::List(&Kind::Uint), "Numbers"),
    Field::new("values", Kind::List(&Kind::Group(&ITEM)), "Items"),
    Field::new("tree", Kind::Open, "Anything"),
];

static COMMON: &[Field] = &[Field::new("name", Kind::Text, "The message's name")];
static LATE: &[Field] = &[Field::new("status", Kind::Text, "Its status")];

fn schema() -> Schema {
    let part = |prefix, fields, late| Part { prefix, fields, late, detail: Vec::new() };
    let parts = vec![part("", COMMON, false), part("", LATE, true), part("p", FIELDS, false)];
    Schema { types: vec![EntryType { name: "p", about: "A message", parts }] }
}

fn file(when: &str, assert: &str) -> String {
    format!(
        "+++\nid = \"X1\"\ntitle = \"A test\"\nseverity = \"low\"\ngroup = \"attack\"\napplies_to = \"p\"\n\
         when = '''{when}'''\nassert = '''{assert}'''\n[params.few]\ndefault = [1, 2]\nabout = \"x\"\n\
         [params.wait]\ndefault = \"10s\"\nabout = \"x\"\n+++\n"
    )
}

fn compile(when: &str, assert: &str) -> Result<Judge, String> {
    let head = "[catalogue]\nname = \"x\"\ntitle = \"x\"\nversion = \"1\"\n".to_owned();
    let files = [("catalogue.toml".to_owned(), head), ("X1.md".to_owned(), file(when, assert))];
    let catalogue = Catalogue::read(&files, &mut |_| Err("none".to_owned())).map_err(|faults| show(&faults))?;
    Judge::new(&schema(), &catalogue).map_err(|faults| show(&faults))
}

fn show(faults: &[beleg_standard::Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

struct End(&'static str);

impl Ending for End {
    fn class(&self, _class: u32, out: &mut dyn Fields) {
        out.text("status", self.0);
    }
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

/// One message at a second; `hidden` says that it may hold more.
fn message(judge: &mut Judge, second: i64, hidden: bool, fill: &mut dyn FnMut(&mut dyn Fields)) {
    let time = Time::from_nanoseconds(second * 1_000_000_000);
    let frame = FrameId { tap: 0, number: second.unsigned_abs() };
    let about = Message { of: 0, name: "m", class: 0, frame, time, octets: 1, users: false, hidden, unsure: false };
    judge.message(&about, &mut |part, out| match part {
        0 => out.text("name", "m"),
        2 => fill(out),
        _ => {}
    });
}

fn outcome(assert: &str, hidden: bool, fill: &mut dyn FnMut(&mut dyn Fields)) -> Outcome {
    let mut judge = compile("", assert).unwrap();
    message(&mut judge, 1_000, hidden, fill);
    judge.finish(&End("vouched")).remove(0)
}

fn verdict(assert: &str) -> Verdict {
    let fill = &mut |out: &mut dyn Fields| {
        out.uint("number", 7);
        out.flag("flag", true);
        out.text("text", "abc");
        out.value("key", Value::Octets(&[1, 0xff]));
        out.value("peer", Value::Ip([192, 0, 2, 9].into()));
        out.list("list", &mut |items| [3, 4].into_iter().for_each(|number| items.uint(number)));
        out.list("values", &mut |items| {
            items.group(&mut |out| {
                out.text("name", "outer");
                out.list("ies", &mut |items| {
                    items.group(&mut |out| {
                        out.text("name", "inner");
                        out.list("flags", &mut |items| items.value(Value::Text("DUPL")));
                    });
                });
            });
            items.group(&mut |out| out.text("name", "last"));
        });
    };
    outcome(assert, false, fill).verdict
}

#[test]
fn conditions_mean_what_they_say() {
    let met = [
        "p.number == 7 and p.number != 8 and 6 < p.number and p.number <= 7",
        "p.number in {1, 5..9} and p.number not in $few",
        "p.flag and not (not p.flag) and !false",
        "p.text contains \"b\" and p.text starts_with 'a' and p.text ends_with \"c\" and len(p.text) == 3",
        "p.key == \"01ff\" and p.key in {\"01ff\", \"02\"}",
        "p.peer in {\"192.0.2.0/24\"} and p.peer == \"192.0.2.9\" and p.peer not in {\"2001:db8::/32\", \"192.0.2.10\"}",
        "3 in p.list and not (5 in p.list) and len(p.list) == 2",
        "any(p.values, .name == \"inner\" and \"DUPL\" in .flags) and count(p.values, true) == 3",
        "any(p.values, .name == \"outer\" and any(.ies, .name == \"inner\")) and not any(p.values, .name == \"last\" and any(.ies, true))",
        "all(p.values, exists(.name)) and exists(p.number) and not exists(p.other)",
        "p.other == 1 or p.number == 7",
        "p.number == 8 implies p.number == 9",
        "status == \"vouched\"",
        "status == \"unvouched\" or p.number == 7",
    ];
    for assert in met {
        assert_eq!(verdict(assert), Verdict::Met, "{assert}");
    }
    let violated = [
        "p.number == 8",
        "not p.flag",
        "any(p.values, .name == \"x\")",
        "p.other == 1 and p.number == 8",
        "status == \"x\"",
    ];
    for assert in violated {
        assert_eq!(verdict(assert), Verdict::Violated, "{assert}");
    }
    for assert in ["p.other == 1", "not (p.other == 1)", "p.other in {1}", "len(p.text) == 3 and p.other < 4"] {
        assert_eq!(verdict(assert), Verdict::Inconclusive, "{assert}");
    }
}

#[test]
fn what_may_be_there_is_unknown() {
    let nothing = &mut |_: &mut dyn Fields| {};
    for assert in
        ["exists(p.number)", "not exists(p.number)", "any(p.values, true)", "not any(p.values, true)", "1 in p.list"]
    {
        assert_eq!(outcome(assert, true, nothing).verdict, Verdict::Inconclusive, "{assert}");
    }
    assert_eq!(outcome("not exists(p.number)", false, nothing).verdict, Verdict::Met);
    // An identity is compared with nothing that is written.
    let identity = &mut |out: &mut dyn Fields| out.value("text", Value::Identity("SUPI", "imsi-1"));
    assert_eq!(outcome("p.text == \"imsi-1\"", false, identity).verdict, Verdict::Inconclusive);
    assert_eq!(outcome("p.text != \"imsi-1\"", false, identity).verdict, Verdict::Inconclusive);
}

#[test]
fn conditions_over_time_count_what_came() {
    let run = |assert: &str, begin: i64, numbers: &[(i64, u64)]| {
        let mut judge = compile("", assert).unwrap();
        judge.start(Time::from_nanoseconds(begin * 1_000_000_000));
        for &(second, number) in numbers {
            message(&mut judge, second, false, &mut |out| {
                out.uint("number", number);
                out.uint("other", number % 2);
            });
        }
        let outcome = judge.finish(&End("vouched")).remove(0);
        (outcome.applied, outcome.violated, outcome.unknown)
    };
    let few = "count(true per p.other over 10s) <= 2";
    assert_eq!(run(few, 0, &[(100, 1), (101, 3), (102, 2), (103, 5), (120, 7)]), (5, 1, 0));
    assert_eq!(
        run(few, 95, &[(100, 1), (101, 3), (102, 5)]),
        (3, 1, 2),
        "what was before is not known, three are three"
    );
    assert_eq!(run("distinct(p.number per p.other over $wait) <= 1", 0, &[(100, 1), (101, 1), (102, 3)]), (3, 1, 0));
    let after = "within(10s, p: p.number == 1 per p.other == p.other) or p.number == 1";
    assert_eq!(run(after, 0, &[(100, 1), (105, 3), (106, 2), (120, 5)]), (4, 2, 0));
    assert_eq!(run(after, 99, &[(100, 3)]), (1, 0, 1));
}

/// Expressions that are wrong, and what is said of them.
#[test]
fn mistakes_are_told_where_they_are() {
    let wrong = [
        "p.nubmer == 7",
        "nme == \"x\"",
        "p.number == \"x\"",
        "p.number = 7",
        "p.number == 7 and",
        "p.number == 7 p.flag",
        "p.number",
        "p.text < \"b\"",
        "p.flag > 1",
        "p.number in {1, \"x\"}",
        "p.number in {9..1}",
        "p.number in $fwe",
        "p.peer == \"192.0.2\"",
        "p.peer in {\"192.0.2.0/33\"}",
        "p.key == \"abc\"",
        "p.values == 1",
        "p.list == 1",
        "any(p.list, true)",
        "any(p.values, .nmae == \"x\")",
        ".name == \"x\"",
        "p.tree == 1",
        "exist(p.number)",
        "exists p.number",
        "len(p.number) == 1",
        "count(true over 10) <= 1",
        "count(true per p.values over 10s) <= 1",
        "count(status == \"x\" over 10s) <= 1",
        "within(10s, q: true)",
        "status == name",
        "\"a\" == \"b\"",
        "p.text == “x”",
        "p.text == \"x",
        "p.number == 10x",
        "p.number == 99999999999999999999",
        "p.number is 7",
        "[p.number]",
        "",
    ];
    let mut said = String::new();
    for assert in wrong {
        let message = compile("", assert).expect_err(assert);
        // Every message has its place.
        assert!(message.starts_with("X1.md, line 8, column "), "{message}");
        let _ = writeln!(said, "{message}\n");
    }
    let known = include_str!("mistakes.txt");
    if said != known {
        std::fs::write(concat!(env!("CARGO_TARGET_TMPDIR"), "/mistakes.txt"), &said).unwrap();
        panic!("the messages differ from tests/mistakes.txt; the new ones are in {}", env!("CARGO_TARGET_TMPDIR"));
    }
}

/// Numbers that look random and are the same in every run (xorshift64*).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % limit
    }

    fn condition(&mut self, depth: usize) -> String {
        if depth == 0 || self.below(4) == 0 {
            let atoms = [
                "p.number == 1",
                "p.number < 2",
                "p.other != 1",
                "p.other in {0, 2..3}",
                "p.flag",
                "exists(p.number)",
                "p.number == p.other",
                "p.number >= p.other",
                "p.text == \"a\"",
                "exists(p.text)",
                "true",
                "false",
            ];
            return atoms[self.below(atoms.len())].to_owned();
        }
        let (one, other) = (self.condition(depth - 1), self.condition(depth - 1));
        match self.below(4) {
            0 => format!("({one} and {other})"),
            1 => format!("({one} or {other})"),
            2 => format!("({one} implies {other})"),
            _ => format!("not {one}"),
        }
    }
}

/// What is definite stays so, whatever the unknown turns out to be; and `not` turns it round.
#[test]
fn the_unknown_settles_nothing() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for _ in 0..400 {
        let condition = random.condition(4);
        let known: [bool; 4] = std::array::from_fn(|_| random.below(2) == 0);
        let values: [u64; 4] = std::array::from_fn(|_| random.below(3) as u64);
        let fill = |known: [bool; 4], values: [u64; 4]| {
            let condition = condition.clone();
            move |negated: bool| {
                let text = if negated { format!("not ({condition})") } else { condition.clone() };
                outcome(&text, false, &mut |out| {
                    for (at, name) in ["number", "other", "flag", "text"].into_iter().enumerate() {
                        match (known[at], name) {
                            (false, name) => out.unknown(name),
                            (true, "flag") => out.flag(name, values[at] == 1),
                            (true, "text") => out.text(name, ["a", "b", "c"][values[at] as usize]),
                            (true, name) => out.uint(name, values[at]),
                        }
                    }
                })
                .verdict
            }
        };
        let vague = fill(known, values);
        let turned = match vague(false) {
            Verdict::Met => Verdict::Violated,
            Verdict::Violated => Verdict::Met,
            other => other,
        };
        assert_eq!(vague(true), turned, "{condition}");
        if vague(false) == Verdict::Inconclusive {
            continue;
        }
        for _ in 0..8 {
            let other = std::array::from_fn(|at| if known[at] { values[at] } else { random.below(3) as u64 });
            assert_eq!(fill([true; 4], other)(false), vague(false), "{condition} {known:?} {other:?}");
        }
    }
}

/// No text makes the reader panic, and a mistake stands in the text.
#[test]
fn any_text_is_read_or_refused() {
    let words = [
        "p.number", "and", "or", "not", "(", ")", "{", "}", "==", "!=", "<", "in", "any(", "count(", "within(", "per",
        "over", "10s", "1", "..", ",", ":", "\"x\"", "'", "\"", "$few", "$", ".name", "implies", "exists(", "len(",
        "all(", "#", "\n", "é", "0x", "5min", "\\",
    ];
    let mut random = Random(42);
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..random.below(24) {
            text.push_str(words[random.below(words.len())]);
            if random.below(3) > 0 {
                text.push(' ');
            }
        }
        if let Err((at, message)) = parse_only(&text) {
            assert!(at <= text.len() && !message.is_empty(), "{text}");
        }
    }
    let deep = "not ".repeat(100_000);
    assert!(parse_only(&deep).is_err());
    assert!(parse_only(&"(".repeat(10_000)).is_err());
    assert!(parse_only(&format!("{}p.flag", "not ".repeat(20))).is_ok());
    assert!(parse_only(&"p.flag and ".repeat(10_000)).is_err());
}

/// A catalogue of one requirement with these lines.
fn of(lines: &str) -> Result<Catalogue, String> {
    let head = "[catalogue]\nname = \"x\"\ntitle = \"x\"\nversion = \"1\"\n".to_owned();
    let text = format!("+++\nid = \"X1\"\ntitle = \"A test\"\nseverity = \"low\"\ngroup = \"attack\"\n{lines}+++\n");
    let files = [("catalogue.toml".to_owned(), head), ("X1.md".to_owned(), text)];
    Catalogue::read(&files, &mut |_| Err("none".to_owned())).map_err(|faults| show(&faults))
}

#[test]
fn a_requirement_may_wait_for_its_rule() {
    let mut judge = Judge::new(&schema(), &of("").unwrap()).unwrap();
    message(&mut judge, 1, false, &mut |out| out.uint("number", 7));
    let outcome = judge.finish(&End("vouched")).remove(0);
    assert_eq!((outcome.verdict, outcome.applied), (Verdict::NotObservable, 0));
    assert!(outcome.why[0].contains("it has no rule yet"), "{:?}", outcome.why);
    // Half a rule is a mistake, and no requirement that never speaks.
    for (half, lacking) in [
        ("applies_to = \"p\"\n", "`assert`"),
        ("assert = 'true'\n", "`applies_to`"),
        ("when = 'true'\n", "`applies_to`"),
    ] {
        let said = of(half).unwrap_err();
        assert!(said.contains(&format!("line 2, column 6: missing field {lacking}")), "{said}");
    }
}

#[test]
fn requirements_that_are_chosen_by_a_value_judge_as_others() {
    let head = "[catalogue]\nname = \"x\"\ntitle = \"x\"\nversion = \"1\"\n".to_owned();
    // Alone a requirement is looked at always; beside others that ask for the same field, where it has the value.
    let whens = [
        "p.number == 7",
        "p.number in {7, 9}",
        "p.number == 8 and p.flag",
        "p.flag and p.number in {5..9}",
        "p.text == \"a\"",
    ];
    let fills: [fn(&mut dyn Fields); 5] = [
        |out| out.uint("number", 7),
        |out| {
            out.uint("number", 8);
            out.flag("flag", true);
        },
        |out| out.text("text", "a"),
        |_| {},
        |out| out.unknown("number"),
    ];
    let count = |whens: &[&str], hidden: bool, fill: fn(&mut dyn Fields)| -> Vec<(u64, Verdict)> {
        let each = whens.iter().enumerate().map(|(number, when)| {
            (format!("X{number}.md"), file(when, "p.other == 1").replace("\"X1\"", &format!("\"X{number}\"")))
        });
        let files: Vec<_> = std::iter::once(("catalogue.toml".to_owned(), head.clone())).chain(each).collect();
        let catalogue = Catalogue::read(&files, &mut |_| Err("none".to_owned())).unwrap();
        let mut judge = Judge::new(&schema(), &catalogue).unwrap();
        message(&mut judge, 1, hidden, &mut |out| fill(out));
        judge.finish(&End("vouched")).iter().map(|outcome| (outcome.applied, outcome.verdict)).collect()
    };
    for fill in fills {
        for hidden in [false, true] {
            let alone: Vec<_> = whens.iter().flat_map(|when| count(&[when], hidden, fill)).collect();
            assert_eq!(count(&whens, hidden, fill), alone);
        }
    }
}
