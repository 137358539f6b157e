//! Text as a tree, by roxmltree, with the messages of Java's parser.

use entente_groovy_vm::Fault;
use roxmltree::{Document, Error, Node, ParsingOptions, TextPos};

use super::tree::{Child, Element, MAX_DEPTH, Name};

fn fault(message: impl Into<String>) -> Fault {
    Fault::new("org.xml.sax.SAXParseException", message)
}

/// What Java's parser says where roxmltree stops.
fn translate(source: &str, error: Error) -> Fault {
    fault(match error {
        Error::NoRootNode if source.trim().is_empty() => "Premature end of file.".to_owned(),
        Error::NoRootNode => "Content is not allowed in prolog.".to_owned(),
        Error::UnclosedRootNode => "XML document structures must start and end within the same entity.".to_owned(),
        Error::UnexpectedCloseTag(open, _, _) => {
            format!("The element type \"{open}\" must be terminated by the matching end-tag \"</{open}>\".")
        }
        Error::UnknownNamespace(prefix, at) => {
            let name = tag_at(source, at);
            format!("The prefix \"{prefix}\" for element \"{name}\" is not bound.")
        }
        Error::UnknownEntityReference(name, _) => {
            format!("The entity \"{name}\" was referenced, but not declared.")
        }
        Error::DuplicatedAttribute(name, at) => {
            let tag = tag_at(source, at);
            format!("Attribute \"{name}\" was already specified for element \"{tag}\".")
        }
        Error::InvalidChar2("a quote", _, at) => {
            let (tag, before) = (tag_at(source, at), &source[..offset(source, at)]);
            let name = before.trim_end().trim_end_matches('=').trim_end();
            let name = name.rsplit(char::is_whitespace).next().unwrap_or(name);
            format!("Open quote is expected for attribute \"{name}\" associated with an  element type  \"{tag}\".")
        }
        Error::DtdDetected => {
            let feature = "http://apache.org/xml/features/disallow-doctype-decl";
            format!("DOCTYPE is disallowed when the feature \"{feature}\" set to true.")
        }
        Error::NodesLimitReached => "The document has too many nodes.".to_owned(),
        Error::UnexpectedDeclaration(_) => {
            "The processing instruction target matching \"[xX][mM][lL]\" is not allowed.".to_owned()
        }
        error => {
            let at = error.pos();
            let begins_with_text = !source.trim_start().starts_with('<');
            if begins_with_text {
                "Content is not allowed in prolog.".to_owned()
            } else if after_root(source) {
                "The markup in the document following the root element must be well-formed.".to_owned()
            } else {
                format!("{error} (line {}, column {})", at.row, at.col)
            }
        }
    })
}

/// Where a place in the text is, in bytes.
fn offset(source: &str, at: TextPos) -> usize {
    let line = source.split_inclusive('\n').take(at.row.saturating_sub(1) as usize).map(str::len).sum::<usize>();
    let column = source[line..].char_indices().nth(at.col.saturating_sub(1) as usize);
    line + column.map_or(source.len() - line, |(at, _)| at)
}

/// The name of the tag around a place in the text.
fn tag_at(source: &str, at: TextPos) -> &str {
    let end = offset(source, at);
    let end = source[end..].chars().next().map_or(end, |c| end + c.len_utf8());
    let tag = source[..end].rfind('<').map_or("", |start| &source[start + 1..]);
    let end = tag.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>' | '<')).unwrap_or(tag.len());
    &tag[..end]
}

/// Whether something follows a root element that is whole.
fn after_root(source: &str) -> bool {
    let ends = source.match_indices('>').map(|(at, _)| at + 1).filter(|end| *end < source.len());
    let mut tried = 0;
    ends.take_while(|_| {
        tried += 1;
        tried <= 64
    })
    .any(|end| Document::parse(&source[..end]).is_ok())
}

/// Nodes that one document may have.
const MAX_NODES: u32 = 1_000_000;

fn parse(source: &str) -> Result<Document<'_>, Fault> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let options = ParsingOptions { nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(source, options).map_err(|error| translate(source, error))
}

fn check_depth(document: &Document<'_>) -> Result<(), Fault> {
    let mut depth = 0usize;
    let mut node = document.root();
    loop {
        if depth > MAX_DEPTH {
            return Err(fault(format!("The document is nested more than {MAX_DEPTH} levels deep")));
        }
        node = match node.first_child() {
            Some(child) => {
                depth += 1;
                child
            }
            None => {
                let mut at = node;
                loop {
                    if let Some(next) = at.next_sibling() {
                        break next;
                    }
                    match at.parent() {
                        Some(parent) => (at, depth) = (parent, depth - 1),
                        None => return Ok(()),
                    }
                }
            }
        };
    }
}

/// What of a document is kept.
#[derive(Clone, Copy)]
struct Keep {
    /// Blank text between elements, comments, instructions.
    all: bool,
    /// Text without the blanks around it.
    trims: bool,
}

/// The root element without blank text between elements.
///
/// # Errors
/// `SAXParseException`.
pub(super) fn read(source: &str, trims: bool) -> Result<Element, Fault> {
    let document = parse(source)?;
    check_depth(&document)?;
    Ok(element(document.root_element(), Keep { all: false, trims }))
}

/// The root element with everything in it.
///
/// # Errors
/// `SAXParseException`.
pub(super) fn read_whole(source: &str) -> Result<Element, Fault> {
    let document = parse(source)?;
    check_depth(&document)?;
    Ok(element(document.root_element(), Keep { all: true, trims: false }))
}

fn prefix_of(node: Node<'_, '_>, space: Option<&str>) -> String {
    space.and_then(|space| node.lookup_prefix(space)).unwrap_or_default().to_owned()
}

fn element(node: Node<'_, '_>, keep: Keep) -> Element {
    let space = node.tag_name().namespace();
    let own = |node: Node<'_, '_>| -> Vec<(String, String)> {
        node.namespaces().map(|space| (space.name().unwrap_or("").to_owned(), space.uri().to_owned())).collect()
    };
    let outer = node.parent_element().map(own).unwrap_or_default();
    Element {
        name: Name {
            prefix: prefix_of(node, space),
            local: node.tag_name().name().to_owned(),
            space: space.unwrap_or("").to_owned(),
        },
        spaces: own(node).into_iter().filter(|space| !outer.contains(space)).collect(),
        attributes: node
            .attributes()
            .map(|attribute| {
                let space = attribute.namespace();
                let name = Name {
                    prefix: prefix_of(node, space),
                    local: attribute.name().to_owned(),
                    space: space.unwrap_or("").to_owned(),
                };
                (name, attribute.value().to_owned())
            })
            .collect(),
        children: node.children().filter_map(|child| kept(child, keep)).collect(),
    }
}

fn kept(node: Node<'_, '_>, keep: Keep) -> Option<Child> {
    if node.is_element() {
        return Some(Child::Element(element(node, keep)));
    }
    if let Some(text) = node.text().filter(|_| node.is_text()) {
        if !keep.all && text.trim().is_empty() {
            return None;
        }
        return Some(Child::Text(if keep.trims { text.trim() } else { text }.to_owned()));
    }
    if !keep.all {
        return None;
    }
    if let Some(instruction) = node.pi() {
        let data = instruction.value.unwrap_or("").to_owned();
        return Some(Child::Instruction(instruction.target.to_owned(), data));
    }
    node.text().filter(|_| node.is_comment()).map(|text| Child::Comment(text.to_owned()))
}
