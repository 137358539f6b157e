//! `/`: all issues, and a form for a new one.

use axum::extract::State;
use axum::response::Html;

use super::Shared;
use super::html::{escape, frame, people};
use crate::jira::site::catalogue::{ISSUE_TYPES, issue_type, status};

pub(super) async fn page(State(emulator): State<Shared>) -> Html<String> {
    let site = emulator.site();
    let mut issues: Vec<_> = site.issues().collect();
    issues.sort_by_key(|issue| std::cmp::Reverse((issue.updated, issue.id)));
    let rows: String = issues
        .iter()
        .map(|issue| {
            let assignee = site.user(issue.text("assignee")).map_or("", |user| user.display_name.as_str());
            let found = status(issue.status);
            format!(
                "<tr><td><a href=\"/browse/{key}\">{key}</a></td><td>{summary}</td><td>{kind}</td>\
                 <td><span class=\"status {category}\">{status}</span></td><td>{assignee}</td></tr>",
                key = escape(&issue.key),
                summary = escape(issue.text("summary")),
                kind = issue_type(issue.text("issuetype")).map_or("", |kind| kind.name),
                category = found.map_or("", |found| found.category.facts().1),
                status = found.map_or("", |found| found.name),
                assignee = escape(assignee),
            )
        })
        .collect();
    let list = if rows.is_empty() {
        "<p>There are no issues yet. Create the first one below, or let a synchronisation bring it.</p>".to_owned()
    } else {
        format!(
            "<table><tr><th>Key</th><th>Summary</th><th>Type</th><th>Status</th><th>Assignee</th></tr>{rows}</table>"
        )
    };
    let projects: String = site
        .projects
        .iter()
        .map(|project| format!("<option value=\"{0}\">{0} - {1}</option>", escape(&project.key), escape(&project.name)))
        .collect();
    let kinds: String =
        ISSUE_TYPES.iter().filter(|kind| !kind.subtask).map(|kind| format!("<option>{}</option>", kind.name)).collect();
    let content = format!(
        "<h1>Issues</h1>{list}<h2>New issue</h2><form method=\"post\" action=\"/create\">{people}\
         <label>Project<select name=\"project\">{projects}</select></label>\
         <label>Type<select name=\"issuetype\">{kinds}</select></label>\
         <label>Summary<input name=\"summary\" required maxlength=\"255\"></label>\
         <label>Description<textarea name=\"description\"></textarea></label><button>Create</button></form>",
        people = people(&site),
    );
    frame(&site, "Issues", &content)
}
