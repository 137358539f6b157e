class E2 { def store = [:]
 def getProperty(String n) { n == 'store' ? super.getProperty(n) : "got $n" }
 void setProperty(String n, v) { println "setting $n=$v" } }
def e = new E2()
println e.a
e.b = 3
