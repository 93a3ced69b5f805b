//! APIs of the SEPP: N32-c, N32-f and the mapping of telescopic names (TS 29.573).

use super::Method::{Get, Post};
use super::{ANY, Api, at};

pub(super) const APIS: &[Api] = &[
    Api {
        service: "N32_Handshake",
        name: "n32c-handshake",
        producer: "SEPP",
        source: "TS 29.573 clause 6.1",
        versions: &[1],
        consumers: &["SEPP"],
        resources: &[
            at("/exchange-capability", &[(Post, "SecurityCapabilityNegotiation")]),
            at("/exchange-params", &[(Post, "ParameterExchange")]),
            at("/n32f-terminate", &[(Post, "N32fContextTermination")]),
            at("/n32f-error", &[(Post, "N32fErrorReporting")]),
        ],
        callbacks: &[],
    },
    Api {
        service: "JOSE_ProtectedMessageForwarding",
        name: "n32f-forward",
        producer: "SEPP",
        source: "TS 29.573 clause 6.2",
        versions: &[1],
        consumers: &["SEPP"],
        resources: &[
            at("/n32f-process", &[(Post, "JOSEProtectedMessageForwarding")]),
            at("/n32f-error", &[(Post, "N32fErrorReporting")]),
        ],
        callbacks: &[],
    },
    Api {
        service: "Nsepp_Telescopic_FQDN_Mapping",
        name: "nsepp-telescopic",
        producer: "SEPP",
        source: "TS 29.573 clause 6.3",
        versions: &[1],
        consumers: ANY,
        resources: &[at("/mapping", &[(Get, "Get")])],
        callbacks: &[],
    },
];
