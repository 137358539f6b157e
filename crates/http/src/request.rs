//! One request.

use crate::address::{check_uri, host_of, same_origin};
use crate::client::Client;
use crate::error::HttpError;
use crate::response::{Response, StreamedResponse};
use bytes::Bytes;
use futures::stream::BoxStream;
use http::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, LOCATION};
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use serde::Serialize;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};
use tracing::Instrument;
use url::Url;

/// A body that is never whole in memory. It is opened anew each time that a request with it is sent.
#[derive(Clone)]
pub struct StreamedBody {
    length: u64,
    open: Arc<dyn Fn() -> BoxStream<'static, io::Result<Bytes>> + Send + Sync>,
}

impl StreamedBody {
    /// A body of `length` bytes; `open` gives all of them.
    pub fn new(length: u64, open: impl Fn() -> BoxStream<'static, io::Result<Bytes>> + Send + Sync + 'static) -> Self {
        Self { length, open: Arc::new(open) }
    }

    fn to_reqwest(&self) -> reqwest::Body {
        reqwest::Body::wrap_stream((self.open)())
    }
}

/// A file in a multipart body.
#[derive(Clone)]
pub struct FilePart {
    /// The form field.
    pub field: String,
    /// The file's name.
    pub filename: String,
    /// Its media type; one that can't be parsed is sent as `application/octet-stream`.
    pub mimetype: String,
    /// Its content.
    pub content: StreamedBody,
}

enum Body {
    Empty,
    Bytes(Bytes),
    Streamed(StreamedBody),
    File(FilePart),
}

/// A request to be filled in. Nothing is sent before [`RequestBuilder::send`] or [`RequestBuilder::send_streaming`].
pub struct RequestBuilder {
    client: Client,
    method: Method,
    url: Url,
    operation: &'static str,
    headers: HeaderMap,
    secret_headers: Vec<HeaderName>,
    body: Body,
    timeout: Duration,
    max_body: u64,
    redirects: u8,
    secrets_follow: bool,
    broken: Option<String>,
}

impl RequestBuilder {
    pub(crate) fn new(client: Client, method: Method, url: Url) -> Self {
        let (timeout, max_body) = (client.inner.timeout, client.inner.max_body);
        Self {
            client,
            method,
            url,
            operation: "request",
            headers: HeaderMap::new(),
            secret_headers: vec![AUTHORIZATION, COOKIE],
            body: Body::Empty,
            timeout,
            max_body,
            redirects: 0,
            secrets_follow: true,
            broken: None,
        }
    }

    /// What the request is for, in one word: the name in traces, where the address is not shown.
    pub fn operation(mut self, name: &'static str) -> Self {
        self.operation = name;
        self
    }

    /// Sets a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(value)) => {
                self.headers.insert(name, value);
            }
            _ => self.broken = Some(format!("the header {name:?} or its value is not valid")),
        }
        self
    }

    /// Sets a header that is hidden in debug output and never follows a redirect to another origin.
    pub fn secret_header(mut self, name: &str, value: &str) -> Self {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(mut value)) => {
                value.set_sensitive(true);
                self.secret_headers.push(name.clone());
                self.headers.insert(name, value);
            }
            _ => self.broken = Some(format!("the header {name:?} or its value is not valid")),
        }
        self
    }

    /// Sets the `Authorization` header; the value stays out of logs and never follows a redirect to another origin.
    pub fn authorization(self, value: &str) -> Self {
        self.secret_header(AUTHORIZATION.as_str(), value)
    }

    /// Sends a JSON body.
    pub fn json<T: Serialize + ?Sized>(self, value: &T) -> Self {
        match serde_json::to_vec(value) {
            Ok(bytes) => self.body("application/json", bytes),
            Err(error) => Self { broken: Some(format!("the body has no JSON form: {error}")), ..self },
        }
    }

    /// Sends a body of this content type.
    pub fn body(self, content_type: &str, bytes: impl Into<Bytes>) -> Self {
        Self { body: Body::Bytes(bytes.into()), ..self }.header(CONTENT_TYPE.as_str(), content_type)
    }

    /// Sends a body of this content type, and its length before it.
    pub fn streamed(self, content_type: &str, body: StreamedBody) -> Self {
        let length = body.length.to_string();
        Self { body: Body::Streamed(body), ..self }
            .header(CONTENT_TYPE.as_str(), content_type)
            .header(CONTENT_LENGTH.as_str(), &length)
    }

    /// Sends one file as a multipart form.
    pub fn file(self, part: FilePart) -> Self {
        Self { body: Body::File(part), ..self }
    }

    /// The time for the whole request; for a streamed answer the time until its head, and for each piece after it.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The largest answer that is accepted, in bytes.
    pub fn max_body(mut self, bytes: u64) -> Self {
        self.max_body = bytes;
        self
    }

    /// Follows at most this many redirects of a GET. Each target is checked like the first address; secrets stay with
    /// the origin that they were meant for; a redirect from HTTPS to plain HTTP is refused.
    pub fn follow_redirects(mut self, at_most: u8) -> Self {
        self.redirects = at_most;
        self
    }

    /// Keeps secrets from every redirect, also from one inside the same origin: for targets that are signed themselves.
    pub fn secrets_stay(mut self) -> Self {
        self.secrets_follow = false;
        self
    }

    /// Sends the request and reads the whole answer, whatever its status.
    ///
    /// # Errors
    /// See [`HttpError`]. An answer with an error status is not an error here.
    pub async fn send(self) -> Result<Response, HttpError> {
        let span = self.span();
        async {
            let deadline = Instant::now() + self.timeout;
            let host = host_of(&self.url);
            let answer = self.exchange(deadline).await?;
            timeout_at(deadline, answer.collect()).await.map_err(|_| HttpError::timeout(&host))?
        }
        .instrument(span)
        .await
    }

    /// Sends the request and hands the answer over as soon as its head is there.
    ///
    /// # Errors
    /// See [`HttpError`]; later ones come as items of the stream.
    pub async fn send_streaming(self) -> Result<StreamedResponse, HttpError> {
        let span = self.span();
        let deadline = Instant::now() + self.timeout;
        self.exchange(deadline).instrument(span).await
    }

    fn span(&self) -> tracing::Span {
        tracing::debug_span!("http", operation = self.operation, method = %self.method, host = %host_of(&self.url))
    }

    async fn exchange(mut self, deadline: Instant) -> Result<StreamedResponse, HttpError> {
        if let Some(detail) = self.broken.take() {
            return Err(HttpError::Invalid { detail });
        }
        loop {
            let answer = self.one_hop(deadline).await?;
            match self.redirect_target(&answer) {
                Some(target) => self.move_to(target)?,
                None => return Ok(answer),
            }
        }
    }

    async fn one_hop(&self, deadline: Instant) -> Result<StreamedResponse, HttpError> {
        check_uri(&self.url).map_err(|refused| HttpError::Forbidden { detail: refused.to_string() })?;
        self.client.allows_target(&self.url).await.map_err(|detail| HttpError::Forbidden { detail })?;
        let host = host_of(&self.url);
        let mut request = self.client.inner.http.request(self.method.clone(), self.url.clone());
        request = match &self.body {
            Body::Empty => request,
            Body::Bytes(bytes) => request.body(bytes.clone()),
            Body::Streamed(body) => request.body(body.to_reqwest()),
            Body::File(part) => request.multipart(form(part)),
        };
        let sent = timeout_at(deadline, request.headers(self.headers.clone()).send()).await;
        let answer = sent
            .map_err(|_| HttpError::timeout(&host))?
            .map_err(|error| HttpError::from_reqwest(&error, &host))
            .inspect_err(|error| tracing::debug!(%error, "request failed"))?;
        tracing::debug!(status = answer.status().as_u16(), "answered");
        Ok(StreamedResponse { answer, host, limit: self.max_body, idle: self.timeout })
    }

    fn redirect_target(&self, answer: &StreamedResponse) -> Option<Url> {
        let moved = matches!(answer.status().as_u16(), 301 | 302 | 303 | 307 | 308);
        if self.redirects == 0 || self.method != Method::GET || !moved {
            return None;
        }
        self.url.join(answer.headers().get(LOCATION)?.to_str().ok()?).ok()
    }

    fn move_to(&mut self, target: Url) -> Result<(), HttpError> {
        if self.url.scheme() == "https" && target.scheme() != "https" {
            return Err(HttpError::Forbidden {
                detail: format!("{} redirects from https to {}", host_of(&self.url), target.scheme()),
            });
        }
        if !(self.secrets_follow && same_origin(&self.url, &target)) {
            for name in &self.secret_headers {
                self.headers.remove(name);
            }
        }
        self.redirects -= 1;
        self.url = target;
        Ok(())
    }
}

fn form(part: &FilePart) -> reqwest::multipart::Form {
    let file = || {
        let content = part.content.to_reqwest();
        reqwest::multipart::Part::stream_with_length(content, part.content.length).file_name(part.filename.clone())
    };
    let typed = file().mime_str(&part.mimetype).unwrap_or_else(|_| file());
    reqwest::multipart::Form::new().part(part.field.clone(), typed)
}
