//= appendReplacement
try { def r = ('banana' =~ /an(a)?/); println(r.appendReplacement(new StringBuffer('banana'), 'banana')) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.appendReplacement(new StringBuffer('banana'), 'a b,c')) } catch (Exception e) { println e.class.name }
//= appendTail
try { def r = ('banana' =~ /an(a)?/); println(r.appendTail(new StringBuffer('banana'))) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.appendTail(new StringBuilder('banana'))) } catch (Exception e) { println e.class.name }
//= end
try { def r = ('banana' =~ /an(a)?/); println(r.end()) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.end('banana')) } catch (Exception e) { println e.class.name }
//= find
try { def r = ('banana' =~ /an(a)?/); println(r.find()) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.find(2)) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.find(0)) } catch (Exception e) { println e.class.name }
//= group
try { def r = ('banana' =~ /an(a)?/); println(r.group()) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.group('banana')) } catch (Exception e) { println e.class.name }
//= groupCount
try { def r = ('banana' =~ /an(a)?/); println(r.groupCount()) } catch (Exception e) { println e.class.name }
//= hasAnchoringBounds
try { def r = ('banana' =~ /an(a)?/); println(r.hasAnchoringBounds()) } catch (Exception e) { println e.class.name }
//= hasTransparentBounds
try { def r = ('banana' =~ /an(a)?/); println(r.hasTransparentBounds()) } catch (Exception e) { println e.class.name }
//= hitEnd
try { def r = ('banana' =~ /an(a)?/); println(r.hitEnd()) } catch (Exception e) { println e.class.name }
//= lookingAt
try { def r = ('banana' =~ /an(a)?/); println(r.lookingAt()) } catch (Exception e) { println e.class.name }
//= matches
try { def r = ('banana' =~ /an(a)?/); println(r.matches()) } catch (Exception e) { println e.class.name }
//= pattern
try { def r = ('banana' =~ /an(a)?/); println(r.pattern()) } catch (Exception e) { println e.class.name }
//= quoteReplacement
try { println(java.util.regex.Matcher.quoteReplacement('banana')) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Matcher.quoteReplacement('a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.util.regex.Matcher.quoteReplacement('12')) } catch (Exception e) { println e.class.name }
//= region
try { def r = ('banana' =~ /an(a)?/); println(r.region(2, 2)) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.region(0, 2)) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.region(0, 0)) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.region(2, 0)) } catch (Exception e) { println e.class.name }
//= regionEnd
try { def r = ('banana' =~ /an(a)?/); println(r.regionEnd()) } catch (Exception e) { println e.class.name }
//= regionStart
try { def r = ('banana' =~ /an(a)?/); println(r.regionStart()) } catch (Exception e) { println e.class.name }
//= replaceAll
try { def r = ('banana' =~ /an(a)?/); println(r.replaceAll('banana')) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.replaceAll('a b,c')) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.replaceAll('12')) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.replaceAll({ it })) } catch (Exception e) { println e.class.name }
//= replaceFirst
try { def r = ('banana' =~ /an(a)?/); println(r.replaceFirst('banana')) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.replaceFirst('a b,c')) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.replaceFirst('12')) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.replaceFirst({ it })) } catch (Exception e) { println e.class.name }
//= requireEnd
try { def r = ('banana' =~ /an(a)?/); println(r.requireEnd()) } catch (Exception e) { println e.class.name }
//= reset
try { def r = ('banana' =~ /an(a)?/); println(r.reset()) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.reset('an')) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.reset("g${1}s")) } catch (Exception e) { println e.class.name }
//= start
try { def r = ('banana' =~ /an(a)?/); println(r.start()) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.start('banana')) } catch (Exception e) { println e.class.name }
//= toString
try { def r = ('banana' =~ /an(a)?/); println(r.toString()) } catch (Exception e) { println e.class.name }
//= useAnchoringBounds
try { def r = ('banana' =~ /an(a)?/); println(r.useAnchoringBounds(true)) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.useAnchoringBounds(false)) } catch (Exception e) { println e.class.name }
//= usePattern
try { def r = ('banana' =~ /an(a)?/); println(r.usePattern(~/([an])(n?)/)) } catch (Exception e) { println e.class.name }
//= useTransparentBounds
try { def r = ('banana' =~ /an(a)?/); println(r.useTransparentBounds(true)) } catch (Exception e) { println e.class.name }
try { def r = ('banana' =~ /an(a)?/); println(r.useTransparentBounds(false)) } catch (Exception e) { println e.class.name }
