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
show('int') { 7 as int }
show('long') { 6L as int }
show('big-integer') { 5G as int }
show('big-decimal') { 2.50 as int }
show('double') { 1.5d as int }
show('float') { 0.5f as int }
show('byte') { (3 as byte) as int }
show('char') { ('c' as char) as int }
show('boolean') { true as int }
show('string') { '12' as int }
show('gstring') { "g${1}" as int }
show('null') { null as int }
show('list') { [2, 1] as int }
show('map') { [a: 1] as int }
show('range') { (1..3) as int }
show('set') { ([1, 2] as Set) as int }
show('int-array') { ([2, 1] as int[]) as int }
show('closure') { { it } as int }
show('pattern') { ~/1./ as int }
show('date') { new Date(86400000L) as int }
show('class') { Integer as int }
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
show('int') { 7 as Integer }
show('long') { 6L as Integer }
show('big-integer') { 5G as Integer }
show('big-decimal') { 2.50 as Integer }
show('double') { 1.5d as Integer }
show('float') { 0.5f as Integer }
show('byte') { (3 as byte) as Integer }
show('char') { ('c' as char) as Integer }
show('boolean') { true as Integer }
show('string') { '12' as Integer }
show('gstring') { "g${1}" as Integer }
show('null') { null as Integer }
show('list') { [2, 1] as Integer }
show('map') { [a: 1] as Integer }
show('range') { (1..3) as Integer }
show('set') { ([1, 2] as Set) as Integer }
show('int-array') { ([2, 1] as int[]) as Integer }
show('closure') { { it } as Integer }
show('pattern') { ~/1./ as Integer }
show('date') { new Date(86400000L) as Integer }
show('class') { Integer as Integer }
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
show('int') { 7 as long }
show('long') { 6L as long }
show('big-integer') { 5G as long }
show('big-decimal') { 2.50 as long }
show('double') { 1.5d as long }
show('float') { 0.5f as long }
show('byte') { (3 as byte) as long }
show('char') { ('c' as char) as long }
show('boolean') { true as long }
show('string') { '12' as long }
show('gstring') { "g${1}" as long }
show('null') { null as long }
show('list') { [2, 1] as long }
show('map') { [a: 1] as long }
show('range') { (1..3) as long }
show('set') { ([1, 2] as Set) as long }
show('int-array') { ([2, 1] as int[]) as long }
show('closure') { { it } as long }
show('pattern') { ~/1./ as long }
show('date') { new Date(86400000L) as long }
show('class') { Integer as long }
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
show('int') { 7 as Long }
show('long') { 6L as Long }
show('big-integer') { 5G as Long }
show('big-decimal') { 2.50 as Long }
show('double') { 1.5d as Long }
show('float') { 0.5f as Long }
show('byte') { (3 as byte) as Long }
show('char') { ('c' as char) as Long }
show('boolean') { true as Long }
show('string') { '12' as Long }
show('gstring') { "g${1}" as Long }
show('null') { null as Long }
show('list') { [2, 1] as Long }
show('map') { [a: 1] as Long }
show('range') { (1..3) as Long }
show('set') { ([1, 2] as Set) as Long }
show('int-array') { ([2, 1] as int[]) as Long }
show('closure') { { it } as Long }
show('pattern') { ~/1./ as Long }
show('date') { new Date(86400000L) as Long }
show('class') { Integer as Long }
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
show('int') { 7 as short }
show('long') { 6L as short }
show('big-integer') { 5G as short }
show('big-decimal') { 2.50 as short }
show('double') { 1.5d as short }
show('float') { 0.5f as short }
show('byte') { (3 as byte) as short }
show('char') { ('c' as char) as short }
show('boolean') { true as short }
show('string') { '12' as short }
show('gstring') { "g${1}" as short }
show('null') { null as short }
show('list') { [2, 1] as short }
show('map') { [a: 1] as short }
show('range') { (1..3) as short }
show('set') { ([1, 2] as Set) as short }
show('int-array') { ([2, 1] as int[]) as short }
show('closure') { { it } as short }
show('pattern') { ~/1./ as short }
show('date') { new Date(86400000L) as short }
show('class') { Integer as short }
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
show('int') { 7 as byte }
show('long') { 6L as byte }
show('big-integer') { 5G as byte }
show('big-decimal') { 2.50 as byte }
show('double') { 1.5d as byte }
show('float') { 0.5f as byte }
show('byte') { (3 as byte) as byte }
show('char') { ('c' as char) as byte }
show('boolean') { true as byte }
show('string') { '12' as byte }
show('gstring') { "g${1}" as byte }
show('null') { null as byte }
show('list') { [2, 1] as byte }
show('map') { [a: 1] as byte }
show('range') { (1..3) as byte }
show('set') { ([1, 2] as Set) as byte }
show('int-array') { ([2, 1] as int[]) as byte }
show('closure') { { it } as byte }
show('pattern') { ~/1./ as byte }
show('date') { new Date(86400000L) as byte }
show('class') { Integer as byte }
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
show('int') { 7 as char }
show('long') { 6L as char }
show('big-integer') { 5G as char }
show('big-decimal') { 2.50 as char }
show('double') { 1.5d as char }
show('float') { 0.5f as char }
show('byte') { (3 as byte) as char }
show('char') { ('c' as char) as char }
show('boolean') { true as char }
show('string') { '12' as char }
show('gstring') { "g${1}" as char }
show('null') { null as char }
show('list') { [2, 1] as char }
show('map') { [a: 1] as char }
show('range') { (1..3) as char }
show('set') { ([1, 2] as Set) as char }
show('int-array') { ([2, 1] as int[]) as char }
show('closure') { { it } as char }
show('pattern') { ~/1./ as char }
show('date') { new Date(86400000L) as char }
show('class') { Integer as char }
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
show('int') { 7 as Character }
show('long') { 6L as Character }
show('big-integer') { 5G as Character }
show('big-decimal') { 2.50 as Character }
show('double') { 1.5d as Character }
show('float') { 0.5f as Character }
show('byte') { (3 as byte) as Character }
show('char') { ('c' as char) as Character }
show('boolean') { true as Character }
show('string') { '12' as Character }
show('gstring') { "g${1}" as Character }
show('null') { null as Character }
show('list') { [2, 1] as Character }
show('map') { [a: 1] as Character }
show('range') { (1..3) as Character }
show('set') { ([1, 2] as Set) as Character }
show('int-array') { ([2, 1] as int[]) as Character }
show('closure') { { it } as Character }
show('pattern') { ~/1./ as Character }
show('date') { new Date(86400000L) as Character }
show('class') { Integer as Character }
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
show('int') { 7 as float }
show('long') { 6L as float }
show('big-integer') { 5G as float }
show('big-decimal') { 2.50 as float }
show('double') { 1.5d as float }
show('float') { 0.5f as float }
show('byte') { (3 as byte) as float }
show('char') { ('c' as char) as float }
show('boolean') { true as float }
show('string') { '12' as float }
show('gstring') { "g${1}" as float }
show('null') { null as float }
show('list') { [2, 1] as float }
show('map') { [a: 1] as float }
show('range') { (1..3) as float }
show('set') { ([1, 2] as Set) as float }
show('int-array') { ([2, 1] as int[]) as float }
show('closure') { { it } as float }
show('pattern') { ~/1./ as float }
show('date') { new Date(86400000L) as float }
show('class') { Integer as float }
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
show('int') { 7 as double }
show('long') { 6L as double }
show('big-integer') { 5G as double }
show('big-decimal') { 2.50 as double }
show('double') { 1.5d as double }
show('float') { 0.5f as double }
show('byte') { (3 as byte) as double }
show('char') { ('c' as char) as double }
show('boolean') { true as double }
show('string') { '12' as double }
show('gstring') { "g${1}" as double }
show('null') { null as double }
show('list') { [2, 1] as double }
show('map') { [a: 1] as double }
show('range') { (1..3) as double }
show('set') { ([1, 2] as Set) as double }
show('int-array') { ([2, 1] as int[]) as double }
show('closure') { { it } as double }
show('pattern') { ~/1./ as double }
show('date') { new Date(86400000L) as double }
show('class') { Integer as double }
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
show('int') { 7 as BigDecimal }
show('long') { 6L as BigDecimal }
show('big-integer') { 5G as BigDecimal }
show('big-decimal') { 2.50 as BigDecimal }
show('double') { 1.5d as BigDecimal }
show('float') { 0.5f as BigDecimal }
show('byte') { (3 as byte) as BigDecimal }
show('char') { ('c' as char) as BigDecimal }
show('boolean') { true as BigDecimal }
show('string') { '12' as BigDecimal }
show('gstring') { "g${1}" as BigDecimal }
show('null') { null as BigDecimal }
show('list') { [2, 1] as BigDecimal }
show('map') { [a: 1] as BigDecimal }
show('range') { (1..3) as BigDecimal }
show('set') { ([1, 2] as Set) as BigDecimal }
show('int-array') { ([2, 1] as int[]) as BigDecimal }
show('closure') { { it } as BigDecimal }
show('pattern') { ~/1./ as BigDecimal }
show('date') { new Date(86400000L) as BigDecimal }
show('class') { Integer as BigDecimal }
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
show('int') { 7 as BigInteger }
show('long') { 6L as BigInteger }
show('big-integer') { 5G as BigInteger }
show('big-decimal') { 2.50 as BigInteger }
show('double') { 1.5d as BigInteger }
show('float') { 0.5f as BigInteger }
show('byte') { (3 as byte) as BigInteger }
show('char') { ('c' as char) as BigInteger }
show('boolean') { true as BigInteger }
show('string') { '12' as BigInteger }
show('gstring') { "g${1}" as BigInteger }
show('null') { null as BigInteger }
show('list') { [2, 1] as BigInteger }
show('map') { [a: 1] as BigInteger }
show('range') { (1..3) as BigInteger }
show('set') { ([1, 2] as Set) as BigInteger }
show('int-array') { ([2, 1] as int[]) as BigInteger }
show('closure') { { it } as BigInteger }
show('pattern') { ~/1./ as BigInteger }
show('date') { new Date(86400000L) as BigInteger }
show('class') { Integer as BigInteger }
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
show('int') { 7 as Number }
show('long') { 6L as Number }
show('big-integer') { 5G as Number }
show('big-decimal') { 2.50 as Number }
show('double') { 1.5d as Number }
show('float') { 0.5f as Number }
show('byte') { (3 as byte) as Number }
show('char') { ('c' as char) as Number }
show('boolean') { true as Number }
show('string') { '12' as Number }
show('gstring') { "g${1}" as Number }
show('null') { null as Number }
show('list') { [2, 1] as Number }
show('map') { [a: 1] as Number }
show('range') { (1..3) as Number }
show('set') { ([1, 2] as Set) as Number }
show('int-array') { ([2, 1] as int[]) as Number }
show('closure') { { it } as Number }
show('pattern') { ~/1./ as Number }
show('date') { new Date(86400000L) as Number }
show('class') { Integer as Number }
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
show('int') { 7 as boolean }
show('long') { 6L as boolean }
show('big-integer') { 5G as boolean }
show('big-decimal') { 2.50 as boolean }
show('double') { 1.5d as boolean }
show('float') { 0.5f as boolean }
show('byte') { (3 as byte) as boolean }
show('char') { ('c' as char) as boolean }
show('boolean') { true as boolean }
show('string') { '12' as boolean }
show('gstring') { "g${1}" as boolean }
show('null') { null as boolean }
show('list') { [2, 1] as boolean }
show('map') { [a: 1] as boolean }
show('range') { (1..3) as boolean }
show('set') { ([1, 2] as Set) as boolean }
show('int-array') { ([2, 1] as int[]) as boolean }
show('closure') { { it } as boolean }
show('pattern') { ~/1./ as boolean }
show('date') { new Date(86400000L) as boolean }
show('class') { Integer as boolean }
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
show('int') { 7 as Boolean }
show('long') { 6L as Boolean }
show('big-integer') { 5G as Boolean }
show('big-decimal') { 2.50 as Boolean }
show('double') { 1.5d as Boolean }
show('float') { 0.5f as Boolean }
show('byte') { (3 as byte) as Boolean }
show('char') { ('c' as char) as Boolean }
show('boolean') { true as Boolean }
show('string') { '12' as Boolean }
show('gstring') { "g${1}" as Boolean }
show('null') { null as Boolean }
show('list') { [2, 1] as Boolean }
show('map') { [a: 1] as Boolean }
show('range') { (1..3) as Boolean }
show('set') { ([1, 2] as Set) as Boolean }
show('int-array') { ([2, 1] as int[]) as Boolean }
show('closure') { { it } as Boolean }
show('pattern') { ~/1./ as Boolean }
show('date') { new Date(86400000L) as Boolean }
show('class') { Integer as Boolean }
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
show('int') { 7 as String }
show('long') { 6L as String }
show('big-integer') { 5G as String }
show('big-decimal') { 2.50 as String }
show('double') { 1.5d as String }
show('float') { 0.5f as String }
show('byte') { (3 as byte) as String }
show('char') { ('c' as char) as String }
show('boolean') { true as String }
show('string') { '12' as String }
show('gstring') { "g${1}" as String }
show('null') { null as String }
show('list') { [2, 1] as String }
show('map') { [a: 1] as String }
show('range') { (1..3) as String }
show('set') { ([1, 2] as Set) as String }
show('int-array') { ([2, 1] as int[]) as String }
show('closure') { { it } as String }
show('pattern') { ~/1./ as String }
show('date') { new Date(86400000L) as String }
show('class') { Integer as String }
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
show('int') { 7 as Object }
show('long') { 6L as Object }
show('big-integer') { 5G as Object }
show('big-decimal') { 2.50 as Object }
show('double') { 1.5d as Object }
show('float') { 0.5f as Object }
show('byte') { (3 as byte) as Object }
show('char') { ('c' as char) as Object }
show('boolean') { true as Object }
show('string') { '12' as Object }
show('gstring') { "g${1}" as Object }
show('null') { null as Object }
show('list') { [2, 1] as Object }
show('map') { [a: 1] as Object }
show('range') { (1..3) as Object }
show('set') { ([1, 2] as Set) as Object }
show('int-array') { ([2, 1] as int[]) as Object }
show('closure') { { it } as Object }
show('pattern') { ~/1./ as Object }
show('date') { new Date(86400000L) as Object }
show('class') { Integer as Object }
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
show('int') { 7 as List }
show('long') { 6L as List }
show('big-integer') { 5G as List }
show('big-decimal') { 2.50 as List }
show('double') { 1.5d as List }
show('float') { 0.5f as List }
show('byte') { (3 as byte) as List }
show('char') { ('c' as char) as List }
show('boolean') { true as List }
show('string') { '12' as List }
show('gstring') { "g${1}" as List }
show('null') { null as List }
show('list') { [2, 1] as List }
show('map') { [a: 1] as List }
show('range') { (1..3) as List }
show('set') { ([1, 2] as Set) as List }
show('int-array') { ([2, 1] as int[]) as List }
show('closure') { { it } as List }
show('pattern') { ~/1./ as List }
show('date') { new Date(86400000L) as List }
show('class') { Integer as List }
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
show('int') { 7 as Set }
show('long') { 6L as Set }
show('big-integer') { 5G as Set }
show('big-decimal') { 2.50 as Set }
show('double') { 1.5d as Set }
show('float') { 0.5f as Set }
show('byte') { (3 as byte) as Set }
show('char') { ('c' as char) as Set }
show('boolean') { true as Set }
show('string') { '12' as Set }
show('gstring') { "g${1}" as Set }
show('null') { null as Set }
show('list') { [2, 1] as Set }
show('map') { [a: 1] as Set }
show('range') { (1..3) as Set }
show('set') { ([1, 2] as Set) as Set }
show('int-array') { ([2, 1] as int[]) as Set }
show('closure') { { it } as Set }
show('pattern') { ~/1./ as Set }
show('date') { new Date(86400000L) as Set }
show('class') { Integer as Set }
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
show('int') { 7 as Map }
show('long') { 6L as Map }
show('big-integer') { 5G as Map }
show('big-decimal') { 2.50 as Map }
show('double') { 1.5d as Map }
show('float') { 0.5f as Map }
show('byte') { (3 as byte) as Map }
show('char') { ('c' as char) as Map }
show('boolean') { true as Map }
show('string') { '12' as Map }
show('gstring') { "g${1}" as Map }
show('null') { null as Map }
show('list') { [2, 1] as Map }
show('map') { [a: 1] as Map }
show('range') { (1..3) as Map }
show('set') { ([1, 2] as Set) as Map }
show('int-array') { ([2, 1] as int[]) as Map }
show('closure') { { it } as Map }
show('pattern') { ~/1./ as Map }
show('date') { new Date(86400000L) as Map }
show('class') { Integer as Map }
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
show('int') { 7 as Collection }
show('long') { 6L as Collection }
show('big-integer') { 5G as Collection }
show('big-decimal') { 2.50 as Collection }
show('double') { 1.5d as Collection }
show('float') { 0.5f as Collection }
show('byte') { (3 as byte) as Collection }
show('char') { ('c' as char) as Collection }
show('boolean') { true as Collection }
show('string') { '12' as Collection }
show('gstring') { "g${1}" as Collection }
show('null') { null as Collection }
show('list') { [2, 1] as Collection }
show('map') { [a: 1] as Collection }
show('range') { (1..3) as Collection }
show('set') { ([1, 2] as Set) as Collection }
show('int-array') { ([2, 1] as int[]) as Collection }
show('closure') { { it } as Collection }
show('pattern') { ~/1./ as Collection }
show('date') { new Date(86400000L) as Collection }
show('class') { Integer as Collection }
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
show('int') { 7 as LinkedList }
show('long') { 6L as LinkedList }
show('big-integer') { 5G as LinkedList }
show('big-decimal') { 2.50 as LinkedList }
show('double') { 1.5d as LinkedList }
show('float') { 0.5f as LinkedList }
show('byte') { (3 as byte) as LinkedList }
show('char') { ('c' as char) as LinkedList }
show('boolean') { true as LinkedList }
show('string') { '12' as LinkedList }
show('gstring') { "g${1}" as LinkedList }
show('null') { null as LinkedList }
show('list') { [2, 1] as LinkedList }
show('map') { [a: 1] as LinkedList }
show('range') { (1..3) as LinkedList }
show('set') { ([1, 2] as Set) as LinkedList }
show('int-array') { ([2, 1] as int[]) as LinkedList }
show('closure') { { it } as LinkedList }
show('pattern') { ~/1./ as LinkedList }
show('date') { new Date(86400000L) as LinkedList }
show('class') { Integer as LinkedList }
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
show('int') { 7 as TreeSet }
show('long') { 6L as TreeSet }
show('big-integer') { 5G as TreeSet }
show('big-decimal') { 2.50 as TreeSet }
show('double') { 1.5d as TreeSet }
show('float') { 0.5f as TreeSet }
show('byte') { (3 as byte) as TreeSet }
show('char') { ('c' as char) as TreeSet }
show('boolean') { true as TreeSet }
show('string') { '12' as TreeSet }
show('gstring') { "g${1}" as TreeSet }
show('null') { null as TreeSet }
show('list') { [2, 1] as TreeSet }
show('map') { [a: 1] as TreeSet }
show('range') { (1..3) as TreeSet }
show('set') { ([1, 2] as Set) as TreeSet }
show('int-array') { ([2, 1] as int[]) as TreeSet }
show('closure') { { it } as TreeSet }
show('pattern') { ~/1./ as TreeSet }
show('date') { new Date(86400000L) as TreeSet }
show('class') { Integer as TreeSet }
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
show('int') { 7 as int[] }
show('long') { 6L as int[] }
show('big-integer') { 5G as int[] }
show('big-decimal') { 2.50 as int[] }
show('double') { 1.5d as int[] }
show('float') { 0.5f as int[] }
show('byte') { (3 as byte) as int[] }
show('char') { ('c' as char) as int[] }
show('boolean') { true as int[] }
show('string') { '12' as int[] }
show('gstring') { "g${1}" as int[] }
show('null') { null as int[] }
show('list') { [2, 1] as int[] }
show('map') { [a: 1] as int[] }
show('range') { (1..3) as int[] }
show('set') { ([1, 2] as Set) as int[] }
show('int-array') { ([2, 1] as int[]) as int[] }
show('closure') { { it } as int[] }
show('pattern') { ~/1./ as int[] }
show('date') { new Date(86400000L) as int[] }
show('class') { Integer as int[] }
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
show('int') { 7 as String[] }
show('long') { 6L as String[] }
show('big-integer') { 5G as String[] }
show('big-decimal') { 2.50 as String[] }
show('double') { 1.5d as String[] }
show('float') { 0.5f as String[] }
show('byte') { (3 as byte) as String[] }
show('char') { ('c' as char) as String[] }
show('boolean') { true as String[] }
show('string') { '12' as String[] }
show('gstring') { "g${1}" as String[] }
show('null') { null as String[] }
show('list') { [2, 1] as String[] }
show('map') { [a: 1] as String[] }
show('range') { (1..3) as String[] }
show('set') { ([1, 2] as Set) as String[] }
show('int-array') { ([2, 1] as int[]) as String[] }
show('closure') { { it } as String[] }
show('pattern') { ~/1./ as String[] }
show('date') { new Date(86400000L) as String[] }
show('class') { Integer as String[] }
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
show('int') { 7 as Object[] }
show('long') { 6L as Object[] }
show('big-integer') { 5G as Object[] }
show('big-decimal') { 2.50 as Object[] }
show('double') { 1.5d as Object[] }
show('float') { 0.5f as Object[] }
show('byte') { (3 as byte) as Object[] }
show('char') { ('c' as char) as Object[] }
show('boolean') { true as Object[] }
show('string') { '12' as Object[] }
show('gstring') { "g${1}" as Object[] }
show('null') { null as Object[] }
show('list') { [2, 1] as Object[] }
show('map') { [a: 1] as Object[] }
show('range') { (1..3) as Object[] }
show('set') { ([1, 2] as Set) as Object[] }
show('int-array') { ([2, 1] as int[]) as Object[] }
show('closure') { { it } as Object[] }
show('pattern') { ~/1./ as Object[] }
show('date') { new Date(86400000L) as Object[] }
show('class') { Integer as Object[] }
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
show('int') { 7 as Date }
show('long') { 6L as Date }
show('big-integer') { 5G as Date }
show('big-decimal') { 2.50 as Date }
show('double') { 1.5d as Date }
show('float') { 0.5f as Date }
show('byte') { (3 as byte) as Date }
show('char') { ('c' as char) as Date }
show('boolean') { true as Date }
show('string') { '12' as Date }
show('gstring') { "g${1}" as Date }
show('null') { null as Date }
show('list') { [2, 1] as Date }
show('map') { [a: 1] as Date }
show('range') { (1..3) as Date }
show('set') { ([1, 2] as Set) as Date }
show('int-array') { ([2, 1] as int[]) as Date }
show('closure') { { it } as Date }
show('pattern') { ~/1./ as Date }
show('date') { new Date(86400000L) as Date }
show('class') { Integer as Date }
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
show('int') { 7 as Closure }
show('long') { 6L as Closure }
show('big-integer') { 5G as Closure }
show('big-decimal') { 2.50 as Closure }
show('double') { 1.5d as Closure }
show('float') { 0.5f as Closure }
show('byte') { (3 as byte) as Closure }
show('char') { ('c' as char) as Closure }
show('boolean') { true as Closure }
show('string') { '12' as Closure }
show('gstring') { "g${1}" as Closure }
show('null') { null as Closure }
show('list') { [2, 1] as Closure }
show('map') { [a: 1] as Closure }
show('range') { (1..3) as Closure }
show('set') { ([1, 2] as Set) as Closure }
show('int-array') { ([2, 1] as int[]) as Closure }
show('closure') { { it } as Closure }
show('pattern') { ~/1./ as Closure }
show('date') { new Date(86400000L) as Closure }
show('class') { Integer as Closure }
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
show('int') { 7 as Runnable }
show('long') { 6L as Runnable }
show('big-integer') { 5G as Runnable }
show('big-decimal') { 2.50 as Runnable }
show('double') { 1.5d as Runnable }
show('float') { 0.5f as Runnable }
show('byte') { (3 as byte) as Runnable }
show('char') { ('c' as char) as Runnable }
show('boolean') { true as Runnable }
show('string') { '12' as Runnable }
show('gstring') { "g${1}" as Runnable }
show('null') { null as Runnable }
show('list') { [2, 1] as Runnable }
show('map') { [a: 1] as Runnable }
show('range') { (1..3) as Runnable }
show('set') { ([1, 2] as Set) as Runnable }
show('int-array') { ([2, 1] as int[]) as Runnable }
show('closure') { { it } as Runnable }
show('pattern') { ~/1./ as Runnable }
show('date') { new Date(86400000L) as Runnable }
show('class') { Integer as Runnable }
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
show('int') { 7 as Iterable }
show('long') { 6L as Iterable }
show('big-integer') { 5G as Iterable }
show('big-decimal') { 2.50 as Iterable }
show('double') { 1.5d as Iterable }
show('float') { 0.5f as Iterable }
show('byte') { (3 as byte) as Iterable }
show('char') { ('c' as char) as Iterable }
show('boolean') { true as Iterable }
show('string') { '12' as Iterable }
show('gstring') { "g${1}" as Iterable }
show('null') { null as Iterable }
show('list') { [2, 1] as Iterable }
show('map') { [a: 1] as Iterable }
show('range') { (1..3) as Iterable }
show('set') { ([1, 2] as Set) as Iterable }
show('int-array') { ([2, 1] as int[]) as Iterable }
show('closure') { { it } as Iterable }
show('pattern') { ~/1./ as Iterable }
show('date') { new Date(86400000L) as Iterable }
show('class') { Integer as Iterable }
