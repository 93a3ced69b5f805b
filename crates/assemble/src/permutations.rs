//! All orders of a few things, for tests.

/// Every permutation of the numbers from 0 up to `count`.
pub(crate) fn permutations(count: usize) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for _ in 0..count {
        all = all
            .into_iter()
            .flat_map(|order: Vec<usize>| {
                let free: Vec<usize> = (0..count).filter(|n| !order.contains(n)).collect();
                free.into_iter().map(move |next| [&order[..], &[next]].concat())
            })
            .collect();
    }
    all
}
