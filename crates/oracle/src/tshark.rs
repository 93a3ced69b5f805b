//! tshark's view of a capture: one run with PDML output, and a mapping from its trees to messages, one file
//! a protocol. Beside the fields it keeps the layers that each message stands below, so that an explanation
//! can name them ("below icmp: a quoted packet").

mod gtpu;
mod http;
mod nas;
mod ngap;
mod pfcp;
mod xnap;

use std::collections::{BTreeSet, HashMap};
use std::io::{self, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::message::{Message, Protocol};
use crate::pdml::{Node, Tree, next_packet};

/// What tshark reads in a capture.
#[derive(Debug, Default)]
pub struct View {
    /// The messages, in order.
    pub messages: Vec<Message>,
    /// Frames in which tshark shows each protocol at least once, in the order of [`Protocol::ALL`].
    pub frames: [u64; Protocol::ALL.len()],
    /// Where each segment that completes a message stood first.
    segments: HashMap<(String, u64, u64), u64>,
    /// Who sends to whom where segments with HTTP are shown twice.
    repeated: BTreeSet<String>,
    /// What is not whole yet.
    streams: http::Streams,
    /// What tshark said against the file ("cut short in the middle of a packet").
    pub complaint: Option<String>,
}

/// The servers' ports on which there is HTTP.
#[derive(Clone, Debug, Default)]
pub struct Ports {
    one: BTreeSet<u16>,
    two: BTreeSet<u16>,
    /// Those, and others, on which there is TLS.
    pub tls: BTreeSet<u16>,
}

impl Ports {
    /// Learns the port of the server in one of Beleg's messages.
    pub fn learn(&mut self, message: &Message) {
        let server = match message.get("status") {
            Some(_) => message.ports.first(),
            None => message.get("path").and(message.ports.last()),
        };
        let set = if message.get("version") == Some("2") { &mut self.two } else { &mut self.one };
        set.extend(server);
    }
}

/// tshark's preferences, where its defaults would show less than is there.
const PREFERENCES: [&str; 5] = [
    "nas-5gs.null_decipher:TRUE",
    "ip.defragment:TRUE",
    "ipv6.defragment:TRUE",
    "sctp.reassembly:TRUE",
    "tcp.desegment_tcp_streams:TRUE",
];

/// The version of the tshark that is installed, or `None` where there is none.
pub fn version() -> Option<String> {
    let output = Command::new("tshark").arg("--version").output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let first = text.lines().next().unwrap_or_default();
    first.split_whitespace().find(|word| word.starts_with(|letter: char| letter.is_ascii_digit())).map(str::to_owned)
}

/// Runs tshark on a capture.
pub fn run(capture: &Path, ports: &Ports) -> io::Result<View> {
    let mut command = Command::new("tshark");
    // A configuration directory that does not exist: the user's own preferences must not change the result.
    command.env("WIRESHARK_CONFIG_DIR", "/nonexistent/beleg-oracle").args([
        "-n",
        "-T",
        "pdml",
        "-Y",
        "ngap or nas-5gs or pfcp or gtp or http or http2 or xnap",
    ]);
    // Without it a segment out of order loses tshark the rest of a TLS stream; with it, a lost one loses it the rest of
    // any stream.
    if ports.one.union(&ports.two).any(|port| ports.tls.contains(port)) {
        command.args(["-o", "tcp.reassemble_out_of_order:TRUE"]);
    }
    for port in ports.one.union(&ports.two) {
        let dissector = if ports.tls.contains(port) {
            // It finds HTTP in there by itself.
            "tls"
        } else if ports.one.contains(port) {
            // It hands over what begins with the preface of HTTP/2.
            "http"
        } else {
            "http2"
        };
        command.args(["-d", &format!("tcp.port=={port},{dissector}")]);
    }
    for preference in PREFERENCES {
        command.args(["-o", preference]);
    }
    let mut child =
        command.arg("-r").arg(capture).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let mut view = View::default();
    if let Some(output) = child.stdout.take() {
        read(&mut BufReader::with_capacity(1 << 20, output), &mut view)?;
    }
    view.streams.finish(&mut view.messages);
    let end = child.wait_with_output()?;
    let said = String::from_utf8_lossy(&end.stderr);
    let complaints: Vec<&str> =
        said.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("Running as user")).collect();
    view.complaint = (!complaints.is_empty()).then(|| complaints.join(" "));
    Ok(view)
}

impl View {
    /// Marks the messages of streams of octets that this view shows in part twice.
    pub fn mark(&self, messages: &mut [Message]) {
        for message in messages {
            let of = |flow: &String| message.flow.as_deref().is_some_and(|own| own.starts_with(flow.as_str()));
            message.again |= self.repeated.iter().any(of);
        }
    }
}

/// Reads a PDML document.
pub fn read(input: &mut impl io::BufRead, view: &mut View) -> io::Result<()> {
    let mut buffer = Vec::new();
    while next_packet(input, &mut buffer)? {
        let text = String::from_utf8_lossy(&buffer);
        packet(&Tree::parse(&text), view);
    }
    Ok(())
}

/// The messages of one packet.
fn packet(tree: &Tree<'_>, view: &mut View) {
    let frame = tree
        .top()
        .find(|layer| layer.is_layer("geninfo"))
        .and_then(|info| info.child("num"))
        .and_then(Node::number)
        .unwrap_or_default();
    let first = view.messages.len();
    let mut seen = [false; Protocol::ALL.len()];
    let mut above: Vec<&str> = Vec::new();
    let mut ports = Vec::new();
    let mut addresses = ("", "");
    let mut again = false;
    for layer in tree.top() {
        if matches!(layer.name(), "geninfo" | "frame") {
            continue;
        }
        // A bundled chunk repeats the layer without its ports.
        let found = ports_of(layer);
        if !found.is_empty() {
            ports = found;
        }
        if let Some(found) = addresses_of(layer) {
            addresses = found;
        }
        let mut context = Context { frame, ports: &ports, addresses, again: false };
        if layer.is_layer("tcp")
            && tree.top().any(|layer| matches!(layer.name(), "http" | "http2"))
            && let Some(sequence) = layer.child("tcp.seq_raw").and_then(Node::number)
        {
            let len = layer.child("tcp.len").and_then(Node::number).unwrap_or_default();
            let first = *view.segments.entry((context.flow(), sequence, len)).or_insert(frame);
            again = len > 0 && first != frame;
            if again {
                view.repeated.insert(context.flow());
            }
        }
        context.again = again;
        let mut path = above.clone();
        visit(layer, context, &mut path, &mut seen, view);
        above.push(layer.name());
    }
    let malformed = tree.all().any(|node| node.is_layer("_ws.malformed"));
    for message in view.messages.iter_mut().skip(first) {
        message.malformed = malformed;
    }
    for (count, seen) in view.frames.iter_mut().zip(seen) {
        *count += u64::from(seen);
    }
}

/// What is known of a message before its own tree is read.
#[derive(Clone, Copy)]
struct Context<'c> {
    frame: u64,
    ports: &'c [u16],
    addresses: (&'c str, &'c str),
    /// The segment came before; tshark shows what it completes each time.
    again: bool,
}

impl Context<'_> {
    /// Who sends to whom.
    fn flow(self) -> String {
        let (source, destination) = self.addresses;
        let port = |at: usize| self.ports.get(at).copied().unwrap_or_default();
        format!("{source} {} > {destination} {}", port(0), port(1))
    }

    fn message(self, protocol: Protocol, path: &[&str]) -> Message {
        Message {
            under: path.iter().map(|&name| name.to_owned()).collect(),
            ports: self.ports.to_vec(),
            again: self.again,
            ..Message::new(self.frame, protocol)
        }
    }
}

/// Which protocol a layer of tshark's is, if any that is compared.
fn protocol_of(layer: &str) -> Option<Protocol> {
    Some(match layer {
        "ngap" => Protocol::Ngap,
        "nas-5gs" => Protocol::Nas,
        "pfcp" => Protocol::Pfcp,
        "gtp" => Protocol::Gtpu,
        "http" | "http2" => Protocol::Http,
        "xnap" => Protocol::Xnap,
        _ => return None,
    })
}

/// Reads a layer's message, and those of the layers inside it. tshark nests no deeper than its own limit.
fn visit<'t>(
    layer: Node<'t>,
    context: Context<'_>,
    path: &mut Vec<&'t str>,
    seen: &mut [bool; Protocol::ALL.len()],
    view: &mut View,
) {
    let out = &mut view.messages;
    if let Some(protocol) = protocol_of(layer.name()) {
        if let Some(seen) = seen.get_mut(protocol as usize) {
            *seen = true;
        }
        match protocol {
            Protocol::Ngap => out.extend(ngap::message(layer, context.message(protocol, path))),
            Protocol::Nas => nas::messages(layer, &context.message(protocol, path), out),
            Protocol::Pfcp => out.push(pfcp::message(layer, context.message(protocol, path))),
            Protocol::Gtpu => out.extend(gtpu::message(layer, context.message(protocol, path))),
            Protocol::Xnap => out.push(xnap::message(layer, context.message(protocol, path))),
            // Not what stands on UDP.
            Protocol::Http if !path.contains(&"tcp") => {}
            Protocol::Http if context.again => {}
            Protocol::Http if layer.name() == "http2" => {
                view.streams.layer(layer, &context.flow(), &context.message(protocol, path), out);
            }
            Protocol::Http => out.extend(http::one(layer, context.flow(), context.message(protocol, path))),
        }
    }
    path.push(layer.name());
    for node in layer.below_until(Node::is_proto) {
        if node.is_proto() {
            visit(node, context, path, seen, view);
        }
    }
    path.pop();
}

/// The fields of both ports, for each transport.
const PORTS: [&str; 6] = ["udp.srcport", "udp.dstport", "tcp.srcport", "tcp.dstport", "sctp.srcport", "sctp.dstport"];

/// The addresses of a layer of IP.
fn addresses_of(layer: Node<'_>) -> Option<(&str, &str)> {
    let field = |name: &str| layer.child(name).map(Node::show);
    Some((field("ip.src").or_else(|| field("ipv6.src"))?, field("ip.dst").or_else(|| field("ipv6.dst"))?))
}

fn ports_of(layer: Node<'_>) -> Vec<u16> {
    layer
        .children()
        .filter(|field| PORTS.contains(&field.name()))
        .filter_map(|field| u16::try_from(field.number()?).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A packet of the given layers, each with its fields in PDML.
    pub(super) fn view(layers: &str) -> View {
        let document = format!(
            "<pdml>\n<packet>\n<proto name=\"geninfo\"><field name=\"num\" show=\"7\"/></proto>\n\
             <proto name=\"frame\"/>\n{layers}\n</packet>\n</pdml>\n"
        );
        let mut view = View::default();
        read(&mut document.as_bytes(), &mut view).unwrap();
        view.streams.finish(&mut view.messages);
        view
    }

    /// The only message of a packet, as a line.
    pub(super) fn line(layers: &str) -> String {
        let view = view(layers);
        let lines: Vec<String> = view.messages.iter().map(Message::line).collect();
        lines.join(" | ")
    }

    #[test]
    fn a_message_knows_its_frame_its_ports_and_what_it_stands_below() {
        let view = view(
            r#"<proto name="ip"></proto><proto name="icmp"><proto name="udp"></proto></proto>
            <proto name="udp"><field name="udp.srcport" show="8805"/><field name="udp.dstport" show="9"/></proto>
            <proto name="pfcp"><field name="pfcp.msg_type" show="1"/></proto>
            <proto name="_ws.malformed"></proto>"#,
        );
        let message = &view.messages[0];
        assert_eq!(message.frame, 7);
        assert_eq!(message.ports, [8805, 9]);
        assert_eq!(message.under, ["ip", "icmp", "udp"]);
        assert!(message.malformed);
        assert_eq!(view.frames, [0, 0, 1, 0, 0, 0]);
    }

    #[test]
    fn a_layer_inside_a_layer_is_found_below_it() {
        let view = view(
            r#"<proto name="http"><field name="a"><proto name="mime_multipart"><proto name="ngap"/></proto></field></proto>"#,
        );
        assert_eq!(view.messages[0].under, ["http", "mime_multipart"]);
    }
}
