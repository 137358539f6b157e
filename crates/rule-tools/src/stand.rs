//! A tracker that is none: it answers what scripts ask from what their author wrote down, and keeps what they would have sent.

use entente_hub::{
    Field, Found, HubIssue, IssueType, Lookup, Project, Status, Traces, TrackerRequest, TrackerResponse, User,
};
use entente_rules::{Answer, Question};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::sync::Arc;

/// What the tracker has, by name. An empty list means that every name is there.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct TrackerLists {
    /// Types of issues.
    pub types: Vec<String>,
    /// Statuses.
    pub statuses: Vec<String>,
    /// Keys of projects.
    pub projects: Vec<String>,
    /// People, by e-mail address, login or key.
    pub people: Vec<String>,
}

/// The answer to a request.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HttpStub {
    /// The method; GET when left out.
    #[serde(default = "get")]
    pub method: String,
    /// Path and query as they are sent, or their beginning with a star behind it.
    pub path: String,
    /// The status; 200 when left out.
    #[serde(default = "ok")]
    pub status: u16,
    /// The body: JSON, or a text.
    #[serde(default)]
    pub body: Value,
}

fn get() -> String {
    "GET".into()
}

fn ok() -> u16 {
    200
}

impl HttpStub {
    fn fits(&self, request: &TrackerRequest) -> bool {
        self.method.eq_ignore_ascii_case(&request.method)
            && match self.path.strip_suffix('*') {
                Some(start) => request.target.starts_with(start),
                None => request.target == self.path,
            }
    }

    fn response(&self) -> TrackerResponse {
        let (kind, body) = match &self.body {
            Value::Null => ("application/json", String::new()),
            Value::String(text) => ("text/plain", text.clone()),
            json => ("application/json", json.to_string()),
        };
        TrackerResponse { status: self.status, headers: vec![("content-type".into(), kind.into())], body }
    }
}

/// Asks a real tracker what changes nothing.
#[derive(Clone)]
pub struct Reading(Arc<Read>);

type Read = dyn Fn(&Question) -> Option<Answer>;

impl Reading {
    /// A reader that gives none where the stand-in shall answer.
    pub fn new(read: impl Fn(&Question) -> Option<Answer> + 'static) -> Self {
        Self(Arc::new(read))
    }
}

impl std::fmt::Debug for Reading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reading")
    }
}

/// A request that the script would have made.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Request {
    /// The method.
    pub method: String,
    /// Path and query, or the whole address.
    pub target: String,
    /// The body: parsed where it is JSON.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Value>,
    /// The status that it was answered with.
    pub status: u16,
    /// Whether somebody had written the answer down.
    pub stubbed: bool,
    /// Whether a real tracker answered.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub live: bool,
}

/// The stand-in for the tracker.
#[derive(Clone, Debug, Default)]
pub struct Stand {
    /// What it has.
    pub lists: TrackerLists,
    /// Answers to requests; the first that fits counts.
    pub http: Vec<HttpStub>,
    /// What the script sent.
    pub requests: Vec<Request>,
    /// What the script wanted at each `store`.
    pub stored: Vec<HubIssue>,
    /// Names that issues bring along, so that they are there even when nobody lists them.
    known_types: Vec<IssueType>,
    known_statuses: Vec<Status>,
    ids_given: u32,
    reading: Option<Reading>,
}

impl Stand {
    /// A stand-in with lists and answers.
    pub fn new(lists: TrackerLists, http: Vec<HttpStub>) -> Self {
        Self { lists, http, ..Self::default() }
    }

    /// The same before a real tracker that is only read.
    #[must_use]
    pub fn reading(self, reading: Reading) -> Self {
        Self { reading: Some(reading), ..self }
    }

    /// Types and statuses of issues that the run begins with are in the tracker, unless it has lists.
    pub fn learn(&mut self, issue: &HubIssue) {
        let by_name = |name: &str| IssueType { id: String::new(), name: name.to_owned(), subtask: false };
        self.known_types.extend(issue.issue_type.value().cloned());
        self.known_types.extend(issue.type_name.value().map(|name| by_name(name.as_str())));
        self.known_statuses.extend(issue.status.value().cloned());
    }

    /// Answers a question.
    pub fn answer(&mut self, question: Question, traces: &Traces) -> Answer {
        let stubbed = matches!(&question, Question::Http(request) if self.http.iter().any(|stub| stub.fits(request)));
        let read = self.reading.as_ref().filter(|_| !stubbed).and_then(|Reading(read)| read(&question));
        if let Some(answer) = read {
            if let (Question::Http(request), Answer::Http(response)) = (&question, &answer) {
                self.note(request, response.status, false, true);
            }
            return answer;
        }
        match question {
            Question::IssueTypes { .. } => Answer::IssueTypes(self.types()),
            Question::Statuses { .. } => Answer::Statuses(self.statuses()),
            Question::Projects { text } => Answer::Projects(self.named(&self.lists.projects, &text, |key| Project {
                id: "10000".into(),
                key: key.into(),
                name: key.into(),
                ..Project::default()
            })),
            Question::Users { text } => Answer::Users(self.named(&self.lists.people, &text, |name| User {
                key: name.into(),
                username: name.into(),
                display_name: name.into(),
                email: Some(name.into()),
                active: Some(true),
            })),
            Question::Http(request) => Answer::Http(self.send(&request)),
            Question::Lookup(lookup) => Answer::Found(self.look_up(&lookup)),
            Question::Twin(_) => Answer::Twin(None),
            Question::Store { wanted, .. } => {
                let issue = self.written(*wanted.clone());
                self.stored.push(*wanted);
                Answer::Stored { issue: Box::new(issue), traces: traces.clone() }
            }
        }
    }

    /// What is asked for by name is there, as in a tracker that has everything; nobody is in a group or has a role.
    fn look_up(&self, lookup: &Lookup) -> Found {
        let objects = match lookup {
            Lookup::Version { name, .. }
            | Lookup::NewVersion { name, .. }
            | Lookup::Component { name, .. }
            | Lookup::NewComponent { name, .. }
            | Lookup::Priority { name }
            | Lookup::Resolution { name }
            | Lookup::SecurityLevel { name, .. } => vec![json!({ "name": name })],
            Lookup::Options { names, .. } => names.iter().map(|name| json!({ "value": name })).collect(),
            Lookup::NewOption { name, .. } => vec![json!({ "value": name })],
            Lookup::Assignable { person, .. } | Lookup::CommentEditor { person, .. } => {
                let named = [&person.key, &person.username].into_iter().chain(person.email.as_ref());
                let people = &self.lists.people;
                let there = people.is_empty() || named.into_iter().any(|name| people.contains(name));
                if there { vec![json!({ "key": person.key })] } else { Vec::new() }
            }
            Lookup::GroupMembers { .. }
            | Lookup::RoleMembers { .. }
            | Lookup::WebLinks { .. }
            | Lookup::Issue { .. } => Vec::new(),
        };
        Found::Objects(objects)
    }

    fn named<T>(&self, list: &[String], text: &str, make: impl Fn(&str) -> T) -> Vec<T> {
        let there = list.is_empty() || list.iter().any(|name| name.eq_ignore_ascii_case(text));
        if there && !text.is_empty() { vec![make(text)] } else { Vec::new() }
    }

    fn types(&self) -> Vec<IssueType> {
        if !self.lists.types.is_empty() {
            return self.lists.types.iter().enumerate().map(|(at, name)| issue_type(at, name)).collect();
        }
        let mut types = self.known_types.clone();
        for (at, name) in ["Task", "Bug", "Story", "Epic", "Sub-task"].into_iter().enumerate() {
            if !types.iter().any(|known| known.name == name) {
                types.push(issue_type(at, name));
            }
        }
        types
    }

    fn statuses(&self) -> Vec<Status> {
        if !self.lists.statuses.is_empty() {
            return self.lists.statuses.iter().map(String::as_str).map(Status::by_name).collect();
        }
        let usual = ["Open", "To Do", "In Progress", "Done", "Closed"].into_iter().map(Status::by_name);
        self.known_statuses.iter().cloned().chain(usual).collect()
    }

    fn send(&mut self, request: &TrackerRequest) -> TrackerResponse {
        let stub = self.http.iter().find(|stub| stub.fits(request));
        let stubbed = stub.is_some();
        // Nobody wrote an answer down: reading finds nothing, writing goes well.
        let assumed = if request.method == "GET" { 404 } else { 200 };
        let response = stub.map_or_else(
            || TrackerResponse {
                status: assumed,
                headers: vec![("content-type".into(), "application/json".into())],
                body: "{}".into(),
            },
            HttpStub::response,
        );
        self.note(request, response.status, stubbed, false);
        response
    }

    fn note(&mut self, request: &TrackerRequest, status: u16, stubbed: bool, live: bool) {
        let body = request.body.as_ref();
        self.requests.push(Request {
            method: request.method.clone(),
            target: request.target.clone(),
            body: body.map(|body| serde_json::from_str(body).unwrap_or_else(|_| Value::from(body.as_str()))),
            status,
            stubbed,
            live,
        });
    }

    /// The issue as a tracker would have it after a write: with a key, and ids for what is new.
    fn written(&mut self, mut issue: HubIssue) -> HubIssue {
        let project = issue.project.value().map(|project| project.key.clone());
        let project = issue.project_key.value().cloned().or(project).filter(|key| !key.is_empty());
        if issue.id.value().is_none_or(String::is_empty) {
            issue.id = Field::Set(self.fresh_id());
        }
        if issue.key.value().is_none_or(String::is_empty) {
            issue.key = Field::Set(format!("{}-1", project.as_deref().unwrap_or("NEW")));
        }
        for comment in issue.comments.value_mut().into_iter().flatten().filter(|item| item.id.is_empty()) {
            comment.id = self.fresh_id();
        }
        for file in issue.attachments.value_mut().into_iter().flatten().filter(|item| item.id.is_empty()) {
            file.id = self.fresh_id();
        }
        for log in issue.work_logs.value_mut().into_iter().flatten().filter(|item| item.id.is_empty()) {
            log.id = self.fresh_id();
        }
        issue
    }

    fn fresh_id(&mut self) -> String {
        self.ids_given += 1;
        format!("new-{}", self.ids_given)
    }
}

fn issue_type(at: usize, name: &str) -> IssueType {
    IssueType { id: (at + 1).to_string(), name: name.to_owned(), subtask: name.to_lowercase().starts_with("sub") }
}
