//! `@ToString`, `@EqualsAndHashCode`.

use std::fmt::Write;

use entente_groovy_syntax::ast::{Annotation, Class};

use super::{Property, add_members, has_method, options, properties};

/// How generated code reads a property: through its getter, a plain field directly.
pub(super) fn read(object: &str, property: &Property) -> String {
    if property.is_field { format!("{object}.@{}", property.name) } else { format!("{object}.{}", property.name) }
}

pub(super) fn to_string(class: &mut Class, annotation: &Annotation) {
    if has_method(class, "toString", 0) {
        return;
    }
    let names = options::flag(annotation, "includeNames", false);
    let ignores_nulls = options::flag(annotation, "ignoreNulls", false);
    let fields = options::flag(annotation, "includeFields", false);
    let name = &class.name.text;
    let mut body = format!("String toString() {{ def $text = '{name}('; def $first = true\n");
    for property in options::chosen(annotation, properties(None, class, fields)) {
        let condition = if ignores_nulls { "$value != null" } else { "true" };
        let label = if names { format!("{}:", property.name) } else { String::new() };
        let value = read("this", &property);
        let _ = writeln!(
            body,
            "if (true) {{ def $value = {value}; if ({condition}) {{ if ($first) {{ $first = false }} else {{ $text += ', ' }}\n\
             $text += '{label}' + (this.is($value) ? '(this)' : $value) }} }}"
        );
    }
    let inherited = options::flag(annotation, "includeSuperProperties", false);
    if options::flag(annotation, "includeSuper", false) || inherited && !class.extends.is_empty() {
        let label = if names { "super:" } else { "" };
        let _ = writeln!(body, "$text += ($first ? '' : ', ') + '{label}' + super.toString()");
    }
    body.push_str("return $text + ')' }");
    add_members(class, &body, annotation.span);
}

pub(super) fn equals_and_hash_code(class: &mut Class, annotation: &Annotation) {
    let fields = options::flag(annotation, "includeFields", false);
    let calls_super = options::flag(annotation, "callSuper", false);
    let name = class.name.text.clone();
    let chosen = options::chosen(annotation, properties(None, class, fields));
    let mut text = String::new();
    if !has_method(class, "equals", 1) {
        let _ = writeln!(
            text,
            "boolean equals(Object other) {{ if (other == null) return false\nif (this.is(other)) return true\n\
             if (!(other instanceof {name})) return false\nif (!other.canEqual(this)) return false"
        );
        if calls_super {
            text.push_str("if (!super.equals(other)) return false\n");
        }
        for property in &chosen {
            let (own, other) = (read("this", property), read("other", property));
            let _ = writeln!(
                text,
                "if (this.is({own})) {{ if (!other.is({other})) return false }} else if ({own} != {other}) return false"
            );
        }
        let _ = writeln!(text, "return true }}\nboolean canEqual(Object other) {{ other instanceof {name} }}");
    }
    if !has_method(class, "hashCode", 0) {
        text.push_str("int hashCode() { int $hash = 127\n");
        if calls_super {
            text.push_str("$hash = $hash * 59 + super.hashCode()\n");
        }
        for property in &chosen {
            let value = read("this", property);
            let _ = writeln!(
                text,
                "if (true) {{ def $value = {value}; if (!this.is($value)) $hash = $hash * 59 + ($value == null ? 0 : \
                 $value instanceof Boolean ? ($value ? 79 : 97) : $value.hashCode()) }}"
            );
        }
        text.push_str("return $hash }\n");
    }
    add_members(class, &text, annotation.span);
}
