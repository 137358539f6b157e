def t(String n, Closure c) { def r; try { r = c() } catch (Throwable e) { r = e.class.name + ': ' + e.message }; println "$n -> $r" }
t('a1') { ['abc'.startsWithAny('x', 'a'), 'abc'.endsWithAny('c'), 'ABC'.startsWithIgnoreCase('ab'), 'ABC'.endsWithIgnoreCase('bc')] }
t('a2') { 'abcd'.takeWhile { it < 'c' } + 'abcd'.dropWhile { it < 'c' } }
t('a3') { 'hello'.tr('a-y', 'b-z') + 'hello'.tr('el', 'ip') + 'hello'.tr('a-z', 'X') }
t('a4') { 'a<b>c'.takeBetween('<', '>') + '|' + 'x"y"z'.takeBetween('"') + '|' + 'q'.takeBetween('<', '>') }
t('a5') { 'a\tb\n\tc'.expand() + 'a\tb'.expand(4) }
t('a6') { ['1.5'.isFloat(), 'x'.isFloat(), '12'.isBigInteger(), '12'.toShort(), 'xyz'.toCharacter()] }
t('b1') { [1, 2, 3].inits().toString() + [1, 2, 3].tails() }
t('b2') { [1, 2, 3].permutations().size() + ' ' + ([1, 2] as Set).permutations() }
t('b3') { def l = []; [1, 2, 3].eachPermutation { l << it }; l }
t('b4') { (1..5).toList().shuffled(new Random(3)) }
t('b5') { [1, 2, 3].asReversed() + [4, 5].indices.toList() }
t('b6') { [1, 2].toListString() + [a: 1].toMapString() }
t('c1') { [5.and(3), 5.or(3), 5.xor(3), 1.leftShift(4), -8.rightShift(1), 7L.and(3)] }
t('c2') { [true.and(false), true.or(false), true.xor(true), true.implies(false)] }
t('c3') { [('a' as char).next(), ('b' as char).previous(), ('a' as char).isLetterOrDigit()] }
