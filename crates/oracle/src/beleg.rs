//! Beleg's view of a capture, through its published output alone: `beleg messages FILE --json`.

use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::bodies;
use crate::message::{Message, Protocol};
use crate::tshark::Ports;

/// What Beleg reads in a capture.
#[derive(Debug, Default)]
pub struct View {
    /// The messages of the compared protocols, in order.
    pub messages: Vec<Message>,
    /// The ports on which it found HTTP: what tshark has to be told.
    pub ports: Ports,
    /// Exit status and what it said, where it did not end with 0, or 4 (the input is damaged).
    pub failure: Option<String>,
}

/// Damaged input is read as far as it goes, and that is what tshark does too.
const INPUT_DAMAGED: i32 = 4;

/// Runs `program` on a capture.
pub fn run(program: &Path, capture: &Path) -> io::Result<View> {
    let mut child = Command::new(program)
        .arg("messages")
        .arg(capture)
        .arg("--json")
        // tshark shows paths as they are.
        .arg("--identities")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    // Standard error is drained beside standard output: a child that waits for either would wait for ever.
    let said =
        child.stderr.take().map(|output| std::thread::spawn(move || io::read_to_string(output).unwrap_or_default()));
    let mut view = View::default();
    if let Some(output) = child.stdout.take() {
        read(BufReader::new(output), &mut view)?;
    }
    let status = child.wait()?;
    let said = said.and_then(|thread| thread.join().ok()).unwrap_or_default();
    if !status.success() && status.code() != Some(INPUT_DAMAGED) {
        view.failure = Some(format!("{status}: {}", said.trim()));
    }
    view.add_bodies(capture)?;
    Ok(view)
}

impl View {
    /// The digests of bodies, which are not in the output.
    fn add_bodies(&mut self, capture: &Path) -> io::Result<()> {
        let mut all = self.messages.iter_mut().filter(|message| message.protocol == Protocol::Http).peekable();
        if all.peek().is_some() {
            for (message, body) in all.zip(bodies::of(capture)?) {
                message.set("body", body);
            }
        }
        // The end of a stream or of a connection is no request and no response.
        self.messages.retain(|message| message.get("error").is_none());
        Ok(())
    }
}

/// Reads JSON lines.
pub fn read(input: impl BufRead, view: &mut View) -> io::Result<()> {
    for line in input.lines() {
        let value: Value = serde_json::from_str(&line?)?;
        if value.get("protocol").and_then(Value::as_str) == Some("tls") {
            view.ports.tls.extend(ports(&value));
        }
        let Some(message) = message(&value)? else { continue };
        if message.protocol == Protocol::Http {
            view.ports.learn(&message);
        }
        view.messages.push(message);
    }
    Ok(())
}

/// The message of one line, if its protocol is compared.
fn message(line: &Value) -> io::Result<Option<Message>> {
    let missing = |what: &str| io::Error::other(format!("no {what} in {line}"));
    let name = line.get("protocol").and_then(Value::as_str).ok_or_else(|| missing("protocol"))?;
    let Some(protocol) = Protocol::named(name) else {
        return Ok(None);
    };
    let frame = line.get("frame").and_then(Value::as_u64).ok_or_else(|| missing("frame"))?;
    let fields = line.get(name).ok_or_else(|| missing(name))?;

    let mut message = Message::new(frame, protocol);
    for &field in protocol.fields() {
        message.set(field, fields.get(field).and_then(canonical));
    }
    message.ports = ports(line);
    if protocol == Protocol::Http {
        message.set("error", fields.get("error").and_then(canonical));
        let stream = message.get("stream").map(|stream| format!(" {stream}")).unwrap_or_default();
        message.flow = Some(format!("{}{stream}", flow(line)));
    }
    if let Some(issues) = line.get("issues").and_then(Value::as_array) {
        message.issues = issues.iter().map(issue).collect();
    }
    message.duplicate = line.get("duplicate").and_then(Value::as_bool) == Some(true);
    Ok(Some(message))
}

/// Who sends to whom, in the innermost packet.
fn flow(line: &Value) -> String {
    let tunnels = line.get("tunnel").and_then(Value::as_array);
    let level = tunnels.and_then(|tunnels| tunnels.last()).unwrap_or(line);
    let end = |party: &str| {
        let end = level.get(party)?;
        Some(format!("{} {}", end.get("ip")?.as_str()?, end.get("port")?))
    };
    format!("{} > {}", end("src").unwrap_or_default(), end("dst").unwrap_or_default())
}

/// The ports of the innermost transport: that of the last tunnel, or the outermost one where there is none.
fn ports(line: &Value) -> Vec<u16> {
    let tunnels = line.get("tunnel").and_then(Value::as_array);
    let level = tunnels.and_then(|tunnels| tunnels.last()).unwrap_or(line);
    ["src", "dst"]
        .into_iter()
        .filter_map(|party| level.get(party)?.get("port")?.as_u64())
        .filter_map(|port| u16::try_from(port).ok())
        .collect()
}

/// `unknown-type: IE 4242`.
fn issue(issue: &Value) -> String {
    let part = |name| issue.get(name).and_then(canonical).unwrap_or_default();
    format!("{}: {} {}", part("kind"), part("what"), part("number")).trim_end().to_owned()
}

/// The text in which both sides are compared. `None` for what counts as absent.
fn canonical(value: &Value) -> Option<String> {
    match value {
        Value::Null | Value::Bool(false) => None,
        Value::Bool(true) => Some("true".to_owned()),
        Value::String(text) => Some(text.clone()),
        Value::Array(items) if items.is_empty() => None,
        Value::Array(items) => {
            let texts: Vec<String> = items.iter().filter_map(canonical).collect();
            Some(texts.join(","))
        }
        Value::Number(_) | Value::Object(_) => Some(value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Message> {
        let mut view = View::default();
        read(text.as_bytes(), &mut view).unwrap();
        view.messages
    }

    #[test]
    fn a_line_of_each_protocol() {
        let messages = lines(concat!(
            r#"{"frame":3,"time":"2026-11-22T10:00:00.000000000Z","src":{"ip":"192.0.2.1","port":40000},"dst":{"ip":"192.0.2.2","port":38412},"protocol":"ngap","name":"NGSetupRequest","status":"unexamined","issues":[],"ngap":{"pdu":"initiatingMessage","procedure_code":21,"ies":[27,82,102,21]}}"#,
            "\n",
            r#"{"frame":4,"time":"2026-11-22T10:00:00.000000000Z","src":{"ip":"192.0.2.1","port":40000},"dst":{"ip":"192.0.2.2","port":38412},"protocol":"nas-5gs","name":"5GMM","status":"opaque","issues":[{"kind":"encrypted","what":"NAS message","octet":7,"bit":0,"octets":3}],"nas-5gs":{"epd":126,"security_header":2,"sequence_number":3,"ciphered":true}}"#,
            "\n",
            r#"{"frame":5,"protocol":"sip","sip":{}}"#,
            "\n",
            r#"{"frame":6,"duplicate":true,"src":{"port":1},"tunnel":[{"src":{"port":8805},"dst":{"port":9}}],"protocol":"pfcp","issues":[{"kind":"unknown-type","what":"IE","number":4242}],"pfcp":{"message_type":50,"seid":18446744073709551615,"sequence_number":1,"ies":[]}}"#,
        ));
        assert_eq!(messages.len(), 3);
        assert_eq!(messages[0].line(), "pdu=initiatingMessage procedure_code=21 ies=27,82,102,21");
        assert_eq!(messages[0].ports, [40000, 38412]);
        assert_eq!(messages[1].line(), "epd=126 security_header=2 sequence_number=3 ciphered=true");
        assert_eq!(messages[1].issues, ["encrypted: NAS message"]);
        assert_eq!(messages[2].line(), "message_type=50 seid=18446744073709551615 sequence_number=1");
        assert_eq!(messages[2].ports, [8805, 9]);
        assert_eq!(messages[2].issues, ["unknown-type: IE 4242"]);
        assert!(messages[2].duplicate && !messages[1].duplicate);
    }

    #[test]
    fn false_counts_as_absent() {
        let messages = lines(r#"{"frame":1,"protocol":"nas-5gs","nas-5gs":{"epd":126,"ciphered":false}}"#);
        assert_eq!(messages[0].line(), "epd=126");
    }

    #[test]
    fn a_line_that_is_not_of_the_format_is_an_error() {
        for line in ["{", "{}", r#"{"protocol":"pfcp"}"#, r#"{"protocol":"pfcp","frame":1}"#] {
            assert!(read(line.as_bytes(), &mut View::default()).is_err(), "{line}");
        }
    }
}
