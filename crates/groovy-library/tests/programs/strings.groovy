def s = "Hello, World"
println s.length()
println s[0]
println s[-1]
println s[0..4]
println s[-5..-1]
println s[4..0]
println s[0, 2, 4]
println s.take(5) + '|' + s.drop(7) + '|' + s.take(100)
println s.toUpperCase() + s.toLowerCase()
println s.replace('l', 'L')
println s.replaceAll(/o/, '0')
println s.replaceAll(/(\w+), (\w+)/, '$2 $1')
println s.replaceAll(/[A-Z]/) { it.toLowerCase() }
println 'a1b2'.replaceAll(/([a-z])(\d)/) { all, x, y -> y + x }
println s.replaceFirst(/l/, 'L')
println s.contains('World') + ' ' + s.startsWith('Hell') + ' ' + s.endsWith('x')
println s.indexOf('o') + ' ' + s.lastIndexOf('o') + ' ' + s.indexOf('zz')
println s.substring(7) + ' ' + s.substring(0, 4)
println '  trim '.trim() + '|'
println 'a,b,,c,,'.split(',')
println 'a,b,,c,,'.split(',').size()
println 'a,b,c'.split(',', 2)
println 'a1b22c'.split(/\d+/).toList()
println 'a b  c'.split()
println 'a b  c'.tokenize()
println 'a-b_c'.tokenize('-_')
println 'abc'.padLeft(5) + '|' + 'abc'.padRight(5, '*') + '|' + 'abc'.center(7, '-')
println 'abc' * 3
println 'hello' - 'l'
println 'abc'.reverse()
println 'abc' <=> 'abd'
println 'a' + 1 + null + [1] + 2.0
println null + 'a'
println 'abc'.capitalize()
println ''.isEmpty() + ' ' + ' '.isBlank()
println 'one\ntwo\r\nthree'.readLines()
println '''
   indented
     more
'''.stripIndent()
println '''|a
  |b'''.stripMargin()
println 'abc'.collect { it + it }
println 'abc'.toList()
println 'abc'.each { print it }
println 'hello world'.count('o')
println 'x'.equals('x') + ' ' + 'X'.equalsIgnoreCase('x')
println 'abc'.charAt(1)
println 'a'.next()
def name = 'Bob'
def g = "Hi $name, ${name.size()} ${name.toUpperCase()}"
println g
println g == 'Hi Bob, 3 BOB'
println g.length()
println "${name}" == 'Bob'
println([(g): 1][g.toString()])
println 'abc' in ['abc', 'd']
println 'abc'.concat('d')
println String.format('%5d|%-5s|%05.2f|%x', 42, 'ab', 3.14159, 255)
println String.format('%,d %s', 1234567, null)
println 'é€😀'.length()
println 'é€😀'.size() + ' ' + 'é€😀'.take(2)
println 'abcabc'.findAll(/b./)
println 'abc123'.find(/\d+/)
println 'k=v; a=b'.split(';').collect { it.trim().split('=') }.collectEntries { [it[0], it[1]] }
println 'abc'.matches('[a-c]+')
println 'Title'.uncapitalize()
println 'a\\b' + /c\d/
println 'true'.toBoolean() && !'no'.toBoolean()
println 'abc' as List
println 'x'.isNumber() + ' ' + '1.5'.isNumber() + ' ' + '12'.isInteger()
println 'abcdef'.substring(10)
