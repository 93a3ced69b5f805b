//! The report of an audit: one page that needs nothing else, for people who decide, and for people who check.
//!
//! One section a file, in the order in which a reader needs them. The page is whole without scripts; they only filter and fold.

mod accounts;
mod answer;
mod findings;
mod ladders;
mod network;
mod requirements;
mod shapes;
mod timeline;
mod verify;
mod visible;

use beleg_engine::Summary;
use beleg_model::{Finding, FrameId, Outcome, Party};

use crate::escape;
use crate::ladder::Chart;
use crate::numbers::grouped;
use crate::texts::{Language, Texts, fill};

/// How the page looks.
const STYLE: &str = include_str!("page.css");
/// What it can do where scripts run.
const SCRIPT: &str = include_str!("page.js");
/// Octets of ladders beyond which their rows tell no fields any more, and beyond which there are none.
const LADDERS: [usize; 2] = [900_000, 1_600_000];

/// What a requirement's author says of it, for the cards of its findings.
#[derive(Clone, Debug, Default)]
pub struct Explained {
    /// Why it matters.
    pub matters: String,
    /// When a violation is innocent.
    pub innocent: String,
    /// Clauses and other documents.
    pub references: Vec<String>,
}

/// What a report is made of.
pub struct Report<'a> {
    /// What the run left behind.
    pub summary: &'a Summary,
    /// What the standard says to it.
    pub outcomes: &'a [Outcome],
    /// What the author of a requirement says of it, by its id.
    pub explained: &'a dyn Fn(&str) -> Option<Explained>,
    /// Who said what to whom.
    pub chart: &'a Chart,
    /// The program and its version.
    pub program: &'a str,
    /// The case's digest, where there is one.
    pub digest: Option<&'a str>,
    /// The language.
    pub language: Language,
}

impl std::fmt::Debug for Report<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Report")
            .field("program", &self.program)
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// The page being written.
struct Page<'a> {
    report: &'a Report<'a>,
    texts: &'static Texts,
    out: String,
    /// Octets of ladders so far.
    drawn: usize,
}

type Section = (&'static str, fn(&Texts) -> &'static str, fn(&mut Page<'_>));

/// The sections, in order.
const SECTIONS: [Section; 8] = [
    ("findings", |texts| texts.findings, findings::write),
    ("network", |texts| texts.network, network::write),
    ("timeline", |texts| texts.timeline, timeline::write),
    ("visible", |texts| texts.visible, visible::write),
    ("accounts", |texts| texts.accounts, accounts::write),
    ("requirements", |texts| texts.requirements, requirements::write),
    ("ladders", |texts| texts.ladders, ladders::write),
    ("verify", |texts| texts.verify, verify::write),
];

/// The page.
pub fn document(report: &Report<'_>) -> String {
    let texts = report.language.texts();
    let mut page = Page { report, texts, out: String::new(), drawn: 0 };
    page.raw("<!DOCTYPE html>\n<html lang=\"");
    page.raw(report.language.tag());
    page.raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    // Nothing that stands in the page can fetch anything, whatever it is.
    page.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>",
    );
    page.text(texts.title);
    page.raw("</title>\n<style>");
    page.raw(STYLE);
    page.raw(super::ladder::svg::STYLE);
    page.raw("</style>\n</head>\n<body>\n");
    page.raw("<a class=\"skip\" href=\"#answer\">");
    page.text(texts.skip);
    page.raw("</a>\n");
    page.raw(shapes::DEFINITIONS);
    answer::write(&mut page);
    page.contents();
    page.raw("<main>\n");
    for (id, title, write) in SECTIONS {
        page.raw(&format!("<section id=\"{id}\" aria-labelledby=\"h-{id}\">\n<h2 id=\"h-{id}\">"));
        page.text(title(texts));
        page.raw("</h2>\n");
        write(&mut page);
        page.raw("</section>\n");
    }
    page.raw("</main>\n<footer><p>");
    page.text(texts.footer);
    page.raw(" ");
    page.text(texts.in_english);
    page.raw(" ");
    page.text(report.program);
    page.raw("</p></footer>\n<script>");
    page.raw(SCRIPT);
    page.raw("</script>\n</body>\n</html>\n");
    page.out
}

/// The name of an input without its folders, which are nobody else's business.
fn file_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().filter(|last| !last.is_empty()).unwrap_or(name)
}

impl<'a> Page<'a> {
    /// Markup of this program.
    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Text, wherever it comes from.
    fn text(&mut self, text: &str) {
        escape::xml(&mut self.out, text);
    }

    /// An element with text.
    fn element(&mut self, tag: &str, class: &str, text: &str) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        self.raw(&format!("<{tag}{class}>"));
        // `what` is code in the program's own texts.
        for (at, part) in text.split('`').enumerate() {
            match at % 2 {
                0 => self.text(part),
                _ => {
                    self.raw("<code>");
                    self.text(part);
                    self.raw("</code>");
                }
            }
        }
        let name = tag.split(' ').next().unwrap_or(tag);
        self.raw(&format!("</{name}>"));
    }

    /// An element with text that may hold anything.
    fn plain(&mut self, tag: &str, class: &str, text: &str) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        self.raw(&format!("<{tag}{class}>"));
        self.text(text);
        let name = tag.split(' ').next().unwrap_or(tag);
        self.raw(&format!("</{name}>\n"));
    }

    /// A paragraph.
    fn paragraph(&mut self, class: &str, text: &str) {
        self.element("p", class, text);
        self.raw("\n");
    }

    /// A number in a cell.
    fn number(&mut self, number: u64) {
        let text = if number == 0 { "·".to_owned() } else { grouped(number) };
        self.element("td", "n", &text);
    }

    /// Heads of columns.
    fn heads(&mut self, heads: &[(&str, bool)]) {
        self.raw("<thead><tr>");
        for (head, is_number) in heads {
            self.raw(if *is_number { "<th scope=\"col\" class=\"n\">" } else { "<th scope=\"col\">" });
            self.text(head);
            self.raw("</th>");
        }
        self.raw("</tr></thead>\n");
    }

    /// A table or a picture that may be wider than the page: it scrolls by itself, with keys too.
    fn wide(&mut self, label: &str, write: impl FnOnce(&mut Self)) {
        self.raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"");
        self.text(label);
        self.raw("\">\n");
        write(self);
        self.raw("</div>\n");
    }

    fn contents(&mut self) {
        self.raw("<nav aria-label=\"");
        self.text(self.texts.contents);
        self.raw("\"><ul>");
        for (id, title, _) in SECTIONS {
            self.raw(&format!("<li><a href=\"#{id}\">"));
            // Some are called shorter here.
            self.text(match id {
                "visible" => self.texts.nav_visible,
                "verify" => self.texts.nav_verify,
                _ => title(self.texts),
            });
            self.raw("</a></li>");
        }
        self.raw("</ul><p class=\"tools\" hidden><button type=\"button\" id=\"unfold\">");
        self.text(self.texts.unfold_all);
        self.raw("</button> <button type=\"button\" id=\"fold\">");
        self.text(self.texts.fold_all);
        self.raw("</button></p></nav>\n");
    }

    /// So many entries, in words.
    fn entries(&self, number: u64) -> String {
        let noun = if number == 1 { self.texts.entry } else { self.texts.entries };
        format!("{} {noun}", grouped(number))
    }

    fn fill(&self, text: &str, with: &[&str]) -> String {
        fill(text, with)
    }

    /// A frame's number, with its input's where there are several.
    fn frame(&self, frame: FrameId) -> String {
        match self.report.summary.inputs.len() {
            0 | 1 => frame.number.to_string(),
            _ => format!("{}:{}", frame.tap + 1, frame.number),
        }
    }

    /// Who did what, as the heading of a finding has it.
    fn deed(&self, finding: &Finding) -> String {
        let judged = &self.report.summary.judged;
        let (from, to) = (judged.name(finding.from), judged.name(finding.to));
        // Of an element as a whole, the finding says its name itself.
        let what = finding.what.strip_prefix(&from).and_then(|rest| rest.strip_prefix(": ")).unwrap_or(&finding.what);
        match finding.to {
            Party::Nameless => format!("{from}: {what}"),
            _ if from == to => format!("{from}: {what}"),
            _ => format!("{from} → {to}: {what}"),
        }
    }

    /// Findings with their outcomes, the gravest first, and of equal ones what there is most of.
    fn gravest(&self) -> Vec<(&'a Outcome, &'a Finding)> {
        let outcomes = self.report.outcomes.iter();
        let mut all: Vec<(&'a Outcome, &'a Finding)> =
            outcomes.flat_map(|outcome| outcome.findings.iter().map(move |finding| (outcome, finding))).collect();
        let weight = |outcome: &Outcome, finding: &Finding| std::cmp::Reverse((outcome.severity, finding.entries));
        all.sort_by_key(|(outcome, finding)| (weight(outcome, finding), finding.frames.first().copied()));
        all
    }

    /// How many findings there are, those that were not kept included.
    fn findings(&self) -> u64 {
        self.report.outcomes.iter().map(|outcome| outcome.findings.len() as u64 + outcome.folded).sum()
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use beleg_declaration::{Element, Flow, FlowKey, Standing};
    use beleg_model::{Severity, Status, Time, Verdict};

    use super::*;
    use crate::formats::ladder::tests::HOSTILE;

    /// A run in which everybody who can write a name writes something hostile.
    fn hostile() -> (Summary, Vec<Outcome>) {
        let mut summary = Summary::default();
        let address: IpAddr = "192.0.2.1".parse().unwrap();
        let (from, to) = (Party::Ip(address), Party::Link([2, 0, 0, 0, 0, 1]));
        let roles = vec!["AMF".to_owned()];
        let vendor = Some(HOSTILE.to_owned());
        let element = Element { name: HOSTILE.to_owned(), roles, vendor, addresses: vec![address], learnt: None };
        summary.judged.network.add(element);
        let source = summary.books.post(from, 100, 100);
        summary.books.shift(source, Status::Unvouched, 100);
        summary.books.enter(source, Status::Unvouched, 1);
        let key = FlowKey { from, to, transport: 17, port: 9 };
        let flow = Flow {
            key,
            frames: 1,
            octets: 100,
            protocols: Vec::new(),
            first: FrameId::default(),
            user: false,
            announced: false,
            unknown: false,
            behind: 0,
            options: 0,
        };
        summary.judged.flows.push((flow, Standing::Undeclared));
        let mut input = beleg_capture::InputReport::default();
        input.name = format!("/secret/{}", HOSTILE.replace('/', "|"));
        summary.inputs.push(input);
        let interval = (Time::default(), Time::default());
        let finding = Finding {
            id: HOSTILE.to_owned(),
            from,
            to,
            what: HOSTILE.to_owned(),
            values: vec![(HOSTILE.to_owned(), HOSTILE.to_owned())],
            frames: vec![FrameId { tap: 0, number: 1 }],
            entries: 1,
            octets: 100,
            interval,
        };
        let outcome = Outcome {
            requirement: HOSTILE.to_owned(),
            title: HOSTILE.to_owned(),
            severity: Severity::High,
            verdict: Verdict::Violated,
            applied: 1,
            violated: 1,
            unknown: 0,
            why: vec![HOSTILE.to_owned()],
            findings: vec![finding; 80],
            folded: 0,
        };
        (summary, vec![outcome])
    }

    #[test]
    fn hostile_text_is_text() {
        let (summary, outcomes) = hostile();
        for language in Language::ALL {
            let chart = Chart::default();
            let explained = |_: &str| {
                Some(Explained {
                    matters: HOSTILE.to_owned(),
                    innocent: HOSTILE.to_owned(),
                    references: vec![HOSTILE.to_owned()],
                })
            };
            let report = Report {
                explained: &explained,
                summary: &summary,
                outcomes: &outcomes,
                chart: &chart,
                program: HOSTILE,
                digest: None,
                language,
            };
            let page = document(&report);
            // The page's own script, and no other; nobody ends it, and nobody adds an attribute.
            assert_eq!((page.matches("<script").count(), page.matches("</script").count()), (1, 1));
            assert!(page.contains("&lt;script&gt;alert(1)") && !page.contains('\u{1b}'));
            assert!(!page.contains("\"' onload") && page.contains("&quot;&#39; onload"));
            assert!(!page.contains("/secret/"));
        }
    }
}
