'abc'.contains(null)
