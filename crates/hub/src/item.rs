//! What comments, attachments and work logs have in common.

use crate::diff::normal_text;
use crate::field::Field;
use crate::issue::HubIssue;
use crate::parts::{Attachment, Comment, WorkLog};
use crate::trace::TraceKind;
use serde_json::{Value, json};

/// An item of a collection with twins.
pub trait Item: Clone {
    /// What people call one.
    const NAME: &'static str;
    /// Which traces pair it.
    const KIND: TraceKind;
    /// The collection that holds it.
    fn collection(issue: &HubIssue) -> &Field<Vec<Self>>;
    /// The collection that holds it, to change it.
    fn collection_mut(issue: &mut HubIssue) -> &mut Field<Vec<Self>>;
    /// The id in the tracker that the item was read from.
    fn id(&self) -> &str;
    /// The id of its twin, where the item's side knows it.
    fn remote_id(&self) -> Option<&str>;
    /// The same item under this id.
    fn with_id(self, id: String) -> Self;
    /// Whether two states of the same item say the same to a reader.
    fn same_content(&self, other: &Self) -> bool;

    /// The items of an issue, none where the collection is not there.
    fn all(issue: &HubIssue) -> &[Self] {
        Self::collection(issue).value().map_or(&[], Vec::as_slice)
    }
}

/// An item whose content people may change.
pub trait Editable: Item {
    /// What people see of it, for the record of a conflict.
    fn content(&self) -> Value;
    /// Takes over what people see of another state.
    fn take_content(&mut self, from: &Self);
    /// Takes over what [`Editable::content`] said of another state.
    fn put_content(&mut self, content: &Value);
}

macro_rules! items {
    ($($type:ident, $name:literal, $kind:ident, $field:ident, |$one:ident, $other:ident| $same:expr;)*) => {$(
        impl Item for $type {
            const NAME: &'static str = $name;
            const KIND: TraceKind = TraceKind::$kind;
            fn collection(issue: &HubIssue) -> &Field<Vec<Self>> {
                &issue.$field
            }
            fn collection_mut(issue: &mut HubIssue) -> &mut Field<Vec<Self>> {
                &mut issue.$field
            }
            fn id(&self) -> &str {
                &self.id
            }
            fn remote_id(&self) -> Option<&str> {
                self.remote_id.as_deref().filter(|id| !id.is_empty())
            }
            fn with_id(self, id: String) -> Self {
                Self { id, ..self }
            }
            fn same_content(&self, other: &Self) -> bool {
                let ($one, $other) = (self, other);
                $same
            }
        }
    )*};
}

items! {
    Comment, "comment", Comment, comments, |one, other| {
        normal_text(&one.body) == normal_text(&other.body) && one.internal == other.internal
    };
    Attachment, "attachment", Attachment, attachments, |one, other| {
        one.filename == other.filename && one.filesize == other.filesize
    };
    WorkLog, "work log", Worklog, work_logs, |one, other| {
        normal_text(&one.comment) == normal_text(&other.comment)
            && one.time_spent == other.time_spent
            && one.start_date == other.start_date
    };
}

impl Editable for Comment {
    fn content(&self) -> Value {
        self.body.clone().into()
    }
    fn take_content(&mut self, from: &Self) {
        self.body.clone_from(&from.body);
        self.internal = from.internal;
    }
    fn put_content(&mut self, content: &Value) {
        content.as_str().unwrap_or_default().clone_into(&mut self.body);
    }
}

impl Editable for WorkLog {
    fn content(&self) -> Value {
        json!({ "comment": self.comment, "startDate": self.start_date, "timeSpent": self.time_spent })
    }
    fn take_content(&mut self, from: &Self) {
        self.comment.clone_from(&from.comment);
        self.start_date = from.start_date;
        self.time_spent = from.time_spent;
    }
    fn put_content(&mut self, content: &Value) {
        if let Ok(from) = serde_json::from_value::<Self>(content.clone()) {
            self.take_content(&from);
        }
    }
}
