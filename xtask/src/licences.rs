//! Licences of what is built into the program, of Rust and of the console, held against a list of permissive ones.

mod expression;

use crate::problem::{Problem, Report};
use crate::workspace;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;

/// Licences of npm packages that are allowed beside those in `deny.toml`: fonts, and what only small packages use.
const NPM_ALSO: &[&str] = &["0BSD", "OFL-1.1", "Python-2.0", "BlueOak-1.0.0", "CC-BY-4.0"];
/// Tools whose licence asks to publish changes to them. They run while we build and test; nothing of them is in the program.
const NPM_TOOLS: &[(&str, &str)] = &[("axe-core", "MPL-2.0"), ("lightningcss", "MPL-2.0")];

/// Checks all Rust packages that are built on this platform.
///
/// # Errors
/// When cargo or `deny.toml` can't be read.
pub fn rust() -> Result<Report, Box<dyn Error>> {
    let policy = Policy::read()?;
    let metadata = workspace::metadata(&["--locked", "--filter-platform", &host()?])?;
    let packages = metadata["packages"].as_array().cloned().unwrap_or_default();
    let mut report = Report { checked: format!("licences: {} Rust packages", packages.len()), ..Report::default() };
    for package in &packages {
        let name = package["name"].as_str().unwrap_or("?");
        let place = format!("{name} {}", package["version"].as_str().unwrap_or("?"));
        report.problems.extend(judge(&place, package["license"].as_str(), &policy.allowed_for(name)));
    }
    Ok(report)
}

/// Checks all packages in `node_modules` of these folders.
///
/// # Errors
/// When a folder has no `node_modules`, or `deny.toml` can't be read.
pub fn npm(folders: &[&str]) -> Result<Report, Box<dyn Error>> {
    let mut allowed = Policy::read()?.allowed;
    allowed.extend(NPM_ALSO.iter().map(|&name| name.to_owned()));
    let mut report = Report::default();
    let mut count = 0;
    for folder in folders {
        let modules = workspace::root().join(folder).join("node_modules");
        if !modules.is_dir() {
            return Err(format!("{folder} has no node_modules; run npm ci there first").into());
        }
        let packages = installed(&modules)?;
        count += packages.len();
        for (name, licence) in packages {
            let tool = NPM_TOOLS.iter().any(|(tool, its)| name.starts_with(tool) && licence.as_deref() == Some(its));
            if !tool {
                report.problems.extend(judge(&format!("{folder}: {name}"), licence.as_deref(), &allowed));
            }
        }
    }
    report.checked = format!("licences: {count} npm packages");
    Ok(report)
}

fn judge(name: &str, licence: Option<&str>, allowed: &BTreeSet<String>) -> Option<Problem> {
    let Some(licence) = licence else {
        return Some(Problem::at(name, "names no licence; use another package"));
    };
    match expression::allows(licence, &|one| allowed.contains(one)) {
        Ok(true) => None,
        Ok(false) => Some(Problem::at(name, format!("its licence {licence} is not in the list in deny.toml"))),
        Err(error) => Some(Problem::at(name, format!("its licence {licence} can't be read: {error}"))),
    }
}

/// What `deny.toml` allows.
struct Policy {
    /// For every package.
    allowed: BTreeSet<String>,
    /// For single packages besides.
    exceptions: BTreeMap<String, BTreeSet<String>>,
}

impl Policy {
    fn read() -> Result<Self, Box<dyn Error>> {
        let text = std::fs::read_to_string(workspace::root().join("deny.toml"))
            .map_err(|error| format!("deny.toml: {error}"))?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Result<Self, Box<dyn Error>> {
        let table: toml::Table = text.parse().map_err(|error| format!("deny.toml: {error}"))?;
        let licences = table.get("licenses").ok_or("deny.toml has no section [licenses]")?;
        let allowed = names(licences).ok_or("deny.toml has no list [licenses] allow")?;
        let listed = licences.get("exceptions").and_then(toml::Value::as_array).cloned().unwrap_or_default();
        let exceptions =
            listed.iter().filter_map(|entry| Some((entry.get("crate")?.as_str()?.to_owned(), names(entry)?))).collect();
        Ok(Self { allowed, exceptions })
    }

    fn allowed_for(&self, package: &str) -> BTreeSet<String> {
        let also = self.exceptions.get(package).into_iter().flatten();
        self.allowed.iter().chain(also).cloned().collect()
    }
}

fn names(table: &toml::Value) -> Option<BTreeSet<String>> {
    let list = table.get("allow")?.as_array()?;
    Some(list.iter().filter_map(toml::Value::as_str).map(str::to_owned).collect())
}

/// The platform that cargo builds for here.
fn host() -> Result<String, Box<dyn Error>> {
    let output = std::process::Command::new("rustc").arg("-vV").output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.ok_or("rustc does not say its host")?.to_owned())
}

/// Names and licences of installed packages, nested ones too.
fn installed(modules: &Path) -> Result<BTreeMap<String, Option<String>>, Box<dyn Error>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![modules.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = entry.path();
            if name.starts_with('.') || !path.is_dir() {
                continue;
            }
            if name.starts_with('@') {
                folders.push(path);
                continue;
            }
            if let Ok(text) = std::fs::read_to_string(path.join("package.json")) {
                let package: serde_json::Value = serde_json::from_str(&text)?;
                let field = |name: &str| package[name].as_str().unwrap_or_default().to_owned();
                let licence = package["license"].as_str().map(str::to_owned);
                found.insert(format!("{} {}", field("name"), field("version")), licence);
            }
            let nested = path.join("node_modules");
            if nested.is_dir() {
                folders.push(nested);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn permissive_licences_pass_and_others_are_named() {
        let allowed = BTreeSet::from(["MIT".to_owned()]);
        assert_eq!(judge("a 1.0.0", Some("MIT OR GPL-3.0"), &allowed), None);
        assert!(judge("b 1.0.0", Some("GPL-3.0-only"), &allowed).is_some_and(|p| p.message.contains("GPL-3.0-only")));
        assert!(judge("c 1.0.0", None, &allowed).is_some());
        assert!(judge("d 1.0.0", Some("MIT AND ("), &allowed).is_some());
    }

    #[test]
    fn an_exception_is_for_one_package_alone() {
        let text = r#"
            [licenses]
            allow = ["MIT"]
            exceptions = [{ crate = "a-tool", allow = ["MPL-2.0"] }]
        "#;
        let policy = Policy::parse(text).expect("a policy");
        assert!(policy.allowed_for("a-tool").contains("MPL-2.0"));
        assert!(policy.allowed_for("a-tool").contains("MIT"));
        assert!(!policy.allowed_for("other").contains("MPL-2.0"));
        assert!(Policy::parse("[bans]").is_err());
    }

    #[test]
    fn nested_and_scoped_packages_are_found() {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, name) in [("a", "a"), ("@s/b", "@s/b"), ("a/node_modules/c", "c")] {
            let path = folder.path().join(path);
            std::fs::create_dir_all(&path).expect("folders");
            let text = format!(r#"{{"name": "{name}", "version": "1.0.0", "license": "MIT"}}"#);
            std::fs::write(path.join("package.json"), text).expect("a file");
        }
        let names: Vec<String> = installed(folder.path()).expect("a list").into_keys().collect();
        assert_eq!(names, ["@s/b 1.0.0", "a 1.0.0", "c 1.0.0"]);
    }
}
