//! Where the server is and how to sign in.

use entente_tracker_api::{Credentials, TrackerError};
use entente_tracker_kit::{basic_authorization, parse_address, wrong_credentials};
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
        let base = without_page(parse_address(&credentials.address, "https://redmine.example.com")?);
        let (login, token) = (credentials.email.trim(), credentials.token.trim());
        if token.is_empty() {
            let problem = "is missing. Enter the API key from the account's page, or a password.";
            return Err(wrong_credentials("token", problem));
        }
        let is_key = token.len() == KEY_LENGTH && token.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let header = if login.is_empty() || is_key {
            ("x-redmine-api-key", Zeroizing::new(token.to_owned()))
        } else {
            ("authorization", basic_authorization(login, token))
        };
        Ok(Self { base, header })
    }
}

fn without_page(mut url: Url) -> Url {
    let kept: Vec<&str> = url.path().split('/').take_while(|part| !PAGES.contains(part)).collect();
    let path = kept.join("/").trim_end_matches('/').to_owned();
    url.set_path(&path);
    url
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
