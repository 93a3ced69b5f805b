//! JSON Web Tokens (RFC 7519, in the compact form of RFC 7515): what an access token or an assertion says of who acts for
//! whom (TS 33.501 clause 13.4.1, TS 29.510 clause 6.3.5.2.4). Neither the token nor its signature leaves this file, and no
//! signature is checked: whoever shows a claim shows a claim.

use base64::Engine as _;
use base64::alphabet::URL_SAFE;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use beleg_model::{Field, Fields, Kind as Shape, NoteKind, Notes, Span, Value};
use serde_json::Value as Json;

use super::Message;
use super::head::Head;

/// Octets of the longest token that is read.
const LARGEST: usize = 64 * 1024;
/// Items of an audience or a scope that are kept.
const ITEMS: usize = 64;

/// Without padding, as it should be (RFC 7515 clause 2), and with it, as it happens.
const BASE64URL: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Where a token stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearer {
    /// Authorization: the access token of a request.
    Authorization,
    /// The access token that the NRF's response grants.
    Granted,
    /// 3gpp-Sbi-Access-Token: the access token that a proxy is to use.
    Proxy,
    /// 3gpp-Sbi-Client-Credentials: the consumer's assertion of who it is.
    Credentials,
    /// 3gpp-Sbi-Source-NF-Client-Credentials: the same, of the consumer behind the one that asks.
    SourceCredentials,
}

impl Bearer {
    /// In output.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Authorization => "authorization",
            Self::Granted => "access_token",
            Self::Proxy => "3gpp-sbi-access-token",
            Self::Credentials => "3gpp-sbi-client-credentials",
            Self::SourceCredentials => "3gpp-sbi-source-nf-client-credentials",
        }
    }

    /// Whether it asserts who the sender is, rather than what it may do.
    pub const fn is_assertion(self) -> bool {
        matches!(self, Self::Credentials | Self::SourceCredentials)
    }
}

/// The headers that hold tokens.
const HEADERS: [(&str, Bearer); 4] = [
    ("authorization", Bearer::Authorization),
    ("3gpp-sbi-access-token", Bearer::Proxy),
    ("3gpp-sbi-client-credentials", Bearer::Credentials),
    ("3gpp-sbi-source-nf-client-credentials", Bearer::SourceCredentials),
];

/// What a token says, without the token.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// Where it stood.
    pub bearer: Bearer,
    /// How long it is, in octets.
    pub len: usize,
    header: Json,
    claims: Json,
    /// Whether anything stands where the signature belongs.
    pub signed: bool,
}

/// Why text is no token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It does not consist of three parts.
    Parts,
    /// A part is no base64url.
    Encoding,
    /// Header or claims are no JSON object.
    Json,
    /// It is longer than is read.
    Length,
    /// Its claims are encrypted (RFC 7516).
    Encrypted,
}

impl Fault {
    const fn note(self) -> (NoteKind, &'static str) {
        match self {
            Self::Parts => (NoteKind::Irregular, "token that is no JSON Web Token"),
            Self::Encoding => (NoteKind::Irregular, "base64url of token"),
            Self::Json => (NoteKind::Irregular, "JSON of token"),
            Self::Length => (NoteKind::Irregular, "length of token"),
            Self::Encrypted => (NoteKind::Irregular, "token whose claims are encrypted"),
        }
    }
}

impl Token {
    /// Reads a token in compact form.
    ///
    /// # Errors
    /// Why it is none.
    pub fn read(text: &[u8], bearer: Bearer) -> Result<Self, Fault> {
        let text = text.trim_ascii();
        if text.len() > LARGEST {
            return Err(Fault::Length);
        }
        let mut parts = text.split(|&octet| octet == b'.');
        let (Some(header), Some(claims), Some(signature)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(Fault::Parts);
        };
        let header = object(header)?;
        match parts.count() {
            0 => {}
            2 if header.get("enc").is_some() => return Err(Fault::Encrypted),
            _ => return Err(Fault::Parts),
        }
        Ok(Self { bearer, len: text.len(), header, claims: object(claims)?, signed: !signature.is_empty() })
    }

    /// A parameter of its header (RFC 7515 clause 4.1): `alg`.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.header.get(name)?.as_str()
    }

    /// A claim that is text: `iss`, `sub`.
    pub fn claim(&self, name: &str) -> Option<&str> {
        self.claims.get(name)?.as_str()
    }

    /// A claim that is an instant, in seconds since 1970 (NumericDate, RFC 7519 clause 2).
    pub fn seconds(&self, name: &str) -> Option<u64> {
        let value = self.claims.get(name)?;
        value.as_u64().or_else(|| value.as_f64().filter(|seconds| *seconds >= 0.0).map(|seconds| seconds as u64))
    }

    /// Whom it is for: one text or several (RFC 7519 clause 4.1.3), NF types or instance identifiers.
    pub fn audience(&self) -> Vec<&str> {
        match self.claims.get("aud") {
            Some(Json::String(one)) => vec![one],
            Some(Json::Array(several)) => several.iter().filter_map(Json::as_str).take(ITEMS).collect(),
            _ => Vec::new(),
        }
    }

    /// What it allows: names of services (TS 29.510 clause 6.3.5.2.4).
    pub fn scope(&self) -> Vec<&str> {
        self.claim("scope").unwrap_or_default().split_ascii_whitespace().take(ITEMS).collect()
    }

    /// A network, as `mcc-mnc`.
    fn plmn(&self, name: &str) -> Option<String> {
        let plmn = self.claims.get(name)?;
        Some(format!("{}-{}", plmn.get("mcc")?.as_str()?, plmn.get("mnc")?.as_str()?))
    }

    /// What it says, as fields.
    pub(super) fn fields(&self, out: &mut dyn Fields) {
        out.text("in", self.bearer.word());
        out.value("token", Value::Secret("token", self.len));
        for name in ["alg", "typ", "kid", "x5u"] {
            text(out, name, self.header(name));
        }
        out.flag("signed", self.signed);
        for name in ["iss", "sub"] {
            text(out, name, self.claim(name));
        }
        for (name, list) in [("aud", self.audience()), ("scope", self.scope())] {
            if !list.is_empty() {
                out.list(name, &mut |items| list.iter().for_each(|item| items.value(Value::Text(item))));
            }
        }
        for name in ["exp", "iat"] {
            out.maybe(name, self.seconds(name));
        }
        for (field, name) in [("consumer_plmn", "consumerPlmnId"), ("producer_plmn", "producerPlmnId")] {
            text(out, field, self.plmn(name).as_deref());
        }
        for (field, name) in [("nf_type", "nfType"), ("producer_nf_set", "producerNfSetId"), ("jti", "jti")] {
            text(out, field, self.claim(name));
        }
    }
}

/// What [`Token::fields`] may tell.
pub(super) const FIELDS: &[Field] = &[
    Field::new("in", Shape::Text, "Where it stands: a header's name in lower case, or `access_token` of a response"),
    Field::new("token", Shape::Text, "Stands for the token, which is never shown"),
    Field::new("alg", Shape::Text, "Signature algorithm (RFC 7515 clause 4.1.1)"),
    Field::new("typ", Shape::Text, "Type"),
    Field::new("kid", Shape::Text, "Identifier of the key"),
    Field::new("x5u", Shape::Text, "Where the certificate of the key is"),
    Field::new("signed", Shape::Bool, "Whether there is a signature; whether it is right is not looked at"),
    Field::new("iss", Shape::Text, "Issuer: instance identifier of the NRF, or of the consumer itself"),
    Field::new("sub", Shape::Text, "Subject: instance identifier of the consumer"),
    Field::new("aud", Shape::List(&Shape::Text), "Audience: kinds or instance identifiers of producers"),
    Field::new("scope", Shape::List(&Shape::Text), "Services that it allows"),
    Field::new("exp", Shape::Uint, "When it expires, in seconds since 1970"),
    Field::new("iat", Shape::Uint, "When it was issued, in seconds since 1970"),
    Field::new("consumer_plmn", Shape::Text, "Network of the consumer: MCC and MNC"),
    Field::new("producer_plmn", Shape::Text, "Network of the producer: MCC and MNC"),
    Field::new("nf_type", Shape::Text, "Kind of network function of the consumer"),
    Field::new("producer_nf_set", Shape::Text, "NF set of the producer"),
    Field::new("jti", Shape::Text, "Identifier of the token"),
];

fn text(out: &mut dyn Fields, name: &'static str, value: Option<&str>) {
    if let Some(value) = value {
        super::tell(out, name, Some(value.as_bytes()));
    }
}

fn object(part: &[u8]) -> Result<Json, Fault> {
    let octets = BASE64URL.decode(part).map_err(|_| Fault::Encoding)?;
    let value: Json = serde_json::from_slice(&octets).map_err(|_| Fault::Json)?;
    if value.is_object() { Ok(value) } else { Err(Fault::Json) }
}

/// The lengths of those headers' names, one bit each.
const LENGTHS: u64 = {
    let (mut lengths, mut rest) = (0, HEADERS.as_slice());
    while let [(name, _), more @ ..] = rest {
        lengths |= 1 << name.len();
        rest = more;
    }
    lengths
};

/// The texts in a head that should be tokens.
fn texts(head: &Head) -> impl Iterator<Item = (&[u8], Bearer)> {
    // Most messages have none, and then no name of theirs is as long as one of these.
    let as_long = |own: &[u8]| LENGTHS.checked_shr(own.len() as u32).is_some_and(|lengths| lengths & 1 == 1);
    let may_have = head.headers.iter().any(|header| header.name.as_deref().is_some_and(as_long));
    HEADERS.into_iter().filter(move |_| may_have).filter_map(|(name, bearer)| {
        let value = head.header(name)?;
        // RFC 6750 clause 2.1; other schemes carry other things.
        let token = match bearer {
            Bearer::Authorization | Bearer::Proxy => value
                .split_at_checked(7)
                .filter(|(scheme, _)| scheme.eq_ignore_ascii_case(b"bearer "))
                .map(|(_, token)| token)
                .or_else(|| (bearer == Bearer::Proxy).then_some(value))?,
            _ => value,
        };
        Some((token, bearer))
    })
}

/// Notes what is wrong with the tokens of a head; `place` is where the message has room for it.
pub(super) fn check(head: &Head, place: Span, notes: &mut Notes) {
    for (text, bearer) in texts(head) {
        if let Err(fault) = Token::read(text, bearer) {
            let (kind, what) = fault.note();
            notes.add(kind, place, what);
        }
    }
}

impl Message<'_> {
    /// The tokens that it holds, as far as they can be read.
    pub fn tokens(&self) -> Vec<Token> {
        let own = texts(&self.head).filter_map(|(text, bearer)| Token::read(text, bearer).ok());
        let mut tokens: Vec<Token> = own.collect();
        // Only a response to a request for a token holds one: other bodies need not be read for it.
        let asked = self.head.answers.as_deref().and_then(|request| request.path.as_deref());
        let is_grant =
            |path: &[u8]| path.split(|&octet| octet == b'?').next().is_some_and(|own| own.ends_with(b"/token"));
        if asked.is_some_and(is_grant)
            && let Some(text) = self.json().and_then(|json| json.get("access_token")?.as_str())
        {
            tokens.extend(Token::read(text.as_bytes(), Bearer::Granted));
        }
        tokens
    }
}

/// Text in base64url, for tests.
#[cfg(test)]
pub(super) fn encoded(text: &str) -> String {
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::http::{Bytes, Header, Version};

    fn token(header: &str, claims: &str) -> String {
        format!("{}.{}.c2lnbmF0dXJl", encoded(header), encoded(claims))
    }

    const CLAIMS: &str = r#"{"iss":"5c1a0c26-0000-4000-8000-000000000001","sub":"5c1a0c26-0000-4000-8000-000000000002",
        "aud":"UDM","scope":"nudm-sdm nudm-uecm","exp":1800000000,"iat":1.8e9,
        "consumerPlmnId":{"mcc":"001","mnc":"01"},"nfType":"AMF"}"#;

    #[test]
    fn claims_are_read() {
        let text = token(r#"{"alg":"ES256","typ":"JWT","kid":"k1"}"#, CLAIMS);
        let token = Token::read(text.as_bytes(), Bearer::Authorization).unwrap();
        assert_eq!(token.header("alg"), Some("ES256"));
        assert_eq!(token.claim("sub"), Some("5c1a0c26-0000-4000-8000-000000000002"));
        assert_eq!((token.audience(), token.scope()), (vec!["UDM"], vec!["nudm-sdm", "nudm-uecm"]));
        assert_eq!((token.seconds("exp"), token.seconds("iat")), (Some(1_800_000_000), Some(1_800_000_000)));
        assert_eq!(token.plmn("consumerPlmnId").as_deref(), Some("001-01"));
        assert!(token.signed);
    }

    #[test]
    fn several_may_be_the_audience_and_none_may_have_signed() {
        let text = format!("{}.{}.", encoded(r#"{"alg":"none"}"#), encoded(r#"{"aud":["a",1,"b"],"exp":-1}"#));
        let token = Token::read(text.as_bytes(), Bearer::Credentials).unwrap();
        assert_eq!((token.audience(), token.seconds("exp"), token.signed), (vec!["a", "b"], None, false));
    }

    #[test]
    fn what_is_no_token_is_told_apart() {
        let read = |text: &str| Token::read(text.as_bytes(), Bearer::Authorization).map(drop);
        assert_eq!(read("opaque"), Err(Fault::Parts));
        assert_eq!(read("a.b.c.d"), Err(Fault::Encoding));
        assert_eq!(read(&format!("{0}.{0}.x", encoded("[1]"))), Err(Fault::Json));
        assert_eq!(read(&format!("{0}.{0}.x.y.z", encoded(r#"{"enc":"A256GCM"}"#))), Err(Fault::Encrypted));
        assert_eq!(read(&format!("{0}.{0}.x.y", encoded("{}"))), Err(Fault::Parts));
        assert_eq!(read(&"a".repeat(LARGEST + 1)), Err(Fault::Length));
        assert_eq!(read(""), Err(Fault::Parts));
    }

    #[test]
    fn headers_with_faulty_tokens_are_noted() {
        let mut head = Head::new(Version::Http2);
        let header = |name: &'static str, value: &'static [u8]| Header {
            name: Some(Bytes::Static(name.as_bytes())),
            value: Some(Bytes::Static(value)),
        };
        head.headers.push(header("Authorization", b"bearer e30.e30.AA"));
        head.headers.push(header("3gpp-Sbi-Client-Credentials", b"nothing"));
        let mut notes = Notes::default();
        check(&head, Span::new(9, 0), &mut notes);
        let kinds: Vec<_> = notes.all().iter().map(|note| (note.kind, note.what)).collect();
        assert_eq!(kinds, [(NoteKind::Irregular, "token that is no JSON Web Token")]);
        head.headers[0].value = Some(Bytes::Static(b"Basic Zm9vOmJhcg"));
        assert_eq!(texts(&head).count(), 1);
    }
}
