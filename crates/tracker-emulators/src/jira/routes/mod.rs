//! The routes: one file for each resource of the API.

mod attachments;
mod body;
mod comments;
mod fields;
mod issue_edit;
mod issues;
mod jql;
mod projects;
mod properties;
mod search;
pub(crate) mod search_pages;
mod site_info;
mod transitions;
mod unsupported;
mod users;
mod webhooks;
mod work_logs;

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use axum::{Router, handler::Handler};

use super::emulator::Emulator;
use super::{admin, auth, gate, pages, record};

/// JSON bodies may be this large.
const JSON_LIMIT: usize = 4 * 1024 * 1024;
/// What a multipart body adds to its files.
const MULTIPART_OVERHEAD: usize = 64 * 1024;

pub(crate) use attachments::bytes_of;

pub(crate) type Shared = Arc<Emulator>;

/// Everything the emulator answers.
pub(crate) fn router(emulator: Shared) -> Router {
    let upload_limit = usize::try_from(emulator.upload_limit).unwrap_or(usize::MAX).saturating_add(MULTIPART_OVERHEAD);
    let upload_limit = DefaultBodyLimit::max(upload_limit);
    let api = api(upload_limit)
        .layer(DefaultBodyLimit::max(JSON_LIMIT))
        .route_layer(from_fn_with_state(emulator.clone(), auth::authenticate))
        .route_layer(from_fn_with_state(emulator.clone(), gate::gate))
        .layer(from_fn_with_state(emulator.clone(), record::record));
    let registrations = Router::new()
        .route("/rest/webhooks/1.0/webhook", get(webhooks::list).post(webhooks::create))
        .route("/rest/webhooks/1.0/webhook/{id}", get(webhooks::get).delete(webhooks::delete))
        .route_layer(from_fn_with_state(emulator.clone(), auth::authenticate));
    Router::new()
        .merge(api)
        .merge(registrations)
        .route("/media/{id}", get(attachments::media))
        .merge(admin::router(emulator.clone()))
        .merge(pages::router(upload_limit))
        .fallback(unsupported::not_emulated)
        .method_not_allowed_fallback(unsupported::not_emulated)
        .with_state(emulator)
}

fn api(upload_limit: DefaultBodyLimit) -> Router<Shared> {
    Router::new()
        .route("/rest/api/3/serverInfo", get(site_info::server_info))
        .route("/rest/api/3/mypermissions", get(site_info::my_permissions))
        .route("/rest/api/3/myself", get(users::myself))
        .route("/rest/api/3/user", get(users::get))
        .route("/rest/api/3/user/search", get(users::search))
        .route("/rest/api/3/user/assignable/search", get(users::assignable))
        .route("/rest/api/3/project/search", get(projects::search))
        .route("/rest/api/3/project/{project}", get(projects::get))
        .route("/rest/api/3/project/{project}/statuses", get(projects::statuses))
        .route("/rest/api/3/issue/createmeta/{project}/issuetypes", get(fields::create_types))
        .route("/rest/api/3/issue/createmeta/{project}/issuetypes/{kind}", get(fields::create_fields))
        .route("/rest/api/3/issue/{issue}/editmeta", get(fields::edit_metadata))
        .route("/rest/api/3/issuetype", get(fields::issue_types))
        .route("/rest/api/3/priority", get(fields::priorities))
        .route("/rest/api/3/resolution", get(fields::resolutions))
        .route("/rest/api/3/status", get(fields::statuses))
        .route("/rest/api/3/field", get(fields::fields))
        .route("/rest/api/3/issue", post(issue_edit::create))
        .route("/rest/api/3/issue/bulkfetch", post(issues::bulk_fetch))
        .route("/rest/api/3/issue/{issue}", get(issues::get).put(issue_edit::edit).delete(issue_edit::delete))
        .route("/rest/api/3/issue/{issue}/changelog", get(issues::changelog))
        .route("/rest/api/3/issue/{issue}/transitions", get(transitions::list).post(transitions::perform))
        .route("/rest/api/3/issue/{issue}/properties", get(properties::issue_keys))
        .route(
            "/rest/api/3/issue/{issue}/properties/{key}",
            get(properties::get_issue).put(properties::set_issue).delete(properties::delete_issue),
        )
        .route("/rest/api/3/issue/{issue}/comment", get(comments::list).post(comments::add))
        .route(
            "/rest/api/3/issue/{issue}/comment/{comment}",
            get(comments::get).put(comments::edit).delete(comments::delete),
        )
        .route("/rest/api/3/issue/{issue}/worklog", get(work_logs::list).post(work_logs::add))
        .route(
            "/rest/api/3/issue/{issue}/worklog/{log}",
            get(work_logs::get).put(work_logs::edit).delete(work_logs::delete),
        )
        .route("/rest/api/3/comment/{comment}/properties", get(properties::comment_keys))
        .route(
            "/rest/api/3/comment/{comment}/properties/{key}",
            get(properties::get_comment).put(properties::set_comment).delete(properties::delete_comment),
        )
        .route("/rest/api/3/issue/{issue}/attachments", post(attachments::upload.layer(upload_limit)))
        .route("/rest/api/3/attachment/meta", get(attachments::settings))
        .route("/rest/api/3/attachment/{id}", get(attachments::get).delete(attachments::delete))
        .route("/rest/api/3/attachment/content/{id}", get(attachments::content))
        .route("/rest/api/3/search/jql", get(search::by_query).post(search::by_body))
        .route("/rest/api/3/search/approximate-count", post(search::count))
        .route("/rest/api/3/jql/parse", post(jql::parse))
        .route("/rest/api/3/jql/match", post(jql::matching))
        .route("/rest/api/3/search", get(search::removed).post(search::removed))
        .route("/rest/api/2/search", get(search::removed).post(search::removed))
}
