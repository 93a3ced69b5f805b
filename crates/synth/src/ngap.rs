//! NGAP PDUs (TS 38.413) from their ASN.1 value trees.

use oxirush_ngap::ngap::NGAP_PDU;
use oxirush_ngap::tree;
use oxirush_ngap::tree::Value;

/// Encodes the PDU that `tree` describes.
///
/// # Errors
/// Says what of the tree does not fit the ASN.1.
pub(crate) fn encode(tree: &Value) -> Result<Vec<u8>, String> {
    let pdu = NGAP_PDU::from_tree(tree).map_err(|error| error.to_string())?;
    pdu.encode().map_err(|error| error.to_string())
}

/// Octets as a tree has them: hexadecimal digits.
pub(crate) fn hexadecimal(octets: &[u8]) -> String {
    octets.iter().map(|octet| format!("{octet:02x}")).collect()
}

/// Where the UE of a story is: User Location Information (clause 9.3.1.16).
pub(crate) fn location() -> Value {
    tree!({"userLocationInformationNR": {
        "nR-CGI": {"pLMNIdentity": "001-01", "nRCellIdentity": 16},
        "tAI": {"pLMNIdentity": "001-01", "tAC": 1}
    }})
}
