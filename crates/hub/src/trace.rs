//! Which local comment, attachment or work log is the twin of which remote one.

use serde::{Deserialize, Serialize};

/// What a trace pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TraceKind {
    /// Two comments.
    Comment,
    /// Two attached files.
    Attachment,
    /// Two work logs.
    Worklog,
}

/// Where the original of a pair was made; the other one is its copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Origin {
    /// In this side's tracker.
    Here,
    /// In the other side's tracker.
    There,
}

/// One pair. Ids are text on both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Trace {
    /// What is paired.
    pub kind: TraceKind,
    /// The id in this side's tracker.
    pub local_id: String,
    /// The id in the other side's tracker.
    pub remote_id: String,
    /// Where the original was made; none where nobody copied anything, as for a pair that a script added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

impl Trace {
    /// A pair of which it is not known which one is the copy.
    pub fn new(kind: TraceKind, local_id: impl Into<String>, remote_id: impl Into<String>) -> Self {
        Self { kind, local_id: local_id.into(), remote_id: remote_id.into(), origin: None }
    }

    /// The same pair, its original made there or here.
    pub fn made(self, origin: Origin) -> Self {
        Self { origin: Some(origin), ..self }
    }

    /// The same pair as the other side sees it.
    pub fn reversed(&self) -> Self {
        let origin = self.origin.map(|origin| match origin {
            Origin::Here => Origin::There,
            Origin::There => Origin::Here,
        });
        Self { kind: self.kind, local_id: self.remote_id.clone(), remote_id: self.local_id.clone(), origin }
    }
}

/// All traces of a twin; at most one for each id on either side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Traces(Vec<Trace>);

impl Traces {
    /// The pair that holds this local id.
    pub fn by_local(&self, kind: TraceKind, id: &str) -> Option<&Trace> {
        self.0.iter().find(|trace| trace.kind == kind && trace.local_id == id)
    }

    /// The pair that holds this remote id.
    pub fn by_remote(&self, kind: TraceKind, id: &str) -> Option<&Trace> {
        self.0.iter().find(|trace| trace.kind == kind && trace.remote_id == id)
    }

    /// Adds a pair. A pair that shares an id with one already known is left out, so that no item ever has two twins;
    /// the answer says whether it was added.
    pub fn add(&mut self, trace: Trace) -> bool {
        let known = self.by_local(trace.kind, &trace.local_id).is_some()
            || self.by_remote(trace.kind, &trace.remote_id).is_some();
        if !known {
            self.0.push(trace);
        }
        !known
    }

    /// Forgets the pair that holds this local id.
    pub fn remove_local(&mut self, kind: TraceKind, id: &str) {
        self.0.retain(|trace| !(trace.kind == kind && trace.local_id == id));
    }

    /// All pairs, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &Trace> {
        self.0.iter()
    }
}

impl FromIterator<Trace> for Traces {
    fn from_iter<I: IntoIterator<Item = Trace>>(traces: I) -> Self {
        let mut all = Self::default();
        for trace in traces {
            all.add(trace);
        }
        all
    }
}
