//! Times in HTTP headers.

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};
use std::time::Duration;

/// The longest pause that a server may ask for; a longer one is cut to it.
const LONGEST_PAUSE: Duration = Duration::from_secs(6 * 3600);

/// The server's clock at the time of its answer, in milliseconds since 1970 (one second resolution, RFC 9110 6.6.1).
pub fn http_date_ms(headers: &HeaderMap) -> Option<i64> {
    parse_http_date(headers.get(DATE)?.to_str().ok()?)
}

/// How long `Retry-After` asks to wait: seconds, or a date that is compared with the answer's own `Date` where it has
/// one, else with `now_ms`.
pub fn retry_after(headers: &HeaderMap, now_ms: i64) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    let pause = match text.parse::<u64>() {
        Ok(seconds) => Duration::from_secs(seconds),
        Err(_) => {
            let now = http_date_ms(headers).unwrap_or(now_ms);
            Duration::from_millis(u64::try_from(parse_http_date(text)?.saturating_sub(now)).unwrap_or(0))
        }
    };
    Some(pause.min(LONGEST_PAUSE))
}

fn parse_http_date(text: &str) -> Option<i64> {
    jiff::fmt::rfc2822::parse(text).ok().map(|date| date.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        assert_eq!(retry_after(&headers(&[("retry-after", "7")]), 0), Some(Duration::from_secs(7)));
        let dated =
            headers(&[("date", "Sun, 06 Nov 1994 08:49:37 GMT"), ("retry-after", "Sun, 06 Nov 1994 08:49:57 GMT")]);
        assert_eq!(retry_after(&dated, 0), Some(Duration::from_secs(20)));
        assert_eq!(http_date_ms(&dated), Some(784_111_777_000));
    }

    #[test]
    fn a_pause_in_the_past_is_none_at_all_and_a_huge_one_is_cut() {
        let past = headers(&[("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT")]);
        assert_eq!(retry_after(&past, 784_111_778_000), Some(Duration::ZERO));
        assert_eq!(retry_after(&headers(&[("retry-after", "99999999999")]), 0), Some(LONGEST_PAUSE));
        assert_eq!(retry_after(&headers(&[("retry-after", "soon")]), 0), None);
    }
}
