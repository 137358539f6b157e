//= applyLocalizedPattern
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); r.applyLocalizedPattern('12'); println(r) } catch (Exception e) { println e.class.name }
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); r.applyLocalizedPattern('banana'); println(r) } catch (Exception e) { println e.class.name }
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); r.applyLocalizedPattern('a b,c'); println(r) } catch (Exception e) { println e.class.name }
//= applyPattern
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); r.applyPattern('12'); println(r) } catch (Exception e) { println e.class.name }
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); r.applyPattern('banana'); println(r) } catch (Exception e) { println e.class.name }
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); r.applyPattern('a b,c'); println(r) } catch (Exception e) { println e.class.name }
//= equals
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= format
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.format(1)) } catch (Exception e) { println e.class.name }
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.format(new Date(1700000000000L))) } catch (Exception e) { println e.class.name }
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.format('b')) } catch (Exception e) { println e.class.name }
//= formatToCharacterIterator
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.formatToCharacterIterator('b')) } catch (Exception e) { println e.class.name }
//= get2DigitYearStart
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.get2DigitYearStart()) } catch (Exception e) { println e.class.name }
//= getTimeZone
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.getTimeZone()) } catch (Exception e) { println e.class.name }
//= isLenient
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.isLenient()) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.text.SimpleDateFormat('12')) } catch (Exception e) { println e.class.name }
try { println(new java.text.SimpleDateFormat('12', Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { println(new java.text.SimpleDateFormat('12', Locale.GERMANY)) } catch (Exception e) { println e.class.name }
try { println(new java.text.SimpleDateFormat('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.text.SimpleDateFormat('a b,c')) } catch (Exception e) { println e.class.name }
//= parse
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.parse('banana')) } catch (Exception e) { println e.class.name }
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.parse('a b,c')) } catch (Exception e) { println e.class.name }
//= parseObject
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.parseObject('banana')) } catch (Exception e) { println e.class.name }
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.parseObject('a b,c')) } catch (Exception e) { println e.class.name }
//= toLocalizedPattern
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.toLocalizedPattern()) } catch (Exception e) { println e.class.name }
//= toPattern
try { def r = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm:ss', Locale.ENGLISH); println(r.toPattern()) } catch (Exception e) { println e.class.name }
