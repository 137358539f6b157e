//= slurper-text
import groovy.json.JsonSlurper
def object = new JsonSlurper().parseText('{ "name": "John Doe", "n": 1, "d": 1.50, "big": 12345678901, "e": 1e3, "t": true, "x": null, "l": [1, "a", {}] }')
println object
object.each { k, v -> println "$k ${v?.getClass()?.simpleName}" }
//= slurper-root-values
import groovy.json.JsonSlurper
println new JsonSlurper().parseText('[1, 2]')
println new JsonSlurper().parseText('"text"')
println new JsonSlurper().parseText('12')
println new JsonSlurper().parseText('true')
println new JsonSlurper().parseText('null')
//= slurper-escapes
import groovy.json.JsonSlurper
def o = new JsonSlurper().parseText('{"a": "x\\n\\t\\"q\\" \\u00e9 \\/ \\\\", "": 1}')
println o
println o.a.length()
//= slurper-order-and-duplicates
println new groovy.json.JsonSlurper().parseText('{"z":1,"a":2,"m":3,"a":4}')
//= slurper-invalid
new groovy.json.JsonSlurper().parseText('{"a": }')
//= slurper-empty
new groovy.json.JsonSlurper().parseText('')
//= slurper-null
new groovy.json.JsonSlurper().parseText(null)
//= slurper-navigation
def o = new groovy.json.JsonSlurper().parseText('{"issues":[{"key":"A-1","fields":{"labels":["x"]}},{"key":"A-2","fields":{"labels":[]}}]}')
println o.issues*.key
println o.issues.fields.labels
println o.issues.find { it.fields.labels }?.key
println o.issues.size()
println o.missing
println o.issues[0].fields.none?.deep
//= slurper-classic
import groovy.json.JsonSlurperClassic
def o = new JsonSlurperClassic().parseText('{"b":1,"a":[1.5,2]}')
println o
println o.getClass().simpleName
println o.a[0].class.simpleName
//= output-basic
import groovy.json.JsonOutput
println JsonOutput.toJson([name: 'John', n: 1, d: 1.50, t: true, x: null, l: [1, 'a', [k: 2]]])
println JsonOutput.toJson([])
println JsonOutput.toJson([:])
println JsonOutput.toJson('te"xt')
println JsonOutput.toJson(1)
println JsonOutput.toJson(true)
println JsonOutput.toJson(null)
println JsonOutput.toJson("g${1}")
//= output-escapes
import groovy.json.JsonOutput
println JsonOutput.toJson("a\n\t\"\\/\u00e9\u20ac\b\f\r\u0001</script>")
println JsonOutput.toJson(['é': 'ü'])
//= output-types
import groovy.json.JsonOutput
println JsonOutput.toJson([new Date(0), 'c' as char, 1.0f, 2.5d, 3G, 10L, 1e20])
println JsonOutput.toJson([1, 2] as int[])
println JsonOutput.toJson([1, 2] as Set)
println JsonOutput.toJson(1..3)
println JsonOutput.toJson([(1): 'a', (true): 'b'])
println JsonOutput.toJson(UUID.fromString('123e4567-e89b-42d3-a456-426614174000'))
println JsonOutput.toJson(new URL('http://a.b/c'))
enum E { A }
println JsonOutput.toJson(E.A)
println JsonOutput.toJson({ a 1; b { c 2 } })
//= output-null-key-fails
groovy.json.JsonOutput.toJson([(null): 1])
//= output-nan-fails
groovy.json.JsonOutput.toJson(Double.NaN)
//= output-object
import groovy.json.JsonOutput
class Person { String name; int age; List tags = [] }
println JsonOutput.toJson(new Person(name: 'N', age: 3))
println JsonOutput.toJson([new Person(name: 'X')])
//= pretty-print
import groovy.json.JsonOutput
println JsonOutput.prettyPrint('{"a":1,"b":[1,2,{"c":null}],"d":{},"e":[],"f":"x:{y},"}')
println JsonOutput.prettyPrint('[]')
println JsonOutput.prettyPrint('{"u":"\\u00e9 \\n"}')
//= generator
import groovy.json.*
def g = new JsonGenerator.Options().excludeNulls().excludeFieldsByName('secret').disableUnicodeEscaping().dateFormat('yyyy').build()
println g.toJson([a: null, secret: 1, u: 'é', d: new Date(0)])
//= generator-converter
import groovy.json.*
def g = new JsonGenerator.Options().addConverter(Date) { Date d -> d.time }.build()
println g.toJson([d: new Date(5)])
//= builder
import groovy.json.JsonBuilder
def b = new JsonBuilder()
b.records { car { name 'HSV Maloo'; make 'Holden'; year 2006; record { type 'speed'; description 'pickup' } } }
println b.toString()
println b.toPrettyString()
//= builder-values
import groovy.json.JsonBuilder
println new JsonBuilder([a: 1]).toString()
def b = new JsonBuilder()
b([1, 2, 3])
println b
b(a: 1, b: 2)
println b
b.people([[n: 1], [n: 2]]) { p -> id p.n }
println b
b { x 1, 2; y([1, 2]) { v -> q v } }
println b
println b.content
//= builder-list-with-closure
def b = new groovy.json.JsonBuilder()
b([1, 2]) { n -> value n * 2 }
println b
//= streaming-builder
import groovy.json.StreamingJsonBuilder
def w = new StringWriter()
def b = new StreamingJsonBuilder(w)
b.person { name 'x'; address { city 'y' }; tags 'a', 'b' }
println w
w = new StringWriter()
new StreamingJsonBuilder(w)([1, 2])
println w
//= round-trip
import groovy.json.*
def s = '{"a":[1,2.5,"x",null,true,{"b":"c"}]}'
println JsonOutput.toJson(new JsonSlurper().parseText(s)) == s
//= lax
import groovy.json.*
println new JsonSlurper().setType(JsonParserType.LAX).parseText("{a: 'b', /* c */ d: 1}")
//= unescaped
println groovy.json.JsonOutput.toJson([raw: groovy.json.JsonOutput.unescaped('{"x":1}')])
