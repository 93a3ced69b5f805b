//! How to check what the page says, without believing it.

use std::fmt::Write as _;

use super::Page;

/// The section.
pub(super) fn write(page: &mut Page<'_>) {
    let (report, texts) = (page.report, page.texts);
    page.paragraph("lead", texts.verify_lead);
    page.raw("<ol class=\"steps\">\n<li>");
    page.text(texts.verify_input);
    page.raw("<ul>");
    for input in &report.summary.inputs {
        page.raw("<li><b>");
        page.text(super::file_name(&input.name));
        page.raw("</b> ");
        page.text(texts.sha256);
        page.raw(" <code class=\"digest\">");
        match input.sha256 {
            Some(digest) => {
                let mut hex = String::new();
                for octet in digest {
                    let _ = write!(hex, "{octet:02x}");
                }
                page.raw(&hex);
            }
            None => page.text(&texts.not_hashed.replace('`', "")),
        }
        page.raw("</code></li>\n");
    }
    page.raw("</ul></li>\n<li>");
    let names: Vec<&str> = report.summary.inputs.iter().map(|input| super::file_name(&input.name)).collect();
    let names = names.join(" ");
    let network = if report.summary.judged.network.reviewed { " --network network.toml" } else { "" };
    command(page, texts.verify_again, &format!("beleg audit {names}{network}"));
    command(page, texts.verify_why, &format!("beleg why {names} FRAME"));
    page.text(texts.verify_case);
    page.raw(" ");
    match report.digest {
        Some(digest) => {
            page.text(texts.case_digest);
            page.raw(" <code class=\"digest\">");
            page.text(digest);
            page.raw("</code>");
        }
        None => page.raw("<code>beleg audit -o CASE</code>"),
    }
    page.raw("</li>\n</ol>\n");
    page.paragraph("", texts.verify_not);
}

fn command(page: &mut Page<'_>, what: &str, line: &str) {
    page.text(what);
    page.raw("<pre tabindex=\"0\"><code>");
    page.text(line);
    page.raw("</code></pre></li>\n<li>");
}
