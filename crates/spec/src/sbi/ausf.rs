//! APIs of the AUSF (TS 29.509). Consumers: TS 23.502 table 5.2.10.1-1, TS 33.501 clause 14.1.

use super::Method::{Delete, Post, Put};
use super::{Api, at};

pub(super) const APIS: &[Api] = &[
    Api {
        service: "Nausf_UEAuthentication",
        name: "nausf-auth",
        producer: "AUSF",
        source: "TS 29.509 clause 6.1",
        versions: &[1],
        consumers: &["AMF", "NSWOF"],
        resources: &[
            at("/ue-authentications", &[(Post, "Authenticate")]),
            at("/ue-authentications/deregister", &[(Post, "Deregister")]),
            at(
                "/ue-authentications/{authCtxId}/5g-aka-confirmation",
                &[(Put, "Authenticate"), (Delete, "Authenticate")],
            ),
            at("/ue-authentications/{authCtxId}/eap-session", &[(Post, "Authenticate"), (Delete, "Authenticate")]),
            at("/rg-authentications", &[(Post, "Authenticate")]),
            at("/prose-authentications", &[(Post, "ProseAuthenticate")]),
            at(
                "/prose-authentications/{authCtxId}/prose-auth",
                &[(Post, "ProseAuthenticate"), (Delete, "ProseAuthenticate")],
            ),
        ],
        callbacks: &[],
    },
    Api {
        service: "Nausf_SoRProtection",
        name: "nausf-sorprotection",
        producer: "AUSF",
        source: "TS 29.509 clause 6.2",
        versions: &[1],
        consumers: &["UDM"],
        resources: &[at("/{supi}/ue-sor", &[(Post, "Protect")])],
        callbacks: &[],
    },
    Api {
        service: "Nausf_UPUProtection",
        name: "nausf-upuprotection",
        producer: "AUSF",
        source: "TS 29.509 clause 6.3",
        versions: &[1],
        consumers: &["UDM"],
        resources: &[at("/{supi}/ue-upu", &[(Post, "Protect")])],
        callbacks: &[],
    },
];
