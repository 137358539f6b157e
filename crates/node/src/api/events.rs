//! Live news for consoles, as server-sent events.

use super::State;
use super::problem::{ApiError, ApiResult};
use crate::live::{News, Topic};
use axum::extract::State as Shared;
use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures::stream::{self, Stream, StreamExt as _};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

/// How often a silent stream sends a comment.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How long one stream lives; browsers then ask again, and whoever has signed out since is told so.
const LIFETIME: Duration = Duration::from_secs(15 * 60);

const ALL_TOPICS: [Topic; 5] = [Topic::Systems, Topic::Connections, Topic::Rules, Topic::Twins, Topic::Twin];

/// Tells what changes, until the client goes away. Begins with an event `hello`; each `changed` says what to fetch again.
#[utoipa::path(get, path = "/api/v1/events", operation_id = "events", tag = "events",
    responses(
        (status = 200, description = "A stream of events `changed`, each with News as its data", body = News,
            content_type = "text/event-stream"),
        ApiError))]
pub(super) async fn listen(
    Shared(state): Shared<Arc<State>>,
) -> ApiResult<Sse<impl Stream<Item = Result<Event, Infallible>>>> {
    let place = Arc::clone(&state.listeners).try_acquire_owned().map_err(|_| {
        let detail = "Too many consoles listen for news at this moment. Close some of them.";
        ApiError::new(StatusCode::SERVICE_UNAVAILABLE, "too-many-listeners", detail)
    })?;
    let events = hello().chain(changes(state.node.live.listen())).take_until(tokio::time::sleep(LIFETIME));
    let events = events.map(move |event| {
        // The place is given back with the stream.
        let _held = &place;
        Ok(event)
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT)))
}

/// Browsers pass no event on that has no data.
fn hello() -> impl Stream<Item = Event> {
    stream::iter([Event::default().event("hello").data("{}")])
}

fn changes(news: Receiver<News>) -> impl Stream<Item = Event> {
    let batches = stream::unfold(news, async |mut news| {
        let batch = match news.recv().await {
            Ok(one) => vec![one],
            // What was missed is unknown, so everything may have changed.
            Err(RecvError::Lagged(_)) => ALL_TOPICS.map(|topic| News { topic, id: None }).to_vec(),
            Err(RecvError::Closed) => return None,
        };
        Some((batch, news))
    });
    batches.flat_map(stream::iter).map(|news| changed(&news))
}

fn changed(news: &News) -> Event {
    let data = serde_json::json!({ "topic": news.topic, "id": news.id });
    Event::default().event("changed").data(data.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::live::Live;
    use axum::body::to_bytes;
    use axum::response::IntoResponse as _;

    async fn text(count: usize, news: Receiver<News>) -> String {
        let events = hello().chain(changes(news)).take(count).map(Ok::<_, Infallible>);
        let body = Sse::new(events).into_response().into_body();
        String::from_utf8(to_bytes(body, 100_000).await.unwrap().to_vec()).unwrap()
    }

    #[tokio::test]
    async fn a_change_follows_the_greeting() {
        let live = Live::default();
        let news = live.listen();
        live.tell(Topic::Systems, None);
        live.tell(Topic::Twins, Some("7".into()));
        let expected = "event: hello\ndata: {}\n\n\
                        event: changed\ndata: {\"topic\":\"systems\",\"id\":null}\n\n\
                        event: changed\ndata: {\"topic\":\"twins\",\"id\":\"7\"}\n\n";
        assert_eq!(text(3, news).await, expected);
    }

    #[tokio::test]
    async fn whoever_falls_behind_is_told_to_fetch_everything() {
        let live = Live::default();
        let news = live.listen();
        for _ in 0..1_000 {
            live.tell(Topic::Systems, Some("1".into()));
        }
        let text = text(6, news).await;
        for topic in ["systems", "connections", "rules", "twins", "twin"] {
            assert!(text.contains(&format!("{{\"topic\":\"{topic}\",\"id\":null}}")), "{topic} in {text}");
        }
    }
}
