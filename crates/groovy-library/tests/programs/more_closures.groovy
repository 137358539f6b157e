def log = []
def build = { Closure c -> def m = [:]; c.delegate = m; c.resolveStrategy = Closure.DELEGATE_FIRST; c(); m }
println build { a = 1; b = 2 }
def outer = { def x = 1; def inner = { x++; x }; inner(); inner(); x }
println outer()
def acc = []
[1, 2].each { a -> [3, 4].each { b -> acc << a * b } }
println acc
def compose = { f, g -> { x -> g(f(x)) } }
println compose({ it + 1 }, { it * 10 })(4)
def m = [run: { 'ran ' + it }]
println m.run('x')
println m['run']('y')
def recursive
recursive = { n -> n == 0 ? 'done' : recursive(n - 1) }
println recursive(50)
String method(String s = 'd', int n = 2) { s * n }
println method() + method('a') + method('b', 3)
println({ a, b -> a + b }.call(1, 2))
println({ it }.call())
println({ Object[] args -> args.size() }.call(1, 2, 3))
println([1, 2, 3].inject([]) { l, x -> l << x * 2 })
def counter = { def n = 0; { -> ++n } }()
counter(); println counter()
def lazy = 1
def gs = "eager ${lazy} lazy ${-> lazy}"
lazy = 2
println gs
println "$gs!"
println gs + '!'
println gs.toString().size()
println gs.length()
println([gs].join(','))
println gs == 'eager 1 lazy 2'
