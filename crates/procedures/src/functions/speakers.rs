//! What is said of who speaks: a network function, and the evidence for it.

use std::borrow::Cow;
use std::sync::Arc;

use beleg_model::FrameId;
use beleg_spec::sbi::{self, Api};

use super::resources::Resource;

/// A network function, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Function {
    /// Its kind, as NFType writes it: `AMF`. `None` where only the instance is known.
    pub nf_type: Option<Cow<'static, str>>,
    /// Its NF instance identifier.
    pub instance: Option<Arc<str>>,
    /// What its profile calls it: `nfInstanceName`, or its FQDN.
    pub name: Option<Arc<str>>,
}

impl Function {
    /// One of which only the kind is known.
    pub fn of(nf_type: impl Into<Cow<'static, str>>) -> Self {
        Self { nf_type: Some(nf_type.into()), instance: None, name: None }
    }

    /// Its kind, as text.
    pub fn kind(&self) -> Option<&str> {
        self.nf_type.as_deref()
    }

    /// Whether it only hands on what others say.
    pub fn is_relay(&self) -> bool {
        matches!(self.kind(), Some("SCP" | "SEPP"))
    }
}

/// Why a network function is taken to be the one that speaks, the strongest reason first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// The subject of its access token (TS 33.501 clause 13.4.1).
    Token,
    /// The subject of its client credentials assertion (TS 33.501 clause 13.3.8).
    Credentials,
    /// Its TLS certificate (TS 33.310 clause 6.1.3c).
    Certificate,
    /// It speaks of its own profile: registers, updates or deregisters it, or subscribes in its name.
    Registration,
    /// 3gpp-Sbi-NF-Peer-Info, or 3gpp-Sbi-Producer-Id.
    Peer,
    /// Its User-Agent.
    UserAgent,
    /// An attribute of the body that names who asks.
    Body,
    /// The same request, before somebody forwarded it.
    Forwarded,
    /// 3gpp-Sbi-Callback.
    CallbackHeader,
    /// 3gpp-Sbi-Target-apiRoot.
    TargetApiRoot,
    /// The host in the request's target is that of a profile.
    Authority,
    /// Address and port are those of a profile's services.
    Endpoint,
    /// The address is that of one profile alone.
    Address,
    /// The URI of a callback: who gave it, and to whom.
    Callback,
    /// The address speaks another protocol in a part that only this kind has: N2, N4.
    Interface,
    /// A discovery: the headers that a proxy finds a producer by, or the NRF's query.
    Discovery,
    /// Another request on the same connection.
    Connection,
    /// What the address has shown before: one kind of function only.
    Habit,
    /// Only this kind of function offers the service.
    Service,
}

impl Evidence {
    /// Every one, for schemas and documentation.
    pub const ALL: [Self; 19] = [
        Self::Token,
        Self::Credentials,
        Self::Certificate,
        Self::Registration,
        Self::Peer,
        Self::UserAgent,
        Self::Body,
        Self::Forwarded,
        Self::CallbackHeader,
        Self::TargetApiRoot,
        Self::Authority,
        Self::Endpoint,
        Self::Address,
        Self::Callback,
        Self::Interface,
        Self::Discovery,
        Self::Connection,
        Self::Habit,
        Self::Service,
    ];

    /// Whether it is no more than what others like it have done, or usually do: whoever stands at an address for several, without
    /// being known for it, does likewise.
    pub const fn is_weak(self) -> bool {
        matches!(self, Self::Interface | Self::Discovery | Self::Connection | Self::Habit | Self::Service)
    }

    /// In output.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Credentials => "client-credentials",
            Self::Certificate => "certificate",
            Self::Registration => "registration",
            Self::Peer => "peer-info",
            Self::UserAgent => "user-agent",
            Self::Body => "body",
            Self::Callback => "callback-uri",
            Self::Forwarded => "forwarded",
            Self::CallbackHeader => "callback-header",
            Self::TargetApiRoot => "target-apiroot",
            Self::Authority => "authority",
            Self::Endpoint => "endpoint",
            Self::Address => "address",
            Self::Interface => "interface",
            Self::Discovery => "discovery",
            Self::Connection => "connection",
            Self::Habit => "habit",
            Self::Service => "service",
        }
    }
}

/// Somebody who takes part in a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// Who it is.
    pub function: Function,
    /// All that speaks for it, the strongest first.
    pub evidence: Vec<Evidence>,
    /// The strongest that says its kind.
    pub(super) by: Option<Evidence>,
    /// Kinds of function that other evidence speaks for.
    pub otherwise: Vec<Cow<'static, str>>,
    /// The strongest of that other evidence.
    pub(super) against: Option<Evidence>,
}

/// Who takes part in a request, and what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speakers {
    /// The consumer of the service: of a callback, who receives it.
    pub consumer: Option<Speaker>,
    /// The producer of the service: of a callback, who sends it.
    pub producer: Option<Speaker>,
    /// Those between them on this hop, in the order of the request's way: SCPs and SEPPs.
    pub via: Vec<Function>,
    /// The producer calls the consumer.
    pub is_callback: bool,
    /// The service.
    pub service: Option<&'static str>,
    /// The operation.
    pub operation: Option<&'static str>,
    /// The frame with the request that gave the URI of a callback.
    pub subscription: Option<FrameId>,
    /// The frame with the request, where this is about its response.
    pub request: Option<FrameId>,
    /// Who is between: the sender of the request, its receiver.
    pub relays: (bool, bool),
    /// What is the same of a request before and after it was handed on.
    pub mark: u64,
    /// The subscribers that it names, or that its response does, by SUPI or SUCI.
    pub subscribers: Vec<Arc<str>>,
    /// Of a response that names who a subscriber is: as whom its request named it.
    pub asked: Vec<Arc<str>>,
    /// The PDU session that it names.
    pub pdu_session: Option<u8>,
    /// The API and the resource of it that its path asks for.
    pub asks: Option<(&'static Api, Option<&'static sbi::Resource>)>,
    /// The resource that it is about.
    pub resource: Option<Arc<Resource>>,
    /// It is about a subscriber whom it names by neither.
    pub names_otherwise: bool,
    /// It says where its sender wants to be called.
    pub subscribes: bool,
    /// The N2 over which the sender's subscribers come has been in the capture so far.
    pub n2: bool,
}

impl Speaker {
    /// One that is known for one reason.
    pub fn new(function: Function, evidence: Evidence) -> Self {
        let by = function.nf_type.is_some().then_some(evidence);
        Self { function, evidence: vec![evidence], by, otherwise: Vec::new(), against: None }
    }
}

impl Speaker {
    /// The strongest evidence that says its kind.
    pub fn by(&self) -> Option<Evidence> {
        self.by
    }

    /// The strongest evidence that says another kind.
    pub fn against(&self) -> Option<Evidence> {
        self.against
    }
}

impl Speakers {
    /// Who sends the request.
    pub fn client(&self) -> Option<&Speaker> {
        if self.is_callback { self.producer.as_ref() } else { self.consumer.as_ref() }
    }

    /// Whether its sender hands on what another has asked: what an SCP asks in its own name is its own.
    pub fn is_forwarded(&self) -> bool {
        self.relays.0 && self.client().is_some_and(|client| client.function.kind() != Some("SCP"))
    }

    /// Who receives it.
    pub fn server(&self) -> Option<&Speaker> {
        if self.is_callback { self.consumer.as_ref() } else { self.producer.as_ref() }
    }
}

/// One reason to take somebody for a speaker.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    pub(super) evidence: Evidence,
    /// The kind, where the evidence says it.
    pub(super) nf_type: Option<Cow<'static, str>>,
    pub(super) instance: Option<Arc<str>>,
    pub(super) name: Option<Arc<str>>,
}

impl Claim {
    pub(super) fn of(evidence: Evidence, function: &Function) -> Self {
        let Function { nf_type, instance, name } = function.clone();
        Self { evidence, nf_type, instance, name }
    }
}

/// The speaker that the strongest claim names, with all that agrees with it.
pub(super) fn judge(mut claims: Vec<Claim>) -> Option<Speaker> {
    claims.retain(|claim| claim.nf_type.is_some() || claim.instance.is_some());
    claims.sort_by_key(|claim| claim.evidence);
    claims.first()?;
    let (by, nf_type) = claims.iter().find_map(|claim| Some((claim.evidence, claim.nf_type.clone()?))).unzip();
    let mut function = Function { nf_type: nf_type.clone(), instance: None, name: None };
    let (mut evidence, mut otherwise, mut against) = (Vec::new(), Vec::new(), None);
    for claim in claims {
        // Of an instance whose kind is not known, nothing says that it is another.
        if let Some(other) = claim.nf_type.filter(|own| Some(own) != nf_type.as_ref()) {
            against = against.or(Some(claim.evidence));
            if !otherwise.contains(&other) {
                otherwise.push(other);
            }
            continue;
        }
        if function.instance.is_none() {
            function.instance = claim.instance;
            function.name = function.name.or(claim.name);
        }
        if !evidence.contains(&claim.evidence) {
            evidence.push(claim.evidence);
        }
    }
    Some(Speaker { function, evidence, by, otherwise, against })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_claim_decides_and_others_are_told() {
        let claim = |evidence, nf_type: Option<&'static str>, instance: Option<&str>| Claim {
            evidence,
            nf_type: nf_type.map(Cow::Borrowed),
            instance: instance.map(Arc::from),
            name: None,
        };
        let speaker = judge(vec![
            claim(Evidence::Address, Some("AMF"), Some("a1")),
            claim(Evidence::Discovery, Some("SMF"), Some("s1")),
            claim(Evidence::UserAgent, Some("AMF"), None),
            claim(Evidence::Token, None, Some("x")),
        ]);
        let speaker = speaker.unwrap();
        assert_eq!((speaker.function.kind(), speaker.function.instance.as_deref()), (Some("AMF"), Some("x")));
        assert_eq!(speaker.by, Some(Evidence::UserAgent));
        assert_eq!(speaker.evidence, [Evidence::Token, Evidence::UserAgent, Evidence::Address]);
        assert_eq!(
            (speaker.otherwise.as_slice(), speaker.against),
            (&[Cow::Borrowed("SMF")][..], Some(Evidence::Discovery))
        );
        let unknown = judge(vec![claim(Evidence::Token, None, Some("x"))]).unwrap();
        assert_eq!((unknown.function.kind(), unknown.by), (None, None));
        assert_eq!(judge(vec![claim(Evidence::Token, None, None)]), None);
    }

    #[test]
    fn evidence_is_listed_in_its_order() {
        assert!(Evidence::ALL.is_sorted());
    }
}
