//= getAt
try { def r = ('banana' =~ /an(a)?/); println(r.getAt(0)) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.getAt(2)) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.getAt([3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
//= getCount
try { def r = ('banana' =~ /an(a)?/); println(r.getCount()) } catch (Exception e) { println e.class.name }
//= hasGroup
try { def r = ('banana' =~ /an(a)?/); println(r.hasGroup()) } catch (Exception e) { println e.class.name }
//= isCase
try { def r = ~/([an])(n?)/; println(r.isCase(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ~/([an])(n?)/; println(r.isCase('b')); println(r) } catch (Exception e) { println e.class.name }
//= isNotCase
try { def r = ~/([an])(n?)/; println(r.isNotCase(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ~/([an])(n?)/; println(r.isNotCase('b')); println(r) } catch (Exception e) { println e.class.name }
//= iterator
try { def r = ('banana' =~ /an(a)?/); println(r.iterator().collect { it }) } catch (Exception e) { println e.class.name }
//= leftShift
try { def r = new StringBuffer('banana'); println(r.leftShift(1)) } catch (Exception e) { println e.class.name }
try { def r = new StringBuffer('banana'); println(r.leftShift('b')) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.leftShift(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuilder('banana'); println(r.leftShift('b')); println(r) } catch (Exception e) { println e.class.name }
//= matchesPartially
try { def r = ('banana' =~ /an(a)?/); println(r.matchesPartially()) } catch (Exception e) { println e.class.name }
//= plus
try { def r = 7; println(r.plus('banana')) } catch (Exception e) { println e.class.name }
try { def r = 7; println(r.plus('a b,c')) } catch (Exception e) { println e.class.name }
try { def r = 7; println(r.plus('12')) } catch (Exception e) { println e.class.name }
try { def r = 2.5; println(r.plus('banana')) } catch (Exception e) { println e.class.name }
try { def r = 2.5; println(r.plus('a b,c')) } catch (Exception e) { println e.class.name }
try { def r = 2.5; println(r.plus('12')) } catch (Exception e) { println e.class.name }
try { def r = 6L; println(r.plus('banana')) } catch (Exception e) { println e.class.name }
try { def r = 6L; println(r.plus('a b,c')) } catch (Exception e) { println e.class.name }
//= putAt
try { def r = new StringBuffer('banana'); r.putAt((0..<0), 1); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuffer('banana'); r.putAt((0..<0), 'b'); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuffer('banana'); r.putAt((0..1), 1); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuffer('banana'); r.putAt((0..1), 'b'); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuffer('banana'); r.putAt((1..<3), 1); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringBuffer('banana'); r.putAt((1..<3), 'b'); println(r) } catch (Exception e) { println e.class.name }
//= setIndex
try { def r = ('banana' =~ /an(a)?/); r.setIndex(0); println(r) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); r.setIndex(2); println(r) } catch (Exception e) { println e.class.name }
//= size
try { def r = new StringBuffer('banana'); println(r.size()) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.size()) } catch (Exception e) { println e.class.name }
