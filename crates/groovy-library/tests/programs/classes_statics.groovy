class C { static int count = 0; static inc() { ++count }; int id = inc() 
 static final List L = [1,2]
 static { println 'clinit' } }
println 'start'
new C(); println C.count
println new C().id
println C.L
C.count = 10
println C.inc()
