//! What an element's value holds, by the layouts in `spec`: one interpreter for checking and for telling, so that
//! what was checked is what is told.

use std::net::IpAddr;

use beleg_model::{Fields, Items, Name, Time, Value};
use beleg_spec::pfcp::{Format, Part, Sub, name_in};

use super::text;
use super::typed::{self, FSeid, FTeid, NodeId, OuterHeaderCreation, UeIpAddress};
use crate::reader::Reader;

/// How a value fits its format: how many of its octets were read, or `None` where it ends too early.
pub(super) type Read = Option<usize>;

/// Reads a value as `format` and tells its parts, where somebody listens. Grouped elements are no business of it.
pub(super) fn read(format: &Format, value: &[u8], out: Option<&mut dyn Fields>) -> Read {
    match format {
        Format::Group(_) => Some(value.len()),
        Format::Layout(parts) => {
            let mut walk = Walk { reader: Reader::new(value), flags: 0, first: 0, last: 0, out };
            walk.all(parts)?;
            Some(walk.reader.at())
        }
        Format::FTeid => heard(FTeid::read(value)?, out, FTeid::tell),
        Format::FSeid => heard(FSeid::read(value)?, out, FSeid::tell),
        Format::OuterHeaderCreation => {
            let read = OuterHeaderCreation::read(value)?;
            heard(read, out, OuterHeaderCreation::tell)
        }
        Format::UeIpAddress => heard(UeIpAddress::read(value)?, out, UeIpAddress::tell),
        Format::NodeId => heard(NodeId::read(value)?, out, |id, out| id.tell("node_id", out)),
    }
}

fn heard<T>((read, len): (T, usize), out: Option<&mut dyn Fields>, tell: impl Fn(&T, &mut dyn Fields)) -> Read {
    if let Some(out) = out {
        tell(&read, out);
    }
    Some(len)
}

struct Walk<'v, 'o> {
    reader: Reader<'v>,
    /// The last octet of `Part::Flags`.
    flags: u8,
    /// The first and the last number of the last `Part::Split`.
    first: u8,
    last: u8,
    out: Option<&'o mut dyn Fields>,
}

impl<'v> Walk<'v, '_> {
    fn all(&mut self, parts: &'static [Part]) -> Option<()> {
        parts.iter().try_for_each(|part| self.part(part))
    }

    fn part(&mut self, part: &'static Part) -> Option<()> {
        match *part {
            Part::Flags(names) => {
                self.flags = self.reader.u8()?;
                let bits = self.flags.into();
                self.tell(|out| typed::flags(out, bits, names));
            }
            Part::Features(least, names) => self.features(least, names)?,
            Part::Split(subs) => self.split(subs)?,
            Part::If(mask, parts) if self.flags & mask != 0 => self.all(parts)?,
            Part::IfEq(values, parts) if values.contains(&self.first) => self.all(parts)?,
            Part::Opt(parts) if !self.reader.is_empty() => self.all(parts)?,
            Part::If(..) | Part::IfEq(..) | Part::Opt(..) => {}
            Part::U8(name) => self.uint(name, 1)?,
            Part::U16(name) => self.uint(name, 2)?,
            Part::U24(name) => self.uint(name, 3)?,
            Part::U32(name) => self.uint(name, 4)?,
            Part::U40(name) => self.uint(name, 5)?,
            Part::U64(name) => self.uint(name, 8)?,
            Part::Number(name) => self.uint(name, self.reader.left())?,
            Part::Signed(name, len) => self.signed(name, len)?,
            Part::U8s(name) => self.uints(name, self.reader.left(), 1)?,
            Part::U16s(name) => self.uints(name, usize::from(self.last).saturating_mul(2), 2)?,
            Part::Time(name) => self.time(name)?,
            Part::Ipv4(name) => {
                let ip = typed::ipv4(&mut self.reader)?;
                self.tell(|out| out.value(name, Value::Ip(ip.into())));
            }
            Part::Ipv6(name) => {
                let ip = typed::ipv6(&mut self.reader)?;
                self.tell(|out| out.value(name, Value::Ip(ip.into())));
            }
            Part::AddressRest(name) => self.address(name, self.reader.left())?,
            Part::AddressSized(name) => {
                let len = self.reader.u8()?;
                self.address(name, len.into())?;
            }
            Part::Mac(name) => self.octets(name, 6)?,
            Part::Macs(name) => self.macs(name)?,
            Part::Text(name) => self.text(name, self.reader.left())?,
            Part::Text8(name) => {
                let len = self.reader.u8()?;
                self.text(name, len.into())?;
            }
            Part::Text16(name) => {
                let len = self.reader.u16()?;
                self.text(name, len.into())?;
            }
            Part::Texts16(name) => self.texts(name)?,
            Part::Octets(name, len) => self.octets(name, len)?,
            Part::Size8(name) => {
                let len = self.reader.u8()?;
                self.octets(name, len.into())?;
            }
            Part::Size16(name) => {
                let len = self.reader.u16()?;
                self.octets(name, len.into())?;
            }
            Part::Rest(name) => self.octets(name, self.reader.left())?,
            Part::Identity(name, kind, digits) => {
                let len = self.reader.u8()?;
                self.identity(name, kind, digits, len.into())?;
            }
            Part::IdentityRest(name, kind) => {
                self.identity(name, kind, false, self.reader.left())?;
            }
            Part::SecretSized(name, kind) => {
                let len = self.reader.u8()?;
                self.secret(name, kind, len.into())?;
            }
            Part::SecretRest(name, kind) => self.secret(name, kind, self.reader.left())?,
        }
        Some(())
    }

    fn tell(&mut self, say: impl FnOnce(&mut dyn Fields)) {
        if let Some(out) = self.out.as_deref_mut() {
            say(out);
        }
    }

    fn features(&mut self, least: usize, names: &'static [&'static str]) -> Option<()> {
        // Sixteen octets of flags are more than any release has; what is beyond stays unread and is noted as such.
        let octets = self.reader.take_up_to(16);
        let lowest_first = octets.iter().rev();
        let bits = lowest_first.fold(0_u128, |bits, &octet| bits << 8 | u128::from(octet));
        self.tell(|out| typed::flags(out, bits, names));
        (octets.len() >= least).then_some(())
    }

    fn split(&mut self, subs: &'static [Sub]) -> Option<()> {
        let octet = self.reader.u8()?;
        let number = |sub: &Sub| octet >> sub.shift & sub.mask;
        self.first = subs.first().map(number).unwrap_or_default();
        self.last = subs.last().map(number).unwrap_or_default();
        self.tell(|out| {
            for sub in subs {
                let value = number(sub);
                out.uint(sub.name, value.into());
                if !sub.names.is_empty() {
                    let name = Name::of(name_in(sub.names, value), "value", value.into());
                    out.value(sub.name_field, Value::Name(name));
                }
            }
        });
        Some(())
    }

    fn uint(&mut self, name: &'static str, len: usize) -> Option<()> {
        let octets = self.reader.take(len)?;
        if octets.len() > 8 {
            self.tell(|out| out.value(name, Value::Octets(octets)));
        } else {
            let value = unsigned(octets);
            self.tell(|out| out.uint(name, value));
        }
        (len > 0).then_some(())
    }

    fn signed(&mut self, name: &'static str, len: usize) -> Option<()> {
        let octets = self.reader.take(len)?;
        let value = unsigned(octets);
        let value = if len == 4 { i64::from(value as u32 as i32) } else { value as i64 };
        // There is no signed number among the values, so its digits go out as text.
        self.tell(|out| out.text(name, &value.to_string()));
        Some(())
    }

    /// So many octets as numbers of `each` octets.
    fn uints(&mut self, name: &'static str, len: usize, each: usize) -> Option<()> {
        let octets = self.reader.take(len)?;
        self.tell(|out| {
            out.list(name, &mut |items: &mut dyn Items| {
                for number in octets.chunks(each) {
                    items.uint(unsigned(number));
                }
            });
        });
        Some(())
    }

    fn time(&mut self, name: &'static str) -> Option<()> {
        let seconds = self.reader.u32()?;
        self.tell(|out| {
            out.uint("seconds_since_1900", seconds.into());
            out.text(name, &since_1900(seconds).to_string());
        });
        Some(())
    }

    fn address(&mut self, name: &'static str, len: usize) -> Option<()> {
        let ip = match len {
            4 => IpAddr::from(typed::ipv4(&mut self.reader)?),
            16 => IpAddr::from(typed::ipv6(&mut self.reader)?),
            _ => return self.octets(name, len).filter(|()| len == 0),
        };
        self.tell(|out| out.value(name, Value::Ip(ip)));
        Some(())
    }

    fn macs(&mut self, name: &'static str) -> Option<()> {
        let count = usize::from(self.reader.u8()?);
        let octets = self.reader.take(count.saturating_mul(6))?;
        self.tell(|out| {
            out.list(name, &mut |items: &mut dyn Items| {
                for mac in octets.chunks(6) {
                    items.value(Value::Octets(mac));
                }
            });
        });
        Some(())
    }

    fn octets(&mut self, name: &'static str, len: usize) -> Option<()> {
        let octets = self.reader.take(len)?;
        self.tell(|out| out.value(name, Value::Octets(octets)));
        Some(())
    }

    fn text(&mut self, name: &'static str, len: usize) -> Option<()> {
        let octets = self.reader.take(len)?;
        self.tell(|out| text::tell(out, name, octets));
        Some(())
    }

    fn texts(&mut self, name: &'static str) -> Option<()> {
        let len = self.reader.u16()?;
        let octets = self.reader.take(len.into())?;
        let whole = each_text(octets, |_| ());
        self.tell(|out| {
            out.list(name, &mut |items: &mut dyn Items| {
                each_text(octets, |each| items.value(crate::text::text(each)));
            });
        });
        whole
    }

    fn identity(&mut self, name: &'static str, kind: &'static str, digits: bool, len: usize) -> Option<()> {
        let octets = self.reader.take(len)?;
        self.tell(|out| {
            out.value(name, Value::Identity(kind, &text::identity(octets, digits)));
        });
        Some(())
    }

    fn secret(&mut self, name: &'static str, kind: &'static str, len: usize) -> Option<()> {
        let octets = self.reader.take(len)?;
        self.tell(|out| out.value(name, Value::Secret(kind, octets.len())));
        Some(())
    }
}

fn each_text(octets: &[u8], mut each: impl FnMut(&[u8])) -> Option<()> {
    let mut reader = Reader::new(octets);
    while !reader.is_empty() {
        let len = reader.u16()?;
        each(reader.take(len.into())?);
    }
    Some(())
}

/// At most eight octets as a number.
fn unsigned(octets: &[u8]) -> u64 {
    octets.iter().fold(0, |value, &octet| value << 8 | u64::from(octet))
}

/// NTP's seconds. Where the highest bit is not set, they count from the second era's start in 2036 (RFC 4330 clause 3).
fn since_1900(seconds: u32) -> Time {
    const TO_1970: i64 = 2_208_988_800;
    const ERA: i64 = 1 << 32;
    let era = if seconds >> 31 == 1 { 0 } else { ERA };
    let since_1970 = i64::from(seconds) + era - TO_1970;
    Time::from_nanoseconds(since_1970.saturating_mul(1_000_000_000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use beleg_spec::pfcp::{ELEMENTS, element};
    use hex_literal::hex;

    fn read_as(ty: u16, value: &[u8]) -> Read {
        read(&element(ty).unwrap().format, value, None)
    }

    #[test]
    fn a_value_is_as_long_as_its_flags_say() {
        assert_eq!(read_as(31, &hex!("02 0000000000000001")), Some(9));
        assert_eq!(read_as(31, &hex!("03 0000000000000001")), None);
        assert_eq!(read_as(23, &hex!("01 00 0003 616263")), Some(7));
        assert_eq!(read_as(23, &hex!("01 00 0004 616263")), None);
        assert_eq!(read_as(114, &hex!("01 00000001")), Some(5));
        assert_eq!(read_as(114, &hex!("00 0001 ff")), Some(4));
        assert_eq!(read_as(65, &hex!("01 c0000201 0007")), Some(7));
        assert_eq!(read_as(65, &hex!("02 c0000201 0007")), None);
        assert_eq!(read_as(38, &hex!("06 0001 61 1f90")), Some(6));
        assert_eq!(read_as(61, &hex!("20 00 0006 0001 61 0001 62")), Some(10));
        assert_eq!(read_as(61, &hex!("20 00 0005 0001 61 0001")), None);
        assert_eq!(read_as(144, &hex!("01 020000000001")), Some(7));
    }

    #[test]
    fn octets_beyond_the_format_are_left() {
        assert_eq!(read_as(29, &hex!("00000001 ff")), Some(4));
        assert_eq!(read_as(43, &[0xff; 20]), Some(16));
        assert_eq!(read_as(26, &[0; 9]), None);
    }

    #[test]
    fn no_format_wants_anything_of_an_endless_value_or_panics() {
        for known in ELEMENTS {
            for octet in 0..=255 {
                let _ = read(&known.format, &[octet; 70], None);
            }
            if !matches!(known.format, Format::Group(_)) {
                let _ = read(&known.format, &[], None);
            }
        }
    }

    #[test]
    fn seconds_count_from_1900_and_after_2036_on() {
        assert_eq!(since_1900(3_913_056_000).to_string(), "2024-01-01T00:00:00.000000000Z");
        assert_eq!(since_1900(0).to_string(), "2036-02-07T06:28:16.000000000Z");
    }
}
