//! `beleg protocols`: what is read, how it is found, and which fields its messages have.

use std::error::Error;
use std::fmt::{self, Write as _};

use beleg_report::formats::fields;
use beleg_wire::Carrier;
use clap::Args;

use crate::Outcome;
use crate::commands::{print, protocol};

/// List the protocols that are read, and how they are found; or the fields of their messages
#[derive(Debug, Args)]
pub(crate) struct Protocols {
    /// Show the fields that messages of these protocols have
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    /// Show the fields of all, as docs/formats/fields.md has them
    #[arg(long, exclusive = true)]
    fields: bool,
}

impl Protocols {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let out = if self.fields {
            fields::document()
        } else if self.names.is_empty() {
            list()?
        } else {
            let sections = self.names.iter().map(|name| protocol(name).map(fields::section));
            sections.collect::<Result<Vec<String>, String>>()?.join("\n")
        };
        print(&out)?;
        Ok(Outcome::Well)
    }
}

fn list() -> Result<String, fmt::Error> {
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
    Ok(out)
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
