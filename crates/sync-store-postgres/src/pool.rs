//! Connections to the server.

use crate::tls;
use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use entente_sync_store::StoreError;
use std::fmt;
use std::time::Duration;
use tokio_postgres::Config;

/// How long a verb waits for a connection, and a connection for the server.
const PATIENCE: Duration = Duration::from_secs(30);
/// An acknowledgement means that it is on disk: a server that is set to answer before is overruled, one that waits for its replicas is not.
const DURABLE: &str =
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit', true) = 'off'";

/// Which database, and how many connections to it.
#[derive(Clone)]
pub struct Database {
    /// `postgres://user:password@host/database`, with `sslmode` and the other parameters of libpq.
    pub url: String,
    /// The most connections that this process opens.
    pub connections: usize,
}

impl fmt::Debug for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Database").field("connections", &self.connections).finish_non_exhaustive()
    }
}

/// Makes the pool; nothing is connected yet.
pub(crate) fn connect(database: &Database) -> Result<Pool, StoreError> {
    // The parser's message may hold parts of the address, and with them the password.
    let mut config: Config = database.url.parse().map_err(|_| {
        StoreError::Unavailable(
            "the address of the database can't be read; it looks like postgres://user:password@host/database"
                .to_owned(),
        )
    })?;
    config.application_name("entente");
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(PATIENCE);
    }
    let manager =
        Manager::from_config(config, tls::connector()?, ManagerConfig { recycling_method: RecyclingMethod::Fast });
    let durable = Hook::async_fn(|client, _| {
        Box::pin(async move {
            client.query(DURABLE, &[]).await.map_err(HookError::Backend)?;
            Ok(())
        })
    });
    Pool::builder(manager)
        .max_size(database.connections.max(1))
        .wait_timeout(Some(PATIENCE))
        .create_timeout(Some(PATIENCE))
        .runtime(Runtime::Tokio1)
        .post_create(durable)
        .build()
        .map_err(|error| StoreError::Unavailable(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_is_not_told() {
        let database = Database { url: "postgres://ann:canary@host:nonsense/x".to_owned(), connections: 1 };
        let error = connect(&database).expect_err("the port is no number").to_string();
        assert!(!format!("{database:?} {error}").contains("canary"), "{error}");
        assert!(error.contains("postgres://user:password@host/database"), "{error}");
    }
}
