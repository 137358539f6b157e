//! Test cases of rules, as their authors write them in YAML.

use crate::stand::{HttpStub, TrackerLists};
use entente_hub::Trace;
use entente_rules::Side;
use serde::Deserialize;
use serde_json::{Map, Value};

/// One file: cases of one script.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CaseFile {
    /// The script's file, from the folder of this one.
    pub rule: String,
    /// Which script it is.
    pub side: Side,
    /// The kind of tracker; Jira Cloud when left out.
    #[serde(default)]
    pub tracker: Option<String>,
    /// What all cases begin with; a case says what is different.
    #[serde(default)]
    pub given: Given,
    /// The cases.
    pub cases: Vec<Case>,
}

/// One case.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Case {
    /// What it shows.
    pub name: String,
    /// What it begins with.
    #[serde(default)]
    pub given: Given,
    /// What must come of it.
    pub expect: Expect,
}

/// What a run begins with. Issues are objects in place, or names of JSON files from the folder of the case file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Given {
    /// Our issue.
    pub issue: Option<Value>,
    /// What the other side says.
    pub replica: Option<Value>,
    /// What it said before.
    pub previous: Option<Value>,
    /// `firstSync`.
    pub first_sync: Option<bool>,
    /// Pairs of comments, attachments, work logs.
    pub traces: Option<Vec<Trace>>,
    /// Answers to requests.
    pub http: Option<Vec<HttpStub>>,
    /// What the tracker has.
    pub tracker: Option<TrackerLists>,
    /// The script's clock, as ISO 8601 writes it.
    pub now: Option<String>,
}

impl Given {
    /// This, and of the other one what is missing here.
    pub(crate) fn or(self, other: &Given) -> Given {
        Given {
            issue: self.issue.or_else(|| other.issue.clone()),
            replica: self.replica.or_else(|| other.replica.clone()),
            previous: self.previous.or_else(|| other.previous.clone()),
            first_sync: self.first_sync.or(other.first_sync),
            traces: self.traces.or_else(|| other.traces.clone()),
            http: self.http.or_else(|| other.http.clone()),
            tracker: self.tracker.or_else(|| other.tracker.clone()),
            now: self.now.or_else(|| other.now.clone()),
        }
    }
}

/// What must come of a run. What is not mentioned may be anything, and without `error` there must be none.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Expect {
    /// Fields of the replica.
    pub replica: Option<Value>,
    /// Fields of the issue as the script wants it.
    pub issue: Option<Value>,
    /// Exactly the names of the fields that differ from the issue before, or that the replica has.
    pub changed: Option<Vec<String>>,
    /// Texts of which each is part of some line of the log.
    pub log: Option<Vec<String>>,
    /// Exactly the requests, in order; each with what is said of it.
    pub requests: Option<Vec<Map<String, Value>>>,
    /// A part of the error's message, its class, or both with a colon.
    pub error: Option<String>,
}
