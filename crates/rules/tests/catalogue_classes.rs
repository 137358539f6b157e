//! Rows of the catalogue's section 8.1: classes that scripts name by their full names. A row is its class, a script and what it prints.

mod support;

use support::{around, issue, rules, send_around};

const ROWS: &[(&str, &str, &str)] = &[
    (
        "BasicIssueKey",
        "def k = new com.exalate.basic.domain.BasicIssueKey('1', 'OPS-1')\nprintln k.id + k.URN + k.urn + k.getURN()",
        "1OPS-1OPS-1OPS-1",
    ),
    (
        "BasicIssueKey with a type",
        "println new com.exalate.basic.domain.BasicIssueKey(1, 'OPS-1', 'sprint').entityType",
        "sprint",
    ),
    (
        "BasicNonPersistentTrace",
        "import com.exalate.api.domain.twintrace.*\ndef t = new com.exalate.basic.domain.BasicNonPersistentTrace()\
         .setType(TraceType.COMMENT).setToSynchronize(true).setLocalId('1').setRemoteId('2').setAction(TraceAction.NONE)\n\
         println t.type + t.localId + t.remoteId + t.action + t.isToSynchronize()",
        "COMMENT12NONEtrue",
    ),
    (
        "IssueTrackerException",
        "try { throw new com.exalate.api.exception.IssueTrackerException('no') } catch (com.exalate.api.exception.IssueTrackerException e) { println e.message }",
        "no",
    ),
    (
        "IssueTrackerException with a cause",
        "try { throw new com.exalate.api.exception.IssueTrackerException('no', new Exception('why')) } catch (e) { println e.cause.message }",
        "why",
    ),
    (
        "BasicHubIssue",
        "def i = new com.exalate.basic.domain.hubobject.v1.BasicHubIssue()\ni.summary = 's'\nprintln i.summary + (i instanceof com.exalate.basic.domain.hubobject.v1.BasicHubIssue)",
        "strue",
    ),
    (
        "BasicHubUser",
        "def u = new com.exalate.basic.domain.hubobject.v1.BasicHubUser()\nu.key = '-1'\nprintln u.key",
        "-1",
    ),
    (
        "BasicHubProject",
        "println new com.exalate.basic.domain.hubobject.v1.BasicHubProject(key: 'OPS').getKey()",
        "OPS",
    ),
    ("BasicHubVersion", "println new com.exalate.basic.domain.hubobject.v1.BasicHubVersion(name: '1.0').name", "1.0"),
    (
        "BasicHubComponent",
        "println new com.exalate.basic.domain.hubobject.v1.BasicHubComponent(name: 'core').name",
        "core",
    ),
    (
        "BasicHubLabel",
        "def l = new com.exalate.basic.domain.hubobject.v1.BasicHubLabel()\nl.label = 'x'\nprintln l.label",
        "x",
    ),
    (
        "BasicHubComment",
        "def c = new com.exalate.basic.domain.hubobject.v1.BasicHubComment()\nc.body = 'b'\nc.internal = true\nprintln c.body + c.internal",
        "btrue",
    ),
    (
        "BasicHubWorkLog",
        "def w = new com.exalate.basic.domain.hubobject.v1.BasicHubWorkLog()\nw.timeSpent = 60L\nw.setRetain()\nprintln w.timeSpent",
        "60",
    ),
    (
        "BasicHubStatus",
        "println new com.exalate.basic.domain.hubobject.v1.status.BasicHubStatus(name: 'Open').name",
        "Open",
    ),
    (
        "IHub types",
        "import com.exalate.api.domain.hubobject.v1_2.*\nString f(IHubIssue i, IHubUser u) { i.key + u?.displayName }\nprintln f(issue, issue.reporter)",
        "OPS-1Ann Lee",
    ),
    ("HubCustomFieldType", "println com.exalate.api.domain.hubobject.v1_2.HubCustomFieldType.OPTION", "OPTION"),
    (
        "IConnection",
        "String f(com.exalate.api.domain.connection.IConnection c) { c.name }\nprintln f(connection)",
        "acme-globex",
    ),
    (
        "helper types",
        "def f(com.exalate.hubobject.jira.CommentHelper c, com.exalate.hubobject.jira.AttachmentHelper a, services.jcloud.hubobjects.NodeHelper n, services.replication.PreparedHttpClient h) { 'ok' }\nprintln f(commentHelper, attachmentHelper, nodeHelper, httpClient)",
        "ok",
    ),
    (
        "helper types, newer packages",
        "def f(jcloudnode.services.jcloud.hubobjects.NodeHelper n, jcloudnode.services.replication.PreparedHttpClient h) { 'ok' }\nprintln f(nodeHelper, httpClient)",
        "ok",
    ),
    (
        "UrlUtils.concat",
        "import com.exalate.util.UrlUtils\nprintln UrlUtils.concat('https://a.example/', '/b/', 'c')",
        "https://a.example/b/c",
    ),
    ("JsonSlurper", "println new groovy.json.JsonSlurper().parseText('{\"a\": [1, 2]}').a.sum()", "3"),
    ("JsonOutput", "println groovy.json.JsonOutput.toJson([a: 1, b: 'x'])", "{\"a\":1,\"b\":\"x\"}"),
    ("Tuple2", "def t = new scala.Tuple2('a', 'b')\nprintln t._1() + t._2()", "ab"),
    ("asScalaBuffer", "println scala.collection.JavaConverters.asScalaBuffer([1, 2]).toSeq().size()", "2"),
    (
        "asScalaIteratorConverter",
        "println scala.collection.JavaConverters.asScalaIteratorConverter([1, 2].iterator()).asScala().toSeq().size()",
        "2",
    ),
    (
        "bufferAsJavaListConverter",
        "println scala.collection.JavaConverters.bufferAsJavaListConverter([1, 2]).asJava()",
        "[1, 2]",
    ),
    ("JavaConversions", "println scala.collection.JavaConversions.asScalaBuffer([1]).toList()", "[1]"),
    (
        "Await and Duration.Inf",
        "println scala.concurrent.Await$.MODULE$.result('x', scala.concurrent.duration.Duration$.MODULE$.Inf())",
        "x",
    ),
    (
        "Duration.apply",
        "import java.util.concurrent.TimeUnit\nimport scala.concurrent.duration.Duration\nprintln scala.concurrent.Await.result('x', Duration.apply(1, TimeUnit.MINUTES))",
        "x",
    ),
    (
        "Option.empty",
        "def o = scala.Option$.MODULE$.empty()\nprintln \"${o.isDefined()} ${o.isEmpty()}\"",
        "false true",
    ),
    ("Option.empty with a type", "println scala.Option$.MODULE$.<String> empty().isEmpty()", "true"),
    ("Option.apply", "def o = scala.Option$.MODULE$.apply('x')\nprintln o.isDefined() ? o.get() : 'none'", "x"),
    (
        "Option.get of nothing",
        "try { scala.Option.empty().get() } catch (NoSuchElementException e) { println e.message }",
        "None.get",
    ),
];

#[test]
fn classes_by_full_name_do_what_their_rows_say() {
    let mut wrong = Vec::new();
    for (row, script, expected) in ROWS {
        let printed = match send_around(&rules(script, ""), &issue(), &around()) {
            Ok(result) => result.log.into_iter().map(|line| line.text).collect::<Vec<String>>().join("\n"),
            Err(failure) => format!("{}: {}", failure.exception, failure.message),
        };
        if printed != *expected {
            wrong.push(format!("{row}: {printed}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
