//! Small pictures that stand beside words, and patterns that tell statuses apart without colour.

use beleg_model::{Severity, Status, Verdict};

/// Patterns for bars; a hidden picture that others refer to.
pub(super) const DEFINITIONS: &str = include_str!("patterns.svg");

/// The name of a status in classes and patterns.
pub(super) const fn class(status: Status) -> &'static str {
    status.word()
}

/// A picture of a verdict, with no meaning of its own: its word stands beside it.
pub(super) const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => {
            "<svg class=\"i met\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><circle cx=\"8\" cy=\"8\" r=\"7\"/><path d=\"M4.5 8.5l2.5 2.5l4.5-5.5\"/></svg>"
        }
        Verdict::NotObservable => {
            "<svg class=\"i blind\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><circle cx=\"8\" cy=\"8\" r=\"7\"/><path d=\"M3 13L13 3\"/></svg>"
        }
        Verdict::Inconclusive => {
            "<svg class=\"i open\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M8 1l7 7l-7 7l-7-7z\"/><path d=\"M6 6.5a2 2 0 1 1 2.6 2q-.6.3-.6 1v.4M8 11.6v.6\"/></svg>"
        }
        Verdict::Violated => {
            "<svg class=\"i bad\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M5 1h6l4 4v6l-4 4H5l-4-4V5z\"/><path d=\"M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6\"/></svg>"
        }
    }
}

/// A picture of a severity: more corners, graver.
pub(super) const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Informational => {
            "<svg class=\"i s0\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><circle cx=\"8\" cy=\"8\" r=\"6.5\"/></svg>"
        }
        Severity::Low => {
            "<svg class=\"i s1\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M2 13h12l-6-10z\"/></svg>"
        }
        Severity::Medium => {
            "<svg class=\"i s2\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M8 1l7 7l-7 7l-7-7z\"/></svg>"
        }
        Severity::High => {
            "<svg class=\"i s3\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M4.5 2h7l3.5 6l-3.5 6h-7l-3.5-6z\"/></svg>"
        }
        Severity::Critical => {
            "<svg class=\"i s4\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M8 .5l2 4l4.5-.8l-1.5 4.3l1.5 4.3l-4.5-.8l-2 4l-2-4l-4.5.8l1.5-4.3l-1.5-4.3l4.5.8z\"/></svg>"
        }
    }
}
