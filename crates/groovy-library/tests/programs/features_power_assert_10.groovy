int f(int q) { q * 2 }
assert f(3) == f(4) - 3
