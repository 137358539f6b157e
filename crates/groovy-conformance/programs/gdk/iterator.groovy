//= collectMany
try { def r = [3, 1, 2].iterator(); println(r.collectMany({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.collectMany({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
