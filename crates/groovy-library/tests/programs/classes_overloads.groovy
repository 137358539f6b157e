class O { def m(int x) { 'int' }; def m(long x) { 'long' }; def m(String s) { 'String' }; def m(Object o) { 'Object' }; def m(Number n) { 'Number' }; def m(List l) { 'List' }; def m(Object... v) { 'varargs' } ; def m(double d) { 'double' } }
def o = new O()
println o.m(1) + ' ' + o.m(1L) + ' ' + o.m('s') + ' ' + o.m("g${1}") + ' ' + o.m(1.5) + ' ' + o.m([]) + ' ' + o.m(new Date(0)) + ' ' + o.m(1, 2) + ' ' + o.m() + ' ' + o.m(1.5d) + ' ' + o.m(1G) + ' ' + o.m(2f)+ ' ' + o.m('c' as char) + ' ' + o.m((byte) 1)
println o.m(null)
