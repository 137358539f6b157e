//! Identifiers. Each is its own type, so that a twin's id can't be passed for a connection's.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// An id made of sixteen random (or derived) bytes; the caller owns the randomness.
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(uuid::Builder::from_random_bytes(bytes).into_uuid())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    };
}

uuid_id! {
    /// One agreement between two systems; the same on both sides.
    ConnectionId
}
uuid_id! {
    /// One tracker registered on a node.
    SystemId
}
uuid_id! {
    /// A pair of issues kept in step by one connection; the same on both sides.
    TwinId
}
uuid_id! {
    /// One unit of work in a twin's queue.
    EventId
}
uuid_id! {
    /// Follows one edit from the tracker where it was made to the tracker where it was written; tells nothing else.
    TraceId
}

/// An issue in a tracker: `id` never changes, `key` is what people type and may change when the issue moves.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct IssueRef {
    /// The tracker's internal, lasting id, as text.
    pub id: String,
    /// What people read and type, such as `OPS-12`.
    pub key: String,
}
