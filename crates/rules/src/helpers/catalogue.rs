//! All helpers and their methods, as the scripting API's catalogue has them (section 3). A method that has no code yet is known all the
//! same, so that a script is told what is missing instead of being told that it is wrong.

/// The helpers that are bound in every script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum HelperKind {
    Node,
    Comment,
    Attachment,
    WorkLog,
    Sync,
    Workflow,
    ServiceDesk,
    User,
    Http,
    Debug,
    EventScheduler,
}

use HelperKind as H;

impl HelperKind {
    pub(crate) const ALL: &'static [HelperKind] = &[
        H::Node,
        H::Comment,
        H::Attachment,
        H::WorkLog,
        H::Sync,
        H::Workflow,
        H::ServiceDesk,
        H::User,
        H::Http,
        H::Debug,
        H::EventScheduler,
    ];

    /// The name under which scripts know it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            H::Node => "nodeHelper",
            H::Comment => "commentHelper",
            H::Attachment => "attachmentHelper",
            H::WorkLog => "workLogHelper",
            H::Sync => "syncHelper",
            H::Workflow => "workflowHelper",
            H::ServiceDesk => "serviceDeskHelper",
            H::User => "userHelper",
            H::Http => "httpClient",
            H::Debug => "debug",
            H::EventScheduler => "eventSchedulerHelper",
        }
    }

    /// The Java class that scripts name as a parameter's type.
    pub(crate) fn class(self) -> &'static str {
        match self {
            H::Node => "services.jcloud.hubobjects.NodeHelper",
            H::Comment => "com.exalate.hubobject.jira.CommentHelper",
            H::Attachment => "com.exalate.hubobject.jira.AttachmentHelper",
            H::WorkLog => "com.exalate.hubobject.jira.WorkLogHelper",
            H::Sync => "com.exalate.processor.SyncHelper",
            H::Workflow => "com.exalate.hubobject.jira.WorkflowHelper",
            H::ServiceDesk => "services.jcloud.hubobjects.ServiceDeskHelper",
            H::User => "com.exalate.hubobject.jira.UserHelper",
            H::Http => "services.replication.PreparedHttpClient",
            H::Debug => "com.exalate.processor.DebugHelper",
            H::EventScheduler => "com.exalate.processor.EventSchedulerHelper",
        }
    }

    /// Its methods; none for a helper whose methods nobody has written down.
    pub(crate) fn methods(self) -> &'static [&'static str] {
        match self {
            H::Node => NODE,
            H::Comment => &[
                "mergeComments",
                "addComment",
                "filterLocal",
                "mergeCommentsIntoCommentsArea",
                "getSingleCommentFromCommentsArea",
            ],
            H::Attachment => &["mergeAttachments"],
            H::WorkLog => &["addWorkLog", "filterLocal", "mergeWorkLogs", "mergeNewWorkLogs"],
            H::Sync => SYNC,
            H::Workflow => &["transition"],
            H::User => &[
                "getByEmail",
                "getByKey",
                "getByUsername",
                "isGroupMember",
                "hasRole",
                "findInGroup",
                "findWithRole",
                "createUser",
            ],
            H::Http => &[
                "get",
                "post",
                "put",
                "patch",
                "delete",
                "http",
                "ws",
                "authenticate",
                "setBasicAuth",
                "azureClient",
                "issueTrackerClient",
            ],
            H::Debug => &["error"],
            H::ServiceDesk | H::EventScheduler => &[],
        }
    }

    /// The helper of a name.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

const NODE: &[&str] = &[
    "getUserByEmail",
    "getUser",
    "getUserById",
    "getUserByUsername",
    "getUserByFullName",
    "isUserAssignable",
    "canUserEditComments",
    "getProject",
    "getProjectByName",
    "getIssueType",
    "getDefaultIssueType",
    "getPriority",
    "getStatus",
    "getResolution",
    "getLabel",
    "getSecurityLevel",
    "getVersion",
    "createVersion",
    "getComponent",
    "createComponent",
    "getOption",
    "getOptions",
    "createOption",
    "getCascadingSelect",
    "getCustomFieldDefaultValue",
    "getLocalIssueFromRemoteId",
    "getLocalIssueKeyFromRemoteId",
    "getLocalIssueFromRemoteUrn",
    "getLocalKeyFromRemoteId",
    "getHubIssue",
    "getRemoteIssueLinks",
    "getHtmlField",
    "getHtmlComments",
    "toMarkDownFromHtml",
    "toMarkDownComments",
    "toHtml",
    "toHTML",
    "toMarkDown",
    "stripHtml",
    "stripHtmlFromComments",
    "addHTTPHeader",
    "getReference",
    "getTableByLink",
    "getTableByName",
    "getCustomField",
    "getCustomFieldValueLabel",
    "getTemplateIdByName",
    "getServiceIdByName",
    "getTeamIdByName",
    "isIssueEditable",
    "azureClient",
    "nodeHubObjectConverter",
    "twinTraceRepositoryProvider",
];

const SYNC: &[&str] = &[
    "syncBackAfterProcessing",
    "unExalateAfterProcessing",
    "exalate",
    "getLocalIssueKeyFromRemoteId",
    "getLocalIssueFromRemoteId",
    "getLocalIssueFromRemoteUrn",
    "getLocalKeyFromRemoteId",
    "isUnderSync",
    "isIssueUnderSync",
    "getRemoteIssueUrl",
    "getTrackerUrl",
    "getRemoteTrackerUrl",
    "getExalateUrl",
    "getRemoteExalateUrl",
    "twinTraceRepository",
];
