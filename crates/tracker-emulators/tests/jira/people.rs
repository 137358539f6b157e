use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::json;

use crate::support::Site;

#[tokio::test]
async fn people_edit_through_the_test_surface_and_are_the_authors() {
    let site = Site::empty().await;
    let (status, created) = site
        .admin(
            Method::POST,
            "people/issues",
            Some(json!({ "as": "Grace Murray", "summary": "By a person", "description": "Plain\n\ntext" })),
        )
        .await;
    assert_eq!(status, 201);
    let key = created["key"].as_str().unwrap();
    let path = format!("people/issues/{key}");
    assert_eq!(
        site.admin(Method::PUT, &path, Some(json!({ "as": "Ada Byron", "summary": "Edited", "labels": ["x"] })))
            .await
            .0,
        204
    );
    let (_, comment) = site
        .admin(
            Method::POST,
            &format!("{path}/comments"),
            Some(json!({ "as": "mary.kenneth@example.com", "body": "Hi" })),
        )
        .await;
    let comment = format!("{path}/comments/{}", comment["id"].as_str().unwrap());
    assert_eq!(site.admin(Method::PUT, &comment, Some(json!({ "as": "Mary Kenneth", "body": "Hello" }))).await.0, 204);
    let file = json!({ "as": "Ada Byron", "filename": "a.txt", "contentBase64": "aGVsbG8=" });
    assert_eq!(site.admin(Method::POST, &format!("{path}/attachments"), Some(file)).await.0, 201);
    assert_eq!(
        site.admin(Method::POST, &format!("{path}/transitions"), Some(json!({ "to": "In Progress" }))).await.0,
        204
    );
    assert_eq!(site.admin(Method::POST, &format!("{path}/transitions"), Some(json!({ "to": "Nowhere" }))).await.0, 400);
    assert_eq!(site.admin(Method::PUT, &path, Some(json!({ "as": "Nobody", "summary": "x" }))).await.0, 400);

    let (_, dump) = site.admin(Method::GET, "dump", None).await;
    let issue = &dump["issues"][0];
    assert_eq!(issue["summary"], "Edited");
    assert_eq!(issue["descriptionText"], "Plain\n\ntext");
    assert_eq!(issue["creator"], "Grace Murray");
    assert_eq!(issue["status"], "In Progress");
    assert_eq!(issue["comments"][0]["text"], "Hello");
    assert_eq!(issue["comments"][0]["author"], "Mary Kenneth");
    assert_eq!(issue["attachments"][0]["sha256"], "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    let (_, counters) = site.admin(Method::GET, "counters", None).await;
    assert_eq!(counters["people"]["writes"], 6);
    assert_eq!(counters["api"]["writes"], 0);
    assert_eq!(site.admin(Method::DELETE, &path, None).await.0, 204);
    assert_eq!(site.handle.dump()["issues"], json!([]));
}

#[tokio::test]
async fn people_edit_on_the_pages() {
    let site = Site::sample().await;
    let page =
        |path: &'static str| async { site.request(Method::GET, path).send().await.unwrap().text().await.unwrap() };
    assert!(page("/").await.contains("Export invoices as PDF"));
    let ada = site.get("user/search?query=ada").await[0]["accountId"].as_str().unwrap().to_owned();
    let form = |path: &str, body: String| {
        site.request(Method::POST, path).header("Content-Type", "application/x-www-form-urlencoded").body(body).send()
    };
    let done = form("/browse/DEMO-4/edit", format!("as={ada}&summary=%3Cb%3ENew%3C%2Fb%3E&description=Some+text"))
        .await
        .unwrap();
    assert_eq!(done.status(), 303);
    assert_eq!(form("/browse/DEMO-4/comment", format!("as={ada}&body=A+comment")).await.unwrap().status(), 303);
    assert_eq!(form("/browse/DEMO-4/transition", format!("as={ada}&to=11")).await.unwrap().status(), 303);
    let part = Part::bytes(b"content".to_vec()).file_name("note.txt").mime_str("text/plain").unwrap();
    let upload = Form::new().text("as", ada.clone()).part("file", part);
    let done = site.request(Method::POST, "/browse/DEMO-4/attach").multipart(upload).send().await.unwrap();
    assert_eq!(done.status(), 303);
    let text = page("/browse/DEMO-4").await;
    for expected in
        ["&lt;b&gt;New&lt;/b&gt;", "Some text", "A comment", "note.txt", "In Progress", "color-scheme: light dark"]
    {
        assert!(text.contains(expected), "{expected}");
    }
    assert!(!text.contains("<b>New"));
    let created =
        form("/create", format!("as={ada}&project=DEMO&issuetype=Bug&summary=Made+here&description=")).await.unwrap();
    assert_eq!(created.headers()["location"], "/browse/DEMO-13");
    assert_eq!(form("/create", format!("as={ada}&project=DEMO&issuetype=Bug&summary=")).await.unwrap().status(), 400);
    let foreign = site.request(Method::POST, "/browse/DEMO-4/comment").header("Sec-Fetch-Site", "cross-site");
    assert_eq!(foreign.send().await.unwrap().status(), 403);
    assert_eq!(site.handle.counters().people.writes, 5);
    assert_eq!(site.request(Method::GET, "/browse/DEMO-99").send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn saving_a_page_keeps_formatting_that_was_not_edited() {
    let site = Site::empty().await;
    let rich = json!({ "type": "doc", "version": 1, "content": [{ "type": "paragraph", "content": [
        { "type": "text", "text": "bold", "marks": [{ "type": "strong" }] }, { "type": "text", "text": " word" }] }] });
    let fields =
        json!({ "project": { "key": "DEMO" }, "issuetype": { "name": "Task" }, "summary": "x", "description": rich });
    site.post("issue", json!({ "fields": fields })).await;
    let body = "as=Ada+Byron&summary=y&description=bold+word";
    let saved = site
        .request(Method::POST, "/browse/DEMO-1/edit")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body(body);
    assert_eq!(saved.send().await.unwrap().status(), 303);
    let fields = site.get("issue/DEMO-1").await["fields"].clone();
    assert_eq!((fields["summary"].as_str(), &fields["description"]), (Some("y"), &rich));
    site.finish().await;
}
