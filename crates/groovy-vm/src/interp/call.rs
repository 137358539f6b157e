//! Calls: of closures, of the script's methods, of library methods, of host objects.

use std::sync::Arc;

use super::closure::Compose;
use super::{CodeFrame, Flow, Frame};
use crate::error::Fault;
use crate::host::Outcome;
use crate::library::{Symbol, TypeTag};
use crate::machine::Machine;
use crate::object::{ClosureCode, ClosureObject, Object, ResolveStrategy};
use crate::program::Name;
use crate::value::{ClassId, Value};

/// Interfaces whose one method makes their objects functions.
const FUNCTION_METHODS: [(&str, &str); 10] = [
    ("java.util.Comparator", "compare"),
    ("java.lang.Runnable", "run"),
    ("java.util.concurrent.Callable", "call"),
    ("java.util.function.Function", "apply"),
    ("java.util.function.BiFunction", "apply"),
    ("java.util.function.Predicate", "test"),
    ("java.util.function.BiPredicate", "test"),
    ("java.util.function.Consumer", "accept"),
    ("java.util.function.BiConsumer", "accept"),
    ("java.util.function.Supplier", "get"),
];

/// Values shown in full in messages.
const MAX_SHOWN_BYTES: usize = 200;

impl Machine {
    /// Calls a closure, or anything else that has a method `call`.
    pub(super) fn call_value(&mut self, callee: Value, args: &[Value]) -> Result<Flow, Fault> {
        self.call_value_as(callee, "doCall", args)
    }

    /// As [`Machine::call_value`]; `method` is what a message says was called.
    pub(super) fn call_value_as(&mut self, callee: Value, method: &str, args: &[Value]) -> Result<Flow, Fault> {
        if self.call_closure_directly(callee, args)? {
            return Ok(Flow::Continue);
        }
        match self.heap.object(callee) {
            Some(Object::Closure(closure)) => {
                let closure = closure.clone();
                self.call_closure(callee, closure, method, args)
            }
            _ => self.invoke_by_text(callee, "call", args),
        }
    }

    fn call_closure(
        &mut self,
        value: Value,
        closure: ClosureObject,
        method: &str,
        args: &[Value],
    ) -> Result<Flow, Fault> {
        match closure.code {
            ClosureCode::Function { function, captures } => {
                let program = Arc::clone(&self.program);
                let target = &program.functions[function as usize];
                let Some(bound) = self.bind_closure(target, args)? else {
                    let class = self.heap.class_name(value);
                    return Err(self.missing_method(&class, method, args));
                };
                let frame = CodeFrame {
                    function,
                    ip: 0,
                    base: 0,
                    given: bound.given,
                    closure: value,
                    this: closure.this,
                    captures,
                };
                self.push_code(frame, &bound.values)?;
                Ok(Flow::Continue)
            }
            ClosureCode::Method { receiver, name } => self.call_pointer(receiver, &name, args),
            ClosureCode::Memoized { inner, cache, limit } => self.call_memoized(inner, cache, limit, args),
            ClosureCode::Trampoline { inner } => self.call_trampoline(inner, args),
            ClosureCode::Curried { inner, args: curried, at } => {
                let mut all = args.to_vec();
                let at =
                    if at < 0 { (all.len() as i32 + at + 1).max(0) as usize } else { (at as usize).min(all.len()) };
                all.splice(at..at, curried);
                self.call_value(inner, &all)
            }
            ClosureCode::Composed { first, second } => {
                self.push_frame(Frame::Task(Some(Box::new(Compose {
                    first,
                    second,
                    args: args.to_vec(),
                    started: 0,
                }))))?;
                self.delivered = None;
                Ok(Flow::Continue)
            }
        }
    }

    /// `object.&name`, `Class::name`: of a class also its constructor, and methods of its objects, which come first
    /// among the arguments then.
    fn call_pointer(&mut self, receiver: Value, name: &str, args: &[Value]) -> Result<Flow, Fault> {
        if let (Value::Class(class), [first, rest @ ..]) = (receiver, args)
            && name != "new"
            && self.instance_of(*first, class)
        {
            let program = Arc::clone(&self.program);
            let is_static = match program.script_class(class).and_then(|class| class.methods.get(name)) {
                Some(functions) => functions.iter().any(|at| program.functions[*at as usize].is_static),
                None => program.library.class(class).static_method(name).is_some(),
            };
            if !is_static {
                return self.invoke_by_text(*first, name, rest);
            }
        }
        if let (Value::Class(class), "new") = (receiver, name) {
            return self.construct(class, args);
        }
        self.invoke_by_text(receiver, name, args)
    }

    /// `name(args)` without a receiver: a method of the script or class, a callable variable, a function of the
    /// library, or a method of a closure's delegate.
    pub(super) fn call_function(&mut self, name: u32, args: &[Value]) -> Result<Flow, Fault> {
        let program = Arc::clone(&self.program);
        let name = &program.names[name as usize];
        if let Some(flow) = self.call_own_private(&name.text, args)? {
            return Ok(flow);
        }
        if &*name.text == "use"
            && let Some(flow) = self.use_categories(args)?
        {
            return Ok(flow);
        }
        let closure = self.current_closure();
        let targets = self.scope_targets(closure);
        for target in &targets {
            if let Some(flow) = self.call_in_scope(*target, name, args)? {
                return Ok(flow);
            }
        }
        for target in &targets {
            if let Some(flow) = self.call_missing(*target, &name.text, args)? {
                return Ok(flow);
            }
        }
        if !closure.is_null() && matches!(&*name.text, "call" | "doCall") {
            return self.call_value(closure, args);
        }
        let this = self.this();
        let class = if this == self.script { Arc::clone(&program.class_name) } else { self.class_of_member(this) };
        Err(if matches!(this, Value::Class(_)) {
            self.missing_static_method(&class, &name.text, args)
        } else {
            self.missing_method(&class, &name.text, args)
        })
    }

    /// A private method of the class whose code runs hides methods of subclasses.
    fn call_own_private(&mut self, name: &str, args: &[Value]) -> Result<Option<Flow>, Fault> {
        let Some(Frame::Code(frame)) = self.frames.last() else { return Ok(None) };
        let (function, this) = (frame.function, frame.this);
        let Some(class) = self.program.functions[function as usize].class else { return Ok(None) };
        let program = Arc::clone(&self.program);
        let Some(methods) = program.script_class(class).and_then(|class| class.methods.get(name)) else {
            return Ok(None);
        };
        let is_own = |at: &u32| {
            let function = &program.functions[*at as usize];
            function.is_private && function.class == Some(class)
        };
        let own: Vec<u32> = methods.iter().copied().filter(is_own).collect();
        if own.is_empty() { Ok(None) } else { self.call_functions(&own, this, args) }
    }

    /// A call of one of the objects that a free name is looked up in.
    fn call_in_scope(&mut self, target: Value, name: &Name, args: &[Value]) -> Result<Option<Flow>, Fault> {
        if let Some(flow) = self.call_meta(target, &name.text, args)? {
            return Ok(Some(flow));
        }
        if let Some(flow) = self.call_added(target, &name.text, args)? {
            return Ok(Some(flow));
        }
        if target != self.script {
            if let Some(flow) = self.call_member(target, &name.text, args)? {
                return Ok(Some(flow));
            }
            return match self.call_method(target, &name.text, name.symbol, args)? {
                Outcome::Missing => Ok(None),
                outcome => self.complete(target, outcome).map(Some),
            };
        }
        if let Some(flow) = self.call_functions(&name.methods, target, args)? {
            return Ok(Some(flow));
        }
        if let Some(variable) = self.bindings.get(&name.text).copied() {
            let heap = &self.heap;
            if heap.is_closure(variable) || heap.is_host(variable) || heap.instance(variable).is_some() {
                return self.call_value(variable, args).map(Some);
            }
        }
        if let Some(symbol) = name.symbol
            && let outcome @ (Outcome::Value(_) | Outcome::Task(_) | Outcome::Suspend(_)) =
                self.call_library(target, TypeTag::Script, symbol, args)?
        {
            return self.complete(target, outcome).map(Some);
        }
        Ok(None)
    }

    pub(super) fn current_closure(&self) -> Value {
        match self.frames.last() {
            Some(Frame::Code(frame)) => frame.closure,
            _ => Value::Null,
        }
    }

    /// `this` of the code that runs.
    pub(super) fn this(&self) -> Value {
        match self.frames.last() {
            Some(Frame::Code(frame)) => frame.this,
            _ => self.script,
        }
    }

    /// The objects that a free name is looked up in, in order.
    pub(super) fn scope_targets(&self, closure: Value) -> Vec<Value> {
        let mut targets = Vec::with_capacity(1);
        self.collect_targets(closure, &mut targets, 0);
        targets
    }

    fn collect_targets(&self, scope: Value, targets: &mut Vec<Value>, depth: usize) {
        if depth > self.call_depth {
            return;
        }
        let Some(Object::Closure(closure)) = self.heap.object(scope) else {
            let mut target = if scope.is_null() { self.this() } else { scope };
            while !target.is_null() && !targets.contains(&target) {
                targets.push(target);
                target = self.outer_of(target);
            }
            return;
        };
        let order = match closure.strategy {
            ResolveStrategy::OwnerFirst => [Some(closure.owner), Some(closure.delegate)],
            ResolveStrategy::DelegateFirst => [Some(closure.delegate), Some(closure.owner)],
            ResolveStrategy::OwnerOnly => [Some(closure.owner), None],
            ResolveStrategy::DelegateOnly => [Some(closure.delegate), None],
            ResolveStrategy::ToSelf => [None, None],
        };
        for target in order.into_iter().flatten() {
            self.collect_targets(target, targets, depth + 1);
        }
    }

    /// Calls a method and goes on with its outcome; a missing method is Groovy's error.
    pub(super) fn invoke(
        &mut self,
        receiver: Value,
        name: &str,
        symbol: Option<Symbol>,
        args: &[Value],
    ) -> Result<Flow, Fault> {
        if let Some(flow) = self.intercept(receiver, name, args)? {
            return Ok(flow);
        }
        if let Some(flow) = self.call_added(receiver, name, args)? {
            return Ok(flow);
        }
        if let Some(flow) = self.call_meta(receiver, name, args)? {
            return Ok(flow);
        }
        if let Some(flow) = self.call_reflection(receiver, name, args)? {
            return Ok(flow);
        }
        if receiver == self.script
            && let Some(index) = self.program.names.iter().position(|other| &*other.text == name)
        {
            let methods = self.program.names[index].methods.clone();
            if let Some(flow) = self.call_functions(&methods, receiver, args)? {
                return Ok(flow);
            }
        }
        if let Some(flow) = self.call_member(receiver, name, args)? {
            return Ok(flow);
        }
        if let Some(Object::Closure(closure)) = self.heap.object(receiver)
            && matches!(name, "call" | "doCall")
        {
            let closure = closure.clone();
            return self.call_closure(receiver, closure, name, args);
        }
        match self.call_method(receiver, name, symbol, args)? {
            Outcome::Missing => self.call_member_value(receiver, name, args),
            outcome => self.complete(receiver, outcome),
        }
    }

    /// The little that scripts may ask of what an object can do.
    fn call_reflection(&mut self, receiver: Value, name: &str, args: &[Value]) -> Result<Option<Flow>, Fault> {
        if self.heap.is_host(receiver) || receiver.is_null() {
            return Ok(None);
        }
        let value = match (name, args) {
            ("respondsTo", [method, ..]) if self.heap.is_text(*method) => {
                let method = self.to_text(*method);
                self.responds_to(receiver, &method)
            }
            ("hasProperty", [property]) if self.heap.is_text(*property) => {
                let property = self.to_text(*property);
                self.has_property(receiver, &property)
            }
            ("getMetaClass", []) => match self.meta_class(receiver) {
                Some(meta) => meta,
                None => return Ok(None),
            },
            ("metaClass", [block]) if self.heap.is_closure(*block) => match self.meta_class(receiver) {
                Some(meta) => return self.configure(meta, *block).map(Some),
                None => return Ok(None),
            },
            ("invokeMethod", [method, list]) if self.call_missing_is_absent(receiver) => {
                let method = self.to_text(*method);
                let args = self.elements(*list)?.unwrap_or_else(|| vec![*list]);
                return self.invoke_by_text(receiver, &method, &args).map(Some);
            }
            _ => return Ok(None),
        };
        self.complete(receiver, Outcome::Value(value)).map(Some)
    }

    /// Whether a class has no `invokeMethod` of its own.
    fn call_missing_is_absent(&self, receiver: Value) -> bool {
        let class = self.heap.instance(receiver).and_then(|instance| self.program.script_class(instance.class));
        class.is_none_or(|class| !class.methods.contains_key("invokeMethod"))
    }

    pub(super) fn invoke_by_text(&mut self, receiver: Value, name: &str, args: &[Value]) -> Result<Flow, Fault> {
        let symbol = self.program.library.symbol(name);
        self.invoke(receiver, name, symbol, args)
    }

    /// `map.key(args)` where the key holds a closure; else the missing method's error.
    fn call_member_value(&mut self, receiver: Value, name: &str, args: &[Value]) -> Result<Flow, Fault> {
        if let Some(value) = self.heap.map_get_text(receiver, name)
            && self.heap.is_closure(value)
        {
            return self.call_value(value, args);
        }
        if receiver == self.script
            && let Some(value) = self.bindings.get(name).copied()
        {
            return self.call_value(value, args);
        }
        if let Some(flow) = self.call_missing(receiver, name, args)? {
            return Ok(flow);
        }
        if name == "call"
            && let Some(method) = self.function_method(receiver)
        {
            return self.invoke_by_text(receiver, method, args);
        }
        if receiver.is_null() {
            return Err(Fault::null_pointer(format!("Cannot invoke method {name}() on null object")));
        }
        let class = match receiver {
            Value::Class(class) => {
                let class = self.program.library.class(class).name.clone();
                return Err(self.missing_static_method(&class, name, args));
            }
            _ => self.heap.class_name(receiver),
        };
        Err(self.missing_method(&class, name, args))
    }

    /// The method of an object that stands for a function: `compare` of a `Comparator` and the like.
    pub(crate) fn function_method(&self, object: Value) -> Option<&'static str> {
        let library = &self.program.library;
        let class = match self.heap.object(object)? {
            Object::Host(_, class) => library.find_class(class)?,
            _ => self.heap.instance(object)?.class,
        };
        FUNCTION_METHODS
            .iter()
            .find(|(interface, _)| library.find_class(interface).is_some_and(|id| library.descends(class, id)))
            .map(|(_, method)| *method)
    }

    pub(super) fn construct(&mut self, class: ClassId, args: &[Value]) -> Result<Flow, Fault> {
        let library = Arc::clone(&self.program.library);
        if self.program.script_class(class).is_some() {
            return self.construct_object(class, args);
        }
        let info = library.class(class);
        if let Some(constructor) = info.constructor {
            let mut outcome = self.native(constructor, Value::Class(class), args)?;
            if matches!(outcome, Outcome::Missing)
                && let Some(args) = self.functions_as_closures(args)
            {
                outcome = self.native(constructor, Value::Class(class), &args)?;
            }
            match outcome {
                Outcome::Missing => {}
                outcome => return self.complete(Value::Class(class), outcome),
            }
        }
        let message = if info.constructor.is_none() {
            format!("The class {} can't be created in scripts", info.name)
        } else {
            format!("Could not find matching constructor for: {}({})", info.name, self.type_names(args))
        };
        Err(Fault::new("groovy.lang.GroovyRuntimeException", message))
    }

    pub(crate) fn missing_method(&mut self, class: &str, name: &str, args: &[Value]) -> Fault {
        Fault::new(
            "groovy.lang.MissingMethodException",
            format!(
                "No signature of method: {class}.{name}() is applicable for argument types: ({}) values: {}",
                self.type_names(args),
                self.shown_values(args)
            ),
        )
    }

    fn missing_static_method(&mut self, class: &str, name: &str, args: &[Value]) -> Fault {
        Fault::new(
            "groovy.lang.MissingMethodException",
            format!(
                "No signature of method: static {class}.{name}() is applicable for argument types: ({}) values: {}",
                self.type_names(args),
                self.shown_values(args)
            ),
        )
    }

    pub(super) fn type_names(&self, args: &[Value]) -> String {
        let names: Vec<String> = args
            .iter()
            .map(|arg| {
                let name = self.heap.class_name(*arg);
                name.rsplit('.').next().unwrap_or(&name).to_owned()
            })
            .collect();
        names.join(", ")
    }

    fn shown_values(&mut self, args: &[Value]) -> String {
        let values: Vec<String> = args
            .iter()
            .map(|arg| {
                let mut text = self.to_text(*arg);
                if text.len() > MAX_SHOWN_BYTES {
                    let end = (0..=MAX_SHOWN_BYTES).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
                    text.truncate(end);
                    text.push_str("...");
                }
                text
            })
            .collect();
        format!("[{}]", values.join(", "))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Accessor {
    Get,
    Set,
}

/// `getStatus` → (Get, `status`).
pub(crate) fn bean_property(method: &str) -> Option<(Accessor, String)> {
    let (accessor, rest) = if let Some(rest) = method.strip_prefix("get") {
        (Accessor::Get, rest)
    } else if let Some(rest) = method.strip_prefix("is") {
        (Accessor::Get, rest)
    } else {
        (Accessor::Set, method.strip_prefix("set")?)
    };
    let mut chars = rest.chars();
    let first = chars.next()?;
    if !first.is_uppercase() && !chars.clone().next().is_some_and(char::is_uppercase) {
        return None;
    }
    // Java keeps names that begin with two capitals as they are: getURL is the property URL.
    if chars.clone().next().is_some_and(char::is_uppercase) {
        return Some((accessor, rest.to_owned()));
    }
    Some((accessor, first.to_lowercase().chain(chars).collect()))
}
