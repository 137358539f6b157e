//! `cargo xtask new-connector NAME`: a crate that compiles, answers "not written yet" to every call, and whose conformance test
//! lists what fails.

use crate::problem::Report;
use crate::workspace;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Where each template goes inside of the crate.
const TEMPLATES: &[(&str, &str)] = &[
    ("Cargo.toml", include_str!("../templates/connector/Cargo.toml.in")),
    ("src/lib.rs", include_str!("../templates/connector/lib.rs.in")),
    ("src/dialect.rs", include_str!("../templates/connector/dialect.rs.in")),
    ("src/profile.rs", include_str!("../templates/connector/profile.rs.in")),
    ("src/tracker.rs", include_str!("../templates/connector/tracker.rs.in")),
    ("src/write.rs", include_str!("../templates/connector/write.rs.in")),
    ("tests/conformance.rs", include_str!("../templates/connector/conformance.rs.in")),
];
/// Where the suite names its checks.
const SUITE: &str = "crates/tracker-api/src/conformance/mod.rs";
const WEBHOOKS: &str = "crates/tracker-api/src/conformance/webhooks.rs";
const KINDS: &str = "crates/tracker-api/src/capabilities.rs";

/// Makes the crate in this repository.
///
/// # Errors
/// When the name is none, or is taken, or a file can't be read or written.
pub fn run(name: &str) -> Result<Report, Box<dyn Error>> {
    make(&workspace::root(), name)?;
    // How lines break depends on the name.
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let package = format!("entente-tracker-{name}");
    let formatted = Command::new(cargo).args(["fmt", "-p", &package]).current_dir(workspace::root()).status()?;
    if !formatted.success() {
        return Err(format!("`cargo fmt -p {package}` failed").into());
    }
    println!(
        "Made crates/tracker-{name}. `cargo test -p entente-tracker-{name}` lists what is to be written; docs/connectors.md \
         tells how.\nThe node does not know the new kind yet: `cargo check -p entente-node` names the places. Add the crate to \
         ARCHITECTURE.md."
    );
    Ok(Report { checked: format!("crates/tracker-{name}"), ..Report::default() })
}

fn make(root: &Path, name: &str) -> Result<(), Box<dyn Error>> {
    let letters = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if !letters || !name.starts_with(|first: char| first.is_ascii_lowercase()) {
        return Err(format!("{name:?} is no name for a crate: small letters and digits, a letter first").into());
    }
    let folder = root.join(format!("crates/tracker-{name}"));
    if folder.exists() {
        return Err(format!("{} is there already", folder.display()).into());
    }
    let label = with_capital(name);
    let open = open_checks(root)?;
    add_kind(root, &label)?;
    add_dependency(root, name)?;
    for (path, template) in TEMPLATES {
        let text =
            template.replace("TYPE", &label).replace("LABEL", &label).replace("NAME", name).replace("OPEN]", &open);
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&folder))?;
        fs::write(path, text)?;
    }
    Ok(())
}

fn with_capital(name: &str) -> String {
    let (first, rest) = name.split_at(1);
    format!("{}{rest}", first.to_ascii_uppercase())
}

/// The suite's checks that fail while nothing is written, as the lines of a list: all of them, but those for what the
/// tracker does not declare.
fn open_checks(root: &Path) -> Result<String, Box<dyn Error>> {
    let suite = fs::read_to_string(root.join(SUITE))?;
    let webhooks = fs::read_to_string(root.join(WEBHOOKS))?;
    if !webhooks.contains("CHECKS") {
        return Err(format!("{WEBHOOKS} has no list of checks any more; mend xtask/src/scaffold.rs").into());
    }
    let names = suite.lines().filter_map(|line| line.trim().strip_prefix("report.add(\"")?.split('"').next());
    let lines: String = names.map(|name| format!("    \"{name}\",\n")).collect();
    match lines.is_empty() {
        true => Err(format!("{SUITE} names no checks any more; mend xtask/src/scaffold.rs").into()),
        false => Ok(format!("{lines}]")),
    }
}

fn add_kind(root: &Path, label: &str) -> Result<(), Box<dyn Error>> {
    let path = root.join(KINDS);
    let text = fs::read_to_string(&path)?;
    let text = text
        .replacen("}\n\nimpl TrackerKind {", &format!("    /// {label}.\n    {label},\n}}\n\nimpl TrackerKind {{"), 1)
        .replacen(
            "            Self::Redmine => \"Redmine\",\n",
            &format!("            Self::Redmine => \"Redmine\",\n            Self::{label} => \"{label}\",\n"),
            1,
        );
    if text.matches(label).count() < 4 {
        return Err(format!("{KINDS} looks otherwise than expected; add the kind by hand").into());
    }
    Ok(fs::write(path, text)?)
}

fn add_dependency(root: &Path, name: &str) -> Result<(), Box<dyn Error>> {
    let path = root.join("Cargo.toml");
    let after = "entente-tracker-redmine = { path = \"crates/tracker-redmine\" }\n";
    let line = format!("entente-tracker-{name} = {{ path = \"crates/tracker-{name}\" }}\n");
    let text = fs::read_to_string(&path)?.replacen(after, &format!("{after}{line}"), 1);
    Ok(fs::write(path, text)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the new crate needs of the repository.
    const NEEDED: &[&str] = &["crates/hub", "crates/http", "crates/tracker-api", "crates/tracker-kit", "xtask"];

    fn copy(from: &Path, to: &Path) {
        for entry in fs::read_dir(from).expect("a folder") {
            let entry = entry.expect("an entry");
            let target = to.join(entry.file_name());
            if entry.file_type().expect("a kind").is_dir() {
                copy(&entry.path(), &target);
            } else {
                fs::create_dir_all(to).expect("folders");
                fs::copy(entry.path(), target).expect("a copy");
            }
        }
    }

    fn repository() -> tempfile::TempDir {
        let (root, folder) = (workspace::root(), tempfile::tempdir().expect("a folder"));
        for needed in NEEDED {
            copy(&root.join(needed), &folder.path().join(needed));
        }
        for file in ["Cargo.toml", "Cargo.lock"] {
            fs::copy(root.join(file), folder.path().join(file)).expect("a copy");
        }
        folder
    }

    #[test]
    fn a_new_connector_compiles_and_fails_by_list() {
        let folder = repository();
        make(folder.path(), "sample").expect("a connector");
        assert!(make(folder.path(), "sample").is_err(), "it is there already");
        // What is built already serves again; only our own few crates are built anew.
        let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| workspace::root().join("target").into());
        let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["test", "--offline", "--quiet", "-p", "entente-tracker-sample"])
            .current_dir(folder.path())
            .env("CARGO_TARGET_DIR", target)
            .output()
            .expect("cargo");
        let told = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{told}");
        assert!(!told.contains("warning"), "{told}");
    }

    #[test]
    fn names_that_are_none_change_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["", "Big", "a-b", "../x", "1st"] {
            assert!(make(folder.path(), name).is_err(), "{name}");
        }
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
    }
}
