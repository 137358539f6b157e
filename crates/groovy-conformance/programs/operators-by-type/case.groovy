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
show('int') { switch (7) { case 7: return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case 7: return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case 7: return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case 7: return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case 7: return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case 7: return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case 7: return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case 7: return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case 7: return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case 7: return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case 7: return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case 7: return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case 7: return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case 7: return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case 7: return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case 7: return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case 7: return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case 7: return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case 7: return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case 7: return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case 7: return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case 6L: return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case 6L: return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case 6L: return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case 6L: return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case 6L: return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case 6L: return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case 6L: return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case 6L: return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case 6L: return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case 6L: return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case 6L: return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case 6L: return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case 6L: return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case 6L: return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case 6L: return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case 6L: return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case 6L: return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case 6L: return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case 6L: return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case 6L: return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case 6L: return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case 5G: return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case 5G: return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case 5G: return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case 5G: return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case 5G: return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case 5G: return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case 5G: return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case 5G: return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case 5G: return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case 5G: return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case 5G: return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case 5G: return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case 5G: return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case 5G: return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case 5G: return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case 5G: return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case 5G: return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case 5G: return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case 5G: return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case 5G: return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case 5G: return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case 2.50: return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case 2.50: return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case 2.50: return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case 2.50: return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case 2.50: return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case 2.50: return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case 2.50: return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case 2.50: return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case 2.50: return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case 2.50: return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case 2.50: return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case 2.50: return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case 2.50: return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case 2.50: return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case 2.50: return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case 2.50: return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case 2.50: return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case 2.50: return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case 2.50: return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case 2.50: return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case 2.50: return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case 1.5d: return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case 1.5d: return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case 1.5d: return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case 1.5d: return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case 1.5d: return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case 1.5d: return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case 1.5d: return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case 1.5d: return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case 1.5d: return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case 1.5d: return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case 1.5d: return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case 1.5d: return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case 1.5d: return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case 1.5d: return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case 1.5d: return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case 1.5d: return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case 1.5d: return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case 1.5d: return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case 1.5d: return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case 1.5d: return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case 1.5d: return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case 0.5f: return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case 0.5f: return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case 0.5f: return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case 0.5f: return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case 0.5f: return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case 0.5f: return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case 0.5f: return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case 0.5f: return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case 0.5f: return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case 0.5f: return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case 0.5f: return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case 0.5f: return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case 0.5f: return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case 0.5f: return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case 0.5f: return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case 0.5f: return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case 0.5f: return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case 0.5f: return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case 0.5f: return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case 0.5f: return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case 0.5f: return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case (3 as byte): return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case (3 as byte): return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case (3 as byte): return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case (3 as byte): return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case ('c' as char): return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case ('c' as char): return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case ('c' as char): return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case ('c' as char): return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case true: return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case true: return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case true: return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case true: return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case true: return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case true: return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case true: return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case true: return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case true: return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case true: return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case true: return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case true: return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case true: return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case true: return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case true: return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case true: return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case true: return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case true: return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case true: return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case true: return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case true: return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case '12': return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case '12': return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case '12': return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case '12': return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case '12': return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case '12': return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case '12': return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case '12': return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case '12': return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case '12': return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case '12': return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case '12': return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case '12': return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case '12': return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case '12': return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case '12': return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case '12': return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case '12': return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case '12': return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case '12': return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case '12': return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case "g${1}": return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case "g${1}": return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case "g${1}": return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case "g${1}": return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case "g${1}": return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case "g${1}": return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case "g${1}": return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case "g${1}": return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case "g${1}": return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case "g${1}": return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case "g${1}": return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case "g${1}": return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case "g${1}": return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case "g${1}": return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case "g${1}": return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case "g${1}": return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case "g${1}": return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case "g${1}": return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case "g${1}": return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case "g${1}": return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case "g${1}": return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case null: return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case null: return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case null: return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case null: return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case null: return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case null: return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case null: return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case null: return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case null: return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case null: return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case null: return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case null: return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case null: return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case null: return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case null: return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case null: return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case null: return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case null: return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case null: return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case null: return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case null: return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case [2, 1]: return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case [2, 1]: return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case [2, 1]: return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case [2, 1]: return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case [a: 1]: return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case [a: 1]: return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case [a: 1]: return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case [a: 1]: return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case (1..3): return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case (1..3): return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case (1..3): return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case (1..3): return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case (1..3): return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case (1..3): return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case (1..3): return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case (1..3): return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case (1..3): return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case (1..3): return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case (1..3): return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case (1..3): return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case (1..3): return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case (1..3): return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case (1..3): return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case (1..3): return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case (1..3): return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case (1..3): return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case (1..3): return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case (1..3): return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case (1..3): return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case ([1, 2] as Set): return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case ([2, 1] as int[]): return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case { it }: return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case { it }: return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case { it }: return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case { it }: return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case { it }: return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case { it }: return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case { it }: return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case { it }: return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case { it }: return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case { it }: return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case { it }: return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case { it }: return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case { it }: return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case { it }: return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case { it }: return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case { it }: return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case { it }: return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case { it }: return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case { it }: return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case { it }: return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case { it }: return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case ~/1./: return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case ~/1./: return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case ~/1./: return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case ~/1./: return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case ~/1./: return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case ~/1./: return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case ~/1./: return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case ~/1./: return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case ~/1./: return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case ~/1./: return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case ~/1./: return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case ~/1./: return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case ~/1./: return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case ~/1./: return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case ~/1./: return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case ~/1./: return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case ~/1./: return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case ~/1./: return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case ~/1./: return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case ~/1./: return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case ~/1./: return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case new Date(86400000L): return 'hit'; default: return 'miss' } }
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
show('int') { switch (7) { case Integer: return 'hit'; default: return 'miss' } }
show('long') { switch (6L) { case Integer: return 'hit'; default: return 'miss' } }
show('big-integer') { switch (5G) { case Integer: return 'hit'; default: return 'miss' } }
show('big-decimal') { switch (2.50) { case Integer: return 'hit'; default: return 'miss' } }
show('double') { switch (1.5d) { case Integer: return 'hit'; default: return 'miss' } }
show('float') { switch (0.5f) { case Integer: return 'hit'; default: return 'miss' } }
show('byte') { switch ((3 as byte)) { case Integer: return 'hit'; default: return 'miss' } }
show('char') { switch (('c' as char)) { case Integer: return 'hit'; default: return 'miss' } }
show('boolean') { switch (true) { case Integer: return 'hit'; default: return 'miss' } }
show('string') { switch ('12') { case Integer: return 'hit'; default: return 'miss' } }
show('gstring') { switch ("g${1}") { case Integer: return 'hit'; default: return 'miss' } }
show('null') { switch (null) { case Integer: return 'hit'; default: return 'miss' } }
show('list') { switch ([2, 1]) { case Integer: return 'hit'; default: return 'miss' } }
show('map') { switch ([a: 1]) { case Integer: return 'hit'; default: return 'miss' } }
show('range') { switch ((1..3)) { case Integer: return 'hit'; default: return 'miss' } }
show('set') { switch (([1, 2] as Set)) { case Integer: return 'hit'; default: return 'miss' } }
show('int-array') { switch (([2, 1] as int[])) { case Integer: return 'hit'; default: return 'miss' } }
show('closure') { switch ({ it }) { case Integer: return 'hit'; default: return 'miss' } }
show('pattern') { switch (~/1./) { case Integer: return 'hit'; default: return 'miss' } }
show('date') { switch (new Date(86400000L)) { case Integer: return 'hit'; default: return 'miss' } }
show('class') { switch (Integer) { case Integer: return 'hit'; default: return 'miss' } }
