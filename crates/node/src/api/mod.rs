//! The console API: thin routes over the services, described as OpenAPI, and the web console itself.
//!
//! Each resource has a file: the shapes of its requests and answers, and one handler for each verb. What is common is beside them:
//! who asks (`auth`), what surrounds every request (`guard`), errors (`problem`).

mod auth;
mod calibration;
mod conflicts;
mod connections;
mod console;
mod destinations;
mod errors;
mod events;
mod extract;
mod forge;
mod guard;
mod invitations;
mod jobs;
mod kinds;
mod lifecycle;
mod metrics;
mod openapi;
mod problem;
mod refusals;
mod rules;
mod sessions;
mod status;
mod systems;
mod throttle;
mod tokens;
mod triggers;
mod twins;
mod webhooks;
mod well_known;

pub use forge::forge_router;
pub use openapi::openapi;
pub use webhooks::hooks_router;
pub use well_known::well_known_router;

use crate::peer::Peers;
use crate::service::Node;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::{delete, get, post, put};
use axum::{Router, middleware};
use entente_link::ids::NodeId;
use problem::ApiError;
use std::sync::Arc;
use throttle::Throttle;
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;

/// The largest body of most requests, in bytes.
const BODY_BYTES: usize = 1024 * 1024;
/// The largest body with rules: two scripts of a mebibyte each, as JSON.
const RULES_BYTES: usize = 4 * 1024 * 1024;
/// Passwords that are checked at the same time: each takes 19 MiB of memory on purpose.
const SIGN_INS_AT_ONCE: usize = 4;
/// Consoles that listen at the same time.
const LISTENERS_AT_ONCE: usize = 500;

/// What the console and its API are made of.
pub struct ConsoleApi {
    /// The services.
    pub node: Arc<Node>,
    /// Knows when peers were heard.
    pub peers: Arc<Peers>,
    /// True when the console is served over TLS: cookies are then never sent without.
    pub secure_cookies: bool,
    /// Hosts that are answered for, such as `127.0.0.1:8600`; without a port, any port fits. Requests for others are refused.
    pub allowed_hosts: Vec<String>,
}

struct State {
    node: Arc<Node>,
    peers: Arc<Peers>,
    secure_cookies: bool,
    allowed_hosts: Vec<String>,
    /// Browsers send a host's cookies to all of its ports, so nodes beside each other must not share a name.
    cookie_name: String,
    throttle: Throttle,
    sign_ins: Semaphore,
    listeners: Arc<Semaphore>,
}

/// The routes of the console listener: the API under `/api/v1`, `/healthz`, and the web console everywhere else.
pub fn console_router(api: ConsoleApi) -> Router {
    let (node_id, secure) = (api.node.identity.keys.node_id(), api.secure_cookies);
    let state = Arc::new(State {
        cookie_name: cookie_name(&node_id, api.secure_cookies),
        node: api.node,
        peers: api.peers,
        secure_cookies: api.secure_cookies,
        allowed_hosts: api.allowed_hosts,
        throttle: Throttle::default(),
        sign_ins: Semaphore::new(SIGN_INS_AT_ONCE),
        listeners: Arc::new(Semaphore::new(LISTENERS_AT_ONCE)),
    });
    let signed_in = signed_in().route_layer(middleware::from_fn_with_state(Arc::clone(&state), auth::require_caller));
    let api = open().merge(signed_in).fallback(no_such_path).method_not_allowed_fallback(no_such_method);
    let console = Router::new()
        .nest("/api/v1", api)
        .fallback(console::serve)
        .layer(middleware::from_fn(guard::carry_out))
        .layer(middleware::from_fn_with_state(Arc::clone(&state), guard::check_host))
        // Whoever watches whether the node lives may know it by any name.
        .route("/healthz", get(status::healthz));
    let metrics = Router::new()
        .route("/metrics", get(metrics::metrics))
        .route_layer(middleware::from_fn_with_state(Arc::clone(&state), auth::require_caller));
    let console = console.merge(metrics).route("/readyz", get(metrics::readyz));
    strict(surrounded(console).with_state(state), secure)
}

/// Adds what tells browsers to be strict, to the routes of either listener; `tls` says whether it has a certificate.
pub fn strict(routes: Router, tls: bool) -> Router {
    routes.layer(middleware::from_fn_with_state(tls, guard::security_headers))
}

/// Browsers take a cookie with this prefix over TLS from the host itself alone.
fn cookie_name(node: &NodeId, secure: bool) -> String {
    let prefix = if secure { "__Host-" } else { "" };
    format!("{prefix}entente_session_{}", hex::encode(&node.as_bytes()[..4]))
}

/// Limits and last resorts that both listeners need.
fn surrounded<S: Clone + Send + Sync + 'static>(router: Router<S>) -> Router<S> {
    router
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(CatchPanicLayer::custom(|_| ApiError::internal().into_response()))
}

/// Routes for everybody.
fn open() -> Router<Arc<State>> {
    Router::new()
        .route("/status", get(status::status))
        .route("/setup", post(sessions::setup))
        .route("/sessions", post(sessions::sign_in))
        .route("/openapi.json", get(openapi::serve))
}

/// Routes for those who signed in.
fn signed_in() -> Router<Arc<State>> {
    let rules = Router::new()
        .route("/connections/{id}/rules", get(rules::list).post(rules::publish))
        .route("/connections/{id}/rules/check", post(rules::check))
        .route("/connections/{id}/rules/{number}", get(rules::version))
        .layer(DefaultBodyLimit::max(RULES_BYTES));
    Router::new()
        .route("/sessions/current", get(sessions::current).delete(sessions::sign_out))
        .route("/tokens", get(tokens::list).post(tokens::add))
        .route("/tokens/{name}", delete(tokens::remove))
        .route("/systems", get(systems::list).post(systems::add))
        .route("/systems/{id}", put(systems::change))
        .route("/systems/{id}/check", post(systems::check))
        .route("/systems/{id}/projects", get(systems::projects))
        .route("/connections", get(connections::list).post(connections::initiate))
        .route("/destinations/look-up", post(destinations::look_up))
        .route("/connections/{id}", get(connections::get))
        .route("/connections/{id}/remove", post(connections::remove))
        .route("/connections/{id}/deactivate", post(lifecycle::deactivate))
        .route("/connections/{id}/activate", post(lifecycle::activate))
        .route("/connections/{id}/calibration", post(calibration::begin))
        .route("/connections/{id}/calibration/end", post(calibration::end))
        .route("/connections/{id}/retire", post(calibration::retire))
        .route("/connections/{id}/waiting", get(lifecycle::waiting))
        .route("/connections/{id}/invitation", get(invitations::get))
        .route("/connections/{id}/invitation/reissue", post(invitations::reissue))
        .route("/connections/{id}/invitation/revoke", post(invitations::revoke))
        .route("/invitations/inspect", post(invitations::inspect))
        .route("/invitations/accept", post(invitations::accept))
        .merge(rules)
        .route("/connections/{id}/twins", get(twins::list).post(twins::start))
        .route("/connections/{id}/triggers", get(triggers::list).post(triggers::add))
        .route("/connections/{id}/triggers/preview", post(triggers::preview))
        .route("/connections/{id}/triggers/{trigger}", put(triggers::change).delete(triggers::remove))
        .route("/connections/{id}/jobs", get(jobs::list).post(jobs::begin))
        .route("/connections/{id}/pairs.csv", get(jobs::pairs))
        .route("/jobs/{id}", get(jobs::get))
        .route("/jobs/{id}/pause", post(jobs::pause))
        .route("/jobs/{id}/resume", post(jobs::resume))
        .route("/jobs/{id}/cancel", post(jobs::cancel))
        .route("/twins/{id}", get(twins::get))
        .route("/twins/{id}/retry", post(twins::retry))
        .route("/twins/{id}/skip", post(twins::skip))
        .route("/twins/{id}/stop", post(twins::stop))
        .route("/twins/{id}/compare", post(twins::compare))
        .route("/connections/{id}/conflict-policies", get(conflicts::policies).put(conflicts::set_policies))
        .route("/errors", get(errors::list))
        .route("/conflicts", get(conflicts::list))
        .route("/twins/{id}/decide", post(conflicts::decide))
        .route("/twins/{id}/conflicts/{line}/restore", post(conflicts::restore))
        .route("/refusals", get(refusals::list))
        .route("/events", get(events::listen))
}

async fn no_such_path() -> ApiError {
    ApiError::new(StatusCode::NOT_FOUND, "not-found", "The API has no such path. See /api/v1/openapi.json.")
}

async fn no_such_method() -> ApiError {
    let detail = "This path does not know this method. See /api/v1/openapi.json.";
    ApiError::new(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", detail)
}
