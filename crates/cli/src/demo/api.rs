//! A small client for JSON over HTTP: the nodes' public API and the emulators' pages for tests.

use anyhow::{Context as _, bail};
use reqwest::Method;
use serde_json::Value;
use std::time::Duration;

/// A server with its sign-in.
#[derive(Clone)]
pub struct Api {
    http: reqwest::Client,
    base: String,
    token: Option<String>,
}

/// An answer: its status and body.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// JSON, or null.
    pub body: Value,
}

impl Api {
    /// A server without sign-in.
    pub fn new(base: &str) -> anyhow::Result<Self> {
        let http = reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(30)).build()?;
        Ok(Self { http, base: base.trim_end_matches('/').to_owned(), token: None })
    }

    /// The same with a token for machines.
    pub fn with_token(&self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..self.clone() }
    }

    /// One call; any status is an answer.
    pub async fn call(
        &self,
        method: Method,
        path: &str,
        body: Option<&Value>,
        headers: &[(&str, &str)],
    ) -> anyhow::Result<(Answer, reqwest::header::HeaderMap)> {
        let mut request = self.http.request(method.clone(), format!("{}{path}", self.base));
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(body) = body {
            request = request.json(body);
        }
        let response = request.send().await.with_context(|| format!("{method} {}{path}", self.base))?;
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let text = response.text().await.context("the answer was cut")?;
        let body = serde_json::from_str(&text).unwrap_or(Value::Null);
        Ok((Answer { status, body }, headers))
    }

    /// A call that must succeed.
    pub async fn ok(&self, method: Method, path: &str, body: Option<&Value>) -> anyhow::Result<Value> {
        let (answer, _) = self.call(method.clone(), path, body, &[]).await?;
        if answer.status >= 300 {
            bail!("{method} {path} answered {}: {}", answer.status, answer.body);
        }
        Ok(answer.body)
    }

    /// A GET that must succeed.
    pub async fn get(&self, path: &str) -> anyhow::Result<Value> {
        self.ok(Method::GET, path, None).await
    }

    /// A POST that must succeed.
    pub async fn post(&self, path: &str, body: &Value) -> anyhow::Result<Value> {
        self.ok(Method::POST, path, Some(body)).await
    }
}
