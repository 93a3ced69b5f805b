//! `beleg protocols`: what is read, and how it is found.

use std::error::Error;
use std::fmt::Write as _;

use beleg_wire::Carrier;
use clap::Args;

use crate::Outcome;
use crate::commands::print;

/// List the protocols that are read, and how they are found
#[derive(Debug, Args)]
pub(crate) struct Protocols {}

impl Protocols {
    #[expect(clippy::unused_self, reason = "all commands are run the same way")]
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let mut out = String::new();
        for id in beleg_wire::ALL {
            let protocol = id.protocol();
            let mut found: Vec<String> = protocol.carriers.iter().map(carrier).collect();
            if protocol.probe.is_some() {
                found.push("structure".to_owned());
            }
            if protocol.framing.is_some() {
                found.push("stream structure".to_owned());
            }
            if found.is_empty() {
                found.push("carried by others".to_owned());
            }
            writeln!(out, "{:9} {:24} {}", protocol.name, protocol.source, found.join(", "))?;
        }
        print(&out)?;
        Ok(Outcome::Well)
    }
}

fn carrier(carrier: &Carrier) -> String {
    match carrier {
        Carrier::Udp(port) => format!("UDP {port}"),
        Carrier::Tcp(port) => format!("TCP {port}"),
        Carrier::Sctp(port) => format!("SCTP {port}"),
        Carrier::Ppid(ppid) => format!("SCTP PPID {ppid}"),
        Carrier::Ip(protocol) => format!("IP protocol {protocol}"),
        Carrier::EtherType(ethertype) => format!("EtherType 0x{ethertype:04x}"),
    }
}
