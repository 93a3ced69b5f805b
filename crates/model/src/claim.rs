//! What a procedure states of a message: what it needs, what it is a reason for, what it ends, what it shows.
//!
//! Statements only: whether a need is met is the ledger's to say, and what follows from it the standard's.

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::IpAddr;
use std::time::Duration;

use crate::place::FrameId;

/// A kind of reason, by its place in the table that the procedures publish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Relation(pub u8);

/// A reference point of the architecture (TS 23.501 clause 4.2.7), or what stands below all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Interface {
    /// Packets between two addresses, whatever they carry.
    Transport,
    /// UE to AMF.
    N1,
    /// RAN to AMF.
    N2,
    /// RAN to UPF.
    N3,
    /// SMF to UPF.
    N4,
    /// The service-based interfaces.
    Sbi,
}

impl Interface {
    /// Its name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Transport => "transport",
            Self::N1 => "N1",
            Self::N2 => "N2",
            Self::N3 => "N3",
            Self::N4 => "N4",
            Self::Sbi => "SBI",
        }
    }
}

/// A transport address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Peer {
    /// The network address.
    pub address: IpAddr,
    /// The port.
    pub port: u16,
}

impl fmt::Display for Peer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.address {
            IpAddr::V4(address) => write!(f, "{address}:{}", self.port),
            IpAddr::V6(address) => write!(f, "[{address}]:{}", self.port),
        }
    }
}

/// Text that a key stands for, by its digest: keys are small, and a subscriber's identity is nothing to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(pub u64);

impl Symbol {
    /// The symbol of a text.
    pub fn of(text: &str) -> Self {
        Self::of_parts(&[text])
    }

    /// The symbol of a text in parts, which is not that of them joined.
    pub fn of_parts(parts: &[&str]) -> Self {
        let mut hasher = DefaultHasher::new();
        parts.iter().for_each(|part| part.hash(&mut hasher));
        Self(hasher.finish())
    }
}

/// What a reason is about. Every identifier is scoped by whom it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A network address.
    Address(IpAddr),
    /// Two network addresses, the lower one first.
    Addresses(IpAddr, IpAddr),
    /// Two transport addresses, the lower one first.
    Peers(Peer, Peer),
    /// A UE's context on an association, by its RAN-UE-NGAP-ID.
    RanUe(Peer, Peer, u32),
    /// One PDU session of such a UE.
    RanSession(Peer, Peer, u32, u8),
    /// A UE's context at an AMF's address, by its AMF-UE-NGAP-ID.
    AmfUe(IpAddr, u64),
    /// One PDU session of such a UE.
    UeSession(IpAddr, u64, u8),
    /// A GTP-U tunnel's receiving end.
    Tunnel(IpAddr, u32),
    /// Somebody in a GTP-U tunnel: its receiving end, whose packets or from whom.
    InTunnel(IpAddr, u32, IpAddr),
    /// A QoS flow in a GTP-U tunnel, by its QFI.
    QosFlow(IpAddr, u32, u8),
    /// A PFCP session's end: the node that gave the SEID, its peer, the SEID.
    Session(IpAddr, IpAddr, u64),
    /// A request that waits for its response: who asked whom, its sequence number.
    Request(IpAddr, IpAddr, u32),
    /// What one address sends to another.
    Towards(IpAddr, IpAddr),
    /// A request and its response on a connection: client, server, number.
    Exchange(Peer, Peer, u32),
    /// What a frame has said.
    Frame(FrameId),
    /// Something named by text.
    Text(Symbol),
    /// Something named by text, at an address.
    TextAt(IpAddr, Symbol),
}

impl Key {
    /// The key of a relation between two transport addresses, whichever of them speaks.
    pub fn peers(one: Peer, other: Peer) -> Self {
        if one <= other { Self::Peers(one, other) } else { Self::Peers(other, one) }
    }

    /// The key of a relation between two addresses, whichever of them speaks.
    pub fn addresses(one: IpAddr, other: IpAddr) -> Self {
        if one <= other { Self::Addresses(one, other) } else { Self::Addresses(other, one) }
    }

    /// Whether it is about something at this address, or between it and another.
    pub fn is_at(&self, address: IpAddr) -> bool {
        match *self {
            Self::Address(at)
            | Self::AmfUe(at, _)
            | Self::UeSession(at, ..)
            | Self::Tunnel(at, _)
            | Self::InTunnel(at, ..)
            | Self::QosFlow(at, ..)
            | Self::TextAt(at, _) => at == address,
            Self::Addresses(one, other)
            | Self::Session(one, other, _)
            | Self::Request(one, other, _)
            | Self::Towards(one, other) => one == address || other == address,
            Self::Peers(one, other)
            | Self::RanUe(one, other, _)
            | Self::RanSession(one, other, ..)
            | Self::Exchange(one, other, _) => one.address == address || other.address == address,
            Self::Frame(_) | Self::Text(_) => false,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(address) => write!(f, "{address}"),
            Self::Addresses(one, other) => write!(f, "{one} and {other}"),
            Self::Peers(one, other) => write!(f, "{one} and {other}"),
            Self::RanUe(one, other, id) => write!(f, "RAN-UE-NGAP-ID {id} between {one} and {other}"),
            Self::RanSession(one, other, id, session) => {
                write!(f, "PDU session {session} of RAN-UE-NGAP-ID {id} between {one} and {other}")
            }
            Self::AmfUe(amf, id) => write!(f, "AMF-UE-NGAP-ID {id} at {amf}"),
            Self::UeSession(amf, id, session) => write!(f, "PDU session {session} of AMF-UE-NGAP-ID {id} at {amf}"),
            Self::Tunnel(address, teid) => write!(f, "{address} TEID 0x{teid:08x}"),
            Self::InTunnel(address, teid, who) => write!(f, "{who} in {address} TEID 0x{teid:08x}"),
            Self::QosFlow(address, teid, qfi) => write!(f, "QFI {qfi} in {address} TEID 0x{teid:08x}"),
            Self::Session(node, peer, seid) => write!(f, "SEID 0x{seid:x} at {node} for {peer}"),
            Self::Request(from, to, sequence) => write!(f, "{from} to {to}, sequence {sequence}"),
            Self::Towards(from, to) => write!(f, "{from} towards {to}"),
            Self::Exchange(client, server, number) => write!(f, "request {number} from {client} to {server}"),
            Self::Frame(frame) => write!(f, "frame {}", frame.number),
            // What is no text's digest stands for anybody, or for a part of what somebody does.
            Self::Text(Symbol(0..=15)) => f.write_str("somebody"),
            Self::TextAt(address, Symbol(0..=15)) => write!(f, "{address}"),
            // Shown short: whoever wants to know who it is asks the message.
            Self::Text(Symbol(symbol)) => write!(f, "#{:08x}", symbol >> 32),
            Self::TextAt(address, Symbol(symbol)) => write!(f, "#{:08x} at {address}", symbol >> 32),
        }
    }
}

/// What a message requires: one of these reasons in force.
#[derive(Clone, Copy, Debug)]
pub struct Need {
    /// The reasons, any of which will do; the first is the usual one.
    pub options: [Option<(Relation, Key)>; 3],
    /// A closer reason, which is told in their place where it is in force. That it is not says nothing.
    pub closer: Option<(Relation, Key)>,
    /// Whose issuing interface must have been visible for the lack of the reason to mean something.
    pub scope: (Interface, Key),
    /// How long after its end a reason may still be in use, beyond a moment: what is on its way, whoever has not yet heard.
    pub grace: Option<Duration>,
    /// Only a lack that is proven counts: the reason is one among what else may have been meant.
    pub soft: bool,
    /// It is what an answer answers, without which there is none: where it is lacking, the capture lacks something there.
    pub answers: Option<(Interface, Key)>,
}

/// A reason that a message gives.
#[derive(Clone, Copy, Debug)]
pub struct Issue {
    /// Its kind.
    pub relation: Relation,
    /// What it is about.
    pub key: Key,
    /// The reason with which it ends, beside its own end.
    pub parent: Option<(Relation, Key)>,
    /// How long it holds, where it does not hold until it is ended.
    pub lifetime: Option<Duration>,
    /// Whether one in force is kept as it is, instead of being replaced.
    pub keep: bool,
    /// Whether it is no reason where the message that gives it proves to have none itself.
    pub sound: bool,
}

/// An interface that a message shows to be in the capture.
#[derive(Clone, Copy, Debug)]
pub struct Sight {
    /// The interface.
    pub interface: Interface,
    /// Whose.
    pub scope: Key,
    /// Whether the message is the beginning of all state there: what is not seen from here on does not exist.
    pub beginning: bool,
    /// The interface on which its state is announced: where that is known from a beginning on, this is too.
    pub as_of: Option<(Interface, Key)>,
    /// State there is no older than this: once the interface has been watched for so long, all of it is known.
    pub settles: Option<Duration>,
    /// Whether it is a beginning only for whoever has not been seen before.
    pub newcomer: bool,
}

/// All that a procedure states of one message.
#[derive(Clone, Debug, Default)]
pub struct Claims {
    /// What the message needs: every one of these.
    pub needs: Vec<Need>,
    /// What it is a reason for, once its needs have been looked at.
    pub issues: Vec<Issue>,
    /// What it ends, after that.
    pub ends: Vec<(Relation, Key)>,
    /// What it shows.
    pub sights: Vec<Sight>,
    /// It asks for an answer, which may give reasons: until that was seen, not all of an interface is known.
    pub asks: Option<(Key, (Interface, Key))>,
    /// The number that its sender gave it, of those that count up by one, and of what it is state.
    pub number: Option<(u32, (Interface, Key))>,
    /// A reason that must have been seen if the capture is whole: an answer cannot be without it. Where it is lacking, the
    /// capture was filtered, and what else it lacks proves nothing.
    pub presumes: Option<(Relation, Key)>,
    /// Why it needs nothing further: a subscriber's own action, a declared peer's keep-alive.
    pub root: Option<&'static str>,
}

impl Claims {
    /// Empties it for the next message.
    pub fn clear(&mut self) {
        self.needs.clear();
        self.issues.clear();
        self.ends.clear();
        self.sights.clear();
        (self.asks, self.number) = (None, None);
        self.presumes = None;
        self.root = None;
    }

    /// States a need.
    pub fn need(&mut self, relation: Relation, key: Key, scope: (Interface, Key)) {
        self.needs.push(Need {
            options: [Some((relation, key)), None, None],
            closer: None,
            scope,
            grace: None,
            soft: false,
            answers: None,
        });
    }

    /// States a need of somebody who may hear of the end of its reason only that much later.
    pub fn need_for(&mut self, relation: Relation, key: Key, scope: (Interface, Key), grace: Duration) {
        let options = [Some((relation, key)), None, None];
        self.needs.push(Need { options, closer: None, scope, grace: Some(grace), soft: false, answers: None });
    }

    /// States a need that any of several reasons meets.
    pub fn need_any(&mut self, options: [Option<(Relation, Key)>; 3], scope: (Interface, Key)) {
        self.needs.push(Need { options, closer: None, scope, grace: None, soft: false, answers: None });
    }

    /// States what an answer answers. Where that was not seen, something of `whole` is missing from the capture.
    pub fn answer(&mut self, request: (Relation, Key), scope: (Interface, Key), whole: (Interface, Key)) {
        let options = [Some(request), None, None];
        self.needs.push(Need { options, closer: None, scope, grace: None, soft: false, answers: Some(whole) });
    }

    /// States a need that only counts where its lack is proven.
    pub fn need_if_seen(&mut self, options: [Option<(Relation, Key)>; 3], scope: (Interface, Key)) {
        self.needs.push(Need { options, closer: None, scope, grace: None, soft: true, answers: None });
    }

    /// Gives a reason that holds until it is ended, or until `parent` is.
    pub fn issue(&mut self, relation: Relation, key: Key, parent: Option<(Relation, Key)>) {
        self.issues.push(Issue { relation, key, parent, lifetime: None, keep: false, sound: false });
    }

    /// Gives a reason unless it is in force already.
    pub fn issue_once(&mut self, relation: Relation, key: Key, parent: Option<(Relation, Key)>) {
        self.issues.push(Issue { relation, key, parent, lifetime: None, keep: true, sound: false });
    }

    /// Gives a reason, unless it is in force already or the message itself proves to have none.
    pub fn issue_soundly(&mut self, relation: Relation, key: Key) {
        self.issues.push(Issue { relation, key, parent: None, lifetime: None, keep: true, sound: true });
    }

    /// Gives a reason in the place of one in force, unless the message itself proves to have none.
    pub fn issue_anew(&mut self, relation: Relation, key: Key) {
        self.issues.push(Issue { relation, key, parent: None, lifetime: None, keep: false, sound: true });
    }

    /// Gives a reason that holds for a time, unless the message itself proves to have none.
    pub fn issue_soundly_for(&mut self, relation: Relation, key: Key, lifetime: Duration) {
        self.issues.push(Issue { relation, key, parent: None, lifetime: Some(lifetime), keep: false, sound: true });
    }

    /// Says what a message rests on where that is in force, and otherwise nothing.
    pub fn rests_on(&mut self, relation: Relation, key: Key) {
        let nowhere = (Interface::Transport, Key::Frame(FrameId::default()));
        let closer = Some((relation, key));
        self.needs.push(Need { options: [None; 3], closer, scope: nowhere, grace: None, soft: true, answers: None });
    }

    /// Gives a reason that holds for a time.
    pub fn issue_for(&mut self, relation: Relation, key: Key, lifetime: Duration) {
        self.issues.push(Issue { relation, key, parent: None, lifetime: Some(lifetime), keep: false, sound: false });
    }

    /// Ends a reason, and what hangs on it.
    pub fn end(&mut self, relation: Relation, key: Key) {
        self.ends.push((relation, key));
    }

    /// Says that an interface is in the capture whose state is no older than `settles`.
    pub fn shows_for(&mut self, interface: Interface, scope: Key, settles: Duration) {
        self.sights.push(Sight {
            interface,
            scope,
            beginning: false,
            as_of: None,
            settles: Some(settles),
            newcomer: false,
        });
    }

    /// Says that an interface is in the capture, whose state is announced on another.
    pub fn shows_as(&mut self, interface: Interface, scope: Key, as_of: (Interface, Key)) {
        self.sights.push(Sight {
            interface,
            scope,
            beginning: false,
            as_of: Some(as_of),
            settles: None,
            newcomer: false,
        });
    }

    /// Says that an interface of a party is in the capture, and that all state there begins if nothing of it was seen before.
    pub fn shows_newcomer(&mut self, interface: Interface, scope: Key) {
        let sight = Sight { interface, scope, beginning: true, as_of: None, settles: None, newcomer: true };
        self.sights.push(sight);
    }

    /// Says that an interface is in the capture.
    pub fn shows(&mut self, interface: Interface, scope: Key, beginning: bool) {
        self.sights.push(Sight { interface, scope, beginning, as_of: None, settles: None, newcomer: false });
    }
}
