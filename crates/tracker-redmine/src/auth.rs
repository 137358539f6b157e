//! Where the server is and how to sign in.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use entente_tracker_api::{Credentials, TrackerError};
use std::collections::BTreeMap;
use url::Url;
use zeroize::Zeroizing;

/// The length of Redmine's API keys: 40 hex digits.
const KEY_LENGTH: usize = 40;
/// First path segments of Redmine's own pages, cut off an address that was pasted from the middle of somebody's work.
const PAGES: &[&str] = &["projects", "issues", "my", "login", "users", "admin", "settings"];

/// A checked address and the header that signs every call in.
pub(crate) struct SignIn {
    /// The address without a slash at its end.
    pub(crate) base: Url,
    /// The header's name and value.
    pub(crate) header: (&'static str, Zeroizing<String>),
}

impl SignIn {
    /// Reads what a person typed. A token that looks like an API key is one, whatever the login says; else login and
    /// token are user and password.
    pub(crate) fn new(credentials: &Credentials) -> Result<Self, TrackerError> {
        let base = parse_address(&credentials.address).map_err(|problem| wrong("address", &problem))?;
        let (login, token) = (credentials.email.trim(), credentials.token.trim());
        if token.is_empty() {
            return Err(wrong("token", "is missing. Enter the API key from the account's page, or a password."));
        }
        let is_key = token.len() == KEY_LENGTH && token.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let header = if login.is_empty() || is_key {
            ("x-redmine-api-key", Zeroizing::new(token.to_owned()))
        } else {
            let pair = Zeroizing::new(format!("{login}:{token}"));
            ("authorization", Zeroizing::new(format!("Basic {}", STANDARD.encode(pair.as_bytes()))))
        };
        Ok(Self { base, header })
    }
}

fn parse_address(text: &str) -> Result<Url, String> {
    let text = text.trim();
    let with_scheme = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let mut url: Url =
        with_scheme.parse().map_err(|_| "is not an address such as https://redmine.example.com".to_owned())?;
    if !matches!(url.scheme(), "https" | "http") || url.host_str().is_none() {
        return Err("must begin with https:// and name a host".into());
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("must not contain a user or password".into());
    }
    url.set_query(None);
    url.set_fragment(None);
    let kept: Vec<&str> = url.path().split('/').take_while(|part| !PAGES.contains(part)).collect();
    let path = kept.join("/").trim_end_matches('/').to_owned();
    url.set_path(&path);
    Ok(url)
}

fn wrong(field: &str, problem: &str) -> TrackerError {
    TrackerError::Refused {
        action: "to sign in".into(),
        messages: Vec::new(),
        fields: BTreeMap::from([(field.to_owned(), problem.to_owned())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sign_in(address: &str, email: &str, token: &str) -> Result<SignIn, TrackerError> {
        SignIn::new(&Credentials { address: address.into(), email: email.into(), token: token.into() })
    }

    #[test]
    fn addresses_are_read_as_people_paste_them() {
        for (typed, base) in [
            ("redmine.example.com", "https://redmine.example.com/"),
            (" https://example.com/redmine/ ", "https://example.com/redmine"),
            ("https://example.com/redmine/projects/ops/issues?set_filter=1#x", "https://example.com/redmine"),
            ("https://example.com/issues/12", "https://example.com/"),
        ] {
            assert_eq!(sign_in(typed, "", "k").unwrap().base.as_str(), base, "{typed}");
        }
        for address in ["", "ftp://example.com", "https://user:pw@example.com", "https://"] {
            assert!(sign_in(address, "", "k").err().unwrap().to_string().contains("address"), "{address}");
        }
    }

    #[test]
    fn a_key_is_told_from_a_password() {
        let key = "0123456789abcdef0123456789abcdef01234567";
        assert_eq!(sign_in("x.org", "", "anything").unwrap().header.0, "x-redmine-api-key");
        assert_eq!(sign_in("x.org", "bob", key).unwrap().header.0, "x-redmine-api-key");
        let (name, value) = sign_in("x.org", "bob", "pw").unwrap().header;
        assert_eq!((name, value.as_str()), ("authorization", "Basic Ym9iOnB3"));
        assert!(sign_in("x.org", "bob", " ").err().unwrap().to_string().contains("token"));
    }
}
