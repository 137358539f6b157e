//= equals
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= getAuthority
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.getAuthority()) } catch (Exception e) { println e.class.name }
//= getDefaultPort
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.getDefaultPort()) } catch (Exception e) { println e.class.name }
//= getFile
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.getFile()) } catch (Exception e) { println e.class.name }
//= getHost
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.getHost()) } catch (Exception e) { println e.class.name }
//= getPort
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.getPort()) } catch (Exception e) { println e.class.name }
//= getProtocol
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.getProtocol()) } catch (Exception e) { println e.class.name }
//= getQuery
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.getQuery()) } catch (Exception e) { println e.class.name }
//= getRef
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.getRef()) } catch (Exception e) { println e.class.name }
//= getUserInfo
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.getUserInfo()) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.net.URL(new URL('https://user@example.org:8443/a/b?q=1#frag'), 'banana')) } catch (Exception e) { println e.class.name }
try { println(new java.net.URL(new URL('https://user@example.org:8443/a/b?q=1#frag'), 'a b,c')) } catch (Exception e) { println e.class.name }
try { println(new java.net.URL(new URL('https://user@example.org:8443/a/b?q=1#frag'), '12')) } catch (Exception e) { println e.class.name }
try { println(new java.net.URL('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.net.URL('a b,c')) } catch (Exception e) { println e.class.name }
//= sameFile
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.sameFile(new URL('https://user@example.org:8443/a/b?q=1#frag'))) } catch (Exception e) { println e.class.name }
//= toExternalForm
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.toExternalForm()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.toString()) } catch (Exception e) { println e.class.name }
//= toURI
try { def r = new URL('https://user@example.org:8443/a/b?q=1#frag'); println(r.toURI()) } catch (Exception e) { println e.class.name }
