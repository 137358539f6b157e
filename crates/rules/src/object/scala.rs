//! Scala's collections and tuples, as scripts of older products name them (catalogue 8.1): our lists are Scala's and Java's at once.

use entente_groovy_vm::{ClassDef, Heap, HostContext, HostObject, HostResult, LibraryBuilder, Machine, Outcome, Value};
use std::any::Any;

const TUPLE: &str = "scala.Tuple2";

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.class(ClassDef::new(TUPLE).parent("java.lang.Object").constructor(new_tuple));
    for name in ["scala.collection.JavaConverters", "scala.collection.JavaConversions"] {
        let class = ClassDef::new(name).parent("java.lang.Object");
        let methods = [
            "asScalaBuffer",
            "asScalaBufferConverter",
            "asScalaIterator",
            "asScalaIteratorConverter",
            "asScalaSet",
            "bufferAsJavaList",
            "bufferAsJavaListConverter",
            "seqAsJavaList",
            "seqAsJavaListConverter",
            "asJavaCollection",
            "asJavaCollectionConverter",
        ];
        builder.class(methods.into_iter().fold(class, |class, method| class.static_method(method, convert)));
    }
}

/// Key and pairs of a `Tuple2`, where the value is one.
pub(crate) fn pair_of(heap: &Heap, value: Value) -> Option<(Value, Value)> {
    heap.host::<Tuple>(value).map(|tuple| (tuple.first, tuple.second))
}

fn new_tuple(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [first, second] = args else { return Ok(Outcome::Missing) };
    Ok(Outcome::Value(machine.heap.add_host(Box::new(Tuple { first: *first, second: *second }))))
}

struct Tuple {
    first: Value,
    second: Value,
}

impl Tuple {
    fn part(&self, name: &str) -> Outcome {
        match name {
            "_1" => Outcome::Value(self.first),
            "_2" => Outcome::Value(self.second),
            _ => Outcome::Missing,
        }
    }
}

impl HostObject for Tuple {
    fn class_name(&self) -> &str {
        TUPLE
    }

    fn get_property(&mut self, _cx: &mut HostContext<'_>, name: &str) -> HostResult {
        Ok(self.part(name))
    }

    fn call_method(&mut self, _cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        Ok(if args.is_empty() { self.part(name) } else { Outcome::Missing })
    }

    fn display(&self, heap: &Heap) -> Option<String> {
        Some(format!("({},{})", heap.to_text(self.first), heap.to_text(self.second)))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

fn convert(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [collection] = args else { return Ok(Outcome::Missing) };
    Ok(Outcome::Value(machine.heap.add_host(Box::new(Converted(*collection)))))
}

/// A collection between the two worlds.
struct Converted(Value);

impl HostObject for Converted {
    fn class_name(&self) -> &'static str {
        "scala.collection.mutable.Buffer"
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        Ok(match (name, args) {
            ("asScala", []) => Outcome::Value(cx.this),
            ("asJava" | "toSeq" | "toList" | "toBuffer", []) => {
                let items = cx.heap().elements(self.0).unwrap_or_default();
                Outcome::Value(cx.heap().list(items))
            }
            _ => Outcome::Missing,
        })
    }

    fn iterate(&self, heap: &mut Heap) -> Option<Vec<Value>> {
        heap.elements(self.0)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}
