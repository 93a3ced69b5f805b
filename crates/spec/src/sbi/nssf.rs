//! APIs of the NSSF (TS 29.531), the NSSAAF (TS 29.526) and the NSACF (TS 29.536). Consumers: TS 23.502 tables 5.2.16.1-1,
//! 5.2.20.1-1 and 5.2.21.1-1.

use super::Method::{Delete, Get, Options, Patch, Post, Put};
use super::{Api, at, notify};

pub(super) const APIS: &[Api] = &[
    Api {
        service: "Nnssf_NSSelection",
        name: "nnssf-nsselection",
        producer: "NSSF",
        source: "TS 29.531 clause 6.1",
        versions: &[1, 2],
        consumers: &["AMF", "NSSF", "SMF", "PCF"],
        resources: &[at("/network-slice-information", &[(Get, "Get")])],
        callbacks: &[],
    },
    Api {
        service: "Nnssf_NSSAIAvailability",
        name: "nnssf-nssaiavailability",
        producer: "NSSF",
        source: "TS 29.531 clause 6.2",
        versions: &[1],
        consumers: &["AMF", "NSSF"],
        resources: &[
            at("/nssai-availability", &[(Options, "Options")]),
            at("/nssai-availability/{nfId}", &[(Put, "Update"), (Patch, "Update"), (Delete, "Delete")]),
            at("/nssai-availability/subscriptions", &[(Post, "Subscribe")]),
            at("/nssai-availability/subscriptions/{subscriptionId}", &[(Patch, "Subscribe"), (Delete, "Unsubscribe")]),
        ],
        callbacks: &[notify("Notify", "nfNssaiAvailabilityUri")],
    },
    Api {
        service: "Nnssaaf_NSSAA",
        name: "nnssaaf-nssaa",
        producer: "NSSAAF",
        source: "TS 29.526 clause 6.1",
        versions: &[1],
        consumers: &["AMF"],
        resources: &[
            at("/slice-authentications", &[(Post, "Authenticate")]),
            at("/slice-authentications/{authCtxId}", &[(Put, "Authenticate")]),
        ],
        callbacks: &[notify("Re-AuthNotification", "reauthNotifUri"), notify("RevocNotification", "revocNotifUri")],
    },
    Api {
        service: "Nnssaaf_AIW",
        name: "nnssaaf-aiw",
        producer: "NSSAAF",
        source: "TS 29.526 clause 6.2",
        versions: &[1],
        consumers: &["AUSF"],
        resources: &[
            at("/authentications", &[(Post, "Authenticate")]),
            at("/authentications/{authCtxId}", &[(Put, "Authenticate")]),
        ],
        callbacks: &[],
    },
    Api {
        service: "Nnsacf_NSAC",
        name: "nnsacf-nsac",
        producer: "NSACF",
        source: "TS 29.536 clause 6.1",
        versions: &[1],
        consumers: &["AMF", "SMF", "NSACF"],
        resources: &[
            at("/slices/ues", &[(Post, "NumOfUEsUpdate")]),
            at("/slices/pdus", &[(Post, "NumOfPDUsUpdate")]),
            at("/local-configs", &[(Post, "LocalNumberUpdate")]),
            at("/slices/config", &[(Put, "QuotaUpdate")]),
        ],
        callbacks: &[notify("EACNotify", "eacNotificationUri")],
    },
    Api {
        service: "Nnsacf_SliceEventExposure",
        name: "nnsacf-slice-ee",
        producer: "NSACF",
        source: "TS 29.536 clause 6.2",
        versions: &[1],
        consumers: &["AF", "NEF", "NWDAF", "DCCF", "NSACF"],
        resources: &[
            at("/subscriptions", &[(Post, "Subscribe")]),
            at("/subscriptions/{subscriptionId}", &[(Put, "Subscribe"), (Patch, "Subscribe"), (Delete, "Unsubscribe")]),
        ],
        callbacks: &[notify("Notify", "eventNotifyUri")],
    },
];
