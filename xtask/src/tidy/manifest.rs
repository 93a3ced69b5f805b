//! The parts of a `Cargo.toml` that the rules need, read line by line.
//!
//! Not a TOML parser: it knows tables, dotted keys and inline tables on one line, as this project writes them.

use super::text;

/// A dependency that a crate is built with: its package's name, and the line that says so.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Dependency {
    pub(super) package: String,
    pub(super) line: usize,
}

/// The dependencies for building, on any target. Those for tests alone are left out.
pub(super) fn dependencies(manifest: &str) -> Vec<Dependency> {
    let mut found = Vec::new();
    for (table, line, content) in entries(manifest) {
        if table == "workspace.dependencies" {
            continue;
        }
        let package = if is_dependency_table(table) {
            let key = content.split(['.', '=']).next().unwrap_or_default();
            Some(renamed(content).unwrap_or_else(|| unquoted(key)))
        } else {
            let (parent, name) = table.rsplit_once('.').unwrap_or_default();
            is_dependency_table(parent).then(|| renamed(content).unwrap_or_else(|| unquoted(name)))
        };
        found.extend(package.map(|package| Dependency { package, line }));
    }
    found.dedup_by(|a, b| a.package == b.package);
    found
}

/// The value of `key` in `table`, without its quotes.
pub(super) fn value(manifest: &str, table: &str, key: &str) -> Option<String> {
    entries(manifest)
        .filter(|(name, _, _)| *name == table)
        .filter_map(|(_, _, content)| content.split_once('='))
        .find(|(name, _)| unquoted(name) == key)
        .map(|(_, value)| unquoted(value))
}

/// Whether the crate stands outside the workspace: it is one of its own, for tools that stable Rust does not have.
pub(super) fn stands_apart(manifest: &str) -> bool {
    manifest.lines().any(|line| line.trim() == "[workspace]")
}

/// Every `key = value` line with its table and its number.
fn entries(manifest: &str) -> impl Iterator<Item = (&str, usize, &str)> {
    let mut table = "";
    text::lines(manifest).filter_map(move |(line, content)| {
        let content = content.split(" #").next().unwrap_or_default().trim();
        if content.starts_with('[') && content.ends_with(']') {
            table = content.trim_matches(['[', ']']).trim();
            return None;
        }
        (content.contains('=') && !content.starts_with('#')).then_some((table, line, content))
    })
}

fn is_dependency_table(table: &str) -> bool {
    let last = table.rsplit('.').next().unwrap_or_default();
    table != "workspace.dependencies" && matches!(last, "dependencies" | "build-dependencies")
}

/// The package that a dependency names when it goes by another name.
fn renamed(content: &str) -> Option<String> {
    let (_, after) = content.split_once("package")?;
    let value = after.trim_start().strip_prefix('=')?;
    let quoted = value.split('"').nth(1)?;
    Some(quoted.to_owned())
}

fn unquoted(text: &str) -> String {
    text.trim().trim_matches(['"', '\'']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packages(manifest: &str) -> Vec<String> {
        let dependencies = dependencies(manifest).into_iter();
        dependencies.map(|found| found.package).collect()
    }

    #[test]
    fn every_way_to_write_a_dependency_is_seen() {
        assert_eq!(
            packages(concat!(
                "[package]\nname = \"x\"\n",
                "[dependencies]\na.workspace = true\nb = \"1\" # b\n\"c\" = { version = \"1\" }\n",
                "d = { package = \"real-d\", version = \"1\" }\n",
                "[dependencies.e]\nversion = \"1\"\nfeatures = [\"f\"]\n",
                "[target.'cfg(unix)'.dependencies]\ng = \"1\"\n",
                "[build-dependencies]\nh = \"1\"\n",
            )),
            ["a", "b", "c", "real-d", "e", "g", "h"]
        );
    }

    #[test]
    fn what_only_tests_or_the_workspace_name_is_not() {
        assert!(packages("[dev-dependencies]\na = \"1\"\n[dev-dependencies.b]\nc = \"1\"").is_empty());
        assert!(packages("[workspace.dependencies]\na = { path = \"a\" }").is_empty());
        assert!(packages("[features]\na = []\n[lints]\nworkspace = true").is_empty());
    }

    #[test]
    fn a_value_is_found_in_its_table_only() {
        let manifest = "[a]\nx = \"1\"\n[b]\nx = true # why\n";
        assert_eq!(value(manifest, "b", "x").as_deref(), Some("true"));
        assert_eq!(value(manifest, "a", "x").as_deref(), Some("1"));
        assert_eq!(value(manifest, "c", "x"), None);
    }
}
