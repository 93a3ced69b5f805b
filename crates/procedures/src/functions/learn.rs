//! What requests and responses teach: profiles, kinds of instances, subscriptions, habits of addresses.

use std::net::IpAddr;

use beleg_spec::sbi::attributes::Kind;
use beleg_wire::protocols::http::{Bearer, Json};

use super::profile::{Profile, list, text};
use super::registry::Standing;
use super::speakers::{Evidence, Function, Speakers};
use super::{BODY, Functions, Said, Seen};

/// The API in which SEPPs agree with each other.
const HANDSHAKE: &str = "n32c-handshake";

impl Functions {
    /// Who has shown itself directly, can be recognised where it does not.
    pub(super) fn remember(&mut self, seen: &Seen<'_>, speakers: &Speakers) {
        let direct = |speaker: &&super::Speaker| speaker.by.is_some_and(|by| by <= Evidence::Body);
        let (from_relay, to_relay) = speakers.relays;
        if !from_relay && let Some(client) = speakers.client().filter(direct) {
            let kinds = self.connections.entry(&(seen.source, seen.destination));
            if let Some(known) = kinds.iter_mut().find(|known| known.nf_type == client.function.nf_type) {
                *known = client.function.clone();
            } else if kinds.len() < 2 {
                kinds.push(client.function.clone());
            }
            self.learn_habit(seen.source.address, &client.function);
        }
        if let Some(client) = speakers.client().filter(direct)
            && let (Some(id), Some(kind)) = (&client.function.instance, client.function.kind())
        {
            self.registry.learn_kind(id, kind);
        }
        // Who answers for a service at an address is what offers it, unless others' services are offered there too.
        if !speakers.is_callback
            && let Some(server) = speakers.producer.as_ref().filter(|_| !to_relay)
            // What the client has just shown of an address may be the server's too.
            && (seen.source.address != seen.destination.address || self.relay(seen.destination).is_none())
        {
            self.learn_habit(seen.destination.address, &server.function);
            if let Some(nf_type) = &server.function.nf_type {
                self.habits.serve(seen.destination, nf_type.clone());
            }
        }
    }

    fn learn_habit(&mut self, address: IpAddr, function: &Function) {
        if let Some(nf_type) = &function.nf_type {
            self.habits.learn(address, nf_type.clone());
        }
    }

    /// What a request teaches at once; the profile that it wants to register, for when it is granted.
    pub(super) fn learn_request(&mut self, seen: &Seen<'_>, said: &Said<'_>, speakers: &Speakers) -> Option<Profile> {
        let json = said.json?;
        if speakers.is_callback {
            if speakers.operation == Some("NFStatusNotify") {
                self.status(seen, json);
            }
            return None;
        }
        let found = said.found?;
        if found.api.name == HANDSHAKE && !super::is_shared(seen.source.address) {
            self.networks.learn(seen.source.address, json);
        }
        let client = speakers.client().map(|client| &client.function);
        for about in said.abouts.iter().filter(|about| about.kind == Kind::Callback) {
            self.subscriptions.learn(found.api, &about.name, &about.value, client, seen.frame);
        }
        if found.api.name != "nnrf-nfm" || speakers.operation != Some("NFRegister") {
            return None;
        }
        let id = found.variables().find(|&(name, _)| name == "nfInstanceID").map(|(_, id)| id);
        let profile = Profile::read(json, id)?;
        let function = Function {
            nf_type: Some(super::registry::kind(&profile.nf_type)),
            instance: Some(profile.instance.clone()),
            name: profile.name.clone(),
        };
        for (kind, uri) in &profile.notifications {
            self.subscriptions.learn_default(kind, uri, &function, seen.frame);
        }
        self.registry.learn(profile.clone(), Standing::Claimed, seen.time, seen.frame);
        Some(profile)
    }

    /// What a response teaches that grants its request.
    pub(super) fn learn_response(&mut self, seen: &Seen<'_>, speakers: &Speakers, own: Option<Profile>) {
        let message = seen.message;
        if !matches!(message.head.status(), Some(200..=299)) || speakers.is_callback {
            return;
        }
        // Only the answers of NRFs and SEPPs teach anything: most others are told by their paths without a look into the tables.
        let path =
            message.asked().and_then(|asked| std::str::from_utf8(asked.path.as_deref()?).ok()).unwrap_or_default();
        if path.contains(HANDSHAKE)
            && let Some(json) = message.json()
        {
            self.networks.learn(seen.source.address, json);
        }
        if !path.contains("nnrf-") && !path.contains("oauth2") {
            return;
        }
        let Some(found) = message.api() else { return };
        let json = || (message.body.content().len() <= BODY).then(|| message.json()).flatten();
        let id = found.variables().find(|&(name, _)| name == "nfInstanceID").map(|(_, id)| id);
        match (found.api.name, speakers.operation, id) {
            ("nnrf-nfm", Some("NFRegister"), id) => {
                // The NRF may have changed it; it may also answer with a part of it, or with nothing.
                let granted = json().and_then(|json| Profile::read(json, id));
                let better = granted.filter(|granted| {
                    own.as_ref()
                        .is_none_or(|own| granted.services.len() >= own.services.len() && !granted.addresses.is_empty())
                });
                if let Some(profile) = better.or(own) {
                    self.registry.learn(profile, Standing::Registered, seen.time, seen.frame);
                }
            }
            ("nnrf-nfm", Some("NFUpdate"), Some(id)) => self.registry.heartbeat(id, seen.time, None),
            ("nnrf-nfm", Some("NFDeregister"), Some(id)) => self.registry.deregister(id, seen.time, seen.frame),
            ("nnrf-nfm", Some("NFProfileRetrieval"), id) => {
                if let Some(profile) = json().and_then(|json| Profile::read(json, id)) {
                    self.registry.learn(profile, Standing::Known, seen.time, seen.frame);
                }
            }
            ("nnrf-disc", ..) => {
                let Some(json) = json() else { return };
                let map = json.get("nfInstanceList").into_iter().flat_map(Json::members);
                let named = map.map(|(id, json)| (json, Some(id)));
                for (json, id) in list(json, "nfInstances").map(|json| (json, None)).chain(named) {
                    if let Some(profile) = Profile::read(json, id) {
                        self.registry.learn(profile, Standing::Known, seen.time, seen.frame);
                    }
                }
            }
            ("oauth2", ..) => {
                for token in message.tokens().iter().filter(|token| token.bearer == Bearer::Granted) {
                    let client = speakers.client().and_then(|client| client.function.nf_type.clone());
                    if let (Some(id), Some(nf_type)) = (token.claim("sub"), client) {
                        self.registry.learn_kind(id, &nf_type);
                    }
                }
            }
            _ => {}
        }
    }

    /// A notification of the NRF (TS 29.510 clause 6.1.6.2.17).
    fn status(&mut self, seen: &Seen<'_>, json: Json<'_>) {
        let uri = text(json, "nfInstanceUri").unwrap_or_default();
        let id = uri.rsplit('/').next().filter(|id| super::agent::is_uuid(id));
        if text(json, "event") == Some("NF_DEREGISTERED") {
            if let Some(id) = id {
                self.registry.deregister(id, seen.time, seen.frame);
            }
        } else if let Some(profile) = json.get("nfProfile").and_then(|json| Profile::read(json, id)) {
            self.registry.learn(profile, Standing::Known, seen.time, seen.frame);
        }
    }
}
