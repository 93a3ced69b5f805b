//! Lines that keep to a terminal's usual width.

/// Columns.
pub(crate) const WIDTH: usize = 100;

/// A line, broken between words where it would be wider, the rest `hang` columns in.
pub(crate) fn wrap(line: &str, hang: usize) -> String {
    let begins = line.len() - line.trim_start_matches(' ').len();
    let (margin, text) = line.split_at(begins);
    let mut out = margin.to_owned();
    let mut column = begins;
    for (at, word) in text.split(' ').enumerate() {
        let long = word.chars().count();
        if at > 0 && column + 1 + long > WIDTH && column > hang {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', hang));
            column = hang;
        } else if at > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += long;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_to_its_width_and_loses_nothing() {
        let short = "  a  b";
        assert_eq!(wrap(short, 4), short);
        let long = format!("  {}", "word ".repeat(50).trim_end());
        let wrapped = wrap(&long, 6);
        assert!(wrapped.lines().all(|line| line.chars().count() <= WIDTH), "{wrapped}");
        assert!(wrapped.lines().skip(1).all(|line| line.starts_with("      word")));
        assert_eq!(wrapped.split_whitespace().count(), 50);
        // What cannot be broken stands alone.
        assert_eq!(wrap(&format!("  a word {}", "x".repeat(120)), 4).lines().count(), 2);
    }
}
