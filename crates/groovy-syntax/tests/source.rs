//! Places in a text.

use entente_groovy_syntax::{LineColumn, Source, Span};

#[test]
fn lines_end_at_any_kind_of_line_end() {
    let source = Source::new("s", "a\nbé\r\nc\rd");
    assert_eq!(source.line_count(), 4);
    let place = |offset| source.line_column(offset);
    assert_eq!(place(0), LineColumn { line: 1, column: 1 });
    assert_eq!(place(2), LineColumn { line: 2, column: 1 });
    assert_eq!(place(5), LineColumn { line: 2, column: 3 }, "columns count characters");
    assert_eq!(place(7), LineColumn { line: 3, column: 1 });
    assert_eq!(place(9), LineColumn { line: 4, column: 1 });
    assert_eq!(place(99), LineColumn { line: 4, column: 2 }, "after the end");
    assert_eq!((1..=5).map(|line| source.line_text(line)).collect::<Vec<_>>(), ["a", "bé", "c", "d", ""]);
}

#[test]
fn an_empty_text_has_one_line() {
    let source = Source::new("s", "");
    assert_eq!((source.line_count(), source.line_column(0)), (1, LineColumn { line: 1, column: 1 }));
    assert_eq!(source.line_text(1), "");
    assert_eq!(source.slice(Span::new(0, 3)), "");
}

#[test]
fn spans_join() {
    assert_eq!(Span::new(3, 5).to(Span::new(1, 4)), Span::new(1, 5));
    assert!(Span::new(3, 5).at_end().is_empty());
}
