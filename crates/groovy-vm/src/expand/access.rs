//! `@Lazy`, `@Memoized`, `@Singleton`.

use entente_groovy_syntax::ast::{
    Annotation, AssignOp, Class, Expr, ExprKind, Field, Item, Member, Method, Modifier, Stmt, StmtKind,
};
use entente_groovy_syntax::{Source, Span};

use super::{add_members, capitalized, parse_members};

pub(super) fn singleton(class: &mut Class, annotation: &Annotation) {
    let name = class.name.text.clone();
    let property = super::options::text(annotation, "property", "instance");
    let text = format!(
        "static final {name} {property} = new {name}()\nprivate {name}() {{ if ({property} != null) throw new \
         RuntimeException(\"Can't instantiate singleton {name}. Use {name}.{property}\") }}"
    );
    add_members(class, &text, annotation.span);
}

/// Fields and methods of a class with annotations of their own.
pub(super) fn expand_members(source: &Source, class: &mut Class) {
    let name = class.name.text.clone();
    let mut members = Vec::new();
    for member in std::mem::take(&mut class.members) {
        match member {
            Member::Field(field) if field.modifiers.annotation("Lazy").is_some() => {
                members.extend(lazy(source, &name, field));
            }
            Member::Method(method) if method.modifiers.annotation("Memoized").is_some() => {
                members.extend(memoize(&name, method));
            }
            member => members.push(member),
        }
    }
    class.members = members;
}

/// A hidden field, and a getter that gives it its value at the first read.
fn lazy(source: &Source, class: &str, field: Field) -> Vec<Member> {
    let at = field.span;
    let keyword = if field.modifiers.has(Modifier::Static) { "static" } else { "" };
    let ty = field.ty.as_ref().map_or("Object", |ty| source.slice(ty.span));
    let mut members = Vec::new();
    for declarator in field.declarators {
        let (name, title) = (&declarator.name.text, capitalized(&declarator.name.text));
        // Without a value the type's own constructor makes it.
        let made = format!("new {ty}()");
        let text = format!(
            "private {keyword} ${name}\n{keyword} {ty} get{title}() {{ if (${name} == null) {{ ${name} = {made} }}\nreturn ${name} }}"
        );
        let mut generated = parse_members(class, &text, at);
        if let (Some(value), Some(Member::Method(getter))) = (declarator.value, generated.last_mut()) {
            set_first_assignment(getter, called_when_closure(value));
        }
        members.extend(generated);
    }
    members
}

/// `@Lazy x = { ... }` means the closure's value.
fn called_when_closure(value: Expr) -> Expr {
    use entente_groovy_syntax::ast::{Call, Callee};
    if !matches!(value.kind, ExprKind::Closure(_)) {
        return value;
    }
    let span = value.span;
    let call = Call {
        callee: Callee::Value(value),
        type_arguments: Vec::new(),
        arguments: Vec::new(),
        arguments_span: span.at_end(),
        command: false,
    };
    Expr { kind: ExprKind::Call(Box::new(call)), span }
}

/// Puts a value into the assignment inside the first `if` of a generated method.
fn set_first_assignment(method: &mut Method, value: Expr) {
    let Some(StmtKind::If { then, .. }) =
        method.body.as_mut().and_then(|body| body.stmts.first_mut()).map(|s| &mut s.kind)
    else {
        return;
    };
    let StmtKind::Block(block) = &mut then.kind else { return };
    if let Some(Stmt {
        kind: StmtKind::Expr(Expr { kind: ExprKind::Assign { op: AssignOp::Set, value: old, .. }, .. }),
        ..
    }) = block.stmts.first_mut()
    {
        **old = value;
    }
}

/// The method under another name, a map of its answers, and a method that looks there first.
fn memoize(class: &str, mut method: Method) -> Vec<Member> {
    let at = method.span;
    let name = method.name.text.clone();
    let keyword = if method.modifiers.has(Modifier::Static) { "static" } else { "" };
    let cache = cache_name(&method);
    let text = format!("private {keyword} final Map {cache} = [:]\n{}", memoizing(&method, keyword, &cache));
    let mut members = parse_members(class, &text, at);
    if let Some(Member::Method(wrapper)) = members.last_mut() {
        wrapper.parameters = method.parameters.clone();
    }
    method.name.text = format!("$memoized_{name}");
    method.modifiers.annotations.retain(|annotation| !is_memoized(annotation));
    members.push(Member::Method(method));
    members
}

fn is_memoized(annotation: &Annotation) -> bool {
    annotation.name.parts.last().is_some_and(|part| part.text == "Memoized")
}

fn cache_name(method: &Method) -> String {
    format!("$cache_{}_{}", method.name.text, method.parameters.len())
}

fn memoizing(method: &Method, keyword: &str, cache: &str) -> String {
    let name = &method.name.text;
    let names: Vec<&str> = method.parameters.iter().map(|parameter| parameter.name.text.as_str()).collect();
    let names = names.join(", ");
    format!(
        "{keyword} def {name}({names}) {{ def $key = [{names}]\n\
         if (!{cache}.containsKey($key)) {{ {cache}[$key] = $memoized_{name}({names}) }}\nreturn {cache}[$key] }}"
    )
}

/// As [`memoize`] for a method of the script: its answers are kept in a static field of a class of their own.
pub(super) fn memoize_script_method(method: &mut Method) -> Vec<Item> {
    let at: Span = method.span;
    let holder = format!("$Answers_{}_{}", method.name.text, method.parameters.len());
    let wrapper = memoizing(method, "", &format!("{holder}.answers"));
    let holder_class = format!("class {holder} {{ static final Map answers = [:] }}");
    let source = Source::new("generated", format!("{holder_class}\n{wrapper}"));
    let mut items = entente_groovy_syntax::parse(&source).script.items;
    for item in &mut items {
        match item {
            Item::Method(wrapper) => {
                wrapper.parameters = method.parameters.clone();
                wrapper.modifiers.annotations.push(super::generated(at));
            }
            Item::Class(class) => class.members.iter_mut().for_each(|member| super::mark(member, at)),
            Item::Stmt(_) => {}
        }
    }
    method.name.text = format!("$memoized_{}", method.name.text);
    method.modifiers.annotations.retain(|annotation| !is_memoized(annotation));
    items
}
