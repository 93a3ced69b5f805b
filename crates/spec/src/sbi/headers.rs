//! Header fields that 3GPP defines for the service-based interface (TS 29.500 clauses 5.2.3.2 and 5.2.3.3), and how their
//! values are divided.

/// How the value of a header is divided (TS 29.500 clause 5.2.3, in the grammar of RFC 9110).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One value, taken as a whole.
    Text,
    /// One decimal number.
    Number,
    /// Parts between `;`: words, and names with values behind `=` or `:`.
    Parameters,
    /// What may not be shown.
    Secret,
}

/// A header.
#[derive(Clone, Copy, Debug)]
pub struct Header {
    /// Its name, in lower case and without `3gpp-sbi-`.
    pub name: &'static str,
    /// The name of its field in output.
    pub field: &'static str,
    /// How it is divided.
    pub form: Form,
    /// What it is for.
    pub about: &'static str,
}

/// What all of them begin with, in lower case.
pub const PREFIX: &str = "3gpp-sbi-";
/// What those begin with that tell a proxy which producer to look for; a query parameter of Nnrf_NFDiscovery follows.
pub const DISCOVERY: &str = "3gpp-sbi-discovery-";

const fn header(name: &'static str, field: &'static str, form: Form, about: &'static str) -> Header {
    Header { name, field, form, about }
}

/// Those with a meaning of their own, sorted by name.
pub const HEADERS: &[Header] = &[
    header(
        "access-scope",
        "access_scope",
        Form::Text,
        "3gpp-Sbi-Access-Scope: scopes that a token for the request needs",
    ),
    header(
        "access-token",
        "access_token",
        Form::Secret,
        "3gpp-Sbi-Access-Token: a token for a producer, which the SCP is to use",
    ),
    header("alternate-chf-id", "alternate_chf_id", Form::Parameters, "3gpp-Sbi-Alternate-Chf-Id"),
    header("asynch-nf-interaction", "asynch_nf_interaction", Form::Parameters, "3gpp-Sbi-Asynch-Nf-Interaction"),
    header(
        "binding",
        "binding",
        Form::Parameters,
        "3gpp-Sbi-Binding: by what a resource or session is bound, and to whom",
    ),
    header(
        "callback",
        "callback",
        Form::Parameters,
        "3gpp-Sbi-Callback: the service operation of a notification or callback",
    ),
    header(
        "client-credentials",
        "client_credentials",
        Form::Secret,
        "3gpp-Sbi-Client-Credentials: the consumer's assertion of who it is",
    ),
    header(
        "consumer-info",
        "consumer_info",
        Form::Parameters,
        "3gpp-Sbi-Consumer-Info: API versions and features of the consumer",
    ),
    header(
        "correlation-info",
        "correlation_info",
        Form::Parameters,
        "3gpp-Sbi-Correlation-Info: whom or what the request is about",
    ),
    header(
        "interplmn-purpose",
        "interplmn_purpose",
        Form::Parameters,
        "3gpp-Sbi-Interplmn-Purpose: why another network is asked",
    ),
    header("lci", "lci", Form::Parameters, "3gpp-Sbi-Lci: load of the sender"),
    header(
        "max-forward-hops",
        "max_forward_hops",
        Form::Parameters,
        "3gpp-Sbi-Max-Forward-Hops: SCPs or NRFs that may still forward",
    ),
    header(
        "max-rsp-time",
        "max_rsp_time",
        Form::Number,
        "3gpp-Sbi-Max-Rsp-Time: milliseconds in which the consumer expects the response",
    ),
    header(
        "message-priority",
        "message_priority",
        Form::Number,
        "3gpp-Sbi-Message-Priority: from 0, the most urgent, to 31",
    ),
    header(
        "nf-peer-info",
        "nf_peer_info",
        Form::Parameters,
        "3gpp-Sbi-NF-Peer-Info: instances of source and destination, and of their SCPs and SEPPs",
    ),
    header("notif-accepted-encoding", "notif_accepted_encoding", Form::Text, "3gpp-Sbi-Notif-Accepted-Encoding"),
    header("nrf-uri", "nrf_uri", Form::Parameters, "3gpp-Sbi-Nrf-Uri: NRFs to ask about the producer"),
    header("nrf-uri-callback", "nrf_uri_callback", Form::Parameters, "3gpp-Sbi-Nrf-Uri-Callback"),
    header("oci", "oci", Form::Parameters, "3gpp-Sbi-Oci: overload of the sender"),
    header(
        "originating-network-id",
        "originating_network_id",
        Form::Parameters,
        "3gpp-Sbi-Originating-Network-Id: the network where the request came from",
    ),
    header("other-access-scopes", "other_access_scopes", Form::Text, "3gpp-Sbi-Other-Access-Scopes"),
    header("producer-id", "producer_id", Form::Parameters, "3gpp-Sbi-Producer-Id: the instance that answered"),
    header(
        "request-info",
        "request_info",
        Form::Parameters,
        "3gpp-Sbi-Request-Info: whether it is a repetition, and whether it was redirected",
    ),
    header(
        "response-info",
        "response_info",
        Form::Parameters,
        "3gpp-Sbi-Response-Info: whether the request reached the producer",
    ),
    header("retry-info", "retry_info", Form::Parameters, "3gpp-Sbi-Retry-Info: whether another producer may be tried"),
    header(
        "routing-binding",
        "routing_binding",
        Form::Parameters,
        "3gpp-Sbi-Routing-Binding: the binding by which a proxy is to route",
    ),
    header(
        "selection-info",
        "selection_info",
        Form::Parameters,
        "3gpp-Sbi-Selection-Info: what to select the producer by",
    ),
    header(
        "sender-timestamp",
        "sender_timestamp",
        Form::Text,
        "3gpp-Sbi-Sender-Timestamp: when the sender sent it, by its clock",
    ),
    header(
        "source-nf-client-credentials",
        "source_nf_client_credentials",
        Form::Secret,
        "3gpp-Sbi-Source-NF-Client-Credentials: the assertion of the consumer behind the one that asks",
    ),
    header(
        "target-apiroot",
        "target_apiroot",
        Form::Text,
        "3gpp-Sbi-Target-apiRoot: the apiRoot of the producer that a proxy is to call",
    ),
    header("target-nf-group-id", "target_nf_group_id", Form::Text, "3gpp-Sbi-Target-Nf-Group-Id"),
    header(
        "target-nf-id",
        "target_nf_id",
        Form::Parameters,
        "3gpp-Sbi-Target-Nf-Id: the instance to which a proxy or an NRF is to turn",
    ),
];

/// The header with this name, which may be in any case.
pub fn find(name: &str) -> Option<&'static Header> {
    let start = name.get(..PREFIX.len())?;
    let rest = name.get(PREFIX.len()..)?;
    if !start.eq_ignore_ascii_case(PREFIX) {
        return None;
    }
    HEADERS.iter().find(|header| header.name.eq_ignore_ascii_case(rest))
}

/// The parameter of a discovery that a header of this name carries: `target-nf-type`.
pub fn discovery(name: &str) -> Option<&str> {
    let start = name.get(..DISCOVERY.len())?;
    start.eq_ignore_ascii_case(DISCOVERY).then(|| name.get(DISCOVERY.len()..)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_found_in_any_case() {
        assert!(HEADERS.windows(2).all(|pair| pair[0].name < pair[1].name));
        assert_eq!(find("3gpp-Sbi-Target-apiRoot").unwrap().field, "target_apiroot");
        assert!(find("3gpp-Sbi-Discovery-x").is_none() && find("3gpp-Sbi-").is_none() && find("é").is_none());
        assert_eq!(discovery("3gpp-Sbi-Discovery-target-nf-type"), Some("target-nf-type"));
        assert_eq!(discovery("3gpp-Sbi-Callback"), None);
        for header in HEADERS {
            assert_eq!(header.field, header.name.replace('-', "_"));
        }
    }
}
