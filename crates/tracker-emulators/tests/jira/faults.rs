use entente_tracker_emulators::jira::FaultSettings;
use reqwest::Method;
use serde_json::json;

use crate::support::Site;

#[tokio::test]
async fn a_write_happens_although_its_answer_is_lost() {
    let site = Site::empty().await;
    site.handle.set_faults(FaultSettings { drop_answer_one_in: Some(1), ..FaultSettings::default() });
    let fields = json!({ "project": { "key": "DEMO" }, "issuetype": { "name": "Task" }, "summary": "Lost" });
    let lost = site
        .request(Method::POST, "/rest/api/3/issue")
        .basic_auth("sync@example.com", Some("emulator-token"))
        .json(&json!({ "fields": fields }))
        .send()
        .await;
    assert!(lost.is_err(), "{lost:?}");
    assert_eq!(site.get("issue/DEMO-1").await["fields"]["summary"], "Lost", "reads are answered");
    let counters = site.handle.counters();
    assert_eq!((counters.dropped_answers, counters.api.writes), (1, 1));
    site.handle.set_faults(FaultSettings::default());
    site.task("Heard").await;
    site.finish().await;
}

#[tokio::test]
async fn a_failure_before_the_write_changes_nothing() {
    let site = Site::empty().await;
    let (status, _) = site.admin(Method::POST, "faults", Some(json!({ "failBeforeOneIn": 1 }))).await;
    assert_eq!(status, 200);
    let response = site.send(Method::POST, "issue", Some(json!({ "fields": {} }))).await;
    assert_eq!(response.status(), 503);
    site.admin(Method::POST, "faults", Some(json!({}))).await;
    assert_eq!(site.handle.dump()["issues"], json!([]));
    assert_eq!(site.admin(Method::POST, "faults", Some(json!({ "typo": 1 }))).await.0, 422);
    site.finish().await;
}

#[tokio::test]
async fn each_kind_of_rate_limit_comes_with_all_its_headers() {
    let site = Site::empty().await;
    let key = site.task("x").await;
    let none = FaultSettings { retry_after_seconds: Some(7), ..FaultSettings::default() };
    for (faults, calls, reason) in [
        (FaultSettings { rate_limit_one_in: Some(1), ..none.clone() }, 0, "jira-burst-based"),
        (FaultSettings { burst_per_second: Some(0), ..none.clone() }, 0, "jira-burst-based"),
        (FaultSettings { quota_left: Some(3), ..none.clone() }, 3, "jira-quota-tenant-based"),
    ] {
        site.handle.set_faults(faults);
        for _ in 0..calls {
            site.get(&format!("issue/{key}")).await;
        }
        let limited = site.send(Method::GET, &format!("issue/{key}"), None).await;
        assert_eq!(limited.status(), 429);
        let headers = limited.headers();
        assert_eq!(headers["retry-after"], "7");
        assert_eq!(headers["ratelimit-reason"], reason);
        for name in [
            "x-ratelimit-limit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset",
            "x-ratelimit-nearlimit",
            "ratelimit",
            "ratelimit-policy",
        ] {
            assert!(headers.contains_key(name), "{name}");
        }
    }
    site.handle.set_faults(FaultSettings { limit_writes_per_issue: true, ..FaultSettings::default() });
    let mut reasons = Vec::new();
    for number in 0..21 {
        let body = json!({ "fields": { "summary": number.to_string() } });
        let answer = site.send(Method::PUT, &format!("issue/{key}"), Some(body)).await;
        reasons.extend(answer.headers().get("ratelimit-reason").map(|value| value.to_str().unwrap().to_owned()));
    }
    assert_eq!(reasons, ["jira-per-issue-on-write"]);
    site.finish().await;
}
