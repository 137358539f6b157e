//! From Java's regular-expression syntax to that of the engine underneath.
//!
//! Differences that are bridged: `\Q...\E`; classes such as `[\w-.]` where a hyphen is plain; `\d`, `\w`, `\s`, the
//! POSIX names and `\p{javaLowerCase}` mean ASCII (or Java's own sets); `\h` is horizontal space; `.` stops at every
//! line end of Java; `$` matches before a last line end; `\uXXXX`, octal and control escapes.

/// Java's flags of `Pattern.compile`.
pub(super) const CASE_INSENSITIVE: i32 = 2;
pub(super) const COMMENTS: i32 = 4;
pub(super) const MULTILINE: i32 = 8;
pub(super) const LITERAL: i32 = 16;
pub(super) const DOTALL: i32 = 32;

const LINE_ENDS: &str = r"\n\r\x{85}\x{2028}\x{2029}";

/// What is wrong with a pattern, and where (in characters).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SyntaxError {
    pub description: String,
    pub index: usize,
}

/// Translates a pattern.
pub(super) fn translate(pattern: &str, flags: i32) -> Result<String, SyntaxError> {
    if flags & LITERAL != 0 {
        let quoted: String = pattern.chars().map(literal).collect();
        return Ok(if flags & CASE_INSENSITIVE != 0 { format!("(?i){quoted}") } else { quoted });
    }
    let mut translator = Translator {
        chars: pattern.chars().collect(),
        at: 0,
        out: String::new(),
        modes: vec![Modes { multiline: flags & MULTILINE != 0, dotall: flags & DOTALL != 0 }],
    };
    if flags & CASE_INSENSITIVE != 0 {
        translator.out.push_str("(?i)");
    }
    if flags & MULTILINE != 0 {
        translator.out.push_str("(?m)");
    }
    if flags & COMMENTS != 0 {
        translator.out.push_str("(?x)");
    }
    translator.run()?;
    Ok(translator.out)
}

/// A character that means itself.
fn literal(c: char) -> String {
    if c.is_ascii_punctuation()
        && !matches!(c, '<' | '>' | '"' | '\'' | '%' | ',' | ':' | ';' | '=' | '@' | '_' | '`' | '!' | '/')
    {
        format!("\\{c}")
    } else if c.is_ascii_whitespace() || c == '#' {
        format!("\\x{{{:X}}}", c as u32)
    } else {
        c.to_string()
    }
}

/// What inline flags changed, per open group.
#[derive(Clone, Copy)]
struct Modes {
    multiline: bool,
    dotall: bool,
}

struct Translator {
    chars: Vec<char>,
    at: usize,
    out: String,
    modes: Vec<Modes>,
}

impl Translator {
    fn error(&self, description: impl Into<String>) -> SyntaxError {
        SyntaxError { description: description.into(), index: self.at.min(self.chars.len()) }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn modes(&mut self) -> &mut Modes {
        let last = self.modes.len() - 1;
        &mut self.modes[last]
    }

    fn run(&mut self) -> Result<(), SyntaxError> {
        while let Some(c) = self.peek(0) {
            match c {
                '\\' => {
                    let escape = self.escape(false)?;
                    self.out.push_str(&escape);
                }
                '[' => {
                    let class = self.class()?;
                    self.out.push_str(&class);
                }
                '(' => self.group()?,
                ')' => {
                    if self.modes.len() == 1 {
                        return Err(self.error("Unmatched closing ')'"));
                    }
                    self.modes.pop();
                    self.at += 1;
                    self.out.push(')');
                }
                '.' => {
                    self.at += 1;
                    if self.modes().dotall {
                        self.out.push_str("(?s:.)");
                    } else {
                        self.out.push_str(&format!("[^{LINE_ENDS}]"));
                    }
                }
                '$' => {
                    self.at += 1;
                    if self.modes().multiline {
                        self.out.push_str("(?m:$)");
                    } else {
                        self.out.push_str(r"(?=(?:\r\n|\n|\r)?\z)");
                    }
                }
                '^' => {
                    self.at += 1;
                    let multiline = self.modes().multiline;
                    self.out.push_str(if multiline { "(?m:^)" } else { r"\A" });
                }
                '{' if !self.chars.get(self.at + 1).is_some_and(char::is_ascii_digit) => {
                    return Err(self.error("Illegal repetition"));
                }
                '*' | '+' | '?' if self.nothing_to_repeat() => {
                    return Err(self.error(format!("Dangling meta character '{c}'")));
                }
                _ => {
                    self.at += 1;
                    self.out.push(c);
                }
            }
        }
        if self.modes.len() > 1 {
            return Err(self.error("Unclosed group"));
        }
        Ok(())
    }

    fn nothing_to_repeat(&self) -> bool {
        self.at == 0 || matches!(self.chars[self.at - 1], '(' | '|') && (self.at < 2 || self.chars[self.at - 2] != '\\')
    }

    /// `(`, `(?:`, `(?<name>`, `(?=`, `(?>`, `(?i)`, `(?i:` ...
    fn group(&mut self) -> Result<(), SyntaxError> {
        let outer = *self.modes();
        if self.peek(1) != Some('?') {
            self.at += 1;
            self.out.push('(');
            self.modes.push(outer);
            return Ok(());
        }
        let mut end = self.at + 2;
        while self.chars.get(end).is_some_and(|c| c.is_ascii_alphabetic() || *c == '-') {
            end += 1;
        }
        let flags: String = self.chars[self.at + 2..end].iter().collect();
        match self.chars.get(end) {
            Some(')') if !flags.is_empty() => {
                self.apply_flags(&flags);
                self.emit_flags(&flags, ')');
                self.at = end + 1;
            }
            Some(':') if !flags.is_empty() => {
                self.modes.push(outer);
                self.apply_flags(&flags);
                self.emit_flags(&flags, ':');
                self.at = end + 1;
            }
            _ => {
                self.modes.push(outer);
                let length = match (self.peek(2), self.peek(3)) {
                    (Some('<'), Some('=' | '!')) => 4,
                    (Some('<'), _) => {
                        let name: String = self.chars[self.at + 3..].iter().take_while(|c| **c != '>').collect();
                        name.chars().count() + 4
                    }
                    (Some(':' | '=' | '!' | '>'), _) => 3,
                    _ => return Err(self.error("Unknown inline modifier")),
                };
                let opening: String = self.chars.iter().skip(self.at).take(length).collect();
                self.out.push_str(&opening);
                self.at += length;
            }
        }
        Ok(())
    }

    fn apply_flags(&mut self, flags: &str) {
        let (on, off) = flags.split_once('-').unwrap_or((flags, ""));
        let modes = self.modes();
        modes.multiline = (modes.multiline || on.contains('m')) && !off.contains('m');
        modes.dotall = (modes.dotall || on.contains('s')) && !off.contains('s');
    }

    /// Only the flags that the engine must know; `u`, `d`, `U` change nothing here.
    fn emit_flags(&mut self, flags: &str, end: char) {
        let (on, off) = flags.split_once('-').unwrap_or((flags, ""));
        let known = |flags: &str| flags.chars().filter(|c| matches!(c, 'i' | 'm' | 's' | 'x')).collect::<String>();
        let (on, off) = (known(on), known(off));
        match (on.is_empty() && off.is_empty(), end) {
            (true, ')') => {}
            (true, _) => self.out.push_str("(?:"),
            _ => {
                let minus = if off.is_empty() { String::new() } else { format!("-{off}") };
                self.out.push_str(&format!("(?{on}{minus}{end}"));
            }
        }
    }

    /// `[...]`, nested classes and `&&` included.
    fn class(&mut self) -> Result<String, SyntaxError> {
        let start = self.at;
        let mut out = String::from("[");
        self.at += 1;
        if self.peek(0) == Some('^') {
            out.push('^');
            self.at += 1;
        }
        let mut first = true;
        loop {
            let Some(c) = self.peek(0) else {
                self.at = start;
                return Err(SyntaxError {
                    description: "Unclosed character class".into(),
                    index: self.chars.len() - 1,
                });
            };
            match c {
                ']' if !first => {
                    self.at += 1;
                    out.push(']');
                    return Ok(out);
                }
                '[' => out.push_str(&self.class()?),
                '&' if self.peek(1) == Some('&') => {
                    self.at += 2;
                    out.push_str("&&");
                }
                '\\' => {
                    let escape = self.escape(true)?;
                    out.push_str(&escape);
                    // A hyphen after a class such as \w is plain.
                    if self.peek(0) == Some('-') && escape.len() > 2 && !escape.starts_with("\\x") {
                        self.at += 1;
                        out.push_str("\\-");
                    }
                }
                '-' => {
                    self.at += 1;
                    let before_set =
                        self.peek(0) == Some('\\') && self.peek(1).is_some_and(|c| "dwsDWSpPhHvV".contains(c));
                    let at_border = first || matches!(self.peek(0), Some(']' | '[') | None);
                    let is_range = !at_border && !before_set;
                    out.push_str(if is_range { "-" } else { "\\-" });
                }
                _ => {
                    self.at += 1;
                    out.push_str(&literal(c));
                }
            }
            first = false;
        }
    }

    /// One escape; inside a class sets are written without their brackets where the engine allows it.
    fn escape(&mut self, in_class: bool) -> Result<String, SyntaxError> {
        let Some(c) = self.peek(1) else { return Err(self.error("Unexpected internal error")) };
        self.at += 2;
        let set = |inside: &str, negated: bool| {
            if negated { format!("[^{inside}]") } else { format!("[{inside}]") }
        };
        Ok(match c {
            'd' | 'D' => set("0-9", c == 'D'),
            'w' | 'W' => set("a-zA-Z0-9_", c == 'W'),
            's' | 'S' => set(r" \t\n\x{B}\f\r", c == 'S'),
            'h' | 'H' => set(r" \t\x{A0}\x{1680}\x{180E}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}", c == 'H'),
            'v' | 'V' => set(r"\n\x{B}\f\r\x{85}\x{2028}\x{2029}", c == 'V'),
            'R' if !in_class => format!("(?:\\r\\n|[{LINE_ENDS}\\x{{B}}\\f])"),
            'p' | 'P' => self.property(c == 'P')?,
            'Q' => {
                let mut quoted = String::new();
                while let Some(c) = self.peek(0) {
                    if c == '\\' && self.peek(1) == Some('E') {
                        self.at += 2;
                        break;
                    }
                    quoted.push_str(&literal(c));
                    self.at += 1;
                }
                quoted
            }
            'E' => String::new(),
            't' | 'n' | 'r' | 'f' | 'a' => format!("\\{c}"),
            'e' => "\\x{1B}".into(),
            'u' => self.code_point(4)?,
            'x' if self.peek(0) == Some('{') => {
                let digits: String = self.chars[self.at + 1..].iter().take_while(|c| **c != '}').collect();
                self.at += digits.len() + 2;
                format!("\\x{{{digits}}}")
            }
            'x' => self.code_point(2)?,
            '0' => {
                let digits: String =
                    self.chars[self.at..].iter().take(3).take_while(|c| ('0'..='7').contains(*c)).collect();
                self.at += digits.len();
                let code = u32::from_str_radix(&digits, 8).map_err(|_| self.error("Illegal octal escape sequence"))?;
                format!("\\x{{{code:X}}}")
            }
            'c' => {
                let Some(control) = self.peek(0) else { return Err(self.error("Illegal control escape sequence")) };
                self.at += 1;
                format!("\\x{{{:X}}}", (control as u32) ^ 64)
            }
            '1'..='9' if !in_class => format!("\\{c}"),
            'k' if !in_class => "\\k".into(),
            'b' | 'B' | 'A' | 'z' | 'G' if !in_class => format!("\\{c}"),
            'Z' if !in_class => r"(?=(?:\r\n|\n|\r)?\z)".into(),
            c if c.is_ascii_alphabetic() => {
                self.at -= 1;
                return Err(self.error("Illegal/unsupported escape sequence"));
            }
            c => literal(c),
        })
    }

    fn code_point(&mut self, length: usize) -> Result<String, SyntaxError> {
        let digits: String = self.chars.iter().skip(self.at).take(length).collect();
        let code = u32::from_str_radix(&digits, 16).ok().filter(|_| digits.len() == length);
        self.at += length;
        code.map(|code| format!("\\x{{{code:X}}}")).ok_or_else(|| self.error("Illegal hexadecimal escape sequence"))
    }

    /// `\p{Name}`, `\pL`.
    fn property(&mut self, negated: bool) -> Result<String, SyntaxError> {
        let name: String = if self.peek(0) == Some('{') {
            let name: String = self.chars[self.at + 1..].iter().take_while(|c| **c != '}').collect();
            self.at += name.chars().count() + 2;
            name
        } else {
            let name = self.peek(0).map(String::from).unwrap_or_default();
            self.at += 1;
            name
        };
        let ascii = match name.as_str() {
            "Lower" => "a-z",
            "Upper" => "A-Z",
            "ASCII" => r"\x{0}-\x{7F}",
            "Alpha" => "a-zA-Z",
            "Digit" => "0-9",
            "Alnum" => "a-zA-Z0-9",
            "Punct" => r"!-/:-@\[-`{-~",
            "Graph" => "!-~",
            "Print" => " -~",
            "Blank" => r" \t",
            "Cntrl" => r"\x{0}-\x{1F}\x{7F}",
            "XDigit" => "0-9a-fA-F",
            "Space" => r" \t\n\x{B}\f\r",
            "javaLowerCase" => r"\p{Lowercase}",
            "javaUpperCase" => r"\p{Uppercase}",
            "javaLetter" => r"\p{L}",
            "javaDigit" => r"\p{Nd}",
            "javaLetterOrDigit" => r"\p{L}\p{Nd}",
            "javaWhitespace" => r"\s\x{1C}-\x{1F}",
            _ => {
                let plain = name.strip_prefix("Is").unwrap_or(&name);
                let plain = match plain.split_once('=') {
                    Some((_, value)) => value,
                    None => plain,
                };
                return Ok(format!("\\{}{{{plain}}}", if negated { 'P' } else { 'p' }));
            }
        };
        Ok(if negated { format!("[^{ascii}]") } else { format!("[{ascii}]") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, text: &str) -> bool {
        let translated = translate(pattern, 0).expect("the pattern is right");
        fancy_regex::Regex::new(&format!(r"\A(?:{translated})\z"))
            .expect("the engine takes the translation")
            .is_match(text)
            .expect("no limit is reached")
    }

    #[test]
    fn java_syntax_means_what_it_means_in_java() {
        for (pattern, text, expected) in [
            (r"\Qa.b\E+", "a.bbb", true),
            (r"[\w-.]+", "a-b.c", true),
            (r"\d", "٣", false),
            (r"\h+", " \t\u{a0}", true),
            (r"\p{Alpha}+", "é", false),
            (r"\p{javaLowerCase}+", "é", true),
            (r"a.b", "a\rb", false),
            (r"(?s)a.b", "a\nb", true),
            (r"[a-z&&[^b]]", "b", false),
            (r"[a-z&&[^b]]", "c", true),
            (r"\u0041", "A", true),
            (r"a++b", "aaab", true),
            (r"(?<x>a)\k<x>", "aa", true),
            (r"(?<=a)b", "b", false),
            (r"[#~-]+", "#~-", true),
            (r"\/\<\>", "/<>", true),
            (r"[\]\[]+", "][", true),
            (r"[^\s,]+", "ab", true),
            (r"\{x\}", "{x}", true),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} on {text:?}");
        }
    }

    #[test]
    fn wrong_patterns_are_refused() {
        for pattern in ["(a", "a)", "[a", "*a", r"\y", "a{,3}"] {
            assert!(translate(pattern, 0).is_err(), "{pattern}");
        }
    }
}
