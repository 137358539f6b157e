//! Exchange calls and their answers, and the headers that sign them.
#![no_main]

use entente_link::exchange::{ExchangeRequest, ExchangeResponse};
use entente_link::limits::{MAX_CONNECTIONS_PER_EXCHANGE, MAX_ENVELOPES_PER_EXCHANGE, MAX_HOLD_MS};
use entente_link::request_auth::RequestAuth;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Ok(request) = ExchangeRequest::decode(data) {
        assert!(request.hold_ms <= MAX_HOLD_MS);
        assert!(request.envelopes.len() <= MAX_ENVELOPES_PER_EXCHANGE);
        assert!(request.connections.len() <= MAX_CONNECTIONS_PER_EXCHANGE);
        let again = serde_json::to_vec(&request).expect("what was read can be written");
        assert_eq!(ExchangeRequest::decode(&again), Ok(request));
    }
    if let Ok(response) = ExchangeResponse::decode(data) {
        // A reason of a later version is not kept by its name.
        assert!(serde_json::to_vec(&response).is_ok());
    }
    if let Ok(text) = std::str::from_utf8(data) {
        let lines: Vec<(&str, &str)> = text.lines().filter_map(|line| line.split_once(": ")).collect();
        let header = |name: &str| lines.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        if let Ok(auth) = RequestAuth::from_headers(header) {
            let written = auth.headers();
            let read = RequestAuth::from_headers(|name| {
                written.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
            });
            assert_eq!(read.as_ref(), Ok(&auth));
        }
    }
});
