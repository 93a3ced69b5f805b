//! Subscribers' identities and tokens within text: paths, queries, values of headers. Whoever shows the text shows
//! something else in their place. What is merely shaped like an identity is taken for one: better a name too few.

use std::borrow::Cow;
use std::fmt;

use beleg_model::Part;
use beleg_spec::http::{IDENTITIES, Tail, identity_parameter};

/// A part of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment<'t> {
    /// As it stands.
    Plain(&'t str),
    /// An identity: its kind, and its text without percent-encoding.
    Identity(&'static str, Cow<'t, str>),
    /// A secret: its kind and length in octets.
    Secret(&'static str, usize),
}

impl Segment<'_> {
    /// The same as a part of a value.
    pub fn part(&self) -> Part<'_> {
        match self {
            Self::Plain(text) => Part::Text(text),
            Self::Identity(kind, text) => Part::Identity(kind, text),
            Self::Secret(kind, len) => Part::Secret(kind, *len),
        }
    }
}

/// Hexadecimal digits of the shortest identity that consists of them: a MAC address.
const DIGITS: usize = 12;

/// Octets of the shortest text that holds an identity: `nai-`, and one more.
pub(super) const SHORTEST: usize = 5;

/// Digits of an identity that has no prefix.
const BARE: std::ops::RangeInclusive<usize> = 12..=16;

/// Divides a path, a URI or the value of a header into parts, in order and without loss.
pub fn segments(text: &str) -> Vec<Segment<'_>> {
    let mut parts = Vec::new();
    // Octets before this are in `parts`.
    let (mut done, mut at) = (0, 0);
    let mut boundary = true;
    let query = text.find('?').unwrap_or(text.len());
    while at < text.len() {
        let found = if boundary && (at > query || may_begin(text.as_bytes(), at)) {
            identity(text, at).or_else(|| token(text, at)).or_else(|| parameter(text, at, query))
        } else {
            None
        };
        if let Some((start, end, segment)) = found {
            parts.extend(text.get(done..start).filter(|plain| !plain.is_empty()).map(Segment::Plain));
            parts.push(segment);
            (done, at, boundary) = (end, end, true);
            continue;
        }
        let (octet, len) = octet(text.as_bytes(), at);
        boundary = !octet.is_ascii_alphanumeric();
        at += len;
        if !boundary {
            let rest = text.as_bytes().get(at..).unwrap_or_default();
            at += rest.iter().take_while(|octet| octet.is_ascii_alphanumeric()).count();
        }
    }
    parts.extend(text.get(done..).filter(|plain| !plain.is_empty()).map(Segment::Plain));
    parts
}

/// Writes text for one line, with the kind of each identity in its place: `/nudm-sdm/v2/{supi}/am-data`.
pub fn masked(text: &str, out: &mut dyn fmt::Write) -> fmt::Result {
    for segment in segments(text) {
        match segment {
            Segment::Plain(text) => out.write_str(text)?,
            Segment::Identity(kind, _) | Segment::Secret(kind, _) => write!(out, "{{{}}}", kind.to_ascii_lowercase())?,
        }
    }
    Ok(())
}

/// Whether an identity or a token may start here: at most places of a path or a header two octets tell that none does.
fn may_begin(octets: &[u8], at: usize) -> bool {
    match octets.get(at..) {
        Some([first, second, ..]) if *first != b'%' && *second != b'%' => {
            let ends = (first.to_ascii_lowercase(), second.to_ascii_lowercase());
            let is_segment = || at.checked_sub(1).and_then(|before| octets.get(before)) == Some(&b'/');
            begins_identity(ends.0, ends.1) || ends == (b'e', b'y') || first.is_ascii_digit() && is_segment()
        }
        _ => true,
    }
}

type Found<'t> = (usize, usize, Segment<'t>);

/// The identity that starts at `at`.
fn identity(text: &str, at: usize) -> Option<Found<'_>> {
    let octets = text.as_bytes();
    let (first, len) = octet(octets, at);
    let (first, second) = (first.to_ascii_lowercase(), octet(octets, at + len).0.to_ascii_lowercase());
    if first.is_ascii_digit()
        && let Some(found) = bare(text, at)
    {
        return Some(found);
    }
    // No identity's prefix begins otherwise: most text is passed over here.
    if !begins_identity(first, second) {
        return None;
    }
    let of = |&(prefix, kind, tail): &(&str, &'static str, Tail)| {
        let start = begins(octets, at, prefix)?;
        let end = run(octets, start, tail);
        let long_enough = match tail {
            Tail::Hexadecimal => text.get(start..end)?.bytes().filter(u8::is_ascii_hexdigit).count() >= DIGITS,
            Tail::Digits | Tail::Anything => end > start,
        };
        long_enough.then(|| (at, end, Segment::Identity(kind, decoded(text.get(at..end).unwrap_or_default()))))
    };
    IDENTITIES.iter().find_map(of)
}

/// Whether a prefix of an identity begins with these octets.
const fn begins_identity(first: u8, second: u8) -> bool {
    matches!(
        (first, second),
        (b'5', b'g')
            | (b'e', b'u' | b'x')
            | (b'g', b'c' | b'l')
            | (b'i', b'm')
            | (b'm', b'a' | b's')
            | (b'n', b'a')
            | (b's', b'u')
    )
}

/// A segment of a path that is as many digits as an IMSI, an MSISDN or an IMEI has: some implementations leave out the prefix
/// that says which.
fn bare(text: &str, at: usize) -> Option<Found<'_>> {
    let octets = text.as_bytes();
    let end = run(octets, at, Tail::Digits);
    let before = at.checked_sub(1).and_then(|before| octets.get(before));
    let whole = before == Some(&b'/') && matches!(octets.get(end), None | Some(b'/' | b'?' | b'#'));
    let text = decoded(text.get(at..end)?);
    (whole && BARE.contains(&text.len())).then_some((at, end, Segment::Identity("UE identity", text)))
}

/// The JSON Web Token that starts at `at` (RFC 7519 clause 3.1): an object in base64url, two dots, more of it.
fn token(text: &str, at: usize) -> Option<Found<'_>> {
    let rest = text.get(at..)?;
    if !rest.starts_with("eyJ") {
        return None;
    }
    let is_part = |octet: u8| octet.is_ascii_alphanumeric() || matches!(octet, b'-' | b'_' | b'.');
    let len = rest.bytes().position(|octet| !is_part(octet)).unwrap_or(rest.len());
    let dots = rest.bytes().take(len).filter(|&octet| octet == b'.').count();
    (dots >= 2).then_some((at, at + len, Segment::Secret("token", len)))
}

/// The query parameter that starts at `at`, where its value is an identity by the parameter's name, or a token.
fn parameter(text: &str, at: usize, query: usize) -> Option<Found<'_>> {
    if at <= query || !matches!(text.as_bytes().get(at - 1), Some(b'?' | b'&')) {
        return None;
    }
    let rest = text.get(at..)?;
    let len = rest.find('&').unwrap_or(rest.len());
    let (name, value) = rest.get(..len)?.split_once('=')?;
    let (start, end) = (at + name.len() + 1, at + len);
    // A value that says itself what it is, is read where it stands.
    if value.is_empty() || identity(text, start).is_some() {
        return None;
    }
    if name == "access_token" {
        return Some((start, end, Segment::Secret("access token", value.len())));
    }
    let kind = identity_parameter(name)?;
    Some((start, end, Segment::Identity(kind, decoded(value))))
}

/// Where the text goes on after `prefix`, if it stands at `at`, whatever its case and encoding.
fn begins(octets: &[u8], at: usize, prefix: &str) -> Option<usize> {
    prefix.bytes().try_fold(at, |at, wanted| {
        octets.get(at)?;
        let (octet, len) = octet(octets, at);
        octet.eq_ignore_ascii_case(&wanted).then_some(at + len)
    })
}

/// Where the octets that belong to an identity end.
fn run(octets: &[u8], start: usize, tail: Tail) -> usize {
    let mut at = start;
    while at < octets.len() {
        let (octet, len) = octet(octets, at);
        let belongs = match tail {
            Tail::Digits => octet.is_ascii_digit(),
            Tail::Hexadecimal => octet.is_ascii_hexdigit() || octet == b'-',
            Tail::Anything => !octet.is_ascii_control() && !b" /?&#\"',;<>(){}[]\\|".contains(&octet),
        };
        if !belongs {
            break;
        }
        at += len;
    }
    at
}

/// The octet at `at`, and how many octets of text it takes (RFC 3986 clause 2.1).
fn octet(octets: &[u8], at: usize) -> (u8, usize) {
    match octets.get(at..).unwrap_or_default() {
        [b'%', high, low, ..] => match (nibble(*high), nibble(*low)) {
            (Some(high), Some(low)) => (high << 4 | low, 3),
            _ => (b'%', 1),
        },
        [octet, ..] => (*octet, 1),
        [] => (0, 1),
    }
}

fn nibble(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

/// Text without percent-encoding.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let (mut octets, mut at) = (Vec::with_capacity(text.len()), 0);
    while at < text.len() {
        let (octet, len) = octet(text.as_bytes(), at);
        octets.push(octet);
        at += len;
    }
    Cow::Owned(String::from_utf8_lossy(&octets).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mask(text: &str) -> String {
        let mut out = String::new();
        masked(text, &mut out).unwrap();
        out
    }

    #[test]
    fn identities_in_paths_and_queries_are_found() {
        assert_eq!(mask("/nudm-sdm/v2/imsi-001010000000001/am-data"), "/nudm-sdm/v2/{supi}/am-data");
        assert_eq!(
            mask("/nudr-dr/v1/subscription-data/suci-0-001-01-0000-0-0-0000000001"),
            "/nudr-dr/v1/subscription-data/{suci}"
        );
        assert_eq!(mask("/policies/imsi-001010000000001-1"), "/policies/{supi}-1");
        assert_eq!(mask("/a/nai-user%40example.org/b"), "/a/{supi}/b");
        assert_eq!(mask("/a?x=1&gpsi=msisdn-4915112345678&b=imsi%2D00101"), "/a?x=1&gpsi={gpsi}&b={supi}");
        assert_eq!(mask("/a?ue=%7B%22supi%22%3A%22imsi-00101%22%7D"), "/a?ue=%7B%22supi%22%3A%22{supi}%22%7D");
        assert_eq!(mask("/a?supi=001010000000001&access_token=abc&c"), "/a?supi={supi}&access_token={access token}&c");
        assert_eq!(mask("http://h/5g-guti-0010102004012345678/imeisv-4370816125816151"), "http://h/{5g-guti}/{imeisv}");
        assert_eq!(mask("IMSI-00101 and extid-a@b.c"), "{supi} and {gpsi}");
        assert_eq!(mask("Bearer eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIx.AA-_; x"), "Bearer {token}; x");
        assert_eq!(mask("mac-00-11-22-33-44-55"), "{mac address}");
        assert_eq!(mask("/nudm-ueau/v1/001010000000001/auth-events"), "/nudm-ueau/v1/{ue identity}/auth-events");
        assert_eq!(mask("/a/4915112345678?b=1"), "/a/{ue identity}?b=1");
    }

    #[test]
    fn no_identity_is_passed_over() {
        for (prefix, ..) in IDENTITIES {
            assert!(matches!(prefix.as_bytes(), &[first, second, ..] if begins_identity(first, second)), "{prefix}");
        }
    }

    #[test]
    fn other_text_stays() {
        for text in [
            "/nnrf-nfm/v1/nf-instances",
            "/machine-a/mac-address/eui-64",
            "imsi-",
            "maximsi-00101",
            "/v1/1234567890123-a",
            "/12345678901",
            "001010000000001",
            "/%zz%",
            "é/ü",
            "",
        ] {
            assert_eq!(mask(text), text);
        }
    }

    #[test]
    fn nothing_is_lost_and_the_encoding_does_not_hide() {
        let text = "/x/%69msi-00101/y?z=suci%2d0-001";
        let parts = segments(text);
        assert_eq!(
            parts,
            [
                Segment::Plain("/x/"),
                Segment::Identity("SUPI", "imsi-00101".into()),
                Segment::Plain("/y?z="),
                Segment::Identity("SUCI", "suci-0-001".into()),
            ]
        );
    }
}
