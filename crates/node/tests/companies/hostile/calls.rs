//! Calls that are unsigned, replayed, too large, too many, or never come to their end.

use super::peer::{HandMadePeer, Identity, capabilities, client, counted, description, json, refusal, url_of};
use crate::company::Company;
use entente_link::exchange::{ACCEPT_PATH, EXCHANGE_PATH};
use entente_link::handshake::accept;
use entente_link::invitation::Invitation;
use entente_link::limits::MAX_EXCHANGE_BYTES;
use entente_node::peer::Refusal;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_taken_once() {
    let company = Company::reachable("A").await;
    let (peer, _) = HandMadePeer::of(&company).await;
    let body = json(&peer.request(vec![peer.genuine(1)]));
    let auth = peer.auth(&company, &body);
    assert_eq!(peer.post(&auth, body.clone()).send().await.expect("an answer").status(), 200);
    let again = peer.post(&auth, body).send().await.expect("an answer");
    assert_eq!(refusal(again).await, (401, "replay".to_owned()));
    assert_eq!(counted(&company, None, Refusal::ReplayedCall), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recorded_call_is_worth_nothing_later() {
    let company = Company::reachable("A").await;
    let (peer, _) = HandMadePeer::of(&company).await;
    let body = json(&peer.request(Vec::new()));
    let auth = peer.auth(&company, &body);
    company.clock.advance(Duration::from_secs(301));
    let late = peer.post(&auth, body).send().await.expect("an answer");
    assert_eq!(refusal(late).await, (401, "replay".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_with_another_body_or_without_signature_is_refused() {
    let company = Company::reachable("A").await;
    let (peer, _) = HandMadePeer::of(&company).await;
    let auth = peer.auth(&company, &json(&peer.request(Vec::new())));
    let other = peer.post(&auth, json(&peer.request(vec![peer.genuine(1)]))).send().await.expect("an answer");
    assert_eq!(refusal(other).await, (401, "bad_signature".to_owned()));
    let bare = client().post(format!("{}{EXCHANGE_PATH}", url_of(&company))).body("{}").send().await;
    assert_eq!(refusal(bare.expect("an answer")).await, (401, "missing_header".to_owned()));
    assert_eq!(counted(&company, None, Refusal::UnsignedCall), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_is_turned_away_before_its_body_is_read() {
    let company = Company::reachable("A").await;
    let (peer, _) = HandMadePeer::of(&company).await;
    let stranger = HandMadePeer { keys: Identity::new().keys, ..peer };
    let response = stranger.call(&company, json(&stranger.request(Vec::new()))).await;
    assert_eq!(refusal(response).await, (403, "unknown_node".to_owned()));
    assert_eq!(counted(&company, None, Refusal::UnknownNode), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_over_a_limit_is_refused() {
    let company = Company::reachable("A").await;
    let (peer, _) = HandMadePeer::of(&company).await;
    let large = peer.call(&company, vec![b' '; MAX_EXCHANGE_BYTES + 1]).await;
    assert_eq!(refusal(large).await, (413, "too_large".to_owned()));
    assert_eq!(counted(&company, None, Refusal::Oversized), 1);
    let many = json(&peer.request(vec![Vec::new(); 257]));
    assert_eq!(refusal(peer.call(&company, many).await).await, (400, "malformed_call".to_owned()));
    let deep = [vec![b'['; 100_000], vec![b']'; 100_000]].concat();
    assert_eq!(refusal(peer.call(&company, deep).await).await, (400, "malformed_call".to_owned()));
    assert_eq!(counted(&company, None, Refusal::UnreadableCall), 2);
}

/// The head of a call that is signed, with a body that never comes.
async fn hanging(company: &Company, peer: &HandMadePeer) -> TcpStream {
    let auth = peer.auth(company, b"never");
    let headers: String = auth.headers().iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let head = format!("POST {EXCHANGE_PATH} HTTP/1.1\r\nhost: a\r\ncontent-length: 1000\r\n{headers}\r\n");
    let mut stream = TcpStream::connect(("127.0.0.1", company.public_port())).await.expect("connected");
    stream.write_all(head.as_bytes()).await.expect("written");
    stream
}

#[tokio::test(flavor = "multi_thread")]
async fn a_peer_that_floods_with_slow_calls_blocks_itself_alone() {
    let company = Company::reachable("A").await;
    let (flooding, _) = HandMadePeer::of(&company).await;
    let (quiet, _) = HandMadePeer::speaking(&company, "acme to another", &[1]).await;
    let mut streams = Vec::new();
    // More than may be read at once: the ones too many are answered though the others hang.
    for _ in 0..9 {
        streams.push(hanging(&company, &flooding).await);
    }
    super::peer::until("a call too many is refused", || counted(&company, None, Refusal::TooManyCalls) == 1).await;
    assert_eq!(quiet.send(&company, vec![quiet.genuine(1)]).await.0, Some(1), "others are served");
    let (refused, _) = refusal(flooding.call(&company, json(&flooding.request(Vec::new()))).await).await;
    assert_eq!(refused, 429);
    drop(streams);
    let body = json(&flooding.request(vec![flooding.genuine(1)]));
    for _ in 0..500 {
        if flooding.call(&company, body.clone()).await.status() == 200 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("a peer that stopped flooding is not served again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_head_that_never_ends_is_cut_off() {
    let company = Company::impatient("A", Duration::from_millis(200)).await;
    let mut stream = TcpStream::connect(("127.0.0.1", company.public_port())).await.expect("connected");
    stream.write_all(b"POST /peer/v1/exchange HTTP/1.1\r\nhost: ").await.expect("written");
    let mut rest = Vec::new();
    let ended = tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut rest)).await;
    assert!(ended.is_ok(), "the connection is held open");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_was_used_by_somebody_else_first_shows_it() {
    let company = Company::reachable("A").await;
    let (peer, id) = HandMadePeer::of(&company).await;
    let late = Identity::new();
    let acceptance = accept(&peer.invitation, &late.keys, &description(&late.receive_keys, late.epoch, &[1]));
    let url = format!("{}{ACCEPT_PATH}", url_of(&company));
    let body = json(&acceptance.expect("made"));
    let response = client().post(url).body(body).send().await.expect("an answer");
    assert_eq!(refusal(response).await, (409, "already_used".to_owned()));
    assert_eq!(counted(&company, Some(id), Refusal::Acceptance), 1);
    let pinned = company.node().entry(id).expect("a connection").settings.peer.as_ref().map(|peer| peer.node_key);
    assert_eq!(pinned, Some(peer.keys.public()), "the first one stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_acceptance_by_guess_or_without_common_version_is_refused() {
    let company = Company::reachable("A").await;
    let (_, code) = company.initiate("acme to globex").await;
    let invitation = Invitation::decode(&code).expect("a code");
    let url = format!("{}{ACCEPT_PATH}", url_of(&company));
    let post = async |body: Vec<u8>| refusal(client().post(&url).body(body).send().await.expect("an answer")).await;
    let node = Identity::new();
    let only_newer = description(&node.receive_keys, node.epoch, &[2]);
    assert_eq!(only_newer.capabilities, capabilities(&[2]));
    let refused_at_home = accept(&invitation, &node.keys, &only_newer);
    assert!(refused_at_home.is_err(), "an acceptor does not offer what the inviter can't speak");
    let mut guessed =
        accept(&invitation, &node.keys, &description(&node.receive_keys, node.epoch, &[1])).expect("made");
    guessed.mac.0[0] ^= 1;
    assert_eq!(post(json(&guessed)).await, (403, "bad_mac".to_owned()));
    guessed.version = 2;
    assert_eq!(post(json(&guessed)).await, (400, "no_common_version".to_owned()));
    assert_eq!(post(b"{}".to_vec()).await, (400, "malformed_call".to_owned()));
}
