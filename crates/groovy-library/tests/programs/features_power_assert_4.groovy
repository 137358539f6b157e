def m = [a: 1]
assert m.a > 1 : "message $m"
