//! The parts of a URI that tell who is meant (RFC 3986 clause 3).

use std::net::IpAddr;

/// Host, port and path of a URI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Uri<'t> {
    pub(super) host: &'t str,
    pub(super) port: u16,
    /// Without a slash at its end.
    pub(super) path: &'t str,
}

impl<'t> Uri<'t> {
    /// Of an absolute URI.
    pub(super) fn read(text: &'t str) -> Option<Self> {
        let (scheme, rest) = text.trim().split_once("://")?;
        let end = rest.find(['?', '#']).unwrap_or(rest.len());
        let rest = rest.get(..end)?;
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let (host, port) = authority_parts(authority);
        let default = if scheme.eq_ignore_ascii_case("https") { 443 } else { 80 };
        Some(Self { host, port: port.unwrap_or(default), path: path.trim_end_matches('/') })
    }

    /// Its host, where it is an address.
    pub(super) fn address(&self) -> Option<IpAddr> {
        self.host.parse().ok()
    }
}

/// Host and port of an authority.
pub(super) fn authority_parts(authority: &str) -> (&str, Option<u16>) {
    let host = authority.bytes().rposition(|octet| octet == b'@').map_or(0, |at| at + 1);
    let authority = authority.get(host..).unwrap_or_default();
    if let Some((host, rest)) = authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return (host, rest.strip_prefix(':').and_then(|port| port.parse().ok()));
    }
    match authority.bytes().rposition(|octet| octet == b':').and_then(|at| authority.split_at_checked(at)) {
        Some((host, port)) => (host, port.get(1..).and_then(|port| port.parse().ok())),
        None => (authority, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found() {
        let uri = |host, port, path| Some(Uri { host, port, path });
        assert_eq!(Uri::read("http://192.0.2.1:7777/a/b/?x=1"), uri("192.0.2.1", 7777, "/a/b"));
        assert_eq!(Uri::read("https://u@[2001:db8::1]"), uri("2001:db8::1", 443, ""));
        assert_eq!(Uri::read("http://[2001:db8::1]:80/"), uri("2001:db8::1", 80, ""));
        assert_eq!(Uri::read("/a/b"), None);
    }
}
