//! Positions in texts as Java counts them.

/// A text seen as UTF-16 units; plain ASCII needs no copy.
pub(crate) enum Units<'a> {
    Ascii(&'a str),
    Wide(Vec<u16>),
}

impl<'a> Units<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        if text.is_ascii() { Units::Ascii(text) } else { Units::Wide(text.encode_utf16().collect()) }
    }

    pub(crate) fn len(&self) -> usize {
        match self {
            Units::Ascii(text) => text.len(),
            Units::Wide(units) => units.len(),
        }
    }

    /// The part between two positions inside the text. A surrogate pair cut in half shows as a replacement character.
    pub(crate) fn slice(&self, from: usize, to: usize) -> String {
        match self {
            Units::Ascii(text) => text[from..to].to_owned(),
            Units::Wide(units) => String::from_utf16_lossy(&units[from..to]),
        }
    }

    pub(crate) fn unit(&self, at: usize) -> u16 {
        match self {
            Units::Ascii(text) => u16::from(text.as_bytes()[at]),
            Units::Wide(units) => units[at],
        }
    }

    /// The position of a byte offset.
    pub(crate) fn position(&self, text: &str, byte: usize) -> usize {
        match self {
            Units::Ascii(_) => byte,
            Units::Wide(_) => text[..byte].encode_utf16().count(),
        }
    }

    /// The byte offset of a position.
    pub(crate) fn byte(&self, text: &str, position: usize) -> usize {
        match self {
            Units::Ascii(_) => position.min(text.len()),
            Units::Wide(_) => {
                let mut units = 0;
                for (byte, c) in text.char_indices() {
                    if units >= position {
                        return byte;
                    }
                    units += c.len_utf16();
                }
                text.len()
            }
        }
    }
}
