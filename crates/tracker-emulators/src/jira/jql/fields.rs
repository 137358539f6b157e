//! Names of JQL fields.

/// A field of JQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Project,
    Key,
    IssueType,
    Status,
    StatusCategory,
    Priority,
    Resolution,
    Labels,
    Assignee,
    Reporter,
    Creator,
    Parent,
    Created,
    Updated,
    Resolved,
    Due,
    Summary,
    Description,
    Comment,
    /// All texts of an issue.
    Text,
}

/// Names in lower case.
const NAMES: &[(&str, Field)] = &[
    ("project", Field::Project),
    ("key", Field::Key),
    ("issuekey", Field::Key),
    ("issue", Field::Key),
    ("id", Field::Key),
    ("issuetype", Field::IssueType),
    ("type", Field::IssueType),
    ("status", Field::Status),
    ("statuscategory", Field::StatusCategory),
    ("priority", Field::Priority),
    ("resolution", Field::Resolution),
    ("labels", Field::Labels),
    ("assignee", Field::Assignee),
    ("reporter", Field::Reporter),
    ("creator", Field::Creator),
    ("parent", Field::Parent),
    ("created", Field::Created),
    ("createddate", Field::Created),
    ("updated", Field::Updated),
    ("updateddate", Field::Updated),
    ("resolved", Field::Resolved),
    ("resolutiondate", Field::Resolved),
    ("due", Field::Due),
    ("duedate", Field::Due),
    ("summary", Field::Summary),
    ("description", Field::Description),
    ("comment", Field::Comment),
    ("text", Field::Text),
];

impl Field {
    pub(super) fn find(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, field)| *field)
    }

    /// The name for messages.
    pub(super) fn name(self) -> &'static str {
        NAMES.iter().find(|(_, field)| *field == self).map_or("field", |(name, _)| name)
    }

    pub(super) fn is_date(self) -> bool {
        matches!(self, Self::Created | Self::Updated | Self::Resolved | Self::Due)
    }

    pub(super) fn is_text(self) -> bool {
        matches!(self, Self::Summary | Self::Description | Self::Comment | Self::Text)
    }

    /// Fields with an order that `<` and `>` follow.
    pub(super) fn is_ordered(self) -> bool {
        self.is_date() || matches!(self, Self::Key | Self::Priority)
    }
}
