//! Rules in the shapes that people write, for every connector's names, each run to its natural end.

mod support;

use entente_hub::{CustomField, Field, HubIssue, Status, TraceKind, Traces, TrackerResponse};
use entente_rules::{Answer, Progress, Question, start_incoming, start_outgoing};
use serde_json::json;
use support::{around, comment, first, issue, later, pair, rules, tracker};

/// The scripts of a file by their titles.
fn scripts(text: &'static str) -> Vec<(&'static str, &'static str)> {
    let found: Vec<(&str, &str)> =
        text.split("//// ").skip(1).map(|part| part.split_once('\n').unwrap_or((part, ""))).collect();
    assert!(found.len() > 40, "only {} scripts were found", found.len());
    found
}

fn answer(question: &Question, now: &HubIssue) -> Answer {
    match question {
        Question::Http(request) => {
            let body = match request.method.as_str() {
                "DELETE" => String::new(),
                _ => json!({ "id": "10001", "key": "OPS-1", "fields": { "summary": "S", "issuelinks": [] }, "records": [{ "Name": "A" }],
                    "issues": [], "relations": [{ "rel": "System.LinkTypes.Hierarchy-Forward", "url": "https://x.example/7" }] })
                .to_string(),
            };
            let headers = vec![("content-type".to_owned(), "application/json".to_owned())];
            Answer::Http(TrackerResponse { status: 200, headers, body })
        }
        Question::Store { .. } => Answer::Stored { issue: Box::new(now.clone()), traces: Traces::default() },
        other => tracker(other),
    }
}

/// An issue with something in every field that the scripts read.
fn full() -> HubIssue {
    let field =
        |name: &str, value| (name.to_owned(), CustomField { name: name.into(), value, ..CustomField::default() });
    let mut issue = issue();
    issue.custom_fields = [
        field("Team", json!("Blue")),
        field("Severity", json!({ "value": "High" })),
        field("Teams", json!([{ "value": "Red" }, { "value": "Blue" }])),
        field("A", json!(3)),
    ]
    .into_iter()
    .collect();
    issue.parent_id = Field::Set("10000".into());
    issue.original_estimate = Field::Set(7200);
    issue.due = issue.created.clone();
    issue
}

fn not_ended(failure: &entente_rules::RuleFailure, title: &str) -> String {
    format!("{title}: line {:?}: {}: {}", failure.line, failure.exception, failure.message)
}

#[test]
fn outgoing_rules_run_to_their_end() {
    let mut wrong = Vec::new();
    for (title, script) in scripts(include_str!("rules/outgoing.groovy")) {
        let rules = rules(script, "");
        let mut run = start_outgoing(&rules, &full(), &around());
        let mut progress = run.advance();
        loop {
            progress = match progress {
                Progress::Ask(question) => run.answer(answer(&question, &full())),
                Progress::Done(_) => break,
                Progress::Failed(failure) => {
                    wrong.push(not_ended(&failure, title));
                    break;
                }
            };
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn incoming_rules_run_to_their_end_first_and_later() {
    let mut wrong = Vec::new();
    let mut there = full();
    there.status = Field::Set(Status::by_name("Done"));
    there.comments = Field::Set(vec![comment("500", "hello"), comment("501", "new")]);
    let mut earlier = full();
    earlier.comments = Field::Set(vec![comment("500", "hello")]);
    for (title, script) in scripts(include_str!("rules/incoming.groovy")) {
        let rules = rules("", script);
        let twins = [pair(TraceKind::Comment, "100", "500"), pair(TraceKind::Attachment, "200", "200")];
        for facts in [first(there.clone()), later(full(), there.clone(), earlier.clone(), &twins)] {
            let mut run = start_incoming(&rules, &facts, &around());
            let mut progress = run.advance();
            loop {
                progress = match progress {
                    Progress::Ask(question) => run.answer(answer(&question, &full())),
                    Progress::Done(_) => break,
                    Progress::Failed(failure) => {
                        wrong.push(not_ended(&failure, &format!("{title} (first: {})", facts.first_sync)));
                        break;
                    }
                };
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
