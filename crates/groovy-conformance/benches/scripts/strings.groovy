def text = new StringBuilder()
for (i in 1..100) {
    text << "line ${i}: " << 'x' * (i % 10) << '\n'
}
text.toString().readLines().collect { it.toUpperCase().padRight(20, '.') }.join(';').length()
