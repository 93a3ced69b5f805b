//! The values of elements. The same reading serves to check them, with nobody listening, and to tell them.

use beleg_model::{Fields, Items, Name, Note, NoteKind, Span, Value};
use beleg_spec::nas_5gs::{self as spec, Content};

use super::walk::Found;
use super::{area, container, identity, session};

/// Whether a value could be read to its end.
pub(super) type Read = Result<(), Fault>;

/// Where a value could not be read, from the start of the value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fault {
    kind: NoteKind,
    start: usize,
    len: usize,
    what: &'static str,
    number: Option<u64>,
}

impl Fault {
    /// The same fault, seen from `octets` earlier.
    pub(super) fn after(self, octets: usize) -> Self {
        Self { start: self.start.saturating_add(octets), ..self }
    }

    /// The note about it, where the value stands at `value`.
    pub(super) fn note(self, value: Span) -> Note {
        let start = self.start.min(value.len as usize);
        Note {
            kind: self.kind,
            span: Span::new(
                (value.start as usize).saturating_add(start),
                self.len.min((value.len as usize).saturating_sub(start)),
            ),
            bit: 0,
            what: self.what,
            number: self.number,
        }
    }
}

/// A length that contradicts what is there.
pub(super) fn bad_length(what: &'static str, start: usize, len: usize, number: usize) -> Fault {
    Fault { kind: NoteKind::BadLength, start, len, what, number: Some(number as u64) }
}

/// A value that leaves what follows without meaning.
pub(super) fn bad_value(what: &'static str, start: usize, len: usize, number: u8) -> Fault {
    Fault { kind: NoteKind::BadValue, start, len, what, number: Some(u64::from(number)) }
}

/// Octets beyond the end.
pub(super) fn residue(what: &'static str, start: usize, len: usize) -> Fault {
    Fault { kind: NoteKind::Residue, start, len, what, number: None }
}

/// Reads the value of an element and tells it to `out`.
pub(super) fn read(found: &Found<'_>, out: &mut dyn Fields) -> Read {
    let value = found.octets();
    let number = found.number().unwrap_or_default();
    match found.content() {
        Content::Octets => out.value("value", Value::Octets(value)),
        Content::Number => out.uint("value", u64::from(number)),
        Content::Secret => out.value("value", Value::Secret("key", value.len())),
        Content::Private | Content::Spare | Content::NasContainer => {}
        Content::MobileIdentity => return identity::read(value, out),
        Content::IdentityType => named(out, IDENTITY_TYPE, number & 7, spec::identity_type),
        Content::RegistrationType => {
            named(out, REGISTRATION_TYPE, number & 7, spec::registration_type);
            out.flag("follow_on_request", number & 8 != 0);
        }
        Content::RegistrationResult => registration_result(number, out),
        Content::DeregistrationType => deregistration_type(number, out),
        Content::ServiceType => named(out, SERVICE_TYPE, number, spec::service_type),
        Content::ControlPlaneServiceType => named(out, SERVICE_TYPE, number & 7, spec::control_plane_service_type),
        Content::AccessType => named(out, ACCESS_TYPE, number & 3, spec::access_type),
        Content::KeySet => {
            out.uint("ngksi", u64::from(number & 7));
            out.flag("mapped", number & 8 != 0);
        }
        Content::MobilityCapability => {
            out.value("value", Value::Octets(value));
            flags(out, "capabilities", value, &spec::MOBILITY_CAPABILITY);
        }
        Content::NetworkFeatures => {
            out.value("value", Value::Octets(value));
            flags(out, "features", value, &spec::NETWORK_FEATURES);
        }
        Content::SecurityCapability => security_capability(value, out),
        Content::SecurityAlgorithms => algorithms(number, out),
        Content::SNssai => return area::s_nssai(value, out),
        Content::Nssai => return area::nssai(value, out),
        Content::RejectedNssai => return area::rejected_nssai(value, out),
        Content::Tai => return area::tai(value, out),
        Content::TaiList => return area::tais(value, out),
        Content::PlmnList => return area::plmns(value, out),
        Content::SessionBits => session_bits(value, out),
        Content::ReactivationCauses => return reactivation_causes(value, out),
        Content::Rand => out.value("rand", Value::Octets(value)),
        Content::Eap => return eap(value, out),
        Content::MobilityCause => named(out, CAUSE, number, spec::mobility_cause),
        Content::SessionCause => named(out, CAUSE, number, spec::session_cause),
        Content::Timer => timer(number, timer_unit(number >> 5), out),
        Content::Timer3 => timer(number, timer_3_unit(number >> 5), out),
        Content::PayloadType => named(out, PAYLOAD_TYPE, number, spec::payload_type),
        Content::Payload => return container::payload(found, out),
        Content::SessionIdentity => out.uint("pdu_session_id", u64::from(number)),
        Content::RequestType => named(out, REQUEST_TYPE, number & 7, spec::request_type),
        Content::Dnn => return session::dnn(value, out),
        Content::SessionType => named(out, SESSION_TYPE, number & 7, spec::session_type),
        Content::SscMode => out.uint("ssc_mode", u64::from(number & 7)),
        Content::PduAddress => return session::address(value, out),
        Content::SessionAmbr => return session::ambr(value, out),
        Content::QosRules => return session::rules(value, out),
        Content::QosFlows => return session::flows(value, out),
        Content::OptionsFromUe => return session::options(value, false, out),
        Content::OptionsFromNetwork => return session::options(value, true, out),
    }
    Ok(())
}

/// The name of a field with a number, and of the one with the number's name.
type Pair = (&'static str, &'static str);

pub(super) const CAUSE: Pair = ("cause", "cause_name");
pub(super) const IDENTITY_TYPE: Pair = ("identity_type", "identity_type_name");
pub(super) const REGISTRATION_TYPE: Pair = ("registration_type", "registration_type_name");
pub(super) const PAYLOAD_TYPE: Pair = ("payload_container_type", "payload_container_type_name");
pub(super) const REQUEST_TYPE: Pair = ("request_type", "request_type_name");
pub(super) const SESSION_TYPE: Pair = ("pdu_session_type", "pdu_session_type_name");
const SERVICE_TYPE: Pair = ("service_type", "service_type_name");
const ACCESS_TYPE: Pair = ("access_type", "access_type_name");

/// Tells a number, and its name where it has one.
pub(super) fn named(out: &mut dyn Fields, (field, name_field): Pair, number: u8, name: fn(u8) -> Option<&'static str>) {
    out.uint(field, u64::from(number));
    if let Some(name) = name(number) {
        out.text(name_field, name);
    }
}

/// Tells the selected algorithms (clause 9.11.3.34).
pub(super) fn algorithms(octet: u8, out: &mut dyn Fields) {
    let (ciphering, integrity) = (octet >> 4 & 7, octet & 7);
    out.text("ciphering_algorithm", spec::ciphering_algorithm(ciphering));
    out.uint("ciphering_algorithm_number", u64::from(ciphering));
    out.text("integrity_algorithm", spec::integrity_algorithm(integrity));
    out.uint("integrity_algorithm_number", u64::from(integrity));
}

/// 5GS registration result (clause 9.11.3.6).
fn registration_result(octet: u8, out: &mut dyn Fields) {
    named(out, ACCESS_TYPE, octet & 7, spec::access_type);
    out.flag("sms_allowed", octet & 0x08 != 0);
    out.flag("nssaa_performed", octet & 0x10 != 0);
    out.flag("emergency_registered", octet & 0x20 != 0);
    out.flag("disaster_roaming", octet & 0x40 != 0);
}

/// De-registration type (clause 9.11.3.20).
fn deregistration_type(half: u8, out: &mut dyn Fields) {
    out.flag("switch_off", half & 8 != 0);
    out.flag("re_registration_required", half & 4 != 0);
    named(out, ACCESS_TYPE, half & 3, spec::access_type);
}

/// The names of the bits that are set, by a table with a row per octet.
fn flags(out: &mut dyn Fields, field: &'static str, value: &[u8], names: &[[&'static str; 8]]) {
    out.list(field, &mut |items| {
        for (octet, names) in value.iter().zip(names) {
            for (bit, name) in names.iter().enumerate() {
                if octet >> bit & 1 == 1 && !name.is_empty() {
                    items.value(Value::Name(Name::Known(name)));
                }
            }
        }
    });
}

/// UE security capability (clause 9.11.3.54): a bit for each algorithm, algorithm 0 the most significant.
fn security_capability(value: &[u8], out: &mut dyn Fields) {
    let name: [fn(u8) -> &'static str; 2] = [spec::ciphering_algorithm, spec::integrity_algorithm];
    for (field, (octet, name)) in ["ciphering", "integrity"].into_iter().zip(value.iter().zip(name)) {
        out.list(field, &mut |items| {
            for number in (0..8).filter(|number| octet << number & 0x80 != 0) {
                items.value(Value::Name(Name::Known(name(number))));
            }
        });
    }
    if let Some(eps) = value.get(2..).filter(|eps| !eps.is_empty()) {
        out.value("eps", Value::Octets(eps));
    }
}

/// PDU session status and its like (clause 9.11.3.44): the identities whose bit is set.
fn session_bits(value: &[u8], out: &mut dyn Fields) {
    out.list("pdu_sessions", &mut |items: &mut dyn Items| {
        for (octet, first) in value.iter().zip([0, 8]) {
            for bit in (0..8).filter(|bit| octet >> bit & 1 == 1) {
                items.uint(first + bit);
            }
        }
    });
}

/// PDU session reactivation result error cause (clause 9.11.3.43).
fn reactivation_causes(value: &[u8], out: &mut dyn Fields) -> Read {
    let (pairs, rest) = value.as_chunks::<2>();
    out.list("pdu_sessions", &mut |items| {
        for &[session, cause] in pairs {
            items.group(&mut |out| {
                out.uint("pdu_session_id", u64::from(session));
                named(out, CAUSE, cause, spec::mobility_cause);
            });
        }
    });
    if rest.is_empty() { Ok(()) } else { Err(residue("5GMM cause of a PDU session", value.len() - 1, 1)) }
}

/// EAP message (clause 9.11.2.2): an EAP packet (RFC 3748 clause 4). Its data may hold the subscriber's identity.
fn eap(value: &[u8], out: &mut dyn Fields) -> Read {
    let Some((&[code, identifier, high, low], data)) = value.split_first_chunk() else {
        return Err(bad_length("EAP message", 0, value.len(), value.len()));
    };
    named(out, ("code", "code_name"), code, spec::eap_code);
    out.uint("identifier", u64::from(identifier));
    if matches!(code, 1 | 2) {
        out.maybe("type", data.first().copied().map(u64::from));
    }
    let len = usize::from(u16::from_be_bytes([high, low]));
    if len < 4 || len > value.len() {
        return Err(bad_length("length of the EAP packet", 2, value.len(), len));
    }
    if len < value.len() {
        return Err(residue("EAP message", len, value.len() - len));
    }
    Ok(())
}

/// Tells a timer in seconds; without a unit it is deactivated.
fn timer(octet: u8, unit: Option<u64>, out: &mut dyn Fields) {
    match unit {
        Some(unit) => out.uint("seconds", unit * u64::from(octet & 0x1f)),
        None => out.flag("deactivated", true),
    }
}

/// Seconds of a unit of GPRS timer and GPRS timer 2 (TS 24.008 table 10.5.172).
fn timer_unit(unit: u8) -> Option<u64> {
    match unit {
        0 => Some(2),
        2 => Some(360),
        7 => None,
        _ => Some(60),
    }
}

/// Seconds of a unit of GPRS timer 3 (TS 24.008 table 10.5.163a).
fn timer_3_unit(unit: u8) -> Option<u64> {
    Some(match unit {
        0 => 600,
        1 => 3_600,
        2 => 36_000,
        3 => 2,
        4 => 30,
        5 => 60,
        6 => 1_152_000,
        _ => return None,
    })
}

/// Takes everything and forgets it: for checking alone.
pub(super) struct Nobody;

impl Fields for Nobody {
    fn value(&mut self, _: &'static str, _: Value<'_>) {}
    fn list(&mut self, _: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        fill(self);
    }
    fn group(&mut self, _: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
    }
}

impl Items for Nobody {
    fn value(&mut self, _: Value<'_>) {}
    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
    }
}
