//= serialize-mixed
import groovy.xml.*
println(XmlUtil.serialize('<a>t<b>x</b>u<c/>  <d> </d></a>'))
//= serialize-slurped
import groovy.xml.*
println(XmlUtil.serialize(new XmlSlurper().parseText('<a x="1&quot;2">t<b>x</b>u<!-- c --><c><![CDATA[<&>]]></c></a>')))
//= serialize-parsed
import groovy.xml.*
println(XmlUtil.serialize(new XmlParser().parseText('<a x="1">t<b>x &amp; y</b>u<c/></a>')))
//= mb1
import groovy.xml.*
def w = new StringWriter()
def m = new MarkupBuilder(w)
m.r { mkp.yield 'a'; b('x'); mkp.yield 'c'; d { e() } }
println w
//= mb2
import groovy.xml.*
def w = new StringWriter()
def m = new MarkupBuilder(w)
m.r('text') { b('x') }
println w
//= mb3
import groovy.xml.*
def w = new StringWriter()
def m = new MarkupBuilder(w)
m.a()
m.b('x') 
m.c { d() }
println w
//= mb4
import groovy.xml.*
def w = new StringWriter()
def m = new MarkupBuilder(w)
m.a(x: null, y: '') 
m.b(null)
println w
//= mb5
import groovy.xml.*
def w = new StringWriter()
def m = new MarkupBuilder(w)
m.omitNullAttributes = true
m.omitEmptyAttributes = true
m.expandEmptyElements = true
m.a(x: null, y: '', z: 1) 
m.b { } 
m.c()
println w
//= mb6
import groovy.xml.*
def w = new StringWriter()
def m = new MarkupBuilder(w)
m.mkp.xmlDeclaration(version: '1.0', encoding: 'UTF-8')
m.r(a: "x\n\ty'\"") { mkp.comment('hi'); mkp.pi('xml-stylesheet': [href: 'a.css']); b("it's \"q\" & <x>") }
println w
//= mb7
import groovy.xml.*
def w = new StringWriter()
def m = new MarkupBuilder(w)
m.r { "b-c"(1, k: 2); [1,2].each { n -> i(n) } ; '' }
println w
//= mb8
import groovy.xml.*
def w = new StringWriter()
def m = new MarkupBuilder(w)
m.r { mkp.yieldUnescaped '<x/>' }
println w
//= smb
import groovy.xml.*
println(new StreamingMarkupBuilder().bind { mkp.xmlDeclaration(); mkp.declareNamespace(z: 'urn:x'); z.r(a: 1) { z.b('t'); c { mkp.yield '<'; mkp.yieldUnescaped '<u/>' } } }.toString())
//= smb2
import groovy.xml.*
println(new StreamingMarkupBuilder().bind { html { body(id: "q'<") { p 'a', 'b'; comment 'x' } } }.toString())
//= util
import groovy.xml.*
println(XmlUtil.escapeControlCharacters("a\tb\u0001") + XmlUtil.escapeXml(null))
//= asString
import groovy.xml.*
println(XmlUtil.serialize(new XmlParser().parseText('<x:a xmlns:x="urn:x" b="1"><x:c/></x:a>')))
//= slns
import groovy.xml.*
println(XmlUtil.serialize(new XmlSlurper().parseText('<x:a xmlns:x="urn:x" x:b="1"><x:c/><d/></x:a>')))
//= parser3
import groovy.xml.*
def r = new XmlParser().parseText('<x:a xmlns:x="urn:x"><x:c>1</x:c><c>2</c></x:a>')
def ns = new groovy.xml.Namespace('urn:x', 'x')
println([r.name(), r.name().class.simpleName, r[ns.c].text(), r.c.size(), r.'x:c'.size(), r.depthFirst()*.name()])
//= printer
import groovy.xml.*
def w = new StringWriter()
new XmlNodePrinter(new PrintWriter(w)).print(new XmlParser().parseText('<a x="1">t<b>x</b><c/></a>'))
println(w.toString())
//= slp
import groovy.xml.*
def r = new XmlSlurper().parseText('<r><b n="1">x</b><b n="2">y</b></r>')
println([r.b[5].size(), r.b[-1].text(), r.b[0..1]*.text(), r.b.list().size(), r.b.collect { it.name() }, r.childNodes().collect { it.name() }, r.b.@n, r.b*.@n, r.b.isEmpty(), r.zz.isEmpty() ])
//= slp2
import groovy.xml.*
def r = new XmlSlurper().parseText('<r><b n="1">1</b></r>')
println([r.b.toInteger(), r.b.toLong(), r.b.toDouble(), r.b.toBigDecimal(), r.b.class, r.b[0].getClass().name, r.getClass().name, r.b.getClass().name, r.b.@n.getClass().name, r.zz.getClass().name, r.b == '1', r.b.text() == '1', r.b as String, r.b ? 't' : 'f', r.zz ? 't' : 'f', r.b.parent().name(), r.b.'..'.name(), r.b.@n.name(), r.b.@n.text(), r.'*'.size(), r.'**'.size(), r.b.@n.toInteger()])
//= slp3
import groovy.xml.*
def r = new XmlSlurper().parseText('<r><b n="1">1</b></r>')
r.b.@n = 5
r.b << { c('d') }
r.b[0].replaceBody('zz')
r + { }
println(XmlUtil.serialize(r))
//= slp4
import groovy.xml.*
def r = new XmlSlurper().parseText('<r><b>1</b><b>2</b></r>')
r.b.find { it.text() == '2' }.plus { c 'after' }
r.b.each { it.@q = 'w' }
r.appendNode { e(a: 1) { f() } }
println(XmlUtil.serialize(r))
//= bad1
import groovy.xml.*
println(new XmlSlurper().parseText(''))
//= bad2
import groovy.xml.*
println(new XmlSlurper().parseText('<a>'))
//= bad3
import groovy.xml.*
println(new XmlSlurper().parseText('<a b=1/>'))
//= bad4
import groovy.xml.*
println(new XmlSlurper().parseText('<a>&x;</a>'))
//= bad5
import groovy.xml.*
println(new XmlSlurper().parseText('<a/><b/>'))
//= bad6
import groovy.xml.*
println(new XmlSlurper().parseText('x'))
//= bad7
import groovy.xml.*
println(new XmlSlurper().parseText('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'))
//= bad8
import groovy.xml.*
println(new XmlSlurper().parseText('<a b="1" b="2"/>'))
//= bad9
import groovy.xml.*
println(new XmlSlurper().parseText('<a><b></a></b>'))
//= bad10
import groovy.xml.*
println(new XmlParser().parseText('<x:a/>'))
//= ws
import groovy.xml.*
println(new XmlSlurper().parseText('<a> <b> x </b> </a>').text() + '|')
//= ws2
import groovy.xml.*
println(new XmlSlurper(false, true).parseText('<a> <b> x </b> </a>').text() + '|')
//= ws3
import groovy.xml.*
def s = new XmlParser()
s.trimWhitespace = true
println(s.parseText('<a> <b> x </b> </a>').toString())
//= parser-values
import groovy.xml.*
def r = new XmlParser().parseText('<r a="1"> <b n="1">x</b> <b n="2">y<c/></b>t </r>')
println([r.text(), r.value(), r.b.text(), r.'@zz', r.attribute('a'), r.get('@a'), r.localText(), r.b[1].parent().is(r)])
//= parser-replace
import groovy.xml.*
def r = new XmlParser().parseText('<r><b n="1">x</b><b n="2">y</b></r>')
r.b.findAll { it.attribute('n') == '2' }.each { it.replaceNode { z(q: 1, 'w') } }
r.b[0] + { k('v') }
r.appendNode('m')
r.append(new Node(null, 'n', [a: 1], 'txt'))
println(XmlUtil.serialize(r))
//= node-builder
import groovy.xml.*
def n = new NodeBuilder().people { person(name: 'x') { age(3) } }
println n
println n.person[0].attributes()
println n.person[0].age[0].value()
println XmlUtil.serialize(n)
