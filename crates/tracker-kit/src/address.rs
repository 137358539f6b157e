//! What a person typed to sign in.

use crate::purpose::refused;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use entente_tracker_api::TrackerError;
use url::Url;
use zeroize::Zeroizing;

/// An address without query and fragment. One without a scheme gets `https`. `example` is shown when it is none.
///
/// # Errors
/// [`TrackerError::Refused`] with `address` among its fields.
pub fn parse_address(text: &str, example: &str) -> Result<Url, TrackerError> {
    let wrong = |problem: &str| Err(wrong_credentials("address", problem));
    let text = text.trim();
    let with_scheme = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let Ok(mut url) = with_scheme.parse::<Url>() else {
        return wrong(&format!("is not an address such as {example}"));
    };
    if !matches!(url.scheme(), "https" | "http") || url.host_str().is_none() {
        return wrong("must begin with https:// and name a host");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return wrong("must not contain a user or password");
    }
    url.set_query(None);
    url.set_fragment(None);
    Ok(url)
}

/// Credentials that can't be right, by the field that is wrong.
pub fn wrong_credentials(field: &str, problem: &str) -> TrackerError {
    refused("to sign in", field, problem.to_owned())
}

/// The value of an `Authorization` header with name and password.
pub fn basic_authorization(name: &str, password: &str) -> Zeroizing<String> {
    let pair = Zeroizing::new(format!("{name}:{password}"));
    Zeroizing::new(format!("Basic {}", STANDARD.encode(pair.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_gets_a_scheme_and_loses_what_follows_the_path() {
        let address = |text| parse_address(text, "https://example.com").map(|url| url.to_string());
        assert_eq!(address(" example.com/a/?x=1#y ").unwrap(), "https://example.com/a/");
        assert_eq!(address("http://127.0.0.1:8080").unwrap(), "http://127.0.0.1:8080/");
        for wrong in ["", "ftp://example.com", "https://user:pw@example.com", "https://"] {
            assert!(address(wrong).unwrap_err().to_string().contains("address"), "{wrong}");
        }
    }

    #[test]
    fn the_header_is_basic_with_name_and_password() {
        assert_eq!(basic_authorization("bob", "pw").as_str(), "Basic Ym9iOnB3");
    }
}
