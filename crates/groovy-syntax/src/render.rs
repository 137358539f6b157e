//! Showing diagnostics to people.

use crate::diagnostic::{Diagnostic, Severity};
use crate::span::{Source, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// The diagnostics with their source lines, for a terminal without colour, a log or a web page.
#[must_use]
pub fn render(source: &Source, diagnostics: &[Diagnostic]) -> String {
    render_with(&Renderer::plain(), source, diagnostics)
}

/// Like [`render`], with ANSI colours.
#[must_use]
pub fn render_styled(source: &Source, diagnostics: &[Diagnostic]) -> String {
    render_with(&Renderer::styled(), source, diagnostics)
}

/// One line: `name:line:column: severity: message`.
#[must_use]
pub fn render_line(source: &Source, diagnostic: &Diagnostic) -> String {
    let place = source.line_column(diagnostic.span.start);
    format!("{}:{place}: {}: {}", source.name(), diagnostic.severity.as_str(), diagnostic.message)
}

fn render_with(renderer: &Renderer, source: &Source, diagnostics: &[Diagnostic]) -> String {
    let mut shown = String::new();
    for diagnostic in diagnostics {
        shown.push_str(&render_one(renderer, source, diagnostic));
        shown.push('\n');
    }
    shown
}

fn render_one(renderer: &Renderer, source: &Source, diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut snippet = Snippet::source(source.text()).path(source.name()).annotation(
        AnnotationKind::Primary
            .span(within(source, diagnostic.span))
            .label(Some(diagnostic.label.as_str()).filter(|l| !l.is_empty())),
    );
    for label in diagnostic.labels.iter().filter(|label| shows_well(source, diagnostic.span, label.span)) {
        snippet = snippet
            .annotation(AnnotationKind::Context.span(within(source, label.span)).label(Some(label.text.as_str())));
    }
    let mut groups =
        vec![level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.as_str()).element(snippet)];
    if let Some(help) = &diagnostic.help {
        groups.push(Group::with_title(Level::HELP.secondary_title(help.as_str())));
    }
    renderer.render(&groups)
}

/// Farthest that two places on one line are apart to be shown together: the line is shown whole between them.
const MAX_DISTANCE: u32 = 200;

fn shows_well(source: &Source, primary: Span, secondary: Span) -> bool {
    primary.start.abs_diff(secondary.start) <= MAX_DISTANCE
        || source.line(primary.start) != source.line(secondary.start)
}

/// The span as a range that is surely inside the text.
fn within(source: &Source, span: Span) -> std::ops::Range<usize> {
    let length = source.text().len();
    let start = (span.start as usize).min(length);
    start..(span.end as usize).clamp(start, length)
}
