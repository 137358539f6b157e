//= and
try { def r = true; println(r.and(true)) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.and({ def s = new BitSet(); s.set(1); s.set(4); s }())) } catch (Exception e) { println e.class.name }
//= any
try { def r = 1; println(r.any()) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.any()) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.any({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.any({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.any({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.any({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= asType
try { def r = 1; println(r.asType(String)) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.asType(Integer)) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.asType(String)) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.asType(Integer)) } catch (Exception e) { println e.class.name }
//= bitwiseNegate
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.bitwiseNegate()) } catch (Exception e) { println e.class.name }
//= collect
try { def r = 1; println(r.collect()) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.collect()) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.collect({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.collect({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.collect({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.collect({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.collect([3, 1, 2, 1], { it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.collect([3, 1, 2, 1], { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= each
try { def r = 1; println(r.each({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.each({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.each({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.each({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= eachWithIndex
try { def r = 1; println(r.eachWithIndex({ a, b -> a <=> b })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.eachWithIndex({ a, b -> "$a-$b" })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.eachWithIndex({ a, b -> a <=> b })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.eachWithIndex({ a, b -> "$a-$b" })) } catch (Exception e) { println e.class.name }
//= every
try { def r = 1; println(r.every()) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.every()) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.every({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.every({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.every({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.every({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= find
try { def r = 1; println(r.find()) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.find()) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.find({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.find({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.find({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.find({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= findAll
try { def r = 1; println(r.findAll()) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.findAll()) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findAll({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findAll({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.findAll({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.findAll({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= findIndexOf
try { def r = 1; println(r.findIndexOf({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findIndexOf({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.findIndexOf({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.findIndexOf({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findIndexOf(2, { it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findIndexOf(2, { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findIndexOf(2, { a, b -> a <=> b })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findIndexOf(2, { a, b -> "$a-$b" })) } catch (Exception e) { println e.class.name }
//= findIndexValues
try { def r = 1; println(r.findIndexValues({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findIndexValues({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.findIndexValues({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.findIndexValues({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findIndexValues(7, { it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findIndexValues(7, { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findIndexValues(7, { a, b -> a <=> b })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findIndexValues(7, { a, b -> "$a-$b" })) } catch (Exception e) { println e.class.name }
//= findLastIndexOf
try { def r = 1; println(r.findLastIndexOf({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findLastIndexOf({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.findLastIndexOf({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.findLastIndexOf({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findLastIndexOf(2, { it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findLastIndexOf(2, { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findLastIndexOf(2, { a, b -> a <=> b })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findLastIndexOf(2, { a, b -> "$a-$b" })) } catch (Exception e) { println e.class.name }
//= findResult
try { def r = 1; println(r.findResult()) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.findResult()) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findResult({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findResult({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.findResult({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.findResult({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findResult(1)) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.findResult('b')) } catch (Exception e) { println e.class.name }
//= getAt
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.getAt((0..1))) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.getAt((1..<3))) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.getAt(2)) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.getAt(0)) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.getAt('banana')) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.getAt('a b,c')) } catch (Exception e) { println e.class.name }
//= getLocation
try { def r = String; println(r.getLocation()) } catch (Exception e) { println e.class.name }
try { def r = Integer; println(r.getLocation()) } catch (Exception e) { println e.class.name }
//= getProperties
try { def r = 1; println(r.getProperties()) } catch (Exception e) { println e.class.name }
//= grep
try { def r = 1; println(r.grep()) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.grep()) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.grep(1)) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.grep('b')) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.grep(1)) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.grep('b')) } catch (Exception e) { println e.class.name }
//= hasProperty
try { def r = 1; println(r.hasProperty('banana')) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.hasProperty('a b,c')) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.hasProperty('12')) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.hasProperty('banana')) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.hasProperty('a b,c')) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.hasProperty('12')) } catch (Exception e) { println e.class.name }
//= identity
try { def r = 1; println(r.identity({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.identity({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.identity({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.identity({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= implies
try { def r = true; println(r.implies(true)) } catch (Exception e) { println e.class.name }
//= inject
try { def r = 1; println(r.inject({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.inject({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.inject({ a, b -> a <=> b })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.inject({ a, b -> "$a-$b" })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.inject({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.inject({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.inject({ a, b -> a <=> b })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.inject({ a, b -> "$a-$b" })) } catch (Exception e) { println e.class.name }
//= inspect
try { def r = 1; println(r.inspect()) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.inspect()) } catch (Exception e) { println e.class.name }
//= is
try { def r = 1; println(r.is(1)) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.is('b')) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.is(1)) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.is('b')) } catch (Exception e) { println e.class.name }
//= isCase
try { def r = String; println(r.isCase(1)) } catch (Exception e) { println e.class.name }
try { def r = String; println(r.isCase('b')) } catch (Exception e) { println e.class.name }
try { def r = Integer; println(r.isCase(1)) } catch (Exception e) { println e.class.name }
try { def r = Integer; println(r.isCase('b')) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.isCase(1)) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.isCase('b')) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.isCase(1)) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.isCase('b')) } catch (Exception e) { println e.class.name }
//= isNotCase
try { def r = { it }; println(r.isNotCase(1)) } catch (Exception e) { println e.class.name }
try { def r = { it }; println(r.isNotCase('b')) } catch (Exception e) { println e.class.name }
try { def r = { it == 1 || it == 'fig' }; println(r.isNotCase(1)) } catch (Exception e) { println e.class.name }
try { def r = { it == 1 || it == 'fig' }; println(r.isNotCase('b')) } catch (Exception e) { println e.class.name }
try { def r = String; println(r.isNotCase(1)) } catch (Exception e) { println e.class.name }
try { def r = String; println(r.isNotCase('b')) } catch (Exception e) { println e.class.name }
try { def r = Integer; println(r.isNotCase(1)) } catch (Exception e) { println e.class.name }
try { def r = Integer; println(r.isNotCase('b')) } catch (Exception e) { println e.class.name }
//= iterator
try { def r = 1; println(r.iterator().collect { it }) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.iterator().collect { it }) } catch (Exception e) { println e.class.name }
//= newInstance
try { def r = String; println(r.newInstance()) } catch (Exception e) { println e.class.name }
try { def r = Integer; println(r.newInstance()) } catch (Exception e) { println e.class.name }
//= numberAwareCompareTo
try { def r = 1; println(r.numberAwareCompareTo(1)) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.numberAwareCompareTo('b')) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.numberAwareCompareTo(1)) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.numberAwareCompareTo('b')) } catch (Exception e) { println e.class.name }
//= or
try { def r = true; println(r.or(true)) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.or({ def s = new BitSet(); s.set(1); s.set(4); s }())) } catch (Exception e) { println e.class.name }
//= print
try { def r = 1; r.print(1); println(r) } catch (Exception e) { println e.class.name }
try { def r = 1; r.print('b'); println(r) } catch (Exception e) { println e.class.name }
try { def r = 'b'; r.print(1); println(r) } catch (Exception e) { println e.class.name }
try { def r = 'b'; r.print('b'); println(r) } catch (Exception e) { println e.class.name }
//= println
try { def r = 1; r.println(); println(r) } catch (Exception e) { println e.class.name }
try { def r = 'b'; r.println(); println(r) } catch (Exception e) { println e.class.name }
try { def r = 1; r.println(1); println(r) } catch (Exception e) { println e.class.name }
try { def r = 1; r.println('b'); println(r) } catch (Exception e) { println e.class.name }
try { def r = 'b'; r.println(1); println(r) } catch (Exception e) { println e.class.name }
try { def r = 'b'; r.println('b'); println(r) } catch (Exception e) { println e.class.name }
//= putAt
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.putAt((0..1), true); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.putAt((0..1), false); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.putAt((1..<3), true); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.putAt((1..<3), false); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.putAt(2, true); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.putAt(2, false); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.putAt(0, true); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.putAt(0, false); println(r) } catch (Exception e) { println e.class.name }
try { def r = 1; r.putAt('banana', 1); println(r) } catch (Exception e) { println e.class.name }
try { def r = 1; r.putAt('banana', 'b'); println(r) } catch (Exception e) { println e.class.name }
//= respondsTo
try { def r = 1; println(r.respondsTo('banana')) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.respondsTo('a b,c')) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.respondsTo('12')) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.respondsTo('banana')) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.respondsTo('a b,c')) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.respondsTo('12')) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.respondsTo('banana', (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.respondsTo('banana', ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
//= split
try { def r = 1; println(r.split({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.split({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.split({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.split({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= sprintf
try { def r = 1; println(r.sprintf('banana', (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.sprintf('banana', ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.sprintf('a b,c', (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.sprintf('a b,c', ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.sprintf('12', (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.sprintf('12', ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.sprintf('banana', (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.sprintf('banana', ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
//= tap
try { def r = 1; println(r.tap({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.tap({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.tap({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.tap({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= toBoolean
try { def r = true; println(r.toBoolean()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = 1; println(r.toString()) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.toString()) } catch (Exception e) { println e.class.name }
//= with
try { def r = 1; println(r.with({ it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.with({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.with({ it })) } catch (Exception e) { println e.class.name }
try { def r = 'b'; println(r.with({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.with(true, { it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.with(true, { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.with(false, { it })) } catch (Exception e) { println e.class.name }
try { def r = 1; println(r.with(false, { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= xor
try { def r = true; println(r.xor(true)) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.xor({ def s = new BitSet(); s.set(1); s.set(4); s }())) } catch (Exception e) { println e.class.name }
