//! Calls: of closures, of the script's methods, of library methods, of host objects.

use std::sync::Arc;

use super::{CodeFrame, Flow, Frame};
use crate::error::Fault;
use crate::host::{HostResult, Outcome};
use crate::library::{Native, Symbol, TypeTag};
use crate::machine::Machine;
use crate::object::{ClosureCode, ClosureObject, Object, ResolveStrategy};
use crate::program::{Function, TypeSpec};
use crate::value::{ClassId, Value};

/// Values shown in full in messages.
const MAX_SHOWN_BYTES: usize = 200;

impl Machine {
    /// Calls a closure, or anything else that has a method `call`.
    pub(super) fn call_value(&mut self, callee: Value, args: &[Value]) -> Result<Flow, Fault> {
        self.call_value_as(callee, "doCall", args)
    }

    /// As [`Machine::call_value`]; `method` is what a message says was called.
    pub(super) fn call_value_as(&mut self, callee: Value, method: &str, args: &[Value]) -> Result<Flow, Fault> {
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
                    let class = format!("{}${}", self.program.class_name, target.name);
                    return Err(self.missing_method(&class, method, args));
                };
                let argc = args.len().min(target.params.len()) as u32;
                self.push_code(
                    CodeFrame { function, ip: 0, base: 0, argc, closure: value, this: closure.this, captures },
                    &bound,
                )?;
                Ok(Flow::Continue)
            }
            ClosureCode::Method { receiver, name } => self.invoke_by_text(receiver, &name, args),
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

    /// The arguments as a closure's parameters take them; `None` when they don't fit.
    fn bind_closure(&mut self, function: &Function, args: &[Value]) -> Result<Option<Vec<Value>>, Fault> {
        if function.implicit_it {
            return Ok(match args {
                [] => Some(vec![Value::Null]),
                [it] => Some(vec![*it]),
                _ => None,
            });
        }
        if let Some(bound) = self.bind(function, args)? {
            return Ok(Some(bound));
        }
        // A single list for several parameters is taken apart.
        if let [list] = args
            && function.params.len() > 1
            && let Some(Object::List(items)) = self.heap.object(*list)
        {
            let items = items.items.clone();
            return self.bind(function, &items);
        }
        Ok(None)
    }

    /// The arguments as parameters take them: checked, converted, packed; `None` when they don't fit.
    fn bind(&mut self, function: &Function, args: &[Value]) -> Result<Option<Vec<Value>>, Fault> {
        let count = function.params.len();
        let fixed = if function.varargs { count - 1 } else { count };
        let packed = function.varargs && !(args.len() == count && self.takes_array(function, args[count - 1]));
        if (args.len() > count && !packed) || args.len() < function.required().min(fixed) {
            return Ok(None);
        }
        if packed && args.len() < fixed && function.required() > args.len() {
            return Ok(None);
        }
        let mut bound = Vec::with_capacity(count);
        for (param, arg) in function.params.iter().zip(args).take(if packed { fixed } else { count }) {
            if self.parameter_distance(&param.ty, *arg).is_none() {
                return Ok(None);
            }
            bound.push(self.convert_argument(*arg, &param.ty)?);
        }
        if packed {
            let TypeSpec::Array(element) = &function.params[count - 1].ty else { return Ok(None) };
            let mut items = Vec::new();
            for arg in &args[fixed.min(args.len())..] {
                if self.parameter_distance(element, *arg).is_none() {
                    return Ok(None);
                }
                items.push(self.convert_argument(*arg, element)?);
            }
            bound.resize(fixed, Value::Null);
            bound.push(self.array(items, element));
        }
        Ok(Some(bound))
    }

    fn takes_array(&self, function: &Function, last: Value) -> bool {
        let is_array = self.type_tag(last) == TypeTag::Array;
        function.params.last().is_some_and(|param| matches!(param.ty, TypeSpec::Array(_)))
            && (is_array || last.is_null())
    }

    /// How far an argument is from a parameter's type: 0 is exact; `None` when it can't be passed.
    fn parameter_distance(&self, ty: &TypeSpec, arg: Value) -> Option<u32> {
        self.assignable(ty, arg)
    }

    /// Calls a method of the script; `None` when it has none for these arguments.
    fn call_script_method(&mut self, methods: &[u32], args: &[Value]) -> Result<Option<Flow>, Fault> {
        let program = Arc::clone(&self.program);
        let mut best: Option<(u32, u32)> = None;
        for method in methods {
            let function = &program.functions[*method as usize];
            if let Some(distance) = self.call_distance(function, args)
                && best.is_none_or(|(_, other)| distance < other)
            {
                best = Some((*method, distance));
            }
        }
        let Some((method, _)) = best else { return Ok(None) };
        let function = &program.functions[method as usize];
        let Some(bound) = self.bind(function, args)? else { return Ok(None) };
        let frame = CodeFrame {
            function: method,
            ip: 0,
            base: 0,
            argc: args.len().min(function.params.len()) as u32,
            closure: Value::Null,
            this: self.script,
            captures: Arc::clone(&self.no_captures),
        };
        self.push_code(frame, &bound)?;
        Ok(Some(Flow::Continue))
    }

    fn call_distance(&self, function: &Function, args: &[Value]) -> Option<u32> {
        let count = function.params.len();
        if args.len() > count && !function.varargs
            || args.len() < function.required() - usize::from(function.varargs && function.required() == count)
        {
            return None;
        }
        let mut distance = if function.varargs { 100 } else { 0 };
        for (at, arg) in args.iter().enumerate() {
            let param = &function.params[at.min(count - 1)];
            let direct = self.parameter_distance(&param.ty, *arg);
            let element = match &param.ty {
                TypeSpec::Array(element) if function.varargs && at + 1 >= count => {
                    self.parameter_distance(element, *arg)
                }
                _ => None,
            };
            distance += direct.or(element)?;
        }
        Some(distance)
    }

    /// `name(args)` without a receiver: a method of the script, a callable variable, a function of the library, or
    /// a method of a closure's delegate.
    pub(super) fn call_function(&mut self, name: u32, args: &[Value]) -> Result<Flow, Fault> {
        let program = Arc::clone(&self.program);
        let name = &program.names[name as usize];
        let closure = self.current_closure();
        for target in self.scope_targets(closure) {
            if target != self.script {
                match self.call_method(target, &name.text, name.symbol, args)? {
                    Outcome::Missing => continue,
                    outcome => return self.complete(target, outcome),
                }
            }
            if let Some(flow) = self.call_script_method(&name.methods, args)? {
                return Ok(flow);
            }
            if let Some(variable) = self.bindings.get(&name.text).copied() {
                let callable = self.heap.is_closure(variable) || self.heap.is_host(variable);
                if callable {
                    return self.call_value(variable, args);
                }
            }
            if let Some(symbol) = name.symbol
                && let outcome @ (Outcome::Value(_) | Outcome::Task(_) | Outcome::Suspend(_)) =
                    self.call_library(target, TypeTag::Script, symbol, args)?
            {
                return self.complete(target, outcome);
            }
        }
        if !closure.is_null() && matches!(&*name.text, "call" | "doCall") {
            return self.call_value(closure, args);
        }
        let class = self.program.class_name.to_string();
        Err(self.missing_method(&class, &name.text, args))
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
            let target = if scope.is_null() { self.script } else { scope };
            if !targets.contains(&target) {
                targets.push(target);
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
        if receiver == self.script
            && let Some(index) = self.program.names.iter().position(|other| &*other.text == name)
        {
            let methods = self.program.names[index].methods.clone();
            if let Some(flow) = self.call_script_method(&methods, args)? {
                return Ok(flow);
            }
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

    /// Asks an object for a method: host objects themselves, then the library by type.
    pub(super) fn call_method(
        &mut self,
        receiver: Value,
        name: &str,
        symbol: Option<Symbol>,
        args: &[Value],
    ) -> HostResult {
        let tag = self.type_tag(receiver);
        if tag == TypeTag::Host {
            let outcome = self.call_host(receiver, name, args)?;
            if !matches!(outcome, Outcome::Missing) {
                return Ok(outcome);
            }
            let outcome = self.call_class_method(receiver, name, args)?;
            if !matches!(outcome, Outcome::Missing) {
                return Ok(outcome);
            }
        }
        if let Value::Class(class) = receiver
            && let Some(native) = self.program.library.class(class).static_method(name)
        {
            let outcome = self.native(native, receiver, args)?;
            if !matches!(outcome, Outcome::Missing) {
                return Ok(outcome);
            }
        }
        match symbol {
            Some(symbol) => self.call_library(receiver, tag, symbol, args),
            None => Ok(Outcome::Missing),
        }
    }

    fn call_library(&mut self, receiver: Value, tag: TypeTag, symbol: Symbol, args: &[Value]) -> HostResult {
        let library = Arc::clone(&self.program.library);
        for native in library.methods(tag, symbol) {
            let outcome = self.native(native, receiver, args)?;
            if !matches!(outcome, Outcome::Missing) {
                return Ok(outcome);
            }
        }
        Ok(Outcome::Missing)
    }

    /// A method that the library registered with the class of a host object, or with an ancestor of it.
    pub(super) fn call_class_method(&mut self, receiver: Value, name: &str, args: &[Value]) -> HostResult {
        let Some(Object::Host(_, class)) = self.heap.object(receiver) else { return Ok(Outcome::Missing) };
        let class = Arc::clone(class);
        let library = Arc::clone(&self.program.library);
        for native in library.class_methods(&class, name) {
            let outcome = self.native(native, receiver, args)?;
            if !matches!(outcome, Outcome::Missing) {
                return Ok(outcome);
            }
        }
        Ok(Outcome::Missing)
    }

    /// Runs a library method; what was raised inside it is thrown.
    pub(super) fn native(&mut self, native: Native, receiver: Value, args: &[Value]) -> HostResult {
        let outcome = native(self, receiver, args)?;
        self.check_raised()?;
        Ok(outcome)
    }

    /// A host object's method, with bean accessors falling back to its properties.
    fn call_host(&mut self, receiver: Value, name: &str, args: &[Value]) -> HostResult {
        let outcome = self.with_host(receiver, |host, cx| host.call_method(cx, name, args))?;
        if !matches!(outcome, Outcome::Missing) {
            return Ok(outcome);
        }
        match (bean_property(name), args) {
            (Some((Accessor::Get, property)), []) => {
                self.with_host(receiver, |host, cx| host.get_property(cx, &property))
            }
            (Some((Accessor::Set, property)), [value]) => {
                self.with_host(receiver, |host, cx| host.set_property(cx, &property, *value))
            }
            _ => Ok(Outcome::Missing),
        }
    }

    pub(super) fn construct(&mut self, class: ClassId, args: &[Value]) -> Result<Flow, Fault> {
        let library = Arc::clone(&self.program.library);
        let info = library.class(class);
        if let Some(constructor) = info.constructor {
            match self.native(constructor, Value::Class(class), args)? {
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

    pub(super) fn missing_method(&mut self, class: &str, name: &str, args: &[Value]) -> Fault {
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

    fn type_names(&self, args: &[Value]) -> String {
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
pub(super) enum Accessor {
    Get,
    Set,
}

/// `getStatus` → (Get, `status`).
fn bean_property(method: &str) -> Option<(Accessor, String)> {
    let (accessor, rest) = if let Some(rest) = method.strip_prefix("get") {
        (Accessor::Get, rest)
    } else if let Some(rest) = method.strip_prefix("is") {
        (Accessor::Get, rest)
    } else {
        (Accessor::Set, method.strip_prefix("set")?)
    };
    let mut chars = rest.chars();
    let first = chars.next()?;
    if !first.is_uppercase() {
        return None;
    }
    // Java keeps names that begin with two capitals as they are: getURL is the property URL.
    if chars.clone().next().is_some_and(char::is_uppercase) {
        return Some((accessor, rest.to_owned()));
    }
    Some((accessor, first.to_lowercase().chain(chars).collect()))
}

/// `first >> second`.
struct Compose {
    first: Value,
    second: Value,
    args: Vec<Value>,
    started: u8,
}

impl crate::host::Task for Compose {
    fn resume(
        &mut self,
        _machine: &mut crate::machine::Machine,
        answer: Option<Value>,
    ) -> Result<crate::host::Step, Fault> {
        self.started += 1;
        Ok(match self.started {
            1 => crate::host::Step::Call(self.first, std::mem::take(&mut self.args)),
            2 => crate::host::Step::Call(self.second, vec![answer.unwrap_or_default()]),
            _ => crate::host::Step::Return(answer.unwrap_or_default()),
        })
    }
}
