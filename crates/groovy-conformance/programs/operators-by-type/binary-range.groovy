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
show('int') { 7 .. 7 }
show('long') { 7 .. 6L }
show('big-integer') { 7 .. 5G }
show('big-decimal') { 7 .. 2.50 }
show('double') { 7 .. 1.5d }
show('float') { 7 .. 0.5f }
show('byte') { 7 .. (3 as byte) }
show('char') { 7 .. ('c' as char) }
show('boolean') { 7 .. true }
show('gstring') { 7 .. "g${1}" }
show('null') { 7 .. null }
show('list') { 7 .. [2, 1] }
show('map') { 7 .. [a: 1] }
show('range') { 7 .. (1..3) }
show('set') { 7 .. ([1, 2] as Set) }
show('int-array') { 7 .. ([2, 1] as int[]) }
show('closure') { 7 .. { it } }
show('pattern') { 7 .. ~/1./ }
show('date') { 7 .. new Date(86400000L) }
show('class') { 7 .. Integer }
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
show('int') { 6L .. 7 }
show('long') { 6L .. 6L }
show('big-integer') { 6L .. 5G }
show('big-decimal') { 6L .. 2.50 }
show('double') { 6L .. 1.5d }
show('float') { 6L .. 0.5f }
show('byte') { 6L .. (3 as byte) }
show('char') { 6L .. ('c' as char) }
show('boolean') { 6L .. true }
show('gstring') { 6L .. "g${1}" }
show('null') { 6L .. null }
show('list') { 6L .. [2, 1] }
show('map') { 6L .. [a: 1] }
show('range') { 6L .. (1..3) }
show('set') { 6L .. ([1, 2] as Set) }
show('int-array') { 6L .. ([2, 1] as int[]) }
show('closure') { 6L .. { it } }
show('pattern') { 6L .. ~/1./ }
show('date') { 6L .. new Date(86400000L) }
show('class') { 6L .. Integer }
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
show('int') { 2.50 .. 7 }
show('long') { 2.50 .. 6L }
show('big-integer') { 2.50 .. 5G }
show('big-decimal') { 2.50 .. 2.50 }
show('double') { 2.50 .. 1.5d }
show('float') { 2.50 .. 0.5f }
show('byte') { 2.50 .. (3 as byte) }
show('char') { 2.50 .. ('c' as char) }
show('boolean') { 2.50 .. true }
show('gstring') { 2.50 .. "g${1}" }
show('null') { 2.50 .. null }
show('list') { 2.50 .. [2, 1] }
show('map') { 2.50 .. [a: 1] }
show('range') { 2.50 .. (1..3) }
show('set') { 2.50 .. ([1, 2] as Set) }
show('int-array') { 2.50 .. ([2, 1] as int[]) }
show('closure') { 2.50 .. { it } }
show('pattern') { 2.50 .. ~/1./ }
show('date') { 2.50 .. new Date(86400000L) }
show('class') { 2.50 .. Integer }
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
show('int') { 1.5d .. 7 }
show('long') { 1.5d .. 6L }
show('big-integer') { 1.5d .. 5G }
show('big-decimal') { 1.5d .. 2.50 }
show('double') { 1.5d .. 1.5d }
show('float') { 1.5d .. 0.5f }
show('byte') { 1.5d .. (3 as byte) }
show('char') { 1.5d .. ('c' as char) }
show('boolean') { 1.5d .. true }
show('gstring') { 1.5d .. "g${1}" }
show('null') { 1.5d .. null }
show('list') { 1.5d .. [2, 1] }
show('map') { 1.5d .. [a: 1] }
show('range') { 1.5d .. (1..3) }
show('set') { 1.5d .. ([1, 2] as Set) }
show('int-array') { 1.5d .. ([2, 1] as int[]) }
show('closure') { 1.5d .. { it } }
show('pattern') { 1.5d .. ~/1./ }
show('date') { 1.5d .. new Date(86400000L) }
show('class') { 1.5d .. Integer }
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
show('int') { ('c' as char) .. 7 }
show('long') { ('c' as char) .. 6L }
show('big-integer') { ('c' as char) .. 5G }
show('big-decimal') { ('c' as char) .. 2.50 }
show('double') { ('c' as char) .. 1.5d }
show('float') { ('c' as char) .. 0.5f }
show('byte') { ('c' as char) .. (3 as byte) }
show('char') { ('c' as char) .. ('c' as char) }
show('boolean') { ('c' as char) .. true }
show('gstring') { ('c' as char) .. "g${1}" }
show('null') { ('c' as char) .. null }
show('list') { ('c' as char) .. [2, 1] }
show('map') { ('c' as char) .. [a: 1] }
show('range') { ('c' as char) .. (1..3) }
show('set') { ('c' as char) .. ([1, 2] as Set) }
show('int-array') { ('c' as char) .. ([2, 1] as int[]) }
show('closure') { ('c' as char) .. { it } }
show('pattern') { ('c' as char) .. ~/1./ }
show('date') { ('c' as char) .. new Date(86400000L) }
show('class') { ('c' as char) .. Integer }
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
show('int') { true .. 7 }
show('long') { true .. 6L }
show('big-integer') { true .. 5G }
show('big-decimal') { true .. 2.50 }
show('double') { true .. 1.5d }
show('float') { true .. 0.5f }
show('byte') { true .. (3 as byte) }
show('char') { true .. ('c' as char) }
show('boolean') { true .. true }
show('gstring') { true .. "g${1}" }
show('null') { true .. null }
show('list') { true .. [2, 1] }
show('map') { true .. [a: 1] }
show('range') { true .. (1..3) }
show('set') { true .. ([1, 2] as Set) }
show('int-array') { true .. ([2, 1] as int[]) }
show('closure') { true .. { it } }
show('pattern') { true .. ~/1./ }
show('date') { true .. new Date(86400000L) }
show('class') { true .. Integer }
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
show('string') { '12' .. '12' }
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
show('int') { null .. 7 }
show('long') { null .. 6L }
show('big-integer') { null .. 5G }
show('big-decimal') { null .. 2.50 }
show('double') { null .. 1.5d }
show('float') { null .. 0.5f }
show('byte') { null .. (3 as byte) }
show('char') { null .. ('c' as char) }
show('boolean') { null .. true }
show('gstring') { null .. "g${1}" }
show('null') { null .. null }
show('list') { null .. [2, 1] }
show('map') { null .. [a: 1] }
show('range') { null .. (1..3) }
show('set') { null .. ([1, 2] as Set) }
show('int-array') { null .. ([2, 1] as int[]) }
show('closure') { null .. { it } }
show('pattern') { null .. ~/1./ }
show('date') { null .. new Date(86400000L) }
show('class') { null .. Integer }
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
show('int') { [2, 1] .. 7 }
show('long') { [2, 1] .. 6L }
show('big-integer') { [2, 1] .. 5G }
show('big-decimal') { [2, 1] .. 2.50 }
show('double') { [2, 1] .. 1.5d }
show('float') { [2, 1] .. 0.5f }
show('byte') { [2, 1] .. (3 as byte) }
show('char') { [2, 1] .. ('c' as char) }
show('boolean') { [2, 1] .. true }
show('gstring') { [2, 1] .. "g${1}" }
show('null') { [2, 1] .. null }
show('list') { [2, 1] .. [2, 1] }
show('map') { [2, 1] .. [a: 1] }
show('range') { [2, 1] .. (1..3) }
show('set') { [2, 1] .. ([1, 2] as Set) }
show('int-array') { [2, 1] .. ([2, 1] as int[]) }
show('closure') { [2, 1] .. { it } }
show('pattern') { [2, 1] .. ~/1./ }
show('date') { [2, 1] .. new Date(86400000L) }
show('class') { [2, 1] .. Integer }
