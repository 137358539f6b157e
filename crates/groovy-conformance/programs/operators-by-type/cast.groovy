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
show('int') { (int) (7) }
show('long') { (int) (6L) }
show('big-integer') { (int) (5G) }
show('big-decimal') { (int) (2.50) }
show('double') { (int) (1.5d) }
show('float') { (int) (0.5f) }
show('byte') { (int) ((3 as byte)) }
show('char') { (int) (('c' as char)) }
show('boolean') { (int) (true) }
show('string') { (int) ('12') }
show('gstring') { (int) ("g${1}") }
show('null') { (int) (null) }
show('list') { (int) ([2, 1]) }
show('map') { (int) ([a: 1]) }
show('range') { (int) ((1..3)) }
show('set') { (int) (([1, 2] as Set)) }
show('int-array') { (int) (([2, 1] as int[])) }
show('closure') { (int) ({ it }) }
show('pattern') { (int) (~/1./) }
show('date') { (int) (new Date(86400000L)) }
show('class') { (int) (Integer) }
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
show('int') { (Integer) (7) }
show('long') { (Integer) (6L) }
show('big-integer') { (Integer) (5G) }
show('big-decimal') { (Integer) (2.50) }
show('double') { (Integer) (1.5d) }
show('float') { (Integer) (0.5f) }
show('byte') { (Integer) ((3 as byte)) }
show('char') { (Integer) (('c' as char)) }
show('boolean') { (Integer) (true) }
show('string') { (Integer) ('12') }
show('gstring') { (Integer) ("g${1}") }
show('null') { (Integer) (null) }
show('list') { (Integer) ([2, 1]) }
show('map') { (Integer) ([a: 1]) }
show('range') { (Integer) ((1..3)) }
show('set') { (Integer) (([1, 2] as Set)) }
show('int-array') { (Integer) (([2, 1] as int[])) }
show('closure') { (Integer) ({ it }) }
show('pattern') { (Integer) (~/1./) }
show('date') { (Integer) (new Date(86400000L)) }
show('class') { (Integer) (Integer) }
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
show('int') { (long) (7) }
show('long') { (long) (6L) }
show('big-integer') { (long) (5G) }
show('big-decimal') { (long) (2.50) }
show('double') { (long) (1.5d) }
show('float') { (long) (0.5f) }
show('byte') { (long) ((3 as byte)) }
show('char') { (long) (('c' as char)) }
show('boolean') { (long) (true) }
show('string') { (long) ('12') }
show('gstring') { (long) ("g${1}") }
show('null') { (long) (null) }
show('list') { (long) ([2, 1]) }
show('map') { (long) ([a: 1]) }
show('range') { (long) ((1..3)) }
show('set') { (long) (([1, 2] as Set)) }
show('int-array') { (long) (([2, 1] as int[])) }
show('closure') { (long) ({ it }) }
show('pattern') { (long) (~/1./) }
show('date') { (long) (new Date(86400000L)) }
show('class') { (long) (Integer) }
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
show('int') { (Long) (7) }
show('long') { (Long) (6L) }
show('big-integer') { (Long) (5G) }
show('big-decimal') { (Long) (2.50) }
show('double') { (Long) (1.5d) }
show('float') { (Long) (0.5f) }
show('byte') { (Long) ((3 as byte)) }
show('char') { (Long) (('c' as char)) }
show('boolean') { (Long) (true) }
show('string') { (Long) ('12') }
show('gstring') { (Long) ("g${1}") }
show('null') { (Long) (null) }
show('list') { (Long) ([2, 1]) }
show('map') { (Long) ([a: 1]) }
show('range') { (Long) ((1..3)) }
show('set') { (Long) (([1, 2] as Set)) }
show('int-array') { (Long) (([2, 1] as int[])) }
show('closure') { (Long) ({ it }) }
show('pattern') { (Long) (~/1./) }
show('date') { (Long) (new Date(86400000L)) }
show('class') { (Long) (Integer) }
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
show('int') { (short) (7) }
show('long') { (short) (6L) }
show('big-integer') { (short) (5G) }
show('big-decimal') { (short) (2.50) }
show('double') { (short) (1.5d) }
show('float') { (short) (0.5f) }
show('byte') { (short) ((3 as byte)) }
show('char') { (short) (('c' as char)) }
show('boolean') { (short) (true) }
show('string') { (short) ('12') }
show('gstring') { (short) ("g${1}") }
show('null') { (short) (null) }
show('list') { (short) ([2, 1]) }
show('map') { (short) ([a: 1]) }
show('range') { (short) ((1..3)) }
show('set') { (short) (([1, 2] as Set)) }
show('int-array') { (short) (([2, 1] as int[])) }
show('closure') { (short) ({ it }) }
show('pattern') { (short) (~/1./) }
show('date') { (short) (new Date(86400000L)) }
show('class') { (short) (Integer) }
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
show('int') { (byte) (7) }
show('long') { (byte) (6L) }
show('big-integer') { (byte) (5G) }
show('big-decimal') { (byte) (2.50) }
show('double') { (byte) (1.5d) }
show('float') { (byte) (0.5f) }
show('byte') { (byte) ((3 as byte)) }
show('char') { (byte) (('c' as char)) }
show('boolean') { (byte) (true) }
show('string') { (byte) ('12') }
show('gstring') { (byte) ("g${1}") }
show('null') { (byte) (null) }
show('list') { (byte) ([2, 1]) }
show('map') { (byte) ([a: 1]) }
show('range') { (byte) ((1..3)) }
show('set') { (byte) (([1, 2] as Set)) }
show('int-array') { (byte) (([2, 1] as int[])) }
show('closure') { (byte) ({ it }) }
show('pattern') { (byte) (~/1./) }
show('date') { (byte) (new Date(86400000L)) }
show('class') { (byte) (Integer) }
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
show('int') { (char) (7) }
show('long') { (char) (6L) }
show('big-integer') { (char) (5G) }
show('big-decimal') { (char) (2.50) }
show('double') { (char) (1.5d) }
show('float') { (char) (0.5f) }
show('byte') { (char) ((3 as byte)) }
show('char') { (char) (('c' as char)) }
show('boolean') { (char) (true) }
show('string') { (char) ('12') }
show('gstring') { (char) ("g${1}") }
show('null') { (char) (null) }
show('list') { (char) ([2, 1]) }
show('map') { (char) ([a: 1]) }
show('range') { (char) ((1..3)) }
show('set') { (char) (([1, 2] as Set)) }
show('int-array') { (char) (([2, 1] as int[])) }
show('closure') { (char) ({ it }) }
show('pattern') { (char) (~/1./) }
show('date') { (char) (new Date(86400000L)) }
show('class') { (char) (Integer) }
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
show('int') { (Character) (7) }
show('long') { (Character) (6L) }
show('big-integer') { (Character) (5G) }
show('big-decimal') { (Character) (2.50) }
show('double') { (Character) (1.5d) }
show('float') { (Character) (0.5f) }
show('byte') { (Character) ((3 as byte)) }
show('char') { (Character) (('c' as char)) }
show('boolean') { (Character) (true) }
show('string') { (Character) ('12') }
show('gstring') { (Character) ("g${1}") }
show('null') { (Character) (null) }
show('list') { (Character) ([2, 1]) }
show('map') { (Character) ([a: 1]) }
show('range') { (Character) ((1..3)) }
show('set') { (Character) (([1, 2] as Set)) }
show('int-array') { (Character) (([2, 1] as int[])) }
show('closure') { (Character) ({ it }) }
show('pattern') { (Character) (~/1./) }
show('date') { (Character) (new Date(86400000L)) }
show('class') { (Character) (Integer) }
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
show('int') { (float) (7) }
show('long') { (float) (6L) }
show('big-integer') { (float) (5G) }
show('big-decimal') { (float) (2.50) }
show('double') { (float) (1.5d) }
show('float') { (float) (0.5f) }
show('byte') { (float) ((3 as byte)) }
show('char') { (float) (('c' as char)) }
show('boolean') { (float) (true) }
show('string') { (float) ('12') }
show('gstring') { (float) ("g${1}") }
show('null') { (float) (null) }
show('list') { (float) ([2, 1]) }
show('map') { (float) ([a: 1]) }
show('range') { (float) ((1..3)) }
show('set') { (float) (([1, 2] as Set)) }
show('int-array') { (float) (([2, 1] as int[])) }
show('closure') { (float) ({ it }) }
show('pattern') { (float) (~/1./) }
show('date') { (float) (new Date(86400000L)) }
show('class') { (float) (Integer) }
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
show('int') { (double) (7) }
show('long') { (double) (6L) }
show('big-integer') { (double) (5G) }
show('big-decimal') { (double) (2.50) }
show('double') { (double) (1.5d) }
show('float') { (double) (0.5f) }
show('byte') { (double) ((3 as byte)) }
show('char') { (double) (('c' as char)) }
show('boolean') { (double) (true) }
show('string') { (double) ('12') }
show('gstring') { (double) ("g${1}") }
show('null') { (double) (null) }
show('list') { (double) ([2, 1]) }
show('map') { (double) ([a: 1]) }
show('range') { (double) ((1..3)) }
show('set') { (double) (([1, 2] as Set)) }
show('int-array') { (double) (([2, 1] as int[])) }
show('closure') { (double) ({ it }) }
show('pattern') { (double) (~/1./) }
show('date') { (double) (new Date(86400000L)) }
show('class') { (double) (Integer) }
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
show('int') { (BigDecimal) (7) }
show('long') { (BigDecimal) (6L) }
show('big-integer') { (BigDecimal) (5G) }
show('big-decimal') { (BigDecimal) (2.50) }
show('double') { (BigDecimal) (1.5d) }
show('float') { (BigDecimal) (0.5f) }
show('byte') { (BigDecimal) ((3 as byte)) }
show('char') { (BigDecimal) (('c' as char)) }
show('boolean') { (BigDecimal) (true) }
show('string') { (BigDecimal) ('12') }
show('gstring') { (BigDecimal) ("g${1}") }
show('null') { (BigDecimal) (null) }
show('list') { (BigDecimal) ([2, 1]) }
show('map') { (BigDecimal) ([a: 1]) }
show('range') { (BigDecimal) ((1..3)) }
show('set') { (BigDecimal) (([1, 2] as Set)) }
show('int-array') { (BigDecimal) (([2, 1] as int[])) }
show('closure') { (BigDecimal) ({ it }) }
show('pattern') { (BigDecimal) (~/1./) }
show('date') { (BigDecimal) (new Date(86400000L)) }
show('class') { (BigDecimal) (Integer) }
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
show('int') { (BigInteger) (7) }
show('long') { (BigInteger) (6L) }
show('big-integer') { (BigInteger) (5G) }
show('big-decimal') { (BigInteger) (2.50) }
show('double') { (BigInteger) (1.5d) }
show('float') { (BigInteger) (0.5f) }
show('byte') { (BigInteger) ((3 as byte)) }
show('char') { (BigInteger) (('c' as char)) }
show('boolean') { (BigInteger) (true) }
show('string') { (BigInteger) ('12') }
show('gstring') { (BigInteger) ("g${1}") }
show('null') { (BigInteger) (null) }
show('list') { (BigInteger) ([2, 1]) }
show('map') { (BigInteger) ([a: 1]) }
show('range') { (BigInteger) ((1..3)) }
show('set') { (BigInteger) (([1, 2] as Set)) }
show('int-array') { (BigInteger) (([2, 1] as int[])) }
show('closure') { (BigInteger) ({ it }) }
show('pattern') { (BigInteger) (~/1./) }
show('date') { (BigInteger) (new Date(86400000L)) }
show('class') { (BigInteger) (Integer) }
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
show('int') { (Number) (7) }
show('long') { (Number) (6L) }
show('big-integer') { (Number) (5G) }
show('big-decimal') { (Number) (2.50) }
show('double') { (Number) (1.5d) }
show('float') { (Number) (0.5f) }
show('byte') { (Number) ((3 as byte)) }
show('char') { (Number) (('c' as char)) }
show('boolean') { (Number) (true) }
show('string') { (Number) ('12') }
show('gstring') { (Number) ("g${1}") }
show('null') { (Number) (null) }
show('list') { (Number) ([2, 1]) }
show('map') { (Number) ([a: 1]) }
show('range') { (Number) ((1..3)) }
show('set') { (Number) (([1, 2] as Set)) }
show('int-array') { (Number) (([2, 1] as int[])) }
show('closure') { (Number) ({ it }) }
show('pattern') { (Number) (~/1./) }
show('date') { (Number) (new Date(86400000L)) }
show('class') { (Number) (Integer) }
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
show('int') { (boolean) (7) }
show('long') { (boolean) (6L) }
show('big-integer') { (boolean) (5G) }
show('big-decimal') { (boolean) (2.50) }
show('double') { (boolean) (1.5d) }
show('float') { (boolean) (0.5f) }
show('byte') { (boolean) ((3 as byte)) }
show('char') { (boolean) (('c' as char)) }
show('boolean') { (boolean) (true) }
show('string') { (boolean) ('12') }
show('gstring') { (boolean) ("g${1}") }
show('null') { (boolean) (null) }
show('list') { (boolean) ([2, 1]) }
show('map') { (boolean) ([a: 1]) }
show('range') { (boolean) ((1..3)) }
show('set') { (boolean) (([1, 2] as Set)) }
show('int-array') { (boolean) (([2, 1] as int[])) }
show('closure') { (boolean) ({ it }) }
show('pattern') { (boolean) (~/1./) }
show('date') { (boolean) (new Date(86400000L)) }
show('class') { (boolean) (Integer) }
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
show('int') { (Boolean) (7) }
show('long') { (Boolean) (6L) }
show('big-integer') { (Boolean) (5G) }
show('big-decimal') { (Boolean) (2.50) }
show('double') { (Boolean) (1.5d) }
show('float') { (Boolean) (0.5f) }
show('byte') { (Boolean) ((3 as byte)) }
show('char') { (Boolean) (('c' as char)) }
show('boolean') { (Boolean) (true) }
show('string') { (Boolean) ('12') }
show('gstring') { (Boolean) ("g${1}") }
show('null') { (Boolean) (null) }
show('list') { (Boolean) ([2, 1]) }
show('map') { (Boolean) ([a: 1]) }
show('range') { (Boolean) ((1..3)) }
show('set') { (Boolean) (([1, 2] as Set)) }
show('int-array') { (Boolean) (([2, 1] as int[])) }
show('closure') { (Boolean) ({ it }) }
show('pattern') { (Boolean) (~/1./) }
show('date') { (Boolean) (new Date(86400000L)) }
show('class') { (Boolean) (Integer) }
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
show('int') { (String) (7) }
show('long') { (String) (6L) }
show('big-integer') { (String) (5G) }
show('big-decimal') { (String) (2.50) }
show('double') { (String) (1.5d) }
show('float') { (String) (0.5f) }
show('byte') { (String) ((3 as byte)) }
show('char') { (String) (('c' as char)) }
show('boolean') { (String) (true) }
show('string') { (String) ('12') }
show('gstring') { (String) ("g${1}") }
show('null') { (String) (null) }
show('list') { (String) ([2, 1]) }
show('map') { (String) ([a: 1]) }
show('range') { (String) ((1..3)) }
show('set') { (String) (([1, 2] as Set)) }
show('int-array') { (String) (([2, 1] as int[])) }
show('closure') { (String) ({ it }) }
show('pattern') { (String) (~/1./) }
show('date') { (String) (new Date(86400000L)) }
show('class') { (String) (Integer) }
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
show('int') { (Object) (7) }
show('long') { (Object) (6L) }
show('big-integer') { (Object) (5G) }
show('big-decimal') { (Object) (2.50) }
show('double') { (Object) (1.5d) }
show('float') { (Object) (0.5f) }
show('byte') { (Object) ((3 as byte)) }
show('char') { (Object) (('c' as char)) }
show('boolean') { (Object) (true) }
show('string') { (Object) ('12') }
show('gstring') { (Object) ("g${1}") }
show('null') { (Object) (null) }
show('list') { (Object) ([2, 1]) }
show('map') { (Object) ([a: 1]) }
show('range') { (Object) ((1..3)) }
show('set') { (Object) (([1, 2] as Set)) }
show('int-array') { (Object) (([2, 1] as int[])) }
show('closure') { (Object) ({ it }) }
show('pattern') { (Object) (~/1./) }
show('date') { (Object) (new Date(86400000L)) }
show('class') { (Object) (Integer) }
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
show('int') { (List) (7) }
show('long') { (List) (6L) }
show('big-integer') { (List) (5G) }
show('big-decimal') { (List) (2.50) }
show('double') { (List) (1.5d) }
show('float') { (List) (0.5f) }
show('byte') { (List) ((3 as byte)) }
show('char') { (List) (('c' as char)) }
show('boolean') { (List) (true) }
show('string') { (List) ('12') }
show('gstring') { (List) ("g${1}") }
show('null') { (List) (null) }
show('list') { (List) ([2, 1]) }
show('map') { (List) ([a: 1]) }
show('range') { (List) ((1..3)) }
show('set') { (List) (([1, 2] as Set)) }
show('int-array') { (List) (([2, 1] as int[])) }
show('closure') { (List) ({ it }) }
show('pattern') { (List) (~/1./) }
show('date') { (List) (new Date(86400000L)) }
show('class') { (List) (Integer) }
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
show('int') { (Set) (7) }
show('long') { (Set) (6L) }
show('big-integer') { (Set) (5G) }
show('big-decimal') { (Set) (2.50) }
show('double') { (Set) (1.5d) }
show('float') { (Set) (0.5f) }
show('byte') { (Set) ((3 as byte)) }
show('char') { (Set) (('c' as char)) }
show('boolean') { (Set) (true) }
show('string') { (Set) ('12') }
show('gstring') { (Set) ("g${1}") }
show('null') { (Set) (null) }
show('list') { (Set) ([2, 1]) }
show('map') { (Set) ([a: 1]) }
show('range') { (Set) ((1..3)) }
show('set') { (Set) (([1, 2] as Set)) }
show('int-array') { (Set) (([2, 1] as int[])) }
show('closure') { (Set) ({ it }) }
show('pattern') { (Set) (~/1./) }
show('date') { (Set) (new Date(86400000L)) }
show('class') { (Set) (Integer) }
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
show('int') { (Map) (7) }
show('long') { (Map) (6L) }
show('big-integer') { (Map) (5G) }
show('big-decimal') { (Map) (2.50) }
show('double') { (Map) (1.5d) }
show('float') { (Map) (0.5f) }
show('byte') { (Map) ((3 as byte)) }
show('char') { (Map) (('c' as char)) }
show('boolean') { (Map) (true) }
show('string') { (Map) ('12') }
show('gstring') { (Map) ("g${1}") }
show('null') { (Map) (null) }
show('list') { (Map) ([2, 1]) }
show('map') { (Map) ([a: 1]) }
show('range') { (Map) ((1..3)) }
show('set') { (Map) (([1, 2] as Set)) }
show('int-array') { (Map) (([2, 1] as int[])) }
show('closure') { (Map) ({ it }) }
show('pattern') { (Map) (~/1./) }
show('date') { (Map) (new Date(86400000L)) }
show('class') { (Map) (Integer) }
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
show('int') { (Collection) (7) }
show('long') { (Collection) (6L) }
show('big-integer') { (Collection) (5G) }
show('big-decimal') { (Collection) (2.50) }
show('double') { (Collection) (1.5d) }
show('float') { (Collection) (0.5f) }
show('byte') { (Collection) ((3 as byte)) }
show('char') { (Collection) (('c' as char)) }
show('boolean') { (Collection) (true) }
show('string') { (Collection) ('12') }
show('gstring') { (Collection) ("g${1}") }
show('null') { (Collection) (null) }
show('list') { (Collection) ([2, 1]) }
show('map') { (Collection) ([a: 1]) }
show('range') { (Collection) ((1..3)) }
show('set') { (Collection) (([1, 2] as Set)) }
show('int-array') { (Collection) (([2, 1] as int[])) }
show('closure') { (Collection) ({ it }) }
show('pattern') { (Collection) (~/1./) }
show('date') { (Collection) (new Date(86400000L)) }
show('class') { (Collection) (Integer) }
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
show('int') { (LinkedList) (7) }
show('long') { (LinkedList) (6L) }
show('big-integer') { (LinkedList) (5G) }
show('big-decimal') { (LinkedList) (2.50) }
show('double') { (LinkedList) (1.5d) }
show('float') { (LinkedList) (0.5f) }
show('byte') { (LinkedList) ((3 as byte)) }
show('char') { (LinkedList) (('c' as char)) }
show('boolean') { (LinkedList) (true) }
show('string') { (LinkedList) ('12') }
show('gstring') { (LinkedList) ("g${1}") }
show('null') { (LinkedList) (null) }
show('list') { (LinkedList) ([2, 1]) }
show('map') { (LinkedList) ([a: 1]) }
show('range') { (LinkedList) ((1..3)) }
show('set') { (LinkedList) (([1, 2] as Set)) }
show('int-array') { (LinkedList) (([2, 1] as int[])) }
show('closure') { (LinkedList) ({ it }) }
show('pattern') { (LinkedList) (~/1./) }
show('date') { (LinkedList) (new Date(86400000L)) }
show('class') { (LinkedList) (Integer) }
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
show('int') { (TreeSet) (7) }
show('long') { (TreeSet) (6L) }
show('big-integer') { (TreeSet) (5G) }
show('big-decimal') { (TreeSet) (2.50) }
show('double') { (TreeSet) (1.5d) }
show('float') { (TreeSet) (0.5f) }
show('byte') { (TreeSet) ((3 as byte)) }
show('char') { (TreeSet) (('c' as char)) }
show('boolean') { (TreeSet) (true) }
show('string') { (TreeSet) ('12') }
show('gstring') { (TreeSet) ("g${1}") }
show('null') { (TreeSet) (null) }
show('list') { (TreeSet) ([2, 1]) }
show('map') { (TreeSet) ([a: 1]) }
show('range') { (TreeSet) ((1..3)) }
show('set') { (TreeSet) (([1, 2] as Set)) }
show('int-array') { (TreeSet) (([2, 1] as int[])) }
show('closure') { (TreeSet) ({ it }) }
show('pattern') { (TreeSet) (~/1./) }
show('date') { (TreeSet) (new Date(86400000L)) }
show('class') { (TreeSet) (Integer) }
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
show('int') { (int[]) (7) }
show('long') { (int[]) (6L) }
show('big-integer') { (int[]) (5G) }
show('big-decimal') { (int[]) (2.50) }
show('double') { (int[]) (1.5d) }
show('float') { (int[]) (0.5f) }
show('byte') { (int[]) ((3 as byte)) }
show('char') { (int[]) (('c' as char)) }
show('boolean') { (int[]) (true) }
show('string') { (int[]) ('12') }
show('gstring') { (int[]) ("g${1}") }
show('null') { (int[]) (null) }
show('list') { (int[]) ([2, 1]) }
show('map') { (int[]) ([a: 1]) }
show('range') { (int[]) ((1..3)) }
show('set') { (int[]) (([1, 2] as Set)) }
show('int-array') { (int[]) (([2, 1] as int[])) }
show('closure') { (int[]) ({ it }) }
show('pattern') { (int[]) (~/1./) }
show('date') { (int[]) (new Date(86400000L)) }
show('class') { (int[]) (Integer) }
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
show('int') { (String[]) (7) }
show('long') { (String[]) (6L) }
show('big-integer') { (String[]) (5G) }
show('big-decimal') { (String[]) (2.50) }
show('double') { (String[]) (1.5d) }
show('float') { (String[]) (0.5f) }
show('byte') { (String[]) ((3 as byte)) }
show('char') { (String[]) (('c' as char)) }
show('boolean') { (String[]) (true) }
show('string') { (String[]) ('12') }
show('gstring') { (String[]) ("g${1}") }
show('null') { (String[]) (null) }
show('list') { (String[]) ([2, 1]) }
show('map') { (String[]) ([a: 1]) }
show('range') { (String[]) ((1..3)) }
show('set') { (String[]) (([1, 2] as Set)) }
show('int-array') { (String[]) (([2, 1] as int[])) }
show('closure') { (String[]) ({ it }) }
show('pattern') { (String[]) (~/1./) }
show('date') { (String[]) (new Date(86400000L)) }
show('class') { (String[]) (Integer) }
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
show('int') { (Object[]) (7) }
show('long') { (Object[]) (6L) }
show('big-integer') { (Object[]) (5G) }
show('big-decimal') { (Object[]) (2.50) }
show('double') { (Object[]) (1.5d) }
show('float') { (Object[]) (0.5f) }
show('byte') { (Object[]) ((3 as byte)) }
show('char') { (Object[]) (('c' as char)) }
show('boolean') { (Object[]) (true) }
show('string') { (Object[]) ('12') }
show('gstring') { (Object[]) ("g${1}") }
show('null') { (Object[]) (null) }
show('list') { (Object[]) ([2, 1]) }
show('map') { (Object[]) ([a: 1]) }
show('range') { (Object[]) ((1..3)) }
show('set') { (Object[]) (([1, 2] as Set)) }
show('int-array') { (Object[]) (([2, 1] as int[])) }
show('closure') { (Object[]) ({ it }) }
show('pattern') { (Object[]) (~/1./) }
show('date') { (Object[]) (new Date(86400000L)) }
show('class') { (Object[]) (Integer) }
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
show('int') { (Date) (7) }
show('long') { (Date) (6L) }
show('big-integer') { (Date) (5G) }
show('big-decimal') { (Date) (2.50) }
show('double') { (Date) (1.5d) }
show('float') { (Date) (0.5f) }
show('byte') { (Date) ((3 as byte)) }
show('char') { (Date) (('c' as char)) }
show('boolean') { (Date) (true) }
show('string') { (Date) ('12') }
show('gstring') { (Date) ("g${1}") }
show('null') { (Date) (null) }
show('list') { (Date) ([2, 1]) }
show('map') { (Date) ([a: 1]) }
show('range') { (Date) ((1..3)) }
show('set') { (Date) (([1, 2] as Set)) }
show('int-array') { (Date) (([2, 1] as int[])) }
show('closure') { (Date) ({ it }) }
show('pattern') { (Date) (~/1./) }
show('date') { (Date) (new Date(86400000L)) }
show('class') { (Date) (Integer) }
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
show('int') { (Closure) (7) }
show('long') { (Closure) (6L) }
show('big-integer') { (Closure) (5G) }
show('big-decimal') { (Closure) (2.50) }
show('double') { (Closure) (1.5d) }
show('float') { (Closure) (0.5f) }
show('byte') { (Closure) ((3 as byte)) }
show('char') { (Closure) (('c' as char)) }
show('boolean') { (Closure) (true) }
show('string') { (Closure) ('12') }
show('gstring') { (Closure) ("g${1}") }
show('null') { (Closure) (null) }
show('list') { (Closure) ([2, 1]) }
show('map') { (Closure) ([a: 1]) }
show('range') { (Closure) ((1..3)) }
show('set') { (Closure) (([1, 2] as Set)) }
show('int-array') { (Closure) (([2, 1] as int[])) }
show('closure') { (Closure) ({ it }) }
show('pattern') { (Closure) (~/1./) }
show('date') { (Closure) (new Date(86400000L)) }
show('class') { (Closure) (Integer) }
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
show('int') { (Runnable) (7) }
show('long') { (Runnable) (6L) }
show('big-integer') { (Runnable) (5G) }
show('big-decimal') { (Runnable) (2.50) }
show('double') { (Runnable) (1.5d) }
show('float') { (Runnable) (0.5f) }
show('byte') { (Runnable) ((3 as byte)) }
show('char') { (Runnable) (('c' as char)) }
show('boolean') { (Runnable) (true) }
show('string') { (Runnable) ('12') }
show('gstring') { (Runnable) ("g${1}") }
show('null') { (Runnable) (null) }
show('list') { (Runnable) ([2, 1]) }
show('map') { (Runnable) ([a: 1]) }
show('range') { (Runnable) ((1..3)) }
show('set') { (Runnable) (([1, 2] as Set)) }
show('int-array') { (Runnable) (([2, 1] as int[])) }
show('closure') { (Runnable) ({ it }) }
show('pattern') { (Runnable) (~/1./) }
show('date') { (Runnable) (new Date(86400000L)) }
show('class') { (Runnable) (Integer) }
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
show('int') { (Iterable) (7) }
show('long') { (Iterable) (6L) }
show('big-integer') { (Iterable) (5G) }
show('big-decimal') { (Iterable) (2.50) }
show('double') { (Iterable) (1.5d) }
show('float') { (Iterable) (0.5f) }
show('byte') { (Iterable) ((3 as byte)) }
show('char') { (Iterable) (('c' as char)) }
show('boolean') { (Iterable) (true) }
show('string') { (Iterable) ('12') }
show('gstring') { (Iterable) ("g${1}") }
show('null') { (Iterable) (null) }
show('list') { (Iterable) ([2, 1]) }
show('map') { (Iterable) ([a: 1]) }
show('range') { (Iterable) ((1..3)) }
show('set') { (Iterable) (([1, 2] as Set)) }
show('int-array') { (Iterable) (([2, 1] as int[])) }
show('closure') { (Iterable) ({ it }) }
show('pattern') { (Iterable) (~/1./) }
show('date') { (Iterable) (new Date(86400000L)) }
show('class') { (Iterable) (Integer) }
