x = 5
def f() { x + 1 }
println f()
def y = 3
def g() { try { y } catch (MissingPropertyException e) { 'no y' } }
println g()
this.z = 4
println z
