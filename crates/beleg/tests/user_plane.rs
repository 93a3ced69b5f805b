//! Users' packets against the rules in force, from the command line: what contradicts them is told, word for word, and what
//! only looks so is not.
#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::process::Command;

use beleg_synth::Frame;
use beleg_synth::frame::{echo, ethernet, g_pdu, ipv4, packet, udp};

const GNB: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 11);
const OTHER_GNB: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 12);
const UPF: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 23);
const NRF: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 31);
const UE: Ipv4Addr = Ipv4Addr::new(10, 45, 0, 2);
const OTHER_UE: Ipv4Addr = Ipv4Addr::new(10, 45, 0, 77);
const SERVER: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 7);
/// The tunnels of the story's PDU session.
const UP: u32 = 0x0ec3;
const DOWN: u32 = 1;
/// Frames of the story before its NTP, where the user's session stands, and all of it.
const DURING: usize = 47;
const ALL: usize = 59;

/// What a person has declared: the story's elements, another gNB, an NRF, and that the UPF may send it anything.
const DECLARED: &str = r#"
[network]
name = "test"
plmn = []
ue_pools = ["10.45.0.0/24"]

[[element]]
name = "smf1"
role = "SMF"
addresses = ["192.0.2.22"]

[[element]]
name = "upf1"
role = "UPF"
addresses = ["192.0.2.23"]

[[element]]
name = "amf1"
role = "AMF"
addresses = ["192.0.2.21"]

[[element]]
name = "gnb1"
role = "gNB"
addresses = ["192.0.2.11"]

[[element]]
name = "gnb2"
role = "gNB"
addresses = ["192.0.2.12"]

[[element]]
name = "nrf1"
role = "NRF"
addresses = ["192.0.2.31"]

[[allow]]
from = "upf1"
to = "nrf1"
flow = "any"
reason = "a test"

[[allow]]
from = "upf1"
to = "192.0.2.53"
flow = "udp/123"
reason = "the operator's own server"
"#;

/// The story with frames put in after its first `after`.
struct Capture {
    directory: PathBuf,
    first: usize,
}

impl Capture {
    fn with(name: &str, after: usize, added: &[Vec<u8>]) -> Self {
        let mut frames = beleg_synth::first::frames().expect("a story");
        let rest = frames.split_off(after);
        let mut time = frames.last().map_or(0, |frame| frame.time);
        for octets in added {
            time += 200_000_000;
            frames.push(Frame { time, octets: octets.clone() });
        }
        frames.extend(rest.into_iter().map(|frame| Frame { time: frame.time + 60_000_000_000, ..frame }));
        let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        let stem = directory.join(name);
        std::fs::write(stem.with_extension("pcapng"), beleg_synth::pcapng(&frames)).expect("a file");
        std::fs::write(stem.with_extension("toml"), DECLARED).expect("a file");
        Self { directory: stem, first: after + 1 }
    }

    fn run(&self, command: &str, more: &[&str]) -> String {
        let (capture, network) = (self.directory.with_extension("pcapng"), self.directory.with_extension("toml"));
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

    fn why(&self, frame: usize) -> String {
        self.run("why", &[&frame.to_string()])
    }

    /// The frames, counted from the first that was put in, with an entry of this status.
    fn of(&self, status: &str) -> Vec<usize> {
        let wanted = format!("\"status\":\"{status}\"");
        let lines = self.run("messages", &["--json"]);
        let mut frames: Vec<usize> = lines
            .lines()
            .filter(|line| line.contains(&wanted))
            .filter_map(|line| line.strip_prefix("{\"frame\":")?.split(',').next()?.parse::<usize>().ok())
            .map(|frame| frame.saturating_sub(self.first))
            .collect();
        frames.dedup();
        frames
    }
}

fn inner(from: Ipv4Addr, to: Ipv4Addr, number: u16) -> Vec<u8> {
    ipv4(from, to, 1, 1_000 + number, &echo(from != UE, 9, number, b"a user's own words"))
}

fn tunnelled(from: Ipv4Addr, to: Ipv4Addr, teid: u32, qfi: u8, inner: &[u8]) -> Vec<u8> {
    packet(from, to, 17, 7, &udp((from, 2_152), (to, 2_152), &g_pdu(teid, to == UPF, qfi, inner)))
}

fn plain(from: Ipv4Addr, to: Ipv4Addr, inner: &[u8]) -> Vec<u8> {
    ethernet(from, to, 0x0800, inner)
}

#[test]
fn a_foreign_address_in_a_users_tunnel() {
    let up = tunnelled(GNB, UPF, UP, 1, &inner(OTHER_UE, SERVER, 1));
    let down = tunnelled(UPF, GNB, DOWN, 1, &inner(SERVER, OTHER_UE, 2));
    let asks = tunnelled(GNB, UPF, UP, 1, &inner(Ipv4Addr::UNSPECIFIED, Ipv4Addr::BROADCAST, 3));
    let capture = Capture::with("foreign-address", DURING, &[up, down, asks]);
    assert_eq!(capture.of("unvouched"), [0, 1]);
    let why = capture.why(capture.first);
    assert!(why.contains("lacks tunnel-user for 10.45.0.77 in 192.0.2.23 TEID 0x00000ec3"), "{why}");
    assert!(why.contains("which says: 10.45.0.2 in 192.0.2.23 TEID 0x00000ec3"), "{why}");
    let audit = capture.run("audit", &[]);
    assert!(audit.contains("no tunnel-user") && audit.contains("says: 10.45.0.2 in"), "{audit}");
}

#[test]
fn a_foreign_sender_in_a_users_tunnel() {
    let sent = tunnelled(OTHER_GNB, UPF, UP, 1, &inner(UE, SERVER, 1));
    let capture = Capture::with("foreign-sender", DURING, &[sent]);
    assert_eq!(capture.of("unvouched"), [0]);
    let why = capture.why(capture.first);
    assert!(why.contains("lacks tunnel-peer for 192.0.2.12 in 192.0.2.23 TEID 0x00000ec3"), "{why}");
    assert!(why.contains("which says: 192.0.2.11 in 192.0.2.23 TEID 0x00000ec3"), "{why}");
}

#[test]
fn traffic_after_its_session() {
    let sent = |number| tunnelled(GNB, UPF, UP, 1, &inner(UE, SERVER, number));
    // The story ends at the last of them; what comes at once was on its way.
    let added: Vec<Vec<u8>> = (1..=15).map(sent).collect();
    let capture = Capture::with("after-deletion", ALL, &added);
    let unvouched = capture.of("unvouched");
    assert_eq!(unvouched, (9..15).collect::<Vec<usize>>());
    let why = capture.why(capture.first + 14);
    assert!(why.contains("lacks n4-tunnel") && why.contains("there was one until frame"), "{why}");
}

#[test]
fn a_copy_towards_a_declared_peer_whatever_carries_it() {
    let user = inner(UE, SERVER, 1);
    let arrives = tunnelled(GNB, UPF, UP, 1, &user);
    let leaves = plain(UPF, SERVER, &user);
    // In GTP-U, in GRE, behind a header that nobody knows, and as it is, to another station.
    let in_gtp_u = tunnelled(UPF, NRF, 0x9900_0001, 1, &user);
    let gre = packet(UPF, NRF, 47, 7, &[&[0, 0, 0x08, 0x00][..], &user].concat());
    let hidden = packet(UPF, NRF, 17, 7, &udp((UPF, 30_000), (NRF, 30_001), &[&b"COPY"[..], &user].concat()));
    let elsewhere = plain(UPF, NRF, &user);
    for (name, copy) in [("gtp-u", in_gtp_u), ("gre", gre), ("hidden", hidden), ("plain", elsewhere)] {
        let frames = [arrives.clone(), leaves.clone(), copy];
        let capture = Capture::with(&format!("copy-{name}"), DURING, &frames);
        let why = capture.why(capture.first + 2);
        assert!(why.contains(&format!("contradicts frame {}", capture.first)), "{name}: {why}");
        let audit = capture.run("audit", &[]);
        // A tunnel that nobody set up is a requirement's to find; what no requirement is about, stands by itself.
        let says = match name {
            "gtp-u" => format!("goes through a tunnel that nobody set up, frame {}", capture.first + 2),
            _ => format!("; the same packet as in frame {}", capture.first),
        };
        assert!(audit.contains(&says), "{name}: {audit}");
        assert!(capture.of("unvouched").iter().all(|&frame| frame == 2), "{name}");
    }
}

#[test]
fn what_only_looks_like_a_copy_is_none() {
    let (one, two) = (inner(UE, SERVER, 1), inner(UE, SERVER, 2));
    let gre = |user: &[u8]| packet(UPF, NRF, 47, 7, &[&[0, 0, 0x08, 0x00][..], user].concat());
    let frames = [
        // A tunnel on N6, by which the packet leaves and by nothing else.
        tunnelled(GNB, UPF, UP, 1, &one),
        gre(&one),
        tunnelled(GNB, UPF, UP, 1, &two),
        gre(&two),
        // From UE to UE, and the same again.
        tunnelled(GNB, UPF, UP, 1, &inner(UE, UE, 3)),
        tunnelled(UPF, GNB, DOWN, 1, &inner(UE, UE, 3)),
        tunnelled(GNB, UPF, UP, 1, &inner(UE, UE, 3)),
        tunnelled(UPF, GNB, DOWN, 1, &inner(UE, UE, 3)),
        // On by a router that it comes back to.
        tunnelled(GNB, UPF, UP, 1, &inner(UE, SERVER, 4)),
        plain(UPF, SERVER, &inner(UE, SERVER, 4)),
        plain(SERVER, UPF, &inner(UE, SERVER, 4)),
    ];
    let capture = Capture::with("no-copy", DURING, &frames);
    assert_eq!(capture.of("unvouched"), [0_usize; 0]);
    assert!(!capture.run("audit", &[]).contains("unvouched "), "{}", capture.run("audit", &[]));
}

#[test]
fn a_packet_from_an_address_that_no_user_has() {
    let says = |from, to| ipv4(from, to, 17, 1, &udp((from, 5_000), (to, 443), b"whose words are these?"));
    let group = Ipv4Addr::new(239, 255, 255, 250);
    let frames = [
        plain(UPF, SERVER, &says(OTHER_UE, SERVER)),
        plain(UPF, SERVER, &says(UE, SERVER)),
        // What is sent to such an address, what a UPF with an address out of the pool says by itself.
        plain(SERVER, UPF, &says(SERVER, OTHER_UE)),
        plain(UPF, SERVER, &inner(OTHER_UE, SERVER, 1)),
        plain(UPF, SERVER, &says(OTHER_UE, group)),
    ];
    let capture = Capture::with("no-user", DURING, &frames);
    let why = capture.why(capture.first);
    assert!(
        why.contains("from an address that no user has") && why.contains("lacks ue-address for 10.45.0.77"),
        "{why}"
    );
    for more in 1..5 {
        let why = capture.why(capture.first + more);
        assert!(!why.contains("no user has"), "{why}");
    }
    // Long lines go on thirteen columns in.
    let audit = capture.run("audit", &[]).replace("\n             ", " ");
    assert!(audit.contains("unvouched  10.45.0.77 → 198.51.100.7 udp/443: packets without a message"), "{audit}");
    assert!(audit.contains("no ue-address (N4 of anybody)"), "{audit}");
}

#[test]
fn what_roles_imply_is_what_is_spoken_there() {
    let smf = Ipv4Addr::new(192, 0, 2, 22);
    let hidden = packet(UPF, smf, 17, 7, &udp((UPF, 50_009), (smf, 50_010), b"something that nobody knows"));
    let capture = Capture::with("another-way", DURING, &[hidden]);
    let why = capture.why(capture.first);
    assert!(why.contains("upf1 → smf1 udp/50009: not declared"), "{why}");
}
