use entente_tracker_emulators::jira::{JiraEmulatorOptions, operations, serve};
use reqwest::Method;
use serde_json::json;

use crate::support::{Site, doc};

#[tokio::test]
async fn wrong_credentials_are_refused_everywhere() {
    let site = Site::empty().await;
    let request = || site.request(Method::GET, "/rest/api/3/myself");
    for refused in [
        request(),
        request().basic_auth("sync@example.com", Some("wrong")),
        request().basic_auth("other@example.com", Some("emulator-token")),
        request().bearer_auth("emulator-token"),
        site.request(Method::GET, "/rest/webhooks/1.0/webhook"),
    ] {
        let response = refused.send().await.unwrap();
        assert_eq!(response.status(), 401);
        assert_eq!(response.headers()["x-seraph-loginreason"], "AUTHENTICATED_FAILED");
        let body: serde_json::Value = response.json().await.unwrap();
        assert!(body["errorMessages"][0].as_str().unwrap().contains("authenticated"));
    }
    let me = site.get("myself").await;
    assert_eq!(me["emailAddress"], "sync@example.com");
    assert_eq!(site.get("serverInfo").await["deploymentType"], "Cloud");
    site.finish().await;
}

#[tokio::test]
async fn a_missing_permission_is_named_and_enforced() {
    let site = Site::empty().await;
    let key = site.task("x").await;
    let asked = "mypermissions?permissions=BROWSE_PROJECTS,CREATE_ISSUES,ADMINISTER&projectKey=DEMO";
    assert_eq!(site.get(asked).await["permissions"]["CREATE_ISSUES"]["havePermission"], true);
    assert_eq!(site.call(Method::GET, "mypermissions", None).await.0, 400);
    assert_eq!(site.call(Method::GET, "mypermissions?permissions=FLY", None).await.0, 400);

    site.admin(Method::POST, "permissions", Some(json!({ "CREATE_ISSUES": false, "ADD_COMMENTS": false }))).await;
    assert_eq!(site.get(asked).await["permissions"]["CREATE_ISSUES"]["havePermission"], false);
    let fields = json!({ "project": { "key": "DEMO" }, "issuetype": { "name": "Task" }, "summary": "y" });
    let (status, body) = site.post("issue", json!({ "fields": fields })).await;
    assert_eq!(status, 403);
    assert!(body["errorMessages"][0].as_str().unwrap().contains("Create Issues"));
    assert_eq!(site.post(&format!("issue/{key}/comment"), json!({ "body": doc("x") })).await.0, 403);

    site.handle.set_permission("EDIT_ISSUES", false);
    assert_eq!(site.put(&format!("issue/{key}"), json!({ "fields": { "summary": "z" } })).await.0, 403);
    site.handle.set_permission("EDIT_ISSUES", true);
    assert_eq!(site.put(&format!("issue/{key}"), json!({ "fields": { "summary": "z" } })).await.0, 204);

    site.handle.set_permission("BROWSE_PROJECTS", false);
    assert_eq!(site.call(Method::GET, &format!("issue/{key}"), None).await.0, 404, "invisible is not found");
    assert_eq!(site.get("project/search").await["total"], 0);
    site.finish().await;
}

#[tokio::test]
async fn what_is_not_there_is_named() {
    let site = Site::empty().await;
    let (status, body) = site.call(Method::GET, "issueLinkType", None).await;
    assert_eq!(status, 501);
    assert!(body["errorMessages"][0].as_str().unwrap().contains("GET /rest/api/3/issueLinkType"));
    assert_eq!(site.call(Method::DELETE, "serverInfo", None).await.0, 501);
    assert_eq!(site.call(Method::GET, "project/NONE", None).await.0, 404);
    for operation in operations() {
        let method = operation.method.parse().unwrap();
        let path = operation.path.replace(['{', '}'], "");
        assert_ne!(site.call(method, &path, None).await.0, 501, "{operation:?}");
    }
}

#[tokio::test]
async fn an_emulator_that_others_can_reach_wants_an_admin_token() {
    let listen = "0.0.0.0:0".parse().unwrap();
    assert!(serve(JiraEmulatorOptions { listen, ..JiraEmulatorOptions::default() }).await.is_err());
    let site =
        Site::start(JiraEmulatorOptions { admin_token: Some("secret".to_owned()), ..JiraEmulatorOptions::default() })
            .await;
    assert_eq!(site.admin(Method::GET, "counters", None).await.0, 401);
    let allowed = site.request(Method::GET, "/__emulator/counters").bearer_auth("secret").send().await.unwrap();
    assert_eq!(allowed.status(), 200);
}

#[tokio::test]
async fn metadata_describes_projects_people_and_fields() {
    let site = Site::sample().await;
    let projects = site.get("project/search?query=demo&expand=lead,issueTypes").await;
    assert_eq!(projects["values"][0]["key"], "DEMO");
    assert_eq!(site.get("project/DEMO").await["issueTypes"].as_array().unwrap().len(), 5);
    assert_eq!(site.get("project/DEMO/statuses").await[0]["statuses"][3]["name"], "Done");
    let kinds = site.get("issue/createmeta/DEMO/issuetypes").await;
    let kind = kinds["issueTypes"][0]["id"].as_str().unwrap();
    let fields = site.get(&format!("issue/createmeta/DEMO/issuetypes/{kind}?maxResults=200")).await;
    let summary = fields["fields"].as_array().unwrap().iter().find(|field| field["fieldId"] == "summary").unwrap();
    assert_eq!(summary["required"], true);
    assert!(site.get("issue/DEMO-1/editmeta").await["fields"]["labels"]["operations"].is_array());
    for list in ["issuetype", "priority", "resolution", "status", "field"] {
        assert!(!site.get(list).await.as_array().unwrap().is_empty(), "{list}");
    }
    let hidden = site.get("user/search?query=grace.murray@example.com").await;
    assert_eq!(hidden[0]["displayName"], "Grace Murray");
    assert!(hidden[0].get("emailAddress").is_none());
    assert_eq!(site.get("user/search?query=ada").await[0]["emailAddress"], "ada.byron@example.com");
    let id = hidden[0]["accountId"].as_str().unwrap();
    assert_eq!(site.get(&format!("user?accountId={id}")).await["displayName"], "Grace Murray");
    assert_eq!(site.get("user/assignable/search?project=DEMO&query=mary").await.as_array().unwrap().len(), 1);
    site.finish().await;
}
