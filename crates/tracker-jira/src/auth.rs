//! Where the site is and how to sign in.

use entente_tracker_api::{Credentials, TrackerError};
use entente_tracker_kit::{basic_authorization, parse_address, wrong_credentials};
use url::Url;
use zeroize::Zeroizing;

/// A checked address and the header that signs every call in.
pub(crate) struct SignIn {
    /// The address without a slash at its end.
    pub(crate) base: Url,
    /// The value of the `Authorization` header.
    pub(crate) authorization: Zeroizing<String>,
}

impl SignIn {
    /// Reads what a person typed. Of an address under `atlassian.net` only the site counts, since people copy it from the
    /// middle of their work.
    pub(crate) fn new(credentials: &Credentials) -> Result<Self, TrackerError> {
        let mut base = parse_address(&credentials.address, "https://example.atlassian.net")?;
        let on_site = base.host_str().is_some_and(|host| host.ends_with(".atlassian.net"));
        let path = if on_site { String::new() } else { base.path().trim_end_matches('/').to_owned() };
        base.set_path(&path);
        for (field, value) in [("email", &credentials.email), ("token", &credentials.token)] {
            if value.trim().is_empty() {
                return Err(wrong_credentials(field, "is missing"));
            }
        }
        Ok(Self { base, authorization: basic_authorization(credentials.email.trim(), credentials.token.trim()) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(address: &str) -> Result<String, TrackerError> {
        let credentials = Credentials { address: address.into(), email: "a@example.com".into(), token: "t".into() };
        SignIn::new(&credentials).map(|sign_in| sign_in.base.to_string())
    }

    #[test]
    fn addresses_are_read_as_people_paste_them() {
        assert_eq!(base("example.atlassian.net").unwrap(), "https://example.atlassian.net/");
        assert_eq!(
            base(" https://example.atlassian.net/jira/your-work?x=1#y ").unwrap(),
            "https://example.atlassian.net/"
        );
        assert_eq!(base("https://api.atlassian.com/ex/jira/1234/").unwrap(), "https://api.atlassian.com/ex/jira/1234");
    }

    #[test]
    fn the_header_is_basic_with_mail_and_token() {
        let credentials = Credentials { address: "x.atlassian.net".into(), email: "a@b.c".into(), token: "tok".into() };
        assert_eq!(SignIn::new(&credentials).unwrap().authorization.as_str(), "Basic YUBiLmM6dG9r");
    }
}
