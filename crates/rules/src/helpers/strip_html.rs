//! HTML as plain text.

/// Text of some HTML: tags are gone, paragraphs and breaks are line ends, entities are characters. Never fails.
pub(super) fn strip_html(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = if rest.starts_with('<') { tag(rest, &mut out) } else { entity(rest, &mut out) };
    }
    out.push_str(rest);
    let lines: Vec<&str> = out.lines().map(str::trim_end).collect();
    let mut text = lines.join("\n");
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    text.trim().to_owned()
}

/// Skips a tag (with its content for scripts and styles); `<` that begins none stays.
fn tag<'a>(rest: &'a str, out: &mut String) -> &'a str {
    let begins = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
    let Some(end) = rest.find('>').filter(|_| begins) else {
        out.push('<');
        return &rest[1..];
    };
    let inner = &rest[1..end];
    let name: String = inner
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    let after = &rest[end + 1..];
    match name.as_str() {
        "br" => out.push('\n'),
        "p" | "div" | "tr" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "table" | "blockquote" | "pre" => {
            end_line(out)
        }
        "li" if !inner.starts_with('/') => {
            end_line(out);
            out.push_str("- ");
        }
        "script" | "style" if !inner.starts_with('/') => {
            let close = format!("</{name}");
            let end = after.to_ascii_lowercase().find(&close).unwrap_or(after.len());
            return &after[end..];
        }
        _ => {}
    }
    after
}

fn end_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

fn entity<'a>(rest: &'a str, out: &mut String) -> &'a str {
    let Some(end) = rest.find(';').filter(|end| *end <= 10) else {
        out.push('&');
        return &rest[1..];
    };
    let name = &rest[1..end];
    let number = |text: &str, radix| u32::from_str_radix(text, radix).ok().and_then(char::from_u32);
    let found = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => match name.strip_prefix('#') {
            Some(hex) if hex.starts_with(['x', 'X']) => number(&hex[1..], 16),
            Some(decimal) => number(decimal, 10),
            None => None,
        },
    };
    match found {
        Some(character) => {
            out.push(character);
            &rest[end + 1..]
        }
        None => {
            out.push('&');
            &rest[1..]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::strip_html;

    #[test]
    fn tags_go_and_text_stays() {
        for (html, text) in [
            ("plain", "plain"),
            ("<p>One</p><p>Two &amp; <b>three</b></p>", "One\nTwo & three"),
            ("a<br/>b", "a\nb"),
            ("<ul><li>x</li><li>y</li></ul>", "- x\n- y"),
            ("1 < 2 && 3 > 2", "1 < 2 && 3 > 2"),
            ("&#65;&#x42;&unknown;", "AB&unknown;"),
            ("<style>p {}</style>text", "text"),
            ("<", "<"),
            ("<script>unclosed", ""),
        ] {
            assert_eq!(strip_html(html), text, "{html}");
        }
    }
}
