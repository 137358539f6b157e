//! The text form of an invitation: `entente1-` and base64url of
//!
//! | bytes | content |
//! | --- | --- |
//! | 2 | length of the payload, big-endian |
//! | 2 | first bytes of SHA-256 of those two: tells a wrong length from a missing end |
//! | n | payload, JSON |
//! | 64 | Ed25519 signature of the inviting node |
//! | 8 | first bytes of SHA-256 of everything before |
//!
//! The checksum is no protection; it tells accident (altered) from intent (forged), so that people get the right advice.

use super::InvitationError;
use crate::bytes::{decode, encode, sha256};
use crate::keys::Signature;
use crate::limits::MAX_CODE_CHARS;
use zeroize::Zeroizing;

const NAME: &str = "entente";
const PREFIX: &str = "entente1-";
const HEADER_BYTES: usize = 4;
const CHECKSUM_BYTES: usize = 8;
/// The first base64 characters, which hold the header.
const HEADER_CHARS: usize = 8;

/// Signed payload, signature, and the code without what stood around it.
type Parts = (Zeroizing<Vec<u8>>, Signature, Zeroizing<String>);

pub(super) fn write(payload: &[u8], signature: &Signature) -> Result<Zeroizing<String>, InvitationError> {
    let length = u16::try_from(payload.len())
        .map_err(|_| InvitationError::Malformed { detail: "its texts are too long".to_owned() })?
        .to_be_bytes();
    let mut bytes = Zeroizing::new(length.to_vec());
    bytes.extend_from_slice(&sha256(&length)[..2]);
    bytes.extend_from_slice(payload);
    bytes.extend_from_slice(signature.as_bytes());
    let checksum = sha256(&bytes);
    bytes.extend_from_slice(&checksum[..CHECKSUM_BYTES]);
    let text = Zeroizing::new(encode(&bytes));
    match PREFIX.len() + text.len() {
        chars if chars > MAX_CODE_CHARS => {
            Err(InvitationError::Malformed { detail: "its texts are too long".to_owned() })
        }
        _ => Ok(Zeroizing::new(format!("{PREFIX}{}", *text))),
    }
}

pub(super) fn read(text: &str) -> Result<Parts, InvitationError> {
    if text.len() > 4 * MAX_CODE_CHARS {
        return Err(InvitationError::NotACode);
    }
    let code: Zeroizing<String> = Zeroizing::new(text.chars().filter(|c| !is_decoration(*c)).collect());
    let body = after_prefix(&code)?;
    if !body.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_') {
        return Err(InvitationError::Altered);
    }
    let expected = body_chars(body)?;
    if body.len() < expected {
        let found = PREFIX.len() + body.len();
        return Err(InvitationError::Cut { found, expected: PREFIX.len() + expected });
    }
    let bytes = Zeroizing::new(decode(body).ok_or(InvitationError::Altered)?);
    let (payload, signature) = checked(&bytes).ok_or(InvitationError::Altered)?;
    Ok((Zeroizing::new(payload.to_vec()), signature, code.clone()))
}

/// What mail programs, chats and people put around and into a long text.
fn is_decoration(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '<' | '>' | '\u{200b}' | '\u{feff}' | '\u{00ad}')
}

fn after_prefix(code: &str) -> Result<&str, InvitationError> {
    if let Some(body) = code.strip_prefix(PREFIX) {
        return Ok(body);
    }
    if code.len() >= 3 && PREFIX.starts_with(code) {
        return Err(InvitationError::Cut { found: code.len(), expected: PREFIX.len() });
    }
    let version = code.strip_prefix(NAME).and_then(|rest| rest.split_once('-')).map(|(version, _)| version);
    match version.and_then(|version| version.parse::<u32>().ok()) {
        Some(found) => Err(InvitationError::UnknownVersion { found }),
        None => Err(InvitationError::NotACode),
    }
}

/// How many characters the body has, by its own header.
fn body_chars(body: &str) -> Result<usize, InvitationError> {
    let Some(start) = body.get(..HEADER_CHARS) else {
        return Err(InvitationError::Cut { found: PREFIX.len() + body.len(), expected: PREFIX.len() + HEADER_CHARS });
    };
    let header = decode(start).ok_or(InvitationError::Altered)?;
    let length = [header[0], header[1]];
    if sha256(&length)[..2] != header[2..HEADER_BYTES] {
        return Err(InvitationError::Altered);
    }
    let bytes = HEADER_BYTES + usize::from(u16::from_be_bytes(length)) + Signature::LENGTH + CHECKSUM_BYTES;
    Ok((bytes * 4).div_ceil(3))
}

fn checked(bytes: &[u8]) -> Option<(&[u8], Signature)> {
    let (content, checksum) = bytes.split_at_checked(bytes.len().checked_sub(CHECKSUM_BYTES)?)?;
    if sha256(content)[..CHECKSUM_BYTES] != *checksum {
        return None;
    }
    let signed = content.get(HEADER_BYTES..)?;
    let (payload, signature) = signed.split_at_checked(signed.len().checked_sub(Signature::LENGTH)?)?;
    Some((payload, Signature::from_bytes(signature).ok()?))
}
