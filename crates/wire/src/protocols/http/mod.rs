//! HTTP (RFC 9110): a request or a response with its body. HTTP/1 is read here; of HTTP/2 a message is put together by
//! whoever follows the connection, because its header compression lives there. What an API means by it is not read.

mod about;
mod api;
mod body;
mod coding;
mod head;
mod identity;
mod json;
mod jwt;
mod multipart;
mod n2;
pub mod parse;
mod reference;
mod samples;
mod sbi;
mod tape;

use std::borrow::Cow;
use std::fmt;

use beleg_model::{Field, Fields, Items, Kind as Shape, Name, NoteKind, Notes, Part as Mixed, Span, Value};
use beleg_spec::http;
use beleg_spec::sbi::Found;

use crate::protocol::{Carried, Decode, Protocol};
pub use about::About;
pub use api::Operation;
pub use body::{Body, is_json};
pub use coding::LARGEST as LARGEST_CONTENT;
pub use head::{Bytes, Head, Header, Kind, Request, Version, essence, is_token, parameter, status_code};
pub use identity::{Segment, masked, segments};
pub use json::DEPTH as JSON_DEPTH;
pub use jwt::{Bearer, Fault, Token};
pub use multipart::Part;
pub use n2::N2;
pub use tape::{Document, Json};

/// HTTP's description. Neither a port nor a framing announces it: who follows a TCP connection recognises it.
pub const PROTOCOL: Protocol = Protocol {
    name: "http",
    title: "HTTP",
    source: "RFC 9110",
    carriers: &[],
    probe: None,
    framing: None,
    fields: FIELDS,
    samples: &[
        b"POST /nausf-auth/v1/ue-authentications HTTP/1.1\r\nHost: ausf.example.org\r\nContent-Type: application/json\r\n\
          Content-Length: 37\r\n\r\n{\"supiOrSuci\":\"imsi-001010000000001\"}",
        b"HTTP/1.1 201 Created\r\nLocation: http://192.0.2.1/nudm-uecm/v1/imsi-001010000000001/registrations\r\n\
          Authorization: Bearer e30.e30.AA\r\n\r\n",
        b"POST /namf-comm/v1/ue-contexts/imsi-001010000000001/n1-n2-messages HTTP/1.1\r\n\
          Content-Type: multipart/related; boundary=b\r\nContent-Length: 296\r\n\r\n\
          --b\r\nContent-Type: application/json\r\n\r\n{\"n2InfoContainer\":{\"smInfo\":{\"n2InfoContent\":\
          {\"ngapIeType\":\"PDU_RES_REL_CMD\",\"ngapData\":{\"contentId\":\"n2\"}}}}}\r\n\
          --b\r\nContent-Id: n1\r\nContent-Type: application/vnd.3gpp.5gnas\r\n\r\n\x7e\x00\x43\r\n\
          --b\r\nContent-Id: n2\r\nContent-Type: application/vnd.3gpp.ngap\r\n\r\n\x10\r\n--b--\r\n",
        samples::SBI,
    ],
};

const FIELDS: &[Field] = &[
    Field::new("version", Shape::Text, "1.0, 1.1 or 2"),
    Field::new("stream", Shape::Uint, "Stream identifier, for HTTP/2"),
    Field::new("method", Shape::Text, "Method of a request"),
    Field::new("path", Shape::Text, "Target of a request: the request target of HTTP/1, `:path` of HTTP/2"),
    Field::new("authority", Shape::Text, "Authority that a request is for: `:authority`, or Host"),
    Field::new("scheme", Shape::Text, "Scheme of a request's target"),
    Field::new("status", Shape::Uint, "Status code of a response"),
    Field::new("error", Shape::Text, "Error code of RST_STREAM or GOAWAY"),
    Field::new("last_stream", Shape::Uint, "Last stream that the sender of GOAWAY may have acted upon"),
    Field::new("content_type", Shape::Text, "Content-Type"),
    Field::new("service", Shape::Text, "Service of a 3GPP API; of a response, that of its request"),
    Field::new(
        "operation",
        Shape::Text,
        "Operation of that service; absent where it specifies none for the method on the path",
    ),
    Field::new("api_version", Shape::Text, "Version of the API, as it stands in the path"),
    Field::new("resource", Shape::Text, "Resource of the API, with the names of its variables"),
    Field::new(
        "token",
        Shape::List(&Shape::Group(jwt::FIELDS)),
        "Access tokens and assertions, as far as they can be read",
    ),
    Field::new(
        "about",
        Shape::List(&Shape::Group(about::FIELDS)),
        "Who and what it is about: identities in path, query and body",
    ),
    Field::new("consumer", Shape::Group(SPEAKER), "Consumer of the service: of a callback, who receives it"),
    Field::new("producer", Shape::Group(SPEAKER), "Producer of the service: of a callback, who sends it"),
    Field::new(
        "via",
        Shape::List(&Shape::Group(FUNCTION)),
        "SCPs and SEPPs at the ends of this hop, in the request's order",
    ),
    Field::new("callback", Shape::Bool, "True where the producer calls the consumer"),
    Field::new("subscription", Shape::Uint, "Number of the frame with the request that gave the URI of the callback"),
    Field::new("request", Shape::Uint, "Number of the frame with the request that a response answers"),
    Field::new(
        "sbi",
        Shape::Group(sbi::FIELDS),
        "Header fields of the service-based interface (TS 29.500 clause 5.2.3)",
    ),
    Field::new("body_octets", Shape::Uint, "Octets of body that were transferred, without chunks or frames"),
    Field::new("parts", Shape::List(&Shape::Group(PART)), "Parts of a multipart body, in order"),
    Field::new("headers", Shape::List(&Shape::Group(LINE)), "Field lines in order, pseudo-header fields apart"),
    Field::new("trailers", Shape::List(&Shape::Group(LINE)), "Field lines after the body"),
];

/// A network function: told by whoever knows the messages before this one.
const FUNCTION: &[Field] = &[
    Field::new("type", Shape::Text, "Kind of network function, as NFType writes it, where it is known"),
    Field::new("instance", Shape::Text, "NF instance identifier"),
    Field::new("name", Shape::Text, "What its profile calls it"),
];

const SPEAKER: &[Field] = &[
    Field::new("type", Shape::Text, "Kind of network function, as NFType writes it, where it is known"),
    Field::new("instance", Shape::Text, "NF instance identifier"),
    Field::new("name", Shape::Text, "What its profile calls it"),
    Field::new("evidence", Shape::List(&Shape::Text), "What speaks for it, the strongest first"),
    Field::new("otherwise", Shape::List(&Shape::Text), "Kinds of network function that other evidence speaks for"),
];

const PART: &[Field] = &[
    Field::new("content_type", Shape::Text, "Content-Type of the part"),
    Field::new("content_id", Shape::Text, "Content-Id, by which JSON refers to the part"),
    Field::new("octets", Shape::Uint, "Octets of its content"),
    Field::new("n2_type", Shape::Text, "What JSON says that an N2 part is: N2SmInfoType or NgapIeType"),
    Field::new("value", Shape::Open, "With values: the NGAP transfer of that type, in the names of ASN.1"),
];

const LINE: &[Field] = &[
    Field::new("name", Shape::Text, "Field name as it stands; absent where header compression hides it"),
    Field::new("value", Shape::Text, "Field value; absent where header compression hides it"),
];

/// One request or response.
#[derive(Debug)]
pub struct Message<'a> {
    /// Everything but the body.
    pub head: Cow<'a, Head>,
    /// The body.
    pub body: Body<'a>,
}

impl<'a> Message<'a> {
    /// A message that was put together: `octets` hold its body at `span`. `total` octets of body were transferred; `whole`
    /// says that they are all there.
    pub fn assembled(head: &'a Head, octets: &'a [u8], span: Span, total: u64, whole: bool, notes: &mut Notes) -> Self {
        jwt::check(head, Span { len: 0, ..span }, notes);
        Self { body: Body::read(head, octets, span, total, whole, notes), head: Cow::Borrowed(head) }
    }

    /// The values of its JSON, or of the first JSON part of its body.
    pub fn json(&self) -> Option<Json<'_>> {
        self.body.json(&self.head)
    }

    /// What the message means for a 3GPP API; of a response, what its request means.
    pub fn operation(&self) -> Option<Operation> {
        self.operation_of(self.api().as_ref())
    }

    /// The same, of a message whose path is known to ask this of an API.
    pub fn operation_of(&self, found: Option<&Found<'_>>) -> Option<Operation> {
        if self.asked()?.method.is_none()
            && let Some(found) = found
            && let Some(name) = api::without_method(found, self)
        {
            return Some(Operation { service: found.api.service, name: Some(name) });
        }
        api::operation(&self.head, found)
    }

    /// What its path asks of a 3GPP API; of a response, what its request's does.
    pub fn api(&self) -> Option<Found<'_>> {
        api::found(self.asked()?)
    }

    /// What 3gpp-Sbi-Callback says that a request is.
    pub fn callback(&self) -> Option<Operation> {
        api::callback(&self.head)
    }

    /// The request, or the one that a response answers.
    pub fn asked(&self) -> Option<&Request> {
        self.head.request().or(self.head.answers.as_deref())
    }
}

impl<'a> Decode<'a> for Message<'a> {
    /// One HTTP/1 message; octets after its head are its body, as they are.
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let (head, len) = parse::head(octets, notes);
        let rest = octets.len().saturating_sub(len);
        let announced = head.header("content-length").and_then(|value| std::str::from_utf8(value).ok()?.parse().ok());
        let wanted: usize = announced.unwrap_or(rest);
        if wanted > rest {
            notes.add_number(NoteKind::Truncated, Span::new(octets.len(), 0), "body", wanted as u64);
        } else if wanted < rest {
            notes.add(NoteKind::Residue, Span::new(len + wanted, rest - wanted), "after HTTP message");
        }
        let span = Span::new(len, wanted.min(rest));
        // Where the body's end is not told by its length, its octets may be chunks.
        let whole = wanted <= rest && head.header("transfer-encoding").is_none();
        jwt::check(&head, Span::new(len, 0), notes);
        let body = Body::read(&head, octets, span, u64::from(span.len), whole, notes);
        Self { head: Cow::Owned(head), body }
    }

    fn name(&self) -> Name {
        Name::Known(match &self.head.kind {
            Kind::Request(request) if request.promised => "Promised request",
            Kind::Request(_) => "Request",
            Kind::Response(_) if self.head.is_interim() => "Interim response",
            Kind::Response(_) => "Response",
            Kind::Reset(_) => "RST_STREAM",
            Kind::GoAway { .. } => "GOAWAY",
            Kind::Unknown => "Message",
        })
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match &self.head.kind {
            Kind::Request(request) => {
                out.write_str(if request.promised { "promised " } else { "" })?;
                asked(request, out)?;
            }
            Kind::Response(status) => {
                // One line tells a whole exchange, where its request is known.
                if let Some(request) = &self.head.answers {
                    asked(request, out)?;
                    out.write_char(' ')?;
                }
                out.write_str("→ ")?;
                match status {
                    Some(code) => write!(out, "{code} {}", http::status(*code).unwrap_or_default())?,
                    None => out.write_char('?')?,
                }
            }
            Kind::Reset(code) => write!(out, "RST_STREAM {}", error(*code))?,
            Kind::GoAway { last, code } => write!(out, "GOAWAY {} after stream {last}", error(*code))?,
            Kind::Unknown => out.write_char('?')?,
        }
        if let Some(request) = self.head.answers.as_ref().filter(|_| !matches!(self.head.kind, Kind::Response(_))) {
            out.write_str("  ")?;
            asked(request, out)?;
        }
        match self.head.stream {
            Some(stream) => write!(out, "  stream {stream}"),
            None => Ok(()),
        }
    }

    fn is_told_by_summary(&self) -> bool {
        true
    }

    fn fields(&self, out: &mut dyn Fields) {
        let head = &*self.head;
        out.text("version", head.version.text());
        out.maybe("stream", head.stream.map(u64::from));
        if let Kind::Request(request) = &head.kind {
            tell(out, "method", request.method.as_deref());
            tell(out, "path", request.path.as_deref());
            tell(out, "authority", request.authority.as_deref());
            tell(out, "scheme", request.scheme.as_deref());
        }
        out.maybe("status", head.status().map(u64::from));
        if let Some(code) = head.error() {
            out.value("error", Value::Name(error(code)));
        }
        if let Kind::GoAway { last, .. } = head.kind {
            out.uint("last_stream", u64::from(last));
            return;
        }
        if out.wants("content_type") {
            tell(out, "content_type", body::stated(head, self.body.content()));
        }
        if out.wants_any(&["service", "operation"])
            && let Some(operation) = self.operation()
        {
            out.text("service", operation.service);
            if let Some(name) = operation.name {
                out.text("operation", name);
            }
        }
        if out.detail() {
            self.meaning(out);
        }
        if head.error().is_some() {
            return;
        }
        out.uint("body_octets", self.body.octets);
        if !self.body.parts.is_empty() && out.wants("parts") {
            out.list("parts", &mut |items| self.parts(items));
        }
        if out.detail() {
            out.list("headers", &mut |items| headers(&head.headers, items));
            if !head.trailers.is_empty() {
                out.list("trailers", &mut |items| headers(&head.trailers, items));
            }
        }
    }

    fn carried(&self, each: &mut dyn FnMut(Carried)) {
        self.body.carried(each);
    }
}

impl Message<'_> {
    /// What the message means for a 3GPP API, in detail.
    fn meaning(&self, out: &mut dyn Fields) {
        if let Some(found) = self.api() {
            if let Some(version) = found.version {
                out.text("api_version", version);
            }
            if let Some(resource) = found.resource {
                out.text("resource", resource.template);
            }
        }
        let tokens = self.tokens();
        if !tokens.is_empty() {
            out.list("token", &mut |items| {
                tokens.iter().for_each(|token| items.group(&mut |out| token.fields(out)));
            });
        }
        let about = self.about();
        if !about.is_empty() {
            out.list("about", &mut |items| {
                about.iter().for_each(|about| items.group(&mut |out| about.fields(out)));
            });
        }
        sbi::fields(&self.head, out);
    }

    fn parts(&self, items: &mut dyn Items) {
        for part in &self.body.parts {
            items.group(&mut |out| {
                tell(out, "content_type", part.header("content-type"));
                tell(out, "content_id", part.header("content-id"));
                out.uint("octets", u64::from(part.content.len));
                if let Some(n2) = &part.n2 {
                    out.text("n2_type", &n2.name);
                    if out.detail() {
                        n2.tell(self.body.part(part), out);
                    }
                }
            });
        }
    }
}

/// The name of an error code of HTTP/2.
fn error(code: u32) -> Name {
    Name::of(http::error_code(code), "error", code)
}

/// What a request asks, for a line of output.
fn asked(request: &Request, out: &mut dyn fmt::Write) -> fmt::Result {
    if request.method.is_none() && request.path.is_none() {
        return out.write_char('?');
    }
    out.write_str(&known(request.method.as_deref()))?;
    out.write_char(' ')?;
    masked(&known(request.path.as_deref()), out)
}

/// Text for a line of output, where it is known.
fn known(octets: Option<&[u8]>) -> Cow<'_, str> {
    octets.map_or(Cow::Borrowed("?"), String::from_utf8_lossy)
}

/// Field lines. What is not known of one is left out of it.
fn headers(headers: &[Header], items: &mut dyn Items) {
    for header in headers {
        items.group(&mut |out| {
            tell(out, "name", header.name.as_deref());
            match (secret(header), header.value.as_deref()) {
                (Some(kind), Some(value)) => out.value("value", Value::Secret(kind, value.len())),
                (None, value) => tell(out, "value", value),
                (Some(_), None) => {}
            }
        });
    }
}

/// The kind of secret that a header holds: credentials and tokens that let their holder act for another (RFC 9110 clause
/// 11, RFC 6265, TS 29.500 clause 5.2.3.2.11). Where the name is not known, the schemes of credentials tell.
fn secret(header: &Header) -> Option<&'static str> {
    const SECRETS: [(&str, &str); 7] = [
        ("authorization", "credentials"),
        ("proxy-authorization", "credentials"),
        ("cookie", "cookie"),
        ("set-cookie", "cookie"),
        ("3gpp-sbi-client-credentials", "client credentials assertion"),
        ("3gpp-sbi-source-nf-client-credentials", "client credentials assertion"),
        ("3gpp-sbi-access-token", "credentials"),
    ];
    let Some(name) = &header.name else {
        let scheme = header.value.as_deref()?.split(|&octet| octet == b' ').next()?.to_ascii_lowercase();
        return matches!(scheme.as_slice(), b"bearer" | b"basic" | b"digest").then_some("credentials");
    };
    SECRETS.iter().find(|(known, _)| name.eq_ignore_ascii_case(known.as_bytes())).map(|&(_, kind)| kind)
}

/// Tells text, with its identities and tokens as such.
fn tell(out: &mut dyn Fields, name: &'static str, octets: Option<&[u8]>) {
    let Some(octets) = octets.filter(|_| out.wants(name)) else { return };
    let Ok(text) = std::str::from_utf8(octets) else {
        return out.value(name, Value::Octets(octets));
    };
    // Methods, schemes and the like.
    if text.len() < identity::SHORTEST {
        return out.text(name, text);
    }
    let segments = segments(text);
    match segments.as_slice() {
        [] => out.text(name, ""),
        [Segment::Plain(text)] => out.text(name, text),
        [Segment::Identity(kind, text)] => out.value(name, Value::Identity(kind, text)),
        [Segment::Secret(kind, len)] => out.value(name, Value::Secret(kind, *len)),
        several => {
            let parts: Vec<Mixed<'_>> = several.iter().map(Segment::part).collect();
            out.value(name, Value::Mixed(&parts));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(octets: &[u8]) -> (Message<'_>, Vec<(NoteKind, Span)>) {
        let mut notes = Notes::default();
        let message = Message::decode(octets, &mut notes);
        (message, notes.all().iter().map(|note| (note.kind, note.span)).collect())
    }

    fn summary(octets: &[u8]) -> String {
        let mut text = String::new();
        decode(octets).0.summary(&mut text).unwrap();
        text
    }

    /// Takes fields as text.
    #[derive(Default)]
    struct Told(Vec<String>);

    impl Fields for Told {
        fn value(&mut self, name: &'static str, value: Value<'_>) {
            self.0.push(format!("{name} {value:?}"));
        }
        fn list(&mut self, _: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
            fill(self);
        }
        fn group(&mut self, _: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
            fill(self);
        }
        fn detail(&self) -> bool {
            true
        }
    }

    impl Items for Told {
        fn value(&mut self, value: Value<'_>) {
            self.0.push(format!("{value:?}"));
        }
        fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
            fill(self);
        }
    }

    fn told(message: &Message<'_>) -> String {
        let mut told = Told::default();
        message.fields(&mut told);
        told.0.join("\n")
    }

    #[test]
    fn lines_of_text_name_no_subscriber() {
        assert_eq!(summary(PROTOCOL.samples[0]), "POST /nausf-auth/v1/ue-authentications");
        assert_eq!(summary(PROTOCOL.samples[1]), "→ 201 Created");
        assert_eq!(summary(PROTOCOL.samples[2]), "POST /namf-comm/v1/ue-contexts/{supi}/n1-n2-messages");
    }

    #[test]
    fn identities_and_credentials_go_out_as_such_only() {
        let text = told(&decode(PROTOCOL.samples[1]).0);
        assert!(text.contains("value Secret(\"credentials\", 17)"), "{text}");
        assert!(text.contains("Identity(\"SUPI\", \"imsi-001010000000001\"), Text(\"/registrations\")"), "{text}");
        assert!(!text.contains("e30"), "{text}");
        let mut head = Head::new(Version::Http2);
        head.headers.push(Header { name: None, value: Some(Bytes::Static(b"Bearer secret")) });
        let mut notes = Notes::default();
        let text = told(&Message::assembled(&head, b"", Span::new(0, 0), 0, true, &mut notes));
        assert!(text.contains("Secret") && !text.contains("secret\""), "{text}");
    }

    #[test]
    fn a_multipart_body_has_its_parts_in_place() {
        let octets = PROTOCOL.samples[2];
        let (message, notes) = decode(octets);
        assert_eq!((message.body.parts.len(), notes), (3, vec![]));
        let nas = &message.body.parts[1];
        assert_eq!(nas.header("content-id"), Some(&b"n1"[..]));
        assert_eq!(message.body.part(nas), b"\x7e\x00\x43");
        assert!(message.json().unwrap().get("n2InfoContainer").unwrap().is_object());
        assert_eq!(message.body.parts[2].n2.as_ref().map(|n2| n2.name.as_str()), Some("PDU_RES_REL_CMD"));
        assert!(told(&message).contains("normal-release"), "{}", told(&message));
    }

    #[test]
    fn faults_in_a_body_stand_where_they_are() {
        let octets = b"POST / HTTP/1.1\r\nContent-Type: application/problem+json\r\n\r\n{\"a\":1,\"a\":2} x";
        let at = octets.len() - 15;
        let expected = [(NoteKind::Repeated, Span::new(at + 7, 3)), (NoteKind::Residue, Span::new(at + 14, 1))];
        assert_eq!(decode(octets).1, expected);
        let octets = b"POST / HTTP/1.1\r\nContent-Encoding: gzip\r\n\r\nnot gzip";
        assert_eq!(decode(octets).1, [(NoteKind::BadValue, Span::new(octets.len() - 8, 8))]);
    }

    #[test]
    fn of_two_content_types_the_one_that_fits_counts() {
        let octets =
            b"POST / HTTP/1.1\r\nContent-Type: application/json\r\ncontent-type: multipart/related; boundary=b\r\n\r\n\
            --b\r\nContent-Type: application/json\r\n\r\n{}\r\n--b--\r\n";
        let (message, notes) = decode(octets);
        assert_eq!((message.body.parts.len(), notes[0].0, notes.len()), (1, NoteKind::Repeated, 1));
        assert!(message.json().is_some() && told(&message).contains("content_type Text(\"multipart"));
    }

    #[test]
    fn a_body_that_is_cut_is_not_blamed_for_it() {
        let octets = b"POST / HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{\"a\":";
        let (message, notes) = decode(octets);
        assert_eq!(notes, [(NoteKind::Truncated, Span::new(octets.len(), 0))]);
        assert!(!message.body.whole);
        let octets = b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nabc";
        assert_eq!(decode(octets).1, [(NoteKind::Residue, Span::new(octets.len() - 2, 2))]);
    }
}
