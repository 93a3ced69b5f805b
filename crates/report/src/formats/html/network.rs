//! The network as a map: elements by role, what went between them, and what of it has no reason.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use beleg_declaration::{Flow, Standing};
use beleg_model::{Party, Status};

use super::Page;
use crate::escape;
use crate::numbers::grouped;

const WIDTH: usize = 980;
/// From one row of elements to the next.
const ROW: usize = 96;
/// Elements of one role that are drawn by themselves.
const EACH: usize = 6;
/// Elements side by side.
const ACROSS: usize = 8;
/// Strangers that are drawn by themselves.
const STRANGERS: usize = 6;
/// Rows of the table.
const LINES: usize = 400;

/// Something with a place on the map.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Node {
    /// Its row: functions of the service-based interface, the AMF and SMF, the rest.
    row: u8,
    /// Its place among its row's.
    rank: u8,
    name: String,
    about: String,
}

/// What went between two nodes.
#[derive(Clone, Debug, Default)]
struct Edge {
    octets: u64,
    points: BTreeSet<String>,
    /// Of its unvouched flows, what they are.
    unvouched: BTreeSet<String>,
    service_based: bool,
}

/// The section.
pub(super) fn write(page: &mut Page<'_>) {
    let texts = page.texts;
    page.paragraph("lead", texts.network_lead);
    let edges = edges(page);
    let bad = edges.values().filter(|edge| !edge.unvouched.is_empty()).count();
    let nodes: BTreeSet<Node> = edges.keys().flat_map(|(one, other)| [one.clone(), other.clone()]).collect();
    let counts = [nodes.len(), edges.len(), bad].map(|count| count.to_string());
    let label = page.fill(texts.map_label, &[&counts[0], &counts[1], &counts[2]]);
    page.wide(&label, |page| map(page, &label, &nodes, &edges));
    table(page);
}

/// All that went between nodes.
fn edges(page: &Page<'_>) -> BTreeMap<(Node, Node), Edge> {
    let judged = &page.report.summary.judged;
    let unvouched = unvouched(page);
    let mut of_role: BTreeMap<&str, usize> = BTreeMap::new();
    for element in &judged.network.elements {
        *of_role.entry(element.roles.first().map_or("host", String::as_str)).or_default() += 1;
    }
    let mut strangers: BTreeSet<Party> = BTreeSet::new();
    let mut edges: BTreeMap<(Node, Node), Edge> = BTreeMap::new();
    for (at, (flow, standing)) in judged.flows.iter().enumerate() {
        let bad = unvouched.contains(&at) || *standing == Standing::Undeclared;
        // Who has which address says nothing about the network.
        if flow.key.transport == 0 && !bad {
            continue;
        }
        let [one, other] = [flow.key.from, flow.key.to].map(|party| node(page, party, &of_role, &mut strangers, bad));
        if one == other {
            continue;
        }
        let edge = edges.entry(if one < other { (one, other) } else { (other, one) }).or_default();
        edge.octets += flow.octets;
        edge.points.insert(match standing {
            Standing::Implied(point) => (*point).to_owned(),
            _ if flow.user => "N6".to_owned(),
            _ => flow.key.service(),
        });
        edge.service_based |= *standing == Standing::Implied("SBI");
        if bad {
            edge.unvouched.insert(flow.key.service());
        }
    }
    edges
}

/// Flows with entries that are unvouched, by their place.
fn unvouched(page: &Page<'_>) -> BTreeSet<usize> {
    let classes = &page.report.summary.judged.classes;
    let bad = classes.iter().filter(|(kept, status)| *status == Status::Unvouched && kept.messages > 0);
    bad.map(|(kept, _)| kept.class.flow as usize).collect()
}

fn node(
    page: &Page<'_>,
    party: Party,
    of_role: &BTreeMap<&str, usize>,
    strangers: &mut BTreeSet<Party>,
    bad: bool,
) -> Node {
    let network = &page.report.summary.judged.network;
    let element = match party {
        Party::Ip(address) => network.element(address),
        _ => None,
    };
    let Some(element) = element else {
        if network.is_users(party) {
            return Node { row: 2, rank: 9, name: page.texts.users.to_owned(), about: String::new() };
        }
        let known = strangers.contains(&party);
        if !known && (strangers.len() < STRANGERS || bad && strangers.len() < 2 * STRANGERS) {
            strangers.insert(party);
        }
        return match known || strangers.contains(&party) {
            true => Node { row: 3, rank: 0, name: party.to_string(), about: String::new() },
            false => Node { row: 3, rank: 1, name: "…".to_owned(), about: String::new() },
        };
    };
    let role = element.roles.first().map_or("host", String::as_str);
    let (row, rank) = match role {
        "AMF" => (1, 0),
        "SMF" => (1, 1),
        "gNB" | "ng-eNB" | "N3IWF" => (2, 0),
        "UPF" => (2, 1),
        "host" | "DN" => (3, 2),
        _ => (0, 0),
    };
    let count = of_role.get(role).copied().unwrap_or_default();
    if count > EACH {
        return Node { row, rank, name: format!("{role} × {count}"), about: String::new() };
    }
    let about = match &element.vendor {
        Some(vendor) => format!("{}, {vendor}", element.roles.join(" ")),
        None => element.roles.join(" "),
    };
    Node { row, rank, name: element.name.clone(), about }
}

fn map(page: &mut Page<'_>, label: &str, nodes: &BTreeSet<Node>, edges: &BTreeMap<(Node, Node), Edge>) {
    // Where each stands: rows from the service-based functions down to who is outside.
    let mut places: BTreeMap<&Node, (usize, usize)> = BTreeMap::new();
    let (mut y, mut bus, mut widest) = (44, 0, 1);
    for row in 0..4_u8 {
        let own: Vec<&Node> = nodes.iter().filter(|node| node.row == row).collect();
        // Rows of about the same length.
        let lines = own.len().div_ceil(ACROSS).max(1);
        for line in own.chunks(own.len().div_ceil(lines).max(1)) {
            widest = widest.max(line.len());
            for (at, node) in line.iter().enumerate() {
                places.insert(node, (WIDTH * (2 * at + 1) / (2 * line.len()), y));
            }
            y += ROW;
        }
        if row == 0 && !own.is_empty() {
            bus = y - ROW / 2;
            y += 8;
        }
    }
    let height = y - ROW + 64;
    let _ = write!(
        page.out,
        "<svg class=\"ladder map\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" role=\"img\" aria-label=\""
    );
    page.text(label);
    page.raw("\">\n");
    if bus > 0 {
        let _ = write!(
            page.out,
            "<g class=\"row sbi\"><path class=\"shaft\" d=\"M20 {bus}H{}\" stroke-width=\"4\"/></g>",
            WIDTH - 20
        );
        let _ = write!(page.out, "<text class=\"label note\" x=\"24\" y=\"{}\">", bus + 16);
        page.text(page.texts.bus);
        page.raw("</text>\n");
    }
    // Names stand on top of all lines, each on a plate of its own.
    let mut labels: Vec<String> = Vec::new();
    let mut of_bus: BTreeMap<&Node, u64> = BTreeMap::new();
    for ((one, other), edge) in edges {
        if edge.service_based && bus > 0 {
            *of_bus.entry(one).or_default() += edge.octets;
            *of_bus.entry(other).or_default() += edge.octets;
        }
        if let (Some(&from), Some(&to)) = (places.get(one), places.get(other))
            && (!edge.service_based || bus == 0 || !edge.unvouched.is_empty())
        {
            let between =
                |&&(x, y): &&(usize, usize)| y == from.1 && y == to.1 && (x > from.0) != (x >= to.0) && x != from.0;
            let is_free = places.values().filter(between).count() == 0;
            labels.push(line(page, edge, (from, to), is_free));
        }
    }
    for (node, octets) in of_bus {
        let Some(&(x, y)) = places.get(node) else { continue };
        let _ = writeln!(
            page.out,
            "<g class=\"row sbi\"><path class=\"shaft\" d=\"M{x} {y}V{bus}\" style=\"stroke-width:{}\"/></g>",
            stroke(octets)
        );
    }
    labels.iter().for_each(|label| page.raw(label));
    let wide = (WIDTH / widest.max(1)).saturating_sub(8).min(136);
    for (node, (x, y)) in places {
        let _ = write!(
            page.out,
            "<g><title>{}</title><rect class=\"box\" x=\"{}\" y=\"{}\" width=\"{wide}\" height=\"38\" rx=\"{}\"/>",
            escaped(&format!("{} {}", node.name, node.about)),
            x - wide / 2,
            y - 19,
            if node.row == 3 { 19 } else { 5 }
        );
        let name = shortened(&node.name, wide / 7);
        let below = if node.about.is_empty() { 4 } else { 0 };
        let _ = write!(page.out, "<text class=\"name\" x=\"{x}\" y=\"{}\">{}</text>", y - 2 + below, escaped(&name));
        let _ = writeln!(
            page.out,
            "<text class=\"about\" x=\"{x}\" y=\"{}\">{}</text></g>",
            y + 12,
            escaped(&shortened(&node.about, wide.saturating_sub(8) / 6))
        );
    }
    page.raw("</svg>\n");
}

/// Draws a line; returns its name, which is put on top of all lines.
fn line(
    page: &mut Page<'_>,
    edge: &Edge,
    ((x1, y1), (x2, y2)): ((usize, usize), (usize, usize)),
    is_free: bool,
) -> String {
    let is_bad = !edge.unvouched.is_empty();
    let class = match edge.points.iter().next().map(String::as_str) {
        _ if is_bad => "bad",
        Some("N2") => "n2",
        Some("N4") => "n4",
        Some("N3" | "N9") => "n3",
        Some("SBI") => "sbi",
        _ => "other",
    };
    let mut words: String = edge.points.iter().take(3).map(String::as_str).collect::<Vec<_>>().join(", ");
    if is_bad {
        let what: Vec<&str> = edge.unvouched.iter().take(2).map(String::as_str).collect();
        words = format!("✖ {}: {}", page.texts.unvouched_flow, what.join(", "));
    }
    let said = format!("{words}, {} {}", grouped(edge.octets), page.texts.octets);
    // Neighbours are joined straight; who shares a row with others between is joined below them.
    let round = y1 == y2 && !is_free;
    let path = match round {
        true => format!("M{x1} {y1}C{x1} {} {x2} {} {x2} {y2}", y1 + 70, y2 + 70),
        false => format!("M{x1} {y1}L{x2} {y2}"),
    };
    let dash = if is_bad { ";stroke-dasharray:7 4" } else { "" };
    // What has no reason is named beside the one who is lower on the map, as a rule a stranger: there are fewer lines.
    let near = |one: usize, other: usize| if is_bad { (2 * one + 3 * other) / 5 } else { usize::midpoint(one, other) };
    let (x, y) = if y1 <= y2 { (near(x1, x2), near(y1, y2)) } else { (near(x2, x1), near(y2, y1)) };
    // A curve is named near its left end: below its middle others pass.
    let (x, y) = if round { ((27 * x1.min(x2) + 5 * x1.max(x2)) / 32, y1 + 43) } else { (x, y + 4) };
    let _ = writeln!(
        page.out,
        "<g class=\"row {class}\"><title>{}</title><path class=\"shaft\" d=\"{path}\" style=\"stroke-width:{}{dash}\"/></g>",
        escaped(&said),
        stroke(edge.octets)
    );
    let wide = words.chars().count() * if is_bad { 15 } else { 14 } / 2 + 8;
    // A long name of somebody at the edge stays on the map.
    let x = x.clamp((wide / 2).min(WIDTH / 2), WIDTH.saturating_sub(wide / 2).max(WIDTH / 2));
    format!(
        "<g class=\"row {class}\"><rect class=\"plate\" x=\"{}\" y=\"{}\" width=\"{wide}\" height=\"17\" rx=\"3\"/>\
         <text class=\"label\" x=\"{x}\" y=\"{y}\" style=\"text-anchor:middle\">{}</text></g>\n",
        x - wide / 2,
        y.saturating_sub(13),
        escaped(&words)
    )
}

/// How wide a line is: by powers of ten.
fn stroke(octets: u64) -> u32 {
    octets.max(1).ilog10().clamp(1, 9)
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    escape::xml(&mut out, text);
    out
}

fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The same as a table, for those who do not see the picture, and for what it folds.
fn table(page: &mut Page<'_>) {
    let texts = page.texts;
    let bad = unvouched(page);
    page.raw("<details><summary>");
    page.text(texts.table_of_flows);
    page.raw("</summary>\n");
    page.wide(texts.table_of_flows, |page| {
        page.raw("<table class=\"many\">\n");
        page.heads(&[(texts.flow, false), (texts.frames, true), (texts.octets, true), (texts.standing, false)]);
        page.raw("<tbody>\n");
        let judged = &page.report.summary.judged;
        let mut flows: Vec<(usize, &(Flow, Standing))> = judged.flows.iter().enumerate().collect();
        let is_bad = |at: usize, standing: &Standing| bad.contains(&at) || *standing == Standing::Undeclared;
        flows.sort_by_key(|(at, (flow, standing))| (!is_bad(*at, standing), std::cmp::Reverse(flow.octets)));
        for (at, (flow, standing)) in flows.into_iter().take(LINES) {
            let bad = is_bad(at, standing);
            page.raw(if bad { "<tr class=\"bad\">" } else { "<tr>" });
            let name = format!("{} → {} {}", judged.name(flow.key.from), judged.name(flow.key.to), flow.key.service());
            page.plain("th scope=\"row\"", "", &name);
            page.number(flow.frames);
            page.number(flow.octets);
            let mut says = standing_word(page, flow, standing);
            if bad {
                says = format!("✖ {}; {says}", texts.unvouched_flow);
            }
            page.plain("td", "", &says);
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table>\n");
    });
    page.raw("</details>\n");
}

fn standing_word(page: &Page<'_>, flow: &Flow, standing: &Standing) -> String {
    let texts = page.texts;
    match standing {
        _ if flow.user => texts.users_own.to_owned(),
        Standing::Implied(point) => page.fill(texts.implied, &[point]),
        Standing::Allowed(line) => {
            let allows = &page.report.summary.judged.network.allows;
            page.fill(texts.allowed, &[allows.get(*line).map_or("", |allow| &allow.reason)])
        }
        Standing::Users => texts.users_own.to_owned(),
        Standing::Undeclared => texts.undeclared.to_owned(),
        Standing::Unknown => texts.unknown_flow.to_owned(),
    }
}
