def y = -5
assert y.abs() == -y + 1
