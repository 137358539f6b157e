def s = null
assert s
