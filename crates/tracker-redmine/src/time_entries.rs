//! Time entries, which are Redmine's work logs. They know days and hundredths of an hour.

use crate::fields::id_value;
use crate::read::issue_json;
use crate::tracker::RedmineTracker;
use crate::write::on_behalf_of;
use crate::{map, markers};
use entente_http::Method;
use entente_hub::changes::Written;
use entente_hub::{Field, IssueRef, Timestamp, WorkLog};
use entente_tracker_api::TrackerError;
use entente_tracker_kit::dates::format_date;
use entente_tracker_kit::json::{items, text};
use entente_tracker_kit::{Api, Call, Writing, gone, item, refused};
use serde_json::{Map, Value, json};

/// The most time entries of one issue that are read.
const MOST: usize = 5_000;
const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;
const DAY_MS: i64 = 86_400_000;
const ADD: &str = "to add the work log";

/// Time spent on the issue; absent where the account may not see it or the project has no time tracking.
pub(crate) async fn work_logs(api: &Api, issue: &str) -> Result<Field<Vec<WorkLog>>, TrackerError> {
    match time_entries(api, issue).await {
        Ok(entries) => {
            let mut logs: Vec<WorkLog> = entries.iter().map(map::work_log).collect();
            logs.sort_by_key(|log| (log.start_date, log.id.parse::<u64>().unwrap_or(u64::MAX)));
            Ok(Field::Set(logs))
        }
        Err(TrackerError::MissingPermission { .. } | TrackerError::NotFound { .. }) => Ok(Field::Absent),
        Err(error) => Err(error),
    }
}

async fn time_entries(api: &Api, issue: &str) -> Result<Vec<Value>, TrackerError> {
    let call = || {
        Call::read("time-entries", &["time_entries.json"], "to read the time entries")
            .about(format!("issue {issue}"))
            .query("issue_id", issue)
    };
    api.paged("time_entries", MOST, call).await
}

/// A work log as Redmine gives it back: a day, told as its noon in UTC, which is the same day nearly everywhere; whole minutes, since
/// hundredths of an hour tell them apart and nothing smaller.
pub(crate) fn normal(log: WorkLog) -> WorkLog {
    WorkLog {
        comment: markers::visible(&log.comment),
        start_date: log.start_date.map(noon),
        time_spent: whole_minutes(log.time_spent),
        ..log
    }
}

/// Noon of a moment's day.
pub(crate) fn noon(moment: Timestamp) -> Timestamp {
    Timestamp(moment.0.div_euclid(DAY_MS) * DAY_MS + DAY_MS / 2)
}

/// Seconds as whole minutes, at least one where there are any.
pub(crate) fn whole_minutes(seconds: i64) -> i64 {
    let minutes = (seconds + MINUTE / 2).div_euclid(MINUTE);
    if seconds > 0 { minutes.max(1) * MINUTE } else { minutes * MINUTE }
}

impl RedmineTracker {
    pub(crate) async fn add_time_entry(
        &self,
        issue: &IssueRef,
        log: &WorkLog,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError> {
        let mut entry = said(log)?;
        entry.insert("issue_id".into(), id_value(&issue.id));
        entry.insert("comments".into(), json!(format!("{}{}", log.comment, markers::token(with.marker))));
        entry.insert("activity_id".into(), id_value(&self.activity_of(issue).await?));
        let call = Call::write(Method::POST, "add-time-entry", &["time_entries.json"], ADD, with.deadline)
            .about(format!("issue {}", issue.key))
            .takes("Log spent time (and the module \"Time tracking\" in the project)")
            .json(json!({ "time_entry": entry }));
        let call = on_behalf_of(call, self.in_name_of(log.author.as_ref()).await?);
        let purpose = call.purpose().clone();
        let id = text(&self.api.json(call).await?["time_entry"], "id");
        if id.is_empty() {
            return Err(purpose.not_understood("it does not name the time entry's id".into()));
        }
        Ok(item(id))
    }

    pub(crate) async fn edit_time_entry(
        &self,
        issue: &IssueRef,
        log: &WorkLog,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError> {
        let mut entry = said(log)?;
        entry.insert("comments".into(), json!(log.comment));
        let path = ["time_entries", &format!("{}.json", log.id)];
        let call = Call::write(Method::PUT, "edit-time-entry", &path, "to edit the work log", with.deadline)
            .about(format!("time entry {} of issue {}", log.id, issue.key))
            .takes("Edit own time logs")
            .json(json!({ "time_entry": entry }));
        self.api.done(call).await?;
        Ok(item(log.id.clone()))
    }

    pub(crate) async fn delete_time_entry(
        &self,
        issue: &IssueRef,
        id: &str,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError> {
        let path = ["time_entries", &format!("{id}.json")];
        let call = Call::write(Method::DELETE, "delete-time-entry", &path, "to delete the work log", with.deadline)
            .about(format!("time entry {id} of issue {}", issue.key))
            .takes("Edit own time logs");
        gone(self.api.done(call).await)
    }

    /// Time entries of the issue that carry the marker.
    pub(crate) async fn marked_time_entries(
        &self,
        issue: &IssueRef,
        marker: &str,
    ) -> Result<Vec<String>, TrackerError> {
        let entries = time_entries(&self.api, &issue.id).await?;
        let ours = entries.iter().filter(|entry| markers::carries(&text(entry, "comments"), marker));
        Ok(ours.map(|entry| text(entry, "id")).collect())
    }

    /// The activity that Redmine wants named: the project's default, else its first.
    async fn activity_of(&self, issue: &IssueRef) -> Result<String, TrackerError> {
        let project = text(&issue_json(&self.api, &issue.id, "").await?["project"], "id");
        let activities = self.names.activities(&self.api, &project).await?;
        activities.first().cloned().ok_or_else(|| {
            let message = "the project has no activity. Add one under Administration, Enumerations.";
            refused(ADD, "activity", message.into())
        })
    }
}

/// Activities of a project by id, the default one first.
pub(crate) async fn activities(api: &Api, project: &str) -> Result<Vec<String>, TrackerError> {
    let own = Call::read("project-activities", &["projects", &format!("{project}.json")], "to list the activities")
        .about(format!("project {project}"))
        .query("include", "time_entry_activities");
    let own = api.json(own).await?;
    let path = ["enumerations", "time_entry_activities.json"];
    let all = api.json(Call::read("activities", &path, "to list the activities")).await?;
    let default = items(&all, "time_entry_activities").iter().find(|activity| activity["is_default"] == true);
    let default = default.map(|activity| text(activity, "name"));
    // A project may have activities of its own in place of the server's, known by their names.
    let mut found: Vec<(bool, String)> = items(&own["project"], "time_entry_activities")
        .iter()
        .map(|activity| (Some(text(activity, "name")) != default, text(activity, "id")))
        .collect();
    found.sort_by_key(|(other, _)| *other);
    Ok(found.into_iter().map(|(_, id)| id).collect())
}

/// Day and hours of a work log.
fn said(log: &WorkLog) -> Result<Map<String, Value>, TrackerError> {
    let day = log.start_date.and_then(format_date).ok_or_else(|| {
        let message = "Redmine wants to know the day of a work log, and it has no startDate.";
        refused("to write the work log", "workLogs", message.into())
    })?;
    // Redmine reads hours with a fraction; two digits are what it shows again.
    let hours = (log.time_spent * 100 + HOUR / 2).div_euclid(HOUR) as f64 / 100.0;
    Ok(Map::from_iter([("spent_on".to_owned(), json!(day)), ("hours".to_owned(), json!(hours))]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_minute_survives_redmines_hundredths_of_an_hour() {
        for minutes in 1..=2_000 {
            let log = WorkLog { time_spent: minutes * 60, start_date: Some(Timestamp(0)), ..WorkLog::default() };
            let read = map::work_log(&json!({ "id": 1, "hours": said(&log).unwrap()["hours"] }));
            assert_eq!(read.time_spent, minutes * 60, "{minutes} minutes");
        }
        assert_eq!(whole_minutes(1), 60);
        assert_eq!(whole_minutes(0), 0);
    }

    #[test]
    fn a_moment_becomes_its_day_and_stays_it() {
        let log = WorkLog {
            comment: "one\r\ntwo ".into(),
            start_date: Some(Timestamp(86_400_000 + 5)),
            time_spent: 100,
            ..WorkLog::default()
        };
        let kept = normal(log);
        assert_eq!((kept.comment.as_str(), kept.time_spent), ("one\ntwo", 120));
        assert_eq!(kept.start_date, Some(Timestamp(86_400_000 + 43_200_000)));
        assert_eq!(normal(kept.clone()), kept);
    }

    #[test]
    fn a_work_log_without_a_day_is_refused() {
        assert!(matches!(said(&WorkLog::default()), Err(TrackerError::Refused { .. })));
    }
}
