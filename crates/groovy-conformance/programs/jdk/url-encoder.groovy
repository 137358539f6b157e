//= encode
try { println(java.net.URLEncoder.encode('banana')) } catch (Exception e) { println e.class.name }
try { println(java.net.URLEncoder.encode('a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.net.URLEncoder.encode('12')) } catch (Exception e) { println e.class.name }
try { println(java.net.URLEncoder.encode('banana', java.nio.charset.StandardCharsets.UTF_8)) } catch (Exception e) { println e.class.name }
try { println(java.net.URLEncoder.encode('a b,c', java.nio.charset.StandardCharsets.UTF_8)) } catch (Exception e) { println e.class.name }
try { println(java.net.URLEncoder.encode('12', java.nio.charset.StandardCharsets.UTF_8)) } catch (Exception e) { println e.class.name }
try { println(java.net.URLEncoder.encode('banana', 'banana')) } catch (Exception e) { println e.class.name }
try { println(java.net.URLEncoder.encode('banana', 'a b,c')) } catch (Exception e) { println e.class.name }
