//! Access rules of the issue (catalogue 4.1) and of the objects in it (4.3, 4.4).

mod support;

use entente_hub::{Comment, CustomField, Field, HubIssue, Label, Project, Timestamp, Version};
use serde_json::json;
use support::*;

fn with_fields() -> HubIssue {
    let mut issue = issue();
    let field =
        |id: &str, name: &str, value: serde_json::Value| CustomField { id: id.into(), name: name.into(), value };
    issue
        .custom_fields
        .insert("Severity".into(), field("customfield_10010", "Severity", json!({"id": "7", "value": "High"})));
    issue.custom_fields.insert("Points".into(), field("customfield_10011", "Points", json!(3.0)));
    issue
        .custom_fields
        .insert("Tags".into(), field("customfield_10012", "Tags", json!([{"value": "a"}, {"value": "b"}])));
    issue.custom_keys.insert("note".into(), json!("hello"));
    issue.open.insert("Some Name".into(), json!([1, 2]));
    issue
}

#[test]
fn names_are_read_in_every_way() {
    for (expression, expected) in [
        ("issue.summary", "Printer burns"),
        ("issue.getSummary()", "Printer burns"),
        ("issue['summary']", "Printer burns"),
        ("issue.get('summary')", "Printer burns"),
        ("issue.\"summary\"", "Printer burns"),
        ("entity.key + workItem.urn", "OPS-1OPS-1"),
        ("issue.nothing", "null"),
        ("issue.\"No such field\"", "null"),
        ("issue?.\"Epic Link\"?.urn", "null"),
        ("issue.\"Some Name\"[1]", "2"),
        ("issue.status.name", "Open"),
        ("issue.status.id.toLong() + 1", "4"),
        ("issue.type.name + issue.issueType.name + issue.getIssueType().name", "BugBugBug"),
        ("issue.typeName + ' ' + issue.projectKey", "Bug OPS"),
        ("issue.project.key", "OPS"),
        ("issue.assignee", "null"),
        ("issue.assignee?.email", "null"),
        ("issue.reporter.displayName", "Ann Lee"),
        ("issue.labels.label", "[red, hot]"),
        ("issue.labels.collect { it.label }.join('+')", "red+hot"),
        ("issue.labels.any { it.label == 'red' }", "true"),
        ("issue.labels[0].label", "red"),
        ("issue.comments[0].body", "Call the fire brigade"),
        ("issue.comments.body", "[Call the fire brigade]"),
        ("issue.comments.author.displayName", "[Ann Lee]"),
        ("issue.comments.size()", "1"),
        ("issue.fixVersions.size()", "0"),
        ("issue.created.time", "1600000000000"),
        ("issue.created instanceof Date", "true"),
        ("issue.customFields.Severity.value.value", "High"),
        ("issue.customFields.\"10010\".value.value", "High"),
        ("issue.customFields['customfield_10010'].name", "Severity"),
        ("issue.customFields.get('Points').value", "3.0"),
        ("issue.customFields.\"Tags\".value.value", "[a, b]"),
        ("issue.customFields.\"Missing\"?.value", "null"),
        ("issue.customFields.containsKey('Points')", "true"),
        ("issue.customFields.collect { k, cf -> k }.join(',')", "Severity,Points,Tags"),
        ("issue.customFields.findAll { it.value.value == 3.0 }.size()", "1"),
        ("issue.\"Severity\".value.value", "High"),
        ("issue.customKeys.note + issue.customKeys.\"note\".size()", "hello5"),
        ("issue.properties.summary", "Printer burns"),
        ("issue.containsKey('summary')", "true"),
        ("issue.attachments[0].filename + issue.attachments[0].idStr", "photo.txt200"),
        ("issue.attachments[0].filesize + 1", "4"),
        ("issue.timeSpent", "null"),
        ("issueKey.URN + issueKey.id + issueKey.getURN()", "OPS-110001OPS-1"),
        ("connection.name + relation.remoteInstance.name", "acme-globexGlobex"),
        ("connection.fieldValues.\"localInstanceName\"", "Acme"),
        ("entityType", "issue"),
        ("issue == issue", "true"),
        ("issue.class.simpleName", "BasicHubIssue"),
        ("syncHelper.getTrackerUrl()", "https://acme.example"),
        ("syncHelper.remoteTrackerUrl", "https://globex.example"),
        ("previous", "null"),
        ("firstSync", "true"),
    ] {
        assert_eq!(shown(expression, &with_fields()), expected, "{expression}");
    }
}

#[test]
fn property_on_null_says_so_in_groovys_words() {
    let failure = send_refused("def x = 1\nreplica.key = issue.assignee.email", &issue());
    assert_eq!(failure.exception, "java.lang.NullPointerException");
    assert_eq!(failure.message, "Cannot get property 'email' on null object");
    assert_eq!(failure.line, Some(2));
    assert_eq!(failure.source_line.as_deref(), Some("replica.key = issue.assignee.email"));
}

#[test]
fn a_property_that_a_small_object_lacks_is_named_with_the_line() {
    let failure = send_refused("\nreplica.key = issue.status.colour", &issue());
    assert_eq!(
        failure.message,
        "No such property: colour for class: com.exalate.basic.domain.hubobject.v1.status.BasicHubStatus"
    );
    assert_eq!((failure.line, failure.exception.as_str()), (Some(2), "groovy.lang.MissingPropertyException"));
    let failure = send_refused("replica.summary = isscue.summary", &issue());
    assert_eq!(failure.message, "No such property: isscue for class: outgoing");
}

#[test]
fn anything_can_be_put_on_a_replica_and_read_on_the_other_side() {
    let replica = send(
        r#"
        replica."Any Name" = [a: [1, 2.5, true, null], "b c": "x${1 + 1}"]
        replica.when = issue.created
        replica.who = issue.reporter
        replica.customKeys.flag = [deep: [1]]
        replica."customKeys"."other" = 12345678901
        replica."Severity" = issue."Severity"
        replica.customFields."Risk" = issue.customFields."Severity"
        replica.customFields."Plain" = "text"
        replica.gone = 1
        replica.gone = null
        replica.put("put", 3)
        "#,
        &with_fields(),
    )
    .replica;
    assert_eq!(replica.open["Any Name"], json!({"a": [1, 2.5, true, null], "b c": "x2"}));
    assert!(!replica.open.contains_key("gone"));
    assert_eq!(replica.custom_keys["flag"], json!({"deep": [1]}));
    assert_eq!(replica.custom_fields["Risk"].value, json!({"id": "7", "value": "High"}));
    assert_eq!(replica.custom_fields["Risk"].name, "Risk");
    assert_eq!(replica.custom_fields["Plain"].value, json!("text"));
    let script = r#"
        println(replica."Any Name"."b c")
        println(replica.when instanceof Date)
        println(replica.when.time)
        println(replica.who.displayName)
        println(replica.customKeys.other + 1)
        println(replica."Severity".value.value)
        println(replica.customFields."Risk"?.value?.value)
        println(replica.put)
    "#;
    let travelled: HubIssue = serde_json::from_value(serde_json::to_value(&replica).unwrap()).unwrap();
    let log: Vec<String> = receive(script, &first(travelled)).log.into_iter().map(|line| line.text).collect();
    assert_eq!(log, ["x2", "true", "1600000000000", "Ann Lee", "12345678902", "High", "High", "3"]);
}

#[test]
fn a_local_issue_takes_values_by_the_names_that_the_catalogue_gives() {
    let mut local = with_fields();
    local.components = Field::Set(vec![]);
    let wanted = receive(
        r#"
        issue.setStatus("Closed")
        issue.priority = "Low"
        issue.summary = "${issue.summary}!"
        issue.labels += nodeHelper.getLabel("from-acme")
        issue.labels += nodeHelper.getLabel("red")
        issue.customFields."Severity".value = "Low"
        issue.customFields."10011"?.value = 5
        issue.customFields."Nope"?.value = null
        issue."Points" = 8
        issue."New Field" = "n"
        issue.customFields."Other".value = ["x"]
        issue.components = nodeHelper.getStatus(null) ?: ["UI"]
        issue.due = new Date(86400000L)
        issue.assignee = null
        issue.customKeys.somethingIsChanged = true
        issue.originalEstimate = "3600"
        "#,
        &later(local.clone(), HubIssue::default(), HubIssue::default(), &[]),
    )
    .wanted;
    assert_eq!(wanted.status.value().unwrap().name, "Closed");
    assert_eq!(wanted.priority.value().unwrap().name, "Low");
    assert_eq!(wanted.summary, Field::Set("Printer burns!".into()));
    assert_eq!(wanted.labels, Field::Set(vec![Label::new("red"), Label::new("hot"), Label::new("from-acme")]));
    assert_eq!(wanted.custom_fields["Severity"].value, json!("Low"));
    assert_eq!(wanted.custom_fields["Severity"].id, "customfield_10010");
    assert_eq!(wanted.custom_fields["Points"].value, json!(8));
    assert_eq!(wanted.custom_fields["New Field"].value, json!("n"));
    assert_eq!(wanted.custom_fields["Other"].value, json!(["x"]));
    assert!(!wanted.custom_fields.contains_key("Nope"));
    assert_eq!(wanted.custom_fields["Tags"], local.custom_fields["Tags"]);
    assert_eq!(wanted.components.value().unwrap()[0].name, "UI");
    assert_eq!(wanted.due, Field::Set(Timestamp(86_400_000)));
    assert_eq!(wanted.assignee, Field::Null);
    assert_eq!(wanted.custom_keys["somethingIsChanged"], json!(true));
    assert_eq!(wanted.original_estimate, Field::Set(3600));
    assert_eq!(wanted.comments, local.comments);
}

#[test]
fn a_value_that_a_field_cannot_take_is_refused_at_its_line() {
    for (script, message) in [
        ("issue.status = 5", "status takes a status (BasicHubStatus) or its name, not '5' of java.lang.Integer"),
        (
            "issue.assignee = 'bob'",
            "assignee takes a user (BasicHubUser), as nodeHelper.getUserByEmail(...) gives one, not 'bob' of java.lang.String",
        ),
        ("issue.summary = [1]", "summary takes a text, not '[1]' of java.util.ArrayList"),
        ("issue.due = 'soon'", "due takes a date (java.util.Date), not 'soon' of java.lang.String"),
        (
            "issue.comments[0].internal = 'yes'",
            "internal of a comment takes true or false, not 'yes' of java.lang.String",
        ),
        (
            "issue.\"X\" = { 1 }",
            "custom field 'X' takes texts, numbers, dates, lists, maps and hub objects, not a incoming$_run_closure1",
        ),
    ] {
        let failure = refused(script, &later(issue(), HubIssue::default(), HubIssue::default(), &[]));
        assert_eq!(failure.message, message);
        assert_eq!(failure.line, Some(1), "{script}");
    }
    let failure = refused("issue.labels << 5", &later(issue(), HubIssue::default(), HubIssue::default(), &[]));
    assert_eq!(failure.message, "labels takes a label (BasicHubLabel) or its label, not '5' of java.lang.Integer");
}

#[test]
fn a_list_that_holds_itself_is_an_error_and_no_crash() {
    let failure = send_refused("def l = []\nl << l\nreplica.x = l", &issue());
    assert!(failure.message.contains("nested"), "{}", failure.message);
    let failure = send_refused(
        "def l = []\nissue.customFields.Points.value = l\nl << issue.customFields.Points\nreplica.x = l\nprintln(l)",
        &with_fields(),
    );
    assert!(failure.message.contains("nested"), "{}", failure.message);
}

#[test]
fn classes_of_the_hub_can_be_named_and_created() {
    let wanted = receive(
        r#"
        import com.exalate.basic.domain.hubobject.v1.BasicHubUser
        import com.exalate.basic.domain.hubobject.v1.BasicHubIssue
        import com.exalate.basic.domain.BasicIssueKey
        def nobody = new BasicHubUser()
        nobody.key = "-1"
        issue.assignee = nobody
        String describe(BasicHubIssue it) { it.key }
        println(describe(issue))
        println(new BasicIssueKey("5", "OPS-5").urn)
        println(issue.comments[0] instanceof com.exalate.basic.domain.hubobject.v1.BasicHubComment)
        "#,
        &later(issue(), HubIssue::default(), HubIssue::default(), &[]),
    );
    assert_eq!(wanted.wanted.assignee.value().unwrap().key, "-1");
    let log: Vec<&str> = wanted.log.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(log, ["OPS-1", "OPS-5", "true"]);
}

#[test]
fn sets_and_lists_grow_and_shrink() {
    let mut local = issue();
    local.fix_versions = Field::Set(vec![Version::by_name("1.0"), Version::by_name("2.0")]);
    let mut told = HubIssue { fix_versions: Field::Set(vec![Version::by_name("2.0")]), ..HubIssue::default() };
    told.project = Field::Set(Project::default());
    let wanted = receive(
        "issue.fixVersions -= replica.fixVersions\nissue.labels = issue.labels.findAll { it.label != 'red' }\nissue.comments = []",
        &later(local, told.clone(), told, &[]),
    )
    .wanted;
    assert_eq!(wanted.fix_versions, Field::Set(vec![Version::by_name("1.0")]));
    assert_eq!(wanted.labels, Field::Set(vec![Label::new("hot")]));
    assert_eq!(wanted.comments, Field::Set(Vec::<Comment>::new()));
}

#[test]
fn reading_is_recorded_by_top_level_name() {
    let result = send(
        "if (issue.labels) replica.key = issue.key\nreplica.x = issue.customFields.Points?.value\nissue.labels",
        &issue(),
    );
    assert_eq!(result.fields_read, ["labels", "key", "customFields"]);
}
