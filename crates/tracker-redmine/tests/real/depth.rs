//! What Redmine alone has.

use crate::world::{World, connect_as, now};
use entente_hub::changes::WriteStep;
use entente_hub::{Comment, Component, CustomField, Field, HubIssue, IssueRef, User};
use entente_tracker_api::{Tracker, TrackerError, WriteRequest};
use serde_json::json;

fn seeded(number: u32) -> IssueRef {
    IssueRef { id: number.to_string(), key: number.to_string() }
}

fn request(step: WriteStep) -> WriteRequest {
    WriteRequest { step, marker: format!("depth-{}", now().0), deadline: now().plus_millis(20_000), content: None }
}

#[tokio::test]
async fn seeded_issues_are_read_with_all_that_they_have() {
    let Some(world) = World::new().await else { return };
    for number in 1..=50 {
        world.tracker.read_issue(&number.to_string()).await.unwrap();
    }
    let child = world.tracker.read_issue("2").await.unwrap();
    assert_eq!(child.parent_id, Field::Set("1".into()));
    let blocking = world.tracker.read_issue("3").await.unwrap();
    assert_eq!(blocking.open["relations"][0]["relation_type"], "blocks");
    let noted = world.tracker.read_issue("4").await.unwrap();
    let notes: Vec<_> = noted.comments().iter().map(|note| (note.body.as_str(), note.internal)).collect();
    assert_eq!(notes, [("A note on 4.", false), ("Inside only.", true)]);
    let watched = world.tracker.read_issue("5").await.unwrap();
    assert_eq!(watched.open["watchers"][0]["name"], "Carol Ünïcode");
    let worked = world.tracker.read_issue("7").await.unwrap();
    let log = &worked.work_logs()[0];
    assert_eq!((log.time_spent, log.comment.as_str()), (4500, "Bled the pump"));
    assert_eq!(worked.time_spent, Field::Set(4500));
    let project = worked.project.value().unwrap();
    assert_eq!((project.key.as_str(), project.versions.len(), project.components.len()), ("e2e", 2, 2));
    assert_eq!(world.tracker.find_issue("#7").await.unwrap(), seeded(7));
}

#[tokio::test]
async fn a_value_that_redmine_ignores_is_told() {
    let Some(world) = World::new().await else { return };
    let mut fields = HubIssue::default();
    let page = CustomField { id: String::new(), name: "Page".into(), value: json!("https://example.com/") };
    fields.custom_fields.insert("Page".into(), page);
    let step = WriteStep::UpdateFields { issue: seeded(8), fields: Box::new(fields) };
    let Err(TrackerError::Refused { fields, .. }) = world.tracker.write(request(step)).await else {
        panic!("a read-only field was written")
    };
    assert!(fields["Page"].contains("read-only"), "{fields:?}");
}

#[tokio::test]
async fn a_forbidden_status_names_those_that_are_allowed() {
    let Some(world) = World::new().await else { return };
    let step = WriteStep::Transition { issue: seeded(9), status: "Rejected".into() };
    let refusal = world.tracker.write(request(step)).await.unwrap_err().to_string();
    assert!(refusal.contains("In Progress, Resolved"), "{refusal}");
}

#[tokio::test]
async fn an_administrator_writes_in_the_name_of_the_author() {
    let Some(world) = World::as_admin(|options| options.impersonate = true).await else { return };
    let author = Some(User { username: "carol".into(), ..User::default() });
    let comment = Comment { body: "By Carol".into(), author, ..Comment::default() };
    let step = WriteStep::AddComment { issue: seeded(10), comment };
    let id = world.tracker.write(request(step)).await.unwrap().item_id.unwrap();
    let read = world.tracker.read_issue("10").await.unwrap();
    let written = read.comments().iter().find(|comment| comment.id == id).unwrap();
    assert_eq!(written.author.as_ref().unwrap().display_name, "Carol Ünïcode");
}

#[tokio::test]
async fn a_deleted_issue_is_not_found() {
    let Some(world) = World::new().await else { return };
    let fields = HubIssue {
        project_key: Field::Set("e2e".into()),
        type_name: Field::Set("Bug".into()),
        summary: Field::Set("To be deleted".into()),
        ..HubIssue::default()
    };
    let step = WriteStep::CreateIssue { fields: Box::new(fields) };
    let id = world.tracker.write(request(step)).await.unwrap().issue.unwrap().id;
    let key = std::env::var("REDMINE_KEY").unwrap();
    let page = format!("{}/issues/{id}.json", world.proxy.url);
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let answer = http.delete(page).header("x-redmine-api-key", key).send().await.unwrap();
    assert!(answer.status().is_success(), "{}", answer.status());
    assert!(matches!(world.tracker.read_issue(&id).await, Err(TrackerError::NotFound { .. })));
}

#[tokio::test]
async fn login_and_password_sign_in_too() {
    let Some(world) = World::new().await else { return };
    let access = connect_as(&world.proxy.url, "bob", "secret-pass", |_| ()).check_access().await.unwrap();
    assert_eq!(access.account.username, "bob");
    let wrong = connect_as(&world.proxy.url, "bob", "another-pass", |_| ()).check_access().await;
    assert!(matches!(wrong, Err(TrackerError::Unauthorized { .. })));
}

#[tokio::test]
async fn a_component_that_redmine_lacks_is_refused_with_those_it_has() {
    let Some(world) = World::new().await else { return };
    for components in [vec!["Engines"], vec!["Pumps", "Valves"]] {
        let components = components.into_iter().map(Component::by_name).collect();
        let fields = HubIssue { components: Field::Set(components), ..HubIssue::default() };
        let step = WriteStep::UpdateFields { issue: seeded(11), fields: Box::new(fields) };
        let refusal = world.tracker.write(request(step)).await.unwrap_err().to_string();
        assert!(refusal.contains("Pumps, Valves"), "{refusal}");
    }
}
