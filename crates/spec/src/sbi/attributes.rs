//! Names under which 3GPP's APIs tell who or what a message is about: variables of paths, parameters of queries, attributes of
//! JSON bodies (TS 29.571 and the specification of each API). The same word means the same thing in nearly all of them.

use std::sync::LazyLock;

/// What a value identifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A subscriber, permanently (TS 29.571 clause 5.3.2, Supi).
    Supi,
    /// A subscriber, concealed (Suci).
    Suci,
    /// A subscriber's public identity (Gpsi).
    Gpsi,
    /// An equipment (Pei).
    Pei,
    /// A 5G-GUTI.
    Guti,
    /// A subscriber or equipment; the value says how.
    Ue,
    /// A network function (NfInstanceId).
    NfInstance,
    /// Where the sender wants to be called.
    Callback,
    /// What a notification will carry, so that its receiver knows what it is about.
    Notification,
    /// A PDU session (PduSessionId).
    PduSession,
    /// A data network name (Dnn).
    Dnn,
    /// A slice (Snssai), or several.
    Snssai,
}

impl Kind {
    /// Every kind.
    pub const ALL: &[Self] = &[
        Self::Supi,
        Self::Suci,
        Self::Gpsi,
        Self::Pei,
        Self::Guti,
        Self::Ue,
        Self::NfInstance,
        Self::Callback,
        Self::Notification,
        Self::PduSession,
        Self::Dnn,
        Self::Snssai,
    ];

    /// The kind in output.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Supi => "SUPI",
            Self::Suci => "SUCI",
            Self::Gpsi => "GPSI",
            Self::Pei => "PEI",
            Self::Guti => "5G-GUTI",
            Self::Ue => "UE identity",
            Self::NfInstance => "NF instance id",
            Self::Callback => "callback URI",
            Self::Notification => "notification id",
            Self::PduSession => "PDU session id",
            Self::Dnn => "DNN",
            Self::Snssai => "S-NSSAI",
        }
    }

    /// Whether a value of it belongs to a subscriber, and must not be shown as it is.
    pub const fn is_personal(self) -> bool {
        matches!(self, Self::Supi | Self::Suci | Self::Gpsi | Self::Pei | Self::Guti | Self::Ue)
    }
}

/// The kind that an attribute, query parameter or path variable of this name tells.
pub fn kind(name: &str) -> Option<Kind> {
    let same = BY_LENGTH.get(name.len())?;
    same.iter().find(|&&(known, _)| known == name).map(|&(_, kind)| kind)
}

/// Names by their length: there are few of each, and most words of a body are none of them.
static BY_LENGTH: LazyLock<Vec<Vec<(&str, Kind)>>> = LazyLock::new(|| {
    let longest = NAMES.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    (0..=longest).map(|len| NAMES.iter().filter(|(name, _)| name.len() == len).copied().collect()).collect()
});

/// The kind, also of callbacks whose names say so by their end alone.
pub fn kind_or_callback(name: &str) -> Option<Kind> {
    kind(name).or_else(|| callback(name))
}

/// Where a value is a URI to call back at, attributes are named after that.
fn callback(name: &str) -> Option<Kind> {
    const PARTS: [&str; 3] = ["otif", "allback", "allBack"];
    let is_uri = ["Uri", "URI", "Url", "Reference", "Ref"].iter().any(|end| name.ends_with(end));
    (is_uri && PARTS.iter().any(|part| name.contains(part))).then_some(Kind::Callback)
}

/// Sorted by name.
const NAMES: &[(&str, Kind)] = &[
    ("5gGuti", Kind::Guti),
    ("ackUri", Kind::Callback),
    ("amfInstanceId", Kind::NfInstance),
    ("amfStatusUri", Kind::Callback),
    ("anaNotifUri", Kind::Callback),
    ("callbackReference", Kind::Callback),
    ("callbackUri", Kind::Callback),
    ("consumerNfInstanceId", Kind::NfInstance),
    ("correlationId", Kind::Notification),
    ("dataNotifUri", Kind::Callback),
    ("dataRestorationCallbackUri", Kind::Callback),
    ("deregCallbackUri", Kind::Callback),
    ("dlNiddEndPoint", Kind::Callback),
    ("dnn", Kind::Dnn),
    ("dnns", Kind::Dnn),
    ("eacNotificationUri", Kind::Callback),
    ("eventNotifyUri", Kind::Callback),
    ("fetchUri", Kind::Callback),
    ("gpsi", Kind::Gpsi),
    ("gpsis", Kind::Gpsi),
    ("guti", Kind::Guti),
    ("hgmlcCallBackURI", Kind::Callback),
    ("imei", Kind::Pei),
    ("ismfPduSessionUri", Kind::Callback),
    ("lcsCorrelationId", Kind::Notification),
    ("locationNotificationUri", Kind::Callback),
    ("n1NotifyCallbackUri", Kind::Callback),
    ("n1n2FailureTxfNotifURI", Kind::Callback),
    ("n2NotifyCallbackUri", Kind::Callback),
    ("n2NotifySubscriptionId", Kind::Notification),
    ("n2NotifyUri", Kind::Callback),
    ("nfConsumerIdentification", Kind::NfInstance),
    ("nfId", Kind::NfInstance),
    ("nfInstanceID", Kind::NfInstance),
    ("nfInstanceId", Kind::NfInstance),
    ("nfNssaiAvailabilityUri", Kind::Callback),
    ("nfStatusNotificationUri", Kind::Callback),
    ("notifCorrId", Kind::Notification),
    ("notifCorreId", Kind::Notification),
    ("notifCorrelationId", Kind::Notification),
    ("notifId", Kind::Notification),
    ("notifUri", Kind::Callback),
    ("notificUri", Kind::Callback),
    ("notificationCorrelationId", Kind::Notification),
    ("notificationDestination", Kind::Callback),
    ("notificationId", Kind::Notification),
    ("notificationURI", Kind::Callback),
    ("notificationUri", Kind::Callback),
    ("notifyCorrelationId", Kind::Notification),
    ("notifyUri", Kind::Callback),
    ("originalCallbackReference", Kind::Callback),
    ("pcscfRestorationCallbackUri", Kind::Callback),
    ("pduSessionId", Kind::PduSession),
    ("pei", Kind::Pei),
    ("reauthNotifUri", Kind::Callback),
    ("requester-nf-instance-id", Kind::NfInstance),
    ("revocNotifUri", Kind::Callback),
    ("sNssai", Kind::Snssai),
    ("sNssais", Kind::Snssai),
    ("secondCallbackRef", Kind::Callback),
    ("single-nssai", Kind::Snssai),
    ("singleNssai", Kind::Snssai),
    ("smContextStatusUri", Kind::Callback),
    ("smfInstanceId", Kind::NfInstance),
    ("smsfInstanceId", Kind::NfInstance),
    ("snssai", Kind::Snssai),
    ("snssais", Kind::Snssai),
    ("subsChangeNotifyCorrelationId", Kind::Notification),
    ("subsChangeNotifyUri", Kind::Callback),
    ("suci", Kind::Suci),
    ("supi", Kind::Supi),
    ("supiOrSuci", Kind::Ue),
    ("supis", Kind::Supi),
    ("target-nf-instance-id", Kind::NfInstance),
    ("targetNfInstanceId", Kind::NfInstance),
    ("ue-id", Kind::Ue),
    ("ueContextId", Kind::Ue),
    ("ueId", Kind::Ue),
    ("ueIdentity", Kind::Ue),
    ("vsmfPduSessionUri", Kind::Callback),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sbi::all;

    #[test]
    fn names_tell_their_kinds() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0), "sorted, each once");
        assert_eq!(kind("supi"), Some(Kind::Supi));
        assert_eq!(kind("supiX"), None);
        assert_eq!(kind_or_callback("someNewNotificationUri"), Some(Kind::Callback));
        assert_eq!(kind_or_callback("notification"), None);
    }

    #[test]
    fn every_callback_of_an_api_is_known_as_one() {
        for api in all() {
            for callback in api.callbacks {
                assert_eq!(kind_or_callback(callback.attribute), Some(Kind::Callback), "{}", callback.attribute);
            }
        }
    }
}
