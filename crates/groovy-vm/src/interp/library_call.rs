//! Calls of what is not written in the script: methods of the library and of host objects.

use std::sync::Arc;

use super::Machine;
use super::call::{Accessor, bean_property};
use crate::error::Fault;
use crate::host::{HostResult, Outcome};
use crate::library::{Library, Native, Symbol, TypeTag};
use crate::object::{ClosureCode, Object};
use crate::signatures::{self, Fit, no_choice};
use crate::value::Value;

/// Arguments up to which the library's signatures are looked at; more only fit methods that take any number.
const MAX_CHECKED: usize = 8;

impl Machine {
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
            let mut outcome = self.call_class_method(receiver, name, args)?;
            if matches!(outcome, Outcome::Missing)
                && let Some(args) = self.functions_as_closures(args)
            {
                outcome = self.call_class_method(receiver, name, &args)?;
            }
            if !matches!(outcome, Outcome::Missing) {
                return Ok(outcome);
            }
        }
        if let Value::Class(class) = receiver
            && let Some(native) = self.program.library.class(class).static_method(name)
        {
            let mut outcome = self.native(native, receiver, args)?;
            if matches!(outcome, Outcome::Missing)
                && let Some(args) = self.functions_as_closures(args)
            {
                outcome = self.native(native, receiver, &args)?;
            }
            if !matches!(outcome, Outcome::Missing) {
                return Ok(outcome);
            }
        }
        match symbol {
            Some(symbol) => self.call_library(receiver, tag, symbol, args),
            None => Ok(Outcome::Missing),
        }
    }

    pub(super) fn call_library(&mut self, receiver: Value, tag: TypeTag, symbol: Symbol, args: &[Value]) -> HostResult {
        let library = Arc::clone(&self.program.library);
        // What objects of the embedding and the script have depends on their classes; closures stand in for interfaces.
        let is_open = matches!(tag, TypeTag::Host | TypeTag::Closure) || self.heap.instance(receiver).is_some();
        let fit = if is_open { None } else { self.signature_fit(&library, receiver, symbol, args) };
        match fit {
            Some(Fit::No) => return Ok(Outcome::Missing),
            Some(fit @ (Fit::Ambiguous | Fit::NoChoice)) => {
                let class = self.heap.class_name(receiver);
                return Err(no_choice(fit, &class, library.symbol_name(symbol)));
            }
            Some(Fit::Yes | Fit::NullPassed) | None => {}
        }
        for native in library.methods(tag, symbol) {
            let outcome = self.native(native, receiver, args)?;
            if !matches!(outcome, Outcome::Missing) {
                return Ok(outcome);
            }
        }
        if fit == Some(Fit::NullPassed) {
            return self.call_library(receiver, tag, symbol, &[Value::Null]);
        }
        match self.functions_as_closures(args) {
            Some(args) => self.call_library(receiver, tag, symbol, &args),
            // Groovy finds the method, which can do nothing with null.
            None if fit.is_some() && args.contains(&Value::Null) => {
                Err(Fault::null_pointer(format!("Cannot pass null to {}()", library.symbol_name(symbol))))
            }
            None => Ok(Outcome::Missing),
        }
    }

    /// How Groovy's own methods of a name fit the call; `None` when it has none of that name.
    fn signature_fit(&self, library: &Library, receiver: Value, symbol: Symbol, args: &[Value]) -> Option<Fit> {
        let signatures = library.signatures(symbol);
        let mut kinds = [0; MAX_CHECKED];
        let kinds = kinds.get_mut(..args.len())?;
        for (kind, arg) in kinds.iter_mut().zip(args) {
            *kind = self.heap.signature_kind(*arg);
        }
        signatures::fit(signatures, self.heap.signature_kind(receiver), kinds)
    }

    /// Arguments in which objects that stand for functions are closures, as library methods want them.
    pub(super) fn functions_as_closures(&mut self, args: &[Value]) -> Option<Vec<Value>> {
        if !args.iter().any(|arg| self.function_method(*arg).is_some()) {
            return None;
        }
        let wrap = |arg: &Value| match self.function_method(*arg) {
            Some(method) => {
                let code = ClosureCode::Method { receiver: *arg, name: method.into() };
                self.closure_object(code, *arg)
            }
            None => *arg,
        };
        Some(args.iter().map(wrap).collect())
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
        // What was raised came first; the method's own answer or error only followed from it.
        let outcome = native(self, receiver, args);
        self.check_raised()?;
        outcome
    }

    /// A host object's method, with bean accessors falling back to its properties.
    fn call_host(&mut self, receiver: Value, name: &str, args: &[Value]) -> HostResult {
        let outcome = self.with_host(receiver, |host, cx| host.call_method(cx, name, args))?;
        if !matches!(outcome, Outcome::Missing) {
            return Ok(outcome);
        }
        // What the object's class has by that name comes before the property.
        let class = self.heap.class_name(receiver);
        if self.program.library.class_methods(&class, name).next().is_some() {
            return Ok(Outcome::Missing);
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
}
