//= equals
try { def r = Locale.ENGLISH; println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = Locale.ENGLISH; println(r.equals('b')) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= filter
try { println(java.util.Locale.filter([3, 1, 2, 1], [3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Locale.filter([3, 1, 2, 1], ['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
//= filterTags
try { println(java.util.Locale.filterTags([3, 1, 2, 1], [3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Locale.filterTags([3, 1, 2, 1], ['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
//= forLanguageTag
try { println(java.util.Locale.forLanguageTag('banana')) } catch (Exception e) { println e.class.name }
try { println(java.util.Locale.forLanguageTag('a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.util.Locale.forLanguageTag('12')) } catch (Exception e) { println e.class.name }
//= getCountry
try { def r = Locale.ENGLISH; println(r.getCountry()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getCountry()) } catch (Exception e) { println e.class.name }
//= getDisplayCountry
try { def r = Locale.ENGLISH; println(r.getDisplayCountry()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayCountry()) } catch (Exception e) { println e.class.name }
try { def r = Locale.ENGLISH; println(r.getDisplayCountry(Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = Locale.ENGLISH; println(r.getDisplayCountry(Locale.GERMANY)) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayCountry(Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayCountry(Locale.GERMANY)) } catch (Exception e) { println e.class.name }
//= getDisplayLanguage
try { def r = Locale.ENGLISH; println(r.getDisplayLanguage()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayLanguage()) } catch (Exception e) { println e.class.name }
try { def r = Locale.ENGLISH; println(r.getDisplayLanguage(Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = Locale.ENGLISH; println(r.getDisplayLanguage(Locale.GERMANY)) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayLanguage(Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayLanguage(Locale.GERMANY)) } catch (Exception e) { println e.class.name }
//= getDisplayName
try { def r = Locale.ENGLISH; println(r.getDisplayName()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayName()) } catch (Exception e) { println e.class.name }
try { def r = Locale.ENGLISH; println(r.getDisplayName(Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = Locale.ENGLISH; println(r.getDisplayName(Locale.GERMANY)) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayName(Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayName(Locale.GERMANY)) } catch (Exception e) { println e.class.name }
//= getDisplayScript
try { def r = Locale.ENGLISH; println(r.getDisplayScript()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayScript()) } catch (Exception e) { println e.class.name }
try { def r = Locale.ENGLISH; println(r.getDisplayScript(Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = Locale.ENGLISH; println(r.getDisplayScript(Locale.GERMANY)) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayScript(Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayScript(Locale.GERMANY)) } catch (Exception e) { println e.class.name }
//= getDisplayVariant
try { def r = Locale.ENGLISH; println(r.getDisplayVariant()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayVariant()) } catch (Exception e) { println e.class.name }
try { def r = Locale.ENGLISH; println(r.getDisplayVariant(Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = Locale.ENGLISH; println(r.getDisplayVariant(Locale.GERMANY)) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayVariant(Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getDisplayVariant(Locale.GERMANY)) } catch (Exception e) { println e.class.name }
//= getExtension
try { def r = Locale.ENGLISH; println(r.getExtension(('b' as char))) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getExtension(('b' as char))) } catch (Exception e) { println e.class.name }
try { def r = Locale.ENGLISH; println(r.getExtension(('7' as char))) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getExtension(('7' as char))) } catch (Exception e) { println e.class.name }
//= getExtensionKeys
try { def r = Locale.ENGLISH; println(r.getExtensionKeys()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getExtensionKeys()) } catch (Exception e) { println e.class.name }
//= getISO3Country
try { def r = Locale.ENGLISH; println(r.getISO3Country()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getISO3Country()) } catch (Exception e) { println e.class.name }
//= getISO3Language
try { def r = Locale.ENGLISH; println(r.getISO3Language()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getISO3Language()) } catch (Exception e) { println e.class.name }
//= getLanguage
try { def r = Locale.ENGLISH; println(r.getLanguage()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getLanguage()) } catch (Exception e) { println e.class.name }
//= getScript
try { def r = Locale.ENGLISH; println(r.getScript()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getScript()) } catch (Exception e) { println e.class.name }
//= getUnicodeLocaleAttributes
try { def r = Locale.ENGLISH; println(r.getUnicodeLocaleAttributes()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getUnicodeLocaleAttributes()) } catch (Exception e) { println e.class.name }
//= getUnicodeLocaleKeys
try { def r = Locale.ENGLISH; println(r.getUnicodeLocaleKeys()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getUnicodeLocaleKeys()) } catch (Exception e) { println e.class.name }
//= getUnicodeLocaleType
try { def r = Locale.ENGLISH; println(r.getUnicodeLocaleType('12')) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getUnicodeLocaleType('12')) } catch (Exception e) { println e.class.name }
try { def r = Locale.ENGLISH; println(r.getUnicodeLocaleType('banana')) } catch (Exception e) { println e.class.name }
try { def r = Locale.ENGLISH; println(r.getUnicodeLocaleType('a b,c')) } catch (Exception e) { println e.class.name }
//= getVariant
try { def r = Locale.ENGLISH; println(r.getVariant()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.getVariant()) } catch (Exception e) { println e.class.name }
//= hasExtensions
try { def r = Locale.ENGLISH; println(r.hasExtensions()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.hasExtensions()) } catch (Exception e) { println e.class.name }
//= lookup
try { println(java.util.Locale.lookup([3, 1, 2, 1], [3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Locale.lookup([3, 1, 2, 1], ['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
//= lookupTag
try { println(java.util.Locale.lookupTag([3, 1, 2, 1], [3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Locale.lookupTag([3, 1, 2, 1], ['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.util.Locale('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.util.Locale('a b,c')) } catch (Exception e) { println e.class.name }
try { println(new java.util.Locale('12')) } catch (Exception e) { println e.class.name }
try { println(new java.util.Locale('banana', 'banana')) } catch (Exception e) { println e.class.name }
try { println(new java.util.Locale('banana', 'a b,c')) } catch (Exception e) { println e.class.name }
try { println(new java.util.Locale('banana', '12')) } catch (Exception e) { println e.class.name }
try { println(new java.util.Locale('a b,c', 'banana')) } catch (Exception e) { println e.class.name }
try { println(new java.util.Locale('a b,c', 'a b,c')) } catch (Exception e) { println e.class.name }
//= stripExtensions
try { def r = Locale.ENGLISH; println(r.stripExtensions()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.stripExtensions()) } catch (Exception e) { println e.class.name }
//= toLanguageTag
try { def r = Locale.ENGLISH; println(r.toLanguageTag()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.toLanguageTag()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = Locale.ENGLISH; println(r.toString()) } catch (Exception e) { println e.class.name }
try { def r = Locale.GERMANY; println(r.toString()) } catch (Exception e) { println e.class.name }
