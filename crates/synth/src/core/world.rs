//! What the functions of the core remember.

use std::net::IpAddr;
use std::sync::Arc;

use crate::hasher::Map;
use crate::nas::security::Context;
use crate::packet::End;
use crate::rng::Rng;
use crate::scenario::{Element, Roaming, Sbi, Scenario};

/// When the nodes were started, as PFCP has it (TS 29.244 clause 8.2.65).
pub(super) const RECOVERY: [u8; 4] = [0xed, 0x3a, 0x9f, 0x00];

/// A PDU session.
#[derive(Clone, Debug)]
pub struct Session {
    /// Its identifier.
    pub id: u8,
    /// SEIDs of the SMF and of the UPF.
    pub seids: (u64, u64),
    /// TEIDs of the UPF and of the gNB.
    pub teids: (u32, u32),
    /// The UE's addresses.
    pub addresses: Vec<IpAddr>,
    /// Its UPF.
    pub upf: usize,
    /// Its SMF.
    pub smf: usize,
    /// Where it goes on in the home network, if it is routed there: a session of that network's SMF and UPF, whose tunnel comes
    /// from this one's UPF.
    pub anchor: Option<Box<Self>>,
    /// Its SM context and its SM policy, by number.
    pub context: u32,
    /// Whether the gNB has resources for it.
    pub active: bool,
    /// Octets of the user's packets that have passed.
    pub used: u64,
}

/// A UE, as far as the network knows it.
#[derive(Clone, Debug)]
pub struct Ue {
    /// Its number among all.
    pub number: u32,
    /// Its group, and the step that comes next.
    pub group: usize,
    pub(super) step: usize,
    /// Its gNB.
    pub gnb: usize,
    /// Its identifiers on N2, while it is connected.
    pub ids: Option<(u64, u64)>,
    /// Its security context, once it has one.
    pub security: Option<Box<Context>>,
    /// Its 5G-TMSI.
    pub tmsi: u32,
    /// Its PDU sessions.
    pub sessions: Vec<Session>,
    /// It is registered.
    pub registered: bool,
    /// Its sequence number of authentication.
    pub sqn: u64,
    /// Until when what was said about it is still on its way.
    pub busy: i64,
}

/// Access tokens, and since when they are there: what goes on beside must not show one that is still on its way.
#[derive(Debug, Default)]
pub(crate) struct Tokens(Map<usize, Vec<Token>>);

/// The token of a client.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// For which role's service.
    pub(crate) role: String,
    pub(crate) service: String,
    /// Since when.
    pub(crate) since: i64,
    /// As `authorization` shows it (RFC 6750 clause 2.1).
    pub(crate) shown: Arc<str>,
}

impl Tokens {
    /// A client's token for a service of a role.
    pub(crate) fn get(&self, client: usize, role: &str, service: &str) -> Option<&Token> {
        self.0.get(&client)?.iter().find(|token| token.service == service && token.role == role)
    }

    /// Keeps a token instead of the one for the same service, which it gives back.
    pub(crate) fn insert(&mut self, client: usize, token: Token) -> Option<Token> {
        let before = self.remove(client, &token.role, &token.service);
        self.0.entry(client).or_default().push(token);
        before
    }

    /// Forgets a token.
    pub(crate) fn remove(&mut self, client: usize, role: &str, service: &str) -> Option<Token> {
        let own = self.0.get_mut(&client)?;
        let at = own.iter().position(|token| token.service == service && token.role == role)?;
        Some(own.swap_remove(at))
    }
}

/// All that is remembered.
#[derive(Debug)]
pub struct World {
    /// The scenario.
    pub scenario: Scenario,
    /// Chance.
    pub rng: Rng,
    /// UEs by their number.
    pub(crate) ues: Map<u32, Ue>,
    /// Instance identifiers of elements.
    pub instances: Vec<String>,
    /// Elements as the hosts of URIs (RFC 3986 clause 3.2.2), and as user agents (TS 29.500 clause 5.2.2).
    hosts: Vec<String>,
    agents: Vec<Arc<str>>,
    /// The media type of most answers.
    pub(super) json: Arc<str>,
    /// Connections between functions, and since when they are open: by client, server and port.
    pub(crate) connections: Map<(IpAddr, End), (u32, i64)>,
    pub(crate) opened: u32,
    pub(crate) exchanges: u64,
    ports: Map<IpAddr, u16>,
    /// How many of the UEs that register next do not conceal their identity.
    pub(crate) bared: u32,
    arrived: Vec<u32>,
    ue_count: u32,
    counters: Map<(&'static str, usize), u64>,
    sequences: Map<(IpAddr, IpAddr), u32>,
    /// What was asked of the NRF already: who looked for which role.
    pub(crate) known: Vec<(usize, String)>,
    /// Tokens of clients for a service of a role.
    pub(crate) tokens: Tokens,
}

impl World {
    pub(crate) fn new(scenario: Scenario) -> Self {
        let mut rng = Rng::new(scenario.seed, 1);
        let instances: Vec<String> = scenario.elements.iter().map(|_| rng.uuid()).collect();
        let hosts = scenario.elements.iter().map(|element| host(element.address(0))).collect();
        let agent =
            |(element, instance): (&Element, &String)| format!("{}-{instance} {}", element.role, element.name).into();
        let agents = scenario.elements.iter().zip(&instances).map(agent).collect();
        let arrived = vec![0; scenario.groups.len()];
        Self {
            scenario,
            rng,
            ues: Map::default(),
            instances,
            hosts,
            agents,
            json: "application/json".into(),
            connections: Map::default(),
            opened: 0,
            exchanges: 0,
            ports: Map::default(),
            bared: 0,
            arrived,
            ue_count: 0,
            counters: Map::default(),
            sequences: Map::default(),
            known: Vec::new(),
            tokens: Tokens::default(),
        }
    }

    /// The next UE of a group: its number, whether more come, and after what time.
    pub(super) fn arrive(&mut self, group: usize) -> Option<(u32, bool, i64)> {
        let lines = self.scenario.groups.get(group)?;
        let arrived = self.arrived.get_mut(group)?;
        *arrived += 1;
        let (more, every, gnb) = (*arrived < lines.count, lines.every, lines.gnb);
        let number = self.ue_count;
        self.ue_count += 1;
        let ue = Ue {
            number,
            group,
            step: 0,
            gnb,
            ids: None,
            security: None,
            tmsi: 0,
            sessions: Vec::new(),
            registered: false,
            sqn: 32,
            busy: 0,
        };
        self.ues.insert(number, ue);
        Some((number, more, every))
    }

    /// The address of an element for a purpose: 0 control, 1 users' packets, 2 data networks.
    pub fn address(&self, element: usize, purpose: usize) -> IpAddr {
        let own = self.scenario.elements.get(element);
        own.map_or(IpAddr::from([192, 0, 2, 255]), |element| element.address(purpose))
    }

    /// An element's address as the host of a URI (RFC 3986 clause 3.2.2).
    pub fn host(&self, element: usize) -> String {
        self.hosts.get(element).cloned().unwrap_or_else(|| host(self.address(element, 0)))
    }

    /// How an element calls itself in its requests.
    pub(super) fn agent(&self, element: usize) -> Arc<str> {
        self.agents.get(element).cloned().unwrap_or_else(|| "".into())
    }

    /// The first element of a role; the first of all where there is none.
    pub fn first(&self, role: &str) -> usize {
        self.scenario.role(role).unwrap_or(0)
    }

    /// The first element of a role in a network; the first of all where there is none.
    pub fn first_in(&self, role: &str, plmn: &str) -> usize {
        self.scenario.role_in(role, plmn).unwrap_or(0)
    }

    /// All elements of a role in the scenario's own network.
    pub fn all(&self, role: &str) -> Vec<usize> {
        self.all_in(role, &self.scenario.plmn)
    }

    /// All elements of a role in a network.
    pub fn all_in(&self, role: &str, plmn: &str) -> Vec<usize> {
        let fits = |element: &Element| element.role == role && !element.undeclared;
        let elements = self.scenario.elements.iter().enumerate();
        let own = elements.filter(|(_, element)| fits(element) && self.scenario.network_of(element) == plmn);
        own.map(|(at, _)| at).collect()
    }

    /// The network that an element belongs to.
    pub fn network(&self, element: usize) -> &str {
        self.scenario.elements.get(element).map_or("", |element| self.scenario.network_of(element))
    }

    /// How a subscriber roams.
    pub fn roaming(&self, ue: &Ue) -> Option<Roaming> {
        self.scenario.groups.get(ue.group)?.roaming
    }

    /// Those that a function hands its request to on the way to another: an SCP, and from network to network SEPPs.
    pub(crate) fn relays(&self, client: usize, server: usize) -> Vec<usize> {
        let (own, other) = (self.network(client), self.network(server));
        let indirect = self.scenario.sbi == Sbi::Indirect && own == self.scenario.plmn;
        let by_scp = indirect && self.role(server) != "NRF" && !matches!(self.role(client), "NRF" | "SEPP");
        let scp = by_scp.then(|| self.first("SCP"));
        let seps =
            (own != other && self.role(server) != "SEPP").then(|| [own, other].map(|plmn| self.first_in("SEPP", plmn)));
        scp.into_iter().chain(seps.into_iter().flatten()).filter(|relay| *relay != client).collect()
    }

    /// The role of an element.
    pub fn role(&self, element: usize) -> &str {
        self.scenario.elements.get(element).map_or("", |element| element.role.as_str())
    }

    /// An element's name.
    pub fn name(&self, element: usize) -> &str {
        self.scenario.elements.get(element).map_or("", |element| element.name.as_str())
    }

    /// An element's instance identifier.
    pub fn instance(&self, element: usize) -> String {
        self.instances.get(element).cloned().unwrap_or_default()
    }

    /// The next number of a kind, of an element: 1, 2, 3 …
    pub fn count(&mut self, of: &'static str, element: usize) -> u64 {
        let counter = self.counters.entry((of, element)).or_default();
        *counter += 1;
        *counter
    }

    /// The next PFCP sequence number between two nodes.
    pub fn sequence(&mut self, from: IpAddr, to: IpAddr) -> u32 {
        let number = self.sequences.entry((from, to)).or_default();
        *number = (*number + 1) & 0x00ff_ffff;
        *number
    }

    /// A client port of an address that is not in use.
    pub fn port(&mut self, of: IpAddr) -> u16 {
        let port = self.ports.entry(of).or_insert(40_000);
        *port = if *port >= 60_000 { 40_001 } else { *port + 1 };
        *port
    }

    /// The first UE of the own network that has a PDU session with resources at `now`, and nothing on its way.
    pub fn at_rest(&self, now: i64) -> Option<u32> {
        let rests = |ue: &&Ue| {
            let own = self.roaming(ue).is_none() && ue.busy < now && ue.ids.is_some();
            own && ue.sessions.first().is_some_and(|session| session.active)
        };
        self.ues.values().filter(rests).map(|ue| ue.number).min()
    }

    /// Whether all UEs have come, and have done what they do.
    pub fn all_gone(&self) -> bool {
        let expected: u32 = self.scenario.groups.iter().map(|group| group.count).sum();
        self.ue_count == expected && self.ues.is_empty()
    }

    /// A subscriber's home network.
    pub fn home(&self, ue: &Ue) -> &str {
        let home = self.scenario.groups.get(ue.group).and_then(|group| group.home.as_deref());
        home.unwrap_or(&self.scenario.plmn)
    }

    /// A subscriber's MSIN.
    pub fn msin(&self, ue: &Ue) -> String {
        let digits = 15 - self.home(ue).bytes().filter(u8::is_ascii_digit).count();
        format!("{:0digits$}", u64::from(ue.number) + 1)
    }

    /// A subscriber's IMSI.
    pub fn imsi(&self, ue: &Ue) -> String {
        let home: String = self.home(ue).chars().filter(char::is_ascii_digit).collect();
        format!("{home}{}", self.msin(ue))
    }

    /// The name of the serving network (TS 24.501 clause 9.12.1).
    pub fn serving_network(&self) -> String {
        let (mcc, mnc) = self.scenario.plmn.split_once('-').unwrap_or(("001", "01"));
        format!("5G:mnc{mnc:0>3}.mcc{mcc}.3gppnetwork.org")
    }

    /// MCC and MNC of the serving network.
    pub fn plmn(&self) -> (&str, &str) {
        self.scenario.plmn.split_once('-').unwrap_or(("001", "01"))
    }

    /// Addresses for a session: the next ones of the pools.
    pub fn allocate(&mut self, versions: (bool, bool)) -> Vec<IpAddr> {
        let next = self.count("address", 0);
        let pools = &self.scenario.pools;
        let of = |wanted: bool, is: fn(&IpAddr) -> bool| {
            pools.iter().find(|(base, _)| wanted && is(base)).map(|(base, bits)| match base {
                IpAddr::V4(base) => {
                    let room = u32::MAX.checked_shr(u32::from(*bits)).unwrap_or(0).saturating_sub(2).max(1);
                    IpAddr::V4((u32::from(*base) + 1 + (next as u32 % room)).into())
                }
                // A prefix of 64 bits for each, and an interface identifier that the SMF chose.
                IpAddr::V6(base) => {
                    let room = 1_u64.checked_shl(64 - u32::from(*bits).min(64)).unwrap_or(u64::MAX).max(1);
                    IpAddr::V6((u128::from(*base) | u128::from(next % room) << 64 | 1).into())
                }
            })
        };
        [of(versions.0, IpAddr::is_ipv4), of(versions.1, IpAddr::is_ipv6)].into_iter().flatten().collect()
    }
}

/// An address as the host of a URI (RFC 3986 clause 3.2.2).
pub(crate) fn host(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("[{address}]"),
    }
}
