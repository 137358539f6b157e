use jiff::tz::TimeZone;
use serde_json::json;

use super::parse;
use crate::jira::options::JiraEmulatorOptions;
use crate::jira::site::Site;

fn site() -> Site {
    let options = JiraEmulatorOptions { sample: true, ..JiraEmulatorOptions::default() };
    Site::new(&options, "http://jira.example".to_owned(), TimeZone::UTC)
}

fn found(site: &Site, jql: &str) -> Vec<String> {
    let query = parse(jql).unwrap();
    query.check(site).unwrap();
    let mut issues: Vec<_> = site.issues().filter(|issue| query.matches(site, issue)).cloned().collect();
    query.sort(site, &mut issues);
    issues.iter().map(|issue| issue.key.clone()).collect()
}

#[test]
fn conditions_select_issues() {
    let site = site();
    assert_eq!(found(&site, "project = DEMO").len(), 12);
    assert_eq!(found(&site, "project = demo AND status = Done ORDER BY key ASC"), ["DEMO-6", "DEMO-9"]);
    assert_eq!(found(&site, "key in (DEMO-2, 'DEMO-1') order by key"), ["DEMO-1", "DEMO-2"]);
    assert_eq!(found(&site, "project = DEMO and key >= DEMO-11 order by key desc"), ["DEMO-12", "DEMO-11"]);
    assert_eq!(found(&site, "labels = billing and not (type = Bug)"), ["DEMO-2"]);
    assert_eq!(found(&site, "assignee is EMPTY order by key"), ["DEMO-4", "DEMO-8", "DEMO-12"]);
    assert_eq!(
        found(&site, "assignee = \"Ada Byron\" OR priority = Highest order by priority DESC"),
        ["DEMO-3", "DEMO-7"]
    );
    assert_eq!(found(&site, "statusCategory != Done AND priority > Medium order by key"), ["DEMO-1", "DEMO-3"]);
    assert_eq!(found(&site, "summary ~ \"passw*\""), ["DEMO-1"]);
    assert_eq!(found(&site, "text ~ letterhead"), ["DEMO-2"]);
    assert!(found(&site, "reporter = currentUser()").is_empty());
}

#[test]
fn dates_are_relative_or_in_the_zone_of_the_site() {
    let site = site();
    for all in [
        "updated >= -15m",
        "created > '2020/01/31 10:00'",
        "updated <= now()",
        "created >= startOfDay(-1d)",
        "updated >= -2w",
    ] {
        assert_eq!(found(&site, all).len(), 12, "{all}");
    }
    for none in ["updated < -15m", "created > \"2999-01-31\"", "created < startOfMonth(-4w)", "resolved > 1d"] {
        assert_eq!(found(&site, none).len(), 0, "{none}");
    }
    let mut east = site;
    east.zone = TimeZone::get("Asia/Tokyo").unwrap();
    let now = jiff::Timestamp::now();
    let local = now.to_zoned_datetime(east.zone.clone()).strftime("%Y/%m/%d %H:%M").to_string();
    let utc = now.to_zoned_datetime(TimeZone::UTC).strftime("%Y/%m/%d %H:%M").to_string();
    assert_eq!(found(&east, &format!("updated >= \"{utc}\"")).len(), 12);
    assert_eq!(found(&east, &format!("updated >= \"{local}\" AND updated < \"{utc}\"")).len(), 0);
}

#[test]
fn wrong_queries_are_refused() {
    let site = site();
    for wrong in [
        "project =",
        "project DEMO",
        "(project = DEMO",
        "project = \"DEMO",
        "updated >= -15m or",
        "colour = red",
        "labels > a",
        "summary = x",
        "project = DEMO order key",
    ] {
        assert!(parse(wrong).is_err(), "{wrong}");
    }
    for wrong in ["project = NONE", "key = DEMO-99", "updated > yesterday", "status = Nowhere", "assignee = nobody()"] {
        let query = parse(wrong).unwrap();
        assert!(query.check(&site).is_err(), "{wrong}");
    }
    assert!(parse(&"(".repeat(1000)).is_err());
    assert_eq!(json!(parse("order by created").unwrap().condition.is_none()), json!(true));
    let message = parse("project = DEMO\nand invalid query").unwrap_err();
    assert!(message.ends_with("(line 2, character 13)"), "{message}");
    assert_eq!(parse("colour = red").unwrap_err().matches("line").count(), 0);
}
