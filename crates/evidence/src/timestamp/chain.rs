//! From an authority's certificate to one that the reader trusts (RFC 5280 clause 6, without policies and revocation).

use crate::timestamp::Fault;
use crate::timestamp::certificate::Certificate;

/// How many certificates may stand between, and how many signatures are tried: no token keeps a reader busy.
const LONGEST: usize = 8;
const TRIED: usize = 64;

/// The root that a chain from `leaf` leads to: over `others`, to one of `roots`. All are valid at the time `when`.
pub(super) fn to_root<'c>(
    leaf: &Certificate<'_>,
    others: &[&Certificate<'_>],
    roots: &'c [Certificate<'c>],
    when: &str,
) -> Result<&'c Certificate<'c>, Fault> {
    let mut search = Search { others, roots, when, left: TRIED, refusal: None };
    if let Some(root) = roots.iter().find(|root| root.whole == leaf.whole) {
        return Ok(root);
    }
    match search.from(leaf, 0) {
        Some(root) => Ok(root),
        None => Err(search.refusal.unwrap_or_else(|| {
            Fault::Wrong(format!("no chain leads from the certificate of {} to a root that you gave", leaf.name()))
        })),
    }
}

struct Search<'a, 'o, 'c> {
    others: &'a [&'a Certificate<'o>],
    roots: &'c [Certificate<'c>],
    when: &'a str,
    left: usize,
    /// Why the first that would have fitted did not.
    refusal: Option<Fault>,
}

impl<'c> Search<'_, '_, 'c> {
    fn from(&mut self, below: &Certificate<'_>, depth: usize) -> Option<&'c Certificate<'c>> {
        for root in self.roots {
            if root.subject == below.issuer && self.issued(below, root, depth) {
                return Some(root);
            }
        }
        if depth >= LONGEST {
            return None;
        }
        for other in self.others {
            let above = other.subject == below.issuer && other.whole != below.whole;
            if above
                && self.issued(below, other, depth)
                && let Some(root) = self.from(other, depth + 1)
            {
                return Some(root);
            }
        }
        None
    }

    /// Whether `issuer` issued `below`, and could.
    fn issued(&mut self, below: &Certificate<'_>, issuer: &Certificate<'_>, depth: usize) -> bool {
        let Some(left) = self.left.checked_sub(1) else { return false };
        self.left = left;
        let signed = || match below.is_signed_by(issuer)? {
            true => Ok(()),
            false => Err(Fault::Wrong(format!(
                "the certificate of {} names {} as its issuer, who has not signed it",
                below.name(),
                issuer.name()
            ))),
        };
        let checked = signed().and_then(|()| issuer.at(self.when)).and_then(|()| issuer.may_issue(depth));
        match checked {
            Ok(()) => true,
            Err(fault) => {
                self.refusal.get_or_insert(fault);
                false
            }
        }
    }
}
