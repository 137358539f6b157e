def m = 'DEMO-12 and X-3' =~ /([A-Z]+)-(\d+)/
println m[0]
println m[0][1]
println m[1][2]
println m.count
println(m ? 'found' : 'none')
def m2 = 'abc' =~ /b/
println m2[0]
if (m2) println 'yes'
println('abc' ==~ /a.c/)
println('abcd' ==~ /a.c/)
def p = ~/\d+/
println p.matcher('a1').find()
println p
def m3 = 'a1b2' =~ /[a-z]\d/
while (m3.find()) { println m3.group() + m3.start() + m3.end() }
m3.reset()
m3.each { println it }
println m3.collect { it.toUpperCase() }
println 'x=1,y=2'.findAll(/(\w)=(\d)/) { all, k, v -> k + v }
'x=1,y=2'.eachMatch(/(\w)=(\d)/) { println it[1] }
println 'a.b.c'.split(/\./).join('|')
println 'foo(bar)'.replaceAll(/\((.*?)\)/, '[$1]')
println 'ab'.replaceAll('(?<x>a)', '${x}${x}')
println 'A\nB' ==~ /(?s)A.B/
println 'price: $5'.replace('$', 'USD')
println 'a|b'.split('\\|')
println java.util.regex.Pattern.compile('a', java.util.regex.Pattern.CASE_INSENSITIVE).matcher('A').matches()
def sb = new StringBuffer()
def mm = 'cat dog' =~ /(\w)(\w+)/
while (mm.find()) { mm.appendReplacement(sb, mm.group(1).toUpperCase() + '$2') }
mm.appendTail(sb)
println sb
println(null =~ /a/ ? 'y' : 'n')
println m3.getClass().name
println 'abc'.replaceAll(/x*/, '-')
println 'line1\nline2'.replaceAll(/(?m)^/, '> ')
println m2.group(5)
