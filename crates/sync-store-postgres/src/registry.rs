//! What administrators configure: each verb hands its values to a function that holds its SQL.

mod connections;
mod rules;
mod settings;
mod systems;
mod tokens;
mod users;

pub(crate) use connections::{one as one_connection, removed as removed_connections};

use crate::store::PostgresStore;
use async_trait::async_trait;
use entente_hub::{ConnectionId, Timestamp};
use entente_sync_store::{
    ApiTokenRow, ConnectionChange, ConnectionRow, NewRuleVersion, Registry, RuleVersionRow, SessionRow, StoreError,
    SystemRow, UserRow,
};

#[async_trait]
impl Registry for PostgresStore {
    async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        self.read(|db| async move { settings::get(&db, name).await }).await
    }

    async fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        self.write(|db| async move { settings::set(&db, name, value).await }).await
    }

    async fn save_system(&self, system: SystemRow) -> Result<(), StoreError> {
        let system = &system;
        self.write(|db| async move { systems::save(&db, system).await }).await
    }

    async fn systems(&self) -> Result<Vec<SystemRow>, StoreError> {
        self.read(|db| async move { systems::all(&db).await }).await
    }

    async fn add_connection(
        &self,
        connection: ConnectionRow,
        rules: NewRuleVersion,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let connection = &connection;
        let rules = &rules;
        self.write(|db| async move { connections::add(&db, connection, rules, now).await }).await
    }

    async fn change_connection(&self, change: ConnectionChange) -> Result<ConnectionRow, StoreError> {
        let change = &change;
        self.write(|db| async move { connections::change(&db, change).await }).await
    }

    async fn drop_pending_connection(&self, id: ConnectionId) -> Result<(), StoreError> {
        self.write(|db| async move { connections::drop_pending(&db, id).await }).await
    }

    async fn connection(&self, id: ConnectionId) -> Result<Option<ConnectionRow>, StoreError> {
        self.read(|db| async move { connections::one(&db, id).await }).await
    }

    async fn connections(&self) -> Result<Vec<ConnectionRow>, StoreError> {
        self.read(|db| async move { connections::all(&db).await }).await
    }

    async fn publish_rules(&self, rules: NewRuleVersion, now: Timestamp) -> Result<RuleVersionRow, StoreError> {
        let rules = &rules;
        self.write(|db| async move { rules::publish(&db, rules, now).await }).await
    }

    async fn rule_versions(&self, connection: ConnectionId, limit: u32) -> Result<Vec<RuleVersionRow>, StoreError> {
        self.read(|db| async move { rules::newest(&db, connection, limit).await }).await
    }

    async fn add_user(&self, user: UserRow) -> Result<(), StoreError> {
        let user = &user;
        self.write(|db| async move { users::add(&db, user).await }).await
    }

    async fn user(&self, name: &str) -> Result<Option<UserRow>, StoreError> {
        self.read(|db| async move { users::one(&db, name).await }).await
    }

    async fn user_count(&self) -> Result<u64, StoreError> {
        self.read(|db| async move { users::count(&db).await }).await
    }

    async fn add_session(&self, session: SessionRow) -> Result<(), StoreError> {
        let session = &session;
        self.write(|db| async move { users::add_session(&db, session).await }).await
    }

    async fn session(&self, token_hash: &[u8], now: Timestamp) -> Result<Option<SessionRow>, StoreError> {
        self.read(|db| async move { users::session(&db, token_hash, now).await }).await
    }

    async fn end_session(&self, token_hash: &[u8]) -> Result<(), StoreError> {
        self.write(|db| async move { users::end_session(&db, token_hash).await }).await
    }

    async fn add_api_token(&self, token: ApiTokenRow) -> Result<(), StoreError> {
        let token = &token;
        self.write(|db| async move { tokens::add(&db, token).await }).await
    }

    async fn api_token(&self, token_hash: &[u8]) -> Result<Option<ApiTokenRow>, StoreError> {
        self.read(|db| async move { tokens::one(&db, token_hash).await }).await
    }

    async fn api_tokens(&self) -> Result<Vec<ApiTokenRow>, StoreError> {
        self.read(|db| async move { tokens::all(&db).await }).await
    }

    async fn end_api_token(&self, name: &str) -> Result<(), StoreError> {
        self.write(|db| async move { tokens::end(&db, name).await }).await
    }
}
