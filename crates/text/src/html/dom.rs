//! The element tree of some HTML, by html5ever.

use std::borrow::Cow;
use std::cell::{Ref, RefCell};
use std::rc::Rc;

use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, ExpandedName, QualName, local_name, ns};

/// All nodes; the first is the root.
pub(super) struct Dom {
    nodes: Vec<Node>,
}

struct Node {
    parent: Option<usize>,
    children: Vec<usize>,
    content: Content,
}

enum Content {
    Root,
    Hidden,
    Text(String),
    Element { name: String, attributes: Vec<(String, String)> },
}

/// A node of a [`Dom`].
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    dom: &'a Dom,
    at: usize,
}

impl Dom {
    /// The outermost nodes.
    pub(super) fn roots(&self) -> impl DoubleEndedIterator<Item = Part<'_>> {
        Part { dom: self, at: 0 }.children()
    }
}

impl<'a> Part<'a> {
    /// The element's name; none for text.
    pub(super) fn name(self) -> Option<&'a str> {
        match &self.dom.nodes[self.at].content {
            Content::Element { name, .. } => Some(name),
            _ => None,
        }
    }

    /// The characters of a text node.
    pub(super) fn text(self) -> Option<&'a str> {
        match &self.dom.nodes[self.at].content {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// An attribute of the element.
    pub(super) fn attribute(self, wanted: &str) -> Option<&'a str> {
        match &self.dom.nodes[self.at].content {
            Content::Element { attributes, .. } => {
                attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
            }
            _ => None,
        }
    }

    /// A property of the element's own style.
    pub(super) fn style(self, wanted: &str) -> Option<&'a str> {
        let declarations = self.attribute("style")?.split(';').filter_map(|one| one.split_once(':'));
        declarations.map(|(name, value)| (name.trim(), value.trim())).find(|(name, _)| *name == wanted).map(|one| one.1)
    }

    pub(super) fn children(self) -> impl DoubleEndedIterator<Item = Part<'a>> {
        let Part { dom, at } = self;
        dom.nodes[at].children.iter().map(move |at| Part { dom, at: *at })
    }

    /// The first element of a name below.
    pub(super) fn find(self, wanted: &str) -> Option<Part<'a>> {
        self.below().find(|part| part.name() == Some(wanted))
    }

    /// All text below.
    pub(super) fn all_text(self) -> String {
        self.below().filter_map(Part::text).collect()
    }

    /// This node and all below it, in the order of the text.
    fn below(self) -> impl Iterator<Item = Part<'a>> {
        let mut waiting = vec![self];
        std::iter::from_fn(move || {
            let part = waiting.pop()?;
            waiting.extend(part.children().rev());
            Some(part)
        })
    }
}

/// Parses HTML as the content of a page's body.
pub(super) fn parse(text: &str) -> Dom {
    let sink = Sink { nodes: RefCell::new(vec![Node { parent: None, children: Vec::new(), content: Content::Root }]) };
    let mut options = html5ever::ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    let body = QualName::new(None, ns!(html), local_name!("body"));
    html5ever::parse_fragment(sink, options, body, Vec::new(), false).one(text)
}

struct Sink {
    nodes: RefCell<Vec<Node>>,
}

/// A node with its name, which the parser asks back by reference.
#[derive(Clone)]
struct Handle {
    at: usize,
    name: Rc<QualName>,
}

impl Sink {
    fn add(&self, content: Content, name: QualName) -> Handle {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { parent: None, children: Vec::new(), content });
        Handle { at: nodes.len() - 1, name: Rc::new(name) }
    }

    fn nodes(&self) -> Ref<'_, Vec<Node>> {
        self.nodes.borrow()
    }

    fn detach(&self, at: usize) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[at].parent.take() {
            nodes[parent].children.retain(|child| *child != at);
        }
    }

    fn insert(&self, parent: usize, place: usize, child: NodeOrText<Handle>) {
        let at = match child {
            NodeOrText::AppendNode(node) => {
                self.detach(node.at);
                node.at
            }
            NodeOrText::AppendText(text) => {
                let mut nodes = self.nodes.borrow_mut();
                let before = place.checked_sub(1).and_then(|place| nodes[parent].children.get(place).copied());
                if let Some(Content::Text(known)) = before.map(|before| &mut nodes[before].content) {
                    known.push_str(&text);
                    return;
                }
                drop(nodes);
                self.add(Content::Text(text.to_string()), nameless()).at
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        nodes[at].parent = Some(parent);
        let place = place.min(nodes[parent].children.len());
        nodes[parent].children.insert(place, at);
    }
}

fn nameless() -> QualName {
    QualName::new(None, ns!(), local_name!(""))
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Dom;
    type ElemName<'a> = ExpandedName<'a>;

    /// The parser puts a piece of HTML into an `html` element of its own.
    fn finish(self) -> Dom {
        let mut nodes = self.nodes.into_inner();
        if let Some(wrapper) = nodes[0].children.first().copied() {
            nodes[0].children = std::mem::take(&mut nodes[wrapper].children);
        }
        Dom { nodes }
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { at: 0, name: Rc::new(nameless()) }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> Handle {
        let read = |one: Attribute| (one.name.local.to_string(), one.value.to_string());
        let attributes = attributes.into_iter().map(read).collect();
        self.add(Content::Element { name: name.local.to_string(), attributes }, name)
    }

    fn create_comment(&self, _text: StrTendril) -> Handle {
        self.add(Content::Hidden, nameless())
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        self.add(Content::Hidden, nameless())
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let end = self.nodes()[parent.at].children.len();
        self.insert(parent.at, end, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let has_parent = self.nodes()[element.at].parent.is_some();
        if has_parent { self.append_before_sibling(element, child) } else { self.append(previous, child) }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, left: &Handle, right: &Handle) -> bool {
        left.at == right.at
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(node) = &child {
            self.detach(node.at);
        }
        let place = {
            let nodes = self.nodes();
            let parent = nodes[sibling.at].parent;
            parent.map(|parent| {
                let at = nodes[parent].children.iter().position(|child| *child == sibling.at);
                (parent, at.unwrap_or(nodes[parent].children.len()))
            })
        };
        if let Some((parent, at)) = place {
            self.insert(parent, at, child);
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, more: Vec<Attribute>) {
        if let Content::Element { attributes, .. } = &mut self.nodes.borrow_mut()[target.at].content {
            for one in more {
                let name = one.name.local.to_string();
                if attributes.iter().all(|(known, _)| *known != name) {
                    attributes.push((name, one.value.to_string()));
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.at);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut nodes = self.nodes.borrow_mut();
        let children = std::mem::take(&mut nodes[node.at].children);
        for child in &children {
            nodes[*child].parent = Some(new_parent.at);
        }
        nodes[new_parent.at].children.extend(children);
    }
}
