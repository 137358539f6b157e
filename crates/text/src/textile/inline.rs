//! Inline content.

use crate::tree::{Color, Inline, Link, Marks, Media, MediaPlacement, MediaSource, Script};

/// Delimiters of marks, longer ones first.
const DELIMITERS: &[&str] = &["**", "__", "??", "*", "_", "-", "+", "^", "~", "%", "@"];
/// How deep marks may nest; deeper ones are text.
const MAX_MARKS: usize = 12;

/// Reads inline content; `\n` is a line break.
pub(super) fn read(text: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    Reader { text, out: &mut out, misses: Vec::new() }.range(0, text.len(), &Marks::default(), 0);
    out
}

struct Reader<'a> {
    text: &'a str,
    out: &'a mut Vec<Inline>,
    /// Delimiters that don't close before the end of the text: token and the place from which it was looked for.
    misses: Vec<(&'static str, usize, usize)>,
}

impl Reader<'_> {
    fn range(&mut self, start: usize, end: usize, marks: &Marks, depth: usize) {
        let mut at = start;
        let mut plain = String::new();
        while at < end {
            let found = if depth < MAX_MARKS { self.markup(at, end, start, marks) } else { None };
            if let Some(found) = found {
                self.flush(&mut plain, marks);
                at = found.end();
                match found {
                    Found::One(inline, _) => self.out.push(inline),
                    Found::Marked { inner, marks, .. } => self.range(inner.0, inner.1, &marks, depth + 1),
                }
                continue;
            }
            if let Some((char, len)) = reference(&self.text[at..end]) {
                plain.push(char);
                at += len;
                continue;
            }
            let Some(char) = self.text[at..end].chars().next() else { break };
            plain.push(char);
            at += char.len_utf8();
        }
        self.flush(&mut plain, marks);
    }

    fn flush(&mut self, plain: &mut String, marks: &Marks) {
        if !plain.is_empty() {
            self.out.push(Inline::marked(std::mem::take(plain), marks.clone()));
        }
    }

    fn markup(&mut self, at: usize, end: usize, start: usize, marks: &Marks) -> Option<Found> {
        let rest = &self.text[at..end];
        match rest.as_bytes()[0] {
            b'"' => self.link(at, end, start, marks),
            b'!' => self.image(at, end, start),
            b'<' => self.tag(at, end, marks),
            b'h' | b'f' | b'm' => self.address(at, end, start, marks),
            b'*' | b'_' | b'?' | b'-' | b'+' | b'^' | b'~' | b'%' | b'@' => self.mark(at, end, start, marks),
            _ => None,
        }
    }

    /// Whether markup may open here: at the start, behind white space or an opening bracket, or right inside of a mark.
    fn may_open(&self, at: usize, start: usize) -> bool {
        at == start
            || self.text[..at]
                .chars()
                .next_back()
                .is_none_or(|char| char.is_ascii_whitespace() || matches!(char, '(' | '>' | '[' | '{'))
    }

    fn mark(&mut self, at: usize, end: usize, start: usize, marks: &Marks) -> Option<Found> {
        let rest = &self.text[at..end];
        let token = DELIMITERS.iter().copied().find(|token| rest.starts_with(*token))?;
        if !self.may_open(at, start) || self.is_miss(token, at, end) {
            return None;
        }
        let inner = at + token.len();
        let first = self.text[inner..end].chars().next()?;
        if first.is_whitespace() || self.text[inner..end].starts_with(token) {
            return None;
        }
        let Some(close) = self.closing(token, inner, end) else {
            self.misses.push((token, at, end));
            return None;
        };
        let whole = close + token.len();
        if token == "@" {
            let code = Marks { code: true, ..marks.clone() };
            return Some(Found::One(Inline::marked(unreferenced(&self.text[inner..close]), code), whole));
        }
        let mut new = marks.clone();
        let mut inner = inner;
        match token {
            "*" | "**" => new.strong = true,
            "_" | "__" | "??" => new.em = true,
            "-" => new.strike = true,
            "+" => new.underline = true,
            "^" => new.script = Some(Script::Sup),
            "~" => new.script = Some(Script::Sub),
            _ => inner = self.style(inner, close, &mut new)?,
        }
        Some(Found::Marked { inner: (inner, close), marks: new, end: whole })
    }

    /// `{color:red; background:#fff}` at the start of a span; returns where its text starts.
    fn style(&self, inner: usize, close: usize, marks: &mut Marks) -> Option<usize> {
        let rest = self.text[inner..close].strip_prefix('{')?;
        let end = rest.find('}')?;
        for rule in rest[..end].split(';') {
            let Some((name, value)) = rule.split_once(':') else { continue };
            match name.trim() {
                "color" => marks.color = Color::parse(value),
                "background" | "background-color" => marks.background = Color::parse(value),
                _ => {}
            }
        }
        (inner + end + 2 < close).then_some(inner + end + 2)
    }

    /// Where the mark closes: a delimiter behind something that is no white space, before something that is no word.
    fn closing(&self, token: &str, from: usize, end: usize) -> Option<usize> {
        let mut at = from;
        while let Some(found) = self.text[at..end].find(token) {
            let close = at + found;
            let before = self.text[from..close].chars().next_back();
            let after = self.text[close + token.len()..end].chars().next();
            let same = after.is_some_and(|char| token.starts_with(char));
            if before.is_some_and(|char| !char.is_whitespace())
                && !same
                && after.is_none_or(|char| !char.is_alphanumeric())
            {
                return Some(close);
            }
            at = close + token.len();
        }
        None
    }

    fn is_miss(&self, token: &str, at: usize, end: usize) -> bool {
        self.misses.iter().any(|(known, from, to)| *known == token && at >= *from && end <= *to)
    }

    /// `"text (tip)":address`
    fn link(&mut self, at: usize, end: usize, start: usize, marks: &Marks) -> Option<Found> {
        if !self.may_open(at, start) || marks.link.is_some() || self.is_miss("\":", at, end) {
            return None;
        }
        let Some(close) = self.text[at + 1..end].find("\":").map(|found| at + 1 + found) else {
            self.misses.push(("\":", at, end));
            return None;
        };
        let label = &self.text[at + 1..close];
        let href = address_of(&self.text[close + 2..end])?;
        if label.trim().is_empty() || label.contains(['\n', '"']) || !is_target(href) {
            return None;
        }
        let tip =
            label.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')).filter(|(text, _)| !text.trim().is_empty());
        let (shown, title) = match tip {
            Some((text, tip)) if !tip.is_empty() => (text.trim_end(), Some(unreferenced(tip))),
            _ => (label, None),
        };
        let link = Link { href: unreferenced(href), title };
        let inner = (at + 1, at + 1 + shown.len());
        Some(Found::Marked { inner, marks: Marks { link: Some(link), ..marks.clone() }, end: close + 2 + href.len() })
    }

    /// `!>file.png(alt)!` and `!file.png!:address`
    fn image(&mut self, at: usize, end: usize, start: usize) -> Option<Found> {
        if !self.may_open(at, start) || self.is_miss("!", at, end) {
            return None;
        }
        let Some(close) = self.text[at + 1..end].find('!').map(|found| at + 1 + found) else {
            self.misses.push(("!", at, end));
            return None;
        };
        let inner = self.text[at + 1..close].trim_start_matches(['<', '>', '=']);
        let inner = match inner.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            Some((_, rest)) => rest,
            None => inner,
        };
        let (name, alt) = match inner.strip_suffix(')').and_then(|rest| rest.split_once('(')) {
            Some((name, alt)) => (name, Some(unreferenced(alt))),
            None => (inner, None),
        };
        if name.is_empty() || name.contains(|char: char| char.is_whitespace() || "\"<>|()*@".contains(char)) {
            return None;
        }
        let name = unreferenced(name);
        let source = match name.contains("://") || name.starts_with('/') {
            true => MediaSource::External { url: name },
            false => MediaSource::File { id: name.replace("%20", " "), collection: String::new() },
        };
        let mut media = Media::new(source, MediaPlacement::Image);
        media.alt = alt.filter(|alt| !alt.is_empty());
        let mut whole = close + 1;
        if let Some(href) = self.text[whole..end].strip_prefix(':').and_then(address_of).filter(|href| is_target(href))
        {
            media.link = Some(unreferenced(href));
            whole += 1 + href.len();
        }
        Some(Found::One(Inline::Media(media), whole))
    }

    /// `<code>`, `<pre>` inside of a line, `<notextile>`; all other HTML is text.
    fn tag(&mut self, at: usize, end: usize, marks: &Marks) -> Option<Found> {
        for (open, close, code) in
            [("<code>", "</code>", true), ("<pre>", "</pre>", true), ("<notextile>", "</notextile>", false)]
        {
            let Some(rest) = self.text[at..end].strip_prefix(open) else { continue };
            let length = rest.find(close)?;
            let marks = Marks { code: code || marks.code, ..marks.clone() };
            let inner = if code { rest[..length].to_owned() } else { unreferenced(&rest[..length]) };
            return Some(Found::One(Inline::marked(inner, marks), at + open.len() + length + close.len()));
        }
        None
    }

    /// A bare address is a link.
    fn address(&mut self, at: usize, end: usize, start: usize, marks: &Marks) -> Option<Found> {
        let rest = &self.text[at..end];
        let is_address = ["https://", "http://", "ftp://", "mailto:"].iter().any(|scheme| {
            rest.strip_prefix(scheme).is_some_and(|rest| rest.starts_with(|char: char| char.is_alphanumeric()))
        });
        if !is_address || !self.may_open(at, start) || marks.link.is_some() {
            return None;
        }
        let address = address_of(rest)?;
        let shown = unreferenced(address);
        let marks = Marks { link: Some(Link::new(shown.clone())), ..marks.clone() };
        Some(Found::One(Inline::marked(shown, marks), at + address.len()))
    }
}

enum Found {
    One(Inline, usize),
    Marked { inner: (usize, usize), marks: Marks, end: usize },
}

impl Found {
    fn end(&self) -> usize {
        match self {
            Self::One(_, end) | Self::Marked { end, .. } => *end,
        }
    }
}

/// The address at the start of a text, without the punctuation that ends a sentence.
fn address_of(text: &str) -> Option<&str> {
    let end = text.find(|char: char| char.is_whitespace() || "<>\"|".contains(char)).unwrap_or(text.len());
    let address =
        text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '*', '_', '-', '+', '^', '~', '%', '@']);
    (!address.is_empty()).then_some(address)
}

/// Where links may lead: to an address, a path, an anchor, or an attachment.
fn is_target(href: &str) -> bool {
    ["https://", "http://", "ftp://", "ftps://", "mailto:", "/", "#", "attachment:"]
        .iter()
        .any(|start| href.starts_with(start))
}

/// A character reference at the start of a text: the character and its length.
fn reference(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('&')?;
    let end = body.find(';').filter(|end| *end < 10)?;
    let char = match &body[..end] {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "nbsp" => '\u{a0}',
        number => {
            let number = number.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|char| *char != '\0')?
        }
    };
    Some((char, end + 2))
}

/// The text with its character references read.
fn unreferenced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let (char, len) = reference(&rest[at..]).unwrap_or(('&', 1));
        out.push(char);
        rest = &rest[at + len..];
    }
    out.push_str(rest);
    out
}
