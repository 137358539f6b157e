//! HTML as trackers write it, read and written.

use entente_text::{Markup, convert, html};

/// HTML, and what it is in Markdown.
const READ: &[(&str, &str)] = &[
    ("<p>One <b>two</b> <i>three</i></p><p>Four</p>", "One **two** *three*\n\nFour"),
    ("<div>first line<br>second&nbsp;line</div><div>next</div>", "first line\\\nsecond&nbsp;line\n\nnext"),
    ("plain &amp; &lt;simple&gt;", "plain & \\<simple>"),
    ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"),
    ("<ol start=\"3\"><li>x</li><li>y</li></ol>", "3. x\n4. y"),
    (
        "<ul><li><input type=\"checkbox\" checked>done</li><li><input type=\"checkbox\">open</li></ul>",
        "- [x] done\n- [ ] open",
    ),
    ("<pre><code class=\"language-java\">int a;\nint b;\n</code></pre>", "```java\nint a;\nint b;\n```"),
    ("<blockquote><p>said</p></blockquote>", "> said"),
    ("<h2>Title</h2>text", "## Title\n\ntext"),
    ("<a href=\"https://x.example/a?b=c&amp;d\">link</a>", "[link](https://x.example/a?b=c&amp;d)"),
    ("<a href=\"javascript:alert(1)\">click</a>", "click"),
    ("<script>alert(1)</script><style>p {}</style>text", "text"),
    (
        "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
        "| A | B |\n| --- | --- |\n| 1 | 2 |",
    ),
    ("<html><head><title>t</title></head><body><p>whole</p></body></html>", "whole"),
    ("<p>unclosed <b>bold", "unclosed **bold**"),
    ("a\n  b   c", "a b c"),
    ("", ""),
];

#[test]
fn html_of_trackers_is_read() {
    let mut wrong = Vec::new();
    for (text, expected) in READ {
        let found = convert(text, Markup::Html, Markup::Markdown);
        if found != *expected {
            wrong.push(format!("{text}\n  gave     {found:?}\n  expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Wiki markup, and the HTML that is written for it.
const WRITTEN: &[(&str, &str)] = &[
    ("h1. Title", "<h1>Title</h1>"),
    ("a *b* _c_ -d- +e+", "<p>a <strong>b</strong> <em>c</em> <s>d</s> <u>e</u></p>"),
    ("* a\n** b\n* c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
    ("{code:java}x < y{code}", "<pre><code class=\"language-java\">x &lt; y</code></pre>"),
    ("[text|https://x.example]", "<p><a href=\"https://x.example\">text</a></p>"),
    ("||A||B||\n|1|2|", "<table><tbody><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>"),
    ("{panel}boxed{panel}", "<div class=\"panel panel-info\"><p>boxed</p></div>"),
    ("[~accountid:5b10]", "<p><span data-account-id=\"5b10\">@5b10</span></p>"),
    ("----", "<hr>"),
];

#[test]
fn html_is_written_as_browsers_show_it() {
    let mut wrong = Vec::new();
    for (text, expected) in WRITTEN {
        let found = convert(text, Markup::JiraWiki, Markup::Html);
        if found != *expected {
            wrong.push(format!("{text}\n  gave     {found}\n  expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_html_has_no_element_for_comes_back() {
    for text in [
        "[~accountid:5b10]",
        "{panel:bgColor=#deebff}\nboxed\n{panel}",
        "{color:#ff0000}red{color}",
        "!photo.png|width=20!",
        "H~2~O^x^",
    ] {
        assert_eq!(convert(&convert(text, Markup::JiraWiki, Markup::Html), Markup::Html, Markup::JiraWiki), text);
    }
}

#[test]
fn deep_nesting_ends_and_keeps_its_text() {
    for unit in ["<div>", "<b>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<span style='color:red'>"] {
        let shown = convert(&(unit.repeat(2_000) + "deep"), Markup::Html, Markup::Plain);
        assert!(shown.contains("deep"), "{unit}");
        assert_eq!(
            html::write(&html::read(&html::write(&html::read(&unit.repeat(50))))),
            html::write(&html::read(&unit.repeat(50))),
            "{unit}"
        );
    }
}

#[test]
fn what_shows_nothing_leaves_no_second_space_behind() {
    let document = entente_text::markdown::read("Foo <img src=\"x\"> baz <i data-x='1'>\n");
    let written = html::write(&document);
    assert_eq!(html::write(&html::read(&written)), written);
}

#[test]
fn an_address_of_mail_in_markdown_is_a_link_to_write_to() {
    let document = entente_text::markdown::read("<ann@example.com>\n");
    assert_eq!(html::write(&document), "<p><a href=\"mailto:ann@example.com\">ann@example.com</a></p>");
}
