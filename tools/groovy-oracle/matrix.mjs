// Writes programs that apply every operator, cast and coercion to values of every common type: node matrix.mjs TARGET
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const values = {
  int: "7", long: "6L", "big-integer": "5G", "big-decimal": "2.50", double: "1.5d", float: "0.5f", byte: "(3 as byte)", char: "('c' as char)",
  boolean: "true", string: "'12'", gstring: '"g${1}"', null: "null", list: "[2, 1]", map: "[a: 1]", range: "(1..3)", set: "([1, 2] as Set)",
  "int-array": "([2, 1] as int[])", closure: "{ it }", pattern: "~/1./", date: "new Date(86400000L)", class: "Integer",
};
const binary = {
  plus: "+", minus: "-", multiply: "*", div: "/", mod: "%", power: "**", "left-shift": "<<", "right-shift": ">>", "right-shift-unsigned": ">>>",
  and: "&", or: "|", xor: "^", equal: "==", identical: "===", less: "<", "greater-or-equal": ">=", compare: "<=>", in: "in", find: "=~", match: "==~",
  elvis: "?:", "logical-and": "&&", range: "..",
};
const unary = {
  minus: "-v", plus: "+v", complement: "~v", not: "!v", increment: "++v", decrement: "--v", "post-increment": "[v++, v]", spread: "[*v]", "first-index": "v[0]",
  size: "v.size()", truth: "v ? 'yes' : 'no'", "to-string": "v.toString()", inspect: "v.inspect()", "class-of": "v.getClass().simpleName", iterate: "v.collect { it }",
  interpolated: '"<$v>"', "as-key": "[(v): 1].keySet().first().getClass().simpleName", negated: "!v == false", "instance-of-comparable": "v instanceof Comparable",
};
const types = [
  "int", "Integer", "long", "Long", "short", "byte", "char", "Character", "float", "double", "BigDecimal", "BigInteger", "Number", "boolean", "Boolean", "String",
  "Object", "List", "Set", "Map", "Collection", "LinkedList", "TreeSet", "int[]", "String[]", "Object[]", "Date", "Closure", "Runnable", "Iterable",
];

/** Prints value and class, or the exception; what names places in memory is left out. */
const show = `def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (\${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: \${e.class.name}"
    }
}
`;

function section(target, name, programs) {
  const text = programs.map(([title, body]) => `//= ${title}\n${show}${body}`).join("");
  writeFileSync(join(target, `${name}.groovy`), text);
}

const target = join(process.argv[2] ?? ".", "operators-by-type");
mkdirSync(target, { recursive: true });
const skip = new Set(["class=~", "class==~"]);
for (const [operation, sign] of Object.entries(binary)) {
  const programs = [];
  for (const [left, a] of Object.entries(values)) {
    if (sign === ".." && !["int", "long", "big-decimal", "char", "string", "null", "boolean", "list", "double"].includes(left)) continue;
    const lines = Object.entries(values)
      // Ranges between texts of different lengths, and powers and shifts with huge operands, only cost time.
      .filter(([right]) => !skip.has(right + sign) && !(sign === ".." && (left === "string") !== (right === "string")))
      .map(([right, b]) => `show('${right}') { ${a} ${sign} ${b} }\n`);
    programs.push([left, lines.join("")]);
  }
  section(target, `binary-${operation}`, programs);
}
section(target, "unary", Object.entries(unary).map(([operation, text]) =>
  [operation, Object.entries(values).map(([name, value]) => `show('${name}') { def v = ${value}; ${text} }\n`).join("")]));
section(target, "as", types.map((type) =>
  [type, Object.entries(values).map(([name, value]) => `show('${name}') { ${value} as ${type} }\n`).join("")]));
section(target, "cast", types.map((type) =>
  [type, Object.entries(values).map(([name, value]) => `show('${name}') { (${type}) (${value}) }\n`).join("")]));
section(target, "typed-variable", types.map((type) =>
  [type, Object.entries(values).map(([name, value]) => `show('${name}') { ${type} v = ${value}; v }\n`).join("")]));
section(target, "typed-parameter", types.map((type) =>
  [type, `def take(${type} v) { v }\n${Object.entries(values).map(([name, value]) => `show('${name}') { take(${value}) }\n`).join("")}`]));
section(target, "case", Object.entries(values).map(([name, value]) =>
  [name, Object.entries(values).map(([other, subject]) => `show('${other}') { switch (${subject}) { case ${value}: return 'hit'; default: return 'miss' } }\n`).join("")]));
