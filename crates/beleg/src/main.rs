//! beleg.
fn main() {}
