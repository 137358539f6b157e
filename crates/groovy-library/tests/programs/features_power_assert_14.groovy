def l = [3, 1]
assert l[0] < l[1],
  'text'
