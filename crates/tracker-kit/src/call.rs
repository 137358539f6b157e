//! A call to be made.

use crate::purpose::{Effect, Purpose};
use entente_http::{FilePart, Method, Scope, StreamedBody};
use entente_hub::{Attachment, Timestamp};
use entente_tracker_api::FileContent;
use futures::{StreamExt, TryStreamExt};
use serde_json::Value;

pub(crate) enum Body {
    None,
    Json(Value),
    File(FilePart),
    Streamed(StreamedBody),
}

/// A call to be made, as a value: what, why, until when.
pub struct Call {
    pub(crate) method: Method,
    /// The endpoint's name in traces, and what a limit on one kind of call pauses.
    pub(crate) endpoint: &'static str,
    pub(crate) path: Vec<String>,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Body,
    pub(crate) purpose: Purpose,
    /// The issue that a limit on writes to one issue pauses.
    pub(crate) issue: Option<String>,
    pub(crate) deadline: Option<Timestamp>,
}

impl Call {
    fn new(method: Method, endpoint: &'static str, path: &[&str], action: &'static str, effect: Effect) -> Self {
        let purpose = Purpose { action, subject: "the page".into(), permission: "", effect };
        Self {
            method,
            endpoint,
            path: path.iter().map(|part| (*part).to_owned()).collect(),
            query: Vec::new(),
            headers: Vec::new(),
            body: Body::None,
            purpose,
            issue: None,
            deadline: None,
        }
    }

    /// A script's own request, whose address is given with it.
    pub(crate) fn of_script(method: Method, effect: Effect) -> Self {
        Self::new(method, "script", &[], "a request of the script", effect)
    }

    /// A call that reads. `path` is relative to the tracker's address, one item for each part, not encoded yet.
    pub fn read(endpoint: &'static str, path: &[&str], action: &'static str) -> Self {
        Self::new(Method::GET, endpoint, path, action, Effect::Read)
    }

    /// A call that reads by POST, as searches do.
    pub fn query_by_post(endpoint: &'static str, path: &[&str], action: &'static str, body: Value) -> Self {
        Self { body: Body::Json(body), ..Self::new(Method::POST, endpoint, path, action, Effect::Read) }
    }

    /// A call that writes. It may wait until `deadline`, no longer.
    pub fn write(
        method: Method,
        endpoint: &'static str,
        path: &[&str],
        action: &'static str,
        deadline: Timestamp,
    ) -> Self {
        Self { deadline: Some(deadline), ..Self::new(method, endpoint, path, action, Effect::Write) }
    }

    /// Adds a parameter to the address.
    #[must_use]
    pub fn query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.query.push((name.into(), value.into()));
        self
    }

    /// Adds a header that is no secret.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Sends JSON.
    #[must_use]
    pub fn json(self, body: Value) -> Self {
        Self { body: Body::Json(body), ..self }
    }

    /// Sends a file as a form does, in the field of this name.
    #[must_use]
    pub fn file(self, field: &str, attachment: &Attachment, content: &FileContent) -> Self {
        let part = FilePart {
            field: field.to_owned(),
            filename: attachment.filename.clone(),
            mimetype: attachment.mimetype.clone(),
            content: streamed(content),
        };
        Self { body: Body::File(part), ..self }
    }

    /// Sends the bytes of a file as they are.
    #[must_use]
    pub fn bytes(self, content: &FileContent) -> Self {
        Self { body: Body::Streamed(streamed(content)), ..self }
    }

    /// Whether it sends a file, which takes as long as the deadline of the write allows.
    pub(crate) fn sends_file(&self) -> bool {
        matches!(self.body, Body::File(_) | Body::Streamed(_))
    }

    /// What the call is about, such as `issue OPS-12`, for *not found* and *no permission*.
    #[must_use]
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.purpose.subject = subject.into();
        self
    }

    /// The permission that the call takes, as administrators know it.
    #[must_use]
    pub fn takes(mut self, permission: &'static str) -> Self {
        self.purpose.permission = permission;
        self
    }

    /// The issue that the call writes to.
    #[must_use]
    pub fn on_issue(mut self, id: &str) -> Self {
        self.issue = Some(id.to_owned());
        self
    }

    /// What the call is for.
    pub fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    pub(crate) fn scopes(&self) -> Vec<Scope> {
        let issue = self.issue.clone().filter(|_| self.purpose.effect == Effect::Write).map(Scope::Issue);
        std::iter::once(Scope::Endpoint(self.endpoint.into())).chain(issue).collect()
    }
}

fn streamed(content: &FileContent) -> StreamedBody {
    let opened = content.clone();
    StreamedBody::new(content.size(), move || opened.open().map_err(std::io::Error::other).boxed())
}
