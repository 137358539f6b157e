//! Rows of the catalogue's section 3: helpers and their methods with all overloads. A row is its method, a script and what it prints.

mod support;

use entente_hub::{HubIssue, TraceKind, TrackerResponse};
use entente_rules::{Answer, IncomingResult, LogLine, Progress, Question, start_incoming, start_outgoing};
use serde_json::json;
use support::{around, comment, first, issue, later, pair, rules, tracker};

type Row = (&'static str, &'static str, &'static str);

fn printed(log: &[LogLine]) -> String {
    log.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
}

fn answer(question: &Question) -> Answer {
    match question {
        Question::Http(request) => {
            let status = if request.target.contains("missing") { 404 } else { 200 };
            let body = json!({ "method": request.method, "target": request.target, "body": request.body,
                "headers": request.headers.len(), "name": request.headers.iter().map(|(name, _)| name).collect::<Vec<_>>() });
            let headers = vec![("content-type".to_owned(), "application/json".to_owned())];
            Answer::Http(TrackerResponse { status, headers, body: body.to_string() })
        }
        other => tracker(other),
    }
}

/// Runs a script on our issue, whose other side has changed its comments.
fn incoming(script: &str) -> Result<IncomingResult, String> {
    let mut there = issue();
    there.comments = vec![comment("500", "hello"), comment("501", "new")].into();
    let mut earlier = issue();
    earlier.comments = vec![comment("500", "hallo"), comment("502", "gone")].into();
    let mut here = issue();
    here.comments = vec![comment("100", "hallo"), comment("101", "gone"), comment("102", "ours")].into();
    let twins = [
        pair(TraceKind::Comment, "100", "500"),
        pair(TraceKind::Comment, "101", "502"),
        pair(TraceKind::Attachment, "200", "200"),
    ];
    let rules = rules("", script);
    let mut run = start_incoming(&rules, &later(here, there, earlier, &twins), &around());
    let mut progress = run.advance();
    loop {
        progress = match progress {
            Progress::Done(result) => return Ok(result),
            Progress::Failed(failure) => return Err(format!("{}: {}", failure.exception, failure.message)),
            Progress::Ask(question) => run.answer(answer(&question)),
        };
    }
}

fn outgoing(script: &str, issue: &HubIssue) -> String {
    let rules = rules(script, "");
    let mut run = start_outgoing(&rules, issue, &around());
    let mut progress = run.advance();
    loop {
        progress = match progress {
            Progress::Done(result) => return printed(&result.log),
            Progress::Failed(failure) => return format!("{}: {}", failure.exception, failure.message),
            Progress::Ask(question) => run.answer(answer(&question)),
        };
    }
}

fn check(rows: &[Row], run: impl Fn(&str) -> String) {
    let mut wrong = Vec::new();
    for (row, script, expected) in rows {
        let found = run(script);
        if found != *expected {
            wrong.push(format!("{row}\n  gave     {found}\n  expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

const REFUSED: &str = "com.exalate.api.exception.IssueTrackerException: ";

/// 3.1 to 3.4, in the incoming script.
const MERGING: &[Row] = &[
    (
        "mergeComments(issue, replica)",
        "println commentHelper.mergeComments(issue, replica).body",
        "[Ann Lee commented: \nhello, ours, Ann Lee commented: \nnew]",
    ),
    (
        "mergeComments(issue, replica, closure)",
        "println commentHelper.mergeComments(issue, replica, { c -> c.body = '> ' + c.body; c }).body",
        "[> hello, ours, > new]",
    ),
    (
        "mergeComments with a trailing closure",
        "println commentHelper.mergeComments(issue, replica) { it.internal = true }.collect { it.body + it.internal }",
        "[hellotrue, oursfalse, newtrue]",
    ),
    (
        "mergeComments { it }",
        "println commentHelper.mergeComments(workItem, replica) { it }.body",
        "[hello, ours, new]",
    ),
    (
        "mergeComments, deletions suppressed",
        "replica.removedComments = []\nprintln commentHelper.mergeComments(entity, replica) { it }.body",
        "[hello, gone, ours, new]",
    ),
    (
        "mergeComments, edited before",
        "replica.addedComments.each { it.body = 'edited' }\nprintln commentHelper.mergeComments(issue, replica) { it }.body",
        "[hello, ours, edited]",
    ),
    (
        "addComment(body, comments)",
        "println commentHelper.addComment('x', issue.comments).body",
        "[hallo, gone, ours, x]",
    ),
    ("addComment(body, true, comments)", "println commentHelper.addComment('x', true, issue.comments).size()", "4"),
    ("addComment with an empty body", "println commentHelper.addComment('', issue.comments).size()", "3"),
    (
        "filterLocal(comments)",
        "issue.comments[0].roleLevel = 'Staff'\nprintln commentHelper.filterLocal(issue.comments).body",
        "[gone, ours]",
    ),
    (
        "issue.comments += replica.addedComments",
        "issue.comments += replica.addedComments\nprintln issue.comments.body",
        "[hallo, gone, ours, new]",
    ),
    (
        "mergeAttachments(issue, replica)",
        "println attachmentHelper.mergeAttachments(issue, replica).filename",
        "[photo.txt]",
    ),
    (
        "attachments += added, -= removed",
        "issue.attachments += replica.addedAttachments\nissue.attachments -= replica.removedAttachments\nprintln issue.attachments.filename",
        "[photo.txt]",
    ),
    ("mergeWorkLogs(issue, replica)", "println workLogHelper.mergeWorkLogs(issue, replica)", "[]"),
    (
        "mergeWorkLogs(issue, replica, closure)",
        "println workLogHelper.mergeWorkLogs(issue, replica) { it.comment = 'x' }",
        "[]",
    ),
    ("workLogHelper.filterLocal", "println workLogHelper.filterLocal(issue.workLogs)", "[]"),
    ("syncBackAfterProcessing()", "println syncHelper.syncBackAfterProcessing()", "null"),
    ("unExalateAfterProcessing()", "println syncHelper.unExalateAfterProcessing()", "null"),
    (
        "exalate(key)",
        "println syncHelper.exalate(new com.exalate.basic.domain.BasicIssueKey('10002', 'OPS-2'))",
        "null",
    ),
    (
        "exalate(nothing)",
        "syncHelper.exalate(null)",
        "com.exalate.api.exception.IssueTrackerException: syncHelper.exalate() needs the key of an issue, and has none",
    ),
    (
        "syncHelper.getLocalIssueKeyFromRemoteId(text)",
        "println syncHelper.getLocalIssueKeyFromRemoteId('20002').URN",
        "OPS-2",
    ),
    (
        "syncHelper.getLocalIssueKeyFromRemoteId(long, type)",
        "println syncHelper.getLocalIssueKeyFromRemoteId(20002L, 'issue').id",
        "10002",
    ),
    ("syncHelper.getLocalIssueKeyFromRemoteId, none", "println syncHelper.getLocalIssueKeyFromRemoteId('9')", "null"),
    ("syncHelper.getLocalIssueFromRemoteUrn", "println syncHelper.getLocalIssueFromRemoteUrn('DESK-2').key", "OPS-2"),
    ("isUnderSync(id, type)", "println syncHelper.isUnderSync('10002', 'issue')", "true"),
    ("isUnderSync(id, type, connection)", "println syncHelper.isUnderSync('10002', 'issue', 'elsewhere')", "false"),
    ("isIssueUnderSync(text)", "println syncHelper.isIssueUnderSync('10003')", "false"),
    ("isIssueUnderSync(long)", "println syncHelper.isIssueUnderSync(10001L)", "true"),
    (
        "getRemoteIssueUrl(id, type)",
        "println syncHelper.getRemoteIssueUrl('10002', 'issue')",
        "https://globex.example/browse/DESK-2",
    ),
    (
        "getRemoteIssueUrl(key)",
        "println syncHelper.getRemoteIssueUrl(issueKey)",
        "https://globex.example/browse/DESK-1",
    ),
    ("getTrackerUrl()", "println syncHelper.getTrackerUrl()", "https://acme.example"),
    ("getRemoteTrackerUrl()", "println syncHelper.getRemoteTrackerUrl()", "https://globex.example"),
    ("getExalateUrl()", "println syncHelper.getExalateUrl()", "https://node.acme.example"),
    ("getRemoteExalateUrl()", "println syncHelper.getRemoteExalateUrl()", "null"),
    ("transition(issue, name)", "println workflowHelper.transition(issue, 'Start progress')", "null"),
    (
        "transition(issue, name, executor)",
        "println workflowHelper.transition(issue, 'Start progress', nodeHelper.getUser('ann'))",
        "null",
    ),
    (
        "transition by nobody",
        "workflowHelper.transition(issue, 'Start', null)",
        "com.exalate.api.exception.IssueTrackerException: workflowHelper.transition(issue, name, executor): the executor is nobody that the tracker knows",
    ),
];

#[test]
fn helpers_of_the_incoming_script_do_what_their_rows_say() {
    check(MERGING, |script| match incoming(script) {
        Ok(result) => printed(&result.log),
        Err(failure) => failure,
    });
}

#[test]
fn what_shall_happen_afterwards_is_told() {
    let script = "workflowHelper.transition(issue, 'One')\nworkflowHelper.transition(issue, 'Two')\nsyncHelper.syncBackAfterProcessing()\n\
                  syncHelper.unExalateAfterProcessing()\n2.times { syncHelper.exalate(nodeHelper.getLocalIssueKeyFromRemoteId('20002')) }";
    let wishes = incoming(script).unwrap().wishes;
    assert_eq!(wishes.transitions, ["One", "Two"]);
    assert!(wishes.sync_back && wishes.stop_sync);
    assert_eq!(wishes.expose.iter().map(|issue| issue.key.as_str()).collect::<Vec<_>>(), ["OPS-2"]);
}

/// 3.5 to 3.11.
const LOOKUPS: &[Row] = &[
    ("getUserByEmail(email)", "println nodeHelper.getUserByEmail('ann@example.com').displayName", "Ann Lee"),
    ("getUserByEmail(null)", "println nodeHelper.getUserByEmail(null)", "null"),
    ("getUserByEmail(email, project)", "println nodeHelper.getUserByEmail('bob@example.com', 'OPS').key", "bob"),
    ("getUser(key)", "println nodeHelper.getUser('ann').displayName", "Ann Lee"),
    ("getUser, unknown", "println nodeHelper.getUser('zoe')", "null"),
    ("getUser(key, project)", "println nodeHelper.getUser('ann', 'OPS').key", "ann"),
    ("getUserById(id)", "println nodeHelper.getUserById('bob').displayName", "Bob Ray"),
    ("getUserByUsername(name)", "println nodeHelper.getUserByUsername('nobody')", "null"),
    ("getUserByFullName(name)", "println nodeHelper.getUserByFullName('Ann Lee').key", "ann"),
    (
        "isUserAssignable(project, user)",
        "println nodeHelper.isUserAssignable('OPS', nodeHelper.getUser('ann'))",
        "true",
    ),
    ("isUserAssignable(project, account)", "println nodeHelper.isUserAssignable('OPS', 'bob')", "false"),
    ("isUserAssignable(project, null)", "println nodeHelper.isUserAssignable('OPS', null)", "false"),
    ("canUserEditComments(issue, user)", "println nodeHelper.canUserEditComments(issue, issue.reporter)", "true"),
    ("getProject(key)", "println nodeHelper.getProject('OPS').name", "Found"),
    ("getProjectByName(name)", "println nodeHelper.getProjectByName('Found').key", "Found"),
    ("getIssueType(name)", "println nodeHelper.getIssueType('bug').id", "11"),
    ("getIssueType(null)", "println nodeHelper.getIssueType(null)", "null"),
    ("getIssueType(name, key)", "println nodeHelper.getIssueType('Task', 'OPS').name", "Task"),
    ("getIssueType(name, project)", "println nodeHelper.getIssueType('Story', issue.project)", "null"),
    ("getDefaultIssueType(key)", "println nodeHelper.getDefaultIssueType('OPS').name", "Bug"),
    ("getPriority(name)", "println nodeHelper.getPriority('high').name", "High"),
    ("getPriority, unknown", "println nodeHelper.getPriority('Urgent')", "null"),
    ("getPriority(name, issue)", "println nodeHelper.getPriority('Low', issue).description", "the Low"),
    ("getStatus(name)", "println nodeHelper.getStatus('to do').name", "To Do"),
    ("getResolution(name)", "println nodeHelper.getResolution('Done').name", "Done"),
    ("getLabel(name)", "println nodeHelper.getLabel('x').label", "x"),
    ("getSecurityLevel(name)", "println nodeHelper.getSecurityLevel('Secret').id", "7"),
    ("getVersion(name, project)", "println nodeHelper.getVersion('1.0', issue.project).released", "true"),
    ("getVersion(name, key)", "println nodeHelper.getVersion('1.0', 'OPS').projectKey", "OPS"),
    ("getVersion, unknown", "println nodeHelper.getVersion('9', issue.project)", "null"),
    (
        "createVersion(issue, name, description)",
        "println nodeHelper.createVersion(issue, '2.0', 'second').description",
        "second",
    ),
    (
        "getComponent(name, project)",
        "println nodeHelper.getComponent('core', issue.project).assigneeType",
        "PROJECT_LEAD",
    ),
    (
        "createComponent(...)",
        "println nodeHelper.createComponent(issue, 'ui', 'd', 'ann', 'PROJECT_DEFAULT').leadKey",
        "ann",
    ),
    ("createComponent, no lead", "println nodeHelper.createComponent(issue, 'ui', 'd', null, 'UNASSIGNED').name", "ui"),
    ("createComponent, no assignee type", "println nodeHelper.createComponent(issue, 'ui', 'd', null, null)", "null"),
    ("getOption(issue, name, option)", "println nodeHelper.getOption(issue, 'Team', 'Red').value", "Red"),
    ("getOption(issue, id, option)", "println nodeHelper.getOption(issue, 10201L, 'Green')", "null"),
    (
        "getOptions(issue, name, list)",
        "println nodeHelper.getOptions(issue, 'Team', ['Red', 'Green', 'Blue']).value",
        "[Red, Blue]",
    ),
    ("createOption(issue, name, option)", "println nodeHelper.createOption(issue, 'Team', 'Green').id", "8"),
    (
        "getCascadingSelect(parent, child)",
        "def c = nodeHelper.getCascadingSelect(nodeHelper.getOption(issue, 'F', 'Red'), nodeHelper.getOption(issue, 'F', 'Blue'))\nprintln c.parent.value + c.child.value",
        "RedBlue",
    ),
    (
        "getCustomFieldDefaultValue",
        "nodeHelper.getCustomFieldDefaultValue('Team')",
        "com.exalate.api.exception.IssueTrackerException: nodeHelper.getCustomFieldDefaultValue() is not available for Jira Cloud. Leave the field alone when the issue is created: the tracker sets the default itself",
    ),
    ("getLocalIssueFromRemoteId(long)", "println nodeHelper.getLocalIssueFromRemoteId('20002'.toLong()).key", "OPS-2"),
    ("getLocalIssueFromRemoteId(null)", "println nodeHelper.getLocalIssueFromRemoteId(null)", "null"),
    ("getLocalIssueKeyFromRemoteId(id)", "println nodeHelper.getLocalIssueKeyFromRemoteId(20002).urn", "OPS-2"),
    (
        "getLocalIssueFromRemoteUrn(urn, type)",
        "println nodeHelper.getLocalIssueFromRemoteUrn('DESK-1', 'issue').id",
        "10001",
    ),
    (
        "getLocalKeyFromRemoteId(id, type)",
        "println nodeHelper.getLocalKeyFromRemoteId('20001', 'incident').URN",
        "OPS-1",
    ),
    ("getHubIssue(id)", "println nodeHelper.getHubIssue(10002L).key", "OPS-2"),
    ("getHubIssue, unknown", "println nodeHelper.getHubIssue('1')", "null"),
    (
        "getRemoteIssueLinks(issue)",
        "println nodeHelper.getRemoteIssueLinks(issue).collect { it.url + ' ' + it.title }",
        "[https://wiki.example/page Page]",
    ),
    (
        "getHtmlField(issue, field)",
        "println nodeHelper.getHtmlField(issue, 'description')",
        "<p>It <strong>really</strong> burns</p>",
    ),
    ("getHtmlField(issue, Field)", "println nodeHelper.getHtmlField(issue, 'Description').size() > 10", "true"),
    ("getHtmlComments(issue)", "println nodeHelper.getHtmlComments(issue).body", "[<p>Call the fire brigade</p>]"),
    ("toMarkDownFromHtml(html)", "println nodeHelper.toMarkDownFromHtml('<p>a <b>b</b></p>')", "a *b*"),
    ("toMarkDownFromHtml, no html", "println nodeHelper.toMarkDownFromHtml('a *b*')", "a *b*"),
    ("toMarkDownFromHtml(null)", "println nodeHelper.toMarkDownFromHtml(null)", "null"),
    (
        "toMarkDownComments(comments)",
        "println nodeHelper.toMarkDownComments(nodeHelper.getHtmlComments(issue)).body",
        "[Call the fire brigade]",
    ),
    ("toHtml(text)", "println nodeHelper.toHtml('a *b*')", "<p>a <strong>b</strong></p>"),
    ("stripHtml(html)", "println nodeHelper.stripHtml('<p>a &amp; b</p>')", "a & b"),
    ("stripHtml(null)", "println nodeHelper.stripHtml(null)", "null"),
    (
        "stripHtmlFromComments(comments)",
        "println nodeHelper.stripHtmlFromComments(nodeHelper.getHtmlComments(issue)).body",
        "[Call the fire brigade]",
    ),
    ("addHTTPHeader(text)", "nodeHelper.addHTTPHeader('X-One: 1')\nprintln httpClient.get('/a').name", "[X-One]"),
    (
        "addHTTPHeader, odd",
        "nodeHelper.addHTTPHeader('a b')",
        "com.exalate.api.exception.IssueTrackerException: nodeHelper.addHTTPHeader() takes a text like \"Accept-Language: en\"",
    ),
    (
        "getReference on another product",
        "try { nodeHelper.getReference('t', 'k', 'v') } catch (e) { println e.message.contains('ServiceNow') }",
        "true",
    ),
    (
        "getTemplateIdByName on another product",
        "try { nodeHelper.getTemplateIdByName('t') } catch (e) { println e.message.contains('Xurrent') }",
        "true",
    ),
    ("isIssueEditable(issue)", "println nodeHelper.isIssueEditable(issue)", "true"),
    ("userHelper.getByEmail", "println userHelper.getByEmail('ann@example.com').key", "ann"),
    ("userHelper.getByKey", "println userHelper.getByKey('ann').active", "null"),
    ("userHelper.getByUsername", "println userHelper.getByUsername('x')", "null"),
    ("isGroupMember(name, group)", "println userHelper.isGroupMember('ann', 'devs')", "true"),
    ("isGroupMember, not", "println userHelper.isGroupMember('bob', 'devs')", "false"),
    ("hasRole(user, role)", "println userHelper.hasRole(issue.reporter, 'Developers')", "true"),
    ("findInGroup(group)", "println userHelper.findInGroup('devs').displayName", "[Ann Lee]"),
    ("findWithRole(role)", "println userHelper.findWithRole('Nobody').size()", "0"),
    (
        "createUser",
        "try { userHelper.createUser('x') } catch (e) { println e.message }",
        "userHelper.createUser() is not available for Jira Cloud. Accounts are made by the tracker's administrators",
    ),
    ("httpClient.get(path)", "println httpClient.get('/a b').target", "/a%20b"),
    (
        "httpClient.get(path, query)",
        "println httpClient.get('/s', [jql: 'a = b', n: [1, 2]]).target",
        "/s?jql=a%20%3D%20b&n=1&n=2",
    ),
    ("httpClient.get(path, flag)", "println httpClient.get(\"/p/${1 + 1}\", true).target", "/p/2"),
    ("httpClient.get, not found", "println httpClient.get('/missing')", "null"),
    ("httpClient.post(path, body)", "println httpClient.post('/a', '{}').method", "POST"),
    ("httpClient.put(path, body)", "println httpClient.put('/a', '{\"x\": 1}').body", "{\"x\": 1}"),
    ("httpClient.put(path, body, map)", "println httpClient.put('/a', '{}', [b: 'c']).target", "/a?b=c"),
    (
        "httpClient.post(path, body, query, headers) { }",
        "println httpClient.post('/a', '{}', [q: 'x'], [H: ['1']]) { req, res -> res.code + req.method }",
        "200POST",
    ),
    (
        "httpClient.http(method, path, body, query, headers) { }",
        "println httpClient.http('PATCH', '/a', '{}', [\"api-version\": [\"7.1\"]], [:]) { req, res -> res.body.target }",
        "/a?api-version=7.1",
    ),
    (
        "httpClient.ws",
        "try { httpClient.ws() } catch (e) { println e.message.contains('httpClient.http(method, path') }",
        "true",
    ),
    (
        "httpClient.setBasicAuth",
        "try { httpClient.setBasicAuth('a', 'b') } catch (e) { println e.message.contains('signs in by itself') }",
        "true",
    ),
    ("debug.error(message)", "debug.error(\"stop ${1}\")", "com.exalate.api.exception.IssueTrackerException: stop 1"),
    ("log.info(text, values)", "log.info('a {} c', 'b')", "a b c"),
    (
        "log at all levels",
        "log.trace('1'); log.debug('2'); log.warn('3'); log.error('4', new Exception('x'))",
        "1\n2\n3\n4 java.lang.Exception: x",
    ),
    ("println", "println 'x'; System.out.println 'y'", "x\ny"),
    (
        "serviceDeskHelper",
        "try { serviceDeskHelper.anything() } catch (e) { println e.message.contains('/rest/servicedeskapi') }",
        "true",
    ),
    (
        "eventSchedulerHelper",
        "try { eventSchedulerHelper.schedule() } catch (e) { println e.message.contains('syncBackAfterProcessing') }",
        "true",
    ),
    (
        "twinTraceRepository",
        "def t = syncHelper.twinTraceRepository.getTwinTraceByLocalIssueKeyFuture(connection, issueKey)\ndef o = scala.concurrent.Await$.MODULE$.result(t, scala.concurrent.duration.Duration$.MODULE$.Inf())\nprintln new groovy.json.JsonSlurper().parseText(o.get().localReplica.payload).hubIssue.key",
        "OPS-1",
    ),
    (
        "twinTraceRepositoryProvider",
        "println nodeHelper.twinTraceRepositoryProvider.get().getTwinTraceByLocalIssueKeyFuture(connection, issueKey).get().getRemoteIssueKey().URN",
        "DESK-1",
    ),
];

#[test]
fn lookups_do_what_their_rows_say() {
    check(LOOKUPS, |script| outgoing(script, &issue()));
    assert!(
        LOOKUPS.iter().all(|(_, _, expected)| !expected.starts_with(REFUSED) || expected.len() > REFUSED.len() + 5)
    );
}

/// Section 2: variables by their names, on the incoming side.
const VARIABLES: &[Row] = &[
    ("replica", "println replica.key", "OPS-1"),
    ("issue", "println issue.comments.size()", "3"),
    (
        "names of other connectors",
        "println([entity, workItem, ticket, defect, incident, problem, requestItem, enhancement, changeRequest]*.key.unique())",
        "[OPS-1]",
    ),
    ("previous", "println previous.comments.body", "[hallo, gone]"),
    ("firstSync", "println firstSync", "false"),
    ("entityType", "println entityType", "issue"),
    (
        "issueKey",
        "println issueKey.id + issueKey.idStr + issueKey.URN + issueKey.urn + issueKey.getURN()",
        "1000110001OPS-1OPS-1OPS-1",
    ),
    (
        "connection and relation",
        "println connection.name + connection.getName() + relation.name",
        "acme-globexacme-globexacme-globex",
    ),
    (
        "connection.remoteInstance",
        "println connection.remoteInstance.name + ' ' + connection.remoteInstance.url.toString()",
        "Globex https://globex.example",
    ),
    ("connection.fieldValues", "println connection.fieldValues.\"localInstanceName\"", "Acme"),
    ("syncRequest", "println syncRequest.traces.size()", "3"),
    ("traces", "println traces.find { it.remoteId == '500' }?.localId", "100"),
    ("blobMetadataList", "println blobMetadataList.size()", "0"),
    ("issueBeforeScript", "issue.summary = 'x'\nprintln issueBeforeScript.summary", "Printer burns"),
    ("log, debug and store are bound", "println([log, debug, store].every { it != null })", "true"),
    ("undeclared variables", "word = 'x'\ndef say() { word }\nprintln say()", "x"),
    (
        "unknown variables",
        "println isscue",
        "groovy.lang.MissingPropertyException: No such property: isscue for class: incoming",
    ),
];

#[test]
fn variables_are_what_their_rows_say() {
    check(VARIABLES, |script| match incoming(script) {
        Ok(result) => printed(&result.log),
        Err(failure) => failure,
    });
}

#[test]
fn the_first_run_has_no_issue_and_no_previous() {
    let rules =
        rules("", "println \"${firstSync} ${previous} ${issue.id} ${issue.key} ${replica.addedComments.size()}\"");
    let mut run = start_incoming(&rules, &first(issue()), &entente_rules::Surroundings { local: None, ..around() });
    let Progress::Done(result) = run.advance() else { panic!("the script did not end") };
    assert_eq!(printed(&result.log), "true null null null 1");
}
