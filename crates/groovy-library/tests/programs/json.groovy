import groovy.json.*
def t(String n, Closure c) { def r; try { r = c() } catch (Throwable e) { r = e.class.name + ': ' + e.message }; println "$n -> $r" }
def s = new JsonSlurper()
t('e1') { s.parseText('{a:1}') }
t('e2') { s.parseText('{"a":}') }
t('e3') { s.parseText('[1,') }
t('e4') { s.parseText('') }
t('e5') { s.parseText(null) }
t('e6') { s.parseText('nul') }
t('e7') { s.parseText('{"a":1') }
t('e8') { s.parseText('"abc') }
t('e9') { s.parseText('[1 2]') }
t('e10') { s.parseText('{"a":1}x') }
t('e11') { s.parseText('  "x"  ') }
t('e12') { s.parseText('12') }
t('e13') { s.parseText('<html>') }
t('e14') { s.parseText('{"a" 1}') }
t('e15') { s.parseText('[1,]') }
t('e16') { s.parseText("{'a':1}") }
t('e17') { s.parseText('true') }
t('e18') { s.parseText('{"a":1,}') }
t('e19') { s.parseText('[01]') }
t('e20') { s.parseText('{"a":tru}') }
t('l1') { new JsonSlurper(type: JsonParserType.LAX).parseText("{a: 'b' /* c */, // x\n d: 1}") }
t('c1') { new JsonSlurperClassic().parseText('{"a":[1,2.0,"x",null,true]}') }
t('c2') { new JsonSlurperClassic().parseText('{"a":') }
t('c3') { new JsonSlurperClassic().parseText('{a:1}') }
t('c4') { new JsonSlurperClassic().parseText('[1,2') }
t('o1') { JsonOutput.toJson([a: 1, b: 'x"y\\z\n\té/', c: [1, 2.50, null, true], d: [:], e: []]) }
t('o2') { JsonOutput.toJson('é\u0001</script>') }
t('o3') { JsonOutput.toJson(null) + JsonOutput.toJson(1.0f) + JsonOutput.toJson('c' as char) + JsonOutput.toJson(true) }
t('o4') { JsonOutput.toJson(new Date(0)) }
t('o5') { JsonOutput.toJson([d: new Date(0), u: UUID.fromString('00000000-0000-0001-0000-000000000002'), l: 5L, g: "x${1}"]) }
t('o6') { JsonOutput.toJson(Double.NaN) }
t('o7') { JsonOutput.prettyPrint('{"a":1,"b":[1,2,{"c":null}],"d":{},"e":[],"f":"x\\"y"}') }
t('o8') { JsonOutput.toJson([1, 2] as int[]) + JsonOutput.toJson([3, 1] as Set) + JsonOutput.toJson(1..3) }
t('o9') { JsonOutput.toJson([(1): 2, (true): 3]) }
t('o10') { JsonOutput.toJson([(null): 2]) }
t('o11') { JsonOutput.toJson(JsonOutput.unescaped('{"a":1}')) }
t('o12') { def g = new JsonGenerator.Options().excludeNulls().disableUnicodeEscaping().dateFormat('yyyy').build(); g.toJson([a: null, b: 'é', c: new Date(0)]) }
t('o13') { def g = new JsonGenerator.Options().excludeFieldsByName('x').addConverter(Integer) { v -> "n$v" }.build(); g.toJson([x: 1, b: 2]) }
t('o14') { JsonOutput.toJson(Calendar.getInstance(TimeZone.getTimeZone('UTC')).with { timeInMillis = 5; it }) }
t('b1') { def b = new JsonBuilder(); b.person { name 'Bob'; age 3; tags 'a', 'b'; address { city 'X' } }; b.toString() }
t('b2') { def b = new JsonBuilder([a: 1, b: [1,2]]); b.toPrettyString() + b.content }
t('b3') { def b = new JsonBuilder(); b([1,2,3]) { n -> value n * 2 }; b.toString() }
t('b4') { def b = new JsonBuilder(); b.people([1,2]) { n -> id n }; b.toString() }
t('b5') { def b = new JsonBuilder(); b(a: 1, b: 'x'); b.toString() }
t('b6') { def b = new JsonBuilder(); def r = b { x 1; y([1,2]) }; [r, b.toString()] }
t('b7') { def b = new JsonBuilder(); b.root(a: 1) { c 2 }; b.toString() }
t('s1') { def w = new StringWriter(); def b = new StreamingJsonBuilder(w); b.person { name 'Bob'; age 3; address { city 'X' } }; w.toString() }
t('s2') { def w = new StringWriter(); new StreamingJsonBuilder(w)([1,2,3]) { n -> value n }; w.toString() }
t('s3') { def w = new StringWriter(); new StreamingJsonBuilder(w, [a: 1]); w.toString() }
