//! APIs of the UPF (TS 29.564).

use super::Method::{Delete, Get, Patch, Post, Put};
use super::{Api, at, notify};

pub(super) const APIS: &[Api] = &[
    Api {
        service: "Nupf_EventExposure",
        name: "nupf-ee",
        producer: "UPF",
        source: "TS 29.564 clause 6.1",
        versions: &[1],
        consumers: &["SMF", "NWDAF", "DCCF", "MFAF", "AF", "NEF", "TSCTSF"],
        resources: &[
            at("/ee-subscriptions", &[(Post, "Subscribe")]),
            at(
                "/ee-subscriptions/{subscriptionId}",
                &[(Patch, "Subscribe"), (Put, "Subscribe"), (Delete, "Unsubscribe")],
            ),
        ],
        callbacks: &[notify("Notify", "eventNotifyUri")],
    },
    Api {
        service: "Nupf_GetPrivateUEIPaddr",
        name: "nupf-gueip",
        producer: "UPF",
        source: "TS 29.564 clause 6.2",
        versions: &[1],
        consumers: &["NEF", "AF"],
        resources: &[at("/ue-ip-info", &[(Get, "Get")])],
        callbacks: &[],
    },
];
