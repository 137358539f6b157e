//! What the forms on the pages do.

use axum::extract::{Form, Multipart, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::Shared;
use super::html::refusal;
use crate::jira::adf;
use crate::jira::content::Content;
use crate::jira::emulator::Emulator;
use crate::jira::error::JiraError;
use crate::jira::people::Person;

#[derive(Deserialize)]
pub(super) struct NewIssue {
    #[serde(rename = "as")]
    who: String,
    project: String,
    issuetype: String,
    summary: String,
    #[serde(default)]
    description: String,
}

#[derive(Deserialize)]
pub(super) struct EditedIssue {
    #[serde(rename = "as")]
    who: String,
    summary: String,
    #[serde(default)]
    description: String,
}

#[derive(Deserialize)]
pub(super) struct NewComment {
    #[serde(rename = "as")]
    who: String,
    body: String,
}

#[derive(Deserialize)]
pub(super) struct Move {
    #[serde(rename = "as")]
    who: String,
    to: String,
}

pub(super) async fn create(State(emulator): State<Shared>, Form(form): Form<NewIssue>) -> Response {
    let mut fields = Map::new();
    fields.insert("project".to_owned(), json!(form.project));
    fields.insert("issuetype".to_owned(), json!(form.issuetype));
    fields.insert("summary".to_owned(), json!(form.summary));
    if !form.description.trim().is_empty() {
        fields.insert("description".to_owned(), json!(form.description));
    }
    match Person::find(&emulator, Some(&form.who)).and_then(|person| person.create(&fields)) {
        Ok((_, key)) => Redirect::to(&format!("/browse/{key}")).into_response(),
        Err(error) => refusal(&emulator.site(), &error, "/"),
    }
}

pub(super) async fn edit(
    State(emulator): State<Shared>,
    Path(issue): Path<String>,
    Form(form): Form<EditedIssue>,
) -> Response {
    let outcome = Person::find(&emulator, Some(&form.who)).and_then(|person| {
        let mut fields = Map::new();
        fields.insert("summary".to_owned(), json!(form.summary));
        // The form shows plain text: formatting is kept unless the text itself was changed.
        let before = present_text(&emulator, &issue)?;
        let text = form.description.replace("\r\n", "\n");
        if before.trim() != text.trim() {
            let value = if text.trim().is_empty() { Value::Null } else { json!(text) };
            fields.insert("description".to_owned(), value);
        }
        person.edit(&issue, &fields)
    });
    back_to(&emulator, &issue, outcome)
}

pub(super) async fn comment(
    State(emulator): State<Shared>,
    Path(issue): Path<String>,
    Form(form): Form<NewComment>,
) -> Response {
    let outcome =
        Person::find(&emulator, Some(&form.who)).and_then(|person| person.comment(&issue, &json!(form.body)).map(drop));
    back_to(&emulator, &issue, outcome)
}

pub(super) async fn transition(
    State(emulator): State<Shared>,
    Path(issue): Path<String>,
    Form(form): Form<Move>,
) -> Response {
    let outcome = Person::find(&emulator, Some(&form.who)).and_then(|person| person.transition(&issue, &form.to));
    back_to(&emulator, &issue, outcome)
}

pub(super) async fn attach(State(emulator): State<Shared>, Path(issue): Path<String>, parts: Multipart) -> Response {
    let outcome = match uploaded(parts, emulator.upload_limit).await {
        Ok(upload) => Person::find(&emulator, upload.who.as_deref())
            .and_then(|person| person.attach(&issue, upload.filename, upload.mime_type, upload.content).map(drop)),
        Err(error) => Err(error),
    };
    back_to(&emulator, &issue, outcome)
}

struct Upload {
    who: Option<String>,
    filename: String,
    mime_type: String,
    content: Content,
}

async fn uploaded(mut parts: Multipart, limit: u64) -> Result<Upload, JiraError> {
    let mut who = None;
    let mut file = None;
    let refused = |error: axum::extract::multipart::MultipartError| JiraError::new(error.status(), error.body_text());
    while let Some(mut part) = parts.next_field().await.map_err(refused)? {
        match part.name() {
            Some("as") => who = Some(part.text().await.map_err(refused)?),
            Some("file") => {
                let filename = part.file_name().unwrap_or_default().to_owned();
                let mime_type = part.content_type().unwrap_or("application/octet-stream").to_owned();
                file = Some((filename, mime_type, Content::of_part(&mut part, limit).await?));
            }
            _ => {}
        }
    }
    match file {
        Some((filename, mime_type, content)) if !filename.is_empty() => {
            Ok(Upload { who, filename, mime_type, content })
        }
        _ => Err(JiraError::field("file", "choose a file")),
    }
}

fn present_text(emulator: &Emulator, issue: &str) -> Result<String, JiraError> {
    let site = emulator.site();
    Ok(site.require(issue)?.values.get("description").map(adf::to_text).unwrap_or_default())
}

fn back_to(emulator: &Emulator, issue: &str, outcome: Result<(), JiraError>) -> Response {
    let page = format!("/browse/{issue}");
    match outcome {
        Ok(()) => Redirect::to(&page).into_response(),
        Err(error) => refusal(&emulator.site(), &error, &page),
    }
}
