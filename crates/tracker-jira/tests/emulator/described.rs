//! Every call that the connector makes, and every answer to one, is as Atlassian's API description says.

use crate::world::{World, new_comment, new_file, new_issue, now};
use bytes::Bytes;
use entente_exchange_validator::{Validator, read_exchanges, read_json, specs_folder};
use entente_hub::changes::WriteStep;
use entente_hub::{Comment, Field, HubIssue, IssueRef, Label, Priority, WorkLog};
use entente_tracker_api::{LookUp, SweepCursor, Tracker, WriteRequest};
use entente_tracker_emulators::jira::JiraEmulatorOptions;
use futures::TryStreamExt;

#[tokio::test]
async fn every_exchange_is_as_described() {
    let Some(specs) = specs_folder() else {
        assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "ENTENTE_SPECS must name the API descriptions");
        println!("skipped: ENTENTE_SPECS names no folder with API descriptions");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("exchanges.jsonl");
    let options = JiraEmulatorOptions { sample: true, record: Some(record.clone()), ..JiraEmulatorOptions::default() };
    let world = World::with(options).await;
    read_all(&world).await;
    let issue = write_all(&world).await;
    look_up_all(&world, &issue).await;
    world.emulator.shutdown().await;

    let exchanges = read_exchanges(&record).unwrap();
    let description = read_json(&specs.join("jira-platform-v3.json")).unwrap();
    let format = read_json(&specs.join("adf.schema.json")).unwrap();
    let report = Validator::new(description, Some(&format)).unwrap().validate(&exchanges).unwrap();
    println!("{report}");
    assert!(report.violations.is_empty(), "{report}");
    assert!(exchanges.len() > 40, "{} exchanges are not all that the connector does", exchanges.len());
}

async fn read_all(world: &World) {
    let jira = &world.jira;
    jira.check_access().await.unwrap();
    jira.search_projects("dem", 10).await.unwrap();
    jira.statuses("DEMO").await.unwrap();
    jira.search_users("ada", 10).await.unwrap();
    for issue in world.issues() {
        jira.read_issue(issue["id"].as_str().unwrap()).await.unwrap();
    }
    let mut cursor = jira.sweep(&SweepCursor::default()).await.unwrap().next;
    for _ in 0..2 {
        world.person_creates("Changed").await;
        cursor = jira.sweep(&cursor).await.unwrap().next;
    }
    for query in ["project = DEMO ORDER BY key ASC", "invalid query"] {
        jira.check_query(query).await.unwrap();
        let _ = jira.count_matches(query).await;
        let _ = jira.search_issues(query, None, 5).await;
        let _ = jira.matching(query, &["10000".to_owned(), "7".to_owned()]).await;
    }
    jira.find_issue("DEMO-99999").await.unwrap_err();
    jira.issue_types("NOPE").await.unwrap_err();
}

async fn write_all(world: &World) -> IssueRef {
    let issue = world.write(new_issue("Described")).await.unwrap().issue.unwrap();
    let fields = HubIssue {
        description: Field::Set("h1. Title\n\nA *bold* word.\n\n||a||b||\n|1|2|".into()),
        labels: Field::Set(vec![Label::new("one")]),
        priority: Field::Set(Priority::by_name("Low")),
        assignee: Field::Set(world.jira.search_users("grace", 1).await.unwrap().remove(0)),
        due: Field::Null,
        ..HubIssue::default()
    };
    world.write(WriteStep::UpdateFields { issue: issue.clone(), fields: Box::new(fields) }).await.unwrap();
    let id = world.write(new_comment(&issue, "Hello")).await.unwrap().item_id.unwrap();
    let comment = Comment { id: id.clone(), body: "Hello again".into(), ..Comment::default() };
    world.write(WriteStep::UpdateComment { issue: issue.clone(), comment }).await.unwrap();
    for _ in 0..2 {
        world.write(WriteStep::DeleteComment { issue: issue.clone(), comment_id: id.clone() }).await.unwrap();
    }
    let log =
        WorkLog { comment: "Bled the pump".into(), start_date: Some(now()), time_spent: 5_400, ..WorkLog::default() };
    let added = WriteStep::AddWorkLog { issue: issue.clone(), work_log: log.clone() };
    let id = world.write(added).await.unwrap().item_id.unwrap();
    let work_log = WorkLog { id: id.clone(), time_spent: 60, ..log };
    world.write(WriteStep::UpdateWorkLog { issue: issue.clone(), work_log }).await.unwrap();
    for _ in 0..2 {
        world.write(WriteStep::DeleteWorkLog { issue: issue.clone(), work_log_id: id.clone() }).await.unwrap();
    }
    let content = Some(Bytes::from_static(b"abc").into());
    let request = WriteRequest { content, ..world.request(new_file(&issue, "a.txt", b"abc")) };
    let file = world.jira.write(request).await.unwrap().item_id.unwrap();
    let content = world.jira.attachment_content(&file, 0).await.unwrap();
    let _: Vec<Bytes> = content.pieces.try_collect().await.unwrap();
    assert_eq!(world.jira.largest_attachment().await.unwrap(), 1024 * 1024 * 1024);
    world.write(WriteStep::RemoveAttachment { issue: issue.clone(), attachment_id: file }).await.unwrap();
    world.write(WriteStep::Transition { issue: issue.clone(), status: "Done".into() }).await.unwrap();
    world.write(WriteStep::Transition { issue: issue.clone(), status: "Nowhere".into() }).await.unwrap_err();
    issue
}

async fn look_up_all(world: &World, issue: &IssueRef) {
    let log = WriteStep::AddWorkLog { issue: issue.clone(), work_log: WorkLog::default() };
    for step in [new_issue("x"), new_comment(issue, "x"), new_file(issue, "x", b"x"), log] {
        let look_up = LookUp { step, marker: "none".into(), since: now() };
        world.jira.look_up(look_up).await.unwrap();
    }
}
