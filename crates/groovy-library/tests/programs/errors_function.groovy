noSuchFunction(1)
