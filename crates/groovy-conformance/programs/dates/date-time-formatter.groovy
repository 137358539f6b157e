//= format
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.format(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= formatTo
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; r.formatTo(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9), new StringBuilder('x')); println(r) } catch (Exception e) { println e.class.name }
//= getChronology
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.getChronology()) } catch (Exception e) { println e.class.name }
//= getDecimalStyle
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.getDecimalStyle()) } catch (Exception e) { println e.class.name }
//= getLocale
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.getLocale()) } catch (Exception e) { println e.class.name }
//= getResolverFields
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.getResolverFields()) } catch (Exception e) { println e.class.name }
//= getResolverStyle
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.getResolverStyle()) } catch (Exception e) { println e.class.name }
//= getZone
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.getZone()) } catch (Exception e) { println e.class.name }
//= localizedBy
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.localizedBy(Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.localizedBy(Locale.GERMANY)) } catch (Exception e) { println e.class.name }
//= ofLocalizedDate
try { println(java.time.format.DateTimeFormatter.ofLocalizedDate(java.time.format.FormatStyle.MEDIUM)) } catch (Exception e) { println e.class.name }
//= ofLocalizedDateTime
try { println(java.time.format.DateTimeFormatter.ofLocalizedDateTime(java.time.format.FormatStyle.MEDIUM)) } catch (Exception e) { println e.class.name }
try { println(java.time.format.DateTimeFormatter.ofLocalizedDateTime(java.time.format.FormatStyle.MEDIUM, java.time.format.FormatStyle.MEDIUM)) } catch (Exception e) { println e.class.name }
//= ofLocalizedTime
try { println(java.time.format.DateTimeFormatter.ofLocalizedTime(java.time.format.FormatStyle.MEDIUM)) } catch (Exception e) { println e.class.name }
//= ofPattern
try { println(java.time.format.DateTimeFormatter.ofPattern('12')) } catch (Exception e) { println e.class.name }
try { println(java.time.format.DateTimeFormatter.ofPattern('12', Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { println(java.time.format.DateTimeFormatter.ofPattern('12', Locale.GERMANY)) } catch (Exception e) { println e.class.name }
try { println(java.time.format.DateTimeFormatter.ofPattern('banana')) } catch (Exception e) { println e.class.name }
try { println(java.time.format.DateTimeFormatter.ofPattern('a b,c')) } catch (Exception e) { println e.class.name }
//= parse
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.parse('an')) } catch (Exception e) { println e.class.name }
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.parse("g${1}s")) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.toString()) } catch (Exception e) { println e.class.name }
//= withLocale
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.withLocale(Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.withLocale(Locale.GERMANY)) } catch (Exception e) { println e.class.name }
//= withResolverFields
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.withResolverFields(([3, 1, 2] as LinkedHashSet))) } catch (Exception e) { println e.class.name }
//= withZone
try { def r = java.time.format.DateTimeFormatter.ISO_LOCAL_DATE; println(r.withZone(java.time.ZoneId.of('Europe/Berlin'))) } catch (Exception e) { println e.class.name }
