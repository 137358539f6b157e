//= int
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { int v = 7; v }
show('long') { int v = 6L; v }
show('big-integer') { int v = 5G; v }
show('big-decimal') { int v = 2.50; v }
show('double') { int v = 1.5d; v }
show('float') { int v = 0.5f; v }
show('byte') { int v = (3 as byte); v }
show('char') { int v = ('c' as char); v }
show('boolean') { int v = true; v }
show('string') { int v = '12'; v }
show('gstring') { int v = "g${1}"; v }
show('null') { int v = null; v }
show('list') { int v = [2, 1]; v }
show('map') { int v = [a: 1]; v }
show('range') { int v = (1..3); v }
show('set') { int v = ([1, 2] as Set); v }
show('int-array') { int v = ([2, 1] as int[]); v }
show('closure') { int v = { it }; v }
show('pattern') { int v = ~/1./; v }
show('date') { int v = new Date(86400000L); v }
show('class') { int v = Integer; v }
//= Integer
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Integer v = 7; v }
show('long') { Integer v = 6L; v }
show('big-integer') { Integer v = 5G; v }
show('big-decimal') { Integer v = 2.50; v }
show('double') { Integer v = 1.5d; v }
show('float') { Integer v = 0.5f; v }
show('byte') { Integer v = (3 as byte); v }
show('char') { Integer v = ('c' as char); v }
show('boolean') { Integer v = true; v }
show('string') { Integer v = '12'; v }
show('gstring') { Integer v = "g${1}"; v }
show('null') { Integer v = null; v }
show('list') { Integer v = [2, 1]; v }
show('map') { Integer v = [a: 1]; v }
show('range') { Integer v = (1..3); v }
show('set') { Integer v = ([1, 2] as Set); v }
show('int-array') { Integer v = ([2, 1] as int[]); v }
show('closure') { Integer v = { it }; v }
show('pattern') { Integer v = ~/1./; v }
show('date') { Integer v = new Date(86400000L); v }
show('class') { Integer v = Integer; v }
//= long
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { long v = 7; v }
show('long') { long v = 6L; v }
show('big-integer') { long v = 5G; v }
show('big-decimal') { long v = 2.50; v }
show('double') { long v = 1.5d; v }
show('float') { long v = 0.5f; v }
show('byte') { long v = (3 as byte); v }
show('char') { long v = ('c' as char); v }
show('boolean') { long v = true; v }
show('string') { long v = '12'; v }
show('gstring') { long v = "g${1}"; v }
show('null') { long v = null; v }
show('list') { long v = [2, 1]; v }
show('map') { long v = [a: 1]; v }
show('range') { long v = (1..3); v }
show('set') { long v = ([1, 2] as Set); v }
show('int-array') { long v = ([2, 1] as int[]); v }
show('closure') { long v = { it }; v }
show('pattern') { long v = ~/1./; v }
show('date') { long v = new Date(86400000L); v }
show('class') { long v = Integer; v }
//= Long
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Long v = 7; v }
show('long') { Long v = 6L; v }
show('big-integer') { Long v = 5G; v }
show('big-decimal') { Long v = 2.50; v }
show('double') { Long v = 1.5d; v }
show('float') { Long v = 0.5f; v }
show('byte') { Long v = (3 as byte); v }
show('char') { Long v = ('c' as char); v }
show('boolean') { Long v = true; v }
show('string') { Long v = '12'; v }
show('gstring') { Long v = "g${1}"; v }
show('null') { Long v = null; v }
show('list') { Long v = [2, 1]; v }
show('map') { Long v = [a: 1]; v }
show('range') { Long v = (1..3); v }
show('set') { Long v = ([1, 2] as Set); v }
show('int-array') { Long v = ([2, 1] as int[]); v }
show('closure') { Long v = { it }; v }
show('pattern') { Long v = ~/1./; v }
show('date') { Long v = new Date(86400000L); v }
show('class') { Long v = Integer; v }
//= short
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { short v = 7; v }
show('long') { short v = 6L; v }
show('big-integer') { short v = 5G; v }
show('big-decimal') { short v = 2.50; v }
show('double') { short v = 1.5d; v }
show('float') { short v = 0.5f; v }
show('byte') { short v = (3 as byte); v }
show('char') { short v = ('c' as char); v }
show('boolean') { short v = true; v }
show('string') { short v = '12'; v }
show('gstring') { short v = "g${1}"; v }
show('null') { short v = null; v }
show('list') { short v = [2, 1]; v }
show('map') { short v = [a: 1]; v }
show('range') { short v = (1..3); v }
show('set') { short v = ([1, 2] as Set); v }
show('int-array') { short v = ([2, 1] as int[]); v }
show('closure') { short v = { it }; v }
show('pattern') { short v = ~/1./; v }
show('date') { short v = new Date(86400000L); v }
show('class') { short v = Integer; v }
//= byte
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { byte v = 7; v }
show('long') { byte v = 6L; v }
show('big-integer') { byte v = 5G; v }
show('big-decimal') { byte v = 2.50; v }
show('double') { byte v = 1.5d; v }
show('float') { byte v = 0.5f; v }
show('byte') { byte v = (3 as byte); v }
show('char') { byte v = ('c' as char); v }
show('boolean') { byte v = true; v }
show('string') { byte v = '12'; v }
show('gstring') { byte v = "g${1}"; v }
show('null') { byte v = null; v }
show('list') { byte v = [2, 1]; v }
show('map') { byte v = [a: 1]; v }
show('range') { byte v = (1..3); v }
show('set') { byte v = ([1, 2] as Set); v }
show('int-array') { byte v = ([2, 1] as int[]); v }
show('closure') { byte v = { it }; v }
show('pattern') { byte v = ~/1./; v }
show('date') { byte v = new Date(86400000L); v }
show('class') { byte v = Integer; v }
//= char
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { char v = 7; v }
show('long') { char v = 6L; v }
show('big-integer') { char v = 5G; v }
show('big-decimal') { char v = 2.50; v }
show('double') { char v = 1.5d; v }
show('float') { char v = 0.5f; v }
show('byte') { char v = (3 as byte); v }
show('char') { char v = ('c' as char); v }
show('boolean') { char v = true; v }
show('string') { char v = '12'; v }
show('gstring') { char v = "g${1}"; v }
show('null') { char v = null; v }
show('list') { char v = [2, 1]; v }
show('map') { char v = [a: 1]; v }
show('range') { char v = (1..3); v }
show('set') { char v = ([1, 2] as Set); v }
show('int-array') { char v = ([2, 1] as int[]); v }
show('closure') { char v = { it }; v }
show('pattern') { char v = ~/1./; v }
show('date') { char v = new Date(86400000L); v }
show('class') { char v = Integer; v }
//= Character
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Character v = 7; v }
show('long') { Character v = 6L; v }
show('big-integer') { Character v = 5G; v }
show('big-decimal') { Character v = 2.50; v }
show('double') { Character v = 1.5d; v }
show('float') { Character v = 0.5f; v }
show('byte') { Character v = (3 as byte); v }
show('char') { Character v = ('c' as char); v }
show('boolean') { Character v = true; v }
show('string') { Character v = '12'; v }
show('gstring') { Character v = "g${1}"; v }
show('null') { Character v = null; v }
show('list') { Character v = [2, 1]; v }
show('map') { Character v = [a: 1]; v }
show('range') { Character v = (1..3); v }
show('set') { Character v = ([1, 2] as Set); v }
show('int-array') { Character v = ([2, 1] as int[]); v }
show('closure') { Character v = { it }; v }
show('pattern') { Character v = ~/1./; v }
show('date') { Character v = new Date(86400000L); v }
show('class') { Character v = Integer; v }
//= float
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { float v = 7; v }
show('long') { float v = 6L; v }
show('big-integer') { float v = 5G; v }
show('big-decimal') { float v = 2.50; v }
show('double') { float v = 1.5d; v }
show('float') { float v = 0.5f; v }
show('byte') { float v = (3 as byte); v }
show('char') { float v = ('c' as char); v }
show('boolean') { float v = true; v }
show('string') { float v = '12'; v }
show('gstring') { float v = "g${1}"; v }
show('null') { float v = null; v }
show('list') { float v = [2, 1]; v }
show('map') { float v = [a: 1]; v }
show('range') { float v = (1..3); v }
show('set') { float v = ([1, 2] as Set); v }
show('int-array') { float v = ([2, 1] as int[]); v }
show('closure') { float v = { it }; v }
show('pattern') { float v = ~/1./; v }
show('date') { float v = new Date(86400000L); v }
show('class') { float v = Integer; v }
//= double
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { double v = 7; v }
show('long') { double v = 6L; v }
show('big-integer') { double v = 5G; v }
show('big-decimal') { double v = 2.50; v }
show('double') { double v = 1.5d; v }
show('float') { double v = 0.5f; v }
show('byte') { double v = (3 as byte); v }
show('char') { double v = ('c' as char); v }
show('boolean') { double v = true; v }
show('string') { double v = '12'; v }
show('gstring') { double v = "g${1}"; v }
show('null') { double v = null; v }
show('list') { double v = [2, 1]; v }
show('map') { double v = [a: 1]; v }
show('range') { double v = (1..3); v }
show('set') { double v = ([1, 2] as Set); v }
show('int-array') { double v = ([2, 1] as int[]); v }
show('closure') { double v = { it }; v }
show('pattern') { double v = ~/1./; v }
show('date') { double v = new Date(86400000L); v }
show('class') { double v = Integer; v }
//= BigDecimal
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { BigDecimal v = 7; v }
show('long') { BigDecimal v = 6L; v }
show('big-integer') { BigDecimal v = 5G; v }
show('big-decimal') { BigDecimal v = 2.50; v }
show('double') { BigDecimal v = 1.5d; v }
show('float') { BigDecimal v = 0.5f; v }
show('byte') { BigDecimal v = (3 as byte); v }
show('char') { BigDecimal v = ('c' as char); v }
show('boolean') { BigDecimal v = true; v }
show('string') { BigDecimal v = '12'; v }
show('gstring') { BigDecimal v = "g${1}"; v }
show('null') { BigDecimal v = null; v }
show('list') { BigDecimal v = [2, 1]; v }
show('map') { BigDecimal v = [a: 1]; v }
show('range') { BigDecimal v = (1..3); v }
show('set') { BigDecimal v = ([1, 2] as Set); v }
show('int-array') { BigDecimal v = ([2, 1] as int[]); v }
show('closure') { BigDecimal v = { it }; v }
show('pattern') { BigDecimal v = ~/1./; v }
show('date') { BigDecimal v = new Date(86400000L); v }
show('class') { BigDecimal v = Integer; v }
//= BigInteger
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { BigInteger v = 7; v }
show('long') { BigInteger v = 6L; v }
show('big-integer') { BigInteger v = 5G; v }
show('big-decimal') { BigInteger v = 2.50; v }
show('double') { BigInteger v = 1.5d; v }
show('float') { BigInteger v = 0.5f; v }
show('byte') { BigInteger v = (3 as byte); v }
show('char') { BigInteger v = ('c' as char); v }
show('boolean') { BigInteger v = true; v }
show('string') { BigInteger v = '12'; v }
show('gstring') { BigInteger v = "g${1}"; v }
show('null') { BigInteger v = null; v }
show('list') { BigInteger v = [2, 1]; v }
show('map') { BigInteger v = [a: 1]; v }
show('range') { BigInteger v = (1..3); v }
show('set') { BigInteger v = ([1, 2] as Set); v }
show('int-array') { BigInteger v = ([2, 1] as int[]); v }
show('closure') { BigInteger v = { it }; v }
show('pattern') { BigInteger v = ~/1./; v }
show('date') { BigInteger v = new Date(86400000L); v }
show('class') { BigInteger v = Integer; v }
//= Number
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Number v = 7; v }
show('long') { Number v = 6L; v }
show('big-integer') { Number v = 5G; v }
show('big-decimal') { Number v = 2.50; v }
show('double') { Number v = 1.5d; v }
show('float') { Number v = 0.5f; v }
show('byte') { Number v = (3 as byte); v }
show('char') { Number v = ('c' as char); v }
show('boolean') { Number v = true; v }
show('string') { Number v = '12'; v }
show('gstring') { Number v = "g${1}"; v }
show('null') { Number v = null; v }
show('list') { Number v = [2, 1]; v }
show('map') { Number v = [a: 1]; v }
show('range') { Number v = (1..3); v }
show('set') { Number v = ([1, 2] as Set); v }
show('int-array') { Number v = ([2, 1] as int[]); v }
show('closure') { Number v = { it }; v }
show('pattern') { Number v = ~/1./; v }
show('date') { Number v = new Date(86400000L); v }
show('class') { Number v = Integer; v }
//= boolean
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { boolean v = 7; v }
show('long') { boolean v = 6L; v }
show('big-integer') { boolean v = 5G; v }
show('big-decimal') { boolean v = 2.50; v }
show('double') { boolean v = 1.5d; v }
show('float') { boolean v = 0.5f; v }
show('byte') { boolean v = (3 as byte); v }
show('char') { boolean v = ('c' as char); v }
show('boolean') { boolean v = true; v }
show('string') { boolean v = '12'; v }
show('gstring') { boolean v = "g${1}"; v }
show('null') { boolean v = null; v }
show('list') { boolean v = [2, 1]; v }
show('map') { boolean v = [a: 1]; v }
show('range') { boolean v = (1..3); v }
show('set') { boolean v = ([1, 2] as Set); v }
show('int-array') { boolean v = ([2, 1] as int[]); v }
show('closure') { boolean v = { it }; v }
show('pattern') { boolean v = ~/1./; v }
show('date') { boolean v = new Date(86400000L); v }
show('class') { boolean v = Integer; v }
//= Boolean
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Boolean v = 7; v }
show('long') { Boolean v = 6L; v }
show('big-integer') { Boolean v = 5G; v }
show('big-decimal') { Boolean v = 2.50; v }
show('double') { Boolean v = 1.5d; v }
show('float') { Boolean v = 0.5f; v }
show('byte') { Boolean v = (3 as byte); v }
show('char') { Boolean v = ('c' as char); v }
show('boolean') { Boolean v = true; v }
show('string') { Boolean v = '12'; v }
show('gstring') { Boolean v = "g${1}"; v }
show('null') { Boolean v = null; v }
show('list') { Boolean v = [2, 1]; v }
show('map') { Boolean v = [a: 1]; v }
show('range') { Boolean v = (1..3); v }
show('set') { Boolean v = ([1, 2] as Set); v }
show('int-array') { Boolean v = ([2, 1] as int[]); v }
show('closure') { Boolean v = { it }; v }
show('pattern') { Boolean v = ~/1./; v }
show('date') { Boolean v = new Date(86400000L); v }
show('class') { Boolean v = Integer; v }
//= String
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { String v = 7; v }
show('long') { String v = 6L; v }
show('big-integer') { String v = 5G; v }
show('big-decimal') { String v = 2.50; v }
show('double') { String v = 1.5d; v }
show('float') { String v = 0.5f; v }
show('byte') { String v = (3 as byte); v }
show('char') { String v = ('c' as char); v }
show('boolean') { String v = true; v }
show('string') { String v = '12'; v }
show('gstring') { String v = "g${1}"; v }
show('null') { String v = null; v }
show('list') { String v = [2, 1]; v }
show('map') { String v = [a: 1]; v }
show('range') { String v = (1..3); v }
show('set') { String v = ([1, 2] as Set); v }
show('int-array') { String v = ([2, 1] as int[]); v }
show('closure') { String v = { it }; v }
show('pattern') { String v = ~/1./; v }
show('date') { String v = new Date(86400000L); v }
show('class') { String v = Integer; v }
//= Object
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Object v = 7; v }
show('long') { Object v = 6L; v }
show('big-integer') { Object v = 5G; v }
show('big-decimal') { Object v = 2.50; v }
show('double') { Object v = 1.5d; v }
show('float') { Object v = 0.5f; v }
show('byte') { Object v = (3 as byte); v }
show('char') { Object v = ('c' as char); v }
show('boolean') { Object v = true; v }
show('string') { Object v = '12'; v }
show('gstring') { Object v = "g${1}"; v }
show('null') { Object v = null; v }
show('list') { Object v = [2, 1]; v }
show('map') { Object v = [a: 1]; v }
show('range') { Object v = (1..3); v }
show('set') { Object v = ([1, 2] as Set); v }
show('int-array') { Object v = ([2, 1] as int[]); v }
show('closure') { Object v = { it }; v }
show('pattern') { Object v = ~/1./; v }
show('date') { Object v = new Date(86400000L); v }
show('class') { Object v = Integer; v }
//= List
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { List v = 7; v }
show('long') { List v = 6L; v }
show('big-integer') { List v = 5G; v }
show('big-decimal') { List v = 2.50; v }
show('double') { List v = 1.5d; v }
show('float') { List v = 0.5f; v }
show('byte') { List v = (3 as byte); v }
show('char') { List v = ('c' as char); v }
show('boolean') { List v = true; v }
show('string') { List v = '12'; v }
show('gstring') { List v = "g${1}"; v }
show('null') { List v = null; v }
show('list') { List v = [2, 1]; v }
show('map') { List v = [a: 1]; v }
show('range') { List v = (1..3); v }
show('set') { List v = ([1, 2] as Set); v }
show('int-array') { List v = ([2, 1] as int[]); v }
show('closure') { List v = { it }; v }
show('pattern') { List v = ~/1./; v }
show('date') { List v = new Date(86400000L); v }
show('class') { List v = Integer; v }
//= Set
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Set v = 7; v }
show('long') { Set v = 6L; v }
show('big-integer') { Set v = 5G; v }
show('big-decimal') { Set v = 2.50; v }
show('double') { Set v = 1.5d; v }
show('float') { Set v = 0.5f; v }
show('byte') { Set v = (3 as byte); v }
show('char') { Set v = ('c' as char); v }
show('boolean') { Set v = true; v }
show('string') { Set v = '12'; v }
show('gstring') { Set v = "g${1}"; v }
show('null') { Set v = null; v }
show('list') { Set v = [2, 1]; v }
show('map') { Set v = [a: 1]; v }
show('range') { Set v = (1..3); v }
show('set') { Set v = ([1, 2] as Set); v }
show('int-array') { Set v = ([2, 1] as int[]); v }
show('closure') { Set v = { it }; v }
show('pattern') { Set v = ~/1./; v }
show('date') { Set v = new Date(86400000L); v }
show('class') { Set v = Integer; v }
//= Map
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Map v = 7; v }
show('long') { Map v = 6L; v }
show('big-integer') { Map v = 5G; v }
show('big-decimal') { Map v = 2.50; v }
show('double') { Map v = 1.5d; v }
show('float') { Map v = 0.5f; v }
show('byte') { Map v = (3 as byte); v }
show('char') { Map v = ('c' as char); v }
show('boolean') { Map v = true; v }
show('string') { Map v = '12'; v }
show('gstring') { Map v = "g${1}"; v }
show('null') { Map v = null; v }
show('list') { Map v = [2, 1]; v }
show('map') { Map v = [a: 1]; v }
show('range') { Map v = (1..3); v }
show('set') { Map v = ([1, 2] as Set); v }
show('int-array') { Map v = ([2, 1] as int[]); v }
show('closure') { Map v = { it }; v }
show('pattern') { Map v = ~/1./; v }
show('date') { Map v = new Date(86400000L); v }
show('class') { Map v = Integer; v }
//= Collection
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Collection v = 7; v }
show('long') { Collection v = 6L; v }
show('big-integer') { Collection v = 5G; v }
show('big-decimal') { Collection v = 2.50; v }
show('double') { Collection v = 1.5d; v }
show('float') { Collection v = 0.5f; v }
show('byte') { Collection v = (3 as byte); v }
show('char') { Collection v = ('c' as char); v }
show('boolean') { Collection v = true; v }
show('string') { Collection v = '12'; v }
show('gstring') { Collection v = "g${1}"; v }
show('null') { Collection v = null; v }
show('list') { Collection v = [2, 1]; v }
show('map') { Collection v = [a: 1]; v }
show('range') { Collection v = (1..3); v }
show('set') { Collection v = ([1, 2] as Set); v }
show('int-array') { Collection v = ([2, 1] as int[]); v }
show('closure') { Collection v = { it }; v }
show('pattern') { Collection v = ~/1./; v }
show('date') { Collection v = new Date(86400000L); v }
show('class') { Collection v = Integer; v }
//= LinkedList
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { LinkedList v = 7; v }
show('long') { LinkedList v = 6L; v }
show('big-integer') { LinkedList v = 5G; v }
show('big-decimal') { LinkedList v = 2.50; v }
show('double') { LinkedList v = 1.5d; v }
show('float') { LinkedList v = 0.5f; v }
show('byte') { LinkedList v = (3 as byte); v }
show('char') { LinkedList v = ('c' as char); v }
show('boolean') { LinkedList v = true; v }
show('string') { LinkedList v = '12'; v }
show('gstring') { LinkedList v = "g${1}"; v }
show('null') { LinkedList v = null; v }
show('list') { LinkedList v = [2, 1]; v }
show('map') { LinkedList v = [a: 1]; v }
show('range') { LinkedList v = (1..3); v }
show('set') { LinkedList v = ([1, 2] as Set); v }
show('int-array') { LinkedList v = ([2, 1] as int[]); v }
show('closure') { LinkedList v = { it }; v }
show('pattern') { LinkedList v = ~/1./; v }
show('date') { LinkedList v = new Date(86400000L); v }
show('class') { LinkedList v = Integer; v }
//= TreeSet
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { TreeSet v = 7; v }
show('long') { TreeSet v = 6L; v }
show('big-integer') { TreeSet v = 5G; v }
show('big-decimal') { TreeSet v = 2.50; v }
show('double') { TreeSet v = 1.5d; v }
show('float') { TreeSet v = 0.5f; v }
show('byte') { TreeSet v = (3 as byte); v }
show('char') { TreeSet v = ('c' as char); v }
show('boolean') { TreeSet v = true; v }
show('string') { TreeSet v = '12'; v }
show('gstring') { TreeSet v = "g${1}"; v }
show('null') { TreeSet v = null; v }
show('list') { TreeSet v = [2, 1]; v }
show('map') { TreeSet v = [a: 1]; v }
show('range') { TreeSet v = (1..3); v }
show('set') { TreeSet v = ([1, 2] as Set); v }
show('int-array') { TreeSet v = ([2, 1] as int[]); v }
show('closure') { TreeSet v = { it }; v }
show('pattern') { TreeSet v = ~/1./; v }
show('date') { TreeSet v = new Date(86400000L); v }
show('class') { TreeSet v = Integer; v }
//= int[]
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { int[] v = 7; v }
show('long') { int[] v = 6L; v }
show('big-integer') { int[] v = 5G; v }
show('big-decimal') { int[] v = 2.50; v }
show('double') { int[] v = 1.5d; v }
show('float') { int[] v = 0.5f; v }
show('byte') { int[] v = (3 as byte); v }
show('char') { int[] v = ('c' as char); v }
show('boolean') { int[] v = true; v }
show('string') { int[] v = '12'; v }
show('gstring') { int[] v = "g${1}"; v }
show('null') { int[] v = null; v }
show('list') { int[] v = [2, 1]; v }
show('map') { int[] v = [a: 1]; v }
show('range') { int[] v = (1..3); v }
show('set') { int[] v = ([1, 2] as Set); v }
show('int-array') { int[] v = ([2, 1] as int[]); v }
show('closure') { int[] v = { it }; v }
show('pattern') { int[] v = ~/1./; v }
show('date') { int[] v = new Date(86400000L); v }
show('class') { int[] v = Integer; v }
//= String[]
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { String[] v = 7; v }
show('long') { String[] v = 6L; v }
show('big-integer') { String[] v = 5G; v }
show('big-decimal') { String[] v = 2.50; v }
show('double') { String[] v = 1.5d; v }
show('float') { String[] v = 0.5f; v }
show('byte') { String[] v = (3 as byte); v }
show('char') { String[] v = ('c' as char); v }
show('boolean') { String[] v = true; v }
show('string') { String[] v = '12'; v }
show('gstring') { String[] v = "g${1}"; v }
show('null') { String[] v = null; v }
show('list') { String[] v = [2, 1]; v }
show('map') { String[] v = [a: 1]; v }
show('range') { String[] v = (1..3); v }
show('set') { String[] v = ([1, 2] as Set); v }
show('int-array') { String[] v = ([2, 1] as int[]); v }
show('closure') { String[] v = { it }; v }
show('pattern') { String[] v = ~/1./; v }
show('date') { String[] v = new Date(86400000L); v }
show('class') { String[] v = Integer; v }
//= Object[]
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Object[] v = 7; v }
show('long') { Object[] v = 6L; v }
show('big-integer') { Object[] v = 5G; v }
show('big-decimal') { Object[] v = 2.50; v }
show('double') { Object[] v = 1.5d; v }
show('float') { Object[] v = 0.5f; v }
show('byte') { Object[] v = (3 as byte); v }
show('char') { Object[] v = ('c' as char); v }
show('boolean') { Object[] v = true; v }
show('string') { Object[] v = '12'; v }
show('gstring') { Object[] v = "g${1}"; v }
show('null') { Object[] v = null; v }
show('list') { Object[] v = [2, 1]; v }
show('map') { Object[] v = [a: 1]; v }
show('range') { Object[] v = (1..3); v }
show('set') { Object[] v = ([1, 2] as Set); v }
show('int-array') { Object[] v = ([2, 1] as int[]); v }
show('closure') { Object[] v = { it }; v }
show('pattern') { Object[] v = ~/1./; v }
show('date') { Object[] v = new Date(86400000L); v }
show('class') { Object[] v = Integer; v }
//= Date
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Date v = 7; v }
show('long') { Date v = 6L; v }
show('big-integer') { Date v = 5G; v }
show('big-decimal') { Date v = 2.50; v }
show('double') { Date v = 1.5d; v }
show('float') { Date v = 0.5f; v }
show('byte') { Date v = (3 as byte); v }
show('char') { Date v = ('c' as char); v }
show('boolean') { Date v = true; v }
show('string') { Date v = '12'; v }
show('gstring') { Date v = "g${1}"; v }
show('null') { Date v = null; v }
show('list') { Date v = [2, 1]; v }
show('map') { Date v = [a: 1]; v }
show('range') { Date v = (1..3); v }
show('set') { Date v = ([1, 2] as Set); v }
show('int-array') { Date v = ([2, 1] as int[]); v }
show('closure') { Date v = { it }; v }
show('pattern') { Date v = ~/1./; v }
show('date') { Date v = new Date(86400000L); v }
show('class') { Date v = Integer; v }
//= Closure
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Closure v = 7; v }
show('long') { Closure v = 6L; v }
show('big-integer') { Closure v = 5G; v }
show('big-decimal') { Closure v = 2.50; v }
show('double') { Closure v = 1.5d; v }
show('float') { Closure v = 0.5f; v }
show('byte') { Closure v = (3 as byte); v }
show('char') { Closure v = ('c' as char); v }
show('boolean') { Closure v = true; v }
show('string') { Closure v = '12'; v }
show('gstring') { Closure v = "g${1}"; v }
show('null') { Closure v = null; v }
show('list') { Closure v = [2, 1]; v }
show('map') { Closure v = [a: 1]; v }
show('range') { Closure v = (1..3); v }
show('set') { Closure v = ([1, 2] as Set); v }
show('int-array') { Closure v = ([2, 1] as int[]); v }
show('closure') { Closure v = { it }; v }
show('pattern') { Closure v = ~/1./; v }
show('date') { Closure v = new Date(86400000L); v }
show('class') { Closure v = Integer; v }
//= Runnable
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Runnable v = 7; v }
show('long') { Runnable v = 6L; v }
show('big-integer') { Runnable v = 5G; v }
show('big-decimal') { Runnable v = 2.50; v }
show('double') { Runnable v = 1.5d; v }
show('float') { Runnable v = 0.5f; v }
show('byte') { Runnable v = (3 as byte); v }
show('char') { Runnable v = ('c' as char); v }
show('boolean') { Runnable v = true; v }
show('string') { Runnable v = '12'; v }
show('gstring') { Runnable v = "g${1}"; v }
show('null') { Runnable v = null; v }
show('list') { Runnable v = [2, 1]; v }
show('map') { Runnable v = [a: 1]; v }
show('range') { Runnable v = (1..3); v }
show('set') { Runnable v = ([1, 2] as Set); v }
show('int-array') { Runnable v = ([2, 1] as int[]); v }
show('closure') { Runnable v = { it }; v }
show('pattern') { Runnable v = ~/1./; v }
show('date') { Runnable v = new Date(86400000L); v }
show('class') { Runnable v = Integer; v }
//= Iterable
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Iterable v = 7; v }
show('long') { Iterable v = 6L; v }
show('big-integer') { Iterable v = 5G; v }
show('big-decimal') { Iterable v = 2.50; v }
show('double') { Iterable v = 1.5d; v }
show('float') { Iterable v = 0.5f; v }
show('byte') { Iterable v = (3 as byte); v }
show('char') { Iterable v = ('c' as char); v }
show('boolean') { Iterable v = true; v }
show('string') { Iterable v = '12'; v }
show('gstring') { Iterable v = "g${1}"; v }
show('null') { Iterable v = null; v }
show('list') { Iterable v = [2, 1]; v }
show('map') { Iterable v = [a: 1]; v }
show('range') { Iterable v = (1..3); v }
show('set') { Iterable v = ([1, 2] as Set); v }
show('int-array') { Iterable v = ([2, 1] as int[]); v }
show('closure') { Iterable v = { it }; v }
show('pattern') { Iterable v = ~/1./; v }
show('date') { Iterable v = new Date(86400000L); v }
show('class') { Iterable v = Integer; v }
