//! Texts.

use super::bench::{Ground, HARD_TEXT};
use super::{ensure, told};
use entente_hub::diff::normal_text;
use entente_hub::{Field, HubIssue, Markup};

/// A text with all that people use, in a markup.
fn rich_text(markup: Markup) -> &'static str {
    match markup {
        Markup::JiraWiki => {
            "h2. Title\n\nA *bold* and _italic_ word, {{code}}, a [link|https://example.com/].\n\n* one\n* two\n** deep\n\n\
             # first\n# second\n\n||a||b||\n|1|2|\n\n{code:java}\nint x = 1; // *no bold*\n{code}\n\n{quote}\nSaid.\n{quote}"
        }
        Markup::Textile => {
            "h2. Title\n\nA *bold* and _italic_ word, @code@, a \"link\":https://example.com/.\n\n* one\n* two\n** deep\n\n\
             # first\n# second\n\n|_. a|_. b|\n|1|2|\n\n<pre><code class=\"java\">\nint x = 1; // *no bold*\n</code></pre>\n\n\
             bq. Said."
        }
        _ => {
            "## Title\n\nA **bold** and *italic* word, `code`, a [link](https://example.com/).\n\n- one\n- two\n  - deep\n\n\
             1. first\n2. second\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n```java\nint x = 1; // *no bold*\n```\n\n> Said."
        }
    }
}

pub(super) async fn unicode(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create(HARD_TEXT).await?;
    let read = ground.read(&issue).await?;
    ensure(read.summary.value().map(String::as_str) == Some(HARD_TEXT), || {
        format!("the summary {HARD_TEXT:?} reads {:?}", read.summary)
    })?;
    let text = ground.tracker.normal_text(HARD_TEXT);
    ground.update(&issue, HubIssue { description: Field::Set(text.clone()), ..HubIssue::default() }).await?;
    ground.write(super::bench::new_comment(&issue, &text)).await.map_err(told("adding a comment"))?;
    let read = ground.read(&issue).await?;
    let shown = [read.description.value().cloned(), read.comments().first().map(|comment| comment.body.clone())];
    for shown in shown.iter().map(|shown| shown.as_deref().unwrap_or_default()) {
        ensure(normal_text(shown) == normal_text(&text), || format!("the text {text:?} reads {shown:?}"))?;
    }
    Ok(())
}

/// What was read, written again, reads the same: nothing grows or fades from round to round.
pub(super) async fn rich(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: rich text").await?;
    let mut text = ground.tracker.normal_text(rich_text(ground.tracker.capabilities().markup));
    for round in 1..=3 {
        ground.update(&issue, HubIssue { description: Field::Set(text.clone()), ..HubIssue::default() }).await?;
        ground.write(super::bench::new_comment(&issue, &text)).await.map_err(told("adding a comment"))?;
        let read = ground.read(&issue).await?;
        let description = read.description.value().cloned().unwrap_or_default();
        let comment = read.comments().last().map(|comment| comment.body.clone()).unwrap_or_default();
        for shown in [&description, &comment] {
            ensure(normal_text(shown) == normal_text(&text), || {
                format!("in round {round} the text {text:?} reads {shown:?}")
            })?;
        }
        for part in [
            "Title",
            "bold",
            "italic",
            "code",
            "https://example.com/",
            "deep",
            "second",
            "int x = 1; // *no bold*",
            "Said.",
        ] {
            ensure(description.contains(part), || format!("{part:?} is lost in round {round}: {description:?}"))?;
        }
        text = ground.tracker.normal_text(&description);
    }
    Ok(())
}
