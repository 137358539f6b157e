//= minus
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; -v }
show('long') { def v = 6L; -v }
show('big-integer') { def v = 5G; -v }
show('big-decimal') { def v = 2.50; -v }
show('double') { def v = 1.5d; -v }
show('float') { def v = 0.5f; -v }
show('byte') { def v = (3 as byte); -v }
show('char') { def v = ('c' as char); -v }
show('boolean') { def v = true; -v }
show('string') { def v = '12'; -v }
show('gstring') { def v = "g${1}"; -v }
show('null') { def v = null; -v }
show('list') { def v = [2, 1]; -v }
show('map') { def v = [a: 1]; -v }
show('range') { def v = (1..3); -v }
show('set') { def v = ([1, 2] as Set); -v }
show('int-array') { def v = ([2, 1] as int[]); -v }
show('closure') { def v = { it }; -v }
show('pattern') { def v = ~/1./; -v }
show('date') { def v = new Date(86400000L); -v }
show('class') { def v = Integer; -v }
//= plus
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; +v }
show('long') { def v = 6L; +v }
show('big-integer') { def v = 5G; +v }
show('big-decimal') { def v = 2.50; +v }
show('double') { def v = 1.5d; +v }
show('float') { def v = 0.5f; +v }
show('byte') { def v = (3 as byte); +v }
show('char') { def v = ('c' as char); +v }
show('boolean') { def v = true; +v }
show('string') { def v = '12'; +v }
show('gstring') { def v = "g${1}"; +v }
show('null') { def v = null; +v }
show('list') { def v = [2, 1]; +v }
show('map') { def v = [a: 1]; +v }
show('range') { def v = (1..3); +v }
show('set') { def v = ([1, 2] as Set); +v }
show('int-array') { def v = ([2, 1] as int[]); +v }
show('closure') { def v = { it }; +v }
show('pattern') { def v = ~/1./; +v }
show('date') { def v = new Date(86400000L); +v }
show('class') { def v = Integer; +v }
//= complement
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; ~v }
show('long') { def v = 6L; ~v }
show('big-integer') { def v = 5G; ~v }
show('big-decimal') { def v = 2.50; ~v }
show('double') { def v = 1.5d; ~v }
show('float') { def v = 0.5f; ~v }
show('byte') { def v = (3 as byte); ~v }
show('char') { def v = ('c' as char); ~v }
show('boolean') { def v = true; ~v }
show('string') { def v = '12'; ~v }
show('gstring') { def v = "g${1}"; ~v }
show('null') { def v = null; ~v }
show('list') { def v = [2, 1]; ~v }
show('map') { def v = [a: 1]; ~v }
show('range') { def v = (1..3); ~v }
show('set') { def v = ([1, 2] as Set); ~v }
show('int-array') { def v = ([2, 1] as int[]); ~v }
show('closure') { def v = { it }; ~v }
show('pattern') { def v = ~/1./; ~v }
show('date') { def v = new Date(86400000L); ~v }
show('class') { def v = Integer; ~v }
//= not
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; !v }
show('long') { def v = 6L; !v }
show('big-integer') { def v = 5G; !v }
show('big-decimal') { def v = 2.50; !v }
show('double') { def v = 1.5d; !v }
show('float') { def v = 0.5f; !v }
show('byte') { def v = (3 as byte); !v }
show('char') { def v = ('c' as char); !v }
show('boolean') { def v = true; !v }
show('string') { def v = '12'; !v }
show('gstring') { def v = "g${1}"; !v }
show('null') { def v = null; !v }
show('list') { def v = [2, 1]; !v }
show('map') { def v = [a: 1]; !v }
show('range') { def v = (1..3); !v }
show('set') { def v = ([1, 2] as Set); !v }
show('int-array') { def v = ([2, 1] as int[]); !v }
show('closure') { def v = { it }; !v }
show('pattern') { def v = ~/1./; !v }
show('date') { def v = new Date(86400000L); !v }
show('class') { def v = Integer; !v }
//= increment
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; ++v }
show('long') { def v = 6L; ++v }
show('big-integer') { def v = 5G; ++v }
show('big-decimal') { def v = 2.50; ++v }
show('double') { def v = 1.5d; ++v }
show('float') { def v = 0.5f; ++v }
show('byte') { def v = (3 as byte); ++v }
show('char') { def v = ('c' as char); ++v }
show('boolean') { def v = true; ++v }
show('string') { def v = '12'; ++v }
show('gstring') { def v = "g${1}"; ++v }
show('null') { def v = null; ++v }
show('list') { def v = [2, 1]; ++v }
show('map') { def v = [a: 1]; ++v }
show('range') { def v = (1..3); ++v }
show('set') { def v = ([1, 2] as Set); ++v }
show('int-array') { def v = ([2, 1] as int[]); ++v }
show('closure') { def v = { it }; ++v }
show('pattern') { def v = ~/1./; ++v }
show('date') { def v = new Date(86400000L); ++v }
show('class') { def v = Integer; ++v }
//= decrement
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; --v }
show('long') { def v = 6L; --v }
show('big-integer') { def v = 5G; --v }
show('big-decimal') { def v = 2.50; --v }
show('double') { def v = 1.5d; --v }
show('float') { def v = 0.5f; --v }
show('byte') { def v = (3 as byte); --v }
show('char') { def v = ('c' as char); --v }
show('boolean') { def v = true; --v }
show('string') { def v = '12'; --v }
show('gstring') { def v = "g${1}"; --v }
show('null') { def v = null; --v }
show('list') { def v = [2, 1]; --v }
show('map') { def v = [a: 1]; --v }
show('range') { def v = (1..3); --v }
show('set') { def v = ([1, 2] as Set); --v }
show('int-array') { def v = ([2, 1] as int[]); --v }
show('closure') { def v = { it }; --v }
show('pattern') { def v = ~/1./; --v }
show('date') { def v = new Date(86400000L); --v }
show('class') { def v = Integer; --v }
//= post-increment
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; [v++, v] }
show('long') { def v = 6L; [v++, v] }
show('big-integer') { def v = 5G; [v++, v] }
show('big-decimal') { def v = 2.50; [v++, v] }
show('double') { def v = 1.5d; [v++, v] }
show('float') { def v = 0.5f; [v++, v] }
show('byte') { def v = (3 as byte); [v++, v] }
show('char') { def v = ('c' as char); [v++, v] }
show('boolean') { def v = true; [v++, v] }
show('string') { def v = '12'; [v++, v] }
show('gstring') { def v = "g${1}"; [v++, v] }
show('null') { def v = null; [v++, v] }
show('list') { def v = [2, 1]; [v++, v] }
show('map') { def v = [a: 1]; [v++, v] }
show('range') { def v = (1..3); [v++, v] }
show('set') { def v = ([1, 2] as Set); [v++, v] }
show('int-array') { def v = ([2, 1] as int[]); [v++, v] }
show('closure') { def v = { it }; [v++, v] }
show('pattern') { def v = ~/1./; [v++, v] }
show('date') { def v = new Date(86400000L); [v++, v] }
show('class') { def v = Integer; [v++, v] }
//= spread
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; [*v] }
show('long') { def v = 6L; [*v] }
show('big-integer') { def v = 5G; [*v] }
show('big-decimal') { def v = 2.50; [*v] }
show('double') { def v = 1.5d; [*v] }
show('float') { def v = 0.5f; [*v] }
show('byte') { def v = (3 as byte); [*v] }
show('char') { def v = ('c' as char); [*v] }
show('boolean') { def v = true; [*v] }
show('string') { def v = '12'; [*v] }
show('gstring') { def v = "g${1}"; [*v] }
show('null') { def v = null; [*v] }
show('list') { def v = [2, 1]; [*v] }
show('map') { def v = [a: 1]; [*v] }
show('range') { def v = (1..3); [*v] }
show('set') { def v = ([1, 2] as Set); [*v] }
show('int-array') { def v = ([2, 1] as int[]); [*v] }
show('closure') { def v = { it }; [*v] }
show('pattern') { def v = ~/1./; [*v] }
show('date') { def v = new Date(86400000L); [*v] }
show('class') { def v = Integer; [*v] }
//= first-index
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; v[0] }
show('long') { def v = 6L; v[0] }
show('big-integer') { def v = 5G; v[0] }
show('big-decimal') { def v = 2.50; v[0] }
show('double') { def v = 1.5d; v[0] }
show('float') { def v = 0.5f; v[0] }
show('byte') { def v = (3 as byte); v[0] }
show('char') { def v = ('c' as char); v[0] }
show('boolean') { def v = true; v[0] }
show('string') { def v = '12'; v[0] }
show('gstring') { def v = "g${1}"; v[0] }
show('null') { def v = null; v[0] }
show('list') { def v = [2, 1]; v[0] }
show('map') { def v = [a: 1]; v[0] }
show('range') { def v = (1..3); v[0] }
show('set') { def v = ([1, 2] as Set); v[0] }
show('int-array') { def v = ([2, 1] as int[]); v[0] }
show('closure') { def v = { it }; v[0] }
show('pattern') { def v = ~/1./; v[0] }
show('date') { def v = new Date(86400000L); v[0] }
show('class') { def v = Integer; v[0] }
//= size
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; v.size() }
show('long') { def v = 6L; v.size() }
show('big-integer') { def v = 5G; v.size() }
show('big-decimal') { def v = 2.50; v.size() }
show('double') { def v = 1.5d; v.size() }
show('float') { def v = 0.5f; v.size() }
show('byte') { def v = (3 as byte); v.size() }
show('char') { def v = ('c' as char); v.size() }
show('boolean') { def v = true; v.size() }
show('string') { def v = '12'; v.size() }
show('gstring') { def v = "g${1}"; v.size() }
show('null') { def v = null; v.size() }
show('list') { def v = [2, 1]; v.size() }
show('map') { def v = [a: 1]; v.size() }
show('range') { def v = (1..3); v.size() }
show('set') { def v = ([1, 2] as Set); v.size() }
show('int-array') { def v = ([2, 1] as int[]); v.size() }
show('closure') { def v = { it }; v.size() }
show('pattern') { def v = ~/1./; v.size() }
show('date') { def v = new Date(86400000L); v.size() }
show('class') { def v = Integer; v.size() }
//= truth
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; v ? 'yes' : 'no' }
show('long') { def v = 6L; v ? 'yes' : 'no' }
show('big-integer') { def v = 5G; v ? 'yes' : 'no' }
show('big-decimal') { def v = 2.50; v ? 'yes' : 'no' }
show('double') { def v = 1.5d; v ? 'yes' : 'no' }
show('float') { def v = 0.5f; v ? 'yes' : 'no' }
show('byte') { def v = (3 as byte); v ? 'yes' : 'no' }
show('char') { def v = ('c' as char); v ? 'yes' : 'no' }
show('boolean') { def v = true; v ? 'yes' : 'no' }
show('string') { def v = '12'; v ? 'yes' : 'no' }
show('gstring') { def v = "g${1}"; v ? 'yes' : 'no' }
show('null') { def v = null; v ? 'yes' : 'no' }
show('list') { def v = [2, 1]; v ? 'yes' : 'no' }
show('map') { def v = [a: 1]; v ? 'yes' : 'no' }
show('range') { def v = (1..3); v ? 'yes' : 'no' }
show('set') { def v = ([1, 2] as Set); v ? 'yes' : 'no' }
show('int-array') { def v = ([2, 1] as int[]); v ? 'yes' : 'no' }
show('closure') { def v = { it }; v ? 'yes' : 'no' }
show('pattern') { def v = ~/1./; v ? 'yes' : 'no' }
show('date') { def v = new Date(86400000L); v ? 'yes' : 'no' }
show('class') { def v = Integer; v ? 'yes' : 'no' }
//= to-string
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; v.toString() }
show('long') { def v = 6L; v.toString() }
show('big-integer') { def v = 5G; v.toString() }
show('big-decimal') { def v = 2.50; v.toString() }
show('double') { def v = 1.5d; v.toString() }
show('float') { def v = 0.5f; v.toString() }
show('byte') { def v = (3 as byte); v.toString() }
show('char') { def v = ('c' as char); v.toString() }
show('boolean') { def v = true; v.toString() }
show('string') { def v = '12'; v.toString() }
show('gstring') { def v = "g${1}"; v.toString() }
show('null') { def v = null; v.toString() }
show('list') { def v = [2, 1]; v.toString() }
show('map') { def v = [a: 1]; v.toString() }
show('range') { def v = (1..3); v.toString() }
show('set') { def v = ([1, 2] as Set); v.toString() }
show('int-array') { def v = ([2, 1] as int[]); v.toString() }
show('closure') { def v = { it }; v.toString() }
show('pattern') { def v = ~/1./; v.toString() }
show('date') { def v = new Date(86400000L); v.toString() }
show('class') { def v = Integer; v.toString() }
//= inspect
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; v.inspect() }
show('long') { def v = 6L; v.inspect() }
show('big-integer') { def v = 5G; v.inspect() }
show('big-decimal') { def v = 2.50; v.inspect() }
show('double') { def v = 1.5d; v.inspect() }
show('float') { def v = 0.5f; v.inspect() }
show('byte') { def v = (3 as byte); v.inspect() }
show('char') { def v = ('c' as char); v.inspect() }
show('boolean') { def v = true; v.inspect() }
show('string') { def v = '12'; v.inspect() }
show('gstring') { def v = "g${1}"; v.inspect() }
show('null') { def v = null; v.inspect() }
show('list') { def v = [2, 1]; v.inspect() }
show('map') { def v = [a: 1]; v.inspect() }
show('range') { def v = (1..3); v.inspect() }
show('set') { def v = ([1, 2] as Set); v.inspect() }
show('int-array') { def v = ([2, 1] as int[]); v.inspect() }
show('closure') { def v = { it }; v.inspect() }
show('pattern') { def v = ~/1./; v.inspect() }
show('date') { def v = new Date(86400000L); v.inspect() }
show('class') { def v = Integer; v.inspect() }
//= class-of
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; v.getClass().simpleName }
show('long') { def v = 6L; v.getClass().simpleName }
show('big-integer') { def v = 5G; v.getClass().simpleName }
show('big-decimal') { def v = 2.50; v.getClass().simpleName }
show('double') { def v = 1.5d; v.getClass().simpleName }
show('float') { def v = 0.5f; v.getClass().simpleName }
show('byte') { def v = (3 as byte); v.getClass().simpleName }
show('char') { def v = ('c' as char); v.getClass().simpleName }
show('boolean') { def v = true; v.getClass().simpleName }
show('string') { def v = '12'; v.getClass().simpleName }
show('gstring') { def v = "g${1}"; v.getClass().simpleName }
show('null') { def v = null; v.getClass().simpleName }
show('list') { def v = [2, 1]; v.getClass().simpleName }
show('map') { def v = [a: 1]; v.getClass().simpleName }
show('range') { def v = (1..3); v.getClass().simpleName }
show('set') { def v = ([1, 2] as Set); v.getClass().simpleName }
show('int-array') { def v = ([2, 1] as int[]); v.getClass().simpleName }
show('closure') { def v = { it }; v.getClass().simpleName }
show('pattern') { def v = ~/1./; v.getClass().simpleName }
show('date') { def v = new Date(86400000L); v.getClass().simpleName }
show('class') { def v = Integer; v.getClass().simpleName }
//= iterate
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; v.collect { it } }
show('long') { def v = 6L; v.collect { it } }
show('big-integer') { def v = 5G; v.collect { it } }
show('big-decimal') { def v = 2.50; v.collect { it } }
show('double') { def v = 1.5d; v.collect { it } }
show('float') { def v = 0.5f; v.collect { it } }
show('byte') { def v = (3 as byte); v.collect { it } }
show('char') { def v = ('c' as char); v.collect { it } }
show('boolean') { def v = true; v.collect { it } }
show('string') { def v = '12'; v.collect { it } }
show('gstring') { def v = "g${1}"; v.collect { it } }
show('null') { def v = null; v.collect { it } }
show('list') { def v = [2, 1]; v.collect { it } }
show('map') { def v = [a: 1]; v.collect { it } }
show('range') { def v = (1..3); v.collect { it } }
show('set') { def v = ([1, 2] as Set); v.collect { it } }
show('int-array') { def v = ([2, 1] as int[]); v.collect { it } }
show('closure') { def v = { it }; v.collect { it } }
show('pattern') { def v = ~/1./; v.collect { it } }
show('date') { def v = new Date(86400000L); v.collect { it } }
show('class') { def v = Integer; v.collect { it } }
//= interpolated
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; "<$v>" }
show('long') { def v = 6L; "<$v>" }
show('big-integer') { def v = 5G; "<$v>" }
show('big-decimal') { def v = 2.50; "<$v>" }
show('double') { def v = 1.5d; "<$v>" }
show('float') { def v = 0.5f; "<$v>" }
show('byte') { def v = (3 as byte); "<$v>" }
show('char') { def v = ('c' as char); "<$v>" }
show('boolean') { def v = true; "<$v>" }
show('string') { def v = '12'; "<$v>" }
show('gstring') { def v = "g${1}"; "<$v>" }
show('null') { def v = null; "<$v>" }
show('list') { def v = [2, 1]; "<$v>" }
show('map') { def v = [a: 1]; "<$v>" }
show('range') { def v = (1..3); "<$v>" }
show('set') { def v = ([1, 2] as Set); "<$v>" }
show('int-array') { def v = ([2, 1] as int[]); "<$v>" }
show('closure') { def v = { it }; "<$v>" }
show('pattern') { def v = ~/1./; "<$v>" }
show('date') { def v = new Date(86400000L); "<$v>" }
show('class') { def v = Integer; "<$v>" }
//= as-key
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; [(v): 1].keySet().first().getClass().simpleName }
show('long') { def v = 6L; [(v): 1].keySet().first().getClass().simpleName }
show('big-integer') { def v = 5G; [(v): 1].keySet().first().getClass().simpleName }
show('big-decimal') { def v = 2.50; [(v): 1].keySet().first().getClass().simpleName }
show('double') { def v = 1.5d; [(v): 1].keySet().first().getClass().simpleName }
show('float') { def v = 0.5f; [(v): 1].keySet().first().getClass().simpleName }
show('byte') { def v = (3 as byte); [(v): 1].keySet().first().getClass().simpleName }
show('char') { def v = ('c' as char); [(v): 1].keySet().first().getClass().simpleName }
show('boolean') { def v = true; [(v): 1].keySet().first().getClass().simpleName }
show('string') { def v = '12'; [(v): 1].keySet().first().getClass().simpleName }
show('gstring') { def v = "g${1}"; [(v): 1].keySet().first().getClass().simpleName }
show('null') { def v = null; [(v): 1].keySet().first().getClass().simpleName }
show('list') { def v = [2, 1]; [(v): 1].keySet().first().getClass().simpleName }
show('map') { def v = [a: 1]; [(v): 1].keySet().first().getClass().simpleName }
show('range') { def v = (1..3); [(v): 1].keySet().first().getClass().simpleName }
show('set') { def v = ([1, 2] as Set); [(v): 1].keySet().first().getClass().simpleName }
show('int-array') { def v = ([2, 1] as int[]); [(v): 1].keySet().first().getClass().simpleName }
show('closure') { def v = { it }; [(v): 1].keySet().first().getClass().simpleName }
show('pattern') { def v = ~/1./; [(v): 1].keySet().first().getClass().simpleName }
show('date') { def v = new Date(86400000L); [(v): 1].keySet().first().getClass().simpleName }
show('class') { def v = Integer; [(v): 1].keySet().first().getClass().simpleName }
//= negated
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; !v == false }
show('long') { def v = 6L; !v == false }
show('big-integer') { def v = 5G; !v == false }
show('big-decimal') { def v = 2.50; !v == false }
show('double') { def v = 1.5d; !v == false }
show('float') { def v = 0.5f; !v == false }
show('byte') { def v = (3 as byte); !v == false }
show('char') { def v = ('c' as char); !v == false }
show('boolean') { def v = true; !v == false }
show('string') { def v = '12'; !v == false }
show('gstring') { def v = "g${1}"; !v == false }
show('null') { def v = null; !v == false }
show('list') { def v = [2, 1]; !v == false }
show('map') { def v = [a: 1]; !v == false }
show('range') { def v = (1..3); !v == false }
show('set') { def v = ([1, 2] as Set); !v == false }
show('int-array') { def v = ([2, 1] as int[]); !v == false }
show('closure') { def v = { it }; !v == false }
show('pattern') { def v = ~/1./; !v == false }
show('date') { def v = new Date(86400000L); !v == false }
show('class') { def v = Integer; !v == false }
//= instance-of-comparable
def show(name, body) {
    try {
        def value = body()
        def shown = value instanceof Closure ? 'closure' : value instanceof java.util.regex.Matcher ? value.matches() : value
        println "$name: $shown (${value == null ? null : value.getClass().simpleName})"
    } catch (Exception e) {
        println "$name: ${e.class.name}"
    }
}
show('int') { def v = 7; v instanceof Comparable }
show('long') { def v = 6L; v instanceof Comparable }
show('big-integer') { def v = 5G; v instanceof Comparable }
show('big-decimal') { def v = 2.50; v instanceof Comparable }
show('double') { def v = 1.5d; v instanceof Comparable }
show('float') { def v = 0.5f; v instanceof Comparable }
show('byte') { def v = (3 as byte); v instanceof Comparable }
show('char') { def v = ('c' as char); v instanceof Comparable }
show('boolean') { def v = true; v instanceof Comparable }
show('string') { def v = '12'; v instanceof Comparable }
show('gstring') { def v = "g${1}"; v instanceof Comparable }
show('null') { def v = null; v instanceof Comparable }
show('list') { def v = [2, 1]; v instanceof Comparable }
show('map') { def v = [a: 1]; v instanceof Comparable }
show('range') { def v = (1..3); v instanceof Comparable }
show('set') { def v = ([1, 2] as Set); v instanceof Comparable }
show('int-array') { def v = ([2, 1] as int[]); v instanceof Comparable }
show('closure') { def v = { it }; v instanceof Comparable }
show('pattern') { def v = ~/1./; v instanceof Comparable }
show('date') { def v = new Date(86400000L); v instanceof Comparable }
show('class') { def v = Integer; v instanceof Comparable }
