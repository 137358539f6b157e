//! Who may use whom. The table is the design; a crate that is not in it must be given a place first.

use crate::problem::Problem;
use crate::workspace::Crate;

/// A crate, or a family of crates (`tracker-*`), and what it may use.
struct Layer {
    /// The folder's name, or a prefix and a star. The first that fits counts.
    name: &'static str,
    /// Folders of our own crates; a star stands for a family, or for all.
    may_use: &'static [&'static str],
    /// Whether it has no async, clock, randomness, environment, files or network.
    pure: bool,
}

const fn pure(name: &'static str, may_use: &'static [&'static str]) -> Layer {
    Layer { name, may_use, pure: true }
}

const fn outer(name: &'static str, may_use: &'static [&'static str]) -> Layer {
    Layer { name, may_use, pure: false }
}

const LAYERS: &[Layer] = &[
    pure("hub", &[]),
    pure("text", &[]),
    pure("groovy-syntax", &[]),
    pure("groovy-vm", &["groovy-syntax"]),
    pure("groovy-library", &["groovy-vm", "groovy-syntax"]),
    pure("rules", &["hub", "text", "groovy-*"]),
    outer("rule-tools", &["hub", "rules"]),
    outer("groovy-conformance", &["groovy-vm", "groovy-library"]),
    pure("sync-core", &["hub"]),
    pure("link", &["hub"]),
    outer("sync-store", &["hub"]),
    outer("sync-store-*", &["hub", "sync-store"]),
    outer("tracker-api", &["hub", "text"]),
    outer("tracker-emulators", &["text"]),
    outer("tracker-kit", &["hub", "tracker-api", "http"]),
    outer("tracker-*", &["hub", "text", "tracker-api", "tracker-kit", "http"]),
    outer("http", &[]),
    outer("config", &[]),
    outer("telemetry", &[]),
    outer("exchange-validator", &[]),
    outer("link-http", &["link", "http"]),
    outer("relay", &["link"]),
    outer("sync-engine", &["hub", "text", "link", "rules", "sync-core", "sync-store", "tracker-api"]),
    outer("node", &["*"]),
    outer("cli", &["*"]),
    outer("simulation", &["*"]),
    outer("xtask", &[]),
];

/// Packages that a pure crate must not name: each brings async, clock, randomness, files or network with it.
const IMPURE: &[&str] = &[
    "tokio",
    "tokio-util",
    "async-trait",
    "futures",
    "reqwest",
    "hyper",
    "axum",
    "axum-server",
    "tower",
    "tower-http",
    "rusqlite",
    "tokio-postgres",
    "rand",
    "getrandom",
    "tempfile",
    "tracing-subscriber",
];

/// Checks all crates.
pub fn check(crates: &[Crate]) -> Vec<Problem> {
    crates.iter().flat_map(check_crate).collect()
}

/// Whether a crate, by the name of its folder, is one of those without I/O.
pub fn is_pure(folder: &str) -> bool {
    layer(folder).is_some_and(|layer| layer.pure)
}

fn layer(folder: &str) -> Option<&'static Layer> {
    LAYERS.iter().find(|layer| fits(layer.name, folder))
}

fn fits(pattern: &str, folder: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(prefix) => folder.starts_with(prefix),
        None => pattern == folder,
    }
}

fn check_crate(package: &Crate) -> Vec<Problem> {
    let folder = package.short_name();
    let mut problems = Vec::new();
    let expected = if package.folder.starts_with("crates/") { format!("entente-{folder}") } else { folder.to_owned() };
    if package.name != expected {
        let message = format!("the package is called {}, by its folder it should be {expected}", package.name);
        problems.push(Problem::at(&package.folder, message));
    }
    let Some(layer) = layer(folder) else {
        let message =
            "this crate has no place in the layers; give it one in xtask/src/tidy/layers.rs and ARCHITECTURE.md";
        problems.push(Problem::at(&package.folder, message));
        return problems;
    };
    for dependency in &package.dependencies {
        if let Some(own) = dependency.strip_prefix("entente-") {
            if !layer.may_use.iter().any(|pattern| fits(pattern, own)) {
                let message = format!("{folder} must not use {own}; its layer may use: {}", list(layer.may_use));
                problems.push(Problem::at(&package.folder, message));
            }
        } else if layer.pure && IMPURE.contains(&dependency.as_str()) {
            let message =
                format!("{folder} has no async, clock, randomness or I/O, so it must not depend on {dependency}");
            problems.push(Problem::at(&package.folder, message));
        }
    }
    problems
}

fn list(names: &[&str]) -> String {
    if names.is_empty() { "none of our crates".to_owned() } else { names.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(folder: &str, dependencies: &[&str]) -> Vec<String> {
        let package = Crate {
            name: format!("entente-{folder}"),
            folder: format!("crates/{folder}"),
            dependencies: dependencies.iter().map(|&name| name.to_owned()).collect(),
            roots: vec![],
        };
        check(&[package]).into_iter().map(|problem| problem.message).collect()
    }

    #[test]
    fn what_the_design_allows_passes() {
        assert!(messages("sync-core", &["entente-hub", "serde"]).is_empty());
        assert!(messages("rules", &["entente-groovy-vm", "entente-text"]).is_empty());
        assert!(messages("tracker-jira", &["entente-tracker-api", "entente-http", "tokio"]).is_empty());
        assert!(messages("node", &["entente-sync-store-sqlite", "entente-tracker-jira"]).is_empty());
    }

    #[test]
    fn trackers_and_stores_never_meet() {
        assert_eq!(messages("tracker-jira", &["entente-sync-store"]).len(), 1);
        assert_eq!(messages("sync-store-sqlite", &["entente-tracker-api"]).len(), 1);
        assert_eq!(messages("sync-store", &["entente-tracker-jira"]).len(), 1);
    }

    #[test]
    fn the_state_machine_knows_the_hub_alone() {
        assert_eq!(messages("sync-core", &["entente-hub", "entente-rules", "entente-sync-store"]).len(), 2);
    }

    #[test]
    fn pure_crates_bring_no_runtime() {
        for folder in ["hub", "text", "groovy-syntax", "groovy-vm", "groovy-library", "sync-core", "link", "rules"] {
            assert_eq!(messages(folder, &["tokio"]).len(), 1, "{folder}");
            assert!(is_pure(folder));
        }
        assert!(!is_pure("sync-engine"));
    }

    #[test]
    fn names_follow_folders() {
        let package = Crate { name: "hub".into(), folder: "crates/hub".into(), ..Crate::default() };
        assert_eq!(check(&[package]).len(), 1);
    }

    #[test]
    fn a_new_crate_needs_a_place() {
        assert_eq!(messages("something", &[]).len(), 1);
    }
}
