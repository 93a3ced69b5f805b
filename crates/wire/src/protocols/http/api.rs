//! Which operation of a 3GPP API a message means, by its path, or by the header that says what a callback is. The tables of
//! the APIs belong to `spec`; this is where they are asked. Callbacks without that header need the memory of who
//! subscribed, which nobody has here.

use super::head::{Head, Request, essence};
use super::{Json, Message};
use beleg_spec::sbi::{self, Found, Method};

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
pub(super) fn operation(head: &Head, found: Option<&Found<'_>>) -> Option<Operation> {
    if let Some(&Found { api, operation: name @ Some(_), .. }) = found {
        return Some(Operation { service: api.service, name });
    }
    callback(head).or_else(|| found.map(|found| Operation { service: found.api.service, name: None }))
}

/// The operation of a request whose method header compression hides: where path and body leave only one.
pub(super) fn without_method(found: &Found<'_>, message: &Message<'_>) -> Option<&'static str> {
    let operations = found.resource?.operations;
    let one = |wanted: &dyn Fn(Method) -> bool| {
        let mut names = operations.iter().filter(|(method, _)| wanted(*method)).map(|&(_, name)| name);
        let first = names.next()?;
        names.all(|name| name == first).then_some(first)
    };
    if let Some(name) = one(&|_| true) {
        return Some(name);
    }
    message.head.request()?;
    if message.body.octets == 0 {
        // Content has no meaning with these (RFC 9110 clauses 9.3.1 and 9.3.5).
        return one(&|method| matches!(method, Method::Get | Method::Delete | Method::Options));
    }
    if message.json().is_some_and(is_patch) {
        return one(&|method| method == Method::Patch);
    }
    one(&|method| matches!(method, Method::Post | Method::Put | Method::Patch))
}

/// Whether it is a JSON Patch (RFC 6902 clause 3), which only PATCH carries (TS 29.501 clause 4.6.1.1.3).
fn is_patch(json: Json<'_>) -> bool {
    let is_operation = |item: Json<'_>| ["op", "path"].iter().all(|name| item.get(name).is_some_and(Json::is_string));
    json.items().len() > 0 && json.items().all(is_operation)
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
    use beleg_model::{Notes, Span};

    #[test]
    fn a_hidden_method_is_not_guessed() {
        let name = |path: &'static [u8], body: &[u8]| {
            let request = Request { path: Some(Bytes::Static(path)), ..Request::default() };
            let mut head = Head::new(Version::Http2);
            head.kind = Kind::Request(request);
            let (mut notes, len) = (Notes::default(), body.len());
            let message = Message::assembled(&head, body, Span::new(0, len), len as u64, true, &mut notes);
            message.operation().and_then(|operation| operation.name)
        };
        assert_eq!(name(b"/nausf-auth/v1/ue-authentications", b""), Some("Authenticate"));
        let heartbeat = br#"[{"op":"replace","path":"/nfStatus","value":"REGISTERED"}]"#;
        assert_eq!(name(b"/nnrf-nfm/v1/nf-instances/1", heartbeat), Some("NFUpdate"));
        assert_eq!(name(b"/nnrf-nfm/v1/nf-instances/1", b""), None, "GET or DELETE");
        assert_eq!(name(b"/nnrf-nfm/v1/nf-instances/1", b"{}"), None, "PUT or PATCH");
        assert_eq!(name(b"/nudm-ueau/v1/imsi-1/auth-events", b"{}"), Some("ResultConfirmation"));
    }

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
        assert_eq!(operation(&head, found(&request).as_ref()), Some(unnamed));
        let value = Some(Bytes::Static(b"Nnrf_NFManagement_NFStatusNotify; apiversion=1"));
        head.headers.push(Header { name: Some(Bytes::Static(b"3gpp-Sbi-Callback")), value });
        let named = Operation { name: Some("NFStatusNotify"), ..unnamed };
        assert_eq!(operation(&head, found(&request).as_ref()), Some(named));
    }
}
