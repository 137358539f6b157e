//! Where the site is and how to sign in.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use entente_tracker_api::{Credentials, TrackerError};
use std::collections::BTreeMap;
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
    /// Reads what a person typed. An address without scheme gets `https`; of an address under `atlassian.net` only the
    /// site counts, since people copy it from the middle of their work.
    pub(crate) fn new(credentials: &Credentials) -> Result<Self, TrackerError> {
        let base = parse_address(&credentials.address).map_err(|problem| wrong("address", &problem))?;
        for (field, value) in [("email", &credentials.email), ("token", &credentials.token)] {
            if value.trim().is_empty() {
                return Err(wrong(field, "is missing"));
            }
        }
        let pair = Zeroizing::new(format!("{}:{}", credentials.email.trim(), credentials.token.trim()));
        let authorization = Zeroizing::new(format!("Basic {}", STANDARD.encode(pair.as_bytes())));
        Ok(Self { base, authorization })
    }
}

fn parse_address(text: &str) -> Result<Url, String> {
    let text = text.trim();
    let with_scheme = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let mut url: Url =
        with_scheme.parse().map_err(|_| "is not an address such as https://example.atlassian.net".to_owned())?;
    if !matches!(url.scheme(), "https" | "http") || url.host_str().is_none() {
        return Err("must begin with https:// and name a host".into());
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("must not contain a user or password".into());
    }
    url.set_query(None);
    url.set_fragment(None);
    let on_site = url.host_str().is_some_and(|host| host.ends_with(".atlassian.net"));
    let path = if on_site { String::new() } else { url.path().trim_end_matches('/').to_owned() };
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
        assert_eq!(base("http://127.0.0.1:8080").unwrap(), "http://127.0.0.1:8080/");
    }

    #[test]
    fn an_address_that_can_not_be_one_is_named() {
        for address in ["", "ftp://example.com", "https://user:pw@example.com", "https://"] {
            assert!(base(address).unwrap_err().to_string().contains("address"), "{address}");
        }
    }

    #[test]
    fn the_header_is_basic_with_mail_and_token() {
        let credentials = Credentials { address: "x.atlassian.net".into(), email: "a@b.c".into(), token: "tok".into() };
        assert_eq!(SignIn::new(&credentials).unwrap().authorization.as_str(), "Basic YUBiLmM6dG9r");
    }
}
