//! The relay over HTTP.

mod limits;

use crate::store::{Pair, Quotas, Store, StoreError};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use entente_link::keys::NodePublicKey;
use entente_link::limits::MAX_HOLD_MS;
use entente_link::relay::{
    MAX_MAILBOX_CHARS, MAX_PARCEL_BYTES, OPEN_PATH, Open, PUT_PATH, Put, TAKE_PATH, Take, Taken, audience,
};
use entente_link::request_auth::{NonceCache, RequestAuth, SignedRequest};
use entente_link::terms::Role;
use limits::Counts;
use serde::Serialize;
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// A parcel in base64, with room for the JSON around it.
const BODY_BYTES: usize = MAX_PARCEL_BYTES / 3 * 4 + 64 * 1024;
/// About how much one call fetches, in bytes.
const TAKE_BYTES: usize = 8 * 1024 * 1024;
/// How often old parcels are looked for.
const EXPIRE_EVERY: Duration = Duration::from_secs(600);
/// How long a request's head may take, and how long a connection may wait for its next request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);
/// How long running calls may take to end.
const GRACE: Duration = Duration::from_secs(3);
/// Most calls of one key within ten minutes.
const NONCES: usize = 60_000;

/// Everything that a relay is started with.
#[derive(Clone, Debug)]
pub struct RelayOptions {
    /// Address and port; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Certificate and key, as PEM files. Without them it speaks plain HTTP, on loopback only: for a proxy in front of it.
    pub tls: Option<(PathBuf, PathBuf)>,
    /// The data folder.
    pub data: PathBuf,
    /// What it holds at most.
    pub quotas: Quotas,
    /// Most calls for one mailbox within a minute.
    pub calls_per_minute: u32,
    /// Most mailboxes that one address opens within a minute.
    pub opens_per_minute: u32,
}

/// A relay that runs.
pub struct RunningRelay {
    /// Its address.
    pub url: String,
    handle: Handle<SocketAddr>,
    closing: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
}

impl RunningRelay {
    /// Ends the relay: held calls are answered first.
    pub async fn stop(self) {
        self.closing.send_replace(true);
        self.handle.graceful_shutdown(Some(GRACE));
        for task in self.tasks {
            // A task that panicked has told so; there is nothing left to wait for.
            let _ended = task.await;
        }
    }
}

struct Shared {
    store: Mutex<Store>,
    /// Changes whenever a parcel is stored.
    arrivals: watch::Sender<u64>,
    closing: watch::Sender<bool>,
    nonces: Mutex<HashMap<NodePublicKey, NonceCache>>,
    calls: Counts<String>,
    opens: Counts<IpAddr>,
}

/// Starts a relay.
///
/// # Errors
/// What can't be used: the folder, the address, the certificate.
pub async fn start(options: RelayOptions) -> Result<RunningRelay, String> {
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        // An error means that another part of the program was quicker, which is as good.
        let _installed = rustls::crypto::aws_lc_rs::default_provider().install_default();
    }
    if options.tls.is_none() && !options.listen.ip().is_loopback() {
        return Err(format!(
            "{} is not a loopback address, so the relay needs a certificate: give --tls-certificate and --tls-key",
            options.listen
        ));
    }
    std::fs::create_dir_all(&options.data)
        .map_err(|error| format!("the data folder {} can't be used: {error}", options.data.display()))?;
    let store = Store::open(&options.data.join("relay.db"), options.quotas).map_err(|error| error.to_string())?;
    let shared = Arc::new(Shared {
        store: Mutex::new(store),
        arrivals: watch::Sender::new(0),
        closing: watch::Sender::new(false),
        nonces: Mutex::default(),
        calls: Counts::new(options.calls_per_minute),
        opens: Counts::new(options.opens_per_minute),
    });
    let at = |error: std::io::Error| format!("the relay can't listen on {}: {error}", options.listen);
    let listener = TcpListener::bind(options.listen).map_err(at)?;
    listener.set_nonblocking(true).map_err(at)?;
    let address = listener.local_addr().map_err(at)?;
    let handle = Handle::new();
    let service = router(Arc::clone(&shared)).into_make_service_with_connect_info::<SocketAddr>();
    let scheme = if options.tls.is_some() { "https" } else { "http" };
    let serving = match &options.tls {
        Some((certificate, key)) => {
            let config = RustlsConfig::from_pem_file(certificate, key).await.map_err(at)?;
            let mut server = axum_server::from_tcp_rustls(listener, config).map_err(at)?.handle(handle.clone());
            server.http_builder().http1().header_read_timeout(HEAD_TIMEOUT);
            tokio::spawn(async move { told(server.serve(service).await) })
        }
        None => {
            let mut server = axum_server::from_tcp(listener).map_err(at)?.handle(handle.clone());
            server.http_builder().http1().header_read_timeout(HEAD_TIMEOUT);
            tokio::spawn(async move { told(server.serve(service).await) })
        }
    };
    let closing = shared.closing.clone();
    let expiring = tokio::spawn(expire(shared));
    Ok(RunningRelay { url: format!("{scheme}://{address}"), handle, closing, tasks: vec![serving, expiring] })
}

fn told(ended: std::io::Result<()>) {
    if let Err(error) = ended {
        tracing::error!(%error, "the relay's listener ended");
    }
}

fn router(shared: Arc<Shared>) -> Router {
    Router::new()
        .route(OPEN_PATH, post(open))
        .route(PUT_PATH, post(put))
        .route(TAKE_PATH, post(take))
        .route("/healthz", get(async || "ok"))
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .with_state(shared)
}

async fn expire(shared: Arc<Shared>) {
    let mut closing = shared.closing.subscribe();
    loop {
        match store_call(&shared, |store| store.expire(now_ms())).await {
            Ok(dropped) if dropped > 0 => tracing::info!(dropped, "parcels that nobody fetched were dropped"),
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "old parcels can't be dropped"),
        }
        tokio::select! {
            () = tokio::time::sleep(EXPIRE_EVERY) => {}
            _ = closing.wait_for(|closing| *closing) => return,
        }
    }
}

async fn open(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<StatusCode, Refusal> {
    let open: Open = read(&body)?;
    if open.mailbox.is_empty() || open.mailbox.len() > MAX_MAILBOX_CHARS {
        return Err(Refusal::malformed());
    }
    shared.opens.admit(from.ip()).then_some(()).ok_or_else(Refusal::too_many)?;
    let auth = auth_of(&headers)?;
    verify(&shared, &auth, &open.initiator, OPEN_PATH, &open.mailbox, &body)?;
    store_call(&shared, move |store| store.open_pair(&open, now_ms())).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn put(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> Result<StatusCode, Refusal> {
    let put: Put = read(&body)?;
    if put.parcel.0.len() > MAX_PARCEL_BYTES {
        return Err(Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "parcel_too_large", "the parcel is too large"));
    }
    let role = caller(&shared, &headers, PUT_PATH, &put.mailbox, &body).await?;
    store_call(&shared, move |store| store.put(&put.mailbox, role.peer(), put.parcel.as_slice(), now_ms())).await?;
    shared.arrivals.send_modify(|count| *count = count.wrapping_add(1));
    Ok(StatusCode::NO_CONTENT)
}

async fn take(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<axum::Json<Taken>, Refusal> {
    let take: Take = read(&body)?;
    let role = caller(&shared, &headers, TAKE_PATH, &take.mailbox, &body).await?;
    let mut arrivals = shared.arrivals.subscribe();
    let mut closing = shared.closing.subscribe();
    let deadline = tokio::time::sleep(Duration::from_millis(u64::from(take.hold_ms.min(MAX_HOLD_MS))));
    tokio::pin!(deadline);
    loop {
        arrivals.borrow_and_update();
        let (mailbox, after) = (take.mailbox.clone(), take.after);
        let found = move |store: &Store| store.take(&mailbox, role, after, TAKE_BYTES, now_ms());
        let parcels = store_call(&shared, found).await?;
        if !parcels.is_empty() {
            return Ok(axum::Json(Taken { parcels }));
        }
        tokio::select! {
            changed = arrivals.changed() => if changed.is_ok() { continue },
            () = &mut deadline => {}
            _ = closing.wait_for(|closing| *closing) => {}
        }
        return Ok(axum::Json(Taken { parcels: Vec::new() }));
    }
}

/// Which side calls: known by its key.
async fn caller(
    shared: &Arc<Shared>,
    headers: &HeaderMap,
    path: &'static str,
    mailbox: &str,
    body: &[u8],
) -> Result<Role, Refusal> {
    let auth = auth_of(headers)?;
    let name = mailbox.to_owned();
    let pair = store_call(shared, move |store| store.pair(&name)).await?.ok_or(StoreError::UnknownMailbox)?;
    let Pair { initiator, acceptor } = pair;
    let sides = [(Role::Initiator, initiator), (Role::Acceptor, acceptor)];
    let known = sides.into_iter().find(|(_, key)| key.node_id() == auth.node);
    let (role, key) = known.ok_or_else(Refusal::not_yours)?;
    verify(shared, &auth, &key, path, mailbox, body)?;
    shared.calls.admit(mailbox.to_owned()).then_some(role).ok_or_else(Refusal::too_many)
}

fn auth_of(headers: &HeaderMap) -> Result<RequestAuth, Refusal> {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    RequestAuth::from_headers(header).map_err(|_| Refusal::not_yours())
}

fn verify(
    shared: &Shared,
    auth: &RequestAuth,
    key: &NodePublicKey,
    path: &'static str,
    mailbox: &str,
    body: &[u8],
) -> Result<(), Refusal> {
    let signed = SignedRequest { method: "POST", path, audience: audience(mailbox), body };
    let mut nonces = lock(&shared.nonces);
    let nonces = nonces.entry(*key).or_insert_with(|| NonceCache::new(NONCES));
    auth.verify(&signed, key, nonces, now_ms()).map_err(|error| {
        tracing::warn!(%error, "a call was refused");
        Refusal::not_yours()
    })
}

/// The store writes to disk, which must not hold up other calls' network.
async fn store_call<T: Send + 'static>(
    shared: &Arc<Shared>,
    call: impl FnOnce(&Store) -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    let shared = Arc::clone(shared);
    let done = tokio::task::spawn_blocking(move || call(&lock(&shared.store))).await;
    done.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))
}

/// A poisoned lock only means that some call panicked: what is on disk is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn now_ms() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
}

fn read<T: serde::de::DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    serde_json::from_slice(body).map_err(|_| Refusal::malformed())
}

/// An answer that is a refusal.
#[derive(Debug)]
struct Refusal {
    status: StatusCode,
    body: RefusalBody,
}

#[derive(Debug, Serialize)]
struct RefusalBody {
    code: &'static str,
    message: String,
}

impl Refusal {
    fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, body: RefusalBody { code, message: message.into() } }
    }

    fn malformed() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "malformed_call", "the call can't be read")
    }

    fn not_yours() -> Self {
        Self::new(StatusCode::FORBIDDEN, "not_your_mailbox", "the call was not signed for this mailbox, now, once")
    }

    fn too_many() -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "too_many_calls", "too many calls within a minute; call again later")
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        let (status, code) = match &error {
            StoreError::UnknownMailbox => (StatusCode::NOT_FOUND, "unknown_mailbox"),
            StoreError::Taken => (StatusCode::CONFLICT, "mailbox_taken"),
            StoreError::MailboxFull => (StatusCode::INSUFFICIENT_STORAGE, "mailbox_full"),
            StoreError::RelayFull => (StatusCode::INSUFFICIENT_STORAGE, "relay_full"),
            StoreError::Database(detail) => {
                tracing::error!(%detail, "the store failed");
                return Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", "call again later");
            }
        };
        Self::new(status, code, error.to_string())
    }
}

impl axum::response::IntoResponse for Refusal {
    fn into_response(self) -> Response {
        (self.status, axum::Json(self.body)).into_response()
    }
}
