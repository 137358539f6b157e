//= slurper
import groovy.xml.XmlSlurper
def list = new XmlSlurper().parseText('<list><technology><name id="1">Groovy</name></technology><technology><name>Java</name></technology></list>')
println list.class.simpleName
println list.technology.name
println list.technology[0].name.text()
println list.technology.size()
println list.technology.name[0].@id
println list.name()
//= slurper-navigation
def r = new groovy.xml.XmlSlurper().parseText('<r><b n="1"><c>x</c></b><b n="2"><c>y</c><c>z</c></b></r>')
println r.b.findAll { it.@n == '2' }.c*.text()
println r.b.find { it.@n.toInteger() > 1 }.c[1]
println r.'**'.findAll { it.name() == 'c' }*.text()
println r.b.collect { it.@n.text() }
println r.depthFirst().collect { it.name() }
println r.breadthFirst().collect { it.name() }
println r.children().size()
println r.b[1].parent().name()
println r.b*.@n*.toInteger().sum()
println r.missing.size()
println r.missing.text() == ''
println r.b.c.any { it.text() == 'z' }
//= slurper-text
def r = new groovy.xml.XmlSlurper().parseText('<r>a<b>c</b> d &amp; &lt;e&gt; <![CDATA[<raw>]]></r>')
println r.text()
println r.localText()
println r
//= slurper-attributes
def r = new groovy.xml.XmlSlurper().parseText('<r a="1" b="two"/>')
println r.attributes()
println r.@a
println r['@b']
println r.@missing.text().isEmpty()
println r.@a.toInteger() + 1
//= slurper-namespaces
def r = new groovy.xml.XmlSlurper().parseText('<x:r xmlns:x="urn:x"><x:b>1</x:b><b>2</b></x:r>').declareNamespace(x: 'urn:x')
println r.b*.text()
println r.'x:b'.text()
println r.name()
//= slurper-invalid
new groovy.xml.XmlSlurper().parseText('<a><b></a>')
//= parser
import groovy.xml.XmlParser
def r = new XmlParser().parseText('<r><b n="1">x</b><b n="2">y</b>t</r>')
println r.class.simpleName
println r.b.size()
println r.b[0].text()
println r.b[0].@n
println r.b*.@n
println r.b.@n
println r.children().size()
println r.name()
println r.b[1].attributes()
println r
//= parser-changes
import groovy.xml.*
def r = new XmlParser().parseText('<r><b>x</b></r>')
r.appendNode('c', [k: 'v'], 'text')
r.b[0].value = 'changed'
r.b[0].@new = '1'
println XmlUtil.serialize(r)
r.remove(r.b[0])
println r.children()*.name()
//= parser-depth-first
def r = new groovy.xml.XmlParser().parseText('<r><a><b/></a><c/></r>')
println r.depthFirst()*.name()
println r.breadthFirst()*.name()
println r.a[0].parent().name()
println r.'**'.size()
//= markup-builder
import groovy.xml.MarkupBuilder
def w = new StringWriter()
def xml = new MarkupBuilder(w)
xml.records() {
    car(name: 'HSV Maloo', make: 'Holden', year: 2006) {
        country('Australia')
        record(type: 'speed', 'Production Pickup')
        empty()
    }
}
println w
//= markup-builder-escapes
import groovy.xml.MarkupBuilder
def w = new StringWriter()
def xml = new MarkupBuilder(w)
xml.a(q: 'x"y<z&', 'te<xt> & "q"') 
println w
w = new StringWriter()
xml = new MarkupBuilder(new IndentPrinter(w, '', false))
xml.doubleQuotes = true
xml.r { b('x', k: 1); mkp.yield('<esc>'); mkp.yieldUnescaped('<raw/>'); mkp.comment('c') }
println w
//= markup-builder-dynamic
import groovy.xml.MarkupBuilder
def w = new StringWriter()
new MarkupBuilder(w).html { body { ['a', 'b'].each { x -> p(class: "c$x", x) }; 'ns:tag'('v') } }
println w
//= streaming-markup-builder
import groovy.xml.StreamingMarkupBuilder
println new StreamingMarkupBuilder().bind { root(a: 1) { b 'x & y'; c() } }
//= xml-util
import groovy.xml.*
println XmlUtil.escapeXml('<a href="x">\'&</a>')
println XmlUtil.serialize(new XmlSlurper().parseText('<a><b c="1">t</b></a>'))
println XmlUtil.serialize('<a><b/></a>')
//= slurper-changes
import groovy.xml.*
def r = new XmlSlurper().parseText('<r><b>x</b><c/></r>')
r.b = 'new'
r.c.@k = 'v'
r.appendNode { d('e') }
println XmlUtil.serialize(r)
//= slurper-replace
import groovy.xml.*
def r = new XmlSlurper().parseText('<r><b>x</b><c/></r>')
r.b.replaceNode { z('q') }
r.c.replaceNode { }
println XmlUtil.serialize(r)
