//! HTML text as a tree, by html5ever.

use std::borrow::Cow;

use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, QualName, local_name, ns};

use super::node::{Kind, Node};

/// Collects what the parser says.
struct Sink {
    document: Node,
}

/// A node with its name as the parser wants it back.
#[derive(Clone)]
struct Handle {
    node: Node,
    name: std::sync::Arc<QualName>,
}

fn plain(node: Node) -> Handle {
    let name = QualName::new(None, ns!(), local_name!(""));
    Handle { node, name: std::sync::Arc::new(name) }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Node;
    type ElemName<'a> = html5ever::ExpandedName<'a>;

    fn finish(self) -> Node {
        self.document
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        plain(self.document.clone())
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> html5ever::ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> Handle {
        let attributes = attributes
            .into_iter()
            .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()))
            .collect();
        let node = Node::new(Kind::Element { name: name.local.to_string(), attributes });
        Handle { node, name: std::sync::Arc::new(name) }
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        plain(Node::new(Kind::Comment(text.to_string())))
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> Handle {
        plain(Node::new(Kind::Comment(format!("?{target} {data}"))))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        match child {
            NodeOrText::AppendNode(child) => parent.node.append(&child.node),
            NodeOrText::AppendText(text) => parent.node.append_text(&text),
        }
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        if element.node.parent().is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, name: StrTendril, _public: StrTendril, _system: StrTendril) {
        self.document.append(&Node::new(Kind::Doctype(name.to_string())));
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, left: &Handle, right: &Handle) -> bool {
        left.node.same(&right.node)
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let Some((parent, at)) = sibling.node.position() else { return };
        match child {
            NodeOrText::AppendNode(child) => {
                child.node.remove();
                let at = sibling.node.position().map_or(at, |(_, at)| at);
                parent.insert(at, &child.node);
            }
            NodeOrText::AppendText(text) => {
                let before = at.checked_sub(1).and_then(|at| parent.children().get(at).cloned());
                match before.as_ref().and_then(|node| Some((node, node.text()?))) {
                    Some((node, old)) => node.set_kind(Kind::Text(old + &text)),
                    None => parent.insert(at, &Node::new(Kind::Text(text.to_string()))),
                }
            }
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        for attribute in attributes {
            let name = attribute.name.local.to_string();
            if target.node.attribute(&name).is_none() {
                target.node.set_attribute(&name, Some(&attribute.value));
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        target.node.remove();
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        for child in node.node.children() {
            new_parent.node.append(&child);
        }
    }
}

/// A whole document, with html, head and body.
pub(super) fn document(text: &str) -> Node {
    let sink = Sink { document: Node::new(Kind::Document) };
    let mut options = html5ever::ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    html5ever::parse_document(sink, options).one(text)
}

/// The nodes of a piece of HTML inside an element of some name.
pub(super) fn fragment(text: &str, context: &str) -> Vec<Node> {
    let sink = Sink { document: Node::new(Kind::Document) };
    let name = QualName::new(None, ns!(html), html5ever::LocalName::from(context));
    let mut options = html5ever::ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    let document = html5ever::parse_fragment(sink, options, name, Vec::new(), false).one(text);
    let nodes = document.elements().first().map(Node::children).unwrap_or_default();
    for node in &nodes {
        node.remove();
    }
    nodes
}
