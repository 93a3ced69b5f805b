//! APIs of the NRF (TS 29.510).

use super::Method::{Delete, Get, Options, Patch, Post, Put};
use super::{ANY, Api, at, notify};

pub(super) const APIS: &[Api] = &[
    Api {
        service: "Nnrf_NFManagement",
        name: "nnrf-nfm",
        producer: "NRF",
        source: "TS 29.510 clause 6.1",
        versions: &[1],
        consumers: ANY,
        resources: &[
            at("/nf-instances", &[(Get, "NFListRetrieval"), (Options, "NFListRetrieval")]),
            at(
                "/nf-instances/{nfInstanceID}",
                &[(Get, "NFProfileRetrieval"), (Put, "NFRegister"), (Patch, "NFUpdate"), (Delete, "NFDeregister")],
            ),
            at("/subscriptions", &[(Post, "NFStatusSubscribe")]),
            at("/subscriptions/{subscriptionID}", &[(Patch, "NFStatusSubscribe"), (Delete, "NFStatusUnSubscribe")]),
            at("/shared-data", &[(Get, "SharedDataListRetrieval")]),
            at("/shared-data/{sharedDataId}", &[(Get, "SharedDataRetrieval"), (Put, "SharedDataRegister")]),
        ],
        callbacks: &[notify("NFStatusNotify", "nfStatusNotificationUri")],
    },
    Api {
        service: "Nnrf_NFDiscovery",
        name: "nnrf-disc",
        producer: "NRF",
        source: "TS 29.510 clause 6.2",
        versions: &[1],
        consumers: ANY,
        resources: &[
            at("/nf-instances", &[(Get, "NFDiscover"), (Options, "NFDiscover")]),
            at("/searches/{searchId}", &[(Get, "NFDiscover")]),
            at("/searches/{searchId}/complete", &[(Get, "NFDiscover")]),
            at("/scp-domain-routing-info", &[(Get, "SCPDomainRoutingInfoGet")]),
            at("/scp-domain-routing-info-subs", &[(Post, "SCPDomainRoutingInfoSubscribe")]),
            at("/scp-domain-routing-info-subs/{subscriptionID}", &[(Delete, "SCPDomainRoutingInfoUnSubscribe")]),
        ],
        callbacks: &[notify("SCPDomainRoutingInfoNotify", "callbackUri")],
    },
    Api {
        service: "Nnrf_AccessToken",
        name: "oauth2",
        producer: "NRF",
        source: "TS 29.510 clause 6.3",
        versions: &[],
        consumers: ANY,
        resources: &[at("/token", &[(Post, "Get"), (Options, "Get")])],
        callbacks: &[],
    },
    Api {
        service: "Nnrf_Bootstrapping",
        name: "bootstrapping",
        producer: "NRF",
        source: "TS 29.510 clause 6.4",
        versions: &[],
        consumers: ANY,
        resources: &[at("/", &[(Get, "Get")])],
        callbacks: &[],
    },
];
