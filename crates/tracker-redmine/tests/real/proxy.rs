//! A proxy in front of Redmine that records every exchange and can lose the answers to writes, limit, or break down.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::response::Response;
use entente_tracker_api::conformance::Trouble;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

const MOST: usize = 64 * 1024 * 1024;

pub struct Shared {
    upstream: String,
    http: reqwest::Client,
    pub trouble: Mutex<Option<Trouble>>,
    pub exchanges: Mutex<Vec<Value>>,
}

pub struct Proxy {
    pub url: String,
    pub shared: Arc<Shared>,
}

impl Proxy {
    pub async fn before(upstream: &str) -> Self {
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let shared = Arc::new(Shared {
            upstream: upstream.trim_end_matches('/').to_owned(),
            http,
            trouble: Mutex::default(),
            exchanges: Mutex::default(),
        });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let app = Router::new().fallback(forward).with_state(shared.clone());
        tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self { url, shared }
    }
}

async fn forward(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let trouble = *shared.trouble.lock().unwrap();
    let refusal = match trouble {
        Some(Trouble::Limited { retry_after_s }) => Some((429, Some(retry_after_s))),
        Some(Trouble::Down) => Some((503, None)),
        Some(Trouble::LostAnswers) | None => None,
    };
    if let Some((status, retry_after)) = refusal {
        let answer = Response::builder().status(status);
        let answer = retry_after.into_iter().fold(answer, |answer, seconds| answer.header("retry-after", seconds));
        return answer.body(Body::empty()).unwrap();
    }
    let (head, body) = request.into_parts();
    let sent = to_bytes(body, MOST).await.unwrap();
    let place = head.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let mut headers = head.headers.clone();
    headers.remove("host");
    headers.remove("content-length");
    let url = format!("{}{place}", shared.upstream);
    let answer =
        shared.http.request(head.method.clone(), url).headers(headers).body(sent.clone()).send().await.unwrap();
    let (status, mut headers) = (answer.status(), answer.headers().clone());
    let received = answer.bytes().await.unwrap();
    let kind = |headers: &axum::http::HeaderMap| -> Option<String> {
        let text = headers.get("content-type")?.to_str().ok()?;
        Some(text.split(';').next()?.trim().to_owned())
    };
    shared.exchanges.lock().unwrap().push(json!({
        "method": head.method.as_str(),
        "path": head.uri.path(),
        "query": head.uri.query().unwrap_or_default(),
        "requestContentType": kind(&head.headers),
        "requestBody": serde_json::from_slice::<Value>(&sent).unwrap_or(Value::Null),
        "status": status.as_u16(),
        "responseContentType": kind(&headers),
        "responseBody": serde_json::from_slice::<Value>(&received).unwrap_or(Value::Null),
    }));
    if trouble == Some(Trouble::LostAnswers) && head.method != "GET" {
        // A body that ends with an error breaks the connection: the client can't tell what happened.
        let broken = futures::stream::once(async { Err::<bytes::Bytes, _>(std::io::Error::other("lost")) });
        return Response::builder().status(200).header("content-length", "10").body(Body::from_stream(broken)).unwrap();
    }
    headers.remove("transfer-encoding");
    let mut out = Response::builder().status(status);
    out.headers_mut().unwrap().extend(headers);
    out.body(Body::from(received)).unwrap()
}
