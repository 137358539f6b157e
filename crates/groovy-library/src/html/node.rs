//! The tree of an HTML document: nodes that are shared, so that they can move from one document to another.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

/// Nesting of elements that is taken; more is refused before it costs stack.
pub(super) const MAX_DEPTH: usize = 300;

/// What a node is.
#[derive(Clone)]
pub(super) enum Kind {
    /// The document itself.
    Document,
    /// `<!doctype html>` as text.
    Doctype(String),
    /// An element: its name and attributes in order.
    Element { name: String, attributes: Vec<(String, String)> },
    /// Text.
    Text(String),
    /// `<!-- -->`
    Comment(String),
}

struct State {
    kind: Kind,
    parent: Weak<Inner>,
    children: Vec<Node>,
}

pub(super) struct Inner(Mutex<State>);

/// A node.
#[derive(Clone)]
pub(super) struct Node(Arc<Inner>);

impl Drop for Inner {
    /// Takes the tree apart in a loop, so that a deep one does not end the host.
    fn drop(&mut self) {
        let state = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        let mut open = std::mem::take(&mut state.children);
        while let Some(node) = open.pop() {
            if let Ok(mut inner) = Arc::try_unwrap(node.0) {
                let state = inner.0.get_mut().unwrap_or_else(PoisonError::into_inner);
                open.append(&mut state.children);
            }
        }
    }
}

impl Node {
    pub(super) fn new(kind: Kind) -> Node {
        Node(Arc::new(Inner(Mutex::new(State { kind, parent: Weak::new(), children: Vec::new() }))))
    }

    pub(super) fn element(name: &str) -> Node {
        Node::new(Kind::Element { name: name.to_owned(), attributes: Vec::new() })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn same(&self, other: &Node) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    pub(super) fn kind(&self) -> Kind {
        self.state().kind.clone()
    }

    pub(super) fn set_kind(&self, kind: Kind) {
        self.state().kind = kind;
    }

    /// The element's name.
    pub(super) fn name(&self) -> Option<String> {
        match &self.state().kind {
            Kind::Element { name, .. } => Some(name.clone()),
            _ => None,
        }
    }

    pub(super) fn is_element(&self) -> bool {
        matches!(self.state().kind, Kind::Element { .. })
    }

    pub(super) fn text(&self) -> Option<String> {
        match &self.state().kind {
            Kind::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    pub(super) fn children(&self) -> Vec<Node> {
        self.state().children.clone()
    }

    pub(super) fn elements(&self) -> Vec<Node> {
        self.children().into_iter().filter(Node::is_element).collect()
    }

    pub(super) fn parent(&self) -> Option<Node> {
        self.state().parent.upgrade().map(Node)
    }

    pub(super) fn attributes(&self) -> Vec<(String, String)> {
        match &self.state().kind {
            Kind::Element { attributes, .. } => attributes.clone(),
            _ => Vec::new(),
        }
    }

    pub(super) fn attribute(&self, key: &str) -> Option<String> {
        match &self.state().kind {
            Kind::Element { attributes, .. } => {
                attributes.iter().find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, value)| value.clone())
            }
            _ => None,
        }
    }

    pub(super) fn set_attribute(&self, key: &str, value: Option<&str>) {
        if let Kind::Element { attributes, .. } = &mut self.state().kind {
            let found = attributes.iter().position(|(name, _)| name == key);
            match (found, value) {
                (Some(at), Some(value)) => value.clone_into(&mut attributes[at].1),
                (Some(at), None) => {
                    attributes.remove(at);
                }
                (None, Some(value)) => attributes.push((key.to_owned(), value.to_owned())),
                (None, None) => {}
            }
        }
    }

    /// Its place among its parent's children.
    pub(super) fn position(&self) -> Option<(Node, usize)> {
        let parent = self.parent()?;
        let at = parent.children().iter().position(|child| child.same(self))?;
        Some((parent, at))
    }

    pub(super) fn remove(&self) {
        if let Some((parent, at)) = self.position() {
            parent.state().children.remove(at);
        }
        self.state().parent = Weak::new();
    }

    /// Puts a node among the children, taking it from where it was.
    pub(super) fn insert(&self, at: usize, child: &Node) {
        child.remove();
        child.state().parent = Arc::downgrade(&self.0);
        let mut state = self.state();
        let at = at.min(state.children.len());
        state.children.insert(at, child.clone());
    }

    pub(super) fn append(&self, child: &Node) {
        self.insert(usize::MAX, child);
    }

    /// Appends text, joined with text that is there.
    pub(super) fn append_text(&self, more: &str) {
        if let Some(last) = self.state().children.last()
            && let Kind::Text(text) = &mut last.state().kind
        {
            text.push_str(more);
            return;
        }
        self.append(&Node::new(Kind::Text(more.to_owned())));
    }

    pub(super) fn clear(&self) {
        for child in self.children() {
            child.remove();
        }
    }

    /// All nodes below, and itself, in document order.
    pub(super) fn all(&self) -> Vec<Node> {
        let mut found = Vec::new();
        let mut open = vec![self.clone()];
        while let Some(node) = open.pop() {
            open.extend(node.children().into_iter().rev());
            found.push(node);
        }
        found
    }

    /// How many levels are above it.
    pub(super) fn depth(&self) -> usize {
        std::iter::successors(self.parent(), Node::parent).count()
    }

    /// How many levels are below it.
    pub(super) fn height(&self) -> usize {
        let (mut level, mut height) = (self.children(), 0);
        while !level.is_empty() {
            height += 1;
            level = level.iter().flat_map(Node::children).collect();
        }
        height
    }

    /// Whether the other is this one or below it.
    pub(super) fn holds(&self, other: &Node) -> bool {
        std::iter::successors(Some(other.clone()), Node::parent).any(|node| node.same(self))
    }

    /// A copy of the whole tree, without a parent.
    pub(super) fn copy(&self) -> Node {
        let root = Node::new(self.kind());
        let mut open = vec![(self.clone(), root.clone())];
        while let Some((from, to)) = open.pop() {
            for child in from.children() {
                let fresh = Node::new(child.kind());
                to.append(&fresh);
                open.push((child, fresh));
            }
        }
        root
    }
}
