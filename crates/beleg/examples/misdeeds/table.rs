//! The table as Markdown.

use std::collections::BTreeMap;

use beleg_synth::misdeeds::Misdeed;

use crate::{Benign, Row};

/// What stands above the table.
pub(crate) fn head(count: u64, each: u64, benign: &Benign, arguments: &str) {
    let mut violated: BTreeMap<&str, u64> = BTreeMap::new();
    for id in benign.violated.values().flatten() {
        *violated.entry(id).or_default() += 1;
    }
    let violated: Vec<String> = violated.iter().map(|(id, count)| format!("{id} in {count}")).collect();
    let violated = if violated.is_empty() { "nothing".to_owned() } else { violated.join(", ") };
    println!(
        "# What is found of what is planted\n\n\
         Made by `cargo run --profile quick -p beleg --example misdeeds -- {arguments}`.\n\n\
         Benign scenarios: {count}, {} frames; with an unvouched entry: {}; violated requirements: {violated} (about half of\n\
         the networks use the null scheme, B10, and a fifth the null cipher, B14: there that is so).\n\n\
         Each misdeed was planted in {each} of these scenarios, in each form, and each capture judged by the shipped catalogue and\n\
         the scenario's declaration. *Reported* counts scenarios in which the requirement of the misdeed's name is violated by a\n\
         frame of it, of those in which it was done; *also* lists other requirements that are violated then, in how many, beyond\n\
         those that the same scenario violates without the misdeed: expected ones, because the same frames contradict them too,\n\
         and **unexpected** ones in bold. A *look-alike* must violate nothing. With a *gap*, the interface that would tell is left\n\
         out of the capture, and the requirement may not be violated.\n\n\
         *Books* says what the accounts alone show, without a requirement: scenarios in which a frame of the misdeed has an entry\n\
         without a voucher, of the rest those in which octets or a field of such a frame stand out, and frames without a voucher\n\
         that are not the misdeed's own.\n",
        benign.frames, benign.unvouched,
    );
    println!(
        "| id | misdeed | crude: reported | stealthy: reported | also | look-alike: violated | gap: violated | books, crude: found / noted / false | books, stealthy |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
}

/// A misdeed's line.
pub(crate) fn line(misdeed: &Misdeed, crude: &Row, stealthy: &Row, lookalike: &Row, gap: &Row) {
    let reported = |row: &Row| match row.reported == row.planted {
        true => format!("{} of {}", row.reported, row.planted),
        false => format!("**{} of {}**", row.reported, row.planted),
    };
    let books = |row: &Row| format!("{} / {} / {}", row.unvouched, row.noted, row.false_frames);
    let also = |row: &Row, expected: &[&str]| {
        let each = row.others.iter().map(|(id, count)| match expected.contains(&id.as_str()) {
            true => format!("{id} {count}"),
            false => format!("**{id} {count}**"),
        });
        let each: Vec<String> = each.collect();
        if each.is_empty() { "–".to_owned() } else { each.join(", ") }
    };
    let both = match (also(crude, misdeed.also), also(stealthy, misdeed.also)) {
        (crude, stealthy) if crude == stealthy => crude,
        (crude, stealthy) => format!("{crude}; {stealthy}"),
    };
    println!(
        "| {} | {} | {} | {} | {both} | {} | {}: {} | {} | {} |",
        misdeed.id,
        misdeed.name,
        reported(crude),
        reported(stealthy),
        also(lookalike, &[]),
        misdeed.told_by.name(),
        gap.violated,
        books(crude),
        books(stealthy),
    );
}

/// What stands below the table: what limits it.
pub(crate) fn tail() {
    println!(
        "\n## What limits it\n\n\
         - Each scenario goes on for half a minute. One group of UEs comes twelve seconds after the capture begins, longer than any\n  \
           requirement looks back, the others at any time before and after. Misdeeds are planted two and a half seconds after that,\n  \
           as soon as there is a UE to do them to, while others come and go. One capture in four is taken at two places whose clocks\n  \
           differ by up to twenty milliseconds.\n\
         - The stealthy form of B06, and C05, are planted when nobody is there any more: of B06 the requirement does not know whose\n  \
           authentication a request was for, as the SUCI in the one is not the SUPI in the other; a UPF that begins anew has no\n  \
           sessions.\n\
         - A04 compares amounts: copies are reported from ten on, where they are a hundredth of what comes to the\n  \
           UPF in tunnels in about the same time. The books tell of fewer.\n\
         - B03, crude, is done where authentication is by 5G AKA; B10 where SUCIs are concealed; C19 where a UE moves over Xn; C30\n  \
           where tokens are used.\n\
         - Vectors that B01 and B02 plant are used by nobody: B03 says so too. C05's messages are themselves irregular, which is\n  \
           C07's and C02's to say.\n\
         - What is planted is well made but where it is meant not to be: of one capture for each misdeed and form (99), tshark 4.0.17 finds malformed packets or errors only in C07, stealthy, and D10, stealthy."
    );
}
