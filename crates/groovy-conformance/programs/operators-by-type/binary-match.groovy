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
show('int') { 7 ==~ 7 }
show('long') { 7 ==~ 6L }
show('big-integer') { 7 ==~ 5G }
show('big-decimal') { 7 ==~ 2.50 }
show('double') { 7 ==~ 1.5d }
show('float') { 7 ==~ 0.5f }
show('byte') { 7 ==~ (3 as byte) }
show('char') { 7 ==~ ('c' as char) }
show('boolean') { 7 ==~ true }
show('string') { 7 ==~ '12' }
show('gstring') { 7 ==~ "g${1}" }
show('null') { 7 ==~ null }
show('list') { 7 ==~ [2, 1] }
show('map') { 7 ==~ [a: 1] }
show('range') { 7 ==~ (1..3) }
show('set') { 7 ==~ ([1, 2] as Set) }
show('int-array') { 7 ==~ ([2, 1] as int[]) }
show('closure') { 7 ==~ { it } }
show('pattern') { 7 ==~ ~/1./ }
show('date') { 7 ==~ new Date(86400000L) }
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
show('int') { 6L ==~ 7 }
show('long') { 6L ==~ 6L }
show('big-integer') { 6L ==~ 5G }
show('big-decimal') { 6L ==~ 2.50 }
show('double') { 6L ==~ 1.5d }
show('float') { 6L ==~ 0.5f }
show('byte') { 6L ==~ (3 as byte) }
show('char') { 6L ==~ ('c' as char) }
show('boolean') { 6L ==~ true }
show('string') { 6L ==~ '12' }
show('gstring') { 6L ==~ "g${1}" }
show('null') { 6L ==~ null }
show('list') { 6L ==~ [2, 1] }
show('map') { 6L ==~ [a: 1] }
show('range') { 6L ==~ (1..3) }
show('set') { 6L ==~ ([1, 2] as Set) }
show('int-array') { 6L ==~ ([2, 1] as int[]) }
show('closure') { 6L ==~ { it } }
show('pattern') { 6L ==~ ~/1./ }
show('date') { 6L ==~ new Date(86400000L) }
//= big-integer
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { 5G ==~ 7 }
show('long') { 5G ==~ 6L }
show('big-integer') { 5G ==~ 5G }
show('big-decimal') { 5G ==~ 2.50 }
show('double') { 5G ==~ 1.5d }
show('float') { 5G ==~ 0.5f }
show('byte') { 5G ==~ (3 as byte) }
show('char') { 5G ==~ ('c' as char) }
show('boolean') { 5G ==~ true }
show('string') { 5G ==~ '12' }
show('gstring') { 5G ==~ "g${1}" }
show('null') { 5G ==~ null }
show('list') { 5G ==~ [2, 1] }
show('map') { 5G ==~ [a: 1] }
show('range') { 5G ==~ (1..3) }
show('set') { 5G ==~ ([1, 2] as Set) }
show('int-array') { 5G ==~ ([2, 1] as int[]) }
show('closure') { 5G ==~ { it } }
show('pattern') { 5G ==~ ~/1./ }
show('date') { 5G ==~ new Date(86400000L) }
//= big-decimal
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { 2.50 ==~ 7 }
show('long') { 2.50 ==~ 6L }
show('big-integer') { 2.50 ==~ 5G }
show('big-decimal') { 2.50 ==~ 2.50 }
show('double') { 2.50 ==~ 1.5d }
show('float') { 2.50 ==~ 0.5f }
show('byte') { 2.50 ==~ (3 as byte) }
show('char') { 2.50 ==~ ('c' as char) }
show('boolean') { 2.50 ==~ true }
show('string') { 2.50 ==~ '12' }
show('gstring') { 2.50 ==~ "g${1}" }
show('null') { 2.50 ==~ null }
show('list') { 2.50 ==~ [2, 1] }
show('map') { 2.50 ==~ [a: 1] }
show('range') { 2.50 ==~ (1..3) }
show('set') { 2.50 ==~ ([1, 2] as Set) }
show('int-array') { 2.50 ==~ ([2, 1] as int[]) }
show('closure') { 2.50 ==~ { it } }
show('pattern') { 2.50 ==~ ~/1./ }
show('date') { 2.50 ==~ new Date(86400000L) }
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
show('int') { 1.5d ==~ 7 }
show('long') { 1.5d ==~ 6L }
show('big-integer') { 1.5d ==~ 5G }
show('big-decimal') { 1.5d ==~ 2.50 }
show('double') { 1.5d ==~ 1.5d }
show('float') { 1.5d ==~ 0.5f }
show('byte') { 1.5d ==~ (3 as byte) }
show('char') { 1.5d ==~ ('c' as char) }
show('boolean') { 1.5d ==~ true }
show('string') { 1.5d ==~ '12' }
show('gstring') { 1.5d ==~ "g${1}" }
show('null') { 1.5d ==~ null }
show('list') { 1.5d ==~ [2, 1] }
show('map') { 1.5d ==~ [a: 1] }
show('range') { 1.5d ==~ (1..3) }
show('set') { 1.5d ==~ ([1, 2] as Set) }
show('int-array') { 1.5d ==~ ([2, 1] as int[]) }
show('closure') { 1.5d ==~ { it } }
show('pattern') { 1.5d ==~ ~/1./ }
show('date') { 1.5d ==~ new Date(86400000L) }
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
show('int') { 0.5f ==~ 7 }
show('long') { 0.5f ==~ 6L }
show('big-integer') { 0.5f ==~ 5G }
show('big-decimal') { 0.5f ==~ 2.50 }
show('double') { 0.5f ==~ 1.5d }
show('float') { 0.5f ==~ 0.5f }
show('byte') { 0.5f ==~ (3 as byte) }
show('char') { 0.5f ==~ ('c' as char) }
show('boolean') { 0.5f ==~ true }
show('string') { 0.5f ==~ '12' }
show('gstring') { 0.5f ==~ "g${1}" }
show('null') { 0.5f ==~ null }
show('list') { 0.5f ==~ [2, 1] }
show('map') { 0.5f ==~ [a: 1] }
show('range') { 0.5f ==~ (1..3) }
show('set') { 0.5f ==~ ([1, 2] as Set) }
show('int-array') { 0.5f ==~ ([2, 1] as int[]) }
show('closure') { 0.5f ==~ { it } }
show('pattern') { 0.5f ==~ ~/1./ }
show('date') { 0.5f ==~ new Date(86400000L) }
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
show('int') { (3 as byte) ==~ 7 }
show('long') { (3 as byte) ==~ 6L }
show('big-integer') { (3 as byte) ==~ 5G }
show('big-decimal') { (3 as byte) ==~ 2.50 }
show('double') { (3 as byte) ==~ 1.5d }
show('float') { (3 as byte) ==~ 0.5f }
show('byte') { (3 as byte) ==~ (3 as byte) }
show('char') { (3 as byte) ==~ ('c' as char) }
show('boolean') { (3 as byte) ==~ true }
show('string') { (3 as byte) ==~ '12' }
show('gstring') { (3 as byte) ==~ "g${1}" }
show('null') { (3 as byte) ==~ null }
show('list') { (3 as byte) ==~ [2, 1] }
show('map') { (3 as byte) ==~ [a: 1] }
show('range') { (3 as byte) ==~ (1..3) }
show('set') { (3 as byte) ==~ ([1, 2] as Set) }
show('int-array') { (3 as byte) ==~ ([2, 1] as int[]) }
show('closure') { (3 as byte) ==~ { it } }
show('pattern') { (3 as byte) ==~ ~/1./ }
show('date') { (3 as byte) ==~ new Date(86400000L) }
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
show('int') { ('c' as char) ==~ 7 }
show('long') { ('c' as char) ==~ 6L }
show('big-integer') { ('c' as char) ==~ 5G }
show('big-decimal') { ('c' as char) ==~ 2.50 }
show('double') { ('c' as char) ==~ 1.5d }
show('float') { ('c' as char) ==~ 0.5f }
show('byte') { ('c' as char) ==~ (3 as byte) }
show('char') { ('c' as char) ==~ ('c' as char) }
show('boolean') { ('c' as char) ==~ true }
show('string') { ('c' as char) ==~ '12' }
show('gstring') { ('c' as char) ==~ "g${1}" }
show('null') { ('c' as char) ==~ null }
show('list') { ('c' as char) ==~ [2, 1] }
show('map') { ('c' as char) ==~ [a: 1] }
show('range') { ('c' as char) ==~ (1..3) }
show('set') { ('c' as char) ==~ ([1, 2] as Set) }
show('int-array') { ('c' as char) ==~ ([2, 1] as int[]) }
show('closure') { ('c' as char) ==~ { it } }
show('pattern') { ('c' as char) ==~ ~/1./ }
show('date') { ('c' as char) ==~ new Date(86400000L) }
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
show('int') { true ==~ 7 }
show('long') { true ==~ 6L }
show('big-integer') { true ==~ 5G }
show('big-decimal') { true ==~ 2.50 }
show('double') { true ==~ 1.5d }
show('float') { true ==~ 0.5f }
show('byte') { true ==~ (3 as byte) }
show('char') { true ==~ ('c' as char) }
show('boolean') { true ==~ true }
show('string') { true ==~ '12' }
show('gstring') { true ==~ "g${1}" }
show('null') { true ==~ null }
show('list') { true ==~ [2, 1] }
show('map') { true ==~ [a: 1] }
show('range') { true ==~ (1..3) }
show('set') { true ==~ ([1, 2] as Set) }
show('int-array') { true ==~ ([2, 1] as int[]) }
show('closure') { true ==~ { it } }
show('pattern') { true ==~ ~/1./ }
show('date') { true ==~ new Date(86400000L) }
//= string
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { '12' ==~ 7 }
show('long') { '12' ==~ 6L }
show('big-integer') { '12' ==~ 5G }
show('big-decimal') { '12' ==~ 2.50 }
show('double') { '12' ==~ 1.5d }
show('float') { '12' ==~ 0.5f }
show('byte') { '12' ==~ (3 as byte) }
show('char') { '12' ==~ ('c' as char) }
show('boolean') { '12' ==~ true }
show('string') { '12' ==~ '12' }
show('gstring') { '12' ==~ "g${1}" }
show('null') { '12' ==~ null }
show('list') { '12' ==~ [2, 1] }
show('map') { '12' ==~ [a: 1] }
show('range') { '12' ==~ (1..3) }
show('set') { '12' ==~ ([1, 2] as Set) }
show('int-array') { '12' ==~ ([2, 1] as int[]) }
show('closure') { '12' ==~ { it } }
show('pattern') { '12' ==~ ~/1./ }
show('date') { '12' ==~ new Date(86400000L) }
//= gstring
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { "g${1}" ==~ 7 }
show('long') { "g${1}" ==~ 6L }
show('big-integer') { "g${1}" ==~ 5G }
show('big-decimal') { "g${1}" ==~ 2.50 }
show('double') { "g${1}" ==~ 1.5d }
show('float') { "g${1}" ==~ 0.5f }
show('byte') { "g${1}" ==~ (3 as byte) }
show('char') { "g${1}" ==~ ('c' as char) }
show('boolean') { "g${1}" ==~ true }
show('string') { "g${1}" ==~ '12' }
show('gstring') { "g${1}" ==~ "g${1}" }
show('null') { "g${1}" ==~ null }
show('list') { "g${1}" ==~ [2, 1] }
show('map') { "g${1}" ==~ [a: 1] }
show('range') { "g${1}" ==~ (1..3) }
show('set') { "g${1}" ==~ ([1, 2] as Set) }
show('int-array') { "g${1}" ==~ ([2, 1] as int[]) }
show('closure') { "g${1}" ==~ { it } }
show('pattern') { "g${1}" ==~ ~/1./ }
show('date') { "g${1}" ==~ new Date(86400000L) }
//= null
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { null ==~ 7 }
show('long') { null ==~ 6L }
show('big-integer') { null ==~ 5G }
show('big-decimal') { null ==~ 2.50 }
show('double') { null ==~ 1.5d }
show('float') { null ==~ 0.5f }
show('byte') { null ==~ (3 as byte) }
show('char') { null ==~ ('c' as char) }
show('boolean') { null ==~ true }
show('string') { null ==~ '12' }
show('gstring') { null ==~ "g${1}" }
show('null') { null ==~ null }
show('list') { null ==~ [2, 1] }
show('map') { null ==~ [a: 1] }
show('range') { null ==~ (1..3) }
show('set') { null ==~ ([1, 2] as Set) }
show('int-array') { null ==~ ([2, 1] as int[]) }
show('closure') { null ==~ { it } }
show('pattern') { null ==~ ~/1./ }
show('date') { null ==~ new Date(86400000L) }
//= list
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { [2, 1] ==~ 7 }
show('long') { [2, 1] ==~ 6L }
show('big-integer') { [2, 1] ==~ 5G }
show('big-decimal') { [2, 1] ==~ 2.50 }
show('double') { [2, 1] ==~ 1.5d }
show('float') { [2, 1] ==~ 0.5f }
show('byte') { [2, 1] ==~ (3 as byte) }
show('char') { [2, 1] ==~ ('c' as char) }
show('boolean') { [2, 1] ==~ true }
show('string') { [2, 1] ==~ '12' }
show('gstring') { [2, 1] ==~ "g${1}" }
show('null') { [2, 1] ==~ null }
show('list') { [2, 1] ==~ [2, 1] }
show('map') { [2, 1] ==~ [a: 1] }
show('range') { [2, 1] ==~ (1..3) }
show('set') { [2, 1] ==~ ([1, 2] as Set) }
show('int-array') { [2, 1] ==~ ([2, 1] as int[]) }
show('closure') { [2, 1] ==~ { it } }
show('pattern') { [2, 1] ==~ ~/1./ }
show('date') { [2, 1] ==~ new Date(86400000L) }
//= map
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { [a: 1] ==~ 7 }
show('long') { [a: 1] ==~ 6L }
show('big-integer') { [a: 1] ==~ 5G }
show('big-decimal') { [a: 1] ==~ 2.50 }
show('double') { [a: 1] ==~ 1.5d }
show('float') { [a: 1] ==~ 0.5f }
show('byte') { [a: 1] ==~ (3 as byte) }
show('char') { [a: 1] ==~ ('c' as char) }
show('boolean') { [a: 1] ==~ true }
show('string') { [a: 1] ==~ '12' }
show('gstring') { [a: 1] ==~ "g${1}" }
show('null') { [a: 1] ==~ null }
show('list') { [a: 1] ==~ [2, 1] }
show('map') { [a: 1] ==~ [a: 1] }
show('range') { [a: 1] ==~ (1..3) }
show('set') { [a: 1] ==~ ([1, 2] as Set) }
show('int-array') { [a: 1] ==~ ([2, 1] as int[]) }
show('closure') { [a: 1] ==~ { it } }
show('pattern') { [a: 1] ==~ ~/1./ }
show('date') { [a: 1] ==~ new Date(86400000L) }
//= range
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { (1..3) ==~ 7 }
show('long') { (1..3) ==~ 6L }
show('big-integer') { (1..3) ==~ 5G }
show('big-decimal') { (1..3) ==~ 2.50 }
show('double') { (1..3) ==~ 1.5d }
show('float') { (1..3) ==~ 0.5f }
show('byte') { (1..3) ==~ (3 as byte) }
show('char') { (1..3) ==~ ('c' as char) }
show('boolean') { (1..3) ==~ true }
show('string') { (1..3) ==~ '12' }
show('gstring') { (1..3) ==~ "g${1}" }
show('null') { (1..3) ==~ null }
show('list') { (1..3) ==~ [2, 1] }
show('map') { (1..3) ==~ [a: 1] }
show('range') { (1..3) ==~ (1..3) }
show('set') { (1..3) ==~ ([1, 2] as Set) }
show('int-array') { (1..3) ==~ ([2, 1] as int[]) }
show('closure') { (1..3) ==~ { it } }
show('pattern') { (1..3) ==~ ~/1./ }
show('date') { (1..3) ==~ new Date(86400000L) }
//= set
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { ([1, 2] as Set) ==~ 7 }
show('long') { ([1, 2] as Set) ==~ 6L }
show('big-integer') { ([1, 2] as Set) ==~ 5G }
show('big-decimal') { ([1, 2] as Set) ==~ 2.50 }
show('double') { ([1, 2] as Set) ==~ 1.5d }
show('float') { ([1, 2] as Set) ==~ 0.5f }
show('byte') { ([1, 2] as Set) ==~ (3 as byte) }
show('char') { ([1, 2] as Set) ==~ ('c' as char) }
show('boolean') { ([1, 2] as Set) ==~ true }
show('string') { ([1, 2] as Set) ==~ '12' }
show('gstring') { ([1, 2] as Set) ==~ "g${1}" }
show('null') { ([1, 2] as Set) ==~ null }
show('list') { ([1, 2] as Set) ==~ [2, 1] }
show('map') { ([1, 2] as Set) ==~ [a: 1] }
show('range') { ([1, 2] as Set) ==~ (1..3) }
show('set') { ([1, 2] as Set) ==~ ([1, 2] as Set) }
show('int-array') { ([1, 2] as Set) ==~ ([2, 1] as int[]) }
show('closure') { ([1, 2] as Set) ==~ { it } }
show('pattern') { ([1, 2] as Set) ==~ ~/1./ }
show('date') { ([1, 2] as Set) ==~ new Date(86400000L) }
//= int-array
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { ([2, 1] as int[]) ==~ 7 }
show('long') { ([2, 1] as int[]) ==~ 6L }
show('big-integer') { ([2, 1] as int[]) ==~ 5G }
show('big-decimal') { ([2, 1] as int[]) ==~ 2.50 }
show('double') { ([2, 1] as int[]) ==~ 1.5d }
show('float') { ([2, 1] as int[]) ==~ 0.5f }
show('byte') { ([2, 1] as int[]) ==~ (3 as byte) }
show('char') { ([2, 1] as int[]) ==~ ('c' as char) }
show('boolean') { ([2, 1] as int[]) ==~ true }
show('string') { ([2, 1] as int[]) ==~ '12' }
show('gstring') { ([2, 1] as int[]) ==~ "g${1}" }
show('null') { ([2, 1] as int[]) ==~ null }
show('list') { ([2, 1] as int[]) ==~ [2, 1] }
show('map') { ([2, 1] as int[]) ==~ [a: 1] }
show('range') { ([2, 1] as int[]) ==~ (1..3) }
show('set') { ([2, 1] as int[]) ==~ ([1, 2] as Set) }
show('int-array') { ([2, 1] as int[]) ==~ ([2, 1] as int[]) }
show('closure') { ([2, 1] as int[]) ==~ { it } }
show('pattern') { ([2, 1] as int[]) ==~ ~/1./ }
show('date') { ([2, 1] as int[]) ==~ new Date(86400000L) }
//= closure
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { { it } ==~ 7 }
show('long') { { it } ==~ 6L }
show('big-integer') { { it } ==~ 5G }
show('big-decimal') { { it } ==~ 2.50 }
show('double') { { it } ==~ 1.5d }
show('float') { { it } ==~ 0.5f }
show('byte') { { it } ==~ (3 as byte) }
show('char') { { it } ==~ ('c' as char) }
show('boolean') { { it } ==~ true }
show('string') { { it } ==~ '12' }
show('gstring') { { it } ==~ "g${1}" }
show('null') { { it } ==~ null }
show('list') { { it } ==~ [2, 1] }
show('map') { { it } ==~ [a: 1] }
show('range') { { it } ==~ (1..3) }
show('set') { { it } ==~ ([1, 2] as Set) }
show('int-array') { { it } ==~ ([2, 1] as int[]) }
show('closure') { { it } ==~ { it } }
show('pattern') { { it } ==~ ~/1./ }
show('date') { { it } ==~ new Date(86400000L) }
//= pattern
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { ~/1./ ==~ 7 }
show('long') { ~/1./ ==~ 6L }
show('big-integer') { ~/1./ ==~ 5G }
show('big-decimal') { ~/1./ ==~ 2.50 }
show('double') { ~/1./ ==~ 1.5d }
show('float') { ~/1./ ==~ 0.5f }
show('byte') { ~/1./ ==~ (3 as byte) }
show('char') { ~/1./ ==~ ('c' as char) }
show('boolean') { ~/1./ ==~ true }
show('string') { ~/1./ ==~ '12' }
show('gstring') { ~/1./ ==~ "g${1}" }
show('null') { ~/1./ ==~ null }
show('list') { ~/1./ ==~ [2, 1] }
show('map') { ~/1./ ==~ [a: 1] }
show('range') { ~/1./ ==~ (1..3) }
show('set') { ~/1./ ==~ ([1, 2] as Set) }
show('int-array') { ~/1./ ==~ ([2, 1] as int[]) }
show('closure') { ~/1./ ==~ { it } }
show('pattern') { ~/1./ ==~ ~/1./ }
show('date') { ~/1./ ==~ new Date(86400000L) }
//= date
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { new Date(86400000L) ==~ 7 }
show('long') { new Date(86400000L) ==~ 6L }
show('big-integer') { new Date(86400000L) ==~ 5G }
show('big-decimal') { new Date(86400000L) ==~ 2.50 }
show('double') { new Date(86400000L) ==~ 1.5d }
show('float') { new Date(86400000L) ==~ 0.5f }
show('byte') { new Date(86400000L) ==~ (3 as byte) }
show('char') { new Date(86400000L) ==~ ('c' as char) }
show('boolean') { new Date(86400000L) ==~ true }
show('string') { new Date(86400000L) ==~ '12' }
show('gstring') { new Date(86400000L) ==~ "g${1}" }
show('null') { new Date(86400000L) ==~ null }
show('list') { new Date(86400000L) ==~ [2, 1] }
show('map') { new Date(86400000L) ==~ [a: 1] }
show('range') { new Date(86400000L) ==~ (1..3) }
show('set') { new Date(86400000L) ==~ ([1, 2] as Set) }
show('int-array') { new Date(86400000L) ==~ ([2, 1] as int[]) }
show('closure') { new Date(86400000L) ==~ { it } }
show('pattern') { new Date(86400000L) ==~ ~/1./ }
show('date') { new Date(86400000L) ==~ new Date(86400000L) }
//= class
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { Integer ==~ 7 }
show('long') { Integer ==~ 6L }
show('big-integer') { Integer ==~ 5G }
show('big-decimal') { Integer ==~ 2.50 }
show('double') { Integer ==~ 1.5d }
show('float') { Integer ==~ 0.5f }
show('byte') { Integer ==~ (3 as byte) }
show('char') { Integer ==~ ('c' as char) }
show('boolean') { Integer ==~ true }
show('string') { Integer ==~ '12' }
show('gstring') { Integer ==~ "g${1}" }
show('null') { Integer ==~ null }
show('list') { Integer ==~ [2, 1] }
show('map') { Integer ==~ [a: 1] }
show('range') { Integer ==~ (1..3) }
show('set') { Integer ==~ ([1, 2] as Set) }
show('int-array') { Integer ==~ ([2, 1] as int[]) }
show('closure') { Integer ==~ { it } }
show('pattern') { Integer ==~ ~/1./ }
show('date') { Integer ==~ new Date(86400000L) }
