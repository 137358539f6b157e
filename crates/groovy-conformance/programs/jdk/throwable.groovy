//= addSuppressed
try { def r = new RuntimeException('boom', new IllegalStateException('inner')); r.addSuppressed(new RuntimeException('boom', new IllegalStateException('inner'))); println(r) } catch (Exception e) { println e.class.name }
//= fillInStackTrace
try { def r = new RuntimeException('boom', new IllegalStateException('inner')); println(r.fillInStackTrace()) } catch (Exception e) { println e.class.name }
//= getCause
try { def r = new RuntimeException('boom', new IllegalStateException('inner')); println(r.getCause()) } catch (Exception e) { println e.class.name }
//= getLocalizedMessage
try { def r = new RuntimeException('boom', new IllegalStateException('inner')); println(r.getLocalizedMessage()) } catch (Exception e) { println e.class.name }
//= getMessage
try { def r = new RuntimeException('boom', new IllegalStateException('inner')); println(r.getMessage()) } catch (Exception e) { println e.class.name }
//= getSuppressed
try { def r = new RuntimeException('boom', new IllegalStateException('inner')); println(r.getSuppressed()) } catch (Exception e) { println e.class.name }
//= initCause
try { def r = new RuntimeException('boom', new IllegalStateException('inner')); println(r.initCause(new RuntimeException('boom', new IllegalStateException('inner')))) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.lang.Exception('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Exception('a b,c')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Exception('12')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Exception(new RuntimeException('boom', new IllegalStateException('inner')))) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Exception('banana', new RuntimeException('boom', new IllegalStateException('inner')))) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Exception('a b,c', new RuntimeException('boom', new IllegalStateException('inner')))) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Exception('12', new RuntimeException('boom', new IllegalStateException('inner')))) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Exception()) } catch (Exception e) { println e.class.name }
//= printStackTrace
try { def r = new RuntimeException('boom', new IllegalStateException('inner')); r.printStackTrace(); println(r) } catch (Exception e) { println e.class.name }
//= toString
try { def r = new RuntimeException('boom', new IllegalStateException('inner')); println(r.toString()) } catch (Exception e) { println e.class.name }
