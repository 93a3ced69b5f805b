//! How the JSON of a multipart body refers to its other parts: by their Content-Id, from a member whose name says what they
//! are (RefToBinaryData, TS 29.571 clause 5.4.4.1).

use super::Json;
use super::n2::N2;

/// A member that refers to a part, and the object that it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reference<'j> {
    name: &'j str,
    beside: Json<'j>,
}

impl<'j> Reference<'j> {
    /// The reference in `json` to the part with this Content-Id.
    pub(super) fn find(json: Json<'j>, content_id: &[u8]) -> Option<Self> {
        let id = std::str::from_utf8(content_id).ok()?.trim();
        let id = id.strip_prefix('<').and_then(|id| id.strip_suffix('>')).unwrap_or(id);
        Self::within(json, id)
    }

    /// The depth of JSON that was parsed is bounded.
    fn within(json: Json<'j>, id: &str) -> Option<Self> {
        if json.is_array() {
            return json.items().find_map(|item| Self::within(item, id));
        }
        let refers = |value: Json<'_>| value.get("contentId").and_then(Json::as_str) == Some(id);
        let own = json.members().find(|&(_, value)| refers(value));
        own.map(|(name, _)| Self { name, beside: json })
            .or_else(|| json.members().find_map(|(_, value)| Self::within(value, id)))
    }

    /// What the part holds for N2, as the member beside says: `ngapIeType` beside `ngapData` (TS 29.518 clause
    /// 6.1.6.2.25), `n2SmInfoType` beside `n2SmInfo`, `n2SmInfoTypeExt1` beside `n2SmInfoExt1` (TS 29.502 clause 6.1.6.2).
    pub(super) fn n2(self) -> Option<N2> {
        let name = match self.name {
            "ngapData" => "ngapIeType".to_owned(),
            name => format!("n2SmInfoType{}", name.strip_prefix("n2SmInfo")?),
        };
        Some(N2::named(self.beside.get(&name)?.as_str()?))
    }

    /// Whether the part holds a NAS message without its header and without the elements that its receiver is not to read
    /// (TS 29.502 clause 6.1.6.4.4).
    pub(super) fn is_excerpt(self) -> bool {
        matches!(self.name, "n1SmInfoFromUe" | "n1SmInfoToUe" | "unknownN1SmInfo")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_member_that_refers_to_a_part_says_what_it_is() {
        let json = serde_json::json!({
            "a": [{"n2InfoContent": {"ngapIeType": "PDU_RES_REL_CMD", "ngapData": {"contentId": "n2"}}}],
            "n2SmInfoExt1": {"contentId": "x"}, "n2SmInfoTypeExt1": "NEW",
            "n1SmInfoToUe": {"contentId": "n1"},
        });
        let document = super::super::Document::read(json.to_string()).unwrap();
        let find = |id: &[u8]| Reference::find(document.json(), id);
        assert_eq!(find(b"<n2>").and_then(Reference::n2).map(|n2| n2.name), Some("PDU_RES_REL_CMD".to_owned()));
        assert_eq!(find(b"x").and_then(Reference::n2).map(|n2| n2.name), Some("NEW".to_owned()));
        assert!(find(b"n1").is_some_and(Reference::is_excerpt) && !find(b"x").is_some_and(Reference::is_excerpt));
        assert!(find(b"n3").is_none() && find(b"n1").and_then(Reference::n2).is_none());
    }
}
