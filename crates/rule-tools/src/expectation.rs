//! Whether a run made what a case expects.

use crate::case::Expect;
use crate::changes::changes;
use crate::notation::complete;
use crate::trial::{Outcome, TrialResult};
use serde_json::{Value, json};

/// What is different from what was expected, one sentence each.
pub(crate) fn differences(expect: &Expect, result: &TrialResult) -> Vec<String> {
    let mut found = Vec::new();
    match (&result.outcome, &expect.error) {
        (Outcome::Failed(failure), Some(part)) => {
            let whole = format!("{}: {}", failure.exception, failure.message);
            if !whole.contains(part.as_str()) {
                found.push(format!("the error should say {part:?}, and it is {whole}"));
            }
        }
        (Outcome::Failed(failure), None) => {
            let line = failure.line.map(|line| format!(" at line {line}")).unwrap_or_default();
            found.push(format!("the script failed{line}: {}: {}", failure.exception, failure.message));
        }
        (_, Some(part)) => found.push(format!("an error with {part:?} was expected, and there was none")),
        (_, None) => {}
    }
    let made = match &result.outcome {
        Outcome::Replica(replica) => Some(("replica", json!(replica), json!(replica))),
        Outcome::Issue { before, wanted, .. } => Some(("issue", json!(wanted), changes(before, wanted))),
        Outcome::Failed(_) => None,
    };
    for (name, expected) in [("replica", &expect.replica), ("issue", &expect.issue)] {
        let Some(expected) = expected else { continue };
        let mut expected = expected.clone();
        complete(&mut expected);
        match &made {
            Some((made, actual, _)) if *made == name => compare(name, &expected, actual, &mut found),
            Some((made, ..)) => found.push(format!("this script makes the {made}, so expect.{name} can't be met")),
            None => {}
        }
    }
    if let (Some(expected), Some((_, _, changed))) = (&expect.changed, &made) {
        let mut names: Vec<&str> =
            changed.as_object().into_iter().flat_map(|all| all.keys().map(String::as_str)).collect();
        let mut wanted: Vec<&str> = expected.iter().map(String::as_str).collect();
        names.sort_unstable();
        wanted.sort_unstable();
        if names != wanted {
            found.push(format!("changed should be [{}], and it is [{}]", wanted.join(", "), names.join(", ")));
        }
    }
    for part in expect.log.iter().flatten() {
        if !result.log.iter().any(|line| line.text.contains(part.as_str())) {
            found.push(format!("no line of the log has {part:?}"));
        }
    }
    if let Some(expected) = &expect.requests {
        let requests: Vec<Value> = result.stand.requests.iter().map(|request| json!(request)).collect();
        if requests.len() != expected.len() {
            let shown: Vec<String> =
                result.stand.requests.iter().map(|request| format!("{} {}", request.method, request.target)).collect();
            found.push(format!(
                "there should be {} requests, and there are {}: {}",
                expected.len(),
                requests.len(),
                shown.join(", ")
            ));
        }
        for (at, (expected, actual)) in expected.iter().zip(&requests).enumerate() {
            compare(&format!("requests[{at}]"), &Value::Object(expected.clone()), actual, &mut found);
        }
    }
    found
}

/// Objects may have more than is expected, lists have as many items, all else is equal. Null is expected where there is nothing.
fn compare(path: &str, expected: &Value, actual: &Value, found: &mut Vec<String>) {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            for (name, expected) in expected {
                compare(&format!("{path}.{name}"), expected, actual.get(name).unwrap_or(&Value::Null), found);
            }
        }
        (Value::Array(expected), Value::Array(actual)) if expected.len() == actual.len() => {
            for (at, (expected, actual)) in expected.iter().zip(actual).enumerate() {
                compare(&format!("{path}[{at}]"), expected, actual, found);
            }
        }
        // An empty list may be left out of an issue's JSON.
        (Value::Array(expected), Value::Null) if expected.is_empty() => {}
        (Value::Number(expected), Value::Number(actual)) if expected.as_f64() == actual.as_f64() => {}
        _ if expected == actual => {}
        _ => found.push(format!("{path} should be {expected}, and it is {actual}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_compared_by_what_is_expected() {
        let check = |expected: Value, actual: Value| {
            let mut found = Vec::new();
            compare("x", &expected, &actual, &mut found);
            found
        };
        assert!(check(json!({"a": 1}), json!({"a": 1.0, "b": 2})).is_empty());
        assert!(check(json!({"a": null}), json!({})).is_empty());
        assert_eq!(check(json!({"a": {"b": 1}}), json!({"a": {"b": 2}})), ["x.a.b should be 1, and it is 2"]);
        assert_eq!(check(json!([1]), json!([1, 2])), ["x should be [1], and it is [1,2]"]);
        assert!(check(json!([]), Value::Null).is_empty());
        assert_eq!(check(json!([1]), Value::Null).len(), 1);
    }
}
