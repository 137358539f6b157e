def x = null; x + 1
