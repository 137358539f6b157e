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
def take(int v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(Integer v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(long v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(Long v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(short v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(byte v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(char v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(Character v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(float v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(double v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(BigDecimal v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(BigInteger v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(Number v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(boolean v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(Boolean v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(String v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(Object v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(List v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(Set v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(Map v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(Collection v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(LinkedList v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(TreeSet v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(int[] v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(String[] v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(Object[] v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(Date v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(Closure v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(Runnable v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
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
def take(Iterable v) { v }
show('int') { take(7) }
show('long') { take(6L) }
show('big-integer') { take(5G) }
show('big-decimal') { take(2.50) }
show('double') { take(1.5d) }
show('float') { take(0.5f) }
show('byte') { take((3 as byte)) }
show('char') { take(('c' as char)) }
show('boolean') { take(true) }
show('string') { take('12') }
show('gstring') { take("g${1}") }
show('null') { take(null) }
show('list') { take([2, 1]) }
show('map') { take([a: 1]) }
show('range') { take((1..3)) }
show('set') { take(([1, 2] as Set)) }
show('int-array') { take(([2, 1] as int[])) }
show('closure') { take({ it }) }
show('pattern') { take(~/1./) }
show('date') { take(new Date(86400000L)) }
show('class') { take(Integer) }
