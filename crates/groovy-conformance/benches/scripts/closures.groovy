(1..100).collect { it * 3 }.findAll { it % 2 == 0 }.groupBy { it % 7 }.collectEntries { k, v -> [k, v.sum()] }.sort { -it.value }
