//! What an issue is made of. Names follow the scripting API's objects, so that a script's `status.name` is `Status::name`.

use crate::time::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

macro_rules! part {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase", default)]
        pub struct $name {
            $($(#[$field_doc])* #[serde(skip_serializing_if = "is_default")] pub $field: $type,)*
        }
    };
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Something that trackers address by name.
pub trait Named {
    /// The name that people see.
    fn name(&self) -> &str;
}

macro_rules! named {
    ($($type:ident),*) => {$(
        impl Named for $type {
            fn name(&self) -> &str { &self.name }
        }
        impl $type {
            /// One known by its name alone.
            pub fn by_name(name: impl Into<String>) -> Self {
                Self { name: name.into(), ..Self::default() }
            }
        }
    )*};
}

part! {
    /// A person. `key` is what the tracker addresses people by (Jira Cloud: the account id).
    User {
        /// The tracker's id of the person.
        key: String,
        /// The login name, where the tracker has one.
        username: String,
        /// The name that people see.
        display_name: String,
        /// The e-mail address, where the tracker shows it.
        email: Option<String>,
        /// False for a deactivated account; absent where the tracker doesn't say.
        active: Option<bool>,
    }
}
part! {
    /// A status of the workflow.
    Status {
        /// The tracker's id.
        id: String,
        /// The name that people see.
        name: String,
        /// `new`, `indeterminate` or `done`, where known (Jira's status categories).
        category: String,
    }
}
part! {
    /// How an issue was resolved.
    Resolution {
        /// The tracker's id.
        id: String,
        /// The name that people see.
        name: String,
    }
}
part! {
    /// The kind of an issue.
    IssueType {
        /// The tracker's id.
        id: String,
        /// The name that people see.
        name: String,
        /// True for a type that needs a parent.
        subtask: bool,
    }
}
part! {
    /// How urgent an issue is.
    Priority {
        /// The tracker's id.
        id: String,
        /// The name that people see.
        name: String,
    }
}
part! {
    /// The place that holds an issue.
    Project {
        /// The tracker's id.
        id: String,
        /// The short key, such as `OPS`.
        key: String,
        /// The name that people see.
        name: String,
        /// Jira's `software`, `service_desk`, `business`.
        project_type_key: String,
        /// Versions of the project; the default outgoing rule empties them.
        versions: Vec<Version>,
        /// Components of the project; the default outgoing rule empties them.
        components: Vec<Component>,
    }
}
part! {
    /// A label. It is an object since scripts read `label.label`.
    Label {
        /// The label's text.
        label: String,
    }
}
part! {
    /// A component of a project.
    Component {
        /// The tracker's id.
        id: String,
        /// The name that people see.
        name: String,
    }
}
part! {
    /// A version of a project.
    Version {
        /// The tracker's id.
        id: String,
        /// The name that people see.
        name: String,
    }
}
part! {
    /// A comment. `body` is in the markup of the issue's tracker.
    Comment {
        /// The tracker's id; empty for a comment that isn't written yet.
        id: String,
        /// The id of this comment's twin on the other side, where there is one.
        remote_id: Option<String>,
        /// The text.
        body: String,
        /// Who wrote it.
        author: Option<User>,
        /// Who changed it last.
        update_author: Option<User>,
        /// When it was written.
        created: Option<Timestamp>,
        /// When it was changed last.
        updated: Option<Timestamp>,
        /// True when only people inside the company may read it.
        internal: bool,
        /// The role that may read it.
        role_level: Option<String>,
        /// The group that may read it.
        group_level: Option<String>,
    }
}
part! {
    /// An attached file; its content travels beside the replica.
    Attachment {
        /// The tracker's id; empty for a file that isn't written yet.
        id: String,
        /// The id of this file's twin on the other side, where there is one.
        remote_id: Option<String>,
        /// The file's name.
        filename: String,
        /// The media type, such as `image/png`.
        mimetype: String,
        /// The size in bytes.
        filesize: u64,
        /// SHA-256 of the content in lower-case hex, once known.
        sha256: Option<String>,
        /// Who attached it.
        author: Option<User>,
        /// When it was attached.
        created: Option<Timestamp>,
    }
}
part! {
    /// Time that somebody spent on an issue.
    WorkLog {
        /// The tracker's id; empty for one that isn't written yet.
        id: String,
        /// The id of this entry's twin on the other side, where there is one.
        remote_id: Option<String>,
        /// The comment that goes with it.
        comment: String,
        /// Who spent the time.
        author: Option<User>,
        /// When the work began.
        start_date: Option<Timestamp>,
        /// Seconds spent.
        time_spent: i64,
    }
}
part! {
    /// A field that the tracker's administrator added.
    CustomField {
        /// The tracker's id, such as `customfield_10010`.
        id: String,
        /// The name that people see.
        name: String,
        /// The value, in the tracker-neutral JSON shape of its kind.
        value: Value,
    }
}

named!(Status, Resolution, IssueType, Priority, Component, Version);

impl Label {
    /// A label with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self { label: text.into() }
    }
}
