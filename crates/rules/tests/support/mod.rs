//! What the tests of rules have in common.
#![allow(dead_code, reason = "each test file uses its own part")]

mod lists;

use entente_hub::{
    Attachment, Comment, Field, HubIssue, IssueRef, IssueType, Label, Markup, Priority, Project, Replica, Status,
    Timestamp, Trace, TraceKind, Traces, User,
};
use entente_rules::{
    Answer, ConnectionFacts, IncomingFacts, IncomingResult, OutgoingResult, Progress, Question, RuleFailure,
    RuleLimits, RuleTexts, Rules, Surroundings, TrackerFacts, compile, start_incoming, start_outgoing,
};

pub fn rules(outgoing: &str, incoming: &str) -> Rules {
    let texts = RuleTexts { outgoing: outgoing.into(), incoming: incoming.into() };
    compile(&texts, 1).unwrap_or_else(|errors| panic!("{errors:#?}"))
}

pub fn around() -> Surroundings {
    Surroundings {
        connection: ConnectionFacts {
            name: "acme-globex".into(),
            local_name: "Acme".into(),
            remote_name: "Globex".into(),
            remote_url: Some("https://globex.example".into()),
            local_node_url: "https://node.acme.example".into(),
            ..ConnectionFacts::default()
        },
        tracker: TrackerFacts {
            kind_label: "Jira Cloud".into(),
            address: "https://acme.example".into(),
            markup: Markup::JiraWiki,
            remote_address: None,
        },
        local: Some(IssueRef { id: "10001".into(), key: "OPS-1".into() }),
        issue_url: None,
        now: Timestamp(1_700_000_000_000),
        seed: 7,
        limits: RuleLimits::default(),
        cancelled: None,
    }
}

pub fn person(key: &str, name: &str) -> User {
    User { key: key.into(), display_name: name.into(), email: Some(format!("{key}@example.com")), ..User::default() }
}

pub fn comment(id: &str, body: &str) -> Comment {
    Comment {
        id: id.into(),
        body: body.into(),
        author: Some(person("ann", "Ann Lee")),
        created: Some(Timestamp(1_600_000_000_000)),
        ..Comment::default()
    }
}

pub fn file(id: &str, name: &str) -> Attachment {
    Attachment {
        id: id.into(),
        filename: name.into(),
        mimetype: "text/plain".into(),
        filesize: 3,
        ..Attachment::default()
    }
}

pub fn issue() -> HubIssue {
    HubIssue {
        id: Field::Set("10001".into()),
        key: Field::Set("OPS-1".into()),
        summary: Field::Set("Printer burns".into()),
        description: Field::Set("It *really* burns".into()),
        assignee: Field::Null,
        reporter: Field::Set(person("ann", "Ann Lee")),
        created: Field::Set(Timestamp(1_600_000_000_000)),
        status: Field::Set(Status { id: "3".into(), name: "Open".into(), category: "new".into() }),
        issue_type: Field::Set(IssueType { id: "1".into(), name: "Bug".into(), subtask: false }),
        priority: Field::Set(Priority { id: "2".into(), name: "High".into() }),
        project: Field::Set(Project {
            id: "5".into(),
            key: "OPS".into(),
            name: "Operations".into(),
            ..Project::default()
        }),
        labels: Field::Set(vec![Label::new("red"), Label::new("hot")]),
        comments: Field::Set(vec![comment("100", "Call the fire brigade")]),
        attachments: Field::Set(vec![file("200", "photo.txt")]),
        ..HubIssue::default()
    }
}

pub fn replica(hub_issue: HubIssue) -> Replica {
    Replica::new(Markup::JiraWiki, hub_issue)
}

pub fn pair(kind: TraceKind, local: &str, remote: &str) -> Trace {
    Trace::new(kind, local, remote)
}

pub fn first(replica_issue: HubIssue) -> IncomingFacts {
    IncomingFacts {
        issue: None,
        replica: replica(replica_issue),
        previous: None,
        traces: Traces::default(),
        first_sync: true,
    }
}

pub fn later(issue: HubIssue, now: HubIssue, before: HubIssue, traces: &[Trace]) -> IncomingFacts {
    IncomingFacts {
        issue: Some(issue),
        replica: replica(now),
        previous: Some(replica(before)),
        traces: traces.iter().cloned().collect(),
        first_sync: false,
    }
}

/// A project with the types Bug, Task and Sub-task, statuses To Do, Closed, and one person.
pub fn tracker(question: &Question) -> Answer {
    match question {
        Question::IssueTypes { project_key } => {
            assert!(!project_key.is_empty());
            let kind = |id: &str, name: &str, subtask| IssueType { id: id.into(), name: name.into(), subtask };
            Answer::IssueTypes(vec![kind("9", "Sub-task", true), kind("11", "Bug", false), kind("12", "Task", false)])
        }
        Question::Statuses { .. } => Answer::Statuses(vec![Status::by_name("To Do"), Status::by_name("Closed")]),
        Question::Projects { text } => Answer::Projects(vec![
            Project { key: format!("{text}X"), ..Project::default() },
            Project { id: "5".into(), key: text.clone(), name: "Found".into(), ..Project::default() },
        ]),
        Question::Lookup(lookup) => Answer::Found(lists::found(lookup)),
        Question::Twin(question) => Answer::Twin(lists::twin(question)),
        Question::Http(_) | Question::Store { .. } => panic!("{question:?}"),
        Question::Users { .. } => Answer::Users(vec![person("bob", "Bob Ray"), person("ann", "Ann Lee")]),
    }
}

pub fn send_around(rules: &Rules, issue: &HubIssue, around: &Surroundings) -> Result<OutgoingResult, RuleFailure> {
    let mut run = start_outgoing(rules, issue, around);
    let mut progress = run.advance();
    loop {
        progress = match progress {
            Progress::Done(result) => return Ok(result),
            Progress::Failed(failure) => return Err(failure),
            Progress::Ask(question) => run.answer(tracker(&question)),
        };
    }
}

pub fn receive_around(
    rules: &Rules,
    facts: &IncomingFacts,
    around: &Surroundings,
) -> Result<IncomingResult, RuleFailure> {
    let mut run = start_incoming(rules, facts, around);
    let mut progress = run.advance();
    loop {
        progress = match progress {
            Progress::Done(result) => return Ok(result),
            Progress::Failed(failure) => return Err(failure),
            Progress::Ask(question) => run.answer(tracker(&question)),
        };
    }
}

pub fn send(script: &str, issue: &HubIssue) -> OutgoingResult {
    send_around(&rules(script, ""), issue, &around()).unwrap_or_else(|failure| panic!("{failure:#?}"))
}

pub fn receive(script: &str, facts: &IncomingFacts) -> IncomingResult {
    receive_around(&rules("", script), facts, &around()).unwrap_or_else(|failure| panic!("{failure:#?}"))
}

pub fn refused(script: &str, facts: &IncomingFacts) -> RuleFailure {
    match receive_around(&rules("", script), facts, &around()) {
        Ok(result) => panic!("{result:#?}"),
        Err(failure) => failure,
    }
}

pub fn send_refused(script: &str, issue: &HubIssue) -> RuleFailure {
    match send_around(&rules(script, ""), issue, &around()) {
        Ok(result) => panic!("{result:#?}"),
        Err(failure) => failure,
    }
}

/// What `println` shows of an expression in an outgoing script on [`issue`].
pub fn shown(expression: &str, issue: &HubIssue) -> String {
    let result = send(&format!("println({expression})"), issue);
    result.log.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
}
