//! The service-based interface, from the command line: requests that the tables of TS 23.502 or the chain of an authentication do
//! not allow, and the same from those who may.
#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::Command;

use beleg_synth::Frame;
use beleg_synth::frame::{packet, tcp, udp};

const NRF: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 31);
const AMF: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 21);
const AUSF: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 33);
const UDM: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 34);
const SMF: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 22);
const UPF: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 23);
const NEF: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 39);

const DECLARED: &str = r#"
[network]
name = "test"
plmn = []
ue_pools = []

[[element]]
name = "nrf1"
role = "NRF"
addresses = ["192.0.2.31"]

[[element]]
name = "amf1"
role = "AMF"
addresses = ["192.0.2.21"]

[[element]]
name = "ausf1"
role = "AUSF"
addresses = ["192.0.2.33"]

[[element]]
name = "udm1"
role = "UDM"
addresses = ["192.0.2.34"]

[[element]]
name = "smf1"
role = "SMF"
addresses = ["192.0.2.22"]

[[element]]
name = "upf1"
role = "UPF"
addresses = ["192.0.2.23"]

[[element]]
name = "nef1"
role = "NEF"
addresses = ["192.0.2.39"]
"#;

/// Connections one after the other, each with one exchange.
#[derive(Default)]
struct Exchanges {
    frames: Vec<Frame>,
    connections: u16,
}

impl Exchanges {
    fn push(&mut self, from: (Ipv4Addr, u16), to: (Ipv4Addr, u16), sequence: (u32, u32), flags: u8, octets: &str) {
        let segment = tcp(from, to, sequence.0, sequence.1, flags, octets.as_bytes());
        let number = self.frames.len();
        let time = 1_767_225_600_000_000_000 + number as i64 * 10_000_000;
        let octets = packet(from.0, to.0, 6, number as u16, &segment);
        self.frames.push(Frame { time, octets });
    }

    /// A request with its answer; the number of the request's frame.
    fn exchange(
        &mut self,
        from: (Ipv4Addr, &str),
        to: Ipv4Addr,
        line: &str,
        more: &str,
        answer: (&str, &str),
    ) -> usize {
        self.connections += 1;
        let (client, server) = ((from.0, 40_000 + self.connections), (to, 7_777));
        let body = more.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        let headers = more.split("\r\n\r\n").next().unwrap_or_default();
        let request = format!(
            "{line} HTTP/1.1\r\nhost: {to}:7777\r\nuser-agent: {}\r\n{headers}\r\ncontent-length: {}\r\n\r\n{body}",
            from.1,
            body.len()
        );
        let response = format!(
            "HTTP/1.1 {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{}",
            answer.0,
            answer.1.len(),
            answer.1
        );
        self.push(client, server, (0, 0), 2, "");
        self.push(server, client, (0, 1), 18, "");
        self.push(client, server, (1, 1), 24, &request);
        let frame = self.frames.len();
        let next = 1 + request.len() as u32;
        self.push(server, client, (1, next), 24, &response);
        self.push(client, server, (next, 1 + response.len() as u32), 16, "");
        frame
    }

    /// Somebody registers at the NRF: from here on all that it does is seen.
    fn registers(&mut self, who: (Ipv4Addr, &str), last: u8) {
        let id = format!("00000000-0000-4000-8000-0000000000{last:02}");
        let kind = who.1;
        let profile = format!(
            "content-type: application/json\r\n\r\n{{\"nfInstanceId\":\"{id}\",\"nfType\":\"{kind}\",\"nfStatus\":\"REGISTERED\",\"ipv4Addresses\":[\"{}\"]}}",
            who.0
        );
        self.exchange(who, NRF, &format!("PUT /nnrf-nfm/v1/nf-instances/{id}"), &profile, ("201 Created", "{}"));
    }

    /// A PFCP message, and its frame. The clock goes on by so many seconds before.
    fn pfcp(&mut self, seconds: i64, (from, to): (Ipv4Addr, Ipv4Addr), message: &[u8]) -> usize {
        for frame in &mut self.frames {
            frame.time -= seconds * 1_000_000_000;
        }
        let number = self.frames.len();
        let time = 1_767_225_600_000_000_000 + number as i64 * 10_000_000;
        let octets = packet(from, to, 17, number as u16, &udp((from, 8_805), (to, 8_805), message));
        self.frames.push(Frame { time, octets });
        number + 1
    }

    fn written(&self, name: &str) -> (PathBuf, PathBuf) {
        let stem = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let (capture, network) = (stem.with_extension("pcapng"), stem.with_extension("toml"));
        std::fs::write(&capture, beleg_synth::pcapng(&self.frames)).expect("a file");
        std::fs::write(&network, DECLARED).expect("a file");
        (capture, network)
    }
}

fn beleg(command: &str, (capture, network): &(PathBuf, PathBuf), more: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_beleg"))
        .arg(command)
        .arg(capture)
        .args(more)
        .arg("--network")
        .arg(network)
        .output()
        .expect("the program runs");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn why(files: &(PathBuf, PathBuf), frame: usize) -> String {
    beleg("why", files, &[&frame.to_string()])
}

const VECTOR: (&str, &str) = (
    "200 OK",
    "{\"authType\":\"5G_AKA\",\"supi\":\"imsi-001010000000007\",\"authenticationVector\":{\"avType\":\"5G_HE_AKA\",\"rand\":\"00112233445566778899aabbccddeeff\"}}",
);
const GENERATE: &str = "POST /nudm-ueau/v1/suci-0-001-01-0000-0-0-0000000007/security-information/generate-auth-data";
const ASK: &str = "content-type: application/json\r\n\r\n{\"servingNetworkName\":\"5G:mnc001.mcc001.3gppnetwork.org\"}";

/// The AMF asks for an authentication of the subscriber.
const AUTHENTICATE: &str = "content-type: application/json\r\n\r\n{\"supiOrSuci\":\"suci-0-001-01-0000-0-0-0000000007\",\"servingNetworkName\":\"5G:mnc001.mcc001.3gppnetwork.org\"}";

/// And of another one.
const OTHER: &str = "content-type: application/json\r\n\r\n{\"supiOrSuci\":\"suci-0-001-01-0000-0-0-0000000008\",\"servingNetworkName\":\"5G:mnc001.mcc001.3gppnetwork.org\"}";

#[test]
fn a_vector_needs_an_authentication() {
    let mut network = Exchanges::default();
    network.registers((AUSF, "AUSF"), 33);
    network.registers((AMF, "AMF"), 34);
    // Who it is has been said before, by somebody of whom not all is seen; and the AUSF does authenticate.
    network.exchange((AMF, "AMF"), AUSF, "POST /nausf-auth/v1/ue-authentications", OTHER, ("201 Created", "{}"));
    let data = "GET /nudm-sdm/v2/imsi-001010000000007/am-data";
    network.exchange((AMF, "AMF"), UDM, data, "accept: application/json", ("200 OK", "{}"));
    network.exchange(
        (AMF, "AMF"),
        AUSF,
        "POST /nausf-sorprotection/v1/imsi-001010000000007/ue-sor",
        ASK,
        ("200 OK", "{}"),
    );
    let alone = network.exchange((AUSF, "AUSF"), UDM, GENERATE, ASK, VECTOR);
    let files = network.written("vector-alone");
    let told = why(&files, alone);
    assert!(told.contains("unvouched") && told.contains("lacks auth-run"), "{told}");

    let mut network = Exchanges::default();
    network.registers((AUSF, "AUSF"), 33);
    network.registers((AMF, "AMF"), 34);
    network.exchange((AMF, "AMF"), AUSF, "POST /nausf-auth/v1/ue-authentications", AUTHENTICATE, ("201 Created", "{}"));
    let asked = network.exchange((AUSF, "AUSF"), UDM, GENERATE, ASK, VECTOR);
    let files = network.written("vector-asked-for");
    let told = why(&files, asked);
    assert!(told.contains("vouched: every need") && told.contains("auth-run"), "{told}");
}

#[test]
fn who_is_no_consumer_of_a_service_needs_a_line_in_the_declaration() {
    let mut network = Exchanges::default();
    network.registers((NEF, "NEF"), 39);
    let asked = network.exchange((NEF, "NEF"), UDM, GENERATE, ASK, VECTOR);
    let files = network.written("consumer");
    let told = why(&files, asked);
    assert!(told.contains("nef1 → udm1 service/Nudm_UEAuthentication: not declared"), "{told}");
    // Wherever its lines end.
    let audit = beleg("audit", &files, &[]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(audit.contains(&format!("without being an AUSF of the network, frame {asked}")), "{audit}");
    let line =
        "\n[[allow]]\nfrom = \"nef1\"\nto = \"udm1\"\nflow = \"service/Nudm_UEAuthentication\"\nreason = \"a test\"\n";
    std::fs::write(&files.1, format!("{DECLARED}{line}")).expect("a file");
    assert!(!why(&files, asked).contains("not declared"));
}

#[test]
fn a_token_is_one_that_was_granted() {
    let mut network = Exchanges::default();
    network.registers((AUSF, "AUSF"), 33);
    network.registers((AMF, "AMF"), 34);
    let granted = ("200 OK", "{\"access_token\":\"a.b.c\",\"token_type\":\"Bearer\"}");
    let form = "content-type: application/x-www-form-urlencoded\r\n\r\ngrant_type=client_credentials&nfInstanceId=00000000-0000-4000-8000-000000000033&nfType=AUSF&scope=nudm-ueau";
    network.exchange((AUSF, "AUSF"), NRF, "POST /oauth2/token", form, granted);
    network.exchange((AMF, "AMF"), AUSF, "POST /nausf-auth/v1/ue-authentications", AUTHENTICATE, ("201 Created", "{}"));
    let shows = |token: &str| format!("authorization: Bearer {token}\r\n{ASK}");
    let good = network.exchange((AUSF, "AUSF"), UDM, GENERATE, &shows("a.b.c"), VECTOR);
    let bad = network.exchange((AUSF, "AUSF"), UDM, GENERATE, &shows("x.y.z"), VECTOR);
    let files = network.written("token");
    assert!(why(&files, good).contains("vouched: every need"), "{}", why(&files, good));
    let told = why(&files, bad);
    assert!(told.contains("unvouched") && told.contains("lacks token"), "{told}");
}

/// A PFCP message with a SEID, where it has one.
fn pfcp(kind: u8, seid: Option<u64>, sequence: u8, elements: &[&[u8]]) -> Vec<u8> {
    let seid = seid.map(u64::to_be_bytes);
    let body = [seid.as_ref().map_or(&[][..], |seid| seid), &[0, 0, sequence, 0], &elements.concat()].concat();
    let flags = 0x20 | u8::from(seid.is_some());
    [&[flags, kind][..], &(body.len() as u16).to_be_bytes(), &body].concat()
}

fn node(address: Ipv4Addr) -> Vec<u8> {
    [&[0, 60, 0, 5, 0][..], &address.octets()].concat()
}

fn f_seid(seid: u8, address: Ipv4Addr) -> Vec<u8> {
    [&[0, 57, 0, 13, 2, 0, 0, 0, 0, 0, 0, 0, seid][..], &address.octets()].concat()
}

const CAUSE: [u8; 5] = [0, 19, 0, 1, 1];
const RECOVERY: [u8; 8] = [0, 96, 0, 4, 0xee, 0, 0, 1];

#[test]
fn a_session_on_n4_that_nobody_asked_the_smf_for() {
    let mut network = Exchanges::default();
    let create = "content-type: application/json\r\n\r\n{\"supi\":\"imsi-001010000000007\",\"pduSessionId\":1,\"requestType\":\"INITIAL_REQUEST\"}";
    network.registers((SMF, "SMF"), 22);
    network.registers((AMF, "AMF"), 34);
    let (there, back) = ((SMF, UPF), (UPF, SMF));
    network.pfcp(1, there, &pfcp(5, None, 1, &[&node(SMF), &RECOVERY]));
    network.pfcp(0, back, &pfcp(6, None, 1, &[&node(UPF), &CAUSE, &RECOVERY, &[0, 43, 0, 2, 0, 0]]));
    let establishes = |network: &mut Exchanges, seconds, number| {
        let elements = [node(SMF), f_seid(number, SMF)];
        let frame = network.pfcp(seconds, there, &pfcp(50, Some(0), number, &[&elements[0], &elements[1]]));
        let elements = [node(UPF), f_seid(number, UPF)];
        network.pfcp(0, back, &pfcp(51, Some(number.into()), number, &[&elements[0], &CAUSE, &elements[1]]));
        frame
    };
    // Long after the association was set up, and sessions may be restored.
    network.pfcp(200, there, &pfcp(1, None, 2, &[&RECOVERY]));
    network.pfcp(0, back, &pfcp(2, None, 2, &[&RECOVERY]));
    network.exchange((AMF, "AMF"), SMF, "POST /nsmf-pdusession/v1/sm-contexts", create, ("201 Created", "{}"));
    let asked = establishes(&mut network, 1, 3);
    let alone = establishes(&mut network, 30, 4);
    network.exchange((AMF, "AMF"), NRF, "GET /nnrf-nfm/v1/nf-instances", "accept: application/json", ("200 OK", "{}"));
    network.pfcp(90, there, &pfcp(1, None, 5, &[&RECOVERY]));
    let files = network.written("session");
    let told = why(&files, asked);
    assert!(told.contains("vouched: every need") && told.contains("session-work"), "{told}");
    let told = why(&files, alone);
    assert!(told.contains("unvouched") && told.contains("lacks session-work"), "{told}");
}

#[test]
fn another_service_than_theirs_between_functions() {
    let mut network = Exchanges::default();
    network.registers((AMF, "AMF"), 34);
    let frame = network.frames.len() + 4;
    let (client, server) = ((AMF, 40_900), (UDM, 4_444));
    for (from, to, sequence, flags, octets) in [
        (client, server, (0, 0), 2, ""),
        (server, client, (0, 1), 18, ""),
        (client, server, (1, 1), 16, ""),
        (client, server, (1, 1), 24, "\u{1}\u{2}\u{3}\u{4} who are you\n"),
        (server, client, (1, 17), 24, "\u{1}\u{2}\u{3}\u{4} nobody that you know\n"),
    ] {
        network.push(from, to, sequence, flags, octets);
    }
    let files = network.written("another-service");
    let told = why(&files, frame);
    assert!(told.contains("amf1 → udm1 tcp/4444: not declared"), "{told}");
}
