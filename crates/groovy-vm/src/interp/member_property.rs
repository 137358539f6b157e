//! Properties of objects and classes of the script.

use std::sync::Arc;

use super::property::{accessor_name, decapitalized};
use super::{Flow, Machine};
use crate::error::Fault;
use crate::host::Outcome;
use crate::program::{Field, FieldPlace, ScriptClass};
use crate::value::Value;

impl Machine {
    /// Reads a property that a class of the script gives its objects or itself; `None` when there is none.
    pub(super) fn read_member(&mut self, object: Value, name: &str) -> Result<Option<Flow>, Fault> {
        if self.program.classes.is_empty() {
            return Ok(None);
        }
        if let Some(instance) = self.heap.instance(object) {
            let program = Arc::clone(&self.program);
            if let Some(class) = program.script_class(instance.class)
                && let Some(functions) = class.methods.get("getProperty")
            {
                let name = self.new_string(name)?;
                if let Some(flow) = self.call_functions(functions, object, &[name])? {
                    return Ok(Some(flow));
                }
            }
        }
        self.read_member_plainly(object, name)
    }

    /// As [`Machine::read_member`], without asking a `getProperty` of the class.
    pub(super) fn read_member_plainly(&mut self, object: Value, name: &str) -> Result<Option<Flow>, Fault> {
        let program = Arc::clone(&self.program);
        let Some(class) = self.member_class(&program, object)? else { return Ok(None) };
        for prefix in ["get", "is"] {
            if let Some(functions) = class.methods.get(accessor_name(prefix, name).as_str()) {
                let functions = self.reachable(object, functions);
                if let Some(flow) = self.call_functions(&functions, object, &[])? {
                    return Ok(Some(flow));
                }
            }
        }
        if let Some(field) = self.readable_field(class, object, name) {
            let value = self.read_place(object, field.place);
            return self.complete(object, Outcome::Value(value)).map(Some);
        }
        for place in &class.delegates {
            let delegate = self.read_place(object, *place);
            if delegate.is_null() || matches!(name, "class" | "metaClass") {
                continue;
            }
            if let Some(flow) = self.read_member(delegate, name)? {
                return Ok(Some(flow));
            }
        }
        if let (Value::Class(id), "MIN_VALUE" | "MAX_VALUE") = (object, name)
            && self.enum_of(id).is_some()
        {
            let constants = self.enum_constants(id)?;
            let constant = if name == "MIN_VALUE" { constants.first() } else { constants.last() };
            return self.complete(object, Outcome::Value(constant.copied().unwrap_or_default())).map(Some);
        }
        if name == "declaringClass"
            && let Some((root, _)) = self.enum_ordinal(object)
        {
            return self.complete(object, Outcome::Value(Value::Class(root))).map(Some);
        }
        let base = self.heap.instance(object).map_or(Value::Null, |instance| instance.base);
        if !base.is_null() && !self.heap.is_closure(base) && name != "class" {
            return match self.get_property(base, name)? {
                Outcome::Missing => Ok(None),
                outcome => self.complete(base, outcome).map(Some),
            };
        }
        Ok(None)
    }

    /// The class of the script that an object belongs to, or that it is itself.
    fn member_class<'p>(
        &mut self,
        program: &'p crate::program::Program,
        object: Value,
    ) -> Result<Option<&'p ScriptClass>, Fault> {
        let id = match object {
            Value::Class(id) => {
                self.initialize(id)?;
                id
            }
            _ => match self.heap.instance(object) {
                Some(instance) => instance.class,
                None => return Ok(None),
            },
        };
        Ok(program.script_class(id))
    }

    /// Of the functions, those that can be called on the object: on a class only static ones.
    fn reachable(&self, object: Value, functions: &[u32]) -> Vec<u32> {
        let of_class = matches!(object, Value::Class(_));
        let reachable = |function: &u32| !of_class || self.program.functions[*function as usize].is_static;
        functions.iter().copied().filter(reachable).collect()
    }

    fn readable_field<'p>(&self, class: &'p ScriptClass, object: Value, name: &str) -> Option<&'p Field> {
        let field = class.fields.get(name)?;
        let of_class = matches!(object, Value::Class(_));
        let is_static = matches!(field.place, FieldPlace::Static(_));
        let is_hidden = field.is_private && field.owner != class.id && !self.is_code_of(field.owner);
        ((!of_class || is_static) && !is_hidden).then_some(field)
    }

    /// Whether the code that runs belongs to a class.
    fn is_code_of(&self, class: crate::value::ClassId) -> bool {
        let this = self.this();
        match this {
            Value::Class(id) => id == class,
            _ => self.heap.instance(this).is_some_and(|instance| self.program.library.descends(instance.class, class)),
        }
    }

    /// Writes a property; `None` when there is none.
    pub(super) fn write_member(&mut self, object: Value, name: &str, value: Value) -> Result<Option<Flow>, Fault> {
        if self.program.classes.is_empty() {
            return Ok(None);
        }
        if let Some(instance) = self.heap.instance(object) {
            let program = Arc::clone(&self.program);
            if let Some(class) = program.script_class(instance.class)
                && let Some(functions) = class.methods.get("setProperty")
            {
                let name = self.new_string(name)?;
                if let Some(flow) = self.call_functions(functions, object, &[name, value])? {
                    return Ok(Some(flow));
                }
            }
        }
        self.write_member_plainly(object, name, value)
    }

    /// As [`Machine::write_member`], without asking a `setProperty` of the class.
    pub(super) fn write_member_plainly(
        &mut self,
        object: Value,
        name: &str,
        value: Value,
    ) -> Result<Option<Flow>, Fault> {
        let program = Arc::clone(&self.program);
        let Some(class) = self.member_class(&program, object)? else { return Ok(None) };
        if let Some(functions) = class.methods.get(accessor_name("set", name).as_str()) {
            let functions = self.reachable(object, functions);
            if let Some(flow) = self.call_functions(&functions, object, &[value])? {
                return Ok(Some(flow));
            }
        }
        if let Some(field) = self.readable_field(class, object, name) {
            if field.is_final {
                return Err(self.read_only(object, name));
            }
            let value = self.cast(value, &field.ty)?;
            self.write_place(object, field.place, value);
            return self.complete(object, Outcome::Value(Value::Null)).map(Some);
        }
        for place in &class.delegates {
            let delegate = self.read_place(object, *place);
            if let Some(flow) = self.write_member(delegate, name, value)? {
                return Ok(Some(flow));
            }
        }
        if ["get", "is"].iter().any(|prefix| class.methods.contains_key(accessor_name(prefix, name).as_str())) {
            return Err(self.read_only(object, name));
        }
        let base = self.heap.instance(object).map_or(Value::Null, |instance| instance.base);
        if !base.is_null() && !self.heap.is_closure(base) {
            return self.set_property(base, name, value).map(Some);
        }
        Ok(None)
    }

    fn read_only(&self, object: Value, name: &str) -> Fault {
        let class = self.class_of_member(object);
        Fault::new(
            "groovy.lang.ReadOnlyPropertyException",
            format!("Cannot set readonly property: {name} for class: {class}"),
        )
    }

    /// The name that messages give the class of an object; of a class its own name.
    pub(super) fn class_of_member(&self, object: Value) -> Arc<str> {
        match object {
            Value::Class(class) => self.program.library.class(class).name.as_str().into(),
            _ => self.heap.class_name(object),
        }
    }

    /// `propertyMissing` of an object; `None` when its class has none.
    pub(super) fn call_property_missing(
        &mut self,
        object: Value,
        name: &str,
        value: Option<Value>,
    ) -> Result<Option<Flow>, Fault> {
        if self.program.classes.is_empty() {
            return Ok(None);
        }
        let program = Arc::clone(&self.program);
        let Some(class) = self.member_class(&program, object)? else { return Ok(None) };
        let hook = if matches!(object, Value::Class(_)) { "$static_propertyMissing" } else { "propertyMissing" };
        let Some(functions) = class.methods.get(hook) else { return Ok(None) };
        let name = self.new_string(name)?;
        match value {
            Some(value) => self.call_functions(functions, object, &[name, value]),
            None => self.call_functions(functions, object, &[name]),
        }
    }

    /// Groovy's error for a property that is not there.
    pub(super) fn missing_property(&mut self, object: Value, name: &str) -> Fault {
        let class = self.class_of_member(object);
        Fault::missing_property(name, &class)
    }

    /// `object.@name`.
    pub(super) fn read_attribute(&mut self, object: Value, name: &str) -> Result<Flow, Fault> {
        let program = Arc::clone(&self.program);
        if let Some(class) = self.member_class(&program, object)? {
            return match class.fields.get(name) {
                Some(field) => {
                    let value = self.read_place(object, field.place);
                    self.complete(object, Outcome::Value(value))
                }
                None => Err(self.missing_field(object, name)),
            };
        }
        if self.heap.is_host(object) {
            // Documents have attributes, which they know by this sign.
            let outcome = self.with_host(object, |host, cx| host.get_property(cx, &format!("@{name}")))?;
            if !matches!(outcome, Outcome::Missing) {
                return self.complete(object, outcome);
            }
        }
        if self.heap.is_host(object) || object.is_null() {
            return self.read_property(object, name);
        }
        // Objects of the library show no fields.
        Err(self.missing_field(object, name))
    }

    /// `object.@name = value`.
    pub(super) fn write_attribute(&mut self, object: Value, name: &str, value: Value) -> Result<Flow, Fault> {
        let program = Arc::clone(&self.program);
        if let Some(class) = self.member_class(&program, object)? {
            return match class.fields.get(name) {
                Some(field) => {
                    let value = self.cast(value, &field.ty)?;
                    self.write_place(object, field.place, value);
                    self.complete(object, Outcome::Value(Value::Null))
                }
                None => Err(self.missing_field(object, name)),
            };
        }
        if self.heap.is_host(object) {
            let outcome = self.with_host(object, |host, cx| host.set_property(cx, &format!("@{name}"), value))?;
            if !matches!(outcome, Outcome::Missing) {
                return self.complete(object, outcome);
            }
        }
        self.set_property(object, name, value)
    }

    fn missing_field(&self, object: Value, name: &str) -> Fault {
        let class = self.class_of_member(object);
        Fault::new("groovy.lang.MissingFieldException", format!("No such field: {name} for class: {class}"))
    }

    /// `super.name` in a class's code.
    pub(super) fn read_super(&mut self, name: &str, class: crate::value::ClassId) -> Result<Flow, Fault> {
        let program = Arc::clone(&self.program);
        let this = self.this();
        let superclass = program.script_class(class).and_then(|class| class.superclass);
        if let Some(above) = superclass.and_then(|id| program.script_class(id)) {
            for prefix in ["get", "is"] {
                if let Some(functions) = above.methods.get(accessor_name(prefix, name).as_str())
                    && let Some(flow) = self.call_functions(functions, this, &[])?
                {
                    return Ok(flow);
                }
            }
            if let Some(field) = above.fields.get(name).or_else(|| above.fields.get(&*decapitalized(name))) {
                let value = self.read_place(this, field.place);
                return self.complete(this, Outcome::Value(value));
            }
        }
        let outcome = self.get_property(this, name)?;
        self.complete_property(this, name, outcome)
    }
}
