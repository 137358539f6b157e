//! Properties of everything, and free names.

use std::sync::Arc;

use super::Flow;
use super::collect::SpreadProperty;
use crate::error::Fault;
use crate::host::{HostResult, Outcome};
use crate::library::TypeTag;
use crate::machine::Machine;
use crate::object::{ClosureCode, ClosureObject, Object, ResolveStrategy};
use crate::program::TypeSpec;
use crate::value::Value;

impl Machine {
    /// Reads a property; `Missing` when the object has none of that name.
    pub(super) fn get_property(&mut self, object: Value, name: &str) -> HostResult {
        let tag = self.type_tag(object);
        match tag {
            TypeTag::Null => return Err(Fault::null_pointer(format!("Cannot get property '{name}' on null object"))),
            TypeTag::Map => return self.map_property(object, name),
            TypeTag::Host => {
                let outcome = self.host_property(object, name)?;
                if !matches!(outcome, Outcome::Missing) {
                    return Ok(outcome);
                }
            }
            TypeTag::Script => {
                if let Some(value) = self.bindings.get(name) {
                    return Ok(Outcome::Value(*value));
                }
            }
            TypeTag::Class => {
                if let Value::Class(class) = object {
                    let library = Arc::clone(&self.program.library);
                    let info = library.class(class);
                    let read = info.static_field(name).or_else(|| info.static_method(&accessor_name("get", name)));
                    if let Some(read) = read {
                        let outcome = self.native(read, object, &[])?;
                        if !matches!(outcome, Outcome::Missing) {
                            return Ok(outcome);
                        }
                    }
                }
            }
            TypeTag::Closure => {
                if let Some(value) = self.closure_property(object, name) {
                    return Ok(Outcome::Value(value));
                }
            }
            _ => {}
        }
        if name == "class" {
            return Ok(Outcome::Value(self.class_value(object)));
        }
        let outcome = self.bean_getter(object, name)?;
        if !matches!(outcome, Outcome::Missing) {
            return Ok(outcome);
        }
        if !matches!(tag, TypeTag::Iterator)
            && let Some(items) = self.elements(object)?
        {
            return Ok(Outcome::Task(Box::new(SpreadProperty::skipping_nulls(items, name))));
        }
        Ok(Outcome::Missing)
    }

    fn map_property(&mut self, map: Value, name: &str) -> HostResult {
        if let Some(value) = self.heap.map_get_text(map, name) {
            return Ok(Outcome::Value(value));
        }
        if let Some(Object::Map(object)) = self.heap.object(map)
            && !object.default.is_null()
        {
            let key = self.heap.string(name);
            return Ok(Outcome::Task(Box::new(super::collect::MapDefault::new(map, key))));
        }
        Ok(Outcome::Value(Value::Null))
    }

    fn host_property(&mut self, object: Value, name: &str) -> HostResult {
        let outcome = self.with_host(object, |host, cx| host.get_property(cx, name))?;
        if !matches!(outcome, Outcome::Missing) {
            return Ok(outcome);
        }
        let getter = accessor_name("get", name);
        let outcome = self.with_host(object, |host, cx| host.call_method(cx, &getter, &[]))?;
        if !matches!(outcome, Outcome::Missing) {
            return Ok(outcome);
        }
        for getter in [getter, accessor_name("is", name)] {
            let outcome = self.call_class_method(object, &getter, &[])?;
            if !matches!(outcome, Outcome::Missing) {
                return Ok(outcome);
            }
        }
        Ok(Outcome::Missing)
    }

    fn closure_property(&mut self, closure: Value, name: &str) -> Option<Value> {
        let Some(Object::Closure(object)) = self.heap.object(closure) else { return None };
        match name {
            "delegate" => Some(object.delegate),
            "owner" => Some(object.owner),
            "thisObject" => Some(object.this),
            "resolveStrategy" => Some(Value::Int(object.strategy as i32)),
            "maximumNumberOfParameters" => Some(Value::Int(self.closure_arity(closure) as i32)),
            "parameterTypes" => {
                let Object::Closure(ClosureObject { code: ClosureCode::Function { function, .. }, .. }) =
                    self.heap.object(closure)?
                else {
                    return None;
                };
                let library = &self.program.library;
                let params = &self.program.functions[*function as usize].params;
                let types = params.iter().filter_map(|param| match &param.ty {
                    TypeSpec::Class(class) => Some(Value::Class(*class)),
                    TypeSpec::Primitive(primitive) => library.find_class(primitive.keyword()).map(Value::Class),
                    _ => library.find_class("java.lang.Object").map(Value::Class),
                });
                let types = types.collect();
                Some(self.heap.list_of_kind(types, crate::object::ListKind::Array(None)))
            }
            _ => None,
        }
    }

    /// `getName()` or `isName()` of the library.
    fn bean_getter(&mut self, object: Value, name: &str) -> HostResult {
        for prefix in ["get", "is"] {
            let getter = accessor_name(prefix, name);
            if let Some(symbol) = self.program.library.symbol(&getter) {
                let outcome = self.call_method(object, &getter, Some(symbol), &[])?;
                if !matches!(outcome, Outcome::Missing) {
                    return Ok(outcome);
                }
            }
        }
        Ok(Outcome::Missing)
    }

    pub(super) fn class_value(&mut self, object: Value) -> Value {
        let name = self.heap.class_name(object);
        match self.program.library.find_class(&name) {
            Some(class) => Value::Class(class),
            None => self.heap.string(name),
        }
    }

    /// Reads a property of anything.
    pub(super) fn read_property(&mut self, object: Value, name: &str) -> Result<Flow, Fault> {
        if let Some(flow) = self.read_added(object, name)? {
            return Ok(flow);
        }
        if let Some(value) = self.read_meta(object, name) {
            return self.complete(object, Outcome::Value(value));
        }
        if let Some(flow) = self.read_member(object, name)? {
            return Ok(flow);
        }
        if name == "metaClass"
            && !self.heap.is_map(object)
            && let Some(meta) = self.meta_class(object)
        {
            return self.complete(object, Outcome::Value(meta));
        }
        match self.get_property(object, name)? {
            Outcome::Missing => {
                if let Some(flow) = self.call_property_missing(object, name, None)? {
                    return Ok(flow);
                }
                Err(self.missing_property(object, name))
            }
            outcome => self.complete(object, outcome),
        }
    }

    /// Goes on with the outcome of a read; a missing property is Groovy's error.
    pub(super) fn complete_property(&mut self, object: Value, name: &str, outcome: Outcome) -> Result<Flow, Fault> {
        match outcome {
            Outcome::Missing => {
                let class = match object {
                    Value::Class(class) => self.program.library.class(class).name.as_str().into(),
                    _ => self.heap.class_name(object),
                };
                Err(Fault::missing_property(name, &class))
            }
            outcome => self.complete(object, outcome),
        }
    }

    pub(super) fn set_property(&mut self, object: Value, name: &str, value: Value) -> Result<Flow, Fault> {
        if let Some(value) = self.write_meta(object, name, value) {
            return self.complete(object, Outcome::Value(value));
        }
        if let Some(flow) = self.write_member(object, name, value)? {
            return Ok(flow);
        }
        let outcome = match self.type_tag(object) {
            TypeTag::Null => {
                return Err(Fault::null_pointer(format!("Cannot set property '{name}' on null object")));
            }
            TypeTag::Map => {
                let size = self.heap.size(object).unwrap_or(0);
                self.heap.check_collection(size + 1)?;
                self.check_mutable(object)?;
                let key = self.heap.string(name);
                self.map_put(object, key, value);
                Outcome::Value(Value::Null)
            }
            TypeTag::Host => self.set_host_property(object, name, value)?,
            TypeTag::Script => {
                self.bindings.insert(name.into(), value);
                Outcome::Value(Value::Null)
            }
            TypeTag::Closure => self.set_closure_property(object, name, value),
            _ => self.call_setter(object, name, value)?,
        };
        match outcome {
            Outcome::Missing => match self.call_property_missing(object, name, Some(value))? {
                Some(flow) => Ok(flow),
                None => Err(self.missing_property(object, name)),
            },
            outcome => self.complete(object, outcome),
        }
    }

    fn call_setter(&mut self, object: Value, name: &str, value: Value) -> HostResult {
        let setter = accessor_name("set", name);
        let symbol = self.program.library.symbol(&setter);
        self.call_method(object, &setter, symbol, &[value])
    }

    fn set_host_property(&mut self, object: Value, name: &str, value: Value) -> HostResult {
        let outcome = self.with_host(object, |host, cx| host.set_property(cx, name, value))?;
        if !matches!(outcome, Outcome::Missing) {
            return Ok(outcome);
        }
        let setter = accessor_name("set", name);
        let outcome = self.with_host(object, |host, cx| host.call_method(cx, &setter, &[value]))?;
        if !matches!(outcome, Outcome::Missing) {
            return Ok(outcome);
        }
        self.call_class_method(object, &setter, &[value])
    }

    fn set_closure_property(&mut self, closure: Value, name: &str, value: Value) -> Outcome {
        let Some(Object::Closure(object)) = self.heap.object_mut(closure) else { return Outcome::Missing };
        match (name, value) {
            ("delegate", value) => object.delegate = value,
            ("resolveStrategy", Value::Int(strategy)) => {
                object.strategy = match strategy {
                    1 => ResolveStrategy::DelegateFirst,
                    2 => ResolveStrategy::OwnerOnly,
                    3 => ResolveStrategy::DelegateOnly,
                    4 => ResolveStrategy::ToSelf,
                    _ => ResolveStrategy::OwnerFirst,
                };
            }
            _ => return Outcome::Missing,
        }
        Outcome::Value(Value::Null)
    }

    /// Reads a name that is no local variable.
    pub(super) fn load_name(&mut self, name: u32) -> Result<Flow, Fault> {
        let program = Arc::clone(&self.program);
        let text = &program.names[name as usize].text;
        let closure = self.current_closure();
        if closure.is_null() && self.this() == self.script {
            if let Some(value) = self.bindings.get(text).copied() {
                return self.complete(Value::Null, Outcome::Value(value));
            }
            let outcome = self.bean_getter(self.script, text)?;
            return self.complete_property(self.script, text, outcome);
        }
        if let Some(value) = self.closure_property(closure, text) {
            return self.complete(closure, Outcome::Value(value));
        }
        let targets = self.scope_targets(closure);
        for target in &targets {
            if let Some(flow) = self.read_member(*target, text)? {
                return Ok(flow);
            }
            match self.get_property(*target, text)? {
                Outcome::Missing => {}
                outcome => return self.complete(*target, outcome),
            }
        }
        for target in &targets {
            if let Some(flow) = self.call_property_missing(*target, text, None)? {
                return Ok(flow);
            }
        }
        let this = self.this();
        Err(self.missing_property(this, text))
    }

    /// Writes a name that is no local variable: a property of the closure's delegate, or a binding.
    pub(super) fn store_name(&mut self, name: u32, value: Value) -> Result<Flow, Fault> {
        let program = Arc::clone(&self.program);
        let text = &program.names[name as usize].text;
        let closure = self.current_closure();
        if !closure.is_null() && matches!(&**text, "delegate" | "resolveStrategy") {
            self.set_closure_property(closure, text, value);
            return self.complete(closure, Outcome::Value(Value::Null));
        }
        if !closure.is_null() || self.this() != self.script {
            let targets = self.scope_targets(closure);
            for target in &targets {
                if *target == self.script {
                    break;
                }
                if self.heap.instance(*target).is_none() && !matches!(target, Value::Class(_)) {
                    return self.set_property(*target, text, value);
                }
                if let Some(flow) = self.write_member(*target, text, value)? {
                    return Ok(flow);
                }
            }
            if !targets.contains(&self.script) {
                for target in &targets {
                    if let Some(flow) = self.call_property_missing(*target, text, Some(value))? {
                        return Ok(flow);
                    }
                }
                let this = self.this();
                return Err(self.missing_property(this, text));
            }
        }
        self.bindings.insert(Arc::clone(text), value);
        self.complete(Value::Null, Outcome::Value(Value::Null))
    }
}

/// `status` → `getStatus`.
pub(super) fn accessor_name(prefix: &str, property: &str) -> String {
    let mut chars = property.chars();
    // A name whose second letter is a capital stays as it is: getaProp.
    if property.chars().nth(1).is_some_and(char::is_uppercase) {
        return format!("{prefix}{property}");
    }
    match chars.next() {
        Some(first) => prefix.chars().chain(first.to_uppercase()).chain(chars).collect(),
        None => prefix.to_owned(),
    }
}

/// `URL` → `uRL`.
pub(super) fn decapitalized(property: &str) -> String {
    let mut chars = property.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}
