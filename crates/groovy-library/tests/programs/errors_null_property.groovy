def x = null
x.foo
