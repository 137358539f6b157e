//! A node with its routes, and requests to them.

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use entente_http::{AddressPolicy, Client, ClientOptions};
use entente_hub::Timestamp;
use entente_link_http::PeerClient;
use entente_node::api::{ConsoleApi, console_router, hooks_router};
use entente_node::live::Live;
use entente_node::peer::{InboxLimits, Peers};
use entente_node::service::Node;
use entente_node::service::auth::SetupToken;
use entente_node::state::{Book, Identity};
use entente_node::system_time::SystemRandom;
use entente_node::vault::Vault;
use entente_sync_engine::ports::{Clock, Connections, Listener};
use entente_sync_engine::{Engine, EngineSettings};
use entente_sync_store::{Operations, Registry, SyncStore, Upkeep};
use entente_sync_store_sqlite::SqliteStore;
use entente_tracker_emulators::jira::{JiraEmulatorOptions, RunningEmulator, serve};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tempfile::TempDir;
use tower::ServiceExt as _;

pub const HOST: &str = "127.0.0.1:8600";
pub const PASSWORD: &str = "correct horse battery";

/// A clock that moves when a test says so.
pub struct TestClock(AtomicI64);

impl TestClock {
    pub fn pass(&self, millis: i64) {
        self.0.fetch_add(millis, Ordering::Relaxed);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::Relaxed))
    }
}

/// A node whose routes are called in process.
pub struct TestNode {
    pub node: Arc<Node>,
    pub clock: Arc<TestClock>,
    pub console: Router,
    pub hooks: Router,
    folder: TempDir,
}

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {:?}", self.body))
    }

    pub fn header(&self, name: impl header::AsHeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The status and the problem's code.
    pub fn problem(&self) -> (u16, String) {
        assert_eq!(self.header(header::CONTENT_TYPE), "application/problem+json", "{:?}", self.body);
        let problem = self.json();
        assert_eq!(problem["status"], self.status.as_u16());
        assert_eq!(problem["type"], format!("/docs/errors/{}", problem["code"].as_str().unwrap()));
        (self.status.as_u16(), problem["code"].as_str().unwrap().to_owned())
    }
}

/// How a request proves who asks.
pub enum As<'a> {
    Nobody,
    Machine(&'a str),
    /// Cookie and header.
    Session(&'a str, &'a str),
}

impl TestNode {
    pub async fn new() -> Self {
        Self::with_secure_cookies(false).await
    }

    pub async fn with_secure_cookies(secure_cookies: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Arc::new(SqliteStore::open(folder.path().join("entente.db")).unwrap());
        let registry: Arc<dyn Registry> = Arc::clone(&store) as _;
        let operations: Arc<dyn Operations> = Arc::clone(&store) as _;
        let upkeep: Arc<dyn Upkeep> = Arc::clone(&store) as _;
        let store: Arc<dyn SyncStore> = store;
        let vault = Arc::new(Vault::from_key(&[7; 32]).unwrap());
        let identity = Arc::new(Identity::load(registry.as_ref(), &vault).await.unwrap());
        let options = ClientOptions { policy: AddressPolicy::private_allowed(), ..ClientOptions::default() };
        let http = Client::new(options.clone()).unwrap();
        let peer_http = Client::guarded_reqwest(&options, PeerClient::settings).unwrap();
        let url = "http://127.0.0.1:9".to_owned();
        let book = Arc::new(Book::new(
            Arc::clone(&registry),
            Arc::clone(&operations),
            Arc::clone(&vault),
            http.clone(),
            url.clone(),
        ));
        let live = Live::default();
        let clock = Arc::new(TestClock(AtomicI64::new(1_800_000_000_000)));
        let engine = Engine::new(
            Arc::clone(&store),
            Arc::clone(&operations),
            Arc::clone(&book) as Arc<dyn Connections>,
            Arc::clone(&clock) as Arc<dyn Clock>,
            Arc::new(SystemRandom),
            Arc::new(live.clone()) as Arc<dyn Listener>,
            EngineSettings::default(),
        );
        let node = Arc::new(Node {
            console_url: "http://127.0.0.1:1".into(),
            told_console: None,
            name: "Test".into(),
            public_url: Some(url),
            registry,
            store,
            operations,
            upkeep,
            vault,
            capabilities: entente_node::service::capabilities(),
            identity,
            book,
            engine,
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            forge: None,
            http,
            relays: entente_link_http::RelayClient::new(reqwest::Client::new()),
            peers: PeerClient::new(peer_http),
            live,
            setup_token: SetupToken::new(true),
        });
        let console = console_router(ConsoleApi {
            node: Arc::clone(&node),
            peers: Peers::new(Arc::clone(&node), InboxLimits::default()),
            secure_cookies,
            allowed_hosts: vec![HOST.into()],
        });
        let hooks = hooks_router(Arc::clone(&node));
        Self { node, clock, console, hooks, folder }
    }

    /// A token for machines.
    pub async fn token(&self) -> String {
        self.node.add_token("test", "ada").await.unwrap()
    }

    pub fn setup_token(&self) -> String {
        self.node.setup_token.text().unwrap()
    }

    /// Where the node keeps its data.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        answer(self.console.clone(), request).await
    }

    pub async fn call(&self, who: As<'_>, method: Method, path: &str, body: Option<Value>) -> Answer {
        let mut request = Request::builder().method(method).uri(format!("/api/v1{path}")).header(header::HOST, HOST);
        request = match who {
            As::Nobody => request,
            As::Machine(token) => request.header(header::AUTHORIZATION, format!("Bearer {token}")),
            As::Session(cookie, csrf) => request.header(header::COOKIE, cookie).header("x-entente-csrf", csrf),
        };
        let body = match body {
            Some(json) => {
                request = request.header(header::CONTENT_TYPE, "application/json");
                Body::from(json.to_string())
            }
            None => Body::empty(),
        };
        self.send(request.body(body).unwrap()).await
    }

    /// Makes the first administrator; answers the cookie as browsers send it, and the session's token against forged requests.
    pub async fn set_up(&self) -> (String, String) {
        let body = json!({ "token": self.setup_token(), "name": "ada", "password": PASSWORD });
        let answer = self.call(As::Nobody, Method::POST, "/setup", Some(body)).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{:?}", answer.body);
        let cookie = answer.header(header::SET_COOKIE).split(';').next().unwrap().to_owned();
        (cookie, answer.json()["csrf"].as_str().unwrap().to_owned())
    }
}

pub async fn answer(router: Router, request: Request<Body>) -> Answer {
    let response = router.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    Answer { status: parts.status, headers: parts.headers, body: to_bytes(body, 16 * 1024 * 1024).await.unwrap() }
}

/// A tracker, and how it is registered.
pub async fn tracker() -> (RunningEmulator, Value) {
    let emulator = serve(JiraEmulatorOptions { sample: true, ..JiraEmulatorOptions::default() }).await.unwrap();
    let system = json!({
        "name": "Jira", "kind": "jira-cloud", "address": emulator.url,
        "email": "sync@example.com", "token": "emulator-token",
    });
    (emulator, system)
}
