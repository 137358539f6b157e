//= matcher-state
def m = 'a1b2c3' =~ /[a-z](\d)/
println m.find()
println m.group()
println m.group(1)
println m.start() + ' ' + m.end()
while (m.find()) println "${m.group()} ${m.start(1)}"
println m.reset().find()
println m.groupCount()
//= matches-and-lookingAt
def m = 'abc123' =~ /[a-z]+/
println m.matches()
println m.lookingAt()
println m.hitEnd()
//= named-groups
def m = '2024-02-29' =~ /(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)/
println m.matches()
println m.group('y') + m.group('m') + m.group('d')
println('2024-02-29'.replaceAll(/(?<y>\d+)-(?<m>\d+)-(?<d>\d+)/, '${d}.${m}.${y}'))
//= named-group-missing
def m = 'a' =~ /(?<x>a)/
m.find()
m.group('y')
//= group-without-match
def m = 'a' =~ /a/
m.group()
//= group-index-out
def m = 'a' =~ /a/
m.find()
m.group(3)
//= replace-all
println 'a1b22'.replaceAll(/\d+/, '#')
println 'a1b22'.replaceAll(/(\d)/, '<$1>')
println 'a1b22'.replaceAll(/\d/) { (it.toInteger() + 1).toString() }
println 'a1b22'.replaceAll(/([a-z])(\d)/) { all, l, d -> "$d$l" }
println 'a1b22'.replaceFirst(/\d/, 'X')
println 'a.b'.replace('.', '$1')
println 'x'.replaceAll('x', java.util.regex.Matcher.quoteReplacement('$1\\'))
//= replace-bad-group
println 'a'.replaceAll(/a/, '$2')
//= replace-bad-dollar
println 'a'.replaceAll(/a/, 'x$')
//= append-replacement
def m = 'one cat two cats' =~ /cat/
def sb = new StringBuilder()
while (m.find()) m.appendReplacement(sb, 'dog')
m.appendTail(sb)
println sb
//= flags
println 'ABC' ==~ /(?i)abc/
println 'a\nb' ==~ /a.b/
println 'a\nb' ==~ /(?s)a.b/
println(('a\nb' =~ /(?m)^b$/).find())
println 'a b' ==~ /(?x) a \s b # comment/
println(java.util.regex.Pattern.compile('É', java.util.regex.Pattern.CASE_INSENSITIVE | java.util.regex.Pattern.UNICODE_CASE).matcher('é').matches())
println 'aB' ==~ /a(?i:b)/
//= lookaround
println 'price100'.replaceAll(/(?<=price)\d+/, 'N')
println 'foobar foobaz'.findAll(/foo(?!bar)\w+/)
println 'a1b2'.findAll(/[a-z](?=1)/)
println 'xay bay'.findAll(/(?<!x)a/)
//= possessive-and-atomic
println 'aaa' ==~ /a++a/
println 'aaa' ==~ /a*+/
println 'aaab' ==~ /(?>a+)b/
println 'abc'.findAll(/\w+?/)
println 'abc'.findAll(/\w{2,}/)
//= classes
println 'aZ5_ é'.findAll(/\w/)
println 'aZ5'.findAll(/\p{Upper}/)
println 'aZé'.findAll(/\p{L}/)
println 'aZ5é'.findAll(/\p{Alpha}/)
println 'a-z]'.findAll(/[\]-]/)
println 'abcdef'.findAll(/[a-f&&[^bd]]/)
println 'abc123'.findAll(/[a-c[1-2]]/)
println '\t x'.findAll(/\h/).size()
println 'a1'.findAll(/\P{L}/)
println 'αβγ'.findAll(/\p{IsGreek}/).size()
println 'ab'.findAll(/\p{Lower}/)
println '!a'.findAll(/\p{Punct}/)
//= back-references
println 'hello'.findAll(/(.)\1/)
println 'abab' ==~ /(?<p>ab)\k<p>/
//= boundaries
println 'cat concat cat'.replaceAll(/\bcat\b/, 'dog')
println 'a,b;c'.split(/[,;]/)
println 'a1b'.split(/\d/).toList()
println ',a,,b,,'.split(',').toList()
println ',a,,b,,'.split(',', -1).toList()
println 'abc'.split('').toList()
println 'a  b'.split().toList()
println 'a|b'.split('|').toList()
println 'a|b'.split(/\|/).toList()
println 'a.b'.tokenize('.')
//= quote
println 'a.b'.replaceAll(java.util.regex.Pattern.quote('.'), '-')
println 'a.b+' ==~ /\Qa.b+\E/
//= bad-pattern
'a' =~ /(/
//= bad-pattern-star
'a' ==~ /*a/
//= find-methods
println 'foo 42 bar 7'.find(/\d+/)
println 'foo 42'.find(/\d+/) { it.toInteger() * 2 }
println 'foo 42'.find(/(\w+) (\d+)/) { all, w, d -> "$d $w" }
println 'foo'.find(/\d/)
println 'a1b2'.findAll(/([a-z])(\d)/) { all, l, d -> l * d.toInteger() }
println 'abc'.matches(/[a-c]+/)
println 'abc'.contains('b')
//= each-match
'a1b2'.eachMatch(/([a-z])(\d)/) { println it }
'a1b2'.eachMatch(/[a-z]/) { println it }
//= matcher-index-groups
def m = 'k1=v1,k2=v2' =~ /(\w+)=(\w+)/
println m.count
println m[1]
println m[0][1]
println m[0..1]
println m.collectEntries { [it[1], it[2]] }
println m.hasGroup()
//= pattern-methods
def p = ~/(\d+)-(\d+)/
println p.matcher('1-2').matches()
println p.split('a1-2b').toList()
println p.pattern()
println p.flags()
println p.asPredicate().test('x 3-4')
println '1-2' in p
println p.isCase('1-2')
switch ('9-9') { case p: println 'case' }
println(['1-2', 'x'].grep(p))
//= unicode-and-escapes
println 'é' ==~ /\u00e9/
println '\t' ==~ /\t/
println 'a' ==~ /\x61/
println 'é'.length()
println 'straße'.toUpperCase()
//= region
def m = 'abcabc' =~ /abc/
m.region(1, 6)
println m.find()
println m.start()
println m.regionStart()
println m.find(0)
//= to-match-result
def m = 'a1' =~ /(\w)(\d)/
m.find()
def r = m.toMatchResult()
println r.group(2)
println m.results().map { it.group() }.toList()
//= catastrophic-is-not-needed
println 'aaaaaaaaaaaaaaaaaaaa' ==~ /(a+)+/
