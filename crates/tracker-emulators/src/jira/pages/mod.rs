//! Plain pages where people read and edit issues. What is done here counts as done by the chosen person.

mod forms;
mod html;
mod issue;
mod list;

pub(crate) use html::escape;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::middleware::from_fn;
use axum::routing::{get, post};

use super::emulator::Emulator;

type Shared = Arc<Emulator>;

pub(super) fn router(upload_limit: DefaultBodyLimit) -> Router<Shared> {
    Router::new()
        .route("/", get(list::page))
        .route("/browse/{issue}", get(issue::page))
        .route("/browse/{issue}/attachment/{id}", get(issue::attachment))
        .route("/avatar/{account}", get(html::avatar))
        .route("/create", post(forms::create))
        .route("/browse/{issue}/edit", post(forms::edit))
        .route("/browse/{issue}/comment", post(forms::comment))
        .route("/browse/{issue}/transition", post(forms::transition))
        .route("/browse/{issue}/attach", post(forms::attach.layer(upload_limit)))
        .route_layer(from_fn(html::guard))
}
