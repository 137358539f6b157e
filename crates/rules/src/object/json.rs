//! JSON that the tracker answered, as scripts expect parsed JSON: whole numbers as Integer, Long or BigInteger, others as BigDecimal.

use entente_groovy_vm::{Fault, Heap, Value};
use serde_json::Value as Json;

/// Deeper JSON is refused; the parser's own bound is the same.
const DEEPEST: usize = 128;

/// The value of parsed JSON.
///
/// # Errors
/// When a text or collection is larger than the run may hold.
pub(crate) fn parsed(heap: &mut Heap, json: &Json) -> Result<Value, Fault> {
    nested(heap, json, 0)
}

fn nested(heap: &mut Heap, json: &Json, depth: usize) -> Result<Value, Fault> {
    if depth > DEEPEST {
        return Err(Fault::illegal_argument("the JSON is nested too deeply"));
    }
    Ok(match json {
        Json::Null => Value::Null,
        Json::Bool(flag) => Value::Bool(*flag),
        Json::String(text) => {
            heap.check_string(text.len())?;
            heap.string(text.as_str())
        }
        Json::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(whole), _) => i32::try_from(whole).map_or(Value::Long(whole), Value::Int),
            (None, Some(whole)) => heap.big_integer(whole.into()),
            (None, None) => match number.to_string().parse() {
                Ok(decimal) => heap.decimal(decimal),
                Err(_) => Value::Double(number.as_f64().unwrap_or_default()),
            },
        },
        Json::Array(items) => {
            heap.check_collection(items.len())?;
            let items: Result<Vec<Value>, Fault> = items.iter().map(|item| nested(heap, item, depth + 1)).collect();
            heap.list(items?)
        }
        Json::Object(object) => {
            heap.check_collection(object.len())?;
            let mut pairs = Vec::with_capacity(object.len());
            for (name, item) in object {
                pairs.push((heap.string(name.as_str()), nested(heap, item, depth + 1)?));
            }
            heap.map(pairs)
        }
    })
}
