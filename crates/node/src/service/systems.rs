//! Systems: trackers with their accounts.

use super::{Node, ServiceError, ServiceResult};
use crate::live::Topic;
use crate::state::{Connector, RedmineSettings, SystemSettings, system_row_name, with_settings};
use entente_hub::{Project, SystemId};
use entente_sync_store::SystemRow;
use entente_tracker_api::{AccessReport, Credentials, Tracker, TrackerError};
use std::sync::Arc;

/// The most projects that a search answers.
const MOST_PROJECTS: usize = 50;

/// A tracker to register.
pub struct NewSystem {
    /// Its name here; the tracker's host when empty.
    pub name: String,
    /// The connector kind.
    pub kind: String,
    /// The tracker's address.
    pub address: String,
    /// The account's e-mail or login; a Redmine needs none with an API key.
    pub email: String,
    /// Its API token, API key or password.
    pub token: String,
    /// Settings of a Redmine; usual ones when absent.
    pub redmine: Option<RedmineSettings>,
}

/// New settings of a system; what is absent stays.
pub struct SystemChange {
    /// The new name.
    pub name: String,
    /// The new address.
    pub address: String,
    /// The new e-mail or login.
    pub email: String,
    /// The new token.
    pub token: Option<String>,
    /// New settings of a Redmine.
    pub redmine: Option<RedmineSettings>,
}

impl Node {
    /// All systems.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn list_systems(&self) -> ServiceResult<Vec<(SystemRow, SystemSettings)>> {
        let rows = self.registry.systems().await?;
        Ok(rows.into_iter().map(|row| with_settings(&row)).collect())
    }

    /// One system.
    ///
    /// # Errors
    /// When there is none.
    pub async fn system(&self, id: SystemId) -> ServiceResult<(SystemRow, SystemSettings)> {
        let rows = self.list_systems().await?;
        rows.into_iter().find(|(row, _)| row.id == id).ok_or_else(|| ServiceError::not_found("system"))
    }

    /// Registers a tracker after checking its credentials and permissions.
    ///
    /// # Errors
    /// When a field is wrong, the tracker can't be reached or the account lacks a permission.
    pub async fn add_system(&self, new: NewSystem) -> ServiceResult<(SystemRow, SystemSettings)> {
        let connector = Connector::of(&new.kind, new.redmine)
            .ok_or_else(|| ServiceError::field("unknown-kind", "kind", "This kind of tracker has no connector."))?;
        let credentials = Credentials {
            address: clean_address(&new.address, connector)?,
            email: new.email.trim().to_owned(),
            token: new.token.trim().to_owned(),
        };
        let (credentials, report) = self.check_credentials(connector, credentials).await?;
        let id = SystemId::from_bytes(crate::random_bytes());
        let name = named(&new.name, &credentials.address);
        self.save_system(id, name, (new.kind, connector), credentials, &report, self.clock.now()).await
    }

    /// Changes a system's settings after checking them.
    ///
    /// # Errors
    /// As for [`Node::add_system`].
    pub async fn change_system(
        &self,
        id: SystemId,
        change: SystemChange,
    ) -> ServiceResult<(SystemRow, SystemSettings)> {
        let (row, settings) = self.system(id).await?;
        let connector = Connector::of(&row.kind, change.redmine.or(settings.redmine))
            .ok_or_else(|| ServiceError::field("unknown-kind", "kind", "This kind of tracker has no connector."))?;
        let token = match change.token.map(|token| token.trim().to_owned()).filter(|token| !token.is_empty()) {
            Some(token) => token,
            None => self.stored_credentials(&row)?.token,
        };
        let address = clean_address(&change.address, connector)?;
        let credentials = Credentials { address, email: change.email.trim().to_owned(), token };
        let (credentials, report) = self.check_credentials(connector, credentials).await?;
        let name = named(&change.name, &credentials.address);
        self.save_system(id, name, (row.kind, connector), credentials, &report, row.created_at).await
    }

    /// Checks a system again.
    ///
    /// # Errors
    /// When there is none. What is wrong with the tracker is in the answer.
    pub async fn check_system(&self, id: SystemId) -> ServiceResult<(SystemRow, SystemSettings)> {
        let (mut row, mut settings) = self.system(id).await?;
        settings.checked_at = self.clock.now().0;
        match self.tracker(id)?.check_access().await {
            Ok(report) => {
                take_report(&mut settings, &report);
                settings.problem = None;
            }
            Err(error) => settings.problem = Some(error.to_string()),
        }
        row.settings = to_json(&settings);
        self.registry.save_system(row.clone()).await?;
        self.live.tell(Topic::Systems, None);
        Ok((row, settings))
    }

    /// Projects of a system's tracker whose key or name contains the text.
    ///
    /// # Errors
    /// When there is no such system or its tracker does not answer.
    pub async fn projects(&self, id: SystemId, text: &str) -> ServiceResult<Vec<Project>> {
        Ok(self.tracker(id)?.search_projects(text.trim(), MOST_PROJECTS).await?)
    }

    /// The tracker of a system.
    ///
    /// # Errors
    /// When there is no such system.
    pub fn tracker(&self, id: SystemId) -> ServiceResult<Arc<dyn Tracker>> {
        self.book.tracker(id).ok_or_else(|| ServiceError::not_found("system"))
    }

    /// Credentials that work, with the address as the connector uses it.
    async fn check_credentials(
        &self,
        connector: Connector,
        mut credentials: Credentials,
    ) -> ServiceResult<(Credentials, AccessReport)> {
        let missing = connector.missing_credentials(&credentials);
        if !missing.is_empty() {
            let fields = missing.into_iter().map(|(field, text)| (field.to_owned(), text.to_owned()));
            return Err(ServiceError::fields(fields.collect()));
        }
        let at_field = |error| at_field(error, connector, &credentials);
        let tracker = connector.connect(credentials.clone(), &self.http).map_err(at_field)?;
        let report = tracker.check_access().await.map_err(at_field)?;
        match report.missing_permissions.as_slice() {
            [] => {
                credentials.address = tracker.address().to_owned();
                Ok((credentials, report))
            }
            missing => {
                let list = missing.join(", ");
                let detail = format!(
                    "The account {} lacks a permission that a sync needs: {list}. Ask the tracker's administrator to grant it, and try again.",
                    report.account.display_name
                );
                Err(ServiceError::field("missing-permission", "token", detail))
            }
        }
    }

    async fn save_system(
        &self,
        id: SystemId,
        name: String,
        (kind, connector): (String, Connector),
        credentials: Credentials,
        report: &AccessReport,
        created_at: entente_hub::Timestamp,
    ) -> ServiceResult<(SystemRow, SystemSettings)> {
        let secret = self.vault.seal(&webhook_row(id), hex::encode(crate::random_bytes::<32>()).as_bytes());
        let mut settings = SystemSettings {
            email: credentials.email.clone(),
            checked_at: self.clock.now().0,
            webhook_secret: hex::encode(secret),
            redmine: connector.redmine(),
            ..SystemSettings::default()
        };
        take_report(&mut settings, report);
        let json = serde_json::to_vec(&credentials)
            .map_err(|error| ServiceError::new(500, "secrets-unavailable", error.to_string()))?;
        let row = SystemRow {
            id,
            name: name.clone(),
            kind,
            address: credentials.address,
            settings: to_json(&settings),
            credentials: self.vault.seal(&system_row_name(id), &json),
            created_at,
        };
        self.registry.save_system(row.clone()).await.map_err(|error| match error {
            entente_sync_store::StoreError::Conflict { .. } => {
                ServiceError::field("name-taken", "name", format!("There is a system named {name} already."))
            }
            other => other.into(),
        })?;
        self.book.load_systems().await?;
        self.live.tell(Topic::Systems, None);
        self.register_webhook(&row, &settings).await;
        Ok((row, settings))
    }

    /// Asks the tracker to send webhooks here, when anything can reach this node. Without them the sweep does it all, only later.
    async fn register_webhook(&self, row: &SystemRow, settings: &SystemSettings) {
        let (Some(public_url), Some(tracker)) = (&self.public_url, self.book.tracker(row.id)) else { return };
        if !tracker.capabilities().webhooks {
            return;
        }
        let Ok(secret) = self.webhook_secret(row.id, settings) else { return };
        let url = format!("{}/hooks/v1/{}", public_url.trim_end_matches('/'), row.id);
        let target = entente_tracker_api::WebhookTarget { url, secret };
        match tracker.ensure_webhook(&target).await {
            Ok(()) => tracing::info!(system = row.name, "the tracker sends its webhooks here"),
            Err(error) => {
                tracing::warn!(system = row.name, %error, "the tracker will send no webhooks; the sweep finds changes, somewhat later");
            }
        }
    }

    /// The secret that signs deliveries of a system's webhooks.
    ///
    /// # Errors
    /// When it does not open.
    pub fn webhook_secret(&self, id: SystemId, settings: &SystemSettings) -> ServiceResult<String> {
        let sealed = hex::decode(&settings.webhook_secret).unwrap_or_default();
        let secret = self.vault.open_sealed(&webhook_row(id), &sealed)?;
        Ok(String::from_utf8_lossy(&secret).into_owned())
    }

    fn stored_credentials(&self, row: &SystemRow) -> ServiceResult<Credentials> {
        let json = self.vault.open_sealed(&system_row_name(row.id), &row.credentials)?;
        serde_json::from_slice(&json)
            .map_err(|_| ServiceError::new(500, "secrets-unavailable", "The stored credentials are damaged."))
    }
}

fn webhook_row(id: SystemId) -> String {
    format!("webhook:{id}")
}

fn to_json(settings: &SystemSettings) -> String {
    serde_json::to_string(settings).unwrap_or_default()
}

fn take_report(settings: &mut SystemSettings, report: &AccessReport) {
    settings.account = report.account.clone();
    settings.tracker_title = report.tracker_title.clone();
    settings.time_zone = report.time_zone.clone();
    settings.missing_permissions.clone_from(&report.missing_permissions);
}

fn named(name: &str, address: &str) -> String {
    let host = || url::Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned));
    match name.trim() {
        "" => host().unwrap_or_else(|| address.to_owned()),
        name => name.to_owned(),
    }
}

/// `https://host[:port][/path]` without a slash at the end. A person may leave the scheme out.
fn clean_address(text: &str, connector: Connector) -> ServiceResult<String> {
    let example = connector.example_address();
    let wrong = |detail: &str| ServiceError::field("bad-address", "address", detail);
    let text = text.trim();
    if text.is_empty() {
        return Err(wrong(&format!("Enter the address of the tracker, such as {example}.")));
    }
    let with_scheme = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let url = url::Url::parse(&with_scheme)
        .map_err(|_| wrong(&format!("This is not an address. It looks like {example}.")))?;
    let loopback =
        url.host_str().is_some_and(|host| host == "localhost" || host.starts_with("127.") || host == "[::1]");
    if url.scheme() != "https" && !(url.scheme() == "http" && loopback) {
        return Err(wrong("The address must begin with https://, so that the token is not sent in the clear."));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(wrong("Leave the name and password out of the address; there are fields for them."));
    }
    Ok(url[..url::Position::AfterPath].trim_end_matches('/').to_owned())
}

/// A tracker's refusal at the field that caused it.
fn at_field(error: TrackerError, connector: Connector, credentials: &Credentials) -> ServiceError {
    match &error {
        TrackerError::Unauthorized { address, detail } => {
            let what = connector.credentials_name(credentials);
            let text = format!("{address} does not accept the {what} ({detail}). Enter what the account has now.");
            ServiceError::field("tracker-unauthorized", "token", text)
        }
        TrackerError::Refused { fields, .. } if fields.contains_key("token") => {
            ServiceError::field("tracker-unauthorized", "token", error.to_string())
        }
        TrackerError::Refused { fields, .. } if fields.contains_key("address") => {
            ServiceError::field("bad-address", "address", error.to_string())
        }
        TrackerError::NotFound { .. } => {
            let text = connector.nothing_answers(&credentials.address);
            ServiceError::field("tracker-unreachable", "address", text)
        }
        TrackerError::Unavailable { .. } | TrackerError::Unexpected { .. } => {
            ServiceError::field("tracker-unreachable", "address", error.to_string())
        }
        _ => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_cleaned_or_refused_with_a_reason() {
        let clean = |text| clean_address(text, Connector::JiraCloud).map_err(|error| error.code);
        assert_eq!(clean("example.atlassian.net/"), Ok("https://example.atlassian.net".into()));
        assert_eq!(clean("https://example.com/jira/?x=1"), Ok("https://example.com/jira".into()));
        assert_eq!(clean("http://127.0.0.1:8080"), Ok("http://127.0.0.1:8080".into()));
        for wrong in ["", "http://example.com", "https://a:b@example.com", "https://", "ftp://x"] {
            assert_eq!(clean(wrong), Err("bad-address"), "{wrong}");
        }
    }
}
