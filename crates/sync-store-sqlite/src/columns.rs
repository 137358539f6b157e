//! Values of the port as values of SQLite, and back.

use crate::failure::{Failure, damaged};
use entente_hub::Timestamp;
pub(crate) use entente_sync_store::Word;
use rusqlite::Row;
use rusqlite::types::FromSql;
use std::fmt::Display;
use std::str::FromStr;

/// A number for SQLite, which has no unsigned ones. Sequences grow by one and sizes are small, so a number that does not fit
/// can only be made up by a peer; it is taken for the greatest.
pub(crate) fn int(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A row that is being read; errors say what it is and which column is wrong.
pub(crate) struct Columns<'a> {
    pub(crate) row: &'a Row<'a>,
    pub(crate) what: &'static str,
}

impl Columns<'_> {
    /// Text, bytes, a signed number, or an option of these.
    pub(crate) fn get<T: FromSql>(&self, column: &str) -> Result<T, Failure> {
        self.row.get(column).map_err(|error| self.wrong(column, &error))
    }

    pub(crate) fn number(&self, column: &str) -> Result<u64, Failure> {
        u64::try_from(self.get::<i64>(column)?).map_err(|error| self.wrong(column, &error))
    }

    pub(crate) fn maybe_number(&self, column: &str) -> Result<Option<u64>, Failure> {
        let number: Option<i64> = self.get(column)?;
        number.map(u64::try_from).transpose().map_err(|error| self.wrong(column, &error))
    }

    pub(crate) fn time(&self, column: &str) -> Result<Timestamp, Failure> {
        self.get(column).map(Timestamp)
    }

    pub(crate) fn maybe_time(&self, column: &str) -> Result<Option<Timestamp>, Failure> {
        Ok(self.get::<Option<i64>>(column)?.map(Timestamp))
    }

    pub(crate) fn id<T: FromStr<Err: Display>>(&self, column: &str) -> Result<T, Failure> {
        self.get::<String>(column)?.parse().map_err(|error| self.wrong(column, &error))
    }

    pub(crate) fn maybe_id<T: FromStr<Err: Display>>(&self, column: &str) -> Result<Option<T>, Failure> {
        let text: Option<String> = self.get(column)?;
        text.map(|text| text.parse()).transpose().map_err(|error| self.wrong(column, &error))
    }

    /// An array of texts, as JSON.
    pub(crate) fn texts(&self, column: &str) -> Result<Vec<String>, Failure> {
        let json: String = self.get(column)?;
        serde_json::from_str(&json).map_err(|error| self.wrong(column, &error))
    }

    pub(crate) fn word<T: Word>(&self, column: &str) -> Result<T, Failure> {
        let text: String = self.get(column)?;
        T::from_word(&text).ok_or_else(|| self.wrong(column, &format!("\"{text}\" is not known")))
    }

    fn wrong(&self, column: &str, detail: &dyn Display) -> Failure {
        damaged(self.what, format!("column {column}: {detail}"))
    }
}
