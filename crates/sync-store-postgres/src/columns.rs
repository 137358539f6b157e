//! Values of the port as values of PostgreSQL, and back.

use crate::failure::{Failure, damaged};
use entente_hub::Timestamp;
pub(crate) use entente_sync_store::Word;
use std::borrow::Cow;
use std::fmt::Display;
use tokio_postgres::Row;
use tokio_postgres::types::FromSql;

/// A number for PostgreSQL, which has no unsigned ones. Sequences grow by one and sizes are small, so a number that does not fit
/// can only be made up by a peer; it is taken for the greatest.
pub(crate) fn int(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Text for PostgreSQL, which can't hold U+0000: trackers and peers may send it, and one such character must not stop a twin.
pub(crate) fn text(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{fffd}")) } else { Cow::Borrowed(text) }
}

/// [`text`], where there is one.
pub(crate) fn maybe_text(maybe: Option<&str>) -> Option<Cow<'_, str>> {
    maybe.map(text)
}

/// A row that is being read; errors say what it is and which column is wrong.
pub(crate) struct Columns<'a> {
    pub(crate) row: &'a Row,
    pub(crate) what: &'static str,
}

impl<'a> Columns<'a> {
    /// Text, bytes, an id, a signed number, or an option of these.
    pub(crate) fn get<T: FromSql<'a>>(&self, column: &str) -> Result<T, Failure> {
        self.row.try_get(column).map_err(|error| self.wrong(column, &error))
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

    pub(crate) fn word<T: Word>(&self, column: &str) -> Result<T, Failure> {
        let text: &str = self.get(column)?;
        T::from_word(text).ok_or_else(|| self.wrong(column, &format!("\"{text}\" is not known")))
    }

    fn wrong(&self, column: &str, detail: &dyn Display) -> Failure {
        damaged(self.what, format!("column {column}: {detail}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_that_the_database_cannot_hold_is_replaced() {
        assert_eq!(text("a\0b"), "a\u{fffd}b");
        assert!(matches!(text("plain"), Cow::Borrowed("plain")));
    }
}
