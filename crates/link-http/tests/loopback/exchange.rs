//! The exchange call: both directions over one private link, displacement, reconnection.

use crate::node::*;
use entente_link::exchange::{ExchangeOutcome, ExchangeRequest};
use entente_link::ids::InstanceId;
use entente_link_http::{HeldEnd, LinkState, PeerBackend as _, PeerError, RemotePeer};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::time::timeout;

fn held(generation: u64, instance: u8, hold: Duration) -> ExchangeRequest {
    ExchangeRequest {
        version: 1,
        instance: InstanceId::from_bytes([instance; 16]),
        generation,
        hold_ms: u32::try_from(hold.as_millis()).unwrap(),
        resume: false,
        connections: Vec::new(),
        envelopes: Vec::new(),
    }
}

fn initiator_at(address: &str) -> RemotePeer {
    RemotePeer { key: initiator().key(), addresses: vec![address.to_owned()] }
}

#[tokio::test]
async fn a_private_node_sends_and_receives_by_its_own_calls_alone() {
    let (public, private) = (Arc::new(initiator()), Arc::new(acceptor()));
    let (address, _server) = serve(public.clone()).await;
    let link = private.link(&address, quick());
    let talk = async {
        for round in 1..=3 {
            public.queue(&format!("down {round}"));
            private.queue(&format!("up {round}"));
            assert_eq!(private.received(round).await.last().unwrap(), &format!("down {round}"));
            assert_eq!(public.received(round).await.last().unwrap(), &format!("up {round}"));
        }
        public.all_acknowledged().await;
        private.all_acknowledged().await;
    };
    tokio::select! {
        () = talk => {}
        end = link.run_held() => panic!("{end:?}"),
        () = link.run_sender() => panic!("the sender ended"),
    }
    assert_eq!(*link.state().borrow(), LinkState::Up);
    assert_eq!(public.received(3).await, ["up 1", "up 2", "up 3"]);
}

#[tokio::test]
async fn many_messages_arrive_once_and_in_order() {
    let (public, private) = (Arc::new(initiator()), Arc::new(acceptor()));
    let (address, _server) = serve(public.clone()).await;
    let link = private.link(&address, quick());
    let texts: Vec<String> = (0..600).map(|number| number.to_string()).collect();
    texts.iter().for_each(|text| public.queue(text));
    texts.iter().for_each(|text| private.queue(text));
    let arrived = async { tokio::join!(private.received(600), public.received(600)) };
    tokio::select! {
        (down, up) = arrived => assert_eq!((down, up), (texts.clone(), texts)),
        _ = link.run_held() => panic!("displaced"),
        () = link.run_sender() => panic!("the sender ended"),
    }
}

#[tokio::test]
async fn a_newer_held_call_displaces_the_older_and_an_older_one_is_turned_away() {
    let (address, _server) = serve(Arc::new(initiator())).await;
    let (node, client, peer) = (acceptor(), client(), initiator_at(&address));
    let call = |request| {
        let (client, peer, keys) = (&client, &peer, node.keys());
        async move { client.exchange(peer, keys, &request, NOW).await.unwrap().outcome }
    };
    let newer = async {
        // The older call has to be held first: turned away calls show when it is.
        while call(held(1, 1, Duration::from_millis(1))).await != ExchangeOutcome::Displaced {}
        let newer = call(held(3, 1, Duration::from_millis(1))).await;
        let older = call(held(3, 1, Duration::from_millis(1))).await;
        (newer, older)
    };
    let both = async { tokio::join!(call(held(2, 1, LONG * 2)), newer) };
    let (displaced, (newer, after)) = timeout(LONG, both).await.unwrap();
    assert_eq!(displaced, ExchangeOutcome::Displaced);
    assert_eq!(newer, ExchangeOutcome::Idle);
    assert_eq!(after, ExchangeOutcome::Idle, "an ended call must leave its place");
}

#[tokio::test]
async fn a_link_that_is_displaced_by_another_start_of_its_node_ends() {
    let public = Arc::new(initiator());
    let (address, _server) = serve(public.clone()).await;
    let link = Arc::new(acceptor()).link(&address, quick());
    let other_start = async {
        let (node, client, peer) = (acceptor(), client(), initiator_at(&address));
        loop {
            client.exchange(&peer, node.keys(), &held(1, 9, Duration::from_millis(1)), NOW).await.unwrap();
        }
    };
    tokio::select! {
        end = timeout(LONG, link.run_held()) => assert_eq!(end, Ok(HeldEnd::Displaced)),
        () = other_start => {}
    }
}

#[tokio::test]
async fn a_link_comes_up_when_its_peer_does() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let port = listener.local_addr().unwrap();
    drop(listener);
    let (public, private) = (Arc::new(initiator()), Arc::new(acceptor()));
    let link = private.link(&url(port), quick());
    public.queue("waiting since before");
    let running = link.clone();
    let task = tokio::spawn(async move { running.run_held().await });
    let mut state = link.state();
    let down = state.wait_for(|state| matches!(state, LinkState::Down { failures: 2.., .. }));
    assert!(timeout(LONG, down).await.is_ok(), "the link did not notice");
    let (_, _server) = serve_on(public, TcpListener::bind(port).await.unwrap());
    assert_eq!(private.received(1).await, ["waiting since before"]);
    assert!(timeout(LONG, state.wait_for(|state| *state == LinkState::Up)).await.is_ok());
    task.abort();
}

#[tokio::test]
async fn a_peer_that_takes_nothing_is_not_called_without_pause() {
    let public = Arc::new(initiator().storing_nothing());
    let (address, _server) = serve(public).await;
    let private = Arc::new(acceptor());
    private.queue("never taken");
    let link = private.link(&address, quick());
    let mut state = link.state();
    let stuck = state
        .wait_for(|state| matches!(state, LinkState::Down { reason, failures: 3.. } if reason.contains("nothing new")));
    tokio::select! {
        stuck = timeout(LONG, stuck) => assert!(stuck.is_ok(), "the link did not notice"),
        () = link.run_sender() => panic!("the sender ended"),
    }
}

#[tokio::test]
async fn closing_ends_held_calls() {
    let (address, server) = serve(Arc::new(initiator())).await;
    let (node, client, peer) = (acceptor(), client(), initiator_at(&address));
    let request = held(1, 1, LONG * 2);
    let call = client.exchange(&peer, node.keys(), &request, NOW);
    let close = async { server.close() };
    let (response, ()) = timeout(LONG, async { tokio::join!(call, close) }).await.unwrap();
    assert_eq!(response.unwrap().outcome, ExchangeOutcome::Closing);
}

#[tokio::test]
async fn the_second_address_is_tried_when_the_first_does_not_answer() {
    let (address, _server) = serve(Arc::new(initiator())).await;
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let dead = url(listener.local_addr().unwrap());
    drop(listener);
    let (node, client) = (acceptor(), client());
    let both = RemotePeer { addresses: vec![dead.clone(), address], ..initiator_at("") };
    let request = held(0, 1, Duration::ZERO);
    assert!(client.exchange(&both, node.keys(), &request, NOW).await.is_ok());
    let alone = client.exchange(&initiator_at(&dead), node.keys(), &request, NOW).await;
    assert!(matches!(alone, Err(PeerError::Unreachable { .. })), "{alone:?}");
}
