//! APIs of multicast and broadcast: MB-SMF (TS 29.532), MBSF (TS 29.580), MBSTF (TS 29.581). Consumers: TS 23.247 clause 9.

use super::Method::{Delete, Get, Patch, Post, Put};
use super::{Api, at, notify};

pub(super) const APIS: &[Api] = &[
    Api {
        service: "Nmbsmf_TMGI",
        name: "nmbsmf-tmgi",
        producer: "MB_SMF",
        source: "TS 29.532 clause 6.1",
        versions: &[1],
        consumers: &["NEF", "MBSF", "AF"],
        resources: &[at("/tmgi", &[(Post, "Allocate"), (Delete, "Deallocate")])],
        callbacks: &[],
    },
    Api {
        service: "Nmbsmf_MBSSession",
        name: "nmbsmf-mbssession",
        producer: "MB_SMF",
        source: "TS 29.532 clause 6.2",
        versions: &[1],
        consumers: &["NEF", "MBSF", "AF", "AMF", "SMF"],
        resources: &[
            at("/mbs-sessions", &[(Post, "Create")]),
            at("/mbs-sessions/{mbsSessionRef}", &[(Patch, "Update"), (Delete, "Delete")]),
            at("/mbs-sessions/subscriptions", &[(Post, "StatusSubscribe")]),
            at(
                "/mbs-sessions/subscriptions/{subscriptionId}",
                &[(Patch, "StatusSubscribe"), (Delete, "StatusUnSubscribe")],
            ),
            at("/mbs-sessions/contexts/update", &[(Post, "ContextUpdate")]),
            at("/mbs-sessions/contexts/subscriptions", &[(Post, "ContextStatusSubscribe")]),
            at(
                "/mbs-sessions/contexts/subscriptions/{subscriptionId}",
                &[(Patch, "ContextStatusSubscribe"), (Delete, "ContextStatusUnSubscribe")],
            ),
        ],
        callbacks: &[notify("ContextStatusNotify", "notifyUri"), notify("StatusNotify", "notifyUri")],
    },
    Api {
        service: "Nmbsf_MBSUserService",
        name: "nmbsf-mbs-us",
        producer: "MBSF",
        source: "TS 29.580 clause 6.1",
        versions: &[1],
        consumers: &["NEF", "AF"],
        resources: &[
            at("/mbs-user-services", &[(Get, "Retrieve"), (Post, "Create")]),
            at(
                "/mbs-user-services/{mbsUserServId}",
                &[(Get, "Retrieve"), (Put, "Update"), (Patch, "Update"), (Delete, "Delete")],
            ),
        ],
        callbacks: &[],
    },
    Api {
        service: "Nmbsf_MBSUserDataIngestSession",
        name: "nmbsf-mbs-ud-ingest",
        producer: "MBSF",
        source: "TS 29.580 clause 6.2",
        versions: &[1],
        consumers: &["NEF", "AF"],
        resources: &[
            at("/sessions", &[(Get, "Retrieve"), (Post, "Create")]),
            at("/sessions/{sessionId}", &[(Get, "Retrieve"), (Put, "Update"), (Patch, "Update"), (Delete, "Delete")]),
            at("/status-subscriptions", &[(Get, "Retrieve"), (Post, "StatusSubscribe")]),
            at(
                "/status-subscriptions/{subscriptionId}",
                &[
                    (Get, "Retrieve"),
                    (Put, "StatusSubscribe"),
                    (Patch, "StatusSubscribe"),
                    (Delete, "StatusUnsubscribe"),
                ],
            ),
        ],
        callbacks: &[notify("StatusNotify", "notifUri")],
    },
    Api {
        service: "Nmbstf_MBSDistributionSession",
        name: "nmbstf-distsession",
        producer: "MBSTF",
        source: "TS 29.581 clause 6.1",
        versions: &[1],
        consumers: &["MBSF"],
        resources: &[
            at("/dist-sessions", &[(Post, "Create")]),
            at("/dist-sessions/{distSessionRef}", &[(Get, "Retrieve"), (Patch, "Update"), (Delete, "Delete")]),
            at("/dist-sessions/{distSessionRef}/subscriptions", &[(Post, "StatusSubscribe")]),
            at(
                "/dist-sessions/{distSessionRef}/subscriptions/{subscriptionId}",
                &[(Patch, "StatusSubscribe"), (Delete, "StatusUnsubscribe")],
            ),
        ],
        callbacks: &[notify("StatusNotify", "notifUri")],
    },
];
