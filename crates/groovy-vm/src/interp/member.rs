//! Methods of objects and classes of the script.

use std::sync::Arc;

use super::call::Accessor;
use super::{CodeFrame, Flow, Machine, bean_property};
use crate::error::Fault;
use crate::host::Outcome;
use crate::object::{ListKind, Object};
use crate::program::{FieldPlace, ScriptClass, ScriptClassKind};
use crate::value::{ClassId, Value};

/// Methods that every object has itself.
const OBJECT_METHODS: [&str; 10] =
    ["toString", "equals", "hashCode", "getClass", "getMetaClass", "is", "with", "tap", "asBoolean", "asType"];

impl Machine {
    /// Calls a method that a class of the script gives its objects or itself; `None` when there is none for these
    /// arguments.
    pub(super) fn call_member(&mut self, receiver: Value, name: &str, args: &[Value]) -> Result<Option<Flow>, Fault> {
        if self.program.classes.is_empty() {
            return Ok(None);
        }
        let program = Arc::clone(&self.program);
        if let Value::Class(id) = receiver {
            let Some(class) = program.script_class(id) else { return Ok(None) };
            self.initialize(id)?;
            return self.call_static_member(class, name, args);
        }
        let Some(instance) = self.heap.instance(receiver) else { return Ok(None) };
        let (base, id) = (instance.base, instance.class);
        let Some(class) = program.script_class(id) else { return Ok(None) };
        if let Some(functions) = class.methods.get(name)
            && let Some(flow) = self.call_functions(functions, receiver, args)?
        {
            return Ok(Some(flow));
        }
        if let Some(value) = self.call_accessor(class, receiver, name, args)? {
            return self.answer_with(value);
        }
        if let Some(value) = self.call_enum_method(class, receiver, name, args)? {
            return self.answer_with(value);
        }
        if let Some(flow) = self.call_delegates(class, receiver, name, args)? {
            return Ok(Some(flow));
        }
        let is_abstract = class.is_abstract && !OBJECT_METHODS.contains(&name);
        if let Some(flow) = self.call_base(base, name, args, is_abstract)? {
            return Ok(Some(flow));
        }
        if let Some(field) = class.fields.get(name) {
            let value = self.read_place(receiver, field.place);
            if self.heap.is_closure(value) {
                return self.call_value(value, args).map(Some);
            }
        }
        Ok(None)
    }

    /// A value as the answer of a call.
    fn answer_with(&mut self, value: Value) -> Result<Option<Flow>, Fault> {
        self.complete(value, Outcome::Value(value)).map(Some)
    }

    fn call_static_member(&mut self, class: &ScriptClass, name: &str, args: &[Value]) -> Result<Option<Flow>, Fault> {
        let receiver = Value::Class(class.id);
        if let Some(functions) = class.methods.get(name) {
            let functions: Vec<u32> = functions.iter().copied().filter(|at| self.is_static(*at)).collect();
            if let Some(flow) = self.call_functions(&functions, receiver, args)? {
                return Ok(Some(flow));
            }
        }
        if class.kind == ScriptClassKind::Enum
            && let Some(value) = self.call_enum_class(class, name, args)?
        {
            return self.answer_with(value);
        }
        if matches!(name, "newInstance" | "new") {
            return self.construct_object(class.id, args).map(Some);
        }
        let statics = class.fields.values().any(|field| matches!(field.place, FieldPlace::Static(_)));
        if statics {
            if let Some((accessor, property)) = bean_property(name)
                && let Some(field) = class.fields.get(property.as_str())
                && let FieldPlace::Static(slot) = field.place
                && field.is_property
            {
                match (accessor, args) {
                    (Accessor::Get, []) => return self.answer_with(self.statics[slot as usize]),
                    (Accessor::Set, [value]) if !field.is_final => {
                        self.statics[slot as usize] = self.cast(*value, &field.ty)?;
                        return self.answer_with(Value::Null);
                    }
                    _ => {}
                }
            }
            if let Some(field) = class.fields.get(name)
                && let FieldPlace::Static(slot) = field.place
                && self.heap.is_closure(self.statics[slot as usize])
            {
                return self.call_value(self.statics[slot as usize], args).map(Some);
            }
        }
        Ok(None)
    }

    fn is_static(&self, function: u32) -> bool {
        self.program.functions[function as usize].is_static
    }

    /// Calls the function that fits the arguments best.
    pub(crate) fn call_functions(
        &mut self,
        functions: &[u32],
        receiver: Value,
        args: &[Value],
    ) -> Result<Option<Flow>, Fault> {
        let Some(function) = self.choose(functions, args) else { return Ok(None) };
        let program = Arc::clone(&self.program);
        let target = &program.functions[function as usize];
        let Some(bound) = self.bind(target, args)? else { return Ok(None) };
        let this = match target.class {
            Some(class) if target.is_static => Value::Class(class),
            _ => receiver,
        };
        let captures = match self.heap.instance(this) {
            Some(instance) => Arc::clone(&instance.captures),
            None => Arc::clone(&self.no_captures),
        };
        let frame = CodeFrame { function, ip: 0, base: 0, given: bound.given, closure: Value::Null, this, captures };
        self.push_code(frame, &bound.values)?;
        Ok(Some(Flow::Continue))
    }

    /// `getName()`, `isName()`, `setName(value)` of a property.
    fn call_accessor(
        &mut self,
        class: &ScriptClass,
        receiver: Value,
        name: &str,
        args: &[Value],
    ) -> Result<Option<Value>, Fault> {
        let Some((accessor, property)) = bean_property(name) else { return Ok(None) };
        let field = class.fields.get(property.as_str()).or_else(|| {
            // A property may begin with a capital: `getURL` is `URL` or `uRL`.
            class.fields.get(super::property::decapitalized(&property).as_str())
        });
        let Some(field) = field.filter(|field| field.is_property) else { return Ok(None) };
        match (accessor, args) {
            (Accessor::Get, []) => Ok(Some(self.read_place(receiver, field.place))),
            (Accessor::Set, [value]) if !field.is_final => {
                let value = self.cast(*value, &field.ty)?;
                self.write_place(receiver, field.place, value);
                Ok(Some(Value::Null))
            }
            _ => Ok(None),
        }
    }

    /// A method of the object in a field with `@Delegate`.
    fn call_delegates(
        &mut self,
        class: &ScriptClass,
        receiver: Value,
        name: &str,
        args: &[Value],
    ) -> Result<Option<Flow>, Fault> {
        if class.delegates.is_empty() || OBJECT_METHODS.contains(&name) {
            return Ok(None);
        }
        for place in &class.delegates {
            let delegate = self.read_place(receiver, *place);
            if let Some(flow) = self.call_member(delegate, name, args)? {
                return Ok(Some(flow));
            }
            if self.heap.instance(delegate).is_some() {
                // What Groovy gives every object it gives the object itself too.
                continue;
            }
            let symbol = self.program.library.symbol(name);
            match self.call_method(delegate, name, symbol, args)? {
                Outcome::Missing => {}
                outcome => return self.complete(delegate, outcome).map(Some),
            }
        }
        Ok(None)
    }

    /// A method of what stands behind the object: a closure or map that was coerced to an interface, or the object of
    /// the library that its class extends. Of a map that lacks a method of an interface, `is_abstract`, the call is refused.
    fn call_base(&mut self, base: Value, name: &str, args: &[Value], is_abstract: bool) -> Result<Option<Flow>, Fault> {
        if base.is_null() {
            return Ok(None);
        }
        if self.heap.is_closure(base) {
            let is_own = matches!(name, "toString" | "equals" | "hashCode" | "getClass" | "getMetaClass" | "asType");
            return if is_own { Ok(None) } else { self.call_value(base, args).map(Some) };
        }
        if self.heap.is_map(base) {
            let value = self.heap.map_get_text(base, name);
            return match value.filter(|value| self.heap.is_closure(*value)) {
                Some(value) => self.call_value(value, args).map(Some),
                None if is_abstract => {
                    Err(Fault::Exception { class: "java.lang.UnsupportedOperationException".into(), message: None })
                }
                None => Ok(None),
            };
        }
        let symbol = self.program.library.symbol(name);
        match self.call_method(base, name, symbol, args)? {
            Outcome::Missing => Ok(None),
            outcome => self.complete(base, outcome).map(Some),
        }
    }

    pub(crate) fn read_place(&self, object: Value, place: FieldPlace) -> Value {
        match place {
            FieldPlace::Static(slot) => self.statics[slot as usize],
            FieldPlace::Instance(slot) => match self.heap.instance(object) {
                Some(instance) => instance.fields.get(slot as usize).copied().unwrap_or_default(),
                None => Value::Null,
            },
        }
    }

    pub(super) fn write_place(&mut self, object: Value, place: FieldPlace, value: Value) {
        match place {
            FieldPlace::Static(slot) => self.statics[slot as usize] = value,
            FieldPlace::Instance(slot) => {
                if let Some(instance) = self.heap.instance_mut(object)
                    && let Some(field) = instance.fields.get_mut(slot as usize)
                {
                    *field = value;
                }
            }
        }
    }

    /// The class that holds the constants of a constant's class.
    pub(crate) fn enum_of(&self, class: ClassId) -> Option<ClassId> {
        let class = self.program.script_class(class)?;
        if class.kind != ScriptClassKind::Enum {
            return None;
        }
        class.superclass.or(Some(class.id))
    }

    /// The constants of an enum in order.
    pub(crate) fn enum_constants(&mut self, class: ClassId) -> Result<Vec<Value>, Fault> {
        self.initialize(class)?;
        let Some(class) = self.program.script_class(class) else { return Ok(Vec::new()) };
        Ok(class.constants.iter().map(|(_, slot)| self.statics[*slot as usize]).collect())
    }

    /// The name of an enum constant.
    pub(crate) fn enum_name(&self, value: Value) -> Option<Value> {
        let instance = self.heap.instance(value)?;
        self.enum_of(instance.class)?;
        instance.fields.first().copied()
    }

    /// The position of an enum constant, and its enum.
    pub(crate) fn enum_ordinal(&self, value: Value) -> Option<(ClassId, i32)> {
        let instance = self.heap.instance(value)?;
        let class = self.enum_of(instance.class)?;
        match instance.fields.get(1) {
            Some(Value::Int(at)) => Some((class, *at)),
            _ => None,
        }
    }

    fn call_enum_class(&mut self, class: &ScriptClass, name: &str, args: &[Value]) -> Result<Option<Value>, Fault> {
        match (name, args) {
            ("values", []) => {
                let constants = self.enum_constants(class.id)?;
                Ok(Some(self.heap.list_of_kind(constants, ListKind::Array(Some(class.id)))))
            }
            ("valueOf", [text]) if self.heap.is_text(*text) => {
                let text = self.to_text(*text);
                self.enum_constant(class.id, &text).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// `Color.valueOf(name)`.
    pub(crate) fn enum_constant(&mut self, class: ClassId, name: &str) -> Result<Value, Fault> {
        self.initialize(class)?;
        let found = self.program.script_class(class).and_then(|class| {
            class.constants.iter().find(|(constant, _)| &**constant == name).map(|(_, slot)| *slot as usize)
        });
        found.map(|slot| self.statics[slot]).ok_or_else(|| {
            let class = self.program.library.class(class).name.replace('$', ".");
            Fault::illegal_argument(format!("No enum constant {class}.{name}"))
        })
    }

    fn call_enum_method(
        &mut self,
        class: &ScriptClass,
        receiver: Value,
        name: &str,
        args: &[Value],
    ) -> Result<Option<Value>, Fault> {
        if class.kind != ScriptClassKind::Enum {
            return Ok(None);
        }
        let Some((root, ordinal)) = self.enum_ordinal(receiver) else { return Ok(None) };
        Ok(match (name, args) {
            ("name" | "toString", []) => self.enum_name(receiver),
            ("ordinal", []) => Some(Value::Int(ordinal)),
            ("getDeclaringClass", []) => Some(Value::Class(root)),
            ("next" | "previous", []) => {
                let constants = self.enum_constants(root)?;
                let count = constants.len() as i32;
                let step = if name == "next" { 1 } else { count - 1 };
                constants.get(((ordinal + step) % count.max(1)) as usize).copied()
            }
            ("compareTo", [other]) => match self.enum_ordinal(*other) {
                Some((class, position)) if class == root => Some(Value::Int(ordinal - position)),
                _ => {
                    return Err(Fault::new("java.lang.ClassCastException", "Only constants of one enum have an order"));
                }
            },
            _ => None,
        })
    }

    /// Runs the static initialiser of a class of the script, and before it its superclass's, at the first use.
    pub(crate) fn initialize(&mut self, class: ClassId) -> Result<(), Fault> {
        let program = Arc::clone(&self.program);
        let Some(object) = program.script_class(class) else { return Ok(()) };
        let at = (class.0 - program.library.first_script_class()) as usize;
        if std::mem::replace(&mut self.initialized[at], true) {
            return Ok(());
        }
        if let Some(superclass) = object.superclass {
            self.initialize(superclass)?;
        }
        if let Some(function) = object.static_initializer
            && program.functions[function as usize].code.len() > 2
        {
            self.run_now(|machine| {
                let flow = machine.call_functions(&[function], Value::Class(class), &[])?;
                Ok(flow.unwrap_or(Flow::Continue))
            })?;
        }
        Ok(())
    }

    /// `super.name(args)` in a class's code; with `exact` the method as that interface has it.
    pub(super) fn call_super(
        &mut self,
        name: &str,
        class: ClassId,
        exact: bool,
        args: &[Value],
    ) -> Result<Flow, Fault> {
        let program = Arc::clone(&self.program);
        let this = self.this();
        let mut above = Some(class);
        if !exact {
            above = match program.script_class(class).map(|class| (class.kind, class.superclass)) {
                Some((ScriptClassKind::Trait, _)) => self.after_trait(this, class, name),
                Some((_, superclass)) => superclass,
                None => None,
            };
            // A class without a superclass that has the method: its traits and interfaces do.
            if above.and_then(|id| program.script_class(id)).is_none_or(|class| !class.methods.contains_key(name)) {
                let inherited = program.library.class(class).lineage().iter().copied().find(|id| {
                    *id != class
                        && self.program.library.class(*id).is_interface
                        && program.script_class(*id).is_some_and(|class| class.methods.contains_key(name))
                });
                above = inherited.or(above);
            }
        }
        if let Some(functions) = above.and_then(|id| program.script_class(id)).and_then(|class| class.methods.get(name))
            && let Some(flow) = self.call_functions(functions, this, args)?
        {
            return Ok(flow);
        }
        self.call_super_builtin(name, this, args)
    }

    /// The class after a trait in the order in which an object's traits hide each other.
    fn after_trait(&self, object: Value, current: ClassId, name: &str) -> Option<ClassId> {
        let program = &self.program;
        let mut order = Vec::new();
        let mut class = self.heap.instance(object).map(|instance| instance.class);
        while let Some(id) = class {
            let Some(script) = program.script_class(id) else { break };
            let lineage = program.library.class(id).lineage();
            let above = script.superclass.map(|id| program.library.class(id).lineage()).unwrap_or_default();
            order.extend(lineage.iter().rev().copied().filter(|id| {
                !above.contains(id)
                    && program.script_class(*id).is_some_and(|class| class.kind == ScriptClassKind::Trait)
            }));
            order.extend(script.superclass);
            class = script.superclass;
        }
        let at = order.iter().position(|id| *id == current)?;
        order[at + 1..].iter().copied().find(|id| {
            program.script_class(*id).is_some_and(|class| {
                class.methods.get(name).is_some_and(|functions| {
                    functions.iter().any(|function| {
                        class.kind != ScriptClassKind::Trait || program.functions[*function as usize].class == Some(*id)
                    })
                })
            })
        })
    }

    /// What `Object` and Groovy's own base give every object.
    fn call_super_builtin(&mut self, name: &str, this: Value, args: &[Value]) -> Result<Flow, Fault> {
        let base = self.heap.instance(this).map_or(Value::Null, |instance| instance.base);
        if let Some(flow) = self.call_base(base, name, args, false)? {
            return Ok(flow);
        }
        let program = Arc::clone(&self.program);
        if let Some(class) = self.heap.instance(this).and_then(|instance| program.script_class(instance.class))
            && let Some(value) = match self.call_accessor(class, this, name, args)? {
                Some(value) => Some(value),
                None => self.call_enum_method(class, this, name, args)?,
            }
        {
            return self.complete(this, Outcome::Value(value));
        }
        let value = match (name, args) {
            ("toString", []) => {
                let text = self.heap.to_text(this);
                self.new_string(text)?
            }
            ("equals", [other]) => Value::Bool(this == *other),
            ("hashCode", []) => Value::Int(self.heap.hash_code(this)),
            ("getProperty", [name]) => {
                let name = self.to_text(*name);
                return match self.read_member_plainly(this, &name)? {
                    Some(flow) => Ok(flow),
                    None => Err(self.missing_property(this, &name)),
                };
            }
            ("setProperty", [name, value]) => {
                let name = self.to_text(*name);
                return match self.write_member_plainly(this, &name, *value)? {
                    Some(flow) => Ok(flow),
                    None => Err(self.missing_property(this, &name)),
                };
            }
            ("invokeMethod", [name, list]) => {
                let name = self.to_text(*name);
                let args = self.elements(*list)?.unwrap_or_else(|| vec![*list]);
                return self.invoke_plainly(this, &name, &args);
            }
            _ => {
                let symbol = self.program.library.symbol(name);
                let tag = self.type_tag(this);
                let outcome = match symbol {
                    Some(symbol) => self.call_library(this, tag, symbol, args)?,
                    None => Outcome::Missing,
                };
                return match outcome {
                    Outcome::Missing => {
                        let own = self.heap.instance(this).map(|instance| instance.class);
                        let above = own.and_then(|own| self.program.library.class(own).superclass());
                        let class = above.map_or("java.lang.Object", |above| &self.program.library.class(above).name);
                        let class = class.to_owned();
                        Err(self.missing_method(&class, name, args))
                    }
                    outcome => self.complete(this, outcome),
                };
            }
        };
        self.complete(this, Outcome::Value(value))
    }

    /// Calls a method that an object has, without asking its `invokeMethod` or `methodMissing`.
    fn invoke_plainly(&mut self, receiver: Value, name: &str, args: &[Value]) -> Result<Flow, Fault> {
        if let Some(flow) = self.call_member(receiver, name, args)? {
            return Ok(flow);
        }
        let symbol = self.program.library.symbol(name);
        match self.call_method(receiver, name, symbol, args)? {
            Outcome::Missing => {
                let class = self.heap.class_name(receiver);
                Err(self.missing_method(&class, name, args))
            }
            outcome => self.complete(receiver, outcome),
        }
    }

    /// `methodMissing` or `invokeMethod` of an object; `None` when its class has neither.
    pub(super) fn call_missing(&mut self, receiver: Value, name: &str, args: &[Value]) -> Result<Option<Flow>, Fault> {
        let program = Arc::clone(&self.program);
        let (class, hooks) = match receiver {
            Value::Class(class) => (class, &["$static_methodMissing"][..]),
            _ => match self.heap.instance(receiver) {
                Some(instance) => (instance.class, &["methodMissing", "invokeMethod"][..]),
                None => return Ok(None),
            },
        };
        let Some(class) = program.script_class(class) else { return Ok(None) };
        for hook in hooks {
            if let Some(functions) = class.methods.get(*hook) {
                let name = self.new_string(name)?;
                let list = self.heap.list_of_kind(args.to_vec(), ListKind::Array(None));
                if let Some(flow) = self.call_functions(functions, receiver, &[name, list])? {
                    return Ok(Some(flow));
                }
            }
        }
        Ok(None)
    }

    /// Calls of a `GroovyInterceptable` from outside all go to its `invokeMethod`.
    pub(super) fn intercept(&mut self, receiver: Value, name: &str, args: &[Value]) -> Result<Option<Flow>, Fault> {
        let Some(instance) = self.heap.instance(receiver) else { return Ok(None) };
        let library = &self.program.library;
        let class = instance.class;
        let Some(interceptable) = library.find_class("groovy.lang.GroovyInterceptable") else { return Ok(None) };
        if !library.descends(class, interceptable) {
            return Ok(None);
        }
        let program = Arc::clone(&self.program);
        let Some(functions) = program.script_class(class).and_then(|class| class.methods.get("invokeMethod")) else {
            return Ok(None);
        };
        let name = self.new_string(name)?;
        let list = self.heap.list_of_kind(args.to_vec(), ListKind::Array(None));
        self.call_functions(functions, receiver, &[name, list])
    }

    /// The objects around an object of an inner class, nearest first.
    pub(super) fn outer_of(&self, object: Value) -> Value {
        self.heap.instance(object).map_or(Value::Null, |instance| instance.outer)
    }

    /// `Outer.this`.
    pub(super) fn outer_this(&self, class: ClassId) -> Value {
        let mut object = self.this();
        while !object.is_null() && !self.instance_of(object, class) {
            object = match self.heap.object(object) {
                Some(Object::Instance(instance)) => instance.outer,
                _ => Value::Null,
            };
        }
        object
    }
}
