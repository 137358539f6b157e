//! From tokens to a query.

use std::iter::Peekable;
use std::vec::IntoIter;

use super::fields::Field;
use super::lexer::{Placed, Token, tokens};
use super::{Condition, Operand, Operator, Order, Query, Term};

/// Fields that `ORDER BY` may name (S).
const MAX_ORDER_FIELDS: usize = 7;
const MAX_DEPTH: usize = 50;

/// Reads a query.
///
/// # Errors
/// Jira's text: "Error in the JQL Query: ...", or that a field does not exist.
pub(crate) fn parse(jql: &str) -> Result<Query, String> {
    let tokens = tokens(jql).map_err(|(text, at)| format!("{} {}", syntax(&text), place(jql, at)))?;
    let mut parser = Parser { tokens: tokens.into_iter().peekable(), depth: 0, at: 0, wrong: None };
    // A syntax error comes first and tells its place (S); one about a field or an operator does not.
    let query = query(&mut parser).map_err(|text| format!("{text} {}", place(jql, parser.at)))?;
    parser.wrong.map_or(Ok(query), Err)
}

fn query(parser: &mut Parser) -> Result<Query, String> {
    let condition = if parser.at_order() || parser.tokens.peek().is_none() { None } else { Some(parser.any()?) };
    let order = parser.order()?;
    match parser.next() {
        None => Ok(Query { condition, order }),
        Some(token) => Err(syntax(&format!("Expecting either 'OR' or 'AND' but got {}.", show(&token)))),
    }
}

/// Line and character of a byte, as Jira ends its messages.
fn place(jql: &str, at: usize) -> String {
    let before = jql.get(..at).unwrap_or(jql);
    let line = before.matches('\n').count() + 1;
    let character = before.rsplit('\n').next().unwrap_or(before).chars().count() + 1;
    format!("(line {line}, character {character})")
}

struct Parser {
    tokens: Peekable<IntoIter<Placed>>,
    depth: usize,
    /// Where the last token begins.
    at: usize,
    /// The first thing that reads well and makes no sense.
    wrong: Option<String>,
}

impl Parser {
    fn next(&mut self) -> Option<Token> {
        let (token, at) = self.tokens.next()?;
        self.at = at;
        Some(token)
    }

    fn next_if(&mut self, wanted: impl Fn(&Token) -> bool) -> bool {
        match self.tokens.next_if(|(token, _)| wanted(token)) {
            Some((_, at)) => self.at = at,
            None => return false,
        }
        true
    }

    fn any(&mut self) -> Result<Condition, String> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(syntax("The query is nested too deeply."));
        }
        let mut parts = vec![self.all()?];
        while self.take_word("or") || self.take_sign("||") {
            parts.push(self.all()?);
        }
        self.depth -= 1;
        Ok(if parts.len() == 1 { parts.swap_remove(0) } else { Condition::Any(parts) })
    }

    fn all(&mut self) -> Result<Condition, String> {
        let mut parts = vec![self.single()?];
        while self.take_word("and") || self.take_sign("&&") {
            parts.push(self.single()?);
        }
        Ok(if parts.len() == 1 { parts.swap_remove(0) } else { Condition::All(parts) })
    }

    fn single(&mut self) -> Result<Condition, String> {
        let mut negated = false;
        while self.take_word("not") || self.take_sign("!") {
            negated = !negated;
        }
        let condition = if self.take(&Token::Open) {
            let inner = self.any()?;
            self.expect(&Token::Close, "')'")?;
            inner
        } else {
            self.term()?
        };
        Ok(if negated { Condition::Not(Box::new(condition)) } else { condition })
    }

    fn term(&mut self) -> Result<Condition, String> {
        let field = self.field()?;
        let operator = self.operator()?;
        let operands = match operator {
            Operator::In | Operator::NotIn => self.list()?,
            Operator::IsEmpty | Operator::IsNotEmpty => {
                if !self.take_word("empty") && !self.take_word("null") {
                    return Err(syntax("The operator 'is' can only be used with EMPTY."));
                }
                Vec::new()
            }
            _ => vec![self.operand()?],
        };
        let ordering =
            matches!(operator, Operator::Less | Operator::LessOrEqual | Operator::Greater | Operator::GreaterOrEqual);
        let containing = matches!(operator, Operator::Contains | Operator::ContainsNot);
        let empty = matches!(operator, Operator::IsEmpty | Operator::IsNotEmpty);
        let fits = if ordering {
            field.is_ordered()
        } else if field.is_text() {
            containing || (empty && field != Field::Text)
        } else {
            !containing
        };
        if !fits {
            let text = format!("The operator '{}' is not supported by the '{}' field.", name(operator), field.name());
            self.wrong.get_or_insert(text);
        }
        Ok(Condition::Term(Term { field, operator, operands }))
    }

    fn field(&mut self) -> Result<Field, String> {
        match self.next() {
            Some(Token::Word(name) | Token::Text(name)) => Ok(Field::find(&name).unwrap_or_else(|| {
                let text = format!("Field '{name}' does not exist or you do not have permission to view it.");
                self.wrong.get_or_insert(text);
                // Any field will do for reading on.
                Field::Text
            })),
            Some(token) => Err(syntax(&format!("Expecting a field name but got {}.", show(&token)))),
            None => Err(syntax("Expecting a field name at the end of the query.")),
        }
    }

    fn operator(&mut self) -> Result<Operator, String> {
        if self.take_word("not") {
            return if self.take_word("in") { Ok(Operator::NotIn) } else { Err(syntax("Expecting 'IN' after 'NOT'.")) };
        }
        if self.take_word("in") {
            return Ok(Operator::In);
        }
        if self.take_word("is") {
            return Ok(if self.take_word("not") { Operator::IsNotEmpty } else { Operator::IsEmpty });
        }
        match self.next() {
            Some(Token::Sign("=")) => Ok(Operator::Equal),
            Some(Token::Sign("!=")) => Ok(Operator::NotEqual),
            Some(Token::Sign("<")) => Ok(Operator::Less),
            Some(Token::Sign("<=")) => Ok(Operator::LessOrEqual),
            Some(Token::Sign(">")) => Ok(Operator::Greater),
            Some(Token::Sign(">=")) => Ok(Operator::GreaterOrEqual),
            Some(Token::Sign("~")) => Ok(Operator::Contains),
            Some(Token::Sign("!~")) => Ok(Operator::ContainsNot),
            Some(token) => Err(syntax(&format!(
                "Expecting operator but got {}. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.",
                show(&token)
            ))),
            None => Err(syntax("Expecting operator before the end of the query.")),
        }
    }

    fn list(&mut self) -> Result<Vec<Operand>, String> {
        self.expect(&Token::Open, "'('")?;
        let mut operands = vec![self.operand()?];
        while self.take(&Token::Comma) {
            operands.push(self.operand()?);
        }
        self.expect(&Token::Close, "')'")?;
        Ok(operands)
    }

    fn operand(&mut self) -> Result<Operand, String> {
        match self.next() {
            Some(Token::Text(text)) => Ok(Operand::Text(text)),
            Some(Token::Word(word)) if is_keyword(&word, &["empty", "null"]) => Ok(Operand::Empty),
            Some(Token::Word(word)) => {
                if !self.take(&Token::Open) {
                    return Ok(Operand::Text(word));
                }
                let mut arguments = Vec::new();
                while !self.take(&Token::Close) {
                    match self.next() {
                        Some(Token::Word(text) | Token::Text(text)) => arguments.push(text),
                        _ => return Err(syntax("Expecting a value or ')' in the function's arguments.")),
                    }
                    self.take(&Token::Comma);
                }
                Ok(Operand::Function(word.to_lowercase(), arguments))
            }
            Some(token) => {
                Err(syntax(&format!("Expecting either a value, list or function but got {}.", show(&token))))
            }
            None => Err(syntax("Expecting either a value, list or function before the end of the query.")),
        }
    }

    fn at_order(&mut self) -> bool {
        matches!(self.tokens.peek(), Some((Token::Word(word), _)) if is_keyword(word, &["order"]))
    }

    fn order(&mut self) -> Result<Vec<Order>, String> {
        if !self.take_word("order") {
            return Ok(Vec::new());
        }
        if !self.take_word("by") {
            return Err(syntax("Expecting 'BY' after 'ORDER'."));
        }
        let mut order = Vec::new();
        loop {
            let field = self.field()?;
            let descending = self.take_word("desc");
            if !descending {
                self.take_word("asc");
            }
            order.push(Order { field, descending });
            if !self.take(&Token::Comma) {
                break;
            }
        }
        if order.len() > MAX_ORDER_FIELDS {
            return Err(syntax(&format!("The ORDER BY clause can contain a maximum of {MAX_ORDER_FIELDS} fields.")));
        }
        Ok(order)
    }

    fn take(&mut self, wanted: &Token) -> bool {
        self.next_if(|token| token == wanted)
    }

    fn take_sign(&mut self, wanted: &'static str) -> bool {
        self.take(&Token::Sign(wanted))
    }

    fn take_word(&mut self, wanted: &str) -> bool {
        self.next_if(|token| matches!(token, Token::Word(word) if word.eq_ignore_ascii_case(wanted)))
    }

    fn expect(&mut self, wanted: &Token, shown: &str) -> Result<(), String> {
        match self.next() {
            Some(token) if token == *wanted => Ok(()),
            Some(token) => Err(syntax(&format!("Expecting {shown} but got {}.", show(&token)))),
            None => Err(syntax(&format!("Expecting {shown} before the end of the query."))),
        }
    }
}

fn is_keyword(word: &str, keywords: &[&str]) -> bool {
    keywords.iter().any(|keyword| word.eq_ignore_ascii_case(keyword))
}

fn name(operator: Operator) -> &'static str {
    match operator {
        Operator::Equal => "=",
        Operator::NotEqual => "!=",
        Operator::Less => "<",
        Operator::LessOrEqual => "<=",
        Operator::Greater => ">",
        Operator::GreaterOrEqual => ">=",
        Operator::Contains => "~",
        Operator::ContainsNot => "!~",
        Operator::In => "in",
        Operator::NotIn => "not in",
        Operator::IsEmpty => "is",
        Operator::IsNotEmpty => "is not",
    }
}

fn show(token: &Token) -> String {
    match token {
        Token::Word(text) | Token::Text(text) => format!("'{text}'"),
        Token::Open => "'('".to_owned(),
        Token::Close => "')'".to_owned(),
        Token::Comma => "','".to_owned(),
        Token::Sign(sign) => format!("'{sign}'"),
    }
}

fn syntax(text: &str) -> String {
    format!("Error in the JQL Query: {text}")
}
