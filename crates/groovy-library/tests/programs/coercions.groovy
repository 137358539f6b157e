println(['b', 'a'] as Set)
println([1, 2] as int[])
println('5' as int)
println(5 as String)
println(null as String)
println('a' as char)
println(3.7 as int)
println([1, 2, 3] as LinkedList)
String s = ['p@q']
println s
char c = '+'
println c == '+'
println(c + 1)
println((int) 'a')
def x = 65 as char
println x
boolean b = 'x'
println b
List<String> typed = ['a']
println typed
Set set = [1, 1, 2]
println set
println set.class.simpleName
println([a: 1] as Map)
long lg = 5
println lg.class
Object o = 5
println o
def arr = new int[3]
arr[1] = 7
println arr
println arr.length
String[] sa = ['x', 'y']
println sa.length + sa[1]
println sa as List
println('abc' as String[])
println([1, 2].toSet().class.simpleName)
println((['x','y'] as Set)[0])
println 'a'.is('a')
println 1.is(1)
println(1 == '1')
println('1' == 1)
println([1] == '[1]')
println true.toString() + false
println 'x'.asBoolean()
println(["a", "b"] as String)
println new StringBuilder('a').append('b').append(1) << 'c'
println new ArrayList([1, 2]) + new HashMap([a: 1])
println new HashSet([3, 1, 2])
println new TreeMap([b: 1, a: 2])
println Boolean.parseBoolean('TRUE')
println Integer.valueOf(5)
println java.util.Arrays.asList(1, 2)
int q = 'abc'
