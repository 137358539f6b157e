def y = true
assert (y ? false : true)
