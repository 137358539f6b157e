//! `Base64`, `URLEncoder`, `URLDecoder`, and Groovy's `encodeBase64`, `encodeHex` and the like.

use base64::Engine as _;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use base64::{alphabet, engine};
use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Native, TypeTag, Value};

use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{bytes_of, done, give_bytes, missing, text};

/// Which Base64.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Basic,
    Url,
    Mime,
}

/// An encoder or decoder.
#[derive(Clone, Copy)]
struct Codec {
    kind: Kind,
    padding: bool,
    encodes: bool,
}

impl JavaValue for Codec {
    fn class(&self) -> &str {
        if self.encodes { "java.util.Base64$Encoder" } else { "java.util.Base64$Decoder" }
    }
}

fn engine(kind: Kind, padding: bool) -> GeneralPurpose {
    let alphabet = if kind == Kind::Url { &alphabet::URL_SAFE } else { &alphabet::STANDARD };
    let config = GeneralPurposeConfig::new()
        .with_encode_padding(padding)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    engine::GeneralPurpose::new(alphabet, config)
}

impl Codec {
    fn encode(self, bytes: &[u8]) -> String {
        let plain = engine(self.kind, self.padding).encode(bytes);
        if self.kind != Kind::Mime {
            return plain;
        }
        plain.as_bytes().chunks(76).map(String::from_utf8_lossy).collect::<Vec<_>>().join("\r\n")
    }

    fn decode(self, text: &[u8]) -> Result<Vec<u8>, Fault> {
        let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
        let kept: Vec<u8> = if self.kind == Kind::Mime {
            text.iter().copied().filter(|byte| is_letter(*byte)).collect()
        } else {
            text.to_vec()
        };
        engine(self.kind, true).decode(&kept).map_err(|error| match error {
            base64::DecodeError::InvalidByte(_, byte) => {
                Fault::illegal_argument(format!("Illegal base64 character {byte:x}"))
            }
            _ => Fault::illegal_argument("Input byte array has wrong 4-byte ending unit"),
        })
    }
}

fn codec(machine: &mut Machine, kind: Kind, encodes: bool) -> HostResult {
    done(object(machine, Codec { kind, padding: true, encodes }))
}

fn run(machine: &mut Machine, this: Value, args: &[Value]) -> Result<Option<Vec<u8>>, Fault> {
    let [input] = args else { return Ok(None) };
    let Some(codec) = peek::<Codec>(machine, this).copied() else { return Ok(None) };
    let Some(bytes) = bytes_of(machine, *input) else { return Ok(None) };
    machine.charge(bytes.len() / 4)?;
    Ok(Some(if codec.encodes { codec.encode(&bytes).into_bytes() } else { codec.decode(&bytes)? }))
}

const ENCODER: &[(&str, Native)] = &[
    ("encode", |m, t, a| {
        let bytes = fits!(run(m, t, a)?);
        give_bytes(m, &bytes)
    }),
    ("encodeToString", |m, t, a| {
        let bytes = fits!(run(m, t, a)?);
        text(m, String::from_utf8_lossy(&bytes).into_owned())
    }),
    ("withoutPadding", |m, t, _| {
        let codec = Codec { padding: false, ..*fits!(peek::<Codec>(m, t)) };
        done(object(m, codec))
    }),
];

const DECODER: &[(&str, Native)] = &[("decode", |m, t, a| {
    let bytes = fits!(run(m, t, a)?);
    give_bytes(m, &bytes)
})];

/// `URLEncoder.encode(text[, charset])`.
fn url_encode(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [input, ..] = args else { return missing() };
    if input.is_null() {
        return Err(Fault::null_pointer("Cannot invoke \"String.length()\" because \"s\" is null"));
    }
    let input = machine.to_text(*input);
    machine.heap.check_string(input.len() * 3)?;
    text(machine, url::form_urlencoded::byte_serialize(input.as_bytes()).collect::<String>())
}

/// `URLDecoder.decode(text[, charset])`.
fn url_decode(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [input, ..] = args else { return missing() };
    let input = machine.to_text(*input);
    let mut bytes = Vec::with_capacity(input.len());
    let mut rest = input.as_bytes();
    while let Some((byte, tail)) = rest.split_first() {
        rest = tail;
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let Some(digits) = tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok()) else {
                    return Err(Fault::illegal_argument("URLDecoder: Incomplete trailing escape (%) pattern"));
                };
                let byte = u8::from_str_radix(digits, 16).map_err(|_| {
                    Fault::illegal_argument(format!(
                        "URLDecoder: Illegal hex characters in escape (%) pattern - Error at index 0 in: \"{digits}\""
                    ))
                })?;
                bytes.push(byte);
                rest = &tail[2..];
            }
            byte => bytes.push(*byte),
        }
    }
    text(machine, String::from_utf8_lossy(&bytes).into_owned())
}

fn encode_groovy(machine: &mut Machine, this: Value, kind: Kind) -> HostResult {
    let bytes = fits!(bytes_of(machine, this));
    let codec = Codec { kind, padding: kind == Kind::Basic, encodes: true };
    text(machine, codec.encode(&bytes))
}

fn decode_groovy(machine: &mut Machine, this: Value, kind: Kind) -> HostResult {
    let bytes = fits!(bytes_of(machine, this));
    let kept: Vec<u8> = bytes.into_iter().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let decoded = Codec { kind, padding: true, encodes: false }.decode(&kept)?;
    give_bytes(machine, &decoded)
}

/// What Groovy adds to texts.
const TEXTS: &[(&str, Native)] = &[
    ("decodeBase64", |m, t, _| decode_groovy(m, t, Kind::Basic)),
    ("decodeBase64Url", |m, t, _| decode_groovy(m, t, Kind::Url)),
    ("decodeHex", |m, t, _| {
        let text = m.to_text(t);
        if text.len() % 2 == 1 {
            return Err(Fault::new("java.lang.NumberFormatException", "odd number of characters in hex string"));
        }
        let bytes = hex::decode(&text)
            .map_err(|_| Fault::new("java.lang.NumberFormatException", format!("For input string: \"{text}\"")))?;
        give_bytes(m, &bytes)
    }),
];

/// What Groovy adds to `byte[]`.
const BYTES: &[(&str, Native)] = &[
    ("encodeBase64", |m, t, _| encode_groovy(m, t, Kind::Basic)),
    ("encodeBase64Url", |m, t, _| encode_groovy(m, t, Kind::Url)),
    ("encodeHex", |m, t, _| {
        let bytes = fits!(bytes_of(m, t));
        text(m, hex::encode(bytes))
    }),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::String, TEXTS).methods(TypeTag::Array, BYTES);
    builder.class(
        with_parents(ClassDef::new("java.util.Base64"), &["java.lang.Object"])
            .static_method("getEncoder", |m, _, _| codec(m, Kind::Basic, true))
            .static_method("getUrlEncoder", |m, _, _| codec(m, Kind::Url, true))
            .static_method("getMimeEncoder", |m, _, _| codec(m, Kind::Mime, true))
            .static_method("getDecoder", |m, _, _| codec(m, Kind::Basic, false))
            .static_method("getUrlDecoder", |m, _, _| codec(m, Kind::Url, false))
            .static_method("getMimeDecoder", |m, _, _| codec(m, Kind::Mime, false)),
    );
    builder.class(with_parents(ClassDef::new("java.util.Base64$Encoder"), &["java.lang.Object"]).methods(ENCODER));
    builder.class(with_parents(ClassDef::new("java.util.Base64$Decoder"), &["java.lang.Object"]).methods(DECODER));
    builder.class(
        with_parents(ClassDef::new("java.net.URLEncoder"), &["java.lang.Object"]).static_method("encode", url_encode),
    );
    builder.class(
        with_parents(ClassDef::new("java.net.URLDecoder"), &["java.lang.Object"]).static_method("decode", url_decode),
    );
    let charsets = ["UTF_8", "US_ASCII", "ISO_8859_1", "UTF_16"];
    let class = with_parents(ClassDef::new("java.nio.charset.StandardCharsets"), &["java.lang.Object"]);
    // Charsets are their names; what takes one reads the name.
    let readers: [Native; 4] = [
        |m, _, _| text(m, "UTF-8"),
        |m, _, _| text(m, "US-ASCII"),
        |m, _, _| text(m, "ISO-8859-1"),
        |m, _, _| text(m, "UTF-16"),
    ];
    builder.class(charsets.iter().zip(readers).fold(class, |class, (name, read)| class.static_field(*name, read)));
}
