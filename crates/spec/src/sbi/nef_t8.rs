//! APIs that the NEF (or SCEF) offers to application functions: TS 29.522 and those of TS 29.122 that it takes over. They
//! have one scheme: an application's transactions, below its identifier.

use super::Method::{Delete, Get, Patch, Post, Put};
use super::{Api, Callback, Method, Resource, at, notify};

/// Who calls the NEF from outside.
const OUTSIDE: &[&str] = &["AF", "SCSAS"];
const CREATE: &[(Method, &str)] = &[(Get, "Get"), (Post, "Create")];
const SUBSCRIBE: &[(Method, &str)] = &[(Get, "Get"), (Post, "Subscribe")];
const SUBSCRIPTION: &[(Method, &str)] =
    &[(Get, "Get"), (Put, "Subscribe"), (Patch, "Subscribe"), (Delete, "Unsubscribe")];
const DOCUMENT: &[(Method, &str)] = &[(Get, "Get"), (Put, "Update"), (Patch, "Update"), (Delete, "Delete")];
/// Where an application wants to be notified (TS 29.122 clause 5.2.5).
const DESTINATION: &[Callback] = &[notify("Notify", "notificationDestination")];

const fn t8(service: &'static str, name: &'static str, source: &'static str, resources: &'static [Resource]) -> Api {
    Api {
        service,
        name,
        producer: "NEF",
        source,
        versions: &[1],
        consumers: OUTSIDE,
        resources,
        callbacks: DESTINATION,
    }
}

pub(super) const APIS: &[Api] = &[
    t8(
        "MonitoringEvent",
        "3gpp-monitoring-event",
        "TS 29.122 clause 5.3",
        &[at("/{scsAsId}/subscriptions", SUBSCRIBE), at("/{scsAsId}/subscriptions/{subscriptionId}", SUBSCRIPTION)],
    ),
    t8(
        "ResourceManagementOfBdt",
        "3gpp-bdt",
        "TS 29.122 clause 5.4",
        &[at("/{scsAsId}/subscriptions", CREATE), at("/{scsAsId}/subscriptions/{subscriptionId}", DOCUMENT)],
    ),
    t8(
        "ChargeableParty",
        "3gpp-chargeable-party",
        "TS 29.122 clause 5.5",
        &[at("/{scsAsId}/transactions", CREATE), at("/{scsAsId}/transactions/{transactionId}", DOCUMENT)],
    ),
    t8(
        "NIDD",
        "3gpp-nidd",
        "TS 29.122 clause 5.6",
        &[
            at("/{scsAsId}/configurations", CREATE),
            at("/{scsAsId}/configurations/{configurationId}", DOCUMENT),
            at("/{scsAsId}/configurations/{configurationId}/downlink-data-deliveries", CREATE),
            at(
                "/{scsAsId}/configurations/{configurationId}/downlink-data-deliveries/{downlinkDataDeliveryId}",
                DOCUMENT,
            ),
        ],
    ),
    t8(
        "DeviceTriggering",
        "3gpp-device-triggering",
        "TS 29.122 clause 5.7",
        &[at("/{scsAsId}/transactions", CREATE), at("/{scsAsId}/transactions/{transactionId}", DOCUMENT)],
    ),
    t8(
        "CpProvisioning",
        "3gpp-cp-parameter-provisioning",
        "TS 29.122 clause 5.10",
        &[
            at("/{scsAsId}/subscriptions", CREATE),
            at("/{scsAsId}/subscriptions/{subscriptionId}", DOCUMENT),
            at("/{scsAsId}/subscriptions/{subscriptionId}/cp-sets/{setId}", DOCUMENT),
        ],
    ),
    t8(
        "PfdManagement",
        "3gpp-pfd-management",
        "TS 29.122 clause 5.11",
        &[
            at("/{scsAsId}/transactions", CREATE),
            at("/{scsAsId}/transactions/{transactionId}", DOCUMENT),
            at("/{scsAsId}/transactions/{transactionId}/applications/{appId}", DOCUMENT),
        ],
    ),
    t8(
        "NpConfiguration",
        "3gpp-network-parameter-configuration",
        "TS 29.122 clause 5.13",
        &[at("/{scsAsId}/configurations", CREATE), at("/{scsAsId}/configurations/{configurationId}", DOCUMENT)],
    ),
    t8(
        "AsSessionWithQoS",
        "3gpp-as-session-with-qos",
        "TS 29.122 clause 5.14",
        &[at("/{scsAsId}/subscriptions", CREATE), at("/{scsAsId}/subscriptions/{subscriptionId}", DOCUMENT)],
    ),
    t8(
        "ReportingNetworkStatus",
        "3gpp-net-stat-report",
        "TS 29.122 clause 5.8",
        &[at("/{scsAsId}/subscriptions", SUBSCRIBE), at("/{scsAsId}/subscriptions/{subscriptionId}", SUBSCRIPTION)],
    ),
    t8(
        "ECRControl",
        "3gpp-ecr-control",
        "TS 29.122 clause 5.12",
        &[at("/query", &[(Post, "Query")]), at("/configure", &[(Post, "Configure")])],
    ),
    t8(
        "TrafficInfluence",
        "3gpp-traffic-influence",
        "TS 29.522 clause 5.4",
        &[at("/{afId}/subscriptions", CREATE), at("/{afId}/subscriptions/{subscriptionId}", DOCUMENT)],
    ),
    t8(
        "BdtPolicyNegotiation",
        "3gpp-bdt-policy-negotiation",
        "TS 29.522 clause 5.5",
        &[at("/{afId}/subscriptions", CREATE), at("/{afId}/subscriptions/{subscriptionId}", DOCUMENT)],
    ),
    t8(
        "AnalyticsExposure",
        "3gpp-analyticsexposure",
        "TS 29.522 clause 5.6",
        &[
            at("/{afId}/subscriptions", SUBSCRIBE),
            at("/{afId}/subscriptions/{subscriptionId}", SUBSCRIPTION),
            at("/{afId}/fetch", &[(Post, "Fetch")]),
        ],
    ),
    t8(
        "5GLANParameterProvision",
        "3gpp-5glan-pp",
        "TS 29.522 clause 5.7",
        &[at("/{afId}/subscriptions", CREATE), at("/{afId}/subscriptions/{subscriptionId}", DOCUMENT)],
    ),
    t8(
        "ApplyingBdtPolicy",
        "3gpp-applying-bdt-policy",
        "TS 29.522 clause 5.8",
        &[at("/{afId}/subscriptions", CREATE), at("/{afId}/subscriptions/{subscriptionId}", DOCUMENT)],
    ),
    t8(
        "IPTVConfiguration",
        "3gpp-iptvconfiguration",
        "TS 29.522 clause 5.9",
        &[at("/{afId}/configurations", CREATE), at("/{afId}/configurations/{configurationId}", DOCUMENT)],
    ),
    t8(
        "LpiParameterProvision",
        "3gpp-lpi-pp",
        "TS 29.522 clause 5.10",
        &[at("/{afId}/provisionedLpis", CREATE), at("/{afId}/provisionedLpis/{provisionedLpiId}", DOCUMENT)],
    ),
    t8(
        "ServiceParameter",
        "3gpp-service-parameter",
        "TS 29.522 clause 5.11",
        &[at("/{afId}/subscriptions", CREATE), at("/{afId}/subscriptions/{subscriptionId}", DOCUMENT)],
    ),
    t8(
        "ACSParameterProvision",
        "3gpp-acs-pp",
        "TS 29.522 clause 5.12",
        &[at("/{afId}/subscriptions", CREATE), at("/{afId}/subscriptions/{subscriptionId}", DOCUMENT)],
    ),
    t8(
        "MoLcsNotify",
        "3gpp-mo-lcs-notify",
        "TS 29.522 clause 5.13",
        &[at("/{afId}/location-updates", &[(Post, "LocationUpdateNotify")])],
    ),
    t8("AKMA", "3gpp-akma", "TS 29.522 clause 5.14", &[at("/retrieve", &[(Post, "Retrieve")])]),
    t8(
        "TimeSyncExposure",
        "3gpp-time-sync",
        "TS 29.522 clause 5.15",
        &[
            at("/{afId}/subscriptions", SUBSCRIBE),
            at("/{afId}/subscriptions/{subscriptionId}", SUBSCRIPTION),
            at("/{afId}/subscriptions/{subscriptionId}/configurations", CREATE),
            at("/{afId}/subscriptions/{subscriptionId}/configurations/{instanceReference}", DOCUMENT),
        ],
    ),
    t8(
        "EcsAddressProvision",
        "3gpp-ecs-address-provision",
        "TS 29.522 clause 5.16",
        &[at("/{afId}/configurations", CREATE), at("/{afId}/configurations/{configurationId}", DOCUMENT)],
    ),
    t8(
        "AMPolicyAuthorization",
        "3gpp-am-policyauthorization",
        "TS 29.522 clause 5.17",
        &[
            at("/{afId}/app-am-contexts", CREATE),
            at("/{afId}/app-am-contexts/{appAmContextId}", DOCUMENT),
            at(
                "/{afId}/app-am-contexts/{appAmContextId}/events-subscription",
                &[(Put, "Subscribe"), (Delete, "Unsubscribe")],
            ),
        ],
    ),
    t8(
        "AMInfluence",
        "3gpp-am-influence",
        "TS 29.522 clause 5.18",
        &[at("/{afId}/subscriptions", CREATE), at("/{afId}/subscriptions/{subscriptionId}", DOCUMENT)],
    ),
    t8(
        "MBSTMGI",
        "3gpp-mbs-tmgi",
        "TS 29.522 clause 5.19",
        &[at("/allocate", &[(Post, "Allocate")]), at("/deallocate", &[(Post, "Deallocate")])],
    ),
    t8(
        "MBSSession",
        "3gpp-mbs-session",
        "TS 29.522 clause 5.20",
        &[
            at("/mbs-sessions", CREATE),
            at("/mbs-sessions/{mbsSessionRef}", DOCUMENT),
            at("/mbs-sessions/subscriptions", SUBSCRIBE),
            at("/mbs-sessions/subscriptions/{subscriptionId}", SUBSCRIPTION),
        ],
    ),
    t8(
        "EASDeployment",
        "3gpp-eas-deployment",
        "TS 29.522 clause 5.21",
        &[
            at("/{afId}/eas-deployment-info", CREATE),
            at("/{afId}/eas-deployment-info/{easDeployInfoId}", DOCUMENT),
            at("/remove-edis", &[(Post, "Delete")]),
        ],
    ),
    t8("UEId", "3gpp-ueid", "TS 29.522 clause 5.25", &[at("/retrieve", &[(Post, "Retrieve")])]),
];
