//! The default rules of two Jira sites, and the smallest pair of the catalogue.
#![allow(clippy::unwrap_used, reason = "the helpers of these tests fail with them")]

mod support;

use entente_hub::diff::{field_changes, same_message};
use entente_hub::{Comment, Field, HubIssue, Label, Status, Timestamp, TraceKind};
use entente_rules::{Rules, Severity, check, compile, default_rules};
use support::*;

fn defaults() -> Rules {
    compile(&default_rules("jira-cloud", None, "GLX"), 1).unwrap_or_else(|errors| panic!("{errors:#?}"))
}

fn sent(issue: &HubIssue) -> HubIssue {
    send_around(&defaults(), issue, &around()).unwrap().replica
}

fn received(facts: &entente_rules::IncomingFacts) -> entente_rules::IncomingResult {
    receive_around(&defaults(), facts, &around()).unwrap()
}

#[test]
fn the_default_scripts_have_nothing_to_complain_about() {
    for (local, remote) in [
        ("jira-cloud", None),
        ("jira-cloud", Some("redmine")),
        ("azure-devops", Some("jira-cloud")),
        ("redmine", None),
        ("redmine", Some("jira-cloud")),
        ("redmine", Some("redmine")),
    ] {
        assert_eq!(check(&default_rules(local, remote, "A\"$B")), []);
    }
}

#[test]
fn an_issue_leaves_with_what_the_default_names() {
    let replica = sent(&issue());
    assert_eq!(replica.key, issue().key);
    assert_eq!(replica.summary, issue().summary);
    assert_eq!(replica.description, issue().description);
    assert_eq!(replica.labels, issue().labels);
    assert_eq!(replica.status, issue().status);
    assert_eq!(replica.comments, issue().comments);
    assert_eq!(replica.attachments, issue().attachments);
    assert_eq!(replica.assignee, Field::Null);
    assert!(replica.created.is_absent());
    assert_eq!(replica.project.value().unwrap().key, "OPS");
}

#[test]
fn the_first_time_an_issue_is_made_of_it() {
    let result = received(&first(sent(&issue())));
    assert_eq!(result.before, HubIssue::default());
    let wanted = result.wanted;
    assert_eq!(wanted.project_key, Field::Set("GLX".into()));
    assert_eq!(wanted.type_name, Field::Set("Bug".into()));
    assert_eq!(wanted.summary, issue().summary);
    assert_eq!(wanted.labels, issue().labels);
    assert!(wanted.status.is_absent(), "workflows differ");
    let comment = &wanted.comments()[0];
    assert_eq!(comment.id, "");
    assert_eq!(comment.remote_id.as_deref(), Some("100"));
    assert_eq!(comment.body, "Ann Lee commented: \nCall the fire brigade");
    let file = &wanted.attachments()[0];
    assert_eq!((file.id.as_str(), file.remote_id.as_deref(), file.filename.as_str()), ("", Some("200"), "photo.txt"));
}

#[test]
fn an_unknown_type_becomes_a_task() {
    let mut other = issue();
    other.issue_type.value_mut().unwrap().name = "Incident".into();
    assert_eq!(received(&first(sent(&other))).wanted.type_name, Field::Set("Task".into()));
}

#[test]
fn going_there_and_back_comes_to_rest() {
    let rules = defaults();
    let here = issue();
    let out = sent(&here);
    // The other tracker holds what was wanted, with ids of its own.
    let mut there = received(&first(out.clone())).wanted;
    there.status = Field::Set(Status::by_name("To Do"));
    there.comments.value_mut().unwrap()[0].id = "900".into();
    there.comments.value_mut().unwrap()[0].created = Some(Timestamp(1_600_000_009_000));
    there.comments.value_mut().unwrap()[0].author = Some(person("bot", "Sync Bot"));
    there.attachments.value_mut().unwrap()[0].id = "901".into();
    let back = send_around(&rules, &there, &around()).unwrap().replica;
    let pairs = [pair(TraceKind::Comment, "100", "900"), pair(TraceKind::Attachment, "200", "901")];
    let mut facts = later(here.clone(), back.clone(), back.clone(), &pairs);
    facts.previous = None;
    let result = received(&facts);
    assert_eq!(result.wanted.comments, here.comments, "our own comment never comes back");
    assert_eq!(result.wanted.attachments, here.attachments);
    assert!(field_changes(&result.before, &result.wanted).is_empty());
    assert!(same_message(&out, &sent(&result.wanted)));
    // Running once more on the same inputs changes nothing.
    let again = received(&later(result.wanted.clone(), back.clone(), back, &pairs));
    assert_eq!(again.wanted, result.wanted);
}

#[test]
fn a_pair_of_edit_and_comment_arrives_later() {
    let before = sent(&issue());
    let mut edited = issue();
    edited.summary = Field::Set("Printer is out".into());
    edited.labels = Field::Set(vec![Label::new("cold")]);
    edited.comments.value_mut().unwrap().push(comment("101", "It is out"));
    let mut ours = issue();
    ours.comments =
        Field::Set(vec![Comment { id: "900".into(), ..comment("900", "Ann Lee commented: \nCall the fire brigade") }]);
    let pairs = [pair(TraceKind::Comment, "900", "100"), pair(TraceKind::Attachment, "200", "200")];
    let result = received(&later(ours.clone(), sent(&edited), before, &pairs));
    let changes = field_changes(&result.before, &result.wanted);
    assert_eq!(changes.fields, ["summary", "labels"]);
    let comments = result.wanted.comments();
    assert_eq!(comments.len(), 2);
    assert_eq!(comments[0], ours.comments()[0]);
    assert_eq!(comments[1].body, "Ann Lee commented: \nIt is out");
}

#[test]
fn private_notes_of_a_redmine_never_leave_and_it_sends_no_labels() {
    let rules = compile(&default_rules("redmine", None, "ops"), 1).unwrap();
    let mut source = issue();
    source.comments.value_mut().unwrap().push(Comment { internal: true, ..comment("101", "secret") });
    let replica = send_around(&rules, &source, &around()).unwrap().replica;
    assert_eq!(replica.comments(), issue().comments());
    assert!(replica.labels.is_absent());
}

#[test]
fn labels_stay_where_the_other_side_sends_none() {
    let mut without = sent(&issue());
    without.labels = Field::Absent;
    let kept = received(&later(issue(), without.clone(), without, &[])).wanted;
    assert_eq!(kept.labels, issue().labels);
}

#[test]
fn a_redmine_takes_the_usual_type_where_it_does_not_know_theirs() {
    let rules = compile(&default_rules("redmine", Some("jira-cloud"), "GLX"), 1).unwrap();
    let mut other = issue();
    other.issue_type.value_mut().unwrap().name = "Incident".into();
    let wanted = receive_around(&rules, &first(sent(&other)), &around()).unwrap().wanted;
    assert_eq!(wanted.type_name, Field::Set("Bug".into()));
    assert!(wanted.labels.is_absent());
}

#[test]
fn azure_texts_leave_without_markup() {
    let rules = compile(&default_rules("azure-devops", None, "X"), 1).unwrap();
    let mut html = issue();
    html.description = Field::Set("<p>One</p><p>two</p>".into());
    html.comments = Field::Set(vec![comment("1", "<b>bold</b>")]);
    let replica = send_around(&rules, &html, &around()).unwrap().replica;
    assert_eq!(replica.description, Field::Set("One\ntwo".into()));
    assert_eq!(replica.comments()[0].body, "bold");
}

const MINIMAL_OUT: &str = r#"
if (issue.labels.any { it.label == "private" }) return
replica.key      = issue.key
replica.summary  = issue.summary
replica.comments = issue.comments.findAll { !it.internal }
replica.customFields."Team" = issue.customFields."Team"
"#;

const MINIMAL_IN: &str = r#"
if (firstSync) {
    issue.projectKey = "OPS"
    issue.typeName   = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"
}
issue.summary  = "[${replica.key}] ${replica.summary}".take(255)
issue.comments = commentHelper.mergeComments(issue, replica) { c -> c.body = c.author?.displayName + ": " + c.body }
def states = ["Open": "To Do", "Done": "Closed"]
issue.setStatus(states[replica.status?.name] ?: replica.status?.name)
"#;

#[test]
fn the_minimal_pair_works() {
    let mut source = issue();
    source.comments.value_mut().unwrap().push(Comment { internal: true, ..comment("101", "secret") });
    let team = entente_hub::CustomField { id: "customfield_1".into(), name: "Team".into(), value: "Blue".into() };
    source.custom_fields.insert("Team".into(), team.clone());
    let replica = send(MINIMAL_OUT, &source).replica;
    assert_eq!(replica.comments().len(), 1);
    assert_eq!(replica.custom_fields["Team"], team);
    assert_eq!(replica.present_fields(), ["key", "summary", "comments"]);

    let mut told = replica;
    told.status = Field::Set(Status::by_name("Open"));
    let wanted = receive(MINIMAL_IN, &first(told)).wanted;
    assert_eq!(wanted.summary, Field::Set("[OPS-1] Printer burns".into()));
    assert_eq!(wanted.type_name, Field::Set("Task".into()));
    assert_eq!(wanted.status.value().unwrap().name, "To Do");
    assert_eq!(wanted.comments()[0].body, "Ann Lee: Call the fire brigade");

    let mut private = issue();
    private.labels.value_mut().unwrap().push(Label::new("private"));
    assert!(send(MINIMAL_OUT, &private).replica.is_empty());
    assert!(
        check(&entente_rules::RuleTexts { outgoing: MINIMAL_OUT.into(), incoming: MINIMAL_IN.into() })
            .iter()
            .all(|one| one.severity != Severity::Error)
    );
}
