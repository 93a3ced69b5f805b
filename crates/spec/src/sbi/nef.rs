//! APIs that the NEF offers to network functions (TS 29.541, 29.551, 29.591, 29.256, 29.522). Consumers: TS 23.502 table
//! 5.2.6.1-1.

use super::Method::{Delete, Get, Patch, Post, Put};
use super::{Api, at, notify};

pub(super) const APIS: &[Api] = &[
    Api {
        service: "Nnef_EventExposure",
        name: "nnef-eventexposure",
        producer: "NEF",
        source: "TS 29.591 clause 5.1",
        versions: &[1],
        consumers: &["NWDAF", "DCCF", "AF", "AMF", "SMF", "NEF"],
        resources: &[
            at("/subscriptions", &[(Post, "Subscribe")]),
            at("/subscriptions/{subscriptionId}", &[(Get, "Get"), (Put, "Subscribe"), (Delete, "Unsubscribe")]),
        ],
        callbacks: &[notify("Notify", "notifUri")],
    },
    Api {
        service: "Nnef_PFDManagement",
        name: "nnef-pfdmanagement",
        producer: "NEF",
        source: "TS 29.551 clause 5",
        versions: &[1],
        consumers: &["SMF", "NWDAF", "AF"],
        resources: &[
            at("/applications", &[(Get, "Fetch")]),
            at("/applications/partialpull", &[(Post, "Fetch")]),
            at("/applications/{appId}", &[(Get, "Fetch")]),
            at("/subscriptions", &[(Post, "Subscribe")]),
            at("/subscriptions/{subscriptionId}", &[(Put, "Subscribe"), (Patch, "Subscribe"), (Delete, "Unsubscribe")]),
        ],
        callbacks: &[notify("Notify", "notifyUri")],
    },
    Api {
        service: "Nnef_SMContext",
        name: "nnef-smcontext",
        producer: "NEF",
        source: "TS 29.541 clause 6.1",
        versions: &[1],
        consumers: &["SMF"],
        resources: &[
            at("/sm-contexts", &[(Post, "Create")]),
            at("/sm-contexts/{smContextId}/update", &[(Post, "Update")]),
            at("/sm-contexts/{smContextId}/release", &[(Post, "Delete")]),
            at("/sm-contexts/{smContextId}/deliver", &[(Post, "Delivery")]),
        ],
        callbacks: &[notify("DeliverReport", "dlNiddEndPoint"), notify("StatusNotify", "notificationUri")],
    },
    Api {
        service: "Nnef_SMService",
        name: "nnef-smservice",
        producer: "NEF",
        source: "TS 29.541 clause 6.2",
        versions: &[1],
        consumers: &["SMSF", "SMS_GMSC", "SMS_IWMSC"],
        resources: &[at("/send-sms", &[(Post, "MoForwardSm")])],
        callbacks: &[],
    },
    Api {
        service: "Nnef_Authentication",
        name: "nnef-authentication",
        producer: "NEF",
        source: "TS 29.256 clause 5",
        versions: &[1],
        consumers: &["AMF", "SMF"],
        resources: &[at("/uav-authentications", &[(Post, "AuthenticateAuthorize")])],
        callbacks: &[notify("Notification", "notifyUri")],
    },
    Api {
        service: "Nnef_EASDeployment",
        name: "nnef-eas-deployment",
        producer: "NEF",
        source: "TS 29.591 clause 5.2",
        versions: &[1],
        consumers: &["SMF"],
        resources: &[
            at("/subscriptions", &[(Post, "Subscribe")]),
            at("/subscriptions/{subscriptionId}", &[(Get, "Get"), (Put, "Subscribe"), (Delete, "Unsubscribe")]),
        ],
        callbacks: &[notify("Notify", "notifUri")],
    },
    Api {
        service: "Nnef_TrafficInfluenceData",
        name: "nnef-traffic-influence-data",
        producer: "NEF",
        source: "TS 29.591 clause 5.3",
        versions: &[1],
        consumers: &["SMF"],
        resources: &[
            at("/subscriptions", &[(Post, "Subscribe")]),
            at("/subscriptions/{subscriptionId}", &[(Get, "Get"), (Put, "Subscribe"), (Delete, "Unsubscribe")]),
        ],
        callbacks: &[notify("Notify", "notifUri")],
    },
    Api {
        service: "Nnef_ECSAddress",
        name: "nnef-ecs-addr-cfg-info",
        producer: "NEF",
        source: "TS 29.591 clause 5.4",
        versions: &[1],
        consumers: &["SMF"],
        resources: &[
            at("/subscriptions", &[(Post, "Subscribe")]),
            at("/subscriptions/{subscriptionId}", &[(Get, "Get"), (Put, "Subscribe"), (Delete, "Unsubscribe")]),
        ],
        callbacks: &[notify("Notify", "notifUri")],
    },
];
