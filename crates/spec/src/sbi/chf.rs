//! APIs of the CHF (TS 32.290, TS 32.291, TS 29.594). Consumers: TS 32.290 clause 6, TS 23.502 table 5.2.17.1-1.

use super::Method::{Delete, Get, Patch, Post, Put};
use super::{Api, at, notify, notify_at};

pub(super) const APIS: &[Api] = &[
    Api {
        service: "Nchf_ConvergedCharging",
        name: "nchf-convergedcharging",
        producer: "CHF",
        source: "TS 32.291 clause 6.1",
        versions: &[1, 2, 3],
        consumers: &["SMF", "AMF", "SMSF", "NEF", "PCF", "CEF", "MB_SMF", "IMS_AS", "5G_DDNMF", "TSCTSF"],
        resources: &[
            at("/chargingdata", &[(Post, "Create")]),
            at("/chargingdata/{ChargingDataRef}/update", &[(Post, "Update")]),
            at("/chargingdata/{ChargingDataRef}/release", &[(Post, "Release")]),
        ],
        callbacks: &[notify("Notify", "notifyUri")],
    },
    Api {
        service: "Nchf_OfflineOnlyCharging",
        name: "nchf-offlineonlycharging",
        producer: "CHF",
        source: "TS 32.291 clause 6.2",
        versions: &[1],
        consumers: &["SMF", "AMF", "SMSF", "NEF", "CEF"],
        resources: &[
            at("/offlinechargingdata", &[(Post, "Create")]),
            at("/offlinechargingdata/{OfflineChargingDataRef}/update", &[(Post, "Update")]),
            at("/offlinechargingdata/{OfflineChargingDataRef}/release", &[(Post, "Release")]),
        ],
        callbacks: &[],
    },
    Api {
        service: "Nchf_SpendingLimitControl",
        name: "nchf-spendinglimitcontrol",
        producer: "CHF",
        source: "TS 29.594 clause 5",
        versions: &[1],
        consumers: &["PCF"],
        resources: &[
            at("/subscriptions", &[(Post, "Subscribe")]),
            at(
                "/subscriptions/{subscriptionId}",
                &[(Get, "Get"), (Put, "Subscribe"), (Patch, "Subscribe"), (Delete, "Unsubscribe")],
            ),
        ],
        callbacks: &[notify_at("Notify", "notifUri", "/notify"), notify_at("Notify", "notifUri", "/terminate")],
    },
];
