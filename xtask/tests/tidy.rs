//! The tree keeps the rules that no compiler checks, and each rule is shown to fail where it should.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use xtask::tidy::{self, ALL};
use xtask::tree::Tree;

#[test]
fn the_tree_keeps_every_rule() -> io::Result<()> {
    let tree = Tree::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))?;
    for (path, lines) in tidy::long_files(&tree) {
        println!("worth a look: {path} has {lines} lines before its tests");
    }
    let report = tidy::report(&tree);
    assert!(report.is_empty(), "the tree is not tidy\n{report}");
    Ok(())
}

#[test]
fn every_rule_fails_where_it_should() {
    for rule in ALL {
        assert!(!rule.broken_by.is_empty(), "{}: nothing breaks it", rule.name);
        for planted in rule.broken_by {
            let breaches = (rule.check)(&Tree::planted(planted));
            assert!(!breaches.is_empty(), "{} does not see {planted:?}", rule.name);
            for breach in breaches {
                assert!(breach.message.len() > 20, "{}: says too little: {breach}", rule.name);
            }
        }
    }
}

#[test]
fn every_rule_is_silent_where_it_should_be() {
    for rule in ALL {
        assert!(!rule.kept_by.is_empty(), "{}: nothing keeps it", rule.name);
        for planted in rule.kept_by {
            let breaches = (rule.check)(&Tree::planted(planted));
            assert!(breaches.is_empty(), "{} wrongly blames {breaches:?}", rule.name);
        }
    }
}

#[test]
fn rules_have_names_of_their_own_and_say_what_they_demand() {
    let names: BTreeSet<&str> = ALL.iter().map(|rule| rule.name).collect();
    assert_eq!(names.len(), ALL.len());
    assert!(ALL.iter().all(|rule| rule.demands.len() > 20));
}
