//! `java.net.URI` and `URL`: taken apart and put together; nothing is ever fetched.

use std::cmp::Ordering;

use entente_groovy_vm::{
    ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, TypeTag, Value, string_hash,
};

use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{done, missing, text};

/// An address in its parts, as they are written.
#[derive(Clone, PartialEq, Eq)]
struct Address {
    text: String,
    is_url: bool,
    scheme: Option<String>,
    authority: Option<String>,
    path: String,
    query: Option<String>,
    fragment: Option<String>,
}

impl JavaValue for Address {
    fn class(&self) -> &str {
        if self.is_url { "java.net.URL" } else { "java.net.URI" }
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        Some(self.text.clone())
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        self == other
    }

    fn order(&self, other: &Self) -> Option<Ordering> {
        Some(self.text.cmp(&other.text))
    }

    fn hash(&self, _heap: &Heap) -> Option<i32> {
        Some(string_hash(&self.text))
    }
}

fn syntax_error(text: &str, why: &str, at: usize) -> Fault {
    Fault::new("java.net.URISyntaxException", format!("{why} at index {at}: {text}"))
}

/// Takes an address apart.
fn parse(text: &str) -> Result<Address, Fault> {
    let illegal = |c: char| c.is_control() || " \"<>\\^`{|}".contains(c);
    let (rest, fragment) = match text.split_once('#') {
        Some((rest, fragment)) => (rest, Some(fragment.to_owned())),
        None => (text, None),
    };
    let (rest, query) = match rest.split_once('?') {
        Some((rest, query)) => (rest, Some(query.to_owned())),
        None => (rest, None),
    };
    let scheme_end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "+-.".contains(c)));
    let (scheme, rest) = match scheme_end {
        Some(end) if end > 0 && rest[end..].starts_with(':') && rest.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            (Some(rest[..end].to_owned()), &rest[end + 1..])
        }
        Some(0) if rest.starts_with(':') => return Err(syntax_error(text, "Expected scheme name", 0)),
        _ => (None, rest),
    };
    let (authority, path) = match rest.strip_prefix("//") {
        Some(rest) => {
            let end = rest.find('/').unwrap_or(rest.len());
            (Some(rest[..end].to_owned()), rest[end..].to_owned())
        }
        None => (None, rest.to_owned()),
    };
    if let Some(at) = text.find(illegal) {
        let part = |name: &str| format!("Illegal character in {name}");
        let name = if query.is_some() && text.find('?').is_some_and(|mark| at > mark) {
            if text.find('#').is_some_and(|mark| at > mark) { "fragment" } else { "query" }
        } else if authority.as_deref().is_some_and(|authority| authority.contains(illegal)) {
            "authority"
        } else {
            "path"
        };
        return Err(syntax_error(text, &part(name), at));
    }
    Ok(Address { text: text.to_owned(), is_url: false, scheme, authority, path, query, fragment })
}

impl Address {
    fn user_info(&self) -> Option<&str> {
        self.authority.as_deref()?.rsplit_once('@').map(|(user, _)| user)
    }

    fn host_and_port(&self) -> (Option<&str>, i32) {
        let Some(authority) = self.authority.as_deref() else { return (None, -1) };
        let place = authority.rsplit_once('@').map_or(authority, |(_, place)| place);
        let (host, port) = match place.rsplit_once(':') {
            Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => (host, port.parse().unwrap_or(-1)),
            _ => (place, -1),
        };
        (Some(host).filter(|host| !host.is_empty()), port)
    }

    /// A part as the getters of its class show it: a `URI` without escapes, a `URL` as written.
    fn shown(&self, part: &str) -> String {
        if self.is_url { part.to_owned() } else { decoded(part) }
    }

    fn scheme_specific(&self) -> String {
        let authority = self.authority.as_ref().map(|authority| format!("//{authority}")).unwrap_or_default();
        let query = self.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
        format!("{authority}{}{query}", self.path)
    }

    fn file(&self) -> String {
        let query = self.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
        format!("{}{query}", self.path)
    }

    fn is_opaque(&self) -> bool {
        self.scheme.is_some() && self.authority.is_none() && !self.path.starts_with('/')
    }
}

/// `%20` as what it stands for.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, tail)) = rest.split_first() {
        rest = tail;
        let code = tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match code.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(code) if *byte == b'%' => {
                bytes.push(code);
                rest = &tail[2..];
            }
            _ => bytes.push(*byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn address(machine: &Machine, this: Value) -> Option<Address> {
    peek::<Address>(machine, this).cloned()
}

fn give(machine: &mut Machine, part: Option<String>) -> HostResult {
    match part {
        Some(part) => text(machine, part),
        None => done(Value::Null),
    }
}

const DEFAULT_PORTS: [(&str, i32); 3] = [("http", 80), ("https", 443), ("ftp", 21)];

fn default_port(scheme: Option<&str>) -> i32 {
    DEFAULT_PORTS.iter().find(|(name, _)| scheme == Some(name)).map_or(-1, |(_, port)| *port)
}

/// An address as a `URL`.
fn url_of(text: &str) -> Result<Address, Fault> {
    let malformed = |message: String| Fault::new("java.net.MalformedURLException", message);
    let address = parse(text).or_else(|_| parse(&text.replace(' ', "%20")))?;
    match address.scheme.as_deref() {
        None => Err(malformed(format!("no protocol: {text}"))),
        Some(scheme)
            if !["http", "https", "ftp", "file", "mailto", "jar"].contains(&scheme.to_lowercase().as_str()) =>
        {
            Err(malformed(format!("unknown protocol: {scheme}")))
        }
        Some(_) => Ok(Address { is_url: true, text: text.to_owned(), ..address }),
    }
}

const SHARED: &[(&str, Native)] = &[
    ("getHost", |m, t, _| {
        let address = fits!(address(m, t));
        let host = address.host_and_port().0.map(str::to_owned);
        give(m, if address.is_url { Some(host.unwrap_or_default()) } else { host })
    }),
    ("getPort", |m, t, _| done(fits!(address(m, t)).host_and_port().1)),
    ("getUserInfo", |m, t, _| {
        let address = fits!(address(m, t));
        let part = address.user_info().map(|part| address.shown(part));
        give(m, part)
    }),
    ("getAuthority", |m, t, _| {
        let address = fits!(address(m, t));
        let part = address.authority.as_deref().map(|part| address.shown(part));
        give(m, part)
    }),
];

const URI: &[(&str, Native)] = &[
    ("getScheme", |m, t, _| {
        let part = fits!(address(m, t)).scheme;
        give(m, part)
    }),
    ("getPath", |m, t, _| {
        let address = fits!(address(m, t));
        give(m, (!address.is_opaque()).then(|| decoded(&address.path)))
    }),
    ("getRawPath", |m, t, _| {
        let address = fits!(address(m, t));
        give(m, (!address.is_opaque()).then_some(address.path))
    }),
    ("getQuery", |m, t, _| {
        let part = fits!(address(m, t)).query.map(|query| decoded(&query));
        give(m, part)
    }),
    ("getRawQuery", |m, t, _| {
        let part = fits!(address(m, t)).query;
        give(m, part)
    }),
    ("getFragment", |m, t, _| {
        let part = fits!(address(m, t)).fragment.map(|fragment| decoded(&fragment));
        give(m, part)
    }),
    ("getSchemeSpecificPart", |m, t, _| {
        let part = decoded(&fits!(address(m, t)).scheme_specific());
        give(m, Some(part))
    }),
    ("isAbsolute", |m, t, _| done(fits!(address(m, t)).scheme.is_some())),
    ("isOpaque", |m, t, _| done(fits!(address(m, t)).is_opaque())),
    ("toASCIIString", |m, t, _| {
        let part = fits!(address(m, t)).text;
        give(m, Some(part))
    }),
    ("toURI", |_, t, _| done(t)),
    ("toURL", |m, t, _| {
        let address = fits!(address(m, t));
        if address.scheme.is_none() {
            return Err(Fault::illegal_argument("URI is not absolute"));
        }
        let url = url_of(&address.text)?;
        done(object(m, url))
    }),
    ("resolve", |m, t, a| match a {
        [other] => {
            let (base, other) = (fits!(address(m, t)).text, m.to_text(*other));
            let joined = url::Url::parse(&base).and_then(|base| base.join(&other));
            let resolved = parse(&joined.map_or(other, String::from))?;
            done(object(m, resolved))
        }
        _ => missing(),
    }),
    ("normalize", |m, t, _| {
        let base = fits!(address(m, t)).text;
        let normal = parse(&url::Url::parse(&base).map_or(base, String::from))?;
        done(object(m, normal))
    }),
];

const URL: &[(&str, Native)] = &[
    ("getProtocol", |m, t, _| {
        let part = fits!(address(m, t)).scheme;
        give(m, part)
    }),
    ("getDefaultPort", |m, t, _| done(default_port(fits!(address(m, t)).scheme.as_deref()))),
    ("getPath", |m, t, _| {
        let part = fits!(address(m, t)).path;
        give(m, Some(part))
    }),
    ("getFile", |m, t, _| {
        let part = fits!(address(m, t)).file();
        give(m, Some(part))
    }),
    ("getQuery", |m, t, _| {
        let part = fits!(address(m, t)).query;
        give(m, part)
    }),
    ("getRef", |m, t, _| {
        let part = fits!(address(m, t)).fragment;
        give(m, part)
    }),
    ("toExternalForm", |m, t, _| {
        let part = fits!(address(m, t)).text;
        give(m, Some(part))
    }),
    ("toURI", |m, t, _| {
        let uri = parse(&fits!(address(m, t)).text)?;
        done(object(m, uri))
    }),
    ("toURL", |_, t, _| done(t)),
    ("openConnection", refuse),
    ("openStream", refuse),
    ("getText", refuse),
    ("getBytes", refuse),
    ("getContent", refuse),
    ("newReader", refuse),
    ("newInputStream", refuse),
    ("withReader", refuse),
    ("withInputStream", refuse),
    ("eachLine", refuse),
    ("readLines", refuse),
];

fn refuse(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    Err(Fault::new(
        "java.lang.SecurityException",
        "A URL can't be opened in scripts; call httpClient.get(path) or httpClient.http(method, url, ...)",
    ))
}

fn uri_from_text(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    if value.is_null() {
        return Err(Fault::null_pointer("Cannot invoke \"String.length()\" because \"this.input\" is null"));
    }
    let value = machine.to_text(*value);
    let uri = parse(&value)?;
    done(object(machine, uri))
}

fn url_from_text(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let value = match args {
        [value] => machine.to_text(*value),
        [base, relative] if peek::<Address>(machine, *base).is_some() => {
            let (base, relative) = (machine.to_text(*base), machine.to_text(*relative));
            url::Url::parse(&base).and_then(|base| base.join(&relative)).map_or(relative, String::from)
        }
        [protocol, host, file] => {
            format!("{}://{}{}", machine.to_text(*protocol), machine.to_text(*host), machine.to_text(*file))
        }
        _ => return missing(),
    };
    let url = url_of(&value)?;
    done(object(machine, url))
}

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(
        TypeTag::String,
        &[("toURL", |m, t, _| url_from_text(m, t, &[t])), ("toURI", |m, t, _| uri_from_text(m, t, &[t]))],
    );
    builder.class(
        with_parents(ClassDef::new("java.net.URI"), &["java.lang.Object", "java.lang.Comparable"])
            .constructor(uri_from_text)
            .static_method("create", |m, class, a| {
                uri_from_text(m, class, a).map_err(|fault| match fault {
                    Fault::Exception { message: Some(message), .. } => Fault::illegal_argument(message),
                    fault => fault,
                })
            })
            .methods(SHARED)
            .methods(URI),
    );
    builder.class(
        with_parents(ClassDef::new("java.net.URL"), &["java.lang.Object"])
            .constructor(url_from_text)
            .methods(SHARED)
            .methods(URL),
    );
}
