//= charCount
try { println(java.lang.Character.charCount(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.charCount(0)) } catch (Exception e) { println e.class.name }
//= charValue
try { def r = ('b' as char); println(r.charValue()) } catch (Exception e) { println e.class.name }
try { def r = ('7' as char); println(r.charValue()) } catch (Exception e) { println e.class.name }
//= codePointAt
try { println(java.lang.Character.codePointAt((['c', 'a'] as char[]), 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointAt('an', 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointAt("g${1}s", 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointAt("g${1}s", 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointAt((['c', 'a'] as char[]), 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointAt((['c', 'a'] as char[]), 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointAt('an', 2)) } catch (Exception e) { println e.class.name }
//= codePointBefore
try { println(java.lang.Character.codePointBefore((['c', 'a'] as char[]), 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointBefore('an', 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointBefore("g${1}s", 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointBefore((['c', 'a'] as char[]), 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointBefore((['c', 'a'] as char[]), 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointBefore('an', 0)) } catch (Exception e) { println e.class.name }
//= codePointCount
try { println(java.lang.Character.codePointCount((['c', 'a'] as char[]), 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointCount((['c', 'a'] as char[]), 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointCount((['c', 'a'] as char[]), 0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointCount('an', 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointCount('an', 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointCount('an', 0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointCount("g${1}s", 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointCount("g${1}s", 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointCount((['c', 'a'] as char[]), 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointCount('an', 2, 0)) } catch (Exception e) { println e.class.name }
//= codePointOf
try { println(java.lang.Character.codePointOf('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointOf('a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.codePointOf('12')) } catch (Exception e) { println e.class.name }
//= compare
try { println(java.lang.Character.compare(('b' as char), ('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.compare(('b' as char), ('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.compare(('7' as char), ('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.compare(('7' as char), ('7' as char))) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = ('b' as char); println(r.compareTo(('b' as char))) } catch (Exception e) { println e.class.name }
try { def r = ('b' as char); println(r.compareTo(('7' as char))) } catch (Exception e) { println e.class.name }
try { def r = ('7' as char); println(r.compareTo(('b' as char))) } catch (Exception e) { println e.class.name }
try { def r = ('7' as char); println(r.compareTo(('7' as char))) } catch (Exception e) { println e.class.name }
//= digit
try { println(java.lang.Character.digit(('b' as char), 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.digit(('b' as char), 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.digit(('7' as char), 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.digit(('7' as char), 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.digit(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.digit(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.digit(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.digit(0, 0)) } catch (Exception e) { println e.class.name }
//= equals
try { def r = ('b' as char); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = ('b' as char); println(r.equals('b')) } catch (Exception e) { println e.class.name }
try { def r = ('7' as char); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = ('7' as char); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= forDigit
try { println(java.lang.Character.forDigit(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.forDigit(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.forDigit(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.forDigit(0, 0)) } catch (Exception e) { println e.class.name }
//= getDirectionality
try { println(java.lang.Character.getDirectionality(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.getDirectionality(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.getDirectionality(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.getDirectionality(0)) } catch (Exception e) { println e.class.name }
//= getName
try { println(java.lang.Character.getName(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.getName(0)) } catch (Exception e) { println e.class.name }
//= getNumericValue
try { println(java.lang.Character.getNumericValue(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.getNumericValue(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.getNumericValue(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.getNumericValue(0)) } catch (Exception e) { println e.class.name }
//= getType
try { println(java.lang.Character.getType(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.getType(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.getType(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.getType(0)) } catch (Exception e) { println e.class.name }
//= highSurrogate
try { println(java.lang.Character.highSurrogate(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.highSurrogate(0)) } catch (Exception e) { println e.class.name }
//= isAlphabetic
try { println(java.lang.Character.isAlphabetic(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isAlphabetic(0)) } catch (Exception e) { println e.class.name }
//= isBmpCodePoint
try { println(java.lang.Character.isBmpCodePoint(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isBmpCodePoint(0)) } catch (Exception e) { println e.class.name }
//= isDefined
try { println(java.lang.Character.isDefined(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isDefined(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isDefined(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isDefined(0)) } catch (Exception e) { println e.class.name }
//= isDigit
try { println(java.lang.Character.isDigit(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isDigit(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isDigit(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isDigit(0)) } catch (Exception e) { println e.class.name }
//= isHighSurrogate
try { println(java.lang.Character.isHighSurrogate(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isHighSurrogate(('7' as char))) } catch (Exception e) { println e.class.name }
//= isISOControl
try { println(java.lang.Character.isISOControl(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isISOControl(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isISOControl(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isISOControl(0)) } catch (Exception e) { println e.class.name }
//= isIdentifierIgnorable
try { println(java.lang.Character.isIdentifierIgnorable(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isIdentifierIgnorable(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isIdentifierIgnorable(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isIdentifierIgnorable(0)) } catch (Exception e) { println e.class.name }
//= isIdeographic
try { println(java.lang.Character.isIdeographic(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isIdeographic(0)) } catch (Exception e) { println e.class.name }
//= isJavaIdentifierPart
try { println(java.lang.Character.isJavaIdentifierPart(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isJavaIdentifierPart(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isJavaIdentifierPart(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isJavaIdentifierPart(0)) } catch (Exception e) { println e.class.name }
//= isJavaIdentifierStart
try { println(java.lang.Character.isJavaIdentifierStart(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isJavaIdentifierStart(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isJavaIdentifierStart(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isJavaIdentifierStart(0)) } catch (Exception e) { println e.class.name }
//= isJavaLetter
try { println(java.lang.Character.isJavaLetter(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isJavaLetter(('7' as char))) } catch (Exception e) { println e.class.name }
//= isJavaLetterOrDigit
try { println(java.lang.Character.isJavaLetterOrDigit(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isJavaLetterOrDigit(('7' as char))) } catch (Exception e) { println e.class.name }
//= isLetter
try { println(java.lang.Character.isLetter(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isLetter(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isLetter(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isLetter(0)) } catch (Exception e) { println e.class.name }
//= isLetterOrDigit
try { println(java.lang.Character.isLetterOrDigit(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isLetterOrDigit(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isLetterOrDigit(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isLetterOrDigit(0)) } catch (Exception e) { println e.class.name }
//= isLowSurrogate
try { println(java.lang.Character.isLowSurrogate(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isLowSurrogate(('7' as char))) } catch (Exception e) { println e.class.name }
//= isLowerCase
try { println(java.lang.Character.isLowerCase(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isLowerCase(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isLowerCase(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isLowerCase(0)) } catch (Exception e) { println e.class.name }
//= isMirrored
try { println(java.lang.Character.isMirrored(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isMirrored(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isMirrored(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isMirrored(0)) } catch (Exception e) { println e.class.name }
//= isSpace
try { println(java.lang.Character.isSpace(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isSpace(('7' as char))) } catch (Exception e) { println e.class.name }
//= isSpaceChar
try { println(java.lang.Character.isSpaceChar(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isSpaceChar(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isSpaceChar(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isSpaceChar(0)) } catch (Exception e) { println e.class.name }
//= isSupplementaryCodePoint
try { println(java.lang.Character.isSupplementaryCodePoint(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isSupplementaryCodePoint(0)) } catch (Exception e) { println e.class.name }
//= isSurrogate
try { println(java.lang.Character.isSurrogate(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isSurrogate(('7' as char))) } catch (Exception e) { println e.class.name }
//= isSurrogatePair
try { println(java.lang.Character.isSurrogatePair(('b' as char), ('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isSurrogatePair(('b' as char), ('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isSurrogatePair(('7' as char), ('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isSurrogatePair(('7' as char), ('7' as char))) } catch (Exception e) { println e.class.name }
//= isTitleCase
try { println(java.lang.Character.isTitleCase(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isTitleCase(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isTitleCase(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isTitleCase(0)) } catch (Exception e) { println e.class.name }
//= isUnicodeIdentifierPart
try { println(java.lang.Character.isUnicodeIdentifierPart(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isUnicodeIdentifierPart(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isUnicodeIdentifierPart(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isUnicodeIdentifierPart(0)) } catch (Exception e) { println e.class.name }
//= isUnicodeIdentifierStart
try { println(java.lang.Character.isUnicodeIdentifierStart(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isUnicodeIdentifierStart(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isUnicodeIdentifierStart(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isUnicodeIdentifierStart(0)) } catch (Exception e) { println e.class.name }
//= isUpperCase
try { println(java.lang.Character.isUpperCase(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isUpperCase(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isUpperCase(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isUpperCase(0)) } catch (Exception e) { println e.class.name }
//= isValidCodePoint
try { println(java.lang.Character.isValidCodePoint(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isValidCodePoint(0)) } catch (Exception e) { println e.class.name }
//= isWhitespace
try { println(java.lang.Character.isWhitespace(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isWhitespace(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isWhitespace(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.isWhitespace(0)) } catch (Exception e) { println e.class.name }
//= lowSurrogate
try { println(java.lang.Character.lowSurrogate(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.lowSurrogate(0)) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.lang.Character(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Character(('7' as char))) } catch (Exception e) { println e.class.name }
//= offsetByCodePoints
try { println(java.lang.Character.offsetByCodePoints('an', 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.offsetByCodePoints('an', 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.offsetByCodePoints('an', 0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.offsetByCodePoints("g${1}s", 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.offsetByCodePoints("g${1}s", 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.offsetByCodePoints("g${1}s", 0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.offsetByCodePoints((['c', 'a'] as char[]), 2, 0, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.offsetByCodePoints((['c', 'a'] as char[]), 0, 2, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.offsetByCodePoints('an', 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.offsetByCodePoints("g${1}s", 2, 2)) } catch (Exception e) { println e.class.name }
//= reverseBytes
try { println(java.lang.Character.reverseBytes(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.reverseBytes(('7' as char))) } catch (Exception e) { println e.class.name }
//= toChars
try { println(java.lang.Character.toChars(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toChars(0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toChars(2, (['c', 'a'] as char[]), 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toChars(0, (['c', 'a'] as char[]), 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toChars(2, (['c', 'a'] as char[]), 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toChars(0, (['c', 'a'] as char[]), 2)) } catch (Exception e) { println e.class.name }
//= toCodePoint
try { println(java.lang.Character.toCodePoint(('b' as char), ('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toCodePoint(('b' as char), ('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toCodePoint(('7' as char), ('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toCodePoint(('7' as char), ('7' as char))) } catch (Exception e) { println e.class.name }
//= toLowerCase
try { println(java.lang.Character.toLowerCase(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toLowerCase(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toLowerCase(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toLowerCase(0)) } catch (Exception e) { println e.class.name }
//= toString
try { def r = ('b' as char); println(r.toString()) } catch (Exception e) { println e.class.name }
try { def r = ('7' as char); println(r.toString()) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toString(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toString(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toString(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toString(0)) } catch (Exception e) { println e.class.name }
//= toTitleCase
try { println(java.lang.Character.toTitleCase(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toTitleCase(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toTitleCase(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toTitleCase(0)) } catch (Exception e) { println e.class.name }
//= toUpperCase
try { println(java.lang.Character.toUpperCase(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toUpperCase(('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toUpperCase(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.toUpperCase(0)) } catch (Exception e) { println e.class.name }
//= valueOf
try { println(java.lang.Character.valueOf(('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Character.valueOf(('7' as char))) } catch (Exception e) { println e.class.name }
