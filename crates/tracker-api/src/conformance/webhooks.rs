//! Webhooks: hints that may come late, twice or never.

use super::bench::{Ground, WebhookReceiver, WebhookTrouble};
use super::{ensure, told, watching};
use crate::{ChangeHint, WebhookDelivery, WebhookError};
use futures::future::BoxFuture;
use std::time::Duration;

/// How long a delivery may take: far above every tracker's usual time.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(100);

type Run = for<'a> fn(&'a Ground<'a>, &'a dyn WebhookReceiver) -> BoxFuture<'a, Result<(), String>>;

pub(super) const CHECKS: [(&str, Run); 3] = [
    ("webhooks are registered once, and signed", |ground, receiver| Box::pin(registered(ground, receiver))),
    ("a webhook that comes late or twice tells the same", |ground, receiver| {
        Box::pin(late_and_twice(ground, receiver))
    }),
    ("what a lost webhook would have told is swept", |ground, receiver| Box::pin(lost(ground, receiver))),
];

async fn registered(ground: &Ground<'_>, receiver: &dyn WebhookReceiver) -> Result<(), String> {
    let target = receiver.target();
    for _ in 0..2 {
        ground.tracker.ensure_webhook(&target).await.map_err(told("registering"))?;
    }
    let before = ground.bench.now().plus_millis(-120_000);
    let issue = ground.create("Conformance: told by webhook").await?;
    let told = until(ground, receiver, &issue.id, 1).await?;
    let (delivery, hint) = &told[0];
    ensure(hint.changed.is_none_or(|changed| changed > before), || format!("{hint:?} is of another time"))?;
    let read = |delivery: &WebhookDelivery, secret: &str| ground.tracker.read_webhook(delivery, secret);
    ensure(read(delivery, "another secret") == Err(WebhookError::BadSignature), || "any secret will do".to_owned())?;
    let mut altered = delivery.clone();
    altered.body = [&delivery.body[..], b" "].concat().into();
    ensure(read(&altered, &target.secret).is_err(), || "an altered body is believed".to_owned())?;
    let unsigned = WebhookDelivery { headers: Vec::new(), body: delivery.body.clone() };
    ensure(read(&unsigned, &target.secret).is_err(), || "an unsigned delivery is believed".to_owned())?;
    // What comes twice without trouble is registered twice.
    tokio::time::sleep(3 * PAUSE).await;
    let again = hints(ground, receiver, &issue.id).await?;
    ensure(told.len() + again.len() == 1, || format!("one change is told {} times", told.len() + again.len()))
}

async fn late_and_twice(ground: &Ground<'_>, receiver: &dyn WebhookReceiver) -> Result<(), String> {
    receiver.trouble(Some(WebhookTrouble::LateAndTwice)).await;
    let outcome = async {
        let issue = ground.create("Conformance: told twice").await?;
        let told = until(ground, receiver, &issue.id, 2).await?;
        ensure(told[0].1 == told[1].1, || format!("the same delivery tells {:?} and {:?}", told[0].1, told[1].1))
    };
    let outcome = outcome.await;
    receiver.trouble(None).await;
    outcome
}

async fn lost(ground: &Ground<'_>, receiver: &dyn WebhookReceiver) -> Result<(), String> {
    receiver.trouble(Some(WebhookTrouble::Lost)).await;
    let outcome = watching::changes(ground).await;
    receiver.trouble(None).await;
    outcome
}

async fn hints(
    ground: &Ground<'_>,
    receiver: &dyn WebhookReceiver,
    issue_id: &str,
) -> Result<Vec<(WebhookDelivery, ChangeHint)>, String> {
    let secret = receiver.target().secret;
    let mut found = Vec::new();
    for delivery in receiver.received().await {
        let hints = ground.tracker.read_webhook(&delivery, &secret).map_err(|error| format!("a delivery: {error}"))?;
        found.extend(hints.into_iter().filter(|hint| hint.issue_id == issue_id).map(|hint| (delivery.clone(), hint)));
    }
    Ok(found)
}

async fn until(
    ground: &Ground<'_>,
    receiver: &dyn WebhookReceiver,
    issue_id: &str,
    wanted: usize,
) -> Result<Vec<(WebhookDelivery, ChangeHint)>, String> {
    let end = tokio::time::Instant::now() + PATIENCE;
    let mut found = Vec::new();
    loop {
        found.extend(hints(ground, receiver, issue_id).await?);
        if found.len() >= wanted {
            return Ok(found);
        }
        ensure(tokio::time::Instant::now() < end, || format!("{} of {wanted} deliveries came", found.len()))?;
        tokio::time::sleep(PAUSE).await;
    }
}
