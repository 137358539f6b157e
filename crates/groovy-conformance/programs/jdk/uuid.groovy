//= clockSequence
try { def r = UUID.fromString('123e4567-e89b-42d3-a456-426614174000'); println(r.clockSequence()) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = UUID.fromString('123e4567-e89b-42d3-a456-426614174000'); println(r.compareTo(UUID.fromString('123e4567-e89b-42d3-a456-426614174000'))) } catch (Exception e) { println e.class.name }
//= equals
try { def r = UUID.fromString('123e4567-e89b-42d3-a456-426614174000'); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = UUID.fromString('123e4567-e89b-42d3-a456-426614174000'); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= fromString
try { println(java.util.UUID.fromString('banana')) } catch (Exception e) { println e.class.name }
try { println(java.util.UUID.fromString('a b,c')) } catch (Exception e) { println e.class.name }
//= getLeastSignificantBits
try { def r = UUID.fromString('123e4567-e89b-42d3-a456-426614174000'); println(r.getLeastSignificantBits()) } catch (Exception e) { println e.class.name }
//= getMostSignificantBits
try { def r = UUID.fromString('123e4567-e89b-42d3-a456-426614174000'); println(r.getMostSignificantBits()) } catch (Exception e) { println e.class.name }
//= nameUUIDFromBytes
try { println(java.util.UUID.nameUUIDFromBytes(([72, 105] as byte[]))) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.util.UUID(3L, 3L)) } catch (Exception e) { println e.class.name }
//= node
try { def r = UUID.fromString('123e4567-e89b-42d3-a456-426614174000'); println(r.node()) } catch (Exception e) { println e.class.name }
//= timestamp
try { def r = UUID.fromString('123e4567-e89b-42d3-a456-426614174000'); println(r.timestamp()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = UUID.fromString('123e4567-e89b-42d3-a456-426614174000'); println(r.toString()) } catch (Exception e) { println e.class.name }
//= variant
try { def r = UUID.fromString('123e4567-e89b-42d3-a456-426614174000'); println(r.variant()) } catch (Exception e) { println e.class.name }
//= version
try { def r = UUID.fromString('123e4567-e89b-42d3-a456-426614174000'); println(r.version()) } catch (Exception e) { println e.class.name }
