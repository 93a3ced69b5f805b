//! What documents say to people, one file a language. A text that a language lacks does not compile.
//!
//! `{0}`, `{1}` … stand for what is put in. The specifications' own names are the same in every language.

mod de;
mod en;

use std::str::FromStr;

use beleg_model::{Severity, Status, Verdict};
use beleg_procedures::relations;

use crate::ladder::Reference;
use crate::numbers::grouped;

/// A language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German.
    German,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// Its tag (RFC 5646).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// The one that a locale's name asks for, such as `de_DE.UTF-8`; English where it is none of ours.
    pub fn of_locale(name: &str) -> Self {
        let language = name.split(['_', '-', '.', '@']).next().unwrap_or_default();
        language.parse().unwrap_or_default()
    }

    /// Its texts.
    pub const fn texts(self) -> &'static Texts {
        match self {
            Self::English => &en::TEXTS,
            Self::German => &de::TEXTS,
        }
    }
}

impl FromStr for Language {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wanted = text.to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|language| language.tag() == wanted)
            .ok_or_else(|| format!("“{text}” is no language here; there are en and de"))
    }
}

macro_rules! texts {
    ($($name:ident,)*) => {
        /// The texts of one language.
        #[derive(Debug)]
        #[expect(missing_docs, reason = "a text says itself what it says")]
        pub struct Texts {
            $(pub $name: &'static str,)*
            pub statuses: [(&'static str, &'static str); Status::ALL.len()],
            pub verdicts: [&'static str; Verdict::ALL.len()],
            pub severities: [&'static str; Severity::ALL.len()],
            /// What kinds of reasons mean, by their names, where it is not said as the program itself says it.
            pub reasons: &'static [(&'static str, &'static str)],
        }

        impl Texts {
            /// Every text under its name.
            #[cfg(test)]
            fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

texts! {
    title, question, verdict_counts, contents, skip,
    answer_no, answer_no_hint, answer_violated, answer_violated_hint, answer_yes, answer_open, answer_open_hint, answer_nothing, answer_nothing_hint, answer_fault,
    answer_fault_hint, learnt_hint, reviewed_hint, inputs, frame, frames, octet, octets, message, messages, entries, entry, and, from_to, program, damaged,
    visible, visible_lead, interface, shows, since, seen_messages, not_seen, all_known, partly_known, not_counted,
    opaque_note, undecodable_note, filtered, missing, dropped, nothing_lost, unread, unread_lead,
    accounts, accounts_lead, sender, bar_octets, bar_messages, filter_accounts, only_unvouched, sum, closed, not_closed,
    more_rows, of_octets, table_of_accounts,
    findings, findings_lead, no_findings, no_findings_hint, what_happened, why_not_explained, rests_on, requirement, innocent,
    evidence, evidence_frames, more_frames, interval, at, look_closer, ladder, ladder_cut, filter_findings, more_findings,
    innocent_default, undeclared_why, lacks_why, what_it_means, first_frame,
    network, network_lead, map_label, users, others, unvouched_flow, table_of_flows, flow, standing, implied, allowed, undeclared,
    unknown_flow, users_own, bus,
    timeline, timeline_lead, timeline_label, seconds_from_start, finding_here, table_of_times, from_second,
    requirements, requirements_lead, verdict, severity, applied, contradict, unjudged, meaning_of_verdicts,
    ladders, ladders_lead, no_ues, more_ues,
    verify, verify_lead, verify_input, verify_again, verify_why, verify_case, verify_not, sha256, not_hashed, case_digest,
    footer, unfold_all, fold_all,
    read_heading, visible_heading, judged_heading, lacking_heading, not_seen_line,
    nothing_of_5g, books_closed, books_not_closed, duration, opaque_count, undecodable_count, cut_off, delivered_again,
    fault_here, rows_more, nav_visible, nav_verify,
    and_links, n_dropped, n_cut, n_irregular, n_backward, n_untimed, missing_from, remark_line, n_other_kinds,
    n_times, first_in_frame, n_more_reasons, n_element, n_allowed, judged_declared, judged_learnt,
    n_association, n_pair, n_function, seen_whole, all_of_them, none_of_them, was_filtered, n_forgotten, clocks_disagree,
    clocks_apart, n_packet, n_repeated, n_folded_classes, n_folded_flows, n_folded_asked, n_folded_sessions,
    n_folded_packets, n_folded_scopes, n_requirement, nothing_judged, violated_by, n_more_findings, deeper,
    in_frame, holds_times, many_flows, flow_undeclared, lacks_reason, lacks_ended, no_declaration,
    n_further_kinds, packets_alone, any_party, n_message, lacking_line, for_key, same_packet, says_instead, chart_label, chart_because,
    n_further_rows, hover_frame, hover_answer, hover_because, other, gravest, all_findings, sight, sight_whole,
    sight_part, sight_seen, sight_none, in_english,
}

impl Texts {
    /// So many of something, in the singular where it is one: of a text in both, with a bar between. The number is the first
    /// that is put in.
    pub fn count(&self, text: &str, number: u64, with: &[&str]) -> String {
        let (one, many) = text.split_once('|').unwrap_or((text, text));
        let digits = grouped(number);
        let all: Vec<&str> = std::iter::once(digits.as_str()).chain(with.iter().copied()).collect();
        fill(if number == 1 { one } else { many }, &all)
    }

    /// What a kind of reason means.
    pub fn reason(&self, of: &'static relations::Description) -> &'static str {
        self.reasons.iter().find(|(name, _)| *name == of.name).map_or(of.about, |(_, about)| about)
    }

    /// So many frames.
    pub fn counted_frames(&self, number: u64) -> String {
        format!("{} {}", grouped(number), if number == 1 { self.frame } else { self.frames })
    }

    /// So many octets.
    pub fn counted_octets(&self, number: u64) -> String {
        format!("{} {}", grouped(number), if number == 1 { self.octet } else { self.octets })
    }

    /// The name of an interface, or the word for all others.
    pub fn reference(&self, reference: Reference) -> &'static str {
        if reference == Reference::Other { self.other } else { reference.name() }
    }

    /// The word for a status.
    pub fn status(&self, status: Status) -> &'static str {
        self.statuses.get(status as usize).map_or("?", |(word, _)| word)
    }

    /// What a status means, in half a sentence.
    pub fn meaning(&self, status: Status) -> &'static str {
        self.statuses.get(status as usize).map_or("?", |(_, meaning)| meaning)
    }

    /// The word for a verdict.
    pub fn verdict_word(&self, verdict: Verdict) -> &'static str {
        let at = Verdict::ALL.iter().position(|one| *one == verdict);
        at.and_then(|at| self.verdicts.get(at)).copied().unwrap_or("?")
    }

    /// The word for a severity.
    pub fn severity_word(&self, severity: Severity) -> &'static str {
        let at = Severity::ALL.iter().position(|one| *one == severity);
        at.and_then(|at| self.severities.get(at)).copied().unwrap_or("?")
    }
}

/// A text with its places filled.
pub fn fill(text: &str, with: &[&str]) -> String {
    let mut out = text.to_owned();
    for (at, word) in with.iter().enumerate() {
        out = out.replace(&format!("{{{at}}}"), word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_everything_and_leaves_the_same_places() {
        let places = |text: &str| -> Vec<bool> { (0..5).map(|at| text.contains(&format!("{{{at}}}"))).collect() };
        let english = Language::English.texts().all();
        for language in Language::ALL {
            for ((name, text), (_, own)) in english.iter().zip(language.texts().all()) {
                assert!(!own.trim().is_empty(), "{language:?}: {name} is empty");
                assert_eq!(places(text), places(own), "{language:?}: {name}");
                // One and many.
                let forms: Vec<Vec<bool>> = own.split('|').map(places).collect();
                assert_eq!(text.split('|').count(), forms.len(), "{language:?}: {name}");
                assert!(forms.windows(2).all(|two| two[0] == two[1]), "{language:?}: {name}");
                let same = language != Language::English && own == *text && own.len() > 8 && own.contains(' ');
                assert!(!same, "{language:?}: {name} is not translated");
            }
            for known in relations::ALL {
                let told = language.texts().reason(known);
                assert!((told == known.about) == (language == Language::English), "{language:?}: {}", known.name);
            }
            let words: Vec<&str> = language.texts().statuses.iter().map(|(word, _)| *word).collect();
            let mut distinct = words.clone();
            distinct.sort_unstable();
            distinct.dedup();
            assert_eq!(distinct.len(), words.len(), "{language:?}");
        }
    }

    #[test]
    fn a_locale_asks_for_its_language() {
        assert_eq!(Language::of_locale("de_DE.UTF-8"), Language::German);
        assert_eq!(["C", "fr_FR", "", "en_GB"].map(Language::of_locale), [Language::English; 4]);
        assert!("fr".parse::<Language>().unwrap_err().contains("en and de"));
    }
}
