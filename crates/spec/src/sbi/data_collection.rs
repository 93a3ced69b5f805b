//! APIs that collect data for analytics: DCCF (TS 29.574), ADRF (TS 29.575), MFAF (TS 29.576). Consumers: TS 23.288 clauses
//! 8 to 10.

use super::Method::{Delete, Get, Post, Put};
use super::{Api, Method, at, notify};

const SUBSCRIBE: &[(Method, &str)] = &[(Post, "Subscribe")];
const SUBSCRIPTION: &[(Method, &str)] = &[(Put, "Subscribe"), (Delete, "Unsubscribe")];

pub(super) const APIS: &[Api] = &[
    Api {
        service: "Ndccf_DataManagement",
        name: "ndccf-datamanagement",
        producer: "DCCF",
        source: "TS 29.574 clause 5.1",
        versions: &[1],
        consumers: &["NWDAF", "PCF", "NSSF", "AMF", "SMF", "NEF", "AF", "ADRF", "UDM", "DCCF", "LMF", "MFAF"],
        resources: &[
            at("/analytics-subscriptions", SUBSCRIBE),
            at("/analytics-subscriptions/{subscriptionId}", SUBSCRIPTION),
            at("/data-subscriptions", SUBSCRIBE),
            at("/data-subscriptions/{subscriptionId}", SUBSCRIPTION),
        ],
        callbacks: &[notify("Notify", "anaNotifUri"), notify("Notify", "dataNotifUri"), notify("Fetch", "fetchUri")],
    },
    Api {
        service: "Ndccf_ContextManagement",
        name: "ndccf-contextmanagement",
        producer: "DCCF",
        source: "TS 29.574 clause 5.2",
        versions: &[1],
        consumers: &["NWDAF", "ADRF"],
        resources: &[
            at("/registrations", &[(Post, "Register")]),
            at("/registrations/{registrationId}", &[(Put, "Update"), (Delete, "Deregister")]),
        ],
        callbacks: &[],
    },
    Api {
        service: "Nadrf_DataManagement",
        name: "nadrf-datamanagement",
        producer: "ADRF",
        source: "TS 29.575 clause 5.1",
        versions: &[1],
        consumers: &["NWDAF", "DCCF", "MFAF"],
        resources: &[
            at("/data-store-records", &[(Post, "StorageRequest"), (Get, "RetrievalRequest")]),
            at("/data-store-records/{storeTransId}", &[(Delete, "Delete")]),
            at("/data-retrieval-subscriptions", &[(Post, "RetrievalSubscribe")]),
            at("/data-retrieval-subscriptions/{subscriptionId}", &[(Delete, "RetrievalUnsubscribe")]),
            at("/request-storage-sub", &[(Post, "StorageSubscriptionRequest")]),
            at("/request-storage-sub-removal", &[(Post, "StorageSubscriptionRemoval")]),
            at("/remove-stored-data-analytics", &[(Post, "Delete")]),
        ],
        callbacks: &[notify("RetrievalNotify", "notificationURI"), notify("RetrievalNotify", "notifUri")],
    },
    Api {
        service: "Nadrf_MLModelManagement",
        name: "nadrf-mlmodelmanagement",
        producer: "ADRF",
        source: "TS 29.575 clause 5.2",
        versions: &[1],
        consumers: &["NWDAF"],
        resources: &[
            at("/mlmodel-store-records", &[(Post, "StorageRequest")]),
            at("/mlmodel-store-records/{storeTransId}", &[(Put, "StorageRequest"), (Delete, "Delete")]),
            at("/retrieve-mlmodel", &[(Post, "RetrievalRequest")]),
        ],
        callbacks: &[],
    },
    Api {
        service: "Nmfaf_3daDataManagement",
        name: "nmfaf-3dadatamanagement",
        producer: "MFAF",
        source: "TS 29.576 clause 5.1",
        versions: &[1],
        consumers: &["DCCF", "NWDAF"],
        resources: &[
            at("/configurations", &[(Post, "Configure")]),
            at("/configurations/{transactionRefId}", &[(Put, "Configure"), (Delete, "Deconfigure")]),
        ],
        callbacks: &[],
    },
    Api {
        service: "Nmfaf_3caDataManagement",
        name: "nmfaf-3cadatamanagement",
        producer: "MFAF",
        source: "TS 29.576 clause 5.2",
        versions: &[1],
        consumers: &["NWDAF", "PCF", "NSSF", "AMF", "SMF", "NEF", "AF", "ADRF"],
        resources: &[at("/mfaf-data-analytics", &[(Post, "Notify")])],
        callbacks: &[notify("Notify", "notificationURI"), notify("Fetch", "fetchUri")],
    },
];
