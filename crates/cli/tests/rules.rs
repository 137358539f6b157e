//! `entente rules` as the author of a rule uses it.

use entente_tracker_emulators::jira::{JiraEmulatorOptions, ProjectOptions, serve};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

fn entente(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_entente"))
        .arg("rules")
        .args(arguments)
        .env("ENTENTE_TRACKER_EMAIL", "sync@example.com")
        .env("ENTENTE_TRACKER_TOKEN", "emulator-token")
        .current_dir(folder)
        .output()
        .expect("the program can be started")
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        std::fs::write(path, text).expect("the file can be written");
    }
    folder
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the output is UTF-8")
}

#[test]
fn classes_of_a_library_folder_are_there_for_checks_and_runs() {
    let folder = folder(&[
        ("classes/Acme.groovy", "class Acme { static String shout(String text) { text.toUpperCase() } }"),
        ("outgoing.groovy", "replica.summary = Acme.shout(issue.summary)\n"),
        ("issue.json", r#"{"key": "OPS-1", "summary": "quiet"}"#),
    ]);
    let run = |more: &[&str]| {
        let given = ["run", "outgoing.groovy", "--side", "outgoing", "--issue", "issue.json"];
        entente(folder.path(), &[&given, more].concat())
    };
    assert_eq!(run(&[]).status.code(), Some(1), "without the folder the class is not there");
    let output = run(&["--library", "classes"]);
    let shown: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(shown["replica"]["summary"], "QUIET");
    let checked = entente(folder.path(), &["check", "outgoing.groovy", "--side", "outgoing", "--library", "classes"]);
    assert_eq!((text(&checked.stdout).as_str(), checked.status.code()), ("", Some(0)));
    let missing = run(&["--library", "nowhere"]);
    assert!(text(&missing.stderr).contains("nowhere can't be read"), "{}", text(&missing.stderr));
}

#[test]
fn a_default_script_is_printed_and_runs() {
    let folder = folder(&[("issue.json", r#"{"key": "OPS-1", "summary": "quiet", "type": "Bug"}"#)]);
    let printed =
        entente(folder.path(), &["default", "--side", "incoming", "--tracker", "redmine", "--project", "web"]);
    let script = text(&printed.stdout);
    assert!(script.contains("issue.projectKey = \"web\""), "{script}");
    std::fs::write(folder.path().join("incoming.groovy"), script).expect("the file can be written");
    let arguments = ["run", "incoming.groovy", "--tracker", "redmine", "--replica", "issue.json", "--first-sync"];
    let shown: Value = serde_json::from_slice(&entente(folder.path(), &arguments).stdout).expect("JSON");
    assert_eq!(shown["changes"]["summary"]["to"], "quiet", "{shown:#}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_run_on_a_live_tracker_reads_it_and_writes_nothing() {
    let options = JiraEmulatorOptions {
        projects: vec![ProjectOptions { key: "DEMO".into(), name: "Demo".into() }],
        sample: true,
        user_email: "sync@example.com".into(),
        api_token: "emulator-token".into(),
        ..JiraEmulatorOptions::default()
    };
    let emulator = serve(options).await.expect("the emulator starts");
    let dump = async || {
        let answer = reqwest::get(format!("{}/__emulator/dump", emulator.url)).await.expect("an answer");
        answer.json::<Value>().await.expect("JSON")
    };
    let before = dump().await;
    let folder = folder(&[
        (
            "outgoing.groovy",
            "replica.key = issue.key\nreplica.summary = issue.summary\n\
             replica.kind = nodeHelper.getIssueType('Task', 'DEMO')?.name\n\
             replica.asked = httpClient.get(\"/rest/api/3/issue/${issue.key}\").key\n\
             httpClient.post('/rest/api/3/issue/' + issue.key + '/comment', '{\"body\": {}}')\n",
        ),
        ("incoming.groovy", "issue.summary = replica.summary\nissue.setStatus('Done')\nstore(issue)\n"),
        ("replica.json", r#"{"key": "X-1", "summary": "from the other side"}"#),
    ]);
    let (place, url) = (folder.path().to_owned(), emulator.url.clone());
    let runs = tokio::task::spawn_blocking(move || {
        let out = ["run", "outgoing.groovy", "--side", "outgoing", "--tracker", &url, "--issue", "DEMO-1"];
        let into = ["run", "incoming.groovy", "--tracker", &url, "--issue", "DEMO-1", "--replica", "replica.json"];
        [entente(&place, &out), entente(&place, &into)]
    });
    let [out, into] = runs.await.expect("both ran");
    let shown: Value = serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("{}", text(&out.stderr)));
    assert_eq!(
        (&shown["replica"]["key"], &shown["replica"]["asked"]),
        (&"DEMO-1".into(), &"DEMO-1".into()),
        "{shown:#}"
    );
    assert_eq!(shown["replica"]["kind"], "Task");
    assert_eq!(shown["requests"].as_array().map(Vec::len), Some(2), "{shown:#}");
    let shown: Value = serde_json::from_slice(&into.stdout).unwrap_or_else(|_| panic!("{}", text(&into.stderr)));
    assert!(shown["stored"].is_array(), "{shown:#}");
    assert_eq!(dump().await, before, "nothing was written");
    emulator.shutdown().await;
}
