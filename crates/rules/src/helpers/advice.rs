//! What to do instead of a method that a tracker can't serve.

use super::catalogue::HelperKind;

/// A sentence or two.
pub(super) fn instead(kind: HelperKind, method: &str) -> &'static str {
    match (kind, method) {
        (HelperKind::Node, "getReference" | "getTableByLink" | "getTableByName") => {
            "It looks into tables of ServiceNow or records of Salesforce. Ask this tracker with httpClient.get(path)"
        }
        (
            HelperKind::Node,
            "getCustomField"
            | "getCustomFieldValueLabel"
            | "getTemplateIdByName"
            | "getServiceIdByName"
            | "getTeamIdByName",
        ) => "It belongs to Xurrent. Read issue.customFields, or ask this tracker with httpClient.get(path)",
        (HelperKind::Node, "getCustomFieldDefaultValue") => {
            "Leave the field alone when the issue is created: the tracker sets the default itself"
        }
        (HelperKind::Comment, "mergeCommentsIntoCommentsArea" | "getSingleCommentFromCommentsArea") => {
            "It belongs to HP ALM. Use commentHelper.mergeComments(issue, replica)"
        }
        (HelperKind::User, "createUser") => "Accounts are made by the tracker's administrators",
        (HelperKind::ServiceDesk, _) => {
            "Set fields of the service project by name, as in issue.customFields.\"Request Type\".value, or use httpClient with \
             paths that begin with /rest/servicedeskapi"
        }
        (HelperKind::EventScheduler, _) => "Use syncHelper.syncBackAfterProcessing() or syncHelper.exalate(key)",
        (HelperKind::Http, "ws" | "authenticate" | "azureClient" | "issueTrackerClient" | "setBasicAuth") => {
            "Use httpClient.http(method, path, body, query, headers), which signs in by itself"
        }
        (_, "azureClient" | "nodeHubObjectConverter") => "It is an inside of another product. Use httpClient",
        _ => "Take the call out of the script, or guard it",
    }
}
