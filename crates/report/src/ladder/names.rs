//! The names by which the service-based interface calls what belongs to a subscriber: a resource that was made, a place where
//! somebody wants to be called (TS 29.501 clauses 4.4.1, 4.4.2).

use beleg_model::{Key, Symbol};
use beleg_wire::protocols::http::{Kind, Message};

/// How many segments a path has at least that names one resource: `/nsmf-pdusession/v1/sm-contexts/1`.
const SEGMENTS: usize = 4;

/// The resource that a response says it has made.
pub(super) fn made(message: &Message<'_>) -> Option<Key> {
    let Kind::Response(Some(201)) = message.head.kind else { return None };
    let location = text(message.head.header("location")?)?;
    let asked = message.head.answers.as_ref().and_then(|asked| asked.authority.as_deref()).and_then(text);
    uri(location, asked)
}

/// The resources that a request may be about: what its path names, and what that is a part of.
pub(super) fn asked(message: &Message<'_>) -> Vec<Key> {
    let Some(request) = message.head.request() else { return Vec::new() };
    let Some(path) = request.path.as_deref().and_then(text) else { return Vec::new() };
    let root = message.head.header("3gpp-sbi-target-apiroot").and_then(text).and_then(|root| authority(root));
    let hosts = [root, request.authority.as_deref().and_then(text)];
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let ends = path.char_indices().filter(|&(at, c)| c == '/' && at > 0).map(|(at, _)| at).chain([path.len()]);
    let parts: Vec<&str> = ends.filter_map(|end| path.get(..end)).filter(|part| is_resource(part)).collect();
    let keys = hosts.into_iter().flatten().flat_map(|host| parts.iter().map(move |part| key(host, part)));
    keys.collect()
}

/// The key of a place where somebody wants to be called.
pub(super) fn callback(given: &str) -> Option<Key> {
    uri(given, None)
}

fn uri(given: &str, host: Option<&str>) -> Option<Key> {
    let (host, path) = match authority(given) {
        Some(host) => (host, given.split_once("://")?.1.split_once('/')?.1),
        None => (host?, given.strip_prefix('/')?),
    };
    let path = path.split(['?', '#']).next()?.trim_end_matches('/');
    let path = format!("/{path}");
    is_resource(&path).then(|| key(host, &path))
}

fn authority(uri: &str) -> Option<&str> {
    uri.split_once("://")?.1.split('/').next()
}

fn is_resource(path: &str) -> bool {
    path.split('/').filter(|segment| !segment.is_empty()).count() >= SEGMENTS
}

fn key(host: &str, path: &str) -> Key {
    Key::Text(Symbol::of(&format!("uri {host}{path}")))
}

fn text(octets: &[u8]) -> Option<&str> {
    std::str::from_utf8(octets).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_is_found_again_in_paths_below_it() {
        let made = uri("http://192.0.2.1:7777/nsmf-pdusession/v1/sm-contexts/1", None);
        assert_eq!(made, uri("/nsmf-pdusession/v1/sm-contexts/1/", Some("192.0.2.1:7777")));
        assert_ne!(made, uri("/nsmf-pdusession/v1/sm-contexts/2", Some("192.0.2.1:7777")));
        assert_eq!(uri("/nsmf-pdusession/v1/sm-contexts", Some("192.0.2.1")), None);
        assert_eq!(uri("nonsense", Some("192.0.2.1")), None);
    }
}
