//! Elements that stand in several messages of TS 24.501 in the same form.

use super::{Content as C, Element, N, half, high, low, lve, tlv, tlve, v};

pub(super) const CAUSE: Element = v("5GMM cause", 1, C::MobilityCause);
pub(super) const UPLINK_DATA_STATUS: Element = tlv(0x40, "Uplink data status", 4, 34, C::SessionBits);
pub(super) const ALLOWED_SESSIONS: Element = tlv(0x25, "Allowed PDU session status", 4, 34, C::SessionBits);
pub(super) const UE_REQUEST_TYPE: Element = tlv(0x29, "UE request type", 3, 3, C::Number);
pub(super) const PAGING_RESTRICTION: Element = tlv(0x28, "Paging restriction", 3, 35, C::Octets);
pub(super) const PAYLOAD_TYPE: Element = half(0x80, "Payload container type", C::PayloadType);
pub(super) const PAYLOAD: Element = tlve(0x7b, "Payload container", 4, 65538, C::Payload);
pub(super) const CAG: Element = tlve(0x75, "CAG information list", 3, N, C::Octets);
pub(super) const EXTENDED_CAG: Element = tlve(0x71, "Extended CAG information list", 3, N, C::Octets);
pub(super) const T3346: Element = tlv(0x5f, "T3346 value", 3, 3, C::Timer);
pub(super) const T3448: Element = tlv(0x6b, "T3448 value", 3, 3, C::Timer);
pub(super) const LOWER_BOUND: Element = tlv(0x3a, "Lower bound timer value", 3, 3, C::Timer3);
pub(super) const RETURN_WAIT: Element = tlv(0x2c, "Disaster return wait range", 4, 4, C::Octets);
pub(super) const ACCESS_CONTROL: Element = tlv(0x63, "Access technology utilization control", 3, 5, C::Octets);
pub(super) const ROAMING_NAME: &str = "Forbidden TAI(s) for the list of \"5GS forbidden tracking areas for roaming\"";
pub(super) const REGIONAL_NAME: &str =
    "Forbidden TAI(s) for the list of \"5GS forbidden tracking areas for regional provision of service\"";
pub(super) const FORBIDDEN_ROAMING: Element = tlv(0x1d, ROAMING_NAME, 9, 114, C::TaiList);
pub(super) const FORBIDDEN_REGIONAL: Element = tlv(0x1e, REGIONAL_NAME, 9, 114, C::TaiList);
pub(super) const REACTIVATION_RESULT: Element = tlv(0x26, "PDU session reactivation result", 4, 34, C::SessionBits);
pub(super) const REACTIVATION_CAUSES: Element =
    tlve(0x72, "PDU session reactivation result error cause", 5, 515, C::ReactivationCauses);
pub(super) const NGKSI_LOW: Element = low("ngKSI", C::KeySet);
pub(super) const NGKSI_HIGH: Element = high("ngKSI", C::KeySet);
pub(super) const EAP: Element = tlve(0x78, "EAP message", 7, 1503, C::Eap);
pub(super) const EAP_MANDATORY: Element = lve("EAP message", 6, 1502, C::Eap);
pub(super) const SESSION_STATUS: Element = tlv(0x50, "PDU session status", 4, 34, C::SessionBits);
pub(super) const NAS_CONTAINER: Element = tlve(0x71, "NAS message container", 4, N, C::NasContainer);
pub(super) const SERVICE_LEVEL: Element = tlve(0x72, "Service-level-AA container", 4, 65538, C::Private);
