//! Who may use the console: the first administrator, sessions, tokens for machines.

use super::{Node, ServiceError, ServiceResult};
use crate::random_bytes;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use entente_sync_store::{ApiTokenRow, SessionRow, StoreError, UserRow};
use std::collections::BTreeMap;
use std::sync::Mutex;
use subtle::ConstantTimeEq as _;

/// How long a session lives, in milliseconds.
pub const SESSION_LIFETIME_MS: i64 = 12 * 60 * 60 * 1000;
/// The shortest password, in characters.
const SHORTEST_PASSWORD: usize = 10;
/// The longest password, in bytes: enough for any passphrase, too short to keep the hash busy.
const LONGEST_PASSWORD: usize = 1_000;

/// The token that makes the first administrator; gone once used.
pub struct SetupToken(Mutex<Option<String>>);

impl SetupToken {
    /// A new random token, or none when there is an administrator already.
    pub fn new(needed: bool) -> Self {
        Self(Mutex::new(needed.then(random_token)))
    }

    /// The token to print at start.
    pub fn text(&self) -> Option<String> {
        self.lock().clone()
    }

    fn fits(&self, text: &str) -> bool {
        self.lock().as_ref().is_some_and(|token| token.as_bytes().ct_eq(text.trim().as_bytes()).into())
    }

    fn use_up(&self) {
        *self.lock() = None;
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<String>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// A session that just began.
pub struct SignedIn {
    /// The cookie's secret.
    pub token: String,
    /// Whose session.
    pub user: String,
    /// What every changing request must repeat in a header.
    pub csrf: String,
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Principal {
    /// A person with a session.
    Person {
        /// The name.
        name: String,
        /// What every changing request must repeat in a header.
        csrf: String,
    },
    /// A program with a token.
    Machine {
        /// The token's name.
        name: String,
    },
}

impl Principal {
    /// The name that goes into records.
    pub fn name(&self) -> &str {
        match self {
            Self::Person { name, .. } | Self::Machine { name } => name,
        }
    }
}

/// A random token: 32 bytes in base64url.
fn random_token() -> String {
    URL_SAFE_NO_PAD.encode(random_bytes::<32>())
}

fn hash(token: &str) -> Vec<u8> {
    digest(&SHA256, token.as_bytes()).as_ref().to_vec()
}

impl Node {
    /// Whether an administrator has still to be made.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn needs_administrator(&self) -> ServiceResult<bool> {
        Ok(self.registry.user_count().await? == 0)
    }

    /// Makes the first administrator with the token that was printed at start, and signs in.
    ///
    /// # Errors
    /// When the token is wrong or used, or a field is.
    pub async fn set_up(&self, token: &str, name: &str, password: &str) -> ServiceResult<SignedIn> {
        if !self.needs_administrator().await? {
            let detail = "This node has an administrator already. Sign in instead.";
            return Err(ServiceError::new(409, "already-set-up", detail));
        }
        if !self.setup_token.fits(token) {
            let detail = "The one-time token is wrong. It stands in the output of the node since its last start.";
            return Err(ServiceError::field("wrong-token", "token", detail));
        }
        let name = name.trim();
        let fields = account_errors(name, password);
        if !fields.is_empty() {
            return Err(ServiceError::fields(fields));
        }
        let password_hash = hash_password(password.to_owned()).await?;
        let user = UserRow { name: name.to_owned(), password_hash, created_at: self.clock.now() };
        self.registry.add_user(user).await?;
        self.setup_token.use_up();
        self.begin_session(name).await
    }

    /// Signs in.
    ///
    /// # Errors
    /// When name or password are wrong, without telling which.
    pub async fn sign_in(&self, name: &str, password: &str) -> ServiceResult<SignedIn> {
        let wrong = || ServiceError::new(401, "wrong-password", "The name or the password is wrong.");
        if password.len() > LONGEST_PASSWORD {
            return Err(wrong());
        }
        let user = self.registry.user(name.trim()).await?;
        // A name that does not exist takes as long as one that does.
        let stored = match &user {
            Some(user) => user.password_hash.clone(),
            None => hash_password("no such user, but the same work".into()).await?,
        };
        let fits = verify_password(password.to_owned(), stored).await?;
        match user {
            Some(user) if fits => self.begin_session(&user.name).await,
            _ => {
                tracing::warn!(name = name.trim(), "signing in failed: wrong name or password");
                Err(wrong())
            }
        }
    }

    async fn begin_session(&self, user: &str) -> ServiceResult<SignedIn> {
        let signed_in = SignedIn { token: random_token(), user: user.to_owned(), csrf: random_token() };
        let session = SessionRow {
            token_hash: hash(&signed_in.token),
            user: signed_in.user.clone(),
            csrf: signed_in.csrf.clone(),
            expires_at: self.clock.now().plus_millis(SESSION_LIFETIME_MS),
        };
        self.registry.add_session(session).await?;
        tracing::info!(user, "signed in");
        Ok(signed_in)
    }

    /// Who a session's cookie belongs to.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn session_principal(&self, token: &str) -> ServiceResult<Option<Principal>> {
        let session = self.registry.session(&hash(token), self.clock.now()).await?;
        Ok(session.map(|session| Principal::Person { name: session.user, csrf: session.csrf }))
    }

    /// Who a machine's token belongs to.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn token_principal(&self, token: &str) -> ServiceResult<Option<Principal>> {
        let row = self.registry.api_token(&hash(token)).await?;
        Ok(row.map(|row| Principal::Machine { name: row.name }))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn sign_out(&self, token: &str) -> ServiceResult<()> {
        Ok(self.registry.end_session(&hash(token)).await?)
    }

    /// Makes a token for a machine. It is shown once.
    ///
    /// # Errors
    /// When the name is missing or taken.
    pub async fn add_token(&self, name: &str, created_by: &str) -> ServiceResult<String> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > 100 || name.chars().any(char::is_control) {
            return Err(ServiceError::field("bad-name", "name", "Enter a name of at most 100 characters."));
        }
        let token = format!("ent_{}", random_token());
        let row = ApiTokenRow {
            token_hash: hash(&token),
            name: name.to_owned(),
            created_by: created_by.to_owned(),
            created_at: self.clock.now(),
        };
        self.registry.add_api_token(row).await.map_err(|error| match error {
            StoreError::Conflict { .. } => {
                ServiceError::field("name-taken", "name", format!("There is a token named {name} already."))
            }
            other => other.into(),
        })?;
        Ok(token)
    }

    /// All tokens for machines, oldest first.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn list_tokens(&self) -> ServiceResult<Vec<ApiTokenRow>> {
        Ok(self.registry.api_tokens().await?)
    }

    /// Ends a token for machines.
    ///
    /// # Errors
    /// When there is none of this name.
    pub async fn end_token(&self, name: &str) -> ServiceResult<()> {
        if self.list_tokens().await?.iter().any(|row| row.name == name) {
            return Ok(self.registry.end_api_token(name).await?);
        }
        Err(ServiceError::not_found("token"))
    }
}

fn account_errors(name: &str, password: &str) -> BTreeMap<String, String> {
    let mut fields = BTreeMap::new();
    if name.is_empty() || name.chars().count() > 100 || name.chars().any(char::is_control) {
        fields.insert("name".to_owned(), "Enter a name of at most 100 characters.".to_owned());
    }
    if password.chars().count() < SHORTEST_PASSWORD {
        fields.insert("password".to_owned(), format!("The password needs at least {SHORTEST_PASSWORD} characters."));
    } else if password.len() > LONGEST_PASSWORD {
        fields.insert("password".to_owned(), "The password is too long.".to_owned());
    }
    fields
}

/// Hashing takes a good part of a second on purpose, so it does not run on the threads that serve requests.
async fn hash_password(password: String) -> ServiceResult<String> {
    let work = move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string());
    match tokio::task::spawn_blocking(work).await {
        Ok(Ok(hash)) => Ok(hash),
        Ok(Err(error)) => Err(hash_failed(&error)),
        Err(error) => Err(hash_failed(&error)),
    }
}

async fn verify_password(password: String, stored: String) -> ServiceResult<bool> {
    let work = move || {
        PasswordHash::new(&stored)
            .is_ok_and(|stored| Argon2::default().verify_password(password.as_bytes(), &stored).is_ok())
    };
    tokio::task::spawn_blocking(work).await.map_err(|error| hash_failed(&error))
}

fn hash_failed(error: &dyn std::fmt::Display) -> ServiceError {
    tracing::error!(%error, "a password could not be hashed");
    ServiceError::new(500, "hash-failed", "The password could not be checked. Look at the node's log.")
}
