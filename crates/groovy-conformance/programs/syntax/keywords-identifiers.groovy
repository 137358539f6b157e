//= keywords-as-map-keys
def m = [if: 1, else: 2, class: 3, def: 4, in: 5, as: 6, null: 7, true: 8]
println m
println m.if + m.else
m.keySet()*.class.name.unique()
//= keywords-as-property-names
def m = [:]
m.class = 1
m.for = 2
m.while = 3
println m
println m.for
//= contextual-keywords-as-names
def as = 1
def in1 = 2
def trait = 3
def record = 4
def var = 5
def sealed = 6
def permits = 7
def yield = 8
println([as, in1, trait, record, var, sealed, permits])
//= identifiers
def name = 1
def item3 = 2
def with_underscore = 3
def $dollarStart = 4
def _under = 5
def été = 6
def 变量 = 7
println([name, item3, with_underscore, $dollarStart, _under, été, 变量])
//= identifier-digit-first-fails
def 3tier = 1
//= identifier-hash-fails
def a#b = 1
//= quoted-identifiers
def map = [:]
map."an identifier with a space and double quotes" = 'ALLOWED'
map.'with-dash-signs-and-single-quotes' = 'ALLOWED'
map./slashy string/ = 1
map.$/dollar slashy string/$ = 2
map.'''triple single''' = 3
map."""triple double""" = 4
println map
//= gstring-identifier
def map = [:]
def firstname = "Homer"
map."Simpson-${firstname}" = "Homer Simpson"
println map.'Simpson-Homer'
println map
//= quoted-method-name
String 'a method with spaces'(int x) { "got $x" }
println 'a method with spaces'(3)
println this.'a method with spaces'(4)
def name = 'toUpper'
println 'abc'."${name}Case"()
//= reserved-keyword-goto-fails
def goto = 1
//= reserved-keyword-const-fails
def const = 1
//= keyword-if-variable-fails
def if = 1
//= var-keyword
var x = 10
var s = 'text'
println x + s.size()
x = 'changed'
println x
//= def-multiple-types
def x = 1
x = 'a'
x = [1]
println x
final y = 5
println y
//= final-reassign-fails
final int y = 5
y = 6
println y
//= duplicate-variable-fails
def x = 1
def x = 2
//= duplicate-in-closure-fails
def x = 1
def c = { x -> x }
println c(2)
//= shadowing-in-nested-block
if (true) { def z = 1; println z }
def z = 2
println z
