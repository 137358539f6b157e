//! Statements, methods and classes.

use super::{Generator, KINDS, Kind, Production};

/// In these `$v` is a fresh name, `$E` an expression of any kind, `%` a wild call, and a line `@` a block of statements.
const STATEMENTS: &[Production] = &[
    ("print", "println($E)"),
    ("print expression", "println $D"),
    ("guarded print", "try { println($E) } catch (Exception e) { println e.class.name }"),
    ("if", "if ($B) {\n@} else {\n@}"),
    ("if without else", "if ($I > $n && $B) {\n@}"),
    ("for in list", "for (x in $L) { println x * $n }"),
    ("for in range", "for (i in 0..$n) {\nprintln i + $I\n}"),
    ("for in map", "for (e in $M) { println \"${e.key}=${e.value}\" }"),
    ("for classic", "for (int i = 0; i < $n; i++) {\nif (i == 2) continue\nprintln i\n}"),
    ("for two variables", "for (int i = 0, j = $n; i < j; i++, j--) { println i * j }"),
    ("while", "def $v = $n\nwhile ($v-- > 0) {\n@}"),
    ("do while", "def $v = 0\ndo { println $v } while (++$v < $n)"),
    ("each", "$L.each { println it + $n }"),
    ("each on map", "$M.each { k, v -> println \"$k:${v + 0}\" }"),
    ("each with index", "$T.eachWithIndex { t, i -> println t + i }"),
    ("times", "$n.times { println it * $I }"),
    ("upto", "1.upto($n) { println it }"),
    (
        "switch",
        "switch ($I) {\ncase 0: println 'zero'; break\ncase [1, 2, 3]: println 'few'\ncase Integer: println 'int'; break\ndefault: println 'other'\n}",
    ),
    (
        "switch on text",
        "switch ($S) {\ncase 'a': println 1; break\ncase ~/a.*/: println 2; break\ncase { it.size() > 3 }: println 3; break\ndefault: println 4\n}",
    ),
    ("try finally", "try {\n@} finally { println 'finally' }"),
    (
        "try catch",
        "try { println $I.intdiv($I - $I) } catch (ArithmeticException | NullPointerException e) { println e.message }",
    ),
    (
        "throw and catch",
        "try { throw new IllegalStateException($S) } catch (IllegalStateException e) { println e.message }",
    ),
    ("assert", "assert $I != null"),
    ("assert caught", "try { assert $B } catch (AssertionError e) { println e.message }"),
    ("destructuring", "def ($v, ${v}b) = [$I, $S]\nprintln \"$v ${v}b ${$v}\""),
    ("closure variable", "def $v = { a, b = $n -> a * b }\nprintln $v($I) + $v($I, $I)"),
    ("counter closure", "def $v = 0\ndef ${v}c = { $v += it }\n$L.each(${v}c)\nprintln $v"),
    ("recursive closure", "def $v\n$v = { n -> n < 2 ? 1 : n * $v(n - 1) }\nprintln $v($n)"),
    ("list changes", "def $v = [] + $L\n$v << $I\n$v.add(0, $I)\n$v[5] = $I\nprintln $v"),
    ("map changes", "def $v = [:] + $M\n$v.q = $I\n$v['r s'] = $I\n$v.remove('a')\nprintln $v"),
    ("increment", "def $v = $I\n$v++\n$v += $I\n$v -= $n\n$v *= $n\nprintln $v"),
    ("elvis assignment", "def $v = null\n$v ?= $I\nprintln $v"),
    ("text builder", "def $v = new StringBuilder()\n$T.each { $v << it << ';' }\nprintln $v"),
    ("labelled loop", "${v}:\nfor (i in 1..$n) {\nfor (j in 1..3) {\nif (j == 2) continue $v\nprintln i * j\n}\n}"),
    ("string loop", "for (c in $S) print c + '.'\nprintln()"),
    ("typed variable", "int $v = $D\nprintln $v"),
    ("typed text", "String $v = $I\nprintln $v + $v.length()"),
    ("with", "println($M.with { size() + (a ?: 0) })"),
    ("safe navigation", "def $v = $B ? $M : null\nprintln $v?.a\nprintln $v?.size()"),
    ("method chain", "println $I.with { $L }\n    .collect { it + $n }\n    .findAll { it % 2 }\n    .sum()"),
    ("wild call", "%"),
    ("wild call again", "%"),
    ("wild call once more", "%"),
];

const DECLARATIONS: &[Production] = &[
    ("method", "def $v(p) {\nif (p > $n) return $E\n$E\n}\n"),
    ("method with default", "def $v(int p, int q = $n) { $E }\n"),
    ("recursive method", "int $v(int p) { p <= 0 || p > 20 ? $n : p + $v(p - 1) }\n"),
    (
        "class",
        "class $v {\nint n = $n\nString s\ndef twice() { n * 2 }\nString toString() { \"$v($n, ${s})\" }\n}\nprintln new $v(n: $n, s: 'q').twice()\nprintln new $v(s: 'w')\n",
    ),
    (
        "class with operators",
        "class $v {\nint n\n$v plus($v o) { new $v(n: n + o.n) }\nint compareTo(o) { n <=> o.n }\nboolean equals(o) { o instanceof $v && n == o.n }\nint hashCode() { n }\n}\nprintln((new $v(n: $n) + new $v(n: $n)).n)\nprintln new $v(n: $n) == new $v(n: $n)\n",
    ),
    (
        "class with parent",
        "class $v {\ndef a() { 'a' + b() }\ndef b() { 'b' }\n}\nclass ${v}x extends $v {\ndef b() { 'x' + super.b() }\n}\nprintln new ${v}x().a()\n",
    ),
    (
        "enum",
        "enum $v { A, B, C; def low() { name().toLowerCase() } }\nprintln $v.B.low() + $v.A.next() + $v.values().size()\n",
    ),
    ("interface", "interface $v { int f(int x) }\nprintln(({ it * $n } as $v).f($n))\n"),
];

impl Generator {
    /// One statement with its line end.
    pub(super) fn statement(&mut self) -> String {
        if self.depth == 0 && self.below(3) == 0 {
            return self.variable();
        }
        let template = self.choose(STATEMENTS);
        self.filled(template) + "\n"
    }

    /// A method, which later expressions call, or a class that is used at once.
    pub(super) fn declaration(&mut self) -> String {
        let template = self.choose(DECLARATIONS);
        let kind = *self.one_of(&KINDS);
        let returns = if template.starts_with("int ") { Kind::Int } else { kind };
        let is_method = template.starts_with("def ") || template.starts_with("int ");
        let prefix = if is_method { "f" } else { "K" };
        let name = self.fresh(prefix);
        let value = self.expression(returns);
        let early = self.expression(returns);
        let text = template.replacen("$E", &early, 1).replace("$E", &value);
        let text = self.fill(&named(&text, &name));
        if is_method {
            self.methods.push((name, returns));
        }
        text
    }

    fn variable(&mut self) -> String {
        let kind = *self.one_of(&KINDS);
        let value = self.expression(kind);
        let name = self.fresh("v");
        self.variables.push((name.clone(), kind));
        format!("def {name} = {value}\n")
    }

    /// The text of a statement with a name, a value, blocks and expressions in their places.
    fn filled(&mut self, template: &str) -> String {
        if template == "%" {
            return self.wild_call();
        }
        let mut text = template.to_owned();
        if text.contains("$v") || text.contains("${v}") {
            let name = self.fresh("t");
            text = named(&text, &name);
        }
        if text.contains("$E") {
            let kind = *self.one_of(&KINDS);
            text = text.replace("$E", &self.expression(kind));
        }
        text = self.fill(&text);
        while let Some(at) = text.find("\n@") {
            let block = self.block();
            text.replace_range(at + 1..at + 2, &block);
        }
        text
    }

    /// A few statements; what they declare is gone after them.
    fn block(&mut self) -> String {
        self.depth += 1;
        let kept = self.variables.len();
        let block = (0..1 + self.below(2)).map(|_| self.statement()).collect();
        self.variables.truncate(kept);
        self.depth -= 1;
        block
    }
}

fn named(template: &str, name: &str) -> String {
    template.replace("${v}", name).replace("${$v}", &format!("${{{name}}}")).replace("$v", name)
}
