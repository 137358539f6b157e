//! Records: fields, constructor, accessors, `toString`, `equals`, `hashCode` and the conversions that Groovy adds.

use std::fmt::Write;

use entente_groovy_syntax::Source;
use entente_groovy_syntax::ast::{Class, Member, Stmt};

use super::{add_members, parse_members};

pub(super) fn expand(source: &Source, class: &mut Class) {
    let at = class.name.span;
    let name = class.name.text.clone();
    let components: Vec<(String, String, Option<String>)> = class
        .components
        .iter()
        .map(|component| {
            let ty = component.ty.as_ref().map_or("Object".to_owned(), |ty| source.slice(ty.span).to_owned());
            let default = component.default.as_ref().map(|value| source.slice(value.span).to_owned());
            (ty, component.name.text.clone(), default)
        })
        .collect();
    let names: Vec<&str> = components.iter().map(|(_, name, _)| name.as_str()).collect();
    let mut text = String::new();
    for (ty, component, _) in &components {
        let field = ty.strip_suffix("...").map_or(ty.clone(), |element| format!("{element}[]"));
        let _ = writeln!(text, "private final {field} {component}\n{field} {component}() {{ this.{component} }}");
    }
    let shown: Vec<String> = names.iter().map(|name| format!("'{name}=' + this.{name}")).collect();
    let shown = if shown.is_empty() { "''".to_owned() } else { shown.join(" + ', ' + ") };
    let _ = writeln!(text, "String toString() {{ return '{name}[' + {shown} + ']' }}");
    let same: String = names.iter().map(|name| format!(" && this.{name} == other.@{name}")).collect();
    let _ = writeln!(text, "boolean equals(Object other) {{ return other instanceof {name}{same} }}");
    let hashed: String = names
        .iter()
        .map(|name| format!("$hash = $hash * 31 + (this.{name} == null ? 0 : this.{name}.hashCode())\n"))
        .collect();
    let _ = writeln!(text, "int hashCode() {{ int $hash = 0\n{hashed}return $hash }}");
    let list: Vec<String> = names.iter().map(|name| format!("this.{name}")).collect();
    let list = format!("[{}]", list.join(", "));
    let map: Vec<String> = names.iter().map(|name| format!("{name}: this.{name}")).collect();
    let map = if map.is_empty() { "[:]".to_owned() } else { format!("[{}]", map.join(", ")) };
    let _ = writeln!(
        text,
        "List toList() {{ return {list} }}\nMap toMap() {{ return {map} }}\nint size() {{ return {} }}\n\
         def getAt(int index) {{ return this.toList()[index] }}",
        names.len()
    );
    let compact = take_compact_constructor(class);
    let is_canonical_given = class
        .members
        .iter()
        .any(|member| matches!(member, Member::Constructor(method) if method.parameters.len() == components.len()));
    add_members(class, &text, at);
    if is_canonical_given {
        return;
    }
    let parameters: Vec<String> = components
        .iter()
        .map(|(ty, name, default)| match default {
            Some(default) => format!("{ty} {name} = {default}"),
            None => format!("{ty} {name}"),
        })
        .collect();
    let sets: String = names.iter().map(|name| format!("this.{name} = {name}\n")).collect();
    let mut constructors = format!("{name}({}) {{\n{sets}}}\n", parameters.join(", "));
    if names.len() > 1 {
        let from_map: Vec<String> = names.iter().map(|name| format!("$values.{name}")).collect();
        let _ = writeln!(constructors, "{name}(Map $values) {{ this({}) }}", from_map.join(", "));
    }
    let mut members = parse_members(&name, &constructors, at);
    if let (Some(Member::Constructor(method)), Some(compact)) = (members.first_mut(), compact)
        && let Some(body) = &mut method.body
    {
        body.stmts.splice(0..0, compact);
    }
    class.members.extend(members);
}

/// The statements of a constructor without a parameter list, which come before the fields are set.
fn take_compact_constructor(class: &mut Class) -> Option<Vec<Stmt>> {
    let at = class.members.iter().position(|member| matches!(member, Member::Constructor(method) if method.compact))?;
    match class.members.remove(at) {
        Member::Constructor(method) => method.body.map(|body| body.stmts),
        _ => None,
    }
}
