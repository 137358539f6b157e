import groovy.transform.Field
@Field int counter = 5
@Field static final List L = [1]
def inc() { counter++; counter }
println inc()
println L
