use crate::side::Side;
use entente_sync_core::ErrorCode;

/// A tracker that makes something else of each summary lets the edit bounce until it is stopped.
#[test]
fn an_edit_that_bounces_is_stopped() {
    let (mut one, mut two) = Side::pair("a");
    one.issue.summary = "b".to_owned().into();
    let mut sides = [&mut one, &mut two];
    let mut hops = Vec::new();
    let error = loop {
        let ended = sides[0].changed();
        if ended.messages.is_empty() {
            break ended.blocked().code;
        }
        hops.push(ended.messages[0].hops);
        let update = ended.messages[0].clone();
        let receiver = &mut *sides[1];
        receiver.bounce = true;
        let acknowledgement = receiver.receive(&update).messages.remove(0);
        sides[0].receive(&acknowledgement);
        sides.swap(0, 1);
    };
    assert_eq!((error, hops), (ErrorCode::Loop, (0..=8).collect()));
}

#[test]
fn after_a_retry_the_count_begins_anew() {
    let (mut one, _) = Side::pair("a");
    one.issue.summary = "b".to_owned().into();
    one.twin.unsettled =
        Some(entente_sync_core::Unsettled { trace: entente_hub::TraceId::from_bytes([7; 16]), hops: 8 });
    assert_eq!(one.changed().blocked().code, ErrorCode::Loop);
    let update = one.retry().messages.remove(0);
    assert_eq!(update.hops, 0);
}
