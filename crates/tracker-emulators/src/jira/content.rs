//! Contents of files: small ones in memory, others in files without a name, which are gone with the emulator however it ends.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::sync::{Arc, Mutex, PoisonError};

use aws_lc_rs::digest::{Context, SHA256};
use axum::extract::multipart::Field;
use axum::http::StatusCode;
use bytes::Bytes;
use futures::stream::BoxStream;
use futures::{Stream, StreamExt, stream};

use super::error::JiraError;

/// What is larger lies on disk.
const IN_MEMORY: usize = 256 * 1024;
/// How much is read from disk at a time.
const PIECE: u64 = 256 * 1024;

/// The content of a file that somebody attached. Cloning it shares it.
#[derive(Clone, Debug)]
pub(crate) struct Content {
    size: u64,
    sha256: String,
    place: Place,
}

#[derive(Clone, Debug)]
enum Place {
    Memory(Bytes),
    Disk(Arc<Mutex<File>>),
}

impl Content {
    /// How many bytes it has.
    pub(crate) fn size(&self) -> u64 {
        self.size
    }

    /// SHA-256 in hexadecimal digits.
    pub(crate) fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The bytes from `start` up to `end`, piece by piece.
    pub(crate) fn pieces(&self, start: u64, end: u64) -> BoxStream<'static, io::Result<Bytes>> {
        match &self.place {
            Place::Memory(bytes) => {
                let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX).min(bytes.len());
                stream::iter([Ok(bytes.slice(place(start)..place(end)))]).boxed()
            }
            Place::Disk(file) => pieces(Arc::clone(file), start, end).boxed(),
        }
    }

    /// Takes in one part of a form, of at most `limit` bytes.
    ///
    /// # Errors
    /// 413 over the limit; whatever is wrong with the form.
    pub(crate) async fn of_part(part: &mut Field<'_>, limit: u64) -> Result<Self, JiraError> {
        let mut arriving = Arriving::default();
        while let Some(bytes) = part.chunk().await.map_err(|error| match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => too_large(),
            status => JiraError::new(status, error.body_text()),
        })? {
            if arriving.size + bytes.len() as u64 > limit {
                return Err(too_large());
            }
            arriving =
                tokio::task::spawn_blocking(move || arriving.add(&bytes)).await.map_err(|error| lost(&error))??;
        }
        tokio::task::spawn_blocking(move || arriving.finish()).await.map_err(|error| lost(&error))?
    }
}

impl From<Bytes> for Content {
    fn from(bytes: Bytes) -> Self {
        let mut hash = Context::new(&SHA256);
        hash.update(&bytes);
        Self { size: bytes.len() as u64, sha256: hex::encode(hash.finish()), place: Place::Memory(bytes) }
    }
}

fn too_large() -> JiraError {
    JiraError::new(StatusCode::PAYLOAD_TOO_LARGE, "The file is larger than the attachment limit of this site.")
}

fn lost(error: &dyn std::fmt::Display) -> JiraError {
    JiraError::new(StatusCode::INTERNAL_SERVER_ERROR, format!("The file can't be kept: {error}"))
}

/// A content of which more may come.
struct Arriving {
    size: u64,
    hash: Context,
    memory: Vec<u8>,
    disk: Option<File>,
}

impl Default for Arriving {
    fn default() -> Self {
        Self { size: 0, hash: Context::new(&SHA256), memory: Vec::new(), disk: None }
    }
}

impl Arriving {
    fn add(mut self, bytes: &[u8]) -> Result<Self, JiraError> {
        self.hash.update(bytes);
        self.size += bytes.len() as u64;
        self.memory.extend_from_slice(bytes);
        if self.memory.len() > IN_MEMORY {
            self.write_out().map_err(|error| lost(&error))?;
        }
        Ok(self)
    }

    fn write_out(&mut self) -> io::Result<()> {
        let mut disk = match self.disk.take() {
            Some(disk) => disk,
            None => tempfile::tempfile()?,
        };
        disk.write_all(&self.memory)?;
        self.memory.clear();
        self.disk = Some(disk);
        Ok(())
    }

    /// What is not on disk yet goes there when other bytes are.
    fn finish(mut self) -> Result<Content, JiraError> {
        if self.disk.is_some() {
            self.write_out().map_err(|error| lost(&error))?;
        }
        let place = match self.disk {
            Some(disk) => Place::Disk(Arc::new(Mutex::new(disk))),
            None => Place::Memory(Bytes::from(self.memory)),
        };
        Ok(Content { size: self.size, sha256: hex::encode(self.hash.finish()), place })
    }
}

fn pieces(file: Arc<Mutex<File>>, start: u64, end: u64) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
    let starts = (start..end).step_by(usize::try_from(PIECE).unwrap_or(usize::MAX));
    stream::iter(starts).then(move |at| {
        let file = Arc::clone(&file);
        async move { tokio::task::spawn_blocking(move || read(&file, at, PIECE.min(end - at))).await? }
    })
}

fn read(file: &Mutex<File>, at: u64, length: u64) -> io::Result<Bytes> {
    let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
    file.seek(SeekFrom::Start(at))?;
    let mut piece = vec![0; usize::try_from(length).unwrap_or(usize::MAX)];
    file.read_exact(&mut piece)?;
    Ok(Bytes::from(piece))
}
