//! The limits of the protocol. A peer that goes over one is refused with an error that names it.

/// Longest invitation code that is read, in characters.
pub const MAX_CODE_CHARS: usize = 16 * 1024;
/// Longest connection name, in characters.
pub const MAX_CONNECTION_NAME_CHARS: usize = 255;
/// Longest short name, tracker kind or person, in characters.
pub const MAX_LABEL_CHARS: usize = 255;
/// Longest address, in characters.
pub const MAX_ADDRESS_CHARS: usize = 2048;
/// Most addresses in an invitation or a description.
pub const MAX_ADDRESSES: usize = 16;
/// Largest sealed part of a handshake message, in bytes.
pub const MAX_HANDSHAKE_BYTES: usize = 64 * 1024;
/// Largest body of an envelope before sealing, in bytes.
pub const MAX_BODY_BYTES: usize = 16 * 1024 * 1024;
/// Most messages in one envelope.
pub const MAX_MESSAGES_PER_ENVELOPE: usize = 256;
/// Largest sum of the messages of one envelope that holds several, unpacked, in bytes.
pub const MAX_BATCH_BYTES: usize = 1024 * 1024;
/// Most that is unpacked of the envelopes of one exchange call or answer, in bytes; what comes after it is not taken, and comes again.
pub const MAX_UNPACKED_BYTES: usize = 64 * 1024 * 1024;
/// Most features that a node names.
pub const MAX_FEATURES: usize = 256;
/// Largest piece of an attachment in one chunk, in bytes.
pub const MAX_CHUNK_BYTES: usize = 1024 * 1024;
/// Most hops that an edit may have made; the receiver sets the twin of a message with more aside, as a loop.
pub const MAX_HOPS: u8 = 8;
/// Longest id inside a message (twin, trace, cause, attachment), in bytes.
pub const MAX_ID_BYTES: usize = 255;
/// Most envelopes in one exchange call or answer.
pub const MAX_ENVELOPES_PER_EXCHANGE: usize = 256;
/// Most connections reported in one exchange call or answer.
pub const MAX_CONNECTIONS_PER_EXCHANGE: usize = 1024;
/// Largest body of one exchange call or answer, in bytes of JSON. One envelope of the largest size fits.
pub const MAX_EXCHANGE_BYTES: usize = 24 * 1024 * 1024;
/// Longest that an exchange call may be held, in milliseconds.
pub const MAX_HOLD_MS: u32 = 60_000;
/// How far the clocks of two nodes may differ for a request, in milliseconds.
pub const REQUEST_WINDOW_MS: u64 = 5 * 60 * 1000;
/// How long a tombstone of a removed connection is kept, in milliseconds: 90 days.
pub const TOMBSTONE_MS: u64 = 90 * 24 * 60 * 60 * 1000;
