//! The classes of closures. Groovy makes one for each closure of the text and names it after the class and method around it:
//! `Script$_run_closure1`, and `Script$_run_closure1$_closure2` for one inside that. Numbers run through a class: first all closures of
//! its methods, then those inside the first closure, and so on.

use crate::program::Function;

/// A closure's class.
pub(crate) struct ClosureClass {
    /// The function that is its code.
    pub function: u32,
    /// The class's full name.
    pub name: String,
}

/// Names the classes of all closures; `class_name` tells the name of the class that a function is a member of.
pub(super) fn closure_classes<'n>(
    functions: &[Function],
    class_name: impl Fn(&Function) -> &'n str,
) -> Vec<ClosureClass> {
    let mut is_inside = vec![false; functions.len()];
    for inside in functions.iter().flat_map(|function| &function.closures) {
        is_inside[*inside as usize] = true;
    }
    let members =
        || functions.iter().zip(&is_inside).filter(|(_, is_inside)| !**is_inside).map(|(function, _)| function);
    let mut named = Vec::new();
    let mut done = Vec::new();
    for class in members().map(|function| function.class) {
        if done.contains(&class) {
            continue;
        }
        done.push(class);
        let mut naming = Naming { functions, count: 0, named: &mut named };
        let mut direct = Vec::new();
        for function in members().filter(|function| function.class == class) {
            let method = if function.name.starts_with('<') { String::new() } else { format!("_{}", function.name) };
            naming.name_closures(function, &format!("{}${method}", class_name(function)), &mut direct);
        }
        naming.name_inside(&direct);
    }
    named
}

struct Naming<'f> {
    functions: &'f [Function],
    /// Closures of the class so far.
    count: usize,
    named: &'f mut Vec<ClosureClass>,
}

impl Naming<'_> {
    fn name_closures(&mut self, function: &Function, prefix: &str, into: &mut Vec<(u32, String)>) {
        for closure in &function.closures {
            self.count += 1;
            let name = format!("{prefix}_closure{}", self.count);
            self.named.push(ClosureClass { function: *closure, name: name.clone() });
            into.push((*closure, name));
        }
    }

    /// Names what is inside closures, the inside of the first before that of the second.
    fn name_inside(&mut self, closures: &[(u32, String)]) {
        for (closure, name) in closures {
            let mut inside = Vec::new();
            self.name_closures(&self.functions[*closure as usize], &format!("{name}$"), &mut inside);
            self.name_inside(&inside);
        }
    }
}
