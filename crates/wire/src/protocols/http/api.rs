//! Which operation of a 3GPP API a message means, by its path, or by the header that says what a callback is. The tables of
//! the APIs belong to `spec`; this is where they are asked. Callbacks without that header need the memory of who
//! subscribed, which nobody has here.

use beleg_spec::sbi::{self, Found};

use super::head::{Head, Request, essence};

/// An operation of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The service's name in its specification: `Nausf_UEAuthentication`.
    pub service: &'static str,
    /// The operation's: `Authenticate`. `None` where the service specifies none for the method on the path.
    pub name: Option<&'static str>,
}

/// What the method on the path asks of an API.
pub(super) fn found(request: &Request) -> Option<Found<'_>> {
    let path = std::str::from_utf8(request.path.as_deref()?).ok()?;
    sbi::lookup(request.method.as_deref().unwrap_or_default(), path)
}

/// The operation that a request means.
pub(super) fn operation(head: &Head, request: &Request) -> Option<Operation> {
    let found = found(request);
    if let Some(Found { api, operation: name @ Some(_), .. }) = found {
        return Some(Operation { service: api.service, name });
    }
    callback(head).or_else(|| found.map(|found| Operation { service: found.api.service, name: None }))
}

/// What 3gpp-Sbi-Callback says that a request is (TS 29.500 clause 5.2.3.2.3): `Nnrf_NFManagement_NFStatusNotify`.
pub(super) fn callback(head: &Head) -> Option<Operation> {
    let value = std::str::from_utf8(essence(head.header("3gpp-sbi-callback")?)).ok()?;
    let (service, name) = sbi::callback(value.trim_matches('"'))?;
    Some(Operation { service, name: Some(name) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::http::{Bytes, Header, Kind, Version};

    #[test]
    fn a_callback_has_the_name_that_its_header_gives() {
        let request = Request {
            method: Some(Bytes::Static(b"POST")),
            path: Some(Bytes::Static(b"/nnrf-nfm/v1/nf-status-notify")),
            ..Request::default()
        };
        let mut head = Head::new(Version::Http2);
        head.kind = Kind::Request(request.clone());
        let unnamed = Operation { service: "Nnrf_NFManagement", name: None };
        assert_eq!(operation(&head, &request), Some(unnamed));
        let value = Some(Bytes::Static(b"Nnrf_NFManagement_NFStatusNotify; apiversion=1"));
        head.headers.push(Header { name: Some(Bytes::Static(b"3gpp-Sbi-Callback")), value });
        assert_eq!(operation(&head, &request), Some(Operation { name: Some("NFStatusNotify"), ..unnamed }));
    }
}
