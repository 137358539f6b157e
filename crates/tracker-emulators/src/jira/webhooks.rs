//! Webhook registrations and deliveries.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use aws_lc_rs::hmac;
use rand::RngExt;
use serde_json::Value;
use tokio::sync::mpsc;

use super::emulator::Emulator;
use super::faults::Faults;
use super::jql::Query;
use super::options::WebhookTarget;
use super::site::{Site, SiteEvent};
use super::timeline::What;

/// Tries after the first (D).
const RETRIES: u32 = 5;
/// How long a receiver may take.
const DEADLINE: Duration = Duration::from_secs(30);

/// One registration.
#[derive(Clone)]
pub(crate) struct Webhook {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) events: Vec<String>,
    pub(crate) jql: String,
    pub(crate) query: Option<Arc<Query>>,
    pub(crate) secret: Option<String>,
    pub(crate) exclude_body: bool,
}

/// One delivery to make.
struct Delivery {
    url: String,
    secret: Option<String>,
    identifier: String,
    body: Vec<u8>,
    /// How often it is sent: 0 when a fault loses it, 2 when one doubles it.
    copies: u32,
    delay: Duration,
}

/// All registrations and the way to the delivering task.
pub(crate) struct Webhooks {
    registered: Mutex<(u64, Vec<Webhook>)>,
    queue: mpsc::UnboundedSender<Delivery>,
    waiting: Mutex<Option<mpsc::UnboundedReceiver<Delivery>>>,
    client: reqwest::Client,
    retry_gap: Duration,
}

impl Webhooks {
    pub(crate) fn new(target: Option<WebhookTarget>, retry_gap: Duration) -> Result<Self, reqwest::Error> {
        let client =
            reqwest::Client::builder().timeout(DEADLINE).redirect(reqwest::redirect::Policy::none()).build()?;
        let (queue, waiting) = mpsc::unbounded_channel();
        let webhooks = Self {
            registered: Mutex::new((0, Vec::new())),
            queue,
            waiting: Mutex::new(Some(waiting)),
            client,
            retry_gap,
        };
        if let Some(target) = target {
            webhooks.register(Webhook {
                id: 0,
                name: "Registered at the start".to_owned(),
                url: target.url,
                events: DEFAULT_EVENTS.iter().map(|event| (*event).to_owned()).collect(),
                jql: String::new(),
                query: None,
                secret: Some(target.secret),
                exclude_body: false,
            });
        }
        Ok(webhooks)
    }

    /// Adds a registration and gives it its id.
    pub(crate) fn register(&self, mut webhook: Webhook) -> Webhook {
        let mut registered = self.lock();
        registered.0 += 1;
        webhook.id = registered.0;
        registered.1.push(webhook.clone());
        webhook
    }

    pub(crate) fn list(&self) -> Vec<Webhook> {
        self.lock().1.clone()
    }

    /// Removes a registration; false when there is none.
    pub(crate) fn remove(&self, id: u64) -> bool {
        let mut registered = self.lock();
        let before = registered.1.len();
        registered.1.retain(|webhook| webhook.id != id);
        registered.1.len() < before
    }

    /// Matches events with the registrations and queues the deliveries; the caller does not wait for them.
    pub(crate) fn enqueue(&self, site: &Site, events: Vec<SiteEvent>, faults: &Faults) {
        if events.is_empty() {
            return;
        }
        let registered = self.lock();
        for event in events {
            for webhook in &registered.1 {
                let wanted = webhook.events.iter().any(|name| name == event.name);
                let matches = webhook.query.as_ref().is_none_or(|query| query.matches(site, &event.issue));
                if !wanted || !matches {
                    continue;
                }
                let body = if webhook.exclude_body { Vec::new() } else { event.body.to_string().into_bytes() };
                let identifier = hex::encode(rand::rng().random::<[u8; 16]>());
                let (copies, delay) = faults.webhook_fate();
                let (url, secret) = (webhook.url.clone(), webhook.secret.clone());
                let delivery = Delivery { url, secret, identifier, body, copies, delay };
                if self.queue.send(delivery).is_err() {
                    tracing::debug!("a webhook was lost because the emulator is ending");
                }
            }
        }
    }

    /// Starts the delivering task. Each delivery is a task of its own: nothing is promised about their order (D).
    pub(crate) fn start(&self, emulator: &Arc<Emulator>) {
        let taken = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(mut waiting) = taken else { return };
        let emulator = Arc::downgrade(emulator);
        let client = self.client.clone();
        let gap = self.retry_gap;
        tokio::spawn(async move {
            while let Some(delivery) = waiting.recv().await {
                let delivery = Arc::new(delivery);
                for _ in 0..delivery.copies {
                    let (client, delivery, emulator) = (client.clone(), delivery.clone(), emulator.clone());
                    tokio::spawn(async move {
                        tokio::time::sleep(delivery.delay).await;
                        deliver(&client, &delivery, gap, &emulator).await;
                    });
                }
            }
        });
    }

    fn lock(&self) -> MutexGuard<'_, (u64, Vec<Webhook>)> {
        self.registered.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Events of a registration that names none, and of the one from the start.
pub(crate) const DEFAULT_EVENTS: &[&str] = &[
    "jira:issue_created",
    "jira:issue_updated",
    "jira:issue_deleted",
    "comment_created",
    "comment_updated",
    "comment_deleted",
    "attachment_created",
    "attachment_deleted",
];

/// Sends one delivery, again when the receiver can't take it (D: on 408, 409, 425, 429, 5xx, refusal and timeout), with
/// the same identifier each time.
async fn deliver(client: &reqwest::Client, delivery: &Delivery, gap: Duration, emulator: &Weak<Emulator>) {
    if let Some(emulator) = emulator.upgrade() {
        emulator.timeline.note(What::Webhook, delivery.url.clone());
    }
    for attempt in 0..=RETRIES {
        let mut request = client
            .post(&delivery.url)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Atlassian Webhook HTTP Client")
            .header("X-Atlassian-Webhook-Identifier", &delivery.identifier)
            .header("X-Atlassian-Webhook-Flow", "Primary");
        if attempt > 0 {
            request = request.header("X-Atlassian-Webhook-Retry", attempt.to_string());
        }
        if let Some(secret) = &delivery.secret {
            request = request.header("X-Hub-Signature", signature(secret, &delivery.body));
        }
        let again = match request.body(delivery.body.clone()).send().await {
            Ok(response) => {
                let status = response.status();
                count(emulator, status.is_success());
                status.is_server_error() || matches!(status.as_u16(), 408 | 409 | 425 | 429)
            }
            Err(error) => {
                tracing::debug!(%error, attempt, "a webhook was not delivered");
                count(emulator, false);
                true
            }
        };
        // A stopped emulator is gone from here: then nothing is tried again.
        if !again || emulator.strong_count() == 0 {
            return;
        }
        tokio::time::sleep(gap).await;
    }
}

fn count(emulator: &Weak<Emulator>, delivered: bool) {
    let Some(emulator) = emulator.upgrade() else { return };
    emulator.tally.count(|counters| {
        if delivered {
            counters.webhooks_delivered += 1;
        } else {
            counters.webhooks_failed += 1;
        }
    });
}

/// The value of `X-Hub-Signature` (D).
pub(crate) fn signature(secret: &str, body: &[u8]) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    format!("sha256={}", hex::encode(hmac::sign(&key, body)))
}

/// A filter of a registration.
pub(crate) fn parse_filter(jql: &str) -> Result<Option<Arc<Query>>, String> {
    if jql.trim().is_empty() { Ok(None) } else { super::jql::parse(jql).map(|query| Some(Arc::new(query))) }
}

/// Names of events that a registration may ask for.
pub(crate) fn is_event(name: &Value) -> bool {
    const OTHERS: &[&str] = &["issue_property_set", "issue_property_deleted"];
    name.as_str().is_some_and(|name| DEFAULT_EVENTS.contains(&name) || OTHERS.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signature_is_the_documented_one() {
        assert_eq!(
            signature("It's a Secret to Everybody", b"Hello World!"),
            "sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9"
        );
    }
}
