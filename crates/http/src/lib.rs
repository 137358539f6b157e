//! The one outgoing HTTP client: address rules, limits on size and time, budgets, tracing without secrets.
//!
//! * [`Client`] sends requests. Whatever address a name resolves to is checked against the [`AddressPolicy`], so that
//!   nobody can make the program talk to a network that its administrator did not allow.
//! * [`HttpError`] tells a request that was certainly not sent from one that may have been carried out.
//! * [`Budget`] is what all calls of one account share: pauses that the server asked for, and a cap on parallel calls.

mod address;
mod budget;
mod client;
mod dates;
mod error;
mod proxy;
mod request;
mod response;

pub use address::{AddressClass, AddressPolicy, classify};
pub use budget::{Budget, Paused, Permit, Scope};
pub use client::{Client, ClientOptions};
pub use dates::{http_date_ms, retry_after};
pub use error::HttpError;
pub use http::{HeaderMap, Method, StatusCode};
pub use proxy::ProxyOptions;
pub use request::{FilePart, RequestBuilder, StreamedBody};
pub use response::{Response, StreamedResponse};
