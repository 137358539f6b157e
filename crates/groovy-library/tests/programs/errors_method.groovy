'abc'.noSuch(1, 'x', [1], null)
