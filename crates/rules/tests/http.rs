//! `httpClient` (catalogue 3.8): every call shape, what goes out, and what comes back.

mod support;

use entente_hub::{TrackerRequest, TrackerResponse};
use entente_rules::{Answer, Progress, Question, RuleFailure, RuleLimits, start_outgoing};
use support::{around, issue, rules};

/// Runs an outgoing script; each request gets the answer of the closure. What it printed, or its failure, and what it asked for.
fn talk(
    script: &str,
    mut answer: impl FnMut(&TrackerRequest) -> TrackerResponse,
) -> (Result<Vec<String>, RuleFailure>, Vec<TrackerRequest>) {
    let mut run = start_outgoing(&rules(script, ""), &issue(), &around());
    let mut asked = Vec::new();
    let mut progress = run.advance();
    loop {
        progress = match progress {
            Progress::Done(result) => return (Ok(result.log.into_iter().map(|line| line.text).collect()), asked),
            Progress::Failed(failure) => return (Err(failure), asked),
            Progress::Ask(Question::Http(request)) => {
                let response = answer(&request);
                asked.push(request);
                run.answer(Answer::Http(response))
            }
            Progress::Ask(other) => panic!("{other:?}"),
        };
    }
}

fn json(status: u16, body: &str) -> TrackerResponse {
    let headers = vec![("content-type".to_owned(), "application/json;charset=UTF-8".to_owned())];
    TrackerResponse { status, headers, body: body.into() }
}

/// What a script prints that gets this answer to each request.
fn printed(script: &str, response: &TrackerResponse) -> Vec<String> {
    talk(script, |_| response.clone()).0.unwrap_or_else(|failure| panic!("{failure:#?}"))
}

/// The only request of a script.
fn sent(call: &str) -> TrackerRequest {
    let (result, mut asked) = talk(call, |_| json(200, "{}"));
    result.unwrap_or_else(|failure| panic!("{call}: {failure:#?}"));
    assert_eq!(asked.len(), 1, "{call}");
    asked.remove(0)
}

#[test]
fn get_gives_the_parsed_body() {
    let answer = json(200, r#"{"name":"Ann","n":7,"big":12345678901,"d":1.5,"list":[1,null,true]}"#);
    let script = "def r = httpClient.get('/rest/api/3/myself')\nprintln r.name\nprintln r.n + 1\nprintln r.big.class.simpleName\n\
                  println r.d.class.simpleName\nprintln r.list";
    assert_eq!(printed(script, &answer), ["Ann", "8", "Long", "BigDecimal", "[1, null, true]"]);
    assert_eq!(
        printed("println httpClient.get('/x').collect { it.id }", &json(200, r#"[{"id":"1"},{"id":"2"}]"#)),
        ["[1, 2]"]
    );
    let text = TrackerResponse {
        status: 200,
        headers: vec![("content-type".into(), "text/plain".into())],
        body: "[no json]".into(),
    };
    assert_eq!(printed("println httpClient.get('/x').class.simpleName", &text), ["String"]);
    assert_eq!(printed("println httpClient.get('/x')", &json(204, "")), ["null"]);
}

#[test]
fn every_overload_sends_what_it_says() {
    let get = |target: &str| ("GET".to_owned(), target.to_owned(), None);
    let shape = |call: &str| {
        let request = sent(call);
        (request.method, request.target, request.body)
    };
    assert_eq!(shape("httpClient.get(\"/rest/api/3/issue/${issue.key}\")"), get("/rest/api/3/issue/OPS-1"));
    assert_eq!(
        shape("httpClient.get('/search', [jql: 'project = OPS', max: 5])"),
        get("/search?jql=project%20%3D%20OPS&max=5")
    );
    assert_eq!(shape("httpClient.get('/x', true)"), get("/x"));
    assert_eq!(shape("httpClient.get('/x', ['api-version': ['7.1']])"), get("/x?api-version=7.1"));
    assert_eq!(shape("httpClient.post('/x', [a: 1])"), ("POST".into(), "/x".into(), Some("{\"a\":1}".into())));
    assert_eq!(
        shape("httpClient.put('/x', '{}', ['q': ['1', '2']])"),
        ("PUT".into(), "/x?q=1&q=2".into(), Some("{}".into()))
    );
    assert_eq!(
        shape("httpClient.http('delete', '/x', null, [:], [:]) { req, res -> res.code }"),
        ("DELETE".into(), "/x".into(), None)
    );
    assert_eq!(shape("httpClient.http('GET', '/x', ['a': ['b']], null, [:]) { req, res -> 1 }"), get("/x?a=b"));
    assert_eq!(
        shape("httpClient.patch('/x', [op: 'add'])"),
        ("PATCH".into(), "/x".into(), Some("{\"op\":\"add\"}".into()))
    );
}

#[test]
fn headers_are_sent_and_a_body_is_json_unless_the_script_says_otherwise() {
    let request =
        sent("httpClient.post('/x', '<a/>', [:], ['Content-Type': ['text/xml'], 'X-A': '1']) { req, res -> null }");
    assert_eq!(
        request.headers,
        [("Content-Type".to_owned(), "text/xml".to_owned()), ("X-A".to_owned(), "1".to_owned())]
    );
    assert_eq!(
        sent("httpClient.post('/x', '{}')").headers,
        [("Content-Type".to_owned(), "application/json".to_owned())]
    );
}

#[test]
fn a_closure_sees_request_and_answer_and_gives_the_value() {
    let script = "def v = httpClient.http('POST', '/x', '{}', [:], [:]) { req, res ->\n\
                  println req.method + ' ' + req.path\nprintln res.code + ' ' + res.body.errorMessages[0]\n\
                  println res.headers['x-id']\nres.code >= 400 ? 'refused' : 'done' }\nprintln v";
    let mut refusal = json(400, r#"{"errorMessages":["No"]}"#);
    refusal.headers.push(("x-id".into(), "9".into()));
    assert_eq!(printed(script, &refusal), ["POST /x", "400 No", "[9]", "refused"]);
}

#[test]
fn a_refused_request_is_an_exception_that_scripts_can_catch() {
    let (result, _) = talk("httpClient.put('/rest/x', '{}')", |_| json(403, "{\"message\":\"not you\"}"));
    let failure = result.unwrap_err();
    assert_eq!(failure.exception, "com.exalate.api.exception.IssueTrackerException");
    assert_eq!(failure.message, "The tracker answered PUT /rest/x with status 403: {\"message\":\"not you\"}");
    assert_eq!(failure.line, Some(1));
    let caught = "try { httpClient.post('/x', '{}') } catch (com.exalate.api.exception.IssueTrackerException e) { println 'caught' }";
    assert_eq!(printed(caught, &json(500, "")), ["caught"]);
    assert_eq!(printed("println httpClient.get('/x') == null", &json(404, "{}")), ["true"]);
    assert!(talk("httpClient.post('/x', '{}')", |_| json(404, "")).0.is_err());
}

#[test]
fn requests_work_inside_closures_of_collections() {
    let script = "println([1, 2, 3].collect { httpClient.get(\"/n/${it}\").v }.sum())";
    let (result, asked) = talk(script, |request| json(200, &format!("{{\"v\":{}}}", request.target.len())));
    assert_eq!(result.unwrap(), ["12"]);
    assert_eq!(asked.iter().map(|request| request.target.as_str()).collect::<Vec<_>>(), ["/n/1", "/n/2", "/n/3"]);
}

#[test]
fn what_is_no_request_is_refused_with_a_reason() {
    let (result, asked) = talk("httpClient.get(null)", |_| json(200, "{}"));
    assert_eq!(result.unwrap_err().message, "httpClient.get() needs a path, and it is null");
    assert!(asked.is_empty());
    let failure = talk("httpClient.get('/x', 'text')", |_| json(200, "{}")).0.unwrap_err();
    assert_eq!(failure.exception, "groovy.lang.MissingMethodException");
}

#[test]
fn a_run_asks_only_so_often() {
    let mut around = around();
    around.limits = RuleLimits { requests: 3, ..RuleLimits::default() };
    let mut run = start_outgoing(&rules("while (true) { httpClient.get('/x') }", ""), &issue(), &around);
    let mut progress = run.advance();
    let mut asked = 0;
    let failure = loop {
        progress = match progress {
            Progress::Ask(_) => {
                asked += 1;
                run.answer(Answer::Http(json(200, "{}")))
            }
            Progress::Failed(failure) => break failure,
            Progress::Done(_) => panic!("it ended"),
        };
    };
    assert_eq!(asked, 3);
    assert!(failure.message.contains("more than 3 times"), "{}", failure.message);
}
