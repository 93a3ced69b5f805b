//! APIs of the SMF (TS 29.502, 29.508, 29.542). Consumers: TS 23.502 table 5.2.8.1-1.

use super::Method::{Delete, Get, Post, Put};
use super::{Api, at, notify, notify_at};

pub(super) const APIS: &[Api] = &[
    Api {
        service: "Nsmf_PDUSession",
        name: "nsmf-pdusession",
        producer: "SMF",
        source: "TS 29.502 clause 6.1",
        versions: &[1],
        consumers: &["AMF", "SMF"],
        resources: &[
            at("/sm-contexts", &[(Post, "CreateSMContext")]),
            at("/sm-contexts/{smContextRef}/retrieve", &[(Post, "RetrieveSMContext")]),
            at("/sm-contexts/{smContextRef}/modify", &[(Post, "UpdateSMContext")]),
            at("/sm-contexts/{smContextRef}/release", &[(Post, "ReleaseSMContext")]),
            at("/sm-contexts/{smContextRef}/send-mo-data", &[(Post, "SendMOData")]),
            at("/pdu-sessions", &[(Post, "Create")]),
            at("/pdu-sessions/{pduSessionRef}/modify", &[(Post, "Update")]),
            at("/pdu-sessions/{pduSessionRef}/release", &[(Post, "Release")]),
            at("/pdu-sessions/{pduSessionRef}/retrieve", &[(Post, "Retrieve")]),
            at("/pdu-sessions/{pduSessionRef}/transfer-mo-data", &[(Post, "TransferMOData")]),
        ],
        callbacks: &[
            notify("SMContextStatusNotify", "smContextStatusUri"),
            notify("StatusNotify", "vsmfPduSessionUri"),
            notify_at("Update", "vsmfPduSessionUri", "/modify"),
            notify_at("TransferMTData", "vsmfPduSessionUri", "/transfer-mt-data"),
            notify("StatusNotify", "ismfPduSessionUri"),
            notify_at("Update", "ismfPduSessionUri", "/modify"),
            notify_at("TransferMTData", "ismfPduSessionUri", "/transfer-mt-data"),
        ],
    },
    Api {
        service: "Nsmf_EventExposure",
        name: "nsmf-event-exposure",
        producer: "SMF",
        source: "TS 29.508 clause 5",
        versions: &[1],
        consumers: &["PCF", "NEF", "AF", "AMF", "NWDAF", "DCCF", "UDM", "TSCTSF", "5G_DDNMF", "MB_SMF"],
        resources: &[
            at("/subscriptions", &[(Post, "Subscribe")]),
            at("/subscriptions/{subId}", &[(Get, "Get"), (Put, "Subscribe"), (Delete, "UnSubscribe")]),
        ],
        callbacks: &[notify("Notify", "notifUri"), notify("AppRelocationInfo", "ackUri")],
    },
    Api {
        service: "Nsmf_NIDD",
        name: "nsmf-nidd",
        producer: "SMF",
        source: "TS 29.542 clause 6.1",
        versions: &[1],
        consumers: &["NEF"],
        resources: &[at("/pdu-sessions/{pduSessionRef}/deliver", &[(Post, "Deliver")])],
        callbacks: &[],
    },
];
