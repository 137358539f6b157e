//! The rules that a new connection begins with (catalogue 6).

use crate::api::RuleTexts;

/// Both default scripts of a side. `project_key` is where issues of the other side are created.
///
/// They are idempotent, and a value that went there and came back is what it was: no field is set that the other tracker would
/// answer with a value of its own. The status is left to people, since workflows differ; a comment shows how to map it.
pub fn default_rules(local_kind: &str, remote_kind: Option<&str>, project_key: &str) -> RuleTexts {
    let plain_source = is_html(local_kind);
    let text = |field: &str| if plain_source { format!("nodeHelper.stripHtml({field})") } else { field.to_owned() };
    let comments = if plain_source { "nodeHelper.stripHtmlFromComments(issue.comments)" } else { "issue.comments" };
    let outgoing = OUTGOING.replace("$description", &text("issue.description")).replace("$comments", comments);
    let note = match remote_kind {
        Some(remote) if remote != local_kind => {
            "\n// The other side's tracker is of another kind: look at the names of types and priorities."
        }
        _ => "",
    };
    let incoming = INCOMING.replace("$project", &groovy_text(project_key)).replace("$note", note);
    RuleTexts { outgoing, incoming }
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
replica.labels      = issue.labels
replica.comments    = $comments
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
    replica.customFields."Team" = issue.customFields."Team"
Keep internal comments here:
    replica.comments = issue.comments.findAll { !it.internal }
Don't synchronise some issues at all:
    if (issue.labels.any { it.label == "private" }) return
*/
"#;

const INCOMING: &str = r#"// Incoming: what becomes of our issue. Only what the script changes is written.$note
if (firstSync) {
    issue.projectKey = $project
    // The type of the same name, else a task.
    issue.typeName = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"
}
issue.summary     = replica.summary
issue.description = replica.description
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.labels      = replica.labels

/*
Status: names of their workflow on the left, of ours on the right. Others stay as they are.
    def statuses = ["Open": "To Do", "In Progress": "In Progress", "Done": "Done"]
    def status = statuses[replica.status?.name]
    if (status) issue.setStatus(status)
People, by e-mail address:
    issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)
Comments without a name in front, for internal eyes only:
    issue.comments = commentHelper.mergeComments(issue, replica) { it.internal = true }
A custom field:
    issue.customFields."Team".value = replica.customFields."Team"?.value
*/
"#;
