//= compile
try { println(java.util.regex.Pattern.compile('banana')) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Pattern.compile('a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Pattern.compile('12')) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Pattern.compile('banana', 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Pattern.compile('banana', 0)) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Pattern.compile('a b,c', 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Pattern.compile('a b,c', 0)) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Pattern.compile('12', 2)) } catch (Exception e) { println e.class.name }
//= flags
try { def r = ~/([an])(n?)/; println(r.flags()); println(r) } catch (Exception e) { println e.class.name }
//= matcher
try { def r = ~/([an])(n?)/; println(r.matcher('an')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ~/([an])(n?)/; println(r.matcher("g${1}s")); println(r) } catch (Exception e) { println e.class.name }
//= matches
try { println(java.util.regex.Pattern.matches('banana', 'an')) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Pattern.matches('banana', "g${1}s")) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Pattern.matches('a b,c', 'an')) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Pattern.matches('a b,c', "g${1}s")) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Pattern.matches('12', 'an')) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Pattern.matches('12', "g${1}s")) } catch (Exception e) { println e.class.name }
//= pattern
try { def r = ~/([an])(n?)/; println(r.pattern()); println(r) } catch (Exception e) { println e.class.name }
//= quote
try { println(java.util.regex.Pattern.quote('banana')) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Pattern.quote('a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Pattern.quote('12')) } catch (Exception e) { println e.class.name }
//= split
try { def r = ~/([an])(n?)/; println(r.split('an')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ~/([an])(n?)/; println(r.split("g${1}s")); println(r) } catch (Exception e) { println e.class.name }
try { def r = ~/([an])(n?)/; println(r.split('an', 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ~/([an])(n?)/; println(r.split('an', 0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ~/([an])(n?)/; println(r.split("g${1}s", 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ~/([an])(n?)/; println(r.split("g${1}s", 0)); println(r) } catch (Exception e) { println e.class.name }
//= splitAsStream
try { def r = ~/([an])(n?)/; println(r.splitAsStream('an').toArray().toList()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ~/([an])(n?)/; println(r.splitAsStream("g${1}s").toArray().toList()); println(r) } catch (Exception e) { println e.class.name }
//= toString
try { def r = ~/([an])(n?)/; println(r.toString()); println(r) } catch (Exception e) { println e.class.name }
