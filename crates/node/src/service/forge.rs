//! What the app inside Jira shows and does: the state of one issue, beginning and ending its sync, connecting it.

use super::{NewJob, Node, ServiceError, ServiceResult};
use crate::forge::Invocation;
use crate::state::Entry;
use entente_hub::{ConnectionId, SystemId, TwinId};
use entente_sync_core::Content;
use entente_sync_engine::jobs::JobPair;
use entente_sync_store::{ConnectionStatus, TwinRow};
use entente_tracker_api::{ChangeHint, HintKind};
use std::sync::Arc;

impl Node {
    /// The system that the site of a call is: by its address, or by its id where the system is reached through Atlassian's gateway.
    ///
    /// # Errors
    /// When no system of this node is that site.
    pub async fn system_of_call(&self, invocation: &Invocation) -> ServiceResult<SystemId> {
        let is_site = |address: &str| {
            let address = address.trim_end_matches('/');
            let by_address = invocation.site.as_deref().is_some_and(|site| site.eq_ignore_ascii_case(address));
            let by_id = invocation.cloud_id.as_deref().is_some_and(|id| address.ends_with(&format!("/ex/jira/{id}")));
            by_address || by_id
        };
        let systems = self.registry.systems().await?;
        systems.into_iter().find(|row| is_site(&row.address)).map(|row| row.id).ok_or_else(|| {
            let site = invocation.site.as_deref().or(invocation.cloud_id.as_deref()).unwrap_or("that it does not name");
            let detail = format!("This node has no system for the site {site}. Add it in the console, under Systems.");
            ServiceError::new(404, "forge-unknown-site", detail)
        })
    }

    /// Connections of a system, oldest first, each with its twin of the issue, if there is one.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn twins_of_issue(
        &self,
        system: SystemId,
        issue_id: &str,
    ) -> ServiceResult<Vec<(Arc<Entry>, Option<TwinRow>)>> {
        let mut found = Vec::new();
        for entry in self.connections_of(system) {
            let twin = self.store.twin_of_issue(entry.row.id, issue_id).await?;
            found.push((entry, twin));
        }
        Ok(found)
    }

    /// Connections of a system that people can work with.
    pub fn connections_of(&self, system: SystemId) -> Vec<Arc<Entry>> {
        let of_system = |entry: &Arc<Entry>| entry.row.system == system && !Self::is_draft(entry);
        self.book.entries().into_iter().filter(of_system).collect()
    }

    /// Syncs an issue now: puts it under sync where it is not, else compares it with the other side.
    ///
    /// # Errors
    /// When the connection is of another system or can't begin anything, or the twin waits for a person.
    pub async fn sync_issue_now(
        &self,
        system: SystemId,
        connection: ConnectionId,
        (issue_id, issue_key): (&str, &str),
    ) -> ServiceResult<()> {
        self.connection_of_system(system, connection)?;
        match self.store.twin_of_issue(connection, issue_id).await? {
            Some(twin) => self.compare_twin(twin.id).await,
            None => self.start_sync(connection, issue_key).await.map(drop),
        }
    }

    /// Connects an issue with one of the other side. Both keep their content; what changes from now on crosses.
    ///
    /// # Errors
    /// As for a job that connects a list.
    pub async fn connect_issue(
        &self,
        system: SystemId,
        connection: ConnectionId,
        (issue_key, remote_key): (&str, &str),
        person: &str,
    ) -> ServiceResult<()> {
        self.connection_of_system(system, connection)?;
        let remote = remote_key.trim();
        if remote.is_empty() {
            let detail = "Enter the key of the other side's issue.";
            return Err(ServiceError::field("issue-missing", "remoteKey", detail));
        }
        let pair = JobPair { local: issue_key.to_owned(), remote: remote.to_owned() };
        self.begin_job(connection, NewJob::Connect(Content::Keep, vec![pair]), person).await.map(drop)
    }

    /// Ends the sync of an issue on both sides.
    ///
    /// # Errors
    /// When the twin is not one of this issue, or has ended.
    pub async fn stop_issue(&self, system: SystemId, issue_id: &str, twin: TwinId) -> ServiceResult<()> {
        let row = self.twin(twin).await?;
        if row.system != system || row.local_issue_id.as_deref() != Some(issue_id) {
            return Err(ServiceError::not_found("twin"));
        }
        self.stop_twin(twin).await
    }

    /// What a workflow asks for after a transition: the issue's changes are carried now, and an issue that is not under sync is put
    /// under sync in the connection that the workflow names, or in the only one.
    ///
    /// # Errors
    /// When the connection can't begin anything, or none is named and there are several.
    pub async fn sync_after_transition(
        &self,
        system: SystemId,
        named: Option<ConnectionId>,
        issue: (&str, &str),
    ) -> ServiceResult<()> {
        let hint = ChangeHint {
            issue_id: issue.0.to_owned(),
            issue_key: Some(issue.1.to_owned()),
            kind: HintKind::Changed,
            changed: None,
        };
        self.engine.hints_arrived(system, vec![hint]).await?;
        let active = |entry: &Arc<Entry>| entry.row.status == ConnectionStatus::Active;
        let connection = match named {
            Some(connection) => self.connection_of_system(system, connection)?.row.id,
            None => match self.connections_of(system).into_iter().filter(active).collect::<Vec<_>>().as_slice() {
                [only] => only.row.id,
                _ => {
                    let detail = "Choose a connection in the settings of the workflow's post function.";
                    return Err(ServiceError::new(422, "forge-connection-missing", detail));
                }
            },
        };
        match self.store.twin_of_issue(connection, issue.0).await? {
            // The hint above carries its changes.
            Some(_) => Ok(()),
            None => self.start_sync(connection, issue.1).await.map(drop),
        }
    }

    fn connection_of_system(&self, system: SystemId, connection: ConnectionId) -> ServiceResult<Arc<Entry>> {
        let entry = self.entry(connection)?;
        if entry.row.system == system { Ok(entry) } else { Err(ServiceError::not_found("connection")) }
    }
}
