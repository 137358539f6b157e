'12x'.toInteger()
