//! APIs of the NWDAF (TS 29.520). Consumers: TS 23.288 clause 7.

use super::Method::{Delete, Get, Post, Put};
use super::{Api, Method, at, notify};

const ANALYSTS: &[&str] = &[
    "PCF", "NSSF", "AMF", "SMF", "NEF", "UDM", "AF", "DCCF", "NWDAF", "LMF", "CEF", "SCP", "UPF", "NRF", "NSACF",
    "TSCTSF",
];
const SUBSCRIBE: &[(Method, &str)] = &[(Post, "Subscribe")];
const SUBSCRIPTION: &[(Method, &str)] = &[(Put, "Subscribe"), (Delete, "Unsubscribe")];

pub(super) const APIS: &[Api] = &[
    Api {
        service: "Nnwdaf_EventsSubscription",
        name: "nnwdaf-eventssubscription",
        producer: "NWDAF",
        source: "TS 29.520 clause 5.1",
        versions: &[1],
        consumers: ANALYSTS,
        resources: &[
            at("/subscriptions", SUBSCRIBE),
            at("/subscriptions/{subscriptionId}", SUBSCRIPTION),
            at("/transfers", &[(Post, "Transfer")]),
            at("/transfers/{transferId}", &[(Put, "Transfer"), (Delete, "Transfer")]),
        ],
        callbacks: &[notify("Notify", "notificationURI")],
    },
    Api {
        service: "Nnwdaf_AnalyticsInfo",
        name: "nnwdaf-analyticsinfo",
        producer: "NWDAF",
        source: "TS 29.520 clause 5.2",
        versions: &[1],
        consumers: ANALYSTS,
        resources: &[at("/analytics", &[(Get, "Request")]), at("/context", &[(Get, "ContextTransfer")])],
        callbacks: &[],
    },
    Api {
        service: "Nnwdaf_DataManagement",
        name: "nnwdaf-datamanagement",
        producer: "NWDAF",
        source: "TS 29.520 clause 5.3",
        versions: &[1],
        consumers: &["NWDAF", "DCCF", "MFAF", "ADRF"],
        resources: &[at("/subscriptions", SUBSCRIBE), at("/subscriptions/{subscriptionId}", SUBSCRIPTION)],
        callbacks: &[notify("Notify", "notificURI"), notify("Fetch", "fetchUri")],
    },
    Api {
        service: "Nnwdaf_MLModelProvision",
        name: "nnwdaf-mlmodelprovision",
        producer: "NWDAF",
        source: "TS 29.520 clause 5.4",
        versions: &[1],
        consumers: &["NWDAF", "LMF"],
        resources: &[at("/subscriptions", SUBSCRIBE), at("/subscriptions/{subscriptionId}", SUBSCRIPTION)],
        callbacks: &[notify("Notify", "notifUri")],
    },
    Api {
        service: "Nnwdaf_MLModelTraining",
        name: "nnwdaf-mlmodeltraining",
        producer: "NWDAF",
        source: "TS 29.520 clause 5.5",
        versions: &[1],
        consumers: &["NWDAF"],
        resources: &[at("/subscriptions", SUBSCRIBE), at("/subscriptions/{subscriptionId}", SUBSCRIPTION)],
        callbacks: &[notify("Notify", "notifUri")],
    },
    Api {
        service: "Nnwdaf_MLModelMonitor",
        name: "nnwdaf-mlmodelmonitor",
        producer: "NWDAF",
        source: "TS 29.520 clause 5.6",
        versions: &[1],
        consumers: &["NWDAF"],
        resources: &[
            at("/subscriptions", SUBSCRIBE),
            at("/subscriptions/{subscriptionId}", SUBSCRIPTION),
            at("/register", &[(Post, "Register")]),
            at("/register/{registrationId}", &[(Delete, "Deregister")]),
        ],
        callbacks: &[notify("Notify", "notifUri")],
    },
    Api {
        service: "Nnwdaf_RoamingAnalytics",
        name: "nnwdaf-roaminganalytics",
        producer: "NWDAF",
        source: "TS 29.520 clause 5.7",
        versions: &[1],
        consumers: &["NWDAF"],
        resources: &[at("/subscriptions", SUBSCRIBE), at("/subscriptions/{subscriptionId}", SUBSCRIPTION)],
        callbacks: &[notify("Notify", "notifUri")],
    },
    Api {
        service: "Nnwdaf_RoamingData",
        name: "nnwdaf-roamingdata",
        producer: "NWDAF",
        source: "TS 29.520 clause 5.8",
        versions: &[1],
        consumers: &["NWDAF"],
        resources: &[at("/subscriptions", SUBSCRIBE), at("/subscriptions/{subscriptionId}", SUBSCRIPTION)],
        callbacks: &[notify("Notify", "notifUri")],
    },
];
