//= compareTo
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.compareTo(new URI('https://user@example.org:8443/a/b?q=1#frag'))) } catch (Exception e) { println e.class.name }
//= create
try { println(java.net.URI.create('banana')) } catch (Exception e) { println e.class.name }
try { println(java.net.URI.create('12')) } catch (Exception e) { println e.class.name }
try { println(java.net.URI.create('a b,c')) } catch (Exception e) { println e.class.name }
//= equals
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= getAuthority
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.getAuthority()) } catch (Exception e) { println e.class.name }
//= getFragment
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.getFragment()) } catch (Exception e) { println e.class.name }
//= getHost
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.getHost()) } catch (Exception e) { println e.class.name }
//= getPort
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.getPort()) } catch (Exception e) { println e.class.name }
//= getQuery
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.getQuery()) } catch (Exception e) { println e.class.name }
//= getRawAuthority
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.getRawAuthority()) } catch (Exception e) { println e.class.name }
//= getRawFragment
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.getRawFragment()) } catch (Exception e) { println e.class.name }
//= getRawPath
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.getRawPath()) } catch (Exception e) { println e.class.name }
//= getRawQuery
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.getRawQuery()) } catch (Exception e) { println e.class.name }
//= getRawSchemeSpecificPart
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.getRawSchemeSpecificPart()) } catch (Exception e) { println e.class.name }
//= getRawUserInfo
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.getRawUserInfo()) } catch (Exception e) { println e.class.name }
//= getScheme
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.getScheme()) } catch (Exception e) { println e.class.name }
//= getSchemeSpecificPart
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.getSchemeSpecificPart()) } catch (Exception e) { println e.class.name }
//= getUserInfo
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.getUserInfo()) } catch (Exception e) { println e.class.name }
//= isAbsolute
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.isAbsolute()) } catch (Exception e) { println e.class.name }
//= isOpaque
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.isOpaque()) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.net.URI('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.net.URI('12')) } catch (Exception e) { println e.class.name }
try { println(new java.net.URI('banana', 'banana', 'banana')) } catch (Exception e) { println e.class.name }
try { println(new java.net.URI('banana', 'banana', 'a b,c')) } catch (Exception e) { println e.class.name }
try { println(new java.net.URI('banana', 'banana', '12')) } catch (Exception e) { println e.class.name }
try { println(new java.net.URI('banana', 'a b,c', 'banana')) } catch (Exception e) { println e.class.name }
try { println(new java.net.URI('banana', 'a b,c', 'a b,c')) } catch (Exception e) { println e.class.name }
try { println(new java.net.URI('banana', 'a b,c', '12')) } catch (Exception e) { println e.class.name }
try { println(new java.net.URI('a b,c')) } catch (Exception e) { println e.class.name }
//= normalize
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.normalize()) } catch (Exception e) { println e.class.name }
//= parseServerAuthority
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.parseServerAuthority()) } catch (Exception e) { println e.class.name }
//= relativize
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.relativize(new URI('https://user@example.org:8443/a/b?q=1#frag'))) } catch (Exception e) { println e.class.name }
//= resolve
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.resolve('banana')) } catch (Exception e) { println e.class.name }
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.resolve('12')) } catch (Exception e) { println e.class.name }
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.resolve(new URI('https://user@example.org:8443/a/b?q=1#frag'))) } catch (Exception e) { println e.class.name }
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.resolve('a b,c')) } catch (Exception e) { println e.class.name }
//= toASCIIString
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.toASCIIString()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = new URI('https://user@example.org:8443/a/b?q=1#frag'); println(r.toString()) } catch (Exception e) { println e.class.name }
