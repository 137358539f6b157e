//! The description of the API.

use super::{
    calibration, conflicts, connections, destinations, errors, events, invitations, jobs, lifecycle, metrics, problem,
    refusals, rules, sessions, status, systems, tokens, triggers, twins,
};
use axum::Json;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Entente console API",
        description = "What the web console and programs do with a node. Times are milliseconds since 1970-01-01T00:00:00Z, ids are UUIDs. \
            Errors are `application/problem+json` with a stable `code`."
    ),
    paths(
        status::status,
        status::healthz,
        metrics::readyz,
        metrics::metrics,
        sessions::setup,
        sessions::sign_in,
        sessions::current,
        sessions::sign_out,
        tokens::list,
        tokens::add,
        tokens::remove,
        systems::list,
        systems::add,
        systems::change,
        systems::check,
        systems::projects,
        connections::list,
        connections::initiate,
        connections::get,
        connections::remove,
        lifecycle::deactivate,
        lifecycle::activate,
        lifecycle::waiting,
        calibration::begin,
        calibration::end,
        calibration::retire,
        destinations::look_up,
        invitations::get,
        invitations::reissue,
        invitations::revoke,
        invitations::inspect,
        invitations::accept,
        rules::list,
        rules::version,
        rules::check,
        rules::publish,
        twins::list,
        twins::start,
        twins::get,
        twins::retry,
        twins::skip,
        twins::stop,
        twins::compare,
        triggers::list,
        triggers::add,
        triggers::change,
        triggers::remove,
        triggers::preview,
        jobs::list,
        jobs::begin,
        jobs::get,
        jobs::pause,
        jobs::resume,
        jobs::cancel,
        jobs::pairs,
        errors::list,
        conflicts::policies,
        conflicts::set_policies,
        conflicts::list,
        conflicts::decide,
        conflicts::restore,
        refusals::list,
        events::listen,
        serve,
    ),
    components(schemas(problem::Problem)),
    modifiers(&Schemes),
    security(("session" = [], "csrf" = []), ("token" = [])),
)]
struct Description;

/// The ways to prove who asks.
struct Schemes;

impl Modify for Schemes {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let session = ApiKeyValue::with_description(
            "entente_session",
            "Set by signing in. The name ends in eight digits of the node's id, so that nodes on one host don't mix theirs up; over TLS it begins with `__Host-`.",
        );
        let csrf = ApiKeyValue::with_description(
            "x-entente-csrf",
            "The session's `csrf` value, on every request of a session that is not a GET.",
        );
        let token = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("A token for machines, made under API tokens."))
            .build();
        let components = openapi.components.get_or_insert_default();
        components.add_security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(session)));
        components.add_security_scheme("csrf", SecurityScheme::ApiKey(ApiKey::Header(csrf)));
        components.add_security_scheme("token", SecurityScheme::Http(token));
    }
}

/// The description of the console API. `docs/api/openapi.json` is this; the console's types are made from it.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// This description. Needs no sign-in.
#[utoipa::path(get, path = "/api/v1/openapi.json", operation_id = "openapi", tag = "node", security(),
    responses((status = 200, description = "OpenAPI 3.1", body = serde_json::Value)))]
pub(super) async fn serve() -> Json<utoipa::openapi::OpenApi> {
    Json(openapi())
}
