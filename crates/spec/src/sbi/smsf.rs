//! APIs of the SMSF (TS 29.540), and of the nodes that short messages pass (TS 29.577, 29.579). Consumers: TS 23.502 table
//! 5.2.9.1-1, TS 23.540.

use super::Method::{Delete, Patch, Post, Put};
use super::{Api, at};

pub(super) const APIS: &[Api] = &[
    Api {
        service: "Nsmsf_SMService",
        name: "nsmsf-sms",
        producer: "SMSF",
        source: "TS 29.540 clause 6.1",
        versions: &[1, 2],
        consumers: &["AMF", "SMS_GMSC", "IP_SM_GW", "UDM"],
        resources: &[
            at("/ue-contexts/{supi}", &[(Put, "Activate"), (Patch, "Activate"), (Delete, "Deactivate")]),
            at("/ue-contexts/{supi}/sendsms", &[(Post, "UplinkSMS")]),
            at("/ue-contexts/{supi}/send-mt-sms", &[(Post, "MtForwardSm")]),
        ],
        callbacks: &[],
    },
    Api {
        service: "Nipsmgw_SMService",
        name: "nipsmgw-smservice",
        producer: "IP_SM_GW",
        source: "TS 29.577 clause 6.1",
        versions: &[1],
        consumers: &["SMS_GMSC", "UDM"],
        resources: &[
            at("/mt-sm-infos/{supi}", &[(Put, "MtForwardSm")]),
            at("/mt-sm-infos/{supi}/sendsms", &[(Post, "MtForwardSm")]),
            at("/routing-info/{supi}", &[(Post, "RoutingInfo")]),
        ],
        callbacks: &[],
    },
    Api {
        service: "Nsmsiwmsc_SMService",
        name: "niwmsc-smservice",
        producer: "SMS_IWMSC",
        source: "TS 29.579 clause 6.1",
        versions: &[1],
        consumers: &["SMSF"],
        resources: &[at("/mo-sm-infos/{supi}/sendsms", &[(Post, "MoForwardSm")])],
        callbacks: &[],
    },
];
