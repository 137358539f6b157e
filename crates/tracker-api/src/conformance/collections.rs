//! Comments and attachments.

use super::bench::{Ground, HARD_TEXT, new_comment, new_work_log};
use super::{ensure, told};
use crate::{FileContent, TrackerError, WriteRequest};
use aws_lc_rs::digest;
use bytes::Bytes;
use entente_hub::changes::WriteStep;
use entente_hub::diff::normal_text;
use entente_hub::{Attachment, Comment, IssueRef, Item, WorkLog};
use futures::{StreamExt, TryStreamExt, stream};

async fn bodies(ground: &Ground<'_>, issue: &IssueRef) -> Result<Vec<(String, String)>, String> {
    let read = ground.read(issue).await?;
    Ok(read.comments().iter().map(|comment| (comment.id.clone(), normal_text(&comment.body))).collect())
}

pub(super) async fn comments(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: comments").await?;
    let mut expected = Vec::new();
    for number in 1..=3 {
        let text = ground.tracker.normal_text(&format!("Comment {number}"));
        let written = ground.write(new_comment(&issue, &text)).await.map_err(told("adding"))?;
        let id = written.item_id.ok_or("adding a comment tells no id")?;
        expected.push((id, normal_text(&text)));
    }
    let found = bodies(ground, &issue).await?;
    ensure(found == expected, || format!("{expected:?} were written, {found:?} are read"))?;

    let text = ground.tracker.normal_text("Edited");
    let id = expected[1].0.clone();
    let comment = Comment { id: id.clone(), body: text.clone(), ..Comment::default() };
    ground.write(WriteStep::UpdateComment { issue: issue.clone(), comment }).await.map_err(told("editing"))?;
    expected[1].1 = normal_text(&text);
    let found = bodies(ground, &issue).await?;
    ensure(found == expected, || format!("after editing {id}: {expected:?} expected, {found:?} read"))?;

    for _ in 0..2 {
        let step = WriteStep::DeleteComment { issue: issue.clone(), comment_id: id.clone() };
        ground.write(step).await.map_err(told("deleting, twice"))?;
    }
    expected.remove(1);
    let found = bodies(ground, &issue).await?;
    ensure(found == expected, || format!("after deleting {id}: {expected:?} expected, {found:?} read"))
}

pub(super) async fn many_comments(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: many comments").await?;
    let mut expected = Vec::new();
    for number in 0..ground.bench.many_comments() {
        let text = ground.tracker.normal_text(&format!("Comment {number}"));
        ground.write(new_comment(&issue, &text)).await.map_err(told("adding"))?;
        expected.push(normal_text(&text));
    }
    let found: Vec<String> = bodies(ground, &issue).await?.into_iter().map(|(_, body)| body).collect();
    ensure(found == expected, || format!("{} comments were written, these are read: {found:?}", expected.len()))
}

/// What would be seen by everybody must not be written.
pub(super) async fn internal_comments(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: internal").await?;
    let mut expected = Vec::new();
    for internal in [true, false] {
        let comment = Comment { body: ground.tracker.normal_text("For some"), internal, ..Comment::default() };
        match ground.write(WriteStep::AddComment { issue: issue.clone(), comment }).await {
            Ok(_) => expected.push(internal),
            Err(TrackerError::Refused { .. } | TrackerError::MissingPermission { .. }) if internal => {}
            Err(error) => return Err(format!("adding: {error}")),
        }
    }
    let found: Vec<bool> = ground.read(&issue).await?.comments().iter().map(|comment| comment.internal).collect();
    ensure(found == expected, || format!("comments were written as internal: {expected:?}; they read {found:?}"))
}

/// Work logs read back as the connector says that the tracker keeps them.
pub(super) async fn work_logs(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: work logs").await?;
    let mut expected = Vec::new();
    for comment in ["First", "Second"] {
        let step = new_work_log(ground.tracker, &issue, comment);
        let WriteStep::AddWorkLog { work_log, .. } = &step else { return Err("no work log".to_owned()) };
        let log = work_log.clone();
        let written = ground.write(step).await.map_err(told("adding"))?;
        expected.push(log.with_id(written.item_id.ok_or("adding a work log tells no id")?));
    }
    read_as(ground, &issue, &expected, "adding").await?;

    let edited = WorkLog { comment: "Edited".into(), time_spent: 3_600, ..expected[0].clone() };
    expected[0] = ground.tracker.normal_work_log(edited);
    let step = WriteStep::UpdateWorkLog { issue: issue.clone(), work_log: expected[0].clone() };
    ground.write(step).await.map_err(told("editing"))?;
    read_as(ground, &issue, &expected, "editing").await?;
    let spent = ground.read(&issue).await?.time_spent.value().copied();
    ensure(spent == Some(3_600 + 5_400), || format!("the issue says {spent:?} seconds were spent"))?;

    for _ in 0..2 {
        let step = WriteStep::DeleteWorkLog { issue: issue.clone(), work_log_id: expected[0].id.clone() };
        ground.write(step).await.map_err(told("deleting, twice"))?;
    }
    read_as(ground, &issue, &expected[1..], "deleting").await
}

async fn read_as(ground: &Ground<'_>, issue: &IssueRef, expected: &[WorkLog], after: &str) -> Result<(), String> {
    let read = ground.read(issue).await?;
    let found = read.work_logs();
    let same = |log: &WorkLog| found.iter().any(|read| read.id == log.id && read.same_content(log));
    ensure(found.len() == expected.len() && expected.iter().all(same), || {
        format!("after {after}: {expected:?} expected, {found:?} read")
    })
}

async fn content(ground: &Ground<'_>, id: &str) -> Result<Vec<u8>, String> {
    let content = ground.tracker.attachment_content(id, 0).await.map_err(told("reading the content"))?;
    let pieces: Vec<Bytes> = content.pieces.try_collect().await.map_err(told("reading the content"))?;
    Ok(pieces.concat())
}

pub(super) async fn attachments(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: files").await?;
    let content_of = |number: u8| Bytes::from(vec![number, 0, 255, b'\r', b'\n', number]);
    let mut ids = Vec::new();
    for (number, name) in [(1, "plain.txt"), (2, "two words ü漢.bin"), (3, "plain.txt")] {
        let written = ground.attach(&issue, name, content_of(number)).await.map_err(told("attaching"))?;
        ids.push(written.item_id.ok_or("attaching a file tells no id")?);
    }
    let read = ground.read(&issue).await?;
    let found: Vec<_> =
        read.attachments().iter().map(|it| (it.id.as_str(), it.filename.as_str(), it.filesize)).collect();
    let expected = [(&*ids[0], "plain.txt", 6), (&*ids[1], "two words ü漢.bin", 6), (&*ids[2], "plain.txt", 6)];
    ensure(found == expected, || format!("{expected:?} were attached, {found:?} are read"))?;
    for (number, id) in (1..).zip(&ids) {
        let found = content(ground, id).await?;
        ensure(found == content_of(number), || format!("file {number} reads {found:?}"))?;
    }
    for _ in 0..2 {
        let step = WriteStep::RemoveAttachment { issue: issue.clone(), attachment_id: ids[0].clone() };
        ground.write(step).await.map_err(told("removing, twice"))?;
    }
    let left = ground.read(&issue).await?.attachments().len();
    ensure(left == 2, || format!("{left} of 3 files are left after one was removed"))
}

/// The size of the large file, in bytes.
const LARGE: u64 = 64 * 1024 * 1024;

/// Never whole in memory: it is made and looked at piece by piece. Read from within, it is the same from there on.
pub(super) async fn large_attachment(ground: &Ground<'_>) -> Result<(), String> {
    let piece: Bytes = HARD_TEXT.bytes().cycle().take(1024 * 1024).collect();
    let size = ground.tracker.largest_attachment().await.map_err(told("asking for the largest"))?.min(LARGE);
    let pieces = size / piece.len() as u64;
    let size = pieces * piece.len() as u64;
    let made = piece.clone();
    let all = move || {
        stream::iter((0..pieces).map({
            let made = made.clone();
            move |_| Ok(made.clone())
        }))
        .boxed()
    };
    let mut expected = digest::Context::new(&digest::SHA256);
    (0..pieces).for_each(|_| expected.update(&piece));
    let expected = hex::encode(expected.finish());

    let issue = ground.create("Conformance: a large file").await?;
    let attachment = Attachment {
        filename: "large.bin".into(),
        mimetype: "application/octet-stream".into(),
        filesize: size,
        sha256: Some(expected.clone()),
        ..Attachment::default()
    };
    let request = ground.request(WriteStep::AddAttachment { issue, attachment });
    let deadline = ground.bench.now().plus_millis(120_000);
    let request = WriteRequest { content: Some(FileContent::new(size, all)), deadline, ..request };
    let written = ground.tracker.write(request).await.map_err(told("attaching"))?;
    let id = written.item_id.ok_or("attaching a file tells no id")?;
    let (found, hash) = read_from(ground, &id, 0).await?;
    ensure((found, &hash) == (size, &expected), || format!("{size} bytes were attached, {found} other ones are read"))?;
    let from = size - 3 * piece.len() as u64 / 2;
    let mut end = digest::Context::new(&digest::SHA256);
    end.update(&piece[piece.len() / 2..]);
    end.update(&piece);
    let (found, hash) = read_from(ground, &id, from).await?;
    ensure(hash == hex::encode(end.finish()), || format!("from byte {from} on, {found} other bytes are read"))?;
    let (found, _) = read_from(ground, &id, size).await?;
    ensure(found == 0, || format!("{found} bytes are read from behind the end"))
}

/// How many bytes are read from a byte on, and their hash.
async fn read_from(ground: &Ground<'_>, id: &str, from: u64) -> Result<(u64, String), String> {
    let content = ground.tracker.attachment_content(id, from).await.map_err(told("reading the content"))?;
    let start = (0, digest::Context::new(&digest::SHA256));
    let (size, hash) = content
        .pieces
        .try_fold(start, |(size, mut hash), piece| async move {
            hash.update(&piece);
            Ok((size + piece.len() as u64, hash))
        })
        .await
        .map_err(told("reading the content"))?;
    Ok((size, hex::encode(hash.finish())))
}
