//! URIs that network functions gave to be called back at, so that a request to one of them has a name, whatever path its
//! owner chose for it.

use beleg_model::FrameId;
use beleg_spec::sbi::{Api, api, default_notification};

use super::bounded::Bounded;
use super::speakers::Function;
use super::uri::Uri;

/// Paths that are remembered.
const PATHS: usize = 65_536;
/// Subscriptions at one path.
const AT_ONE: usize = 16;

/// What a callback at a path is.
#[derive(Clone, Debug)]
pub(super) struct Subscription {
    /// The API that calls back.
    pub(super) api: &'static Api,
    /// The operation; `None` where the API specifies none for the attribute.
    pub(super) operation: Option<&'static str>,
    /// Who gave the URI.
    pub(super) subscriber: Option<Function>,
    /// The frame with the request that gave it.
    pub(super) frame: FrameId,
    host: Box<str>,
    port: u16,
}

/// All that are known, by path.
#[derive(Debug)]
pub(super) struct Subscriptions(Bounded<Box<str>, Vec<Subscription>>);

impl Default for Subscriptions {
    fn default() -> Self {
        Self(Bounded::new(PATHS))
    }
}

impl Subscriptions {
    pub(super) fn evicted(&self) -> u64 {
        self.0.evicted()
    }

    /// A request to `api` has given `uri` under the name `attribute`.
    pub(super) fn learn(
        &mut self,
        api: &'static Api,
        attribute: &str,
        uri: &str,
        subscriber: Option<&Function>,
        frame: FrameId,
    ) {
        let Some(uri) = Uri::read(uri) else { return };
        let mut known = api.callbacks.iter().filter(|callback| callback.attribute == attribute).peekable();
        if known.peek().is_none() {
            self.add("", api, None, uri, subscriber, frame);
        }
        for callback in known {
            self.add(callback.suffix, api, Some(callback.operation), uri, subscriber, frame);
        }
    }

    /// A profile names `uri` for a kind of notifications (TS 29.510 clause 6.1.6.3.4).
    pub(super) fn learn_default(&mut self, kind: &str, uri: &str, subscriber: &Function, frame: FrameId) {
        let Some((name, operation)) = default_notification(kind) else { return };
        if let (Some(api), Some(uri)) = (api(name), Uri::read(uri)) {
            self.add("", api, Some(operation), uri, Some(subscriber), frame);
        }
    }

    fn add(
        &mut self,
        suffix: &str,
        api: &'static Api,
        operation: Option<&'static str>,
        uri: Uri<'_>,
        subscriber: Option<&Function>,
        frame: FrameId,
    ) {
        let path = format!("{}{suffix}", uri.path);
        // A path of nothing would claim what it knows nothing of.
        if path.is_empty() {
            return;
        }
        let new = Subscription {
            api,
            operation,
            subscriber: subscriber.cloned(),
            frame,
            host: uri.host.into(),
            port: uri.port,
        };
        let all = self.0.entry(&path.into());
        let same = |own: &Subscription| {
            own.api.name == api.name && own.operation == operation && own.host == new.host && own.port == new.port
        };
        all.retain(|own| !same(own));
        if all.len() >= AT_ONE {
            all.remove(0);
        }
        all.push(new);
    }

    /// The latest at a path, of those with a host and port if there are such, else of all if they agree on what they are.
    pub(super) fn find(&self, path: &str, hosts: &[(&str, Option<u16>)]) -> Option<&Subscription> {
        let all = self.0.get(path.trim_end_matches('/'))?;
        let meant = |own: &&Subscription| {
            hosts
                .iter()
                .any(|(host, port)| own.host.eq_ignore_ascii_case(host) && port.is_none_or(|port| port == own.port))
        };
        all.iter().rev().find(meant).or_else(|| {
            let last = all.last()?;
            let agree = all.iter().all(|own| own.api.name == last.api.name && own.operation == last.operation);
            agree.then_some(last)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_callback_is_found_by_path_and_host() {
        let mut subscriptions = Subscriptions::default();
        let frame = |number| FrameId { tap: 0, number };
        let smf = api("nsmf-pdusession").unwrap();
        let pcf = api("npcf-smpolicycontrol").unwrap();
        subscriptions.learn(smf, "smContextStatusUri", "http://192.0.2.1:80/cb/1", None, frame(1));
        subscriptions.learn(pcf, "notificationUri", "http://192.0.2.2/cb/1", None, frame(2));
        let find = |path, hosts: &[(&str, Option<u16>)]| {
            subscriptions.find(path, hosts).map(|found| (found.operation, found.frame.number))
        };
        assert_eq!(find("/cb/1", &[("192.0.2.1", Some(80))]), Some((Some("SMContextStatusNotify"), 1)));
        assert_eq!(find("/cb/1/update", &[]), Some((Some("UpdateNotify"), 2)));
        assert_eq!(find("/cb/1/other", &[]), None);
        assert_eq!(find("/", &[]), None);
    }
}
