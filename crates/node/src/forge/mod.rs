//! The optional app inside Jira, built on Atlassian's Forge. Jira calls this node for it, with a token that Atlassian signed.
//!
//! Two things are checked on every call: that Atlassian signed it for *our* app (`token`), and, where a person acts, that this person may
//! see or edit the issue (`rights`). The second is asked of Jira itself, with the person's own token that came with the call, so that the
//! panel shows nobody more than Jira does.

mod keys;
mod rights;
mod token;

pub use keys::KeysError;
pub use rights::Rights;
pub use token::{Invocation, TokenError};

use entente_hub::Timestamp;
use keys::Keys;
use url::Url;

/// The app that this node answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForgeOptions {
    /// Its id, as in the manifest: `ari:cloud:ecosystem::app/…`. Tokens for other apps are refused.
    pub app_id: String,
    /// Where Atlassian publishes the keys of its invocation tokens.
    pub keys: Url,
}

/// Checks who calls for the app.
pub struct ForgeApp {
    app_id: String,
    keys: Keys,
    http: entente_http::Client,
}

impl ForgeApp {
    /// An app whose keys are fetched when the first call comes.
    pub fn new(options: ForgeOptions, http: entente_http::Client) -> Self {
        Self { app_id: options.app_id, keys: Keys::new(options.keys, http.clone()), http }
    }

    /// Reads and checks a call's token.
    ///
    /// # Errors
    /// When it is not Atlassian's, not for this app, not valid now, or the keys can't be fetched.
    pub async fn check(&self, token: &str, now: Timestamp) -> Result<Invocation, TokenError> {
        let key = self.keys.of(&token::key_id(token)?, now).await?;
        token::read(token, &key, &self.app_id, now)
    }

    /// What the person of a call may do with an issue.
    ///
    /// # Errors
    /// When Jira does not answer. Without a person's token nothing is allowed.
    pub async fn rights_on_issue(
        &self,
        invocation: &Invocation,
        user_token: Option<&str>,
        issue: &str,
    ) -> Result<Rights, entente_http::HttpError> {
        rights::on_issue(&self.http, invocation, user_token, issue).await
    }

    /// Whether the person of a call administers the site.
    ///
    /// # Errors
    /// When Jira does not answer. Without a person's token nothing is allowed.
    pub async fn administers(
        &self,
        invocation: &Invocation,
        user_token: Option<&str>,
    ) -> Result<bool, entente_http::HttpError> {
        rights::administers(&self.http, invocation, user_token).await
    }
}
