//= decode
try { def r = Base64.decoder; println(r.decode(([72, 105] as byte[]))) } catch (Exception e) { println e.class.name }
try { def r = Base64.decoder; println(r.decode('banana')) } catch (Exception e) { println e.class.name }
try { def r = Base64.decoder; println(r.decode('12')) } catch (Exception e) { println e.class.name }
try { def r = Base64.decoder; println(r.decode(([72, 105] as byte[]), ([72, 105] as byte[]))) } catch (Exception e) { println e.class.name }
try { def r = Base64.decoder; println(r.decode('a b,c')) } catch (Exception e) { println e.class.name }
