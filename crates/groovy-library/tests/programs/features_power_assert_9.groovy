def i = 3
assert i instanceof String
