def l = [3, 1]
assert l*.toString() == ['3', '2']
