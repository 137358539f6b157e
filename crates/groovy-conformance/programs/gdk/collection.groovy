//= addAll
try { def r = [3, 1, 2, 1]; println(r.addAll((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.addAll(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.addAll((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.addAll(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.addAll((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.addAll(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.addAll([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.addAll(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
//= asImmutable
try { def r = [3, 1, 2, 1]; println(r.asImmutable()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.asImmutable()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.asImmutable()); println(r) } catch (Exception e) { println e.class.name }
//= asSynchronized
try { def r = [3, 1, 2, 1]; println(r.asSynchronized()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.asSynchronized()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.asSynchronized()); println(r) } catch (Exception e) { println e.class.name }
//= asType
try { def r = [3, 1, 2, 1]; println(r.asType(String)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.asType(String)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.asType(String)); println(r) } catch (Exception e) { println e.class.name }
//= asUnmodifiable
try { def r = [3, 1, 2, 1]; println(r.asUnmodifiable()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.asUnmodifiable()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.asUnmodifiable()); println(r) } catch (Exception e) { println e.class.name }
//= collectNested
try { def r = [3, 1, 2, 1]; println(r.collectNested({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collectNested({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.collectNested({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.collectNested({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.collectNested({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.collectNested({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= each
try { def r = [3, 1, 2, 1]; println(r.each({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.each({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.each({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.each({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.each({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.each({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.each({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.each({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= eachWithIndex
try { def r = [3, 1, 2, 1]; println(r.eachWithIndex({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.eachWithIndex({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.eachWithIndex({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.eachWithIndex({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.eachWithIndex({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.eachWithIndex({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= find
try { def r = [3, 1, 2, 1]; println(r.find()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.find()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.find()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.find({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.find({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.find({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.find({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.find({ it })); println(r) } catch (Exception e) { println e.class.name }
//= findAll
try { def r = [3, 1, 2, 1]; println(r.findAll()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findAll()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.findAll()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findAll({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findAll({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findAll({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findAll({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.findAll({ it })); println(r) } catch (Exception e) { println e.class.name }
//= flatten
try { def r = [3, 1, 2, 1]; println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
//= getAt
try { def r = [3, 1, 2, 1]; println(r.getAt('banana')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.getAt('a b,c')); println(r) } catch (Exception e) { println e.class.name }
//= getIndices
try { def r = [3, 1, 2, 1]; println(r.getIndices()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.getIndices()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.getIndices()); println(r) } catch (Exception e) { println e.class.name }
//= grep
try { def r = [3, 1, 2, 1]; println(r.grep()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.grep()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.grep()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.grep(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.grep('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.grep(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.grep('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.grep(1)); println(r) } catch (Exception e) { println e.class.name }
//= inject
try { def r = [3, 1, 2, 1]; println(r.inject({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.inject({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.inject({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.inject({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.inject(1, { a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.inject(1, { a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.inject('b', { a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.inject('b', { a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.inject({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.inject({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= intersect
try { def r = [3, 1, 2, 1]; println(r.intersect([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.intersect(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.intersect([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.intersect([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.intersect(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.intersect([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.intersect([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.intersect(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
//= isCase
try { def r = [3, 1, 2, 1]; println(r.isCase(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.isCase('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.isCase(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.isCase('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.isCase(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.isCase('b')); println(r) } catch (Exception e) { println e.class.name }
//= isNotCase
try { def r = [3, 1, 2, 1]; println(r.isNotCase(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.isNotCase('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.isNotCase(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.isNotCase('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.isNotCase(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.isNotCase('b')); println(r) } catch (Exception e) { println e.class.name }
//= leftShift
try { def r = [3, 1, 2, 1]; println(r.leftShift(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.leftShift('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.leftShift(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.leftShift('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.leftShift(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.leftShift('b')); println(r) } catch (Exception e) { println e.class.name }
//= minus
try { def r = [3, 1, 2, 1]; println(r.minus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.minus(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.minus([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.minus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.minus(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.minus([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.minus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.minus(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
//= plus
try { def r = [3, 1, 2, 1]; println(r.plus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.plus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.plus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.plus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.plus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.plus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.plus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.plus(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
//= removeAll
try { def r = [3, 1, 2, 1]; println(r.removeAll((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.removeAll(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.removeAll((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.removeAll(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.removeAll((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.removeAll(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.removeAll({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.removeAll({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= removeElement
try { def r = [3, 1, 2, 1]; println(r.removeElement(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.removeElement('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.removeElement(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.removeElement('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.removeElement(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.removeElement('b')); println(r) } catch (Exception e) { println e.class.name }
//= retainAll
try { def r = [3, 1, 2, 1]; println(r.retainAll((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.retainAll(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.retainAll((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.retainAll(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.retainAll((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.retainAll(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.retainAll({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.retainAll({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= split
try { def r = [3, 1, 2, 1]; println(r.split({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.split({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.split({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.split({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.split({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.split({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.split({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.split({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= toListString
try { def r = [3, 1, 2, 1]; println(r.toListString()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toListString()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.toListString()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.toListString(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.toListString(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toListString(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toListString(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.toListString(2)); println(r) } catch (Exception e) { println e.class.name }
//= toSet
try { def r = [3, 1, 2, 1]; println(r.toSet()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toSet()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.toSet()); println(r) } catch (Exception e) { println e.class.name }
//= unique
try { def r = [3, 1, 2, 1]; println(r.unique()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.unique()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.unique()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.unique(true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.unique(false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.unique(true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.unique(false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.unique(true)); println(r) } catch (Exception e) { println e.class.name }
