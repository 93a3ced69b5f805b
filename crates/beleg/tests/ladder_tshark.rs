//! A ladder of a real registration with a PDU session, over N1, N2, N3, N4 and the service-based interface, message by message
//! against what `tshark` reads in the same capture. Left out where the capture or `tshark` is not there.
//!
//! Whose a message is, `tshark` does not say. The capture holds one UE, so that what is its own can be said without following
//! it: every NGAP PDU with its RAN-UE-NGAP-ID, every PFCP message of a session, every G-PDU, and every exchange on the
//! service-based interface that is not with the NRF.
#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A message: the frame that completes it, and what it is called.
type Message = (u64, String);

fn capture() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/captures");
    let folder = std::env::var_os("BELEG_CAPTURES").map_or(beside, PathBuf::from);
    Some(folder.join("lab/benign-single.pcap")).filter(|path| path.exists())
}

/// Rows of `tshark` for frames that a filter lets through: a list of values each, several ones of a field with commas.
fn tshark(path: &Path, filter: &str, fields: &[&str]) -> Option<Vec<Vec<String>>> {
    let mut command = Command::new("tshark");
    command.arg("-r").arg(path).args(["-d", "tcp.port==7777,http2", "-T", "fields", "-Y", filter]);
    // The capture's NAS messages announce ciphering by NEA0, and are plain.
    command.args(["-o", "nas-5gs.null_decipher:TRUE"]);
    for field in fields {
        command.args(["-e", field]);
    }
    let output = command.output().ok().filter(|output| output.status.success())?;
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    Some(text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

/// The ladder's messages: frame, label, and how many a row stands for.
fn ladder(path: &Path) -> Vec<(Message, u64)> {
    let output = Command::new(env!("CARGO_BIN_EXE_beleg"))
        .args(["ladder", "--ue", "UE1", "--unfolded", "--format", "mermaid"])
        .arg(path)
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let row = |line: &str| {
        let (_, label) = line.split_once(">>")?.1.split_once(": ")?;
        let (label, place) = label.rsplit_once(" [")?;
        let frame = place.rsplit_once("frame ")?.1.trim_end_matches(']').parse().ok()?;
        let (name, count) = match label.split_once(" × ") {
            Some((name, rest)) => (name, rest.split(" (").next()?.replace(' ', "").parse().ok()?),
            None => (label, 1),
        };
        Some(((frame, name.to_owned()), count))
    };
    text.lines().filter_map(row).collect()
}

fn cell(row: &[String], at: usize) -> &str {
    row.get(at).map_or("", String::as_str)
}

/// Frame and names of NGAP and NAS, or of PFCP, as the column for people has them.
fn named(rows: &[Vec<String>]) -> BTreeMap<u64, String> {
    rows.iter().map(|row| (cell(row, 0).parse().expect("a frame"), cell(row, 1).to_owned())).collect()
}

/// Requests and responses that are not the NRF's: the frame that completes each, and `request` or the status.
fn exchanges(rows: &[Vec<String>]) -> Vec<Message> {
    // What a direction of a stream says, and the last frame that holds some of it.
    let mut said: BTreeMap<(String, String, bool), (u64, String)> = BTreeMap::new();
    let mut of_nrf: BTreeSet<(String, String)> = BTreeSet::new();
    for row in rows {
        let frame: u64 = cell(row, 0).parse().expect("a frame");
        let (connection, from_server) = (cell(row, 1).to_owned(), cell(row, 2) == "7777");
        let list = |at: usize| cell(row, at).split(',').filter(|value| !value.is_empty()).collect::<Vec<&str>>();
        let (types, streams) = (list(3), list(4));
        let mut heads = if from_server { list(6) } else { list(5) }.into_iter();
        for (kind, stream) in types.iter().zip(&streams).filter(|(kind, _)| matches!(**kind, "0" | "1")) {
            let key = (connection.clone(), (*stream).to_owned(), from_server);
            let place = said.entry(key).or_insert_with(|| (frame, String::new()));
            place.0 = frame;
            if *kind == "1"
                && let Some(head) = heads.next()
            {
                head.clone_into(&mut place.1);
                if head.starts_with("/nnrf-") {
                    of_nrf.insert((connection.clone(), (*stream).to_owned()));
                }
            }
        }
    }
    let own = said.into_iter().filter(|((connection, stream, _), (_, head))| {
        !head.is_empty() && !of_nrf.contains(&(connection.clone(), stream.clone()))
    });
    own.map(|((.., answers), (frame, head))| (frame, if answers { head } else { "request".to_owned() })).collect()
}

#[test]
fn every_message_of_a_registration_is_in_its_ladder_once() {
    let Some(path) = capture() else { return eprintln!("LEFT OUT: no captures; set BELEG_CAPTURES to some") };
    let fields = ["frame.number", "_ws.col.Info"];
    let Some(n2) = tshark(&path, "ngap.RAN_UE_NGAP_ID", &fields) else { return eprintln!("LEFT OUT: no tshark") };
    let n4 = tshark(&path, "pfcp.msg_type >= 50 && pfcp.msg_type <= 57", &fields).expect("tshark");
    let n3 = tshark(&path, "gtp.message == 0xff", &fields).expect("tshark");
    let pdus = tshark(&path, "ngap.RAN_UE_NGAP_ID", &["ngap.RAN_UE_NGAP_ID"]).expect("tshark");
    let sbi = [
        "frame.number",
        "tcp.stream",
        "tcp.srcport",
        "http2.type",
        "http2.streamid",
        "http2.headers.path",
        "http2.headers.status",
    ];
    let sbi = exchanges(&tshark(&path, "http2", &sbi).expect("tshark"));

    let rows = ladder(&path);
    let is_sbi =
        |label: &str| label.starts_with('N') && label.contains('_') || label.starts_with(|c: char| c.is_ascii_digit());
    let of = |wanted: &dyn Fn(&str) -> bool| -> Vec<&Message> {
        rows.iter().map(|(message, _)| message).filter(|(_, label)| wanted(label)).collect()
    };

    // N1 and N2: as many PDUs, in the same frames, and every name that one has the other has, in the same order.
    let own = of(&|label| !is_sbi(label) && !label.starts_with("PFCP") && !label.starts_with("G-PDU"));
    let count: usize = pdus.iter().map(|row| cell(row, 0).split(',').count()).sum();
    assert_eq!(own.len(), count, "{own:?}");
    same_names(&own, &named(&n2));

    // N4.
    let own = of(&|label| label.starts_with("PFCP"));
    assert_eq!(own.len(), n4.len());
    same_names(&own, &named(&n4));

    // N3.
    let packets: u64 = rows.iter().filter(|((_, label), _)| label == "G-PDU").map(|(_, count)| count).sum();
    assert_eq!(packets, n3.len() as u64);

    // The service-based interface: the same messages complete in the same frames, with the same status.
    let own = of(&is_sbi);
    let word = |label: &str| {
        if label.starts_with('N') {
            "request".to_owned()
        } else {
            label.split(' ').next().unwrap_or_default().to_owned()
        }
    };
    let mut own: Vec<Message> = own.into_iter().map(|(frame, label)| (*frame, word(label))).collect();
    let mut theirs = sbi;
    own.sort();
    theirs.sort();
    let only = |one: &[Message], other: &[Message]| {
        one.iter().filter(|message| !other.contains(message)).cloned().collect::<Vec<_>>()
    };
    assert_eq!((only(&own, &theirs), only(&theirs, &own)), (Vec::new(), Vec::new()));
    assert_eq!(own, theirs);
    println!(
        "{} NGAP PDUs, {} PFCP messages, {} on the service-based interface, {packets} G-PDUs: the same",
        count,
        n4.len(),
        own.len()
    );
}

/// Each row's names stand in this order in what `tshark` says of its frame.
fn same_names(rows: &[&Message], frames: &BTreeMap<u64, String>) {
    let mine: BTreeSet<u64> = rows.iter().map(|(frame, _)| *frame).collect();
    assert_eq!(mine, frames.keys().copied().collect());
    for (frame, label) in rows {
        let mut rest = frames.get(frame).map_or("", String::as_str);
        for name in label.split(" · ") {
            let found = rest.find(name);
            assert!(found.is_some(), "frame {frame}: “{name}” is not in “{rest}”");
            rest = found.and_then(|at| rest.get(at + name.len()..)).unwrap_or_default();
        }
    }
}
