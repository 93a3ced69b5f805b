//! What a procedure is written with: one line a message, each later than the one before by what its sender takes.

use std::net::IpAddr;
use std::sync::Arc;

use serde_json::Value;

use super::sbi;
use super::world::{Ue, World};
use crate::interface::Interface;
use crate::nas::security::Header;
use crate::pfcp::{Ie, Pfcp};
use crate::stage::Stage;
use crate::stage::send::{Body, Connection, Content, Field, Gtp, Http, Ngap, SctpStep, Send, Start, TcpStep, Truth};
use crate::tree::Members;

/// How long it takes on the way, in nanoseconds: on a link, and in a function.
const LINK: (i64, i64) = (150_000, 600_000);
const WORK: (i64, i64) = (300_000, 2_500_000);
/// Over the air, there and back.
const AIR: (i64, i64) = (8_000_000, 25_000_000);
/// An acknowledgement without data comes so late.
const DELAYED: i64 = 40_000_000;
const HTTP_PORT: u16 = 80;

/// A request that waits for its answer.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// From the client on: of a request that goes through an SCP and two SEPPs, there are four.
    legs: [Option<Leg>; 4],
}

/// A request on its way from one function to the next.
#[derive(Clone, Copy, Debug)]
struct Leg {
    from: usize,
    to: usize,
    exchange: u64,
    connection: u32,
}

/// Messages of one procedure in their order.
#[derive(Debug)]
pub struct Script<'s> {
    stage: &'s mut Stage,
    now: i64,
    /// The UE that it is about.
    pub ue: Option<Ue>,
    truth: Truth,
    /// When the last NGAP message was sent, and whether the next one goes with it.
    sent: (i64, bool),
}

impl<'s> Script<'s> {
    /// A procedure that begins at a time, about a UE or none.
    pub fn new(stage: &'s mut Stage, now: i64, ue: Option<u32>, procedure: &'static str) -> Self {
        let own = ue.and_then(|number| stage.world.ues.remove(&number));
        Self { stage, now, ue: own, truth: Truth { procedure, ue, misdeed: None }, sent: (now, false) }
    }

    /// The same as part of what is planted.
    pub const fn planted(mut self, misdeed: Option<usize>) -> Self {
        self.truth.misdeed = misdeed;
        self
    }

    /// The procedure is over: when.
    pub fn end(self) -> i64 {
        if let Some(mut ue) = self.ue {
            ue.busy = ue.busy.max(self.now);
            self.stage.world.ues.insert(ue.number, ue);
        }
        self.now
    }

    /// The UE does nothing any more.
    pub fn silence(&mut self) {
        if let Some(ue) = &mut self.ue {
            ue.step = usize::MAX;
        }
    }

    /// What follows is no part of what is planted.
    pub const fn innocent(&mut self) {
        self.truth.misdeed = None;
    }

    /// Names the procedure for what follows.
    pub const fn part(&mut self, procedure: &'static str) {
        self.truth.procedure = procedure;
    }

    /// The network's memory.
    pub const fn world(&mut self) -> &mut World {
        &mut self.stage.world
    }

    /// The time.
    pub const fn now(&self) -> i64 {
        self.now
    }

    /// Time passes, as much as chance says within bounds.
    pub fn pass(&mut self, bounds: (i64, i64)) {
        self.now += self.stage.world.rng.between(bounds.0, bounds.1);
    }

    /// The UE answers over the air.
    pub fn air(&mut self) {
        self.pass(AIR);
    }

    /// Sends something now.
    pub fn send(&mut self, interface: Interface, from: IpAddr, to: IpAddr, body: Body) {
        let send = Send { at: self.now, interface, from, to, body, truth: self.truth };
        self.stage.queue.send(send);
        self.pass(LINK);
    }

    /// Sends something later, while the procedure goes on.
    pub fn later(&mut self, delay: i64, interface: Interface, from: IpAddr, to: IpAddr, body: Body) {
        let send = Send { at: self.now + delay, interface, from, to, body, truth: self.truth };
        self.stage.queue.send(send);
    }

    // --- N2

    /// A step of an SCTP association on N2 or Xn.
    pub fn sctp(&mut self, interface: Interface, from: usize, to: usize, step: SctpStep) {
        let (from, to) = (self.world().address(from, 0), self.world().address(to, 0));
        self.send(interface, from, to, Body::Sctp(step));
    }

    /// An SCTP association comes up.
    pub fn associate(&mut self, interface: Interface, client: usize, server: usize) {
        self.sctp(interface, client, server, SctpStep::Init);
        self.sctp(interface, server, client, SctpStep::InitAck);
        self.sctp(interface, client, server, SctpStep::CookieEcho);
        self.sctp(interface, server, client, SctpStep::CookieAck);
    }

    /// An NGAP message between two elements.
    pub fn ngap(&mut self, from: usize, to: usize, stream: u16, name: &'static str, ies: Members) {
        if !std::mem::take(&mut self.sent.1) {
            self.pass(WORK);
        }
        self.sent.0 = self.now;
        let (from, to) = (self.world().address(from, 0), self.world().address(to, 0));
        let body = Body::Ngap(Ngap { name, ies, stream, tail: Vec::new() });
        self.later(DELAYED * 5, Interface::N2, to, from, Body::Sctp(SctpStep::Sack));
        self.send(Interface::N2, from, to, body);
    }

    /// An XnAP message between two gNBs.
    pub fn xnap(&mut self, from: usize, to: usize, stream: u16, name: &'static str, ies: Members) {
        self.pass(WORK);
        let (from, to) = (self.world().address(from, 0), self.world().address(to, 0));
        self.later(DELAYED * 5, Interface::Xn, to, from, Body::Sctp(SctpStep::Sack));
        self.send(Interface::Xn, from, to, Body::Xnap(Ngap { name, ies, stream, tail: Vec::new() }));
    }

    /// The next NGAP message goes right behind the last one, so that both may share a packet.
    pub const fn together(&mut self) {
        self.now = self.sent.0 + 50_000;
        self.sent.1 = true;
    }

    /// Protects a NAS message of the UE's.
    pub fn protect(&mut self, uplink: bool, header: Header, plain: &[u8]) -> Vec<u8> {
        let security = self.ue.as_mut().and_then(|ue| ue.security.as_mut());
        security.map_or_else(|| plain.to_vec(), |security| security.protect(uplink, header, plain))
    }

    // --- N4

    /// A PFCP request and its response.
    pub fn pfcp(
        &mut self,
        ends: (usize, usize),
        request: (u8, Option<u64>, Vec<Ie>),
        response: (Option<u64>, Vec<Ie>),
    ) {
        self.pass(WORK);
        let (from, to) = (self.world().address(ends.0, 0), self.world().address(ends.1, 0));
        let sequence = self.world().sequence(from, to);
        let (kind, seid, ies) = request;
        self.send(Interface::N4, from, to, Body::Pfcp(Pfcp { kind, seid, sequence, ies, tail: Vec::new() }));
        self.pass(WORK);
        let (seid, ies) = response;
        let answer = Pfcp { kind: kind + 1, seid, sequence, ies, tail: Vec::new() };
        self.send(Interface::N4, to, from, Body::Pfcp(answer));
    }

    // --- users' packets

    /// A packet of the UE's, through its tunnel and beyond: `session` is the place of the session among the UE's.
    pub fn users(&mut self, uplink: bool, session: usize, server: IpAddr, packet: Vec<u8>) {
        let Some(ue) = &mut self.ue else { return };
        let Some(own) = ue.sessions.get_mut(session) else { return };
        for counts in [Some(&mut own.used), own.anchor.as_mut().map(|home| &mut home.used)].into_iter().flatten() {
            *counts += packet.len() as u64;
        }
        let (gnb, upf, teids) = (ue.gnb, own.upf, own.teids);
        let anchor = own.anchor.as_deref().map(|anchor| (anchor.upf, anchor.teids));
        let world = &self.stage.world;
        let (ran, user) = (world.address(gnb, 1), world.address(upf, 1));
        let g_pdu = |teid: u32| Body::Gtp(Gtp::g_pdu(teid, uplink, 1, packet.clone()));
        let tunnels = (g_pdu(teids.0), g_pdu(teids.1));
        // Routed home, it goes on in another tunnel to the UPF there.
        let onwards = anchor.map(|(home, teids)| (world.address(home, 1), g_pdu(teids.0), g_pdu(teids.1)));
        let far = world.address(anchor.map_or(upf, |(home, _)| home), 2);
        let far = if far.is_ipv4() == server.is_ipv4() { far } else { mapped(far, server) };
        if uplink {
            self.send(Interface::N3, ran, user, tunnels.0);
            if let Some((home, up, _)) = onwards {
                self.send(Interface::N9, user, home, up);
            }
            self.send(Interface::N6, far, server, Body::Users(packet));
        } else {
            self.send(Interface::N6, server, far, Body::Users(packet));
            if let Some((home, _, down)) = onwards {
                self.send(Interface::N9, home, user, down);
            }
            self.send(Interface::N3, user, ran, tunnels.1);
        }
    }

    // --- TCP

    /// A TCP connection of which nothing has been sent yet; its number.
    pub fn dial(&mut self, ends: Connection) -> u32 {
        let world = &mut self.stage.world;
        world.opened += 1;
        let number = world.opened;
        let numbers = (world.rng.word(), world.rng.word());
        self.stage.links.register(number, ends, numbers);
        number
    }

    /// Opens a TCP connection; its number.
    pub fn open(&mut self, interface: Interface, client: IpAddr, server: (IpAddr, u16)) -> u32 {
        let port = self.world().port(client);
        let number = self.dial(Connection { client: (client, port), server });
        self.send(interface, client, server.0, Body::Tcp(number, TcpStep::Syn));
        self.send(interface, server.0, client, Body::Tcp(number, TcpStep::SynAck));
        self.send(interface, client, server.0, Body::Tcp(number, TcpStep::Ack(true)));
        number
    }

    /// Data on a connection.
    pub fn data(&mut self, interface: Interface, ends: (IpAddr, IpAddr), number: u32, by_client: bool, data: Vec<u8>) {
        let (from, to) = if by_client { ends } else { (ends.1, ends.0) };
        self.send(interface, from, to, Body::Tcp(number, TcpStep::Data(by_client, data)));
        self.later(DELAYED, interface, to, from, Body::Tcp(number, TcpStep::Ack(!by_client)));
    }

    /// The orderly end of a connection.
    pub fn close(&mut self, interface: Interface, ends: (IpAddr, IpAddr), number: u32) {
        self.send(interface, ends.0, ends.1, Body::Tcp(number, TcpStep::Fin(true)));
        self.send(interface, ends.1, ends.0, Body::Tcp(number, TcpStep::Fin(false)));
        self.send(interface, ends.0, ends.1, Body::Tcp(number, TcpStep::Ack(true)));
    }

    // --- SBI

    /// The connection from one function to another, opened where there is none yet.
    fn connection(&mut self, client: usize, server: usize) -> u32 {
        let world = &self.stage.world;
        let (from, to) = (world.address(client, 0), world.address(server, 0));
        if let Some((number, since)) = world.connections.get(&(from, (to, HTTP_PORT))) {
            // What goes on beside may have begun to open it a moment later than this.
            self.now = self.now.max(*since);
            return *number;
        }
        let interface = self.between(client, server);
        let number = self.open(interface, from, (to, HTTP_PORT));
        for (by_client, octets) in sbi::prefaces() {
            self.data(interface, (from, to), number, by_client, octets);
        }
        self.stage.world.connections.insert((from, (to, HTTP_PORT)), (number, self.now));
        number
    }

    /// Asks another function, through an SCP where the scenario has it so.
    pub fn ask(&mut self, client: usize, server: usize, method: &'static str, path: &str, content: Content) -> Asked {
        self.ask_with(client, server, method, path, content, Vec::new())
    }

    /// Asks with further header fields.
    pub fn ask_with(
        &mut self,
        client: usize,
        server: usize,
        method: &'static str,
        path: &str,
        content: Content,
        more: Vec<Field>,
    ) -> Asked {
        let mut fields = self.fields(client, server, path);
        fields.extend(more);
        let world = &self.stage.world;
        if world.network(client) != world.network(server) && world.role(server) != "SEPP" {
            // TS 29.500 clause 5.2.3.2: whose request it is that goes to another network.
            fields.push(("3gpp-sbi-originating-network-id", world.network(client).into()));
        }
        let relays = self.world().relays(client, server);
        let (mut legs, mut from) = ([None; 4], client);
        if !relays.is_empty() {
            let target: Arc<str> = format!("http://{}", self.world().host(server)).into();
            for (leg, to) in legs.iter_mut().zip(relays.iter().copied()) {
                let mut fields = fields.clone();
                fields.push(("3gpp-sbi-target-apiroot", Arc::clone(&target)));
                let start = Start::Request(method, path.to_owned());
                let request = Http { connection: 0, exchange: 0, start, fields, content: content.clone() };
                *leg = Some(self.request(from, to, request));
                self.pass(LINK);
                from = to;
            }
        }
        let start = Start::Request(method, path.to_owned());
        let last = self.request(from, server, Http { connection: 0, exchange: 0, start, fields, content });
        if let Some(leg) = legs.get_mut(relays.len()) {
            *leg = Some(last);
        }
        self.pass(WORK);
        Asked { legs }
    }

    fn request(&mut self, from: usize, to: usize, request: Http) -> Leg {
        let (interface, connection) = (self.between(from, to), self.connection(from, to));
        let world = &mut self.stage.world;
        world.exchanges += 1;
        let exchange = world.exchanges;
        let ends = (world.address(from, 0), world.address(to, 0));
        self.send(interface, ends.0, ends.1, Body::Http(Http { connection, exchange, ..request }));
        Leg { from, to, exchange, connection }
    }

    /// Where it is seen what two functions say to each other.
    fn between(&self, one: usize, other: usize) -> Interface {
        let world = &self.stage.world;
        if world.network(one) == world.network(other) { Interface::Sbi } else { Interface::N32 }
    }

    /// Answers what was asked.
    pub fn answer(&mut self, asked: Asked, status: u16, fields: Vec<Field>, content: Content) {
        self.pass(WORK);
        let mut left = Some((fields, content));
        let mut legs = asked.legs.into_iter().rev().flatten().peekable();
        while let Some(Leg { from, to, exchange, connection }) = legs.next() {
            let said = if legs.peek().is_some() { left.clone() } else { left.take() };
            let Some((fields, content)) = said else { break };
            let interface = self.between(from, to);
            if interface == Interface::N32 {
                self.pass(LINK);
            }
            let world = &self.stage.world;
            let (from, to) = (world.address(from, 0), world.address(to, 0));
            let response = Http { connection, exchange, start: Start::Response(status), fields, content };
            self.send(interface, to, from, Body::Http(response));
            self.later(DELAYED, interface, from, to, Body::Tcp(connection, TcpStep::Ack(true)));
        }
    }

    /// Asks and is answered with JSON, or with nothing.
    pub fn exchange(
        &mut self,
        ends: (usize, usize),
        method: &'static str,
        path: &str,
        content: Content,
        (status, answer): (u16, Option<Value>),
    ) {
        let asked = self.ask(ends.0, ends.1, method, path, content);
        self.answer(asked, status, Vec::new(), answer.map_or(Content::None, sbi::json));
    }

    fn fields(&mut self, client: usize, server: usize, path: &str) -> Vec<Field> {
        let world = &self.stage.world;
        let agent = world.agent(client);
        let mut fields = Vec::with_capacity(4);
        fields.push(("user-agent", agent));
        fields.push(("accept", self.stage.world.json.clone()));
        let service = path.split('/').nth(1).unwrap_or_default();
        if world.scenario.tokens && !matches!(service, "nnrf-nfm" | "oauth2" | "nnrf-disc" | "n32c-handshake") {
            let token = sbi::token(self, client, server, service);
            fields.push(("authorization", token));
        }
        fields
    }
}

/// The address of the other version at the same place, for links on which both versions run.
const fn mapped(address: IpAddr, like: IpAddr) -> IpAddr {
    match (address, like) {
        (IpAddr::V4(address), IpAddr::V6(_)) => {
            IpAddr::V6(std::net::Ipv6Addr::from_bits(0x2001_0db8_u128 << 96 | address.to_bits() as u128))
        }
        (address, _) => address,
    }
}
