//! What a client calls itself in User-Agent (TS 29.500 clause 5.2.2.2): its kind, perhaps with a hyphen and more behind it,
//! such as its instance identifier.

use beleg_spec::sbi::nf_type;

/// A network function as it calls itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Agent<'t> {
    pub(super) nf_type: &'static str,
    pub(super) instance: Option<&'t str>,
}

/// Reads User-Agent. `None` where it names no kind of network function.
pub(super) fn read(text: &str) -> Option<Agent<'_>> {
    let first = text.trim().split([' ', '/', ';']).next()?;
    // Kinds have hyphens in them too: `5G-EIR-…`. The longest that fits.
    let ends = first.char_indices().filter(|&(_, c)| c == '-').map(|(at, _)| at).take(3).chain([first.len()]);
    let (end, nf_type) = ends.filter_map(|end| Some((end, nf_type(first.get(..end)?)?))).last()?;
    let rest = first.get(end..).unwrap_or_default().trim_start_matches('-');
    Some(Agent { nf_type, instance: rest.get(..UUID).filter(|text| is_uuid(text)) })
}

/// Characters of a UUID.
const UUID: usize = 36;

/// Whether text is an NF instance identifier: a UUID (TS 29.571 clause 5.3.2).
pub(super) fn is_uuid(text: &str) -> bool {
    text.len() == UUID
        && text.bytes().enumerate().all(|(at, octet)| match at {
            8 | 13 | 18 | 23 => octet == b'-',
            _ => octet.is_ascii_hexdigit(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_says_its_kind_and_perhaps_more() {
        let id = "26740918-e9cd-4205-aada-71a76214d33c";
        let agent = |nf_type, instance| Some(Agent { nf_type, instance });
        assert_eq!(read("AMF"), agent("AMF", None));
        assert_eq!(read("SMF/1.0 (x)"), agent("SMF", None));
        assert_eq!(read(&format!("UDM-{id} udm12.example.org")), agent("UDM", Some(id)));
        assert_eq!(read(&format!("5G-EIR-{id}")), agent("5G_EIR", Some(id)));
        assert_eq!(read("pcf-host1"), agent("PCF", None));
        for other in ["", "curl/7.88.1", "OpenAPI-Generator/1.0.0/go", "AMFX", "-"] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
