//! jsoup's selectors: reading them and matching elements.

use std::sync::Arc;

use entente_groovy_vm::{Fault, Machine};

use super::node::Node;
use super::write::{own_text, text};
use crate::regex::Compiled;

/// Nesting of `:has(:not(...))`.
const MAX_NESTING: usize = 16;

/// Alternatives, of which one must match.
#[derive(Clone)]
pub(super) struct Selector(Vec<Chain>);

/// The element's own conditions, then what must be around it, from the inside out.
#[derive(Clone)]
struct Chain {
    own: Vec<Simple>,
    around: Vec<(Relation, Vec<Simple>)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    Inside,
    Child,
    Next,
    After,
}

#[derive(Clone)]
enum Simple {
    Any,
    Tag(String),
    Id(String),
    Class(String),
    Has(String),
    HasPrefix(String),
    Attribute(String, Test),
    Index(std::cmp::Ordering, i64),
    /// The place among siblings: `an+b`, from the end, of the same name only.
    Nth {
        step: i64,
        first: i64,
        from_end: bool,
        of_type: bool,
    },
    Only {
        of_type: bool,
    },
    Root,
    Empty,
    Contains(String, bool),
    Matches(Arc<Compiled>, bool),
    Holds(Selector),
    Not(Selector),
    Is(Selector),
}

#[derive(Clone)]
enum Test {
    Equals(String),
    Differs(String),
    Starts(String),
    Ends(String),
    Contains(String),
    Matches(Arc<Compiled>),
}

fn wrong(query: &str, rest: &str) -> Fault {
    Fault::new(
        "org.jsoup.select.Selector$SelectorParseException",
        format!("Could not parse query '{query}': unexpected token at '{rest}'"),
    )
}

struct Reader<'m, 'q> {
    machine: &'m Machine,
    query: &'q str,
    at: usize,
    depth: usize,
}

/// Reads a selector.
///
/// # Errors
/// `SelectorParseException`, `PatternSyntaxException`.
pub(super) fn parse(machine: &Machine, query: &str) -> Result<Selector, Fault> {
    parse_nested(machine, query, 0)
}

fn parse_nested(machine: &Machine, query: &str, depth: usize) -> Result<Selector, Fault> {
    if query.trim().is_empty() {
        return Err(Fault::illegal_argument("String must not be empty"));
    }
    if depth > MAX_NESTING {
        return Err(wrong(query, query));
    }
    let mut reader = Reader { machine, query, at: 0, depth };
    let mut chains = vec![reader.chain()?];
    while reader.eat(",") {
        chains.push(reader.chain()?);
    }
    match reader.rest() {
        "" => Ok(Selector(chains)),
        rest => Err(wrong(query, rest)),
    }
}

impl<'q> Reader<'_, 'q> {
    fn rest(&self) -> &'q str {
        &self.query[self.at..]
    }

    fn eat(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    fn blanks(&mut self) -> bool {
        let rest = self.rest();
        let count = rest.len() - rest.trim_start().len();
        self.at += count;
        count > 0
    }

    fn word(&mut self) -> String {
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '\\'))).unwrap_or(rest.len());
        self.at += end;
        rest[..end].replace('\\', "")
    }

    fn chain(&mut self) -> Result<Chain, Fault> {
        self.blanks();
        let mut steps: Vec<(Relation, Vec<Simple>)> = Vec::new();
        let mut relation = Relation::Inside;
        if self.rest().starts_with(['>', '+', '~']) {
            // A leading combinator is about the element that is searched in.
            steps.push((Relation::Inside, vec![Simple::Root]));
        }
        loop {
            if let Some(found) = self.relation() {
                relation = found;
                self.blanks();
            }
            steps.push((relation, self.compound()?));
            relation = Relation::Inside;
            let blank = self.blanks();
            if self.rest().is_empty() || self.rest().starts_with(',') {
                break;
            }
            if !blank && !self.rest().starts_with(['>', '+', '~']) {
                return Err(wrong(self.query, self.rest()));
            }
        }
        let Some((mut relation, own)) = steps.pop() else { return Err(wrong(self.query, self.rest())) };
        let mut around = Vec::new();
        while let Some((next, simples)) = steps.pop() {
            around.push((relation, simples));
            relation = next;
        }
        Ok(Chain { own, around })
    }

    fn relation(&mut self) -> Option<Relation> {
        let relation = match self.rest().chars().next()? {
            '>' => Relation::Child,
            '+' => Relation::Next,
            '~' => Relation::After,
            _ => return None,
        };
        self.at += 1;
        Some(relation)
    }

    fn compound(&mut self) -> Result<Vec<Simple>, Fault> {
        let mut found = Vec::new();
        loop {
            match self.rest().chars().next() {
                Some('*') => {
                    self.at += 1;
                    found.push(Simple::Any);
                }
                Some('#') => {
                    self.at += 1;
                    found.push(Simple::Id(self.word()));
                }
                Some('.') => {
                    self.at += 1;
                    found.push(Simple::Class(self.word()));
                }
                Some('[') => {
                    let inside = self.balanced('[', ']')?;
                    found.push(self.attribute(&inside)?);
                }
                Some(':') => {
                    self.at += 1;
                    found.push(self.pseudo()?);
                }
                Some(c) if c.is_alphanumeric() || c == '_' => {
                    let mut name = self.word();
                    if self.eat("|") {
                        name = format!("{name}:{}", self.word());
                    }
                    found.push(Simple::Tag(name.to_lowercase()));
                }
                _ if found.is_empty() => return Err(wrong(self.query, self.rest())),
                _ => return Ok(found),
            }
        }
    }

    /// What stands between brackets that may nest; quotes hide brackets.
    fn balanced(&mut self, open: char, close: char) -> Result<String, Fault> {
        let rest = self.rest();
        let (mut depth, mut quote, mut escaped) = (0, None, false);
        for (at, c) in rest.char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                c if Some(c) == quote => quote = None,
                '"' | '\'' if quote.is_none() => quote = Some(c),
                _ if quote.is_some() => {}
                c if c == open => depth += 1,
                c if c == close => {
                    depth -= 1;
                    if depth == 0 {
                        self.at += at + close.len_utf8();
                        return Ok(rest[open.len_utf8()..at].to_owned());
                    }
                }
                _ => {}
            }
        }
        Err(wrong(self.query, rest))
    }

    fn pattern(&self, source: &str) -> Result<Arc<Compiled>, Fault> {
        Compiled::new(self.machine, source, 0)
    }

    fn attribute(&self, inside: &str) -> Result<Simple, Fault> {
        if let Some(prefix) = inside.strip_prefix('^') {
            return Ok(Simple::HasPrefix(prefix.trim().to_lowercase()));
        }
        let Some(equals) = inside.find('=') else { return Ok(Simple::Has(inside.trim().to_lowercase())) };
        let value = inside[equals + 1..].trim();
        let bare = value.trim_matches(|c| c == '"' || c == '\'');
        let (name, kind) = match inside[..equals].chars().last() {
            Some(kind @ ('!' | '^' | '$' | '*' | '~')) => (&inside[..equals - 1], Some(kind)),
            _ => (&inside[..equals], None),
        };
        let lower = bare.trim().to_lowercase();
        let test = match kind {
            None => Test::Equals(lower),
            Some('!') => Test::Differs(lower),
            Some('^') => Test::Starts(lower),
            Some('$') => Test::Ends(lower),
            Some('*') => Test::Contains(lower),
            Some(_) => Test::Matches(self.pattern(bare)?),
        };
        Ok(Simple::Attribute(name.trim().to_lowercase(), test))
    }

    fn pseudo(&mut self) -> Result<Simple, Fault> {
        let name = self.word().to_lowercase();
        let argument = if self.rest().starts_with('(') { Some(self.balanced('(', ')')?) } else { None };
        let query = self.query;
        let argument_of = || argument.clone().ok_or_else(|| wrong(query, ":"));
        let number = || argument.as_deref().and_then(|text| text.trim().parse().ok()).ok_or_else(|| wrong(query, ":"));
        let nested = |reader: &Self| parse_nested(reader.machine, &argument_of()?, reader.depth + 1);
        let nth = |from_end: bool, of_type: bool| {
            let (step, first) = position(&argument_of()?).ok_or_else(|| wrong(query, ":"))?;
            Ok::<_, Fault>(Simple::Nth { step, first, from_end, of_type })
        };
        let fixed = |from_end: bool, of_type: bool| Simple::Nth { step: 0, first: 1, from_end, of_type };
        Ok(match name.as_str() {
            "lt" => Simple::Index(std::cmp::Ordering::Less, number()?),
            "gt" => Simple::Index(std::cmp::Ordering::Greater, number()?),
            "eq" => Simple::Index(std::cmp::Ordering::Equal, number()?),
            "has" => Simple::Holds(nested(self)?),
            "not" => Simple::Not(nested(self)?),
            "is" => Simple::Is(nested(self)?),
            "contains" => Simple::Contains(super::write::normalise(&argument_of()?).to_lowercase(), false),
            "containsown" => Simple::Contains(super::write::normalise(&argument_of()?).to_lowercase(), true),
            "matches" => Simple::Matches(self.pattern(&argument_of()?)?, false),
            "matchesown" => Simple::Matches(self.pattern(&argument_of()?)?, true),
            "first-child" => fixed(false, false),
            "last-child" => fixed(true, false),
            "first-of-type" => fixed(false, true),
            "last-of-type" => fixed(true, true),
            "nth-child" => nth(false, false)?,
            "nth-last-child" => nth(true, false)?,
            "nth-of-type" => nth(false, true)?,
            "nth-last-of-type" => nth(true, true)?,
            "only-child" => Simple::Only { of_type: false },
            "only-of-type" => Simple::Only { of_type: true },
            "empty" => Simple::Empty,
            "root" => Simple::Root,
            _ => return Err(wrong(self.query, &format!(":{name}"))),
        })
    }
}

/// `2n+1`, `odd`, `even`, `3`.
fn position(text: &str) -> Option<(i64, i64)> {
    let text: String = text.to_lowercase().split_whitespace().collect();
    match text.as_str() {
        "odd" => return Some((2, 1)),
        "even" => return Some((2, 0)),
        _ => {}
    }
    match text.split_once('n') {
        None => Some((0, text.parse().ok()?)),
        Some((step, first)) => {
            let step = match step {
                "" | "+" => 1,
                "-" => -1,
                step => step.parse().ok()?,
            };
            Some((step, if first.is_empty() { 0 } else { first.trim_start_matches('+').parse().ok()? }))
        }
    }
}

impl Selector {
    /// Elements at and below a node that match, in document order.
    ///
    /// # Errors
    /// A limit fault; the number of elements times the number of conditions is charged.
    pub(super) fn find(&self, machine: &mut Machine, root: &Node) -> Result<Vec<Node>, Fault> {
        let mut found = Vec::new();
        for node in root.all() {
            machine.charge(self.0.len() * 4)?;
            if node.is_element() && self.matches(machine, &node, root)? {
                found.push(node);
            }
        }
        Ok(found)
    }

    /// Whether an element matches, seen from a root.
    ///
    /// # Errors
    /// A limit fault.
    pub(super) fn matches(&self, machine: &mut Machine, node: &Node, root: &Node) -> Result<bool, Fault> {
        for chain in &self.0 {
            if all(machine, &chain.own, node, root)? && surrounded(machine, &chain.around, node, root)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Whether the conditions about elements around hold.
fn surrounded(
    machine: &mut Machine,
    around: &[(Relation, Vec<Simple>)],
    node: &Node,
    root: &Node,
) -> Result<bool, Fault> {
    machine.charge(1)?;
    let Some(((relation, simples), rest)) = around.split_first() else { return Ok(true) };
    let mut place = node.clone();
    loop {
        let next = match relation {
            Relation::Inside | Relation::Child if place.same(root) => None,
            Relation::Inside | Relation::Child => place.parent(),
            Relation::Next | Relation::After => previous_element(&place),
        };
        let Some(next) = next else { return Ok(false) };
        if all(machine, simples, &next, root)? && surrounded(machine, rest, &next, root)? {
            return Ok(true);
        }
        if matches!(relation, Relation::Child | Relation::Next) {
            return Ok(false);
        }
        place = next;
    }
}

fn previous_element(node: &Node) -> Option<Node> {
    let (parent, at) = node.position()?;
    parent.children()[..at].iter().rev().find(|node| node.is_element()).cloned()
}

fn all(machine: &mut Machine, simples: &[Simple], node: &Node, root: &Node) -> Result<bool, Fault> {
    for simple in simples {
        if !one(machine, simple, node, root)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The place among sibling elements, from 0, and how many there are.
fn place(node: &Node, of_type: bool) -> (usize, usize) {
    let Some(parent) = node.parent() else { return (0, 1) };
    let name = node.name();
    let siblings: Vec<Node> = parent.elements().into_iter().filter(|other| !of_type || other.name() == name).collect();
    (siblings.iter().position(|other| other.same(node)).unwrap_or(0), siblings.len())
}

fn one(machine: &mut Machine, simple: &Simple, node: &Node, root: &Node) -> Result<bool, Fault> {
    Ok(match simple {
        Simple::Any => node.is_element(),
        Simple::Root => node.same(root),
        Simple::Tag(name) => node.name().is_some_and(|own| own.eq_ignore_ascii_case(name)),
        Simple::Id(id) => node.attribute("id").as_deref() == Some(id),
        Simple::Class(class) => {
            node.attribute("class").is_some_and(|own| own.split_whitespace().any(|own| own.eq_ignore_ascii_case(class)))
        }
        Simple::Has(name) => node.attribute(name).is_some(),
        Simple::HasPrefix(prefix) => node.attributes().iter().any(|(name, _)| name.starts_with(prefix.as_str())),
        Simple::Attribute(name, test) => {
            let own = node.attribute(name);
            if let (Test::Differs(value), own) = (test, &own) {
                return Ok(own.as_ref().is_none_or(|own| own.trim().to_lowercase() != *value));
            }
            let Some(own) = own else { return Ok(false) };
            let lower = own.trim().to_lowercase();
            match test {
                Test::Equals(value) => lower == *value,
                Test::Starts(value) => lower.starts_with(value.as_str()),
                Test::Ends(value) => lower.ends_with(value.as_str()),
                Test::Contains(value) => lower.contains(value.as_str()),
                Test::Matches(pattern) => pattern.find_at(&own, 0)?.is_some(),
                Test::Differs(_) => true,
            }
        }
        Simple::Index(order, number) => !node.same(root) && (place(node, false).0 as i64).cmp(number) == *order,
        Simple::Nth { step, first, from_end, of_type } => {
            if node.parent().is_none() {
                return Ok(false);
            }
            let (at, count) = place(node, *of_type);
            machine.charge(count)?;
            let at = if *from_end { count - at } else { at + 1 } as i64;
            match step {
                0 => at == *first,
                step => (at - first) * step >= 0 && (at - first) % step == 0,
            }
        }
        Simple::Only { of_type } => node.parent().is_some() && place(node, *of_type).1 == 1,
        Simple::Empty => node.children().iter().all(|child| !child.is_element() && child.text().is_none()),
        Simple::Contains(wanted, own) => {
            let shown = if *own { own_text(node) } else { text(node) };
            machine.charge(shown.len() / 4)?;
            shown.to_lowercase().contains(wanted.as_str())
        }
        Simple::Matches(pattern, own) => {
            let shown = if *own { own_text(node) } else { text(node) };
            machine.charge(shown.len() / 4)?;
            pattern.find_at(&shown, 0)?.is_some()
        }
        Simple::Holds(selector) => {
            for inside in node.all().into_iter().skip(1) {
                machine.charge(1)?;
                if inside.is_element() && selector.matches(machine, &inside, node)? {
                    return Ok(true);
                }
            }
            false
        }
        Simple::Not(selector) => !selector.matches(machine, node, root)?,
        Simple::Is(selector) => selector.matches(machine, node, root)?,
    })
}
