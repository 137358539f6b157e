//! Comments, attachments and work logs: deltas and the merges built on them (catalogue 3.1, 3.2, 3.3, 7.5).

mod support;

use entente_hub::{Comment, Field, HubIssue, Timestamp, TraceKind, WorkLog};
use entente_rules::IncomingFacts;
use support::*;

fn with_comments(comments: Vec<Comment>) -> HubIssue {
    HubIssue { comments: Field::Set(comments), ..HubIssue::default() }
}

/// Here: a copy of theirs (L1 of R1), another copy (L2 of R2), and one of our own (L3, whose copy there is R3).
fn facts() -> IncomingFacts {
    let young = |id: &str, body: &str| Comment { created: Some(Timestamp(1_600_000_005_000)), ..comment(id, body) };
    let local = with_comments(vec![young("L1", "Ann Lee commented: \none"), young("L2", "two"), comment("L3", "ours")]);
    let before = with_comments(vec![comment("R1", "one"), comment("R2", "two"), young("R3", "Ann commented: \nours")]);
    let now =
        with_comments(vec![comment("R1", "ONE"), young("R3", "Ann commented: \nours, edited"), comment("R4", "four")]);
    let pairs = [
        pair(TraceKind::Comment, "L1", "R1"),
        pair(TraceKind::Comment, "L2", "R2"),
        pair(TraceKind::Comment, "L3", "R3"),
    ];
    later(local, now, before, &pairs)
}

fn bodies(issue: &HubIssue) -> Vec<(String, String)> {
    issue.comments().iter().map(|comment| (comment.id.clone(), comment.body.clone())).collect()
}

fn merged(script: &str) -> Vec<(String, String)> {
    bodies(&receive(script, &facts()).wanted)
}

fn expected(first: &str, new: &str) -> Vec<(String, String)> {
    [("L1", first), ("L3", "ours"), ("", new)].map(|(id, body)| (id.to_owned(), body.to_owned())).to_vec()
}

#[test]
fn the_default_form_adds_changes_and_removes_with_names() {
    let script = "issue.comments = commentHelper.mergeComments(issue, replica)";
    let result = receive(script, &facts());
    assert_eq!(bodies(&result.wanted), expected("Ann Lee commented: \nONE", "Ann Lee commented: \nfour"));
    let new = &result.wanted.comments()[2];
    assert_eq!(new.remote_id.as_deref(), Some("R4"));
    assert_eq!(result.wanted.comments()[1], facts().issue.unwrap().comments()[2], "untouched to the last bit");
}

#[test]
fn every_style_of_closure_works() {
    for (closure, first, new) in [
        ("{ it }", "ONE", "four"),
        ("{it}", "ONE", "four"),
        ("{ it.body = '* ' + it.body }", "* ONE", "* four"),
        ("{ c -> c.body = c.body.reverse(); c }", "ENO", "ruof"),
        ("{ c -> c.body = \"${c.author?.displayName}: ${c.body}\" }", "Ann Lee: ONE", "Ann Lee: four"),
        ("{ c -> }", "ONE", "four"),
        ("{ com.exalate.basic.domain.hubobject.v1.BasicHubComment c -> c.body += '!' }", "ONE!", "four!"),
    ] {
        for call in
            [format!("mergeComments(issue, replica) {closure}"), format!("mergeComments(issue, replica, {closure})")]
        {
            assert_eq!(merged(&format!("issue.comments = commentHelper.{call}")), expected(first, new), "{call}");
        }
    }
    let internal =
        receive("issue.comments = commentHelper.mergeComments(issue, replica) {it.internal = true}", &facts());
    assert_eq!(internal.wanted.comments().iter().map(|one| one.internal).collect::<Vec<_>>(), [true, false, true]);
}

#[test]
fn a_comment_without_author_has_no_name_in_front() {
    let mut facts = facts();
    for comment in facts.replica.hub_issue.comments.value_mut().unwrap() {
        comment.author = None;
    }
    let wanted = receive("issue.comments = commentHelper.mergeComments(issue, replica)", &facts).wanted;
    assert_eq!(bodies(&wanted), expected("ONE", "four"));
}

#[test]
fn merging_twice_is_merging_once() {
    let script = "issue.comments = commentHelper.mergeComments(issue, replica)\n";
    assert_eq!(merged(&script.repeat(2)), merged(script));
    assert_eq!(
        merged(&format!("replica.addedComments = replica.comments\n{script}")),
        merged(script),
        "twins are never added, whatever the script puts into the list"
    );
}

#[test]
fn our_own_comment_is_never_added_even_without_a_trace() {
    let back = Comment { remote_id: Some("L3".into()), ..comment("R3", "Ann commented: \nours") };
    let deleted = Comment { remote_id: Some("L9".into()), ..comment("R9", "was deleted here") };
    let facts =
        later(with_comments(vec![comment("L3", "ours")]), with_comments(vec![back, deleted]), HubIssue::default(), &[]);
    let result = receive("issue.comments = commentHelper.mergeComments(issue, replica)", &facts);
    assert_eq!(result.wanted, result.before);
}

#[test]
fn scripts_can_change_the_deltas_before_merging() {
    let script = "replica.removedComments = []\nreplica.addedComments.each { it.body = it.body.toUpperCase() }\n\
                  issue.comments = commentHelper.mergeComments(issue, replica) { it }";
    let wanted = merged(script);
    assert_eq!(wanted.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["L1", "L2", "L3", ""]);
    assert_eq!(wanted[3].1, "FOUR");
}

#[test]
fn manual_forms_work_too() {
    let ids = |wanted: Vec<(String, String)>| wanted.into_iter().map(|(id, _)| id).collect::<Vec<_>>();
    assert_eq!(ids(merged("issue.comments += replica.addedComments")), ["L1", "L2", "L3", ""]);
    assert_eq!(ids(merged("issue.comments -= replica.removedComments")), ["L1", "L3"]);
    assert_eq!(ids(merged("replica.addedComments.each { issue.comments.add(it) }")), ["L1", "L2", "L3", ""]);
    let added = merged("issue.comments = commentHelper.addComment('hi', issue.comments)");
    assert_eq!(added[3], (String::new(), "hi".to_owned()));
    assert_eq!(merged("issue.comments = commentHelper.addComment('', issue.comments)").len(), 3);
    assert_eq!(merged("issue.comments = commentHelper.addComment(null, issue.comments)").len(), 3);
}

#[test]
fn restricted_comments_can_be_left_out() {
    let mut source = issue();
    source.comments.value_mut().unwrap().push(Comment { role_level: Some("Admins".into()), ..comment("101", "x") });
    source.comments.value_mut().unwrap().push(Comment { group_level: Some("dev".into()), ..comment("102", "y") });
    let replica = send("replica.comments = commentHelper.filterLocal(issue.comments)", &source).replica;
    assert_eq!(replica.comments(), issue().comments());
}

#[test]
fn a_collection_that_was_not_sent_leaves_ours_alone() {
    let facts = later(
        issue(),
        HubIssue::default(),
        with_comments(vec![comment("R1", "x")]),
        &[pair(TraceKind::Comment, "100", "R1")],
    );
    let script = "issue.comments = commentHelper.mergeComments(issue, replica)\n\
                  issue.attachments = attachmentHelper.mergeAttachments(issue, replica)\n\
                  issue.labels = replica.labels\nissue.comments = replica.comments";
    let result = receive(script, &facts);
    assert_eq!(result.wanted, result.before);
}

#[test]
fn attachments_are_added_and_removed() {
    let now = HubIssue { attachments: Field::Set(vec![file("R2", "b.txt")]), ..HubIssue::default() };
    let before = HubIssue { attachments: Field::Set(vec![file("R1", "a.txt")]), ..HubIssue::default() };
    let mut local = issue();
    local.attachments.value_mut().unwrap().push(file("201", "a.txt"));
    let facts = later(local, now, before, &[pair(TraceKind::Attachment, "201", "R1")]);
    for script in [
        "issue.attachments = attachmentHelper.mergeAttachments(issue, replica)",
        "issue.attachments += replica.addedAttachments\nissue.attachments -= replica.removedAttachments",
    ] {
        let wanted = receive(script, &facts).wanted;
        let files: Vec<_> = wanted
            .attachments()
            .iter()
            .map(|file| (file.id.as_str(), file.filename.as_str(), file.remote_id.as_deref()))
            .collect();
        assert_eq!(files, [("200", "photo.txt", None), ("", "b.txt", Some("R2"))], "{script}");
    }
}

#[test]
fn a_work_log_is_added_with_its_day_and_time() {
    let added = |call: &str| receive(&format!("issue.workLogs = workLogHelper.{call}"), &facts()).wanted;
    let wanted = added("addWorkLog('2026/11/24', '1w 2d 3h 4m', 'Bled the pump', issue.workLogs)");
    let [log] = wanted.work_logs() else { panic!("one work log: {:?}", wanted.work_logs()) };
    assert_eq!(log.time_spent, (5 * 8 + 2 * 8 + 3) * 3600 + 4 * 60);
    assert_eq!((log.comment.as_str(), log.id.as_str()), ("Bled the pump", ""));
    assert_eq!(log.start_date.unwrap().0 % 86_400_000, 43_200_000);
}

#[test]
fn a_work_log_that_is_not_understood_says_what_is() {
    for (day, time, named) in
        [("24.11.2026", "1h", "start date"), ("2026/11/24", "an hour", "time spent"), ("2026/11/24", "", "time spent")]
    {
        let error = refused(&format!("workLogHelper.addWorkLog('{day}', '{time}', 'x', [])"), &facts());
        assert!(error.message.contains(named), "{error:?}");
    }
}

#[test]
fn work_logs_merge_under_both_spellings() {
    let log =
        |id: &str, seconds| WorkLog { id: id.into(), comment: "c".into(), time_spent: seconds, ..WorkLog::default() };
    let of = |logs: Vec<WorkLog>| HubIssue { work_logs: Field::Set(logs), ..HubIssue::default() };
    let facts = later(
        of(vec![log("L1", 60)]),
        of(vec![log("R1", 120), log("R2", 5)]),
        of(vec![log("R1", 60)]),
        &[pair(TraceKind::Worklog, "L1", "R1")],
    );
    let wanted =
        receive("issue.workLogs = workLogHelper.mergeWorkLogs(issue, replica) { it.comment = 'n' }", &facts).wanted;
    let logs: Vec<_> =
        wanted.work_logs().iter().map(|log| (log.id.as_str(), log.time_spent, log.comment.as_str())).collect();
    assert_eq!(logs, [("L1", 120, "n"), ("", 5, "n")]);
    let result = receive("println(replica.addedWorklogs.size() + replica.changedWorkLogs.size() * 10)", &facts);
    assert_eq!(result.log[0].text, "11");
}

#[test]
fn traces_can_be_looked_up() {
    let result = receive("println(traces.find { it.remoteId == 'R2' }?.localId)\nprintln(traces[0].type)", &facts());
    assert_eq!(result.log.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["L2", "COMMENT"]);
}

#[test]
fn a_collection_that_was_sent_empty_empties_ours() {
    let now = HubIssue { labels: Field::Set(vec![]), ..HubIssue::default() };
    let wanted = receive("issue.labels = replica.labels", &later(issue(), now, HubIssue::default(), &[])).wanted;
    assert_eq!(wanted.labels, Field::Set(vec![]));
}
