//= append
try { def r = new StringBuilder('banana'); println(r.append(true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.append(false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.append(('b' as char))); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.append(('7' as char))); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.append((['c', 'a'] as char[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.append(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.append('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.append(new StringBuffer('banana'))); println(r) } catch (Exception e) { println e.class.name }
//= appendCodePoint
try { def r = new StringBuilder('banana'); println(r.appendCodePoint(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.appendCodePoint(0)); println(r) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = new StringBuilder('banana'); println(r.compareTo(new StringBuilder('banana'))); println(r) } catch (Exception e) { println e.class.name }
//= delete
try { def r = new StringBuilder('banana'); println(r.delete(2, 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.delete(0, 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.delete(0, 0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.delete(2, 0)); println(r) } catch (Exception e) { println e.class.name }
//= deleteCharAt
try { def r = new StringBuilder('banana'); println(r.deleteCharAt(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.deleteCharAt(0)); println(r) } catch (Exception e) { println e.class.name }
//= indexOf
try { def r = new StringBuilder('banana'); println(r.indexOf('banana')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.indexOf('a b,c')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.indexOf('12')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.indexOf('banana', 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.indexOf('banana', 0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.indexOf('a b,c', 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.indexOf('a b,c', 0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.indexOf('12', 2)); println(r) } catch (Exception e) { println e.class.name }
//= insert
try { def r = new StringBuilder('banana'); println(r.insert(2, true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.insert(2, false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.insert(0, true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.insert(0, false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.insert(2, ('b' as char))); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.insert(2, ('7' as char))); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.insert(0, ('b' as char))); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.insert(0, ('7' as char))); println(r) } catch (Exception e) { println e.class.name }
//= isEmpty
try { def r = new StringBuilder('banana'); println(r.isEmpty()); println(r) } catch (Exception e) { println e.class.name }
//= lastIndexOf
try { def r = new StringBuilder('banana'); println(r.lastIndexOf('banana')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.lastIndexOf('a b,c')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.lastIndexOf('12')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.lastIndexOf('banana', 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.lastIndexOf('banana', 0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.lastIndexOf('a b,c', 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.lastIndexOf('a b,c', 0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.lastIndexOf('12', 2)); println(r) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.lang.StringBuilder()) } catch (Exception e) { println e.class.name }
try { println(new java.lang.StringBuilder('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.StringBuilder('a b,c')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.StringBuilder('12')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.StringBuilder(2)) } catch (Exception e) { println e.class.name }
try { println(new java.lang.StringBuilder(0)) } catch (Exception e) { println e.class.name }
try { println(new java.lang.StringBuilder('an')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.StringBuilder("g${1}s")) } catch (Exception e) { println e.class.name }
//= replace
try { def r = new StringBuilder('banana'); println(r.replace(2, 2, 'banana')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.replace(2, 2, 'a b,c')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.replace(2, 2, '12')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.replace(0, 2, 'banana')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.replace(0, 2, 'a b,c')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.replace(0, 2, '12')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.replace(0, 0, 'banana')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.replace(0, 0, 'a b,c')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.replace(2, 0, 'banana')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.replace(2, 0, 'a b,c')); println(r) } catch (Exception e) { println e.class.name }
//= reverse
try { def r = new StringBuilder('banana'); println(r.reverse()); println(r) } catch (Exception e) { println e.class.name }
//= toString
try { def r = new StringBuilder('banana'); println(r.toString()); println(r) } catch (Exception e) { println e.class.name }
