class MyEx extends RuntimeException { int code; MyEx(String m, int code) { super(m); this.code = code } }
class Simple extends Exception { }
try { throw new MyEx('bad', 4) } catch (MyEx e) { println e.message + e.code }
try { throw new MyEx('bad', 4) } catch (RuntimeException e) { println e }
try { throw new Simple() } catch (e) { println e.class.name + e.message }
try { throw new MyEx('bad', 4) } catch (IllegalStateException | MyEx e) { println e.code } finally { println 'fin' }
def f() { throw new MyEx('un', 1) }
f()
