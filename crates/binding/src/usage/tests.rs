//! One session with a usage reporting rule, between gNB .11, UPF .23 and SMF .22.

use beleg_model::Notes;
use beleg_wire::{Id, Message};

use super::*;

const GNB: [u8; 4] = [192, 0, 2, 11];
const UPF: [u8; 4] = [192, 0, 2, 23];

fn ie(ty: u16, value: &[&[u8]]) -> Vec<u8> {
    let value = value.concat();
    let mut out = ty.to_be_bytes().to_vec();
    out.extend((value.len() as u16).to_be_bytes());
    out.extend(value);
    out
}

fn says<'a>(octets: &'a [u8]) -> Message<'a> {
    let mut notes = Notes::default();
    let message = Message::decode(Id::Pfcp, octets, &mut notes);
    assert!(notes.all().is_empty(), "{notes:?}");
    message
}

fn pfcp(kind: u8, ies: &[Vec<u8>]) -> Vec<u8> {
    let body = ies.concat();
    let mut out = vec![0x21, kind];
    out.extend((body.len() as u16 + 12).to_be_bytes());
    out.extend([0; 8]);
    out.extend([0, 0, 1, 0]);
    out.extend(body);
    out
}

/// Which PDRs name the rule, up and down; what the rule has of Measurement Information.
struct Session {
    meters: Meters,
    at: Option<u32>,
    now: i64,
}

impl Session {
    fn new(named: [bool; 2], information: u8) -> Self {
        let urr = |named: bool| if named { ie(81, &[&[0, 0, 0, 1]]) } else { Vec::new() };
        let far = |id: u8| ie(108, &[&[0, 0, 0, id]]);
        let (number, precedence) = (|id: u8| ie(56, &[&[0, id]]), ie(29, &[&[0, 0, 0, 1]]));
        let teid = ie(21, &[&[1, 0, 0, 0, 0x77], &UPF]);
        let up = ie(1, &[&number(1), &precedence, &ie(2, &[&ie(20, &[&[0]]), &teid]), &far(1), &urr(named[0])]);
        let down = ie(1, &[&number(2), &precedence, &ie(2, &[&ie(20, &[&[1]])]), &far(2), &urr(named[1])]);
        let made = ie(84, &[&[1, 0, 0, 0, 0, 0x11], &GNB]);
        let fars = [
            ie(3, &[&far(1), &ie(44, &[&[2]]), &ie(4, &[&ie(42, &[&[1]])])]),
            ie(3, &[&far(2), &ie(44, &[&[2]]), &ie(4, &[&ie(42, &[&[0]]), &made])]),
        ];
        let rule =
            ie(6, &[&ie(81, &[&[0, 0, 0, 1]]), &ie(62, &[&[2]]), &ie(37, &[&[2, 0, 0]]), &ie(100, &[&[information]])]);
        let node = ie(60, &[&[0, 192, 0, 2, 22]]);
        let f_seid = ie(57, &[&[2], &1_u64.to_be_bytes(), &[192, 0, 2, 22]]);
        let [one, two] = fars;
        let mut own = Self { meters: Meters::default(), at: None, now: 0 };
        own.see(50, &[node, f_seid, up, down, one, two, rule]);
        own
    }

    fn see(&mut self, kind: u8, ies: &[Vec<u8>]) {
        let octets = pfcp(kind, ies);
        let Message::Pfcp(message) = says(&octets) else { panic!("a PFCP message") };
        self.at = self.meters.see(self.at, kind, &message, Time::from_nanoseconds(self.now));
    }

    /// So many packets of 1 000 octets, one a millisecond.
    fn pass(mut self, up: bool, many: u64) -> Self {
        let mut packet = vec![0x45, 0, 0x03, 0xe8];
        packet.resize(1_000, 0);
        let teid: u32 = if up { 0x77 } else { 0x11 };
        let head = [&[0x30, 255, 0x03, 0xe8][..], &teid.to_be_bytes()].concat();
        let octets = [head, packet].concat();
        for _ in 0..many {
            self.now += 1_000_000;
            let Message::GtpU(message) = Message::decode(Id::GtpU, &octets, &mut Notes::default()) else { return self };
            let to = if up { UPF } else { GNB };
            self.meters.g_pdu(&message, to.into(), Time::from_nanoseconds(self.now));
        }
        self
    }

    /// A report of a total, or of two directions, or of all.
    fn report(mut self, (kind, report): (u8, u16), sequence: u32, flags: u8, volumes: &[u64]) -> Self {
        let volumes: Vec<u8> = volumes.iter().flat_map(|volume| volume.to_be_bytes()).collect();
        let measured = ie(66, &[&[flags], &volumes]);
        let members = [ie(81, &[&[0, 0, 0, 1]]), ie(104, &[&sequence.to_be_bytes()]), ie(63, &[&[0, 8, 0]]), measured];
        let report = ie(report, &[&members.concat()]);
        let first = if kind == 56 { ie(39, &[&[2]]) } else { ie(19, &[&[1]]) };
        self.see(kind, &[first, report]);
        self
    }

    fn ends(self, flags: u8, volumes: &[u64]) -> Option<(Option<u64>, Option<u64>)> {
        let mut own = self.report((55, 79), 0, flags, volumes);
        own.meters.settle(own.at?).map(|usage| (usage.over, usage.under))
    }
}

fn both(named: [bool; 2]) -> Session {
    Session::new(named, 0).pass(true, 10).pass(false, 90)
}

#[test]
fn what_is_reported_is_what_passed() {
    assert_eq!(both([true; 2]).ends(7, &[100_000, 10_000, 90_000]), Some((Some(0), Some(0))));
    assert_eq!(both([true; 2]).ends(1, &[100_000]), Some((Some(0), Some(0))));
    // Of downlink alone, as some measure.
    assert_eq!(both([false, true]).ends(7, &[90_000, 0, 90_000]), Some((Some(0), Some(0))));
    assert_eq!(both([true; 2]).ends(1, &[300_000]), Some((Some(1_910), Some(0))));
    assert_eq!(both([true; 2]).ends(1, &[30_000]), Some((Some(0), Some(600))));
    assert_eq!(both([true; 2]).ends(7, &[40_000, 10_000, 30_000]), Some((Some(0), Some(660))));
}

#[test]
fn what_may_be_innocent_is_no_deviation() {
    // Headers are counted too; uplink packets were dropped for their rate; there is no report.
    assert_eq!(both([true; 2]).ends(1, &[100_000 + 100 * 60]), Some((Some(0), Some(0))));
    assert_eq!(both([true; 2]).ends(7, &[90_000, 0, 90_000]), Some((Some(0), Some(0))));
    let before_qos = Session::new([true; 2], 1).pass(true, 10).pass(false, 90);
    assert_eq!(before_qos.ends(7, &[90_000, 0, 90_000]), Some((Some(0), Some(1_000))));
    let mut silent = both([true; 2]);
    assert_eq!(silent.at.and_then(|at| silent.meters.settle(at)), None);
    // A tap that does not show the tunnel knows nothing.
    assert_eq!(Session::new([true; 2], 0).ends(1, &[100_000]), Some((None, None)));
    assert_eq!(both([true; 2]).pass(true, 0).report((56, 80), 3, 1, &[5]).ends(1, &[5]), Some((None, None)));
}

#[test]
fn reports_add_up_and_packets_about_them_are_on_either_side() {
    let reported = both([true; 2]).report((56, 80), 0, 1, &[60_000]).pass(false, 20).report((56, 80), 0, 1, &[60_000]);
    let mut own = reported.report((55, 79), 1, 1, &[60_000]);
    let usage = own.at.and_then(|at| own.meters.settle(at)).unwrap();
    assert_eq!((usage.over, usage.under, usage.octets), (Some(0), Some(0), None));
    // What passed in the second before a report may be in the next one.
    let own = both([true; 2]).report((56, 80), 0, 1, &[1]);
    let mut own = own;
    assert_eq!(own.at.and_then(|at| own.meters.settle(at)).map(|usage| usage.under), Some(None));
}
