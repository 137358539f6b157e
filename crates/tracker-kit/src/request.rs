//! Requests of scripts to the tracker's own interface, with the account of the system.

use crate::call::Call;
use crate::client::Api;
use crate::purpose::{Effect, refused};
use entente_http::{Method, Response};
use entente_hub::{TrackerRequest, TrackerResponse};
use entente_tracker_api::TrackerError;
use tokio::time::Instant;
use url::Url;

/// The largest answer, in bytes.
const LARGEST_ANSWER: u64 = 10 * 1024 * 1024;
/// Headers that are the connector's alone.
const OWN_HEADERS: &[&str] = &["authorization", "cookie", "host", "content-length", "transfer-encoding", "connection"];
/// What is tried, in messages.
const ACTION: &str = "a request of the script";

impl Api {
    /// Makes a request whose target is a path of the tracker, and gives its answer whatever its status is. Rate limits are waited out like those
    /// of the connector's own calls.
    ///
    /// # Errors
    /// When the target is no path of the tracker, and as [`TrackerError`] tells trouble on the way apart.
    pub async fn script_request(&self, request: &TrackerRequest) -> Result<TrackerResponse, TrackerError> {
        let method = Method::from_bytes(request.method.as_bytes())
            .map_err(|error| refused(ACTION, "method", error.to_string()))?;
        let url = self
            .url_of(&request.target)
            .ok_or_else(|| refused(ACTION, "path", format!("{} is not a path of the tracker", request.target)))?;
        let effect = if request.reads() { Effect::Read } else { Effect::Write };
        let call = Call::of_script(method, effect).about(url.path());
        let deadline = self.deadline(&call)?;
        let answer =
            self.until_not_limited(&call, deadline, || self.open_request(&call, &url, request, deadline)).await?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Ok(TrackerResponse {
            status: answer.status.as_u16(),
            headers: answer.headers.iter().map(|(name, value)| (name.to_string(), text(value.as_bytes()))).collect(),
            body: text(&answer.body),
        })
    }

    async fn open_request(
        &self,
        call: &Call,
        url: &Url,
        request: &TrackerRequest,
        deadline: Instant,
    ) -> Result<Response, TrackerError> {
        let mut builder = self.signed(call, url.clone(), deadline).max_body(LARGEST_ANSWER);
        if let Some(body) = &request.body {
            builder = builder.body("application/json", body.clone());
        }
        for (name, value) in &request.headers {
            if !OWN_HEADERS.iter().any(|own| name.eq_ignore_ascii_case(own)) {
                builder = builder.header(name, value);
            }
        }
        builder.send().await.map_err(|error| call.purpose().lost(&error))
    }

    /// The address of a path of the tracker with its query; none when it would lead elsewhere.
    fn url_of(&self, target: &str) -> Option<Url> {
        let path = target.split('?').next().unwrap_or_default();
        let decoded = path.to_ascii_lowercase().replace("%2e", ".");
        let climbs = decoded.split(['/', '\\']).any(|part| matches!(part, "." | ".."));
        if !target.starts_with('/') || target.starts_with("//") || climbs {
            return None;
        }
        let base = Url::parse(self.address()).ok()?;
        let url = Url::parse(&format!("{}{target}", self.address())).ok()?;
        (url.origin() == base.origin()).then_some(url)
    }
}

#[cfg(test)]
mod tests {
    use crate::client::{Api, ApiOptions, system_clock};
    use crate::dialect::{Dialect, Paging};
    use crate::purpose::Said;
    use entente_http::{AddressPolicy, Budget, Client, ClientOptions, Response};
    use url::Url;
    use zeroize::Zeroizing;

    struct Plain;

    impl Dialect for Plain {
        fn name(&self) -> &'static str {
            "Plain"
        }

        fn to_read(&self) -> &'static str {
            ""
        }

        fn paging(&self) -> Paging {
            Paging { skip: "", size: "", total: "", last: None, most: 1 }
        }

        fn said(&self, _answer: &Response) -> Said {
            Said::default()
        }
    }

    #[test]
    fn a_target_stays_inside_of_the_tracker() {
        let policy = AddressPolicy::private_allowed();
        let api = Api::new(ApiOptions {
            http: Client::new(ClientOptions { policy, ..ClientOptions::default() }).unwrap(),
            budget: Budget::new(1),
            clock: system_clock(),
            deadline_ms: 1_000,
            base: Url::parse("https://example.com/jira").unwrap(),
            sign_in: ("authorization", Zeroizing::new(String::new())),
            dialect: &Plain,
        });
        let url = |target: &str| api.url_of(target).map(|url| url.to_string());
        assert_eq!(
            url("/rest/api/2/issue/A-1?x=a/../b").as_deref(),
            Some("https://example.com/jira/rest/api/2/issue/A-1?x=a/../b")
        );
        for target in
            ["rest", "//evil.example/x", "/../admin", "/rest/%2e%2E/admin", "/rest/..\\x/..", "https://evil.example/"]
        {
            assert_eq!(url(target), None, "{target}");
        }
    }
}
