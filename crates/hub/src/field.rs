//! A field that may be absent, null, or set.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A field of an issue. *Absent* means that nobody said anything about it, so nothing is sent or written;
/// *null* means that it is known to be empty, which may be sent and written.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Field<T> {
    /// Nothing is said about the field.
    #[default]
    Absent,
    /// The field is empty.
    Null,
    /// The field's value.
    Set(T),
}

impl<T> Field<T> {
    /// True when nothing is said about the field.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// The value, where there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value to change in place, where there is one.
    pub fn value_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// `Some` becomes *set*, `None` becomes *null*: for readers of a tracker, who know that the field is empty.
    pub fn known(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Set)
    }

    /// The same field with its value, where there is one, replaced.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Field<U> {
        match self {
            Self::Absent => Field::Absent,
            Self::Null => Field::Null,
            Self::Set(value) => Field::Set(change(value)),
        }
    }
}

impl<T> From<T> for Field<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

impl<T: Serialize> Serialize for Field<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::<T>::deserialize(deserializer).map(Self::known)
    }
}
