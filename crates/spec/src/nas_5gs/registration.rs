//! The 5GMM messages of registration, de-registration and configuration update (TS 24.501 clauses 8.2.6 to 8.2.9,
//! 8.2.12 to 8.2.15 and 8.2.19) and their elements, row by row.

use super::common::*;
use super::{Content as C, Element, MessageType, N, SPARE, half, low, lv, lve, tlv, tlve, tv};

const MICO: Element = half(0xb0, "MICO indication", C::Number);
const SLICING: Element = half(0x90, "Network slicing indication", C::Number);
const EPS_BEARERS: Element = tlv(0x60, "EPS bearer context status", 4, 4, C::Octets);
const RADIO_CAPABILITY_ID: Element = tlv(0x67, "UE radio capability ID", 3, N, C::Octets);
const GUTI: Element = tlve(0x77, "5G-GUTI", 14, 14, C::MobileIdentity);
const TAI_LIST: Element = tlv(0x54, "TAI list", 9, 114, C::TaiList);
const ALLOWED_NSSAI: Element = tlv(0x15, "Allowed NSSAI", 4, 74, C::Nssai);
const CONFIGURED_NSSAI: Element = tlv(0x31, "Configured NSSAI", 4, 146, C::Nssai);
const REJECTED_NSSAI: Element = tlv(0x11, "Rejected NSSAI", 4, 42, C::RejectedNssai);
const EXTENDED_REJECTED_NSSAI: Element = tlv(0x68, "Extended rejected NSSAI", 5, 90, C::Octets);
const SERVICE_AREAS: Element = tlv(0x27, "Service area list", 6, 114, C::Octets);
const T3447: Element = tlv(0x6c, "T3447 value", 3, 3, C::Timer3);
const ROAMING_WAIT: Element = tlv(0x14, "Disaster roaming wait range", 4, 4, C::Octets);
const ACCESS_CATEGORIES: Element = tlve(0x76, "Operator-defined access category definitions", 3, N, C::Octets);
const TRUNCATED_S_TMSI: Element = tlv(0x1b, "Truncated 5G-S-TMSI configuration", 3, 3, C::Number);
const DISASTER_PLMNS: Element = tlv(0x13, "List of PLMNs to be used in disaster condition", 2, N, C::PlmnList);
const ALTERNATIVE_NSSAI: Element = tlv(0x4c, "Alternative NSSAI", 2, 146, C::Octets);
const COVERAGE_OFFSET: Element = tlv(0x4f, "Discontinuous coverage maximum time offset", 3, 3, C::Timer3);
const SLICE_TIMES: Element = tlv(0x5b, "S-NSSAI time validity information", 3, 257, C::Octets);
const FEATURE_AUTHORIZATION: Element = tlv(0x5c, "Feature authorization indication", 3, 257, C::Octets);
const ON_DEMAND_NSSAI: Element = tlv(0x61, "On-demand NSSAI", 5, 210, C::Octets);

/// Table 8.2.6.1.1.
pub(super) const REGISTRATION_REQUEST: MessageType = MessageType {
    number: 65,
    name: "Registration request",
    mandatory: &[
        low("5GS registration type", C::RegistrationType),
        NGKSI_HIGH,
        lve("5GS mobile identity", 3, N, C::MobileIdentity),
    ],
    optional: &[
        half(0xc0, "Non-current native NAS key set identifier", C::KeySet),
        tlv(0x10, "5GMM capability", 3, 15, C::MobilityCapability),
        tlv(0x2e, "UE security capability", 4, 10, C::SecurityCapability),
        tlv(0x2f, "Requested NSSAI", 4, 74, C::Nssai),
        tv(0x52, "Last visited registered TAI", 7, C::Tai),
        tlv(0x17, "S1 UE network capability", 4, 15, C::Octets),
        UPLINK_DATA_STATUS,
        SESSION_STATUS,
        MICO,
        tlv(0x2b, "UE status", 3, 3, C::Number),
        tlve(0x77, "Additional GUTI", 14, 14, C::MobileIdentity),
        ALLOWED_SESSIONS,
        tlv(0x18, "UE's usage setting", 3, 3, C::Number),
        tlv(0x51, "Requested DRX parameters", 3, 3, C::Number),
        tlve(0x70, "EPS NAS message container", 4, N, C::Private),
        tlve(0x74, "LADN indication", 3, 811, C::Octets),
        PAYLOAD_TYPE,
        PAYLOAD,
        SLICING,
        tlv(0x53, "5GS update type", 3, 3, C::Number),
        tlv(0x41, "Mobile station classmark 2", 5, 5, C::Octets),
        tlv(0x42, "Supported codecs", 5, N, C::Octets),
        NAS_CONTAINER,
        EPS_BEARERS,
        tlv(0x6e, "Requested extended DRX parameters", 3, 4, C::Octets),
        tlv(0x6a, "T3324 value", 3, 3, C::Timer3),
        RADIO_CAPABILITY_ID,
        tlv(0x35, "Requested mapped NSSAI", 3, 42, C::Octets),
        tlv(0x48, "Additional information requested", 3, 3, C::Number),
        tlv(0x1a, "Requested WUS assistance information", 3, N, C::Octets),
        half(0xa0, "N5GC indication", C::Number),
        tlv(0x30, "Requested NB-N1 mode DRX parameters", 3, 3, C::Number),
        UE_REQUEST_TYPE,
        PAGING_RESTRICTION,
        SERVICE_LEVEL,
        tlv(0x32, "NID", 8, 8, C::Octets),
        tlv(0x16, "UE determined PLMN with disaster condition", 5, 5, C::PlmnList),
        tlv(0x2a, "Requested PEIPS assistance information", 3, N, C::Octets),
        tlv(0x3b, "Requested T3512 value", 3, 3, C::Timer3),
        tlv(0x3c, "Unavailability information", 3, 9, C::Octets),
        tlv(0x3f, "Non-3GPP path switching information", 3, 3, C::Number),
        tlv(0x56, "AUN3 indication", 3, 3, C::Number),
        tlv(0x64, "Requested LP-WUSPS assistance information", 3, 3, C::Octets),
    ],
};

/// Table 8.2.7.1.1.
pub(super) const REGISTRATION_ACCEPT: MessageType = MessageType {
    number: 66,
    name: "Registration accept",
    mandatory: &[lv("5GS registration result", 2, 2, C::RegistrationResult)],
    optional: &[
        GUTI,
        tlv(0x4a, "Equivalent PLMNs", 5, 47, C::PlmnList),
        TAI_LIST,
        ALLOWED_NSSAI,
        REJECTED_NSSAI,
        CONFIGURED_NSSAI,
        tlv(0x21, "5GS network feature support", 3, 6, C::NetworkFeatures),
        SESSION_STATUS,
        REACTIVATION_RESULT,
        REACTIVATION_CAUSES,
        tlve(0x79, "LADN information", 12, 1715, C::Octets),
        MICO,
        SLICING,
        SERVICE_AREAS,
        tlv(0x5e, "T3512 value", 3, 3, C::Timer3),
        tlv(0x5d, "Non-3GPP de-registration timer value", 3, 3, C::Timer),
        tlv(0x16, "T3502 value", 3, 3, C::Timer),
        tlv(0x34, "Emergency number list", 5, 50, C::Octets),
        tlve(0x7a, "Extended emergency number list", 7, 65538, C::Octets),
        tlve(0x73, "SOR transparent container", 20, N, C::Octets),
        EAP,
        half(0xa0, "NSSAI inclusion mode", C::Number),
        ACCESS_CATEGORIES,
        tlv(0x51, "Negotiated DRX parameters", 3, 3, C::Number),
        half(0xd0, "Non-3GPP NW policies", C::Number),
        EPS_BEARERS,
        tlv(0x6e, "Negotiated extended DRX parameters", 3, 4, C::Octets),
        T3447,
        T3448,
        tlv(0x6a, "T3324 value", 3, 3, C::Timer3),
        RADIO_CAPABILITY_ID,
        half(0xe0, "UE radio capability ID deletion indication", C::Number),
        tlv(0x39, "Pending NSSAI", 4, 146, C::Nssai),
        tlve(0x74, "Ciphering key data", 34, N, C::Secret),
        CAG,
        TRUNCATED_S_TMSI,
        tlv(0x1c, "Negotiated WUS assistance information", 3, N, C::Octets),
        tlv(0x29, "Negotiated NB-N1 mode DRX parameters", 3, 3, C::Number),
        EXTENDED_REJECTED_NSSAI,
        tlve(0x7b, "Service-level-AA container", 4, 65538, C::Private),
        tlv(0x33, "Negotiated PEIPS assistance information", 3, N, C::Octets),
        tlv(0x35, "5GS additional request result", 3, 3, C::Number),
        tlve(0x70, "NSSRG information", 7, 4099, C::Octets),
        ROAMING_WAIT,
        RETURN_WAIT,
        DISASTER_PLMNS,
        FORBIDDEN_ROAMING,
        FORBIDDEN_REGIONAL,
        EXTENDED_CAG,
        tlve(0x7c, "NSAG information", 9, 3143, C::Octets),
        tlv(0x3d, "Equivalent SNPNs", 11, 137, C::Octets),
        tlv(0x32, "NID", 8, 8, C::Octets),
        tlve(0x7d, "Registration accept type 6 IE container", 6, 65538, C::Octets),
        tlv(0x4b, "RAN timing synchronization", 3, 3, C::Number),
        ALTERNATIVE_NSSAI,
        COVERAGE_OFFSET,
        SLICE_TIMES,
        tlv(0x3c, "Unavailability configuration", 3, 9, C::Octets),
        FEATURE_AUTHORIZATION,
        ON_DEMAND_NSSAI,
        ACCESS_CONTROL,
        tlv(0x64, "Negotiated LP-WUSPS assistance information", 3, 3, C::Octets),
        half(0x80, "LP-WUS status", C::Number),
    ],
};

/// Table 8.2.8.1.1.
pub(super) const REGISTRATION_COMPLETE: MessageType = MessageType {
    number: 67,
    name: "Registration complete",
    mandatory: &[],
    optional: &[tlve(0x73, "SOR transparent container", 20, N, C::Octets)],
};

/// Table 8.2.9.1.1. Release 17 had the forbidden TAIs under 3B and 3C at first.
pub(super) const REGISTRATION_REJECT: MessageType = MessageType {
    number: 68,
    name: "Registration reject",
    mandatory: &[CAUSE],
    optional: &[
        T3346,
        tlv(0x16, "T3502 value", 3, 3, C::Timer),
        EAP,
        tlv(0x69, "Rejected NSSAI", 4, 42, C::RejectedNssai),
        CAG,
        EXTENDED_REJECTED_NSSAI,
        RETURN_WAIT,
        EXTENDED_CAG,
        LOWER_BOUND,
        FORBIDDEN_ROAMING,
        FORBIDDEN_REGIONAL,
        tlv(0x3e, "N3IWF identifier", 7, N, C::Octets),
        tlv(0x4d, "TNAN information", 3, N, C::Octets),
        tlv(0x62, "Extended 5GMM cause", 3, 3, C::Number),
        ACCESS_CONTROL,
        tlv(0x3b, ROAMING_NAME, 9, 114, C::TaiList),
        tlv(0x3c, REGIONAL_NAME, 9, 114, C::TaiList),
    ],
};

/// Table 8.2.12.1.1.
pub(super) const DEREGISTRATION_REQUEST_BY_UE: MessageType = MessageType {
    number: 69,
    name: "Deregistration request (UE originating)",
    mandatory: &[
        low("De-registration type", C::DeregistrationType),
        NGKSI_HIGH,
        lve("5GS mobile identity", 3, N, C::MobileIdentity),
    ],
    optional: &[tlv(0x3c, "Unavailability information", 3, 9, C::Octets), NAS_CONTAINER],
};

/// Table 8.2.14.1.1.
pub(super) const DEREGISTRATION_REQUEST_BY_NETWORK: MessageType = MessageType {
    number: 71,
    name: "Deregistration request (UE terminated)",
    mandatory: &[low("De-registration type", C::DeregistrationType), SPARE],
    optional: &[
        tv(0x58, "5GMM cause", 2, C::MobilityCause),
        T3346,
        tlv(0x6d, "Rejected NSSAI", 4, 42, C::RejectedNssai),
        CAG,
        EXTENDED_REJECTED_NSSAI,
        RETURN_WAIT,
        EXTENDED_CAG,
        LOWER_BOUND,
        FORBIDDEN_ROAMING,
        FORBIDDEN_REGIONAL,
        ACCESS_CONTROL,
        tlv(0x3b, ROAMING_NAME, 9, 114, C::TaiList),
        tlv(0x3c, REGIONAL_NAME, 9, 114, C::TaiList),
    ],
};

/// Table 8.2.19.1.1.
pub(super) const CONFIGURATION_UPDATE_COMMAND: MessageType = MessageType {
    number: 84,
    name: "Configuration update command",
    mandatory: &[],
    optional: &[
        half(0xd0, "Configuration update indication", C::Number),
        GUTI,
        TAI_LIST,
        ALLOWED_NSSAI,
        SERVICE_AREAS,
        tlv(0x43, "Full name for network", 3, N, C::Octets),
        tlv(0x45, "Short name for network", 3, N, C::Octets),
        tv(0x46, "Local time zone", 2, C::Octets),
        tv(0x47, "Universal time and local time zone", 8, C::Octets),
        tlv(0x49, "Network daylight saving time", 3, 3, C::Number),
        tlve(0x79, "LADN information", 3, 1715, C::Octets),
        MICO,
        SLICING,
        CONFIGURED_NSSAI,
        REJECTED_NSSAI,
        ACCESS_CATEGORIES,
        half(0xf0, "SMS indication", C::Number),
        T3447,
        CAG,
        RADIO_CAPABILITY_ID,
        half(0xa0, "UE radio capability ID deletion indication", C::Number),
        tlv(0x44, "5GS registration result", 3, 3, C::RegistrationResult),
        TRUNCATED_S_TMSI,
        half(0xc0, "Additional configuration indication", C::Number),
        EXTENDED_REJECTED_NSSAI,
        SERVICE_LEVEL,
        tlve(0x70, "NSSRG information", 7, 4099, C::Octets),
        ROAMING_WAIT,
        RETURN_WAIT,
        DISASTER_PLMNS,
        EXTENDED_CAG,
        tlv(0x1f, "Updated PEIPS assistance information", 3, N, C::Octets),
        tlve(0x73, "NSAG information", 9, 3143, C::Octets),
        half(0xe0, "Priority indicator", C::Number),
        tlv(0x4b, "RAN timing synchronization", 3, 3, C::Number),
        tlve(0x78, "Extended LADN information", 3, 1787, C::Octets),
        ALTERNATIVE_NSSAI,
        tlve(0x7b, "S-NSSAI location validity information", 3, 38611, C::Octets),
        SLICE_TIMES,
        COVERAGE_OFFSET,
        tlve(0x74, "Partially allowed NSSAI", 3, 808, C::Octets),
        tlve(0x7a, "Partially rejected NSSAI", 3, 808, C::Octets),
        FEATURE_AUTHORIZATION,
        ON_DEMAND_NSSAI,
        ACCESS_CONTROL,
        tlv(0x64, "Updated LP-WUSPS assistance information", 3, 3, C::Octets),
        half(0x80, "LP-WUS status", C::Number),
    ],
};
