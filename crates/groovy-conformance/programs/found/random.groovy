//= enum-constant-in-concatenation
enum K { A, B }
println 'x' + K.A
println K.A.name() + K.B
println([K.A] + 'y')
//= grep-with-pattern
println(['ab', '12'].grep(~/[a-z]+/))
//= inspect-list
println(['a', 1, [k: 'v']].inspect())
//= decimal-max
println 1.5.max(2.5)
println 1.5.min(2.5)
//= text-tr
println 'hello'.tr('a-y', 'b-z')
println "g${1}".tr('1', '2')
//= qualified-class-in-expression
println groovy.json.JsonOutput.toJson([a: 1])
println java.util.Collections.max([1, 3, 2])
//= println-empty-list-command
println []
//= println-map-literal-command
println [a: 1]
//= parameter-shadows-variable-in-closure
def x = 1
[1].each { x -> println x }
//= list-inits-and-tails
println([1, 2].inits())
println([1, 2].tails())
//= get-class-of-null
println null.getClass().simpleName
//= stream-map
println([1, 2].stream().map { it + 1 }.toList())
//= sort-map
println([z: 3, a: 1].sort())
println([z: 3, a: 1].sort { it.value })
//= label-colon-after-expression
foo: for (i in 1..2) { for (j in 1..2) { if (j == 2) continue foo; println i * j } }
