//! Contents of attachments, which are never whole in memory.

use crate::TrackerError;
use bytes::Bytes;
use futures::StreamExt;
use futures::stream::{self, BoxStream};
use std::fmt;
use std::sync::Arc;

/// The content of an attachment, piece by piece.
pub type Content = BoxStream<'static, Result<Bytes, TrackerError>>;

/// A content as the tracker gives it, from the byte on that was asked for.
pub struct ContentFrom {
    /// The length of the whole content in bytes, where the tracker tells it before the end.
    pub total: Option<u64>,
    /// What stands from that byte on; nothing when the content is not that long.
    pub pieces: Content,
}

/// The content of a file to attach: opened anew each time that a request with it is sent.
#[derive(Clone)]
pub struct FileContent {
    size: u64,
    open: Arc<dyn Fn() -> Content + Send + Sync>,
}

impl FileContent {
    /// A content of `size` bytes; `open` gives all of them, from the beginning.
    pub fn new(size: u64, open: impl Fn() -> Content + Send + Sync + 'static) -> Self {
        Self { size, open: Arc::new(open) }
    }

    /// How many bytes it has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// All bytes, from the beginning.
    pub fn open(&self) -> Content {
        (self.open)()
    }
}

impl From<Bytes> for FileContent {
    fn from(bytes: Bytes) -> Self {
        let size = bytes.len() as u64;
        Self::new(size, move || stream::iter([Ok(bytes.clone())]).boxed())
    }
}

impl fmt::Debug for FileContent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileContent").field("size", &self.size).finish_non_exhaustive()
    }
}
