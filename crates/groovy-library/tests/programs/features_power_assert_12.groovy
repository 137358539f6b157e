def y = 'a\nb'
assert y == "c${y}"
