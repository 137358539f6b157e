//! Rarer methods that Groovy adds to texts.

use entente_groovy_vm::{Fault, HostResult, Machine, Native, Value};

use crate::support::java::fits;
use crate::support::{Event, closure_arg, done, missing, text, walk};

/// Whether some argument passes a test against the text; arguments come one by one or as a list.
fn any_of(machine: &mut Machine, this: Value, args: &[Value], test: fn(&str, &str) -> bool) -> HostResult {
    let own = machine.to_text(this);
    let parts = match args {
        [list] if !machine.heap.is_text(*list) => machine.elements(*list)?.unwrap_or_default(),
        parts => parts.to_vec(),
    };
    done(parts.into_iter().any(|part| test(&own, &machine.to_text(part))))
}

fn ignoring_case(machine: &mut Machine, this: Value, args: &[Value], test: fn(&str, &str) -> bool) -> HostResult {
    let [part] = args else { return missing() };
    done(test(&machine.to_text(this).to_lowercase(), &machine.to_text(*part).to_lowercase()))
}

/// The characters before the first that the closure refuses, or the rest from there.
fn while_true(machine: &mut Machine, this: Value, args: &[Value], take: bool) -> HostResult {
    let closure = fits!(closure_arg(machine, args));
    let own = machine.to_text(this);
    let letters: Vec<Value> = own.chars().map(|c| machine.heap.string(c.to_string())).collect();
    let ends: Vec<usize> = own.char_indices().map(|(at, _)| at).collect();
    let mut count = 0;
    walk(letters, closure, move |machine, event| {
        let end = match event {
            Event::Answer { answer, .. } if machine.truth(answer) => {
                count += 1;
                return Ok(None);
            }
            _ => ends.get(count).copied().unwrap_or(own.len()),
        };
        let part = if take { &own[..end] } else { &own[end..] };
        machine.new_string(part).map(Some)
    })
    .start()
}

/// Letters of a set, in which `a-e` is a range.
fn letter_set(text: &str) -> Vec<char> {
    let chars: Vec<char> = text.chars().collect();
    let mut set = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if chars.get(at + 1) == Some(&'-') && at + 2 < chars.len() {
            let (from, to) = (chars[at], chars[at + 2]);
            if from <= to {
                set.extend(from..=to)
            } else {
                set.extend((to..=from).rev())
            }
            at += 3;
        } else {
            set.push(chars[at]);
            at += 1;
        }
    }
    set
}

/// `tr(from, to)`: letters of one set for those of the other, whose last stands for all that lack one.
fn translate(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [from, to] = args else { return missing() };
    let (from, to) = (letter_set(&machine.to_text(*from)), letter_set(&machine.to_text(*to)));
    let own = machine.to_text(this);
    machine.charge(own.len())?;
    let changed: String = own
        .chars()
        .filter_map(|c| match from.iter().position(|letter| *letter == c) {
            Some(at) => to.get(at).or(to.last()).copied(),
            None => Some(c),
        })
        .collect();
    text(machine, changed)
}

/// `takeBetween(from, to)`, `takeBetween(both)`; nothing when there is no such part.
fn take_between(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let (from, to) = match args {
        [both] => (machine.to_text(*both), machine.to_text(*both)),
        [from, to] => (machine.to_text(*from), machine.to_text(*to)),
        _ => return missing(),
    };
    let own = machine.to_text(this);
    let part = own.split_once(from.as_str()).and_then(|(_, rest)| rest.split_once(to.as_str()));
    text(machine, part.map_or("", |(part, _)| part).to_owned())
}

/// Whether the text reads as a number of a kind.
fn reads_as(machine: &mut Machine, this: Value, test: fn(&str) -> bool) -> HostResult {
    done(test(machine.to_text(this).trim()))
}

/// Tabs to spaces, or leading and longer runs of spaces to tabs.
fn expand(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let width = match args {
        [] => 8,
        [width] => fits!(machine.heap.int(*width)).max(1) as usize,
        _ => return missing(),
    };
    let own = machine.to_text(this);
    machine.heap.check_string(own.len() + own.matches('\t').count() * width)?;
    let mut out = String::with_capacity(own.len());
    let mut column = 0;
    for c in own.chars() {
        match c {
            '\t' => {
                let blanks = width - column % width;
                out.extend(std::iter::repeat_n(' ', blanks));
                column += blanks;
            }
            '\n' => {
                out.push(c);
                column = 0;
            }
            c => {
                out.push(c);
                column += 1;
            }
        }
    }
    text(machine, out)
}

pub(super) const METHODS: &[(&str, Native)] = &[
    ("startsWithAny", |m, t, a| any_of(m, t, a, |own, part| own.starts_with(part))),
    ("endsWithAny", |m, t, a| any_of(m, t, a, |own, part| own.ends_with(part))),
    ("startsWithIgnoreCase", |m, t, a| ignoring_case(m, t, a, |own, part| own.starts_with(part))),
    ("endsWithIgnoreCase", |m, t, a| ignoring_case(m, t, a, |own, part| own.ends_with(part))),
    ("takeWhile", |m, t, a| while_true(m, t, a, true)),
    ("dropWhile", |m, t, a| while_true(m, t, a, false)),
    ("tr", translate),
    ("takeBetween", take_between),
    ("expand", expand),
    ("expandLine", expand),
    ("isFloat", |m, t, _| reads_as(m, t, |own| own.parse::<f32>().is_ok())),
    ("isBigInteger", |m, t, _| reads_as(m, t, |own| own.parse::<num_bigint::BigInt>().is_ok())),
    ("toShort", |m, t, _| {
        let own = m.to_text(t);
        let number = own
            .trim()
            .parse::<i16>()
            .map_err(|_| Fault::new("java.lang.NumberFormatException", format!("For input string: \"{own}\"")))?;
        done(Value::Short(number))
    }),
    ("toCharacter", |m, t, _| match m.to_text(t).encode_utf16().next() {
        Some(unit) => done(Value::Char(unit)),
        None => done(Value::Null),
    }),
];
