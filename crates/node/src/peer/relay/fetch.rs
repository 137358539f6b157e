//! What the relay brings: acceptances, answers, envelopes, reports.

use super::super::{Refusal, accept, backend, receive};
use super::{Link, RelayError, is_pending, next_pause};
use crate::state::{ConnectionSettings, Entry, link_id};
use entente_link::handshake::{Acceptance, HandshakeError};
use entente_link::relay::{Parcel, ParcelError, ParcelExchange, Take};
use entente_link::terms::Role;
use entente_link_http::AcceptError;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::time::Instant;

/// A relay that answers "nothing" sooner than this did not hold the call.
const HELD: Duration = Duration::from_secs(1);

impl Link {
    /// Keeps a call at the relay and takes what comes. Ends when the connection is gone.
    pub(super) async fn fetch(&self) {
        let mut backoff = self.backoff();
        let mut done_with = 0;
        while let Some(entry) = self.entry() {
            let began = Instant::now();
            match self.fetch_once(&mut done_with).await {
                Ok(progress) if progress || began.elapsed() >= HELD => backoff.reset(),
                // A relay that repeats old parcels, or does not wait, must not keep this node busy.
                Ok(_) => tokio::time::sleep(next_pause(&mut backoff)).await,
                Err(error) => self.recover(&entry, &error, &mut backoff).await,
            }
        }
    }

    /// One held call; true when it brought something new. `done_with` is the number up to which parcels may be dropped: each is
    /// told once only, since a relay that was restored from a backup counts from a lower number.
    async fn fetch_once(&self, done_with: &mut u64) -> Result<bool, RelayError> {
        let hold_ms = u32::try_from(self.settings.hold.as_millis()).unwrap_or(u32::MAX);
        let take = Take { mailbox: self.relay.mailbox.clone(), after: *done_with, hold_ms };
        let taken = self.node.relays.take(&self.relay.url, &take, &self.keys, self.now()).await?;
        *done_with = 0;
        let mut progress = false;
        for stored in taken.parcels {
            progress |= self.take_parcel(stored.parcel.as_slice()).await?;
            *done_with = stored.number;
        }
        Ok(progress)
    }

    async fn take_parcel(&self, bytes: &[u8]) -> Result<bool, RelayError> {
        let Some(entry) = self.entry() else { return Ok(false) };
        let key = entry.settings.peer.as_ref().map(|peer| peer.node_key);
        let parcel = match Parcel::read(bytes, link_id(self.id), self.role.peer(), key.as_ref()) {
            Ok(parcel) => parcel,
            Err(error) => {
                tracing::warn!(connection = entry.row.name, %error, "a parcel from the relay was refused");
                self.peers.refuse(Some(self.id), counted(&error));
                return Ok(false);
            }
        };
        let pending = is_pending(&entry);
        match parcel {
            Parcel::Acceptance(acceptance) if self.role == Role::Initiator => self.answer(&entry, &acceptance).await,
            Parcel::Answer(answer) if self.role == Role::Acceptor && pending => {
                self.node.take_answer(&entry, &answer).await.map_err(backend)?;
                Ok(true)
            }
            Parcel::Refusal(refusal) if self.role == Role::Acceptor && pending => {
                self.node.take_refusal(&entry, refusal).await.map_err(backend)?;
                Ok(true)
            }
            Parcel::Exchange(exchange) if !pending && self.is_current(&entry) => self.receive(entry, exchange).await,
            // An answer that came twice, or an exchange that overtook the answer and is sent again.
            _ => Ok(false),
        }
    }

    /// Judges an acceptance and leaves the answer.
    async fn answer(&self, entry: &Entry, acceptance: &Acceptance) -> Result<bool, RelayError> {
        match accept::accept(&self.node, acceptance).await {
            Ok(answer) => {
                // Before the other side hears of them, or it would find none.
                if let Some(entry) = self.entry()
                    && let Some(relay) = &entry.settings.relay
                {
                    self.open_mailboxes(&entry, relay).await?;
                }
                self.put(Parcel::Answer(answer)).await?;
                self.wake.notify_one();
                Ok(is_pending(entry))
            }
            Err(AcceptError::Refused(refusal)) => {
                self.peers.refuse(Some(self.id), Refusal::Acceptance);
                if comes_from_the_code(refusal) {
                    self.put(Parcel::Refusal(refusal)).await?;
                }
                Ok(false)
            }
            Err(AcceptError::Backend(error)) => Err(error.into()),
        }
    }

    async fn receive(&self, entry: Arc<Entry>, exchange: ParcelExchange) -> Result<bool, RelayError> {
        let Some(peer) = &entry.settings.peer else { return Ok(false) };
        self.peers.note_contact(&peer.node_key.node_id());
        let stale = exchange.number < self.heard.fetch_max(exchange.number, Ordering::Relaxed);
        let mut reports = exchange.reports;
        for report in &mut reports {
            if stale {
                // Acknowledgements only grow, so old ones do no harm.
                report.status = peer.status;
                report.tombstone = None;
                report.renewal = None;
            }
        }
        let mut entry = Arc::clone(&entry);
        if reports.iter().any(|report| report.status != peer.status) {
            self.keep_status_number(&entry, exchange.number).await?;
            let Some(changed) = self.entry() else { return Ok(false) };
            entry = changed;
        }
        let envelopes: Vec<Vec<u8>> = exchange.envelopes.into_iter().map(|envelope| envelope.0).collect();
        let receipt = receive::receive_for(&self.peers, &[entry], None, &reports, &envelopes).await?;
        if !receipt.connections.is_empty() {
            self.report_due.store(true, Ordering::Relaxed);
        }
        self.wake.notify_one();
        Ok(receipt.progress)
    }

    /// The number is kept before the status is: after a crash in between, the same parcel is taken again.
    async fn keep_status_number(&self, entry: &Entry, number: u64) -> Result<(), RelayError> {
        let settings = ConnectionSettings { peer_status_number: number, ..entry.settings.clone() };
        let secrets = entry.secrets.copied(&self.node.vault, self.id).map_err(backend)?;
        self.node.change_connection(entry, entry.row.status, &settings, &secrets).await.map_err(backend)?;
        Ok(())
    }
}

fn counted(error: &ParcelError) -> Refusal {
    match error {
        ParcelError::Malformed => Refusal::Unreadable,
        ParcelError::BadSignature => Refusal::NotGenuine,
        ParcelError::Foreign => Refusal::Misdirected,
    }
}

/// Whether an acceptance that is refused for this reason was made by somebody who has the code. The others may be a relay's
/// invention, and an answer to them would end the acceptance of somebody else.
fn comes_from_the_code(refusal: HandshakeError) -> bool {
    !matches!(
        refusal,
        HandshakeError::NoCommonVersion
            | HandshakeError::UnknownInvitation
            | HandshakeError::Oversized
            | HandshakeError::BadMac
    )
}
