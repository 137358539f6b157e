//! The client against real servers on this machine.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by itself")]

use axum::Router;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use axum::routing::get;
use entente_http::{AddressPolicy, Client, ClientOptions, HttpError, ProxyOptions};
use futures::TryStreamExt;
use std::net::SocketAddr;
use std::time::Duration;
use url::Url;

async fn serve(router: Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

fn client(policy: AddressPolicy) -> Client {
    Client::new(ClientOptions { policy, ..ClientOptions::default() }).unwrap()
}

fn local() -> Client {
    client(AddressPolicy::private_allowed())
}

fn url(address: SocketAddr, path: &str) -> Url {
    format!("http://{address}{path}").parse().unwrap()
}

async fn echo_headers(headers: HeaderMap) -> String {
    format!("{:?} {:?}", headers.get("authorization"), headers.get("accept"))
}

#[tokio::test]
async fn a_name_that_leads_home_is_refused_before_anything_is_sent() {
    let address = serve(Router::new().route("/", get(|| async { "secret" }))).await;
    let policy = AddressPolicy { allow_plain_http: true, ..AddressPolicy::default() };
    let refused = client(policy).get(format!("http://localhost:{}/", address.port()).parse().unwrap()).send().await;
    let error = refused.unwrap_err();
    assert!(matches!(error, HttpError::Forbidden { .. }), "{error}");
    assert!(error.certainly_not_sent());
}

#[tokio::test]
async fn nobody_listening_is_certainly_not_sent() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let error = local().post(url(address, "/")).json(&1).send().await.unwrap_err();
    assert!(matches!(error, HttpError::Connect { .. }), "{error}");
    assert!(error.certainly_not_sent());
}

#[tokio::test]
async fn a_connection_cut_after_the_request_may_have_been_carried_out() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let (socket, _) = listener.accept().await.unwrap();
        socket.readable().await.unwrap();
        let mut some = [0_u8; 64];
        let _ = socket.try_read(&mut some);
    });
    let error = local().post(url(address, "/")).json(&1).send().await.unwrap_err();
    assert!(matches!(error, HttpError::Lost { .. }), "{error}");
}

#[tokio::test]
async fn a_late_answer_may_have_been_carried_out() {
    let router = Router::new().route("/", get(|| async { std::future::pending::<String>().await }));
    let address = serve(router).await;
    let error = local().get(url(address, "/")).timeout(Duration::from_millis(50)).send().await.unwrap_err();
    assert!(matches!(error, HttpError::Lost { .. }), "{error}");
}

#[tokio::test]
async fn an_answer_over_the_limit_is_cut_off_whether_its_length_is_told_or_not() {
    let chunked = || async {
        let pieces = (0..10).map(|_| Ok::<_, std::io::Error>(vec![0_u8; 100]));
        axum::body::Body::from_stream(futures::stream::iter(pieces))
    };
    let router = Router::new().route("/told", get(|| async { vec![0_u8; 1000] })).route("/untold", get(chunked));
    let address = serve(router).await;
    for path in ["/told", "/untold"] {
        let error = local().get(url(address, path)).max_body(999).send().await.unwrap_err();
        assert!(matches!(error, HttpError::TooLarge { limit: 999, .. }), "{path}: {error}");
        assert_eq!(local().get(url(address, path)).max_body(1000).send().await.unwrap().body.len(), 1000);
    }
}

#[tokio::test]
async fn a_redirect_is_followed_only_when_asked_and_secrets_stay_with_their_origin() {
    let other = serve(Router::new().route("/there", get(echo_headers))).await;
    let target = url(other, "/there").to_string();
    let redirect = move || async move { (StatusCode::SEE_OTHER, [("location", target)]).into_response() };
    let own = || async { (StatusCode::FOUND, [("location", "/here")]) };
    let router = Router::new().route("/", get(redirect)).route("/own", get(own)).route("/here", get(echo_headers));
    let address = serve(router).await;
    let ask =
        |path: &str| local().get(url(address, path)).authorization("Basic c2VjcmV0").header("accept", "text/plain");

    assert_eq!(ask("/").send().await.unwrap().status, StatusCode::SEE_OTHER);
    let followed = ask("/").follow_redirects(1).send().await.unwrap();
    assert_eq!(followed.body, "None Some(\"text/plain\")");
    let at_home = ask("/own").follow_redirects(1).send().await.unwrap();
    assert!(at_home.body.starts_with(b"Some"));
    let without = ask("/own").follow_redirects(1).secrets_stay().send().await.unwrap();
    assert!(without.body.starts_with(b"None"));
}

#[tokio::test]
async fn a_redirect_to_a_forbidden_address_is_refused() {
    let away = || async { (StatusCode::FOUND, [("location", "http://169.254.169.254/latest")]) };
    let address = serve(Router::new().route("/", get(away))).await;
    let error = local().get(url(address, "/")).follow_redirects(3).send().await.unwrap_err();
    assert!(matches!(error, HttpError::Forbidden { .. }), "{error}");
}

#[tokio::test]
async fn an_answer_can_be_read_piece_by_piece() {
    let address = serve(Router::new().route("/", get(|| async { "0123456789" }))).await;
    let answer = local().get(url(address, "/")).send_streaming().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    let pieces: Vec<_> = answer.into_stream().try_collect().await.unwrap();
    assert_eq!(pieces.concat(), b"0123456789");
}

#[tokio::test]
async fn a_header_that_can_not_be_sent_is_told_without_its_value() {
    let address: SocketAddr = ([127, 0, 0, 1], 1).into();
    let error = local().get(url(address, "/")).authorization("Basic \n token").send().await.unwrap_err();
    assert!(matches!(error, HttpError::Invalid { .. }), "{error}");
    assert!(!error.to_string().contains("token"));
}

#[test]
fn a_file_without_certificates_is_told_instead_of_trusting_nothing() {
    let options = ClientOptions { extra_roots_pem: vec![b"not a certificate".to_vec()], ..ClientOptions::default() };
    let error = Client::new(options).unwrap_err();
    assert!(error.to_string().contains("PEM"), "{error}");
}

/// A proxy that answers plain requests itself: with what it was asked, and by whom.
async fn echoing_proxy() -> SocketAddr {
    let asked = |uri: axum::http::Uri, headers: HeaderMap| async move {
        format!("{uri} {:?}", headers.get("proxy-authorization").map(|value| value.to_str().unwrap().to_owned()))
    };
    serve(Router::new().fallback(asked)).await
}

fn through(proxy: SocketAddr, except: &[&str], policy: AddressPolicy) -> Client {
    let except = except.iter().map(|host| (*host).to_owned()).collect();
    let proxy = ProxyOptions::new(&format!("http://{proxy}")).unwrap().with_credentials("node", "hush").except(except);
    Client::new(ClientOptions { policy, proxy: Some(proxy), ..ClientOptions::default() }).unwrap()
}

#[tokio::test]
async fn requests_go_through_the_proxy_with_its_password_except_where_said() {
    let proxy = echoing_proxy().await;
    let policy = AddressPolicy { allow_plain_http: true, ..AddressPolicy::private_allowed() };
    let there: Url = "http://only-the-proxy-knows.invalid/x".parse().unwrap();
    let answer = through(proxy, &[], policy.clone()).get(there.clone()).send().await.unwrap();
    assert_eq!(answer.body, "http://only-the-proxy-knows.invalid/x Some(\"Basic bm9kZTpodXNo\")");
    let address = serve(Router::new().route("/", get(|| async { "direct" }))).await;
    let direct = through(proxy, &["127.0.0.0/8", "invalid"], policy);
    assert_eq!(direct.get(url(address, "/")).send().await.unwrap().body, "direct");
    assert!(direct.get(there).send().await.is_err(), "nobody but the proxy knows this name");
}

#[tokio::test]
async fn a_name_that_leads_inside_is_refused_also_when_a_proxy_would_resolve_it() {
    let proxy = echoing_proxy().await;
    let policy = AddressPolicy { allow_plain_http: true, ..AddressPolicy::default() };
    let error = through(proxy, &[], policy).get("http://localhost:1/".parse().unwrap()).send().await.unwrap_err();
    assert!(matches!(error, HttpError::Forbidden { .. }), "{error}");
}
