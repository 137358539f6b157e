//! Identities of nodes, connections, keys and epochs: fixed-size bytes, written as lower-case hexadecimal.

use crate::random::{self, Random};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A text that is not the hexadecimal form of the wanted identity.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a {what} is {digits} lower-case hexadecimal digits")]
pub struct IdError {
    /// Which identity was wanted.
    pub what: &'static str,
    /// How many digits it has.
    pub digits: usize,
}

macro_rules! byte_id {
    ($(#[$doc:meta])* $name:ident, $length:literal, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $length]);

        impl $name {
            /// Length in bytes.
            pub const LENGTH: usize = $length;

            /// From its raw bytes.
            pub const fn from_bytes(bytes: [u8; $length]) -> Self {
                Self(bytes)
            }

            /// The raw bytes.
            pub const fn as_bytes(&self) -> &[u8; $length] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hex::encode(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                let error = IdError { what: $what, digits: $length * 2 };
                if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
                    return Err(error);
                }
                let mut bytes = [0; $length];
                hex::decode_to_slice(text, &mut bytes).map_err(|_| error)?;
                Ok(Self(bytes))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

macro_rules! random_id {
    ($name:ident) => {
        impl $name {
            /// A new one from `random`.
            pub fn generate(random: &mut impl Random) -> Self {
                Self(random::array(random))
            }
        }
    };
}

byte_id! {
    /// The identity of a connection: random, made by the initiating side, equal on both sides. Names are local labels.
    ConnectionId, 16, "connection id"
}
byte_id! {
    /// The identity of a node: a hash of its public signing key, see [`crate::keys::NodePublicKey::node_id`].
    NodeId, 32, "node id"
}
byte_id! {
    /// Names one receive key: the first bytes of a hash of its public part.
    KeyId, 8, "key id"
}
byte_id! {
    /// The life of one direction's numbering. A new random one is taken after a restore, or when a number went back.
    Epoch, 8, "epoch"
}
byte_id! {
    /// One start of one data folder. Two that alternate mean that a copy of the folder is running too.
    InstanceId, 16, "instance id"
}
byte_id! {
    /// A number used once, in the authentication of a request.
    Nonce, 16, "nonce"
}
random_id!(ConnectionId);
random_id!(Epoch);
random_id!(InstanceId);
random_id!(Nonce);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_form_is_read_back_and_nothing_else_is() {
        let id = KeyId::from_bytes([0, 1, 2, 3, 0xfc, 0xfd, 0xfe, 0xff]);
        assert_eq!(id.to_string(), "00010203fcfdfeff");
        assert_eq!("00010203fcfdfeff".parse(), Ok(id));
        for wrong in ["", "00010203FCFDFEFF", "00010203fcfdfe", "00010203fcfdfeff00", "0001 203fcfdfeff"] {
            assert!(wrong.parse::<KeyId>().is_err(), "{wrong:?} was taken");
        }
    }
}
