use entente_tracker_emulators::jira::JiraEmulatorOptions;
use reqwest::Method;
use reqwest::multipart::{Form, Part};

use crate::support::Site;

async fn upload(site: &Site, key: &str, content: Vec<u8>, token: bool) -> reqwest::Response {
    let part = Part::bytes(content).file_name("naïve.bin").mime_str("application/x-test").unwrap();
    let mut request = site
        .request(Method::POST, &format!("/rest/api/3/issue/{key}/attachments"))
        .basic_auth("sync@example.com", Some("emulator-token"))
        .multipart(Form::new().part("file", part));
    if token {
        request = request.header("X-Atlassian-Token", "no-check");
    }
    request.send().await.unwrap()
}

#[tokio::test]
async fn a_file_is_uploaded_read_whole_and_in_ranges_and_removed() {
    let site = Site::empty().await;
    let key = site.task("x").await;
    let content: Vec<u8> = (0..=255).cycle().take(3_000_000).collect();
    assert_eq!(upload(&site, &key, content.clone(), false).await.status(), 403);
    let listed: serde_json::Value = upload(&site, &key, content.clone(), true).await.json().await.unwrap();
    assert_eq!(listed[0]["filename"], "naïve.bin");
    assert_eq!(listed[0]["size"], 3_000_000);
    let id = listed[0]["id"].as_str().unwrap().to_owned();

    let redirect = site.send(Method::GET, &format!("attachment/content/{id}"), None).await;
    assert_eq!(redirect.status(), 303);
    let address = redirect.headers()["location"].to_str().unwrap().to_owned();
    let fetched = site.client.get(&address).send().await.unwrap();
    assert_eq!(fetched.bytes().await.unwrap(), content);
    assert_eq!(site.handle.counters().credentials_sent_to_media, 0);
    assert_eq!(site.client.get(address.replace("signature=", "signature=0")).send().await.unwrap().status(), 403);

    let direct = site.send(Method::GET, &format!("attachment/content/{id}?redirect=false"), None).await;
    assert_eq!(direct.headers()["content-type"], "application/x-test");
    assert_eq!(direct.bytes().await.unwrap(), content);
    for (range, status, expected) in [
        ("bytes=10-19", 206, Some(10..20)),
        ("bytes=2999990-", 206, Some(2_999_990..3_000_000)),
        ("bytes=-5", 206, Some(2_999_995..3_000_000)),
        ("bytes=3000000-", 416, None),
    ] {
        let part = site
            .request(Method::GET, &format!("/rest/api/3/attachment/content/{id}?redirect=false"))
            .basic_auth("sync@example.com", Some("emulator-token"))
            .header("Range", range)
            .send()
            .await
            .unwrap();
        assert_eq!(part.status(), status, "{range}");
        if let Some(expected) = expected {
            assert_eq!(part.bytes().await.unwrap(), content[expected]);
        }
    }

    assert_eq!(site.get(&format!("attachment/{id}")).await["id"].as_u64().unwrap().to_string(), id);
    assert_eq!(site.get("attachment/meta").await["enabled"], true);
    assert_eq!(site.get(&format!("issue/{key}")).await["fields"]["attachment"][0]["id"], id);
    let dumped = &site.handle.dump()["issues"][0]["attachments"][0];
    assert_eq!(dumped["sha256"].as_str().unwrap().len(), 64);
    assert_eq!(site.delete(&format!("attachment/{id}")).await, 204);
    assert_eq!(site.delete(&format!("attachment/{id}")).await, 404);
    site.finish().await;
}

#[tokio::test]
async fn a_file_over_the_limit_is_refused() {
    let site = Site::start(JiraEmulatorOptions { upload_limit: 1000, ..JiraEmulatorOptions::default() }).await;
    let key = site.task("x").await;
    assert_eq!(upload(&site, &key, vec![0; 1001], true).await.status(), 413);
    assert_eq!(upload(&site, &key, vec![0; 1000], true).await.status(), 200);
    site.finish().await;
}
