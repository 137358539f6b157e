//! The body of an envelope: one message or several, each as it is or deflated.
//!
//! | encoding | after its byte |
//! | --- | --- |
//! | 0 | one message; see [`crate::message`] |
//! | 1 | raw DEFLATE (RFC 1951) of a message without its encoding byte, then zeros |
//! | 2 | how many (2 bytes), then each with its length (4 bytes) before it: messages in encoding 0 or 1, with consecutive numbers from that of the envelope |
//!
//! Encodings 1 and 2 are used with peers that name them ([`crate::terms::Feature`]). A message is deflated alone, never together with
//! another one, so that what one issue holds tells nothing by the length of what is said about another one.

use crate::limits::{MAX_BATCH_BYTES, MAX_BODY_BYTES, MAX_MESSAGES_PER_ENVELOPE};
use crate::message::MessageError;
use crate::terms::{Capabilities, Feature};
use flate2::write::DeflateEncoder;
use flate2::{Compression, Decompress, FlushDecompress, Status};
use std::borrow::Cow;
use std::io::Write as _;

/// The encoding of a message as it is.
pub(crate) const PLAIN: u8 = 0;
/// The encoding of a message that is deflated.
pub(crate) const DEFLATED: u8 = 1;
/// The encoding of several messages.
pub(crate) const BATCH: u8 = 2;

/// How much is inflated at a time.
const PORTION_BYTES: usize = 32 * 1024;
const COUNT_BYTES: usize = 2;
const LENGTH_BYTES: usize = 4;
/// Messages below it are sent as they are: deflating saves nothing.
const SMALLEST_DEFLATED: usize = 256;
/// Messages up to it go together with others.
const LARGEST_IN_BATCH: usize = 16 * 1024;
/// What one batch holds at most when it is made here, in bytes before deflating. A receiver takes more.
const BATCH_BYTES: usize = 256 * 1024;

/// How bodies are made for one peer: with the encodings that it reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Packing {
    deflates: bool,
    batches: bool,
}

impl Packing {
    /// What both sides know.
    pub fn between(own: &Capabilities, peer: &Capabilities) -> Self {
        Self { deflates: own.both_have(peer, Feature::Deflate), batches: own.both_have(peer, Feature::Batch) }
    }

    /// The body of the next envelope, with the first of these messages or with several, and how many it holds. None when nothing waits.
    pub fn pack<B: AsRef<[u8]>>(&self, waiting: &[B]) -> Option<(usize, Vec<u8>)> {
        let first = self.part(waiting.first()?.as_ref());
        let together = match self.batches {
            true => small_ones(waiting),
            false => 1,
        };
        if together < 2 {
            return Some((1, first.into_owned()));
        }
        let count = u16::try_from(together).ok()?;
        let mut body = vec![BATCH];
        body.extend_from_slice(&count.to_be_bytes());
        for message in &waiting[..together] {
            let part = self.part(message.as_ref());
            body.extend_from_slice(&u32::try_from(part.len()).ok()?.to_be_bytes());
            body.extend_from_slice(&part);
        }
        Some((together, body))
    }

    /// One message, deflated when that is allowed and helps.
    fn part<'a>(&self, message: &'a [u8]) -> Cow<'a, [u8]> {
        let deflated = || deflated(message).filter(|deflated| deflated.len() < message.len());
        match self.deflates.then(deflated).flatten() {
            Some(deflated) => Cow::Owned(deflated),
            None => Cow::Borrowed(message),
        }
    }
}

/// How many of the first messages go together: small ones only.
fn small_ones<B: AsRef<[u8]>>(waiting: &[B]) -> usize {
    let mut bytes = 0;
    let fits = |message: &&B| {
        let length = message.as_ref().len();
        bytes += length;
        length <= LARGEST_IN_BATCH && bytes <= BATCH_BYTES
    };
    waiting.iter().take(MAX_MESSAGES_PER_ENVELOPE).take_while(fits).count()
}

/// A message deflated; none for what is not plain, is small, or has a piece of an attachment behind it.
fn deflated(message: &[u8]) -> Option<Vec<u8>> {
    let (&encoding, rest) = message.split_first()?;
    let json = rest.first_chunk::<LENGTH_BYTES>().map(|length| u32::from_be_bytes(*length))?;
    let alone = usize::try_from(json).is_ok_and(|json| json + LENGTH_BYTES == rest.len());
    if encoding != PLAIN || !alone || message.len() < SMALLEST_DEFLATED {
        return None;
    }
    let mut encoder = DeflateEncoder::new(vec![DEFLATED], Compression::default());
    encoder.write_all(rest).ok()?;
    let mut body = encoder.finish().ok()?;
    body.resize(padded(body.len()), 0);
    Some(body)
}

/// The length to which a deflated body is filled up: the next one whose binary digits after the first few are zeros (the scheme is
/// known as Padmé). It adds at most 12 percent, and lengths tell less of what was deflated.
fn padded(length: usize) -> usize {
    let Some(exponent) = length.checked_ilog2().filter(|exponent| *exponent > 0) else { return length };
    let kept = exponent.ilog2() + 1;
    let grain = 1_usize << exponent.saturating_sub(kept);
    length.next_multiple_of(grain)
}

/// The messages of a body, in their order. What can't be unpacked stays as it came, so that it is set aside as one message.
///
/// Nothing is allocated by a length that the body claims: what it unpacks to is counted while it is unpacked.
///
/// # Errors
/// [`MessageError::Malformed`] for a batch or deflated message that is cut or has something behind it, [`MessageError::Bomb`] for one
/// that unpacks to more than is allowed.
pub fn unpack(body: &[u8]) -> Result<Vec<Vec<u8>>, MessageError> {
    match body.first() {
        Some(&BATCH) => unpack_batch(body),
        _ => Ok(vec![plain(body, MAX_BODY_BYTES)?.into_owned()]),
    }
}

fn unpack_batch(body: &[u8]) -> Result<Vec<Vec<u8>>, MessageError> {
    let cut = || malformed("a batch is cut off");
    let (count, mut rest) = body.get(1..).and_then(|rest| rest.split_first_chunk::<COUNT_BYTES>()).ok_or_else(cut)?;
    let count = usize::from(u16::from_be_bytes(*count));
    if count == 0 || count > MAX_MESSAGES_PER_ENVELOPE {
        return Err(malformed("a batch has no message, or too many"));
    }
    let mut messages = Vec::new();
    let mut room = MAX_BATCH_BYTES;
    for _ in 0..count {
        let (length, after) = rest.split_first_chunk::<LENGTH_BYTES>().ok_or_else(cut)?;
        let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
        let (part, after) = after.split_at_checked(length).ok_or_else(cut)?;
        let bomb = || MessageError::Bomb { limit: MAX_BATCH_BYTES };
        let message = plain(part, room).map_err(|error| match error {
            MessageError::Bomb { .. } => bomb(),
            other => other,
        })?;
        room = room.checked_sub(message.len()).ok_or_else(bomb)?;
        messages.push(message.into_owned());
        rest = after;
    }
    match rest.is_empty() {
        true => Ok(messages),
        false => Err(malformed("something stands behind the last message of a batch")),
    }
}

/// One message as it is, or inflated into at most `limit` bytes.
pub(crate) fn plain(message: &[u8], limit: usize) -> Result<Cow<'_, [u8]>, MessageError> {
    let Some((&DEFLATED, packed)) = message.split_first() else { return Ok(Cow::Borrowed(message)) };
    let unreadable = || malformed("a deflated message is cut off, or can't be inflated");
    let mut inflater = Decompress::new(false);
    let (mut body, mut portion) = (vec![PLAIN], vec![0; PORTION_BYTES]);
    let mut rest = packed;
    loop {
        let (taken, made) = (inflater.total_in(), inflater.total_out());
        let status = inflater.decompress(rest, &mut portion, FlushDecompress::None).map_err(|_| unreadable())?;
        let taken = usize::try_from(inflater.total_in() - taken).map_err(|_| unreadable())?;
        let made = usize::try_from(inflater.total_out() - made).map_err(|_| unreadable())?;
        if body.len() + made > limit {
            return Err(MessageError::Bomb { limit });
        }
        body.extend_from_slice(&portion[..made]);
        rest = &rest[taken..];
        match status {
            Status::StreamEnd => break,
            Status::Ok | Status::BufError if taken == 0 && made == 0 => return Err(unreadable()),
            Status::Ok | Status::BufError => {}
        }
    }
    match rest.iter().all(|byte| *byte == 0) {
        true => Ok(Cow::Owned(body)),
        false => Err(malformed("something stands behind a deflated message")),
    }
}

fn malformed(detail: &str) -> MessageError {
    MessageError::Malformed { detail: detail.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{BlobChunk, CalibrationRequest, Message, StatusChange};
    use proptest::prelude::*;
    use serde_json::json;

    const BOTH: Packing = Packing { deflates: true, batches: true };
    const DEFLATES: Packing = Packing { deflates: true, batches: false };
    const NEITHER: Packing = Packing { deflates: false, batches: false };

    /// A message of so many bytes, all of one letter.
    fn message(length: usize) -> Vec<u8> {
        let json = json!({ "version": 1, "kind": "thought", "about": "x".repeat(length) }).to_string();
        let prefix = u32::try_from(json.len()).unwrap().to_be_bytes();
        [&[PLAIN][..], &prefix, json.as_bytes()].concat()
    }

    #[test]
    fn small_messages_go_together_and_a_large_one_alone() {
        let waiting = [message(10), message(20), message(20_000), message(10)];
        let (together, body) = BOTH.pack(&waiting).unwrap();
        assert_eq!((together, body[0]), (2, BATCH));
        assert_eq!(unpack(&body).unwrap(), waiting[..2]);
        let (alone, body) = BOTH.pack(&waiting[2..]).unwrap();
        assert_eq!((alone, body[0]), (1, DEFLATED));
        assert!(body.len() < 1_000, "it shrinks");
        assert_eq!(unpack(&body).unwrap(), waiting[2..3]);
        assert_eq!(BOTH.pack::<Vec<u8>>(&[]), None);
    }

    #[test]
    fn a_peer_gets_only_the_encodings_that_it_reads() {
        let waiting = [message(5_000), message(5_000)];
        assert_eq!(NEITHER.pack(&waiting).unwrap(), (1, waiting[0].clone()));
        let (together, body) = DEFLATES.pack(&waiting).unwrap();
        assert_eq!((together, body[0]), (1, DEFLATED));
        let features = |names: &[&str]| Capabilities {
            versions: vec![1],
            features: names.iter().map(|&name| name.to_owned()).collect(),
            software: String::new(),
        };
        let own = features(&["deflate", "batch", "connect"]);
        assert_eq!(Packing::between(&own, &features(&["deflate", "of a later version"])), DEFLATES);
        assert_eq!(Packing::between(&own, &features(&[])), NEITHER);
        assert_eq!(Packing::between(&features(&[]), &own), NEITHER);
    }

    #[test]
    fn a_piece_of_an_attachment_is_never_deflated() {
        let chunk = Message::BlobChunk(BlobChunk::new("blob".into(), 0, 9_000, vec![0; 9_000])).encode().unwrap();
        assert_eq!(BOTH.pack(std::slice::from_ref(&chunk)).unwrap(), (1, chunk));
    }

    fn deflate(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = DeflateEncoder::new(vec![DEFLATED], Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn what_inflates_to_more_than_a_message_may_have_is_a_bomb() {
        let fits = deflate(&vec![b' '; MAX_BODY_BYTES - 1]);
        assert_eq!(unpack(&fits).unwrap()[0].len(), MAX_BODY_BYTES);
        let bomb = deflate(&vec![b' '; MAX_BODY_BYTES]);
        assert!(bomb.len() < 20_000, "a small body claims much");
        assert_eq!(unpack(&bomb), Err(MessageError::Bomb { limit: MAX_BODY_BYTES }));
    }

    #[test]
    fn a_batch_is_a_bomb_by_all_its_messages_together() {
        let part = deflate(&vec![b' '; MAX_BATCH_BYTES / 2]);
        let length = u32::try_from(part.len()).unwrap().to_be_bytes();
        let batch = |count: u16| {
            let parts = [&length[..], &part].concat().repeat(count.into());
            [&[BATCH][..], &count.to_be_bytes(), &parts].concat()
        };
        assert_eq!(unpack(&batch(1)).unwrap().len(), 1);
        assert_eq!(unpack(&batch(2)), Err(MessageError::Bomb { limit: MAX_BATCH_BYTES }));
        assert_eq!(unpack(&batch(200)), Err(MessageError::Bomb { limit: MAX_BATCH_BYTES }));
    }

    #[test]
    fn what_is_cut_or_has_something_behind_it_is_malformed() {
        let deflated = DEFLATES.pack(&[message(5_000)]).unwrap().1;
        let batch = BOTH.pack(&[message(10), message(10)]).unwrap().1;
        let whole = deflate(&message(5_000)[1..]);
        let behind = |body: &[u8]| [body, &[1]].concat();
        let of_none = [&[BATCH][..], &[0, 0]].concat();
        for body in
            [&whole[..whole.len() - 1], &behind(&deflated), &batch[..batch.len() - 1], &behind(&batch), &of_none]
        {
            assert!(matches!(unpack(body), Err(MessageError::Malformed { .. })), "{body:?}");
        }
        assert_eq!(unpack(&[]), Ok(vec![Vec::new()]));
    }

    #[test]
    fn an_unknown_encoding_stays_as_it_came() {
        let unknown = [&[9][..], b"anything"].concat();
        assert_eq!(unpack(&unknown), Ok(vec![unknown]));
        let nested = BOTH.pack(&[message(1), message(1)]).unwrap().1;
        let length = u32::try_from(nested.len()).unwrap().to_be_bytes();
        let outer = [&[BATCH, 0, 1][..], &length, &nested].concat();
        assert_eq!(unpack(&outer).unwrap(), [nested], "a batch in a batch is not looked into");
    }

    #[test]
    fn padding_adds_little_and_leaves_few_lengths() {
        let lengths: std::collections::BTreeSet<usize> = (1_024..=65_536).map(padded).collect();
        assert!(lengths.len() < 200, "{}", lengths.len());
        for length in 1..70_000 {
            let padded = padded(length);
            assert!(padded >= length && padded * 100 <= length * 112, "{length} to {padded}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_packed_is_unpacked(lengths in proptest::collection::vec(0..30_000_usize, 1..20), deflates: bool, batches: bool) {
            let waiting: Vec<Vec<u8>> = lengths.into_iter().map(message).collect();
            let packing = Packing { deflates, batches };
            let mut arrived = Vec::new();
            while arrived.len() < waiting.len() {
                let (count, body) = packing.pack(&waiting[arrived.len()..]).unwrap();
                let unpacked = unpack(&body).unwrap();
                prop_assert_eq!(unpacked.len(), count);
                arrived.extend(unpacked);
            }
            prop_assert_eq!(arrived, waiting);
        }

        #[test]
        fn any_bytes_are_unpacked_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200), encoding in 0..4_u8) {
            let _ = unpack(&[&[encoding][..], &bytes].concat());
        }
    }

    #[test]
    fn messages_are_read_in_every_encoding() {
        let status = Message::Status(StatusChange { status: crate::message::ConnectionStatus::Active, at_ms: 7 });
        let plain = message(5_000);
        let packed = DEFLATES.pack(std::slice::from_ref(&plain)).unwrap().1;
        assert_eq!(Message::decode(&packed), Message::decode(&plain));
        let short = status.encode().unwrap();
        assert_eq!(DEFLATES.pack(std::slice::from_ref(&short)).unwrap(), (1, short), "a short one is left as it is");
        let epoch = crate::ids::Epoch::from_bytes([1; 8]);
        let other = Message::CalibrationRequest(CalibrationRequest { epoch, after: None, accounts_of: Vec::new() })
            .encode()
            .unwrap();
        let batch = BOTH.pack(&[other.clone(), other]).unwrap().1;
        assert!(matches!(Message::decode(&batch), Err(MessageError::Malformed { .. })), "a batch is no message");
    }
}
