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
show('int') { 7 in 7 }
show('long') { 7 in 6L }
show('big-integer') { 7 in 5G }
show('big-decimal') { 7 in 2.50 }
show('double') { 7 in 1.5d }
show('float') { 7 in 0.5f }
show('byte') { 7 in (3 as byte) }
show('char') { 7 in ('c' as char) }
show('boolean') { 7 in true }
show('string') { 7 in '12' }
show('gstring') { 7 in "g${1}" }
show('null') { 7 in null }
show('list') { 7 in [2, 1] }
show('map') { 7 in [a: 1] }
show('range') { 7 in (1..3) }
show('set') { 7 in ([1, 2] as Set) }
show('int-array') { 7 in ([2, 1] as int[]) }
show('closure') { 7 in { it } }
show('pattern') { 7 in ~/1./ }
show('date') { 7 in new Date(86400000L) }
show('class') { 7 in Integer }
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
show('int') { 6L in 7 }
show('long') { 6L in 6L }
show('big-integer') { 6L in 5G }
show('big-decimal') { 6L in 2.50 }
show('double') { 6L in 1.5d }
show('float') { 6L in 0.5f }
show('byte') { 6L in (3 as byte) }
show('char') { 6L in ('c' as char) }
show('boolean') { 6L in true }
show('string') { 6L in '12' }
show('gstring') { 6L in "g${1}" }
show('null') { 6L in null }
show('list') { 6L in [2, 1] }
show('map') { 6L in [a: 1] }
show('range') { 6L in (1..3) }
show('set') { 6L in ([1, 2] as Set) }
show('int-array') { 6L in ([2, 1] as int[]) }
show('closure') { 6L in { it } }
show('pattern') { 6L in ~/1./ }
show('date') { 6L in new Date(86400000L) }
show('class') { 6L in Integer }
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
show('int') { 5G in 7 }
show('long') { 5G in 6L }
show('big-integer') { 5G in 5G }
show('big-decimal') { 5G in 2.50 }
show('double') { 5G in 1.5d }
show('float') { 5G in 0.5f }
show('byte') { 5G in (3 as byte) }
show('char') { 5G in ('c' as char) }
show('boolean') { 5G in true }
show('string') { 5G in '12' }
show('gstring') { 5G in "g${1}" }
show('null') { 5G in null }
show('list') { 5G in [2, 1] }
show('map') { 5G in [a: 1] }
show('range') { 5G in (1..3) }
show('set') { 5G in ([1, 2] as Set) }
show('int-array') { 5G in ([2, 1] as int[]) }
show('closure') { 5G in { it } }
show('pattern') { 5G in ~/1./ }
show('date') { 5G in new Date(86400000L) }
show('class') { 5G in Integer }
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
show('int') { 2.50 in 7 }
show('long') { 2.50 in 6L }
show('big-integer') { 2.50 in 5G }
show('big-decimal') { 2.50 in 2.50 }
show('double') { 2.50 in 1.5d }
show('float') { 2.50 in 0.5f }
show('byte') { 2.50 in (3 as byte) }
show('char') { 2.50 in ('c' as char) }
show('boolean') { 2.50 in true }
show('string') { 2.50 in '12' }
show('gstring') { 2.50 in "g${1}" }
show('null') { 2.50 in null }
show('list') { 2.50 in [2, 1] }
show('map') { 2.50 in [a: 1] }
show('range') { 2.50 in (1..3) }
show('set') { 2.50 in ([1, 2] as Set) }
show('int-array') { 2.50 in ([2, 1] as int[]) }
show('closure') { 2.50 in { it } }
show('pattern') { 2.50 in ~/1./ }
show('date') { 2.50 in new Date(86400000L) }
show('class') { 2.50 in Integer }
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
show('int') { 1.5d in 7 }
show('long') { 1.5d in 6L }
show('big-integer') { 1.5d in 5G }
show('big-decimal') { 1.5d in 2.50 }
show('double') { 1.5d in 1.5d }
show('float') { 1.5d in 0.5f }
show('byte') { 1.5d in (3 as byte) }
show('char') { 1.5d in ('c' as char) }
show('boolean') { 1.5d in true }
show('string') { 1.5d in '12' }
show('gstring') { 1.5d in "g${1}" }
show('null') { 1.5d in null }
show('list') { 1.5d in [2, 1] }
show('map') { 1.5d in [a: 1] }
show('range') { 1.5d in (1..3) }
show('set') { 1.5d in ([1, 2] as Set) }
show('int-array') { 1.5d in ([2, 1] as int[]) }
show('closure') { 1.5d in { it } }
show('pattern') { 1.5d in ~/1./ }
show('date') { 1.5d in new Date(86400000L) }
show('class') { 1.5d in Integer }
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
show('int') { 0.5f in 7 }
show('long') { 0.5f in 6L }
show('big-integer') { 0.5f in 5G }
show('big-decimal') { 0.5f in 2.50 }
show('double') { 0.5f in 1.5d }
show('float') { 0.5f in 0.5f }
show('byte') { 0.5f in (3 as byte) }
show('char') { 0.5f in ('c' as char) }
show('boolean') { 0.5f in true }
show('string') { 0.5f in '12' }
show('gstring') { 0.5f in "g${1}" }
show('null') { 0.5f in null }
show('list') { 0.5f in [2, 1] }
show('map') { 0.5f in [a: 1] }
show('range') { 0.5f in (1..3) }
show('set') { 0.5f in ([1, 2] as Set) }
show('int-array') { 0.5f in ([2, 1] as int[]) }
show('closure') { 0.5f in { it } }
show('pattern') { 0.5f in ~/1./ }
show('date') { 0.5f in new Date(86400000L) }
show('class') { 0.5f in Integer }
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
show('int') { (3 as byte) in 7 }
show('long') { (3 as byte) in 6L }
show('big-integer') { (3 as byte) in 5G }
show('big-decimal') { (3 as byte) in 2.50 }
show('double') { (3 as byte) in 1.5d }
show('float') { (3 as byte) in 0.5f }
show('byte') { (3 as byte) in (3 as byte) }
show('char') { (3 as byte) in ('c' as char) }
show('boolean') { (3 as byte) in true }
show('string') { (3 as byte) in '12' }
show('gstring') { (3 as byte) in "g${1}" }
show('null') { (3 as byte) in null }
show('list') { (3 as byte) in [2, 1] }
show('map') { (3 as byte) in [a: 1] }
show('range') { (3 as byte) in (1..3) }
show('set') { (3 as byte) in ([1, 2] as Set) }
show('int-array') { (3 as byte) in ([2, 1] as int[]) }
show('closure') { (3 as byte) in { it } }
show('pattern') { (3 as byte) in ~/1./ }
show('date') { (3 as byte) in new Date(86400000L) }
show('class') { (3 as byte) in Integer }
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
show('int') { ('c' as char) in 7 }
show('long') { ('c' as char) in 6L }
show('big-integer') { ('c' as char) in 5G }
show('big-decimal') { ('c' as char) in 2.50 }
show('double') { ('c' as char) in 1.5d }
show('float') { ('c' as char) in 0.5f }
show('byte') { ('c' as char) in (3 as byte) }
show('char') { ('c' as char) in ('c' as char) }
show('boolean') { ('c' as char) in true }
show('string') { ('c' as char) in '12' }
show('gstring') { ('c' as char) in "g${1}" }
show('null') { ('c' as char) in null }
show('list') { ('c' as char) in [2, 1] }
show('map') { ('c' as char) in [a: 1] }
show('range') { ('c' as char) in (1..3) }
show('set') { ('c' as char) in ([1, 2] as Set) }
show('int-array') { ('c' as char) in ([2, 1] as int[]) }
show('closure') { ('c' as char) in { it } }
show('pattern') { ('c' as char) in ~/1./ }
show('date') { ('c' as char) in new Date(86400000L) }
show('class') { ('c' as char) in Integer }
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
show('int') { true in 7 }
show('long') { true in 6L }
show('big-integer') { true in 5G }
show('big-decimal') { true in 2.50 }
show('double') { true in 1.5d }
show('float') { true in 0.5f }
show('byte') { true in (3 as byte) }
show('char') { true in ('c' as char) }
show('boolean') { true in true }
show('string') { true in '12' }
show('gstring') { true in "g${1}" }
show('null') { true in null }
show('list') { true in [2, 1] }
show('map') { true in [a: 1] }
show('range') { true in (1..3) }
show('set') { true in ([1, 2] as Set) }
show('int-array') { true in ([2, 1] as int[]) }
show('closure') { true in { it } }
show('pattern') { true in ~/1./ }
show('date') { true in new Date(86400000L) }
show('class') { true in Integer }
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
show('int') { '12' in 7 }
show('long') { '12' in 6L }
show('big-integer') { '12' in 5G }
show('big-decimal') { '12' in 2.50 }
show('double') { '12' in 1.5d }
show('float') { '12' in 0.5f }
show('byte') { '12' in (3 as byte) }
show('char') { '12' in ('c' as char) }
show('boolean') { '12' in true }
show('string') { '12' in '12' }
show('gstring') { '12' in "g${1}" }
show('null') { '12' in null }
show('list') { '12' in [2, 1] }
show('map') { '12' in [a: 1] }
show('range') { '12' in (1..3) }
show('set') { '12' in ([1, 2] as Set) }
show('int-array') { '12' in ([2, 1] as int[]) }
show('closure') { '12' in { it } }
show('pattern') { '12' in ~/1./ }
show('date') { '12' in new Date(86400000L) }
show('class') { '12' in Integer }
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
show('int') { "g${1}" in 7 }
show('long') { "g${1}" in 6L }
show('big-integer') { "g${1}" in 5G }
show('big-decimal') { "g${1}" in 2.50 }
show('double') { "g${1}" in 1.5d }
show('float') { "g${1}" in 0.5f }
show('byte') { "g${1}" in (3 as byte) }
show('char') { "g${1}" in ('c' as char) }
show('boolean') { "g${1}" in true }
show('string') { "g${1}" in '12' }
show('gstring') { "g${1}" in "g${1}" }
show('null') { "g${1}" in null }
show('list') { "g${1}" in [2, 1] }
show('map') { "g${1}" in [a: 1] }
show('range') { "g${1}" in (1..3) }
show('set') { "g${1}" in ([1, 2] as Set) }
show('int-array') { "g${1}" in ([2, 1] as int[]) }
show('closure') { "g${1}" in { it } }
show('pattern') { "g${1}" in ~/1./ }
show('date') { "g${1}" in new Date(86400000L) }
show('class') { "g${1}" in Integer }
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
show('int') { null in 7 }
show('long') { null in 6L }
show('big-integer') { null in 5G }
show('big-decimal') { null in 2.50 }
show('double') { null in 1.5d }
show('float') { null in 0.5f }
show('byte') { null in (3 as byte) }
show('char') { null in ('c' as char) }
show('boolean') { null in true }
show('string') { null in '12' }
show('gstring') { null in "g${1}" }
show('null') { null in null }
show('list') { null in [2, 1] }
show('map') { null in [a: 1] }
show('range') { null in (1..3) }
show('set') { null in ([1, 2] as Set) }
show('int-array') { null in ([2, 1] as int[]) }
show('closure') { null in { it } }
show('pattern') { null in ~/1./ }
show('date') { null in new Date(86400000L) }
show('class') { null in Integer }
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
show('int') { [2, 1] in 7 }
show('long') { [2, 1] in 6L }
show('big-integer') { [2, 1] in 5G }
show('big-decimal') { [2, 1] in 2.50 }
show('double') { [2, 1] in 1.5d }
show('float') { [2, 1] in 0.5f }
show('byte') { [2, 1] in (3 as byte) }
show('char') { [2, 1] in ('c' as char) }
show('boolean') { [2, 1] in true }
show('string') { [2, 1] in '12' }
show('gstring') { [2, 1] in "g${1}" }
show('null') { [2, 1] in null }
show('list') { [2, 1] in [2, 1] }
show('map') { [2, 1] in [a: 1] }
show('range') { [2, 1] in (1..3) }
show('set') { [2, 1] in ([1, 2] as Set) }
show('int-array') { [2, 1] in ([2, 1] as int[]) }
show('closure') { [2, 1] in { it } }
show('pattern') { [2, 1] in ~/1./ }
show('date') { [2, 1] in new Date(86400000L) }
show('class') { [2, 1] in Integer }
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
show('int') { [a: 1] in 7 }
show('long') { [a: 1] in 6L }
show('big-integer') { [a: 1] in 5G }
show('big-decimal') { [a: 1] in 2.50 }
show('double') { [a: 1] in 1.5d }
show('float') { [a: 1] in 0.5f }
show('byte') { [a: 1] in (3 as byte) }
show('char') { [a: 1] in ('c' as char) }
show('boolean') { [a: 1] in true }
show('string') { [a: 1] in '12' }
show('gstring') { [a: 1] in "g${1}" }
show('null') { [a: 1] in null }
show('list') { [a: 1] in [2, 1] }
show('map') { [a: 1] in [a: 1] }
show('range') { [a: 1] in (1..3) }
show('set') { [a: 1] in ([1, 2] as Set) }
show('int-array') { [a: 1] in ([2, 1] as int[]) }
show('closure') { [a: 1] in { it } }
show('pattern') { [a: 1] in ~/1./ }
show('date') { [a: 1] in new Date(86400000L) }
show('class') { [a: 1] in Integer }
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
show('int') { (1..3) in 7 }
show('long') { (1..3) in 6L }
show('big-integer') { (1..3) in 5G }
show('big-decimal') { (1..3) in 2.50 }
show('double') { (1..3) in 1.5d }
show('float') { (1..3) in 0.5f }
show('byte') { (1..3) in (3 as byte) }
show('char') { (1..3) in ('c' as char) }
show('boolean') { (1..3) in true }
show('string') { (1..3) in '12' }
show('gstring') { (1..3) in "g${1}" }
show('null') { (1..3) in null }
show('list') { (1..3) in [2, 1] }
show('map') { (1..3) in [a: 1] }
show('range') { (1..3) in (1..3) }
show('set') { (1..3) in ([1, 2] as Set) }
show('int-array') { (1..3) in ([2, 1] as int[]) }
show('closure') { (1..3) in { it } }
show('pattern') { (1..3) in ~/1./ }
show('date') { (1..3) in new Date(86400000L) }
show('class') { (1..3) in Integer }
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
show('int') { ([1, 2] as Set) in 7 }
show('long') { ([1, 2] as Set) in 6L }
show('big-integer') { ([1, 2] as Set) in 5G }
show('big-decimal') { ([1, 2] as Set) in 2.50 }
show('double') { ([1, 2] as Set) in 1.5d }
show('float') { ([1, 2] as Set) in 0.5f }
show('byte') { ([1, 2] as Set) in (3 as byte) }
show('char') { ([1, 2] as Set) in ('c' as char) }
show('boolean') { ([1, 2] as Set) in true }
show('string') { ([1, 2] as Set) in '12' }
show('gstring') { ([1, 2] as Set) in "g${1}" }
show('null') { ([1, 2] as Set) in null }
show('list') { ([1, 2] as Set) in [2, 1] }
show('map') { ([1, 2] as Set) in [a: 1] }
show('range') { ([1, 2] as Set) in (1..3) }
show('set') { ([1, 2] as Set) in ([1, 2] as Set) }
show('int-array') { ([1, 2] as Set) in ([2, 1] as int[]) }
show('closure') { ([1, 2] as Set) in { it } }
show('pattern') { ([1, 2] as Set) in ~/1./ }
show('date') { ([1, 2] as Set) in new Date(86400000L) }
show('class') { ([1, 2] as Set) in Integer }
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
show('int') { ([2, 1] as int[]) in 7 }
show('long') { ([2, 1] as int[]) in 6L }
show('big-integer') { ([2, 1] as int[]) in 5G }
show('big-decimal') { ([2, 1] as int[]) in 2.50 }
show('double') { ([2, 1] as int[]) in 1.5d }
show('float') { ([2, 1] as int[]) in 0.5f }
show('byte') { ([2, 1] as int[]) in (3 as byte) }
show('char') { ([2, 1] as int[]) in ('c' as char) }
show('boolean') { ([2, 1] as int[]) in true }
show('string') { ([2, 1] as int[]) in '12' }
show('gstring') { ([2, 1] as int[]) in "g${1}" }
show('null') { ([2, 1] as int[]) in null }
show('list') { ([2, 1] as int[]) in [2, 1] }
show('map') { ([2, 1] as int[]) in [a: 1] }
show('range') { ([2, 1] as int[]) in (1..3) }
show('set') { ([2, 1] as int[]) in ([1, 2] as Set) }
show('int-array') { ([2, 1] as int[]) in ([2, 1] as int[]) }
show('closure') { ([2, 1] as int[]) in { it } }
show('pattern') { ([2, 1] as int[]) in ~/1./ }
show('date') { ([2, 1] as int[]) in new Date(86400000L) }
show('class') { ([2, 1] as int[]) in Integer }
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
show('int') { { it } in 7 }
show('long') { { it } in 6L }
show('big-integer') { { it } in 5G }
show('big-decimal') { { it } in 2.50 }
show('double') { { it } in 1.5d }
show('float') { { it } in 0.5f }
show('byte') { { it } in (3 as byte) }
show('char') { { it } in ('c' as char) }
show('boolean') { { it } in true }
show('string') { { it } in '12' }
show('gstring') { { it } in "g${1}" }
show('null') { { it } in null }
show('list') { { it } in [2, 1] }
show('map') { { it } in [a: 1] }
show('range') { { it } in (1..3) }
show('set') { { it } in ([1, 2] as Set) }
show('int-array') { { it } in ([2, 1] as int[]) }
show('closure') { { it } in { it } }
show('pattern') { { it } in ~/1./ }
show('date') { { it } in new Date(86400000L) }
show('class') { { it } in Integer }
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
show('int') { ~/1./ in 7 }
show('long') { ~/1./ in 6L }
show('big-integer') { ~/1./ in 5G }
show('big-decimal') { ~/1./ in 2.50 }
show('double') { ~/1./ in 1.5d }
show('float') { ~/1./ in 0.5f }
show('byte') { ~/1./ in (3 as byte) }
show('char') { ~/1./ in ('c' as char) }
show('boolean') { ~/1./ in true }
show('string') { ~/1./ in '12' }
show('gstring') { ~/1./ in "g${1}" }
show('null') { ~/1./ in null }
show('list') { ~/1./ in [2, 1] }
show('map') { ~/1./ in [a: 1] }
show('range') { ~/1./ in (1..3) }
show('set') { ~/1./ in ([1, 2] as Set) }
show('int-array') { ~/1./ in ([2, 1] as int[]) }
show('closure') { ~/1./ in { it } }
show('pattern') { ~/1./ in ~/1./ }
show('date') { ~/1./ in new Date(86400000L) }
show('class') { ~/1./ in Integer }
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
show('int') { new Date(86400000L) in 7 }
show('long') { new Date(86400000L) in 6L }
show('big-integer') { new Date(86400000L) in 5G }
show('big-decimal') { new Date(86400000L) in 2.50 }
show('double') { new Date(86400000L) in 1.5d }
show('float') { new Date(86400000L) in 0.5f }
show('byte') { new Date(86400000L) in (3 as byte) }
show('char') { new Date(86400000L) in ('c' as char) }
show('boolean') { new Date(86400000L) in true }
show('string') { new Date(86400000L) in '12' }
show('gstring') { new Date(86400000L) in "g${1}" }
show('null') { new Date(86400000L) in null }
show('list') { new Date(86400000L) in [2, 1] }
show('map') { new Date(86400000L) in [a: 1] }
show('range') { new Date(86400000L) in (1..3) }
show('set') { new Date(86400000L) in ([1, 2] as Set) }
show('int-array') { new Date(86400000L) in ([2, 1] as int[]) }
show('closure') { new Date(86400000L) in { it } }
show('pattern') { new Date(86400000L) in ~/1./ }
show('date') { new Date(86400000L) in new Date(86400000L) }
show('class') { new Date(86400000L) in Integer }
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
show('int') { Integer in 7 }
show('long') { Integer in 6L }
show('big-integer') { Integer in 5G }
show('big-decimal') { Integer in 2.50 }
show('double') { Integer in 1.5d }
show('float') { Integer in 0.5f }
show('byte') { Integer in (3 as byte) }
show('char') { Integer in ('c' as char) }
show('boolean') { Integer in true }
show('string') { Integer in '12' }
show('gstring') { Integer in "g${1}" }
show('null') { Integer in null }
show('list') { Integer in [2, 1] }
show('map') { Integer in [a: 1] }
show('range') { Integer in (1..3) }
show('set') { Integer in ([1, 2] as Set) }
show('int-array') { Integer in ([2, 1] as int[]) }
show('closure') { Integer in { it } }
show('pattern') { Integer in ~/1./ }
show('date') { Integer in new Date(86400000L) }
show('class') { Integer in Integer }
