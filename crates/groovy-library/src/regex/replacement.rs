//! Java's replacement texts: `$1`, `${name}`, `\$`.

use entente_groovy_vm::{Fault, Machine};

use super::pattern::{Compiled, Match};

/// Appends a replacement with the groups of a match put in.
///
/// # Errors
/// `IllegalArgumentException` for a malformed text, `IndexOutOfBoundsException` for a group that is not there.
pub(super) fn append(
    out: &mut String,
    replacement: &str,
    pattern: &Compiled,
    text: &str,
    found: &Match,
) -> Result<(), Fault> {
    let mut chars = replacement.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some(c) => out.push(c),
                None => return Err(Fault::illegal_argument("character to be escaped is missing")),
            },
            '$' => {
                let group = match chars.peek() {
                    Some('{') => {
                        chars.next();
                        let name: String = chars.by_ref().take_while(|c| *c != '}').collect();
                        pattern
                            .group_number(&name)
                            .ok_or_else(|| Fault::illegal_argument(format!("No group with name {{{name}}}")))?
                    }
                    Some(digit) if digit.is_ascii_digit() => group_number(&mut chars, pattern),
                    None => {
                        return Err(Fault::illegal_argument("Illegal group reference: group index is missing"));
                    }
                    _ => return Err(Fault::illegal_argument("Illegal group reference")),
                };
                if group > pattern.group_count() {
                    return Err(Fault::new("java.lang.IndexOutOfBoundsException", format!("No group {group}")));
                }
                out.push_str(found.text(text, group).unwrap_or(""));
            }
            c => out.push(c),
        }
    }
    Ok(())
}

/// As many digits as still name a group.
fn group_number(chars: &mut std::iter::Peekable<std::str::Chars<'_>>, pattern: &Compiled) -> usize {
    let mut group = chars.next().and_then(|c| c.to_digit(10)).unwrap_or(0) as usize;
    while let Some(digit) = chars.peek().and_then(|c| c.to_digit(10)) {
        let longer = group * 10 + digit as usize;
        if longer > pattern.group_count() {
            break;
        }
        group = longer;
        chars.next();
    }
    group
}

/// Replaces all matches, or only the first.
///
/// # Errors
/// As [`append`], and limit faults.
pub(super) fn replace(
    machine: &mut Machine,
    pattern: &Compiled,
    text: &str,
    replacement: &str,
    all: bool,
) -> Result<String, Fault> {
    let matches = if all { pattern.find_all(machine, text)? } else { pattern.find_at(text, 0)?.into_iter().collect() };
    let mut out = String::with_capacity(text.len());
    let mut last = 0;
    for found in &matches {
        out.push_str(&text[last..found.start()]);
        append(&mut out, replacement, pattern, text, found)?;
        last = found.end();
        machine.heap.check_string(out.len())?;
    }
    out.push_str(&text[last..]);
    Ok(out)
}
