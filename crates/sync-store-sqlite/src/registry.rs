//! What administrators configure: each verb hands its values to a function that holds its SQL.

mod connections;
mod rules;
mod settings;
mod systems;
mod tokens;
mod users;

pub(crate) use connections::{one as one_connection, removed as removed_connections};

use crate::store::SqliteStore;
use async_trait::async_trait;
use entente_hub::{ConnectionId, Timestamp};
use entente_sync_store::{
    ApiTokenRow, ConnectionChange, ConnectionRow, NewRuleVersion, Registry, RuleVersionRow, SessionRow, StoreError,
    SystemRow, UserRow,
};

#[async_trait]
impl Registry for SqliteStore {
    async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let name = name.to_owned();
        self.read(move |db| settings::get(db, &name)).await
    }

    async fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let (name, value) = (name.to_owned(), value.to_owned());
        self.write(move |db| settings::set(db, &name, &value)).await
    }

    async fn save_system(&self, system: SystemRow) -> Result<(), StoreError> {
        self.write(move |db| systems::save(db, &system)).await
    }

    async fn systems(&self) -> Result<Vec<SystemRow>, StoreError> {
        self.read(systems::all).await
    }

    async fn add_connection(
        &self,
        connection: ConnectionRow,
        rules: NewRuleVersion,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| connections::add(db, &connection, &rules, now)).await
    }

    async fn change_connection(&self, change: ConnectionChange) -> Result<ConnectionRow, StoreError> {
        self.write(move |db| connections::change(db, &change)).await
    }

    async fn drop_pending_connection(&self, id: ConnectionId) -> Result<(), StoreError> {
        self.write(move |db| connections::drop_pending(db, id)).await
    }

    async fn connection(&self, id: ConnectionId) -> Result<Option<ConnectionRow>, StoreError> {
        self.read(move |db| connections::one(db, id)).await
    }

    async fn connections(&self) -> Result<Vec<ConnectionRow>, StoreError> {
        self.read(connections::all).await
    }

    async fn publish_rules(&self, rules: NewRuleVersion, now: Timestamp) -> Result<RuleVersionRow, StoreError> {
        self.write(move |db| rules::publish(db, rules, now)).await
    }

    async fn rule_versions(&self, connection: ConnectionId, limit: u32) -> Result<Vec<RuleVersionRow>, StoreError> {
        self.read(move |db| rules::newest(db, connection, limit)).await
    }

    async fn add_user(&self, user: UserRow) -> Result<(), StoreError> {
        self.write(move |db| users::add(db, &user)).await
    }

    async fn user(&self, name: &str) -> Result<Option<UserRow>, StoreError> {
        let name = name.to_owned();
        self.read(move |db| users::one(db, &name)).await
    }

    async fn user_count(&self) -> Result<u64, StoreError> {
        self.read(users::count).await
    }

    async fn add_session(&self, session: SessionRow) -> Result<(), StoreError> {
        self.write(move |db| users::add_session(db, &session)).await
    }

    async fn session(&self, token_hash: &[u8], now: Timestamp) -> Result<Option<SessionRow>, StoreError> {
        let token_hash = token_hash.to_owned();
        self.read(move |db| users::session(db, &token_hash, now)).await
    }

    async fn end_session(&self, token_hash: &[u8]) -> Result<(), StoreError> {
        let token_hash = token_hash.to_owned();
        self.write(move |db| users::end_session(db, &token_hash)).await
    }

    async fn add_api_token(&self, token: ApiTokenRow) -> Result<(), StoreError> {
        self.write(move |db| tokens::add(db, &token)).await
    }

    async fn api_token(&self, token_hash: &[u8]) -> Result<Option<ApiTokenRow>, StoreError> {
        let token_hash = token_hash.to_owned();
        self.read(move |db| tokens::one(db, &token_hash)).await
    }

    async fn api_tokens(&self) -> Result<Vec<ApiTokenRow>, StoreError> {
        self.read(tokens::all).await
    }

    async fn end_api_token(&self, name: &str) -> Result<(), StoreError> {
        let name = name.to_owned();
        self.write(move |db| tokens::end(db, &name)).await
    }
}
