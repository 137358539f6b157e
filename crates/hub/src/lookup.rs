//! What helpers of scripts look up in a tracker, or add to its lists, beside issues themselves.

use crate::issue::HubIssue;
use crate::parts::User;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Where a field is looked at: its options may differ from project to project and from type to type.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Place {
    /// The issue, where it exists already.
    pub issue_id: Option<String>,
    /// The project's key.
    pub project_key: String,
    /// The name of the issue's type.
    pub type_name: String,
}

/// One question of a helper. Names are compared to the letter first, then without regard to case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "lookup", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Lookup {
    /// A version of a project: `id`, `name`, `description`, `released`, `archived`, `releaseDate`, `startDate`, `projectKey`.
    Version {
        /// The project's key.
        project_key: String,
        /// The version's name.
        name: String,
    },
    /// A component of a project: `id`, `name`, `description`, `lead`, `leadKey`, `projectKey`, `assigneeType`.
    Component {
        /// The project's key.
        project_key: String,
        /// The component's name.
        name: String,
    },
    /// A priority: `id`, `name`, `description`.
    Priority {
        /// Its name.
        name: String,
    },
    /// A resolution: `id`, `name`, `description`.
    Resolution {
        /// Its name.
        name: String,
    },
    /// A security level of a project: `id`, `name`, `description`.
    SecurityLevel {
        /// The project's key.
        project_key: String,
        /// Its name.
        name: String,
    },
    /// Options of a custom field: `id`, `value`.
    Options {
        /// The field's name or id.
        field: String,
        /// Where it is looked at.
        place: Place,
        /// The options' texts.
        names: Vec<String>,
    },
    /// Whether a person may be assigned to issues of a project: that person, or nobody.
    Assignable {
        /// The project's key.
        project_key: String,
        /// The person.
        person: User,
    },
    /// Whether a person may edit everybody's comments in a project: that person, or nobody.
    CommentEditor {
        /// The project's key.
        project_key: String,
        /// The person.
        person: User,
    },
    /// The people of a group.
    GroupMembers {
        /// The group's name.
        group: String,
    },
    /// The people who have a role in a project.
    RoleMembers {
        /// The project's key.
        project_key: String,
        /// The role's name.
        role: String,
    },
    /// Links of an issue to pages elsewhere: `id`, `url`, `title`, `relationship`.
    WebLinks {
        /// The issue.
        issue_id: String,
    },
    /// An issue.
    Issue {
        /// Its id or key.
        id_or_key: String,
    },
    /// A version, made where there is none of that name. Nothing where the account may not make one.
    NewVersion {
        /// The project's key.
        project_key: String,
        /// The version's name.
        name: String,
        /// Its description; may be empty.
        description: String,
    },
    /// A component, made where there is none of that name. Nothing where the account may not make one.
    NewComponent {
        /// The project's key.
        project_key: String,
        /// The component's name.
        name: String,
        /// Its description; may be empty.
        description: String,
        /// Who leads it.
        lead_key: Option<String>,
        /// `PROJECT_DEFAULT`, `COMPONENT_LEAD`, `PROJECT_LEAD` or `UNASSIGNED`.
        assignee_type: String,
    },
    /// An option of a custom field, made where there is none of that text.
    NewOption {
        /// The field's name or id.
        field: String,
        /// Where it is looked at.
        place: Place,
        /// The option's text.
        name: String,
    },
}

/// The answer to a [`Lookup`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Found {
    /// Objects with the names that the lookup's kind tells; none when there is no such thing.
    Objects(Vec<Value>),
    /// The issue.
    Issue(Box<HubIssue>),
}

impl Found {
    /// Nothing of that name.
    pub const NOTHING: Self = Self::Objects(Vec::new());

    /// The first object that has a name, to the letter or else in other letter case.
    pub fn by_name(all: impl IntoIterator<Item = Value>, key: &str, name: &str) -> Self {
        let all: Vec<Value> = all.into_iter().collect();
        let of = |one: &Value| one.get(key).and_then(Value::as_str).map(str::to_owned).unwrap_or_default();
        let exact = all.iter().position(|one| of(one) == name);
        let at = exact.or_else(|| all.iter().position(|one| of(one).to_lowercase() == name.to_lowercase()));
        Self::Objects(at.and_then(|at| all.into_iter().nth(at)).into_iter().collect())
    }
}

impl Lookup {
    /// What a tracker can't do that has no such thing, behind *it can't*.
    pub fn what(&self) -> &'static str {
        match self {
            Self::Version { .. } => "tell versions of a project",
            Self::Component { .. } => "tell components of a project",
            Self::Priority { .. } => "tell priorities",
            Self::Resolution { .. } => "tell resolutions: it has none. Set the status instead",
            Self::SecurityLevel { .. } => "tell security levels: it has none",
            Self::Options { .. } => "tell the options of a custom field. Assign the option's text instead",
            Self::Assignable { .. } => "tell who may be assigned. Assign the person; a refusal shows at the issue",
            Self::CommentEditor { .. } => "tell who may edit comments",
            Self::GroupMembers { .. } => "tell the people of a group",
            Self::RoleMembers { .. } => "tell the people of a role",
            Self::WebLinks { .. } => "tell links of an issue to pages elsewhere: it has none",
            Self::Issue { .. } => "tell an issue",
            Self::NewVersion { .. } => "make versions",
            Self::NewComponent { .. } => "make components",
            Self::NewOption { .. } => "add options to a custom field. Let its administrator add them",
        }
    }
}
