//! The text of a query, read. `status_id=open&tracker_id=1`, the address of a list of issues, `query_id=12` or
//! `query=Name of a saved query`.

use entente_tracker_api::{QueryPosition, QueryProblem};
use url::form_urlencoded;

/// Parameters that say how a list looks, and not what is in it.
const LOOKS: &[&str] = &[
    "utf8",
    "set_filter",
    "sort",
    "group_by",
    "display_type",
    "per_page",
    "page",
    "limit",
    "offset",
    "key",
    "include",
];
/// Filters by a day, and the operators among their values that take nothing behind them.
const DAYS: &[&str] = &["created_on", "updated_on", "closed_on", "start_date", "due_date", "fixed_version.due_date"];
const PERIODS: &[&str] = &["t", "ld", "nd", "w", "lw", "l2w", "nw", "m", "lm", "nm", "y"];
/// The longest query, in bytes: what fits into an address everywhere.
const LONGEST: usize = 4_000;

/// A saved query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Saved {
    Id(String),
    Name(String),
}

/// A query, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Filters {
    text: String,
    pairs: Vec<(String, String)>,
    saved: Option<Saved>,
}

impl Filters {
    /// Reads a query; whether Redmine knows its filters is another question.
    pub(crate) fn parse(text: &str) -> Result<Self, QueryProblem> {
        let problem = |message: &str| Err(QueryProblem { message: message.to_owned(), position: None });
        if text.len() > LONGEST {
            return problem("The query is too long. Save it in Redmine and name it: query=Name");
        }
        let typed = text.trim();
        let mut pairs = Vec::new();
        let mut filters = typed;
        if let Some((page, rest)) = typed.split_once('?') {
            filters = rest;
            pairs.extend(project_in(page).map(|project| ("project_id".to_owned(), project)));
        } else if typed.contains("://") || typed.starts_with('/') {
            filters = "";
            pairs.extend(project_in(typed).map(|project| ("project_id".to_owned(), project)));
        }
        let filters = filters.split('#').next().unwrap_or(filters);
        let mut saved = None;
        for (name, value) in form_urlencoded::parse(filters.as_bytes()) {
            match name.trim() {
                "query_id" if value.bytes().all(|byte| byte.is_ascii_digit()) && !value.is_empty() => {
                    saved = Some(Saved::Id(value.into_owned()));
                }
                "query_id" => return problem("query_id must be a number. A saved query has a name too: query=Name"),
                "query" => saved = Some(Saved::Name(value.into_owned())),
                name if LOOKS.contains(&name) || name.starts_with("c[") || name.starts_with("t[") => {}
                // The page of filters ends its list with an empty one.
                "f[]" if value.is_empty() => {}
                name => pairs.push((name.to_owned(), value.into_owned())),
            }
        }
        let filters = Self { text: text.to_owned(), pairs, saved };
        if filters.saved.is_some() && filters.names().next().is_some() {
            return problem("Redmine ignores filters beside a saved query. Put them into the saved query.");
        }
        if filters.saved.is_none() && filters.pairs.is_empty() {
            return problem("The query is empty. Say at least a project, as in: project_id=ops&status_id=*");
        }
        if let Some((name, _)) = filters.pairs.iter().find(|(name, value)| !is_operator(name) && value.is_empty()) {
            return Err(filters.problem_at(name, format!("{name} has no value.")));
        }
        // Redmine reads the first letters as an operator: "yesterday" would be "in this year".
        let odd = |(name, value): &&(String, String)| {
            let word = value.starts_with(|char: char| char.is_ascii_alphabetic());
            let relative = value.starts_with("t-") || value.starts_with("t+");
            DAYS.contains(&name.as_str()) && word && !relative && !PERIODS.contains(&value.as_str())
        };
        if let Some((name, value)) = filters.pairs.iter().find(odd) {
            let message = format!("\"{value}\" is no day for {name}. Write a date such as >=2026-01-31, or >t-7.");
            return Err(filters.problem_at(name, message));
        }
        Ok(filters)
    }

    /// Names of the filters, without the project that the list is of.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        let long = self.is_long();
        self.pairs.iter().filter_map(move |(name, value)| match name.as_str() {
            "f[]" => Some(value.as_str()),
            "project_id" => None,
            name if long || is_operator(name) => None,
            name => Some(name),
        })
    }

    /// The project that the list is of: some filters exist in one project alone.
    pub(crate) fn place(&self) -> Option<(String, String)> {
        self.pairs.iter().find(|(name, _)| name == "project_id").cloned()
    }

    pub(crate) fn saved(&self) -> Option<&Saved> {
        self.saved.as_ref()
    }

    /// The saved query by its id, in the project that it belongs to.
    pub(crate) fn with_id(mut self, id: &str, project: Option<&str>) -> Self {
        self.saved = Some(Saved::Id(id.to_owned()));
        if let (Some(project), None) = (project, self.place()) {
            self.pairs.push(("project_id".into(), project.to_owned()));
        }
        self
    }

    /// Whether [`Filters::of_issues`] is possible: Redmine ignores filters beside a saved query, and takes each name once.
    pub(crate) fn can_name_issues(&self) -> bool {
        self.saved.is_none() && self.names().all(|name| name != "issue_id")
    }

    /// The same query among these issues alone.
    pub(crate) fn of_issues(&self, ids: &[&str]) -> Self {
        let mut narrowed = self.clone();
        let ids = ids.join(",");
        if narrowed.is_long() {
            narrowed.pairs.extend([
                ("f[]".into(), "issue_id".into()),
                ("op[issue_id]".into(), "=".into()),
                ("v[issue_id][]".into(), ids),
            ]);
        } else {
            narrowed.pairs.push(("issue_id".into(), ids));
        }
        narrowed
    }

    /// What is sent.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = (String, String)> {
        let saved = match &self.saved {
            Some(Saved::Id(id)) => Some(("query_id".to_owned(), id.clone())),
            _ => None,
        };
        saved.into_iter().chain(self.pairs.iter().cloned())
    }

    /// A problem with the filter of this name, where it stands in the text.
    pub(crate) fn problem_at(&self, name: &str, message: String) -> QueryProblem {
        let position = self.text.find(name).map(|at| {
            let before = &self.text[..at];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or(before).chars().count() + 1;
            let whole = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            QueryPosition { line: whole(line), column: whole(column) }
        });
        QueryProblem { message, position }
    }

    /// The form with `f[]`, `op[...]` and `v[...][]`, in which Redmine reads no short filters.
    fn is_long(&self) -> bool {
        self.pairs.iter().any(|(name, _)| name == "f[]")
    }
}

fn is_operator(name: &str) -> bool {
    name.starts_with("op[") || name.starts_with("v[")
}

/// The project in an address such as `/projects/ops/issues`.
fn project_in(page: &str) -> Option<String> {
    let (_, rest) = page.split_once("/projects/")?;
    let project = rest.split('/').next()?;
    (!project.is_empty()).then(|| project.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters(text: &str) -> Vec<(String, String)> {
        Filters::parse(text).unwrap().parameters().collect()
    }

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.into(), value.into())
    }

    #[test]
    fn a_query_is_what_stands_in_the_address_of_a_list() {
        assert_eq!(parameters("status_id=open&cf_1=%C3%BC+x"), [pair("status_id", "open"), pair("cf_1", "ü x")]);
        let address = "https://x.org/redmine/projects/ops/issues?utf8=✓&set_filter=1&sort=id%3Adesc&f%5B%5D=status_id\
            &op%5Bstatus_id%5D=o&f%5B%5D=&c%5B%5D=subject&group_by=";
        assert_eq!(
            parameters(address),
            [pair("project_id", "ops"), pair("f[]", "status_id"), pair("op[status_id]", "o")]
        );
        assert_eq!(parameters("https://x.org/projects/ops/issues"), [pair("project_id", "ops")]);
        for day in ["t", "t-3", "lw", ">=2026-01-31", "2026-01-31", "*"] {
            assert_eq!(parameters(&format!("due_date={day}"))[0].1, day);
        }
        assert_eq!(parameters("query_id=12"), [pair("query_id", "12")]);
        assert_eq!(Filters::parse("query=Open+bugs").unwrap().saved(), Some(&Saved::Name("Open bugs".into())));
    }

    #[test]
    fn what_redmine_would_ignore_is_a_problem() {
        for (text, part) in [
            ("", "empty"),
            ("sort=id", "empty"),
            ("query_id=1&status_id=open", "beside a saved query"),
            ("query_id=x", "number"),
            ("status_id=", "no value"),
            ("created_on=yesterday", "no day"),
        ] {
            let problem = Filters::parse(text).unwrap_err();
            assert!(problem.message.contains(part), "{text}: {}", problem.message);
        }
        assert!(Filters::parse(&"a=b&".repeat(2_000)).is_err());
    }

    #[test]
    fn names_and_places_of_filters_are_known() {
        let filters = Filters::parse("project_id=ops&\nstatus_id=open&tracker_id=1").unwrap();
        assert_eq!(filters.place(), Some(pair("project_id", "ops")));
        let long = Filters::parse("f[]=subject&op[subject]=~&v[subject][]=x").unwrap();
        assert_eq!(long.names().collect::<Vec<_>>(), ["subject"]);
        let position = Filters::parse("status_id=open&tracker_id=1").unwrap().problem_at("tracker_id", String::new());
        assert_eq!(position.position, Some(QueryPosition { line: 1, column: 16 }));
    }

    #[test]
    fn a_query_is_narrowed_to_issues_in_its_own_form() {
        let short = Filters::parse("status_id=open").unwrap().of_issues(&["1", "2"]);
        assert_eq!(short.parameters().last(), Some(pair("issue_id", "1,2")));
        let long = Filters::parse("f[]=subject&op[subject]=~&v[subject][]=x").unwrap().of_issues(&["1"]);
        assert_eq!(long.parameters().last(), Some(pair("v[issue_id][]", "1")));
        assert!(!Filters::parse("query_id=1").unwrap().can_name_issues());
        assert!(!Filters::parse("issue_id=1").unwrap().can_name_issues());
    }
}
