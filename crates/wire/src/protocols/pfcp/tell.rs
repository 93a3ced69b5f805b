//! The fields of a PFCP message: the main ones for every line of output, the values of all elements where asked.

use beleg_model::{Fields, Items, Name, Value};
use beleg_spec::pfcp::{Format, cause_name};

use super::ie::{Ie, Ies};
use super::{Message, check, value};

pub(super) fn message(message: &Message<'_>, out: &mut dyn Fields) {
    out.maybe("message_type", message.message_type.map(u64::from));
    out.maybe("seid", message.seid);
    out.maybe("sequence_number", message.sequence_number.map(u64::from));
    out.maybe("message_priority", message.priority.map(u64::from));
    out.list("ies", &mut |items| types(message.ies(), items));
    if let Some(cause) = message.cause() {
        out.uint("cause", cause.into());
        let name = Name::of(cause_name(cause), "cause", cause.into());
        out.value("cause_name", Value::Name(name));
    }
    if let Some(node_id) = message.node_id() {
        node_id.tell("node_id", out);
    }
    if let Some(f_seid) = message.f_seid() {
        out.group("f_seid", &mut |out| {
            out.uint("seid", f_seid.seid);
            if let Some(ip) = f_seid.ip() {
                out.value("ip", Value::Ip(ip));
            }
            if let (Some(_), Some(ipv6)) = (f_seid.ipv4, f_seid.ipv6) {
                out.value("ipv6", Value::Ip(ipv6.into()));
            }
        });
    }
    if out.detail() {
        out.list("values", &mut |items| values(message.ies(), 1, items));
    }
}

fn types(ies: Ies<'_>, items: &mut dyn Items) {
    for ie in ies {
        items.uint(ie.ty.into());
    }
}

fn values(ies: Ies<'_>, depth: u8, items: &mut dyn Items) {
    for ie in ies {
        items.group(&mut |out| one(&ie, depth, out));
    }
}

fn one(ie: &Ie<'_>, depth: u8, out: &mut dyn Fields) {
    let known = ie.element();
    let name = Name::of(known.map(|known| known.name), "IE", ie.ty.into());
    out.uint("type", ie.ty.into());
    out.value("name", Value::Name(name));
    out.uint("length", ie.length.into());
    out.maybe("enterprise", ie.enterprise.map(u64::from));
    match known.map(|known| &known.format) {
        Some(Format::Group(_)) if depth < check::DEPTH => {
            let depth = depth.saturating_add(1);
            out.list("ies", &mut |items| values(ie.children(), depth, items));
        }
        Some(Format::Group(_)) => out.value("octets", Value::Octets(ie.value)),
        // What does not fit its format is shown as it came, not half read.
        Some(format) if ie.is_whole() && value::read(format, ie.value, None).is_some() => {
            let _ = value::read(format, ie.value, Some(out));
        }
        Some(format) if format.is_private() => {}
        _ => out.value("octets", Value::Octets(ie.value)),
    }
}
