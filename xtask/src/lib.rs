//! What the developer tasks are made of: the tidy rules, and the scaffold of a new protocol.
//!
//! The tidy rules are what no compiler checks: which crate may use which, that every file says what it is for,
//! that a protocol's file is registered. They run as tests (`cargo test -p xtask`) and as `cargo xtask tidy`.
//!
//! **What is deliberately absent:** dependencies. The rules read the tree as text, so that they build in
//! seconds and work on a tree that does not compile.

pub mod scaffold;
pub mod tidy;
pub mod tree;
