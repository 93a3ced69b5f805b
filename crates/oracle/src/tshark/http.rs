//! HTTP as tshark's tree has it. A message of HTTP/1 is one layer; one of HTTP/2 is spread over frames of HTTP/2, which are
//! put together here by stream, since tshark shows each where it stands.

use std::collections::BTreeMap;

use crate::digest;
use crate::message::Message;
use crate::pdml::Node;

/// Types of frames and the flag that ends a stream (RFC 9113 clause 6).
const DATA: u64 = 0;
const HEADERS: u64 = 1;
const PUSH_PROMISE: u64 = 5;
const CONTINUATION: u64 = 9;
const END_STREAM: u64 = 1;

/// Messages of HTTP/2 of which more may come, by who sends to whom and the stream.
#[derive(Debug, Default)]
pub(super) struct Streams {
    open: BTreeMap<(String, u64), Open>,
}

#[derive(Debug)]
struct Open {
    message: Message,
    body: Vec<u8>,
    /// END_STREAM stood on a header block that CONTINUATION goes on with.
    ending: bool,
}

/// A message of HTTP/1, where the layer is one: not so for what is only a part of a message.
pub(super) fn one(layer: Node<'_>, flow: String, mut message: Message) -> Option<Message> {
    let find = |name: &str| layer.below().find(|node| node.name() == name);
    message.set("method", find("http.request.method").map(Node::show));
    message.set("path", find("http.request.uri").and_then(Node::text));
    message.set("status", find("http.response.code").map(Node::show));
    if message.fields.is_empty() {
        return None;
    }
    let version = find("http.request.version").or_else(|| find("http.response.version"));
    message.set("version", version.and_then(|version| version.show().strip_prefix("HTTP/")));
    message.set("body", find("http.file_data").and_then(Node::octets).and_then(|body| digest::of(&body)));
    message.flow = Some(flow);
    Some(message)
}

/// The field whose octets are the data of a frame as they were sent: a label around what tshark has taken their content
/// coding off, or the data itself.
fn data(node: Node<'_>) -> Option<Node<'_>> {
    let coded = node.name().is_empty() && node.child("http2.data.data").is_some();
    (coded || node.name() == "http2.data.data").then_some(node)
}

impl Streams {
    /// The frames of a layer of HTTP/2.
    pub(super) fn layer(&mut self, layer: Node<'_>, flow: &str, message: &Message, out: &mut Vec<Message>) {
        for frame in layer.children().filter(|node| node.name() == "http2.stream") {
            self.frame(frame, flow, message, out);
        }
    }

    fn frame(&mut self, frame: Node<'_>, flow: &str, message: &Message, out: &mut Vec<Message>) {
        let number = |name: &str| frame.child(name).and_then(Node::number);
        let (Some(kind), Some(id)) = (number("http2.type"), number("http2.streamid")) else {
            return;
        };
        let ends = number("http2.flags").unwrap_or_default() & END_STREAM != 0;
        let find = |name: &str| frame.below().find(|node| node.name() == name);
        let id = if kind == PUSH_PROMISE { number("http2.push_promise.promised_stream").unwrap_or(id) } else { id };
        let key = (flow.to_owned(), id);
        match kind {
            DATA => {
                let Some(open) = self.open.get_mut(&key) else { return };
                // With the last frame of several, tshark shows the data of all.
                if let Some(all) = find("http2.body.reassembled.data").and_then(Node::octets) {
                    open.body = all;
                } else {
                    let data = frame.children().find_map(data);
                    open.body.extend(data.and_then(Node::octets).unwrap_or_default());
                }
            }
            HEADERS | PUSH_PROMISE | CONTINUATION => {
                let (method, status) = (find("http2.headers.method"), find("http2.headers.status"));
                if method.is_some() || status.is_some() {
                    self.flush(&key, true, out);
                    let mut message = message.clone();
                    message.flow = Some(format!("{flow} {id}"));
                    message.set("version", Some("2"));
                    message.set("stream", Some(id));
                    message.set("method", method.and_then(Node::text));
                    message.set("path", find("http2.headers.path").and_then(Node::text));
                    message.set("status", status.map(Node::show));
                    self.open.insert(key.clone(), Open { message, body: Vec::new(), ending: false });
                }
            }
            _ => return,
        }
        let Some(open) = self.open.get_mut(&key) else { return };
        let goes_on =
            kind == HEADERS && find("http2.headers.method").is_none() && find("http2.headers.status").is_none();
        open.ending |= ends && kind == HEADERS && goes_on;
        let done = match kind {
            DATA | HEADERS => ends,
            CONTINUATION => open.ending,
            _ => true,
        };
        if done {
            self.flush(&key, true, out);
        }
    }

    fn flush(&mut self, key: &(String, u64), whole: bool, out: &mut Vec<Message>) {
        if let Some(Open { mut message, body, .. }) = self.open.remove(key) {
            message.set("body", digest::of(&body).filter(|_| whole));
            out.push(message);
        }
    }

    /// The capture has ended: what is not whole has no body to compare.
    pub(super) fn finish(&mut self, out: &mut Vec<Message>) {
        while let Some((key, _)) = self.open.first_key_value() {
            let key = key.clone();
            self.flush(&key, false, out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::line;

    const ENDS: &str = r#"<proto name="ip"><field name="ip.src" show="192.0.2.1"/><field name="ip.dst" show="192.0.2.2"/></proto>
        <proto name="tcp"><field name="tcp.srcport" show="1"/><field name="tcp.dstport" show="2"/></proto>"#;

    #[test]
    fn a_message_is_put_together_of_frames() {
        let layers = format!(
            r#"{ENDS}<proto name="http2"><field name="http2.stream"><field name="http2.type" show="1"/>
            <field name="http2.flags" show="0x04"/><field name="http2.streamid" show="3"/>
            <field name="http2.header"><field name="http2.headers.method" show="PUT" value="505554"/></field>
            <field name="http2.header"><field name="http2.headers.path" show="/a&amp;b" value="2f612662"/></field></field></proto>
            <proto name="http2"><field name="http2.stream"><field name="http2.type" show="0"/>
            <field name="http2.flags" show="0x00"/><field name="http2.streamid" show="3"/>
            <field name="http2.data.data" show="61" value="61"/></field><field name="http2.stream">
            <field name="http2.type" show="0"/><field name="http2.flags" show="0x01"/><field name="http2.streamid" show="3"/>
            <field name="http2.length" show="2"/><field name="http2.data.data" show="62:63" value="6263"/></field></proto>"#
        );
        let abc = crate::digest::of(b"abc").unwrap();
        assert_eq!(line(&layers), format!("version=2 stream=3 method=PUT path=/a&b body={abc}"));
    }

    #[test]
    fn a_message_of_http_1_is_a_layer() {
        let layers = format!(
            r#"{ENDS}<proto name="http"><field name="" show="GET"><field name="http.request.method" show="GET"/>
            <field name="http.request.uri" show="/" value="2f"/><field name="http.request.version" show="HTTP/1.1"/></field></proto>"#
        );
        assert_eq!(line(&layers), "method=GET path=/ version=1.1");
    }
}
