@Singleton class S { int n = 3; def hi() { n++ } }
println S.instance.hi()
println S.instance.n
try { new S() } catch (e) { println e.class.name + ': ' + e.message }
