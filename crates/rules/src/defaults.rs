//! The rules that a new connection begins with (catalogue 6).

use crate::api::RuleTexts;

/// Both default scripts of a side. `project_key` is where issues of the other side are created.
///
/// They are idempotent, and a value that went there and came back is what it was: no field is set that the other tracker would
/// answer with a value of its own. The status is left to people, since workflows differ; a comment shows how to map it.
pub fn default_rules(local_kind: &str, remote_kind: Option<&str>, project_key: &str) -> RuleTexts {
    let plain_source = is_html(local_kind);
    let text = |field: &str| if plain_source { format!("nodeHelper.stripHtml({field})") } else { field.to_owned() };
    let words = Words::of(local_kind, remote_kind);
    let open = "issue.comments.findAll { !it.internal }";
    let open = if plain_source { format!("nodeHelper.stripHtmlFromComments({open})") } else { open.to_owned() };
    let comments = format!("{open} // {} stay here", words.internal);
    let outgoing = OUTGOING
        .replace("$description", &text("issue.description"))
        .replace("$comments", &comments)
        .replace("$labels", if words.labels { "replica.labels      = issue.labels\n" } else { "" })
        .replace("$keep", words.keep)
        .replace("$custom", words.custom);
    let note = match remote_kind {
        Some(remote) if remote != local_kind => {
            "\n// The other side's tracker is of another kind: look at the names of types and priorities."
        }
        _ => "",
    };
    let incoming = INCOMING
        .replace("$project", &groovy_text(project_key))
        .replace("$note", note)
        .replace("$type", words.other_type)
        .replace("$labels", if words.labels { "issue.labels      = replica.labels\n" } else { "" })
        .replace("$statuses", words.statuses)
        .replace("$priorities", words.priorities)
        .replace("$custom", words.custom);
    RuleTexts { outgoing, incoming }
}

/// What the scripts of two kinds of tracker do otherwise, and the names in their examples.
struct Words {
    /// Whether issues have labels.
    labels: bool,
    /// What people call comments that never leave.
    internal: &'static str,
    /// The type of an issue whose own is not known here.
    other_type: &'static str,
    /// How an outgoing script keeps something here.
    keep: &'static str,
    /// A map of statuses, theirs to ours.
    statuses: &'static str,
    /// A map of priorities, theirs to ours.
    priorities: &'static str,
    /// A custom field.
    custom: &'static str,
}

impl Words {
    fn of(local_kind: &str, remote_kind: Option<&str>) -> Self {
        let of_redmine = Self {
            labels: false,
            internal: "private notes",
            other_type: "nodeHelper.getDefaultIssueType(issue.projectKey)?.name",
            keep: "    if (issue.isPrivate) return",
            statuses: r#"["To Do": "New", "In Progress": "In Progress", "In Review": "Resolved", "Done": "Closed"]"#,
            priorities: r#"["Low": "Low", "Medium": "Normal", "High": "High", "Highest": "Urgent"]"#,
            custom: "Severity",
        };
        let of_others = Self {
            labels: true,
            internal: "internal comments",
            other_type: "\"Task\"",
            keep: r#"    if (issue.labels.any { it.label == "private" }) return"#,
            statuses: r#"["Open": "To Do", "In Progress": "In Progress", "Done": "Done"]"#,
            priorities: r#"["Urgent": "Highest", "Normal": "Medium"]"#,
            custom: "Team",
        };
        match (local_kind, remote_kind) {
            ("redmine", Some("redmine")) => Self {
                statuses: r#"["New": "New", "In Progress": "In Progress", "Resolved": "Resolved", "Closed": "Closed"]"#,
                priorities: r#"["Low": "Low", "Normal": "Normal", "High": "High", "Urgent": "Urgent"]"#,
                ..of_redmine
            },
            ("redmine", _) => of_redmine,
            (_, Some("redmine")) => Self {
                statuses: r#"["New": "To Do", "In Progress": "In Progress", "Resolved": "In Review", "Closed": "Done"]"#,
                priorities: r#"["Low": "Low", "Normal": "Medium", "High": "High", "Urgent": "Highest"]"#,
                custom: "Severity",
                ..of_others
            },
            _ => of_others,
        }
    }
}

/// Trackers that hold HTML.
fn is_html(kind: &str) -> bool {
    kind.to_ascii_lowercase().contains("azure")
}

/// A text as a Groovy literal.
fn groovy_text(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' | '$' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

const OUTGOING: &str = r#"// Outgoing: what the other side may know of an issue. Only what is assigned to the replica is sent.
replica.key         = issue.key
replica.type        = issue.type
replica.assignee    = issue.assignee
replica.reporter    = issue.reporter
replica.summary     = issue.summary
replica.description = $description
$labelsreplica.comments    = $comments
replica.resolution  = issue.resolution
replica.status      = issue.status
replica.parentId    = issue.parentId
replica.priority    = issue.priority
replica.attachments = issue.attachments
replica.project     = issue.project

// The other side needs no lists of our project.
replica.project?.versions   = []
replica.project?.components = []

/*
Send a custom field:
    replica.customFields."$custom" = issue.customFields."$custom"
Keep internal comments here:
    replica.comments = issue.comments.findAll { !it.internal }
Don't synchronise some issues at all:
$keep
*/
"#;

const INCOMING: &str = r#"// Incoming: what becomes of our issue. Only what the script changes is written.$note
if (firstSync) {
    issue.projectKey = $project
    // The type of the same name, else the usual one.
    issue.typeName = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: $type
}
issue.summary     = replica.summary
issue.description = replica.description
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
$labels
/*
Status: names of their workflow on the left, of ours on the right. Others stay as they are.
    def statuses = $statuses
    def status = statuses[replica.status?.name]
    if (status) issue.setStatus(status)
Priority, in the same way:
    def priorities = $priorities
    def priority = priorities[replica.priority?.name]
    if (priority) issue.priority = nodeHelper.getPriority(priority)
People, by e-mail address:
    issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)
Comments without a name in front, for internal eyes only:
    issue.comments = commentHelper.mergeComments(issue, replica) { it.internal = true }
A custom field:
    issue.customFields."$custom".value = replica.customFields."$custom"?.value
*/
"#;
