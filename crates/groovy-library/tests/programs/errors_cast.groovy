Integer x = 'abc'
