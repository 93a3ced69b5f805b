//! APIs of application functions (TS 29.517, TS 29.255, TS 29.557). Consumers: TS 23.502 table 5.2.19.1-1.

use super::Method::{Delete, Get, Post, Put};
use super::{Api, at, notify};

pub(super) const APIS: &[Api] = &[
    Api {
        service: "Naf_EventExposure",
        name: "naf-eventexposure",
        producer: "AF",
        source: "TS 29.517 clause 5",
        versions: &[1],
        consumers: &["NEF", "NWDAF", "DCCF"],
        resources: &[
            at("/subscriptions", &[(Post, "Subscribe")]),
            at("/subscriptions/{subscriptionId}", &[(Get, "Get"), (Put, "Subscribe"), (Delete, "Unsubscribe")]),
        ],
        callbacks: &[notify("Notify", "notifUri")],
    },
    Api {
        service: "Naf_Authentication",
        name: "naf-authentication",
        producer: "AF",
        source: "TS 29.255 clause 5",
        versions: &[1],
        consumers: &["NEF"],
        resources: &[at("/uav-authentications", &[(Post, "AuthenticateAuthorize")])],
        callbacks: &[notify("Notification", "notifyUri")],
    },
    Api {
        service: "Naf_ProSe",
        name: "naf-prose",
        producer: "AF",
        source: "TS 29.557 clause 6.1",
        versions: &[1],
        consumers: &["5G_DDNMF"],
        resources: &[at("/authorize-discovery", &[(Post, "DiscoveryAuthorization")])],
        callbacks: &[notify("DiscoveryAuthorizationUpdateNotify", "authUpdateCallbackUri")],
    },
];
