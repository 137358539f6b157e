//! Textile read and written as Redmine 5 shows it. What each example becomes there was seen on a running Redmine.

use entente_text::tree::{Align, Block, Color, Inline, ListKind, Marks, MediaSource, Script};
use entente_text::{Document, markdown, textile, wiki};

fn line(text: &str) -> Vec<Inline> {
    match textile::read(text).blocks.as_slice() {
        [Block::Paragraph { content, .. }] => content.clone(),
        other => panic!("{text:?} is {other:?}"),
    }
}

fn marked(text: &str, set: impl FnOnce(&mut Marks)) -> Inline {
    let mut marks = Marks::default();
    set(&mut marks);
    Inline::marked(text, marks)
}

#[test]
fn marks_open_and_close_beside_white_space_and_punctuation() {
    assert_eq!(line("*a*"), [marked("a", |marks| marks.strong = true)]);
    assert_eq!(line("(_a_)")[1], marked("a", |marks| marks.em = true));
    assert_eq!(line("-a-,")[0], marked("a", |marks| marks.strike = true));
    assert_eq!(line("x ^2^")[1], marked("2", |marks| marks.script = Some(Script::Sup)));
    assert_eq!(line("%{color:red}a% b")[0], marked("a", |marks| marks.color = Some(Color([255, 0, 0]))));
    assert_eq!(line("*a _b_*")[1], marked("b", |marks| (marks.strong, marks.em) = (true, true)));
    for text in ["a*b*c", "a - b - c", "x * a *", "x@code@y", "*a*b", "- no list"] {
        assert_eq!(line(text), [Inline::text(text)]);
    }
}

#[test]
fn a_line_break_is_a_line_break() {
    assert_eq!(line("a\nb"), [Inline::text("a"), Inline::Break, Inline::text("b")]);
    assert_eq!(line("a\r\nb").len(), 3);
}

#[test]
fn references_are_characters_everywhere_and_html_is_text() {
    assert_eq!(line("&#42;a&#42; &amp; <b>x</b>"), [Inline::text("*a* & <b>x</b>")]);
    assert_eq!(line("@a &#64; b@"), [Inline::marked("a @ b", Marks::code())]);
    assert_eq!(line("a <!-- hidden --> b"), [Inline::text("a  b")]);
}

#[test]
fn links_and_images_are_read() {
    let read = line("\"link (tip)\":https://x.y/a_b. end");
    let [Inline::Text { text, marks }, rest] = read.as_slice() else { panic!("{read:?}") };
    let link = marks.link.as_ref().unwrap();
    assert_eq!((text.as_str(), link.href.as_str(), link.title.as_deref()), ("link", "https://x.y/a_b", Some("tip")));
    assert_eq!(*rest, Inline::text(". end"));
    let Inline::Media(media) = &line("!>x.png(alt)!")[0] else { panic!("no image") };
    assert_eq!(media.source, MediaSource::File { id: "x.png".into(), collection: String::new() });
    assert_eq!(media.alt.as_deref(), Some("alt"));
    assert_eq!(line("q \"x\":y"), [Inline::text("q \"x\":y")]);
}

#[test]
fn blocks_are_read() {
    let text = "h2. Title\n\np>. right\n\n> q1\n> q2\n\n---\n\n# a\n## b\n#* c\n\n<pre><code class=\"ruby\">\nx & y\n</code></pre>\ntail";
    let blocks = textile::read(text).blocks;
    assert!(matches!(&blocks[0], Block::Heading { level: 2, .. }));
    assert!(matches!(&blocks[1], Block::Paragraph { layout, .. } if layout.align == Some(Align::End)));
    assert!(matches!(&blocks[2], Block::Quote(content) if content.len() == 1));
    assert_eq!(blocks[3], Block::Rule);
    let Block::List { kind: ListKind::Ordered { .. }, items } = &blocks[4] else { panic!("{:?}", blocks[4]) };
    assert_eq!((items.len(), items[0].content.len()), (1, 3), "a numbered and a bullet list inside of the item");
    assert_eq!(blocks[5], Block::Code { language: Some("ruby".into()), text: "x & y".into() });
    assert_eq!(blocks[6], Block::paragraph(vec![Inline::text("tail")]));
}

#[test]
fn tables_with_heads_and_spans_are_read_and_written_back() {
    let text = "|_. h|\\2. c|\n|/2. r|x|y|";
    let document = textile::read(text);
    let [Block::Table(table)] = document.blocks.as_slice() else { panic!("{document:?}") };
    assert!(table.rows[0].cells[0].header);
    assert_eq!((table.rows[0].cells[1].colspan, table.rows[1].cells[0].rowspan), (2, 2));
    assert_eq!(textile::write(&document), text);
}

#[test]
fn usual_text_is_written_without_references() {
    for text in [
        "Plain text, with a dot. And a dash - here (or there) 100% & more: it's \"so\"!",
        "*bold* _italic_ @code@ and \"a link\":https://x.y/",
        "h1. Title\n\n* one\n** two\n\n# first\n\nline\nbreak",
        "> quoted\n>\n> twice\n\n<pre>\na *b*\n</pre>",
    ] {
        assert_eq!(textile::write(&textile::read(text)), text);
    }
}

#[test]
fn text_that_looks_like_markup_stays_text() {
    for text in [
        "*a*",
        "h1. x",
        "* x",
        "|a|",
        "---",
        "> x",
        "!i.png!",
        "\"a\":https://x.y",
        "<pre>x</pre>",
        "&#42;",
        "a https://x.y",
    ] {
        let document = Document::new(vec![Block::paragraph(vec![Inline::text(text)])]);
        assert_eq!(textile::read(&textile::write(&document)), document, "{text}");
    }
}

#[test]
fn other_markups_come_over() {
    let from_wiki =
        textile::write(&wiki::read("h2. T\n\n*b* {{c}} [l|https://x.y/]\n\n||a||b||\n|1|2|\n\n{code:java}\nx\n{code}"));
    let expected =
        "h2. T\n\n*b* @c@ \"l\":https://x.y/\n\n|_. a|_. b|\n|1|2|\n\n<pre><code class=\"java\">\nx\n</code></pre>";
    assert_eq!(from_wiki, expected);
    assert_eq!(markdown::write(&textile::read("*b* _i_\n\n* one\n* two")), "**b** *i*\n\n- one\n- two");
}

#[test]
fn a_text_that_looks_like_a_comment_is_not_hidden() {
    let written = textile::write(&entente_text::plain::read("a <!-- x --> b"));
    assert_eq!(entente_text::plain::write(&textile::read(&written)), "a <!-- x --> b");
}
