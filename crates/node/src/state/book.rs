//! The connections and systems of this node in memory, as the engine and the link need them.

use super::scripts_folder::ScriptsFolder;
use super::web::OpenWeb;
use super::{ConnectionSecrets, ConnectionSettings, Trigger, link_id, open_tracker};
use crate::vault::Vault;
use entente_hub::{ConnectionId, SystemId, TwinId};
use entente_link::keys::MarkerKey;
use entente_rules::{ConnectionFacts, RuleTexts, Rules, ScriptLibrary};
use entente_sync_engine::ports::{ConnectionRuntime, Connections, Markers, TriggerQuery};
use entente_sync_store::{ConnectionRow, ConnectionStatus, Operations, Registry, StoreError};
use entente_tracker_api::Tracker;
use std::collections::HashMap;
use std::sync::{Arc, RwLock};

/// A connection in memory.
pub struct Entry {
    /// Its row.
    pub row: ConnectionRow,
    /// What may be read.
    pub settings: ConnectionSettings,
    /// What is secret.
    pub secrets: ConnectionSecrets,
    /// Its rules, compiled; none when the published text can't be read by this version.
    pub rules: Option<Arc<Rules>>,
    /// Their version.
    pub rules_version: u64,
}

/// All of them. Readers get shared snapshots, so nobody waits for anybody.
pub struct Book {
    registry: Arc<dyn Registry>,
    operations: Arc<dyn Operations>,
    vault: Arc<Vault>,
    http: entente_http::Client,
    node_url: String,
    entries: RwLock<HashMap<ConnectionId, Arc<Entry>>>,
    tombstones: RwLock<HashMap<ConnectionId, Arc<Entry>>>,
    trackers: RwLock<HashMap<SystemId, Arc<dyn Tracker>>>,
    scripts: ScriptsFolder,
}

impl Book {
    /// An empty book.
    pub fn new(
        registry: Arc<dyn Registry>,
        operations: Arc<dyn Operations>,
        vault: Arc<Vault>,
        http: entente_http::Client,
        node_url: String,
    ) -> Self {
        let (entries, tombstones, trackers) = Default::default();
        let scripts = ScriptsFolder::default();
        Self { registry, operations, vault, http, node_url, entries, tombstones, trackers, scripts }
    }

    /// The same with a folder of classes for rules.
    #[must_use]
    pub fn with_scripts(self, scripts: ScriptsFolder) -> Self {
        Self { scripts, ..self }
    }

    /// The node's own classes for rules, as they are now.
    pub fn library(&self) -> ScriptLibrary {
        self.scripts.read()
    }

    /// Reads everything from the store.
    ///
    /// # Errors
    /// When the store can't be read. A single row that is damaged is left out and logged, so that the others run.
    pub async fn load(&self) -> Result<(), StoreError> {
        self.load_systems().await?;
        for row in self.registry.connections().await? {
            self.take_in(row).await?;
        }
        for row in self.operations.removed_connections().await? {
            self.take_in(row).await?;
        }
        Ok(())
    }

    /// Reads the systems again, after one was added or changed.
    ///
    /// # Errors
    /// When the store can't be read.
    pub async fn load_systems(&self) -> Result<(), StoreError> {
        let mut trackers = HashMap::new();
        for row in self.registry.systems().await? {
            match open_tracker(&row, &self.vault, &self.http) {
                Ok(tracker) => {
                    trackers.insert(row.id, tracker);
                }
                Err(error) => tracing::error!(system = row.name, %error, "the system can't be used"),
            }
        }
        *write(&self.trackers) = trackers;
        Ok(())
    }

    /// Reads one connection again, after it or its rules were changed.
    ///
    /// # Errors
    /// When the store can't be read.
    pub async fn reload(&self, id: ConnectionId) -> Result<(), StoreError> {
        match self.registry.connection(id).await? {
            Some(row) => self.take_in(row).await,
            None => {
                write(&self.entries).remove(&id);
                Ok(())
            }
        }
    }

    async fn take_in(&self, row: ConnectionRow) -> Result<(), StoreError> {
        let id = row.id;
        let settings: Result<ConnectionSettings, _> = serde_json::from_str(&row.settings);
        let secrets = ConnectionSecrets::open(&self.vault, id, &row.secrets);
        let version = self.registry.rule_versions(id, 1).await?.into_iter().next();
        let rules_version = version.as_ref().map_or(0, |version| version.number);
        let known = self.entry(id).filter(|entry| entry.rules_version == rules_version);
        let rules = match known {
            Some(entry) => entry.rules.clone(),
            None => version.and_then(|version| {
                let texts = RuleTexts { outgoing: version.outgoing, incoming: version.incoming };
                entente_rules::compile_with(&texts, &self.library(), version.number).map(Arc::new).ok()
            }),
        };
        match (settings, secrets) {
            (Ok(settings), Ok(secrets)) => {
                let entry = Arc::new(Entry { row, settings, secrets, rules, rules_version });
                self.put(id, entry);
            }
            (Err(error), _) => tracing::error!(connection = row.name, %error, "the connection's row is damaged"),
            (_, Err(error)) => tracing::error!(connection = row.name, %error, "the connection can't be used"),
        }
        Ok(())
    }

    fn put(&self, id: ConnectionId, entry: Arc<Entry>) {
        if entry.row.status != ConnectionStatus::Removed {
            write(&self.entries).insert(id, entry);
            return;
        }
        write(&self.entries).remove(&id);
        if entry.settings.tombstone.is_some() {
            write(&self.tombstones).insert(id, entry);
        }
    }

    /// Connections that were removed here and of which the peer may not know it yet.
    pub fn tombstones(&self, now_epoch_ms: u64) -> Vec<Arc<Entry>> {
        let mut tombstones = write(&self.tombstones);
        tombstones
            .retain(|_, entry| entry.settings.tombstone.as_ref().is_some_and(|stone| !stone.is_over(now_epoch_ms)));
        tombstones.values().cloned().collect()
    }

    /// One connection.
    pub fn entry(&self, id: ConnectionId) -> Option<Arc<Entry>> {
        read(&self.entries).get(&id).cloned()
    }

    /// All connections, oldest first.
    pub fn entries(&self) -> Vec<Arc<Entry>> {
        let mut all: Vec<_> = read(&self.entries).values().cloned().collect();
        all.sort_by_key(|entry| (entry.row.created_at, entry.row.id));
        all
    }

    /// The tracker of a system.
    pub fn tracker(&self, system: SystemId) -> Option<Arc<dyn Tracker>> {
        read(&self.trackers).get(&system).cloned()
    }
}

/// A poisoned lock only means that some thread panicked while it read or replaced a whole value: the value is sound.
fn read<T>(lock: &RwLock<T>) -> std::sync::RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn write<T>(lock: &RwLock<T>) -> std::sync::RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(std::sync::PoisonError::into_inner)
}

impl Connections for Book {
    fn connection(&self, id: ConnectionId) -> Option<ConnectionRuntime> {
        let entry = self.entry(id).filter(|entry| entry.row.status == ConnectionStatus::Active)?;
        let tracker = self.tracker(entry.row.system)?;
        let rules = entry.rules.clone()?;
        let peer = entry.settings.peer.as_ref();
        let facts = ConnectionFacts {
            name: entry.row.name.clone(),
            description: entry.settings.description.clone(),
            local_name: entry.settings.local_short_name.clone(),
            remote_name: entry.settings.remote_short_name.clone(),
            remote_url: None,
            local_node_url: self.node_url.clone(),
            remote_node_url: peer.and_then(|peer| peer.addresses.first().cloned()),
        };
        Some(ConnectionRuntime {
            id,
            system: entry.row.system,
            tracker,
            rules,
            rules_version: entry.rules_version,
            lead: entry.settings.leads(),
            policies: Arc::new(entry.settings.conflicts.seen_by(entry.settings.role)),
            facts,
            triggers: triggers(&entry.settings),
            project_key: entry.settings.project_key.clone(),
            markers: Arc::new(EntryMarkers { id, entry }),
            web: Arc::new(OpenWeb(self.http.clone())),
        })
    }

    fn of_system(&self, system: SystemId) -> Vec<ConnectionRuntime> {
        let of_it = self.entries().into_iter().filter(|entry| entry.row.system == system);
        of_it.filter_map(|entry| self.connection(entry.row.id)).collect()
    }

    fn systems(&self) -> Vec<(SystemId, Arc<dyn Tracker>)> {
        read(&self.trackers).iter().map(|(id, tracker)| (*id, Arc::clone(tracker))).collect()
    }
}

fn triggers(settings: &ConnectionSettings) -> Vec<TriggerQuery> {
    let active = settings.triggers.iter().filter(|trigger| trigger.active);
    let query =
        |trigger: &Trigger| TriggerQuery { id: trigger.id, name: trigger.name.clone(), query: trigger.query.clone() };
    active.map(query).collect()
}

struct EntryMarkers {
    id: ConnectionId,
    entry: Arc<Entry>,
}

impl Markers for EntryMarkers {
    fn marker(&self, twin: TwinId, step: &str) -> String {
        let key: &MarkerKey = &self.entry.secrets.marker_key;
        key.marker(&link_id(self.id), &twin.to_string(), step).as_str().to_owned()
    }
}
