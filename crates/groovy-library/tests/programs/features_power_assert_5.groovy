def list = [1,2]
assert list.any { it > 5 }
