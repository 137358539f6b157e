//= encode
try { def r = Base64.encoder; println(r.encode(([72, 105] as byte[]))) } catch (Exception e) { println e.class.name }
try { def r = Base64.encoder; println(r.encode(([72, 105] as byte[]), ([72, 105] as byte[]))) } catch (Exception e) { println e.class.name }
//= encodeToString
try { def r = Base64.encoder; println(r.encodeToString(([72, 105] as byte[]))) } catch (Exception e) { println e.class.name }
