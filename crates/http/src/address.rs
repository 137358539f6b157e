//! Which addresses the program may talk to.

use http::Uri;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;
use url::{Host, Url};

/// How long a name is looked up that a proxy will resolve.
const LOOK_UP_LIMIT: Duration = Duration::from_secs(2);

/// Which addresses requests may go to. The default is the public Internet over HTTPS alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddressPolicy {
    /// Allows loopback, private, shared and unique-local addresses: for trackers and nodes inside the company.
    pub allow_private: bool,
    /// Allows link-local addresses too. Cloud providers hand out machine credentials there, so this is its own switch.
    pub allow_link_local: bool,
    /// Allows HTTP without TLS to any address. Without it plain HTTP is allowed to loopback alone, and only with
    /// `allow_private`.
    pub allow_plain_http: bool,
}

/// What kind of address it is, as far as the rules care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressClass {
    /// An address of the public Internet.
    Public,
    /// This machine.
    Loopback,
    /// Inside a company or provider: RFC 1918, RFC 6598, RFC 4193.
    Private,
    /// RFC 3927 and `fe80::/10`.
    LinkLocal,
    /// Multicast, unspecified, documentation, reserved: never a server.
    Never,
}

/// The class of an address. An IPv6 address that carries an IPv4 one (mapped, NAT64, 6to4) is judged by it.
pub fn classify(address: IpAddr) -> AddressClass {
    match address {
        IpAddr::V4(v4) => classify_v4(v4),
        IpAddr::V6(v6) => classify_v6(v6),
    }
}

fn classify_v4(address: Ipv4Addr) -> AddressClass {
    match address.octets() {
        [127, ..] => AddressClass::Loopback,
        [10, ..] | [192, 168, ..] => AddressClass::Private,
        [172, second, ..] if (16..32).contains(&second) => AddressClass::Private,
        [100, second, ..] if (64..128).contains(&second) => AddressClass::Private,
        [169, 254, ..] => AddressClass::LinkLocal,
        // RFC 6890 and RFC 5737: this network, protocol assignments, documentation, benchmarks, 224/3 and above.
        [0, ..] | [192, 0, 0 | 2, _] | [198, 51, 100, _] | [203, 0, 113, _] | [198, 18 | 19, ..] | [224..=255, ..] => {
            AddressClass::Never
        }
        _ => AddressClass::Public,
    }
}

fn classify_v6(address: Ipv6Addr) -> AddressClass {
    if address.is_loopback() {
        return AddressClass::Loopback;
    }
    if let Some(v4) = carried_v4(address) {
        return classify_v4(v4);
    }
    match address.segments() {
        [first, ..] if first & 0xfe00 == 0xfc00 => AddressClass::Private,
        [first, ..] if first & 0xffc0 == 0xfe80 => AddressClass::LinkLocal,
        // Global unicast is 2000::/3; 2001:db8::/32 is for documents and 2001::/32 (Teredo) hides an IPv4 address.
        [0x2001, 0 | 0xdb8, ..] => AddressClass::Never,
        [first, ..] if first & 0xe000 == 0x2000 => AddressClass::Public,
        _ => AddressClass::Never,
    }
}

fn carried_v4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let from = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => Some(from(high, low)),
        [0x2002, high, low, ..] => Some(from(high, low)),
        _ => None,
    }
}

/// A refusal by the rules; travels through the HTTP library as the cause of a failed connection.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{0}")]
pub(crate) struct AddressRefused(pub(crate) String);

impl AddressPolicy {
    /// Allows everything that can be a server, for programs that talk to themselves: tests and the demo.
    pub fn private_allowed() -> Self {
        Self { allow_private: true, ..Self::default() }
    }

    /// Whether requests may go to this address.
    pub fn allows(&self, address: IpAddr) -> bool {
        match classify(address) {
            AddressClass::Public => true,
            AddressClass::Loopback | AddressClass::Private => self.allow_private,
            AddressClass::LinkLocal => self.allow_link_local,
            AddressClass::Never => false,
        }
    }

    /// Checks what can be told from the URL alone; a name is checked again when it is resolved.
    pub(crate) fn check_url(&self, url: &Url) -> Result<(), AddressRefused> {
        let host = url.host().ok_or_else(|| AddressRefused("the address names no host".into()))?;
        let literal = match &host {
            Host::Ipv4(address) => Some(IpAddr::V4(*address)),
            Host::Ipv6(address) => Some(IpAddr::V6(*address)),
            Host::Domain(_) => None,
        };
        if let Some(address) = literal.filter(|address| !self.allows(*address)) {
            return Err(refused(&host.to_string(), address));
        }
        self.check_scheme(url, &host, literal)
    }

    /// Checks where a name leads as far as this machine's resolver knows; one that it does not know passes.
    pub(crate) async fn check_name(&self, name: &str) -> Result<(), AddressRefused> {
        let Ok(Ok(found)) = tokio::time::timeout(LOOK_UP_LIMIT, tokio::net::lookup_host((name, 0))).await else {
            return Ok(());
        };
        match found.map(|address| address.ip()).find(|address| !self.allows(*address)) {
            Some(address) => Err(refused(name, address)),
            None => Ok(()),
        }
    }

    fn check_scheme(&self, url: &Url, host: &Host<&str>, literal: Option<IpAddr>) -> Result<(), AddressRefused> {
        let loopback = literal.is_some_and(|address| classify(address) == AddressClass::Loopback)
            || matches!(host, Host::Domain(name) if *name == "localhost" || name.ends_with(".localhost"));
        match url.scheme() {
            "https" => Ok(()),
            "http" if self.allow_plain_http || (loopback && self.allow_private) => Ok(()),
            "http" => Err(AddressRefused(format!(
                "{host} is asked over plain HTTP, which anyone on the way can read. Use https."
            ))),
            other => Err(AddressRefused(format!("{other} is not a scheme for requests. Use https."))),
        }
    }
}

fn refused(host: &str, address: IpAddr) -> AddressRefused {
    let what = match classify(address) {
        AddressClass::Loopback => "this machine itself",
        AddressClass::Private => "a private network",
        AddressClass::LinkLocal => "the link-local network",
        AddressClass::Public | AddressClass::Never => "no server",
    };
    AddressRefused(format!(
        "{host} leads to {address}, which is {what}. An administrator can allow private addresses in the settings."
    ))
}

/// Resolves names with the system's resolver and keeps only the allowed addresses.
pub(crate) struct GuardedResolver {
    pub(crate) policy: AddressPolicy,
    /// The proxy's own host: chosen by the administrator, so no rule applies to it.
    pub(crate) exempt: Option<String>,
}

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let (policy, host) = (self.policy.clone(), name.as_str().to_owned());
        let exempt = self.exempt.as_deref() == Some(host.as_str());
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((host.as_str(), 0)).await?.collect();
            let (allowed, others): (Vec<_>, Vec<_>) =
                found.into_iter().partition(|address| exempt || policy.allows(address.ip()));
            match (allowed.is_empty(), others.first()) {
                (true, Some(other)) => Err(refused(&host, other.ip()).into()),
                _ => Ok(Box::new(allowed.into_iter()) as Addrs),
            }
        })
    }
}

/// True when both addresses name the same scheme, host and port, so that a secret for one may go to the other.
pub(crate) fn same_origin(one: &Url, other: &Url) -> bool {
    one.origin() == other.origin()
}

/// The host for messages and spans.
pub(crate) fn host_of(url: &Url) -> String {
    url.host_str().unwrap_or("an address without host").to_owned()
}

/// Checks that the HTTP library will understand the address as we did.
pub(crate) fn check_uri(url: &Url) -> Result<(), AddressRefused> {
    let uri: Uri = url.as_str().parse().map_err(|_| AddressRefused("the address is not a valid URL".into()))?;
    match uri.host() {
        Some(host) if Some(host) == url.host_str() => Ok(()),
        _ => Err(AddressRefused("the address is ambiguous".into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(text: &str) -> AddressClass {
        classify(text.parse().unwrap())
    }

    #[test]
    fn addresses_are_told_apart() {
        for (text, expected) in [
            ("8.8.8.8", AddressClass::Public),
            ("172.15.0.1", AddressClass::Public),
            ("2600::1", AddressClass::Public),
            ("127.9.9.9", AddressClass::Loopback),
            ("::1", AddressClass::Loopback),
            ("::ffff:127.0.0.1", AddressClass::Loopback),
            ("10.0.0.1", AddressClass::Private),
            ("172.31.255.255", AddressClass::Private),
            ("192.168.1.1", AddressClass::Private),
            ("100.64.0.1", AddressClass::Private),
            ("fd00::1", AddressClass::Private),
            ("64:ff9b::a00:1", AddressClass::Private),
            ("2002:a00:1::", AddressClass::Private),
            ("169.254.169.254", AddressClass::LinkLocal),
            ("fe80::1", AddressClass::LinkLocal),
            ("0.0.0.0", AddressClass::Never),
            ("::", AddressClass::Never),
            ("224.0.0.1", AddressClass::Never),
            ("255.255.255.255", AddressClass::Never),
            ("ff02::1", AddressClass::Never),
            ("2001::1", AddressClass::Never),
        ] {
            assert_eq!(class(text), expected, "{text}");
        }
    }

    #[test]
    fn the_default_policy_is_the_public_internet_over_tls() {
        let policy = AddressPolicy::default();
        let check = |text: &str| policy.check_url(&text.parse().unwrap());
        assert!(check("https://example.atlassian.net/x").is_ok());
        assert!(check("https://10.0.0.1/x").is_err());
        assert!(check("https://[::1]/x").is_err());
        assert!(check("https://0x7f.1/x").is_err(), "the URL parser reads odd spellings of 127.0.0.1");
        assert!(check("http://example.com/").is_err());
        assert!(check("ftp://example.com/").is_err());
    }

    #[test]
    fn private_allowed_still_keeps_plain_http_on_this_machine() {
        let policy = AddressPolicy::private_allowed();
        let check = |text: &str| policy.check_url(&text.parse().unwrap());
        assert!(check("http://127.0.0.1:8600/").is_ok());
        assert!(check("http://localhost:8600/").is_ok());
        assert!(check("https://10.0.0.1/").is_ok());
        assert!(check("http://10.0.0.1/").is_err());
        assert!(check("https://169.254.169.254/").is_err());
    }
}
