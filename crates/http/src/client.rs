//! The client.

use crate::address::{AddressPolicy, GuardedResolver};
use crate::error::HttpError;
use crate::proxy::ProxyOptions;
use crate::request::RequestBuilder;
use http::Method;
use reqwest::{Certificate, ClientBuilder};
use std::sync::Arc;
use std::time::Duration;
use url::{Host, Url};

/// Settings of a [`Client`].
#[derive(Clone, Debug)]
pub struct ClientOptions {
    /// Which addresses requests may go to.
    pub policy: AddressPolicy,
    /// Certificates (PEM, one or more in each) that are trusted besides the system's.
    pub extra_roots_pem: Vec<Vec<u8>>,
    /// A proxy for requests. Names are then resolved by the proxy, which has the last word about where they lead; they are looked up here
    /// too where [`Client::allows_target`] is asked, and a request of this client asks it each time.
    pub proxy: Option<ProxyOptions>,
    /// The time for name resolution, TCP and TLS together.
    pub connect_timeout: Duration,
    /// The time for a whole request where it names no other.
    pub timeout: Duration,
    /// The largest answer that is read into memory, in bytes, where the request names no other.
    pub max_body: u64,
    /// The `User-Agent` header.
    pub user_agent: String,
}

impl Default for ClientOptions {
    fn default() -> Self {
        Self {
            policy: AddressPolicy::default(),
            extra_roots_pem: Vec::new(),
            proxy: None,
            connect_timeout: Duration::from_secs(10),
            timeout: Duration::from_secs(30),
            max_body: 32 * 1024 * 1024,
            user_agent: concat!("entente/", env!("CARGO_PKG_VERSION")).into(),
        }
    }
}

pub(crate) struct Inner {
    pub(crate) http: reqwest::Client,
    pub(crate) policy: AddressPolicy,
    pub(crate) timeout: Duration,
    pub(crate) max_body: u64,
    /// Whether names are resolved elsewhere.
    pub(crate) proxied: bool,
}

/// Sends requests. Clones share one pool of connections.
#[derive(Clone)]
pub struct Client {
    pub(crate) inner: Arc<Inner>,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("policy", &self.inner.policy).finish_non_exhaustive()
    }
}

impl Client {
    /// A client with these settings. Trusts the system's certificates; where the system has none at all, as in a bare
    /// container, Mozilla's list that is built in.
    ///
    /// # Errors
    /// [`HttpError::Invalid`] for certificates or a proxy that can't be used.
    pub fn new(options: ClientOptions) -> Result<Self, HttpError> {
        let http = Self::guarded_reqwest(&options, |builder| builder)?;
        let ClientOptions { policy, timeout, max_body, proxy, .. } = options;
        Ok(Self { inner: Arc::new(Inner { http, policy, timeout, max_body, proxied: proxy.is_some() }) })
    }

    /// The library's own client under the same rules for resolved addresses, certificates and proxy, for protocols that make
    /// their requests themselves. They check literal addresses with [`Client::allows_url`].
    ///
    /// # Errors
    /// As for [`Client::new`].
    pub fn guarded_reqwest(
        options: &ClientOptions,
        adjust: impl Fn(ClientBuilder) -> ClientBuilder,
    ) -> Result<reqwest::Client, HttpError> {
        let roots = extra_roots(options)?;
        let with_system = adjust(builder(options)?).tls_certs_merge(roots.clone()).build();
        with_system.or_else(|error| {
            tracing::warn!(%error, "the system's certificates can't be used; using the built-in list");
            adjust(builder(options)?)
                .tls_certs_only(built_in_roots().chain(roots))
                .build()
                .map_err(|error| invalid("the HTTP client can't start", &error))
        })
    }

    /// Whether the rules allow requests to this URL, as far as the URL alone tells; a name is checked again when it is resolved.
    ///
    /// # Errors
    /// The rule that forbids it, for people.
    pub fn allows_url(&self, url: &Url) -> Result<(), String> {
        self.inner.policy.check_url(url).map_err(|refused| refused.to_string())
    }

    /// As [`Client::allows_url`]; where a proxy resolves names, this node's resolver is asked too, and an answer that the rules forbid
    /// counts. A name that is known to the proxy alone passes.
    ///
    /// # Errors
    /// The rule that forbids it, for people.
    pub async fn allows_target(&self, url: &Url) -> Result<(), String> {
        let policy = &self.inner.policy;
        policy.check_url(url).map_err(|refused| refused.to_string())?;
        match url.host() {
            Some(Host::Domain(name)) if self.inner.proxied => {
                policy.check_name(name).await.map_err(|refused| refused.to_string())
            }
            _ => Ok(()),
        }
    }

    /// A request to be filled in and sent.
    pub fn request(&self, method: Method, url: Url) -> RequestBuilder {
        RequestBuilder::new(self.clone(), method, url)
    }

    /// A GET request.
    pub fn get(&self, url: Url) -> RequestBuilder {
        self.request(Method::GET, url)
    }

    /// A POST request.
    pub fn post(&self, url: Url) -> RequestBuilder {
        self.request(Method::POST, url)
    }

    /// A PUT request.
    pub fn put(&self, url: Url) -> RequestBuilder {
        self.request(Method::PUT, url)
    }

    /// A DELETE request.
    pub fn delete(&self, url: Url) -> RequestBuilder {
        self.request(Method::DELETE, url)
    }
}

fn invalid(what: &str, error: &reqwest::Error) -> HttpError {
    HttpError::Invalid { detail: format!("{what}: {error}") }
}

fn builder(options: &ClientOptions) -> Result<ClientBuilder, HttpError> {
    let proxy_host = options.proxy.as_ref().and_then(ProxyOptions::host).map(str::to_owned);
    let builder = reqwest::Client::builder()
        .user_agent(&options.user_agent)
        .connect_timeout(options.connect_timeout)
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        .no_proxy()
        .dns_resolver(GuardedResolver { policy: options.policy.clone(), exempt: proxy_host });
    match &options.proxy {
        Some(proxy) => Ok(builder.proxy(proxy.to_reqwest()?)),
        None => Ok(builder),
    }
}

fn extra_roots(options: &ClientOptions) -> Result<Vec<Certificate>, HttpError> {
    let mut roots = Vec::new();
    for pem in &options.extra_roots_pem {
        let found = Certificate::from_pem_bundle(pem)
            .map_err(|error| invalid("a file of trusted certificates can't be read", &error))?;
        if found.is_empty() {
            let detail = "a file of trusted certificates holds none in PEM form".into();
            return Err(HttpError::Invalid { detail });
        }
        roots.extend(found);
    }
    Ok(roots)
}

fn built_in_roots() -> impl Iterator<Item = Certificate> {
    webpki_root_certs::TLS_SERVER_ROOT_CERTS.iter().filter_map(|root| Certificate::from_der(root).ok())
}
