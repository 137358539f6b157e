def d = new Date(0)
println d
println d.time
println d.format('yyyy-MM-dd HH:mm:ss.SSS')
println new java.text.SimpleDateFormat("EEE, d MMM yyyy 'at' h:mm a").format(new Date(1700000000000L))
println new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ").parse('2024-02-29T12:34:56.789+0200').time
println Date.parse('yyyy-MM-dd', '2024-01-31').format('dd/MM/yy')
println d + 1
println d < new Date(5)
println d == new Date(0)
println new java.sql.Timestamp(0)
println new java.sql.Timestamp(0) == d
println new java.sql.Timestamp(1500)
println new Date(86400000L * 3) - d
println d.before(d + 1)
println "${d}"
println new java.text.SimpleDateFormat("yyyy-MM-dd HH:mm:ss XXX z").format(d)
