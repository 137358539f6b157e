//! Rows of the catalogue's section 4: hub objects and their fields. A row is its field, a script and what it prints.

mod support;

use entente_hub::{Component, CustomField, Field, HubIssue, Priority, Resolution, Timestamp, Version, WorkLog};
use serde_json::{Value, json};
use support::{comment, issue, later, person, receive, send};

type Row = (&'static str, &'static str, &'static str);

fn full() -> HubIssue {
    let field = |id: u32, name: &str, value: Value| {
        (name.to_owned(), CustomField { id: format!("customfield_{id}"), name: name.into(), value })
    };
    let mut issue = issue();
    issue.description = Field::Set("It *smokes*".into());
    issue.environment = Field::Set("Cellar".into());
    issue.creator = Field::Set(person("cleo", "Cleo"));
    issue.updated = Field::Set(Timestamp(1_600_000_060_000));
    issue.due = Field::Set(Timestamp(1_600_041_600_000));
    issue.resolution_date = Field::Set(Timestamp(1_600_000_070_000));
    issue.resolution = Field::Set(Resolution { id: "1".into(), name: "Fixed".into() });
    issue.priority = Field::Set(Priority { id: "2".into(), name: "High".into() });
    issue.components = Field::Set(vec![Component { id: "31".into(), name: "UI".into() }]);
    issue.fix_versions = Field::Set(vec![Version { id: "41".into(), name: "1.0".into() }]);
    issue.affected_versions = Field::Set(vec![Version::by_name("0.9")]);
    issue.parent_id = Field::Set("10000".into());
    issue.original_estimate = Field::Set(3600);
    issue.remaining_estimate = Field::Set(1800);
    issue.time_spent = Field::Set(1800);
    issue.work_logs = Field::Set(vec![WorkLog {
        id: "600".into(),
        comment: "looked".into(),
        author: Some(person("ann", "Ann Lee")),
        start_date: Some(Timestamp(1_600_000_000_000)),
        time_spent: 1800,
        ..WorkLog::default()
    }]);
    issue.custom_fields = [
        field(1, "Text", json!("t")),
        field(2, "Number", json!(2.5)),
        field(3, "Day", json!("2024-02-03")),
        field(4, "Moment", json!("2024-02-03T04:05:06.000+0000")),
        field(5, "Choice", json!({ "id": "7", "value": "Red" })),
        field(6, "Choices", json!([{ "id": "7", "value": "Red" }, { "id": "8", "value": "Blue" }])),
        field(7, "Place", json!({ "id": "1", "value": "EU", "child": { "id": "2", "value": "Ghent" } })),
        field(8, "Leader", json!({ "accountId": "ann", "displayName": "Ann Lee", "emailAddress": "ann@example.com" })),
        field(9, "Team", json!([{ "accountId": "ann", "displayName": "Ann Lee" }, { "accountId": "bob", "displayName": "Bob" }])),
        field(10, "Tags", json!(["a", "b"])),
        field(11, "Raw", json!({ "any": [1, { "deep": true }] })),
        field(12, "Sprint", json!([{ "id": 3, "name": "Week 7", "state": "active", "goal": "ship", "startDate": "2024-02-03T04:05:06.000Z" }])),
        field(13, "Nothing", Value::Null),
    ]
    .into_iter()
    .collect();
    issue
}

fn outgoing(script: &str) -> String {
    send(script, &full()).log.iter().map(|line| line.text.clone()).collect::<Vec<_>>().join("\n")
}

/// Runs an incoming script on the full issue; what is printed, then what it wants of a field, as JSON.
fn incoming(script: &str) -> String {
    let replica = send("replica.summary = 'Theirs'\nreplica.labels = ['new']\nreplica.priority = issue.priority\nreplica.\"Their field\" = [a: 1]\nreplica.customFields.\"Choice\" = issue.customFields.\"Choice\"\nreplica.customFields.\"Place\" = issue.customFields.\"Place\"\nreplica.customFields.\"Choices\" = issue.customFields.\"Choices\"", &full()).replica;
    let result = receive(script, &later(full(), replica.clone(), replica, &[]));
    let printed = result.log.iter().map(|line| line.text.clone());
    let wanted = serde_json::to_value(&result.wanted).expect("an issue is JSON");
    let before = serde_json::to_value(&result.before).expect("an issue is JSON");
    let names = wanted.as_object().into_iter().flatten().filter(|(name, value)| before.get(*name) != Some(value));
    printed
        .chain(names.map(|(name, value)| format!("{name}={}", shown(name, value, &before[name]))))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A changed value; of a map only its changed entries' values.
fn shown(name: &str, value: &Value, before: &Value) -> String {
    match value {
        Value::Object(entries) if matches!(name, "customFields" | "customKeys") => entries
            .iter()
            .filter(|(key, value)| before.get(*key) != Some(value))
            .map(|(key, value)| format!("{key}:{}", if name == "customFields" { &value["value"] } else { value }))
            .collect::<Vec<_>>()
            .join(","),
        other => other.to_string(),
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

/// 4.1, reading.
const READ: &[Row] = &[
    ("obj.name, known field", "println issue.summary", "Printer burns"),
    ("obj.name, unknown name", "println issue.caseComment\nprintln issue?.\"Epic Link\"", "null\nnull"),
    ("obj.\"Any Name\"", "println issue.\"summary\"\nprintln issue.\"Choice\".value.value", "Printer burns\nRed"),
    ("obj[\"name\"]", "println issue['summary'] + issue['key']", "Printer burnsOPS-1"),
    ("obj.get(\"name\")", "println issue.get('summary')", "Printer burns"),
    ("obj.put(\"name\", v)", "replica.put('x', 5)\nprintln replica.x + replica.get('x')", "10"),
    (
        "obj.entrySet()",
        "replica.a = 1\nprintln replica.entrySet().collect { it.key + it.value }.contains('a1')",
        "true",
    ),
    ("obj.properties", "println issue.properties.summary", "Printer burns"),
    ("obj.getProperties()", "println issue.getProperties().key", "OPS-1"),
    ("obj.iterator()", "replica.a = 1\ndef i = replica.iterator()\nprintln i.hasNext()", "true"),
    ("each { k, v -> }", "replica.a = 1\nreplica.each { k, v -> if (k == 'a') println k + v }", "a1"),
    ("getX()", "println issue.getProject().getKey() + issue.getSummary()", "OPSPrinter burns"),
    (
        "customFields, by name and id",
        "println issue.customFields.Text.value + issue.customFields.'1'.value + issue.customFields.customfield_1.value",
        "ttt",
    ),
    ("customKeys", "replica.customKeys.\"a b\" = [1, [c: 2]]\nprintln replica.customKeys.'a b'[1].c", "2"),
    ("entityProperties", "println issue.entityProperties", "null"),
    ("equality", "println issue == issue\nprintln issue == replica", "true\nfalse"),
    ("name clash: hub field before open map", "replica.put('summary', 's')\nprintln replica.summary", "s"),
    ("case sensitive", "println issue.Summary", "null"),
];

/// 4.1, writing on the local issue.
const WRITE: &[Row] = &[
    ("issue.\"Custom field name\" = v", "issue.\"Text\" = 'u'", "customFields=Text:\"u\""),
    ("hub field before custom field", "issue.\"summary\" = 's'", "summary=\"s\""),
    ("obj[k] = v", "issue['summary'] = 's'", "summary=\"s\""),
    ("obj.put", "issue.put('summary', 's')", "summary=\"s\""),
    ("setX(v)", "issue.setSummary('s')", "summary=\"s\""),
    ("setStatus(String)", "issue.setStatus('Done')", "status={\"name\":\"Done\"}"),
    ("customKeys", "issue.customKeys.k = [1]", "customKeys=k:[1]"),
    ("a field that the issue shows no value of", "issue.customFields.'Nope'?.value = 1", "customFields=Nope:1"),
    (
        "customFields.put",
        "issue.customFields.put('Text', replica.customFields.'Choice')\nprintln issue.customFields.Text.value.value",
        "Red\ncustomFields=Text:{\"id\":\"7\",\"value\":\"Red\"}",
    ),
];

/// 4.2.
const FIELDS: &[Row] = &[
    ("id", "println issue.id + issue.id.toLong()", "1000110001"),
    ("key", "println issue.key", "OPS-1"),
    ("urn", "println issue.urn", "OPS-1"),
    ("summary", "println issue.summary", "Printer burns"),
    ("description", "println issue.description", "It *smokes*"),
    ("environment", "println issue.environment", "Cellar"),
    ("assignee", "println issue.assignee", "null"),
    ("reporter", "println issue.reporter.email", "ann@example.com"),
    ("creator", "println issue.creator.displayName", "Cleo"),
    ("assignees", "println issue.assignees", "null"),
    ("created", "println issue.created.time", "1600000000000"),
    ("updated", "println issue.updated.time - issue.update.time", "0"),
    ("resolutionDate", "println issue.resolutionDate.time", "1600000070000"),
    ("status", "println issue.status.name + issue.status.id", "Open3"),
    ("resolution", "println issue.resolution?.name", "Fixed"),
    ("type", "println issue.type.name + issue.issueType.name + issue.getIssueType().name", "BugBugBug"),
    ("typeName", "println issue.typeName", "Bug"),
    ("project", "println issue.project.key", "OPS"),
    ("projectKey", "println issue.projectKey", "OPS"),
    ("projectTypeKey", "println issue.projectTypeKey", "null"),
    ("priority", "println issue.priority.name + issue.priority.id", "High2"),
    ("labels", "println issue.labels.label\nprintln issue.labels.any { it.label == 'red' }", "[red, hot]\ntrue"),
    ("components", "println issue.components[0].name", "UI"),
    ("fixVersions", "println issue.fixVersions[0]?.name + issue.fixVersions.first().id", "1.041"),
    ("affectedVersions", "println issue.affectedVersions*.name", "[0.9]"),
    ("due", "println issue.due.format('yyyy-MM-dd')", "2020-09-14"),
    ("comments", "println issue.comments.size() + issue.comments[0].body", "1Call the fire brigade"),
    ("attachments", "println issue.attachments*.filename", "[photo.txt]"),
    ("workLogs", "println issue.workLogs[0].comment + issue.worklogs.size()", "looked1"),
    ("issueLinks", "println issue.issueLinks", "null"),
    ("parentId", "println issue.parentId.toLong() + 1", "10001"),
    ("originalEstimate", "println issue.originalEstimate / 60", "60"),
    ("remainingEstimate", "println issue.remainingEstimate + 1", "1801"),
    ("timeSpent", "println issue.timeSpent * 2", "3600"),
    ("securityLevel", "println issue.securityLevel", "null"),
    ("watchers, voters", "println issue.watchers\nprintln issue.voters", "null\nnull"),
    ("changeHistory", "println issue.changeHistory", "null"),
    ("customFields", "println issue.customFields.size()", "13"),
    ("sprint", "println issue.sprint\nprintln issue.customFields.Sprint.value[0].name", "null\nWeek 7"),
    ("weblinks, issuelinks", "println issue.weblinks\nprintln issue.issuelinks", "null\nnull"),
    ("repository", "replica.repository = 'a/b'\nprintln replica.repository", "a/b"),
    ("areaPath, iterationPath", "replica.areaPath = 'A\\\\B'\nprintln replica.areaPath", "A\\B"),
    (
        "entityKey, entityUrl, entityType, tableName",
        "replica.entityType = 'Case'\nreplica.tableName = 'incident'\nprintln replica.entityType + replica.tableName",
        "Caseincident",
    ),
];

/// 4.2 with the column "rw": assigned on the local issue.
const ASSIGNED: &[Row] = &[
    ("id and key, to attach", "issue.id = 5\nissue.key = 'OPS-5'", "id=\"5\"\nkey=\"OPS-5\""),
    ("assignee = null", "issue.reporter = null", "reporter=null"),
    (
        "assignee",
        "issue.assignee = nodeHelper.getUserByEmail('bob@example.com')",
        "assignee={\"key\":\"bob\",\"displayName\":\"Bob Ray\",\"email\":\"bob@example.com\"}",
    ),
    ("status by object", "issue.status = nodeHelper.getStatus('Closed')", "status={\"name\":\"Closed\"}"),
    ("resolution = null", "issue.resolution = null", "resolution=null"),
    ("type", "issue.type = nodeHelper.getIssueType('Task')", "type={\"id\":\"12\",\"name\":\"Task\"}"),
    (
        "typeName, projectKey",
        "issue.typeName = 'Task'\nissue.projectKey = 'NEW'",
        "projectKey=\"NEW\"\ntypeName=\"Task\"",
    ),
    (
        "priority",
        "issue.priority = replica.priority\nissue.priority = nodeHelper.getPriority('Low')",
        "priority={\"id\":\"7\",\"name\":\"Low\"}",
    ),
    (
        "labels",
        "issue.labels += replica.labels",
        "labels=[{\"label\":\"red\"},{\"label\":\"hot\"},{\"label\":\"new\"}]",
    ),
    ("components = null", "issue.components = null", "components=null"),
    (
        "fixVersions",
        "issue.fixVersions += nodeHelper.createVersion(issue, '2.0', '')\nprintln issue.fixVersions*.name",
        "[1.0, 2.0]\nfixVersions=[{\"id\":\"41\",\"name\":\"1.0\"},{\"id\":\"8\",\"name\":\"2.0\"}]",
    ),
    ("due", "issue.due = new Date(0)", "due=0"),
    ("comments", "issue.comments = commentHelper.addComment('x', [])", "comments=[{\"body\":\"x\"}]"),
    ("parentId", "issue.parentId = 12", "parentId=\"12\""),
    ("originalEstimate", "issue.originalEstimate = 60L", "originalEstimate=60"),
];

/// 4.3.
const KINDS: &[Row] = &[
    ("STRING", "println issue.customFields.'Text'.value", "t"),
    ("NUMERIC", "println issue.customFields.'Number'.value + 1", "3.5"),
    ("DATE", "println issue.customFields.'Day'.value", "2024-02-03"),
    ("DATETIME", "println issue.customFields.'Moment'.value", "2024-02-03T04:05:06.000+0000"),
    ("OPTION", "println issue.customFields.'Choice'.value.value", "Red"),
    (
        "OPTIONS",
        "println issue.customFields.'Choices'.value.value\nprintln issue.customFields.'Choices'.value*.value",
        "[Red, Blue]\n[Red, Blue]",
    ),
    (
        "CASCADING",
        "println issue.customFields.'Place'.value.parent.value + issue.customFields.'Place'.value.child.value",
        "EUGhent",
    ),
    ("USER", "println issue.customFields.'Leader'.value.email", "ann@example.com"),
    ("USERS", "println issue.customFields.'Team'.value.displayName", "[Ann Lee, Bob]"),
    ("LABELS", "println issue.customFields.'Tags'.value", "[a, b]"),
    (
        "SPRINT",
        "println issue.customFields.'Sprint'.value[0].state + issue.customFields.'Sprint'.value[0].goal",
        "activeship",
    ),
    ("ANY", "println issue.customFields.'Raw'.value.any[1].deep", "true"),
    ("a field that is not there", "println issue.customFields.'Nope'?.value", "null"),
    ("each { k, cf -> }", "println issue.customFields.collect { k, cf -> k }.size()", "13"),
    (
        "clear()",
        "replica.customFields.'x' = 'y'\nreplica.customFields.clear()\nprintln replica.customFields.size()",
        "0",
    ),
    (
        "copied under another name",
        "replica.customFields.'B' = issue.customFields.'Choice'\nprintln replica.customFields.'B'.value.value",
        "Red",
    ),
];

/// 4.3, accepted by `.value =`.
const VALUES: &[Row] = &[
    ("STRING from GString", "issue.customFields.'Text'.value = \"a${1}\"", "customFields=Text:\"a1\""),
    ("STRING from number", "issue.customFields.'Text'.value = 5.toString()", "customFields=Text:\"5\""),
    ("NUMERIC", "issue.customFields.'Number'.value = 3", "customFields=Number:3"),
    (
        "OPTION from Option",
        "issue.customFields.'Choice'.value = nodeHelper.getOption(issue, 'Choice', 'Blue')",
        "customFields=Choice:{\"id\":\"5\",\"value\":\"Blue\"}",
    ),
    ("OPTION from String", "issue.customFields.'Choice'.value = 'Blue'", "customFields=Choice:\"Blue\""),
    ("OPTION = null", "issue.customFields.'Choice'.value = null", "customFields=Choice:null"),
    ("OPTIONS from strings", "issue.customFields.'Choices'.value = ['Blue']", "customFields=Choices:[\"Blue\"]"),
    (
        "OPTIONS from a received list",
        "issue.customFields.'Choices'.value = replica.customFields.'Choices'.value.findAll { it.value == 'Red' }",
        "customFields=Choices:[{\"id\":\"7\",\"value\":\"Red\"}]",
    ),
    (
        "CASCADING",
        "issue.customFields.'Place'.value = nodeHelper.getCascadingSelect(nodeHelper.getOption(issue, 'Place', 'Red'), nodeHelper.getOption(issue, 'Place', 'Blue'))",
        "customFields=Place:{\"id\":\"5\",\"value\":\"Red\",\"child\":{\"id\":\"5\",\"value\":\"Blue\"}}",
    ),
    ("USER = null", "issue.customFields.'Leader'.value = null", "customFields=Leader:null"),
    ("LABELS", "issue.customFields.'Tags'.value = ['c']", "customFields=Tags:[\"c\"]"),
    (
        "a whole field",
        "issue.customFields.'Text' = replica.customFields.'Choice'",
        "customFields=Text:{\"id\":\"7\",\"value\":\"Red\"}",
    ),
];

/// 4.4.
const OBJECTS: &[Row] = &[
    (
        "User",
        "def u = issue.reporter\nprintln u.key + u.username + u.active + u.email + u.displayName",
        "annnullnullann@example.comAnn Lee",
    ),
    (
        "Comment",
        "def c = issue.comments[0]\nprintln c.idStr + c.author.displayName + c.body + c.created.time + c.updated + c.internal + c.groupLevel + c.roleLevel + c.executor + c.remoteId",
        "100Ann LeeCall the fire brigade1600000000000nullfalsenullnullnullnull",
    ),
    (
        "Attachment",
        "def a = issue.attachments[0]\nprintln a.idStr + a.filename + a.mimetype + a.filesize",
        "200photo.txttext/plain3",
    ),
    (
        "Attachment.toString()",
        "println issue.attachments[0].toString().startsWith('BasicHubAttachment{id=200')",
        "true",
    ),
    (
        "Worklog",
        "def w = issue.workLogs[0]\nprintln w.author.key + w.startDate.time + w.timeSpent + w.comment",
        "ann16000000000001800looked",
    ),
    ("Status", "println issue.status.id + issue.status.name + issue.status.description", "3Opennull"),
    ("Priority", "println issue.priority.id + issue.priority.name", "2High"),
    ("Resolution", "println issue.resolution.id + issue.resolution.name", "1Fixed"),
    ("IssueType", "println issue.type.name", "Bug"),
    ("Label", "println issue.labels[0].label", "red"),
    ("Project", "println issue.project.key + issue.project.versions + issue.project.components", "OPS[][]"),
    (
        "Version",
        "println issue.fixVersions[0].id + issue.fixVersions[0].name + issue.fixVersions[0].released",
        "411.0null",
    ),
    (
        "Component",
        "println issue.components[0].id + issue.components[0].name + issue.components[0].assigneeType?.name()",
        "31UInull",
    ),
    ("Option", "println issue.customFields.'Choice'.value.id + issue.customFields.'Choice'.value.sequence", "7null"),
    ("Cascade", "println issue.customFields.'Place'.value.parent.id + issue.customFields.'Place'.value.child.id", "12"),
    (
        "Sprint",
        "def s = issue.customFields.'Sprint'.value[0]\nprintln s.id.toString() + s.name + s.state",
        "3Week 7active",
    ),
    (
        "Issue key",
        "println issueKey.id + issueKey.idStr + issueKey.URN + issueKey.urn + issueKey.getURN()",
        "1000110001OPS-1OPS-1OPS-1",
    ),
    (
        "IssueLink",
        "def l = new com.exalate.basic.domain.hubobject.v1.BasicHubIssueLink(5L, 'n', 't', null, 'u', true)\nl.linkTypeName = 'x'\nprintln l.otherIssueId + l.linkName + l.linkTypeName + l.url + l.outward",
        "5nxutrue",
    ),
    (
        "ChangeHistory and ChangeItem",
        "def h = new com.exalate.basic.domain.hubobject.v1.BasicHubChangeHistory()\nprintln h.changeItems",
        "[]",
    ),
];

/// 4.4, rules for types.
const RULES: &[Row] = &[
    (
        "collections take + += -= <<",
        "def l = issue.labels + nodeHelper.getLabel('x')\nprintln l.size() + issue.labels.size()",
        "5",
    ),
    ("sets can be indexed", "println issue.fixVersions[0].name + issue.labels[1].label", "1.0hot"),
    ("property of a collection spreads", "println issue.comments.author.displayName", "[Ann Lee]"),
    ("ids are texts", "println issue.id == 10001\nprintln issue.id as Long == 10001L", "false\ntrue"),
];

#[test]
fn access_rules_for_reading() {
    check(READ, outgoing);
}

#[test]
fn access_rules_for_writing() {
    check(WRITE, incoming);
}

#[test]
fn fields_of_the_issue_are_read() {
    check(FIELDS, outgoing);
}

#[test]
fn fields_of_the_issue_are_assigned() {
    check(ASSIGNED, incoming);
}

#[test]
fn kinds_of_custom_fields_are_read() {
    check(KINDS, outgoing);
}

#[test]
fn kinds_of_custom_fields_take_values() {
    check(VALUES, incoming);
}

#[test]
fn other_objects_have_their_fields() {
    check(OBJECTS, outgoing);
}

#[test]
fn types_behave_as_scripts_rely_on() {
    check(RULES, outgoing);
}

#[test]
fn a_comment_of_ours_keeps_what_a_closure_may_set() {
    let facts = later(
        HubIssue { comments: Field::Set(vec![]), ..issue() },
        HubIssue { comments: Field::Set(vec![comment("5", "x")]), ..HubIssue::default() },
        HubIssue { comments: Field::Set(vec![]), ..HubIssue::default() },
        &[],
    );
    let script = "issue.comments = commentHelper.mergeComments(issue, replica) { c -> c.body = 'b'; c.internal = true; c.roleLevel = 'r' }";
    let made = receive(script, &facts).wanted.comments()[0].clone();
    assert_eq!((made.body.as_str(), made.internal, made.role_level.as_deref()), ("b", true, Some("r")));
}
