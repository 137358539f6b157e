//= add
try { def r = new StringJoiner(', ', '[', ']').add('a'); println(r.add('an')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringJoiner(', ', '[', ']').add('a'); println(r.add("g${1}s")); println(r) } catch (Exception e) { println e.class.name }
//= length
try { def r = new StringJoiner(', ', '[', ']').add('a'); println(r.length()); println(r) } catch (Exception e) { println e.class.name }
//= merge
try { def r = new StringJoiner(', ', '[', ']').add('a'); println(r.merge(new StringJoiner(', ', '[', ']').add('a'))); println(r) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.util.StringJoiner('an')) } catch (Exception e) { println e.class.name }
try { println(new java.util.StringJoiner("g${1}s")) } catch (Exception e) { println e.class.name }
try { println(new java.util.StringJoiner('an', 'an', 'an')) } catch (Exception e) { println e.class.name }
try { println(new java.util.StringJoiner('an', 'an', "g${1}s")) } catch (Exception e) { println e.class.name }
try { println(new java.util.StringJoiner('an', "g${1}s", 'an')) } catch (Exception e) { println e.class.name }
try { println(new java.util.StringJoiner('an', "g${1}s", "g${1}s")) } catch (Exception e) { println e.class.name }
try { println(new java.util.StringJoiner("g${1}s", 'an', 'an')) } catch (Exception e) { println e.class.name }
try { println(new java.util.StringJoiner("g${1}s", 'an', "g${1}s")) } catch (Exception e) { println e.class.name }
//= setEmptyValue
try { def r = new StringJoiner(', ', '[', ']').add('a'); println(r.setEmptyValue('an')); println(r) } catch (Exception e) { println e.class.name }
try { def r = new StringJoiner(', ', '[', ']').add('a'); println(r.setEmptyValue("g${1}s")); println(r) } catch (Exception e) { println e.class.name }
//= toString
try { def r = new StringJoiner(', ', '[', ']').add('a'); println(r.toString()); println(r) } catch (Exception e) { println e.class.name }
