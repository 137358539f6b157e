import groovy.transform.*
@TupleConstructor class T { int a; String b = 'dd'; List c }
println new T(1).b + new T(1, 'x').b + new T(1, 'x', [3]).c
@TupleConstructor(includes = ['b'], defaults = false) class U { int a; String b }
println new U('q').b
@MapConstructor class V { int a; String b }
println new V(a: 3, b: 'z').b
