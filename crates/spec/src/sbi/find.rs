//! Which operation a method on a path is. Tolerant of what deployments and newer releases do: a prefix before the API's
//! name, an absolute URI, a version that nobody specified, a query, percent-encoding, empty segments.

use std::sync::LazyLock;

use super::made::Place;
use super::{Api, Method, Resource, all};

/// How many segments may stand before the API's name.
const PREFIX: usize = 8;
/// Segments of a path that are compared: more than any template has.
const LONGEST: usize = 16;

/// An API with its resources by the number of their templates' segments, each template divided once: a large one has a
/// hundred of them to compare with a path.
struct Known {
    name: &'static str,
    api: &'static Api,
    resources: Vec<Vec<Kept>>,
}

/// A resource with what is asked of it again and again.
struct Kept {
    resource: &'static Resource,
    /// The segments of its template.
    template: Vec<&'static [u8]>,
    place: Place,
}

/// By name, in a table of open addressing: every segment of a path may be one.
static BY_NAME: LazyLock<Vec<Option<Known>>> = LazyLock::new(|| {
    let mut table: Vec<Option<Known>> = (0..SLOTS).map(|_| None).collect();
    for api in all() {
        let mut at = slot(api.name.as_bytes());
        while table.get(at).is_some_and(Option::is_some) {
            at = (at + 1) % SLOTS;
        }
        if let Some(place) = table.get_mut(at) {
            *place = Some(Known::of(api));
        }
    }
    table
});

/// A power of two, several times as many as there are APIs.
const SLOTS: usize = 1 << 10;

/// Where a name's place in the table would be.
fn slot(name: &[u8]) -> usize {
    let mix = |sum: u32, octet: &u8| (sum ^ u32::from(*octet)).wrapping_mul(0x0100_0193);
    name.iter().fold(0x811c_9dc5, mix) as usize % SLOTS
}

impl Known {
    fn of(api: &'static Api) -> Self {
        let mut resources: Vec<Vec<_>> = Vec::new();
        for resource in api.resources {
            let template: Vec<_> = segments(resource.template.as_bytes()).collect();
            let len = resources.len().max(template.len() + 1);
            resources.resize_with(len, Vec::new);
            if let Some(same) = resources.get_mut(template.len()) {
                same.push(Kept { resource, template, place: Place::of(api, resource.template) });
            }
        }
        Self { name: api.name, api, resources }
    }

    fn named(name: &[u8]) -> Option<&'static Self> {
        let mut at = slot(name);
        while let Some(known) = BY_NAME.get(at)?.as_ref() {
            if known.name.as_bytes() == name {
                return Some(known);
            }
            at = (at + 1) % SLOTS;
        }
        None
    }
}

/// The API with this name in its path.
pub fn api(name: &str) -> Option<&'static Api> {
    Known::named(name.as_bytes()).map(|known| known.api)
}

/// What a request asks of an API.
#[derive(Clone, Copy, Debug)]
pub struct Found<'p> {
    /// Which API.
    pub api: &'static Api,
    /// The operation of its service; `None` where it specifies none for this method on this path.
    pub operation: Option<&'static str>,
    /// The resource; `None` where it specifies none with this path.
    pub resource: Option<&'static Resource>,
    /// The version as it stands in the path: `v1`.
    pub version: Option<&'p str>,
    /// What stands before the API's name: the apiRoot, as far as the target has it, or empty.
    pub root: &'p str,
    /// The path after the version, without query.
    rest: &'p str,
    /// Where the resource stands among those that requests make.
    pub(super) place: Place,
}

impl<'p> Found<'p> {
    /// The variables of the resource's template with their values, as they stand in the path.
    pub fn variables(&self) -> impl Iterator<Item = (&'static str, &'p str)> + use<'p> {
        let template = self.resource.map_or("", |resource| resource.template);
        let parts = template.split('/').filter(|part| !part.is_empty());
        let values = self.rest.split('/').filter(|value| !value.is_empty());
        parts.zip(values).filter_map(|(part, value)| Some((part.strip_prefix('{')?.strip_suffix('}')?, value)))
    }

    /// The path of the resource after the version.
    pub fn rest(&self) -> &'p str {
        self.rest
    }
}

/// The operation that `method` on `target` (a path, or a URI) means. `None` where it names no known API.
pub fn lookup<'p>(method: &[u8], target: &'p str) -> Option<Found<'p>> {
    let path = path(target);
    let mut fallback = None;
    let mut at = 0;
    for segment in path.as_bytes().split(|&octet| octet == b'/').take(PREFIX + 2) {
        let start = at;
        at = (at + segment.len() + 1).min(path.len());
        if segment.is_empty() {
            continue;
        }
        let Some(known) = Known::named(segment) else { continue };
        let api = known.api;
        let rest = path.get(at..).unwrap_or_default();
        let root = path.get(..start.saturating_sub(1)).unwrap_or_default();
        let root_len = path.as_ptr().addr() - target.as_ptr().addr() + root.len();
        let root = target.get(..root_len).unwrap_or_default();
        let first = rest.as_bytes().iter().position(|&octet| octet == b'/').unwrap_or(rest.len());
        let first = rest.get(..first).unwrap_or_default();
        let (version, rest) = if is_version(first) {
            (Some(first), rest.get(first.len()..).unwrap_or_default())
        } else {
            (None, path.get((start + segment.len()).min(path.len())..).unwrap_or_default())
        };
        let place = Place::default();
        let mut found = Found { api, operation: None, resource: None, version, root, rest, place };
        if version.is_some() != api.versions.is_empty() {
            found.resolve(known, Method::of(method));
            return Some(found);
        }
        // Something else may be meant: what stands behind it decides.
        fallback.get_or_insert(found);
    }
    fallback
}

/// The service and operation that 3gpp-Sbi-Callback names (TS 29.500 annex B): `Nudm_SDM_Notification`.
pub fn callback(text: &str) -> Option<(&'static str, &'static str)> {
    const OTHERS: [(&str, &str); 4] = [
        ("Nudm_SubscriberDataManagement", "nudm-sdm"),
        ("Nudm_UEContextManagement", "nudm-uecm"),
        ("Nudm_EE", "nudm-ee"),
        ("Nudr_DM", "nudr-dr"),
    ];
    let others = OTHERS.iter().filter_map(|&(name, own)| Some((name, api(own)?)));
    all().map(|api| (api.service, api)).chain(others).find_map(|(service, api)| {
        let name = text.strip_prefix(service)?.strip_prefix('_')?;
        let known = api.callbacks.iter().find(|callback| callback.operation.eq_ignore_ascii_case(name));
        known.map(|callback| (api.service, callback.operation))
    })
}

impl Found<'_> {
    fn resolve(&mut self, known: &Known, method: Option<Method>) {
        let mut path = [&[][..]; LONGEST];
        let mut count = 0;
        for (place, segment) in path.iter_mut().zip(segments(self.rest.as_bytes())) {
            *place = segment;
            count += 1;
        }
        let path = path.get(..count).unwrap_or_default();
        let candidates = known.resources.get(count).map_or(&[][..], Vec::as_slice);
        let fitting = candidates.iter().filter_map(|kept| Some((fits(&kept.template, path)?, kept)));
        // Of two templates, the one that says more: `/{ueId}/registrations/…` yields to `/group-data/…`.
        if let Some((_, kept)) = fitting.reduce(|best, next| if next.0 > best.0 { next } else { best }) {
            (self.resource, self.place) = (Some(kept.resource), kept.place);
        }
        let operations = self.resource.map_or(&[][..], |resource| resource.operations);
        self.operation = operations.iter().find(|&&(own, _)| Some(own) == method).map(|&(_, name)| name);
    }
}

/// How many segments of a path a template of as many segments names, where it fits: each as it says. The last one tells most.
fn fits(template: &[&[u8]], path: &[&[u8]]) -> Option<usize> {
    template.iter().zip(path).rev().try_fold(0, |literals, (part, segment)| {
        if part.first() == Some(&b'{') { Some(literals) } else { same(part, segment).then_some(literals + 1) }
    })
}

/// Segments that are not empty.
fn segments(path: &[u8]) -> impl Iterator<Item = &[u8]> {
    path.split(|&octet| octet == b'/').filter(|segment| !segment.is_empty())
}

/// Whether a segment of a path, perhaps percent-encoded, is `literal` (RFC 3986 clause 6.2.2.2).
fn same(literal: &[u8], segment: &[u8]) -> bool {
    if segment.first() != literal.first() && segment.first() != Some(&b'%') {
        return false;
    }
    // Encoding only makes it longer.
    if segment.len() <= literal.len() {
        return literal == segment;
    }
    let mut octets = segment.iter().copied();
    let mut wanted = literal.iter().copied();
    loop {
        let octet = match octets.next() {
            Some(b'%') => {
                let mut digit = || char::from(octets.next()?).to_digit(16);
                match (digit(), digit()) {
                    (Some(high), Some(low)) => Some((high << 4 | low) as u8),
                    _ => return false,
                }
            }
            octet => octet,
        };
        match (octet, wanted.next()) {
            (None, None) => return true,
            (one, other) if one == other => {}
            _ => return false,
        }
    }
}

/// `v` and a number, and what preliminary versions have behind it (TS 29.501 clause 4.3.1.3).
fn is_version(segment: &str) -> bool {
    let mut octets = segment.bytes();
    octets.next() == Some(b'v') && octets.next().is_some_and(|digit| digit.is_ascii_digit())
}

/// The path of a request target: without scheme and authority, query and fragment (RFC 9112 clause 3.2).
pub(super) fn path(target: &str) -> &str {
    let end = target.bytes().position(|octet| matches!(octet, b'?' | b'#')).unwrap_or(target.len());
    let whole = target.get(..end).unwrap_or_default();
    // A scheme has no slash in it.
    let first = whole.bytes().position(|octet| octet == b'/').unwrap_or_default();
    let before = whole.get(..first).unwrap_or_default();
    let Some(authority) = before.strip_suffix(':').and_then(|_| whole.get(first..)?.strip_prefix("//")) else {
        return whole;
    };
    authority.find('/').and_then(|at| authority.get(at..)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(method: &str, target: &str) -> String {
        lookup(method.as_bytes(), target)
            .map_or("-".to_owned(), |found| format!("{} {}", found.api.service, found.operation.unwrap_or("?")))
    }

    #[test]
    fn requests_have_the_names_of_the_specification() {
        for (method, target, expected) in [
            ("POST", "/nausf-auth/v1/ue-authentications", "Nausf_UEAuthentication Authenticate"),
            ("PUT", "/nausf-auth/v1/ue-authentications/7/5g-aka-confirmation", "Nausf_UEAuthentication Authenticate"),
            ("PUT", "/nnrf-nfm/v1/nf-instances/x", "Nnrf_NFManagement NFRegister"),
            ("GET", "/nnrf-disc/v1/nf-instances?target-nf-type=UDM", "Nnrf_NFDiscovery NFDiscover"),
            ("POST", "/oauth2/token", "Nnrf_AccessToken Get"),
            ("POST", "/nsmf-pdusession/v1/sm-contexts/1/modify", "Nsmf_PDUSession UpdateSMContext"),
            (
                "POST",
                "/namf-comm/v1/ue-contexts/imsi-001010000000001/n1-n2-messages",
                "Namf_Communication N1N2MessageTransfer",
            ),
            ("GET", "/nudm-sdm/v2/imsi-001010000000001/am-data", "Nudm_SDM Get"),
            ("PUT", "/nudm-uecm/v1/imsi-001010000000001/registrations/amf-3gpp-access", "Nudm_UECM Registration"),
            ("GET", "/nudr-dr/v2/subscription-data/group-data/5g-vn-groups/internal", "Nudr_DataRepository Query"),
            (
                "PATCH",
                "/nudr-dr/v1/subscription-data/imsi-001010000000001/context-data/amf-3gpp-access",
                "Nudr_DataRepository Update",
            ),
        ] {
            assert_eq!(name(method, target), expected, "{method} {target}");
        }
    }

    #[test]
    fn deployments_and_releases_differ() {
        let wanted = "Nausf_UEAuthentication Authenticate";
        for target in [
            "/a/b/nausf-auth/v1/ue-authentications",
            "https://ausf.example.org:8443/x/nausf-auth/v1/ue-authentications?a=/b/c",
            "//nausf-auth/v1//ue-authentications/",
            "/nausf-auth/v9/ue-authentications",
            "/nausf-auth/v1/ue%2Dauthentications",
        ] {
            assert_eq!(name("POST", target), wanted, "{target}");
        }
        assert_eq!(name("TRACE", "/nausf-auth/v1/ue-authentications"), "Nausf_UEAuthentication ?");
        assert_eq!(name("POST", "/nausf-auth/v1/nothing/here"), "Nausf_UEAuthentication ?");
        assert_eq!(name("POST", "/nausf-auth/ue-authentications"), "Nausf_UEAuthentication ?");
        for other in ["/", "", "*", "/a/b", "http://nausf-auth", "nausf-auth.example:80", "?/nausf-auth/v1"] {
            assert_eq!(name("GET", other), "-", "{other}");
        }
    }

    #[test]
    fn variables_have_their_values() {
        let found = lookup(b"PUT", "http://h/r/nudm-uecm/v1/imsi-1/registrations/smf-registrations/5?x=1").unwrap();
        let variables: Vec<_> = found.variables().collect();
        assert_eq!(variables, [("ueId", "imsi-1"), ("pduSessionId", "5")]);
        assert_eq!((found.version, found.root), (Some("v1"), "http://h/r"));
        assert_eq!(found.rest(), "/imsi-1/registrations/smf-registrations/5");
    }

    #[test]
    fn callbacks_have_names() {
        assert_eq!(callback("Nudm_SDM_Notification"), Some(("Nudm_SDM", "Notification")));
        assert_eq!(
            callback("Nsmf_PDUSession_SMContextStatusNotify").map(|found| found.1),
            Some("SMContextStatusNotify")
        );
        assert_eq!((callback("Nudm_SDM_Nothing"), callback("Nudm_SDM"), callback("")), (None, None, None));
    }

    #[test]
    fn a_longer_path_than_any_template_is_no_resource() {
        for known in BY_NAME.iter().flatten() {
            assert!(known.resources.len() <= LONGEST, "{}", known.name);
        }
        assert_eq!(name("GET", &format!("/nudr-dr/v1{}", "/a".repeat(LONGEST + 5))), "Nudr_DataRepository ?");
    }

    #[test]
    fn every_resource_finds_itself() {
        for api in all() {
            let version = if api.versions.is_empty() { "" } else { "/v1" };
            for resource in api.resources {
                let path = resource.template.replace(['{', '}'], "_");
                let found = lookup(b"GET", &format!("/{}{version}{path}", api.name))
                    .map(|found| (found.api.name, found.resource.map(|resource| resource.template)))
                    .unwrap_or_default();
                assert_eq!(found, (api.name, Some(resource.template)));
            }
        }
    }
}
