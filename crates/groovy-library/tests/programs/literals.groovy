println 1
println 1L
println 1.10
println 1.5d
println 2.5f
println 123456789012345678901234567890
println 0x1F + 0b101 + 017
println 1_000_000
println 'single' + "double" + '''triple
line''' + """triple ${1 + 1}
double"""
println(/slashy \d+ ${1}/)
println($/dollar $1 / slashy/$)
println "a\tb\\n\u0041"
println([1, 'two', 3.0, null, true])
println([a: 1, 'b c': 2, (1 + 1): 3])
println([:])
println([])
println 1..5
println((1..<5).toList())
println(('a'..'e').toList())
println((5..1).toList())
println null
println "${null} ${[1, 2]} ${[a: 1]}"
println 1e3
println 1.0E-10
println 100.0f
println 1.0e10d
println 1e-5d
println((char) 'x')
println 5.class
println 5.5.class
println 10000000000.class
println 'x'.class.name
println "x${1}".class.simpleName
println([].class)
println([:].class)
println((1..2).class)
