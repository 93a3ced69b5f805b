//! E1AP (3GPP TS 37.483): what a gNB-CU-CP and a gNB-CU-UP tell each other on E1. Its procedures, messages and IEs are listed; what the IEs hold
//! is not read.

use beleg_spec::e1ap::{PORT, PPID, TABLES};
use hex_literal::hex;

use crate::aper::{self, Application, Extension, Form};
use crate::protocol::{Carrier, Protocol};

/// E1AP's description. It is found by the identifier or the port that SCTP announces it with.
pub const PROTOCOL: Protocol = Protocol {
    name: "e1ap",
    title: "E1AP",
    source: "3GPP TS 37.483",
    carriers: &[Carrier::Ppid(PPID), Carrier::Sctp(PORT)],
    probe: None,
    framing: None,
    fields: aper::FIELDS,
    samples: &[
        // GNB-CU-UP-E1SetupRequest
        &hex!("0003002700000500390002000000070002000100084006018075702d31000a000120000b0005000000f110"),
        // GNB-CU-UP-E1SetupFailure
        &hex!("4003000e0000020039000200000000400168"),
    ],
};

/// Names the protocol to the envelope.
#[derive(Debug)]
pub struct E1ap;

impl Application for E1ap {
    const FORM: Form = Form { extension: Extension::Marker, tables: &TABLES };
}

/// One E1AP PDU.
pub type Message<'a> = aper::Message<'a, E1ap>;
