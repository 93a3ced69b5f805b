//! APIs of location services: LMF (TS 29.572) and GMLC (TS 29.515). Consumers: TS 23.273 clauses 8.3 and 8.4.

use super::Method::Post;
use super::{Api, at, notify};

pub(super) const APIS: &[Api] = &[
    Api {
        service: "Nlmf_Location",
        name: "nlmf-loc",
        producer: "LMF",
        source: "TS 29.572 clause 6.1",
        versions: &[1],
        consumers: &["AMF", "GMLC", "NWDAF", "LMF"],
        resources: &[
            at("/determine-location", &[(Post, "DetermineLocation")]),
            at("/cancel-location", &[(Post, "CancelLocation")]),
            at("/location-context-transfer", &[(Post, "LocationContextTransfer")]),
            at("/measure-location", &[(Post, "MeasureLocation")]),
        ],
        callbacks: &[notify("EventNotify", "hgmlcCallBackURI"), notify("UPNotify", "upNotifyCallBackURI")],
    },
    Api {
        service: "Nlmf_Broadcast",
        name: "nlmf-broadcast",
        producer: "LMF",
        source: "TS 29.572 clause 6.2",
        versions: &[1],
        consumers: &["AMF"],
        resources: &[at("/cipher-key-data", &[(Post, "CipheringKeyData")])],
        callbacks: &[notify("CipheringKeyData", "amfCallBackURI")],
    },
    Api {
        service: "Ngmlc_Location",
        name: "ngmlc-loc",
        producer: "GMLC",
        source: "TS 29.515 clause 6.1",
        versions: &[1],
        consumers: &["AMF", "GMLC", "NEF", "NWDAF", "AF"],
        resources: &[
            at("/provide-location", &[(Post, "ProvideLocation")]),
            at("/cancel-location", &[(Post, "CancelLocation")]),
            at("/location-update", &[(Post, "LocationUpdate")]),
            at("/location-update-subs", &[(Post, "LocationUpdateSubscribe")]),
        ],
        callbacks: &[
            notify("EventNotify", "locationEventNotificationUri"),
            notify("EventNotify", "eventNotificationUri"),
            notify("LocationUpdateNotify", "locationUpdateNotificationUri"),
        ],
    },
];
