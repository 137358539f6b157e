//! Who calls, and what the caller may.

use std::sync::Arc;

use aws_lc_rs::digest::{SHA256, digest};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use subtle::ConstantTimeEq;

use super::emulator::Emulator;
use super::error::JiraError;
use super::site::Site;

/// Permissions: key, name, whether it belongs to a project (S: `mypermissions`; K: the list is a selection).
pub(crate) const PERMISSIONS: &[(&str, &str, bool)] = &[
    ("ADMINISTER", "Administer Jira", false),
    ("SYSTEM_ADMIN", "System Administrator", false),
    ("USER_PICKER", "Browse Users", false),
    ("BULK_CHANGE", "Bulk Change", false),
    ("CREATE_SHARED_OBJECTS", "Create Shared Objects", false),
    ("ADMINISTER_PROJECTS", "Administer Projects", true),
    ("BROWSE_PROJECTS", "Browse Projects", true),
    ("CREATE_ISSUES", "Create Issues", true),
    ("EDIT_ISSUES", "Edit Issues", true),
    ("DELETE_ISSUES", "Delete Issues", true),
    ("ASSIGN_ISSUES", "Assign Issues", true),
    ("ASSIGNABLE_USER", "Assignable User", true),
    ("TRANSITION_ISSUES", "Transition Issues", true),
    ("RESOLVE_ISSUES", "Resolve Issues", true),
    ("CLOSE_ISSUES", "Close Issues", true),
    ("LINK_ISSUES", "Link Issues", true),
    ("MOVE_ISSUES", "Move Issues", true),
    ("SCHEDULE_ISSUES", "Schedule Issues", true),
    ("MODIFY_REPORTER", "Modify Reporter", true),
    ("ADD_COMMENTS", "Add Comments", true),
    ("EDIT_ALL_COMMENTS", "Edit All Comments", true),
    ("EDIT_OWN_COMMENTS", "Edit Own Comments", true),
    ("DELETE_ALL_COMMENTS", "Delete All Comments", true),
    ("DELETE_OWN_COMMENTS", "Delete Own Comments", true),
    ("CREATE_ATTACHMENTS", "Create Attachments", true),
    ("DELETE_ALL_ATTACHMENTS", "Delete All Attachments", true),
    ("DELETE_OWN_ATTACHMENTS", "Delete Own Attachments", true),
    ("WORK_ON_ISSUES", "Work On Issues", true),
    ("EDIT_OWN_WORKLOGS", "Edit Own Worklogs", true),
    ("EDIT_ALL_WORKLOGS", "Edit All Worklogs", true),
    ("DELETE_OWN_WORKLOGS", "Delete Own Worklogs", true),
    ("DELETE_ALL_WORKLOGS", "Delete All Worklogs", true),
    ("VIEW_DEV_TOOLS", "View Development Tools", true),
    ("VIEW_VOTERS_AND_WATCHERS", "View Voters and Watchers", true),
    ("MANAGE_WATCHERS", "Manage Watchers", true),
    ("SET_ISSUE_SECURITY", "Set Issue Security", true),
];

/// The account of a person whose own token a call carries, as apps get it of those who use them.
#[derive(Clone)]
pub(crate) struct PersonCaller(pub(crate) String);

/// Middleware: lets only the API user pass (Basic authentication with e-mail and token, D); people's tokens may ask for permissions only.
pub(crate) async fn authenticate(State(emulator): State<Arc<Emulator>>, mut request: Request, next: Next) -> Response {
    if is_api_user(&emulator, request.headers()) {
        return next.run(request).await;
    }
    if let Some(person) = person(&emulator, request.headers())
        && request.uri().path().ends_with("/mypermissions")
    {
        request.extensions_mut().insert(person);
        return next.run(request).await;
    }
    let refusal = JiraError::new(StatusCode::UNAUTHORIZED, "Client must be authenticated to access this resource.");
    let mut response = refusal.into_response();
    let headers = response.headers_mut();
    headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("OAuth realm=\"Jira\""));
    headers.insert("x-seraph-loginreason", HeaderValue::from_static("AUTHENTICATED_FAILED"));
    response
}

fn is_api_user(emulator: &Emulator, headers: &HeaderMap) -> bool {
    let Some(value) = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()) else { return false };
    let Some((scheme, encoded)) = value.split_once(' ') else { return false };
    if !scheme.eq_ignore_ascii_case("basic") {
        return false;
    }
    let Ok(decoded) = STANDARD.decode(encoded.trim()) else { return false };
    let expected = format!("{}:{}", emulator.credentials.email, emulator.credentials.token);
    same(&decoded, expected.as_bytes())
}

fn person(emulator: &Emulator, headers: &HeaderMap) -> Option<PersonCaller> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let token = value.strip_prefix("Bearer ")?;
    let site = emulator.site();
    let known = site.person_tokens.iter().find(|(known, _)| same(known.as_bytes(), token.as_bytes()));
    known.map(|(_, account)| PersonCaller(account.clone()))
}

/// Compares secrets by their hashes, so that neither content nor length shows in the time it takes.
pub(crate) fn same(one: &[u8], other: &[u8]) -> bool {
    digest(&SHA256, one).as_ref().ct_eq(digest(&SHA256, other).as_ref()).into()
}

/// Whether the API user has a permission. All are granted until a test takes one away.
pub(crate) fn granted(site: &Site, key: &str) -> bool {
    !site.denied.contains(key)
}

/// Whether a person has a permission, or the API user where no person asks.
pub(crate) fn granted_to(site: &Site, person: Option<&PersonCaller>, key: &str) -> bool {
    match person {
        Some(PersonCaller(account)) => !site.people_denied.get(account).is_some_and(|denied| denied.contains(key)),
        None => granted(site, key),
    }
}

/// Refuses a call for whose permission the API user lacks.
///
/// # Errors
/// 404 when the user may not even see the project (2.9 of the field notes: never 403 for the invisible), else 403.
pub(crate) fn require(site: &Site, key: &str) -> Result<(), JiraError> {
    if !granted(site, "BROWSE_PROJECTS") {
        return Err(JiraError::no_issue());
    }
    if granted(site, key) {
        return Ok(());
    }
    let name = PERMISSIONS.iter().find(|(known, _, _)| *known == key).map_or(key, |(_, name, _)| name);
    Err(JiraError::forbidden(format!("You do not have the permission '{name}' ({key}) that this operation needs.")))
}
