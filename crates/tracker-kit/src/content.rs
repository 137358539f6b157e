//! Contents of files from a byte on, whether the server gives ranges or not.

use entente_http::{HeaderMap, StatusCode};
use entente_tracker_api::{Content, ContentFrom};
use futures::future::ready;
use futures::{StreamExt, TryStreamExt, stream};

/// Where in the whole content an answer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// How many of its bytes stand before what was asked for; none when it has nothing of that.
    skip: Option<u64>,
    /// The length of the whole, where it is told.
    total: Option<u64>,
}

/// Reads from the head of an answer where its body stands, when everything from byte `from` on was asked for.
pub(crate) fn place(status: StatusCode, headers: &HeaderMap, from: u64) -> Place {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let range = text("content-range").and_then(|range| range.trim().strip_prefix("bytes "));
    let total = range.and_then(|range| range.rsplit_once('/')).and_then(|(_, total)| total.trim().parse().ok());
    match status {
        StatusCode::RANGE_NOT_SATISFIABLE => Place { skip: None, total },
        StatusCode::PARTIAL_CONTENT => {
            let start = range.and_then(|range| range.split_once('-')).and_then(|(start, _)| start.trim().parse().ok());
            Place { skip: from.checked_sub(start.unwrap_or(from)), total }
        }
        // What is sent compressed is of another length.
        _ if text("content-encoding").is_some_and(|coding| coding != "identity") => {
            Place { skip: Some(from), total: None }
        }
        _ => Place { skip: Some(from), total: text("content-length").and_then(|length| length.trim().parse().ok()) },
    }
}

/// What was asked for, out of the body of an answer.
pub(crate) fn from_place(pieces: Content, place: Place) -> ContentFrom {
    let pieces = match place.skip {
        Some(0) => pieces,
        Some(skip) => behind(pieces, skip),
        None => stream::empty().boxed(),
    };
    ContentFrom { total: place.total, pieces }
}

fn behind(pieces: Content, skip: u64) -> Content {
    let mut left = skip;
    pieces
        .try_filter_map(move |mut piece| {
            let passed = usize::try_from(left).unwrap_or(usize::MAX).min(piece.len());
            left -= passed as u64;
            let rest = piece.split_off(passed);
            ready(Ok((!rest.is_empty()).then_some(rest)))
        })
        .boxed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytes::Bytes;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn a_range_is_taken_as_it_is_and_a_whole_answer_from_the_wanted_byte_on() {
        let ranged = headers(&[("content-range", "bytes 5-10/11"), ("content-length", "6")]);
        assert_eq!(place(StatusCode::PARTIAL_CONTENT, &ranged, 5), Place { skip: Some(0), total: Some(11) });
        // A server may begin earlier, and one that begins later has not what was asked for.
        assert_eq!(place(StatusCode::PARTIAL_CONTENT, &ranged, 7).skip, Some(2));
        assert_eq!(place(StatusCode::PARTIAL_CONTENT, &ranged, 3).skip, None);
        let whole = headers(&[("content-length", "11")]);
        assert_eq!(place(StatusCode::OK, &whole, 5), Place { skip: Some(5), total: Some(11) });
        assert_eq!(place(StatusCode::OK, &headers(&[]), 0), Place { skip: Some(0), total: None });
        let short = headers(&[("content-range", "bytes */4"), ("content-length", "0")]);
        assert_eq!(place(StatusCode::RANGE_NOT_SATISFIABLE, &short, 5), Place { skip: None, total: Some(4) });
        let packed = headers(&[("content-length", "7"), ("content-encoding", "gzip")]);
        assert_eq!(place(StatusCode::OK, &packed, 0).total, None);
    }

    #[tokio::test]
    async fn what_stands_before_is_passed_over_across_pieces() {
        for (skip, expected) in [(0, "hello world"), (3, "lo world"), (5, " world"), (11, ""), (12, "")] {
            let pieces = ["hello", "", " wor", "ld"].map(|piece| Ok(Bytes::from_static(piece.as_bytes())));
            let place = Place { skip: Some(skip), total: None };
            let found: Vec<Bytes> = from_place(stream::iter(pieces).boxed(), place).pieces.try_collect().await.unwrap();
            assert_eq!(found.concat(), expected.as_bytes(), "{skip}");
        }
    }
}
