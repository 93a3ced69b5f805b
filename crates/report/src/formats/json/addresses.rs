//! `src`, `dst` and `tunnel` of a line.

use beleg_assemble::{Delivery, Endpoints};
use beleg_model::{Fields, Value};

use super::object::Object;

/// `src`, `dst` of the outermost packet (or link), and `tunnel` with those of every packet in it.
pub(super) fn write(line: &mut Object<'_>, delivery: &Delivery<'_>, last: &mut Ends) {
    let mut levels = delivery.stack.endpoints();
    match levels.next() {
        Some(outermost) => last.write(line, outermost),
        None => {
            if let Some((source, destination)) = delivery.stack.link() {
                line.group("src", &mut |end| end.text("mac", &mac(source)));
                if let Some(destination) = destination {
                    line.group("dst", &mut |end| end.text("mac", &mac(destination)));
                }
            }
        }
    }
    let Some(second) = levels.next() else { return };
    let mut inner: Vec<Endpoints> = vec![second];
    inner.extend(levels);
    line.list("tunnel", &mut |list| {
        for level in &inner {
            list.group(&mut |tunnel| {
                if let Some((kind, key, qfi)) = level.tunnel {
                    tunnel.text("type", kind);
                    tunnel.maybe(if kind == "gtp-u" { "teid" } else { "key" }, key.map(u64::from));
                    tunnel.maybe("qfi", qfi.map(u64::from));
                }
                ends(tunnel, level);
            });
        }
    });
}

/// `src` and `dst` of the messages before, as they were written: most messages go where one of the last two went.
#[derive(Debug, Default)]
pub(super) struct Ends {
    last: Written,
    before: Written,
}

/// What stands in a line for endpoints, with the comma before it: it is never the first there.
#[derive(Debug, Default)]
struct Written {
    of: Option<Endpoints>,
    text: Vec<u8>,
}

impl Ends {
    fn write(&mut self, line: &mut Object<'_>, level: Endpoints) {
        if self.last.of != Some(level) {
            std::mem::swap(&mut self.last, &mut self.before);
        }
        if self.last.of == Some(level) {
            line.out.extend_from_slice(&self.last.text);
            return;
        }
        let start = line.out.len();
        ends(line, &level);
        self.last.text.clear();
        self.last.text.extend_from_slice(line.out.get(start..).unwrap_or_default());
        self.last.of = Some(level);
    }
}

fn ends(out: &mut dyn Fields, level: &Endpoints) {
    let (source_port, destination_port) = level.ports.map_or((None, None), |(_, s, d)| (Some(s), Some(d)));
    for (name, address, port) in [("src", level.source, source_port), ("dst", level.destination, destination_port)] {
        out.group(name, &mut |end| {
            end.value("ip", Value::Ip(address));
            end.maybe("port", port.map(u64::from));
        });
    }
}

fn mac([a, b, c, d, e, f]: [u8; 6]) -> String {
    format!("{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{f:02x}")
}
