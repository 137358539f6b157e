//! Scala's options and futures in the chains that people pasted (catalogue 8.1). Answers are there at once here, so a future is its value.

use entente_groovy_vm::{
    ClassDef, Fault, Heap, HostContext, HostObject, HostResult, LibraryBuilder, Machine, Outcome, Value,
};
use std::any::Any;

pub(crate) fn register(builder: &mut LibraryBuilder) {
    type Maker = fn(&mut Machine, Value, &[Value]) -> HostResult;
    let singletons: [(&str, &[(&'static str, Maker)]); 3] = [
        ("scala.Option", &[("apply", option_of), ("empty", no_option)]),
        ("scala.concurrent.Await", &[("result", awaited), ("ready", awaited)]),
        ("scala.concurrent.duration.Duration", &[("apply", duration), ("Inf", forever), ("Zero", forever)]),
    ];
    for (name, methods) in singletons {
        let with_methods =
            |class: ClassDef| methods.iter().fold(class, |class, (method, code)| class.static_method(*method, *code));
        builder.class(with_methods(ClassDef::new(name).parent("java.lang.Object")));
        // `Option$.MODULE$` is how the one object behind a Scala class is called from elsewhere; its methods are the class's.
        let module = ClassDef::new(format!("{name}$")).parent("java.lang.Object");
        builder.class(with_methods(module).static_field("MODULE$", |_, class, _| Ok(Outcome::Value(class))));
    }
    builder.class(ClassDef::new("scala.Some").parent("java.lang.Object").constructor(option_of));
}

/// The option of a value, none for null.
pub(crate) fn option(heap: &mut Heap, value: Value) -> Value {
    heap.add_host(Box::new(ScalaOption(value)))
}

fn option_of(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return Ok(Outcome::Missing) };
    Ok(Outcome::Value(machine.heap.add_host(Box::new(ScalaOption(*value)))))
}

fn no_option(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return Ok(Outcome::Missing);
    }
    Ok(Outcome::Value(machine.heap.add_host(Box::new(ScalaOption(Value::Null)))))
}

fn awaited(_machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [future, _longest] = args else { return Ok(Outcome::Missing) };
    Ok(Outcome::Value(*future))
}

fn duration(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let text: Vec<String> = args.iter().map(|arg| machine.heap.to_text(*arg)).collect();
    Ok(Outcome::Value(machine.new_string(text.join(" "))?))
}

fn forever(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    if args.is_empty() {
        Ok(Outcome::Value(machine.new_string("Duration.Inf".to_owned())?))
    } else {
        Ok(Outcome::Missing)
    }
}

/// A value that may be missing.
struct ScalaOption(Value);

impl HostObject for ScalaOption {
    fn class_name(&self) -> &str {
        if self.0.is_null() { "scala.None" } else { "scala.Some" }
    }

    fn instance_of(&self, class: &str) -> bool {
        class == "scala.Option" || class == self.class_name()
    }

    fn get_property(&mut self, cx: &mut HostContext<'_>, name: &str) -> HostResult {
        match name {
            "empty" | "defined" => self.call_method(cx, if name == "empty" { "isEmpty" } else { "isDefined" }, &[]),
            _ => Ok(Outcome::Missing),
        }
    }

    fn call_method(&mut self, _cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        Ok(Outcome::Value(match (name, args) {
            ("isDefined" | "nonEmpty", []) => Value::Bool(!self.0.is_null()),
            ("isEmpty", []) => Value::Bool(self.0.is_null()),
            ("get", []) if self.0.is_null() => {
                return Err(Fault::new("java.util.NoSuchElementException", "None.get"));
            }
            ("get" | "orNull", []) => self.0,
            ("getOrElse", [other]) if self.0.is_null() => *other,
            ("getOrElse", [_]) => self.0,
            _ => return Ok(Outcome::Missing),
        }))
    }

    fn display(&self, heap: &Heap) -> Option<String> {
        Some(if self.0.is_null() { "None".to_owned() } else { format!("Some({})", heap.to_text(self.0)) })
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}
