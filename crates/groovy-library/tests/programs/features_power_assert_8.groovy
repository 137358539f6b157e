def a = [x: [y: 'z']]
assert a.x.y[0] == 'q' || a.b?.c in [1, 2]
