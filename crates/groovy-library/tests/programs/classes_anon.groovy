abstract class Base { String n; Base(String n) { this.n = n }; abstract run() ; def twice() { run() + run() } }
def k = 10
def b = new Base('q') { def run() { n + k } }
println b.twice()
k = 20
println b.run()
def cmp = new Comparator() { int compare(a, c) { c <=> a } }
println([1, 3, 2].toSorted(cmp))
def r = new Runnable() { void run() { println 'ran ' + k } }
r.run()
