//! Puts a node together and runs it: store, engine, link, the two listeners.

use crate::api::{ConsoleApi, console_router, forge_router, hooks_router, strict, well_known_router};
use crate::forge::{ForgeApp, ForgeOptions};
use crate::live::Live;
use crate::peer::{InboxLimits, Peers, run_courier, run_keeper, run_local, run_relayed};
use crate::service::auth::SetupToken;
use crate::service::{Node, capabilities};
use crate::state::{Book, Identity, IdentityError, ScriptsFolder};
use crate::stores::Stores;
use crate::system_time::{SystemClock, SystemRandom};
use crate::upkeep::{Retention, run_upkeep};
use crate::vault::{Vault, VaultError};
use axum::Router;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use entente_http::{AddressPolicy, ClientOptions, HttpError};
use entente_link::terms::Capabilities;
use entente_link_http::{LinkSettings, PeerClient, PeerServer, RelayClient};
use entente_sync_engine::ports::{Clock, Connections, Listener, Random};
use entente_sync_engine::{AttachmentBounds, Engine, EngineSettings, FreeSpace};
use entente_sync_store::StoreError;
use entente_sync_store_postgres::Database;
use std::fs::{File, TryLockError};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How long running requests may take to end when the node stops.
const GRACE: Duration = Duration::from_secs(5);

/// How long a request's head may take, if nothing else is said. Longer than clients keep idle connections, so that they are the ones to
/// end them.
pub const HEAD_TIMEOUT: Duration = Duration::from_secs(30);

/// A listener of the node.
#[derive(Clone, Debug)]
pub struct ListenerOptions {
    /// Address and port; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Certificate and key, as PEM files. Without them the listener speaks plain HTTP, on loopback only.
    pub tls: Option<(PathBuf, PathBuf)>,
}

/// Everything that a node is started with.
#[derive(Clone)]
pub struct NodeOptions {
    /// The name that people see.
    pub name: String,
    /// The data folder.
    pub data: PathBuf,
    /// A PostgreSQL; none for SQLite in the data folder.
    pub database: Option<Database>,
    /// Console and API.
    pub console: ListenerOptions,
    /// Names under which the console may be opened besides its address.
    pub allowed_hosts: Vec<String>,
    /// The console's address that other nodes may be told.
    pub told_console: Option<String>,
    /// Peers and webhooks, with the address under which they reach it; none for a node that nothing can reach.
    pub public: Option<(ListenerOptions, String)>,
    /// The app inside Jira that this node answers.
    pub forge: Option<ForgeOptions>,
    /// Outgoing requests.
    pub http: ClientOptions,
    /// The engine.
    pub engine: EngineSettings,
    /// The link.
    pub link: LinkSettings,
    /// What peers are told that this node can do.
    pub capabilities: Capabilities,
    /// How much of one connection may wait here to be dealt with.
    pub inbox: InboxLimits,
    /// How long what is kept.
    pub retention: Retention,
    /// The time; tests move it.
    pub clock: Arc<dyn Clock>,
    /// How long a request's head may take, and how long a connection may wait for its next request.
    pub head_timeout: Duration,
}

impl NodeOptions {
    /// A node in this folder that listens on free loopback ports: for the demo and tests.
    pub fn local(name: &str, data: &Path) -> Self {
        let loopback = ListenerOptions { listen: SocketAddr::from(([127, 0, 0, 1], 0)), tls: None };
        Self {
            name: name.to_owned(),
            data: data.to_owned(),
            database: None,
            console: loopback,
            allowed_hosts: Vec::new(),
            told_console: None,
            public: None,
            forge: None,
            http: ClientOptions { policy: AddressPolicy::private_allowed(), ..ClientOptions::default() },
            engine: EngineSettings::default(),
            link: LinkSettings::default(),
            capabilities: capabilities(),
            inbox: InboxLimits::default(),
            retention: Retention::default(),
            clock: Arc::new(SystemClock),
            head_timeout: HEAD_TIMEOUT,
        }
    }
}

/// Why a node does not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The data folder.
    #[error("the data folder {folder} can't be used: {detail}")]
    DataFolder {
        /// The folder.
        folder: PathBuf,
        /// Why.
        detail: String,
    },
    /// A listener.
    #[error("the {name} listener can't use {address}: {detail}")]
    Listener {
        /// `console` or `public`.
        name: &'static str,
        /// The address.
        address: SocketAddr,
        /// Why.
        detail: String,
    },
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The identity.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// Outgoing requests.
    #[error(transparent)]
    Http(#[from] HttpError),
}

/// A node that runs.
pub struct RunningNode {
    /// Its services.
    pub node: Arc<Node>,
    /// What it knows of other nodes.
    pub peers: Arc<Peers>,
    /// The console's address, such as `http://127.0.0.1:8600`.
    pub console_url: String,
    /// The one-time token for the first administrator, when there is none yet.
    pub setup_token: Option<String>,
    stop: watch::Sender<bool>,
    handles: Vec<Handle<SocketAddr>>,
    peer_server: Option<PeerServer<Peers>>,
    tasks: JoinSet<()>,
    /// Held as long as the node runs.
    _folder_lock: File,
}

impl RunningNode {
    /// Ends the node: no new work starts, what runs ends first.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        if let Some(server) = &self.peer_server {
            server.close();
        }
        for handle in &self.handles {
            handle.graceful_shutdown(Some(GRACE));
        }
        while self.tasks.join_next().await.is_some() {}
    }

    /// Waits until a listener or the engine ends by itself, which means that something is wrong.
    pub async fn ended(&mut self) {
        self.tasks.join_next().await;
    }
}

/// Starts a node.
///
/// # Errors
/// See [`ServeError`].
pub async fn start(options: NodeOptions) -> Result<RunningNode, ServeError> {
    install_crypto();
    make_folder(&options.data)?;
    let folder_lock = lock_folder(&options.data)?;
    let Stores { registry, operations, upkeep, sync: sync_store } =
        Stores::open(&options.data, options.database.as_ref()).await?;
    let vault = Arc::new(Vault::open(&options.data.join("root.key"))?);
    let identity = Arc::new(Identity::load(registry.as_ref(), &vault).await?);

    let console = bind("console", &options.console)?;
    let public = match &options.public {
        Some((listener, url)) => Some((bind("public", listener)?, url.clone())),
        None => None,
    };
    let console_url = url_of(&console.0, options.console.tls.is_some());
    // A port that was chosen by the system is known only now.
    let public_url = public.as_ref().map(|((address, _), url)| {
        let own = url_of(address, options.public.as_ref().is_some_and(|(listener, _)| listener.tls.is_some()));
        if url.is_empty() { own } else { url.trim_end_matches('/').to_owned() }
    });

    let http = entente_http::Client::new(options.http.clone())?;
    let peer_http = entente_http::Client::guarded_reqwest(&options.http, PeerClient::settings)?;
    let node_url = public_url.clone().unwrap_or_else(|| console_url.clone());
    let book = Arc::new(
        Book::new(Arc::clone(&registry), Arc::clone(&operations), Arc::clone(&vault), http.clone(), node_url)
            .with_scripts(ScriptsFolder::of(&options.data)),
    );
    book.load().await?;
    let live = Live::default();
    let clock = Arc::clone(&options.clock);
    let random: Arc<dyn Random> = Arc::new(SystemRandom);
    let engine = Engine::new(
        Arc::clone(&sync_store),
        Arc::clone(&operations),
        Arc::clone(&book) as Arc<dyn Connections>,
        Arc::clone(&clock),
        random,
        Arc::new(live.clone()) as Arc<dyn Listener>,
        with_free_space(options.engine.clone(), &options.data),
    );
    let setup_token = SetupToken::new(registry.user_count().await? == 0);
    let token_text = setup_token.text();
    let node = Arc::new(Node {
        name: options.name.clone(),
        public_url,
        console_url: console_url.clone(),
        told_console: options.told_console.clone(),
        registry,
        store: sync_store,
        operations,
        upkeep: Arc::clone(&upkeep),
        vault,
        capabilities: options.capabilities.clone(),
        identity,
        book,
        engine: Arc::clone(&engine),
        clock,
        forge: options.forge.clone().map(|forge| ForgeApp::new(forge, http.clone())),
        http,
        relays: RelayClient::new(peer_http.clone()),
        peers: PeerClient::new(peer_http),
        live,
        setup_token,
    });

    let peers = Peers::new(Arc::clone(&node), options.inbox);
    let (stop, stopped) = watch::channel(false);
    let mut tasks = JoinSet::new();
    let mut handles = Vec::new();
    tasks.spawn(engine.run(stopped.clone()));
    tasks.spawn(run_keeper(Arc::clone(&node), Arc::clone(&peers), stopped.clone()));
    tasks.spawn(run_upkeep(Arc::clone(&node), upkeep, options.retention, stopped.clone()));
    tasks.spawn(run_local(Arc::clone(&node), stopped.clone()));
    tasks.spawn(run_relayed(Arc::clone(&node), Arc::clone(&peers), options.link, stopped.clone()));
    tasks.spawn(run_courier(Arc::clone(&node), Arc::clone(&peers), options.link, stopped));

    let head_timeout = options.head_timeout;
    let api = ConsoleApi {
        node: Arc::clone(&node),
        peers: Arc::clone(&peers),
        secure_cookies: options.console.tls.is_some(),
        allowed_hosts: allowed_hosts(&options, &console.0),
    };
    handles.push(listen(&mut tasks, "console", console, (&options.console, head_timeout), console_router(api)).await?);
    let mut peer_server = None;
    let known_peers = Arc::clone(&peers);
    if let (Some((bound, _)), Some((listener, _))) = (public, &options.public) {
        let server = PeerServer::new(peers);
        let routes = server
            .router()
            .merge(hooks_router(Arc::clone(&node)))
            .merge(forge_router(Arc::clone(&node)))
            .merge(well_known_router(Arc::clone(&node)));
        let routes = strict(routes, listener.tls.is_some());
        handles.push(listen(&mut tasks, "public", bound, (listener, head_timeout), routes).await?);
        peer_server = Some(server);
    }
    node.engine.wake();
    Ok(RunningNode {
        node,
        peers: known_peers,
        console_url,
        setup_token: token_text,
        stop,
        handles,
        peer_server,
        tasks,
        _folder_lock: folder_lock,
    })
}

/// One crypto provider for the whole program. Installing it twice is harmless.
fn install_crypto() {
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    }
}

fn make_folder(folder: &Path) -> Result<(), ServeError> {
    use std::os::unix::fs::DirBuilderExt as _;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|error| ServeError::DataFolder { folder: folder.to_owned(), detail: error.to_string() })
}

/// Two processes on one folder would each believe to be the node. The lock ends with the process, however it ends.
fn lock_folder(folder: &Path) -> Result<File, ServeError> {
    let unusable = |detail: String| ServeError::DataFolder { folder: folder.to_owned(), detail };
    let file = File::create(folder.join("lock")).map_err(|error| unusable(error.to_string()))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            Err(unusable("another entente process uses it; stop that one first, or name another folder".into()))
        }
        Err(TryLockError::Error(error)) => Err(unusable(error.to_string())),
    }
}

type Bound = (SocketAddr, TcpListener);

fn bind(name: &'static str, options: &ListenerOptions) -> Result<Bound, ServeError> {
    let address = options.listen;
    let error = |detail: String| ServeError::Listener { name, address, detail };
    if options.tls.is_none() && !address.ip().is_loopback() {
        let advice = "it is not a loopback address, so it needs a certificate: set tls_certificate and tls_key";
        return Err(error(advice.into()));
    }
    let listener = TcpListener::bind(address).map_err(|e| error(e.to_string()))?;
    listener.set_nonblocking(true).map_err(|e| error(e.to_string()))?;
    let bound = listener.local_addr().map_err(|e| error(e.to_string()))?;
    Ok((bound, listener))
}

fn url_of(address: &SocketAddr, tls: bool) -> String {
    let scheme = if tls { "https" } else { "http" };
    format!("{scheme}://{address}")
}

fn allowed_hosts(options: &NodeOptions, bound: &SocketAddr) -> Vec<String> {
    let port = bound.port();
    let local = ["127.0.0.1", "localhost", "[::1]"].map(|host| format!("{host}:{port}"));
    let own = [bound.to_string()];
    local.into_iter().chain(own).chain(options.allowed_hosts.iter().cloned()).collect()
}

async fn listen(
    tasks: &mut JoinSet<()>,
    name: &'static str,
    (address, listener): Bound,
    (options, head_timeout): (&ListenerOptions, Duration),
    routes: Router,
) -> Result<Handle<SocketAddr>, ServeError> {
    let error = |detail: String| ServeError::Listener { name, address, detail };
    let handle = Handle::new();
    let service = routes.into_make_service_with_connect_info::<SocketAddr>();
    match &options.tls {
        Some((certificate, key)) => {
            let config = RustlsConfig::from_pem_file(certificate, key).await.map_err(|e| error(e.to_string()))?;
            let server = axum_server::from_tcp_rustls(listener, config).map_err(|e| error(e.to_string()))?;
            let server = with_limits(server.handle(handle.clone()), head_timeout);
            tasks.spawn(async move { report(name, server.serve(service).await) });
        }
        None => {
            let server = axum_server::from_tcp(listener).map_err(|e| error(e.to_string()))?;
            let server = with_limits(server.handle(handle.clone()), head_timeout);
            tasks.spawn(async move { report(name, server.serve(service).await) });
        }
    }
    Ok(handle)
}

/// Who sends a request's head too slowly, or nothing at all, is cut off; without it, connections could be collected without end.
fn with_limits<A>(
    mut server: axum_server::Server<SocketAddr, A>,
    head_timeout: Duration,
) -> axum_server::Server<SocketAddr, A> {
    server.http_builder().http1().header_read_timeout(head_timeout);
    server
}

fn report(name: &str, ended: std::io::Result<()>) {
    if let Err(error) = ended {
        tracing::error!(%error, "the {name} listener ended");
    }
}

/// Contents of attachments leave the disk some room, where the system tells how much it has.
fn with_free_space(settings: EngineSettings, data: &Path) -> EngineSettings {
    let folder = data.to_owned();
    let free = FreeSpace::new(move || {
        let disk = rustix::fs::statvfs(&folder).ok()?;
        disk.f_bavail.checked_mul(disk.f_frsize)
    });
    EngineSettings { attachments: AttachmentBounds { free, ..settings.attachments }, ..settings }
}
