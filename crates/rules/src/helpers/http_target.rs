//! Where a request of a script goes: the target with its query, percent-encoded once.

use std::fmt::Write;

/// Signs of an address that stand for themselves (RFC 3986: unreserved and reserved, without the fragment's sign).
const KEPT: &[u8] = b"-._~:/?[]@!$&'()*+,;=";
/// Signs of a name or value in a query that stand for themselves.
const KEPT_IN_VALUES: &[u8] = b"-._~";

/// The target that a script wrote, with its query parameters. What is encoded already stays, what must be encoded is.
pub(super) fn target(written: &str, query: &[(String, String)]) -> String {
    let written = written.trim();
    let is_address = ["http://", "https://"].iter().any(|scheme| written.to_ascii_lowercase().starts_with(scheme));
    let mut target = String::with_capacity(written.len() + 1);
    if !is_address && !written.starts_with('/') {
        target.push('/');
    }
    encode(&mut target, written, KEPT, true);
    for (name, value) in query {
        target.push(if target.contains('?') { '&' } else { '?' });
        encode(&mut target, name, KEPT_IN_VALUES, false);
        target.push('=');
        encode(&mut target, value, KEPT_IN_VALUES, false);
    }
    target
}

fn encode(target: &mut String, text: &str, kept: &[u8], keeps_escapes: bool) {
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let escape = || bytes.get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
        if byte.is_ascii_alphanumeric() || kept.contains(byte) || (keeps_escapes && *byte == b'%' && escape()) {
            target.push(char::from(*byte));
        } else {
            // Writing to a text can't fail.
            let _ = write!(target, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::target;

    #[test]
    fn what_is_encoded_stays_and_what_must_be_is() {
        let none: &[(String, String)] = &[];
        assert_eq!(target("/rest/api/3/issue/OPS-1", none), "/rest/api/3/issue/OPS-1");
        assert_eq!(target("rest/x", none), "/rest/x");
        assert_eq!(target("/q?jql=project = OPS&x=a%20b", none), "/q?jql=project%20=%20OPS&x=a%20b");
        assert_eq!(target("/q/100%/ü#part", none), "/q/100%25/%C3%BC%23part");
        assert_eq!(target("https://other.example/a b", none), "https://other.example/a%20b");
        assert_eq!(target("/a\r\nHost: x", none), "/a%0D%0AHost:%20x");
    }

    #[test]
    fn query_parameters_are_added_and_encoded_whole() {
        let query = [("jql".to_owned(), "a = \"b&c\"".to_owned()), ("max".to_owned(), "5".to_owned())];
        assert_eq!(target("/search", &query), "/search?jql=a%20%3D%20%22b%26c%22&max=5");
        assert_eq!(target("/search?x=1", &query[1..]), "/search?x=1&max=5");
    }
}
