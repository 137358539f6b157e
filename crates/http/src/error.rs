//! What can go wrong with a request, told apart by whether the server may have acted on it.

use crate::address::AddressRefused;
use std::error::Error;

/// An error of one request. [`HttpError::certainly_not_sent`] is the question that matters for a write.
#[derive(Debug, Clone, thiserror::Error)]
pub enum HttpError {
    /// The address rules forbid the request.
    #[error("{detail}")]
    Forbidden {
        /// Which rule, and what to do about it.
        detail: String,
    },
    /// The request can't be built: a header or body that has no wire form.
    #[error("the request can't be built: {detail}")]
    Invalid {
        /// What is wrong.
        detail: String,
    },
    /// No connection: name resolution, TCP or TLS failed.
    #[error("no connection to {host}: {detail}")]
    Connect {
        /// The host.
        host: String,
        /// What happened.
        detail: String,
    },
    /// The request may have reached the server; no usable answer came back.
    #[error("no answer from {host}: {detail}")]
    Lost {
        /// The host.
        host: String,
        /// What happened.
        detail: String,
    },
    /// The server answered with more than the limit.
    #[error("the answer of {host} is larger than {limit} bytes")]
    TooLarge {
        /// The host.
        host: String,
        /// The limit in bytes.
        limit: u64,
    },
}

impl HttpError {
    /// True when the server can't have acted on the request, so that a write may simply be tried again.
    pub fn certainly_not_sent(&self) -> bool {
        matches!(self, Self::Forbidden { .. } | Self::Invalid { .. } | Self::Connect { .. })
    }

    pub(crate) fn timeout(host: &str) -> Self {
        Self::Lost { host: host.to_owned(), detail: "the time for an answer is over".into() }
    }

    pub(crate) fn from_reqwest(error: &reqwest::Error, host: &str) -> Self {
        if let Some(refused) = find::<AddressRefused>(error) {
            return Self::Forbidden { detail: refused.to_string() };
        }
        let (host, detail) = (host.to_owned(), root_cause(error));
        if error.is_builder() {
            Self::Invalid { detail }
        } else if error.is_connect() {
            Self::Connect { host, detail }
        } else {
            Self::Lost { host, detail }
        }
    }
}

fn chain<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |error: &&'a (dyn Error + 'static)| (*error).source())
}

fn find<'a, E: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a E> {
    chain(error).find_map(|error| error.downcast_ref::<E>())
}

/// The innermost message: the outer ones of the HTTP library repeat the address, which may hold secrets.
fn root_cause(error: &(dyn Error + 'static)) -> String {
    chain(error).last().map_or_else(String::new, ToString::to_string)
}
