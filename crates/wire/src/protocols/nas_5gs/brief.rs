//! The few values of a message that tell it from its siblings, gathered in one walk.

use std::fmt;

use beleg_model::{Fields, Value};
use beleg_spec::nas_5gs::{self as spec, Content};

use super::content::{
    CAUSE, IDENTITY_TYPE, PAYLOAD_TYPE, REGISTRATION_TYPE, REQUEST_TYPE, SESSION_TYPE, algorithms, named,
};
use super::identity::Identity;
use super::walk::{Step, Walk};
use super::{area, session};

/// How a cause is named.
type Causes = fn(u8) -> Option<&'static str>;

/// The main values of a message; of one that stands twice, the first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Brief<'a> {
    registration_type: Option<u8>,
    ngksi: Option<u8>,
    cause: Option<(u8, Causes)>,
    identity: Option<&'a [u8]>,
    identity_type: Option<u8>,
    algorithms: Option<u8>,
    rand: Option<&'a [u8]>,
    security_capability: Option<&'a [u8]>,
    payload_type: Option<u8>,
    pdu_session_id: Option<u8>,
    request_type: Option<u8>,
    s_nssai: Option<&'a [u8]>,
    dnn: Option<&'a [u8]>,
    session_type: Option<u8>,
}

impl<'a> Brief<'a> {
    /// The names of all that [`Self::fields`] tells.
    pub(super) const FIELDS: &'static [&'static str] = &[
        // What is asked for most comes first.
        "identity",
        "rand",
        REGISTRATION_TYPE.0,
        REGISTRATION_TYPE.1,
        "follow_on_request",
        "ngksi",
        CAUSE.0,
        CAUSE.1,
        IDENTITY_TYPE.0,
        IDENTITY_TYPE.1,
        "protection_scheme",
        "home_network_public_key",
        "home_network",
        "ciphering_algorithm",
        "ciphering_algorithm_number",
        "integrity_algorithm",
        "integrity_algorithm_number",
        PAYLOAD_TYPE.0,
        PAYLOAD_TYPE.1,
        "pdu_session_id",
        REQUEST_TYPE.0,
        REQUEST_TYPE.1,
        "s_nssai",
        "dnn",
        SESSION_TYPE.0,
        SESSION_TYPE.1,
        "ue_security_capability",
    ];

    /// Of the elements that `walk` comes to.
    pub(super) fn of(walk: Walk<'a>) -> Self {
        let mut brief = Self::default();
        for step in walk {
            let Step::Element(found) = step else {
                continue;
            };
            let number = found.number();
            let octets = Some(found.octets());
            match found.content() {
                Content::RegistrationType => first(&mut brief.registration_type, number),
                // The non-current key set of a Registration request has an identifier.
                Content::KeySet if found.iei.is_none() => first(&mut brief.ngksi, number),
                Content::MobilityCause => {
                    let cause = number.map(|number| (number, spec::mobility_cause as Causes));
                    first(&mut brief.cause, cause);
                }
                Content::SessionCause => {
                    let cause = number.map(|number| (number, spec::session_cause as Causes));
                    first(&mut brief.cause, cause);
                }
                Content::MobileIdentity => first(&mut brief.identity, octets),
                Content::IdentityType => first(&mut brief.identity_type, number),
                Content::SecurityAlgorithms => first(&mut brief.algorithms, number),
                Content::Rand => first(&mut brief.rand, octets),
                Content::SecurityCapability => first(&mut brief.security_capability, octets),
                Content::PayloadType => first(&mut brief.payload_type, number),
                Content::SessionIdentity => first(&mut brief.pdu_session_id, number),
                Content::RequestType => first(&mut brief.request_type, number),
                // The alternative S-NSSAI replaces another, and does not tell the slice asked for.
                Content::SNssai if found.iei != Some(0x5a) => first(&mut brief.s_nssai, octets),
                Content::Dnn => first(&mut brief.dnn, octets),
                Content::SessionType => first(&mut brief.session_type, number),
                _ => {}
            }
        }
        brief
    }

    /// Tells them all.
    pub(super) fn fields(&self, out: &mut dyn Fields) {
        if let Some(number) = self.registration_type {
            named(out, REGISTRATION_TYPE, number & 7, spec::registration_type);
            out.flag("follow_on_request", number & 8 != 0);
        }
        out.maybe("ngksi", self.ngksi.map(|number| u64::from(number & 7)));
        if let Some((number, names)) = self.cause {
            named(out, CAUSE, number, names);
        }
        if let Some(number) = self.identity_type {
            named(out, IDENTITY_TYPE, number & 7, spec::identity_type);
        } else if let Some((&first, value)) = self.identity.and_then(|id| id.first().zip(Some(id)))
            && let Some(identity) = Identity::of(value)
        {
            identity.fields(first, out);
        }
        if let Some(octet) = self.algorithms {
            algorithms(octet, out);
        }
        if let Some(rand) = self.rand {
            out.value("rand", Value::Octets(rand));
        }
        if let Some(capability) = self.security_capability.and_then(|value| value.get(..2)).filter(|_| out.detail()) {
            out.value("ue_security_capability", Value::Octets(capability));
        }
        if let Some(number) = self.payload_type {
            named(out, PAYLOAD_TYPE, number, spec::payload_type);
        }
        out.maybe("pdu_session_id", self.pdu_session_id.map(u64::from));
        if let Some(number) = self.request_type {
            named(out, REQUEST_TYPE, number & 7, spec::request_type);
        }
        if let Some(value) = self.s_nssai {
            out.group("s_nssai", &mut |out| {
                // A wrong length was noted when the message was decoded.
                let _ = area::s_nssai(value, out);
            });
        }
        if let Some(dnn) = self.dnn.and_then(session::dnn_text) {
            out.text("dnn", &dnn);
        }
        if let Some(number) = self.session_type {
            named(out, SESSION_TYPE, number & 7, spec::session_type);
        }
    }

    /// Writes those that are no identity, each with a space before it.
    pub(super) fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        let mut text = |label: &str, number: u8, name: Option<&str>| match name {
            Some(name) => write!(out, " {label} {name}"),
            None => write!(out, " {label} {number}"),
        };
        if let Some(number) = self.registration_type.map(|number| number & 7) {
            text("type", number, spec::registration_type(number))?;
        }
        if let Some((number, names)) = self.cause {
            text("cause", number, names(number))?;
        }
        if let Some(number) = self.identity_type.map(|number| number & 7) {
            text("identity type", number, spec::identity_type(number))?;
        }
        if let Some(number) = self.payload_type.filter(|&number| number != 1) {
            text("payload", number, spec::payload_type(number))?;
        }
        if let Some(number) = self.pdu_session_id {
            text("PDU session", number, None)?;
        }
        if let Some(number) = self.request_type.map(|number| number & 7) {
            text("request", number, spec::request_type(number))?;
        }
        if let Some(number) = self.session_type.map(|number| number & 7) {
            text("type", number, spec::session_type(number))?;
        }
        if let Some(octet) = self.algorithms {
            let ciphering = spec::ciphering_algorithm(octet >> 4 & 7);
            let integrity = spec::integrity_algorithm(octet & 7);
            write!(out, " {ciphering} {integrity}")?;
        }
        if let Some(dnn) = self.dnn.and_then(session::dnn_text) {
            write!(out, " DNN {}", dnn.escape_debug())?;
        }
        Ok(())
    }
}

fn first<T>(slot: &mut Option<T>, value: Option<T>) {
    if slot.is_none() {
        *slot = value;
    }
}
