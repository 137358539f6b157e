//= applyPattern
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); r.applyPattern('12'); println(r) } catch (Exception e) { println e.class.name }
//= equals
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= format
try { println(java.text.MessageFormat.format('banana', (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.text.MessageFormat.format('banana', ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
try { println(java.text.MessageFormat.format('a b,c', (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.text.MessageFormat.format('a b,c', ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
try { println(java.text.MessageFormat.format('12', (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.text.MessageFormat.format('12', ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); println(r.format(1)) } catch (Exception e) { println e.class.name }
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); println(r.format('b')) } catch (Exception e) { println e.class.name }
//= formatToCharacterIterator
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); println(r.formatToCharacterIterator(1)) } catch (Exception e) { println e.class.name }
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); println(r.formatToCharacterIterator('b')) } catch (Exception e) { println e.class.name }
//= getFormats
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); println(r.getFormats()) } catch (Exception e) { println e.class.name }
//= getFormatsByArgumentIndex
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); println(r.getFormatsByArgumentIndex()) } catch (Exception e) { println e.class.name }
//= getLocale
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); println(r.getLocale()) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.text.MessageFormat('12')) } catch (Exception e) { println e.class.name }
try { println(new java.text.MessageFormat('12', Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { println(new java.text.MessageFormat('12', Locale.GERMANY)) } catch (Exception e) { println e.class.name }
//= parse
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); println(r.parse('banana')) } catch (Exception e) { println e.class.name }
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); println(r.parse('a b,c')) } catch (Exception e) { println e.class.name }
//= parseObject
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); println(r.parseObject('banana')) } catch (Exception e) { println e.class.name }
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); println(r.parseObject('a b,c')) } catch (Exception e) { println e.class.name }
//= toPattern
try { def r = new java.text.MessageFormat('{0} has {1}', Locale.ENGLISH); println(r.toPattern()) } catch (Exception e) { println e.class.name }
