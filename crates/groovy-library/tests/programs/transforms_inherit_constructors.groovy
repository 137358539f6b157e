import groovy.transform.InheritConstructors
@InheritConstructors class MyEx extends RuntimeException { }
try { throw new MyEx('bad') } catch (MyEx e) { println e.message }
try { throw new MyEx('bad', new IllegalStateException('c')) } catch (MyEx e) { println e.cause.message }
println new MyEx().message
