//! Addresses of peers.

use crate::error::PeerError;
use reqwest::Url;

/// The URL of a call at a peer's base address. The base may have a path of its own, for a proxy in front of the node.
///
/// # Errors
/// [`PeerError::BadAddress`] for what is no address, has another scheme, or holds credentials; plain HTTP is taken for
/// loopback addresses only.
pub(crate) fn endpoint(base: &str, path: &str) -> Result<Url, PeerError> {
    let bad = |detail: &'static str| PeerError::BadAddress { address: base.to_owned(), detail };
    let mut url = Url::parse(base).map_err(|_| bad("it is no web address"))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(PeerError::BadAddress { address: "(hidden)".to_owned(), detail: "it holds credentials" });
    }
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(&url) => {}
        "http" => return Err(bad("plain HTTP is allowed on this machine only; use https")),
        _ => return Err(bad("it has to start with https://")),
    }
    let joined = format!("{}{path}", url.path().trim_end_matches('/'));
    url.set_path(&joined);
    url.set_query(None);
    url.set_fragment(None);
    Ok(url)
}

fn is_loopback(url: &Url) -> bool {
    let Some(host) = url.host_str() else {
        return false;
    };
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_is_joined_to_the_base() {
        let joined = |base| endpoint(base, "/peer/v1/exchange").unwrap().to_string();
        assert_eq!(joined("https://a.example"), "https://a.example/peer/v1/exchange");
        assert_eq!(joined("https://a.example:8443/entente/?x#y"), "https://a.example:8443/entente/peer/v1/exchange");
        assert_eq!(joined("http://127.0.0.1:80"), "http://127.0.0.1/peer/v1/exchange");
        assert_eq!(joined("http://[::1]:81/"), "http://[::1]:81/peer/v1/exchange");
    }

    #[test]
    fn other_addresses_are_refused() {
        for base in ["", "a.example", "ftp://a.example", "http://a.example", "http://127.0.0.1.a.example", "file:///x"]
        {
            assert!(matches!(endpoint(base, "/x"), Err(PeerError::BadAddress { .. })), "{base}");
        }
    }

    #[test]
    fn credentials_are_refused_and_not_repeated() {
        let error = endpoint("https://user:canary@a.example", "/x").unwrap_err();
        assert!(!error.to_string().contains("canary"));
    }
}
