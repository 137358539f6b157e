//= single-quoted
println 'a single-quoted string'
println 'an escaped single quote: \' needs a backslash'
println 'no ${interpolation} here'
'x'.class.name
//= concatenation
println 'a' + 'b' + 1 + 2
println 1 + 2 + 'a'
println 'a' + null
println 'a' + [1, 2] + [k: 1]
println 'a' + 1.5 + 2.0f + 3L + true + ('c' as char)
//= triple-single-quoted
def s = '''line one
line two
line three'''
println s
println s.readLines().size()
//= triple-first-newline-escaped
def s = '''\
line one
line two
'''
println s
println s.length()
//= strip-indent-margin
println '''
  a
    b
  c'''.stripIndent()
println '''|one
  |two
 | three'''.stripMargin()
println '''#one
  #two'''.stripMargin('#')
//= escapes
println 'tab[\t] quote[\'] dquote[\"] backslash[\\] dollar[\$]'
println 'bell\b'.length() + 'form\f'.length() + 'nl\n'.length() + 'cr\r'.length()
println '\u20AC' + ' euro'
println "\u0041\u0042"
//= bad-escape-fails
println 'a\qb'
//= unterminated-string-fails
println 'abc
println 1
//= gstring-placeholder
def name = 'Guillaume'
println "Hello ${name}"
println "The sum of 2 and 3 equals ${2 + 3}"
println "${1}${2}${3}"
"x${name}".class.simpleName
//= gstring-dotted
def person = [name: 'Guillaume', age: 36, address: [city: 'Paris']]
println "$person.name is $person.age years old in $person.address.city."
println "$person.name.size() and ${person.name.size()}"
//= gstring-dollar-method
def number = 3.14
try {
    println "$number.toString()"
} catch (MissingPropertyException e) {
    println e.message
}
println "${number.toString()}"
//= gstring-escaped
println "\$5 and ${'$'}6"
println '${name}'
println "\${name}"
//= gstring-lazy
def number = 1
def eager = "value == ${number}"
def lazy = "value == ${ -> number }"
println eager
println lazy
number = 2
println eager
println lazy
//= gstring-writer-closure
def s = "1 + 2 == ${ w -> w << 3 }"
println s
//= gstring-closure-two-params-fails
def s = "${ a, b -> a }"
try { println s.toString() } catch (e) { println e.class.name + ': ' + e.message }
//= gstring-multiple-statements
def s = "The sum of 1 and 2 is ${def a = 1; def b = 2; a + b}"
println s
//= gstring-empty-placeholder
println "a${}b"
//= gstring-null
def x = null
println "x is $x and ${null}"
println "${[1, null]} ${[a: null]}"
//= gstring-string-hashcode
def s = 'one'
println "one: ${1}".hashCode() == 'one: 1'.hashCode()
println "${s}" == 'one'
println 'one' == "${s}"
println "${s}".equals('one')
println 'one'.equals("${s}")
//= gstring-as-key
def key = 'a'
def m = ["${key}": 'letter']
println m['a']
println m["${key}"]
println m.keySet()*.class*.simpleName
m.put('a', 1)
println m.size()
//= gstring-coerced-param
String takeString(String message) { message.class.name }
def message = "The message is ${'hello'}"
println takeString(message)
println message instanceof GString
println message instanceof String
println message instanceof CharSequence
//= gstring-values-strings
def a = 1
def g = "x${a}y${a + 1}z"
println g.values
println g.strings
println g.valueCount
println g.getValue(1)
g.class.superclass.name
//= triple-double-quoted
def name = 'Groovy'
println """
  Dear Mr ${name},
    You're "the" winner
  \"""
"""
//= slashy
def fooPattern = /.*foo.*/
println fooPattern
println(/C:\windows\path/)
println(/a\/b/)
println(/one
two/)
def color = 'blue'
println(/a ${color} car/)
println(/cost: $5/)
println(/\d+\$/)
//= slashy-empty-is-comment-fails
assert '' == //
//= slashy-unicode
println(/\u0041/)
println(/\n/.length())
//= dollar-slashy
def name = "Guillaume"
def date = "April, 1st"
println $/
Hello $name,
today we're ${date}.
$ dollar sign
$$ escaped dollar sign
\ backslash
/ forward slash
$/ escaped forward slash
$$$/ escaped opening dollar slashy
$/$$ escaped closing dollar slashy
/$
//= dollar-slashy-simple
println($/a/b\c$$d/$)
//= character-three-ways
char c1 = 'A'
def c2 = 'B' as char
def c3 = (char) 'C'
println c1 + ' ' + c2 + ' ' + c3
println c1.class.name
println([c1, c2, c3]*.class*.simpleName)
//= string-index
def s = 'hello world'
println s[0]
println s[-1]
println s[0..4]
println s[-5..-1]
println s[4..0]
println s[0, 2, 4]
println s[1..<4]
println s[0, 1..3]
//= string-index-out-of-range
println 'abc'[5]
//= string-iteration
for (c in 'abc') println c
'xy'.each { println it + ' ' + it.class.simpleName }
println 'abc'.collect { it * 2 }
println 'abc'.toList()
//= string-comparison
println 'a' < 'b'
println 'apple' <=> 'banana'
println 'b' <=> 'a'
println 'a' == 'a'
println 'a'.is('a')
println 'A'.equalsIgnoreCase('a')
println 'a'.compareTo('c')
//= string-multiplication-minus
println 'ab' * 3
println 'hello' - 'l'
println 'hello' - ~/l+/
println 'ab' * 0 + '|'
//= string-negative-multiply-fails
println 'ab' * -1
//= surrogate-pairs
def s = 'a\uD83D\uDE00b'
println s.length()
println s.codePointCount(0, s.length())
println s.reverse().length()
println s[1..2]
println s.codePointAt(1)
//= string-increment
def s = 'a'
s++
println s
println 'az'.next()
println 'b'.previous()
//= gstring-plus
def n = 1
def g = "a${n}" + 'b'
println g
def h = 'b' + "a${n}"
println h
println h.class.name
//= nested-gstrings
def x = 'in'
println "a ${"b ${x} c"} d"
println "${[1, 2].collect { "<$it>" }.join(',')}"
println "${x ? "yes" : "no"}"
//= dollar-in-identifiers-gstring
def a_b = 1
def a1 = 2
println "$a_b $a1 ${a_b}x"
//= string-in-switch-and-in
def s = 'abc'
println s in ['abc', 'd']
switch (s) { case ~/a.*/: println 'regex'; break; default: println 'none' }
//= line-separators
println 'a\nb'.readLines()
println 'a\r\nb\rc'.readLines()
println 'a\nb\n'.split('\n').length
