//= IEEEremainder
try { println(java.lang.Math.IEEEremainder(2.5d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.IEEEremainder(2.5d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.IEEEremainder(-1.75d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.IEEEremainder(-1.75d, -1.75d)) } catch (Exception e) { println e.class.name }
//= abs
try { println(java.lang.Math.abs(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.abs(-1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.abs(0.5f)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.abs(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.abs(0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.abs(3L)) } catch (Exception e) { println e.class.name }
//= absExact
try { println(java.lang.Math.absExact(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.absExact(0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.absExact(3L)) } catch (Exception e) { println e.class.name }
//= acos
try { println(java.lang.Math.acos(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.acos(-1.75d)) } catch (Exception e) { println e.class.name }
//= addExact
try { println(java.lang.Math.addExact(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.addExact(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.addExact(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.addExact(0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.addExact(3L, 3L)) } catch (Exception e) { println e.class.name }
//= asin
try { println(java.lang.Math.asin(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.asin(-1.75d)) } catch (Exception e) { println e.class.name }
//= atan
try { println(java.lang.Math.atan(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.atan(-1.75d)) } catch (Exception e) { println e.class.name }
//= atan2
try { println(java.lang.Math.atan2(2.5d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.atan2(2.5d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.atan2(-1.75d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.atan2(-1.75d, -1.75d)) } catch (Exception e) { println e.class.name }
//= cbrt
try { println(java.lang.Math.cbrt(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.cbrt(-1.75d)) } catch (Exception e) { println e.class.name }
//= ceil
try { println(java.lang.Math.ceil(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.ceil(-1.75d)) } catch (Exception e) { println e.class.name }
//= copySign
try { println(java.lang.Math.copySign(2.5d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.copySign(2.5d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.copySign(-1.75d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.copySign(-1.75d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.copySign(0.5f, 0.5f)) } catch (Exception e) { println e.class.name }
//= cos
try { println(java.lang.Math.cos(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.cos(-1.75d)) } catch (Exception e) { println e.class.name }
//= cosh
try { println(java.lang.Math.cosh(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.cosh(-1.75d)) } catch (Exception e) { println e.class.name }
//= decrementExact
try { println(java.lang.Math.decrementExact(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.decrementExact(0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.decrementExact(3L)) } catch (Exception e) { println e.class.name }
//= exp
try { println(java.lang.Math.exp(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.exp(-1.75d)) } catch (Exception e) { println e.class.name }
//= expm1
try { println(java.lang.Math.expm1(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.expm1(-1.75d)) } catch (Exception e) { println e.class.name }
//= floor
try { println(java.lang.Math.floor(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.floor(-1.75d)) } catch (Exception e) { println e.class.name }
//= floorDiv
try { println(java.lang.Math.floorDiv(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.floorDiv(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.floorDiv(3L, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.floorDiv(3L, 3L)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.floorDiv(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.floorDiv(0, 0)) } catch (Exception e) { println e.class.name }
//= floorMod
try { println(java.lang.Math.floorMod(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.floorMod(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.floorMod(3L, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.floorMod(3L, 3L)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.floorMod(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.floorMod(0, 0)) } catch (Exception e) { println e.class.name }
//= fma
try { println(java.lang.Math.fma(2.5d, 2.5d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.fma(2.5d, 2.5d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.fma(2.5d, -1.75d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.fma(2.5d, -1.75d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.fma(-1.75d, 2.5d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.fma(-1.75d, 2.5d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.fma(-1.75d, -1.75d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.fma(-1.75d, -1.75d, -1.75d)) } catch (Exception e) { println e.class.name }
//= getExponent
try { println(java.lang.Math.getExponent(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.getExponent(-1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.getExponent(0.5f)) } catch (Exception e) { println e.class.name }
//= hypot
try { println(java.lang.Math.hypot(2.5d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.hypot(2.5d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.hypot(-1.75d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.hypot(-1.75d, -1.75d)) } catch (Exception e) { println e.class.name }
//= incrementExact
try { println(java.lang.Math.incrementExact(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.incrementExact(0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.incrementExact(3L)) } catch (Exception e) { println e.class.name }
//= log
try { println(java.lang.Math.log(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.log(-1.75d)) } catch (Exception e) { println e.class.name }
//= log10
try { println(java.lang.Math.log10(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.log10(-1.75d)) } catch (Exception e) { println e.class.name }
//= log1p
try { println(java.lang.Math.log1p(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.log1p(-1.75d)) } catch (Exception e) { println e.class.name }
//= max
try { println(java.lang.Math.max(2.5d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.max(2.5d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.max(-1.75d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.max(-1.75d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.max(0.5f, 0.5f)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.max(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.max(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.max(0, 2)) } catch (Exception e) { println e.class.name }
//= min
try { println(java.lang.Math.min(2.5d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.min(2.5d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.min(-1.75d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.min(-1.75d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.min(0.5f, 0.5f)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.min(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.min(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.min(0, 2)) } catch (Exception e) { println e.class.name }
//= multiplyExact
try { println(java.lang.Math.multiplyExact(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.multiplyExact(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.multiplyExact(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.multiplyExact(0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.multiplyExact(3L, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.multiplyExact(3L, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.multiplyExact(3L, 3L)) } catch (Exception e) { println e.class.name }
//= multiplyFull
try { println(java.lang.Math.multiplyFull(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.multiplyFull(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.multiplyFull(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.multiplyFull(0, 0)) } catch (Exception e) { println e.class.name }
//= multiplyHigh
try { println(java.lang.Math.multiplyHigh(3L, 3L)) } catch (Exception e) { println e.class.name }
//= negateExact
try { println(java.lang.Math.negateExact(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.negateExact(0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.negateExact(3L)) } catch (Exception e) { println e.class.name }
//= nextAfter
try { println(java.lang.Math.nextAfter(2.5d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.nextAfter(2.5d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.nextAfter(-1.75d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.nextAfter(-1.75d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.nextAfter(0.5f, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.nextAfter(0.5f, -1.75d)) } catch (Exception e) { println e.class.name }
//= nextDown
try { println(java.lang.Math.nextDown(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.nextDown(-1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.nextDown(0.5f)) } catch (Exception e) { println e.class.name }
//= nextUp
try { println(java.lang.Math.nextUp(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.nextUp(-1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.nextUp(0.5f)) } catch (Exception e) { println e.class.name }
//= pow
try { println(java.lang.Math.pow(2.5d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.pow(2.5d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.pow(-1.75d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.pow(-1.75d, -1.75d)) } catch (Exception e) { println e.class.name }
//= rint
try { println(java.lang.Math.rint(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.rint(-1.75d)) } catch (Exception e) { println e.class.name }
//= round
try { println(java.lang.Math.round(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.round(-1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.round(0.5f)) } catch (Exception e) { println e.class.name }
//= scalb
try { println(java.lang.Math.scalb(2.5d, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.scalb(2.5d, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.scalb(-1.75d, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.scalb(-1.75d, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.scalb(0.5f, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.scalb(0.5f, 0)) } catch (Exception e) { println e.class.name }
//= signum
try { println(java.lang.Math.signum(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.signum(-1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.signum(0.5f)) } catch (Exception e) { println e.class.name }
//= sin
try { println(java.lang.Math.sin(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.sin(-1.75d)) } catch (Exception e) { println e.class.name }
//= sinh
try { println(java.lang.Math.sinh(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.sinh(-1.75d)) } catch (Exception e) { println e.class.name }
//= sqrt
try { println(java.lang.Math.sqrt(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.sqrt(-1.75d)) } catch (Exception e) { println e.class.name }
//= subtractExact
try { println(java.lang.Math.subtractExact(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.subtractExact(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.subtractExact(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.subtractExact(0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.subtractExact(3L, 3L)) } catch (Exception e) { println e.class.name }
//= tan
try { println(java.lang.Math.tan(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.tan(-1.75d)) } catch (Exception e) { println e.class.name }
//= tanh
try { println(java.lang.Math.tanh(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.tanh(-1.75d)) } catch (Exception e) { println e.class.name }
//= toDegrees
try { println(java.lang.Math.toDegrees(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.toDegrees(-1.75d)) } catch (Exception e) { println e.class.name }
//= toIntExact
try { println(java.lang.Math.toIntExact(3L)) } catch (Exception e) { println e.class.name }
//= toRadians
try { println(java.lang.Math.toRadians(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.toRadians(-1.75d)) } catch (Exception e) { println e.class.name }
//= ulp
try { println(java.lang.Math.ulp(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.ulp(-1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Math.ulp(0.5f)) } catch (Exception e) { println e.class.name }
