//! PDUs made for this project, with documentation addresses, the test PLMN 001-01 and keys of zeros.

use hex_literal::hex;

/// One of each kind that two gNBs exchange day by day.
pub(super) const SAMPLES: &[&[u8]] = &[
    // XnSetupFailure
    &hex!("40110009000001000740020000"),
    // UEContextRelease
    &hex!("0006000f000002004900020001004f00020002"),
];
