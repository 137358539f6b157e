//! `java.util.StringTokenizer` and `StringJoiner`.

use entente_groovy_vm::object::{IteratorObject, Object};
use entente_groovy_vm::{ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, Value};

use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{done, missing, text};

/// A walk through a text by delimiters.
#[derive(Clone)]
struct Tokenizer {
    text: Vec<char>,
    at: usize,
    delimiters: String,
    gives_delimiters: bool,
}

impl Tokenizer {
    fn is_delimiter(&self, c: char) -> bool {
        self.delimiters.contains(c)
    }

    fn next(&mut self) -> Option<String> {
        if !self.gives_delimiters {
            while self.text.get(self.at).is_some_and(|c| self.is_delimiter(*c)) {
                self.at += 1;
            }
        }
        let start = self.at;
        while self.text.get(self.at).is_some_and(|c| !self.is_delimiter(*c)) {
            self.at += 1;
        }
        if start == self.at && self.at < self.text.len() {
            self.at += 1;
        }
        (start < self.at).then(|| self.text[start..self.at].iter().collect())
    }

    fn rest(&self) -> Vec<String> {
        let mut ahead = self.clone();
        std::iter::from_fn(|| ahead.next()).collect()
    }
}

impl JavaValue for Tokenizer {
    fn class(&self) -> &str {
        "java.util.StringTokenizer"
    }

    fn elements(&self, heap: &mut Heap) -> Option<Vec<Value>> {
        Some(self.rest().into_iter().map(|token| heap.string(token)).collect())
    }
}

fn tokens_left(machine: &mut Machine, this: Value) -> Result<Option<Vec<String>>, Fault> {
    let Some(tokenizer) = peek::<Tokenizer>(machine, this) else { return Ok(None) };
    let (cost, rest) = (tokenizer.text.len() - tokenizer.at, tokenizer.rest());
    machine.charge(cost / 16)?;
    Ok(Some(rest))
}

fn next_token(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if let [delimiters] = args {
        let delimiters = machine.to_text(*delimiters);
        fits!(peek_mut::<Tokenizer>(machine, this)).delimiters = delimiters;
    }
    match fits!(peek_mut::<Tokenizer>(machine, this)).next() {
        Some(token) => text(machine, token),
        None => Err(Fault::Exception { class: "java.util.NoSuchElementException".into(), message: None }),
    }
}

fn has_more(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let mut ahead = fits!(peek::<Tokenizer>(machine, this)).clone();
    machine.charge(ahead.text.len() / 64)?;
    done(ahead.next().is_some())
}

const TOKENIZER: &[(&str, Native)] = &[
    ("hasMoreTokens", has_more),
    ("hasMoreElements", has_more),
    ("hasNext", has_more),
    ("nextToken", next_token),
    ("nextElement", next_token),
    ("next", next_token),
    ("countTokens", |m, t, _| done(fits!(tokens_left(m, t)?).len() as i32)),
    ("asIterator", |m, t, _| {
        let rest = fits!(tokens_left(m, t)?);
        let items = rest.into_iter().map(|token| m.heap.string(token)).collect();
        done(m.heap.add(Object::Iterator(IteratorObject { items, next: 0, source: t, removable: false })))
    }),
];

fn tokenizer(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let (shown, delimiters, gives_delimiters) = match args {
        [shown] => (*shown, " \t\n\r\u{c}".to_owned(), false),
        [shown, delimiters] => (*shown, machine.to_text(*delimiters), false),
        [shown, delimiters, Value::Bool(gives)] => (*shown, machine.to_text(*delimiters), *gives),
        _ => return missing(),
    };
    let shown = fits!(machine.heap.text(shown));
    machine.heap.grow(shown.len() * 4);
    done(object(machine, Tokenizer { text: shown.chars().collect(), at: 0, delimiters, gives_delimiters }))
}

/// Texts joined as they come.
struct Joiner {
    separator: String,
    prefix: String,
    suffix: String,
    joined: Option<String>,
    empty: Option<String>,
}

impl Joiner {
    fn shown(&self) -> String {
        match (&self.joined, &self.empty) {
            (None, Some(empty)) => empty.clone(),
            (joined, _) => format!("{}{}{}", self.prefix, joined.as_deref().unwrap_or(""), self.suffix),
        }
    }

    fn add(&mut self, part: &str) {
        match &mut self.joined {
            Some(joined) => {
                joined.push_str(&self.separator);
                joined.push_str(part);
            }
            none => *none = Some(part.to_owned()),
        }
    }
}

impl JavaValue for Joiner {
    fn class(&self) -> &str {
        "java.util.StringJoiner"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        Some(self.shown())
    }
}

fn join(machine: &mut Machine, this: Value, part: &str) -> HostResult {
    let length = fits!(peek::<Joiner>(machine, this)).joined.as_ref().map_or(0, String::len);
    machine.heap.check_string(length + part.len())?;
    machine.heap.grow(part.len());
    fits!(peek_mut::<Joiner>(machine, this)).add(part);
    done(this)
}

const JOINER: &[(&str, Native)] = &[
    ("add", |m, t, a| match a {
        [part] => {
            let part = m.to_text(*part);
            join(m, t, &part)
        }
        _ => missing(),
    }),
    ("merge", |m, t, a| match a {
        [other] => match fits!(peek::<Joiner>(m, *other)).joined.clone() {
            Some(joined) => join(m, t, &joined),
            None => done(t),
        },
        _ => missing(),
    }),
    ("setEmptyValue", |m, t, a| match a {
        [shown] => {
            let shown = m.to_text(*shown);
            fits!(peek_mut::<Joiner>(m, t)).empty = Some(shown);
            done(t)
        }
        _ => missing(),
    }),
    ("length", |m, t, _| done(fits!(peek::<Joiner>(m, t)).shown().encode_utf16().count() as i32)),
    ("toString", |m, t, _| {
        let shown = fits!(peek::<Joiner>(m, t)).shown();
        text(m, shown)
    }),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("java.util.StringTokenizer"), &["java.lang.Object", "java.util.Enumeration"])
            .methods(TOKENIZER)
            .constructor(tokenizer),
    );
    builder.class(ClassDef::new("java.util.Enumeration").interface());
    builder.class(
        with_parents(ClassDef::new("java.util.StringJoiner"), &["java.lang.Object"]).methods(JOINER).constructor(
            |m, _, a| {
                let parts: Vec<String> = a.iter().map(|part| m.to_text(*part)).collect();
                let (separator, prefix, suffix) = match parts.as_slice() {
                    [separator] => (separator.clone(), String::new(), String::new()),
                    [separator, prefix, suffix] => (separator.clone(), prefix.clone(), suffix.clone()),
                    _ => return missing(),
                };
                done(object(m, Joiner { separator, prefix, suffix, joined: None, empty: None }))
            },
        ),
    );
}
