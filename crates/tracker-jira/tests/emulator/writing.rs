//! Steps that succeed, and refusals that say why.

use crate::world::{World, new_comment, new_file, new_issue};
use bytes::Bytes;
use entente_hub::changes::WriteStep;
use entente_hub::{Comment, CustomField, Field, HubIssue, IssueRef, IssueType, Label, Priority, User};
use entente_tracker_api::{Tracker, TrackerError, WriteRequest};
use entente_tracker_emulators::jira::{FaultSettings, JiraEmulatorOptions};
use futures::TryStreamExt;
use serde_json::json;

fn update(issue: &IssueRef, fields: HubIssue) -> WriteStep {
    WriteStep::UpdateFields { issue: issue.clone(), fields: Box::new(fields) }
}

fn to_status(issue: &IssueRef, status: &str) -> WriteStep {
    WriteStep::Transition { issue: issue.clone(), status: status.into() }
}

#[tokio::test]
async fn a_new_issue_has_what_was_asked_for_and_its_marker() {
    let world = World::new().await;
    let fields = HubIssue {
        project_key: Field::Set("DEMO".into()),
        issue_type: Field::Set(IssueType::by_name("bug")),
        summary: Field::Set("Pump stalls".into()),
        description: Field::Set("It *stalls* at noon.".into()),
        priority: Field::Set(Priority::by_name("High")),
        labels: Field::Set(vec![Label::new("noon"), Label::new("pump")]),
        reporter: Field::Null,
        ..HubIssue::default()
    };
    let request = world.request(WriteStep::CreateIssue { fields: Box::new(fields) });
    let marker = request.marker.clone();
    let issue = world.jira.write(request).await.unwrap().issue.unwrap();
    let read = world.jira.read_issue(&issue.id).await.unwrap();
    assert_eq!(read.key, Field::Set(issue.key));
    assert_eq!(read.summary, Field::Set("Pump stalls".into()));
    assert_eq!(read.description.value().unwrap().trim(), "It *stalls* at noon.");
    assert_eq!(read.issue_type.value().unwrap().name, "Bug");
    assert_eq!(read.priority.value().unwrap().name, "High");
    assert_eq!(read.labels, Field::Set(vec![Label::new("noon"), Label::new("pump")]));
    assert_eq!(world.issues()[0]["properties"]["entente.sync"], json!({ "marker": marker }));
}

#[tokio::test]
async fn an_edit_changes_what_is_present_and_nothing_else() {
    let world = World::new().await;
    let issue = world.person_creates("Before").await;
    let grace = world.jira.search_users("grace", 1).await.unwrap().remove(0);
    let fields = HubIssue {
        summary: Field::Set("After".into()),
        assignee: Field::Set(grace.clone()),
        due: Field::Set(entente_hub::Timestamp(1_790_812_800_000)),
        ..HubIssue::default()
    };
    world.write(update(&issue, fields)).await.unwrap();
    let read = world.jira.read_issue(&issue.id).await.unwrap();
    assert_eq!(read.summary, Field::Set("After".into()));
    assert_eq!(read.assignee.value().unwrap().key, grace.key);
    assert_eq!(read.due, Field::Set(entente_hub::Timestamp(1_790_812_800_000)));
    let cleared = HubIssue { assignee: Field::Null, due: Field::Null, ..HubIssue::default() };
    world.write(update(&issue, cleared)).await.unwrap();
    let read = world.jira.read_issue(&issue.id).await.unwrap();
    assert_eq!((read.assignee, read.due), (Field::Null, Field::Null));
    assert_eq!(read.summary, Field::Set("After".into()));
}

#[tokio::test]
async fn custom_fields_are_written_by_name_and_read_back() {
    let world = World::new().await;
    let issue = world.person_creates("Custom").await;
    let points = world.jira.read_issue(&issue.id).await.unwrap();
    let (name, _) = points.custom_fields.iter().find(|(_, field)| field.id == "customfield_10016").unwrap();
    let text_area = points.custom_fields.values().find(|field| field.id == "customfield_10051").unwrap().clone();
    let fields = HubIssue {
        custom_fields: [
            (name.clone(), CustomField { value: json!(5.0), ..CustomField::default() }),
            (text_area.name.clone(), CustomField { value: json!("A *worn* seal."), ..text_area.clone() }),
        ]
        .into_iter()
        .collect(),
        ..HubIssue::default()
    };
    world.write(update(&issue, fields)).await.unwrap();
    let read = world.jira.read_issue(&issue.id).await.unwrap();
    assert_eq!(read.custom_fields[name].value, json!(5.0));
    assert_eq!(read.custom_fields[&text_area.name].value.as_str().unwrap().trim(), "A *worn* seal.");
}

#[tokio::test]
async fn a_person_is_found_by_e_mail_where_no_account_id_is_known() {
    let world = World::new().await;
    let issue = world.person_creates("Whose").await;
    let all = world.jira.search_users("", 20).await.unwrap();
    let shown = all.iter().find(|person| person.email.is_some()).unwrap();
    let by_mail = User { email: shown.email.clone(), ..User::default() };
    let fields = HubIssue { assignee: Field::Set(by_mail), ..HubIssue::default() };
    world.write(update(&issue, fields)).await.unwrap();
    assert_eq!(world.jira.read_issue(&issue.id).await.unwrap().assignee.value().unwrap().key, shown.key);
    let nobody = User { email: Some("nobody@example.com".into()), ..User::default() };
    let error = world.write(update(&issue, HubIssue { assignee: Field::Set(nobody), ..HubIssue::default() })).await;
    assert!(error.unwrap_err().to_string().contains("nobody@example.com"));
}

#[tokio::test]
async fn a_comment_is_added_edited_and_deleted_once() {
    let world = World::new().await;
    let issue = world.person_creates("Comments").await;
    let id = world.write(new_comment(&issue, "First")).await.unwrap().item_id.unwrap();
    let comment = Comment { id: id.clone(), body: "Second".into(), ..Comment::default() };
    world.write(WriteStep::UpdateComment { issue: issue.clone(), comment }).await.unwrap();
    assert_eq!(world.jira.read_issue(&issue.id).await.unwrap().comments()[0].body.trim(), "Second");
    assert!(world.issues()[0]["comments"][0]["properties"]["entente.sync"].is_object(), "the marker stays");
    for _ in 0..2 {
        world.write(WriteStep::DeleteComment { issue: issue.clone(), comment_id: id.clone() }).await.unwrap();
    }
    assert!(world.jira.read_issue(&issue.id).await.unwrap().comments().is_empty());
}

#[tokio::test]
async fn an_internal_comment_is_one_in_a_service_project_and_refused_elsewhere() {
    for service in [true, false] {
        let service_projects = if service { vec!["DEMO".to_owned()] } else { Vec::new() };
        let world = World::with(JiraEmulatorOptions { service_projects, ..JiraEmulatorOptions::default() }).await;
        let issue = world.person_creates("Internal").await;
        let comment = Comment { body: "Among us".into(), internal: true, ..Comment::default() };
        let written = world.write(WriteStep::AddComment { issue: issue.clone(), comment: comment.clone() }).await;
        let restricted = Comment { role_level: Some("Administrators".into()), ..comment };
        world.write(WriteStep::AddComment { issue: issue.clone(), comment: restricted }).await.unwrap();
        let read = world.jira.read_issue(&issue.id).await.unwrap();
        let internal: Vec<bool> = read.comments().iter().map(|comment| comment.internal).collect();
        if service {
            written.unwrap();
            assert_eq!(internal, [true, true]);
        } else {
            let refusal = written.unwrap_err().to_string();
            assert!(refusal.contains("everybody would see it"), "{refusal}");
            assert_eq!(internal, [false], "the restricted one alone");
        }
    }
}

#[tokio::test]
async fn a_file_comes_back_as_it_was_and_our_credentials_stay_at_home() {
    let world = World::new().await;
    let issue = world.person_creates("Files").await;
    let content: Vec<u8> = (0..200_000_u32).map(|byte| (byte % 251) as u8).collect();
    let request = WriteRequest {
        content: Some(Bytes::from(content.clone()).into()),
        ..world.request(new_file(&issue, "größe \"1\".txt", &content))
    };
    let id = world.jira.write(request).await.unwrap().item_id.unwrap();
    let file = world.jira.read_issue(&issue.id).await.unwrap().attachments()[0].clone();
    assert_eq!((file.id.as_str(), file.filename.as_str(), file.filesize), (id.as_str(), "größe \"1\".txt", 200_000));
    for from in [0, 1, 150_000, 200_000, 200_001] {
        let found = world.jira.attachment_content(&id, from as u64).await.unwrap();
        assert_eq!(found.total, Some(200_000));
        let pieces: Vec<Bytes> = found.pieces.try_collect().await.unwrap();
        assert_eq!(pieces.concat(), content.get(from..).unwrap_or_default(), "from {from}");
    }
    assert_eq!(world.handle().counters().credentials_sent_to_media, 0);
    for _ in 0..2 {
        let step = WriteStep::RemoveAttachment { issue: issue.clone(), attachment_id: id.clone() };
        world.write(step).await.unwrap();
    }
    assert!(world.jira.read_issue(&issue.id).await.unwrap().attachments().is_empty());
    let gone = world.jira.attachment_content(&id, 0).await.err().unwrap();
    assert!(matches!(gone, TrackerError::NotFound { .. }), "{gone}");
}

#[tokio::test]
async fn a_status_is_reached_directly_or_step_by_step_and_only_once() {
    let world = World::new().await;
    let issue = world.person_creates("Walk").await;
    let status = async || world.jira.read_issue(&issue.id).await.unwrap().status.value().unwrap().name.clone();
    let moves = || world.handle().counters().api.by_kind.get("transitioned").copied().unwrap_or(0);
    world.write(to_status(&issue, "in progress")).await.unwrap();
    assert_eq!((status().await.as_str(), moves()), ("In Progress", 1));
    world.write(to_status(&issue, "In Progress")).await.unwrap();
    assert_eq!(moves(), 1, "it was there already");
    world.write(to_status(&issue, "To Do")).await.unwrap();
    world.write(to_status(&issue, "Done")).await.unwrap();
    assert_eq!((status().await.as_str(), moves()), ("Done", 4), "by way of In Progress");
    let error = world.write(to_status(&issue, "Cancelled")).await.unwrap_err().to_string();
    assert!(error.contains("To Do, In Progress, In Review, Done"), "{error}");
    assert_eq!(status().await, "Done");
}

#[tokio::test]
async fn refusals_name_the_field() {
    let world = World::new().await;
    let unknown_type = HubIssue {
        project_key: Field::Set("DEMO".into()),
        type_name: Field::Set("Incident".into()),
        summary: Field::Set("x".into()),
        ..HubIssue::default()
    };
    let error = world.write(WriteStep::CreateIssue { fields: Box::new(unknown_type) }).await.unwrap_err().to_string();
    assert!(error.contains("\"Incident\"") && error.contains("Bug"), "{error}");
    let no_summary = WriteStep::CreateIssue {
        fields: Box::new(HubIssue {
            project_key: Field::Set("DEMO".into()),
            type_name: Field::Set("Task".into()),
            ..HubIssue::default()
        }),
    };
    let TrackerError::Refused { fields, .. } = world.write(no_summary).await.unwrap_err() else {
        panic!("not refused")
    };
    assert!(fields.contains_key("summary"), "{fields:?}");
    let nowhere = IssueRef { id: "999999".into(), key: "DEMO-999".into() };
    let error = world.write(new_comment(&nowhere, "x")).await.unwrap_err();
    assert!(matches!(error, TrackerError::NotFound { .. }), "{error}");
    assert!(world.issues().is_empty());
}

#[tokio::test]
async fn a_breakdown_before_the_write_is_in_doubt_and_limits_are_waited_out() {
    let world = World::new().await;
    world.handle().set_faults(FaultSettings { fail_before_one_in: Some(1), ..FaultSettings::default() });
    let issue = IssueRef { id: "10000".into(), key: "DEMO-1".into() };
    let error = world.write(new_comment(&issue, "x")).await.unwrap_err();
    assert!(matches!(error, TrackerError::UnknownOutcome { .. }), "{error}");
    world.handle().set_faults(FaultSettings {
        rate_limit_one_in: Some(4),
        retry_after_seconds: Some(0),
        seed: 7,
        ..FaultSettings::default()
    });
    for number in 0..10 {
        world.write(new_issue(&format!("Issue {number}"))).await.unwrap();
    }
    assert_eq!(world.issues().len(), 10);
    assert!(world.handle().counters().rate_limited > 0);
}
