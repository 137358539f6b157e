//! Bodies: every kind is read back; what is newer says so; what is wrong is named.

use crate::fixtures::*;
use entente_link::envelope::Lane;
use entente_link::keys::LastSequences;
use entente_link::message::*;
use entente_link::terms::Capabilities;
use serde_json::json;

fn twin(payload: TwinPayload) -> Message {
    Message::Twin(TwinMessage {
        twin: "0190-twin".to_owned(),
        sequence: 4,
        seen: 3,
        trace_id: "trace".to_owned(),
        cause_id: "cause".to_owned(),
        hops: 1,
        payload,
    })
}

fn one_of_each() -> Vec<Message> {
    let last = LastSequences { epoch: ACCEPTOR_EPOCH, messages: 9, attachments: 2 };
    let watermark =
        TwinWatermark { twin: "t".to_owned(), sent: 3, applied: 2, key: Some("ABC-1".to_owned()), stopped: false };
    vec![
        twin(TwinPayload::Update(Update {
            replica: json!({"z": 1, "summary": "Grüße", "a": [null, 1.5]}),
            connect: None,
            changed_at_ms: Some(1_700_000_000_000),
        })),
        twin(TwinPayload::Applied(Applied {
            applied: 3,
            remote_key: Some("ABC-1".to_owned()),
            remote_id: Some("10001".to_owned()),
            remote_url: Some("https://a.example/browse/ABC-1".to_owned()),
            traces: vec![Trace {
                kind: "comment".to_owned(),
                local: "1".to_owned(),
                remote: "2".to_owned(),
                copy: true,
            }],
            replica: json!({"summary": "x"}),
            decided: vec![Decided {
                field: "summary".to_owned(),
                winner: "local".to_owned(),
                reason: "later".to_owned(),
            }],
        })),
        twin(TwinPayload::Deleted),
        twin(TwinPayload::Stopped(Stopped { reason: "by hand".to_owned() })),
        twin(TwinPayload::Failed(Failed { failed: 3, code: "rule_error".to_owned() })),
        Message::Status(StatusChange { status: ConnectionStatus::Deactivated, at_ms: NOW }),
        Message::KeyRotation(KeyRotation { receive_key: receive_keys(&[9; 32]).newest() }),
        Message::KeyAdopted(KeyAdopted { key_id: receive_keys(&[9; 32]).newest().id(), last_under_older: last }),
        Message::ConflictPolicies(ConflictPolicies {
            revision: 2,
            default: "latest".to_owned(),
            fields: [("labels".to_owned(), "merge".to_owned())].into(),
        }),
        Message::Capabilities(Capabilities { versions: vec![1], features: vec![], software: String::new() }),
        Message::CalibrationRequest(CalibrationRequest { epoch: ACCEPTOR_EPOCH, after: None, accounts_of: Vec::new() }),
        Message::CalibrationReport(CalibrationReport { epoch: ACCEPTOR_EPOCH, twins: vec![watermark], more: false }),
        Message::CalibrationAccount(CalibrationAccount { epoch: ACCEPTOR_EPOCH, account: json!({"sent": 3}) }),
        Message::CalibrationEnd(CalibrationEnd { epoch: ACCEPTOR_EPOCH }),
        Message::BlobRequest(BlobRequest { blob: "b".to_owned(), offset: 0, length: 4 }),
        Message::BlobChunk(BlobChunk::new("b".to_owned(), 2, 4, vec![0, 255])),
        Message::BlobUnavailable(BlobUnavailable { blob: "b".to_owned(), reason: UnavailableReason::Deleted }),
    ]
}

/// A body with this JSON and these bytes behind it.
fn body(json: &serde_json::Value, tail: &[u8]) -> Vec<u8> {
    let json = json.to_string();
    let length = u32::try_from(json.len()).unwrap().to_be_bytes();
    [&[0][..], &length, json.as_bytes(), tail].concat()
}

#[test]
fn every_kind_is_read_back_from_its_lane() {
    for message in one_of_each() {
        assert_eq!(Message::decode(&message.encode().unwrap()), Ok(message.clone()));
        let is_blob = matches!(message, Message::BlobRequest(_) | Message::BlobChunk(_) | Message::BlobUnavailable(_));
        assert_eq!(message.lane() == Lane::Attachments, is_blob);
    }
}

#[test]
fn every_cut_body_is_refused() {
    for message in one_of_each() {
        let bytes = message.encode().unwrap();
        for length in 0..bytes.len() {
            assert!(Message::decode(&bytes[..length]).is_err(), "{message:?} cut to {length}");
        }
    }
}

#[test]
fn unknown_fields_are_ignored_and_those_of_a_replica_survive() {
    let update = json!({"version": 1, "kind": "update", "twin": "t", "sequence": 1, "seen": 0, "trace_id": "", "cause_id": "",
        "hops": 0, "of_a_later_version": 1, "replica": {"of_a_later_version": {"kept": true}}});
    match Message::decode(&body(&update, &[])) {
        Ok(Message::Twin(TwinMessage { payload: TwinPayload::Update(update), .. })) => {
            assert_eq!(update.replica, json!({"of_a_later_version": {"kept": true}}));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_newer_kind_version_or_encoding_says_so() {
    let kind = body(&json!({"version": 1, "kind": "vote", "x": 1}), &[]);
    assert_eq!(Message::decode(&kind), Err(MessageError::NeedsNewerVersion { kind: "vote".to_owned(), version: 1 }));
    let version = body(&json!({"version": 2, "kind": "update"}), &[]);
    assert_eq!(
        Message::decode(&version),
        Err(MessageError::NeedsNewerVersion { kind: "update".to_owned(), version: 2 })
    );
    let mut compressed = one_of_each()[0].encode().unwrap();
    compressed[0] = 9;
    assert!(matches!(Message::decode(&compressed), Err(MessageError::NeedsNewerVersion { .. })));
}

#[test]
fn a_piece_that_does_not_match_its_hash_is_refused() {
    let mut bytes = Message::BlobChunk(BlobChunk::new("b".to_owned(), 2, 4, vec![1, 2])).encode().unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    assert_eq!(Message::decode(&bytes), Err(MessageError::ChunkHash { blob: "b".to_owned(), offset: 2 }));
}

#[test]
fn a_piece_past_the_end_is_refused() {
    for offset in [3, u64::MAX] {
        let bytes = Message::BlobChunk(BlobChunk::new("b".to_owned(), offset, 4, vec![1, 2])).encode().unwrap();
        assert!(matches!(Message::decode(&bytes), Err(MessageError::Malformed { .. })));
    }
}

#[test]
fn an_oversized_piece_is_not_made() {
    let chunk = BlobChunk::new("b".to_owned(), 0, 1 << 30, vec![0; (1 << 20) + 1]);
    assert!(matches!(Message::BlobChunk(chunk).encode(), Err(MessageError::Oversized { .. })));
}

#[test]
fn bytes_behind_a_message_that_has_none_are_refused() {
    let status = json!({"version": 1, "kind": "status", "status": "active", "at_ms": 1});
    assert!(Message::decode(&body(&status, &[])).is_ok());
    assert!(matches!(Message::decode(&body(&status, b"x")), Err(MessageError::Malformed { .. })));
}

#[test]
fn overlong_ids_are_refused() {
    let deleted = |length: usize| {
        body(
            &json!({"version": 1, "kind": "deleted", "twin": "t".repeat(length), "sequence": 1, "seen": 0,
                "trace_id": "", "cause_id": "", "hops": 0}),
            &[],
        )
    };
    assert!(Message::decode(&deleted(255)).is_ok());
    assert!(matches!(Message::decode(&deleted(256)), Err(MessageError::Malformed { .. })));
    let request = Message::BlobRequest(BlobRequest { blob: "b".repeat(256), offset: 0, length: 1 });
    assert!(matches!(Message::decode(&request.encode().unwrap()), Err(MessageError::Malformed { .. })));
}

#[test]
fn debug_does_not_show_what_an_issue_holds() {
    let update =
        twin(TwinPayload::Update(Update { replica: json!({"summary": "canary"}), connect: None, changed_at_ms: None }));
    let chunk = Message::BlobChunk(BlobChunk::new("b".to_owned(), 0, 6, b"canary".to_vec()));
    assert!(!format!("{update:?}").contains("canary"));
    assert!(!format!("{chunk:?}").contains("99, 97"));
}

#[test]
fn errors_do_not_quote_content() {
    let secret = body(&json!({"version": 1, "kind": "status", "status": "canary-value"}), &[]);
    let error = Message::decode(&secret).unwrap_err().to_string();
    assert!(!error.contains("canary"), "{error}");
}
