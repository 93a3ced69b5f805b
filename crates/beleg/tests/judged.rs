//! What an entry is judged to be does not depend on who asks: a run that keeps chains of causes, and enters each message by itself
//! for that, finds what a run finds that judges G-PDUs by those before them.
#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

use std::path::{Path, PathBuf};

use beleg_capture::Options;
use beleg_declaration::Network;
use beleg_engine::{Settings, Silent, Summary};

fn captures(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<PathBuf> = entries
        .filter(|path| path.extension().is_some_and(|extension| extension == "pcap" || extension == "pcapng"))
        .collect();
    found.sort();
    found
}

fn run(capture: &Path, network: &Network, chains: bool) -> Summary {
    let mut taps = beleg_capture::open(&[capture.to_owned()], Options::default()).expect("a capture");
    beleg_engine::run(&mut taps, Settings { network: network.clone(), chains, ..Settings::default() }, &mut Silent)
}

#[test]
fn with_chains_and_without_entries_are_judged_alike() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let default = root.join("../shared/captures");
    let laboratory = std::env::var_os("BELEG_CAPTURES").map_or(default, PathBuf::from).join("lab");
    let mut all = captures(&root.join("testdata"));
    assert!(!all.is_empty());
    let others = captures(&laboratory);
    if others.is_empty() {
        eprintln!("left out: there are no captures at {}; BELEG_CAPTURES says where they are", laboratory.display());
    }
    all.extend(others);
    let mut entries = 0;
    for capture in all {
        // Once with what is learnt on the way, and once with that from the beginning.
        let mut network = Network::default();
        for _ in 0..2 {
            let [plain, chained] = [false, true].map(|chains| run(&capture, &network, chains));
            assert_eq!(plain.judged.classes.len(), chained.judged.classes.len(), "{}", capture.display());
            for ((one, status), (other, chained)) in plain.judged.classes.iter().zip(&chained.judged.classes) {
                let told = |kept: &beleg_ledger::Kept, status| format!("{kept:?} {status:?}");
                assert_eq!(told(one, status), told(other, chained), "{}", capture.display());
                entries += one.messages;
            }
            network = plain.judged.network;
        }
    }
    assert!(entries > 1_000, "{entries}");
}
