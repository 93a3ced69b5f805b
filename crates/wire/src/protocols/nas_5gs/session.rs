//! The values of session management: DNN, addresses, rates, QoS rules and flows, configuration options.

use std::fmt::Write as _;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use beleg_model::{Fields, Items, Value};
use beleg_spec::nas_5gs as spec;

use super::content::{Read, SESSION_TYPE, bad_length, bad_value, named, residue};
use crate::reader::Reader;

/// DNN (clause 9.11.2.1B): labels, each with its length (TS 23.003 clause 9.1).
pub(super) fn dnn(value: &[u8], out: &mut dyn Fields) -> Read {
    let mut reader = Reader::new(value);
    while let Some(len) = reader.u8() {
        let (at, left) = (reader.at(), reader.left());
        reader
            .take(usize::from(len))
            .ok_or_else(|| bad_length("label of a DNN", at.saturating_sub(1), left + 1, len.into()))?;
    }
    if out.detail() {
        out.text("dnn", &dnn_text(value).unwrap_or_default());
    }
    Ok(())
}

/// The labels of a DNN with dots between; none where they do not fit.
pub(super) fn dnn_text(value: &[u8]) -> Option<String> {
    let mut reader = Reader::new(value);
    let mut text = String::with_capacity(value.len());
    while let Some(len) = reader.u8() {
        if !text.is_empty() {
            text.push('.');
        }
        text.push_str(&String::from_utf8_lossy(reader.take(usize::from(len))?));
    }
    Some(text)
}

/// The address that a UE was given for a PDU session (clause 9.11.4.10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PduAddress {
    /// Its IPv4 address; 0.0.0.0 where it is to ask for one by DHCP (TS 24.501 clause 6.2.4.1).
    pub ipv4: Option<Ipv4Addr>,
    /// The interface identifier of its IPv6 link-local address. The prefix comes by Router Advertisement.
    pub identifier: Option<[u8; 8]>,
}

impl PduAddress {
    /// Of the value of the element.
    pub(super) fn read(value: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(value);
        let kind = reader.u8()? & 7;
        let identifier = if matches!(kind, 2 | 3) { Some(reader.array()?) } else { None };
        let ipv4 = if matches!(kind, 1 | 3) { Some(Ipv4Addr::from(reader.array::<4>()?)) } else { None };
        Some(Self { ipv4, identifier })
    }
}

/// PDU address (clause 9.11.4.10).
pub(super) fn address(value: &[u8], out: &mut dyn Fields) -> Read {
    let mut reader = Reader::new(value);
    let short = || bad_length("PDU address", 0, value.len(), value.len());
    let head = reader.u8().ok_or_else(short)?;
    named(out, SESSION_TYPE, head & 7, spec::session_type);
    if !matches!(head & 7, 1..=3) {
        return Err(bad_value("PDU session type", 0, value.len(), head & 7));
    }
    if matches!(head & 7, 2 | 3) {
        let identifier: [u8; 8] = reader.array().ok_or_else(short)?;
        if out.detail() {
            out.text("interface_identifier", &groups(identifier));
        }
    }
    if matches!(head & 7, 1 | 3) {
        let address: [u8; 4] = reader.array().ok_or_else(short)?;
        out.value("ipv4", Value::Ip(IpAddr::V4(Ipv4Addr::from(address))));
    }
    if head & 8 != 0 {
        let address: [u8; 16] = reader.array().ok_or_else(short)?;
        let address = IpAddr::V6(Ipv6Addr::from(address));
        out.value("smf_link_local_address", Value::Ip(address));
    }
    end(&reader, "PDU address")
}

/// An interface identifier as in an IPv6 address, in four groups.
fn groups(identifier: [u8; 8]) -> String {
    let (pairs, _) = identifier.as_chunks::<2>();
    let mut text = String::new();
    for (at, pair) in pairs.iter().enumerate() {
        let colon = if at == 0 { "" } else { ":" };
        // Writing to a string cannot fail.
        let _ = write!(text, "{colon}{:04x}", u16::from_be_bytes(*pair));
    }
    text
}

/// Session-AMBR (clause 9.11.4.14).
pub(super) fn ambr(value: &[u8], out: &mut dyn Fields) -> Read {
    let mut reader = Reader::new(value);
    for field in ["downlink", "uplink"] {
        let short = || bad_length("Session-AMBR", 0, value.len(), value.len());
        let rate = reader.array().ok_or_else(short)?;
        out.uint(field, bits_per_second(rate));
    }
    end(&reader, "Session-AMBR")
}

/// A unit and a number of it (table 9.11.4.14.1): units go by fours from 1 kbit/s to 256, then on from 1 Mbit/s.
fn bits_per_second([unit, high, low]: [u8; 3]) -> u64 {
    let step = u32::from(unit.clamp(1, 25) - 1);
    let unit = 1_000_u64.saturating_pow(step / 5 + 1) << (step % 5 * 2);
    unit.saturating_mul(u64::from(u16::from_be_bytes([high, low])))
}

/// QoS rules (clause 9.11.4.13).
pub(super) fn rules(value: &[u8], out: &mut dyn Fields) -> Read {
    let mut read = Ok(());
    out.list("rules", &mut |items| {
        let mut reader = Reader::new(value);
        while read.is_ok() && !reader.is_empty() {
            read = rule(&mut reader, items);
        }
    });
    read
}

fn rule(reader: &mut Reader<'_>, items: &mut dyn Items) -> Read {
    let (start, left) = (reader.at(), reader.left());
    let short = |len| bad_length("QoS rule", start, left, len);
    let identifier = reader.u8().ok_or_else(|| short(left))?;
    let len = usize::from(reader.u16().ok_or_else(|| short(left))?);
    let at = reader.at();
    let body = reader.take(len).ok_or_else(|| short(len))?;
    let mut read = Ok(());
    items.group(&mut |out| {
        out.uint("qos_rule", u64::from(identifier));
        read = rule_body(body, out).map_err(|fault| fault.after(at));
    });
    read
}

/// What a QoS rule holds after its length (figures 9.11.4.13.2 and 9.11.4.13.3).
fn rule_body(body: &[u8], out: &mut dyn Fields) -> Read {
    let mut reader = Reader::new(body);
    let short = || bad_length("QoS rule", 0, body.len(), body.len());
    let head = reader.u8().ok_or_else(short)?;
    let operation = head >> 5;
    out.uint("operation", u64::from(operation));
    out.flag("default", head & 0x10 != 0);
    out.uint("packet_filters", u64::from(head & 0x0f));
    for _ in 0..head & 0x0f {
        let identifier = reader.u8();
        // A filter to be deleted is its identifier alone.
        let contents =
            if operation == 5 { Some(&[][..]) } else { reader.u8().and_then(|len| reader.take(usize::from(len))) };
        identifier.and(contents).ok_or_else(short)?;
    }
    out.maybe("precedence", reader.u8().map(u64::from));
    if let Some(octet) = reader.u8() {
        out.flag("segregation", octet & 0x40 != 0);
        out.uint("qfi", u64::from(octet & 0x3f));
    }
    end(&reader, "QoS rule")
}

/// QoS flow descriptions (clause 9.11.4.12).
pub(super) fn flows(value: &[u8], out: &mut dyn Fields) -> Read {
    let mut read = Ok(());
    out.list("flows", &mut |items| {
        let mut reader = Reader::new(value);
        while read.is_ok() && !reader.is_empty() {
            read = flow(&mut reader, items);
        }
    });
    read
}

fn flow(reader: &mut Reader<'_>, items: &mut dyn Items) -> Read {
    let (start, left) = (reader.at(), reader.left());
    let short = || bad_length("QoS flow description", start, left, left);
    let [qfi, operation, count] = reader.array().ok_or_else(short)?;
    let mut read = Ok(());
    items.group(&mut |out| {
        out.uint("qfi", u64::from(qfi & 0x3f));
        out.uint("operation", u64::from(operation >> 5));
        out.list("parameters", &mut |items| {
            for _ in 0..count & 0x3f {
                let head = reader.array();
                let body = head.and_then(|[_, len]| reader.take(usize::from(len)));
                let (Some([identifier, _]), Some(body)) = (head, body) else {
                    read = Err(short());
                    return;
                };
                items.group(&mut |out| parameter(identifier, body, out));
            }
        });
    });
    read
}

/// A parameter of a QoS flow (table 9.11.4.12.1).
fn parameter(identifier: u8, body: &[u8], out: &mut dyn Fields) {
    out.uint("parameter", u64::from(identifier));
    match (identifier, body) {
        (1, &[number]) => out.uint("5qi", u64::from(number)),
        (2, &[a, b, c]) => out.uint("gfbr_uplink", bits_per_second([a, b, c])),
        (3, &[a, b, c]) => out.uint("gfbr_downlink", bits_per_second([a, b, c])),
        (4, &[a, b, c]) => out.uint("mfbr_uplink", bits_per_second([a, b, c])),
        (5, &[a, b, c]) => out.uint("mfbr_downlink", bits_per_second([a, b, c])),
        _ => out.value("value", Value::Octets(body)),
    }
}

/// Extended protocol configuration options (TS 24.008 clause 10.5.6.3A). What the containers hold may be credentials
/// or the subscriber's number, so only their numbers and lengths are told.
pub(super) fn options(value: &[u8], from_network: bool, out: &mut dyn Fields) -> Read {
    let mut reader = Reader::new(value);
    let head = reader.u8().ok_or_else(|| bad_length("configuration protocol", 0, 0, 0))?;
    out.uint("configuration_protocol", u64::from(head & 7));
    let mut read = Ok(());
    out.list("containers", &mut |items| {
        while read.is_ok() && !reader.is_empty() {
            let (start, left) = (reader.at(), reader.left());
            match option(&mut reader, from_network) {
                Some((container, len)) => items.group(&mut |out| {
                    out.uint("container", u64::from(container));
                    out.uint("length", len as u64);
                }),
                None => read = Err(bad_length("container", start, left, left)),
            }
        }
    });
    read
}

fn option(reader: &mut Reader<'_>, from_network: bool) -> Option<(u16, usize)> {
    let container = reader.u16()?;
    let len = if spec::option_is_long(container, from_network) {
        usize::from(reader.u16()?)
    } else {
        usize::from(reader.u8()?)
    };
    reader.take(len)?;
    Some((container, len))
}

/// That nothing is left to read.
fn end(reader: &Reader<'_>, what: &'static str) -> Read {
    if reader.is_empty() { Ok(()) } else { Err(residue(what, reader.at(), reader.left())) }
}
