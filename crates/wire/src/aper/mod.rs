//! The envelope that 3GPP's application protocols share: a PDU of three kinds around a message, which is a list of IEs,
//! in aligned PER (ITU-T X.691). It is read in place, whatever comes; what an IE holds is walked by the protocol's tables
//! where they have its type.
//!
//! Values are not built here, and PDUs of 16384 octets and more, whose message PER cuts into fragments, are read as far
//! as the first fragment goes.

mod bits;
mod conform;
mod message;
mod pdu;
mod plain;
mod show;
mod walk;

pub(crate) use bits::{Bits, Stop};
pub(crate) use message::{
    Application, CRITICALITY, FIELDS, IE_ID, IE_LENGTH, IE_NAME, IES, Message, PDU, PROCEDURE, PROCEDURE_CODE, ies,
    procedure,
};
pub use pdu::{Element, Ies, Kind, Pdu};
pub(crate) use pdu::{Extension, Form};
pub(crate) use plain::plmn;
pub(crate) use show::show_value;
pub(crate) use walk::{Visit, Walk};
