//! XnAP (3GPP TS 38.423): what two NG-RAN nodes tell each other on Xn-C. Its procedures, messages and IEs are listed; what the IEs hold
//! is not read.

use beleg_spec::xnap::{PORT, PPID, TABLES};
use hex_literal::hex;

use crate::aper::{self, Application, Extension, Form};
use crate::protocol::{Carrier, Protocol};

/// XnAP's description. It is found by the identifier or the port that SCTP announces it with.
pub const PROTOCOL: Protocol = Protocol {
    name: "xnap",
    title: "XnAP",
    source: "3GPP TS 38.423",
    carriers: &[Carrier::Ppid(PPID), Carrier::Sctp(PORT)],
    probe: None,
    framing: None,
    fields: aper::FIELDS,
    samples: &[
        // XnSetupFailure
        &hex!("40110009000001000740020000"),
        // UEContextRelease
        &hex!("0006000f000002004900020001004f00020002"),
    ],
};

/// Names the protocol to the envelope.
#[derive(Debug)]
pub struct Xnap;

impl Application for Xnap {
    const FORM: Form = Form { extension: Extension::Marker, tables: &TABLES };
}

/// One XnAP PDU.
pub type Message<'a> = aper::Message<'a, Xnap>;
