//= clear
try { def r = [b: 2, a: 1]; r.clear(); println(r) } catch (Exception e) { println e.class.name }
//= compute
try { def r = [b: 2, a: 1]; println(r.compute(1, { a, b -> a })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.compute('b', { a, b -> a })); println(r) } catch (Exception e) { println e.class.name }
//= computeIfAbsent
try { def r = [b: 2, a: 1]; println(r.computeIfAbsent(1, { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.computeIfAbsent('b', { it })); println(r) } catch (Exception e) { println e.class.name }
//= computeIfPresent
try { def r = [b: 2, a: 1]; println(r.computeIfPresent(1, { a, b -> a })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.computeIfPresent('b', { a, b -> a })); println(r) } catch (Exception e) { println e.class.name }
//= containsKey
try { def r = [b: 2, a: 1]; println(r.containsKey(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.containsKey('b')); println(r) } catch (Exception e) { println e.class.name }
//= containsValue
try { def r = [b: 2, a: 1]; println(r.containsValue(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.containsValue('b')); println(r) } catch (Exception e) { println e.class.name }
//= copyOf
try { println(java.util.Map.copyOf([b: 2, a: 1]).sort { "$it.key" }) } catch (Exception e) { println e.class.name }
//= entry
try { println(java.util.Map.entry(1, 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Map.entry(1, 'b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Map.entry('b', 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Map.entry('b', 'b')) } catch (Exception e) { println e.class.name }
//= entrySet
try { def r = [b: 2, a: 1]; println(r.entrySet()); println(r) } catch (Exception e) { println e.class.name }
//= equals
try { def r = [b: 2, a: 1]; println(r.equals(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.equals('b')); println(r) } catch (Exception e) { println e.class.name }
//= forEach
try { def r = [b: 2, a: 1]; r.forEach({ a, b -> a }); println(r) } catch (Exception e) { println e.class.name }
//= get
try { def r = [b: 2, a: 1]; println(r.get(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.get('b')); println(r) } catch (Exception e) { println e.class.name }
//= getOrDefault
try { def r = [b: 2, a: 1]; println(r.getOrDefault(1, 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.getOrDefault(1, 'b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.getOrDefault('b', 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.getOrDefault('b', 'b')); println(r) } catch (Exception e) { println e.class.name }
//= isEmpty
try { def r = [b: 2, a: 1]; println(r.isEmpty()); println(r) } catch (Exception e) { println e.class.name }
//= keySet
try { def r = [b: 2, a: 1]; println(r.keySet()); println(r) } catch (Exception e) { println e.class.name }
//= merge
try { def r = [b: 2, a: 1]; println(r.merge(1, 1, { a, b -> a })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.merge(1, 'b', { a, b -> a })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.merge('b', 1, { a, b -> a })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.merge('b', 'b', { a, b -> a })); println(r) } catch (Exception e) { println e.class.name }
//= of
try { println(java.util.Map.of().sort { "$it.key" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Map.of(1, 1).sort { "$it.key" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Map.of(1, 'b').sort { "$it.key" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Map.of('b', 1).sort { "$it.key" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Map.of('b', 'b').sort { "$it.key" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Map.of(1, 1, 'b', 1).sort { "$it.key" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Map.of(1, 1, 'b', 'b').sort { "$it.key" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Map.of(1, 'b', 'b', 1).sort { "$it.key" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Map.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1).sort { "$it.key" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Map.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 'b').sort { "$it.key" }) } catch (Exception e) { println e.class.name }
//= put
try { def r = [b: 2, a: 1]; println(r.put(1, 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.put(1, 'b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.put('b', 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.put('b', 'b')); println(r) } catch (Exception e) { println e.class.name }
//= putAll
try { def r = [b: 2, a: 1]; r.putAll([b: 2, a: 1]); println(r) } catch (Exception e) { println e.class.name }
//= putIfAbsent
try { def r = [b: 2, a: 1]; println(r.putIfAbsent(1, 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.putIfAbsent(1, 'b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.putIfAbsent('b', 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.putIfAbsent('b', 'b')); println(r) } catch (Exception e) { println e.class.name }
//= remove
try { def r = [b: 2, a: 1]; println(r.remove(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.remove('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.remove(1, 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.remove(1, 'b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.remove('b', 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.remove('b', 'b')); println(r) } catch (Exception e) { println e.class.name }
//= replace
try { def r = [b: 2, a: 1]; println(r.replace(1, 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.replace(1, 'b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.replace('b', 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.replace('b', 'b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.replace(1, 1, 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.replace(1, 1, 'b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.replace(1, 'b', 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.replace(1, 'b', 'b')); println(r) } catch (Exception e) { println e.class.name }
//= replaceAll
try { def r = [b: 2, a: 1]; r.replaceAll({ a, b -> a }); println(r) } catch (Exception e) { println e.class.name }
//= size
try { def r = [b: 2, a: 1]; println(r.size()); println(r) } catch (Exception e) { println e.class.name }
//= values
try { def r = [b: 2, a: 1]; println(r.values()); println(r) } catch (Exception e) { println e.class.name }
