def a = 'abc', b = 5
assert a.length() + b == a.size() * 2 && !b
