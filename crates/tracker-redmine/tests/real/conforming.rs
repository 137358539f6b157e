//! The conformance suite, as an ordinary account and as an administrator, and every exchange of it held against the API's
//! description.

use crate::world::World;
use entente_exchange_validator::{Exchange, Report, Validator};
use entente_tracker_api::Tracker;
use entente_tracker_api::conformance::{check_profile, check_report, run};
use entente_tracker_redmine::PROFILE;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::PathBuf;

#[tokio::test]
async fn an_ordinary_account_conforms() {
    conforms(World::with_small_pages().await, true).await;
}

#[tokio::test]
async fn an_administrator_conforms() {
    conforms(World::as_admin(|options| options.page_size = 5).await, false).await;
}

async fn conforms(world: Option<World>, recorded: bool) {
    let Some(world) = world else { return };
    let report = run(&world).await;
    println!("{report}");
    world.tracker.search_users("bob", 5).await.unwrap();
    let exchanges = world.proxy.shared.exchanges.lock().unwrap().clone();
    if let Some(exchanged) = validated(exchanges) {
        for (deviation, times) in deviations(&exchanged) {
            println!("deviates {times} times: {deviation}");
        }
        let (exchanges, operations) = (exchanged.exchanges, exchanged.operations.len());
        println!("{exchanges} exchanges, {operations} operations, {} deviations", exchanged.violations.len());
        assert!(operations > 15, "{operations} operations are not all that the connector uses");
        assert_eq!(unknown_calls(&exchanged), Vec::<String>::new());
    }
    assert!(report.passed(), "{report}");
    if recorded {
        check_report(&page(), &report).unwrap();
    }
}

fn page() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/connectors/redmine.json")
}

#[test]
fn the_recorded_profile_is_current() {
    check_profile(&page(), &PROFILE).unwrap();
}

/// Violations by kind: the same at another issue or place in a list is the same.
fn deviations(report: &Report) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    for violation in &report.violations {
        let text = format!("{}: {}", violation.what, violation.text);
        let parts = text.split('/').map(|part| part.trim_start_matches(|char: char| char.is_ascii_digit()));
        *all.entry(parts.collect::<Vec<_>>().join("/")).or_default() += 1;
    }
    all
}

/// Calls that the description does not know, or does not know so: our mistakes. Other violations are deviations of this
/// Redmine from a description of version 7.
fn unknown_calls(report: &Report) -> Vec<String> {
    let ours = |text: &str| {
        text.starts_with("request") || text.contains("no such operation") || text.starts_with("the request")
    };
    let known = [
        // Redmine 5 takes an empty text for nobody, and ignores null.
        "request, at /issue/assigned_to_id: \"\"",
        // The suite itself asks for an issue without summary; it is refused.
        "request, at /issue/subject: \"\"",
    ];
    let is_known = |text: &str| known.iter().any(|start| text.starts_with(start));
    let wrong = report.violations.iter().filter(|violation| ours(&violation.text) && !is_known(&violation.text));
    wrong.map(|violation| format!("{}: {}", violation.what, violation.text)).collect()
}

fn validated(exchanges: Vec<Value>) -> Option<Report> {
    let path = std::env::var("REDMINE_DESCRIPTION").ok().filter(|path| !path.is_empty());
    let Some(path) = path else {
        assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "REDMINE_DESCRIPTION must name the API's description");
        println!("not validated: REDMINE_DESCRIPTION names no description of the API");
        return None;
    };
    let description = entente_exchange_validator::read_json(path.as_ref()).unwrap();
    let exchanges: Vec<Exchange> = exchanges
        .into_iter()
        .map(|mut exchange| {
            let path = exchange["path"].as_str().unwrap().trim_end_matches(".json").to_owned();
            exchange["path"] = path.into();
            serde_json::from_value(exchange).unwrap()
        })
        .collect();
    Some(Validator::new(without_formats(description), None).unwrap().validate(&exchanges).unwrap())
}

/// The description with paths as the validator matches them: whole segments, so without `.{format}`.
fn without_formats(mut description: Value) -> Value {
    let paths = description["paths"].as_object().unwrap().clone();
    let plain: Map<String, Value> =
        paths.into_iter().map(|(path, item)| (path.replace(".{format}", ""), item)).collect();
    description["paths"] = Value::Object(plain);
    description
}
