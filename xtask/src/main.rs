//! Developer tasks; the tidy rules are its tests.
fn main() {}
