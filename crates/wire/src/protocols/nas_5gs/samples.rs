//! Messages made for this project from the specification: PLMN 001-01, documentation addresses, invented numbers.

use hex_literal::hex;

/// A message of each shape that the decoder tells apart.
pub(super) const SAMPLES: &[&[u8]] = &[
    REGISTRATION_REQUEST,
    AUTHENTICATION_REQUEST,
    SECURITY_MODE_COMMAND,
    SECURITY_MODE_COMPLETE,
    REGISTRATION_ACCEPT,
    UL_NAS_TRANSPORT,
    ESTABLISHMENT_REQUEST,
    ESTABLISHMENT_ACCEPT,
    SERVICE_REQUEST,
    CONFIGURATION_UPDATE,
    MULTIPLE_PAYLOADS,
    &hex!("7e 00 45 09 000b f2 00f110 02 0040 c0000201"),
    &hex!("7e 00 44 03 5f 01 2a"),
    &hex!("7e 00 5b 01"),
    &hex!("7e 00 5c 000d 01 00f110 0000 01 07 a1b2c3d4e5"),
    &hex!("2e 05 00 cb 59 24 2a 06 06 0064 06 0064 7a 0004 02 0001 40"),
    &hex!("2e 05 00 d6 60"),
    // EAP-AKA' instead of 5G AKA.
    &hex!("7e 00 56 00 02 0000 78 0008 01 02 0008 32 010000"),
    SLICES_AND_PLMNS,
    // A PDU session that could not be reactivated, for lack of resources for its slice.
    &hex!("7e 00 4e 50 02 2000 26 02 2000 72 0002 05 45"),
    ESTABLISHMENT_ACCEPT_WITH_BOTH_ADDRESSES,
];

/// Plain, with the SUCI of a null scheme.
pub(super) const REGISTRATION_REQUEST: &[u8] = &hex!(
    "7e 00 41 79 000d 01 00f110 0000 00 00 0000000010 10 01 03 2e 02 f0f0 2f 05 04 01010203
     52 00f110 000001 50 02 0000"
);

pub(super) const AUTHENTICATION_REQUEST: &[u8] = &hex!(
    "7e 00 56 00 02 0000 21 000102030405060708090a0b0c0d0e0f 20 10 101112131415800016171819
     1a1b1c1d"
);

/// Integrity protected with a new context: NEA0 and NIA2.
pub(super) const SECURITY_MODE_COMMAND: &[u8] = &hex!("7e 03 a1a2a3a4 00 7e 00 5d 02 00 02 f0f0 e1 36 01 02");

/// Under null ciphering, with an IMEISV and the Registration request again.
pub(super) const SECURITY_MODE_COMPLETE: &[u8] = &hex!(
    "7e 04 a1a2a3a5 00 7e 00 5e 77 0009 05102132435465 06f1 71 001a
     7e 00 41 79 000d 01 00f110 0000 00 00 0000000010 10 01 03 2e 02 f0f0"
);

/// Under null ciphering.
pub(super) const REGISTRATION_ACCEPT: &[u8] = &hex!(
    "7e 02 a1a2a3a6 01 7e 00 42 01 09 77 000b f2 00f110 02 0040 c0000201 54 07 00 00f110 000001
     15 05 04 01010203 11 02 11 07 21 02 01 00 5e 01 06 16 01 2c"
);

/// Under null ciphering, with a PDU session establishment request.
pub(super) const UL_NAS_TRANSPORT: &[u8] = &hex!(
    "7e 02 a1a2a3a7 05 7e 00 67 01 0015
     2e 01 01 c1 ffff 91 a1 28 01 00 7b 0007 80 000a 00 000d 00
     12 01 81 22 04 01010203 25 09 08 696e7465726e6574"
);

const ESTABLISHMENT_REQUEST: &[u8] = &hex!("2e 01 01 c1 ffff 91 a1 28 01 00 55 0200 b0 7b 0007 80 000a 00 000d 00");

pub(super) const ESTABLISHMENT_ACCEPT: &[u8] = &hex!(
    "2e 01 01 c2 11 0009 01 0006 31 31 01 01 ff 01 06 06 03e8 06 01f4 59 32 29 05 01 c0000201
     22 04 01010203 79 0006 01 20 41 01 01 09 7b 0008 80 000d 04 c0000235
     25 09 08 696e7465726e6574"
);

/// Of type IPv4v6, with a guaranteed bit rate.
const ESTABLISHMENT_ACCEPT_WITH_BOTH_ADDRESSES: &[u8] = &hex!(
    "2e 05 01 c2 13 0009 01 0006 31 31 01 01 ff 01 06 06 03e8 06 01f4
     29 1d 0b 0000000000000001 c0000201 fe800000000000000000000000000001
     79 001a 01 20 45 01 01 01 02 03 06 03e8 03 03 06 03e8 04 03 06 07d0 05 03 06 07d0 25 04 03 696d73"
);

/// Integrity protected.
const SERVICE_REQUEST: &[u8] = &hex!("7e 01 a1a2a3a8 02 7e 00 4c 10 0007 f4 0040 c0000201 40 02 0200 50 02 0200");

const CONFIGURATION_UPDATE: &[u8] = &hex!(
    "7e 00 54 d1 77 000b f2 00f110 02 0040 c0000202 54 0e 21 00f110 000001 40 00f110 000002
     43 05 84 c2303b0c 46 00 47 62702101000000 49 01 00"
);

/// A Registration accept with an equivalent PLMN, a mapped slice, and rejected ones.
const SLICES_AND_PLMNS: &[u8] =
    &hex!("7e 00 42 01 09 4a 03 00f110 15 09 08 01 010203 02 040506 11 09 41 01 010203 12 02 11 03");

/// A payload with a PDU session identity before it.
pub(super) const MULTIPLE_PAYLOADS: &[u8] = &hex!("7e 00 68 0f 000c 01 0009 11 12 01 05 2e 05 00 d6 60 58 5a");
