//! Local connections: what one half's mailbox holds goes into the other half's inbox, in the same steps as over a network.

use super::{backend, receive};
use crate::service::Node;
use crate::state::Entry;
use entente_hub::{ConnectionId, TwinId};
use entente_link::message::{ConnectionStatus as LinkStatus, Message};
use entente_link::terms::ConnectionType;
use entente_link_http::BackendError;
use entente_sync_store::{ConnectionStatus, Lane};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How many messages are carried over in one go; a piece of an attachment is large.
fn batch(lane: Lane) -> u32 {
    match lane {
        Lane::Messages => 16,
        Lane::Attachments => 4,
    }
}

/// How often is looked without a sign that something waits.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Carries messages between the halves of all local connections until `stop` turns true.
pub async fn run_local(node: Arc<Node>, mut stop: watch::Receiver<bool>) {
    let mut changes = node.live.outgoing();
    while !*stop.borrow() {
        changes.borrow_and_update();
        for entry in super::talked_about(&node) {
            let local = entry.settings.connection_type == ConnectionType::Local;
            if local && let Err(error) = carry_over(&node, &entry).await {
                tracing::warn!(connection = entry.row.name, %error, "the messages of a local connection are carried over later");
            }
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = changes.changed() => {}
            _ = stop.changed() => {}
        }
    }
}

async fn carry_over(node: &Arc<Node>, from: &Entry) -> Result<(), BackendError> {
    let Some(to) = from.settings.other_half.and_then(|other| node.book.entry(other)) else { return Ok(()) };
    let wanted = from.settings.told_status();
    if wanted == LinkStatus::Removed {
        return node.remove_connection(to.row.id).await.map_err(backend);
    }
    node.peer_wants(&to, wanted).await.map_err(backend)?;
    let Some(to) = node.book.entry(to.row.id) else { return Ok(()) };
    if [from, &to].iter().any(|half| half.row.status != ConnectionStatus::Active) {
        return Ok(());
    }
    for lane in [Lane::Messages, Lane::Attachments] {
        carry_lane(node, from.row.id, &to, lane).await?;
    }
    Ok(())
}

async fn carry_lane(node: &Arc<Node>, from: ConnectionId, to: &Arc<Entry>, lane: Lane) -> Result<(), BackendError> {
    loop {
        let stored = node.store.mailbox(to.row.id, lane).await.map_err(backend)?.received;
        node.store.acknowledged(from, lane, stored).await.map_err(backend)?;
        let waiting = node.store.outgoing(from, lane, stored, batch(lane)).await.map_err(backend)?;
        if waiting.is_empty() {
            return Ok(());
        }
        let mut messages = Vec::new();
        for message in waiting {
            let body = for_other_half(message.payload);
            messages.push(receive::arrived(to, lane, message.mailbox_sequence, body, Vec::new())?);
        }
        let ended: Vec<TwinId> = messages.iter().filter_map(|message| message.ends).collect();
        let messages = messages.into_iter().map(|message| message.stored).collect();
        let now = node.clock.now();
        node.store.store_incoming(to.row.id, to.row.system, lane, messages, now).await.map_err(backend)?;
        for twin in ended {
            node.engine.hear_stop(twin).await.map_err(backend)?;
        }
        receive::handle_later(node, to, lane, false);
    }
}

/// The two halves of a twin lie in one store, so each has its own id there.
fn for_other_half(body: Vec<u8>) -> Vec<u8> {
    let Ok(mut message) = Message::decode(&body) else { return body };
    match &mut message {
        Message::Twin(twin) => rename(&mut twin.twin),
        Message::BlobRequest(request) => rename_blob(&mut request.blob),
        Message::BlobChunk(chunk) => rename_blob(&mut chunk.blob),
        Message::BlobUnavailable(missing) => rename_blob(&mut missing.blob),
        _ => return body,
    }
    message.encode().unwrap_or(body)
}

fn rename(twin: &mut String) {
    if let Ok(id) = twin.parse::<TwinId>() {
        *twin = mirrored(id).to_string();
    }
}

/// An attachment is named by its twin and its owner's id.
fn rename_blob(blob: &mut String) {
    if let Some((twin, id)) = blob.split_once('/')
        && let Ok(twin) = twin.parse::<TwinId>()
    {
        *blob = format!("{}/{id}", mirrored(twin));
    }
}

/// The id of a twin's other half: the last bit turned over, so that twice is the same again.
fn mirrored(twin: TwinId) -> TwinId {
    TwinId(uuid::Uuid::from_u128(twin.0.as_u128() ^ 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use entente_link::message::{BlobRequest, TwinMessage, TwinPayload};

    const HERE: &str = "0192f0c4-0000-7000-8000-000000000010";
    const THERE: &str = "0192f0c4-0000-7000-8000-000000000011";

    #[test]
    fn a_twin_has_another_id_in_the_other_half_and_its_own_again_on_the_way_back() {
        let message = Message::Twin(TwinMessage {
            twin: HERE.into(),
            sequence: 1,
            seen: 0,
            trace_id: "t".into(),
            cause_id: "t".into(),
            hops: 0,
            payload: TwinPayload::Deleted,
        });
        let body = message.encode().unwrap();
        let there = for_other_half(body.clone());
        let Ok(Message::Twin(twin)) = Message::decode(&there) else { panic!("a message of a twin") };
        assert_eq!(twin.twin, THERE);
        assert_eq!(for_other_half(there), body);
    }

    #[test]
    fn an_attachment_is_named_by_the_twin_of_the_half_that_reads_it() {
        let request = BlobRequest { blob: format!("{HERE}/10001"), offset: 0, length: 1 };
        let there = for_other_half(Message::BlobRequest(request).encode().unwrap());
        let Ok(Message::BlobRequest(request)) = Message::decode(&there) else { panic!("a request") };
        assert_eq!(request.blob, format!("{THERE}/10001"));
    }

    #[test]
    fn what_names_no_twin_is_carried_over_as_it_is() {
        assert_eq!(for_other_half(b"anything".to_vec()), b"anything");
    }
}
