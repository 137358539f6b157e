//! Macros that make blocks: `{code}`, `{noformat}`, `{quote}`, `{panel}`, `{adf}`.

use super::source::{Source, Within};
use crate::degrade;
use crate::limits::MAX_DEPTH;
use crate::tree::{Block, Color, Extra, PanelKind};

/// The background of each panel kind in wiki markup, as Atlassian's converter writes it.
pub(super) const PANEL_COLORS: &[(PanelKind, Color)] = &[
    (PanelKind::Info, Color([0xde, 0xeb, 0xff])),
    (PanelKind::Note, Color([0xea, 0xe6, 0xff])),
    (PanelKind::Success, Color([0xe3, 0xfc, 0xef])),
    (PanelKind::Warning, Color([0xff, 0xfa, 0xe6])),
    (PanelKind::Error, Color([0xff, 0xeb, 0xe6])),
];

/// Names of block macros.
pub(super) const NAMES: &[&str] = &["code", "noformat", "quote", "panel", "adf"];

/// A block macro: name, parameters, body range, end.
#[derive(Clone, Copy)]
pub(super) struct Macro<'a> {
    pub(super) name: &'static str,
    pub(super) params: &'a str,
    pub(super) body: (usize, usize),
    pub(super) end: usize,
}

impl<'a> Source<'a> {
    /// The block macro that opens at `pos`, if it also closes before `end`.
    pub(super) fn macro_at(&mut self, pos: usize, end: usize) -> Option<Macro<'a>> {
        let (name, params, body) = self.macro_open(pos, end)?;
        if self.is_known_miss(name, body, end) {
            return None;
        }
        let Some((body_end, close_end)) = self.macro_close(name, body, end) else {
            self.note_miss(name, body, end);
            return None;
        };
        Some(Macro { name, params, body: (body, body_end), end: close_end })
    }

    fn macro_open(&self, pos: usize, end: usize) -> Option<(&'static str, &'a str, usize)> {
        let text = self.text;
        let rest = text[pos..end].strip_prefix('{')?;
        let name = NAMES.iter().find(|name| {
            rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
                && matches!(rest.as_bytes().get(name.len()), Some(b':' | b'}'))
        })?;
        let params_start = pos + 1 + name.len();
        let limit = self.line_end(params_start, end);
        let close = params_start + text[params_start..limit].find('}')?;
        Some((name, text[params_start..close].trim_start_matches(':'), close + 1))
    }

    /// Where the body ends and where its closing token ends.
    fn macro_close(&mut self, name: &'static str, body: usize, end: usize) -> Option<(usize, usize)> {
        let raw = matches!(name, "code" | "noformat" | "adf");
        let mut pos = body;
        while let Some(at) = self.text[pos..end].find(['{', '\\']) {
            let at = pos + at;
            if !raw && let Some(len) = self.escape_len(at, end) {
                pos = at + len;
                continue;
            }
            let token = &self.text[at + 1..end];
            let closes = self.text[at..].starts_with('{')
                && token.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
                && token.as_bytes().get(name.len()) == Some(&b'}');
            if closes {
                return Some((at, at + name.len() + 2));
            }
            let skipped = if raw { None } else { self.raw_macro_end(at, end) };
            pos = skipped.unwrap_or(at + 1);
        }
        None
    }

    /// The end of a macro whose body is no markup, so that closing tokens in it mean nothing.
    fn raw_macro_end(&mut self, pos: usize, end: usize) -> Option<usize> {
        let (name, ..) = self.macro_open(pos, end)?;
        if !matches!(name, "code" | "noformat" | "adf") {
            return None;
        }
        self.macro_at(pos, end).map(|found| found.end)
    }

    pub(super) fn read_macro(&mut self, found: Macro<'a>, depth: usize, out: &mut Vec<Block>) {
        let (start, end) = found.body;
        let body = &self.text[start..end];
        match found.name {
            "code" => {
                let params = Params::parse(found.params);
                out.extend(degrade::title(params.get("title").unwrap_or_default()));
                let language = params.language.or_else(|| params.get("language"));
                let language = language.map(str::to_lowercase).filter(|language| language != "none");
                out.push(Block::Code { language, text: code_body(body) });
            }
            "noformat" => {
                out.extend(degrade::title(Params::parse(found.params).get("title").unwrap_or_default()));
                out.push(Block::Code { language: None, text: code_body(body) });
            }
            "adf" => match serde_json::from_str(body.trim()) {
                Ok(node) if depth < MAX_DEPTH => out.extend(crate::adf::read_foreign(&node, depth)),
                _ => out.push(Block::Code { language: Some("json".to_owned()), text: code_body(body) }),
            },
            "quote" => {
                let content = self.blocks(start, end, Within::DOCUMENT, depth + 1);
                out.push(Block::Quote(content));
            }
            _ => {
                let params = Params::parse(found.params);
                let mut content: Vec<Block> =
                    degrade::title(params.get("title").unwrap_or_default()).into_iter().collect();
                content.extend(self.blocks(start, end, Within::DOCUMENT, depth + 1));
                let kind = params.get("bgColor").and_then(Color::parse).map_or(PanelKind::Info, nearest_panel);
                out.push(Block::Panel { kind, content, extra: Extra::new() });
            }
        }
    }
}

struct Params<'a> {
    language: Option<&'a str>,
    named: Vec<(&'a str, &'a str)>,
}

impl<'a> Params<'a> {
    fn parse(text: &'a str) -> Self {
        let mut params = Self { language: None, named: Vec::new() };
        for (index, part) in text.split('|').enumerate() {
            match part.split_once('=') {
                Some((name, value)) => params.named.push((name.trim(), value.trim())),
                None if index == 0 && !part.trim().is_empty() => params.language = Some(part.trim()),
                None => {}
            }
        }
        params
    }

    fn get(&self, name: &str) -> Option<&'a str> {
        self.named.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }
}

/// The body without the line break behind the opening and before the closing token; indentation stays.
fn code_body(body: &str) -> String {
    let start = match body.split_once('\n') {
        Some((first, rest)) if first.trim().is_empty() => rest,
        _ => body,
    };
    match start.rsplit_once('\n') {
        Some((rest, last)) if last.trim().is_empty() => rest.to_owned(),
        None if start.trim().is_empty() => String::new(),
        _ => start.to_owned(),
    }
}

fn nearest_panel(color: Color) -> PanelKind {
    PANEL_COLORS.iter().min_by_key(|(_, known)| known.distance(color)).map_or(PanelKind::Info, |(kind, _)| *kind)
}
