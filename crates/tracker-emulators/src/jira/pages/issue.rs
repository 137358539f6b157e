//! `/browse/KEY`: one issue with its comments and files, and forms to change it.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use super::Shared;
use super::html::{escape, frame, people, refusal};
use crate::jira::adf;
use crate::jira::error::JiraError;
use crate::jira::routes::bytes_of;
use crate::jira::site::catalogue::{PRIORITIES, issue_type, named, status, transitions_from};
use crate::jira::site::{Issue, Site};

pub(super) async fn page(State(emulator): State<Shared>, Path(wanted): Path<String>) -> Response {
    let site = emulator.site();
    match site.find(&wanted) {
        None => refusal(&site, &JiraError::no_issue(), "/"),
        Some(issue) => {
            let content = [head(&site, issue), files(issue), comments(&site, issue), edit_form(&site, issue)].concat();
            frame(&site, &format!("{} {}", issue.key, issue.text("summary")), &content).into_response()
        }
    }
}

/// A file of an issue, to look at.
pub(super) async fn attachment(
    State(emulator): State<Shared>,
    Path((_, id)): Path<(String, u64)>,
    headers: HeaderMap,
) -> Response {
    let site = emulator.site();
    match site.attachment(id) {
        Ok((_, file)) => bytes_of(&emulator, file, &headers),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn head(site: &Site, issue: &Issue) -> String {
    let name = |id: &str| site.user(id).map_or("nobody".to_owned(), |user| escape(&user.display_name));
    let labels: Vec<String> = issue
        .values
        .get("labels")
        .and_then(|labels| labels.as_array())
        .into_iter()
        .flatten()
        .filter_map(|label| label.as_str().map(escape))
        .collect();
    let found = status(issue.status);
    let buttons: String = transitions_from(issue.status)
        .map(|transition| {
            let to = status(transition.to).map_or("", |to| to.name);
            format!("<option value=\"{}\">{} (to {to})</option>", transition.id, transition.name)
        })
        .collect();
    let description = issue.values.get("description").map_or("<p>No description.</p>".to_owned(), adf::to_html);
    format!(
        "<h1>{summary}</h1><p>{key} <span class=\"status {category}\" data-testid=\"status\">{status}</span></p>\
         <dl><dt>Type</dt><dd>{kind}</dd><dt>Priority</dt><dd>{priority}</dd><dt>Labels</dt><dd>{labels}</dd>\
         <dt>Assignee</dt><dd>{assignee}</dd><dt>Reporter</dt><dd>{reporter}</dd><dt>Created by</dt><dd>{creator}</dd>\
         <dt>Updated</dt><dd>{updated}</dd></dl><h2>Description</h2><div data-testid=\"description\">{description}</div>\
         <form method=\"post\" action=\"/browse/{key}/transition\">{people}\
         <label>Move<select name=\"to\">{buttons}</select></label><button>Move</button></form>",
        summary = escape(issue.text("summary")),
        key = escape(&issue.key),
        category = found.map_or("", |found| found.category.facts().1),
        status = found.map_or("", |found| found.name),
        kind = issue_type(issue.text("issuetype")).map_or("", |kind| kind.name),
        priority = named(PRIORITIES, issue.text("priority")).map_or("", |item| item.name),
        labels = labels.join(", "),
        assignee = name(issue.text("assignee")),
        reporter = name(issue.text("reporter")),
        creator = name(&issue.creator),
        updated = site.stamp(issue.updated),
        people = people(site),
    )
}

fn files(issue: &Issue) -> String {
    let rows: String = issue
        .attachments
        .iter()
        .map(|file| {
            format!(
                "<li><a href=\"/browse/{}/attachment/{}\">{}</a> ({} bytes)</li>",
                escape(&issue.key),
                file.id,
                escape(&file.filename),
                file.content.size()
            )
        })
        .collect();
    if rows.is_empty() { String::new() } else { format!("<h2>Attachments</h2><ul>{rows}</ul>") }
}

fn comments(site: &Site, issue: &Issue) -> String {
    let list: String = issue
        .comments
        .iter()
        .map(|comment| {
            format!(
                "<article><header><strong>{}</strong><span>{}</span></header>{}</article>",
                site.user(&comment.author).map_or("nobody".to_owned(), |user| escape(&user.display_name)),
                site.stamp(comment.created),
                adf::to_html(&comment.body)
            )
        })
        .collect();
    format!(
        "<h2>Comments</h2>{list}<form method=\"post\" action=\"/browse/{}/comment\">{}\
         <label>Comment<textarea name=\"body\" required></textarea></label><button>Add comment</button></form>",
        escape(&issue.key),
        people(site)
    )
}

fn edit_form(site: &Site, issue: &Issue) -> String {
    let description = issue.values.get("description").map(adf::to_text).unwrap_or_default();
    let key = escape(&issue.key);
    format!(
        "<h2>Edit</h2><form method=\"post\" action=\"/browse/{key}/edit\">{people}\
         <label>Summary<input name=\"summary\" required maxlength=\"255\" value=\"{summary}\"></label>\
         <label>Description<textarea name=\"description\">\n{description}</textarea></label><button>Save</button></form>\
         <h2>Attach a file</h2><form method=\"post\" action=\"/browse/{key}/attach\" enctype=\"multipart/form-data\">{people}\
         <label>File<input type=\"file\" name=\"file\" required></label><button>Attach</button></form>",
        people = people(site),
        summary = escape(issue.text("summary")),
        description = escape(&description),
    )
}
