//! Classes that scripts use without declaring them (catalogue 8.2), and a node's own.

mod support;

use entente_hub::{CustomField, Field, HubIssue, TrackerResponse};
use entente_rules::{
    Answer, IncomingResult, LibraryFile, OutgoingResult, Progress, Question, RuleFailure, RuleTexts, ScriptLibrary,
    TrackerChecks, check, check_with, compile_with, start_incoming, start_outgoing,
};
use serde_json::{Value, json};
use support::{around, first, issue, later, rules, tracker};

/// Answers, and the requests that were made.
#[derive(Default)]
struct Web(Vec<String>);

impl Web {
    fn answer(&mut self, question: &Question, now: &HubIssue) -> Answer {
        match question {
            Question::Http(request) => {
                self.0.push(format!(
                    "{} {} {}",
                    request.method,
                    request.target,
                    request.body.clone().unwrap_or_default()
                ));
                let body = match request.target.as_str() {
                    "/rest/agile/1.0/board?projectKeyOrId=OPS&type=scrum" => json!({ "values": [{ "id": 3 }] }),
                    "/rest/agile/1.0/board/3/sprint?state=active%2Cfuture" => {
                        json!({ "values": [{ "id": 9, "name": "S1" }] })
                    }
                    "/rest/agile/1.0/sprint" => json!({ "id": 10 }),
                    "/rest/api/3/issue/10001?fields=issuelinks" => json!({ "fields": { "issuelinks": [
                        { "type": { "name": "Blocks" }, "outwardIssue": { "id": "10005", "key": "OPS-5" } }
                    ] } }),
                    "/refused" => {
                        return Answer::Http(TrackerResponse { status: 403, headers: vec![], body: "no".into() });
                    }
                    _ => json!({ "ok": true }),
                };
                let headers = vec![("content-type".to_owned(), "application/json".to_owned())];
                Answer::Http(TrackerResponse { status: 200, headers, body: body.to_string() })
            }
            Question::Store { .. } => {
                Answer::Stored { issue: Box::new(now.clone()), traces: entente_hub::Traces::default() }
            }
            other => tracker(other),
        }
    }
}

fn send(script: &str, issue: &HubIssue) -> (Result<OutgoingResult, RuleFailure>, Vec<String>) {
    let (mut web, rules) = (Web::default(), rules(script, ""));
    let mut run = start_outgoing(&rules, issue, &around());
    let mut progress = run.advance();
    loop {
        progress = match progress {
            Progress::Done(result) => return (Ok(result), web.0),
            Progress::Failed(failure) => return (Err(failure), web.0),
            Progress::Ask(question) => run.answer(web.answer(&question, issue)),
        };
    }
}

fn receive(script: &str, facts: &entente_rules::IncomingFacts) -> (IncomingResult, Vec<String>) {
    let (mut web, rules) = (Web::default(), rules("", script));
    let mut run = start_incoming(&rules, facts, &around());
    let mut progress = run.advance();
    loop {
        progress = match progress {
            Progress::Done(result) => return (result, web.0),
            Progress::Failed(failure) => panic!("{failure:#?}"),
            Progress::Ask(question) => run.answer(web.answer(&question, &issue())),
        };
    }
}

fn keys(result: &OutgoingResult, name: &str) -> Value {
    result.replica.custom_keys.get(name).cloned().unwrap_or_default()
}

fn told(name: &str, value: Value) -> HubIssue {
    let mut there = issue();
    there.custom_keys.insert(name.to_owned(), value);
    there
}

#[test]
fn parents_go_along_and_are_found_by_their_twins() {
    let child = HubIssue { parent_id: Field::Set("10002".into()), ..issue() };
    let (sent, _) = send("SubTaskSync.send(replica, issue)\nEpic.send()", &child);
    let sent = sent.unwrap();
    assert_eq!(keys(&sent, "parentContext"), json!({ "parentId": "10002", "parentKey": "OPS-2" }));
    assert_eq!(keys(&sent, "epicContext")["parentKey"], json!("OPS-2"));
    let there = told("parentContext", json!({ "parentId": "20002", "parentKey": "DESK-2" }));
    let (got, _) = receive("SubTaskSync.receiveBeforeCreation(replica, issue, nodeHelper)", &first(there.clone()));
    assert_eq!(got.wanted.parent_id, Field::Set("10002".into()));
    let (got, _) = receive("SubTaskSync.receiveAfterCreation()", &later(issue(), there.clone(), issue(), &[]));
    assert_eq!(got.wanted.parent_id, Field::Set("10002".into()));
    let (got, _) = receive("SubTaskSync.receiveBeforeCreation()", &later(issue(), there, issue(), &[]));
    assert!(got.wanted.parent_id.is_absent());
}

#[test]
fn an_epic_is_put_under_sync_before_its_issues() {
    let child = HubIssue { parent_id: Field::Set("10009".into()), ..issue() };
    let (sent, _) = send("Epic.sendEpicFirst()", &child);
    assert_eq!(sent.unwrap().expose[0].id, "10009");
    let (sent, _) = send("Epic.sendEpicFirst()", &HubIssue { parent_id: Field::Set("10002".into()), ..issue() });
    assert!(sent.unwrap().expose.is_empty());
}

#[test]
fn sprints_are_found_or_made_by_name() {
    let mut in_sprints = issue();
    let value = json!([{ "id": 1, "name": "S1", "state": "active" }, { "id": 2, "name": "Old", "state": "closed" }]);
    let field = CustomField { id: "customfield_1".into(), name: "Sprint".into(), value };
    in_sprints.custom_fields.insert("Sprint".into(), field);
    let sent = send("AgileSync.sendSprints(replica, issue, httpClient)", &in_sprints).0.unwrap();
    assert_eq!(keys(&sent, "sprints")[0]["name"], json!("S1"));
    let there = told(
        "sprints",
        json!([{ "name": "S1", "state": "active" }, { "name": "S2", "state": "future" }, { "name": "Old", "state": "closed" }]),
    );
    let (_, requests) = receive(
        "AgileSync.receiveSprints({ -> log.warn('none') }, replica, issue, httpClient)",
        &later(issue(), there, issue(), &[]),
    );
    assert_eq!(
        requests[2..],
        [
            "POST /rest/agile/1.0/sprint/9/issue {\"issues\":[\"OPS-1\"]}",
            "POST /rest/agile/1.0/sprint {\"name\":\"S2\",\"originBoardId\":3}",
            "POST /rest/agile/1.0/sprint/10/issue {\"issues\":[\"OPS-1\"]}",
        ]
    );
    let failure = send("AgileSync.sendRank(replica, issue, httpClient)", &issue()).0.unwrap_err();
    assert!(failure.message.contains("carries no ranks"), "{}", failure.message);
}

#[test]
fn links_are_made_between_issues_that_are_both_under_sync() {
    let sent = send("IssueLinkSync.send(replica, issue, httpClient)", &issue()).0.unwrap();
    assert_eq!(keys(&sent, "issueLinks")[0]["otherKey"], json!("OPS-5"));
    let link = |id: &str| json!({ "type": "Blocks", "outward": true, "otherId": id, "otherKey": "X" });
    let there = told("issueLinks", json!([link("20002"), link("77")]));
    let (_, requests) =
        receive("IssueLinkSync.receive(replica, issue, httpClient)", &later(issue(), there, issue(), &[]));
    assert_eq!(requests.len(), 2, "{requests:?}");
    assert_eq!(
        requests[1],
        "POST /rest/api/3/issueLink {\"type\":{\"name\":\"Blocks\"},\"outwardIssue\":{\"id\":\"10002\"},\"inwardIssue\":{\"id\":\"10001\"}}"
    );
}

#[test]
fn statuses_versions_and_components_follow() {
    let mut there = issue();
    there.fix_versions = Field::Set(vec![entente_hub::Version { name: "2.0".into(), ..Default::default() }]);
    there.components = Field::Set(vec![entente_hub::Component { name: "ui".into(), ..Default::default() }]);
    let script = "StatusSync.receive([Open: 'To Do'], replica, issue)\nVersionSync.receive()\nComponentSync.receive()";
    let wanted = receive(script, &later(issue(), there, issue(), &[])).0.wanted;
    assert_eq!(wanted.status.value().unwrap().name, "To Do");
    assert_eq!(wanted.fix_versions.value().unwrap()[0].name, "2.0");
    assert_eq!(wanted.components.value().unwrap()[0].name, "ui");
}

#[test]
fn issues_are_created_and_updated_before_the_closure_runs() {
    let script = "issue.projectKey = 'OPS'\nissue.typeName = 'Task'\nissue.summary = replica.summary\n\
                  return CreateIssue.create(replica, issue, connection) { log.info(\"is ${issue.key}\") }";
    let (got, _) = receive(script, &first(issue()));
    assert_eq!(got.log[0].text, "is OPS-1");
    assert!(got.handled.is_none());
    let (got, _) =
        receive("UpdateIssue.update(issue) { -> log.info('after') }", &later(issue(), issue(), issue(), &[]));
    assert_eq!(got.log[0].text, "after");
}

#[test]
fn clients_show_bodies_as_text() {
    let script = "log.info new JiraClient(httpClient).http('GET', '/a', [q: 1], null, [:])\n\
                  log.info new JiraClient(httpClient).http('DELETE', '/a', [:], null, [:]) { req, res -> \"${res.code} ${res.body}\".toString() }\n\
                  log.info new GroovyHttpClient(httpClient).http('POST', 'https://x.example/a', '{}', [H: ['1']]) { req, res -> req.method + res.code }\n\
                  log.info new JiraClient().http('GET', '/refused', [:], null, [:]) { req, res -> res.body }";
    let (sent, requests) = send(script, &issue());
    let log: Vec<String> = sent.unwrap().log.into_iter().map(|line| line.text).collect();
    assert_eq!(log, ["{\"ok\":true}", "200 {\"ok\":true}", "POST200", "no"]);
    assert_eq!(requests[..3], ["GET /a?q=1 ", "DELETE /a ", "POST https://x.example/a {}"]);
    let failure = send("\nnew JiraClient(httpClient).http('GET', '/refused', [:], null, [:])", &issue()).0.unwrap_err();
    assert!(
        failure.message.starts_with("The tracker answered GET /refused with status 403: no (in line "),
        "{}",
        failure.message
    );
    assert!(failure.message.ends_with("of the library's file http)"), "{}", failure.message);
    assert_eq!((failure.line, failure.stack.len()), (Some(2), 1));
    assert!(failure.source_line.unwrap().contains("JiraClient"));
}

#[test]
fn lookups_and_converters_have_their_names() {
    for (script, expected) in [
        ("GetProject.byName('Found', httpClient).key", "Found"),
        ("GetProject.byKey('OPS').name", "Found"),
        ("GetIssueUrl.getLocal('OPS-9')", "https://acme.example/browse/OPS-9"),
        ("GetIssueUrl.getLocal()", "https://acme.example/browse/OPS-1"),
        ("GetIssueUrl.getRemote()", "https://globex.example/browse/DESK-1"),
        ("HtmlToWiki.transform('<b>x</b>')", "*x*"),
        ("new WikiToHtml().convert('*x*')", "<p><strong>x</strong></p>"),
        ("MdToWiki.transform('**x**')", "*x*"),
        ("MdToWiki.transform(null)", "null"),
    ] {
        let result = send(&format!("println({script})"), &issue()).0.unwrap();
        assert_eq!(result.log[0].text, expected, "{script}");
    }
}

fn own(text: &str) -> ScriptLibrary {
    ScriptLibrary::new(vec![LibraryFile { name: "acme".into(), text: text.into() }])
}

#[test]
fn a_nodes_own_classes_are_there_for_its_rules() {
    let library = own(
        "package acme.rules\n\nclass AcmeRules {\n    static void send(replica, issue) {\n        replica.summary = \"[acme] ${issue.summary}\"\n        StatusSync.send()\n    }\n}\n",
    );
    let texts = RuleTexts { outgoing: "AcmeRules.send(replica, issue)".into(), incoming: String::new() };
    assert!(check_with(&texts, &TrackerChecks::default(), &library).is_empty());
    let rules = compile_with(&texts, &library, 1).unwrap();
    let mut run = start_outgoing(&rules, &issue(), &around()).with_coverage();
    let Progress::Done(result) = run.advance() else { panic!("the script did not end") };
    assert_eq!(result.replica.summary.value().unwrap(), "[acme] Printer burns");
    assert_eq!(result.replica.status.value().unwrap().name, "Open");
    assert_eq!(run.coverage().unwrap().executable.into_iter().collect::<Vec<u32>>(), [1]);
    // Without it the name means nothing.
    let alone = entente_rules::compile(&texts, 1).unwrap();
    assert!(matches!(start_outgoing(&alone, &issue(), &around()).advance(), Progress::Failed(_)));
}

#[test]
fn a_mistake_in_a_nodes_own_class_is_told_at_its_line() {
    let texts = RuleTexts { outgoing: "\nAcme.go()".into(), incoming: String::new() };
    let errors = compile_with(&texts, &own("class Acme {\n  static go() { if ( }\n}"), 1).unwrap_err();
    assert!(errors[0].message.ends_with("(in line 2 of the library's file acme)"), "{}", errors[0].message);
    assert_eq!(errors[0].line, 1);
}

#[test]
fn library_names_are_no_findings() {
    let texts =
        RuleTexts { outgoing: "SubTaskSync.send()\nreplica.key = issue.key".into(), incoming: "Epic.receive()".into() };
    assert!(check(&texts).is_empty(), "{:#?}", check(&texts));
}
