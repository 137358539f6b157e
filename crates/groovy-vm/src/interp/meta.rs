//! What scripts add to classes and objects while they run: `metaClass` and categories. Both are tables of the run;
//! nothing of the host or of another run changes.

use std::sync::Arc;

use super::property::accessor_name;
use super::{Flow, Frame, Machine};
use crate::error::Fault;
use crate::host::{Outcome, Step, Task};
use crate::library::TypeTag;
use crate::object::{MetaObject, Object, ResolveStrategy};
use crate::program::TypeSpec;
use crate::value::{ClassId, Handle, Value};

/// Whose method or property was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum MetaKey {
    Class(ClassId),
    Static(ClassId),
    Object(Handle),
}

/// Classes whose static methods count as methods while a block runs.
pub(crate) struct CategoryScope {
    /// Frames below the block.
    depth: usize,
    classes: Vec<ClassId>,
}

impl Machine {
    /// `object.metaClass`; host objects have none.
    pub(super) fn meta_class(&mut self, object: Value) -> Option<Value> {
        let refused = matches!(self.type_tag(object), TypeTag::Host | TypeTag::Null);
        (!refused).then(|| self.heap.add(Object::Meta(MetaObject { target: object, is_static: false })))
    }

    fn meta(&self, value: Value) -> Option<MetaObject> {
        match self.heap.object(value) {
            Some(Object::Meta(meta)) => Some(*meta),
            _ => None,
        }
    }

    fn key_of(&self, meta: MetaObject) -> Option<MetaKey> {
        match meta.target {
            Value::Class(class) if meta.is_static => Some(MetaKey::Static(class)),
            Value::Class(class) => Some(MetaKey::Class(class)),
            Value::Object(handle) => Some(MetaKey::Object(handle)),
            other => self.program.library.find_class(&self.heap.class_name(other)).map(MetaKey::Class),
        }
    }

    /// `meta.name = value`
    pub(super) fn write_meta(&mut self, object: Value, name: &str, value: Value) -> Option<Value> {
        let meta = self.meta(object)?;
        let key = self.key_of(meta)?;
        let list = self.expandos.entry((key, name.into())).or_default();
        if !matches!(self.heap.object(value), Some(Object::Closure(_))) {
            list.clear();
        }
        list.insert(0, value);
        Some(Value::Null)
    }

    /// `meta.name`, `meta.static`.
    pub(super) fn read_meta(&mut self, object: Value, name: &str) -> Option<Value> {
        let meta = self.meta(object)?;
        match name {
            "static" => Some(self.heap.add(Object::Meta(MetaObject { is_static: true, ..meta }))),
            "theClass" => Some(self.class_value(meta.target)),
            _ => self.expandos.get(&(self.key_of(meta)?, name.into()))?.first().copied(),
        }
    }

    /// `meta.respondsTo(object, name)`, `meta.name { }`.
    pub(super) fn call_meta(&mut self, object: Value, name: &str, args: &[Value]) -> Result<Option<Flow>, Fault> {
        let Some(meta) = self.meta(object) else { return Ok(None) };
        match (name, args) {
            ("respondsTo", [_, method, ..]) => {
                let method = self.to_text(*method);
                let found = self.responds_to(meta.target, &method);
                self.complete(object, Outcome::Value(found)).map(Some)
            }
            ("hasProperty", [_, property]) => {
                let property = self.to_text(*property);
                let found = self.has_property(meta.target, &property);
                self.complete(object, Outcome::Value(found)).map(Some)
            }
            ("invokeMethod", [target, method, list]) => {
                let method = self.to_text(*method);
                let args = self.elements(*list)?.unwrap_or_else(|| vec![*list]);
                self.invoke_by_text(*target, &method, &args).map(Some)
            }
            ("static", [block]) => {
                let statics = self.heap.add(Object::Meta(MetaObject { is_static: true, ..meta }));
                self.configure(statics, *block).map(Some)
            }
            (_, [closure]) if self.heap.is_closure(*closure) => {
                self.write_meta(object, name, *closure);
                self.complete(object, Outcome::Value(Value::Null)).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// `Class.metaClass { method { } }`
    pub(super) fn configure(&mut self, meta: Value, block: Value) -> Result<Flow, Fault> {
        let block = self.delegating(block, meta);
        self.call_value(block, &[])
    }

    /// A copy of a closure that asks `delegate` first.
    fn delegating(&mut self, closure: Value, delegate: Value) -> Value {
        match self.heap.object(closure) {
            Some(Object::Closure(object)) => {
                let mut copy = object.clone();
                (copy.delegate, copy.strategy) = (delegate, ResolveStrategy::DelegateFirst);
                self.heap.add(Object::Closure(copy))
            }
            _ => closure,
        }
    }

    /// What was added under a name, nearest first: to the object, its class, the classes above.
    fn added(&self, receiver: Value, name: &str) -> Vec<Value> {
        let mut keys = Vec::new();
        let class = match receiver {
            Value::Class(class) => {
                keys.push(MetaKey::Static(class));
                None
            }
            _ => {
                keys.extend(receiver.handle().map(MetaKey::Object));
                self.program.library.find_class(&self.heap.class_name(receiver))
            }
        };
        if let Some(class) = class {
            keys.extend(self.program.library.class(class).lineage().iter().copied().map(MetaKey::Class));
        }
        let name: Arc<str> = name.into();
        keys.into_iter().filter_map(|key| self.expandos.get(&(key, Arc::clone(&name)))).flatten().copied().collect()
    }

    /// Calls a method that the script added, or that a category in use has.
    pub(super) fn call_added(&mut self, receiver: Value, name: &str, args: &[Value]) -> Result<Option<Flow>, Fault> {
        if let Some(flow) = self.call_category(receiver, name, args)? {
            return Ok(Some(flow));
        }
        if self.expandos.is_empty() {
            return Ok(None);
        }
        for closure in self.added(receiver, name) {
            if self.heap.is_closure(closure) && self.closure_takes(closure, args)? {
                let closure = self.delegating(closure, receiver);
                return self.call_value(closure, args).map(Some);
            }
        }
        Ok(None)
    }

    fn closure_takes(&mut self, closure: Value, args: &[Value]) -> Result<bool, Fault> {
        let Some(Object::Closure(object)) = self.heap.object(closure) else { return Ok(false) };
        let crate::object::ClosureCode::Function { function, .. } = object.code else { return Ok(true) };
        let program = Arc::clone(&self.program);
        Ok(self.bind_closure(&program.functions[function as usize], args)?.is_some())
    }

    /// Reads a property that the script added, or that a category in use has.
    pub(super) fn read_added(&mut self, object: Value, name: &str) -> Result<Option<Flow>, Fault> {
        if self.expandos.is_empty() && self.categories.is_empty() {
            return Ok(None);
        }
        for prefix in ["get", "is"] {
            if let Some(flow) = self.call_added(object, &accessor_name(prefix, name), &[])? {
                return Ok(Some(flow));
            }
        }
        match self.added(object, name).first() {
            // A closure is a method.
            Some(value) if !self.heap.is_closure(*value) => self.complete(object, Outcome::Value(*value)).map(Some),
            _ => Ok(None),
        }
    }

    fn call_category(&mut self, receiver: Value, name: &str, args: &[Value]) -> Result<Option<Flow>, Fault> {
        if self.categories.is_empty() {
            return Ok(None);
        }
        let classes: Vec<ClassId> =
            self.categories.iter().rev().flat_map(|scope| scope.classes.iter().rev()).copied().collect();
        let with_receiver: Vec<Value> = std::iter::once(receiver).chain(args.iter().copied()).collect();
        let program = Arc::clone(&self.program);
        for id in classes {
            let Some(class) = program.script_class(id) else {
                if let Some(native) = program.library.class(id).static_method(name) {
                    match self.native(native, Value::Class(id), &with_receiver)? {
                        Outcome::Missing => continue,
                        outcome => return self.complete(receiver, outcome).map(Some),
                    }
                }
                continue;
            };
            let Some(functions) = class.methods.get(name) else { continue };
            let flow = match &class.category_of {
                Some(ty) if self.takes_receiver(ty, receiver) => self.call_functions(functions, receiver, args)?,
                Some(_) => None,
                None => self.call_functions(functions, Value::Class(id), &with_receiver)?,
            };
            if flow.is_some() {
                return Ok(flow);
            }
        }
        Ok(None)
    }

    fn takes_receiver(&self, ty: &TypeSpec, receiver: Value) -> bool {
        *ty == TypeSpec::Any || self.is_instance(ty, receiver)
    }

    /// `use(Category, ...) { }`
    pub(super) fn use_categories(&mut self, args: &[Value]) -> Result<Option<Flow>, Fault> {
        let Some((block, classes)) = args.split_last() else { return Ok(None) };
        if !self.heap.is_closure(*block) || classes.is_empty() {
            return Ok(None);
        }
        let mut ids = Vec::new();
        for class in classes {
            let listed = self.heap.elements(*class).unwrap_or_else(|| vec![*class]);
            for class in listed {
                let Value::Class(id) = class else { return Ok(None) };
                self.initialize(id)?;
                ids.push(id);
            }
        }
        self.categories.push(CategoryScope { depth: self.frames.len(), classes: ids });
        self.push_frame(Frame::Task(Some(Box::new(UseCategories { block: *block, is_started: false }))))?;
        self.delivered = None;
        Ok(Some(Flow::Continue))
    }

    /// Ends the categories whose blocks are left.
    pub(super) fn end_categories(&mut self) {
        let depth = self.frames.len();
        self.categories.retain(|scope| scope.depth < depth);
    }

    /// The methods of a name that an object has, as a list; only whether it is empty matters to scripts.
    pub(crate) fn responds_to(&mut self, object: Value, name: &str) -> Value {
        let class = match object {
            Value::Class(class) => Some(class),
            _ => self.heap.instance(object).map(|instance| instance.class),
        };
        let own = class.and_then(|class| self.program.script_class(class)).is_some_and(|class| {
            let accessor = super::bean_property(name).and_then(|(_, property)| class.fields.get(property.as_str()));
            class.methods.contains_key(name) || accessor.is_some_and(|field| field.is_property)
        });
        let tag = self.type_tag(object);
        let in_library = self
            .program
            .library
            .symbol(name)
            .is_some_and(|symbol| self.program.library.methods(tag, symbol).next().is_some());
        let found = own || in_library || !self.added(object, name).is_empty();
        let items = if found { vec![self.heap.string(name)] } else { Vec::new() };
        self.heap.list(items)
    }

    /// A property's name when an object has it, else null.
    pub(crate) fn has_property(&mut self, object: Value, name: &str) -> Value {
        let class = match object {
            Value::Class(class) => Some(class),
            _ => self.heap.instance(object).map(|instance| instance.class),
        };
        let own = class.and_then(|class| self.program.script_class(class)).is_some_and(|class| {
            class.fields.get(name).is_some_and(|field| !field.is_private)
                || class.methods.contains_key(accessor_name("get", name).as_str())
        });
        let found = own || !self.added(object, name).is_empty();
        if found { self.heap.string(name) } else { Value::Null }
    }
}

/// The block of `use`.
struct UseCategories {
    block: Value,
    is_started: bool,
}

impl Task for UseCategories {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if !std::mem::replace(&mut self.is_started, true) {
            return Ok(Step::Call(self.block, Vec::new()));
        }
        machine.categories.pop();
        Ok(Step::Return(answer.unwrap_or_default()))
    }
}
