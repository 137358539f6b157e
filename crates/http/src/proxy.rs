//! The proxy that outgoing requests go through.

use crate::error::HttpError;
use std::fmt;
use url::Url;

/// An HTTP proxy: `CONNECT` for HTTPS, the whole address in the request line for plain HTTP.
#[derive(Clone, PartialEq, Eq)]
pub struct ProxyOptions {
    /// Its address, without name and password.
    url: Url,
    /// Name and password for basic authentication.
    credentials: Option<(String, String)>,
    /// What is asked directly: host names with all names below them, addresses, networks such as `10.0.0.0/8`, or `*`.
    except: Vec<String>,
}

impl fmt::Debug for ProxyOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let credentials = self.credentials.as_ref().map(|_| "(hidden)");
        f.debug_struct("ProxyOptions")
            .field("url", &self.url.as_str())
            .field("credentials", &credentials)
            .field("except", &self.except)
            .finish()
    }
}

impl ProxyOptions {
    /// A proxy at an address such as `http://proxy.example.com:3128`.
    ///
    /// # Errors
    /// For what is no address of a proxy. The text repeats no password.
    pub fn new(address: &str) -> Result<Self, String> {
        let url: Url =
            address.parse().map_err(|_| "it is no web address, such as http://proxy.example.com:3128".to_owned())?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err("it holds a name or a password; they have settings of their own".into());
        }
        match url.scheme() {
            "http" | "https" if url.host().is_some() => Ok(Self { url, credentials: None, except: Vec::new() }),
            _ => Err("it has to start with http:// or https://".into()),
        }
    }

    /// With name and password.
    #[must_use]
    pub fn with_credentials(mut self, user: &str, password: &str) -> Self {
        self.credentials = Some((user.to_owned(), password.to_owned()));
        self
    }

    /// Asks these hosts directly.
    #[must_use]
    pub fn except(mut self, hosts: Vec<String>) -> Self {
        self.except = hosts;
        self
    }

    /// The proxy's own host.
    pub(crate) fn host(&self) -> Option<&str> {
        self.url.host_str()
    }

    pub(crate) fn to_reqwest(&self) -> Result<reqwest::Proxy, HttpError> {
        let proxy = reqwest::Proxy::all(self.url.clone())
            .map_err(|error| HttpError::Invalid { detail: format!("the proxy can't be used: {error}") })?;
        let proxy = proxy.no_proxy(reqwest::NoProxy::from_string(&self.except.join(",")));
        Ok(match &self.credentials {
            Some((user, password)) => proxy.basic_auth(user, password),
            None => proxy,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_shown_nowhere() {
        let proxy = ProxyOptions::new("http://proxy.example.com:3128").unwrap().with_credentials("node", "hush");
        assert!(!format!("{proxy:?}").contains("hush"));
        let error = ProxyOptions::new("http://node:hush@proxy.example.com").unwrap_err();
        assert!(!error.contains("hush"), "{error}");
    }

    #[test]
    fn other_texts_are_no_proxies() {
        for text in ["", "proxy.example.com", "socks5://proxy.example.com", "file:///x"] {
            assert!(ProxyOptions::new(text).is_err(), "{text}");
        }
    }
}
