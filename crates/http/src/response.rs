//! Answers.

use crate::error::HttpError;
use bytes::{Bytes, BytesMut};
use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use std::time::Duration;

/// A whole answer.
#[derive(Debug, Clone)]
pub struct Response {
    /// The status.
    pub status: StatusCode,
    /// All headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Response {
    /// The body read as JSON.
    ///
    /// # Errors
    /// When it is not, or has another shape; the message tells where.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(&self.body)
    }

    /// A header's value, where it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

/// An answer whose body has not been read yet.
pub struct StreamedResponse {
    pub(crate) answer: reqwest::Response,
    pub(crate) host: String,
    pub(crate) limit: u64,
    pub(crate) idle: Duration,
}

impl StreamedResponse {
    /// The status.
    pub fn status(&self) -> StatusCode {
        self.answer.status()
    }

    /// All headers.
    pub fn headers(&self) -> &HeaderMap {
        self.answer.headers()
    }

    /// The body, piece by piece. Ends with an error past the size limit, or when no piece comes for the request's timeout.
    pub fn into_stream(self) -> BoxStream<'static, Result<Bytes, HttpError>> {
        let Self { answer, host, limit, idle } = self;
        let declared_too_large = answer.content_length().is_some_and(|length| length > limit);
        let pieces = answer.bytes_stream().boxed();
        let state = (pieces, host, if declared_too_large { None } else { Some(limit) });
        futures::stream::try_unfold(state, move |(mut pieces, host, left)| async move {
            let Some(left) = left else { return Err(HttpError::TooLarge { host, limit }) };
            let next = tokio::time::timeout(idle, pieces.next()).await.map_err(|_| HttpError::timeout(&host))?;
            match next {
                None => Ok(None),
                Some(Err(error)) => Err(HttpError::from_reqwest(&error, &host)),
                Some(Ok(piece)) => match left.checked_sub(piece.len() as u64) {
                    Some(left) => Ok(Some((piece, (pieces, host, Some(left))))),
                    None => Err(HttpError::TooLarge { host, limit }),
                },
            }
        })
        .boxed()
    }

    /// The whole answer in memory.
    ///
    /// # Errors
    /// As the stream's.
    pub async fn collect(self) -> Result<Response, HttpError> {
        let (status, headers) = (self.status(), self.headers().clone());
        let body = self
            .into_stream()
            .try_fold(BytesMut::new(), |mut all, piece| async move {
                all.extend_from_slice(&piece);
                Ok(all)
            })
            .await?;
        Ok(Response { status, headers, body: body.freeze() })
    }
}
