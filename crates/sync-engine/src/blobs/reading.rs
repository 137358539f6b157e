//! A content of our tracker, read from some byte on.

use aws_lc_rs::digest::{Context, SHA256};
use bytes::Bytes;
use entente_hub::Attachment;
use entente_link::limits::MAX_CHUNK_BYTES;
use entente_link::message::UnavailableReason;
use entente_tracker_api::{Content, ContentFrom, Tracker, TrackerError};
use futures::TryStreamExt;

/// Why a content does not come.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stopped {
    /// The tracker can't give it now.
    Later,
    /// It can't be had.
    For(UnavailableReason),
}

impl From<TrackerError> for Stopped {
    fn from(error: TrackerError) -> Self {
        tracing::warn!(%error, "an attachment can't be read");
        match error {
            error if error.heals() => Self::Later,
            TrackerError::NotFound { .. } => Self::For(UnavailableReason::Deleted),
            _ => Self::For(UnavailableReason::Forbidden),
        }
    }
}

/// An open content. Only what one reading gives from the beginning is hashed, so that halves of two contents never pass for one.
pub(super) struct Reading {
    next: u64,
    total: u64,
    pieces: Content,
    rest: Bytes,
    hash: Option<Context>,
}

impl Reading {
    /// Opens the content at a byte; one that is larger than `largest` is not read.
    pub(super) async fn open(
        tracker: &dyn Tracker,
        file: &Attachment,
        from: u64,
        largest: u64,
    ) -> Result<Self, Stopped> {
        Self::over(tracker.attachment_content(&file.id, from).await?, file.filesize, from, largest)
    }

    fn over(content: ContentFrom, announced: u64, from: u64, largest: u64) -> Result<Self, Stopped> {
        let total = content.total.unwrap_or(announced);
        if total > largest {
            return Err(Stopped::For(UnavailableReason::TooLarge));
        }
        let hash = (from == 0).then(|| Context::new(&SHA256));
        Ok(Self { next: from, total, pieces: content.pieces, rest: Bytes::new(), hash })
    }

    /// The byte that comes next.
    pub(super) fn next(&self) -> u64 {
        self.next
    }

    /// All bytes of the content.
    pub(super) fn total(&self) -> u64 {
        self.total
    }

    /// Reads on: as many bytes as are asked for and left. After an error it stands where it stood.
    pub(super) async fn take(&mut self, most: u64) -> Result<Vec<u8>, Stopped> {
        let wanted = usize::try_from(most.min(self.total.saturating_sub(self.next))).unwrap_or(usize::MAX);
        let mut piece = Vec::with_capacity(wanted.min(MAX_CHUNK_BYTES));
        while piece.len() < wanted {
            if self.rest.is_empty() {
                let more = self.pieces.try_next().await?;
                self.rest = more.ok_or(Stopped::For(UnavailableReason::Changed))?;
            }
            let taken = self.rest.split_to(self.rest.len().min(wanted - piece.len()));
            piece.extend_from_slice(&taken);
        }
        if let Some(hash) = &mut self.hash {
            hash.update(&piece);
        }
        self.next += piece.len() as u64;
        Ok(piece)
    }

    /// Makes sure that nothing stands behind the announced end. Answers the hash of the whole, if it was read from the beginning.
    pub(super) async fn finish(mut self) -> Result<Option<[u8; 32]>, Stopped> {
        let mut more = self.rest;
        while more.is_empty() {
            match self.pieces.try_next().await? {
                Some(piece) => more = piece,
                None => return Ok(self.hash.map(digest)),
            }
        }
        Err(Stopped::For(UnavailableReason::Changed))
    }
}

/// The hash of a content that has `total` bytes, from a reading of its own. It goes on where the tracker breaks off.
pub(super) async fn hash_of_whole(tracker: &dyn Tracker, file: &Attachment, total: u64) -> Result<[u8; 32], Stopped> {
    let changed = || Stopped::For(UnavailableReason::Changed);
    let mut reading = Reading::open(tracker, file, 0, u64::MAX).await?;
    if reading.total != total {
        return Err(changed());
    }
    let mut opened_at = 0;
    while reading.next < total {
        match reading.take(MAX_CHUNK_BYTES as u64).await {
            Err(Stopped::Later) if reading.next > opened_at => {
                opened_at = reading.next;
                let rest = Reading::open(tracker, file, opened_at, u64::MAX).await?;
                reading = Reading { hash: reading.hash, ..rest };
            }
            taken => drop(taken?),
        }
    }
    reading.finish().await?.ok_or_else(changed)
}

fn digest(hash: Context) -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes.copy_from_slice(hash.finish().as_ref());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::{StreamExt, stream};

    const LARGEST: u64 = 100;

    fn reading(pieces: &'static [&'static str], total: Option<u64>, from: u64) -> Result<Reading, Stopped> {
        let pieces = stream::iter(pieces.iter().map(|piece| Ok(Bytes::from_static(piece.as_bytes())))).boxed();
        Reading::over(ContentFrom { total, pieces }, 11, from, LARGEST)
    }

    #[tokio::test]
    async fn pieces_are_as_large_as_was_asked_whatever_the_tracker_gives() {
        let mut reading = reading(&["hel", "", "lo wor", "ld"], Some(11), 0).unwrap();
        for (most, expected) in [(5, "hello"), (1, " "), (100, "world"), (100, "")] {
            assert_eq!(reading.take(most).await.unwrap(), expected.as_bytes());
        }
        let hash = reading.finish().await.unwrap().unwrap();
        assert_eq!(hex::encode(hash), "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9");
    }

    #[tokio::test]
    async fn a_content_of_another_length_has_changed() {
        let changed = Stopped::For(UnavailableReason::Changed);
        let mut short = reading(&["hello wor"], None, 0).unwrap();
        assert_eq!(short.take(11).await.unwrap_err(), changed);
        let mut long = reading(&["hello world", "!"], None, 0).unwrap();
        long.take(11).await.unwrap();
        assert_eq!(long.finish().await.unwrap_err(), changed);
        let too_large = reading(&[], Some(LARGEST + 1), 0).err();
        assert_eq!(too_large, Some(Stopped::For(UnavailableReason::TooLarge)));
    }

    #[tokio::test]
    async fn what_was_not_read_from_the_beginning_has_no_hash() {
        let mut reading = reading(&["world"], Some(11), 6).unwrap();
        assert_eq!(reading.take(100).await.unwrap(), b"world");
        assert_eq!(reading.finish().await.unwrap(), None);
    }

    #[tokio::test]
    async fn a_reading_that_breaks_off_stands_where_it_stood() {
        let lost = TrackerError::Unavailable { detail: "cut".into() };
        let pieces = stream::iter([Ok(Bytes::from_static(b"hello")), Err(lost)]).boxed();
        let mut reading = Reading::over(ContentFrom { total: Some(11), pieces }, 11, 0, LARGEST).unwrap();
        assert_eq!(reading.take(3).await.unwrap(), b"hel");
        assert_eq!(reading.take(8).await.unwrap_err(), Stopped::Later);
        assert_eq!(reading.next(), 3);
    }
}
