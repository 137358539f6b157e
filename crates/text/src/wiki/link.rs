//! Links, mentions, attachments, cards, images and bare addresses.

use super::source::{Source, is_word};
use crate::tree::{Link, Media, MediaPlacement, MediaSource, UserRef};

/// What stands between brackets.
pub(super) enum Bracket {
    /// A person.
    Mention(UserRef),
    /// A file of the issue.
    File(String),
    /// A link; the range is its text, `None` where the address is shown.
    Link(Option<(usize, usize)>, Link),
    /// A card; true for one that takes its own line.
    Card(String, bool),
}

/// The longest bracket that is looked at, in bytes.
const MAX_BRACKET: usize = 8192;

/// The longest image reference that is looked at, in bytes.
const MAX_IMAGE: usize = 2048;

const SCHEMES: &[&str] =
    &["http://", "https://", "ftp://", "ftps://", "file:", "mailto:", "tel:", "irc://", "news:", "skype:", "sip:"];

/// Addresses that are links without brackets.
const BARE_SCHEMES: &[&str] = &["https://", "http://", "ftp://", "mailto:", "irc://"];

/// Whether an address may stand in a link.
pub(super) fn is_target(target: &str) -> bool {
    let has_scheme = SCHEMES.iter().any(|scheme| {
        target.len() > scheme.len()
            && target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    has_scheme || (target.len() > 1 && target.starts_with(['#', '/']))
}

/// Whether an address without brackets is read as a link to the whole of it.
pub(super) fn stands_alone(address: &str) -> bool {
    let found = Source::new(address).address_at(0, address.len());
    found.is_some_and(|(_, _, end)| end == address.len())
}

impl<'a> Source<'a> {
    /// The bracket that opens at `pos` and closes before `end`, which is on the same line.
    pub(super) fn link_at(&self, pos: usize, end: usize) -> Option<(Bracket, usize)> {
        if !self.text[pos..end].starts_with('[') {
            return None;
        }
        let start = pos + 1;
        let mut bars = Vec::new();
        let mut close = None;
        let mut at = start;
        while let Some(found) = self.text[at..end].find(['[', ']', '|', '!', '\\', '\n']) {
            at += found;
            if at - start > MAX_BRACKET {
                return None;
            }
            if let Some(len) = self.escape_len(at, end) {
                at += len;
                continue;
            }
            match self.text.as_bytes()[at] {
                b']' => {
                    close = Some(at);
                    break;
                }
                b'|' => bars.push(at),
                b'[' | b'\n' => return None,
                b'!' if bars.is_empty() => {
                    if let Some((_, after)) = self.image_at(at, end) {
                        at = after;
                        continue;
                    }
                }
                _ => {}
            }
            at += 1;
        }
        let close = close?;
        bars.push(close);
        let bracket = self.bracket(start, &bars)?;
        Some((bracket, close + 1))
    }

    fn bracket(&self, start: usize, bars: &[usize]) -> Option<Bracket> {
        let first = &self.text[start..*bars.first()?];
        let part = |index: usize| bars.get(index).map(|end| self.text[bars[index - 1] + 1..*end].trim());
        let target = part(1).unwrap_or_else(|| first.trim());
        if let Some(user) = target.strip_prefix('~') {
            return user_ref(user).map(Bracket::Mention);
        }
        if let Some(name) = target.strip_prefix('^') {
            return (!name.is_empty()).then(|| Bracket::File(name.to_owned()));
        }
        if !is_target(target) {
            let name =
                target.split_once('^').map(|(_, name)| name).filter(|name| !name.is_empty() && bars.len() == 1)?;
            return Some(Bracket::File(name.to_owned()));
        }
        match part(2) {
            Some("smart-link") => return Some(Bracket::Card(target.to_owned(), false)),
            Some("smart-card" | "block-link" | "smart-embed") => return Some(Bracket::Card(target.to_owned(), true)),
            _ => {}
        }
        let title = part(2).filter(|tip| !tip.is_empty()).map(str::to_owned);
        let text = (bars.len() > 1 && !first.is_empty()).then_some((start, bars[0]));
        Some(Bracket::Link(text, Link { href: target.to_owned(), title }))
    }

    /// The address of a card that is all of a paragraph.
    pub(super) fn block_card(&self, start: usize, end: usize) -> Option<String> {
        match self.link_at(start, end)? {
            (Bracket::Card(url, true), close) if self.text[close..end].trim().is_empty() => Some(url),
            _ => None,
        }
    }

    /// The image that opens at `pos` and closes before `end`, which is on the same line.
    pub(super) fn image_at(&self, pos: usize, end: usize) -> Option<(Media, usize)> {
        let body = self.text[pos..end].strip_prefix('!')?;
        if is_word(self.char_before(pos)) || body.starts_with(|c: char| c.is_whitespace() || c == '!') {
            return None;
        }
        let len = body.find(['!', '\n']).filter(|len| *len <= MAX_IMAGE && body.as_bytes()[*len] == b'!')?;
        let (name, params) = body[..len].split_once('|').unwrap_or((&body[..len], ""));
        let name = name.trim_end();
        if name.is_empty() || name.contains(['{', '}', '[', ']', '\\']) || body[..len].ends_with(char::is_whitespace) {
            return None;
        }
        let external = ["http://", "https://"].iter().any(|scheme| name.starts_with(scheme));
        let source = if external {
            MediaSource::External { url: name.to_owned() }
        } else {
            MediaSource::File { id: name.to_owned(), collection: String::new() }
        };
        let mut media = Media::new(source, MediaPlacement::Image);
        for param in params.split(',') {
            let (key, value) = param.split_once('=').unwrap_or((param, ""));
            let value = value.trim().trim_matches('"');
            match key.trim() {
                "thumbnail" => media.placement = MediaPlacement::Thumbnail,
                "width" => media.width = size(value),
                "height" => media.height = size(value),
                "alt" if !value.is_empty() => media.alt = Some(value.to_owned()),
                _ => {}
            }
        }
        Some((media, pos + len + 2))
    }

    /// The bare address that starts at `pos`: what is shown, where it leads, its end.
    pub(super) fn address_at(&self, pos: usize, end: usize) -> Option<(&'a str, &'a str, usize)> {
        if is_word(self.char_before(pos)) {
            return None;
        }
        let text = self.text;
        let rest = &text[pos..end];
        let scheme = BARE_SCHEMES.iter().find(|scheme| rest.starts_with(*scheme))?;
        let stop = |c: char| c.is_whitespace() || matches!(c, '|' | '[' | ']' | '<' | '>' | '"' | '{' | '}' | '\\');
        let whole = &rest[..rest.find(stop).unwrap_or(rest.len())];
        let mut address = whole.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '-', '+', '^', '~']);
        while address.ends_with(')') && address.matches(')').count() > address.matches('(').count() {
            address = address[..address.len() - 1].trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_']);
        }
        if address.len() <= scheme.len() || !address[scheme.len()..].starts_with(char::is_alphanumeric) {
            return None;
        }
        let shown = address.strip_prefix("mailto:").unwrap_or(address);
        Some((shown, address, pos + address.len()))
    }
}

fn size(value: &str) -> Option<u32> {
    let digits = value.len() - value.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if value[digits..].starts_with('%') {
        return None;
    }
    value[..digits].parse().ok().filter(|size| *size > 0)
}

fn user_ref(text: &str) -> Option<UserRef> {
    const ACCOUNT: &str = "accountid:";
    match text.get(..ACCOUNT.len()) {
        Some(start) if start.eq_ignore_ascii_case(ACCOUNT) && text.len() > ACCOUNT.len() => {
            Some(UserRef::Account(text[ACCOUNT.len()..].to_owned()))
        }
        _ => (!text.trim().is_empty()).then(|| UserRef::Name(text.trim().to_owned())),
    }
}
