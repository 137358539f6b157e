//= booleans
def myBooleanVariable = true
boolean untypedBooleanVar = false
println myBooleanVariable & untypedBooleanVar
println true ^ true
println !true
true.class.name
//= list-literal
def numbers = [1, 2, 3]
println numbers
println numbers.size()
println numbers.class.name
println([])
println([1, 'a', true, null, 2.5, [1]])
//= list-trailing-comma
println([1, 2, 3,])
//= list-other-implementations
def arrayList = [1, 2, 3]
def linkedList = [2, 3, 4] as LinkedList
LinkedList otherLinked = [3, 4, 5]
println arrayList instanceof ArrayList
println linkedList.class.name
println otherLinked.class.name
//= list-access
def letters = ['a', 'b', 'c', 'd']
println letters[0]
println letters[-1]
letters[2] = 'C'
letters << 'e'
println letters[4]
println letters[1, 3]
println letters[2..4]
println letters[10]
//= list-negative-out-of-range
def l = [1, 2]
println l[-3]
//= list-assign-beyond-end
def l = [1]
l[4] = 5
println l
//= list-nested
def multi = [[0, 1], [2, 3]]
println multi[1][0]
multi[0][1] = 9
println multi
//= arrays
String[] arrStr = ['Ananas', 'Banana', 'Kiwi']
println arrStr instanceof String[]
def numArr = [1, 2, 3] as int[]
println numArr.length
println numArr.class.simpleName
println arrStr
def matrix3 = new Integer[3][3]
println matrix3.size()
println matrix3[0]
Integer[][] matrix2 = [[1, 2], [3, 4]]
println matrix2[1][1]
//= array-initializer-java-style
def primes = new int[] {2, 3, 5, 7, 11}
println primes.size()
println primes.sum()
println primes.class.simpleName
def names = new String[] {'a', 'b'}
println names.join('-')
//= array-out-of-bounds
int[] a = [1, 2, 3]
println a[5]
//= array-negative-index
int[] a = [1, 2, 3]
println a[-1]
println a[-2..-1]
//= array-default-values
println(new int[3])
println(new boolean[2])
println(new String[2])
println(new double[1])
println(new char[1].length)
//= map-literal
def colors = [red: '#FF0000', green: '#00FF00', blue: '#0000FF']
println colors['red']
println colors.green
colors['pink'] = '#FF00FF'
colors.yellow = '#FFFF00'
println colors
println colors.class.name
println colors.unknown
println([:])
//= map-number-keys
def numbers = [1: 'one', 2: 'two']
println numbers[1]
println numbers.get(2)
println numbers.'1'
//= map-variable-key
def key = 'name'
def person = [key: 'Guillaume']
println person.containsKey('name')
println person.containsKey('key')
person = [(key): 'Guillaume']
println person.name
//= map-expression-keys
def a = 1
println([(a + 1): 'x', ("k" + a): 'y', 'z z': 1, "g$a": 2, 1.5: 3, (null): 4, true: 5, (true): 6])
//= map-string-keys-quoted
println(['a-b': 1, "c d": 2].keySet())
//= map-spread
def m = [a: 1, b: 2]
println([*: m, c: 3])
println([a: 9, *: m])
println([*: m, a: 9])
//= map-trailing-comma
println([a: 1, b: 2,])
//= map-negative-key
println([(-1): 'neg'])
//= map-class-property
def m = [a: 1]
println m.class
println m.getClass().simpleName
//= map-duplicate-keys
println([a: 1, a: 2])
//= list-spread
def items = [4, 5]
println([1, 2, 3, *items, 6])
println([*1..3, *'ab'])
println([*[], 1])
//= range-literals
println((1..5).toList())
println((1..<5).toList())
println((1<..5).toList())
println((1<..<5).toList())
println(('a'..'e').toList())
println((5..1).toList())
println((1..1).toList())
println((1..<1).toList())
println(1..3)
println((1..3).class.name)
println(('a'..'c').class.name)
//= range-of-expressions
def n = 3
println((n - 1)..(n + 1))
println n - 1..n + 1
println((0..n).step(2))
//= self-containing
def l = [1]
l << l
println l
def m = [a: 1]
m.self = m
println m
//= nested-printing
println([[1, 2], [a: [b: 'c']], "x${1}", 'y', null, 1.0, 2f, 'c' as char])
println([a: [1, 2], b: [c: [:]], d: []])
