//! Who and what a message of a 3GPP API is about: the identities in its path, its query and its JSON, under the names that
//! the APIs give them. Everything is bounded; what an identity means to a procedure is not known here.

use super::identity::decoded;
use super::{Document, Json, Message};
use beleg_model::{Field, Fields, Kind as Shape, Value};
use beleg_spec::sbi;
use beleg_spec::sbi::attributes::{Kind, kind, kind_or_callback};

/// How many a message tells.
const LIMIT: usize = 64;
/// Values of a JSON body that are looked at.
const VALUES: usize = 4096;
/// Octets of a body that is looked into.
const BODY: usize = 1 << 20;

/// An identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// What it identifies.
    pub kind: Kind,
    /// The name under which it stands: `supi`.
    pub name: Box<str>,
    /// The identity as text; an S-NSSAI as SST, or SST and SD with a hyphen between.
    pub value: Box<str>,
}

/// What identities there are, each once.
#[derive(Debug, Default)]
struct Found {
    all: Vec<About>,
    looked: usize,
}

impl Message<'_> {
    /// The identities in path, query and body, in this order, each once.
    pub fn about(&self) -> Vec<About> {
        self.about_of(self.head.request().and_then(super::api::found).as_ref())
    }

    /// The same, of a message whose own path is known to ask this of an API.
    pub fn about_of(&self, api: Option<&sbi::Found<'_>>) -> Vec<About> {
        let mut found = Found::default();
        if let Some(request) = self.head.request() {
            if let Some(api) = api {
                for (name, value) in api.variables() {
                    found.text(name, value);
                }
            }
            let path = request.path.as_deref().and_then(|path| std::str::from_utf8(path).ok()).unwrap_or_default();
            found.query(path);
        }
        if self.body.content().len() <= BODY
            && let Some(json) = self.json()
        {
            found.json("", json, 0);
        }
        found.all
    }
}

impl Found {
    fn add(&mut self, kind: Kind, name: &str, value: &str) {
        let kind = precise(kind, value);
        let known = self.all.iter().any(|own| own.kind == kind && *own.value == *value);
        if !value.is_empty() && !known && self.all.len() < LIMIT {
            self.all.push(About { kind, name: name.into(), value: value.into() });
        }
    }

    /// A variable of a path, or a parameter of a query: percent-encoded text, or JSON in it.
    fn text(&mut self, name: &str, value: &str) {
        let Some(kind) = kind(name) else { return };
        let value = decoded(value);
        let is_tree = value.trim_ascii_start().starts_with(['{', '[']);
        let document = if is_tree { Document::read(&*value) } else { None };
        match &document {
            Some(document) => self.json(name, document.json(), 0),
            None => self.add(kind, name, &value),
        }
    }

    fn query(&mut self, target: &str) {
        let query = target.split_once('?').map_or("", |(_, query)| query);
        for (name, value) in query.split('&').take(LIMIT).filter_map(|pair| pair.split_once('=')) {
            self.text(name, value);
        }
    }

    /// A value that stands under `name`.
    fn json(&mut self, name: &str, value: Json<'_>, depth: usize) {
        self.looked += 1;
        if self.looked > VALUES || depth > super::JSON_DEPTH {
            return;
        }
        if value.is_object() {
            if let Some(slice) = slice(value) {
                self.add(Kind::Snssai, name, &slice);
            }
            for (name, value) in value.members() {
                self.json(name, value, depth + 1);
            }
        } else if value.is_array() {
            value.items().for_each(|item| self.json(name, item, depth + 1));
        } else if let Some(kind) = kind_or_callback(name) {
            if let Some(text) = value.as_str() {
                self.add(kind, name, text);
            } else if matches!(kind, Kind::PduSession | Kind::Notification)
                && let Some(number) = value.number()
            {
                self.add(kind, name, &number);
            }
        }
    }
}

/// An S-NSSAI is the only thing with an SST (TS 29.571 clause 5.4.4.2).
fn slice(value: Json<'_>) -> Option<String> {
    let sst = value.get("sst")?.as_u64()?;
    Some(match value.get("sd").and_then(Json::as_str) {
        Some(sd) => format!("{sst}-{sd}"),
        None => sst.to_string(),
    })
}

/// The kind that the value itself says (TS 29.571 clause 5.3.2).
fn precise(kind: Kind, value: &str) -> Kind {
    if !kind.is_personal() {
        return kind;
    }
    match value.split('-').next().unwrap_or_default() {
        "imsi" | "nai" | "gci" | "gli" => Kind::Supi,
        "suci" => Kind::Suci,
        "msisdn" | "extid" => Kind::Gpsi,
        "imei" | "imeisv" | "mac" | "eui" => Kind::Pei,
        "5g" => Kind::Guti,
        _ => kind,
    }
}

impl About {
    pub(super) fn fields(&self, out: &mut dyn Fields) {
        out.text("kind", self.kind.word());
        out.text("name", &self.name);
        if self.kind.is_personal() {
            out.value("value", Value::Identity(self.kind.word(), &self.value));
        } else {
            super::tell(out, "value", Some(self.value.as_bytes()));
        }
    }
}

/// What [`About::fields`] may tell.
pub(super) const FIELDS: &[Field] = &[
    Field::new("kind", Shape::Text, "What it identifies: SUPI, NF instance id, callback URI …"),
    Field::new(
        "name",
        Shape::Text,
        "Variable of the path, parameter of the query or attribute of the body that holds it",
    ),
    Field::new("value", Shape::Text, "The identity"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Decode as _;
    use beleg_model::Notes;

    fn about(octets: &str) -> Vec<(Kind, String)> {
        let mut notes = Notes::default();
        let message = Message::decode(octets.as_bytes(), &mut notes);
        message.about().into_iter().map(|about| (about.kind, about.value.into())).collect()
    }

    #[test]
    fn path_query_and_body_tell_who_it_is_about() {
        let text = "PUT /nudm-uecm/v1/imsi-001010000000001/registrations/smf-registrations/5\
            ?single-nssai=%7B%22sst%22%3A1%2C%22sd%22%3A%22000001%22%7D&dnn=internet&x=y HTTP/1.1\r\n\
            Content-Type: application/json\r\n\r\n\
            {\"smfInstanceId\":\"7\",\"pduSessionId\":5,\"singleNssai\":{\"sst\":2},\"list\":[{\"gpsi\":\"msisdn-49\"}],\
            \"oddNotificationUri\":\"http://192.0.2.1/x\",\"dnn\":\"internet\",\"pei\":null}";
        let text_of = |kind, text: &str| (kind, text.to_owned());
        assert_eq!(
            about(text),
            [
                text_of(Kind::Supi, "imsi-001010000000001"),
                text_of(Kind::PduSession, "5"),
                text_of(Kind::Snssai, "1-000001"),
                text_of(Kind::Dnn, "internet"),
                text_of(Kind::Gpsi, "msisdn-49"),
                text_of(Kind::Callback, "http://192.0.2.1/x"),
                text_of(Kind::Snssai, "2"),
                text_of(Kind::NfInstance, "7"),
            ]
        );
    }

    #[test]
    fn it_is_bounded() {
        let items: Vec<String> = (0..10_000).map(|number| format!("{{\"supi\":\"imsi-{number}\"}}")).collect();
        let text = format!("POST / HTTP/1.1\r\nContent-Type: application/json\r\n\r\n[{}]", items.join(","));
        assert_eq!(about(&text).len(), LIMIT);
    }
}
