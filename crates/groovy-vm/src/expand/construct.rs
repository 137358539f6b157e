//! `@TupleConstructor`, `@MapConstructor`, `@Immutable`, `@Builder`.

use std::fmt::Write;

use entente_groovy_syntax::Source;
use entente_groovy_syntax::ast::{Annotation, Class, Member, Modifier};

use super::{Property, add_members, capitalized, has_constructor, options, properties, text};

/// The value of a type when nothing is given.
fn zero(ty: &str) -> &'static str {
    match ty {
        "boolean" => "false",
        "byte" | "short" | "int" | "long" | "char" => "0",
        "float" => "0f",
        "double" => "0d",
        _ => "null",
    }
}

pub(super) fn tuple_constructor(source: &Source, class: &mut Class, annotation: &Annotation) {
    if has_constructor(class) && !options::flag(annotation, "force", false) {
        return;
    }
    let fields = options::flag(annotation, "includeFields", false);
    let defaults = options::flag(annotation, "defaults", true);
    let chosen = options::chosen(annotation, properties(Some(source), class, fields));
    if chosen.is_empty() {
        return;
    }
    constructor(class, annotation, &chosen, defaults, |property| property.name.clone());
}

/// A constructor with one parameter for each property; `kept` gives what is stored.
fn constructor(
    class: &mut Class,
    annotation: &Annotation,
    chosen: &[Property],
    defaults: bool,
    kept: impl Fn(&Property) -> String,
) {
    let parameters: Vec<String> = chosen
        .iter()
        .map(|property| {
            let Property { ty, name, value, .. } = property;
            let default = value.clone().unwrap_or_else(|| zero(ty).to_owned());
            if defaults { format!("{ty} {name} = {default}") } else { format!("{ty} {name}") }
        })
        .collect();
    let sets: String = chosen.iter().map(|property| format!("this.{} = {}\n", property.name, kept(property))).collect();
    let text = format!("{}({}) {{\n{sets}}}", class.name.text, parameters.join(", "));
    add_members(class, &text, annotation.span);
}

pub(super) fn map_constructor(source: &Source, class: &mut Class, annotation: &Annotation) {
    let fields = options::flag(annotation, "includeFields", false);
    let chosen = options::chosen(annotation, properties(Some(source), class, fields));
    let sets: String = chosen
        .iter()
        .map(|Property { name, .. }| format!("if ($values.containsKey('{name}')) this.{name} = $values['{name}']\n"))
        .collect();
    let name = &class.name.text;
    let mut text = format!("{name}(Map $values) {{\n{sets}}}");
    if options::flag(annotation, "noArg", false) {
        let _ = write!(text, "\n{name}() {{ this([:]) }}");
    }
    add_members(class, &text, annotation.span);
}

/// Final properties, copies of collections and dates, constructors by position and by name, text and equality.
pub(super) fn immutable(source: &Source, class: &mut Class, annotation: &Annotation) {
    let chosen = properties(Some(source), class, true);
    let copied = |property: &Property| {
        let name = &property.name;
        let base = property.ty.split('<').next().unwrap_or_default();
        match base {
            "List" | "Set" | "Map" | "Collection" | "SortedSet" | "SortedMap" | "ArrayList" | "HashMap" => {
                format!("({name} == null ? null : {name}.asImmutable())")
            }
            "Date" => format!("({name} == null ? null : {name}.clone())"),
            _ => name.clone(),
        }
    };
    if !has_constructor(class) {
        constructor(class, annotation, &chosen, true, copied);
        let class_name = class.name.text.clone();
        let names: Vec<String> = chosen.iter().map(|property| format!("'{}'", property.name)).collect();
        let by_name: Vec<String> = chosen
            .iter()
            .map(|Property { name, ty, value, .. }| {
                let default = value.clone().unwrap_or_else(|| zero(ty).to_owned());
                format!("$values.containsKey('{name}') ? $values['{name}'] : {default}")
            })
            .collect();
        let takes_map = chosen.len() == 1 && chosen[0].ty.starts_with("Map");
        if !takes_map && !chosen.is_empty() {
            let text = format!(
                "{class_name}(Map $values) {{ this({})\n$values.keySet().each {{ $key -> if (!([{}].contains($key))) \
                 throw new MissingPropertyException('No such property: ' + $key + ' for class: {class_name}') }} }}",
                by_name.join(", "),
                names.join(", "),
            );
            add_members(class, &text, annotation.span);
        }
    }
    text::to_string(class, annotation);
    text::equals_and_hash_code(class, annotation);
    if options::flag(annotation, "copyWith", false) {
        let pairs: Vec<String> = chosen.iter().map(|property| format!("{0}: this.{0}", property.name)).collect();
        let text = format!(
            "def copyWith(Map $changes) {{ return new {}([{}] + $changes) }}",
            class.name.text,
            pairs.join(", ")
        );
        add_members(class, &text, annotation.span);
    }
    for member in &mut class.members {
        if let Member::Field(field) = member
            && !field.modifiers.has(Modifier::Static)
            && !field.modifiers.has(Modifier::Final)
        {
            field.modifiers.keywords.push((Modifier::Final, annotation.span));
            // The constructor gives the first values.
            field.declarators.iter_mut().for_each(|declarator| declarator.value = None);
        }
    }
}

pub(super) fn builder(source: &Source, class: &mut Class, annotation: &Annotation) {
    let chosen = options::chosen(annotation, properties(Some(source), class, false));
    let name = class.name.text.clone();
    let strategy = options::class(annotation, "builderStrategy").unwrap_or_default();
    if strategy == "SimpleStrategy" {
        let prefix = options::text(annotation, "prefix", "set");
        let mut text = String::new();
        for Property { name: property, ty, .. } in &chosen {
            let method = if prefix.is_empty() { property.clone() } else { prefix.clone() + &capitalized(property) };
            let _ = writeln!(text, "{name} {method}({ty} {property}) {{ this.{property} = {property}\nreturn this }}");
        }
        add_members(class, &text, annotation.span);
        return;
    }
    let builder = options::text(annotation, "builderClassName", &format!("{name}Builder"));
    let start = options::text(annotation, "builderMethodName", "builder");
    let end = options::text(annotation, "buildMethodName", "build");
    let prefix = options::text(annotation, "prefix", "");
    let mut inner = String::new();
    for Property { name: property, ty, .. } in &chosen {
        let method = if prefix.is_empty() { property.clone() } else { prefix.clone() + &capitalized(property) };
        let _ = writeln!(
            inner,
            "private {ty} {property}\nprivate boolean $has_{property}\n{builder} {method}({ty} {property}) \
             {{ this.{property} = {property}\nthis.$has_{property} = true\nreturn this }}"
        );
    }
    let values: String = chosen
        .iter()
        .map(|Property { name, .. }| format!("if (this.$has_{name}) $values['{name}'] = this.{name}\n"))
        .collect();
    let text = format!(
        "static {builder} {start}() {{ return new {builder}() }}\nstatic class {builder} {{\n{inner}\n\
         {name} {end}() {{ def $values = [:]\n{values}return $values.isEmpty() ? new {name}() : new {name}($values) }} }}"
    );
    add_members(class, &text, annotation.span);
}
