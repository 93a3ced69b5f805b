//! S1AP (3GPP TS 36.413): what an eNB and an MME tell each other on S1-MME. Its procedures, messages and IEs are listed; what the IEs hold
//! is not read.

use beleg_spec::s1ap::{PORT, PPID, TABLES};
use hex_literal::hex;

use crate::aper::{self, Application, Extension, Form};
use crate::protocol::{Carrier, Protocol};

/// S1AP's description. It is found by the identifier or the port that SCTP announces it with.
pub const PROTOCOL: Protocol = Protocol {
    name: "s1ap",
    title: "S1AP",
    source: "3GPP TS 36.413",
    carriers: &[Carrier::Ppid(PPID), Carrier::Sctp(PORT)],
    probe: None,
    framing: None,
    fields: aper::FIELDS,
    samples: &[
        // S1SetupRequest
        &hex!("0011002a000004003b00080000f11000000010003c40070200656e622d31004000070000004000f1100089400140"),
        // InitialUEMessage
        &hex!("000c402c000005000800020001001a000403074100004300060000f1100001006440080000f110000010100086400130"),
        // S1SetupFailure
        &hex!("4011000d00000200024001450041400130"),
    ],
};

/// Names the protocol to the envelope.
#[derive(Debug)]
pub struct S1ap;

impl Application for S1ap {
    const FORM: Form = Form { extension: Extension::Marker, tables: &TABLES };
}

/// One S1AP PDU.
pub type Message<'a> = aper::Message<'a, S1ap>;
