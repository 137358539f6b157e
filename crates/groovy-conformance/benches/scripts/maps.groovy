def counts = [:]
for (i in 0..<200) {
    def key = "key${i % 20}".toString()
    counts[key] = (counts[key] ?: 0) + i
}
counts.findAll { k, v -> v > 900 }.collect { k, v -> "$k=$v" }.join(',')
