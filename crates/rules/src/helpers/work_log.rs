//! `workLogHelper`.

use super::ISSUE_TRACKER_EXCEPTION;
use super::merge::{Merge, MergeKind, filter_local};
use crate::object::kind::Kind;
use crate::object::record::Record;
use entente_groovy_vm::{Fault, HostContext, HostResult, Outcome, Value};
use entente_hub::{Timestamp, WorkLog};
use jiff::civil::Date;
use jiff::tz::TimeZone;

const MERGE: MergeKind = MergeKind {
    collection: "workLogs",
    added: "addedWorkLogs",
    changed: Some("changedWorkLogs"),
    removed: "removedWorkLogs",
    taken_over: &["comment", "startDate", "timeSpent"],
    prefix: None,
};

pub(super) fn call(cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    match (name, args) {
        ("addWorkLog", [start, spent, comment, logs]) => add(cx, *start, *spent, *comment, *logs),
        ("mergeWorkLogs" | "mergeNewWorkLogs", [issue, replica]) => Ok(merge(*issue, *replica, None)),
        ("mergeWorkLogs" | "mergeNewWorkLogs", [issue, replica, closure]) if cx.heap().is_closure(*closure) => {
            Ok(merge(*issue, *replica, Some(*closure)))
        }
        ("filterLocal", [logs]) => {
            let items = cx.machine.elements(*logs)?.unwrap_or_default();
            Ok(Outcome::Value(filter_local(cx.heap(), items)))
        }
        _ => Ok(Outcome::Missing),
    }
}

fn merge(issue: Value, replica: Value, closure: Option<Value>) -> Outcome {
    Outcome::Task(Box::new(Merge::new(MERGE, issue, replica, closure)))
}

/// A list with one more work log: the day as `yyyy/MM/dd`, the time as `1w 2d 3h 4m`.
fn add(cx: &mut HostContext<'_>, start: Value, spent: Value, comment: Value, logs: Value) -> HostResult {
    let mut items = cx.machine.elements(logs)?.unwrap_or_default();
    let heap = cx.heap();
    let text = |value: Value| if value.is_null() { String::new() } else { heap.to_text(value) };
    let (start, spent, comment) = (text(start), text(spent), text(comment));
    let wrong = |what: &str, value: &str, form: &str| {
        let message = format!("workLogHelper.addWorkLog: the {what} is '{value}', and must be like {form}");
        Fault::new(ISSUE_TRACKER_EXCEPTION, &message)
    };
    let start_date = noon_of(&start).ok_or_else(|| wrong("start date", &start, "2026/11/24"))?;
    let time_spent = seconds_of(&spent).ok_or_else(|| wrong("time spent", &spent, "1w 2d 3h 4m"))?;
    let log = WorkLog { comment, start_date: Some(start_date), time_spent, ..WorkLog::default() };
    items.push(Record::of_json(cx.heap(), Kind::WorkLog, &serde_json::to_value(log).unwrap_or_default()));
    Ok(Outcome::Value(cx.machine.new_list(items)?))
}

/// Noon in UTC, which is on that day nearly everywhere.
fn noon_of(day: &str) -> Option<Timestamp> {
    let day = Date::strptime("%Y/%m/%d", day.trim()).ok()?;
    let noon = TimeZone::UTC.to_timestamp(day.at(12, 0, 0, 0)).ok()?;
    Some(Timestamp(noon.as_millisecond()))
}

/// Weeks of five days of eight hours, as Jira counts unless its administrator says otherwise.
fn seconds_of(text: &str) -> Option<i64> {
    let mut sum: i64 = 0;
    for part in text.split_whitespace() {
        let unit = match part.chars().last()? {
            'w' => 5 * 8 * 3600,
            'd' => 8 * 3600,
            'h' => 3600,
            'm' => 60,
            _ => return None,
        };
        let count: i64 = part[..part.len() - 1].parse().ok().filter(|count| *count >= 0)?;
        sum = sum.checked_add(count.checked_mul(unit)?)?;
    }
    (sum > 0).then_some(sum)
}
