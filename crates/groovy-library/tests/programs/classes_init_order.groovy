class B0 { B0() { println 'B0'; hook() } ; def hook() { println 'b0 hook' } ; { println 'B0 init' } }
class B1 extends B0 { def v = { println 'v'; 1 }(); B1() { super(); println 'B1' } ; def hook() { println "b1 hook $v" } ; { println 'B1 init' } }
new B1()
