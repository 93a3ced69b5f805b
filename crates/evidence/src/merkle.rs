//! Merkle trees (RFC 9162 clause 2.1, the same as RFC 6962), and proofs for any number of leaves at once.

use crate::digest::Digest;

/// The hash of a leaf: a leaf can never be taken for a node.
pub fn leaf(parts: &[&[u8]]) -> Digest {
    Digest::of_all(std::iter::once(&[0_u8][..]).chain(parts.iter().copied()))
}

fn node(left: Digest, right: Digest) -> Digest {
    Digest::of_all([&[1][..], &left.0, &right.0])
}

/// The root over these leaf hashes.
pub fn root(leaves: &[Digest]) -> Digest {
    match leaves {
        [] => Digest::of(&[]),
        [one] => *one,
        several => {
            let (left, right) = several.split_at(split(several.len()));
            node(root(left), root(right))
        }
    }
}

/// The largest power of two below `count`, which is two or more.
fn split(count: usize) -> usize {
    count.next_power_of_two() / 2
}

/// A tree that leaves are added to, one after the other, in the memory of its height.
#[derive(Clone, Debug, Default)]
pub struct Growing {
    count: u64,
    /// The roots of the whole subtrees, largest first.
    roots: Vec<Digest>,
}

impl Growing {
    /// How many leaves it has.
    pub fn len(&self) -> u64 {
        self.count
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Adds a leaf.
    pub fn push(&mut self, leaf: Digest) {
        let mut last = leaf;
        for _ in 0..self.count.trailing_ones() {
            last = self.roots.pop().map_or(last, |left| node(left, last));
        }
        self.roots.push(last);
        self.count += 1;
    }

    /// The root over all of them.
    pub fn root(&self) -> Digest {
        let join = |right: Digest, left: &Digest| node(*left, right);
        match self.roots.split_last() {
            Some((last, rest)) => rest.iter().rev().fold(*last, join),
            None => root(&[]),
        }
    }
}

/// What beside the leaves at the places `opened`, in rising order, the root follows from: the roots of the largest subtrees
/// without any of them, from left to right.
pub fn prove(leaves: &[Digest], opened: &[u64]) -> Vec<Digest> {
    let mut proof = Vec::new();
    collect(leaves, 0, opened, &mut proof);
    proof
}

fn collect(leaves: &[Digest], start: u64, opened: &[u64], proof: &mut Vec<Digest>) {
    if leaves.is_empty() {
        return;
    }
    if opened.is_empty() {
        return proof.push(root(leaves));
    }
    if leaves.len() <= 1 {
        return;
    }
    let (left, right) = leaves.split_at(split(leaves.len()));
    let middle = start + left.len() as u64;
    let (before, after) = opened.split_at(opened.partition_point(|at| *at < middle));
    collect(left, start, before, proof);
    collect(right, middle, after, proof);
}

/// The root of a tree of `size` leaves, of which these are known by their place, in rising order. `None` where the proof is
/// not made for them.
pub fn root_from(size: u64, opened: &[(u64, Digest)], proof: &[Digest]) -> Option<Digest> {
    let rising = opened.windows(2).all(|pair| matches!(pair, [(one, _), (other, _)] if one < other));
    if !rising || opened.last().is_some_and(|(at, _)| *at >= size) {
        return None;
    }
    let mut rest = proof;
    let root = if size == 0 { Digest::of(&[]) } else { rebuild(0, size, opened, &mut rest)? };
    rest.is_empty().then_some(root)
}

/// Only subtrees with an opened leaf are entered, so that a tree that claims to be huge costs nothing.
fn rebuild(start: u64, size: u64, opened: &[(u64, Digest)], proof: &mut &[Digest]) -> Option<Digest> {
    match opened {
        [] => {
            let (first, rest) = proof.split_first()?;
            *proof = rest;
            Some(*first)
        }
        [(_, leaf)] if size == 1 => Some(*leaf),
        several => {
            let half = 1 << (63 - (size - 1).leading_zeros());
            let (before, after) = several.split_at(several.partition_point(|(at, _)| *at < start + half));
            let left = rebuild(start, half, before, proof)?;
            let right = rebuild(start + half, size - half, after, proof)?;
            Some(node(left, right))
        }
    }
}

/// The audit path of one leaf (RFC 9162 clause 2.1.3.1), as logs give it.
pub fn path(leaves: &[Digest], at: usize) -> Vec<Digest> {
    if leaves.len() <= 1 {
        return Vec::new();
    }
    let (left, right) = leaves.split_at(split(leaves.len()));
    let (mut path, sibling) = match at.checked_sub(left.len()) {
        None => (path(left, at), root(right)),
        Some(at) => (path(right, at), root(left)),
    };
    path.push(sibling);
    path
}

/// The root that follows from a leaf and its audit path (RFC 9162 clause 2.1.3.2).
pub fn root_from_path(size: u64, at: u64, leaf: Digest, path: &[Digest]) -> Option<Digest> {
    let (mut at, mut last) = (at, size.checked_sub(1)?);
    if at > last {
        return None;
    }
    let mut root = leaf;
    for sibling in path {
        if last == 0 {
            return None;
        }
        if at & 1 == 1 || at == last {
            root = node(*sibling, root);
            while at & 1 == 0 && at != 0 {
                (at, last) = (at >> 1, last >> 1);
            }
        } else {
            root = node(root, *sibling);
        }
        (at, last) = (at >> 1, last >> 1);
    }
    (last == 0).then_some(root)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves(count: u8) -> Vec<Digest> {
        (0..count).map(|number| leaf(&[&[number]])).collect()
    }

    #[test]
    fn roots_are_those_of_certificate_transparency() {
        // The test vectors that RFC 6962's reference implementation publishes.
        let octets: [&[u8]; 8] = [
            b"",
            b"\0",
            b"\x10",
            b"\x20\x21",
            b"\x30\x31",
            b"\x40\x41\x42\x43",
            b"\x50\x51\x52\x53\x54\x55\x56\x57",
            b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
        ];
        let leaves: Vec<Digest> = octets.iter().map(|octets| leaf(&[octets])).collect();
        let wanted = [
            (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
            (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
            (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
            (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
        ];
        for (count, text) in wanted {
            assert_eq!(root(&leaves[..count]).to_string(), text, "{count}");
        }
        assert_eq!(root(&[]), Digest::of(b""));
    }

    #[test]
    fn any_leaves_can_be_opened_and_nothing_else() {
        for count in 1..=17_u8 {
            let leaves = leaves(count);
            for mask in (0..1_u32 << count).step_by(if count > 9 { 977 } else { 1 }) {
                let opened: Vec<u64> = (0..u64::from(count)).filter(|at| mask >> at & 1 == 1).collect();
                let proof = prove(&leaves, &opened);
                let known: Vec<(u64, Digest)> = opened.iter().map(|at| (*at, leaves[*at as usize])).collect();
                assert_eq!(root_from(u64::from(count), &known, &proof), Some(root(&leaves)), "{count} {mask:b}");
                if let [(at, first), rest @ ..] = known.as_slice() {
                    let moved: Vec<_> = std::iter::once((*at + 1, *first)).chain(rest.iter().copied()).collect();
                    assert_ne!(root_from(u64::from(count), &moved, &proof), Some(root(&leaves)));
                    let more = [proof.as_slice(), &[Digest::default()]].concat();
                    assert_eq!(root_from(u64::from(count), &known, &more), None);
                }
            }
        }
        assert_eq!(root_from(u64::MAX, &[(7, Digest::default())], &[]), None);
    }

    #[test]
    fn a_growing_tree_has_the_root_of_its_leaves() {
        let leaves = leaves(70);
        let mut growing = Growing::default();
        for (count, leaf) in (1..).zip(&leaves) {
            assert_eq!(growing.root(), root(&leaves[..count - 1]));
            growing.push(*leaf);
        }
        assert_eq!((growing.root(), growing.len()), (root(&leaves), 70));
    }

    #[test]
    fn audit_paths_lead_to_the_root() {
        for count in 1..=33_u8 {
            let leaves = leaves(count);
            for at in 0..usize::from(count) {
                let path = path(&leaves, at);
                let from = |size: u64, at: u64| root_from_path(size, at, leaves[at as usize % leaves.len()], &path);
                assert_eq!(from(u64::from(count), at as u64), Some(root(&leaves)), "{at} of {count}");
                if count > 1 {
                    assert_ne!(from(u64::from(count), (at as u64 + 1) % u64::from(count)), Some(root(&leaves)));
                }
            }
        }
        assert_eq!(root_from_path(0, 0, Digest::default(), &[]), None);
    }
}
