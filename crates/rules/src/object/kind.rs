//! The classes of hub objects: their names and fields as the scripting API's catalogue has them (sections 4.4 and 8).

use super::shape::{Field, Shape};

/// A class of small hub objects. The issue itself is [`super::issue::IssueObject`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    User,
    Status,
    Resolution,
    IssueType,
    Priority,
    Project,
    Label,
    Component,
    Version,
    Comment,
    Attachment,
    WorkLog,
    CustomField,
    IssueKey,
    Trace,
    Connection,
    Instance,
    SyncRequest,
    Option,
    Cascade,
    SecurityLevel,
    WebLink,
    IssueLink,
    Sprint,
    ChangeHistory,
    ChangeItem,
    Organization,
    TwinTrace,
    StoredReplica,
}

use Kind as K;

const fn field(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, travels: true }
}

/// A field of the catalogue that hub objects don't hold: scripts may use it, nothing is sent or written.
const fn spare(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, travels: false }
}

const NAMED: &[Field] = &[field("id", Shape::Text), field("name", Shape::Text), spare("description", Shape::Text)];
const PERSON: Shape = Shape::Part(K::User);

const USER: &[Field] = &[
    field("key", Shape::Text),
    field("username", Shape::Text),
    field("displayName", Shape::Text),
    field("email", Shape::Text),
    field("active", Shape::Flag),
];
const STATUS: &[Field] = &[
    field("id", Shape::Text),
    field("name", Shape::Text),
    field("category", Shape::Text),
    spare("description", Shape::Text),
    spare("value", Shape::Text),
];
const ISSUE_TYPE: &[Field] = &[
    field("id", Shape::Text),
    field("name", Shape::Text),
    field("subtask", Shape::PlainFlag),
    spare("description", Shape::Text),
];
const PROJECT: &[Field] = &[
    field("id", Shape::Text),
    field("key", Shape::Text),
    field("name", Shape::Text),
    field("projectTypeKey", Shape::Text),
    field("versions", Shape::List(K::Version)),
    field("components", Shape::List(K::Component)),
    spare("lead", PERSON),
    spare("description", Shape::Text),
    spare("projectCategory", Shape::Any),
];
const LABEL: &[Field] = &[field("label", Shape::Body)];
const COMPONENT: &[Field] = &[
    field("id", Shape::Text),
    field("name", Shape::Text),
    spare("description", Shape::Text),
    spare("lead", PERSON),
    spare("leadKey", Shape::Text),
    spare("projectId", Shape::Text),
    spare("projectKey", Shape::Text),
    spare("assigneeType", Shape::Any),
];
const VERSION: &[Field] = &[
    field("id", Shape::Text),
    field("name", Shape::Text),
    spare("description", Shape::Text),
    spare("projectKey", Shape::Text),
    spare("archived", Shape::Flag),
    spare("released", Shape::Flag),
    spare("releaseDate", Shape::Date),
    spare("startDate", Shape::Date),
];
const COMMENT: &[Field] = &[
    field("id", Shape::Text),
    field("remoteId", Shape::Text),
    field("body", Shape::Body),
    field("author", PERSON),
    field("updateAuthor", PERSON),
    field("created", Shape::Date),
    field("updated", Shape::Date),
    field("internal", Shape::PlainFlag),
    field("roleLevel", Shape::Text),
    field("groupLevel", Shape::Text),
    spare("executor", PERSON),
    spare("role", Shape::Text),
    spare("restrictSync", Shape::PlainFlag),
];
const ATTACHMENT: &[Field] = &[
    field("id", Shape::Text),
    field("remoteId", Shape::Text),
    field("filename", Shape::Body),
    field("mimetype", Shape::Text),
    field("filesize", Shape::Long),
    field("sha256", Shape::Text),
    field("author", PERSON),
    field("created", Shape::Date),
    spare("thumbnailable", Shape::Flag),
    spare("zip", Shape::Flag),
];
const WORK_LOG: &[Field] = &[
    field("id", Shape::Text),
    field("remoteId", Shape::Text),
    field("comment", Shape::Body),
    field("author", PERSON),
    field("startDate", Shape::Date),
    field("timeSpent", Shape::Long),
    spare("updateAuthor", PERSON),
    spare("created", Shape::Date),
    spare("updated", Shape::Date),
    spare("roleLevel", Shape::Text),
    spare("groupLevel", Shape::Text),
];
const CUSTOM_FIELD: &[Field] = &[
    field("id", Shape::Text),
    field("name", Shape::Text),
    field("value", Shape::FieldValue),
    spare("uid", Shape::Text),
    spare("description", Shape::Text),
    spare("type", Shape::Any),
];
const ISSUE_KEY: &[Field] = &[spare("id", Shape::Text), spare("URN", Shape::Text), spare("entityType", Shape::Text)];
const TRACE: &[Field] = &[
    spare("type", Shape::Text),
    spare("localId", Shape::Text),
    spare("remoteId", Shape::Text),
    spare("action", Shape::Text),
    spare("toSynchronize", Shape::Flag),
];
const CONNECTION: &[Field] = &[
    spare("id", Shape::Text),
    spare("name", Shape::Text),
    spare("description", Shape::Text),
    spare("status", Shape::Text),
    spare("localInstance", Shape::Part(K::Instance)),
    spare("remoteInstance", Shape::Part(K::Instance)),
    spare("fieldValues", Shape::Any),
];
const INSTANCE: &[Field] = &[spare("name", Shape::Text), spare("url", Shape::Text)];
const SYNC_REQUEST: &[Field] =
    &[spare("remoteSyncEventNumber", Shape::Long), spare("traces", Shape::Any), spare("blobMetadataList", Shape::Any)];

const OPTION: &[Field] = &[
    field("id", Shape::Text),
    field("value", Shape::Text),
    spare("sequence", Shape::MaybeLong),
    spare("disabled", Shape::Flag),
    spare("parentOption", Shape::Part(K::Option)),
    spare("childOptions", Shape::List(K::Option)),
];
const CASCADE: &[Field] = &[field("parent", Shape::Part(K::Option)), field("child", Shape::Part(K::Option))];
const WEB_LINK: &[Field] = &[
    field("id", Shape::Text),
    field("url", Shape::Text),
    field("title", Shape::Text),
    field("relationship", Shape::Text),
];
/// In the order of the constructor's values.
const ISSUE_LINK: &[Field] = &[
    field("otherIssueId", Shape::MaybeLong),
    field("linkName", Shape::Text),
    field("linkTypeName", Shape::Text),
    field("linkType", Shape::Text),
    field("url", Shape::Text),
    field("outward", Shape::Flag),
];
const SPRINT: &[Field] = &[
    field("id", Shape::Text),
    field("name", Shape::Text),
    field("state", Shape::Text),
    field("goal", Shape::Text),
    field("originBoardId", Shape::Text),
    field("startDate", Shape::Date),
    field("endDate", Shape::Date),
    field("completeDate", Shape::Date),
];
const CHANGE_HISTORY: &[Field] = &[
    field("id", Shape::Text),
    field("author", PERSON),
    field("created", Shape::Date),
    field("changeItems", Shape::List(K::ChangeItem)),
];
const CHANGE_ITEM: &[Field] = &[
    field("field", Shape::Text),
    field("fieldType", Shape::Text),
    field("from", Shape::Text),
    field("fromValue", Shape::Text),
    field("to", Shape::Text),
    field("toValue", Shape::Text),
];
const TWIN_TRACE: &[Field] = &[
    spare("localReplica", Shape::Part(K::StoredReplica)),
    spare("remoteReplica", Shape::Part(K::StoredReplica)),
    spare("localIssueKey", Shape::Part(K::IssueKey)),
    spare("remoteIssueKey", Shape::Part(K::IssueKey)),
];
const STORED_REPLICA: &[Field] = &[spare("payload", Shape::Text)];

const HUB: &str = "com.exalate.basic.domain.hubobject.v1";

impl Kind {
    /// Classes that scripts may create and name.
    pub(crate) const ALL: &'static [Kind] = &[
        K::User,
        K::Status,
        K::Resolution,
        K::IssueType,
        K::Priority,
        K::Project,
        K::Label,
        K::Component,
        K::Version,
        K::Comment,
        K::Attachment,
        K::WorkLog,
        K::CustomField,
        K::IssueKey,
        K::Trace,
        K::Connection,
        K::Instance,
        K::SyncRequest,
        K::Option,
        K::Cascade,
        K::SecurityLevel,
        K::WebLink,
        K::IssueLink,
        K::Sprint,
        K::ChangeHistory,
        K::ChangeItem,
        K::Organization,
        K::TwinTrace,
        K::StoredReplica,
    ];

    /// The full Java class name.
    pub(crate) fn class(self) -> &'static str {
        match self {
            K::User => "com.exalate.basic.domain.hubobject.v1.BasicHubUser",
            K::Status => "com.exalate.basic.domain.hubobject.v1.status.BasicHubStatus",
            K::Resolution => "com.exalate.basic.domain.hubobject.v1.BasicHubResolution",
            K::IssueType => "com.exalate.basic.domain.hubobject.v1.BasicHubIssueType",
            K::Priority => "com.exalate.basic.domain.hubobject.v1.BasicHubPriority",
            K::Project => "com.exalate.basic.domain.hubobject.v1.BasicHubProject",
            K::Label => "com.exalate.basic.domain.hubobject.v1.BasicHubLabel",
            K::Component => "com.exalate.basic.domain.hubobject.v1.BasicHubComponent",
            K::Version => "com.exalate.basic.domain.hubobject.v1.BasicHubVersion",
            K::Comment => "com.exalate.basic.domain.hubobject.v1.BasicHubComment",
            K::Attachment => "com.exalate.basic.domain.hubobject.v1.BasicHubAttachment",
            K::WorkLog => "com.exalate.basic.domain.hubobject.v1.BasicHubWorkLog",
            K::CustomField => "com.exalate.basic.domain.hubobject.v1.BasicHubCustomField",
            K::IssueKey => "com.exalate.basic.domain.BasicIssueKey",
            K::Trace => "com.exalate.basic.domain.BasicNonPersistentTrace",
            K::Connection => "com.exalate.basic.domain.connection.BasicConnection",
            K::Instance => "com.exalate.basic.domain.BasicInstance",
            K::SyncRequest => "com.exalate.basic.domain.request.BasicSyncRequest",
            K::Option => "com.exalate.basic.domain.hubobject.v1.BasicHubOption",
            K::Cascade => "com.exalate.basic.domain.hubobject.v1.BasicHubCascadingSelect",
            K::SecurityLevel => "com.exalate.basic.domain.hubobject.v1.BasicHubSecurityLevel",
            K::WebLink => "com.exalate.basic.domain.hubobject.v1.BasicHubRemoteIssueLink",
            K::IssueLink => "com.exalate.basic.domain.hubobject.v1.BasicHubIssueLink",
            K::Sprint => "com.exalate.basic.domain.hubobject.v1.BasicHubSprint",
            K::ChangeHistory => "com.exalate.basic.domain.hubobject.v1.BasicHubChangeHistory",
            K::ChangeItem => "com.exalate.basic.domain.hubobject.v1.BasicHubChangeItem",
            K::Organization => "com.exalate.basic.domain.hubobject.v1.BasicHubOrganization",
            K::TwinTrace => "com.exalate.basic.domain.twintrace.BasicTwinTrace",
            K::StoredReplica => "com.exalate.basic.domain.replication.BasicReplica",
        }
    }

    /// The name of the class without its package.
    pub(crate) fn simple_class(self) -> &'static str {
        let class = self.class();
        class.rsplit_once('.').map_or(class, |(_, simple)| simple)
    }

    /// The full name of the interface that scripts declare parameters with.
    pub(crate) fn interface(self) -> String {
        match self {
            K::IssueKey => "com.exalate.api.domain.IIssueKey".to_owned(),
            K::Trace => "com.exalate.api.domain.twintrace.INonPersistentTrace".to_owned(),
            K::Connection => "com.exalate.api.domain.connection.IConnection".to_owned(),
            K::Instance => "com.exalate.api.domain.IInstance".to_owned(),
            K::SyncRequest => "com.exalate.api.domain.request.ISyncRequest".to_owned(),
            K::TwinTrace => "com.exalate.api.domain.twintrace.ITwinTrace".to_owned(),
            K::StoredReplica => "com.exalate.api.domain.replication.IReplica".to_owned(),
            _ => format!("com.exalate.api.domain.hubobject.v1_2.I{}", self.simple_class().trim_start_matches("Basic")),
        }
    }

    /// The kind with this class name, full or simple.
    pub(crate) fn of_class(name: &str) -> Option<Kind> {
        Self::ALL.iter().copied().find(|kind| kind.class() == name || kind.simple_class() == name)
    }

    /// The kind as messages name it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            K::User => "user",
            K::Status => "status",
            K::Resolution => "resolution",
            K::IssueType => "issue type",
            K::Priority => "priority",
            K::Project => "project",
            K::Label => "label",
            K::Component => "component",
            K::Version => "version",
            K::Comment => "comment",
            K::Attachment => "attachment",
            K::WorkLog => "work log",
            K::CustomField => "custom field",
            K::IssueKey => "issue key",
            K::Trace => "trace",
            K::Connection => "connection",
            K::Instance => "instance",
            K::SyncRequest => "sync request",
            K::Option => "option",
            K::Cascade => "cascade",
            K::SecurityLevel => "security level",
            K::WebLink => "web link",
            K::IssueLink => "issue link",
            K::Sprint => "sprint",
            K::ChangeHistory => "entry of the history",
            K::ChangeItem => "change",
            K::Organization => "organisation",
            K::TwinTrace => "trace of a twin",
            K::StoredReplica => "stored replica",
        }
    }

    /// Its fields.
    pub(crate) fn fields(self) -> &'static [Field] {
        match self {
            K::User => USER,
            K::Status => STATUS,
            K::Resolution | K::Priority => NAMED,
            K::IssueType => ISSUE_TYPE,
            K::Project => PROJECT,
            K::Label => LABEL,
            K::Component => COMPONENT,
            K::Version => VERSION,
            K::Comment => COMMENT,
            K::Attachment => ATTACHMENT,
            K::WorkLog => WORK_LOG,
            K::CustomField => CUSTOM_FIELD,
            K::IssueKey => ISSUE_KEY,
            K::Trace => TRACE,
            K::Connection => CONNECTION,
            K::Instance => INSTANCE,
            K::SyncRequest => SYNC_REQUEST,
            K::Option => OPTION,
            K::Cascade => CASCADE,
            K::SecurityLevel => NAMED,
            K::WebLink => WEB_LINK,
            K::IssueLink => ISSUE_LINK,
            K::Sprint => SPRINT,
            K::ChangeHistory => CHANGE_HISTORY,
            K::ChangeItem => CHANGE_ITEM,
            K::Organization => NAMED,
            K::TwinTrace => TWIN_TRACE,
            K::StoredReplica => STORED_REPLICA,
        }
    }

    /// A field by its name or by another name that the catalogue gives it.
    pub(crate) fn field(self, name: &str) -> Option<&'static Field> {
        let name = match (self, name) {
            (_, "idStr") => "id",
            (_, "remoteIdStr") => "remoteId",
            (K::IssueKey, "urn" | "uRN" | "key") => "URN",
            (K::IssueType, "subTask") => "subtask",
            (K::Trace, "isToSynchronize") => "toSynchronize",
            (K::IssueLink, "isOutward") => "outward",
            (K::Version, "projectkey") => "projectKey",
            (K::WorkLog, "body") => "comment",
            _ => name,
        };
        self.fields().iter().find(|field| field.name == name)
    }

    /// The field that a text alone stands for, where scripts may write a name for the object.
    pub(crate) fn named_by(self) -> Option<&'static str> {
        match self {
            K::Status | K::Resolution | K::IssueType | K::Priority | K::Component | K::Version => Some("name"),
            K::Project => Some("key"),
            K::Label => Some("label"),
            K::CustomField | K::Option => Some("value"),
            K::SecurityLevel | K::Organization | K::Sprint => Some("name"),
            _ => None,
        }
    }

    /// The field by which two objects are the same to `==`, `-` and `contains`; without one only identity counts.
    pub(crate) fn identity(self) -> &'static [&'static str] {
        match self {
            K::Label => &["label"],
            K::Component | K::Version => &["name"],
            K::User => &["key"],
            K::Comment | K::Attachment | K::WorkLog => &["id", "remoteId"],
            K::IssueKey => &["id"],
            K::Option => &["value"],
            K::SecurityLevel | K::Organization => &["name"],
            K::Sprint => &["id"],
            _ => &[],
        }
    }

    /// Whether the class is one of the hub's, whose objects can travel inside of a replica.
    pub(crate) fn travels(self) -> bool {
        self.class().starts_with(HUB)
    }
}
