//! A document as plain data, between text and the objects that scripts see.

/// Nesting of elements that is taken; more is refused before it costs stack.
pub(super) const MAX_DEPTH: usize = 300;

/// A name with what it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Name {
    /// What stands before the colon in the text; empty for none.
    pub prefix: String,
    /// The name itself.
    pub local: String,
    /// The address of its namespace; empty for none.
    pub space: String,
}

impl Name {
    /// A name without a namespace, as builders take it: a prefix may stand before a colon.
    pub fn plain(written: &str) -> Name {
        match written.split_once(':') {
            Some((prefix, local)) => Name { prefix: prefix.to_owned(), local: local.to_owned(), space: String::new() },
            None => Name { local: written.to_owned(), ..Name::default() },
        }
    }

    /// The name as it is written.
    pub fn written(&self) -> String {
        if self.prefix.is_empty() { self.local.clone() } else { format!("{}:{}", self.prefix, self.local) }
    }
}

/// One element.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    /// Its name.
    pub name: Name,
    /// Namespaces that it declares: prefix and address.
    pub spaces: Vec<(String, String)>,
    /// Its attributes in order.
    pub attributes: Vec<(Name, String)>,
    /// What it holds.
    pub children: Vec<Child>,
}

/// What an element holds.
#[derive(Clone, Debug)]
pub(crate) enum Child {
    /// An element.
    Element(Element),
    /// Text.
    Text(String),
    /// `<!-- -->`, kept only where a document is written again.
    Comment(String),
    /// `<?name text?>`, kept only where a document is written again.
    Instruction(String, String),
}
