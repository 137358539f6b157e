//! Compiled patterns and single matches.

use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

use entente_groovy_vm::{Fault, Heap, HostContext, HostObject, HostResult, LimitKind, Machine, Outcome, Value};
use fancy_regex::{Error, Regex, RegexBuilder};

use super::matcher::Matcher;
use super::translate::{SyntaxError, translate};
use crate::support::done;

/// Patterns kept compiled in the process; scripts use the same few over and over.
const CACHE_SIZE: usize = 512;
/// Bytes that one pattern may take when compiled.
const PATTERN_BYTES: usize = 1 << 20;

type Cache = Mutex<HashMap<(String, i32, usize), Arc<Compiled>>>;
static CACHE: LazyLock<Cache> = LazyLock::new(Cache::default);

/// A pattern ready to match.
pub(crate) struct Compiled {
    pub source: String,
    pub flags: i32,
    regex: Regex,
}

/// One match: the byte ranges of all groups, group 0 first.
#[derive(Clone, Debug)]
pub(crate) struct Match {
    pub groups: Vec<Option<(usize, usize)>>,
}

impl Match {
    pub fn start(&self) -> usize {
        self.groups[0].map_or(0, |range| range.0)
    }

    pub fn end(&self) -> usize {
        self.groups[0].map_or(0, |range| range.1)
    }

    pub fn text<'t>(&self, text: &'t str, group: usize) -> Option<&'t str> {
        self.groups.get(group).copied().flatten().map(|(from, to)| &text[from..to])
    }
}

impl Compiled {
    /// Compiles a Java pattern.
    ///
    /// # Errors
    /// `PatternSyntaxException`.
    pub fn new(machine: &Machine, source: &str, flags: i32) -> Result<Arc<Self>, Fault> {
        let key = (source.to_owned(), flags, machine.regex_steps());
        if let Some(found) = CACHE.lock().ok().and_then(|cache| cache.get(&key).cloned()) {
            return Ok(found);
        }
        let translated = translate(source, flags).map_err(|error| syntax_fault(source, &error))?;
        let regex = RegexBuilder::new(&translated)
            .backtrack_limit(machine.regex_steps())
            .delegate_size_limit(PATTERN_BYTES)
            .build()
            .map_err(|error| {
                let index = match &error {
                    Error::ParseError(at, _) => (*at).min(source.chars().count()),
                    _ => 0,
                };
                syntax_fault(source, &SyntaxError { description: error.to_string(), index })
            })?;
        let compiled = Arc::new(Compiled { source: source.to_owned(), flags, regex });
        if let Ok(mut cache) = CACHE.lock() {
            if cache.len() >= CACHE_SIZE {
                cache.clear();
            }
            cache.insert(key, Arc::clone(&compiled));
        }
        Ok(compiled)
    }

    /// The first match at or after a byte position.
    ///
    /// # Errors
    /// A limit fault when matching needs too many steps.
    pub fn find_at(&self, text: &str, from: usize) -> Result<Option<Match>, Fault> {
        if from > text.len() {
            return Ok(None);
        }
        let captures = self.regex.captures_from_pos(text, from).map_err(|_| Fault::Limit(LimitKind::RegexSteps))?;
        Ok(captures.map(|captures| Match {
            groups: (0..captures.len())
                .map(|group| captures.get(group).map(|found| (found.start(), found.end())))
                .collect(),
        }))
    }

    /// The match of the whole text.
    ///
    /// # Errors
    /// As [`Compiled::find_at`], and when the pattern can't be anchored.
    pub fn full_match(&self, machine: &Machine, text: &str) -> Result<Option<Match>, Fault> {
        // A line of its own ends a comment, and counts for nothing where comments are allowed.
        let end = if self.source.contains('#') && self.source.contains("(?x") { "\n" } else { "" };
        let anchored = Self::new(machine, &format!("\\A(?:{}{end})\\z", self.source), self.flags)?;
        anchored.find_at(text, 0)
    }

    /// All matches, one after the other, as Java's `find` steps.
    ///
    /// # Errors
    /// A limit fault.
    pub fn find_all(&self, machine: &mut Machine, text: &str) -> Result<Vec<Match>, Fault> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(next) = self.find_at(text, at)? {
            at = after(text, &next);
            found.push(next);
            machine.charge(1)?;
            machine.heap.check_collection(found.len())?;
            if at > text.len() {
                break;
            }
        }
        machine.charge(text.len() / 8)?;
        Ok(found)
    }

    pub fn group_count(&self) -> usize {
        self.regex.captures_len() - 1
    }

    /// The number of a named group.
    pub fn group_number(&self, name: &str) -> Option<usize> {
        self.regex.capture_names().position(|other| other == Some(name))
    }
}

/// Where the search goes on after a match: behind it, and past an empty one.
pub(super) fn after(text: &str, found: &Match) -> usize {
    if found.end() > found.start() {
        return found.end();
    }
    found.end() + text[found.end()..].chars().next().map_or(1, char::len_utf8)
}

fn syntax_fault(pattern: &str, error: &SyntaxError) -> Fault {
    let mut message = format!("{} near index {}\n{pattern}", error.description, error.index);
    if error.index < pattern.encode_utf16().count() {
        message.push_str(&format!("\n{}^", " ".repeat(error.index)));
    }
    Fault::new("java.util.regex.PatternSyntaxException", message)
}

/// `java.util.regex.Pattern`.
pub(super) struct Pattern(pub Arc<Compiled>);

impl HostObject for Pattern {
    fn class_name(&self) -> &str {
        "java.util.regex.Pattern"
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        match (name, args) {
            ("matcher", [text]) => {
                let text = cx.machine.to_text(*text);
                let matcher = Matcher::new(Arc::clone(&self.0), text.into());
                done(cx.heap().add_host(Box::new(matcher)))
            }
            ("pattern" | "toString" | "getPattern", []) => done(cx.machine.new_string(self.0.source.as_str())?),
            ("flags", []) => done(self.0.flags),
            ("isCase", [Value::Null]) => done(false),
            ("isCase", [text]) => {
                let text = cx.machine.to_text(*text);
                done(self.0.full_match(cx.machine, &text)?.is_some())
            }
            ("split", [text]) => super::methods::split_by(cx.machine, &self.0, *text, 0),
            _ => Ok(Outcome::Missing),
        }
    }

    fn display(&self, _heap: &Heap) -> Option<String> {
        Some(self.0.source.clone())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}
