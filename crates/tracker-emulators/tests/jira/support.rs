//! A started emulator with a client, and the validation of what they said to each other.

use entente_exchange_validator::{Report, Validator, read_exchanges, read_json, specs_folder};
use entente_tracker_emulators::jira::{EmulatorHandle, JiraEmulatorOptions, RunningEmulator, serve};
use reqwest::{Method, Response};
use serde_json::{Value, json};
use tempfile::TempDir;

pub struct Site {
    pub emulator: RunningEmulator,
    pub handle: EmulatorHandle,
    pub client: reqwest::Client,
    folder: TempDir,
}

impl Site {
    pub async fn start(options: JiraEmulatorOptions) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let record = Some(folder.path().join("exchanges.jsonl"));
        let emulator = serve(JiraEmulatorOptions { record, ..options }).await.unwrap();
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Self { handle: emulator.handle(), emulator, client, folder }
    }

    pub async fn empty() -> Self {
        Self::start(JiraEmulatorOptions::default()).await
    }

    pub async fn sample() -> Self {
        Self::start(JiraEmulatorOptions { sample: true, ..JiraEmulatorOptions::default() }).await
    }

    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.client.request(method, format!("{}{path}", self.emulator.url))
    }

    pub async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Response {
        let path = if path.starts_with("/rest/") { path.to_owned() } else { format!("/rest/api/3/{path}") };
        let mut request = self.request(method, &path).basic_auth("sync@example.com", Some("emulator-token"));
        if let Some(body) = body {
            request = request.json(&body);
        }
        request.send().await.unwrap()
    }

    /// Status and JSON body; `null` for an empty one.
    pub async fn call(&self, method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
        let response = self.send(method, path, body).await;
        let status = response.status().as_u16();
        let bytes = response.bytes().await.unwrap();
        (status, if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() })
    }

    pub async fn get(&self, path: &str) -> Value {
        let (status, body) = self.call(Method::GET, path, None).await;
        assert_eq!(status, 200, "GET {path}: {body}");
        body
    }

    pub async fn post(&self, path: &str, body: Value) -> (u16, Value) {
        self.call(Method::POST, path, Some(body)).await
    }

    pub async fn put(&self, path: &str, body: Value) -> (u16, Value) {
        self.call(Method::PUT, path, Some(body)).await
    }

    pub async fn delete(&self, path: &str) -> u16 {
        self.call(Method::DELETE, path, None).await.0
    }

    /// Creates a task and gives its key.
    pub async fn task(&self, summary: &str) -> String {
        let fields = json!({ "project": { "key": "DEMO" }, "issuetype": { "name": "Task" }, "summary": summary });
        let (status, body) = self.post("issue", json!({ "fields": fields })).await;
        assert_eq!(status, 201, "{body}");
        body["key"].as_str().unwrap().to_owned()
    }

    /// A call of the test surface.
    pub async fn admin(&self, method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
        let mut request = self.request(method, &format!("/__emulator/{path}"));
        if let Some(body) = body {
            request = request.json(&body);
        }
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        let bytes = response.bytes().await.unwrap();
        (status, serde_json::from_slice(&bytes).unwrap_or_default())
    }

    /// Holds everything that was said against the description; `None` when the description is not at hand.
    pub async fn finish(self) -> Option<Report> {
        self.emulator.shutdown().await;
        let Some(specs) = specs_folder().filter(|folder| folder.is_dir()) else {
            assert!(std::env::var("CI").as_deref() != Ok("true"), "ENTENTE_SPECS must name the API descriptions");
            println!("the API descriptions are not there: the exchanges are not validated");
            return None;
        };
        let description = read_json(&specs.join("jira-platform-v3.json")).unwrap();
        let format = read_json(&specs.join("adf.schema.json")).unwrap();
        let exchanges = read_exchanges(&self.folder.path().join("exchanges.jsonl")).unwrap();
        let report = Validator::new(description, Some(&format)).unwrap().validate(&exchanges).unwrap();
        println!("{report}");
        assert!(report.violations.is_empty(), "{report}");
        Some(report)
    }
}

pub fn doc(text: &str) -> Value {
    json!({ "type": "doc", "version": 1, "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": text }] }] })
}
