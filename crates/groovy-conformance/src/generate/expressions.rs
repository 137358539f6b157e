//! Expressions by kind.

use super::{Generator, Kind, Production};

const DEEPEST: usize = 4;

const INTS: &[Production] = &[
    ("int plus", "($I + $I)"),
    ("int minus", "($I - $I)"),
    ("int times", "($I * $I)"),
    ("int intdiv", "$I.intdiv($n)"),
    ("int modulo", "($I % $n)"),
    ("int negative", "(-($I))"),
    ("int complement", "(~($I))"),
    ("int and", "($I & $I)"),
    ("int or", "($I | $I)"),
    ("int xor", "($I ^ $I)"),
    ("int shift left", "($I << $n)"),
    ("int shift right", "($I >> $n)"),
    ("int shift right unsigned", "($I >>> $n)"),
    ("int ternary", "($B ? $I : $I)"),
    ("int elvis", "($I ?: $I)"),
    ("int compare ints", "($I <=> $I)"),
    ("int compare texts", "Integer.signum($S <=> $S)"),
    ("int text length", "$S.length()"),
    ("int list size", "$L.size()"),
    ("int map size", "$M.size()"),
    ("int list sum", "($L.sum() ?: 0)"),
    ("int list element", "($L[$n] ?: 0)"),
    ("int list last", "($L[-1] ?: $n)"),
    ("int list max", "($L.max() ?: 0)"),
    ("int list count", "$L.count { it > $n }"),
    ("int list index", "$L.indexOf($I)"),
    ("int inject", "$L.inject($I) { a, b -> a + b }"),
    ("int map get", "$M.get($S, $I)"),
    ("int map property", "($M.a ?: $n)"),
    ("int safe navigation", "($L.find { it > $n }?.plus($I) ?: 0)"),
    ("int cast decimal", "((int) ($D))"),
    ("int as decimal", "($D as int)"),
    ("int index of text", "$S.indexOf($S)"),
    ("int closure call", "({ x, y = $n -> x + y }($I))"),
    ("int closure composed", "(({ it + $n } >> { it * $n })($I))"),
    ("int closure curried", "({ x, y -> x - y }.curry($I)($I))"),
    ("int method pointer", "(Math.&max)($I, $I)"),
    ("int math", "Math.abs($I)"),
    ("int switch", "(switch ($I % 3) { case 0 -> $I; case 1..2 -> $I; default -> $I })"),
    ("int hash of text", "$S.hashCode()"),
    ("int parse", "Integer.parseInt($I.toString())"),
    ("int with", "$I.with { it + $n }"),
    ("int spread", "Math.max(*[$I, $I])"),
    ("int hex", "0x1F"),
    ("int unary plus", "(+($I))"),
];

const DECIMALS: &[Production] = &[
    ("decimal plus", "($D + $D)"),
    ("decimal minus", "($D - $D)"),
    ("decimal times", "($D * $D)"),
    ("decimal divide", "($D / $n)"),
    ("int divide", "($I / $n)"),
    ("decimal of int", "($I + $D)"),
    ("decimal negative", "(-($D))"),
    ("decimal absolute", "($D).abs()"),
    ("decimal ternary", "($B ? $D : $D)"),
    ("decimal as", "($I as BigDecimal)"),
    ("decimal scale", "($D).setScale($n, java.math.RoundingMode.HALF_UP)"),
    ("decimal round", "($D).round($n)"),
    ("decimal max", "($D).max($D)"),
    ("decimal parse", "new BigDecimal('3.25')"),
    ("decimal power", "($D ** 2)"),
    ("decimal remainder", "($D % 2.5)"),
    ("decimal sum", "([$D, $D].sum())"),
];

const DOUBLES: &[Production] = &[
    ("double plus", "($F + $F)"),
    ("double minus", "($F - $I)"),
    ("double times", "($F * $F)"),
    ("double divide", "($F / $I)"),
    ("double of decimal", "($D).doubleValue()"),
    ("double cast", "((double) ($I))"),
    ("double root", "Math.sqrt(Math.abs($F))"),
    ("double floor", "Math.floor($F)"),
    ("double ceil", "Math.ceil($F)"),
    ("double remainder", "($F % 2.5d)"),
    ("double ternary", "($B ? $F : $F)"),
    ("double with decimal", "($D + $F)"),
    ("double average", "($L.average() ?: 0) as double"),
];

const TEXTS: &[Production] = &[
    ("text plus", "($S + $S)"),
    ("text plus int", "($S + $I)"),
    ("text interpolated", "\"<${$I}|${$S}>\""),
    ("text interpolated list", "\"${$L}${$B}\".toString()"),
    ("text times", "($S * $n)"),
    ("text minus", "($S - $S)"),
    ("text upper", "$S.toUpperCase()"),
    ("text capitalize", "$S.capitalize()"),
    ("text reverse", "$S.reverse()"),
    ("text replace", "$S.replace('a', 'xy')"),
    ("text replace all", "$S.replaceAll(/[a-c]+/, '_')"),
    ("text replace with closure", "$S.replaceAll(/\\w/) { it.toUpperCase() }"),
    ("text index", "$S[0]"),
    ("text slice", "$S[0..-1]"),
    ("text slice by numbers", "$S[0..$n]"),
    ("text take", "$S.take($n)"),
    ("text drop", "$S.drop($n)"),
    ("text pad left", "$S.padLeft($n + 4, '.')"),
    ("text pad right", "$S.padRight($n + 4)"),
    ("text center", "$S.center($n + 6)"),
    ("text join", "$T.join('-')"),
    ("text join ints", "$L.join(', ')"),
    ("text of int", "String.valueOf($I)"),
    ("text of decimal", "($D).toString()"),
    ("text of double", "\"${$F}\""),
    ("text of map", "$M.toString()"),
    ("text inspect", "$T.inspect()"),
    ("text format", "String.format('%5d|%-6s|%05.2f', $I, $S, $D)"),
    ("text ternary", "($B ? $S : $S)"),
    ("text elvis", "($S ?: 'none')"),
    ("text class", "$D.getClass().simpleName"),
    ("text switch", "(switch ($S) { case ~/[a-z].*/ -> 'lower'; case '' -> 'empty'; default -> $S })"),
    ("text tr", "$S.tr('a-y', 'b-z')"),
    ("text find", "($S.find(/[a-z]+/) ?: '-')"),
    ("text builder", "new StringBuilder($S).append($I).insert(0, $S).reverse().toString()"),
    ("text collect", "$S.collect { it + it }.join()"),
    ("text each with index", "$T.withIndex().collect { t, i -> t + i }.join()"),
    ("text json", "groovy.json.JsonOutput.toJson($M)"),
    ("text slashy", "(/a\\d/ + $S)"),
    ("text lazy", "\"${-> $I}\".toString()"),
];

const BOOLS: &[Production] = &[
    ("bool less", "($I < $I)"),
    ("bool less or equal", "($D <= $D)"),
    ("bool greater", "($F > $I)"),
    ("bool equal", "($I == $D)"),
    ("bool not equal", "($S != $S)"),
    ("bool lists equal", "($L == $L)"),
    ("bool maps equal", "($M == $M)"),
    ("bool and", "($B && $B)"),
    ("bool or", "($B || $B)"),
    ("bool not", "(!$B)"),
    ("bool bitwise", "($B ^ $B)"),
    ("bool in", "($I in $L)"),
    ("bool not in", "($I !in $L)"),
    ("bool in range", "($I in 1..9)"),
    ("bool instanceof", "($D instanceof Number)"),
    ("bool match", "($S ==~ /[a-z]*/)"),
    ("bool find", "(($S =~ /a/) ? true : false)"),
    ("bool contains", "$S.contains($S)"),
    ("bool starts", "$S.startsWith($S)"),
    ("bool is empty", "$L.isEmpty()"),
    ("bool any", "$L.any { it > $n }"),
    ("bool every", "$L.every { it % $n == 0 }"),
    ("bool key", "$M.containsKey($S)"),
    ("bool truth of text", "($S as boolean)"),
    ("bool truth of list", "(!!$L)"),
    ("bool identical", "($I === $I)"),
];

const INT_LISTS: &[Production] = &[
    ("list literal", "[$I, $I, $I]"),
    ("list empty", "[]"),
    ("list spread", "[*$L, $I]"),
    ("list range", "(1..$n).toList()"),
    ("list range exclusive", "(0..<$n).toList()"),
    ("list range down", "($n..-2).toList()"),
    ("list plus", "($L + $L)"),
    ("list plus element", "($L + $I)"),
    ("list minus", "($L - $L)"),
    ("list times", "($L * 2)"),
    ("list collect", "$L.collect { it * $n }"),
    ("list collect with parameter", "$L.collect { int e -> e + $n }"),
    ("list find all", "$L.findAll { it % $n == 0 }"),
    ("list sort", "$L.sort()"),
    ("list sort by", "$L.sort(false) { -it }"),
    ("list sort with two", "$L.sort(false) { a, b -> b <=> a }"),
    ("list reverse", "$L.reverse()"),
    ("list unique", "$L.unique(false)"),
    ("list take", "$L.take($n)"),
    ("list drop", "$L.drop($n)"),
    ("list slice", "$L[0..<$L.size()]"),
    ("list flatten", "[$L, [$L]].flatten()"),
    ("list collect many", "$L.collectMany { [it, it + 1] }"),
    ("list sizes", "$T*.size()"),
    ("list spread call", "$L*.plus($n)"),
    ("list split", "$L.split { it > $n }[0]"),
    ("list of map", "$M.values().toList()"),
    ("list indexed", "$L.withIndex().collect { e, i -> e * i }"),
    ("list ternary", "($B ? $L : $L)"),
    ("list intersect", "$L.intersect($L)"),
    ("list transpose", "[$L, $L].transpose().collect { a, b -> a - b }"),
    ("list collate", "$L.collate(2).collect { it.sum() }"),
    ("list set", "($L as LinkedHashSet).toList()"),
    ("list tree set", "new TreeSet($L).toList()"),
    ("list hash set", "($L as HashSet).toList()"),
    ("list tap", "$L.collect { it }.tap { add($I) }"),
    ("list left shift", "($L.collect { it } << $I)"),
    ("list inits", "$L.inits()[0]"),
    ("list stream", "$L.stream().map { it + $n }.toList()"),
];

const TEXT_LISTS: &[Production] = &[
    ("texts literal", "[$S, $S]"),
    ("texts of ints", "$L.collect { \"v$it\".toString() }"),
    ("texts of text", "$S.toList()"),
    ("texts tokenize", "$S.tokenize('a')"),
    ("texts split", "$S.split('b').toList()"),
    ("texts upper", "$T*.toUpperCase()"),
    ("texts sort", "$T.sort(false)"),
    ("texts sort by size", "$T.sort(false) { it.size() }"),
    ("texts keys", "$M.keySet().toList()"),
    ("texts grep", "$T.grep(~/[a-z]+/)"),
    ("texts unique", "$T.toUnique()"),
    ("texts plus", "($T + $S)"),
    ("texts find all", "$S.findAll(/\\w/)"),
    ("texts map", "$M.collect { k, v -> k + v }"),
    ("texts reversed", "$T.reverse()"),
    ("texts minus", "($T - $S)"),
    ("texts range", "('a'..'d').toList()"),
];

const MAPS: &[Production] = &[
    ("map literal", "[a: $I, b: $I]"),
    ("map empty", "[:]"),
    ("map key expression", "[($S): $I]"),
    ("map plus", "($M + $M)"),
    ("map spread", "[*: $M, c: $I]"),
    ("map find all", "$M.findAll { k, v -> v > $n }"),
    ("map collect entries", "$M.collectEntries { k, v -> [k + 'x', v + 1] }"),
    ("map of list", "$T.collectEntries { [it, it.size()] }"),
    ("map count by", "$T.countBy { it }"),
    ("map group by", "$L.groupBy { it % 2 == 0 ? 'even' : 'odd' }.collectEntries { k, v -> [k, v.size()] }"),
    ("map sort", "$M.sort()"),
    ("map sort by value", "$M.sort { -it.value }"),
    ("map minus", "($M - [a: $I])"),
    ("map sub map", "$M.subMap(['a'])"),
    ("map tree", "new TreeMap($M)"),
    ("map hash", "new HashMap($M)"),
    ("map ternary", "($B ? $M : $M)"),
    ("map with index", "$T.withIndex().collectEntries { t, i -> [t, i] }"),
];

fn productions(kind: Kind) -> &'static [Production] {
    match kind {
        Kind::Int => INTS,
        Kind::Decimal => DECIMALS,
        Kind::Double => DOUBLES,
        Kind::Text => TEXTS,
        Kind::Bool => BOOLS,
        Kind::Ints => INT_LISTS,
        Kind::Texts => TEXT_LISTS,
        Kind::Map => MAPS,
    }
}

fn literals(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Int => &["0", "1", "2", "7", "-3", "42", "100", "2147483647", "0b101", "1_000"],
        Kind::Decimal => &["0.0", "1.5", "2.25", "-0.75", "10.00", "3.14159", "1e2"],
        Kind::Double => &["0.5d", "1.0d", "-2.25d", "1e10d", "3d"],
        Kind::Text => {
            &["'a'", "'abc'", "''", "'Hello World'", "\"b c\"", "'12'", "/x.y/", "'''two\nlines'''", "'é€'", "'aabbcc'"]
        }
        Kind::Bool => &["true", "false"],
        Kind::Ints => &["[1, 2, 3]", "[3, 1, 2, 1]", "[]", "[5]", "[-1, 0, 1]"],
        Kind::Texts => &["['a', 'b']", "['pear', 'fig', 'apple']", "[]", "['x', 'x', '']"],
        Kind::Map => &["[a: 1, b: 2]", "[:]", "[z: 3, a: 1, m: 2]", "['k v': 5]"],
    }
}

impl Generator {
    /// An expression of a kind, safe to stand anywhere an operand can.
    pub(super) fn expression(&mut self, kind: Kind) -> String {
        let variables: Vec<String> =
            self.variables.iter().filter(|(_, of)| *of == kind).map(|(name, _)| name.clone()).collect();
        if !variables.is_empty() && self.below(4) == 0 {
            return self.one_of(&variables).clone();
        }
        let methods: Vec<String> =
            self.methods.iter().filter(|(_, of)| *of == kind).map(|(name, _)| name.clone()).collect();
        if self.depth >= DEEPEST || self.below(3) == 0 {
            let literal = (*self.one_of(literals(kind))).to_owned();
            // A sign binds less than a call.
            return if literal.starts_with('-') { format!("({literal})") } else { literal };
        }
        self.depth += 1;
        let text = if !methods.is_empty() && self.below(6) == 0 {
            let method = self.one_of(&methods).clone();
            self.fill(&format!("{method}($I)"))
        } else {
            let template = self.choose(productions(kind));
            self.fill(template)
        };
        self.depth -= 1;
        text
    }
}
