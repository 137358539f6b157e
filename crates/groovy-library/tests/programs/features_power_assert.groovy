def x = [1, 2, 3]
assert x.size() == 4
