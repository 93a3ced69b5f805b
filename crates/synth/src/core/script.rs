//! What a procedure is written with: one line a message, each later than the one before by what its sender takes.

use std::net::IpAddr;

use serde_json::Value;

use super::sbi;
use super::world::{Ue, World};
use crate::interface::Interface;
use crate::nas::security::Header;
use crate::pfcp::{Ie, Pfcp};
use crate::scenario::Sbi;
use crate::stage::Stage;
use crate::stage::send::{Body, Connection, Content, Gtp, Http, Ngap, SctpStep, Send, Start, TcpStep, Truth};
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
    client: usize,
    server: usize,
    /// The exchange with the server, on which connection; and the one with the SCP before it.
    legs: [Option<(u64, u32)>; 2],
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

    /// A step of an SCTP association.
    pub fn sctp(&mut self, from: usize, to: usize, step: SctpStep) {
        let (from, to) = (self.world().address(from, 0), self.world().address(to, 0));
        self.send(Interface::N2, from, to, Body::Sctp(step));
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
        own.used += packet.len() as u64;
        let (gnb, upf, teids) = (ue.gnb, own.upf, own.teids);
        let world = &self.stage.world;
        let (ran, user, far) = (world.address(gnb, 1), world.address(upf, 1), world.address(upf, 2));
        let far = if far.is_ipv4() == server.is_ipv4() { far } else { mapped(far, server) };
        if uplink {
            self.send(Interface::N3, ran, user, Body::Gtp(Gtp::g_pdu(teids.0, true, 1, packet.clone())));
            self.send(Interface::N6, far, server, Body::Users(packet));
        } else {
            self.send(Interface::N6, server, far, Body::Users(packet.clone()));
            self.send(Interface::N3, user, ran, Body::Gtp(Gtp::g_pdu(teids.1, false, 1, packet)));
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
        let number = self.open(Interface::Sbi, from, (to, HTTP_PORT));
        for (by_client, octets) in sbi::prefaces() {
            self.data(Interface::Sbi, (from, to), number, by_client, octets);
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
        more: Vec<(String, String)>,
    ) -> Asked {
        let mut fields = self.fields(client, server, path);
        fields.extend(more);
        let scp = (self.stage.world.scenario.sbi == Sbi::Indirect && self.world().role(server) != "NRF")
            .then(|| self.world().first("SCP"));
        let mut legs = [None, None];
        let mut from = client;
        if let Some(scp) = scp {
            let target = format!("http://{}", self.world().host(server));
            let mut fields = fields.clone();
            fields.push(("3gpp-sbi-target-apiroot".to_owned(), target));
            let request = Http {
                connection: 0,
                exchange: 0,
                start: Start::Request(method, path.to_owned()),
                fields,
                content: content.clone(),
            };
            legs[1] = Some(self.request(client, scp, request));
            from = scp;
            self.pass(LINK);
        }
        let request =
            Http { connection: 0, exchange: 0, start: Start::Request(method, path.to_owned()), fields, content };
        legs[0] = Some(self.request(from, server, request));
        self.pass(WORK);
        Asked { client, server, legs }
    }

    fn request(&mut self, client: usize, server: usize, request: Http) -> (u64, u32) {
        let connection = self.connection(client, server);
        let world = &mut self.stage.world;
        world.exchanges += 1;
        let exchange = world.exchanges;
        let (from, to) = (world.address(client, 0), world.address(server, 0));
        self.send(Interface::Sbi, from, to, Body::Http(Http { connection, exchange, ..request }));
        (exchange, connection)
    }

    /// Answers what was asked.
    #[expect(clippy::needless_pass_by_value, reason = "answers are made where they are given")]
    pub fn answer(&mut self, asked: Asked, status: u16, fields: Vec<(String, String)>, content: Content) {
        self.pass(WORK);
        let scp = asked.legs[1].map(|_| self.world().first("SCP"));
        let ways = [(asked.server, scp.unwrap_or(asked.client)), (scp.unwrap_or(asked.server), asked.client)];
        for ((from, to), leg) in ways.into_iter().zip(asked.legs) {
            let Some((exchange, connection)) = leg else { continue };
            let world = &self.stage.world;
            let (from, to) = (world.address(from, 0), world.address(to, 0));
            let start = Start::Response(status);
            let response = Http { connection, exchange, start, fields: fields.clone(), content: content.clone() };
            self.send(Interface::Sbi, from, to, Body::Http(response));
            self.later(DELAYED, Interface::Sbi, to, from, Body::Tcp(connection, TcpStep::Ack(true)));
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

    fn fields(&mut self, client: usize, server: usize, path: &str) -> Vec<(String, String)> {
        let world = &self.stage.world;
        let agent = format!("{}-{} {}", world.role(client), world.instance(client), world.name(client));
        let mut fields = vec![("user-agent".to_owned(), agent), ("accept".to_owned(), "application/json".to_owned())];
        let service = path.split('/').nth(1).unwrap_or_default().to_owned();
        if world.scenario.tokens && !matches!(service.as_str(), "nnrf-nfm" | "oauth2" | "nnrf-disc") {
            let token = sbi::token(self, client, server, &service);
            fields.push(("authorization".to_owned(), format!("Bearer {token}")));
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
