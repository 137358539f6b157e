//! Pairs of issues as CSV: what a connection holds comes out, and Connect takes the same back.

use super::{Node, ServiceError, ServiceResult};
use entente_hub::{ConnectionId, TwinId};
use entente_sync_engine::jobs::JobPair;
use entente_sync_store::TwinStatus;
use std::collections::BTreeSet;

/// The first line, which names the columns.
const HEADER: [&str; 3] = ["local_issue", "remote_issue", "status"];
/// Pairs that one job takes.
const MOST_PAIRS: usize = 10_000;
/// The longest key, in bytes.
const LONGEST_KEY: usize = 200;
/// Twins that are read at a time.
const PORTION: u32 = 500;

impl Node {
    /// Pairs of a connection as CSV: key here, key on the other side, status. Twins whose other issue is not known yet are left out.
    ///
    /// # Errors
    /// When there is no such connection.
    pub async fn pairs_csv(&self, id: ConnectionId) -> ServiceResult<String> {
        self.entry(id)?;
        let mut csv = csv::Writer::from_writer(Vec::new());
        let unwritable = |_| ServiceError::new(500, "internal", "The list could not be written.");
        csv.write_record(HEADER).map_err(unwritable)?;
        let mut after: Option<TwinId> = None;
        loop {
            let page = self.operations.walk_twins(id, None, after, PORTION).await?;
            let Some(last) = page.last() else { break };
            after = Some(last.id);
            for row in &page {
                let (Some(local), Some(remote)) = (&row.local_issue_key, &row.remote_issue_key) else { continue };
                let status = match row.status {
                    TwinStatus::Running => "running",
                    TwinStatus::Blocked => "blocked",
                    TwinStatus::Stopped => "stopped",
                };
                csv.write_record([&safe(local), &safe(remote), status]).map_err(unwritable)?;
            }
        }
        let bytes =
            csv.into_inner().map_err(|_| ServiceError::new(500, "internal", "The list could not be written."))?;
        String::from_utf8(bytes).map_err(|_| ServiceError::new(500, "internal", "The list could not be written."))
    }
}

/// The other side names its keys: one that a spreadsheet would run as a formula is written as text.
fn safe(key: &str) -> String {
    if key.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{key}") } else { key.to_owned() }
}

/// Reads pairs: two columns, separated by comma, semicolon or tab; a first line with names, and more columns, are passed over.
///
/// # Errors
/// When there is none, a line has fewer than two keys, or an issue is named twice: the message names the line.
pub fn parse_pairs(text: &str) -> ServiceResult<Vec<JobPair>> {
    let wrong = |detail: String| ServiceError::field("pairs-unreadable", "pairs", detail);
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter =
        [b'\t', b';', b','].into_iter().find(|delimiter| first.as_bytes().contains(delimiter)).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let (mut pairs, mut here, mut there) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for (nth, record) in reader.records().enumerate() {
        let record = record.map_err(|error| wrong(format!("The list can't be read: {error}.")))?;
        let line = record.position().map_or(nth as u64 + 1, csv::Position::line);
        let key = |column| record.get(column).unwrap_or_default().trim_start_matches('\'').to_owned();
        let (local, remote) = (key(0), key(1));
        if nth == 0 && local.eq_ignore_ascii_case(HEADER[0]) || local.is_empty() && remote.is_empty() {
            continue;
        }
        if local.is_empty() || remote.is_empty() || local.len() > LONGEST_KEY || remote.len() > LONGEST_KEY {
            return Err(wrong(format!("Line {line} needs two keys: the issue here, and the issue on the other side.")));
        }
        if !here.insert(local.to_uppercase()) || !there.insert(remote.to_uppercase()) {
            return Err(wrong(format!(
                "Line {line} names an issue that an earlier line names too: {local}, {remote}."
            )));
        }
        pairs.push(JobPair { local, remote });
        if pairs.len() > MOST_PAIRS {
            return Err(wrong(format!("A list has at most {MOST_PAIRS} pairs. Split it.")));
        }
    }
    if pairs.is_empty() {
        return Err(wrong("The list is empty. Each line names an issue here and one on the other side.".into()));
    }
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<(String, String)> {
        parse_pairs(text).unwrap().into_iter().map(|pair| (pair.local, pair.remote)).collect()
    }

    #[test]
    fn lists_of_spreadsheets_are_read() {
        let expected = [("A-1".to_owned(), "B-7".to_owned()), ("A-2".to_owned(), "B-8".to_owned())];
        for text in [
            "local_issue,remote_issue,status\nA-1,B-7,running\nA-2,B-8,stopped\n",
            "\u{feff}A-1;B-7\r\nA-2;B-8\r\n",
            "A-1\tB-7\n\n A-2 \t B-8",
            "\"A-1\",\"B-7\"\n'A-2,'B-8",
        ] {
            assert_eq!(keys(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_wrong_line_is_named() {
        for (text, said) in [
            ("A-1,B-1\nA-2\n", "Line 2"),
            ("A-1,B-1\na-1,B-2", "Line 2"),
            ("A-1,B-1\nA-2,B-1", "Line 2"),
            ("", "empty"),
            ("local_issue,remote_issue", "empty"),
        ] {
            let error = parse_pairs(text).unwrap_err();
            assert!(error.detail.contains(said), "{text:?}: {}", error.detail);
        }
    }

    #[test]
    fn a_key_is_never_a_formula() {
        assert_eq!(safe("=cmd()"), "'=cmd()");
        assert_eq!(safe("#12"), "#12");
        assert_eq!(keys(&format!("A-1,{}", safe("-3")))[0].1, "-3");
    }
}
