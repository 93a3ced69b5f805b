//! TLS with the keys of the user: in a file, in the capture, too late, and not at all.
#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]
#![expect(clippy::indexing_slicing, reason = "of what the test has composed itself")]

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::process::{Command, Output};

use beleg_assemble::tls::Sealer;
use beleg_synth::Frame;
use beleg_synth::frame::{packet, tcp};
use beleg_wire::protocols::tls::PROTOCOL;

const SUITE: u16 = 0x1301;
const REQUEST: &[u8] = b"GET /nnrf-nfm/v1/nf-instances HTTP/1.1\r\nHost: nrf.example.org\r\n\r\n";
const RESPONSE: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

/// The client's random in the samples, and secrets of one octet each.
fn key_log() -> String {
    let random: String = (0x20..0x40).map(|octet: u8| format!("{octet:02x}")).collect();
    let labels = [
        "CLIENT_HANDSHAKE_TRAFFIC_SECRET",
        "SERVER_HANDSHAKE_TRAFFIC_SECRET",
        "CLIENT_TRAFFIC_SECRET_0",
        "SERVER_TRAFFIC_SECRET_0",
    ];
    let line = |(number, label)| format!("{label} {random} {}\n", format!("{number:02x}").repeat(32));
    (1..).zip(labels).map(line).collect()
}

fn sealer(octet: u8) -> Sealer {
    Sealer::thirteen(SUITE, &[octet; 32]).expect("a suite")
}

/// A connection of TLS 1.3 with a request and its response.
fn frames() -> Vec<Frame> {
    let sealed = |sealer: &mut Sealer, kind, content: &[u8]| sealer.record(kind, content).expect("a record");
    let finished = [20, 0, 0, 2, 0xaa, 0xbb];
    let (client, server) = (0, 1);
    let records = [
        (client, PROTOCOL.samples.first().expect("a ClientHello").to_vec()),
        (server, PROTOCOL.samples.get(6).expect("a ServerHello").to_vec()),
        (server, sealed(&mut sealer(2), 22, &finished)),
        (client, sealed(&mut sealer(1), 22, &finished)),
        (client, sealed(&mut sealer(3), 23, REQUEST)),
        (server, sealed(&mut sealer(4), 23, RESPONSE)),
    ];
    let ends = [(Ipv4Addr::new(192, 0, 2, 11), 40_000), (Ipv4Addr::new(192, 0, 2, 12), 7_777)];
    let mut sequences = [1_000_u32, 5_000];
    let mut out = Vec::new();
    let mut send = |side: usize, flags: u8, octets: &[u8]| {
        let [one, other] = if side == 0 { [0, 1] } else { [1, 0] };
        let (from, to) = (ends[one], ends[other]);
        let segment = tcp(from, to, sequences[one], sequences[other], flags, octets);
        sequences[one] += octets.len() as u32 + u32::from(flags & 2 > 0);
        let number = out.len() as u16;
        let octets = packet(from.0, to.0, 6, number, &segment);
        out.push(Frame { time: 1_767_225_600_000_000_000 + i64::from(number) * 1_000_000, octets });
    };
    send(client, 2, &[]);
    send(server, 0x12, &[]);
    records.iter().for_each(|(side, record)| send(*side, 0x18, record));
    out
}

/// The capture, with the key log in it before this frame (from 0).
fn with_secrets(before: usize) -> Vec<u8> {
    let capture = beleg_synth::pcapng(&frames());
    let log = key_log().into_bytes();
    let padded = log.len().next_multiple_of(4);
    let len = (12 + 8 + padded) as u32;
    let mut block = [10_u32.to_le_bytes(), len.to_le_bytes(), 0x544c_534b_u32.to_le_bytes()].concat();
    block.extend((log.len() as u32).to_le_bytes());
    block.extend(&log);
    block.resize(16 + padded, 0);
    block.extend(len.to_le_bytes());
    let (mut at, mut packets) = (0, 0);
    loop {
        let word = |at: usize| u32::from_le_bytes(capture[at..at + 4].try_into().expect("four octets"));
        if word(at) == 6 {
            if packets == before {
                break;
            }
            packets += 1;
        }
        at += word(at + 4) as usize;
    }
    [&capture[..at], &block, &capture[at..]].concat()
}

struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str, octets: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("beleg-keys-{}-{name}", std::process::id()));
        std::fs::write(&path, octets).expect("a writable temporary folder");
        Self(path)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn beleg(command: &str, capture: &Scratch, keys: &[&Scratch]) -> Output {
    let mut process = Command::new(env!("CARGO_BIN_EXE_beleg"));
    process.arg(command).arg(&capture.0);
    for keys in keys {
        process.arg("--keys").arg(&keys.0);
    }
    process.output().expect("the program ends")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

#[test]
fn a_key_log_opens_a_capture() {
    let capture = Scratch::new("plain.pcapng", &beleg_synth::pcapng(&frames()));
    let keys = Scratch::new("sslkeys", key_log().as_bytes());
    let closed = stdout(&beleg("messages", &capture, &[]));
    assert!(!closed.contains("/nnrf-nfm/v1/nf-instances") && closed.contains("Application Data"), "{closed}");
    let opened = beleg("messages", &capture, &[&keys]);
    assert_eq!(opened.status.code(), Some(0));
    let opened = stdout(&opened);
    assert!(opened.contains("/nnrf-nfm/v1/nf-instances") && opened.contains("200"), "{opened}");
    let (closed, opened) = (beleg("accounts", &capture, &[]), beleg("accounts", &capture, &[&keys]));
    assert!(stdout(&closed).contains("opaque") && !stdout(&opened).contains("opaque"), "{}", stdout(&opened));
    let screen = stdout(&beleg("audit", &capture, &[&keys]));
    assert!(screen.contains("The books are closed") && screen.contains("HTTP"), "{screen}");
    // No secret shows.
    assert!(!screen.contains("0101010101"));
}

#[test]
fn secrets_in_the_capture_open_what_comes_after_them() {
    for before in 0..=3 {
        let capture = Scratch::new(&format!("in-{before}.pcapng"), &with_secrets(before));
        let opened = stdout(&beleg("messages", &capture, &[]));
        assert!(opened.contains("Finished") && opened.contains("/nnrf-nfm/v1/nf-instances"), "{before}: {opened}");
    }
    // Between the handshake and the request, and between request and response.
    let capture = Scratch::new("late.pcapng", &with_secrets(6));
    let opened = stdout(&beleg("messages", &capture, &[]));
    assert!(!opened.contains("Finished") && opened.contains("/nnrf-nfm/v1/nf-instances"), "{opened}");
    let capture = Scratch::new("later.pcapng", &with_secrets(7));
    let screen = stdout(&beleg("audit", &capture, &[]));
    assert!(screen.contains("opaque") && screen.contains("Response"), "{screen}");
}

#[test]
fn a_wrong_key_log_is_refused_with_its_line() {
    let capture = Scratch::new("refused.pcapng", &beleg_synth::pcapng(&frames()));
    let log = format!("# a comment\n{}SERVER_TRAFFIC_SECRET_0 00 11\n<html>\n", key_log());
    let keys = Scratch::new("wrong", log.as_bytes());
    let output = beleg("audit", &capture, &[&keys]);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""));
    let told = String::from_utf8(output.stderr).expect("UTF-8");
    let expected = format!(
        "beleg: {}:6: no line of an NSS key log: the client random is not 64 hexadecimal digits (1 more line is \
         malformed too)\n",
        keys.0.display()
    );
    assert_eq!(told, expected);
    let absent = Scratch(PathBuf::from("no-such-key-log"));
    let output = beleg("messages", &capture, &[&absent]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no-such-key-log"));
    let empty = Scratch::new("empty", b"# nothing yet\n");
    let output = beleg("accounts", &capture, &[&empty]);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stderr).contains("holds no secret"));
}

/// The keys of a connection open all that it carried, so they never go into a bundle: what only they show is refused, with what to do.
#[test]
fn what_only_keys_show_is_not_sealed() {
    let place = std::env::temp_dir().join(format!("beleg-keys-{}-seal", std::process::id()));
    let _ = std::fs::remove_dir_all(&place);
    std::fs::create_dir_all(&place).expect("a writable temporary folder");
    let at = |name: &str| place.join(name).to_string_lossy().into_owned();
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_beleg")).args(arguments).output().expect("the program ends")
    };
    let told = |output: &Output| String::from_utf8_lossy(&output.stderr).into_owned();
    // Only the NRF is declared: that a stranger asks it is seen without keys, what it is asked only with them.
    let network =
        "[network]\nname = \"story\"\n[[element]]\nname = \"nrf1\"\nrole = \"NRF\"\naddresses = [\"192.0.2.12\"]\n";
    std::fs::write(at("network.toml"), network).expect("written");
    std::fs::write(at("keys"), key_log()).expect("written");
    std::fs::write(at("plain.pcapng"), beleg_synth::pcapng(&frames())).expect("written");
    std::fs::write(at("keyed.pcapng"), with_secrets(0)).expect("written");
    assert!(run(&["keygen", "lab.example.org", "-o", &at("lab")]).status.success());
    let findings = |case: &str| {
        let text = std::fs::read_to_string(at(case) + "/findings.jsonl").expect("findings");
        let read = |line: &str| serde_json::from_str::<serde_json::Value>(line).expect("JSON");
        text.lines()
            .map(read)
            .map(|line| (line["id"].to_string().replace('"', ""), line["what"].to_string()))
            .collect::<Vec<_>>()
    };
    run(&["audit", &at("plain.pcapng"), "--network", &at("network.toml"), "-o", &at("closed")]);
    let closed = findings("closed");
    for (capture, keys) in [("plain", vec!["--keys".to_owned(), at("keys")]), ("keyed", Vec::new())] {
        let path = at(capture) + ".pcapng";
        let (case, network) = (at(capture), at("network.toml"));
        let mut audit = vec!["audit", &path, "--network", &network, "-o", &case];
        audit.extend(keys.iter().map(String::as_str));
        run(&audit);
        let opened: Vec<_> =
            findings(capture).into_iter().filter(|(_, what)| !closed.iter().any(|(_, known)| known == what)).collect();
        assert!(!opened.is_empty(), "keys show nothing more: {closed:?}");
        for (id, what) in &opened {
            let bundle = at("bundle");
            let output = run(&["seal", &case, id, "--key", &at("lab"), "-o", &bundle, "--capture", &path]);
            assert_eq!(output.status.code(), Some(2), "{what}: {}", told(&output));
            assert!(told(&output).contains("Keys of TLS are never put into a bundle"), "{what}: {}", told(&output));
            assert!(told(&output).contains("hand the capture with its keys to a reader whom you trust"));
            assert!(!PathBuf::from(&bundle).exists(), "nothing is written");
        }
    }
    // What stands in the open of the same capture is sealed without them, and no bundle holds a secret.
    for (id, what) in closed {
        let bundle = at("open");
        let output =
            run(&["seal", &at("closed"), &id, "--key", &at("lab"), "-o", &bundle, "--capture", &at("plain.pcapng")]);
        assert!(output.status.success(), "{what}: {}", told(&output));
        for entry in std::fs::read_dir(&bundle).expect("a bundle") {
            let octets = std::fs::read(entry.expect("a file").path()).expect("read");
            assert!(!octets.windows(8).any(|window| window == [1; 8] || window == b"01010101"), "{what}");
        }
        std::fs::remove_dir_all(&bundle).expect("removed");
    }
    let _ = std::fs::remove_dir_all(&place);
}
