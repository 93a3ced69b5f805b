//! One message as either side sees it: where it stands and the fields that are compared. No decoding.

use std::fmt;

/// A protocol whose messages are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Protocol {
    /// NG Application Protocol (TS 38.413).
    Ngap,
    /// NAS for 5GS (TS 24.501).
    Nas,
    /// Packet Forwarding Control Protocol (TS 29.244).
    Pfcp,
    /// GTP's user plane (TS 29.281).
    Gtpu,
    /// HTTP/1 and HTTP/2 on TCP (RFC 9110).
    Http,
    /// Xn Application Protocol (TS 38.423).
    Xnap,
}

impl Protocol {
    /// All of them, in the order of reports.
    pub const ALL: [Self; 6] = [Self::Ngap, Self::Nas, Self::Pfcp, Self::Gtpu, Self::Http, Self::Xnap];

    /// The name in `beleg messages --json`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ngap => "ngap",
            Self::Nas => "nas-5gs",
            Self::Pfcp => "pfcp",
            Self::Gtpu => "gtp-u",
            Self::Http => "http",
            Self::Xnap => "xnap",
        }
    }

    /// The protocol of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// The fields that are compared: those that the format of `beleg messages --json` promises.
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Ngap => &["pdu", "procedure_code", "amf_ue_ngap_id", "ran_ue_ngap_id", "ies"],
            Self::Nas => {
                &["epd", "security_header", "message_type", "sequence_number", "ciphered", "pdu_session_id", "pti"]
            }
            Self::Pfcp => &["message_type", "seid", "sequence_number", "ies"],
            Self::Gtpu => &["message_type", "teid", "length", "sequence_number", "qfi", "extension_headers"],
            Self::Http => &["version", "stream", "method", "path", "status", "body"],
            Self::Xnap => &["pdu", "procedure_code", "source_ue_xnap_id", "target_ue_xnap_id", "ies"],
        }
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The number of the frame that completes it.
    pub frame: u64,
    /// Who sends to whom, and on which stream, where messages are paired by that: a message that is spread over frames
    /// may end for one side in another than for the other.
    pub flow: Option<String>,
    /// Its protocol.
    pub protocol: Protocol,
    /// Its fields in canonical text: numbers in decimal, lists joined by commas, false and empty left out.
    pub fields: Vec<(&'static str, String)>,
    /// tshark: the layers above which it stands, outermost first.
    pub under: Vec<String>,
    /// The ports of its transport, where known.
    pub ports: Vec<u16>,
    /// tshark: the frame holds something that tshark calls malformed.
    pub malformed: bool,
    /// tshark shows segments of its stream of octets twice, and reads what they insert into tables twice.
    pub again: bool,
    /// Beleg: the message's issues, as text.
    pub issues: Vec<String>,
    /// Beleg: a repetition of a message that was there before.
    pub duplicate: bool,
}

impl Message {
    /// A message with nothing known of it yet.
    pub const fn new(frame: u64, protocol: Protocol) -> Self {
        Self {
            frame,
            flow: None,
            protocol,
            fields: Vec::new(),
            under: Vec::new(),
            ports: Vec::new(),
            malformed: false,
            again: false,
            issues: Vec::new(),
            duplicate: false,
        }
    }

    /// Sets a field, unless the value is absent.
    pub fn set(&mut self, name: &'static str, value: Option<impl fmt::Display>) {
        if let Some(value) = value {
            self.fields.push((name, value.to_string()));
        }
    }

    /// Sets a field that is a list, unless the list is empty.
    pub fn set_list(&mut self, name: &'static str, values: &[u64]) {
        if !values.is_empty() {
            let texts: Vec<String> = values.iter().map(u64::to_string).collect();
            self.fields.push((name, texts.join(",")));
        }
    }

    /// The value of a field, where there is one.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| *field == name).map(|(_, value)| value.as_str())
    }

    /// All fields on one line.
    pub fn line(&self) -> String {
        let texts: Vec<String> = self.fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        texts.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_absent_value_and_an_empty_list_leave_no_field() {
        let mut message = Message::new(1, Protocol::Pfcp);
        message.set("seid", None::<u64>);
        message.set_list("ies", &[]);
        message.set("message_type", Some(1));
        assert_eq!(message.line(), "message_type=1");
        assert_eq!(message.get("seid"), None);
    }

    #[test]
    fn every_protocol_is_found_by_its_name() {
        for protocol in Protocol::ALL {
            assert_eq!(Protocol::named(protocol.name()), Some(protocol));
        }
        assert_eq!(Protocol::named("sip"), None);
    }
}
