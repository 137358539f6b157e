//! From syntax tree to instructions: names become slots, captures, bindings or classes; control flow becomes jumps.

mod assertion;
mod assign;
mod call;
mod class;
mod closures;
mod control;
mod exceptions;
mod expr;
mod function;
mod members;
mod stmt;
mod types;

use std::collections::HashMap;
use std::sync::Arc;

use entente_groovy_syntax::ast::{self, Item};
use entente_groovy_syntax::{Code, Diagnostic, Source, Span};

use crate::expand::expand;
use crate::library::{Library, ScriptClassHead};
use crate::program::{Constant, Function, FunctionKind, Name, Op, Program, ScriptClass, TypeSpec};
use crate::value::{ClassId, Value};
use class::ClassDraft;
pub(crate) use closures::ClosureClass;
pub(crate) use expr::boxed;

use function::FunctionBuilder;

/// How to compile.
pub struct CompileOptions {
    /// What the script can reach.
    pub library: Arc<Library>,
    /// The name of the script's class in messages; without it, made from the script's name.
    pub class_name: Option<String>,
}

impl CompileOptions {
    /// Options with a class name made from the script's name.
    pub fn new(library: Arc<Library>) -> Self {
        CompileOptions { library, class_name: None }
    }
}

/// Compiles a script.
///
/// # Errors
/// All errors of the text, each with its place; warnings alone are no error.
pub fn compile(name: &str, text: &str, options: &CompileOptions) -> Result<Program, Vec<Diagnostic>> {
    let source = Source::new(name, text);
    let mut parsed = entente_groovy_syntax::parse(&source);
    if parsed.has_errors() {
        return Err(parsed.diagnostics);
    }
    let refused = expand(&source, &mut parsed.script);
    if !refused.is_empty() {
        return Err(refused);
    }
    let class_name = options.class_name.clone().unwrap_or_else(|| class_name_of(name));
    let mut compiler = Compiler::new(Arc::clone(&options.library), &class_name, text);
    compiler.script(&parsed.script);
    let (classes, heads) = compiler.finish_classes();
    if !compiler.diagnostics.is_empty() {
        return Err(compiler.diagnostics);
    }
    Ok(compiler.finish(source, classes, heads))
}

/// Groovy names a script's class after its file, without folder and ending.
fn class_name_of(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file.split('.').next().unwrap_or(file);
    stem.chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { '_' }).collect()
}

/// Index of the function that is the script's body.
pub(crate) const SCRIPT_FUNCTION: u32 = 0;

pub(crate) struct Compiler<'a> {
    library: Arc<Library>,
    diagnostics: Vec<Diagnostic>,
    functions: Vec<Option<Function>>,
    constants: Vec<Constant>,
    names: Vec<Name>,
    name_index: HashMap<String, u32>,
    types: Vec<TypeSpec>,
    texts: Vec<Arc<[Arc<str>]>>,
    has_lazy_texts: bool,
    /// Simple name to full name.
    imports: HashMap<String, String>,
    star_imports: Vec<String>,
    static_imports: HashMap<String, (ClassId, String)>,
    /// Classes all of whose static members were imported.
    static_stars: Vec<ClassId>,
    /// The functions being compiled, outermost first.
    stack: Vec<FunctionBuilder<'a>>,
    /// The name of the script's class.
    script_name: String,
    classes: Vec<ClassDraft<'a>>,
    /// Classes of the script by full name.
    class_names: HashMap<String, usize>,
    /// The classes around the current place, outermost first.
    class_scope: Vec<usize>,
    /// Names of type parameters in scope, which stand for any type.
    type_parameters: Vec<String>,
    /// First values of the static fields of all classes.
    static_zeros: Vec<Value>,
    /// Anonymous classes so far, by outermost class.
    anonymous: HashMap<String, usize>,
    /// The source text.
    text: &'a str,
    /// The assertion whose parts are recorded.
    recording: Option<assertion::Recording>,
    /// Classes that `@Newify` lets be made by their name alone.
    newify: Vec<String>,
    /// While a generated member is compiled: the place that stands for all of it.
    generated_at: Option<Span>,
}

/// The annotation on members that an annotation of their class asked for.
pub(crate) const GENERATED: &str = "Generated";

impl<'a> Compiler<'a> {
    fn new(library: Arc<Library>, script_name: &str, text: &'a str) -> Self {
        Compiler {
            library,
            diagnostics: Vec::new(),
            functions: vec![None],
            constants: Vec::new(),
            names: Vec::new(),
            name_index: HashMap::new(),
            types: Vec::new(),
            texts: Vec::new(),
            has_lazy_texts: false,
            imports: HashMap::new(),
            star_imports: Vec::new(),
            static_imports: HashMap::new(),
            static_stars: Vec::new(),
            stack: Vec::new(),
            script_name: script_name.to_owned(),
            classes: Vec::new(),
            class_names: HashMap::new(),
            class_scope: Vec::new(),
            type_parameters: Vec::new(),
            static_zeros: Vec::new(),
            anonymous: HashMap::new(),
            text,
            recording: None,
            newify: Vec::new(),
            generated_at: None,
        }
    }

    fn script(&mut self, script: &'a ast::Script) {
        for import in &script.imports {
            self.import(import);
        }
        for item in &script.items {
            if let Item::Class(class) = item {
                self.declare_class(class, None, false);
            }
        }
        self.collect_newify(script);
        let named = self.classes.len();
        self.prepare_classes(0);
        let mut methods = Vec::new();
        for item in &script.items {
            match item {
                Item::Method(method) => {
                    let function = self.reserve_function();
                    let name = self.name(&method.name.text);
                    self.names[name as usize].methods.push(function);
                    methods.push((function, method));
                }
                Item::Class(_) | Item::Stmt(_) => {}
            }
        }
        self.refuse_duplicate_methods(&methods);
        for index in 0..named {
            self.class_bodies(index);
        }
        for (function, method) in methods {
            self.generated_at = members::generated_at(&method.modifiers);
            self.method(function, method, None);
        }
        self.generated_at = None;
        self.stack.push(FunctionBuilder::new("run", FunctionKind::Script));
        let statements: Vec<&ast::Stmt> = script
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Stmt(stmt) => Some(stmt),
                _ => None,
            })
            .collect();
        self.statements(&statements, true);
        let end = script.span.at_end();
        self.emit(Op::Null, end);
        self.emit(Op::Return, end);
        self.finish_function(SCRIPT_FUNCTION);
    }

    fn refuse_duplicate_methods(&mut self, methods: &[(u32, &'a ast::Method)]) {
        for (at, (_, method)) in methods.iter().enumerate() {
            let signature = |method: &ast::Method| -> Vec<String> {
                let text = |ty: &ast::TypeRef| {
                    let element = match &ty.kind {
                        ast::TypeKind::Named { name, .. } => name.dotted(),
                        ast::TypeKind::Primitive(primitive) => primitive.keyword().to_owned(),
                        _ => "Object".to_owned(),
                    };
                    element + &"[]".repeat(ty.dimensions as usize + usize::from(ty.varargs))
                };
                method.parameters.iter().map(|p| p.ty.as_ref().map_or("Object".to_owned(), text)).collect()
            };
            let same = |(_, other): &&(u32, &ast::Method)| {
                other.name.text == method.name.text && signature(other) == signature(method)
            };
            if methods[..at].iter().any(|other| same(&other)) {
                self.diagnostics.push(Diagnostic::error(
                    Code::Duplicate,
                    method.name.span,
                    format!("The method {}({}) is declared twice", method.name.text, signature(method).join(", ")),
                ));
            }
        }
    }

    /// A method of the script or of a class.
    fn method(&mut self, index: u32, method: &'a ast::Method, class: Option<usize>) {
        let mut builder = FunctionBuilder::new(&method.name.text, FunctionKind::Method);
        builder.class = class;
        builder.is_static = class.is_some() && method.modifiers.has(ast::Modifier::Static);
        builder.is_private = method.modifiers.has(ast::Modifier::Private);
        builder.varargs = method.parameters.last().is_some_and(is_varargs);
        self.stack.push(builder);
        self.parameters(&method.parameters);
        let returns_nothing = matches!(
            &method.return_type,
            Some(ast::TypeRef { kind: ast::TypeKind::Primitive(ast::Primitive::Void), .. })
        );
        self.current().return_type = match &method.return_type {
            Some(ty) if !returns_nothing => match self.type_spec(ty) {
                TypeSpec::Any => None,
                spec => Some(self.type_index(spec)),
            },
            _ => None,
        };
        if let Some(body) = &method.body {
            let statements: Vec<&ast::Stmt> = body.stmts.iter().collect();
            self.statements(&statements, !returns_nothing);
        }
        let end = method.span.at_end();
        self.emit(Op::Null, end);
        self.emit(Op::Return, end);
        self.finish_function(index);
    }

    fn reserve_function(&mut self) -> u32 {
        self.functions.push(None);
        self.functions.len() as u32 - 1
    }

    fn finish_function(&mut self, index: u32) {
        if let Some(builder) = self.stack.pop() {
            let class = builder.class.map(|class| self.class_id(class));
            self.functions[index as usize] = Some(builder.finish(class));
        }
    }

    fn current(&mut self) -> &mut FunctionBuilder<'a> {
        let last = self.stack.len() - 1;
        &mut self.stack[last]
    }

    fn emit(&mut self, op: Op, span: Span) -> usize {
        let span = self.generated_at.unwrap_or(span);
        self.current().emit(op, span)
    }

    fn name(&mut self, text: &str) -> u32 {
        if let Some(index) = self.name_index.get(text) {
            return *index;
        }
        let index = self.names.len() as u32;
        let symbol = self.library.symbol(text);
        self.names.push(Name { text: text.into(), symbol, methods: Vec::new() });
        self.name_index.insert(text.to_owned(), index);
        index
    }

    fn constant(&mut self, constant: Constant) -> Op {
        let index = self.constants.iter().position(|other| *other == constant).unwrap_or_else(|| {
            self.constants.push(constant);
            self.constants.len() - 1
        });
        Op::Const(index as u32)
    }

    fn type_index(&mut self, spec: TypeSpec) -> u32 {
        let index = self.types.iter().position(|other| *other == spec).unwrap_or_else(|| {
            self.types.push(spec);
            self.types.len() - 1
        });
        index as u32
    }

    fn unsupported(&mut self, span: Span, message: &str) {
        self.diagnostics.push(Diagnostic::error(Code::Unsupported, span, message));
    }

    fn finish(self, source: Source, classes: Vec<ScriptClass>, heads: Vec<ScriptClassHead>) -> Program {
        let mut functions: Vec<Function> = self.functions.into_iter().flatten().collect();
        let first = self.library.first_script_class();
        let closures = closures::closure_classes(&functions, |function| match function.class {
            Some(class) => heads.get((class.0 - first) as usize).map_or("", |head| &head.name),
            None => &self.script_name,
        });
        for closure in &closures {
            let name = closure.name.strip_prefix(&self.script_name).and_then(|name| name.strip_prefix('$'));
            functions[closure.function as usize].name = name.unwrap_or(&closure.name).into();
        }
        let library = self.library.with_script_classes(&self.script_name, heads, &closures, functions.len());
        Program {
            library,
            source,
            class_name: self.script_name.into(),
            functions,
            constants: self.constants,
            names: self.names,
            types: self.types,
            texts: self.texts,
            has_lazy_texts: self.has_lazy_texts,
            classes,
            static_zeros: self.static_zeros,
        }
    }
}

/// `T... name`, or an array as the last parameter.
fn is_varargs(parameter: &ast::Parameter) -> bool {
    parameter.ty.as_ref().is_some_and(|ty| ty.varargs || ty.dimensions > 0)
}
