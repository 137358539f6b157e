//! Contents of attachments, in their own lane: the receiver asks window by window, the owner sends pieces.

mod bounds;
mod fetch;
mod reading;
mod serve;
mod transfers;

pub use bounds::{AttachmentBounds, FreeSpace};
pub(crate) use fetch::{content, fetch, forget};
pub(crate) use transfers::Transfers;

use crate::engine::Engine;
use crate::ports::Signal;
use entente_hub::{ConnectionId, TwinId};
use entente_link::message::{Message, UnavailableReason};
use entente_sync_store::{IncomingMessage, Lane, StoreError};

/// How many messages are read from the inbox at a time; each may hold a piece.
const BATCH: u32 = 4;

impl Engine {
    /// Handles what arrived in a connection's attachment lane. Call it after messages were stored there, and now and then for what could
    /// not be done at once. One caller works for all that come meanwhile.
    ///
    /// # Errors
    /// Of the store. What is not handled then stays.
    pub async fn attachments_arrived(&self, connection: ConnectionId) -> Result<(), StoreError> {
        let lane = self.transfers.lane(connection);
        lane.announce();
        while let Some(_working) = lane.take_up() {
            self.handle_arrived(connection).await?;
        }
        Ok(())
    }

    /// Forgets what was on its way in a connection whose numbering begins anew: contents that are still wanted are asked for from their beginning.
    pub fn forget_transfers(&self, connection: ConnectionId) {
        self.transfers.begin_anew(connection);
    }

    async fn handle_arrived(&self, connection: ConnectionId) -> Result<(), StoreError> {
        loop {
            let messages = self.store.unhandled(connection, Lane::Attachments, BATCH).await?;
            if messages.is_empty() {
                return Ok(());
            }
            for message in messages {
                let up_to = message.mailbox_sequence;
                if !self.handle(connection, &message).await? {
                    // The tracker can't give it now; the request stays and is handled later.
                    return Ok(());
                }
                self.store.handled(connection, Lane::Attachments, up_to).await?;
            }
            self.wake();
        }
    }

    /// Handles one message of the lane; false when it must be tried again later.
    async fn handle(&self, connection: ConnectionId, message: &IncomingMessage) -> Result<bool, StoreError> {
        match Message::decode(&message.payload) {
            Ok(Message::BlobRequest(request)) => self.serve(connection, &request).await,
            Ok(Message::BlobChunk(chunk)) => self.take_in(connection, chunk).await.map(|()| true),
            Ok(Message::BlobUnavailable(missing)) => {
                let detail = reason(missing.reason);
                if let Some((_, id)) = split_name(&missing.blob) {
                    self.give_up(connection, id, detail).await?;
                }
                Ok(true)
            }
            Ok(_) => Ok(true),
            Err(error) => {
                tracing::warn!(%connection, %error, "a message of the attachment lane is set aside");
                Ok(true)
            }
        }
    }
}

/// On the wire an attachment is named by its twin and its owner's id, so that the owner can check that it was offered.
fn blob_name(twin: TwinId, attachment_id: &str) -> String {
    format!("{twin}/{attachment_id}")
}

fn split_name(name: &str) -> Option<(TwinId, &str)> {
    let (twin, id) = name.split_once('/')?;
    Some((twin.parse().ok()?, id))
}

async fn post(engine: &Engine, connection: ConnectionId, messages: &[Message]) -> Result<(), StoreError> {
    let bodies: Result<Vec<_>, _> = messages.iter().map(Message::encode).collect();
    let bodies = bodies.map_err(|error| StoreError::Unavailable(error.to_string()))?;
    engine.store.post(connection, Lane::Attachments, bodies).await?;
    engine.signal(Signal::Outgoing(connection));
    Ok(())
}

fn reason(reason: UnavailableReason) -> &'static str {
    match reason {
        UnavailableReason::Deleted => "it was deleted on the other side",
        UnavailableReason::Forbidden => "the other side's account may not read it",
        UnavailableReason::TooLarge => "it is larger than the other side sends",
        UnavailableReason::Changed => "the other side's tracker gives another content than it announced",
        UnavailableReason::Unknown => "the other side did not offer it",
        UnavailableReason::Other => "the other side does not say why",
    }
}
