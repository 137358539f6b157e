//! What Redmine alone has.

use crate::world::{World, connect_as, now};
use entente_hub::changes::WriteStep;
use entente_hub::{Comment, Component, CustomField, Field, Found, HubIssue, IssueRef, Lookup, User};
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

fn new_bug(summary: &str) -> HubIssue {
    HubIssue {
        project_key: Field::Set("e2e".into()),
        type_name: Field::Set("Bug".into()),
        summary: Field::Set(summary.into()),
        ..HubIssue::default()
    }
}

async fn created(world: &World, fields: HubIssue) -> IssueRef {
    let step = WriteStep::CreateIssue { fields: Box::new(fields) };
    world.tracker.write(request(step)).await.unwrap().issue.unwrap()
}

async fn set(world: &World, issue: &IssueRef, name: &str, value: serde_json::Value) -> Result<(), TrackerError> {
    let mut fields = HubIssue::default();
    fields.open.insert(name.into(), value);
    let step = WriteStep::UpdateFields { issue: issue.clone(), fields: Box::new(fields) };
    world.tracker.write(request(step)).await.map(drop)
}

async fn people(world: &World, issue: &IssueRef) -> Vec<String> {
    let read = world.tracker.read_issue(&issue.id).await.unwrap();
    let watchers = read.open["watchers"].as_array().unwrap().iter();
    watchers.map(|watcher| watcher["name"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn watchers_are_what_the_rule_says() {
    let Some(world) = World::as_admin(|_| ()).await else { return };
    let mut fields = new_bug("Watched");
    fields.open.insert("watchers".into(), json!(["carol@example.com"]));
    let issue = created(&world, fields).await;
    assert!(people(&world, &issue).await.contains(&"Carol Ünïcode".to_owned()));
    for _ in 0..2 {
        set(&world, &issue, "watchers", json!([{"name": "Bob Sync"}])).await.unwrap();
        assert_eq!(people(&world, &issue).await, ["Bob Sync"]);
    }
    set(&world, &issue, "watchers", json!([])).await.unwrap();
    assert_eq!(people(&world, &issue).await, Vec::<String>::new());
    let refusal = set(&world, &issue, "watchers", json!(["nobody@example.com"])).await.unwrap_err().to_string();
    assert!(refusal.contains("nobody@example.com"), "{refusal}");
}

#[tokio::test]
async fn relations_are_what_the_rule_says_from_either_end() {
    let Some(world) = World::new().await else { return };
    let (one, other) = (created(&world, new_bug("One")).await, created(&world, new_bug("Other")).await);
    for _ in 0..2 {
        let blocked = json!([{"issue_to_id": one.id, "relation_type": "blocked"}]);
        set(&world, &other, "relations", blocked).await.unwrap();
        let read = world.tracker.read_issue(&one.id).await.unwrap();
        let relation = &read.open["relations"][0];
        assert_eq!((relation["issue_id"].to_string(), &relation["relation_type"]), (one.id.clone(), &json!("blocks")));
        assert_eq!(read.open["relations"].as_array().unwrap().len(), 1);
        // What was read and is written again changes nothing.
        set(&world, &one, "relations", read.open["relations"].clone()).await.unwrap();
    }
    set(&world, &one, "relations", json!([])).await.unwrap();
    assert_eq!(world.tracker.read_issue(&other.id).await.unwrap().open["relations"], json!([]));
    let mut fields = new_bug("Related too early");
    fields.open.insert("relations".into(), json!([{"issue_to_id": one.id}]));
    let step = WriteStep::CreateIssue { fields: Box::new(fields) };
    let refusal = world.tracker.write(request(step)).await.unwrap_err().to_string();
    assert!(refusal.contains("firstSync"), "{refusal}");
}

#[tokio::test]
async fn an_issue_may_be_assigned_to_a_group() {
    let Some(world) = World::new().await else { return };
    let mut fields = new_bug("For the crew");
    fields.assignee = Field::Set(User { display_name: "Night crew".into(), ..User::default() });
    let issue = created(&world, fields).await;
    let read = world.tracker.read_issue(&issue.id).await.unwrap();
    assert_eq!(read.assignee.value().unwrap().display_name, "Night crew");
}

#[tokio::test]
async fn a_saved_query_is_used_by_name_or_id() {
    let Some(world) = World::new().await else { return };
    let tracker = &world.tracker;
    let found = tracker.search_issues("query=Seeded+bugs", None, 100).await.unwrap();
    assert!(found.matches.len() > 10 && found.matches.iter().all(|it| it.summary.starts_with("Seeded")), "{found:?}");
    assert_eq!(tracker.check_query("query=Seeded+bugs").await.unwrap(), []);
    assert_eq!(tracker.count_matches("query=Seeded+bugs").await.unwrap().count, found.matches.len() as u64);
    let first = found.matches[0].issue.id.clone();
    let asked = [first.clone(), "999999".to_owned()];
    assert_eq!(tracker.matching("query=Seeded+bugs", &asked).await.unwrap(), [first].into());
    let beside = tracker.check_query("query=Seeded+bugs&status_id=*").await.unwrap();
    assert!(beside[0].message.contains("beside a saved query"), "{beside:?}");
}

#[tokio::test]
async fn a_project_without_time_tracking_has_no_work_logs() {
    let Some(world) = World::as_admin(|_| ()).await else { return };
    let hidden = HubIssue { project_key: Field::Set("hidden".into()), ..new_bug("Timeless") };
    let issue = created(&world, hidden).await;
    assert_eq!(world.tracker.read_issue(&issue.id).await.unwrap().work_logs.value().map_or(0, Vec::len), 0);
    let projects = world.tracker.search_projects("", 50).await.unwrap();
    assert!(projects.iter().any(|project| project.key == "hidden"));
    assert!(projects.iter().all(|project| project.key != "wiki"), "a project without issues is not offered");
}

#[tokio::test]
async fn scripts_look_up_priorities_versions_and_categories_by_name() {
    let Some(world) = World::new().await else { return };
    let issue = world.tracker.read_issue("1").await.unwrap();
    let project = issue.project.value().unwrap().clone();
    let priority = issue.priority.value().unwrap().name.clone();
    let (version, category) = (project.versions[0].name.clone(), project.components[0].name.clone());
    let project_key = project.key.clone();
    let lookups = [
        (Lookup::Priority { name: priority.to_uppercase() }, priority),
        (Lookup::Version { project_key: project_key.clone(), name: version.clone() }, version),
        (Lookup::Component { project_key: project_key.clone(), name: category.clone() }, category),
    ];
    for (lookup, name) in lookups {
        let Found::Objects(found) = world.tracker.look_for(lookup.clone()).await.unwrap() else { panic!("{lookup:?}") };
        assert_eq!(found[0]["name"], name, "{lookup:?}");
    }
    for nowhere in [
        Lookup::Priority { name: "Nowhere".into() },
        Lookup::Version { project_key: project_key.clone(), name: "Nowhere".into() },
        Lookup::Component { project_key: "nowhere".into(), name: "Nowhere".into() },
    ] {
        assert_eq!(world.tracker.look_for(nowhere).await.unwrap(), Found::NOTHING);
    }
    let refused = world.tracker.look_for(Lookup::Resolution { name: "Fixed".into() }).await;
    assert!(matches!(refused, Err(TrackerError::Unsupported { .. })), "{refused:?}");
}
