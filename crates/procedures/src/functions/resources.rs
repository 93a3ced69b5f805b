//! Resources that requests make at producers (TS 29.501 clause 4.4.2): as what a request's own is known, and that which a response
//! names as made. Names only; whether one is there is the ledger's to say.

use std::net::IpAddr;

use beleg_model::{Key, Symbol};
use beleg_spec::sbi::{Deed, Found, lookup};

use super::uri::Uri;

/// The resource that a request is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// What the request does to it.
    pub deed: Deed,
    /// Whether it can only be there because a request made it.
    pub listed: bool,
    /// By its path at whatever address it is: of one to be made, the collection.
    pub path: Symbol,
    /// By the host that its URI has, and its path.
    pub named: Option<Key>,
    /// One of its collection at whatever address, which no response named.
    pub unnamed: Symbol,
    api: &'static str,
    collection: Box<str>,
}

impl Resource {
    /// That of a request for this host.
    pub(super) fn of(found: &Found<'_>, method: &[u8], host: Option<&str>) -> Option<Self> {
        let made = found.made(method)?;
        let makes = made.deed == Deed::Makes;
        let above = made.path.rfind('/').and_then(|at| made.path.get(..at)).unwrap_or_default();
        let collection = if makes { made.path } else { above };
        let (path, unnamed) = (symbol(found.api.name, made.path), symbol(found.api.name, collection));
        let named = host.filter(|_| !makes).map(|host| at(host, path));
        let (deed, listed) = (made.deed, made.listed);
        Some(Self { deed, listed, path, named, unnamed, api: found.api.name, collection: collection.into() })
    }

    /// Those that `location`, the Location of a response, says to have been made: by its host, and by its path. Without one
    /// that can be read, some resource of the collection was made.
    pub fn located(&self, location: Option<&str>) -> (Option<Key>, Symbol) {
        let named = |location: &str| {
            let found = lookup(b"GET", location).filter(|found| found.api.name == self.api)?;
            let path = symbol(self.api, found.in_collection(&self.collection)?);
            Some((Uri::read(location).map(|uri| at(uri.host, path)), path))
        };
        location.and_then(named).unwrap_or((None, self.unnamed))
    }
}

fn symbol(api: &str, path: &str) -> Symbol {
    Symbol::of_parts(&[api, path.trim_end_matches('/')])
}

/// A resource at a host: at its address, where that is what the URI has.
fn at(host: &str, path: Symbol) -> Key {
    match host.trim_matches(['[', ']']).parse::<IpAddr>() {
        Ok(address) => Key::TextAt(address, path),
        Err(_) => Key::Text(Symbol::of(&format!("{} {:x}", host.to_ascii_lowercase(), path.0))),
    }
}
