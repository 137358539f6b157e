//= empty
try { println(java.util.Optional.empty()) } catch (Exception e) { println e.class.name }
//= equals
try { def r = Optional.of(5); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = Optional.of(5); println(r.equals('b')) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= filter
try { def r = Optional.empty(); println(r.filter({ it })) } catch (Exception e) { println e.class.name }
try { def r = Optional.of(5); println(r.filter({ it })) } catch (Exception e) { println e.class.name }
//= flatMap
try { def r = Optional.empty(); println(r.flatMap({ it })) } catch (Exception e) { println e.class.name }
try { def r = Optional.of(5); println(r.flatMap({ it })) } catch (Exception e) { println e.class.name }
//= get
try { def r = Optional.of(5); println(r.get()) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); println(r.get()) } catch (Exception e) { println e.class.name }
//= ifPresent
try { def r = Optional.of(5); r.ifPresent({ it }); println(r) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); r.ifPresent({ it }); println(r) } catch (Exception e) { println e.class.name }
//= isEmpty
try { def r = Optional.of(5); println(r.isEmpty()) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); println(r.isEmpty()) } catch (Exception e) { println e.class.name }
//= isPresent
try { def r = Optional.of(5); println(r.isPresent()) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); println(r.isPresent()) } catch (Exception e) { println e.class.name }
//= map
try { def r = Optional.of(5); println(r.map({ it })) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); println(r.map({ it })) } catch (Exception e) { println e.class.name }
//= of
try { println(java.util.Optional.of(1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Optional.of('b')) } catch (Exception e) { println e.class.name }
//= ofNullable
try { println(java.util.Optional.ofNullable(1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Optional.ofNullable('b')) } catch (Exception e) { println e.class.name }
//= or
try { def r = Optional.of(5); println(r.or({ 42 })) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); println(r.or({ 42 })) } catch (Exception e) { println e.class.name }
//= orElse
try { def r = Optional.of(5); println(r.orElse(1)) } catch (Exception e) { println e.class.name }
try { def r = Optional.of(5); println(r.orElse('b')) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); println(r.orElse(1)) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); println(r.orElse('b')) } catch (Exception e) { println e.class.name }
//= orElseGet
try { def r = Optional.of(5); println(r.orElseGet({ 42 })) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); println(r.orElseGet({ 42 })) } catch (Exception e) { println e.class.name }
//= orElseThrow
try { def r = Optional.of(5); println(r.orElseThrow()) } catch (Exception e) { println e.class.name }
try { def r = Optional.of(5); println(r.orElseThrow({ 42 })) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); println(r.orElseThrow()) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); println(r.orElseThrow({ 42 })) } catch (Exception e) { println e.class.name }
//= stream
try { def r = Optional.of(5); println(r.stream().toArray().toList()) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); println(r.stream().toArray().toList()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = Optional.of(5); println(r.toString()) } catch (Exception e) { println e.class.name }
try { def r = Optional.empty(); println(r.toString()) } catch (Exception e) { println e.class.name }
