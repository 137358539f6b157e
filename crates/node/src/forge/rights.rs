//! What a person may do, asked of Jira with the person's own token.

use super::Invocation;
use entente_http::{Client, HttpError, StatusCode};
use serde::Deserialize;
use std::collections::HashMap;
use std::time::Duration;
use url::Url;

/// How long Jira may take: the panel waits for it.
const TIMEOUT: Duration = Duration::from_secs(10);

/// What a person may do with an issue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rights {
    /// See it.
    pub see: bool,
    /// Change it, and so put it under sync or end that.
    pub edit: bool,
}

#[derive(Deserialize)]
struct Permissions {
    permissions: HashMap<String, Permission>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Permission {
    have_permission: bool,
}

pub(super) async fn on_issue(
    http: &Client,
    invocation: &Invocation,
    user_token: Option<&str>,
    issue: &str,
) -> Result<Rights, HttpError> {
    let has = ask(http, invocation, user_token, &["BROWSE_PROJECTS", "EDIT_ISSUES"], Some(issue)).await?;
    let see = has("BROWSE_PROJECTS");
    Ok(Rights { see, edit: see && has("EDIT_ISSUES") })
}

pub(super) async fn administers(
    http: &Client,
    invocation: &Invocation,
    user_token: Option<&str>,
) -> Result<bool, HttpError> {
    Ok(ask(http, invocation, user_token, &["ADMINISTER"], None).await?("ADMINISTER"))
}

/// A question that Jira refuses to answer (an issue that the person may not see, a token that is no longer good) is answered with *no*.
async fn ask(
    http: &Client,
    invocation: &Invocation,
    user_token: Option<&str>,
    keys: &[&str],
    issue: Option<&str>,
) -> Result<impl Fn(&str) -> bool, HttpError> {
    let mut held = HashMap::new();
    if let (Some(token), Some(url)) = (user_token, address(invocation, keys, issue)) {
        let request = http.get(url).operation("forge-permissions").timeout(TIMEOUT);
        let response = request.authorization(&format!("Bearer {token}")).send().await?;
        if response.status == StatusCode::OK
            && let Ok(answer) = response.json::<Permissions>()
        {
            held = answer.permissions;
        }
    }
    Ok(move |key: &str| held.get(key).is_some_and(|permission| permission.have_permission))
}

fn address(invocation: &Invocation, keys: &[&str], issue: Option<&str>) -> Option<Url> {
    let mut url = invocation.api.clone()?;
    url.path_segments_mut().ok()?.pop_if_empty().extend(["rest", "api", "3", "mypermissions"]);
    url.query_pairs_mut().append_pair("permissions", &keys.join(","));
    if let Some(issue) = issue {
        url.query_pairs_mut().append_pair("issueId", issue);
    }
    Some(url)
}
