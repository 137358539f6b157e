@groovy.transform.ToString class A { String n; int k; private z = 1 }
println new A(n: 'x', k: 2)
@groovy.transform.ToString(includeNames = true, includeFields=true, excludes='k') class B { String n; int k; private z = 1 }
println new B(n: 'x', k: 2)
@groovy.transform.ToString(ignoreNulls = true) class C { String n; List l }
println new C(l: [1, 'a'])
@groovy.transform.ToString class D extends C { def q = 4 }
println new D(n: 1)
@groovy.transform.ToString(includeSuper=true) class E extends C { def q = 4 }
println new E(n: 1)
