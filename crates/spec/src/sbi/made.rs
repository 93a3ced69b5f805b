//! Resources that a consumer makes at a producer, and what is done to them from then on: by the templates of the APIs alone (TS
//! 29.501 clauses 4.4.2, 5.2.3; TS 29.500 clause 4.8).

use super::{Api, Found, Method};

/// What a request does to a resource that requests make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Makes one in a collection, under a name that its producer chooses.
    Makes,
    /// Makes or replaces one under a name that its consumer knows.
    Puts,
    /// Reads, changes or uses one.
    Uses,
    /// Ends one.
    Ends,
}

/// A request's resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made<'p> {
    /// What is done to it.
    pub deed: Deed,
    /// Its path behind the version; of one that is to be made, that of the collection.
    pub path: &'p str,
    /// Whether it can only be there because a request made it.
    pub listed: bool,
}

/// Where a resource stands among those that requests make.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// Requests make resources below it.
    is_collection: bool,
    /// It is, or stands below, a resource that a request made: how much of the template that one's is, in octets and segments.
    individual: Option<(usize, usize)>,
}

impl Place {
    /// That of the resource with a template.
    pub(super) fn of(api: &Api, template: &str) -> Self {
        let ends = template.match_indices('}').map(|(at, _)| at + 1).rev();
        let individual = ends.filter_map(|end| template.get(..end)).find(|one| {
            let collection = one.rfind('/').and_then(|at| one.get(..at)).unwrap_or_default();
            let posts = |(method, _): &(Method, &str)| *method == Method::Post;
            api.resources.iter().any(|own| own.template == collection && own.operations.iter().any(posts))
        });
        let individual = individual.map(|one| (one.len(), one.matches('/').count()));
        Self { is_collection: is_collection(api, template), individual }
    }
}

impl<'p> Found<'p> {
    /// The resource that a request makes, or that one has made before. `None` where the resource is there by itself.
    pub fn made(&self, method: &[u8]) -> Option<Made<'p>> {
        let (template, method) = (self.resource?.template, Method::of(method)?);
        if method == Method::Post && self.place.is_collection {
            return Some(Made { deed: Deed::Makes, path: self.rest(), listed: true });
        }
        if let Some((len, count)) = self.place.individual {
            let (path, below) = (first_segments(self.rest(), count), template.get(len..).unwrap_or_default());
            let ends =
                matches!((method, below), (Method::Delete, "") | (Method::Post, "/release" | "/delete" | "/remove"));
            return Some(Made { deed: if ends { Deed::Ends } else { Deed::Uses }, path, listed: true });
        }
        let deed = match method {
            Method::Put => Deed::Puts,
            Method::Patch => Deed::Uses,
            Method::Delete => Deed::Ends,
            Method::Get | Method::Post | Method::Options => return None,
        };
        // What is stored for others was there before anybody asked.
        let stores = matches!(self.api.producer, "UDR" | "UDSF" | "ADRF");
        (!stores).then(|| Made { deed, path: self.rest(), listed: false })
    }

    /// The path of a resource that was made in a collection, where this is its URI or that of something below it.
    pub fn in_collection(&self, collection: &str) -> Option<&'p str> {
        let count = segments(collection) + 1;
        let inside = self.rest().strip_prefix(collection.trim_end_matches('/')).is_some_and(|one| one.starts_with('/'));
        (inside && segments(self.rest()) >= count).then(|| first_segments(self.rest(), count))
    }
}

/// Whether resources of an API stand below this one under names of their own.
fn is_collection(api: &Api, template: &str) -> bool {
    api.resources.iter().any(|own| own.template.strip_prefix(template).is_some_and(|below| below.starts_with("/{")))
}

fn segments(path: &str) -> usize {
    path.split('/').filter(|segment| !segment.is_empty()).count()
}

/// The path up to so many segments.
fn first_segments(path: &str, count: usize) -> &str {
    let after = path.match_indices('/').map(|(at, _)| at).filter(|at| *at > 0).nth(count.saturating_sub(1));
    path.get(..after.unwrap_or(path.len())).unwrap_or(path)
}

/// Operations that a network function asks for on its own behalf, not on that of any subscriber: what it offers, what becomes of
/// its peers, what concerns cells and areas.
const OWN: &[(&str, &[&str])] = &[
    // TS 29.531 clause 5.3: the slices that an AMF supports.
    ("Nnssf_NSSAIAvailability", &["Update", "Delete", "Subscribe", "Unsubscribe"]),
    // TS 29.518 clauses 5.2.2.5 (the status of AMFs), 5.2.2.4 (warnings to cells, not to UEs).
    (
        "Namf_Communication",
        &[
            "AMFStatusChangeSubscribe",
            "AMFStatusChangeUnSubscribe",
            "NonUeN2MessageTransfer",
            "NonUeN2InfoSubscribe",
            "NonUeN2InfoUnSubscribe",
        ],
    ),
    // TS 29.573 clause 5.2: what two SEPPs agree on before anything else.
    (
        "N32_Handshake",
        &["SecurityCapabilityNegotiation", "ParameterExchange", "N32fContextTermination", "N32fErrorReporting"],
    ),
];

/// Whether an operation is a network function's own business.
pub fn is_own(service: &str, operation: &str) -> bool {
    OWN.iter().any(|(name, operations)| *name == service && operations.contains(&operation))
}

#[cfg(test)]
mod tests {
    use super::super::{all, lookup};
    use super::*;

    fn made(method: &str, path: &str) -> Option<(Deed, String, bool)> {
        let found = lookup(method.as_bytes(), path)?;
        let made = found.made(method.as_bytes())?;
        Some((made.deed, made.path.to_owned(), made.listed))
    }

    #[test]
    fn what_is_made_by_post_is_known_by_what_stands_below_its_collection() {
        let of = |deed, path: &str, listed| Some((deed, path.to_owned(), listed));
        let sm = "/nsmf-pdusession/v1/sm-contexts";
        assert_eq!(made("POST", sm), of(Deed::Makes, "/sm-contexts", true));
        assert_eq!(made("POST", &format!("{sm}/7/modify")), of(Deed::Uses, "/sm-contexts/7", true));
        assert_eq!(made("POST", &format!("{sm}/7/release")), of(Deed::Ends, "/sm-contexts/7", true));
        let policies = "/npcf-am-policy-control/v1/policies/a";
        assert_eq!(made("DELETE", policies), of(Deed::Ends, "/policies/a", true));
        assert_eq!(made("POST", &format!("{policies}/update")), of(Deed::Uses, "/policies/a", true));
        let result = "/nausf-auth/v1/ue-authentications/3/5g-aka-confirmation";
        assert_eq!(made("PUT", result), of(Deed::Uses, "/ue-authentications/3", true));
        assert_eq!(
            made("DELETE", "/nudm-sdm/v2/imsi-1/sdm-subscriptions/9"),
            of(Deed::Ends, "/imsi-1/sdm-subscriptions/9", true)
        );
        let charging = "/nchf-convergedcharging/v3/chargingdata/x/release";
        assert_eq!(made("POST", charging), of(Deed::Ends, "/chargingdata/x", true));
        let registration = "/nudm-uecm/v1/imsi-1/registrations/amf-3gpp-access";
        let own = "/imsi-1/registrations/amf-3gpp-access";
        assert_eq!(made("PUT", registration), of(Deed::Puts, own, false));
        assert_eq!(made("PATCH", registration), of(Deed::Uses, own, false));
        assert_eq!(made("GET", "/nudm-sdm/v2/imsi-1/am-data"), None);
    }

    #[test]
    fn a_location_may_lead_below_what_was_made() {
        fn within(path: &str) -> Option<&str> {
            lookup(b"GET", path)?.in_collection("/ue-authentications")
        }
        assert_eq!(within("http://a/nausf-auth/v1/ue-authentications/1"), Some("/ue-authentications/1"));
        assert_eq!(within("/nausf-auth/v1/ue-authentications/1/5g-aka-confirmation"), Some("/ue-authentications/1"));
        assert_eq!(within("/nausf-auth/v1/ue-authentications"), None);
        assert_eq!(within("/nausf-auth/v1/other/1"), None);
    }

    #[test]
    fn an_own_operation_is_one_of_its_service() {
        for (service, operations) in OWN {
            let api = all().find(|api| api.service == *service).expect("a service");
            for operation in *operations {
                let known = api.resources.iter().flat_map(|resource| resource.operations);
                assert!(known.into_iter().any(|(_, name)| name == operation), "{service} {operation}");
            }
        }
    }
}
