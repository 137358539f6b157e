class R implements AutoCloseable { String n; R(n) { this.n = n; println "open $n" }; void close() { println "close $n" } }
try (def a = new R('a'); def b = new R('b')) { println 'body' } 
try (R a = new R('c')) { throw new IllegalStateException('x') } catch (e) { println e.message } finally { println 'fin' }
def f() { try (R r = new R('d')) { return 5 } }
println f()
class Bad implements Closeable { void close() { throw new RuntimeException('in close') } }
try (def x = new Bad()) { throw new Exception('body') } catch (Exception e) { println e.message + ' ' + e.suppressed*.message }
try (def x = new Bad()) { println 'ok' } catch (e) { println e.message }
