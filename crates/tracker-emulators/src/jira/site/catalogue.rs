//! What every emulated site has: issue types, priorities, statuses with their workflow, resolutions.

/// An issue type.
#[derive(Debug)]
pub(crate) struct IssueType {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) description: &'static str,
    pub(crate) subtask: bool,
    /// 1 for epics, 0 for standard types, -1 for sub-tasks (S: `hierarchyLevel`).
    pub(crate) level: i32,
}

pub(crate) const ISSUE_TYPES: &[IssueType] = &[
    IssueType { id: "10001", name: "Task", description: "A small, distinct piece of work.", subtask: false, level: 0 },
    IssueType { id: "10002", name: "Bug", description: "A problem or error.", subtask: false, level: 0 },
    IssueType {
        id: "10003",
        name: "Story",
        description: "Functionality told as a user's goal.",
        subtask: false,
        level: 0,
    },
    IssueType { id: "10000", name: "Epic", description: "A collection of related work.", subtask: false, level: 1 },
    IssueType { id: "10004", name: "Sub-task", description: "A part of a larger task.", subtask: true, level: -1 },
];

/// A name with its id: priorities and resolutions.
#[derive(Debug)]
pub(crate) struct Named {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
}

/// From the most to the least urgent.
pub(crate) const PRIORITIES: &[Named] = &[
    Named { id: "1", name: "Highest" },
    Named { id: "2", name: "High" },
    Named { id: "3", name: "Medium" },
    Named { id: "4", name: "Low" },
    Named { id: "5", name: "Lowest" },
];
pub(crate) const DEFAULT_PRIORITY: &str = "3";

pub(crate) const RESOLUTIONS: &[Named] = &[
    Named { id: "10000", name: "Done" },
    Named { id: "10001", name: "Won't Do" },
    Named { id: "10002", name: "Duplicate" },
];

/// A status with its category (K: ids and colours of the categories).
#[derive(Debug)]
pub(crate) struct Status {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) category: Category,
}

/// The category of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Category {
    New,
    Indeterminate,
    Done,
}

impl Category {
    /// Id, key, name and colour.
    pub(crate) fn facts(self) -> (u32, &'static str, &'static str, &'static str) {
        match self {
            Self::New => (2, "new", "To Do", "blue-gray"),
            Self::Indeterminate => (4, "indeterminate", "In Progress", "yellow"),
            Self::Done => (3, "done", "Done", "green"),
        }
    }
}

pub(crate) const STATUSES: &[Status] = &[
    Status { id: "10000", name: "To Do", category: Category::New },
    Status { id: "10001", name: "In Progress", category: Category::Indeterminate },
    Status { id: "10002", name: "In Review", category: Category::Indeterminate },
    Status { id: "10003", name: "Done", category: Category::Done },
];
pub(crate) const INITIAL_STATUS: &str = "10000";

/// A way from one status to another.
#[derive(Debug)]
pub(crate) struct Transition {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) from: &'static str,
    pub(crate) to: &'static str,
    /// The transition has a screen that shows the resolution.
    pub(crate) screen: bool,
}

/// The workflow: not every status is reached from every other in one step.
pub(crate) const TRANSITIONS: &[Transition] = &[
    Transition { id: "11", name: "Start progress", from: "10000", to: "10001", screen: false },
    Transition { id: "21", name: "Stop progress", from: "10001", to: "10000", screen: false },
    Transition { id: "31", name: "Ask for review", from: "10001", to: "10002", screen: false },
    Transition { id: "41", name: "Request changes", from: "10002", to: "10001", screen: false },
    Transition { id: "51", name: "Approve", from: "10002", to: "10003", screen: true },
    Transition { id: "61", name: "Finish", from: "10001", to: "10003", screen: true },
    Transition { id: "71", name: "Reopen", from: "10003", to: "10000", screen: false },
];

pub(crate) fn issue_type(id_or_name: &str) -> Option<&'static IssueType> {
    ISSUE_TYPES.iter().find(|kind| kind.id == id_or_name || kind.name.eq_ignore_ascii_case(id_or_name))
}

pub(crate) fn named(list: &'static [Named], id_or_name: &str) -> Option<&'static Named> {
    list.iter().find(|item| item.id == id_or_name || item.name.eq_ignore_ascii_case(id_or_name))
}

pub(crate) fn status(id_or_name: &str) -> Option<&'static Status> {
    STATUSES.iter().find(|status| status.id == id_or_name || status.name.eq_ignore_ascii_case(id_or_name))
}

/// The transitions that lead out of a status.
pub(crate) fn transitions_from(status: &str) -> impl Iterator<Item = &'static Transition> {
    TRANSITIONS.iter().filter(move |transition| transition.from == status)
}
