//! The 5GS mobile identity (TS 24.501 clause 9.11.3.4): its parts and its usual text. What leaves here as text is a
//! subscriber's identity and goes out as such only.

use beleg_model::{Fields, Value};
use beleg_spec::nas_5gs as spec;

use super::area::Plmn;
use super::content::{Read, bad_length, residue};
use crate::text::{self, halves, hex};

/// Octets of a 5G-GUTI (figure 9.11.3.4.1).
const GUTI: usize = 11;
/// Octets of a 5G-S-TMSI (figure 9.11.3.4.5).
const S_TMSI: usize = 7;
/// Octets of a MAC address and of an EUI-64, each after the octet with the type (figures 9.11.3.4.7 and 9.11.3.4.8).
const MAC: usize = 7;
const EUI_64: usize = 9;

/// The parts of a 5GS mobile identity.
#[derive(Clone, Copy, Debug)]
pub(super) enum Identity<'a> {
    /// No identity.
    None,
    /// A SUCI whose SUPI is an IMSI, or of a reserved format, which is read as one.
    Suci(Suci<'a>),
    /// A SUCI that is a network access identifier.
    Nai(&'a [u8]),
    /// A 5G-GUTI: PLMN, AMF region, set and pointer, 5G-TMSI.
    Guti(Plmn, [u8; 3], [u8; 4]),
    /// A 5G-S-TMSI: AMF set and pointer, 5G-TMSI.
    STmsi([u8; 2], [u8; 4]),
    /// An IMEI.
    Imei(&'a [u8]),
    /// An IMEISV.
    Imeisv(&'a [u8]),
    /// A MAC address.
    Mac(&'a [u8]),
    /// An EUI-64.
    Eui(&'a [u8]),
}

/// The parts of a SUCI (figure 9.11.3.4.3).
#[derive(Clone, Copy, Debug)]
pub(super) struct Suci<'a> {
    /// SUPI format.
    pub(super) format: u8,
    /// Home network.
    pub(super) plmn: Plmn,
    /// Routing indicator, as digits of half an octet each.
    pub(super) routing: &'a [u8],
    /// Protection scheme identifier: 0 the null scheme, 1 profile A, 2 profile B.
    pub(super) scheme: u8,
    /// Home network public key identifier.
    pub(super) key: u8,
    /// Scheme output.
    pub(super) output: &'a [u8],
}

impl<'a> Identity<'a> {
    /// The identity in the value of its element; none where it is too short for its type.
    pub(super) fn of(value: &'a [u8]) -> Option<Self> {
        let first = *value.first()?;
        let rest = value.get(1..).unwrap_or_default();
        Some(match first & 7 {
            0 => Self::None,
            1 if matches!(first >> 4 & 7, 1..=3) => Self::Nai(rest),
            1 => Self::Suci(Suci::of(first >> 4 & 7, rest)?),
            2 => {
                let (plmn, rest) = rest.split_first_chunk::<3>()?;
                let (amf, rest) = rest.split_first_chunk::<3>()?;
                Self::Guti(Plmn(*plmn), *amf, *rest.first_chunk()?)
            }
            3 => Self::Imei(value),
            4 => {
                let (amf, rest) = rest.split_first_chunk::<2>()?;
                Self::STmsi(*amf, *rest.first_chunk()?)
            }
            5 => Self::Imeisv(value),
            6 => Self::Mac(rest.get(..MAC - 1)?),
            _ => Self::Eui(rest.get(..EUI_64 - 1)?),
        })
    }

    /// Its kind, as identities are told apart in output.
    pub(super) fn kind(&self) -> Option<&'static str> {
        Some(match self {
            Self::None => return None,
            Self::Suci(_) | Self::Nai(_) => "SUCI",
            Self::Guti(..) => "5G-GUTI",
            Self::STmsi(..) => "5G-S-TMSI",
            Self::Imei(_) => "IMEI",
            Self::Imeisv(_) => "IMEISV",
            Self::Mac(_) => "MAC address",
            Self::Eui(_) => "EUI-64",
        })
    }

    /// The protection scheme of a SUCI.
    pub(super) fn scheme(&self) -> Option<u8> {
        match self {
            Self::Suci(suci) => Some(suci.scheme),
            Self::Nai(nai) => scheme_of_nai(nai),
            _ => None,
        }
    }

    /// Octets of its element, where its type has so many and no more.
    fn len(&self) -> Option<usize> {
        Some(match self {
            Self::None => 1,
            Self::Guti(..) => GUTI,
            Self::STmsi(..) => S_TMSI,
            Self::Mac(_) => MAC,
            Self::Eui(_) => EUI_64,
            _ => return None,
        })
    }

    /// Tells type, text and protection scheme.
    pub(super) fn fields(&self, number: u8, out: &mut dyn Fields) {
        out.uint("identity_type", u64::from(number & 7));
        if let Some(name) = spec::identity_type(number & 7) {
            out.text("identity_type_name", name);
        }
        if let Some(kind) = self.kind().filter(|_| out.wants("identity")) {
            out.value("identity", Value::Identity(kind, &self.text()));
        }
        out.maybe("protection_scheme", self.scheme().map(u64::from));
        if let Self::Suci(suci) = self {
            out.uint("home_network_public_key", u64::from(suci.key));
            if out.wants("home_network") {
                out.text("home_network", &suci.plmn.text());
            }
        }
    }
}

impl<'a> Suci<'a> {
    fn of(format: u8, rest: &'a [u8]) -> Option<Self> {
        let (plmn, rest) = rest.split_first_chunk::<3>()?;
        let (routing, rest) = rest.split_at_checked(2)?;
        let (&[scheme, key], output) = rest.split_first_chunk()?;
        (!output.is_empty()).then_some(Self { format, plmn: Plmn(*plmn), routing, scheme: scheme & 0x0f, key, output })
    }
}

impl Identity<'_> {
    /// The usual text: a SUCI as in TS 29.571 clause 5.3.2, a 5G-GUTI likewise with its AMF identifier and TMSI set off.
    fn text(&self) -> String {
        let mut out = String::with_capacity(64);
        match self {
            Self::None => {}
            Self::Suci(suci) => suci.write(&mut out),
            Self::Nai(nai) => out.push_str(&String::from_utf8_lossy(nai)),
            Self::Guti(plmn, amf, tmsi) => {
                out.push_str("5g-guti-");
                plmn.write_mcc(&mut out);
                plmn.write_mnc(&mut out);
                out.push('-');
                hex(&mut out, amf);
                out.push('-');
                hex(&mut out, tmsi);
            }
            Self::STmsi(amf, tmsi) => {
                out.push_str("5g-s-tmsi-");
                hex(&mut out, amf);
                out.push('-');
                hex(&mut out, tmsi);
            }
            Self::Imei(octets) => {
                out.push_str("imei-");
                // The first half octet is the type of identity.
                halves(&mut out, digits(octets, 1));
            }
            Self::Imeisv(octets) => {
                out.push_str("imeisv-");
                halves(&mut out, digits(octets, 1));
            }
            Self::Mac(octets) => {
                out.push_str("mac-");
                hex(&mut out, octets);
            }
            Self::Eui(octets) => {
                out.push_str("eui64-");
                hex(&mut out, octets);
            }
        }
        out
    }
}

impl Suci<'_> {
    fn write(&self, out: &mut String) {
        let number = |out: &mut String, number: u8| {
            // Writing to a string cannot fail.
            let _ = text::number(out, u64::from(number));
            out.push('-');
        };
        out.push_str("suci-");
        number(out, self.format);
        self.plmn.write_mcc(out);
        out.push('-');
        self.plmn.write_mnc(out);
        out.push('-');
        halves(out, digits(self.routing, 0));
        out.push('-');
        number(out, self.scheme);
        number(out, self.key);
        if self.scheme == 0 { halves(out, digits(self.output, 0)) } else { hex(out, self.output) }
    }
}

/// Whether the value is an identity of its type, whole.
pub(super) fn read(value: &[u8], out: &mut dyn Fields) -> Read {
    let identity = Identity::of(value).ok_or_else(|| bad_length("5GS mobile identity", 0, value.len(), value.len()))?;
    if out.detail()
        && let Some(&first) = value.first()
    {
        identity.fields(first, out);
    }
    match identity.len() {
        Some(len) if len < value.len() => Err(residue("5GS mobile identity", len, value.len() - len)),
        _ => Ok(()),
    }
}

/// Digits of half an octet each from the `first` on, the lower half first, up to the filler (TS 24.008 clause 10.5.1.4).
fn digits(octets: &[u8], first: usize) -> impl Iterator<Item = u8> {
    octets.iter().flat_map(|&octet| [octet & 0x0f, octet >> 4]).skip(first).take_while(|&digit| digit != 0x0f)
}

/// The protection scheme in the user name of a SUCI as NAI, `type1.rid678.schid0.…` (TS 23.003 clause 28.7.3).
fn scheme_of_nai(nai: &[u8]) -> Option<u8> {
    let text = std::str::from_utf8(nai).ok()?;
    let label = text.split(['.', '@']).find_map(|label| label.strip_prefix("schid"))?;
    label.parse().ok()
}
