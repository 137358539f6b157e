//! How fast small messages go from node to node, and that a receiver with little room slows its sender and loses nothing.

use crate::company::{Company, free_port};
use crate::hostile::peer::counted;
use entente_hub::ConnectionId;
use entente_link::ids::Epoch;
use entente_link::message::{CalibrationReport, Message, TwinWatermark};
use entente_link::terms::{Capabilities, Feature};
use entente_node::peer::{InboxLimits, Refusal};
use entente_sync_store::Lane;
use std::time::{Duration, Instant};

/// A message of some hundred bytes, which the other node reads and passes over.
fn small(nth: usize) -> Vec<u8> {
    let watermark = |twin: usize| TwinWatermark {
        twin: format!("0192f0c4-0000-7000-8000-{twin:012}"),
        sent: 7,
        applied: 5,
        key: Some(format!("GLOBEX-{nth}")),
        stopped: false,
    };
    let twins = (0..3).map(watermark).collect();
    let report = CalibrationReport { epoch: Epoch::from_bytes([1; 8]), twins, more: false };
    Message::CalibrationReport(report).encode().expect("small")
}

/// Two companies whose nodes know these features, connected; `limits` are the second one's.
async fn connected(features: &[Feature], limits: InboxLimits) -> (Company, Company, ConnectionId) {
    let capabilities = Capabilities::of(features.iter().copied(), "a node");
    let a = Company::set_up_with("A", Some(free_port()), |options| options.capabilities = capabilities.clone()).await;
    let b = Company::set_up_with("B", None, |options| {
        options.capabilities = capabilities;
        options.inbox = limits;
    })
    .await;
    let (id, code) = a.initiate("acme to globex").await;
    b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
    b.until_active(id).await;
    (a, b, id)
}

/// Posts so many messages at A and waits until B has stored them; bounded.
async fn carried(a: &Company, id: ConnectionId, messages: usize) -> Duration {
    let before = a.node().store.mailbox(id, Lane::Messages).await.expect("the store").sent;
    let began = Instant::now();
    a.node().store.post(id, Lane::Messages, (0..messages).map(small).collect()).await.expect("posted");
    a.node().live.messages_wait();
    for _ in 0..24_000 {
        let position = a.node().store.mailbox(id, Lane::Messages).await.expect("the store");
        if position.sent_acknowledged >= before + messages as u64 {
            return began.elapsed();
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("the messages did not arrive within two minutes");
}

#[tokio::test(flavor = "multi_thread")]
async fn several_in_one_envelope_arrive_as_they_do_alone() {
    const MESSAGES: usize = 4_000;
    let mut rates = Vec::new();
    for features in [&[][..], &[Feature::Batch, Feature::Deflate]] {
        let (a, b, id) = connected(features, InboxLimits::default()).await;
        let took = carried(&a, id, MESSAGES).await;
        let received = b.node().store.mailbox(id, Lane::Messages).await.expect("the store").received;
        assert!(received >= MESSAGES as u64);
        rates.push(MESSAGES as f64 / took.as_secs_f64());
    }
    let ratio = rates[1] / rates[0];
    println!("messages per second: {:.0} alone, {:.0} together, ratio {ratio:.1}", rates[0], rates[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receiver_with_little_room_slows_its_sender_and_loses_nothing() {
    let limits = InboxLimits { messages: 40, bytes: 0 };
    let (a, b, id) = connected(&Feature::ALL, limits).await;
    carried(&a, id, 400).await;
    assert_eq!(counted(&b, Some(id), Refusal::NoRoom), 0, "a sender that is told keeps to it");
}
