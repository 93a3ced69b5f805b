//! D01: an element sends to somebody whom the declaration does not know.

use std::net::IpAddr;

use super::{Deed, Form, Group, Misdeed};
use crate::core::Script;
use crate::interface::Interface;
use crate::stage::Stage;
use crate::stage::send::Body;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "D01",
    name: "undeclared egress",
    group: Group::Covert,
    about: [
        "the UPF opens a TLS connection to a stranger and sends data there",
        "the UPF sends small datagrams to a stranger's port 123, as if it asked for the time",
        "the UPF asks the operator's own time server, which is declared",
    ],
    told_by: Interface::Other,
    also: &["A04"],
    make: |form| Box::new(Egress(form)),
};

/// Where it goes: a documentation address that no scenario declares.
const STRANGER: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 66));

#[derive(Debug)]
struct Egress(Form);

impl Deed for Egress {
    fn begin(&mut self, stage: &mut Stage, number: usize, at: i64) {
        let upf = stage.world.first("UPF");
        let own = stage.world.address(upf, 0);
        let clock = stage.world.scenario.named("ntp").map_or(STRANGER, |ntp| stage.world.address(ntp, 0));
        let planted = (self.0 != Form::Lookalike).then_some(number);
        let mut script = Script::new(stage, at, None, "egress").planted(planted);
        match self.0 {
            Form::Crude => beacon(&mut script, own),
            Form::Stealthy => (0..4).for_each(|_| {
                let question = time_request(&mut script);
                script.send(Interface::Other, own, STRANGER, Body::Datagram((123, 123), question));
                script.pass((900_000_000, 1_100_000_000));
            }),
            Form::Lookalike => {
                let question = time_request(&mut script);
                script.send(Interface::Other, own, clock, Body::Datagram((123, 123), question.clone()));
                let mut answer = question;
                // Mode 4, server, of stratum 2.
                if let Some([first, stratum, ..]) = answer.get_mut(..2) {
                    (*first, *stratum) = (0x24, 2);
                }
                script.send(Interface::Other, clock, own, Body::Datagram((123, 123), answer));
            }
        }
        script.end();
    }
}

/// A client's question (RFC 5905 clause 7.3).
fn time_request(script: &mut Script<'_>) -> Vec<u8> {
    let mut out = vec![0x23, 0, 6, 0xec];
    out.resize(40, 0);
    let second = (script.now() / 1_000_000_000 + 2_208_988_800) as u32;
    out.extend(second.to_be_bytes());
    out.extend(script.world().rng.word().to_be_bytes());
    out
}

/// A TLS ClientHello, an answer that nobody here can read, and a few records.
fn beacon(script: &mut Script<'_>, own: IpAddr) {
    let ends = (own, STRANGER);
    let number = script.open(Interface::Other, own, (STRANGER, 443));
    let hello = client_hello(script, "updates.example.net");
    script.data(Interface::Other, ends, number, true, hello);
    for by_client in [false, true, true, false] {
        let noise = script.world().rng.bytes(180);
        let record = [&[23, 3, 3, 0, noise.len() as u8][..], &noise].concat();
        script.data(Interface::Other, ends, number, by_client, record);
    }
    script.close(Interface::Other, ends, number);
}

/// A ClientHello of TLS 1.3 (RFC 8446 clause 4.1.2).
fn client_hello(script: &mut Script<'_>, name: &str) -> Vec<u8> {
    let rng = &mut script.world().rng;
    let list = |items: &[u8]| [&(items.len() as u16).to_be_bytes()[..], items].concat();
    let extension = |kind: u16, content: &[u8]| [&kind.to_be_bytes()[..], &list(content)].concat();
    let server = list(&[&[0][..], &list(name.as_bytes())].concat());
    let share = list(&[&[0, 0x1d][..], &list(&rng.octets::<32>())].concat());
    let extensions = [
        extension(0, &server),
        extension(43, &[2, 3, 4]),
        extension(10, &list(&[0, 0x1d])),
        extension(13, &list(&[4, 3, 8, 4])),
        extension(51, &share),
    ]
    .concat();
    let body = [
        &[3, 3][..],
        &rng.octets::<32>(),
        &[32],
        &rng.octets::<32>(),
        &list(&[0x13, 0x01, 0x13, 0x02]),
        &[1, 0],
        &list(&extensions),
    ]
    .concat();
    let [_, len @ ..] = (body.len() as u32).to_be_bytes();
    let message = [&[1][..], &len, &body].concat();
    [&[22, 3, 1][..], &list(&message)].concat()
}
