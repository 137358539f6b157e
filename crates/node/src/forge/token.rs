//! Forge invocation tokens: JSON web tokens, signed with RS256, for one app, valid for a short time.
//!
//! Claims as Atlassian's page on the remote invocation contract lists them.

use super::KeysError;
use entente_hub::Timestamp;
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde::Deserialize;
use url::Url;

/// Who signs invocation tokens.
const ISSUER: &str = "forge/invocation-token";
/// How far clocks may differ, in milliseconds.
const LEEWAY_MS: i64 = 60_000;

/// Why a call is refused. The reader is whoever installed the app.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// It is no token of this kind, or its signature is wrong.
    #[error("the call's invocation token is not one of Atlassian's")]
    Forged,
    /// It was made for another app.
    #[error(
        "the call's invocation token was made for another app; compare app.id in the manifest with forge.app_id in this node's configuration"
    )]
    ForeignApp,
    /// It is too old, or from the future.
    #[error("the call's invocation token is not valid now; compare this machine's clock")]
    NotNow,
    /// The keys.
    #[error(transparent)]
    Keys(#[from] KeysError),
}

/// What a token says of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invocation {
    /// The site's address, without a slash at the end.
    pub site: Option<String>,
    /// The site's id in Atlassian's cloud.
    pub cloud_id: Option<String>,
    /// Where calls back to Jira go.
    pub api: Option<Url>,
    /// The account of the person who acts; none for events.
    pub person: Option<String>,
}

#[derive(Deserialize)]
struct Claims {
    aud: Audience,
    exp: i64,
    #[serde(default)]
    nbf: Option<i64>,
    #[serde(default)]
    app: App,
    #[serde(default)]
    context: Context,
    #[serde(default)]
    principal: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct App {
    api_base_url: Option<Url>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Context {
    cloud_id: Option<String>,
    site_url: Option<String>,
}

/// The id of the key that signed a token; nothing of the token is trusted yet.
pub(super) fn key_id(token: &str) -> Result<String, TokenError> {
    let header = jsonwebtoken::decode_header(token).map_err(|_| TokenError::Forged)?;
    if header.alg != Algorithm::RS256 {
        return Err(TokenError::Forged);
    }
    header.kid.ok_or(TokenError::Forged)
}

/// Checks signature, issuer, audience and time.
pub(super) fn read(token: &str, key: &DecodingKey, app_id: &str, now: Timestamp) -> Result<Invocation, TokenError> {
    let mut validation = Validation::new(Algorithm::RS256);
    validation.set_issuer(&[ISSUER]);
    validation.set_required_spec_claims(&["iss", "aud", "exp"]);
    // The audience is compared below, to tell a foreign app's token from a forged one; the time by the node's own clock.
    validation.validate_aud = false;
    validation.validate_exp = false;
    let claims = jsonwebtoken::decode::<Claims>(token, key, &validation).map_err(|_| TokenError::Forged)?.claims;
    let ours = match &claims.aud {
        Audience::One(audience) => audience == app_id,
        Audience::Several(audiences) => audiences.iter().any(|audience| audience == app_id),
    };
    if !ours {
        return Err(TokenError::ForeignApp);
    }
    let expired = now.0 > claims.exp.saturating_mul(1000).saturating_add(LEEWAY_MS);
    let early = claims.nbf.is_some_and(|from| now.0 < from.saturating_mul(1000).saturating_sub(LEEWAY_MS));
    if expired || early {
        return Err(TokenError::NotNow);
    }
    Ok(Invocation {
        site: claims.context.site_url.map(|url| url.trim_end_matches('/').to_owned()),
        cloud_id: claims.context.cloud_id,
        api: claims.app.api_base_url,
        person: claims.principal,
    })
}
