//! What all pages share: the frame, escaping, and what keeps other sites out.

use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use super::Shared;
use crate::jira::error::JiraError;
use crate::jira::site::Site;

const STYLE: &str = "
:root { color-scheme: light dark; --line: light-dark(#d8dce3, #3b414c); --soft: light-dark(#f4f5f7, #22262d);
  --ink: light-dark(#172b4d, #dfe3ea); --mute: light-dark(#5e6c84, #9aa4b2); --link: light-dark(#0052cc, #7fb0ff); }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: light-dark(#fff, #16191e);
  margin: 0 auto; max-width: 60rem; padding: 0 1.2rem 4rem; }
header { display: flex; gap: 1rem; align-items: baseline; padding: .9rem 0; border-bottom: 1px solid var(--line); }
header strong { font-size: 1.05rem } header span { color: var(--mute) }
a { color: var(--link); text-decoration: none } a:hover { text-decoration: underline }
h1 { font-size: 1.5rem; margin: 1.2rem 0 .4rem } h2 { font-size: 1.05rem; margin: 2rem 0 .5rem }
table { border-collapse: collapse; width: 100% } th { text-align: left; color: var(--mute); font-weight: 600 }
th, td { padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: .2rem 1rem } dt { color: var(--mute) } dd { margin: 0 }
.status { padding: .1rem .5rem; border-radius: .3rem; background: var(--soft); border: 1px solid var(--line);
  white-space: nowrap; font-size: .85rem }
.done { background: light-dark(#e3fcef, #143d2b) } .indeterminate { background: light-dark(#deebff, #16305c) }
article { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .9rem; margin: .6rem 0 }
article header { padding: 0; border: 0 } article p { margin: .4rem 0 }
form { display: grid; gap: .6rem; background: var(--soft); padding: .9rem; border-radius: .5rem; margin: .6rem 0 }
label { display: grid; gap: .2rem; color: var(--mute) }
input, textarea, select, button { font: inherit; color: var(--ink); padding: .4rem .5rem; border-radius: .3rem;
  border: 1px solid var(--line); background: light-dark(#fff, #16191e) }
textarea { min-height: 6rem } button { justify-self: start; background: #0052cc; color: #fff; border: 0; padding: .5rem 1rem;
  cursor: pointer } .error { color: light-dark(#bf2600, #ff8f73) } pre { overflow-x: auto }
";

/// Text as HTML.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A whole page around its content.
pub(super) fn frame(site: &Site, title: &str, content: &str) -> Html<String> {
    Html(format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title} - {name}</title>\
         <style>{STYLE}</style></head><body><header><strong><a href=\"/\">{name}</a></strong>\
         <span>emulated Jira Cloud</span></header><main>{content}</main></body></html>",
        title = escape(title),
        name = escape(&site.name),
    ))
}

/// A page that says why a form was refused.
pub(super) fn refusal(site: &Site, error: &JiraError, back: &str) -> Response {
    let mut texts: Vec<String> = error.messages.iter().map(|text| escape(text)).collect();
    texts.extend(error.fields.iter().map(|(field, text)| format!("{}: {}", escape(field), escape(text))));
    let content = format!(
        "<h1>That did not work</h1><p class=\"error\">{}</p><p><a href=\"{}\">Back</a></p>",
        texts.join("<br>"),
        escape(back)
    );
    (error.status, frame(site, "Refused", &content)).into_response()
}

/// A choice of who acts: everybody but the API user.
pub(super) fn people(site: &Site) -> String {
    let people = site.users.iter().filter(|user| user.account_id != site.api_user);
    let options: String = people
        .map(|user| format!("<option value=\"{}\">{}</option>", escape(&user.account_id), escape(&user.display_name)))
        .collect();
    format!("<label>Acting as<select name=\"as\">{options}</select></label>")
}

/// Middleware: no form from another site, no script on the pages.
pub(super) async fn guard(request: Request, next: Next) -> Response {
    let foreign = request.headers().get("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none");
    if foreign && request.method() != Method::GET {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut response = next.run(request).await;
    response.headers_mut().insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'self'; frame-ancestors 'none'",
        ),
    );
    response
}

/// `GET /avatar/{account}`: a disc with initials.
pub(super) async fn avatar(State(emulator): State<Shared>, Path(account): Path<String>) -> Response {
    let site = emulator.site();
    let Some(user) = site.user(&account) else { return StatusCode::NOT_FOUND.into_response() };
    let initials: String =
        user.display_name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect();
    let picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\"><circle cx=\"24\" cy=\"24\" r=\"24\" fill=\"#42526e\"/>\
         <text x=\"24\" y=\"31\" font-size=\"20\" font-family=\"sans-serif\" text-anchor=\"middle\" fill=\"#fff\">{}</text></svg>",
        escape(&initials)
    );
    ([(header::CONTENT_TYPE, "image/svg+xml")], picture).into_response()
}
