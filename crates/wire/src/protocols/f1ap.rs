//! F1AP (3GPP TS 38.473): what a gNB-CU and a gNB-DU tell each other on F1-C. Its procedures, messages and IEs are listed; what the IEs hold
//! is not read.

use beleg_spec::f1ap::{PORT, PPID, TABLES};
use hex_literal::hex;

use crate::aper::{self, Application, Extension, Form};
use crate::protocol::{Carrier, Protocol};

/// F1AP's description. It is found by the identifier or the port that SCTP announces it with.
pub const PROTOCOL: Protocol = Protocol {
    name: "f1ap",
    title: "F1AP",
    source: "3GPP TS 38.473",
    carriers: &[Carrier::Ppid(PPID), Carrier::Sctp(PORT)],
    probe: None,
    framing: None,
    fields: aper::FIELDS,
    samples: &[
        // F1SetupRequest
        &hex!("0001001e000004004e00020000002a00020001002d4006018064752d3100ab000100"),
        // DLRRCMessageTransfer
        &hex!("000c401c00000400280002000100290002000200400001200032000403000000"),
        // F1SetupFailure
        &hex!("8001000e000002004e000200000000400168"),
    ],
};

/// Names the protocol to the envelope.
#[derive(Debug)]
pub struct F1ap;

impl Application for F1ap {
    const FORM: Form = Form { extension: Extension::Alternative, tables: &TABLES };
}

/// One F1AP PDU.
pub type Message<'a> = aper::Message<'a, F1ap>;
