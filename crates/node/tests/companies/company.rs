//! A company for tests: an emulated tracker and a node beside it, in this process.

use entente_hub::{ConnectionId, SystemId, Timestamp};
use entente_link::terms::Mode;
use entente_link_http::LinkSettings;
use entente_node::peer::Peers;
use entente_node::serve::{ListenerOptions, NodeOptions, RunningNode, start};
use entente_node::service::{Counterpart, NewConnection, NewSystem, Node, ServiceError};
use entente_node::system_time::SystemClock;
use entente_sync_engine::AttachmentBounds;
use entente_sync_engine::ports::Clock;
use entente_sync_store::{ConnectionStatus, Lane, TwinFilter};
use entente_tracker_emulators::jira::{EmulatorHandle, JiraEmulatorOptions, RunningEmulator, serve};
use reqwest::multipart::{Form, Part};
use serde_json::Value;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tempfile::TempDir;

/// A clock that tests move.
#[derive(Default)]
pub struct MovedClock(AtomicI64);

impl MovedClock {
    pub fn advance(&self, by: Duration) {
        self.0.fetch_add(millis(by), Ordering::Relaxed);
    }

    pub fn rewind(&self, by: Duration) {
        self.0.fetch_sub(millis(by), Ordering::Relaxed);
    }
}

fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).expect("a short time")
}

impl Clock for MovedClock {
    fn now(&self) -> Timestamp {
        SystemClock.now().plus_millis(self.0.load(Ordering::Relaxed))
    }
}

/// Where a company keeps what survives a restart.
pub struct Kept {
    folder: TempDir,
    emulator: RunningEmulator,
    system: SystemId,
}

pub struct Company {
    pub system: SystemId,
    pub project: String,
    pub clock: Arc<MovedClock>,
    running: RunningNode,
    kept: (TempDir, RunningEmulator),
    port: u16,
}

impl Company {
    /// A company whose node others reach.
    pub async fn reachable(name: &str) -> Self {
        Self::reachable_at(name, free_port()).await
    }

    /// The same, at a certain port.
    pub async fn reachable_at(name: &str, port: u16) -> Self {
        Self::set_up(name, Some(port)).await
    }

    /// A company whose node nothing reaches.
    pub async fn private(name: &str) -> Self {
        Self::set_up(name, None).await
    }

    /// The same, with other times of its link.
    pub async fn with_link(name: &str, link: LinkSettings) -> Self {
        Self::set_up_with(name, None, |options| options.link = link).await
    }

    /// The same, with bounds for attachments.
    pub async fn with_attachments(name: &str, bounds: AttachmentBounds) -> Self {
        Self::set_up_with(name, None, |options| options.engine.attachments = bounds).await
    }

    /// A company whose node others reach, and which waits only so long for the head of a request.
    pub async fn impatient(name: &str, head_timeout: Duration) -> Self {
        Self::set_up_with(name, Some(free_port()), |options| options.head_timeout = head_timeout).await
    }

    async fn set_up(name: &str, port: Option<u16>) -> Self {
        Self::set_up_with(name, port, |_| {}).await
    }

    /// A company whose node is started with other options; with a port, others reach it there.
    pub async fn set_up_with(name: &str, port: Option<u16>, change: impl FnOnce(&mut NodeOptions)) -> Self {
        Self::set_up_in(name, tempfile::tempdir().expect("a folder"), port, change).await
    }

    /// A company whose node finds something in its folder at its first start.
    pub async fn set_up_on(name: &str, port: Option<u16>, prepare: impl AsyncFnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        prepare(folder.path()).await;
        Self::set_up_in(name, folder, port, |_| {}).await
    }

    async fn set_up_in(name: &str, folder: TempDir, port: Option<u16>, change: impl FnOnce(&mut NodeOptions)) -> Self {
        let emulator = serve(JiraEmulatorOptions::default()).await.expect("an emulator");
        let clock = Arc::new(MovedClock::default());
        let mut options = options(name, &folder, port, &clock);
        change(&mut options);
        let running = start(options).await.expect("a node");
        let new = NewSystem {
            name: format!("Jira of {name}"),
            kind: "jira-cloud".into(),
            address: emulator.url.clone(),
            email: "sync@example.com".into(),
            token: "emulator-token".into(),
            redmine: None,
        };
        let (system, _) = running.node.add_system(new).await.expect("a system");
        let port = port.unwrap_or_default();
        Self { system: system.id, project: "DEMO".into(), clock, running, kept: (folder, emulator), port }
    }

    pub fn node(&self) -> &Arc<Node> {
        &self.running.node
    }

    /// A person makes an issue in its tracker; gives its key.
    pub async fn raise_issue(&self, summary: &str) -> String {
        let issue = serde_json::json!({ "summary": summary, "project": self.project, "issuetype": "Task" });
        let call = reqwest::Client::new().post(format!("{}/__emulator/people/issues", self.kept.1.url));
        let answer = call.body(issue.to_string()).header("content-type", "application/json").send().await;
        let answer = answer.expect("an answer").bytes().await.expect("a body");
        let made: serde_json::Value = serde_json::from_slice(&answer).expect("JSON");
        made["key"].as_str().expect("a key").to_owned()
    }

    /// Its tracker.
    pub fn emulator(&self) -> EmulatorHandle {
        self.kept.1.handle()
    }

    /// A person attaches a file to an issue.
    pub async fn attach(&self, key: &str, filename: &str, content: Vec<u8>) {
        let part = Part::bytes(content).file_name(filename.to_owned());
        let call = reqwest::Client::new().post(format!("{}/browse/{key}/attach", self.kept.1.url));
        let answer = call.multipart(Form::new().part("file", part)).send().await.expect("an answer");
        answer.error_for_status().expect("attached");
    }

    /// What its node knows of other nodes.
    pub fn peers(&self) -> &Arc<Peers> {
        &self.running.peers
    }

    /// The address of its tracker.
    pub fn tracker_address(&self) -> &str {
        &self.kept.1.url
    }

    pub fn public_port(&self) -> u16 {
        self.port
    }

    /// Initiates a private connection in Script mode; gives its id and the code.
    pub async fn initiate(&self, name: &str) -> (ConnectionId, String) {
        self.initiate_with(name, Counterpart::Private).await.expect("initiated")
    }

    /// The same, of any type.
    pub async fn initiate_with(
        &self,
        name: &str,
        counterpart: Counterpart,
    ) -> Result<(ConnectionId, String), ServiceError> {
        let new = NewConnection {
            system: self.system,
            counterpart,
            mode: Mode::Script,
            local_short_name: "acme".into(),
            remote_short_name: "globex".into(),
            name: name.into(),
            description: String::new(),
            project_key: self.project.clone(),
        };
        let initiated = self.node().initiate(new, "tester").await?;
        Ok((initiated.entry.row.id, initiated.code.expect("a code")))
    }

    /// Waits until the connection is active here; bounded.
    pub async fn until_active(&self, id: ConnectionId) {
        for _ in 0..500 {
            let status = self.node().entry(id).map(|entry| entry.row.status);
            if status == Ok(ConnectionStatus::Active) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("the connection is not active after ten seconds");
    }

    /// A call as a person of the tracker makes it.
    pub async fn person(&self, path: &str, body: &Value) -> Value {
        let url = format!("{}/__emulator/people/{path}", self.kept.1.url);
        let answer = reqwest::Client::new().post(url).json(body).send().await.expect("an answer");
        answer.error_for_status().expect("done").json().await.expect("JSON")
    }

    /// Waits until some issue of the tracker looks as it should; bounded.
    pub async fn until_issue(&self, what: &str, holds: impl Fn(&Value) -> bool) -> Value {
        for _ in 0..1500 {
            let dump = self.kept.1.handle().dump();
            if let Some(issue) = dump["issues"].as_array().and_then(|all| all.iter().find(|issue| holds(issue))) {
                return issue.clone();
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("{what}: not within thirty seconds");
    }

    /// Whether some issue of the tracker looks so now.
    pub fn has_issue(&self, holds: impl Fn(&Value) -> bool) -> bool {
        self.issues().iter().any(holds)
    }

    /// A person changes fields of an issue.
    pub async fn edit_issue(&self, key: &str, fields: &Value) {
        let url = format!("{}/__emulator/people/issues/{key}", self.kept.1.url);
        reqwest::Client::new().put(url).json(fields).send().await.expect("an answer").error_for_status().expect("done");
    }

    /// Everything in its tracker.
    pub fn issues(&self) -> Vec<Value> {
        self.kept.1.handle().dump()["issues"].as_array().cloned().unwrap_or_default()
    }

    /// Waits until no twin of a connection is at work and nothing waits to be sent; bounded.
    pub async fn until_quiet(&self, id: ConnectionId) {
        for _ in 0..1500 {
            let filter = TwinFilter { connection: Some(id), limit: 100, ..TwinFilter::default() };
            let (twins, _) = self.node().store.list_twins(filter).await.expect("twins");
            let mailbox = self.node().store.mailbox(id, Lane::Messages).await.expect("a mailbox");
            if twins.iter().all(|twin| twin.wake_at.is_none()) && mailbox.sent == mailbox.sent_acknowledged {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("not quiet within thirty seconds");
    }

    pub async fn stop(self) {
        self.running.stop().await;
    }

    /// Stops the node and keeps its data.
    pub async fn pause(self) -> (Kept, u16) {
        self.running.stop().await;
        let (folder, emulator) = self.kept;
        (Kept { folder, emulator, system: self.system }, self.port)
    }

    /// Starts a node on kept data; with port 0, nothing reaches it.
    pub async fn resume(name: &str, kept: Kept, port: u16) -> Self {
        let clock = Arc::new(MovedClock::default());
        let public = (port != 0).then_some(port);
        let running = start(options(name, &kept.folder, public, &clock)).await.expect("a node");
        let Kept { folder, emulator, system } = kept;
        Self { system, project: "DEMO".into(), clock, running, kept: (folder, emulator), port }
    }
}

impl Kept {
    /// A copy of the data folder alone, as a backup has it.
    pub fn copy_folder(&self) -> TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        let (from, to) = (self.folder.path(), folder.path());
        entente_sync_store_sqlite::back_up(&from.join("entente.db"), &to.join("entente.db")).expect("backed up");
        std::fs::copy(from.join("root.key"), to.join("root.key")).expect("copied");
        folder
    }

    /// The same tracker beside another data folder.
    pub fn with_folder(self, folder: TempDir) -> Self {
        Self { folder, ..self }
    }

    /// A copy of the data folder, as somebody makes it who clones a machine.
    pub async fn copy(&self) -> Self {
        let folder = self.copy_folder();
        let emulator = serve(JiraEmulatorOptions::default()).await.expect("an emulator");
        Self { folder, emulator, system: self.system }
    }
}

fn options(name: &str, folder: &TempDir, port: Option<u16>, clock: &Arc<MovedClock>) -> NodeOptions {
    let public = port.map(|port| {
        let listen = SocketAddr::from(([127, 0, 0, 1], port));
        (ListenerOptions { listen, tls: None }, format!("http://{listen}"))
    });
    let clock: Arc<dyn Clock> = Arc::clone(clock) as _;
    NodeOptions { public, clock, ..NodeOptions::local(name, folder.path()) }
}

pub fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its address").port()
}
