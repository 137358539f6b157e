import org.jsoup.Jsoup
import org.jsoup.safety.Safelist
import org.jsoup.nodes.*
def t(String n, Closure c) { def r; try { r = c() } catch (Throwable e) { r = e.class.name + ': ' + e.message }; println "$n -> $r" }
def html = '''<html><head><title>T &amp; x</title></head><body><div id=main class="a b"><p>Hello <b>big</b> world</p><p class=x>Second &lt;3</p><ul><li>1<li>2</ul><img src="/a.png"><a href="http://x.y/z?a=1&b=2">Link</a></div><script>var x=1;</script></body></html>'''
def d = Jsoup.parse(html)
t('1') { d.title() }
t('2') { d.select('p').size() + ' ' + d.select('p').text() }
t('3') { d.select('#main > p.x').first().text() }
t('4') { d.select('a[href^=http]').attr('href') }
t('6') { d.select('p').first().outerHtml() }
t('7') { d.select('li').collect { it.text() } }
t('8') { d.select('p:contains(second)').first().className() }
t('9') { d.select('p:matchesOwn(^Sec.*)').size() }
t('10') { d.select('li:eq(1)').text() + d.select('li:nth-child(odd)').text() + d.select('div:has(img)').size() + d.select('p:not(.x)').size() }
t('11') { def e = Jsoup.parseBodyFragment('<p>a</p>b').body(); e.select('p').first().text('new').attr('k', 'v'); e.html() }
t('12') { Jsoup.clean('<p onclick=x>a <script>alert(1)</script><a href="javascript:x">l</a> <a href="http://a.b">m</a> <b>z</b></p>', Safelist.basic()) }
t('13') { Jsoup.clean('<p>a<b>c</b></p>', Safelist.none()) + Jsoup.isValid('<b>x</b>', Safelist.simpleText()) }
t('16') { d.select('p')[0].nextElementSibling().text() + d.select('p')*.text() + d.getElementById('main').children().size() }
t('18') { Jsoup.connect('http://x') }
t('19') { def n = Jsoup.parseBodyFragment('a<br>b').body(); n.childNodes().collect { it.nodeName() } }
t('20') { def e = new Element('p'); e.appendText('x < y'); e.addClass('k'); e.toString() }
t('21') { org.jsoup.parser.Parser.unescapeEntities('a &amp; &lt;b&gt; &eacute;', true) }
t('22') { d.select('p') ? 'some' : 'none' }
t('23') { Jsoup.parse('<div>' * 5000) }
