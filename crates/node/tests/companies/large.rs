//! Issues that are larger than a message may be.

use crate::company::Company;
use entente_hub::ConnectionId;
use entente_rules::RuleTexts;
use entente_sync_store::TwinStatus;
use serde_json::Value;
use std::time::Duration;

/// Publishes an outgoing rule beside the incoming one that is there.
async fn send(company: &Company, id: ConnectionId, outgoing: &str) {
    let newest = company.node().rule_versions(id).await.expect("versions").remove(0);
    let texts = RuleTexts { outgoing: outgoing.into(), incoming: newest.incoming };
    company.node().publish_rules(id, texts, "", newest.number, "tester").await.expect("published");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_replica_that_no_message_holds_blocks_its_issue_and_says_what_to_do() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (id, code) = a.initiate("acme to globex").await;
    b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
    b.until_active(id).await;
    send(&a, id, "replica.summary = issue.summary\nreplica.customKeys = [history: (1..18).collect { 'x' * 950000 }]")
        .await;
    let key = a.raise_issue("grown over the years").await;
    let twin = a.node().start_sync(id, &key).await.expect("under sync").id;
    let mut error = Value::Null;
    for _ in 0..1500 {
        let row = a.node().twin(twin).await.expect("a twin");
        if row.status == TwinStatus::Blocked {
            error = serde_json::from_str(&row.error.expect("an error")).expect("JSON");
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(error["code"], "replica-too-large", "{error}");
    assert_eq!(error["message"], "What the outgoing rule assigned has 17 MiB, and a message holds 16 MiB.");
    assert!(error["advice"].as_str().is_some_and(|advice| advice.contains("takeRight")), "{error}");

    send(&a, id, "replica.summary = issue.summary").await;
    a.node().retry_twin(twin).await.expect("tried again");
    b.until_issue("the issue without its history", |issue| issue["summary"] == "grown over the years").await;
}
