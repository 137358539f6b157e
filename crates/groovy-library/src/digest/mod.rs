//! `MessageDigest`, `Mac`, and Groovy's `md5`, `sha256`, `digest`.

use entente_groovy_vm::{ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, TypeTag, Value};
use hmac::{KeyInit, Mac as _};
use sha2::Digest as _;

use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{bytes_of, done, give_bytes, missing, text};

/// A digest that was begun.
#[derive(Clone)]
struct MessageDigest {
    algorithm: String,
    input: Vec<u8>,
}

/// A code with its key. The key is never shown.
struct Mac {
    algorithm: String,
    key: Option<Vec<u8>>,
    input: Vec<u8>,
}

/// `SecretKeySpec`.
struct SecretKey {
    bytes: Vec<u8>,
    algorithm: String,
}

impl JavaValue for MessageDigest {
    fn class(&self) -> &str {
        "java.security.MessageDigest"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        Some(format!("{} Message Digest from SUN, <initialized>\n", self.algorithm))
    }
}

impl JavaValue for Mac {
    fn class(&self) -> &str {
        "javax.crypto.Mac"
    }
}

impl JavaValue for SecretKey {
    fn class(&self) -> &str {
        "javax.crypto.spec.SecretKeySpec"
    }
}

/// The digest of bytes; `None` for an unknown algorithm.
fn digest(algorithm: &str, input: &[u8]) -> Option<Vec<u8>> {
    Some(match algorithm.to_uppercase().as_str() {
        "MD5" => md5::Md5::digest(input).to_vec(),
        "SHA" | "SHA1" | "SHA-1" => sha1::Sha1::digest(input).to_vec(),
        "SHA224" | "SHA-224" => sha2::Sha224::digest(input).to_vec(),
        "SHA256" | "SHA-256" => sha2::Sha256::digest(input).to_vec(),
        "SHA384" | "SHA-384" => sha2::Sha384::digest(input).to_vec(),
        "SHA512" | "SHA-512" => sha2::Sha512::digest(input).to_vec(),
        "SHA-512/256" => sha2::Sha512_256::digest(input).to_vec(),
        _ => return None,
    })
}

macro_rules! code {
    ($hash:ty, $key:expr, $input:expr) => {{
        let mut mac = hmac::Hmac::<$hash>::new_from_slice($key).ok()?;
        mac.update($input);
        mac.finalize().into_bytes().to_vec()
    }};
}

/// The code of bytes under a key; `None` for an unknown algorithm.
fn authenticate(algorithm: &str, key: &[u8], input: &[u8]) -> Option<Vec<u8>> {
    Some(match algorithm.to_uppercase().as_str() {
        "HMACMD5" => code!(md5::Md5, key, input),
        "HMACSHA1" => code!(sha1::Sha1, key, input),
        "HMACSHA224" => code!(sha2::Sha224, key, input),
        "HMACSHA256" => code!(sha2::Sha256, key, input),
        "HMACSHA384" => code!(sha2::Sha384, key, input),
        "HMACSHA512" => code!(sha2::Sha512, key, input),
        _ => return None,
    })
}

fn unknown(algorithm: &str, what: &str) -> Fault {
    Fault::new("java.security.NoSuchAlgorithmException", format!("{algorithm} {what} not available"))
}

/// Bytes as an answer, their making charged.
fn answer(machine: &mut Machine, length: usize, bytes: Vec<u8>) -> HostResult {
    machine.charge(length / 8)?;
    give_bytes(machine, &bytes)
}

/// Keeps more input; a number is one byte.
fn more(machine: &mut Machine, value: Value) -> Option<Vec<u8>> {
    match value {
        Value::Byte(byte) => Some(vec![byte as u8]),
        Value::Int(byte) => Some(vec![byte as u8]),
        value => bytes_of(machine, value),
    }
}

const DIGEST: &[(&str, Native)] = &[
    ("update", |m, t, a| match a {
        [value] => {
            let bytes = fits!(more(m, *value));
            m.heap.grow(bytes.len());
            m.charge(bytes.len() / 8)?;
            fits!(peek_mut::<MessageDigest>(m, t)).input.extend(bytes);
            done(Value::Null)
        }
        _ => missing(),
    }),
    ("digest", |m, t, a| {
        let last = match a {
            [] => Vec::new(),
            [value] => fits!(more(m, *value)),
            _ => return missing(),
        };
        let state = fits!(peek_mut::<MessageDigest>(m, t));
        state.input.extend(last);
        let input = std::mem::take(&mut state.input);
        let bytes = fits!(digest(&state.algorithm, &input));
        answer(m, input.len(), bytes)
    }),
    ("reset", |m, t, _| {
        fits!(peek_mut::<MessageDigest>(m, t)).input.clear();
        done(Value::Null)
    }),
    ("getAlgorithm", |m, t, _| {
        let algorithm = fits!(peek::<MessageDigest>(m, t)).algorithm.clone();
        text(m, algorithm)
    }),
    ("getDigestLength", |m, t, _| done(fits!(digest(&fits!(peek::<MessageDigest>(m, t)).algorithm, &[])).len() as i32)),
];

const MAC: &[(&str, Native)] = &[
    ("init", |m, t, a| match a {
        [key] => {
            let key = fits!(peek::<SecretKey>(m, *key)).bytes.clone();
            fits!(peek_mut::<Mac>(m, t)).key = Some(key);
            done(Value::Null)
        }
        _ => missing(),
    }),
    ("update", |m, t, a| match a {
        [value] => {
            let bytes = fits!(more(m, *value));
            m.heap.grow(bytes.len());
            m.charge(bytes.len() / 8)?;
            fits!(peek_mut::<Mac>(m, t)).input.extend(bytes);
            done(Value::Null)
        }
        _ => missing(),
    }),
    ("doFinal", |m, t, a| {
        let last = match a {
            [] => Vec::new(),
            [value] => fits!(more(m, *value)),
            _ => return missing(),
        };
        let state = fits!(peek_mut::<Mac>(m, t));
        state.input.extend(last);
        let input = std::mem::take(&mut state.input);
        let Some(key) = &state.key else { return Err(Fault::illegal_state("MAC not initialized")) };
        let bytes = fits!(authenticate(&state.algorithm, key, &input));
        answer(m, input.len(), bytes)
    }),
    ("getAlgorithm", |m, t, _| {
        let algorithm = fits!(peek::<Mac>(m, t)).algorithm.clone();
        text(m, algorithm)
    }),
    ("getMacLength", |m, t, _| done(fits!(authenticate(&fits!(peek::<Mac>(m, t)).algorithm, &[0], &[])).len() as i32)),
];

/// A digest of a text or array in hex.
fn hex_digest(machine: &mut Machine, this: Value, algorithm: &str) -> HostResult {
    let bytes = fits!(bytes_of(machine, this));
    machine.charge(bytes.len() / 8)?;
    let digest = digest(algorithm, &bytes).ok_or_else(|| unknown(algorithm, "MessageDigest"))?;
    text(machine, hex::encode(digest))
}

/// What Groovy adds to texts and `byte[]`.
const GROOVY: &[(&str, Native)] = &[
    ("md5", |m, t, _| hex_digest(m, t, "MD5")),
    ("sha256", |m, t, _| hex_digest(m, t, "SHA-256")),
    ("digest", |m, t, a| match a {
        [algorithm] => {
            let algorithm = m.to_text(*algorithm);
            hex_digest(m, t, &algorithm)
        }
        _ => missing(),
    }),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.exception("java.security.GeneralSecurityException", "java.lang.Exception");
    builder.exception("java.security.NoSuchAlgorithmException", "java.security.GeneralSecurityException");
    builder.methods(TypeTag::String, GROOVY).methods(TypeTag::Array, GROOVY);
    builder.class(
        with_parents(ClassDef::new("java.security.MessageDigest"), &["java.lang.Object"])
            .methods(DIGEST)
            .static_method("getInstance", |m, _, a| {
                let [algorithm, ..] = a else { return missing() };
                let algorithm = m.to_text(*algorithm);
                if digest(&algorithm, &[]).is_none() {
                    return Err(unknown(&algorithm, "MessageDigest"));
                }
                done(object(m, MessageDigest { algorithm, input: Vec::new() }))
            })
            .static_method("isEqual", |m, _, a| match a {
                [left, right] => done(bytes_of(m, *left) == bytes_of(m, *right)),
                _ => missing(),
            }),
    );
    builder.class(with_parents(ClassDef::new("javax.crypto.Mac"), &["java.lang.Object"]).methods(MAC).static_method(
        "getInstance",
        |m, _, a| {
            let [algorithm, ..] = a else { return missing() };
            let algorithm = m.to_text(*algorithm);
            if authenticate(&algorithm, &[0], &[]).is_none() {
                return Err(Fault::new(
                    "java.security.NoSuchAlgorithmException",
                    format!("Algorithm {algorithm} not available"),
                ));
            }
            done(object(m, Mac { algorithm, key: None, input: Vec::new() }))
        },
    ));
    builder.class(
        with_parents(ClassDef::new("javax.crypto.spec.SecretKeySpec"), &["java.lang.Object"])
            .constructor(|m, _, a| match a {
                [key, algorithm] => {
                    let (bytes, algorithm) = (fits!(bytes_of(m, *key)), m.to_text(*algorithm));
                    if bytes.is_empty() {
                        return Err(Fault::illegal_argument("Empty key"));
                    }
                    done(object(m, SecretKey { bytes, algorithm }))
                }
                _ => missing(),
            })
            .methods(&[
                ("getAlgorithm", |m, t, _| {
                    let algorithm = fits!(peek::<SecretKey>(m, t)).algorithm.clone();
                    text(m, algorithm)
                }),
                ("getEncoded", |m, t, _| {
                    let bytes = fits!(peek::<SecretKey>(m, t)).bytes.clone();
                    give_bytes(m, &bytes)
                }),
            ]),
    );
}
