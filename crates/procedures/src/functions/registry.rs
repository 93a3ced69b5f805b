//! The NRF's registry as it is at each instant, as far as the capture shows it, and who stands at which address and name.

use std::borrow::Cow;
use std::net::IpAddr;
use std::sync::Arc;

use beleg_model::{FrameId, Time};
use beleg_spec::sbi::nf_type;

use super::bounded::Bounded;
use super::profile::Profile;
use super::speakers::Function;

/// Network functions that are remembered.
const FUNCTIONS: usize = 16_384;
/// Addresses, endpoints and names that are remembered, of each.
const PLACES: usize = 65_536;
/// Functions at one place: a host of a laboratory may hold a whole core.
const AT_ONE: usize = 32;

/// How a network function stands with the NRF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It asked to be registered; no answer has been seen.
    Claimed,
    /// Something other than its registration speaks of it: a discovery, a notification.
    Known,
    /// The NRF has registered it.
    Registered,
    /// It has been deregistered.
    Deregistered,
}

/// A network function, as the registry has it.
#[derive(Clone, Debug)]
pub struct Registered {
    /// Its profile, the latest.
    pub profile: Profile,
    /// How it stands.
    pub standing: Standing,
    /// Since when.
    pub since: Time,
    /// The frame that said so.
    pub frame: FrameId,
    /// Its latest heartbeat.
    pub alive: Option<Time>,
    /// What the profile says who it is.
    function: Function,
}

/// All that are known.
#[derive(Debug)]
pub struct Registry {
    functions: Bounded<Arc<str>, Registered>,
    addresses: Bounded<IpAddr, Vec<Arc<str>>>,
    endpoints: Bounded<(IpAddr, u16), Vec<Arc<str>>>,
    hosts: Bounded<Box<str>, Vec<Arc<str>>>,
    /// Kinds of instances of which no profile has been seen.
    kinds: Bounded<Arc<str>, Cow<'static, str>>,
}

impl Default for Registry {
    fn default() -> Self {
        Self {
            functions: Bounded::new(FUNCTIONS),
            addresses: Bounded::new(PLACES),
            endpoints: Bounded::new(PLACES),
            hosts: Bounded::new(PLACES),
            kinds: Bounded::new(FUNCTIONS),
        }
    }
}

/// A kind of network function in the spelling of the specification, or as it stands.
pub(super) fn kind(text: &str) -> Cow<'static, str> {
    nf_type(text).map_or_else(|| Cow::Owned(text.to_owned()), Cow::Borrowed)
}

impl Registry {
    /// The network function with this instance identifier.
    pub fn get(&self, instance: &str) -> Option<&Registered> {
        self.functions.get(instance).or_else(|| self.functions.get(instance.to_ascii_lowercase().as_str()))
    }

    /// Every network function, in no order.
    pub fn all(&self) -> impl Iterator<Item = &Registered> {
        self.functions.values()
    }

    /// How many entries had to be forgotten.
    pub fn evicted(&self) -> u64 {
        let places = self.addresses.evicted() + self.endpoints.evicted() + self.hosts.evicted();
        self.functions.evicted() + self.kinds.evicted() + places
    }

    /// A profile is known. A mere claim does not replace what the NRF has confirmed.
    pub(super) fn learn(&mut self, profile: Profile, standing: Standing, time: Time, frame: FrameId) {
        let id = profile.instance.clone();
        let before = self.functions.get(&*id);
        if standing == Standing::Claimed && before.is_some_and(|before| before.standing != Standing::Claimed) {
            return;
        }
        let standing = match before {
            Some(before) if standing == Standing::Known && before.standing == Standing::Registered => before.standing,
            _ => standing,
        };
        let alive = before.and_then(|before| before.alive);
        if let Some(old) = self.functions.remove(&id) {
            self.displace(&old.profile);
        }
        for &address in &profile.addresses {
            add(self.addresses.entry(&address), &id);
        }
        for &end in &profile.endpoints {
            add(self.endpoints.entry(&end), &id);
        }
        for host in &profile.hosts {
            add(self.hosts.entry(&host.to_ascii_lowercase().into()), &id);
        }
        let function = of(&profile);
        self.functions.insert(id, Registered { profile, standing, since: time, frame, alive, function });
    }

    /// Only the kind of an instance is known.
    pub(super) fn learn_kind(&mut self, instance: &str, nf_type: &str) {
        if !instance.is_empty() && self.get(instance).is_none() {
            self.kinds.insert(instance.to_ascii_lowercase().into(), kind(nf_type));
        }
    }

    pub(super) fn heartbeat(&mut self, instance: &str, time: Time, status: Option<&str>) {
        if let Some(function) = self.functions.get_mut(instance.to_ascii_lowercase().as_str()) {
            function.alive = Some(time);
            if let Some(status) = status {
                function.profile.status = Some(status.to_owned());
            }
        }
    }

    /// What stays is where it stood: a function is what it was, though it is not registered.
    pub(super) fn deregister(&mut self, instance: &str, time: Time, frame: FrameId) {
        if let Some(function) = self.functions.get_mut(instance.to_ascii_lowercase().as_str()) {
            (function.standing, function.since, function.frame) = (Standing::Deregistered, time, frame);
        }
    }

    /// The function with this instance identifier, where its kind is known.
    pub(super) fn function(&self, instance: &str) -> Option<Function> {
        if let Some(known) = self.get(instance) {
            return Some(known.function.clone());
        }
        let id: Arc<str> = instance.to_ascii_lowercase().into();
        let nf_type = self.kinds.get(&*id)?.clone();
        Some(Function { nf_type: Some(nf_type), instance: Some(id), name: None })
    }

    /// Those whose services stand at an address and port.
    pub(super) fn at(&self, address: IpAddr, port: u16) -> Vec<&Function> {
        self.resolve(self.endpoints.get(&(address, port)))
    }

    /// Those who stand at an address.
    pub(super) fn on(&self, address: IpAddr) -> Vec<&Function> {
        self.resolve(self.addresses.get(&address))
    }

    /// Those with a host name.
    pub(super) fn named(&self, host: &str) -> Vec<&Function> {
        self.resolve(self.hosts.get(host.to_ascii_lowercase().as_str()))
    }

    fn resolve(&self, ids: Option<&Vec<Arc<str>>>) -> Vec<&Function> {
        let known = |id: &Arc<str>| self.functions.get(&**id);
        let all = || ids.into_iter().flatten().filter_map(known);
        // Who has been deregistered counts only where nobody else stands there.
        let present = all().filter(|known| known.standing != Standing::Deregistered);
        let present: Vec<&Function> = present.map(|known| &known.function).collect();
        if present.is_empty() { all().map(|known| &known.function).collect() } else { present }
    }

    fn displace(&mut self, old: &Profile) {
        let id = &old.instance;
        let take = |ids: Option<&mut Vec<Arc<str>>>| ids.into_iter().for_each(|ids| ids.retain(|own| own != id));
        old.addresses.iter().for_each(|address| take(self.addresses.get_mut(address)));
        old.endpoints.iter().for_each(|end| take(self.endpoints.get_mut(end)));
        old.hosts.iter().for_each(|host| take(self.hosts.get_mut(host.to_ascii_lowercase().as_str())));
    }
}

fn add(ids: &mut Vec<Arc<str>>, id: &Arc<str>) {
    if !ids.contains(id) && ids.len() < AT_ONE {
        ids.push(id.clone());
    }
}

fn of(profile: &Profile) -> Function {
    Function {
        nf_type: Some(kind(&profile.nf_type)),
        instance: Some(profile.instance.clone()),
        name: profile.name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use beleg_wire::protocols::http::Document;

    fn profile(id: &str, nf_type: &str, address: &str) -> Profile {
        let json = format!(r#"{{"nfInstanceId":"{id}","nfType":"{nf_type}","ipv4Addresses":["{address}"]}}"#);
        Profile::read(Document::read(json).unwrap().json(), None).unwrap()
    }

    #[test]
    fn a_claim_replaces_nothing_that_is_confirmed() {
        let (mut registry, time, frame) = (Registry::default(), Time::default(), FrameId::default());
        registry.learn(profile("a", "AMF", "192.0.2.1"), Standing::Registered, time, frame);
        registry.learn(profile("a", "UPF", "192.0.2.9"), Standing::Claimed, time, frame);
        assert_eq!(registry.on([192, 0, 2, 1].into())[0].kind(), Some("AMF"));
        registry.learn(profile("a", "AMF", "192.0.2.2"), Standing::Registered, time, frame);
        assert!(registry.on([192, 0, 2, 1].into()).is_empty());
        registry.deregister("A", time, frame);
        assert_eq!(registry.get("a").unwrap().standing, Standing::Deregistered);
        registry.learn(profile("b", "SMF", "192.0.2.2"), Standing::Known, time, frame);
        assert_eq!(registry.on([192, 0, 2, 2].into()).len(), 1);
        registry.learn_kind("C", "smsf");
        assert_eq!(registry.function("c").unwrap().kind(), Some("SMSF"));
    }
}
