//! Classes before their bodies are compiled: names, superclasses, fields and their places.

use entente_groovy_syntax::ast::{self, ClassKind, Member, Modifier};
use entente_groovy_syntax::{Code, Diagnostic};
use indexmap::IndexMap;

use super::Compiler;
use crate::program::{Capture, Field, FieldPlace, ScriptClassKind, TypeSpec};
use crate::value::{ClassId, Value};

/// Fields that every enum constant has before its own: its name and its position.
pub(super) const ENUM_FIELDS: [&str; 2] = ["$name", "$ordinal"];

/// A class while it is compiled.
pub(super) struct ClassDraft<'a> {
    pub ast: &'a ast::Class,
    pub kind: ScriptClassKind,
    /// Full name: `Outer$Inner`.
    pub name: String,
    pub outer: Option<usize>,
    /// Whether its objects know an object of the class around.
    pub is_inner: bool,
    /// Anonymous, or declared in a body: it sees the local variables around.
    pub is_local: bool,
    pub is_abstract: bool,
    pub superclass: Option<ClassId>,
    pub interfaces: Vec<ClassId>,
    /// Inherited ones included.
    pub fields: IndexMap<String, Field>,
    pub zeros: Vec<Value>,
    laid_out: Layout,
    /// Own methods with a body.
    pub methods: Vec<(String, u32)>,
    /// Own methods without a body, with the number of their parameters.
    pub abstract_methods: Vec<(String, usize)>,
    pub constructors: Vec<u32>,
    pub initializer: Option<u32>,
    pub static_initializer: Option<u32>,
    pub constants: Vec<(String, u32)>,
    pub captures: Vec<Capture>,
    pub category_of: Option<TypeSpec>,
    /// Classes of the bodies of enum constants, by constant.
    pub constant_bodies: Vec<Option<usize>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Layout {
    Open,
    Running,
    Done,
}

impl<'a> Compiler<'a> {
    /// Gives a class and the classes inside it their names.
    pub(super) fn declare_class(&mut self, class: &'a ast::Class, outer: Option<usize>, is_local: bool) -> usize {
        let simple = &class.name.text;
        let name = match outer {
            Some(outer) => format!("{}${simple}", self.classes[outer].name),
            None => simple.clone(),
        };
        let is_top = outer.is_none() && !is_local;
        if self.class_names.contains_key(&name) {
            let message = format!("Invalid duplicate class definition of class {name}");
            self.diagnostics.push(Diagnostic::error(Code::Duplicate, class.name.span, message));
        }
        let inside_interface = outer.is_some_and(|outer| self.classes[outer].kind == ScriptClassKind::Interface);
        let kind = kind_of(class.kind);
        let is_inner =
            !is_top && kind == ScriptClassKind::Class && !inside_interface && !class.modifiers.has(Modifier::Static);
        let index = self.add_draft(class, name, outer, kind);
        self.classes[index].is_inner = is_inner;
        self.classes[index].is_local = is_local;
        self.declare_inside(class, index);
        index
    }

    fn declare_inside(&mut self, class: &'a ast::Class, index: usize) {
        for member in &class.members {
            if let Member::Class(inner) = member {
                self.declare_class(inner, Some(index), false);
            }
        }
        for constant in &class.constants {
            let body = constant.body.as_deref().map(|body| {
                let name = self.anonymous_name(&self.classes[index].name.clone());
                let inner = self.add_draft(body, name, Some(index), ScriptClassKind::Enum);
                self.classes[inner].superclass = Some(self.class_id(index));
                self.declare_inside(body, inner);
                inner
            });
            self.classes[index].constant_bodies.push(body);
        }
    }

    /// An anonymous class where its `new` stands.
    pub(super) fn declare_anonymous(&mut self, body: &'a ast::Class, base: ClassId) -> usize {
        let context = self.class_context().map(|(class, _)| class);
        let around = context.map_or(self.script_name.clone(), |class| self.classes[class].name.clone());
        let name = self.anonymous_name(&around);
        let index = self.add_draft(body, name, context, ScriptClassKind::Class);
        let draft = &mut self.classes[index];
        (draft.is_inner, draft.is_local) = (true, true);
        if self.is_interface(base) {
            self.classes[index].interfaces.push(base);
        } else {
            self.classes[index].superclass = Some(base);
        }
        self.declare_inside(body, index);
        self.prepare_classes(index);
        index
    }

    fn anonymous_name(&mut self, around: &str) -> String {
        let outermost = around.split('$').next().unwrap_or(around).to_owned();
        let count = self.anonymous.entry(outermost.clone()).or_default();
        *count += 1;
        format!("{outermost}${count}")
    }

    fn add_draft(&mut self, ast: &'a ast::Class, name: String, outer: Option<usize>, kind: ScriptClassKind) -> usize {
        let index = self.classes.len();
        self.class_names.insert(name.clone(), index);
        self.classes.push(ClassDraft {
            ast,
            kind,
            name,
            outer,
            is_inner: false,
            is_local: false,
            is_abstract: kind == ScriptClassKind::Interface
                || kind == ScriptClassKind::Trait
                || ast.modifiers.has(Modifier::Abstract),
            superclass: None,
            interfaces: Vec::new(),
            fields: IndexMap::new(),
            zeros: Vec::new(),
            laid_out: Layout::Open,
            methods: Vec::new(),
            abstract_methods: Vec::new(),
            constructors: Vec::new(),
            initializer: None,
            static_initializer: None,
            constants: Vec::new(),
            captures: Vec::new(),
            category_of: None,
            constant_bodies: Vec::new(),
        });
        index
    }

    /// Finds superclasses, gives fields their places and methods their functions, for all classes from `first` on.
    pub(super) fn prepare_classes(&mut self, first: usize) {
        for index in first..self.classes.len() {
            self.in_class(index, Self::resolve_header);
        }
        for index in first..self.classes.len() {
            self.lay_out(index);
        }
        for index in first..self.classes.len() {
            self.in_class(index, Self::declare_methods);
        }
    }

    /// Looks names up as inside a class.
    pub(super) fn in_class(&mut self, index: usize, work: impl FnOnce(&mut Self, usize)) {
        let parameters = self.type_parameters.len();
        let ast = self.classes[index].ast;
        self.type_parameters.extend(ast.type_parameters.iter().map(|parameter| parameter.name.text.clone()));
        self.class_scope.push(index);
        work(self, index);
        self.class_scope.pop();
        self.type_parameters.truncate(parameters);
    }

    fn resolve_header(&mut self, index: usize) {
        let ast = self.classes[index].ast;
        let (mut superclass, mut interfaces) = (None, Vec::new());
        for ty in &ast.extends {
            match self.type_spec(ty) {
                TypeSpec::Class(id) if self.is_interface(id) => interfaces.push(id),
                TypeSpec::Class(id) => superclass = Some(id),
                _ => {}
            }
        }
        for ty in &ast.implements {
            if let TypeSpec::Class(id) = self.type_spec(ty) {
                interfaces.push(id);
            }
        }
        for member in &ast.members {
            // A delegate's interface is the class's own.
            if let Member::Field(field) = member
                && field.modifiers.annotation("Delegate").is_some()
                && let Some(TypeSpec::Class(id)) = field.ty.as_ref().map(|ty| self.type_spec(ty))
                && self.is_interface(id)
            {
                interfaces.push(id);
            }
        }
        let category = ast.modifiers.annotation("Category").map(|annotation| {
            let class = annotation.elements.first().and_then(|element| self.class_of(&element.value));
            class.filter(|class| self.full_name(*class) != "java.lang.Object").map_or(TypeSpec::Any, TypeSpec::Class)
        });
        let draft = &mut self.classes[index];
        draft.category_of = category;
        draft.superclass = superclass.or(draft.superclass);
        draft.interfaces.extend(interfaces);
        if draft.kind == ScriptClassKind::Enum && draft.superclass.is_none() {
            let comparable = self.library.find_class("java.lang.Comparable");
            self.classes[index].interfaces.extend(comparable);
        }
        self.check_header(index);
    }

    fn check_header(&mut self, index: usize) {
        let draft = &self.classes[index];
        let span = draft.ast.name.span;
        let mut problem = None;
        let mut parent = draft.superclass;
        let mut steps = 0;
        while let Some(next) = parent.and_then(|id| self.draft_of(id)) {
            steps += 1;
            if next == index || steps > self.classes.len() {
                problem = Some(format!("Cyclic inheritance involving {} in class {}", draft.name, draft.name));
                break;
            }
            parent = self.classes[next].superclass;
        }
        if let Some(parent) = draft.superclass.and_then(|id| self.draft_of(id)) {
            let parent = &self.classes[parent];
            let is_constant_body = draft.kind == ScriptClassKind::Enum;
            if parent.ast.modifiers.has(Modifier::Final) && !is_constant_body {
                problem = Some(format!("You are not allowed to extend the final class '{}'.", parent.name));
            }
            let permits = &parent.ast.permits;
            let is_permitted = permits.iter().any(|ty| match &ty.kind {
                ast::TypeKind::Named { name, .. } => {
                    name.parts.last().is_some_and(|part| part.text == draft.ast.name.text)
                }
                _ => false,
            });
            if parent.ast.modifiers.has(Modifier::Sealed) && !permits.is_empty() && !is_permitted {
                problem = Some(format!("The class '{}' is not a permitted subclass of '{}'", draft.name, parent.name));
            }
        }
        if let Some(message) = problem {
            self.diagnostics.push(Diagnostic::error(Code::BadDeclaration, span, message));
            self.classes[index].superclass = None;
        }
    }

    /// Fields of the superclass first, then those of traits, then own ones.
    fn lay_out(&mut self, index: usize) {
        if self.classes[index].laid_out != Layout::Open {
            return;
        }
        self.classes[index].laid_out = Layout::Running;
        let parents: Vec<usize> = self.classes[index]
            .superclass
            .iter()
            .chain(&self.classes[index].interfaces)
            .filter_map(|id| self.draft_of(*id))
            .collect();
        for parent in parents {
            self.lay_out(parent);
            let from_superclass = self.classes[index].superclass == Some(self.class_id(parent));
            if from_superclass {
                self.classes[index].zeros = self.classes[parent].zeros.clone();
            }
            for (name, field) in self.classes[parent].fields.clone() {
                let is_trait_field = !from_superclass && matches!(field.place, FieldPlace::Instance(_));
                if is_trait_field {
                    if !self.classes[index].fields.contains_key(&name) {
                        self.add_field(index, name, field.ty, false, |own| {
                            (own.is_final, own.is_property, own.is_private) =
                                (field.is_final, field.is_property, field.is_private);
                        });
                    }
                } else {
                    self.classes[index].fields.entry(name).or_insert(field);
                }
            }
        }
        self.in_class(index, Self::own_fields);
        self.classes[index].laid_out = Layout::Done;
    }

    fn own_fields(&mut self, index: usize) {
        let draft = &self.classes[index];
        let (ast, kind) = (draft.ast, draft.kind);
        let is_enum = kind == ScriptClassKind::Enum && draft.superclass.is_none();
        if is_enum {
            for name in ENUM_FIELDS {
                self.add_field(index, name.to_owned(), TypeSpec::Any, false, |field| field.is_private = true);
            }
        }
        for constant in &ast.constants {
            let id = self.class_id(index);
            let name = constant.name.text.clone();
            let slot = self.add_field(index, name.clone(), TypeSpec::Class(id), true, |field| {
                (field.is_final, field.is_property) = (true, true);
            });
            self.classes[index].constants.push((name, slot));
        }
        for member in &ast.members {
            let Member::Field(field) = member else { continue };
            let ty = field.ty.as_ref().map_or(TypeSpec::Any, |ty| self.type_spec(ty));
            let modifiers = &field.modifiers;
            let in_interface = kind == ScriptClassKind::Interface;
            let hidden = [Modifier::Private, Modifier::Protected, Modifier::Public];
            for declarator in &field.declarators {
                let is_static = modifiers.has(Modifier::Static) || in_interface;
                self.add_field(index, declarator.name.text.clone(), ty.clone(), is_static, |own| {
                    own.is_final = modifiers.has(Modifier::Final) || in_interface;
                    own.is_property = in_interface || !hidden.iter().any(|modifier| modifiers.has(*modifier));
                    own.is_private = modifiers.has(Modifier::Private);
                });
            }
        }
    }

    fn add_field(
        &mut self,
        index: usize,
        name: String,
        ty: TypeSpec,
        is_static: bool,
        refine: impl FnOnce(&mut Field),
    ) -> u32 {
        let owner = self.class_id(index);
        let (place, slot) = if is_static {
            let slot = self.static_zeros.len() as u32;
            self.static_zeros.push(zero(&ty));
            (FieldPlace::Static(slot), slot)
        } else {
            let draft = &mut self.classes[index];
            let slot = draft.zeros.len() as u32;
            draft.zeros.push(zero(&ty));
            (FieldPlace::Instance(slot), slot)
        };
        let mut field = Field { place, ty, is_final: false, is_property: false, is_private: false, owner };
        refine(&mut field);
        self.classes[index].fields.insert(name, field);
        slot
    }

    pub(super) fn class_id(&self, index: usize) -> ClassId {
        ClassId(self.library.first_script_class() + index as u32)
    }

    pub(super) fn draft_of(&self, id: ClassId) -> Option<usize> {
        id.0.checked_sub(self.library.first_script_class()).map(|index| index as usize)
    }

    pub(super) fn is_interface(&self, id: ClassId) -> bool {
        match self.draft_of(id) {
            Some(index) => matches!(self.classes[index].kind, ScriptClassKind::Interface | ScriptClassKind::Trait),
            None => self.library.class(id).is_interface,
        }
    }

    /// A class's full name.
    pub(super) fn full_name(&self, id: ClassId) -> &str {
        match self.draft_of(id) {
            Some(index) => &self.classes[index].name,
            None => &self.library.class(id).name,
        }
    }

    /// A class of the script by its name as seen from the current place: inner classes of the classes around and of
    /// their superclasses, then those of the script.
    pub(super) fn script_class_named(&self, name: &str) -> Option<usize> {
        let dollar = name.replace('.', "$");
        let mut scope = self.class_scope.last().copied();
        while let Some(index) = scope {
            let mut class = Some(index);
            let mut steps = 0;
            while let Some(at) = class {
                if let Some(found) = self.class_names.get(&format!("{}${dollar}", self.classes[at].name)) {
                    return Some(*found);
                }
                steps += 1;
                class = if steps > self.classes.len() {
                    None
                } else {
                    self.classes[at].superclass.and_then(|id| self.draft_of(id))
                };
            }
            if self.classes[index].ast.name.text == name {
                return Some(index);
            }
            scope = self.classes[index].outer;
        }
        self.class_names.get(&dollar).copied()
    }
}

impl Compiler<'_> {
    /// The classes that `@Newify([A, B])` names anywhere in the script.
    pub(super) fn collect_newify(&mut self, script: &ast::Script) {
        for item in &script.items {
            match item {
                ast::Item::Class(class) => {
                    self.newify_of(&class.modifiers);
                    for member in &class.members {
                        if let Member::Method(method) = member {
                            self.newify_of(&method.modifiers);
                        }
                    }
                }
                ast::Item::Method(method) => self.newify_of(&method.modifiers),
                ast::Item::Stmt(ast::Stmt { kind: ast::StmtKind::Local(local), .. }) => {
                    self.newify_of(&local.modifiers)
                }
                ast::Item::Stmt(_) => {}
            }
        }
    }

    fn newify_of(&mut self, modifiers: &ast::Modifiers) {
        let Some(annotation) = modifiers.annotation("Newify") else { return };
        for element in annotation.elements.iter().filter(|element| element.name.text == "value") {
            let mut add = |value: &ast::Expr| {
                if let ast::ExprKind::Name(name) = &value.kind {
                    self.newify.push(name.clone());
                }
            };
            match &element.value.kind {
                ast::ExprKind::List(elements) => {
                    for element in elements {
                        if let ast::Element::Value(value) = element {
                            add(value);
                        }
                    }
                }
                _ => add(&element.value),
            }
        }
    }
}

fn kind_of(kind: ClassKind) -> ScriptClassKind {
    match kind {
        ClassKind::Class | ClassKind::Anonymous => ScriptClassKind::Class,
        ClassKind::Interface | ClassKind::Annotation => ScriptClassKind::Interface,
        ClassKind::Trait => ScriptClassKind::Trait,
        ClassKind::Enum => ScriptClassKind::Enum,
        ClassKind::Record => ScriptClassKind::Record,
    }
}

/// The value of a field before anything is assigned.
fn zero(ty: &TypeSpec) -> Value {
    use entente_groovy_syntax::ast::Primitive as P;
    match ty {
        TypeSpec::Primitive(P::Boolean) => Value::Bool(false),
        TypeSpec::Primitive(P::Byte) => Value::Byte(0),
        TypeSpec::Primitive(P::Char) => Value::Char(0),
        TypeSpec::Primitive(P::Short) => Value::Short(0),
        TypeSpec::Primitive(P::Int) => Value::Int(0),
        TypeSpec::Primitive(P::Long) => Value::Long(0),
        TypeSpec::Primitive(P::Float) => Value::Float(0.0),
        TypeSpec::Primitive(P::Double) => Value::Double(0.0),
        _ => Value::Null,
    }
}
