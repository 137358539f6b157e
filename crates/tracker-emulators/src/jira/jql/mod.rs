//! A real part of JQL: the fields that a synchronising client asks for, all comparisons, `AND OR NOT`, `IN`, `IS EMPTY`,
//! relative and absolute dates, a few functions, `ORDER BY`.

mod dates;
mod evaluate;
mod fields;
mod lexer;
mod order;
mod parser;
#[cfg(test)]
mod tests;

pub(crate) use parser::parse;

use std::sync::Arc;

use super::error::JiraError;
use super::site::{Issue, Site};
use fields::Field;

/// A parsed query.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Query {
    pub(crate) condition: Option<Condition>,
    pub(crate) order: Vec<Order>,
}

/// A condition.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Condition {
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    Term(Term),
}

/// One comparison.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Term {
    pub(crate) field: Field,
    pub(crate) operator: Operator,
    pub(crate) operands: Vec<Operand>,
}

/// How a field is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
    ContainsNot,
    In,
    NotIn,
    IsEmpty,
    IsNotEmpty,
}

/// What a field is compared with.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Operand {
    Text(String),
    Function(String, Vec<String>),
    Empty,
}

/// One element of `ORDER BY`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Order {
    pub(crate) field: Field,
    pub(crate) descending: bool,
}

impl Query {
    /// Checks what only the site knows: that the named projects, statuses, people and keys exist.
    ///
    /// # Errors
    /// 400 with the text that Jira gives to a signed-in caller.
    pub(crate) fn check(&self, site: &Site) -> Result<(), JiraError> {
        match &self.condition {
            Some(condition) => evaluate::check(condition, site),
            None => Ok(()),
        }
    }

    pub(crate) fn matches(&self, site: &Site, issue: &Issue) -> bool {
        self.condition.as_ref().is_none_or(|condition| evaluate::matches(condition, site, issue))
    }

    /// Sorts by `ORDER BY`; without one, newest first.
    pub(crate) fn sort(&self, site: &Site, issues: &mut [Arc<Issue>]) {
        issues.sort_by(|one, other| order::compare(&self.order, site, one, other));
    }
}
