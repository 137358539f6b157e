//! Colours.

use serde::{Deserialize, Serialize};

/// A colour: red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Color(pub [u8; 3]);

impl Color {
    /// Reads `#rrggbb`, `#rgb`, `rgb(r,g,b)` or a CSS name that people use in trackers; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(hex) = text.strip_prefix('#') {
            return Self::parse_hex(hex);
        }
        let lower = text.to_ascii_lowercase();
        if let Some(list) = lower.strip_prefix("rgb(").and_then(|rest| rest.strip_suffix(')')) {
            let mut parts = list.split(',').map(|part| part.trim().parse::<u8>());
            let mut next = || parts.next().and_then(Result::ok);
            let color = Self([next()?, next()?, next()?]);
            return parts.next().is_none().then_some(color);
        }
        NAMES.iter().find(|(name, _)| *name == lower).and_then(|(_, hex)| Self::parse_hex(hex))
    }

    fn parse_hex(hex: &str) -> Option<Self> {
        let digits = hex.chars().map(|digit| digit.to_digit(16)).collect::<Option<Vec<u32>>>()?;
        let byte = |high: u32, low: u32| u8::try_from(high * 16 + low).unwrap_or(u8::MAX);
        match digits[..] {
            [r1, r2, g1, g2, b1, b2] => Some(Self([byte(r1, r2), byte(g1, g2), byte(b1, b2)])),
            [r, g, b] => Some(Self([byte(r, r), byte(g, g), byte(b, b)])),
            _ => None,
        }
    }

    /// How far two colours lie apart: the sum of squares over the channels.
    #[must_use]
    pub fn distance(self, other: Self) -> u32 {
        self.0.iter().zip(other.0).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    }
}

impl std::fmt::Display for Color {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

impl From<Color> for String {
    fn from(color: Color) -> Self {
        color.to_string()
    }
}

impl TryFrom<String> for Color {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or_else(|| format!("`{text}` is not a colour; write #rrggbb"))
    }
}

/// CSS colour names.
const NAMES: &[(&str, &str)] = &[
    ("aqua", "00ffff"),
    ("black", "000000"),
    ("blue", "0000ff"),
    ("brown", "a52a2a"),
    ("cyan", "00ffff"),
    ("darkblue", "00008b"),
    ("darkgray", "a9a9a9"),
    ("darkgreen", "006400"),
    ("darkgrey", "a9a9a9"),
    ("darkorange", "ff8c00"),
    ("darkred", "8b0000"),
    ("fuchsia", "ff00ff"),
    ("gold", "ffd700"),
    ("gray", "808080"),
    ("green", "008000"),
    ("grey", "808080"),
    ("indigo", "4b0082"),
    ("lightblue", "add8e6"),
    ("lightgray", "d3d3d3"),
    ("lightgreen", "90ee90"),
    ("lightgrey", "d3d3d3"),
    ("lime", "00ff00"),
    ("magenta", "ff00ff"),
    ("maroon", "800000"),
    ("navy", "000080"),
    ("olive", "808000"),
    ("orange", "ffa500"),
    ("pink", "ffc0cb"),
    ("purple", "800080"),
    ("red", "ff0000"),
    ("silver", "c0c0c0"),
    ("skyblue", "87ceeb"),
    ("teal", "008080"),
    ("violet", "ee82ee"),
    ("white", "ffffff"),
    ("yellow", "ffff00"),
];
