//! Who the account is and what it may do.

use crate::map;
use entente_hub::User;
use entente_tracker_api::{AccessReport, TrackerError};
use entente_tracker_kit::json::{items, optional_text, text};
use entente_tracker_kit::{Api, Call};
use serde_json::Value;

/// Permissions that a sync needs: Jira's key and the name that administrators see.
const NEEDED: &[(&str, &str)] = &[
    ("BROWSE_PROJECTS", "Browse Projects"),
    ("CREATE_ISSUES", "Create Issues"),
    ("EDIT_ISSUES", "Edit Issues"),
    ("TRANSITION_ISSUES", "Transition Issues"),
    ("ADD_COMMENTS", "Add Comments"),
    ("EDIT_OWN_COMMENTS", "Edit Own Comments"),
    ("DELETE_OWN_COMMENTS", "Delete Own Comments"),
    ("CREATE_ATTACHMENTS", "Create Attachments"),
    ("DELETE_OWN_ATTACHMENTS", "Delete Own Attachments"),
];

/// The account and its time zone.
#[derive(Debug, Clone)]
pub(crate) struct Account {
    pub(crate) user: User,
    pub(crate) time_zone: String,
}

/// Asks who the account is.
pub(crate) async fn account(api: &Api) -> Result<Account, TrackerError> {
    let call = Call::read("myself", &["rest", "api", "3", "myself"], "to read who the account is")
        .about(format!("a Jira at {}", api.address()));
    let answer = api.json(call).await?;
    let user = map::user(&answer).ok_or_else(|| TrackerError::Unexpected {
        action: "to read who the account is".into(),
        detail: "it names no account. Check the address.".into(),
    })?;
    let time_zone = optional_text(&answer, "timeZone").unwrap_or_else(|| "UTC".into());
    Ok(Account { user, time_zone })
}

/// Checks everything that a sync needs.
pub(crate) async fn check(api: &Api) -> Result<AccessReport, TrackerError> {
    let account = account(api).await?;
    let info =
        api.json(Call::read("server-info", &["rest", "api", "3", "serverInfo"], "to read about the site")).await?;
    Ok(AccessReport {
        account: account.user,
        tracker_title: text(&info, "serverTitle"),
        time_zone: account.time_zone,
        missing_permissions: missing_permissions(api).await?,
    })
}

async fn missing_permissions(api: &Api) -> Result<Vec<String>, TrackerError> {
    let keys: Vec<&str> = NEEDED.iter().map(|(key, _)| *key).collect();
    let call =
        Call::read("my-permissions", &["rest", "api", "3", "mypermissions"], "to read the account's permissions")
            .query("permissions", keys.join(","));
    let answer = api.json(call).await?;
    let granted = |key: &str| answer["permissions"][key]["havePermission"].as_bool() == Some(true);
    Ok(NEEDED.iter().filter(|(key, _)| !granted(key)).map(|(_, name)| (*name).to_owned()).collect())
}

/// Statuses that issues of a project may have, each once, in Jira's order.
pub(crate) async fn statuses(
    api: &Api,
    project: &str,
) -> Result<Vec<(String, Vec<entente_hub::Status>)>, TrackerError> {
    let call = Call::read("statuses", &["rest", "api", "3", "project", project, "statuses"], "to list the statuses")
        .about(format!("project {project}"));
    let answer = api.json(call).await?;
    let types = answer.as_array().map_or(&[][..], Vec::as_slice);
    let of_type = |kind: &Value| (text(kind, "id"), items(kind, "statuses").iter().map(map::status).collect());
    Ok(types.iter().map(of_type).collect())
}
