//! What a message of the service-based interface says of tokens, callbacks and profiles, in the form that requirements ask for:
//! comparisons that one field alone cannot tell.

use std::net::IpAddr;

use beleg_declaration::Network;
use beleg_model::{Field, Fields, Kind, Party, Time};
use beleg_procedures::functions::{Evidence, Speaker, Speakers};
use beleg_spec::sbi::attributes::Kind as Identity;
use beleg_wire::protocols::http::{Json, Message};

/// The fields.
pub(crate) static FIELDS: &[Field] = &[
    Field::new("request", Kind::Bool, "Whether it is a request"),
    Field::new(
        "listed_consumer",
        Kind::Bool,
        "Of a request to a known service, by a consumer of known type: whether TS 23.501 and TS 23.502 name that type as its consumer",
    ),
    Field::new(
        "specified",
        Kind::Bool,
        "Of a request to a 3GPP API: whether that API has the resource with this method",
    ),
    Field::new("resource", Kind::Text, "Of a request to a 3GPP API: its resource, with the names of its variables"),
    Field::new(
        "up_cnx_state",
        Kind::Text,
        "Of a request that updates an SM context: the state of the user plane connection that it asks for (upCnxState)",
    ),
    Field::new("ho_state", Kind::Text, "Of the same: the state of a handover (hoState)"),
    Field::new("callbacks", Kind::List(&Kind::Group(CALLBACK)), "Where the sender of a request wants to be called"),
    Field::new("token", Kind::Group(TOKEN), "The access token of a request, where it has one"),
    Field::new("profile", Kind::Group(PROFILE), "The profile that a request registers at the NRF"),
    Field::new(
        "own_registration",
        Kind::Bool,
        "Of a request that changes or ends a registration at the NRF: whether it is that of its sender, by what the sender says of itself and by its address; unknown where neither tells",
    ),
    Field::new(
        "subscriber",
        Kind::Text,
        "The subscriber that a request names, by SUPI or SUCI: a key to count by, and never shown",
    ),
    Field::new("keys", Kind::List(&Kind::Text), "Names of attributes with key material in its JSON"),
];

static CALLBACK: &[Field] = &[
    Field::new("name", Kind::Text, "The attribute's name"),
    Field::new("host", Kind::Text, "The host in the URI"),
    Field::new("address", Kind::Ip, "The same, where it is an address"),
    Field::new(
        "declared",
        Kind::Bool,
        "Whether the declaration names it; unknown of a host name, and where a learnt declaration does not",
    ),
    Field::new(
        "function",
        Kind::Bool,
        "Whether it is the sender itself or a network function of the declaration, and not just some host; unknown likewise, and where the declaration does not know the sender as one",
    ),
];

static TOKEN: &[Field] = &[
    Field::new("scope_fits", Kind::Bool, "Whether its scope has the service that is asked for"),
    Field::new(
        "audience_fits",
        Kind::Bool,
        "Whether its audience is the producer's type or instance, where either is known",
    ),
    Field::new(
        "subject_fits",
        Kind::Bool,
        "Whether its subject is the consumer's instance, where other evidence names one",
    ),
    Field::new("expired", Kind::Bool, "Whether its time was over when the request was captured"),
    Field::new("lifetime_s", Kind::Uint, "Seconds from issue to expiry, where both are told"),
    Field::new("signed", Kind::Bool, "Whether anything stands where the signature belongs"),
    Field::new("algorithm", Kind::Text, "alg of its header"),
];

static PROFILE: &[Field] = &[
    Field::new("type", Kind::Text, "nfType"),
    Field::new("uuid", Kind::Bool, "Whether nfInstanceId is a UUID"),
    Field::new("addresses", Kind::List(&Kind::Ip), "Its addresses and those of its services"),
    Field::new("of_sender", Kind::Bool, "Whether the sender's address is one of them, where it has any"),
    Field::new(
        "declared",
        Kind::Bool,
        "Whether the declaration names all of them; unknown where a learnt declaration does not",
    ),
];

/// Attributes with keys (TS 29.503, 29.509, 29.518 and 29.505).
const KEYS: [&str; 14] = [
    "kseaf",
    "kausf",
    "kamf",
    "keyAmf",
    "keyAmfVal",
    "ckPrime",
    "ikPrime",
    "xresStar",
    "xres",
    "encPermanentKey",
    "encOpcKey",
    "encTopcKey",
    "akmaKey",
    "kAkma",
];

/// What is known beside the message.
pub(crate) struct About<'a> {
    pub(crate) message: &'a Message<'a>,
    pub(crate) speakers: Option<&'a Speakers>,
    pub(crate) network: &'a Network,
    pub(crate) from: Option<IpAddr>,
    pub(crate) time: Time,
}

impl About<'_> {
    /// Tells the fields.
    pub(crate) fn tell(&self, out: &mut dyn Fields) {
        let request = self.message.head.request().is_some();
        out.flag("request", request);
        if out.wants("keys") {
            self.keys(out);
        }
        if !request {
            return;
        }
        let asked = match self.speakers {
            Some(speakers) => speakers.asks,
            None => self.message.api().map(|found| (found.api, found.resource)),
        };
        let service = self.speakers.and_then(|speakers| speakers.service);
        if let Some(speakers) = self.speakers.filter(|speakers| !speakers.is_callback)
            && let Some((api, _)) = asked
            && let Some(kind) = speakers.consumer.as_ref().and_then(|consumer| consumer.function.kind())
        {
            let consumer = speakers.consumer.as_ref();
            match consumer.is_some_and(is_sure) {
                true => out.flag("listed_consumer", api.is_consumed_by(kind)),
                false => out.unknown("listed_consumer"),
            }
        }
        if let Some(subscriber) = self.speakers.and_then(|speakers| speakers.subscribers.first()) {
            out.value("subscriber", beleg_model::Value::Identity("subscriber", subscriber));
        }
        if let Some((api, resource)) = asked {
            if let Some(resource) = resource {
                out.text("resource", resource.template);
            }
            let called = self.speakers.is_some_and(|own| own.is_callback || own.operation.is_some());
            // Who offers the API calls back whoever gave it a URI before the capture began: its path is its own.
            let is_producer = self
                .speakers
                .and_then(Speakers::client)
                .is_some_and(|client| client.function.kind() == Some(api.producer));
            match resource.is_some() || called {
                // What header compression hides may be a name for it.
                false if is_producer || self.hides() => out.unknown("specified"),
                specified => out.flag("specified", specified),
            }
        }
        if out.wants_any(&["up_cnx_state", "ho_state"]) && service == Some("Nsmf_PDUSession") {
            for (name, attribute) in [("up_cnx_state", "upCnxState"), ("ho_state", "hoState")] {
                if let Some(word) = self.message.json().and_then(|json| json.get(attribute)?.as_str()) {
                    out.text(name, word);
                }
            }
        }
        if out.wants("callbacks") {
            self.callbacks(out);
        }
        if out.wants("token") {
            self.token(service, asked.map(|(api, _)| api.name), out);
        }
        if out.wants("profile") {
            self.profile(out);
        }
        if out.wants("own_registration")
            && self.speakers.is_some_and(|own| matches!(own.operation, Some("NFUpdate" | "NFDeregister")))
            && let Some((_, id)) =
                self.message.api().and_then(|found| found.variables().find(|(name, _)| *name == "nfInstanceID"))
        {
            known(out, "own_registration", self.is_own(id));
        }
    }

    /// Whether the consumer is the subject of its token: by the instance in its User-Agent, or by all else that is known of it.
    fn is_subject(&self, subject: &str) -> Option<bool> {
        let named = self.agent().and_then(instance_in).filter(|named| is_uuid(named));
        if let Some(named) = named {
            return Some(named.eq_ignore_ascii_case(subject));
        }
        let consumer = self.speakers?.consumer.as_ref()?;
        let instance = consumer.function.instance.as_deref()?;
        // Kinds that weaker evidence speaks for may be other functions at the same address.
        let agrees = consumer.otherwise.is_empty() && consumer.evidence.len() > 1;
        agrees.then(|| instance.eq_ignore_ascii_case(subject))
    }

    /// Whether it has field lines whose names are not known.
    fn hides(&self) -> bool {
        self.message.head.headers.iter().any(|line| line.name.is_none())
    }

    fn agent(&self) -> Option<&str> {
        std::str::from_utf8(self.message.head.header("user-agent")?).ok()
    }

    /// Whether the sender is the instance with this identifier: by the instance that it names in its User-Agent or its token, or
    /// by the kind that these or its address show.
    fn is_own(&self, id: &str) -> Option<bool> {
        let tokens = self.message.tokens();
        let subject = tokens.first().and_then(|token| token.claim("sub"));
        let named = self.agent().and_then(instance_in).or(subject);
        if let Some(named) = named.filter(|named| is_uuid(named)) {
            return Some(named.eq_ignore_ascii_case(id));
        }
        let speaker = self.speakers.and_then(Speakers::client)?;
        let by_itself = |evidence: &Evidence| {
            matches!(evidence, Evidence::Certificate | Evidence::Peer | Evidence::UserAgent | Evidence::Address)
        };
        match speaker.otherwise.is_empty() {
            true => speaker.evidence.iter().any(by_itself).then_some(true),
            // Whoever hands on for several has done for others what it does now.
            false if speaker.against().is_none_or(Evidence::is_weak) => None,
            // Those that speak for another kind: an SCP hands on what is not its own.
            false => {
                (!speaker.otherwise.iter().any(|kind| matches!(kind.as_ref(), "SCP" | "SEPP" | "NRF"))).then_some(false)
            }
        }
    }

    fn declared(&self, address: IpAddr) -> Option<bool> {
        match self.network.element(address) {
            Some(_) => Some(true),
            None => self.network.reviewed.then_some(false),
        }
    }

    /// Whether a network function is at an address: the sender itself, or one of the declaration, where it knows functions from hosts.
    fn is_function(&self, address: IpAddr) -> Option<bool> {
        let known =
            |address: IpAddr| self.network.element(address).is_some_and(beleg_declaration::Element::is_function);
        let is_sender = self.from.is_some_and(|from| self.network.is_one(from, address));
        if is_sender || known(address) {
            return Some(true);
        }
        (self.network.reviewed && self.from.is_some_and(known)).then_some(false)
    }

    fn callbacks(&self, out: &mut dyn Fields) {
        if self.speakers.is_some_and(|speakers| !speakers.subscribes) {
            return;
        }
        let abouts = self.message.about();
        let all: Vec<_> = abouts.iter().filter(|about| about.kind == Identity::Callback).collect();
        if all.is_empty() {
            return;
        }
        out.list("callbacks", &mut |items| {
            for about in &all {
                items.group(&mut |out| {
                    out.text("name", &about.name);
                    let Some(host) = host(&about.value) else { return };
                    out.text("host", host);
                    match host.parse::<IpAddr>() {
                        Ok(address) => {
                            out.value("address", beleg_model::Value::Ip(address));
                            known(out, "declared", self.declared(address));
                            known(out, "function", self.is_function(address));
                        }
                        Err(_) => {
                            out.unknown("declared");
                            out.unknown("function");
                        }
                    }
                });
            }
        });
    }

    fn token(&self, service: Option<&str>, api: Option<&str>, out: &mut dyn Fields) {
        let tokens = self.message.tokens();
        let Some(token) = tokens.first() else { return };
        let end = |speaker: Option<&Speaker>| {
            speaker
                .map(|own| (own.function.kind().map(str::to_owned), own.function.instance.clone()))
                .unwrap_or_default()
        };
        let producer = end(self.speakers.and_then(|speakers| speakers.producer.as_ref()));
        out.group("token", &mut |out| {
            let scope = token.scope();
            let fits = |name: &str| scope.iter().any(|own| *own == name || own.starts_with(&format!("{name}:")));
            if let Some(name) = api.or(service) {
                out.flag("scope_fits", fits(name));
            }
            let audience = token.audience();
            if !audience.is_empty() && (producer.0.is_some() || producer.1.is_some()) {
                let is = |own: &&str| Some(*own) == producer.0.as_deref() || Some(*own) == producer.1.as_deref();
                let instances = audience.iter().any(|own| own.len() == 36);
                match (audience.iter().any(is), instances && producer.1.is_none()) {
                    (false, true) => out.unknown("audience_fits"),
                    (fits, _) => out.flag("audience_fits", fits),
                }
            }
            if let Some(subject) = token.claim("sub")
                && let Some(fits) = self.is_subject(subject)
            {
                out.flag("subject_fits", fits);
            }
            let seconds = u64::try_from(self.time.nanoseconds() / 1_000_000_000).unwrap_or_default();
            if let Some(until) = token.seconds("exp") {
                out.flag("expired", until < seconds);
                if let Some(issued) = token.seconds("iat") {
                    out.uint("lifetime_s", until.saturating_sub(issued));
                }
            }
            out.flag("signed", token.signed);
            if let Some(algorithm) = token.header("alg") {
                out.text("algorithm", algorithm);
            }
        });
    }

    fn profile(&self, out: &mut dyn Fields) {
        let registers = self.speakers.is_some_and(|own| own.operation == Some("NFRegister"));
        let Some(json) = self.message.json().filter(|_| registers) else { return };
        let Some(profile) = beleg_procedures::functions::Profile::read(json, None) else { return };
        let mut addresses = profile.addresses.clone();
        addresses.extend(profile.endpoints.iter().map(|(address, _)| *address));
        addresses.sort_unstable();
        addresses.dedup();
        out.group("profile", &mut |out| {
            out.text("type", &profile.nf_type);
            out.flag("uuid", is_uuid(&profile.instance));
            out.list("addresses", &mut |items| {
                addresses.iter().for_each(|address| items.value(beleg_model::Value::Ip(*address)));
            });
            if let Some(from) = self.from.filter(|_| !addresses.is_empty()) {
                out.flag("of_sender", addresses.contains(&from));
            }
            if !addresses.is_empty() {
                let all: Vec<Option<bool>> = addresses.iter().map(|address| self.declared(*address)).collect();
                let sum = if all.contains(&Some(false)) {
                    Some(false)
                } else {
                    all.iter().all(Option::is_some).then_some(true)
                };
                known(out, "declared", sum);
            }
        });
    }

    fn keys(&self, out: &mut dyn Fields) {
        let Some(json) = self.message.json() else { return };
        let mut found = Vec::new();
        secrets(json, 0, &mut 4_096, &mut found);
        if !found.is_empty() {
            out.list("keys", &mut |items| found.iter().for_each(|name| items.value(beleg_model::Value::Text(name))));
        }
    }
}

/// Whether a consumer said itself what it is, or its address does: not only that it does what one of its kind would.
fn is_sure(consumer: &Speaker) -> bool {
    let is_strong = consumer.by().is_some_and(|by| !by.is_weak());
    !consumer.function.is_relay() && consumer.otherwise.is_empty() && is_strong
}

fn known(out: &mut dyn Fields, name: &'static str, value: Option<bool>) {
    match value {
        Some(value) => out.flag(name, value),
        None => out.unknown(name),
    }
}

fn secrets(json: Json<'_>, depth: usize, left: &mut usize, found: &mut Vec<&'static str>) {
    if depth > 16 || *left == 0 {
        return;
    }
    *left -= 1;
    if json.is_object() {
        for (name, value) in json.members() {
            if let Some(known) = KEYS.iter().find(|known| **known == name)
                && value.is_string()
                && !found.contains(known)
            {
                found.push(known);
            }
            secrets(value, depth + 1, left, found);
        }
    } else if json.is_array() {
        json.items().for_each(|item| secrets(item, depth + 1, left, found));
    }
}

/// The host of a URI.
fn host(uri: &str) -> Option<&str> {
    let authority = uri.split_once("://")?.1.split(['/', '?', '#']).next()?;
    let authority = authority.rsplit('@').next()?;
    if let Some(rest) = authority.strip_prefix('[') {
        return rest.split(']').next();
    }
    authority.split(':').next().filter(|host| !host.is_empty())
}

/// The instance identifier in a User-Agent, which follows the kind (TS 29.500 clause 5.2.2.2).
fn instance_in(agent: &str) -> Option<&str> {
    let (_, rest) = agent.split_once('-')?;
    rest.split([' ', '/']).next()
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.chars().all(|c| c.is_ascii_hexdigit()))
}

/// What the declaration says of one end, at the end.
pub(crate) fn who(network: &Network, party: Party, with_address: bool, out: &mut dyn Fields) {
    let element = match party {
        Party::Ip(address) => {
            if with_address {
                out.value("address", beleg_model::Value::Ip(address));
            }
            network.element(address)
        }
        _ => None,
    };
    match element {
        Some(element) => {
            out.text("name", &element.name);
            out.list("roles", &mut |items| {
                element.roles.iter().for_each(|role| items.value(beleg_model::Value::Text(role)));
            });
            out.flag("declared", true);
        }
        None if network.reviewed => out.flag("declared", false),
        None => {
            out.unknown("roles");
            out.unknown("declared");
        }
    }
}
