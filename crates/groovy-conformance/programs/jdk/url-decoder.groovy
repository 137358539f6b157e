//= decode
try { println(java.net.URLDecoder.decode('banana')) } catch (Exception e) { println e.class.name }
try { println(java.net.URLDecoder.decode('a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.net.URLDecoder.decode('12')) } catch (Exception e) { println e.class.name }
try { println(java.net.URLDecoder.decode('banana', java.nio.charset.StandardCharsets.UTF_8)) } catch (Exception e) { println e.class.name }
try { println(java.net.URLDecoder.decode('a b,c', java.nio.charset.StandardCharsets.UTF_8)) } catch (Exception e) { println e.class.name }
try { println(java.net.URLDecoder.decode('12', java.nio.charset.StandardCharsets.UTF_8)) } catch (Exception e) { println e.class.name }
try { println(java.net.URLDecoder.decode('banana', 'banana')) } catch (Exception e) { println e.class.name }
try { println(java.net.URLDecoder.decode('banana', 'a b,c')) } catch (Exception e) { println e.class.name }
