//= forEachRemaining
try { def r = [3, 1, 2].iterator(); r.forEachRemaining({ it }) } catch (Exception e) { println e.class.name }
//= hasNext
try { def r = [3, 1, 2].iterator(); println(r.hasNext()) } catch (Exception e) { println e.class.name }
//= next
try { def r = [3, 1, 2].iterator(); println(r.next()) } catch (Exception e) { println e.class.name }
//= remove
try { def r = [3, 1, 2].iterator(); r.remove() } catch (Exception e) { println e.class.name }
