//! Who we are, and what there is.

use crate::world::{World, connect, new_comment};
use entente_http::Method;
use entente_tracker_api::{Tracker, TrackerError};
use entente_tracker_emulators::jira::JiraEmulatorOptions;
use serde_json::json;

#[tokio::test]
async fn access_is_checked_and_a_missing_permission_is_named() {
    let world = World::new().await;
    let report = world.jira.check_access().await.unwrap();
    assert_eq!(report.account.display_name, "Sync Service");
    assert_eq!(report.time_zone, "Etc/UTC");
    assert_eq!(report.missing_permissions, Vec::<String>::new());
    world.handle().set_permission("CREATE_ISSUES", false);
    assert_eq!(world.jira.check_access().await.unwrap().missing_permissions, ["Create Issues"]);
}

#[tokio::test]
async fn a_wrong_token_is_told_as_one() {
    let world = World::new().await;
    let error = connect(&world.emulator.url, "wrong", |_| ()).check_access().await.unwrap_err();
    assert!(matches!(error, TrackerError::Unauthorized { .. }), "{error}");
}

#[tokio::test]
async fn an_address_where_no_jira_is_is_told_as_such() {
    let world = World::new().await;
    let error = connect(&format!("{}/browse", world.emulator.url), "emulator-token", |_| ()).check_access().await;
    let message = error.unwrap_err().to_string();
    assert!(message.contains("a Jira at") || message.contains("Check the address"), "{message}");
}

#[tokio::test]
async fn projects_types_statuses_and_people_are_found() {
    let world = World::new().await;
    for text in ["", "demo", "DEM"] {
        let found = world.jira.search_projects(text, 10).await.unwrap();
        assert_eq!(found.iter().map(|project| project.key.as_str()).collect::<Vec<_>>(), ["DEMO"], "{text:?}");
    }
    assert!(world.jira.search_projects("nothing like it", 10).await.unwrap().is_empty());
    let types = world.jira.issue_types("DEMO").await.unwrap();
    assert!(types.iter().any(|kind| kind.name == "Bug" && !kind.subtask));
    assert!(types.iter().any(|kind| kind.name == "Sub-task" && kind.subtask));
    let statuses: Vec<_> = world.jira.statuses("DEMO").await.unwrap();
    let names: Vec<_> = statuses.iter().map(|status| status.name.as_str()).collect();
    assert_eq!(names, ["To Do", "In Progress", "In Review", "Done"]);
    let people = world.jira.search_users("grace", 5).await.unwrap();
    assert_eq!(people.iter().map(|person| person.display_name.as_str()).collect::<Vec<_>>(), ["Grace Murray"]);
    let missing = world.jira.issue_types("NOPE").await.unwrap_err();
    assert!(matches!(missing, TrackerError::NotFound { .. }), "{missing}");
}

#[tokio::test]
async fn an_issue_is_found_by_what_a_person_types() {
    let world = World::new().await;
    let issue = world.person_creates("Pump stalls").await;
    let page = world.jira.issue_url(&issue.key);
    for typed in [issue.key.clone(), issue.key.to_lowercase(), page] {
        assert_eq!(world.jira.find_issue(&typed).await.unwrap(), issue, "{typed}");
    }
    let error = world.jira.find_issue("DEMO-999").await.unwrap_err();
    assert_eq!(error.to_string(), "issue DEMO-999 does not exist, or the account may not see it");
}

#[tokio::test]
async fn every_issue_of_the_sample_is_read() {
    let world = World::with(JiraEmulatorOptions { sample: true, ..JiraEmulatorOptions::default() }).await;
    let issues = world.issues();
    assert!(issues.len() > 3);
    for known in &issues {
        let read = world.jira.read_issue(known["id"].as_str().unwrap()).await.unwrap();
        assert_eq!(read.summary.value().unwrap(), known["summary"].as_str().unwrap());
        assert_eq!(read.comments().len(), known["comments"].as_array().unwrap().len());
        assert_eq!(read.attachments().len(), known["attachments"].as_array().unwrap().len());
        assert_eq!(read.status.value().unwrap().name, known["status"].as_str().unwrap());
    }
}

#[tokio::test]
async fn comments_beyond_one_page_are_all_read_in_order() {
    let world = World::new().await;
    let issue = world.person_creates("Talkative").await;
    for number in 0..105 {
        let path = format!("issues/{}/comments", issue.key);
        world.person(Method::POST, &path, json!({ "body": format!("Comment {number}") })).await;
    }
    let read = world.jira.read_issue(&issue.id).await.unwrap();
    let bodies: Vec<_> = read.comments().iter().map(|comment| comment.body.trim().to_owned()).collect();
    assert_eq!(bodies, (0..105).map(|number| format!("Comment {number}")).collect::<Vec<_>>());
    assert_eq!(read.comments()[0].author.as_ref().unwrap().display_name, "Ada Byron");
}

#[tokio::test]
async fn a_text_in_wiki_markup_survives_the_way_through_jiras_documents() {
    let world = World::new().await;
    let issue = world.person_creates("Rich").await;
    let text = "A *bold* word and a [link|https://example.com].\n\n* one\n* two";
    world.write(new_comment(&issue, text)).await.unwrap();
    let read = world.jira.read_issue(&issue.id).await.unwrap();
    assert_eq!(read.comments()[0].body.trim(), text);
}
