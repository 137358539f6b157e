use reqwest::Method;
use serde_json::json;

use crate::support::{Site, doc};

#[tokio::test]
async fn a_comment_is_written_with_its_marker_edited_and_deleted() {
    let site = Site::empty().await;
    let key = site.task("x").await;
    let path = format!("issue/{key}/comment");
    let marker = json!([{ "key": "entente.trace", "value": { "mark": 1 } }]);
    let (status, comment) =
        site.post(&format!("{path}?expand=properties"), json!({ "body": doc("One"), "properties": marker })).await;
    assert_eq!(status, 201);
    assert_eq!(comment["properties"], marker);
    let one = format!("{path}/{}", comment["id"].as_str().unwrap());

    let (status, edited) = site.put(&format!("{one}?expand=properties"), json!({ "body": doc("Two") })).await;
    assert_eq!(status, 200);
    assert_eq!(edited["body"], doc("Two"));
    assert_eq!(edited["properties"], marker, "properties that are left out stay");
    assert_eq!(edited["created"], comment["created"]);
    assert!(site.get(&one).await.get("properties").is_none());

    let listed = site.get(&format!("{path}?expand=properties,renderedBody&orderBy=-created")).await;
    assert_eq!(listed["total"], 1);
    assert_eq!(listed["comments"][0]["renderedBody"], "<p>Two</p>");

    let property = format!("comment/{}/properties/entente.trace", comment["id"].as_str().unwrap());
    assert_eq!(site.put(&property, json!(7)).await.0, 200);
    assert_eq!(site.get(&property).await["value"], 7);
    assert_eq!(site.delete(&property).await, 204);

    for wrong in
        [json!({ "body": "plain" }), json!({}), json!({ "body": { "type": "doc", "version": 1, "content": [] } })]
    {
        let (status, body) = site.post(&path, wrong).await;
        assert_eq!(status, 400);
        assert!(body["errors"]["comment"].is_string());
    }
    assert_eq!(site.delete(&one).await, 204);
    assert_eq!(site.call(Method::GET, &one, None).await.0, 404);
    assert_eq!(site.handle.dump()["issues"][0]["comments"], json!([]));
    site.finish().await;
}

#[tokio::test]
async fn comments_come_in_pages_of_at_most_a_hundred() {
    let site = Site::empty().await;
    let key = site.task("x").await;
    for number in 0..103 {
        assert_eq!(
            site.post(&format!("issue/{key}/comment"), json!({ "body": doc(&number.to_string()) })).await.0,
            201
        );
    }
    let first = site.get(&format!("issue/{key}/comment?maxResults=5000")).await;
    assert_eq!(first["comments"].as_array().unwrap().len(), 100);
    assert_eq!(first["total"], 103);
    let second = site.get(&format!("issue/{key}/comment?startAt=100")).await;
    assert_eq!(second["comments"][2]["body"], doc("102"));
    site.finish().await;
}
