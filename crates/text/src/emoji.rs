//! Emoji that Jira's wiki markup has a short cut for.

use crate::tree::Emoji;

/// Short cut, Atlassian's short name, id, text. Where several short cuts mean the same, the one to write is first.
const SHORTCUTS: &[(&str, &str, &str, &str)] = &[
    (":)", ":slight_smile:", "1f642", "\u{1f642}"),
    (":-)", ":slight_smile:", "1f642", "\u{1f642}"),
    (":(", ":disappointed:", "1f61e", "\u{1f61e}"),
    (":-(", ":disappointed:", "1f61e", "\u{1f61e}"),
    (":P", ":stuck_out_tongue:", "1f61b", "\u{1f61b}"),
    (":p", ":stuck_out_tongue:", "1f61b", "\u{1f61b}"),
    (":-P", ":stuck_out_tongue:", "1f61b", "\u{1f61b}"),
    (":D", ":smiley:", "1f603", "\u{1f603}"),
    (":-D", ":smiley:", "1f603", "\u{1f603}"),
    (";)", ":wink:", "1f609", "\u{1f609}"),
    (";-)", ":wink:", "1f609", "\u{1f609}"),
    ("(y)", ":thumbsup:", "1f44d", "\u{1f44d}"),
    ("(n)", ":thumbsdown:", "1f44e", "\u{1f44e}"),
    ("(i)", ":info:", "atlassian-info", ":info:"),
    ("(/)", ":check_mark:", "atlassian-check_mark", ":check_mark:"),
    ("(x)", ":cross_mark:", "atlassian-cross_mark", ":cross_mark:"),
    ("(!)", ":warning:", "atlassian-warning", ":warning:"),
    ("(+)", ":plus:", "atlassian-plus", ":plus:"),
    ("(-)", ":minus:", "atlassian-minus", ":minus:"),
    ("(?)", ":question:", "atlassian-question_mark", ":question:"),
    ("(on)", ":light_bulb_on:", "atlassian-light_bulb_on", ":light_bulb_on:"),
    ("(off)", ":light_bulb_off:", "atlassian-light_bulb_off", ":light_bulb_off:"),
    ("(*y)", ":yellow_star:", "atlassian-yellow_star", ":yellow_star:"),
    ("(*)", ":yellow_star:", "atlassian-yellow_star", ":yellow_star:"),
    ("(*r)", ":red_star:", "atlassian-red_star", ":red_star:"),
    ("(*g)", ":green_star:", "atlassian-green_star", ":green_star:"),
    ("(*b)", ":blue_star:", "atlassian-blue_star", ":blue_star:"),
    ("(flag)", ":flag_on:", "atlassian-flag_on", ":flag_on:"),
    ("(flagoff)", ":flag_off:", "atlassian-flag_off", ":flag_off:"),
];

/// Characters for Atlassian's own emoji, for formats that know only characters.
const CHARACTERS: &[(&str, &str)] = &[
    (":info:", "\u{2139}\u{fe0f}"),
    (":check_mark:", "\u{2705}"),
    (":cross_mark:", "\u{274c}"),
    (":warning:", "\u{26a0}\u{fe0f}"),
    (":plus:", "\u{2795}"),
    (":minus:", "\u{2796}"),
    (":question:", "\u{2753}"),
    (":light_bulb_on:", "\u{1f4a1}"),
    (":yellow_star:", "\u{2b50}"),
];

/// The short cut at the start of `text`, with its length in bytes.
pub(crate) fn shortcut_at(text: &str) -> Option<(Emoji, usize)> {
    SHORTCUTS
        .iter()
        .filter(|(shortcut, ..)| text.starts_with(shortcut))
        .max_by_key(|(shortcut, ..)| shortcut.len())
        .map(|(shortcut, name, id, shown)| (emoji(name, id, shown), shortcut.len()))
}

fn emoji(name: &str, id: &str, text: &str) -> Emoji {
    Emoji { short_name: name.to_owned(), id: Some(id.to_owned()), text: Some(text.to_owned()) }
}

/// The short cut to write for an emoji, when reading it back yields the same emoji.
pub(crate) fn shortcut_for(wanted: &Emoji) -> Option<&'static str> {
    SHORTCUTS.iter().find(|(_, name, id, text)| emoji(name, id, text) == *wanted).map(|(shortcut, ..)| *shortcut)
}

/// The character of an emoji, else its short name.
pub(crate) fn shown(emoji: &Emoji) -> &str {
    match &emoji.text {
        Some(text) if !text.is_empty() && !text.starts_with(':') => text,
        _ => CHARACTERS
            .iter()
            .find(|(name, _)| *name == emoji.short_name)
            .map_or(emoji.short_name.as_str(), |(_, character)| character),
    }
}
