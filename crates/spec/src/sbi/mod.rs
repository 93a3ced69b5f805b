//! The APIs of the service-based interface: services, operations, resources, callbacks, consumers. One file a producer, one
//! line a resource; what the bodies mean is not here.
//!
//! Where a fact comes from: paths and methods from the OpenAPI files of each specification's annex A, the names of
//! operations from its clause 5, consumers from TS 23.501 clause 7.2 and the tables of TS 23.502 clause 5.2.

mod af;
mod amf;
pub mod attributes;
mod ausf;
mod chf;
mod data_collection;
mod find;
pub mod headers;
mod hss;
mod lcs;
mod made;
mod mbs;
mod nef;
mod nef_t8;
mod nrf;
mod nssf;
mod nwdaf;
mod others;
mod pcf;
mod sepp;
mod smf;
mod smsf;
mod types;
mod udm;
mod udr;
mod upf;

pub use find::{Found, api, callback, lookup};
pub use made::{Deed, Made, is_own};
pub use types::{default_notification, is_type, nf_type};

/// An API: a service of one kind of network function, at one name in the path (TS 29.501 clause 4.4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Api {
    /// The service's name in its specification: `Nausf_UEAuthentication`.
    pub service: &'static str,
    /// `apiName` in the path: `nausf-auth`.
    pub name: &'static str,
    /// The kind of network function that offers it, as NFType writes it (TS 29.510 clause 6.1.6.3.3).
    pub producer: &'static str,
    /// The specification, and the clause of the API.
    pub source: &'static str,
    /// Major versions that were specified. Empty for an API without version in its path.
    pub versions: &'static [u8],
    /// The kinds of network function that TS 23.501 and 23.502 name as its consumers; [`ANY`] for all of them.
    pub consumers: &'static [&'static str],
    /// Its resources and custom operations.
    pub resources: &'static [Resource],
    /// The requests that its producer sends to its consumers.
    pub callbacks: &'static [Callback],
}

/// Any network function may consume the service.
pub const ANY: &[&str] = &["*"];

impl Api {
    /// Whether the specifications name `nf_type` as a consumer.
    pub fn is_consumed_by(&self, nf_type: &str) -> bool {
        self.consumers == ANY || self.consumers.contains(&nf_type)
    }
}

/// A resource, or a custom operation, which has a path of its own (TS 29.501 clause 4.4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resource {
    /// Its path after the version: `/ue-authentications/{authCtxId}`.
    pub template: &'static str,
    /// What each method on it means.
    pub operations: &'static [(Method, &'static str)],
}

/// A request from the producer to a URI that the consumer gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Callback {
    /// The operation: `SMContextStatusNotify`.
    pub operation: &'static str,
    /// The attribute that gives the URI: `smContextStatusUri`.
    pub attribute: &'static str,
    /// What the producer puts behind the URI: empty, or `/update`.
    pub suffix: &'static str,
}

/// Methods that APIs use (TS 29.501 clause 4.6.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Method {
    /// GET.
    Get,
    /// POST.
    Post,
    /// PUT.
    Put,
    /// PATCH.
    Patch,
    /// DELETE.
    Delete,
    /// OPTIONS.
    Options,
}

impl Method {
    /// By its name on the wire, which distinguishes case (RFC 9110 clause 9.1).
    pub fn of(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"GET" => Self::Get,
            b"POST" => Self::Post,
            b"PUT" => Self::Put,
            b"PATCH" => Self::Patch,
            b"DELETE" => Self::Delete,
            b"OPTIONS" => Self::Options,
            _ => return None,
        })
    }
}

const fn at(template: &'static str, operations: &'static [(Method, &'static str)]) -> Resource {
    Resource { template, operations }
}

const fn notify(operation: &'static str, attribute: &'static str) -> Callback {
    Callback { operation, attribute, suffix: "" }
}

const fn notify_at(operation: &'static str, attribute: &'static str, suffix: &'static str) -> Callback {
    Callback { operation, attribute, suffix }
}

/// Every API, by producer.
pub static APIS: &[&[Api]] = &[
    nrf::APIS,
    amf::APIS,
    smf::APIS,
    ausf::APIS,
    udm::APIS,
    udr::APIS,
    pcf::APIS,
    nssf::APIS,
    nef::APIS,
    nef_t8::APIS,
    smsf::APIS,
    chf::APIS,
    lcs::APIS,
    nwdaf::APIS,
    data_collection::APIS,
    hss::APIS,
    af::APIS,
    mbs::APIS,
    sepp::APIS,
    upf::APIS,
    others::APIS,
];

/// A transport's protocol number that stands for a service: reserved by IANA, so that no packet has it.
pub const AS_TRANSPORT: u8 = 255;

/// The number of a service, by its place in the list.
pub fn number(service: &str) -> Option<u16> {
    u16::try_from(all().position(|api| api.service == service)?).ok()
}

/// The API with a number.
pub fn by_number(number: u16) -> Option<&'static Api> {
    all().nth(usize::from(number))
}

/// Every API.
pub fn all() -> impl Iterator<Item = &'static Api> {
    APIS.iter().flat_map(|apis| apis.iter())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_api_is_told_once_and_with_its_source() {
        let mut names: Vec<&str> = all().map(|api| api.name).collect();
        let mut services: Vec<&str> = all().map(|api| api.service).collect();
        let count = names.len();
        for list in [&mut names, &mut services] {
            list.sort_unstable();
            let twice: Vec<_> = list.windows(2).filter(|pair| pair[0] == pair[1]).collect();
            assert!(twice.is_empty(), "{twice:?}");
        }
        assert!(count > 100, "{count}");
        for api in all() {
            let source = api.source.strip_prefix("TS ").unwrap_or_default();
            let (number, clause) = source.split_once(' ').unwrap_or((source, ""));
            let (series, document) = number.split_once('.').unwrap_or_default();
            assert!(matches!(series, "24" | "26" | "29" | "32"), "{}: {}", api.service, api.source);
            assert!(document.len() == 3 && document.bytes().all(|digit| digit.is_ascii_digit()), "{}", api.source);
            assert!(clause.is_empty() || clause.starts_with("clause "), "{}", api.source);
            assert!(api.name.bytes().all(|c| matches!(c, b'a'..=b'z' | b'0'..=b'9' | b'-')), "{}", api.name);
            assert!(is_type(api.producer), "{}: {}", api.service, api.producer);
            assert!(!api.consumers.is_empty(), "{}", api.service);
            for consumer in api.consumers {
                assert!(*consumer == "*" || is_type(consumer), "{}: {consumer}", api.service);
            }
            assert!(!api.resources.is_empty() || !api.callbacks.is_empty(), "{}", api.service);
        }
    }

    #[test]
    fn templates_are_well_formed_and_stand_once() {
        for api in all() {
            let mut shapes = Vec::new();
            for resource in api.resources {
                let template = resource.template;
                assert!(template.starts_with('/') && (template == "/" || !template.ends_with('/')), "{template}");
                let mut shape = String::new();
                let mut variables = Vec::new();
                for segment in template.split('/').skip(1).filter(|_| template != "/") {
                    let variable = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
                    let text = variable.unwrap_or(segment);
                    assert!(!text.is_empty() && !text.contains(['{', '}', ' ']), "{} {template}", api.name);
                    shape.push('/');
                    shape.push_str(if variable.is_some() { "*" } else { segment });
                    variables.extend(variable);
                }
                let count = variables.len();
                variables.sort_unstable();
                variables.dedup();
                assert_eq!(count, variables.len(), "{} {template}", api.name);
                shapes.push(shape);
                assert!(!resource.operations.is_empty(), "{} {template}", api.name);
                let mut methods: Vec<Method> = resource.operations.iter().map(|&(method, _)| method).collect();
                methods.sort_unstable();
                methods.dedup();
                assert_eq!(methods.len(), resource.operations.len(), "{} {template}", api.name);
            }
            shapes.sort_unstable();
            let twice: Vec<_> = shapes.windows(2).filter(|pair| pair[0] == pair[1]).collect();
            assert!(twice.is_empty(), "{} {twice:?}", api.name);
            for callback in api.callbacks {
                assert!(callback.suffix.is_empty() || callback.suffix.starts_with('/'), "{}", api.name);
                assert!(!callback.operation.is_empty() && !callback.attribute.is_empty(), "{}", api.name);
            }
        }
    }
}
