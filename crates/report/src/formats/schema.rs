//! The JSON Schema (draft 2020-12) of a line of `messages --json`, made from the tables that every protocol publishes.
//!
//! It is closed: a field that it does not name is an error. What is not described here is the shape of values that
//! another specification gives (`Kind::Open`).

use beleg_assemble::TUNNELS;
use beleg_model::{Field, Kind, NoteKind, Status};
use beleg_wire::{ALL, Protocol};

use crate::tree::{Tree, object, texts};

/// The version of the format. A change that makes a line invalid under the schema before it is another version.
const VERSION: u64 = 1;

/// The schema, as docs/formats/messages.schema.json has it.
pub fn messages() -> String {
    let mut protocols: Vec<&Protocol> = ALL.iter().map(|id| id.protocol()).collect();
    protocols.sort_by_key(|protocol| protocol.name);
    let mut definitions = Definitions::default();
    let mut properties = general();
    let mut requirements = Vec::new();
    let mut dependencies = Vec::new();
    for protocol in &protocols {
        let name = protocol.name;
        let title = format!("{}: {}", protocol.title, protocol.source);
        let fields = definitions.group(protocol.fields, name);
        properties.push((name, described(fields, &title)));
        requirements.push(object([("required", texts([name]))]));
        let named = object([("properties", object([("protocol", object([("const", name.into())]))]))]);
        dependencies.push((name.to_owned(), named));
    }
    object([
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("$id", Tree::Text(format!("urn:beleg:messages:{VERSION}"))),
        ("title", "A message".into()),
        ("description", "One line of `beleg messages --json`".into()),
        ("type", "object".into()),
        ("required", texts(["frame", "time", "protocol", "name", "status", "issues"])),
        ("properties", Tree::Object(properties.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())),
        ("additionalProperties", Tree::Bool(false)),
        // The fields of one protocol and no other, and that is the one that `protocol` names.
        ("oneOf", Tree::List(requirements)),
        ("dependentSchemas", Tree::Object(dependencies)),
        ("$defs", definitions.written(texts(protocols.iter().map(|protocol| protocol.name)))),
    ])
    .document()
}

/// What every line may have, whatever its protocol.
fn general() -> Vec<(&'static str, Tree)> {
    let number = |about| described(reference("number"), about);
    let text = |about| described(of_type("string"), about);
    let place = |about| described(reference("endpoint"), about);
    let within = object([
        ("protocol", described(reference("protocol"), "Its protocol")),
        ("field", text("Which of its fields, in the words of its specification")),
    ]);
    let frames = object([("type", "array".into()), ("items", reference("number")), ("minItems", Tree::Uint(2))]);
    let time = of_type("string")
        .with("format", "date-time".into())
        .with("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{9}Z$".into());
    vec![
        ("frame", number("Number of the frame in its input, from 1; of several frames, the one that completed it")),
        ("tap", number("Index of the input, from 0, where there are several")),
        ("time", described(time, "When the frame was captured: RFC 3339, UTC, nanoseconds")),
        ("frames", described(frames, "All frames that carry it, where there are several")),
        ("src", place("Source of the outermost packet, or of the link where the frame shows no IP")),
        ("dst", place("Destination, likewise")),
        ("tunnel", described(array(reference("tunnel")), "The packets in packets that it stands in, outer to inner")),
        ("protocol", described(reference("protocol"), "The protocol, as `beleg protocols` lists it")),
        ("name", text("The message's name in its specification, or its number where it has none")),
        ("within", described(closed(within, &["protocol", "field"]), "The message that carries this one")),
        (
            "status",
            described(object([("enum", texts(Status::ALL.map(Status::word)))]), "Status of the entry as a whole"),
        ),
        (
            "duplicate",
            described(object([("const", Tree::Bool(true))]), "The transport delivered the same octets before"),
        ),
        ("issues", described(array(reference("issue")), "What could not be read, or is not as the specification says")),
    ]
}

/// What `$defs` holds besides the groups of protocols.
fn common(protocols: Tree) -> Vec<(String, Tree)> {
    let number = |about| described(reference("number"), about);
    let port = number("Port, where the transport has ports");
    let ip = object([("ip", reference("address")), ("port", port)]);
    let mac = object([("mac", of_type("string").with("pattern", "^([0-9a-f]{2}:){5}[0-9a-f]{2}$".into()))]);
    let tunnel = object([
        ("type", described(object([("enum", texts(TUNNELS))]), "How the packet is carried")),
        ("teid", number("Tunnel endpoint identifier, of GTP-U")),
        ("key", number("Key, VNI or label, of another type that has one")),
        ("qfi", number("QoS flow identifier, of GTP-U")),
        ("src", described(reference("endpoint"), "Source of the packet in the tunnel")),
        ("dst", described(reference("endpoint"), "Its destination")),
    ]);
    let kinds = object([("enum", texts(NoteKind::ALL.map(NoteKind::word)))]);
    let bit = object([("type", "integer".into()), ("minimum", Tree::Uint(0)), ("maximum", Tree::Uint(7))]);
    let issue = object([
        ("kind", described(kinds, "What happened to the octets")),
        ("what", described(of_type("string"), "The field, element or rule, in the words of its specification")),
        ("number", number("The unknown type, the value, the length, where there is one")),
        ("octet", number("Where it begins in the message")),
        ("bit", described(bit, "The first bit in that octet, 0 the most significant")),
        ("octets", number("How many octets it concerns")),
    ]);
    let ends = Tree::List(vec![closed(ip, &["ip"]), closed(mac, &["mac"])]);
    let formats = ["ipv4", "ipv6"].map(|format| object([("format", format.into())]));
    [
        ("number", of_type("integer").with("minimum", Tree::Uint(0)).with("maximum", Tree::Uint(u64::MAX))),
        ("octets", of_type("string").with("pattern", "^([0-9a-f]{2})*$".into())),
        (
            "address",
            of_type("string").with("pattern", "^[0-9a-f.:]+$".into()).with("anyOf", Tree::List(formats.into())),
        ),
        ("protocol", object([("enum", protocols)])),
        ("endpoint", object([("oneOf", ends)])),
        ("tunnel", closed(tunnel, &["type", "src", "dst"])),
        ("issue", closed(issue, &["kind", "what", "octet", "bit", "octets"])),
    ]
    .map(|(name, tree)| (name.to_owned(), tree))
    .into()
}

/// Groups that hold themselves: they have a name in `$defs`, all others stand where they are.
#[derive(Debug, Default)]
struct Definitions {
    written: Vec<(String, Tree)>,
    /// The groups on the way down, with their paths, and whether each was met again.
    above: Vec<(&'static [Field], String, bool)>,
}

impl Definitions {
    /// An object with these fields, which stand at `path`.
    fn group(&mut self, fields: &'static [Field], path: &str) -> Tree {
        if let Some((_, path, again)) = self.above.iter_mut().find(|(above, ..)| std::ptr::eq(*above, fields)) {
            *again = true;
            return reference(path);
        }
        self.above.push((fields, path.to_owned(), false));
        let property = |field: &Field| {
            let inner = self.kind(field.kind, &format!("{path}.{}", field.name));
            (field.name.to_owned(), described(inner, field.about))
        };
        let properties: Vec<(String, Tree)> = fields.iter().map(property).collect();
        let tree = closed(Tree::Object(properties), &[]);
        match self.above.pop() {
            Some((_, path, true)) => {
                let named = reference(&path);
                self.written.push((path, tree));
                named
            }
            _ => tree,
        }
    }

    fn kind(&mut self, kind: Kind, path: &str) -> Tree {
        match kind {
            Kind::Uint => reference("number"),
            Kind::Bool => of_type("boolean"),
            Kind::Text => of_type("string"),
            Kind::Octets => reference("octets"),
            Kind::Ip => reference("address"),
            Kind::List(item) => array(self.kind(*item, path)),
            Kind::Group(fields) => self.group(fields, path),
            Kind::OneOf(kinds) => {
                let kinds = kinds.iter().map(|kind| self.kind(*kind, path));
                object([("anyOf", Tree::List(kinds.collect()))])
            }
            Kind::Open => object([]),
        }
    }

    fn written(self, protocols: Tree) -> Tree {
        Tree::Object(common(protocols).into_iter().chain(self.written).collect())
    }
}

pub(super) fn reference(name: &str) -> Tree {
    object([("$ref", Tree::Text(format!("#/$defs/{name}")))])
}

pub(super) fn of_type(name: &str) -> Tree {
    object([("type", name.into())])
}

pub(super) fn array(items: Tree) -> Tree {
    of_type("array").with("items", items)
}

pub(super) fn closed(properties: Tree, required: &[&str]) -> Tree {
    let tree = of_type("object");
    let tree = if required.is_empty() { tree } else { tree.with("required", texts(required.iter().copied())) };
    tree.with("properties", properties).with("additionalProperties", Tree::Bool(false))
}

pub(super) fn described(tree: Tree, about: &str) -> Tree {
    match tree {
        Tree::Object(mut entries) => {
            entries.insert(0, ("description".to_owned(), about.into()));
            Tree::Object(entries)
        }
        other => other,
    }
}
