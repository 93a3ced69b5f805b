//! Networks, tracking areas and slices: the lists of PLMNs, TAIs and S-NSSAIs in registration messages.

use beleg_model::{Fields, Items, Value};

use super::content::{Read, bad_length, bad_value, residue};
use crate::reader::Reader;
use crate::text::halves;

/// A PLMN identity of three octets (TS 24.008 clause 10.5.1.13): `001-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Plmn(pub(super) [u8; 3]);

impl Plmn {
    /// Mobile country code and mobile network code, with a hyphen between.
    pub(super) fn text(self) -> String {
        let mut text = String::with_capacity(7);
        self.write_mcc(&mut text);
        text.push('-');
        self.write_mnc(&mut text);
        text
    }

    /// Appends the mobile country code.
    pub(super) fn write_mcc(self, out: &mut String) {
        let Self([a, b, _]) = self;
        digits(out, [a, a >> 4, b]);
    }

    /// Appends the mobile network code of two or three digits.
    pub(super) fn write_mnc(self, out: &mut String) {
        let Self([_, b, c]) = self;
        digits(out, [c, c >> 4, b >> 4]);
    }
}

/// Three digits, of which the last may be a filler; what is no decimal digit is shown as a hexadecimal one.
fn digits(out: &mut String, [a, b, c]: [u8; 3]) {
    halves(out, [a, b]);
    halves(out, (c & 15 != 15).then_some(c));
}

/// 5GS tracking area identity (clause 9.11.3.8).
pub(super) fn tai(value: &[u8], out: &mut dyn Fields) -> Read {
    let mut reader = Reader::new(value);
    let (Some(plmn), Some(tac)) = (reader.array(), reader.u24()) else {
        return Err(bad_length("TAI", 0, value.len(), value.len()));
    };
    if out.detail() {
        out.text("plmn", &Plmn(plmn).text());
    }
    out.uint("tac", u64::from(tac));
    Ok(())
}

/// PLMN list (TS 24.008 clause 10.5.1.13).
pub(super) fn plmns(value: &[u8], out: &mut dyn Fields) -> Read {
    let detail = out.detail();
    let (plmns, rest) = value.as_chunks::<3>();
    out.list("plmns", &mut |items| {
        for plmn in plmns.iter().filter(|_| detail) {
            items.value(Value::Text(&Plmn(*plmn).text()));
        }
    });
    if rest.is_empty() { Ok(()) } else { Err(residue("PLMN list", value.len() - rest.len(), rest.len())) }
}

/// 5GS tracking area identity list (clause 9.11.3.9): a TAI each, or with `count` a run of consecutive TACs.
pub(super) fn tais(value: &[u8], out: &mut dyn Fields) -> Read {
    let detail = out.detail();
    let mut read = Ok(());
    out.list("tais", &mut |items| {
        let mut reader = Reader::new(value);
        while read.is_ok() && !reader.is_empty() {
            read = partial_tais(&mut reader, detail, items);
        }
    });
    read
}

/// A partial tracking area identity list (figures 9.11.3.9.2 to 9.11.3.9.4).
fn partial_tais(reader: &mut Reader<'_>, detail: bool, items: &mut dyn Items) -> Read {
    let start = reader.at();
    let left = reader.left();
    let short = || bad_length("partial tracking area identity list", start, left, left);
    let head = reader.u8().ok_or_else(short)?;
    let elements = u64::from(head & 0x1f).saturating_add(1);
    let mut tell = |plmn: [u8; 3], tac: u32, count: Option<u64>| {
        items.group(&mut |out| {
            if detail {
                out.text("plmn", &Plmn(plmn).text());
            }
            out.uint("tac", u64::from(tac));
            out.maybe("count", count);
        });
    };
    match head >> 5 & 3 {
        0 => {
            let plmn = reader.array().ok_or_else(short)?;
            for _ in 0..elements {
                tell(plmn, reader.u24().ok_or_else(short)?, None);
            }
        }
        1 => {
            let plmn = reader.array().ok_or_else(short)?;
            tell(plmn, reader.u24().ok_or_else(short)?, Some(elements));
        }
        2 => {
            for _ in 0..elements {
                let plmn = reader.array().ok_or_else(short)?;
                tell(plmn, reader.u24().ok_or_else(short)?, None);
            }
        }
        _ => return Err(bad_value("type of list", start, left, 3)),
    }
    Ok(())
}

/// S-NSSAI (clause 9.11.2.8): its length says which of its parts are there.
pub(super) fn s_nssai(value: &[u8], out: &mut dyn Fields) -> Read {
    let part = |from, to| value.get(from..to).map(Value::Octets);
    let (sd, mapped_sst, mapped_sd) = match value.len() {
        1 => (None, None, None),
        2 => (None, value.get(1), None),
        4 => (part(1, 4), None, None),
        5 => (part(1, 4), value.get(4), None),
        8 => (part(1, 4), value.get(4), part(5, 8)),
        len => return Err(bad_length("S-NSSAI", 0, len, len)),
    };
    out.maybe("sst", value.first().copied().map(u64::from));
    if let Some(sd) = sd {
        out.value("sd", sd);
    }
    out.maybe("mapped_hplmn_sst", mapped_sst.copied().map(u64::from));
    if let Some(sd) = mapped_sd {
        out.value("mapped_hplmn_sd", sd);
    }
    Ok(())
}

/// NSSAI (clause 9.11.3.37): S-NSSAIs, each with its length.
pub(super) fn nssai(value: &[u8], out: &mut dyn Fields) -> Read {
    let mut read = Ok(());
    out.list("s_nssais", &mut |items| {
        let mut reader = Reader::new(value);
        while read.is_ok()
            && let Some(len) = reader.u8()
        {
            read = entry(&mut reader, usize::from(len), &mut |slice| {
                let mut inner = Ok(());
                items.group(&mut |out| inner = s_nssai(slice, out));
                inner
            });
        }
    });
    read
}

/// Rejected NSSAI (clause 9.11.3.46): S-NSSAIs, each with its length and the cause of its rejection.
pub(super) fn rejected_nssai(value: &[u8], out: &mut dyn Fields) -> Read {
    let mut read = Ok(());
    out.list("rejected_s_nssais", &mut |items| {
        let mut reader = Reader::new(value);
        while read.is_ok()
            && let Some(head) = reader.u8()
        {
            read = entry(&mut reader, usize::from(head >> 4), &mut |slice| {
                let mut inner = Ok(());
                items.group(&mut |out| {
                    out.uint("cause", u64::from(head & 0x0f));
                    inner = s_nssai(slice, out);
                });
                inner
            });
        }
    });
    read
}

/// Takes an entry of `len` octets and moves the places of its faults to those of the list.
fn entry(reader: &mut Reader<'_>, len: usize, each: &mut dyn FnMut(&[u8]) -> Read) -> Read {
    let (start, left) = (reader.at(), reader.left());
    let slice = reader.take(len).ok_or_else(|| bad_length("S-NSSAI", start, left, len))?;
    each(slice).map_err(|fault| fault.after(start))
}
