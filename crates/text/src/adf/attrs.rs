//! Attributes that pass through unread: each is kept only in the shape that the ADF schema allows.

use serde_json::{Map, Value};

use crate::tree::Extra;

pub(super) enum Shape {
    Text,
    Number,
    Numbers,
    Flag,
    OneOf(&'static [&'static str]),
}

impl Shape {
    fn fits(&self, value: &Value) -> bool {
        match self {
            Self::Text => value.is_string(),
            Self::Number => value.is_number(),
            Self::Numbers => value.as_array().is_some_and(|list| list.iter().all(Value::is_number)),
            Self::Flag => value.is_boolean(),
            Self::OneOf(words) => value.as_str().is_some_and(|word| words.contains(&word)),
        }
    }
}

pub(super) const PANEL: &[(&str, Shape)] = &[
    ("panelIcon", Shape::Text),
    ("panelIconId", Shape::Text),
    ("panelIconText", Shape::Text),
    ("panelColor", Shape::Text),
];

pub(super) const TABLE: &[(&str, Shape)] = &[
    ("displayMode", Shape::OneOf(&["default", "fixed"])),
    ("isNumberColumnEnabled", Shape::Flag),
    ("layout", Shape::OneOf(&["wide", "full-width", "center", "align-end", "align-start", "default"])),
    ("width", Shape::Number),
];

pub(super) const CELL: &[(&str, Shape)] = &[
    ("colwidth", Shape::Numbers),
    ("background", Shape::Text),
    ("valign", Shape::OneOf(&["top", "middle", "bottom"])),
];

const MEDIA_SINGLE: &[(&str, Shape)] = &[
    ("layout", Shape::OneOf(&["wide", "full-width", "center", "wrap-right", "wrap-left", "align-end", "align-start"])),
    ("width", Shape::Number),
    ("widthType", Shape::OneOf(&["percentage", "pixel"])),
];

/// The attributes of `list` that are present and well shaped.
pub(super) fn keep(attrs: Option<&Map<String, Value>>, list: &[(&str, Shape)]) -> Extra {
    let mut kept = Extra::new();
    for (name, shape) in list {
        if let Some(value) = attrs.and_then(|attrs| attrs.get(*name)).filter(|value| shape.fits(value)) {
            kept.insert((*name).to_owned(), value.clone());
        }
    }
    kept
}

/// The attributes of a `mediaSingle`: a layout always, a width only in the range of its unit.
pub(super) fn media_single(attrs: Option<&Map<String, Value>>) -> Extra {
    let mut kept = keep(attrs, MEDIA_SINGLE);
    let width = kept.get("width").and_then(Value::as_f64);
    let pixels = kept.get("widthType").and_then(Value::as_str) == Some("pixel");
    let in_range = width.is_some_and(|width| width >= 0.0 && (pixels || width <= 100.0));
    if !in_range {
        kept.remove("width");
        kept.remove("widthType");
    }
    kept
}
