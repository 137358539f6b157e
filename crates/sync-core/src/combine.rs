//! Joins two values that were both changed from the same one.

use serde_json::Value;

/// The joined value; none when the two contradict each other.
pub(crate) fn combined(base: &Value, mine: &Value, theirs: &Value) -> Option<Value> {
    if mine == theirs || theirs == base {
        return Some(mine.clone());
    }
    if mine == base {
        return Some(theirs.clone());
    }
    match (mine, theirs) {
        (Value::Array(mine), Value::Array(theirs)) => {
            let base = base.as_array().map(Vec::as_slice).unwrap_or_default();
            Some(Value::Array(united(base, mine, theirs)))
        }
        (Value::String(mine), Value::String(theirs)) => {
            joined_lines(base.as_str().unwrap_or_default(), mine, theirs).map(Value::String)
        }
        _ => None,
    }
}

/// What either side added is there, what either side removed is not.
fn united(base: &[Value], mine: &[Value], theirs: &[Value]) -> Vec<Value> {
    let has = |items: &[Value], item: &Value| items.iter().any(|known| name_of(known) == name_of(item));
    let kept = mine.iter().filter(|item| has(theirs, item) || !has(base, item));
    let added = theirs.iter().filter(|item| !has(mine, item) && !has(base, item));
    kept.chain(added).cloned().collect()
}

/// What people know an item of a set by.
fn name_of(item: &Value) -> &Value {
    ["label", "name", "value"].iter().find_map(|key| item.get(key)).unwrap_or(item)
}

/// Both texts in one, where they changed different lines. A single line is no text to be joined.
fn joined_lines(base: &str, mine: &str, theirs: &str) -> Option<String> {
    // A last line without an end is told apart from one with, so all get one.
    let ended = |text: &str| format!("{}\n", text.trim_end().replace("\r\n", "\n").replace('\r', "\n"));
    let joined = diffy::merge(&ended(base), &ended(mine), &ended(theirs)).ok()?;
    Some(joined.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::combined;
    use serde_json::{Value, json};

    fn labels(names: &[&str]) -> Value {
        names.iter().map(|name| json!({ "label": name })).collect()
    }

    #[test]
    fn sets_hold_what_either_side_added_and_not_what_either_removed() {
        let joined = combined(&labels(&["a", "b"]), &labels(&["a", "b", "mine"]), &labels(&["b", "theirs"]));
        assert_eq!(joined, Some(labels(&["b", "mine", "theirs"])));
        assert_eq!(combined(&Value::Null, &labels(&["x"]), &labels(&["x", "y"])), Some(labels(&["x", "y"])));
    }

    #[test]
    fn texts_are_joined_where_different_lines_changed() {
        let text = |text: &str| Value::String(text.into());
        let joined = combined(&text("one\n2\n3\n4\nfive"), &text("ONE\n2\n3\n4\nfive"), &text("one\n2\n3\n4\nFIVE"));
        assert_eq!(joined, Some(text("ONE\n2\n3\n4\nFIVE")));
        assert_eq!(combined(&text("one"), &text("mine"), &text("theirs")), None);
        assert_eq!(combined(&text(""), &text("mine"), &text("theirs")), None);
    }

    #[test]
    fn a_value_that_one_side_alone_changed_is_taken() {
        assert_eq!(combined(&json!(1), &json!(1), &json!(2)), Some(json!(2)));
        assert_eq!(combined(&json!(1), &json!(3), &json!(1)), Some(json!(3)));
        assert_eq!(combined(&json!(1), &json!(3), &json!(2)), None);
    }
}
