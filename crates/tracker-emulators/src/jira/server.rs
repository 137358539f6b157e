//! Starting and stopping an emulator.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use jiff::tz::TimeZone;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::counters::Counters;
use super::emulator::{Credentials, Emulator};
use super::faults::{FaultSettings, Faults};
use super::options::JiraEmulatorOptions;
use super::record::Recorder;
use super::routes;
use super::site::Site;
use super::socket::{CuttableListener, Cutter};
use super::webhooks::Webhooks;

/// Why an emulator did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The address can't be listened on.
    #[error("can't listen on {address}: {source}; choose another address or port")]
    Listen {
        /// The wanted address.
        address: SocketAddr,
        /// What the system says.
        source: std::io::Error,
    },
    /// The test surface would be open to everybody.
    #[error("{address} can be reached from outside: set an admin token for the paths under /__emulator/")]
    AdminTokenMissing {
        /// The wanted address.
        address: SocketAddr,
    },
    /// The time zone is unknown.
    #[error("time zone {name:?} is unknown; use an IANA name such as Europe/Berlin")]
    TimeZone {
        /// The wanted name.
        name: String,
    },
    /// A project key that Jira would not take.
    #[error("{key:?} is no project key: two to ten upper-case letters or digits, a letter first")]
    ProjectKey {
        /// The wanted key.
        key: String,
    },
    /// The file for recorded exchanges can't be opened.
    #[error("can't write recorded exchanges to {path}: {source}")]
    Record {
        /// The wanted file.
        path: std::path::PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The HTTP client for webhooks can't be made.
    #[error("can't make the HTTP client for webhooks: {0}")]
    Client(#[from] reqwest::Error),
}

/// A started emulator. Dropping it stops it.
pub struct RunningEmulator {
    /// Its address without a trailing slash: the site's base URL.
    pub url: String,
    /// The address it listens on.
    pub address: SocketAddr,
    state: Arc<Emulator>,
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<()>,
}

/// A view into a running emulator, for tests in the same process.
#[derive(Clone)]
pub struct EmulatorHandle(Arc<Emulator>);

impl EmulatorHandle {
    /// What was read and written so far.
    pub fn counters(&self) -> Counters {
        self.0.tally.get()
    }

    /// The present faults.
    pub fn faults(&self) -> FaultSettings {
        self.0.faults.settings()
    }

    /// Replaces the faults.
    pub fn set_faults(&self, faults: FaultSettings) {
        self.0.faults.replace(faults);
    }

    /// Replaces the shortest and longest search lag.
    pub fn set_search_lag(&self, shortest: Duration, longest: Duration) {
        self.0.set_search_lag((shortest, longest));
    }

    /// Takes a permission from the API user, or gives it back.
    pub fn set_permission(&self, key: &str, granted: bool) {
        let mut site = self.0.site();
        if granted {
            site.denied.remove(key);
        } else {
            site.denied.insert(key.to_owned());
        }
    }

    /// All issues with comments, attachments and properties, in the shape of `GET /__emulator/dump`.
    pub fn dump(&self) -> serde_json::Value {
        super::admin::dump(&self.0.site())
    }
}

impl RunningEmulator {
    /// A view for tests.
    pub fn handle(&self) -> EmulatorHandle {
        EmulatorHandle(self.state.clone())
    }

    /// Stops listening and waits until running requests are answered, at most two seconds.
    pub async fn shutdown(mut self) {
        if let Some(stop) = self.stop.take() {
            // The receiver is gone only when the server has ended already.
            let _ = stop.send(());
        }
        if tokio::time::timeout(Duration::from_secs(2), &mut self.task).await.is_err() {
            self.task.abort();
        }
    }

    /// Waits until the server ends.
    pub async fn ended(&mut self) {
        if let Err(error) = (&mut self.task).await {
            tracing::error!(%error, "the emulator ended badly");
        }
    }
}

/// Starts an emulator on the present tokio runtime.
///
/// # Errors
/// [`StartError`], which says what to change.
pub async fn serve(options: JiraEmulatorOptions) -> Result<RunningEmulator, StartError> {
    if options.admin_token.is_none() && !options.listen.ip().is_loopback() {
        return Err(StartError::AdminTokenMissing { address: options.listen });
    }
    let zone =
        TimeZone::get(&options.time_zone).map_err(|_| StartError::TimeZone { name: options.time_zone.clone() })?;
    for project in &options.projects {
        if !is_project_key(&project.key) {
            return Err(StartError::ProjectKey { key: project.key.clone() });
        }
    }
    let listen_error = |source| StartError::Listen { address: options.listen, source };
    let listener = TcpListener::bind(options.listen).await.map_err(listen_error)?;
    let address = listener.local_addr().map_err(listen_error)?;
    let url = match &options.public_url {
        Some(url) => url.trim_end_matches('/').to_owned(),
        None => format!("http://{address}"),
    };
    let recorder = match &options.record {
        None => None,
        Some(path) => Some(Recorder::open(path).map_err(|source| StartError::Record { path: path.clone(), source })?),
    };
    let faults = Faults::new(options.faults.clone());
    let webhooks = Webhooks::new(options.webhook.clone(), options.webhook_retry_gap)?;
    let site = Site::new(&options, url.clone(), zone);
    let state = Arc::new(Emulator::new(
        site,
        Credentials { email: options.user_email, token: options.api_token },
        options.admin_token,
        options.upload_limit,
        faults,
        webhooks,
        recorder,
        options.search_lag,
    ));
    state.webhooks.start(&state);
    let service = routes::router(state.clone()).into_make_service_with_connect_info::<Cutter>();
    let (stop, stopped) = oneshot::channel::<()>();
    let task = tokio::spawn(async move {
        let server = axum::serve(CuttableListener(listener), service).with_graceful_shutdown(async {
            // A dropped sender means the same as a sent signal.
            let _ = stopped.await;
        });
        if let Err(error) = server.await {
            tracing::error!(%error, "the emulator ended");
        }
    });
    Ok(RunningEmulator { url, address, state, stop: Some(stop), task })
}

fn is_project_key(key: &str) -> bool {
    (2..=10).contains(&key.len())
        && key.starts_with(|first: char| first.is_ascii_uppercase())
        && key.chars().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit())
}
